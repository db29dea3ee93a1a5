"""The contract as a pure model: from what was acknowledged to what a right server must answer.

The ledger is held compactly, about 200 bytes a span: the default run of a minute is 50 000 spans, one
at ten times the load half a million.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from traced_emitter.span import Span, Status

__all__ = ["AHEAD_NS", "ExpectedTrace", "Ledger", "root_of", "span_fields", "summary_of"]

AHEAD_NS = 600 * 1_000_000_000
"""Ruling: times up to ten minutes ahead are accepted."""

_CERTAIN = -1

# The starts of a trace's spans lie closer together than this: the load's within half a second.
_LONGEST_TRACE_NS = 60 * 1_000_000_000


class _Packed(msgspec.Struct, array_like=True, gc=False):
    """A span without its trace id; `doubt` is the number of a batch that may not have been stored."""

    doubt: int
    span_id: str
    parent_span_id: str | None
    service: str
    operation: str
    start_time: int
    end_time: int
    status: Status
    tags: dict[str, str]


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Packed).decode


@dataclass(frozen=True)
class ExpectedTrace:
    """What a server must know about one trace.

    `spans` were acknowledged inside the window. `doubtful` maps the number of a batch to the spans that
    it alone may have brought: it was never answered, or it arrived on the window's edge. `ruled` says
    that the author's text leaves this trace open: several roots, one id with two contents, a start in
    the future, a cycle.
    """

    trace_id: str
    spans: dict[str, Span]
    doubtful: dict[int, dict[str, Span]]
    ruled: bool

    @property
    def root(self) -> Span | None:
        """The span that the summary is about; None while no root has arrived."""
        return root_of(self.spans.values())

    @property
    def settled(self) -> bool:
        """Whether the answer to every question about this trace is known."""
        return not self.doubtful


class Ledger:
    """All spans that were sent, by trace, with what is known of their fate.

    What was stored, but left the window before `now_ns`, is not kept: so the ledger grows with the
    window, not with the run. It goes a minute late, as a trace is judged whole or not at all.
    """

    def __init__(self, *, window_s: float, margin_s: float, now_ns: int) -> None:
        self._window_ns = round(window_s * 1e9)
        self._margin_ns = round(margin_s * 1e9)
        self._gone_before_ns = now_ns - self._window_ns - _LONGEST_TRACE_NS
        self._packed: dict[str, list[bytes]] = {}
        self._ruled: set[str] = set()

    def note(self, batch: int, spans: Iterable[Span], *, sent_ns: int, answered_ns: int, status: int) -> None:
        """Enter one batch: 2xx was stored, 4xx was not, anything else may have been.

        The window is judged by start_time at the moment of arrival, which lies somewhere between
        `sent_ns` and `answered_ns`; what lies within the margin of an edge is in doubt.
        """
        for span in spans:
            fate = self._fate(span, sent_ns, answered_ns)
            if fate is not None and span.start_time < self._gone_before_ns:
                continue
            entries = self._packed.setdefault(span.trace_id, [])
            if fate is None or 400 <= status < 500:
                continue
            if span.start_time > answered_ns + self._margin_ns:
                self._ruled.add(span.trace_id)
            doubt = _CERTAIN if fate and 200 <= status < 300 else batch
            entries.append(_pack(doubt, span))

    def _fate(self, span: Span, sent_ns: int, answered_ns: int) -> bool | None:
        """True inside the window, None outside of it, False within the margin of an edge."""
        start, margin = span.start_time, self._margin_ns
        if start < sent_ns - self._window_ns - margin or start > answered_ns + AHEAD_NS + margin:
            return None
        return answered_ns - self._window_ns + margin <= start <= sent_ns + AHEAD_NS - margin

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, trace_id: object) -> bool:
        return trace_id in self._packed

    def __getitem__(self, trace_id: str) -> ExpectedTrace:
        certain: dict[str, Span] = {}
        doubtful: dict[int, dict[str, Span]] = {}
        ruled = trace_id in self._ruled
        for packed in self._packed[trace_id]:
            doubt, span = _unpack(trace_id, packed)
            if doubt == _CERTAIN:
                ruled |= certain.get(span.span_id, span) != span
                certain[span.span_id] = span
            else:
                doubtful.setdefault(doubt, {})[span.span_id] = span
        doubtful = _really_doubtful(certain, doubtful)
        ruled = ruled or _has_ruled_shape(
            [*certain.values(), *(s for d in doubtful.values() for s in d.values())]
        )
        return ExpectedTrace(trace_id, certain, doubtful, ruled)


def root_of(spans: Iterable[Span]) -> Span | None:
    """Return the root: of several the one with the smallest (start_time, span_id)."""
    roots = (span for span in spans if span.is_root)
    return min(roots, key=lambda span: (span.start_time, span.span_id), default=None)


def summary_of(trace: ExpectedTrace, root: Span) -> dict[str, object]:
    """Return the summary that a list must hold for this trace."""
    statuses = {span.status for span in trace.spans.values()}
    return {
        "trace_id": trace.trace_id,
        "root_service": root.service,
        "root_operation": root.operation,
        "span_count": len(trace.spans),
        "duration_ms": (root.end_time - root.start_time) // 1_000_000,
        "start_time": root.start_time,
        "status": "error" if "error" in statuses else "ok",
    }


def span_fields(span: Span) -> dict[str, object]:
    """Return a span as the detail of its trace must show it."""
    fields = msgspec.structs.asdict(span)
    if span.is_root:
        del fields["parent_span_id"]
    return fields


def _really_doubtful(
    certain: dict[str, Span], doubtful: dict[int, dict[str, Span]]
) -> dict[int, dict[str, Span]]:
    """Leave out what an acknowledged batch has brought as well (an unanswered retry adds no doubt)."""
    left = {
        batch: {span_id: span for span_id, span in spans.items() if certain.get(span_id) != span}
        for batch, spans in doubtful.items()
    }
    return {batch: spans for batch, spans in left.items() if spans}


def _has_ruled_shape(spans: list[Span]) -> bool:
    if sum(span.is_root for span in spans) > 1:
        return True
    parents = {span.span_id: span.parent_span_id for span in spans}
    return any(_runs_in_a_circle(span.span_id, parents) for span in spans)


def _runs_in_a_circle(span_id: str, parents: dict[str, str | None]) -> bool:
    seen = set()
    at: str | None = span_id
    while at is not None and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return at is not None


def _pack(doubt: int, span: Span) -> bytes:
    return _encode(
        _Packed(
            doubt,
            span.span_id,
            span.parent_span_id,
            span.service,
            span.operation,
            span.start_time,
            span.end_time,
            span.status,
            span.tags,
        )
    )


def _unpack(trace_id: str, packed: bytes) -> tuple[int, Span]:
    raw = _decode(packed)
    span = Span(
        trace_id=trace_id,
        span_id=raw.span_id,
        parent_span_id=raw.parent_span_id,
        service=raw.service,
        operation=raw.operation,
        start_time=raw.start_time,
        end_time=raw.end_time,
        status=raw.status,
        tags=raw.tags,
    )
    return raw.doubt, span
