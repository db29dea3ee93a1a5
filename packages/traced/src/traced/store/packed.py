"""A span as one packed `bytes` object, and what an engine in memory needs to know beside it.

A span as objects (a struct, two integers, three strings, a dict) costs about three times the memory of its
packed form, and a million of them would make the garbage collector stop the world. `bytes` are invisible
to it. The two ids are not in the record: they are the keys under which it is held.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

import msgspec

from traced.domain.span import Span

Entry: TypeAlias = tuple[bytes, bytes, bytes, int, bool, bool]
"""A span on its way into memory: trace id, span id, packed record, start in ns, an error?, a root?"""

START_NS: Final = 3  # where an entry has its start


class Record(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """The fields of a span that are kept beside its ids, in the order in which they are packed."""

    parent_span_id: bytes | None
    service: str
    operation: str
    start_time_ns: int
    end_time_ns: int
    is_error: bool
    tags: dict[str, str]
    extras: bytes | None = None

    @property
    def is_root(self) -> bool:
        """A span without a parent is a root."""
        return self.parent_span_id is None


class Head(msgspec.Struct, array_like=True, gc=False, frozen=True):
    """The fields that sums are made of: a record's first six; what follows is skipped, not decoded."""

    parent_span_id: bytes | None
    service: str
    operation: str
    start_time_ns: int
    end_time_ns: int
    is_error: bool


pack = msgspec.msgpack.Encoder().encode  # the fields of `Record`, in its order, as any sequence
unpack = msgspec.msgpack.Decoder(Record).decode
unpack_head = msgspec.msgpack.Decoder(Head).decode


def entries_of(spans: Sequence[Span]) -> list[Entry]:
    """Pack spans; `Record` has its fields in the order of `Span`, so that a slice will do."""
    return [
        (span[0], span[1], pack(span[2:]), span.start_time_ns, span.is_error, span.parent_span_id is None)
        for span in spans
    ]


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
