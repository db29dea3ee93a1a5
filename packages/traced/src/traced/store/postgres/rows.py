"""Between domain values and rows: which columns, in which order, and what PostgreSQL cannot hold as it is.

Its text holds no U+0000, which a span's names and tags may. So U+0000 is written as the two characters
U+0001 U+0001, and U+0001 as U+0001 U+0002; all other text is written as it is. The search uses the same
form, so nothing becomes equal that was not.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

import msgspec

from traced.domain.span import Span

SPAN_COLUMNS = (
    "part", "start_ns", "end_ns", "trace_id", "span_id", "parent_id", "is_error", "service", "operation",
    "tags", "extras",
)  # fmt: skip
TRACE_COLUMNS = (
    "part", "trace_id", "has_root", "lead_start_ns", "lead_id", "lead_end_ns", "lead_service",
    "lead_operation", "span_count", "error_count",
)  # fmt: skip

_json = msgspec.json.Encoder().encode
_read_tags = msgspec.json.Decoder(dict[str, str]).decode
_SPECIAL = re.compile("[\x00\x01]")
_WRITTEN = re.compile("\x01[\x01\x02]")
_AS_WRITTEN = {"\x00": "\x01\x01", "\x01": "\x01\x02"}
_AS_READ = {written: read for read, written in _AS_WRITTEN.items()}


class TraceRow(NamedTuple):
    """A row of `traces`, its columns in the order of `TRACE_COLUMNS`."""

    part: int
    trace_id: bytes
    has_root: bool
    lead_start_ns: int
    lead_id: bytes
    lead_end_ns: int
    lead_service: str
    lead_operation: str
    span_count: int
    error_count: int

    def joined(self, other: "TraceRow") -> "TraceRow":
        """Return the row of this trace with the spans of both, which have no span id in common."""
        lead = other if _leads(other, self) else self
        return lead._replace(
            part=self.part,
            span_count=self.span_count + other.span_count,
            error_count=self.error_count + other.error_count,
        )


def _leads(one: TraceRow, other: TraceRow) -> bool:
    """Say whose lead is the lead of both: the earliest root, or without any root the newest span."""
    if one.has_root != other.has_root:
        return one.has_root
    is_earlier = (one.lead_start_ns, one.lead_id) < (other.lead_start_ns, other.lead_id)
    return is_earlier if one.has_root else not is_earlier


def trace_row(part: int, spans: Collection[Span]) -> TraceRow:
    """Return the row of a trace that has these spans and no others."""
    roots = [span for span in spans if span.parent_span_id is None]
    lead = min(roots, key=_in_time) if roots else max(spans, key=_in_time)
    return TraceRow(
        part,
        lead.trace_id,
        bool(roots),
        lead.start_time_ns,
        lead.span_id,
        lead.end_time_ns,
        to_text(lead.service),
        to_text(lead.operation),
        len(spans),
        sum(span.is_error for span in spans),
    )


def _in_time(span: Span) -> tuple[int, bytes]:
    return span.start_time_ns, span.span_id


def span_row(part: int, span: Span) -> tuple[Any, ...]:
    """Return a row of `spans`, its columns in the order of `SPAN_COLUMNS`."""
    return (
        part,
        span.start_time_ns,
        span.end_time_ns,
        span.trace_id,
        span.span_id,
        span.parent_span_id,
        span.is_error,
        to_text(span.service),
        to_text(span.operation),
        _tags_to_json(span.tags) if span.tags else None,
        span.extras,
    )


def to_span(row: Mapping[str, Any]) -> Span:
    """Return the span that a row of `spans` was made of."""
    tags = row["tags"]
    return Span(
        row["trace_id"],
        row["span_id"],
        row["parent_id"],
        from_text(row["service"]),
        from_text(row["operation"]),
        row["start_ns"],
        row["end_ns"],
        row["is_error"],
        {} if tags is None else {from_text(key): from_text(value) for key, value in _read_tags(tags).items()},
        row["extras"],
    )


def to_text(text: str) -> str:
    """Return a text as it is written into the database."""
    if "\x00" in text or "\x01" in text:
        return _SPECIAL.sub(lambda found: _AS_WRITTEN[found[0]], text)
    return text


def from_text(text: str) -> str:
    """Return the text that was written as `text`."""
    if "\x01" in text:
        return _WRITTEN.sub(lambda found: _AS_READ[found[0]], text)
    return text


def _tags_to_json(tags: Mapping[str, str]) -> str:
    text = _json(tags).decode()
    if "\\u0000" in text or "\\u0001" in text:
        return _json({to_text(key): to_text(value) for key, value in tags.items()}).decode()
    return text
