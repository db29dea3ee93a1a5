"""For tests: the questions beyond the contract answered slowly and plainly right, from a list of spans.

Never imported by the running program. Percentiles are exact here; engines may be off by the stated error.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from traced.domain.buckets import Buckets, row_of
from traced.domain.filters import Cursor, Order, Roots, SearchQuery, TraceFilter
from traced.domain.findings import (
    Cell,
    Edge,
    Figures,
    FoundTrace,
    Graph,
    Group,
    Grouping,
    Heatmap,
    OperationCount,
    Sample,
    SearchPage,
    Stats,
    StatsQuery,
)
from traced.domain.histogram import rank_of
from traced.domain.span import Span
from traced.store.queries import SAMPLE_BYTES
from traced.testing import root_of

Trace = Sequence[Span]
Line = tuple[int, bool]  # duration, error


class PlainQueries:
    """`TraceQueries` over what `spans` returns: all spans that are held, each once."""

    def __init__(self, spans: Callable[[], Iterable[Span]]) -> None:
        self._spans = spans

    async def search(self, query: SearchQuery, *, cutoff_ns: int) -> SearchPage:
        """List traces."""
        found = [_found(trace) for trace in self._chosen(query.filter, cutoff_ns)]
        listed = sorted((_place(each, query.order), each) for each in found)
        if query.cursor is not None:
            duration_ns, start_ns, trace_id = query.cursor
            passed = (-duration_ns if query.order is Order.SLOWEST else 0, -start_ns, trace_id)
            listed = [each for each in listed if each[0] > passed]
        page = [each for _, each in listed[: query.limit]]
        if len(listed) <= query.limit:
            return SearchPage(page, None)
        duration_ns, start_ns, trace_id = listed[query.limit - 1][0]
        return SearchPage(page, Cursor(-duration_ns, -start_ns, trace_id))

    async def operations(self, chosen: TraceFilter, *, cutoff_ns: int) -> Sequence[OperationCount]:
        """Count spans by operation."""
        groups: dict[tuple[str, str], list[Span]] = defaultdict(list)
        leads = []
        for trace in self._chosen(chosen, cutoff_ns):
            leads.append(lead_of(trace))
            for span in trace:
                groups[span.service, span.operation].append(span)
        return [
            OperationCount(
                *name,
                len(spans),
                sum(span.is_error for span in spans),
                sum((lead.service, lead.operation) == name for lead in leads),
            )
            for name, spans in sorted(groups.items())
        ]

    async def stats(self, query: StatsQuery, *, cutoff_ns: int) -> Stats:
        """Work out figures."""
        groups: dict[tuple[str | None, str | None], list[tuple[int, Line]]] = defaultdict(list)
        buckets = query.buckets
        if query.by is Grouping.TRACE:
            groups[None, None] = []
        for trace in self._chosen(query.filter, cutoff_ns):
            start_ns = lead_of(trace).start_time_ns
            if not buckets.after_ns <= start_ns < buckets.before_ns:
                continue
            for key, duration_ns, is_error in _lines(trace, query.by):
                if query.of_service is None or key[0] in (None, query.of_service):
                    groups[key].append((buckets.index_of(start_ns), (duration_ns, is_error)))
        ranked = sorted(groups, key=lambda key: (-len(groups[key]), str(key)))
        told = [
            Group(
                *key,
                _figures([line for _, line in groups[key]]),
                [
                    _figures([line for at, line in groups[key] if at == bucket])
                    for bucket in range(buckets.count)
                ],
            )
            for key in ranked[: query.max_groups]
        ]
        return Stats(told, len(groups))

    async def heatmap(
        self, chosen: TraceFilter, *, buckets: Buckets, per_doubling: int, cutoff_ns: int
    ) -> Heatmap:
        """Count by start and duration."""
        cells: dict[tuple[int, int], list[bool]] = defaultdict(list)
        for each in map(_found, self._chosen(chosen, cutoff_ns)):
            if buckets.after_ns <= each.start_time_ns < buckets.before_ns:
                row = row_of(each.duration_ns, per_doubling=per_doubling)
                cells[buckets.index_of(each.start_time_ns), row].append(each.is_error)
        told = [Cell(*at, len(errors), sum(errors)) for at, errors in sorted(cells.items())]
        return Heatmap(told, sum(each.total for each in told), sum(each.error_count for each in told))

    async def graph(self, chosen: TraceFilter, *, cutoff_ns: int) -> Graph:
        """Work out who calls whom."""
        services: dict[str, list[tuple[int, bool]]] = defaultdict(list)
        edges: dict[tuple[str | None, str], list[tuple[int, bool]]] = defaultdict(list)
        for trace in self._chosen(chosen, cutoff_ns):
            service_of = {span.span_id: span.service for span in trace}
            for span in trace:
                line = (span.end_time_ns - span.start_time_ns, span.is_error)
                services[span.service].append(line)
                caller = None if span.parent_span_id is None else service_of.get(span.parent_span_id)
                if caller != span.service:
                    edges[caller, span.service].append(line)
        calls = sorted(edges, key=lambda key: (key[0] is not None, key[0] or "", key[1]))
        return Graph(
            [(key, _figures(lines)) for key, lines in sorted(services.items())],
            [Edge(*key, _figures(edges[key])) for key in calls],
        )

    async def keep_up(self, *, cutoff_ns: int, at_most: int) -> int:
        """Do nothing: everything is worked out anew each time."""
        return 0

    async def sample(
        self,
        chosen: TraceFilter,
        *,
        max_traces: int,
        max_spans: int,
        max_bytes: int = SAMPLE_BYTES,
        cutoff_ns: int,
    ) -> Sample:
        """Return some traces; their bytes are not counted."""
        traces = self._chosen(chosen, cutoff_ns)
        ranked = sorted(traces, key=lambda trace: (trace[0].trace_id[8:], trace[0].trace_id))[:max_traces]
        taken: list[list[Span]] = []
        for trace in ranked:
            if taken and sum(map(len, taken)) + len(trace) > max_spans:
                break
            taken.append(sorted(trace, key=lambda span: (span.start_time_ns, span.span_id)))
        return Sample(taken, len(traces))

    def _chosen(self, chosen: TraceFilter, cutoff_ns: int) -> list[Trace]:
        traces: dict[bytes, list[Span]] = defaultdict(list)
        for span in self._spans():
            traces[span.trace_id].append(span)
        return [trace for trace in traces.values() if _accepts(chosen, trace, cutoff_ns)]


def lead_of(trace: Trace) -> Span:
    """Return the root, or, without one, the newest span."""
    return root_of(trace) or max(trace, key=lambda span: (span.start_time_ns, span.span_id))


def _accepts(chosen: TraceFilter, trace: Trace, cutoff_ns: int) -> bool:
    found = _found(trace)
    wanted = {Roots.ARRIVED: (True,), Roots.MISSING: (False,), Roots.ANY: (True, False)}[chosen.roots]
    return (
        found.start_time_ns >= cutoff_ns
        and found.has_root in wanted
        and (chosen.after_ns is None or chosen.after_ns <= found.start_time_ns)
        and (chosen.before_ns is None or found.start_time_ns < chosen.before_ns)
        and (chosen.is_error is None or found.is_error == chosen.is_error)
        and (chosen.min_duration_ns is None or chosen.min_duration_ns <= found.duration_ns)
        and (chosen.max_duration_ns is None or found.duration_ns <= chosen.max_duration_ns)
        and any(map(chosen.accepts_span, trace))
    )


def _found(trace: Trace) -> FoundTrace:
    lead = lead_of(trace)
    return FoundTrace(
        lead.trace_id,
        lead.service,
        lead.operation,
        len(trace),
        sum(span.is_error for span in trace),
        lead.start_time_ns,
        lead.end_time_ns - lead.start_time_ns,
        root_of(trace) is not None,
    )


def _place(found: FoundTrace, order: Order) -> tuple[int, int, bytes]:
    duration_ns = found.duration_ns if order is Order.SLOWEST else 0
    return (-duration_ns, -found.start_time_ns, found.trace_id)


def _lines(trace: Trace, by: Grouping) -> list[tuple[tuple[str | None, str | None], int, bool]]:
    if by is Grouping.TRACE:
        found = _found(trace)
        return [((None, None), found.duration_ns, found.is_error)]
    return [
        (
            (span.service, span.operation if by is Grouping.OPERATION else None),
            span.end_time_ns - span.start_time_ns,
            span.is_error,
        )
        for span in trace
    ]


def _figures(lines: Sequence[Line]) -> Figures:
    durations = sorted(duration_ns for duration_ns, _ in lines)
    if not durations:
        return Figures(0, 0, None, None, None)
    p50_ns, p95_ns, p99_ns = (durations[rank_of(share, len(lines)) - 1] for share in (0.50, 0.95, 0.99))
    return Figures(len(lines), sum(is_error for _, is_error in lines), p50_ns, p95_ns, p99_ns)
