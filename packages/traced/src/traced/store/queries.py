"""What an engine can be asked beyond the contract: whole-window questions, each for chosen traces.

Everything that can be worked out from a trace's spans (tree, critical path, the typical trace, what errors
have in common) is worked out above, in `domain`, from `spans_of` and `sample`. That leaves an engine six.
An engine that keeps sums brings them up to date in `keep_up`, so that no question has to.
"""

from collections.abc import Sequence
from typing import Protocol

from traced.domain.buckets import Buckets
from traced.domain.filters import SearchQuery, TraceFilter
from traced.domain.findings import (
    Graph,
    Heatmap,
    OperationCount,
    Sample,
    SearchPage,
    Stats,
    StatsQuery,
)

SAMPLE_BYTES = 64 * 2**20  # a span may have 50 tags of a kilobyte


class TraceQueries(Protocol):
    """Questions over everything in the window; `domain/filters.py` and `domain/findings.py` have the terms.

    `cutoff_ns` is as in `SpanStore`: what left before it is never counted. Unlike a page of the contract, an
    answer need not be one moment's: an engine may give way in the middle, and count what came meanwhile. But
    a trace is counted whole or not at all, and twice only if its root changed just then. All raise
    `NotReady` until the engine is ready.
    """

    async def search(self, query: SearchQuery, *, cutoff_ns: int) -> SearchPage:
        """List traces."""
        ...

    async def operations(self, chosen: TraceFilter, *, cutoff_ns: int) -> Sequence[OperationCount]:
        """Count the spans of the chosen traces by service and operation, by these names ascending."""
        ...

    async def stats(self, query: StatsQuery, *, cutoff_ns: int) -> Stats:
        """Work out figures; grouping by trace always gives one group."""
        ...

    async def heatmap(
        self, chosen: TraceFilter, *, buckets: Buckets, per_doubling: int, cutoff_ns: int
    ) -> Heatmap:
        """Count traces by start (`buckets`) and duration (`buckets.row_of` with `per_doubling`)."""
        ...

    async def graph(self, chosen: TraceFilter, *, cutoff_ns: int) -> Graph:
        """Work out who calls whom in the chosen traces; services and edges by name ascending, None first."""
        ...

    async def sample(
        self,
        chosen: TraceFilter,
        *,
        max_traces: int,
        max_spans: int,
        max_bytes: int = SAMPLE_BYTES,
        cutoff_ns: int,
    ) -> Sample:
        """Return some of the chosen traces, whole, their spans by (start time, span id).

        The first trace is returned whatever its size; the next ones only while all together have at most
        `max_spans`. Nor are more read once these take about `max_bytes`.
        """
        ...

    async def keep_up(self, *, cutoff_ns: int, at_most: int) -> int:
        """Bring what the engine keeps for these questions up to date; called about once a second.

        Works on about `at_most` spans, and returns on how many; 0 when nothing is to be done.
        """
        ...
