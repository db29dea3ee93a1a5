"""What the server does, told without HTTP: take spans in, list traces, show one, let go of what left."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from groundwork.clock import Clock
from groundwork.logs import get_logger
from traced.ceiling import Ceiling
from traced.domain.rate import Rate
from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceQuery
from traced.domain.window import NS_PER_S, Sorted, Window
from traced.errors import BatchTooLarge, Overloaded, TracedError
from traced.explorer import Explorer
from traced.pace import STEP_RECORDS, let_go
from traced.store import Done, EngineStatus, Held, Readiness, SpanStore, settling
from traced.store.packed import START_NS
from traced.store.queries import TraceQueries

Batch: TypeAlias = Sequence[Any]  # of `Span`, or of `Entry` where the engine takes them packed

_log = get_logger(__name__)

FULL_RETRY_S = 5  # what has left by then may have made room
KEEP_UP_EVERY_S = 1.0
KEEP_UP_SPANS = 10_000  # a second, over time: the load at its tenfold, for about a fiftieth of a core
_START_IN_SPAN = Span._fields.index("start_time_ns")
PART_SPANS = STEP_RECORDS  # handed to the engine at once: packed in one step


@dataclass(slots=True)
class Tally:
    """What has happened since the start; plain counters, read when the metrics are asked for."""

    batches: int = 0
    batches_refused: int = 0
    spans_accepted: int = 0
    spans_stale: int = 0
    spans_future: int = 0
    spans_rejected: int = 0  # over OTLP, one by one
    records_evicted: int = 0
    lag_s: float = 0.0  # between the start of the span that was stored last and its arrival


class Collector:
    """Keeps the spans of a rolling window in a store, by the clock that it is given."""

    def __init__(
        self,
        *,
        store: SpanStore,
        window: Window,
        clock: Clock,
        queries: TraceQueries | None = None,
        ceiling: Ceiling | None = None,
    ) -> None:
        self._store = store
        self._queries = queries
        self._window = window
        self._clock = clock
        self.tally = Tally()
        self._rate = Rate()
        self._ceiling = ceiling or Ceiling(0)
        self._is_full = False
        self._reserved_bytes = 0
        self._kept_up_s = clock.monotonic()
        self.takes_packed = store.takes_packed
        self._start_at = START_NS if self.takes_packed else _START_IN_SPAN

    async def start(self) -> None:
        """Let the engine take what it needs; raises what is wrong."""
        self._ceiling.check_low()
        await self._store.start()

    async def recover(self) -> None:
        """Let the engine bring back what it held; it answers once this is done."""
        await self._store.recover(cutoff_ns=self._cutoff_ns())

    async def close(self) -> None:
        """Let the engine finish and let go."""
        await self._store.close()

    def readiness(self) -> Readiness:
        """Say whether spans are taken in and shown."""
        return self._store.readiness()

    async def take_in(self, spans: Sequence[Span]) -> None:
        """Store what is inside the window and drop the rest; on return it is visible to every read.

        Up to `WHOLE_SPANS` are one batch, whole or absent. More, which only OTLP may send, are several: an
        error in the middle leaves the parts before it stored, and sending all of it again does no harm.
        """
        await self._take_in_part(spans[:PART_SPANS])
        for at in range(PART_SPANS, len(spans), PART_SPANS):
            await self.give_way()
            await self._take_in_part(spans[at : at + PART_SPANS])

    async def _take_in_part(self, spans: Sequence[Span]) -> None:
        self._check_room()
        now_ns = self._clock.time_ns()
        found = self._window.sort(spans, [span.start_time_ns for span in spans], now_ns)
        await self._store.add(found.inside, cutoff_ns=self._window.cutoff_ns(now_ns))
        self._count(found, found.inside[-1].start_time_ns if found.inside else None, now_ns)

    async def take_in_batch(self, batch: Batch) -> None:
        """Do what `take_in` does with one batch as `submit` wants it."""
        told: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.submit(batch, settling(told))
        await told

    def submit(self, batch: Batch, done: Done) -> None:
        """Do what `take_in` does with one batch, packed if `takes_packed`, and tell `done`."""
        self._check_room()
        now_ns = self._clock.time_ns()
        at = self._start_at
        found = self._window.sort(batch, [each[at] for each in batch], now_ns)

        def told(error: TracedError | None) -> None:
            if error is None:
                self._count(found, found.inside[-1][at] if found.inside else None, now_ns)
            done(error)

        self._store.submit(found.inside, cutoff_ns=self._window.cutoff_ns(now_ns), done=told)

    def _note_room(self) -> None:
        was_full, self._is_full = self._is_full, self._ceiling.is_reached()
        if self._is_full and not was_full:
            _log.warning("memory.ceiling_reached", limit_mb=self._ceiling.limit_mb, held=self.held().spans)
        elif was_full and not self._is_full:
            _log.info("memory.room_again", limit_mb=self._ceiling.limit_mb, held=self.held().spans)

    def _check_room(self) -> None:
        if self._is_full:
            raise self._no_room()

    def check_room(self, more_bytes: int) -> None:
        """Raise `Overloaded` if so much more would reach the memory ceiling, with what is reserved."""
        if self._is_full or self._ceiling.is_reached(self._reserved_bytes + more_bytes):
            raise self._no_room()

    def check_fits(self, size_bytes: int) -> None:
        """Raise `BatchTooLarge` if so much would not even fit under the ceiling of an idle server."""
        room_bytes = self._ceiling.room_bytes
        if room_bytes is not None and size_bytes >= room_bytes:
            raise BatchTooLarge("under this memory ceiling these spans, unfolded,", room_bytes)

    def _no_room(self) -> Overloaded:
        return Overloaded(f"the memory ceiling of {self._ceiling.limit_mb} MB is reached", FULL_RETRY_S)

    @contextmanager
    def reserving(self, size_bytes: int) -> Iterator[None]:
        """Reserve memory that a body is about to take; raises `Overloaded` if there is not so much."""
        self.check_room(size_bytes)
        self._reserved_bytes += size_bytes
        try:
            yield
        finally:
            self._reserved_bytes -= size_bytes

    def _count(self, found: Sorted[Any], last_start_ns: int | None, now_ns: int) -> None:
        tally = self.tally
        tally.batches += 1
        tally.spans_accepted += len(found.inside)
        tally.spans_stale += found.stale
        tally.spans_future += found.future
        if last_start_ns is not None:
            tally.lag_s = (now_ns - last_start_ns) / NS_PER_S

    async def page(self, query: TraceQuery) -> TracePage:
        """List the newest traces that match."""
        return await self._store.page(query, cutoff_ns=self._cutoff_ns())

    async def weight_of(self, trace_id: bytes) -> int | None:
        """Return as how many records a trace in the window counts, else None."""
        return await self._store.weight_of(trace_id, cutoff_ns=self._cutoff_ns())

    async def spans_of(self, trace_id: bytes) -> list[Span] | None:
        """Return the spans of one trace in the window by (start time, span id), else None."""
        return await self._store.spans_of(trace_id, cutoff_ns=self._cutoff_ns())

    async def give_way(self) -> None:
        """Let other requests have their turn, in the middle of a long answer."""
        await self._clock.sleep(0)

    async def let_go(self, spans: list[Span]) -> None:
        """Free spans that have been answered with, in slices."""
        await let_go(self._clock, spans)

    async def evict(self, *, at_most: int) -> int:
        """Free some of what has left the window; 0 means that nothing is left to free."""
        try:
            freed = await self._store.evict(cutoff_ns=self._cutoff_ns(), at_most=at_most)
        finally:
            self._note_room()
            self._rate.read(self._clock.monotonic(), self.tally.spans_accepted)
        self.tally.records_evicted += freed
        return freed

    async def keep_up(self) -> int:
        """Let the engine work ahead of questions, `KEEP_UP_SPANS` a second over time.

        A partition is read whole: after more than that, the next time is as much later.
        """
        now_s = self._clock.monotonic()
        if self._queries is None or now_s - self._kept_up_s < KEEP_UP_EVERY_S:
            return 0
        spans = await self._queries.keep_up(cutoff_ns=self._cutoff_ns(), at_most=KEEP_UP_SPANS)
        self._kept_up_s = now_s + max(0.0, spans / KEEP_UP_SPANS - KEEP_UP_EVERY_S)
        return spans

    def held(self) -> Held:
        """Count what is held."""
        return self._store.held()

    @property
    def window(self) -> Window:
        """The window that is kept."""
        return self._window

    @property
    def spans_per_second(self) -> float:
        """How many spans were stored a second, over the last ten; read while evicting."""
        return self._rate.per_second

    def engine_status(self) -> EngineStatus:
        """Tell how the engine is doing."""
        return self._store.status()

    def explorer(self) -> Explorer | None:
        """Return what answers questions beyond the contract about the same window, if the engine can."""
        if self._queries is None:
            return None
        return Explorer(
            store=self._store,
            queries=self._queries,
            window=self._window,
            clock=self._clock,
        )

    def _cutoff_ns(self) -> int:
        return self._window.cutoff_ns(self._clock.time_ns())
