"""From domain values to the JSON that the contract asks for."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from traced.domain.ids import format_id
from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceSummary

_encode = msgspec.json.Encoder().encode

PIECE_SPANS = 500
PIECE_BYTES = 512 * 2**10  # and the span that passes that
OK = _encode({"status": "ok"})


def encode_error(text: str) -> bytes:
    """Return the one shape that every error has."""
    return _encode({"error": text})


def encode_page(page: TracePage) -> bytes:
    """Return the body of `GET /traces`."""
    return _encode({"traces": [_summary(trace) for trace in page.traces], "total": page.total})


def trace_pieces(trace_id: bytes, spans: Sequence[Span]) -> Iterator[bytes]:
    """Yield the body of `GET /traces/{trace_id}` in pieces of up to `PIECE_SPANS` and about `PIECE_BYTES`.

    A trace of fifty thousand spans is megabytes of JSON: let others have their turn between two pieces.
    """
    yield b'{"trace_id":"%s","spans":[' % format_id(trace_id).encode()
    piece, size, comma = list[bytes](), 0, b""
    for span in spans:
        piece.append(_encode(_span(span)))
        size += len(piece[-1])
        if len(piece) == PIECE_SPANS or size >= PIECE_BYTES:
            yield comma + b",".join(piece)
            piece, size, comma = [], 0, b","
    if piece:
        yield comma + b",".join(piece)
    yield b"]}"


def encode_batch(spans: Sequence[Span]) -> bytes:
    """Return spans as a body of `POST /spans`; one by one, so that a thread that does it lets others run."""
    return b'{"spans":[%s]}' % b",".join(_encode(_span(span)) for span in spans)


def _summary(trace: TraceSummary) -> dict[str, Any]:
    return {
        "trace_id": format_id(trace.trace_id),
        "root_service": trace.root_service,
        "root_operation": trace.root_operation,
        "span_count": trace.span_count,
        "duration_ms": trace.duration_ms,
        "start_time": trace.start_time_ns,
        "status": _status(trace.is_error),
    }


def _span(span: Span) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "trace_id": format_id(span.trace_id),
        "span_id": format_id(span.span_id),
        "service": span.service,
        "operation": span.operation,
        "start_time": span.start_time_ns,
        "end_time": span.end_time_ns,
        "status": _status(span.is_error),
        "tags": span.tags,
    }
    if span.parent_span_id is not None:
        answer["parent_span_id"] = format_id(span.parent_span_id)
    return answer


def _status(is_error: bool) -> str:
    return "error" if is_error else "ok"
