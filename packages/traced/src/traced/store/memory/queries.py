"""The memory engine's answers to `TraceQueries`: each is a walk over the digests of the partitions."""

import heapq
from collections.abc import AsyncIterator, Sequence
from typing import Any

import numpy as np

from groundwork.clock import Clock
from traced.domain.buckets import Buckets
from traced.domain.filters import Order, SearchQuery, TraceFilter
from traced.domain.findings import (
    Cell,
    Edge,
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
from traced.domain.span import Span
from traced.pace import TRACE_AS_RECORDS, Pace
from traced.store import PartitionedStore
from traced.store.memory.columns import add_to_graph, add_to_stats, cells_of, count_names, lowest_ids
from traced.store.memory.digest import Digest, Mask
from traced.store.memory.digests import Digests
from traced.store.memory.once import Once
from traced.store.memory.ranking import Best
from traced.store.memory.reading import in_order
from traced.store.memory.selection import select
from traced.store.memory.tally import Tally
from traced.store.queries import SAMPLE_BYTES

MAX_LOOKED_AT = 300_000  # traces, in one page of a search: then it ends early, with a cursor
AHEAD_RECORDS = 500  # between two yields while nobody asks: a list that comes meanwhile must not feel it
_FIGURES_AS_RECORDS = 20  # one group's figures in one bucket cost about as much as so many records


class MemoryQueries:
    """`TraceQueries` over a store in memory."""

    def __init__(self, store: PartitionedStore, *, clock: Clock) -> None:
        self._store = store
        self._digests = Digests(store, clock)
        self._clock = clock

    async def search(self, query: SearchQuery, *, cutoff_ns: int) -> SearchPage:
        """List traces; see `TraceQueries.search`."""
        pace, best, looked_at = Pace(self._clock), Best(query), 0
        async for beside, masks in self._chosen(best.narrowed(), cutoff_ns, pace):
            for digest, mask in zip(beside, masks, strict=True):
                for ranked in best.add(digest, mask):
                    await pace.spent(ranked)
            looked_at += sum(map(len, beside))
            if best.is_settled:
                break
            if looked_at >= MAX_LOOKED_AT and query.order is Order.NEWEST:
                return best.page_until(beside[0].first_ns)
        return best.page()

    async def operations(self, chosen: TraceFilter, *, cutoff_ns: int) -> list[OperationCount]:
        """Count spans by operation; see `TraceQueries.operations`."""
        pace = Pace(self._clock)
        counts: dict[tuple[str, str], list[int]] = {}
        async for beside, masks in self._chosen(chosen, cutoff_ns, pace):
            for digest, mask in zip(beside, masks, strict=True):
                spans = mask[digest.trace]
                by_name = [
                    count_names(digest.name[spans], digest),
                    count_names(digest.name[spans & digest.is_error], digest),
                    count_names(digest.name[digest.lead[mask]], digest),
                ]
                for name, *found in zip(digest.names, *by_name, strict=True):
                    so_far = counts.setdefault(name, [0, 0, 0])
                    counts[name] = [old + int(new) for old, new in zip(so_far, found, strict=True)]
        return [OperationCount(*name, *counts[name]) for name in sorted(counts) if counts[name][0]]

    async def stats(self, query: StatsQuery, *, cutoff_ns: int) -> Stats:
        """Work out figures; see `TraceQueries.stats`."""
        pace = Pace(self._clock)
        buckets = query.buckets
        tally: Tally[tuple[str | None, str | None]] = Tally(buckets=buckets.count)
        if query.by is Grouping.TRACE:
            tally.number((None, None))
        async for beside, masks in self._chosen(query.filter, cutoff_ns, pace):
            for digest, mask in zip(beside, masks, strict=True):
                add_to_stats(tally, digest, mask, query)
        await _settle(tally, buckets.count, pace)
        groups = []
        for key in tally.largest(query.max_groups):
            groups.append(Group(*key, tally.overall(key), tally.series(key)))
            await pace.spent(buckets.count * _FIGURES_AS_RECORDS)
        return Stats(groups, len(tally))

    async def heatmap(
        self, chosen: TraceFilter, *, buckets: Buckets, per_doubling: int, cutoff_ns: int
    ) -> Heatmap:
        """Count by start and duration; see `TraceQueries.heatmap`."""
        pace = Pace(self._clock)
        cells: dict[tuple[int, int], list[int]] = {}
        async for beside, masks in self._chosen(chosen, cutoff_ns, pace):
            for digest, mask in zip(beside, masks, strict=True):
                for at, total, errors in cells_of(digest, mask, buckets, per_doubling):
                    cell = cells.setdefault(at, [0, 0])
                    cell[0] += total
                    cell[1] += errors
        found = [Cell(column, row, *counts) for (column, row), counts in sorted(cells.items())]
        return Heatmap(found, sum(each.total for each in found), sum(each.error_count for each in found))

    async def graph(self, chosen: TraceFilter, *, cutoff_ns: int) -> Graph:
        """Work out who calls whom; see `TraceQueries.graph`."""
        pace = Pace(self._clock)
        services: Tally[str] = Tally(buckets=1)
        edges: Tally[tuple[str | None, str]] = Tally(buckets=1)
        async for beside, masks in self._chosen(chosen, cutoff_ns, pace):
            for digest, mask in zip(beside, masks, strict=True):
                for work in add_to_graph(services, edges, digest, mask):
                    await pace.spent(work)
        await _settle(services, 1, pace)
        await _settle(edges, 1, pace)
        nodes = [(key, services.overall(key)) for key in sorted(services.largest(len(services)))]
        calls = sorted(edges.largest(len(edges)), key=lambda key: (key[0] is not None, key[0] or "", key[1]))
        return Graph(nodes, [Edge(*key, edges.overall(key)) for key in calls])

    async def sample(
        self,
        chosen: TraceFilter,
        *,
        max_traces: int,
        max_spans: int,
        max_bytes: int = SAMPLE_BYTES,
        cutoff_ns: int,
    ) -> Sample:
        """Return some traces; see `TraceQueries.sample`."""
        pace = Pace(self._clock)
        lowest: list[tuple[int, bytes]] = []
        worst: int | None = None
        matching = 0
        async for beside, masks in self._chosen(chosen, cutoff_ns, pace):
            for digest, mask in zip(beside, masks, strict=True):
                matching += int(np.count_nonzero(mask))
                lowest += lowest_ids(digest, mask, max_traces, at_most=worst)
            lowest = heapq.nsmallest(max_traces, lowest)
            worst = lowest[-1][0] if len(lowest) == max_traces else None
        return Sample(await self._read([each for _, each in lowest], max_spans, max_bytes, pace), matching)

    async def _read(
        self, trace_ids: Sequence[bytes], max_spans: int, max_bytes: int, pace: Pace
    ) -> list[list[Span]]:
        """Return the traces, without asking the engine about the window: our cut-off is old by now."""
        traces: list[list[Span]] = []
        held = held_bytes = 0
        for trace_id in trace_ids:
            records = self._store.records_of(trace_id)
            spans = len(records)
            if traces and (held + spans > max_spans or held_bytes > max_bytes):
                break
            held += spans
            if held <= max_spans:  # else it is the last one
                held_bytes += sum(map(len, records.values()))
            if records:  # else it was evicted meanwhile
                traces.append(await in_order(trace_id, records, self._clock))
            await pace.spent(TRACE_AS_RECORDS + spans)
        return traces

    async def keep_up(self, *, cutoff_ns: int, at_most: int) -> int:
        """Work ahead; see `TraceQueries.keep_up`."""
        pace = Pace(self._clock, AHEAD_RECORDS)
        return await self._digests.keep_up(cutoff_ns=cutoff_ns, at_most=at_most, pace=pace)

    async def _chosen(
        self, chosen: TraceFilter, cutoff_ns: int, pace: Pace
    ) -> AsyncIterator[tuple[list[Digest], list[Mask]]]:
        """Yield digests, those of one slice of time together, and of each which traces are chosen."""
        once = Once(self._store)
        async for beside in self._digests.of(chosen, cutoff_ns=cutoff_ns, pace=pace):
            masks = []
            for digest in beside:
                mask = await select(digest, chosen, store=self._store, cutoff_ns=cutoff_ns, pace=pace)
                await once.leave_out(digest, mask, pace)
                masks.append(mask)
            yield beside, masks
        await once.let_go(pace)


async def _settle(tally: Tally[Any], buckets: int, pace: Pace) -> None:
    for number in range(buckets):
        await pace.spent(tally.settle(number))
