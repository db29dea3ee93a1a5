"""Where spans are kept while they are inside the window: one Protocol, one engine a folder."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceQuery


class Held(NamedTuple):
    """What a store holds at this moment, traces that left but are not freed yet included."""

    spans: int
    traces: int
    rootless_traces: int
    partitions: int


class SpanStore(Protocol):
    """Spans assembled into traces.

    `cutoff_ns` is the oldest start time inside the window at the moment of the call. A trace whose root
    (without a root: whose newest span) starts before it has left: no call may show it again.
    """

    async def add(self, spans: Sequence[Span], *, cutoff_ns: int) -> None:
        """Store a batch, whole; on return it is visible to the next read.

        The caller has checked that every span is inside the window. The same (trace_id, span_id) again
        replaces what was stored.
        """
        ...

    async def page(self, query: TraceQuery, *, cutoff_ns: int) -> TracePage:
        """List traces that have a root, newest root first, ties by trace id."""
        ...

    async def spans_of(self, trace_id: bytes, *, cutoff_ns: int) -> list[Span] | None:
        """Return a trace's spans by (start time, span id), or None when it is not in the window."""
        ...

    async def evict(self, *, cutoff_ns: int, at_most: int) -> int:
        """Free up to `at_most` records of what has left; returns how many, 0 when nothing is left."""
        ...

    def held(self) -> Held:
        """Count what is held."""
        ...
