"""Work for which no commit may be under way, for a moment: opening, sealing and moving into a partition.

Commits share a lock until they end, and the evictor takes it alone. Commits that begin while it waits for
that wait behind it. So it gives up soon, and then rests for longer than it has waited. Nothing but commits
holds this lock for long: with twice the time after each failure it comes to its turn.
"""

from collections.abc import Awaitable, Callable

import asyncpg

from groundwork.logs import get_logger
from traced.domain.window import NS_PER_S
from traced.store.postgres.connections import Connection, within
from traced.store.postgres.schema import PARTITION_LOCK

ALONE_WAIT_S = 1.0
ALONE_WAIT_MOST_S = 10.0
ALONE_EVERY_WAITS = 6  # so writers are held up for a sixth of the time at most

_STOP_WRITERS = f"SELECT pg_advisory_xact_lock({PARTITION_LOCK})"

_log = get_logger(__name__)


class Alone:
    """One process's attempts to be alone."""

    def __init__(self) -> None:
        self._wait_s = ALONE_WAIT_S
        self._rests_ns = 0
        self._failed_ns: int | None = None  # the cut-off at the last attempt, if that was in vain

    @property
    def is_kept_waiting(self) -> bool:
        """Whether the last attempt was in vain."""
        return self._failed_ns is not None

    async def attempt(
        self, connection: Connection, work: Callable[[], Awaitable[int]], *, cutoff_ns: int
    ) -> int:
        """Do the work in a transaction alone, and return what it returns; 0 if commits take too long."""
        if self._failed_ns is not None and abs(cutoff_ns - self._failed_ns) < self._rests_ns:
            return 0
        try:
            async with connection.transaction():
                await connection.execute(within(self._wait_s))
                await connection.execute(_STOP_WRITERS)
                done = await work()
        except asyncpg.LockNotAvailableError:
            self._note_failure(cutoff_ns)
            return 0
        self._failed_ns, self._wait_s = None, ALONE_WAIT_S
        return done

    def _note_failure(self, cutoff_ns: int) -> None:
        cure = "look in pg_stat_activity for a transaction of traced that takes longer"
        _log.warning("evictor.not_alone", waited_s=self._wait_s, cure=cure)
        self._failed_ns = cutoff_ns
        self._rests_ns = round(ALONE_EVERY_WAITS * self._wait_s * NS_PER_S)
        self._wait_s = min(2 * self._wait_s, ALONE_WAIT_MOST_S)
