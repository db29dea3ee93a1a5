"""OTLP/JSON: the frame must be right, or the request is refused; each span is judged on its own later.

The frame is read in one go, and each resource, scope and span within it when its turn comes: so no step is
longer than a span, and no more of a request than one span is there as JSON's objects.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from traced.decoding import begins_with
from traced.errors import BadOtlp
from traced.otlp.load import MAX_PARTS_OF_ONE, ONE_OF_IT, Bounds, Load, check_parts, kept_bytes, slices
from traced.otlp.wire import Carried, Json

_MARKS_OF_A_PART = 2  # of these, which begin what is in an object or a list; an attribute has four
_MARKS = (b",", b"{", b"[")
_PART_BYTES = 260  # as objects: measured
_NONE = msgspec.Raw(b"null")


class _ScopeSpans(msgspec.Struct, rename="camel"):
    scope: msgspec.Raw = _NONE
    spans: list[msgspec.Raw] | None = None
    schema_url: str | None = None


class _ResourceSpans(msgspec.Struct, rename="camel"):
    resource: msgspec.Raw = _NONE
    scope_spans: list[_ScopeSpans] | None = None
    schema_url: str | None = None


class _Request(msgspec.Struct, rename="camel"):
    resource_spans: list[_ResourceSpans] | None = None


_decode_request = msgspec.json.Decoder(_Request).decode
_decode_head = msgspec.json.Decoder(dict[str, Any] | None).decode
_decode_span = msgspec.json.Decoder().decode


def read_json(body: bytes) -> Iterator[Carried]:
    """Yield the spans of a request in OTLP/JSON; raises `BadOtlp`, maybe only in the middle."""
    request = _frame(body)
    try:
        yield from _spans(request)
    except (msgspec.DecodeError, RecursionError) as error:
        raise _not_read(error) from None


def weigh_json(body: bytes, most: Bounds) -> int:
    """Return how many bytes reading a request may take, its spans included.

    Raises `BadOtlp`, and `TooManyParts` or `BatchTooLarge` if there is more in it than `most`.
    """
    parts = check_parts(parts_in(body) if most.is_last else _at_most(body), most.parts)
    load = _load(_frame(body), len(body), parts)
    load.check(most)
    return load.takes_bytes(_PART_BYTES)


def parts_in(body: bytes) -> int:
    """Count the parts outside of strings, a slice at a time."""
    marks, carried, is_within = 0, b"", False
    for piece in slices(body):
        told = (carried + piece).replace(rb"\\", b"").replace(rb"\"", b"")
        carried = b"\\" if told.endswith(b"\\") else b""  # it belongs to the byte that comes next
        texts = told.split(b'"')
        marks += _marks(b"".join(texts[is_within::2]))
        is_within ^= len(texts) % 2 == 0
    return marks // _MARKS_OF_A_PART


def _frame(body: bytes) -> _Request:
    try:
        if not body.isascii():
            body.decode()  # msgspec does not look into the strings that it skips
        return _decode_request(body)
    except UnicodeDecodeError as error:
        raise BadOtlp(f"the body {begins_with(body) or f'is not UTF-8 (byte {error.start})'}") from None
    except (msgspec.DecodeError, RecursionError) as error:
        told = begins_with(body)
        raise (_not_read(error) if told is None else BadOtlp(f"the body {told}")) from None


def _at_most(body: bytes) -> int:
    """Count those in strings too: there may be fewer parts, and not more."""
    return sum(map(_marks, slices(body))) // _MARKS_OF_A_PART


def _marks(piece: bytes) -> int:
    return sum(map(piece.count, _MARKS))


def _load(request: _Request, size_bytes: int, parts: int) -> Load:
    spans = beside_bytes = 0
    largest = [0, 0, 0]  # resource, scope, span: one of each is there as objects
    for outer in request.resource_spans or ():
        spans += 1
        resource_bytes = _kept_bytes(outer.resource, parts)
        for inner in outer.scope_spans or ():
            sizes = list(map(len, inner.spans or ()))
            spans += 1 + len(sizes)
            beside_bytes += len(sizes) * (resource_bytes + _kept_bytes(inner.scope, parts))
            of_these = (len(outer.resource), len(inner.scope), max(sizes, default=0))
            largest = list(map(max, largest, of_these))
    at_once = sum(largest) // _MARKS_OF_A_PART
    return Load(size_bytes, spans, parts, parts // 2, beside_bytes, at_once)


def _kept_bytes(head: msgspec.Raw, parts: int) -> int:
    return kept_bytes(len(head), min(parts, _at_most(bytes(head))))


def _spans(request: _Request) -> Iterator[Carried]:
    for outer in request.resource_spans or ():
        resource = _head(outer.resource)
        for inner in outer.scope_spans or ():
            scope = _head(inner.scope)
            for span in inner.spans or ():
                told = _decode_span(_checked(span))
                yield Carried(told, resource, scope, outer.schema_url or "", inner.schema_url or "")


def _head(sent: msgspec.Raw) -> Json:
    return _decode_head(_checked(sent)) or {}


def _checked(sent: msgspec.Raw) -> msgspec.Raw:
    """Return what is to be read in one go; raises `TooManyParts`."""
    if len(sent) > MAX_PARTS_OF_ONE:
        check_parts(parts_in(bytes(sent)), MAX_PARTS_OF_ONE, ONE_OF_IT)
    return sent


def _not_read(error: Exception) -> BadOtlp:
    return BadOtlp(f"the body is no ExportTraceServiceRequest in JSON: {error}")
