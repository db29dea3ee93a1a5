"""The frame of a protobuf message, taken apart without making objects of what it holds.

A message is a row of fields: a number and a wire type, then the content. Here only the edges of one repeated
field are noted, sixteen bytes each; the rest is handed to the protobuf library in one piece.
"""

import re
from array import array
from collections.abc import Iterator

from google.protobuf.message import DecodeError

from traced.errors import TooManyParts

MAX_FIELDS = 1_000_000  # of one request: the smallest spans that are right fill 32 MiB with fewer
MAX_SMALL_PARTS = 500_000  # within one message: each becomes some 330 bytes
SMALL_FROM_BYTES = 64 * 1024  # a smaller message is small whatever is in it

BROKEN = (DecodeError, IndexError, RecursionError)

_VARINT, _BYTES, _GROUP, _END_OF_GROUP = 0, 2, 3, 4
_FIXED = {1: 8, 5: 4}
# What may be a message within a span, a resource or a scope, and is shorter than sixteen bytes (a length may
# be written longer than it need be).
_SMALL_PART = re.compile(rb"[\x0a\x12\x1a\x22\x2a\x32\x4a\x5a\x6a](?=\x80*[\x00-\x0f]|[\x80-\x8f]\x80*\x00)")


class Frame:
    """Takes the messages of one request apart; raises `TooManyParts`, or one of `BROKEN`."""

    def __init__(self) -> None:
        self._left = MAX_FIELDS

    def split(self, message: memoryview, repeated: int) -> tuple[memoryview, Iterator[memoryview]]:
        """Return the message without the field of this number, and the contents of that field, one by one."""
        rest, edges = bytearray(), array("Q")
        at, end = 0, len(message)
        while at < end:
            start = at
            tag, at = _varint(message, at)
            begin, at = self._content(message, at, tag)
            if tag == repeated << 3 | _BYTES:
                edges.extend((begin, at))
            else:
                rest += message[start:at]
        if at > end:
            raise DecodeError
        return memoryview(rest), _between(message, edges)

    def _content(self, message: memoryview, at: int, tag: int) -> tuple[int, int]:
        """Return where the content of a field begins and ends."""
        self._left -= 1
        if self._left < 0:
            raise TooManyParts(MAX_FIELDS)
        wire_type = tag & 7
        if wire_type == _BYTES:
            size, at = _varint(message, at)
            return at, at + size
        if wire_type == _VARINT:
            return at, _varint(message, at)[1]
        if wire_type == _GROUP:
            return at, self._end_of_group(message, at, tag)
        if wire_type in _FIXED:
            return at, at + _FIXED[wire_type]
        raise DecodeError

    def _end_of_group(self, message: memoryview, at: int, opened: int) -> int:
        while True:
            tag, at = _varint(message, at)
            if tag == opened - _GROUP + _END_OF_GROUP:
                return at
            _, at = self._content(message, at, tag)


def checked(message: memoryview) -> bytes:
    """Return a message as the library reads it, in one go; raises `TooManyParts`."""
    if len(message) >= SMALL_FROM_BYTES:
        for count, _ in enumerate(_SMALL_PART.finditer(message)):
            if count >= MAX_SMALL_PARTS:
                raise TooManyParts(MAX_SMALL_PARTS)
    return bytes(message)


def _between(message: memoryview, edges: "array[int]") -> Iterator[memoryview]:
    for at in range(0, len(edges), 2):
        yield message[edges[at] : edges[at + 1]]


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """Return a number and where it ends."""
    byte = message[at]
    if byte < 0x80:
        return byte, at + 1
    number, shift = byte & 0x7F, 7
    while byte >= 0x80:
        if shift > 63:
            raise DecodeError
        at += 1
        byte = message[at]
        number |= (byte & 0x7F) << shift
        shift += 7
    return number, at + 1
