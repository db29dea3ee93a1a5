"""For tests: spans with short names, and a model of the server that is slow and plainly right.

Never imported by the running program.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, TypeAlias

import httpx

from groundwork.clock import Clock
from traced.domain.ids import format_id
from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceQuery, TraceSummary
from traced.domain.window import AHEAD_NS, Window
from traced.store import SpanStore
from traced.store.memory import MemoryStore
from traced.store.postgres import PostgresStore

MS = 1_000_000
SECOND = 1_000 * MS
MINUTE = 60 * SECOND
NS = 1e-9  # in seconds, which is what clocks are moved by

MAX_BATCH_SPANS = 500

RunTraced: TypeAlias = Callable[..., AbstractContextManager[str]]
"""Runs `traced` with these arguments until the context ends, and tells its address: a fixture."""

# Every test of storage runs on each of these.
ENGINES = ("memory", "postgres")


def new_store(engine: str, *, window: Window, database_url: Callable[[], str]) -> SpanStore:
    """Return a fresh engine, not yet started.

    In memory the partitions are of an odd width, so that their edges do not fall on those of the window.
    """
    if engine == "postgres":
        return PostgresStore(database_url(), window=window)
    return MemoryStore(partition_ns=7 * SECOND)


def id_of(number: int) -> bytes:
    """Return the 16 bytes of the `number`-th id; ids sort like their numbers."""
    return number.to_bytes(16, "big")


def span(
    trace: int,
    number: int,
    start_ns: int,
    *,
    parent: int | None = None,
    length_ns: int = 5 * MS,
    error: bool = False,
    service: str = "checkout",
    operation: str = "place_order",
    tags: Mapping[str, str] | None = None,
) -> Span:
    """Return span `number` of trace `trace`; it is a root unless it has a parent."""
    return Span(
        id_of(trace),
        id_of(number),
        None if parent is None else id_of(parent),
        service,
        operation,
        start_ns,
        start_ns + length_ns,
        error,
        tags or {},
    )


def wire(span: Span) -> dict[str, Any]:
    """Return a span as a client sends it."""
    fields: dict[str, Any] = {
        "trace_id": format_id(span.trace_id),
        "span_id": format_id(span.span_id),
        "service": span.service,
        "operation": span.operation,
        "start_time": span.start_time_ns,
        "end_time": span.end_time_ns,
        "status": "error" if span.is_error else "ok",
        "tags": dict(span.tags),
    }
    if span.parent_span_id is not None:
        fields["parent_span_id"] = format_id(span.parent_span_id)
    return fields


def batch(*spans: Span) -> bytes:
    """Return the body of `POST /spans` for these spans."""
    return json.dumps({"spans": [wire(each) for each in spans]}).encode()


async def send(api: httpx.AsyncClient, *spans: Span) -> None:
    """Send a batch, which must be taken in."""
    assert (await api.post("/spans", content=batch(*spans))).status_code == 202


def send_all(url: str, spans: Sequence[Mapping[str, Any]]) -> None:
    """Send spans as a client writes them, however many, to a server at this address."""
    for at in range(0, len(spans), MAX_BATCH_SPANS):
        answer = httpx.post(f"{url}/spans", json={"spans": spans[at : at + MAX_BATCH_SPANS]}, timeout=30)
        assert answer.status_code == 202


class Model:
    """The rulings, read aloud: a flat list of spans, and everything worked out anew from it each time."""

    def __init__(self, *, width_ns: int, clock: Clock) -> None:
        self._width_ns = width_ns
        self._clock = clock
        self._spans: list[Span] = []

    def take_in(self, spans: Iterable[Span]) -> int:
        """Store what is inside the window; the last write of an id wins. Returns how many were inside."""
        self._forget_what_left()
        inside = [each for each in spans if self._cutoff_ns() <= each.start_time_ns <= self._horizon_ns()]
        for new in inside:
            self._spans = [old for old in self._spans if old[:2] != new[:2]] + [new]
        return len(inside)

    def page(self, query: TraceQuery) -> TracePage:
        """List the traces that have a root."""
        self._forget_what_left()
        after_ns = 0 if query.after_ns is None else query.after_ns
        before_ns = 2**63 if query.before_ns is None else query.before_ns
        listed = [self._summary(trace) for trace in self.traces() if root_of(trace) is not None]
        matching = [each for each in listed if after_ns <= each.start_time_ns < before_ns]
        matching.sort(key=lambda each: (-each.start_time_ns, each.trace_id))
        return TracePage(matching[: query.limit], len(matching))

    def spans_of(self, trace_id: bytes) -> list[Span] | None:
        """Return one trace's spans."""
        self._forget_what_left()
        found = [each for each in self._spans if each.trace_id == trace_id]
        return sorted(found, key=lambda each: (each.start_time_ns, each.span_id)) or None

    def traces(self) -> list[list[Span]]:
        """Return the spans of each trace."""
        return [
            [each for each in self._spans if each.trace_id == trace_id]
            for trace_id in sorted({each.trace_id for each in self._spans})
        ]

    def leaving_times_ns(self) -> list[int]:
        """Return, for each trace, the start time whose leaving the window takes the trace along."""
        return [_leaves_by_ns(trace) for trace in self.traces()]

    def _forget_what_left(self) -> None:
        cutoff_ns = self._cutoff_ns()
        gone = {trace[0].trace_id for trace in self.traces() if _leaves_by_ns(trace) < cutoff_ns}
        self._spans = [each for each in self._spans if each.trace_id not in gone]

    def _summary(self, trace: Sequence[Span]) -> TraceSummary:
        root = root_of(trace)
        assert root is not None
        return TraceSummary(
            root.trace_id,
            root.service,
            root.operation,
            len(trace),
            root.start_time_ns,
            root.end_time_ns,
            any(each.is_error for each in trace),
        )

    def _cutoff_ns(self) -> int:
        return self._clock.time_ns() - self._width_ns

    def _horizon_ns(self) -> int:
        return self._clock.time_ns() + AHEAD_NS


def root_of(trace: Sequence[Span]) -> Span | None:
    """Return the root of a trace: of the spans without a parent the smallest by (start, id)."""
    roots = [each for each in trace if each.parent_span_id is None]
    return min(roots, key=lambda each: (each.start_time_ns, each.span_id), default=None)


def _leaves_by_ns(trace: Sequence[Span]) -> int:
    root = root_of(trace)
    return root.start_time_ns if root is not None else max(each.start_time_ns for each in trace)
