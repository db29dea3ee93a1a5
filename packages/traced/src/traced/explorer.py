"""The questions beyond the contract, told without HTTP: what the engine finds and what follows from it."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from groundwork.clock import Clock
from traced.domain.baseline import Baseline, Name, Occasion, baseline_of, occasions_in
from traced.domain.buckets import Buckets, cut_time
from traced.domain.differences import Difference, differences
from traced.domain.filters import Roots, SearchQuery, TraceFilter
from traced.domain.findings import (
    Graph,
    Grouping,
    Heatmap,
    OperationCount,
    Sample,
    SearchPage,
    Stats,
    StatsQuery,
)
from traced.domain.ids import format_id
from traced.domain.span import Span
from traced.domain.tree import Tree, build_tree
from traced.domain.window import NS_PER_S, Window
from traced.errors import BadQuery, UnknownTrace
from traced.pace import BYTES_AS_A_RECORD, STEP_RECORDS, let_go
from traced.store import SpanStore
from traced.store.queries import TraceQueries

T = TypeVar("T")

SAMPLE_TRACES = 500
SAMPLE_SPANS = 50_000
IN_A_THREAD_FROM_SPANS = 200  # a tree costs some 15 µs a span: the event loop would wait three milliseconds


class Typical(NamedTuple):
    """A baseline, how many traces have its operation, and the occasion that is compared with it."""

    baseline: Baseline
    matching: int
    this: Occasion | None


class Compared(NamedTuple):
    """What was found different, and how many traces there were and were looked at on either side."""

    found: Sequence[Difference]
    slower_than_ns: int | None
    asked: int
    asked_sampled: int
    others: int
    others_sampled: int


class Explorer:
    """Answers for a rolling window, by the clock that it is given."""

    def __init__(self, *, store: SpanStore, queries: TraceQueries, window: Window, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._window = window
        self._clock = clock

    def buckets(self, chosen: TraceFilter, *, at_most: int) -> Buckets:
        """Cut the filter's range into buckets: it begins at the window's edge and ends a second from now.

        Unless it is asked for, what senders' clocks have put further into the future is not drawn: it would
        leave a third of each picture empty.
        """
        now_ns = self._clock.time_ns()
        after_ns = max(self._window.cutoff_ns(now_ns), chosen.after_ns or 0)
        before_ns = now_ns + NS_PER_S if chosen.before_ns is None else chosen.before_ns
        return cut_time(after_ns, max(before_ns, after_ns + 1), at_most=at_most)

    async def search(self, query: SearchQuery) -> SearchPage:
        """List traces."""
        return await self._queries.search(query, cutoff_ns=self._cutoff_ns())

    async def operations(self, chosen: TraceFilter) -> Sequence[OperationCount]:
        """Count spans by operation."""
        return await self._queries.operations(chosen, cutoff_ns=self._cutoff_ns())

    async def stats(self, query: StatsQuery) -> Stats:
        """Work out figures, in all and in each bucket."""
        query = replace(query, filter=_within(query.filter, query.buckets))
        return await self._queries.stats(query, cutoff_ns=self._cutoff_ns())

    async def heatmap(self, chosen: TraceFilter, buckets: Buckets, *, per_doubling: int) -> Heatmap:
        """Count traces by start and duration."""
        return await self._queries.heatmap(
            _within(chosen, buckets),
            buckets=buckets,
            per_doubling=per_doubling,
            cutoff_ns=self._cutoff_ns(),
        )

    async def graph(self, chosen: TraceFilter, buckets: Buckets) -> Graph:
        """Work out who calls whom."""
        return await self._queries.graph(_within(chosen, buckets), cutoff_ns=self._cutoff_ns())

    async def weight_of(self, trace_id: bytes) -> int | None:
        """Return as how many records a trace in the window counts, else None."""
        return await self._store.weight_of(trace_id, cutoff_ns=self._cutoff_ns())

    async def spans_of(self, trace_id: bytes) -> list[Span]:
        """Return a trace's spans by start; raises `UnknownTrace`."""
        spans = await self._store.spans_of(trace_id, cutoff_ns=self._cutoff_ns())
        if spans is None:
            raise UnknownTrace(format_id(trace_id))
        return spans

    async def show(self, trace_id: bytes, encode: Callable[[Tree], T]) -> T:
        """Return what `encode` makes of a trace's tree, a large one in a thread of its own."""
        spans = await self.spans_of(trace_id)
        shown = await _out_of_the_way(spans, lambda: _shown(spans, encode))
        await let_go(self._clock, spans)
        return shown

    async def export(self, trace_id: bytes, encode: Callable[[Sequence[Span]], T]) -> T:
        """Return what `encode` makes of a trace's spans, of many in a thread of its own."""
        spans = await self.spans_of(trace_id)
        exported = await _out_of_the_way(spans, lambda: encode(spans))
        await let_go(self._clock, spans)
        return exported

    async def baseline(self, name: Name, chosen: TraceFilter, *, trace_id: bytes | None) -> Typical:
        """Return what is typical of an operation, and the longest occasion of it in one trace, if given."""
        service, operation = name
        chosen = replace(chosen, roots=Roots.ANY, service=service, operation=operation)
        sample = await self._sample(chosen)
        typical = await _out_of_the_way(
            chain.from_iterable(sample.traces),
            lambda: baseline_of([each for trace in sample.traces for each in occasions_in(trace, name)]),
        )
        await let_go(self._clock, *sample.traces)
        this = None if trace_id is None else await self._occasion(trace_id, name)
        return Typical(typical, sample.matching, this)

    async def differences(
        self, chosen: TraceFilter, *, slow: bool, slower_than_ns: int | None, at_most: int
    ) -> Compared:
        """Hold errors, or slow traces, of the chosen ones beside the others."""
        if not slow:
            asked, others = replace(chosen, is_error=True), replace(chosen, is_error=False)
        else:
            slower_than_ns = await self._p95_ns(chosen) if slower_than_ns is None else slower_than_ns
            asked = _at_least(chosen, slower_than_ns + 1)
            others = chosen.with_most(max_duration_ns=slower_than_ns)
        here, there = await self._sample(asked), await self._sample(others)
        found = await _out_of_the_way(
            chain.from_iterable((*here.traces, *there.traces)),
            lambda: differences(here.traces, there.traces, at_most=at_most),
        )
        await let_go(self._clock, *here.traces, *there.traces)
        return Compared(
            found, slower_than_ns, here.matching, len(here.traces), there.matching, len(there.traces)
        )

    async def _sample(self, chosen: TraceFilter) -> Sample:
        return await self._queries.sample(
            chosen, max_traces=SAMPLE_TRACES, max_spans=SAMPLE_SPANS, cutoff_ns=self._cutoff_ns()
        )

    async def _occasion(self, trace_id: bytes, name: Name) -> Occasion:
        spans = await self.spans_of(trace_id)
        found = await _out_of_the_way(spans, lambda: occasions_in(spans, name))
        if not found:
            raise BadQuery("trace_id", "this trace has no span of the operation")
        return max(found, key=lambda each: each.duration_ns)

    async def _p95_ns(self, chosen: TraceFilter) -> int:
        buckets = self.buckets(chosen, at_most=1)
        stats = await self.stats(StatsQuery(filter=chosen, by=Grouping.TRACE, buckets=buckets, max_groups=1))
        return stats.groups[0].overall.p95_ns or 0

    def _cutoff_ns(self) -> int:
        return self._window.cutoff_ns(self._clock.time_ns())


def _within(chosen: TraceFilter, buckets: Buckets) -> TraceFilter:
    return replace(chosen, after_ns=buckets.after_ns, before_ns=buckets.before_ns)


def _at_least(chosen: TraceFilter, duration_ns: int) -> TraceFilter:
    return replace(chosen, min_duration_ns=max(chosen.min_duration_ns or 0, duration_ns))


def _shown(spans: Sequence[Span], encode: Callable[[Tree], T]) -> T:
    tree = build_tree(spans)
    shown = encode(tree)
    while tree.nodes:  # a thread that frees all of them at once holds up the others
        del tree.nodes[-STEP_RECORDS:]
    return shown


async def _out_of_the_way(spans: Iterable[Span], work: Callable[[], T]) -> T:
    is_large = sum(map(_weight, islice(spans, IN_A_THREAD_FROM_SPANS))) >= IN_A_THREAD_FROM_SPANS
    return await asyncio.to_thread(work) if is_large else work()


def _weight(span: Span) -> int:
    """Return as how many spans one counts: a few tags are nothing, many may be a kilobyte each."""
    return 1 + len(span.tags) // 4 + len(span.extras or b"") // BYTES_AS_A_RECORD
