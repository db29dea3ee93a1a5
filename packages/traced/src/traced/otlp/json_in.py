"""OTLP/JSON: the frame must be right, or the request is refused; each span is judged on its own later.

The frame is read in one go, and each span within it when its turn comes: so no step is longer than a span,
and no more of a request than one span is there as JSON's objects.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from traced.errors import BadOtlp, TooManyParts
from traced.otlp.wire import Carried

MAX_PARTS = 3_000_000  # objects, lists and what is in them: each becomes up to 130 bytes
UNFOLDS_TO = 6  # times its own size, until it is stored, if a request is full of the smallest spans: measured
_SLICE_BYTES = 256 * 1024


class _ScopeSpans(msgspec.Struct, rename="camel"):
    scope: dict[str, Any] | None = None
    spans: list[msgspec.Raw] | None = None
    schema_url: str | None = None


class _ResourceSpans(msgspec.Struct, rename="camel"):
    resource: dict[str, Any] | None = None
    scope_spans: list[_ScopeSpans] | None = None
    schema_url: str | None = None


class _Request(msgspec.Struct, rename="camel"):
    resource_spans: list[_ResourceSpans] | None = None


_decoder = msgspec.json.Decoder(_Request)
_decode_span = msgspec.json.Decoder().decode


def read_json(body: bytes) -> Iterator[Carried]:
    """Yield the spans of a request in OTLP/JSON; raises `BadOtlp`, maybe only in the middle."""
    try:
        if not body.isascii():
            body.decode()  # msgspec does not look into the strings that it skips
        _check_parts(body)
        yield from _spans(_decoder.decode(body))
    except UnicodeDecodeError as error:
        raise BadOtlp(f"the body is not UTF-8 (byte {error.start})") from None
    except (msgspec.DecodeError, RecursionError) as error:
        raise BadOtlp(f"the body is no ExportTraceServiceRequest in JSON: {error}") from None


def weigh_json(body: bytes) -> int:
    """Return how many bytes reading a request may take, its spans included."""
    return UNFOLDS_TO * len(body)


def _check_parts(body: bytes) -> None:
    """Raise `TooManyParts`; a slice at a time, as nothing else runs during one call."""
    parts = 0
    for start in range(0, len(body), _SLICE_BYTES):
        parts += sum(body.count(mark, start, start + _SLICE_BYTES) for mark in (b",", b"{", b"["))
        if parts > MAX_PARTS:
            raise TooManyParts("the body", MAX_PARTS)


def _spans(request: _Request) -> Iterator[Carried]:
    for outer in request.resource_spans or ():
        for inner in outer.scope_spans or ():
            for span in inner.spans or ():
                yield Carried(
                    _decode_span(span),
                    outer.resource or {},
                    inner.scope or {},
                    outer.schema_url or "",
                    inner.schema_url or "",
                )
