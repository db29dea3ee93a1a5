"""The frame of a protobuf message, taken apart without making objects of what it holds.

A message is a row of fields: a number and a wire type, then the content. `Frame` walks them as the library
does, by the lengths that are sent, so it counts what the library would make and nothing inside a text.
Of a request only the edges of one repeated field are noted, sixteen bytes each; the rest is handed to the
library in one piece, a large message only once its fields are counted.
"""

from array import array
from collections.abc import Iterator
from typing import TypeAlias

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import DecodeError

from traced.errors import TooManyParts

MAX_FIELDS = 1_000_000  # of one request: the smallest spans that are right fill 32 MiB with fewer
MAX_PARTS = 200_000  # fields within one message: each becomes up to 330 bytes
SMALL_FROM_BYTES = 128 * 1024  # a smaller message has fewer than 65 536, whatever is in it

BROKEN = (DecodeError, IndexError, RecursionError)

Kinds: TypeAlias = dict[int, "Kinds"]  # by the tag of each field that is a message: the same of that one

_VARINT, _BYTES, _GROUP, _END_OF_GROUP = 0, 2, 3, 4
_FIXED = {1: 8, 5: 4}
_SHORT, _LONG = 5, 10  # bytes at most: of a tag or a length; of a number
_TAG_END, _SIZE_END = 2**32, 2**31


class Frame:
    """Takes the messages of one request apart, up to `limit` fields; raises `TooManyParts` or `BROKEN`."""

    def __init__(self, limit: int, what: str) -> None:
        self._limit = self._left = limit
        self._what = what

    def split(self, message: memoryview, repeated: int) -> tuple[memoryview, Iterator[memoryview]]:
        """Return the message without the field of this number, and the contents of that field, one by one."""
        rest, edges = bytearray(), array("Q")
        at, end = 0, len(message)
        while at < end:
            start = at
            tag, at = self._tag(message, at)
            begin, at = self._content(message, at, tag)
            if tag == repeated << 3 | _BYTES:
                edges.extend((begin, at))
            else:
                rest += message[start:at]
        return memoryview(rest), _between(message, edges)

    def walk(self, message: bytes, kinds: Kinds) -> None:
        """Count the fields of a message, and of all messages within it."""
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
                outer.append((end, kinds))
                at, end, kinds = begin, after, kinds[tag]

    def _tag(self, message: memoryview | bytes, at: int) -> tuple[int, int]:
        self._left -= 1
        if self._left < 0:
            raise TooManyParts(self._what, self._limit)
        return _varint(message, at, _SHORT, _TAG_END)

    def _content(self, message: memoryview | bytes, at: int, tag: int) -> tuple[int, int]:
        """Return where the content of a field begins and ends."""
        wire_type = tag & 7
        if wire_type == _BYTES:
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


def kinds_of(message: Descriptor, known: dict[str, Kinds] | None = None) -> Kinds:
    """Return which fields of a message are messages, all the way down; one may be within itself."""
    known = {} if known is None else known
    if message.full_name not in known:
        kinds = known[message.full_name] = {}
        for field in message.fields:
            if field.message_type is not None:
                kinds[field.number << 3 | _BYTES] = kinds_of(field.message_type, known)
    return known[message.full_name]


def checked(message: memoryview, kinds: Kinds) -> bytes:
    """Return a message as the library reads it, in one go; raises `TooManyParts` or `BROKEN`."""
    whole = bytes(message)
    if len(whole) >= SMALL_FROM_BYTES:
        Frame(MAX_PARTS, "one span, resource or scope").walk(whole, kinds)
    return whole


def _between(message: memoryview, edges: "array[int]") -> Iterator[memoryview]:
    for at in range(0, len(edges), 2):
        yield message[edges[at] : edges[at + 1]]


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
