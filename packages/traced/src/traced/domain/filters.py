"""Which traces a question is about, and where in a list it goes on.

A filter chooses whole traces. Its conditions on a span (service, operation, tags, text, span status) must all
hold for *one* span of the trace; its conditions on the trace (time, status, duration) look at the trace's
*lead*: its root, or, while no root has arrived, its newest span (of equals the one with the largest id).
That is also the span by which a trace leaves the window.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from traced.domain.span import Span


class Roots(Enum):
    """Whether the traces asked for must have a root."""

    ARRIVED = "arrived"
    MISSING = "missing"
    ANY = "any"


class Order(Enum):
    """How a search lists traces; equals stand by trace id."""

    NEWEST = "newest"  # lead's start, then trace id
    SLOWEST = "slowest"  # lead's duration, then as above


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceFilter:
    """Which traces: `after_ns` ≤ lead's start < `before_ns`, and `min_duration_ns` ≤ its duration ≤ the most.

    `is_error` is the trace's (any span is an error), `span_is_error` that of the one span which meets the
    other conditions on a span. `text` is looked for in service, operation, tag names and tag values of one
    span, as a part of one of them; A to Z in either case, all else as it is.
    """

    after_ns: int | None = None
    before_ns: int | None = None
    roots: Roots = Roots.ARRIVED
    is_error: bool | None = None
    min_duration_ns: int | None = None
    max_duration_ns: int | None = None
    service: str | None = None
    operation: str | None = None
    span_is_error: bool | None = None
    tags: tuple[tuple[str, str], ...] = ()
    text: str | None = None

    @property
    def looks_into_spans(self) -> bool:
        """Whether any condition is on a span other than the lead."""
        return self.looks_into_tags or not (
            self.service is None and self.operation is None and self.span_is_error is None
        )

    @property
    def looks_into_tags(self) -> bool:
        """Whether a span's tags must be read to decide."""
        return bool(self.tags) or self.text is not None

    def with_most(self, *, before_ns: int | None = None, max_duration_ns: int | None = None) -> "TraceFilter":
        """Return a filter that also demands these; the stricter of two holds."""
        return replace(
            self,
            before_ns=_least(self.before_ns, before_ns),
            max_duration_ns=_least(self.max_duration_ns, max_duration_ns),
        )

    def accepts_span(self, span: Span) -> bool:
        """Say whether one span meets all conditions on a span."""
        return (
            (self.service is None or span.service == self.service)
            and (self.operation is None or span.operation == self.operation)
            and (self.span_is_error is None or span.is_error == self.span_is_error)
            and all(span.tags.get(name) == value for name, value in self.tags)
            and (self.text is None or _says(span, folded(self.text)))
        )


def _least(*bounds: int | None) -> int | None:
    return min((each for each in bounds if each is not None), default=None)


def folded(text: str) -> bytes:
    """Return a text as UTF-8 with A to Z in lower case: what a search for text compares."""
    return text.encode().lower()


def _says(span: Span, wanted: bytes) -> bool:
    texts = (span.service, span.operation, *span.tags, *span.tags.values())
    return any(wanted in folded(text) for text in texts)


class Cursor(NamedTuple):
    """The last trace that was listed; a page goes on after it. `duration_ns` counts in `SLOWEST` only."""

    duration_ns: int
    start_time_ns: int
    trace_id: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """The first `limit` traces of an order that a filter accepts, after a cursor if there is one."""

    filter: TraceFilter
    order: Order = Order.NEWEST
    limit: int
    cursor: Cursor | None = None
