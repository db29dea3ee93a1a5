"""Records as bytes, and back. What is damaged is located and stepped over, never taken for data."""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

HEADER = b"TRACED01"
_MARK = b"\xc5REC"
_FIXED = struct.Struct("<4sII")  # mark, length, checksum
_LENGTH = struct.Struct("<I")
MAX_PAYLOAD_BYTES = 2**28  # a longer one is taken for a broken length, so none may be written


class Damage(NamedTuple):
    """Bytes of a segment that hold no record: `at` is the offset of the first."""

    at: int
    length: int
    is_tail: bool  # nothing readable follows: a write that was cut short, or never reached the disk


class Scan(NamedTuple):
    """One step through a segment: a record's payload, or a damaged place."""

    payload: memoryview | None
    damage: Damage | None


def frame(payload: bytes) -> bytes:
    """Return a payload as a record."""
    length = len(payload)
    return _FIXED.pack(_MARK, length, _checksum(_LENGTH.pack(length), payload)) + payload


def scan(content: memoryview) -> Iterator[Scan]:
    """Walk through a segment from its beginning, header included.

    Each record is checked. Behind a place that does not check, the next one that does is looked for, byte by
    byte; what lies between is one `Damage`.
    """
    at = len(HEADER) if content[: len(HEADER)] == HEADER else 0
    if at == 0 and len(content):
        yield Scan(None, Damage(0, min(len(HEADER), len(content)), is_tail=len(content) <= len(HEADER)))
        at = min(len(HEADER), len(content))
    while at < len(content):
        payload = _record_at(content, at)
        if payload is not None:
            yield Scan(payload, None)
            at += _FIXED.size + len(payload)
            continue
        following = _next_record(content, at + 1)
        end = len(content) if following is None else following
        yield Scan(None, Damage(at, end - at, is_tail=following is None))
        at = end


def _record_at(content: memoryview, at: int) -> memoryview | None:
    """Return the payload of the record that begins at `at`, or None if none does."""
    if len(content) - at < _FIXED.size:
        return None
    mark, length, checksum = _FIXED.unpack_from(content, at)
    start = at + _FIXED.size
    if mark != _MARK or length > min(len(content) - start, MAX_PAYLOAD_BYTES):
        return None
    payload = content[start : start + length]
    return payload if _checksum(content[at + 4 : at + 8], payload) == checksum else None


def _next_record(content: memoryview, at: int) -> int | None:
    """Return where the next whole record begins, or None if there is none."""
    text = content.obj if isinstance(content.obj, bytes) else bytes(content)
    while (at := text.find(_MARK, at)) >= 0:
        if _record_at(content, at) is not None:
            return at
        at += 1
    return None


def _checksum(length: bytes | memoryview, payload: bytes | memoryview) -> int:
    return zlib.crc32(payload, zlib.crc32(length))
