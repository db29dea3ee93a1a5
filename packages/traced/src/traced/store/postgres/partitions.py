"""The evictor's work: partitions are made ahead, closed in turn, and dropped once all in them has left.

    ── dropped ── │ closed: its traces leave one by one │ … │ current: new traces │ ahead: empty │

One process does this at a time, whichever holds the evictor's lock; a process that dies loses it. Readers
apply the exact cut-off themselves, so nobody notices when it is late.

A partition takes new traces for a quarter of the window. It is dropped when the last trace in it has left:
normally when the window is over, so that a quarter more is held than the window asks for. Few traces stay
longer (one without a root that is fed on and on, one whose root came late). Once a partition is so old that
only such traces can be left in it, they are moved to the current one, a slice at a time. Writers wait while a
slice is moved, so a trace that is larger than a slice stays where it is, and keeps its partition.
"""

import itertools
from collections.abc import Sequence
from functools import partial

from traced.domain.window import NS_PER_S, Window
from traced.store.postgres.alone import Alone
from traced.store.postgres.connections import Connection
from traced.store.postgres.rows import TRACE_COLUMNS, TraceRow
from traced.store.postgres.schema import EVICTOR_LOCK, PARTITIONED, SEAL, SEE, create_partition
from traced.store.postgres.storing import Change, Counting

PARTITIONS_PER_WINDOW = 4
MOVED_AT_ONCE_SPANS = 20_000
# Processes judge by their own clocks. What one of them still shows is not dropped by another whose clock is
# ahead by less than this.
CLOCKS_DIFFER_NS = 5 * NS_PER_S
# Who waits for a lock makes others wait behind it. So the evictor gives up soon, and tries again later.
LOCK_WAIT_S = 1.0
HELD_UP_NS = 5 * NS_PER_S
SEE_EVERY_NS = NS_PER_S

_TRY_LOCK = f"SELECT pg_try_advisory_lock({EVICTOR_LOCK})"
_UNLOCK = "SELECT pg_advisory_unlock_all()"  # it may have been taken several times

_CURRENT = """
SELECT part, opened_ns, (SELECT closed_ns FROM traced.partitions p WHERE p.part = current.part) AS seen_ns,
       EXISTS (SELECT FROM traced.traces t WHERE t.part = current.part) AS is_used,
       EXISTS (SELECT FROM traced.partitions p WHERE p.part = current.part + 1) AS is_next_made
FROM traced.current_partition current
"""
_REOPEN = "UPDATE traced.current_partition SET opened_ns = $1"
_OPEN_NEXT = "UPDATE traced.current_partition SET part = part + 1, opened_ns = $1"

_CLOSED = """
SELECT p.part, p.closed_ns FROM traced.partitions p
WHERE p.part < (SELECT part FROM traced.current_partition) ORDER BY p.part
"""
# A statement for each partition, by its number: then only that partition is opened and planned for.
IS_ANYBODY_INSIDE = """
SELECT EXISTS (SELECT FROM traced.traces WHERE part = $1 AND has_root AND lead_start_ns >= $2)
    OR EXISTS (SELECT FROM traced.traces WHERE part = $1 AND NOT has_root AND lead_start_ns >= $2)
"""
# Both indexes of `traces` hold a part of the rows, so each is asked for its own.
_STAYING = f"""
SELECT {", ".join(TRACE_COLUMNS)} FROM traced.traces
WHERE part = $1 AND (has_root AND lead_start_ns >= $2 OR NOT has_root AND lead_start_ns >= $2)
  AND span_count <= $3
ORDER BY trace_id LIMIT $4
"""
_MOVE = """
UPDATE traced.{table} SET part = (SELECT part FROM traced.current_partition)
WHERE part = $1 AND trace_id = ANY($2::uuid[])
"""

_COUNTED = "SELECT coalesce(sum(spans), 0)::bigint FROM traced.counts WHERE part = $1"
_ATTACHED = "SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = to_regclass($1)"
_DETACH = "ALTER TABLE traced.{table} DETACH PARTITION traced.{table}_{part} {how}"


class Partitions:
    """Makes, closes and drops partitions for a window."""

    def __init__(self, window: Window, counting: Counting) -> None:
        self._lifetime_ns = window.width_ns + window.ahead_ns
        self._partition_ns = window.width_ns // PARTITIONS_PER_WINDOW
        self._counting = counting
        self._alone = Alone()

    async def evict(self, connection: Connection, *, cutoff_ns: int, at_most: int) -> int:
        """Do one piece of work, if no other process is at it; returns how many spans were freed or moved."""
        if not await connection.fetchval(_TRY_LOCK):
            return 0
        await self._move_on(connection, cutoff_ns)
        done = await self._free(connection, cutoff_ns, at_most)
        if not self._alone.is_kept_waiting:  # else others would make writers wait while this one rests
            await connection.execute(_UNLOCK)
        return done

    async def _move_on(self, connection: Connection, cutoff_ns: int) -> None:
        """Note the time, let the next partition take new traces when it is due, and make one more."""
        current = await connection.fetchrow(_CURRENT)
        assert current is not None
        if current["seen_ns"] is None or cutoff_ns - current["seen_ns"] >= SEE_EVERY_NS:
            await connection.execute(SEE, cutoff_ns)
        if not current["is_next_made"]:
            async with connection.transaction():
                await create_partition(connection, current["part"] + 1)
        open_for_ns = cutoff_ns - current["opened_ns"]
        if open_for_ns < 0 or (open_for_ns >= self._partition_ns and not current["is_used"]):
            await connection.execute(_REOPEN, cutoff_ns)  # the clock was set back, or there is no traffic
        elif open_for_ns >= self._partition_ns:
            open_next = partial(_open_next, connection, cutoff_ns)
            await self._alone.attempt(connection, open_next, cutoff_ns=cutoff_ns)

    async def _free(self, connection: Connection, cutoff_ns: int, at_most: int) -> int:
        left_ns = cutoff_ns - CLOCKS_DIFFER_NS
        for part, closed_ns in await connection.fetch(_CLOSED):
            if closed_ns is None or await self._seal(connection, part, left_ns, cutoff_ns):
                return await _drop(connection, part)
            is_old = closed_ns + self._lifetime_ns < left_ns
            if is_old and await _staying(connection, part, left_ns, at_most):
                move = partial(self._move_staying, connection, part, left_ns, at_most)
                if moved := await self._alone.attempt(connection, move, cutoff_ns=cutoff_ns):
                    return moved
        return 0

    async def _seal(self, connection: Connection, part: int, left_ns: int, cutoff_ns: int) -> bool:
        """See whether all in a partition has left, and if so let nobody write to it any more.

        A commit under way may add to what was inside as its batch came, and so keep it inside. Therefore the
        last look is with no commit under way. Those that come later look for nothing in there.
        """

        async def seal() -> int:
            if await connection.fetchval(IS_ANYBODY_INSIDE, part, left_ns):
                return 0
            await connection.execute(SEAL, part)
            return 1

        if await connection.fetchval(IS_ANYBODY_INSIDE, part, left_ns):
            return False
        return bool(await self._alone.attempt(connection, seal, cutoff_ns=cutoff_ns))

    async def _move_staying(self, connection: Connection, part: int, cutoff_ns: int, at_most: int) -> int:
        """Move up to `at_most` traces that stay to the current partition; the others in there have left."""
        current = await connection.fetchval("SELECT part FROM traced.current_partition")
        rows = await _staying(connection, part, cutoff_ns, at_most)
        ids = [row.trace_id for row in rows]
        for table in ("spans", "traces"):
            await connection.execute(_MOVE.format(table=table), part, ids)
        changes = [Change(row, row._replace(part=current)) for row in rows]
        await self._counting.write(connection, changes, arrived_ns=cutoff_ns)
        return sum(row.span_count for row in rows)


async def _open_next(connection: Connection, cutoff_ns: int) -> int:
    await connection.execute(SEE, cutoff_ns)
    await connection.execute(_OPEN_NEXT, cutoff_ns)
    await connection.execute(SEE, cutoff_ns)
    return 0


async def _staying(connection: Connection, part: int, cutoff_ns: int, at_most: int) -> Sequence[TraceRow]:
    """Return some of the traces that stay and can be moved: at most so many, of at most a slice's spans."""
    found = await connection.fetch(_STAYING, part, cutoff_ns, MOVED_AT_ONCE_SPANS, at_most)
    rows = [TraceRow(*record.values()) for record in found]
    spans = itertools.accumulate(row.span_count for row in rows)
    return rows[: sum(total <= MOVED_AT_ONCE_SPANS for total in spans)]


async def _drop(connection: Connection, part: int) -> int:
    """Drop a partition of each table; can be begun again wherever it was interrupted.

    A partition that is detached *concurrently* stops nobody: it waits for the transactions that still use it.
    One that stays open (a backup's) holds this up for as long, and nothing else.
    """
    spans: int = await connection.fetchval(_COUNTED, part)
    for table in PARTITIONED:
        is_half_detached = await connection.fetchval(_ATTACHED, f"traced.{table}_{part}")
        if is_half_detached is not None:
            how = "FINALIZE" if is_half_detached else "CONCURRENTLY"
            await connection.execute(_DETACH.format(table=table, part=int(part), how=how))
        await connection.execute(f"DROP TABLE IF EXISTS traced.{table}_{int(part)}")
    await connection.execute("DELETE FROM traced.partitions WHERE part = $1", part)
    return max(spans, 1)
