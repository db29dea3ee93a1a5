"""What an operator looks at first: how much is in doubt and how old it is, and whether the worker lives."""

from collections.abc import Callable
from typing import Protocol

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.resilience import Together
from payment_gateway.domain.backlog import Backlog

log = get_logger("payment_gateway.watch")
NS = 1_000_000_000


class BacklogReader(Protocol):
    """Where the look is taken."""

    async def backlog(self, *, now_ns: int) -> Backlog:
        """Count what is in doubt or flagged, in one statement."""
        ...


class HeartbeatStore(Protocol):
    """Where a worker leaves its sign of life."""

    async def beat(self, worker: str, *, at_ns: int, forget_before_ns: int) -> None:
        """Note a worker's last sweep, and forget workers that have not been seen since long ago."""
        ...


class Watch:
    """Looks at the backlog every few seconds, for the metrics, and when it is asked, for the readiness.

    Anybody may ask for the readiness, with no key and as often as they like: those who ask at once share one
    look, so that nobody can fill the database's connections with it.
    """

    def __init__(self, store: BacklogReader, *, clock: Clock, show: Callable[[Backlog, int], None]) -> None:
        self._store = store
        self._clock = clock
        self._show = show
        self._looking = Together(self._look)

    async def try_to_look(self) -> None:
        """Take one look; a database that is away is logged, and shows in the readiness."""
        try:
            await self.look()
        except Exception:  # a look is for the metrics only: nothing of it may end the service
            log.exception("watch.failed")

    async def stop(self) -> None:
        """End a look that is under way, before the database is closed."""
        await self._looking.stop()

    async def look(self) -> Backlog:
        """Take one look and show it, or share the one that is under way."""
        return await self._looking()

    async def _look(self) -> Backlog:
        now_ns = self._clock.time_ns()
        found = await self._store.backlog(now_ns=now_ns)
        self._show(found, now_ns)
        return found


class Heartbeat:
    """A worker's sign of life: the time of its last finished sweep, so that a stuck loop shows as well.

    It counts once it is written: so a database that can be read and takes nothing shows, a full disk's or a
    standby.
    """

    def __init__(self, store: HeartbeatStore, *, clock: Clock, worker: str) -> None:
        self._store = store
        self._clock = clock
        self._worker = worker
        self.swept_at_ns: int | None = None
        self.written_at_ns: int | None = None

    def swept(self) -> None:
        """Note that a sweep was finished."""
        self.swept_at_ns = self._clock.time_ns()

    async def beat(self) -> int:
        """Write the sign of life, once there is one."""
        if self.swept_at_ns is not None:
            day_ago_ns = self.swept_at_ns - 86_400 * NS
            await self._store.beat(self._worker, at_ns=self.swept_at_ns, forget_before_ns=day_ago_ns)
            self.written_at_ns = self.swept_at_ns
        return 0
