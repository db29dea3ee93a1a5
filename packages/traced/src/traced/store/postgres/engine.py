"""The PostgreSQL engine itself: any number of these, in as many processes, share one database.

    add       waits for a group commit: a few statements for many requests
    page      one statement: O(limit), and sums of counts that are kept
    weight_of  one statement: two look-ups
    spans_of  one statement: O(spans of the trace)
    evict     drops whole partitions; no row is deleted for having left

Nothing is kept here that another process could need: a process that dies takes nothing with it but the
requests that it had not answered.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import asyncpg

from groundwork.clock import Clock, SystemClock
from groundwork.logs import get_logger
from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceQuery
from traced.domain.window import NS_PER_MINUTE, NS_PER_S, Window
from traced.errors import DatabaseLost, DatabaseUnfit, NotReady, WindowsDiffer
from traced.store import Done, EngineStatus, Held, Readiness
from traced.store.postgres import reading, schema, storing
from traced.store.postgres.connections import APPLICATION, Connection, Connections, KeptConnection, losses
from traced.store.postgres.groups import Batch, GroupCommit, StoreInHalves
from traced.store.postgres.partitions import CLOCKS_DIFFER_NS, HELD_UP_NS, LOCK_WAIT_S, Partitions
from traced.store.postgres.stopped import end_stopped

SLOTS_PER_WINDOW = 600  # more make `total` add up more rows, fewer make it count more traces at its edges
OLDEST_SERVER = 140_000  # partitions are detached concurrently
ATTEMPTS = 8
OTHERS_LOOKS, OTHERS_WAIT_S = 5, 0.2

_HELD = f"""
SELECT ({schema.SET_BACKS}) AS set_backs, coalesce(sum(spans), 0)::bigint, coalesce(sum(traces), 0)::bigint,
       coalesce(sum(traces) - sum(listed), 0)::bigint, (SELECT count(*) FROM traced.partitions)
FROM traced.counts
"""
_LOCK = f"SELECT pg_advisory_xact_lock({schema.FORGET_LOCK})"
_SERVER = "SELECT current_setting('server_version_num')::int, current_setting('fsync') = 'on'"
# What other processes keep, told by the names of their connections; a pooler may have added where from.
_OTHERS = """
SELECT substr(application_name, length($1) + 1) FROM pg_stat_activity
WHERE datname = current_database() AND starts_with(application_name, $1)
  AND NOT starts_with(application_name, $1 || $2)
"""

_log = get_logger(__name__)


class PostgresStore:
    """A `SpanStore` in a PostgreSQL database that other processes may share."""

    takes_packed = False

    def __init__(
        self, url: str, *, window: Window, durability: str = "fsync", clock: Clock | None = None
    ) -> None:
        self._durability = durability
        self._clock = clock or SystemClock()
        self._window = window
        self._slot_ns = max(1, window.width_ns // SLOTS_PER_WINDOW)
        self._keeps = f"window of {window.width_ns / NS_PER_MINUTE:g} min"
        self._connections = Connections(url, keeps=self._keeps, is_synchronous=durability == "fsync")
        self._writer = KeptConnection(self._connections)
        self._evictor = KeptConnection(self._connections, lock_wait_s=LOCK_WAIT_S)
        self._held_up_ns: int | None = None  # the cut-off at which the evictor gave up on a lock
        self._writing = asyncio.Lock()
        self._groups = GroupCommit(self._commit)
        self._cutoff_ns: int | None = None
        self._to_forget: list[tuple[int, int]] = []
        self._seen_ns: int | None = None  # the cut-off that all processes had reached as this one started
        self._set_backs = 0  # as counted before this process last saw its clock go on
        self._counted_set_backs = 0
        self._held = Held(0, 0, 0, 0)
        self._is_started = False
        self._readiness = Readiness(is_ready=False, detail="not connected to the database yet")

    async def start(self) -> None:
        """Connect, and create the tables if need be.

        Raises `DatabaseLost`, `DatabaseUnfit` or `WindowsDiffer`.
        """
        with losses():
            async with self._writer.use() as connection:
                server, is_durable = await connection.fetchrow(_SERVER)
                if server < OLDEST_SERVER:
                    raise DatabaseUnfit(
                        f"it is version {server // 10_000}, and 14 is the oldest that will do"
                    )
                if not is_durable and self._durability == "fsync":
                    _log.warning("database.not_durable", setting="fsync=off", durability=self._durability)
                await self._check_others(connection)
                await schema.prepare(connection, slot_ns=self._slot_ns)
                number: int = await connection.fetchval("SELECT nextval('traced.writers')")
                self._slot_ns = await connection.fetchval("SELECT slot_ns FROM traced.current_partition")
                self._set_backs = await connection.fetchval(schema.SET_BACKS)
                self._seen_ns = await connection.fetchval(schema.SEEN)
            await self._connections.open()
        self._counting = storing.Counting(writer=number, slot_ns=self._slot_ns)
        self._partitions = Partitions(self._window, self._counting)

    async def _check_others(self, connection: Connection) -> None:
        """See that no process keeps another window; one that has just ended may be listed for a moment."""
        for _ in range(OTHERS_LOOKS):
            theirs = await connection.fetchval(_OTHERS, f"{APPLICATION}, ", self._keeps)
            if theirs is None:
                return
            await self._clock.sleep(OTHERS_WAIT_S)
        raise WindowsDiffer(theirs, self._keeps)

    async def recover(self, *, cutoff_ns: int) -> None:
        """Look at what the database holds; it needs no recovery of ours.

        A cut-off far behind what was reached before means that the clock was set back meanwhile.
        """
        if self._seen_ns is not None and self._seen_ns - cutoff_ns > CLOCKS_DIFFER_NS:
            self._cutoff_ns = self._seen_ns
        self._move_window(cutoff_ns)
        self._is_started = True
        try:
            await self._refresh()
        except DatabaseLost as error:  # the evictor asks again, and then it is ready
            self._readiness = Readiness(is_ready=False, detail=error.detail)
            return
        self._readiness = Readiness(is_ready=True)

    async def close(self) -> None:
        """Finish what is being committed, then disconnect."""
        await self._groups.finish()
        self._writer.drop()
        self._evictor.drop()
        await self._connections.close()

    def readiness(self) -> Readiness:
        """Say whether the database answered when it was last asked."""
        return self._readiness

    async def add(self, spans: Sequence[Span], *, cutoff_ns: int) -> None:
        """Store a batch; see `SpanStore.add`."""
        if not self._is_started:
            raise NotReady(self._readiness.detail)
        self._move_window(cutoff_ns)
        if spans:
            await self._groups.add(spans, cutoff_ns)

    def submit(self, spans: Sequence[Span], *, cutoff_ns: int, done: Done) -> None:
        """Store a batch; see `SpanStore.submit`."""
        if not self._is_started:
            raise NotReady(self._readiness.detail)
        self._move_window(cutoff_ns)
        if spans:
            self._groups.submit(spans, cutoff_ns, done)
        else:
            done(None)

    async def page(self, query: TraceQuery, *, cutoff_ns: int) -> TracePage:
        """List traces; see `SpanStore.page`."""
        await self.begin(cutoff_ns)
        return await reading.page(self.ask, query, cutoff_ns=cutoff_ns, slot_ns=self._slot_ns)

    async def weight_of(self, trace_id: bytes, *, cutoff_ns: int) -> int | None:
        """Weigh a trace; see `SpanStore.weight_of`."""
        await self.begin(cutoff_ns)
        return await reading.weight_of(self.ask, trace_id, cutoff_ns=cutoff_ns)

    async def spans_of(self, trace_id: bytes, *, cutoff_ns: int) -> list[Span] | None:
        """Return a trace's spans; see `SpanStore.spans_of`."""
        await self.begin(cutoff_ns)
        return await reading.spans_of(self.read, trace_id, cutoff_ns=cutoff_ns)

    async def evict(self, *, cutoff_ns: int, at_most: int) -> int:
        """Drop a partition in which nothing is inside any more; returns how many spans were in it.

        A partition is one piece of work whatever it holds, so `at_most` bounds only what has to be moved.
        Also sees whether the database still answers.
        """
        self._move_window(cutoff_ns)
        if not self._to_forget:  # the clock went on after they were counted: they are none of its own
            self._set_backs = max(self._set_backs, self._counted_set_backs)
        try:
            await self._end_stopped()  # first: all else may wait for what such a process has locked
            await self._forget_first()
            freed = await self._free(cutoff_ns, at_most)
            if not freed:
                await self._refresh()
        except DatabaseLost as error:
            self._lost(error)
            return 0
        self._readiness = Readiness(is_ready=True)
        return freed

    async def _end_stopped(self) -> None:
        with losses():
            async with self._evictor.use() as connection:
                await end_stopped(connection)

    async def _free(self, cutoff_ns: int, at_most: int) -> int:
        """Do one piece of the evictor's work, unless a lock of somebody else's was in its way just now."""
        if self._held_up_ns is not None and abs(cutoff_ns - self._held_up_ns) < HELD_UP_NS:
            return 0
        try:
            with losses():
                async with self._evictor.use() as connection:
                    freed = await self._partitions.evict(connection, cutoff_ns=cutoff_ns, at_most=at_most)
        except asyncpg.LockNotAvailableError as error:
            if self._held_up_ns is None:
                _log.warning("evictor.held_up", problem=str(error), cure="look for an old transaction")
            self._held_up_ns = cutoff_ns
            return 0
        self._held_up_ns = None
        return freed

    def held(self) -> Held:
        """Count what the database held when the evictor last looked."""
        return self._held

    def status(self) -> EngineStatus:
        """Tell how the engine is doing."""
        groups = self._groups
        waiting = groups.waiting_batches, groups.waiting_bytes
        return EngineStatus("postgres", self._durability, *waiting, groups.batches, groups.commits, 0, 0, 0)

    async def _commit(self, batches: Sequence[Batch]) -> None:
        """Store a group of batches, unless a trace left between two of them that both write to it."""
        group = storing.gather(batches)
        if group.is_splitting or not await self._store(group):
            raise StoreInHalves  # never for one batch alone, which has one cut-off

    async def _store(self, group: storing.Group) -> bool:
        """Store what was gathered; begun again when another process was there first."""
        async with self._write() as connection:
            for _ in range(ATTEMPTS - 1):
                try:
                    return await storing.store(connection, group, counting=self._counting)
                except storing.COLLISIONS:
                    await connection.execute("ROLLBACK")
            return await storing.store(connection, group, counting=self._counting)

    @asynccontextmanager
    async def _write(self) -> AsyncIterator[Connection]:
        """Lend the writer's connection, after what a clock that was set back asks for."""
        async with self._writing:
            with losses():
                async with self._writer.use() as connection:
                    if self._to_forget:
                        await self._forget(connection)
                    yield connection

    async def _forget(self, connection: Connection) -> None:
        """Delete what had left before the clock was set back, unless another process has done so already.

        What that one has stored since may be as old as what is to be forgotten, and must stay. Times do not
        tell who was first, for the clock may be set back by less than the note of them is old. A count does.
        Until that is raised it is all still to be done: should the connection be lost, it is done again. Each
        transaction looks at it, and nothing is locked between two: this process may be stopped there.
        """
        done, is_first = 0, True
        while is_first and done < len(self._to_forget):
            from_ns, to_ns = self._to_forget[done]
            async with self._forgetting(connection) as is_first:
                if is_first and await storing.forget(connection, from_ns, to_ns, counting=self._counting):
                    await connection.execute(schema.SEE, from_ns)
                    done += 1
        if not is_first:
            done = len(self._to_forget)
        async with self._forgetting(connection) as is_first:
            set_backs = await connection.fetchval(schema.SET_BACK if is_first else schema.SET_BACKS)
        self._set_backs = set_backs
        del self._to_forget[:done]

    @asynccontextmanager
    async def _forgetting(self, connection: Connection) -> AsyncIterator[bool]:
        """One transaction of one process at a time; tells whether no other one has raised the count."""
        async with connection.transaction(isolation="read_committed"):
            await connection.execute(_LOCK)
            yield await connection.fetchval(schema.SET_BACKS) == self._set_backs

    async def _forget_first(self) -> None:
        if self._to_forget:
            async with self._write():
                pass

    async def begin(self, cutoff_ns: int) -> None:
        """Begin a question, once and at once, however many statements it takes; raises `NotReady`.

        The window moves on while they run. The question's own cut-off would then look like a clock that was
        set back.
        """
        if not self._is_started:
            raise NotReady(self._readiness.detail)
        self._move_window(cutoff_ns)
        await self._forget_first()

    async def ask(self, statement: str, *arguments: object) -> list[asyncpg.Record]:
        """Run one statement of a question that has begun; raises `DatabaseLost`."""
        return await self._connections.fetch(statement, *arguments)

    async def read(self, statement: str, *arguments: object) -> AsyncIterator[list[Span]]:
        """Do the same where the rows are spans, and return these in slices; see `reading.in_slices`."""
        return reading.in_slices(await self.ask(statement, *arguments), self._clock)

    def _move_window(self, cutoff_ns: int) -> None:
        """Follow the cut-off.

        What left is forgotten for good. Normally a comparison of times tells; when the clock is set back that
        comparison would bring traces back to life, so those between the two cut-offs are deleted first.
        """
        if self._cutoff_ns is not None and cutoff_ns < self._cutoff_ns:
            _log.warning("clock.set_back", by_s=(self._cutoff_ns - cutoff_ns) / NS_PER_S)
            self._to_forget.append((cutoff_ns, self._cutoff_ns))
        self._cutoff_ns = cutoff_ns

    async def _refresh(self) -> None:
        (counted,) = await self._connections.fetch(_HELD)
        self._counted_set_backs, *held = counted.values()
        self._held = Held(*held)

    def _lost(self, error: DatabaseLost) -> None:
        if self._readiness.is_ready:
            _log.error("database.lost", problem=error.problem)
        self._readiness = Readiness(is_ready=False, detail=error.detail)
