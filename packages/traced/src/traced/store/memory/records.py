"""A stored span as one packed `bytes` object.

A span as objects (a struct, two integers, three strings, a dict) costs about three times the memory of its
packed form, and a million of them would make the garbage collector stop the world. `bytes` are invisible
to it. The two ids are not in the record: they are the keys under which it is held.
"""

from typing import Any

import msgspec

from traced.domain.span import Span


class Record(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """The fields of a span that are kept beside its ids, in the order in which they are packed."""

    start_time_ns: int
    end_time_ns: int
    is_error: bool
    parent_span_id: bytes | None
    service: str
    operation: str
    tags: dict[str, str]
    extras: bytes | None = None

    @property
    def is_root(self) -> bool:
        """A span without a parent is a root."""
        return self.parent_span_id is None


class Head(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """The fields that sums are made of: a record's first six; what follows is skipped, not decoded."""

    start_time_ns: int
    end_time_ns: int
    is_error: bool
    parent_span_id: bytes | None
    service: str
    operation: str


_encode = msgspec.msgpack.Encoder().encode
unpack = msgspec.msgpack.Decoder(Record).decode
unpack_head = msgspec.msgpack.Decoder(Head).decode


def pack(span: Span) -> bytes:
    """Pack a span's fields, ids left out."""
    fields: tuple[Any, ...] = (
        span.start_time_ns,
        span.end_time_ns,
        span.is_error,
        span.parent_span_id,
        span.service,
        span.operation,
        span.tags,
        *(() if span.extras is None else (span.extras,)),
    )
    return _encode(fields)


def to_span(trace_id: bytes, span_id: bytes, packed: bytes) -> Span:
    """Unpack a record into the span that it was."""
    record = unpack(packed)
    return Span(
        trace_id,
        span_id,
        record.parent_span_id,
        record.service,
        record.operation,
        record.start_time_ns,
        record.end_time_ns,
        record.is_error,
        record.tags,
        record.extras,
    )
