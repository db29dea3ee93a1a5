"""The frame of a protobuf message, taken apart without making objects of what it holds.

A message is a row of fields: a number and a wire type, then the content. `Frame` walks them as the library
does, by the lengths that are sent, so it counts what the library would make and nothing inside a text.
Of a request only the edges of one repeated field are noted, sixteen bytes each; the rest is handed to the
library in one piece.
"""

from array import array
from collections.abc import Iterator
from operator import sub
from typing import TypeAlias

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import DecodeError

from traced.errors import TooManyParts
from traced.otlp.load import THE_BODY, slices

BROKEN = (DecodeError, IndexError, RecursionError)

Edges: TypeAlias = "array[int]"  # where each content begins, and where it ends
Kinds: TypeAlias = dict[int, "Kinds"]  # by the tag of each field that is a message: the same of that one

_VARINT, _BYTES, _GROUP, _END_OF_GROUP = 0, 2, 3, 4
_FIXED = {1: 8, 5: 4}
_SHORT, _LONG = 5, 10  # bytes at most: of a tag or a length; of a number
_TAG_END, _SIZE_END = 2**32, 2**31
_MORE = 0x80  # of a byte of a varint: another one follows
_FIELDS_OF_A_PART = 6  # at most, on average: an attribute has itself, name, value, and what is in that


class Frame:
    """Takes the messages of one request apart, up to so many fields; raises `too_many` or `BROKEN`."""

    def __init__(self, most_fields: int, too_many: TooManyParts) -> None:
        self._left = most_fields
        self._too_many = too_many

    def split(self, message: memoryview, repeated: int) -> tuple[memoryview, Edges]:
        """Return the message without the field of this number, and where each content of that field lies."""
        wanted, rest, edges = repeated << 3 | _BYTES, bytearray(), array("Q")
        at, end = 0, len(message)
        while at < end:
            start = at
            tag, at = self._tag(message, at)
            begin, at = self._content(message, at, tag)
            if tag == wanted:
                edges.append(begin)
                edges.append(at)
            else:
                rest += message[start:at]
        return memoryview(rest), edges

    def walk(self, message: bytes, kinds: Kinds) -> Iterator[int]:
        """Yield the tags of all messages within a message, those within them included."""
        at, end = 0, len(message)
        outer: list[tuple[int, Kinds]] = []
        while True:
            while at >= end:
                if at > end:
                    raise DecodeError
                if not outer:
                    return
                end, kinds = outer.pop()
            tag, at = self._tag(message, at)
            begin, after = self._content(message, at, tag)
            if tag not in kinds:
                at = after
            elif after > end:
                raise DecodeError
            else:
                yield tag
                outer.append((end, kinds))
                at, end, kinds = begin, after, kinds[tag]

    def _tag(self, message: memoryview | bytes, at: int) -> tuple[int, int]:
        self._left -= 1
        if self._left < 0:
            raise self._too_many
        tag = message[at]
        return (tag, at + 1) if tag < _MORE else _varint(message, at, _SHORT, _TAG_END)

    def _content(self, message: memoryview | bytes, at: int, tag: int) -> tuple[int, int]:
        """Return where the content of a field begins and ends."""
        wire_type = tag & 7
        if wire_type == _BYTES:
            size = message[at]
            if size < _MORE:
                at += 1
            else:
                size, at = _varint(message, at, _SHORT, _SIZE_END)
            end = at + size
        elif wire_type == _VARINT:
            end = _varint(message, at, _LONG)[1]
        elif wire_type == _GROUP:
            end = self._end_of_group(message, at, tag)
        elif wire_type in _FIXED:
            end = at + _FIXED[wire_type]
        else:
            raise DecodeError
        if end > len(message):
            raise DecodeError
        return at, end

    def _end_of_group(self, message: memoryview | bytes, at: int, opened: int) -> int:
        while True:
            tag, at = self._tag(message, at)
            if tag == opened - _GROUP + _END_OF_GROUP:
                return at
            _, at = self._content(message, at, tag)


class Parts:
    """Counts the parts in messages of the kinds that it is told: all messages that may come many times."""

    def __init__(self, *kinds: Descriptor) -> None:
        self._tags = frozenset(tag for kind in kinds for tag in _repeated(kind, set()))
        assert max(self._tags) < 0x80  # one byte; if written longer, its first has the bit for more beside it
        self._other_bytes = bytes(byte for byte in range(0x100) if byte & 0x7F not in self._tags)

    def at_most(self, message: bytes) -> int:
        """Return how many bytes there are that may begin a part: there may be fewer parts, and not more."""
        return sum(len(piece.translate(None, self._other_bytes)) for piece in slices(message))

    def exactly(self, message: bytes, kinds: Kinds, most: int, what: str = THE_BODY) -> int:
        """Count them, which takes nearly half as long as reading them. Raises `TooManyParts` or `BROKEN`."""
        parts, too_many = 0, TooManyParts(what, most)
        for tag in Frame(_FIELDS_OF_A_PART * most, too_many).walk(message, kinds):
            if tag in self._tags:
                parts += 1
                if parts > most:
                    raise too_many
        return parts


def kinds_of(message: Descriptor, known: dict[str, Kinds] | None = None) -> Kinds:
    """Return which fields of a message are messages, all the way down; one may be within itself."""
    known = {} if known is None else known
    if message.full_name not in known:
        kinds = known[message.full_name] = {}
        for field in message.fields:
            if field.message_type is not None:
                kinds[field.number << 3 | _BYTES] = kinds_of(field.message_type, known)
    return known[message.full_name]


def _repeated(message: Descriptor, seen: set[str]) -> Iterator[int]:
    """Yield the tags of the messages within a message, all the way down, that may come many times."""
    seen.add(message.full_name)
    for field in message.fields:
        if field.message_type is not None:
            if field.is_repeated:
                yield field.number << 3 | _BYTES
            if field.message_type.full_name not in seen:
                yield from _repeated(field.message_type, seen)


def between(message: memoryview, edges: Edges) -> Iterator[memoryview]:
    """Yield the contents that lie there."""
    for at in range(0, len(edges), 2):
        yield message[edges[at] : edges[at + 1]]


def sizes(edges: Edges) -> Iterator[int]:
    """Return how large each content is that lies there."""
    return map(sub, edges[1::2], edges[::2])


def _varint(message: memoryview | bytes, at: int, longest: int, end: int | None = None) -> tuple[int, int]:
    """Return a number and where it ends; it may be written longer than it need be, but not than `longest`."""
    byte = message[at]
    if byte < 0x80:
        return byte, at + 1
    number, begin = byte & 0x7F, at
    while byte >= 0x80:
        at += 1
        if at - begin == longest:
            raise DecodeError
        byte = message[at]
        number |= (byte & 0x7F) << 7 * (at - begin)
    if end is not None and number >= end:
        raise DecodeError
    return number, at + 1
