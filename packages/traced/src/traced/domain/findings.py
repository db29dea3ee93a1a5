"""What the questions beyond the contract are answered with, whatever engine answers them.

Spans are counted at the time of their trace, which is the start of its lead (see filters.py): a trace comes
and goes as a whole, in every figure at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from traced.domain.buckets import Buckets
from traced.domain.filters import Cursor, TraceFilter
from traced.domain.span import Span


class FoundTrace(NamedTuple):
    """One trace of a search: what its lead says, and how many spans and errors it has."""

    trace_id: bytes
    service: str
    operation: str
    span_count: int
    error_count: int
    start_time_ns: int
    duration_ns: int
    has_root: bool

    @property
    def is_error(self) -> bool:
        """A trace is an error when any of its spans is."""
        return self.error_count > 0


class SearchPage(NamedTuple):
    """Traces in the order asked for; with a cursor there may be more.

    An engine may stop looking after some work. Then a page is short, or empty, and has a cursor all the same.
    """

    traces: Sequence[FoundTrace]
    cursor: Cursor | None


class OperationCount(NamedTuple):
    """One operation of one service in the chosen traces."""

    service: str
    operation: str
    span_count: int
    error_count: int
    lead_count: int  # of these, how many lead their trace


class Figures(NamedTuple):
    """How many, how many of them failed, and how long they took: None where there is nothing.

    A percentile p is the smallest duration that at least p of all do not exceed, right to within
    `histogram.RELATIVE_ERROR`; exact is welcome.
    """

    total: int
    error_count: int
    p50_ns: int | None
    p95_ns: int | None
    p99_ns: int | None


class Grouping(Enum):
    """What one line of the figures is about."""

    TRACE = "trace"  # whole traces: the lead's duration, an error if any span is
    SERVICE = "service"  # spans by service
    OPERATION = "operation"  # spans by service and operation


@dataclass(frozen=True, slots=True, kw_only=True)
class StatsQuery:
    """Figures by `by` of what a filter accepts, over the range of `buckets` and in each of them.

    `of_service` leaves only the groups of one service. The filter's own times narrow the range further.
    """

    filter: TraceFilter
    by: Grouping
    of_service: str | None = None
    buckets: Buckets
    max_groups: int


class Group(NamedTuple):
    """The figures of one group: over all of the range, and in each bucket of time."""

    service: str | None
    operation: str | None
    overall: Figures
    series: Sequence[Figures]


class Stats(NamedTuple):
    """The groups with the most spans, most first (then by name), and how many groups there are in all."""

    groups: Sequence[Group]
    group_count: int


class Cell(NamedTuple):
    """How many traces started in one bucket of time and took as long as one row says."""

    column: int
    row: int
    total: int
    error_count: int


class Heatmap(NamedTuple):
    """All cells that are not empty, by column, then row, and how many traces they hold."""

    cells: Sequence[Cell]
    total: int
    error_count: int


class Edge(NamedTuple):
    """Calls from one service to another; `caller` is None for roots and for spans with no parent here."""

    caller: str | None
    service: str
    figures: Figures


class Graph(NamedTuple):
    """Who calls whom. `services` are all spans by service; a call within a service is no edge."""

    services: Sequence[tuple[str, Figures]]
    edges: Sequence[Edge]


class Sample(NamedTuple):
    """Some whole traces of those that a filter accepts, and how many it accepts.

    Which ones says nothing of their time or duration: those with the smallest last eight bytes of the trace
    id, which senders draw at random, by these and then by the whole id.
    """

    traces: Sequence[list[Span]]
    matching: int
