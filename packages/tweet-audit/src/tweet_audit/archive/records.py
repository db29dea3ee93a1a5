"""Splits a file of an archive into its records, reading a chunk at a time.

X writes `window.YTD.tweets.part0 = [` and then one pretty-printed block for each record:

    [
      {
        "tweet" : { … }
      },
      {

A line that begins with `  },` therefore ends a record: a JSON string holds no raw line break, and everything
inside a record is indented deeper. Other tools print otherwise, but each record then begins like the first
one (`{"tweet":`), and inside a string those quotes would be escaped. Such files are cut where a record ends
and each block is decoded into typed records by msgspec, which refuses a block that was cut in a wrong place.
Files with neither mark go through the standard library's decoder, one value at a time: slower, with the same
result.

A record that cannot be read stands in its block as the RecordInvalid that says why, and where: whoever reads
decides whether that is the end.
"""

import codecs
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

from tweet_audit.archive.limits import (
    CHUNK_BYTES,
    HEAD_BYTES,
    MAX_RECORD_BYTES,
    MAX_SMALL_FILE_BYTES,
)
from tweet_audit.archive.source import Stream
from tweet_audit.archive.values import Values
from tweet_audit.errors import ArchiveUnreadable, RecordInvalid

R = TypeVar("R", bound=msgspec.Struct)

_PRETTY_START = re.compile(rb"\s*\[[ \t\r]*\n  \{")
_WRAPPED_START = re.compile(rb'\s*\[\s*(\{\s{0,40}"\w{1,40}"\s{0,40}:\s{0,40})\{')
_WINDOW_BYTES = 128  # an end of a record with all its white space
_FIELD = re.compile(r" - at `\$(?:\[\.\.\.\]|\[\d+\])?\.?([^`]*)`")
_UNDECODABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


@dataclass(slots=True)
class Block(Generic[R]):
    """Some records in a row. `first` is the number of the first one, counted from 1.

    `offset` is where `data` begins in the file, in bytes; `data` is empty for records that were decoded one
    by one. `clean`: no text in it can hold a NUL or half a surrogate pair, since only escapes can write them.
    """

    first: int
    offset: int
    records: list[R | RecordInvalid]
    data: bytes = b""
    end: "re.Pattern[bytes] | None" = None
    clean: bool = False

    def offset_of(self, index: int) -> int:
        """Where a record of the block begins in the file. Searched for when somebody asks: few do."""
        if self.end is None:
            return self.offset
        starts = [0, *(found.end() for found in self.end.finditer(self.data))]
        start = starts[min(index, len(starts) - 1)]
        return self.offset + start + _white(self.data, start)


def _white(data: bytes, start: int) -> int:
    """How many bytes of white space stand there."""
    window = data[start : start + 256]
    return len(window) - len(window.lstrip())


class Cutter:
    """Knows where a record ends: `mark` is what is searched for, `end` what a real end looks like.

    `keeps`: how many bytes of such an end belong to its record. `reaches`: how many bytes of the mark do.
    """

    def __init__(self, mark: bytes, end: bytes, *, keeps: int, reaches: int) -> None:
        self._mark = mark
        self._keeps = keeps
        self._reaches = reaches
        self.end = re.compile(end)

    def last(self, buffer: bytes) -> tuple[int, int] | None:
        """The end of the last whole record, and where the next one begins."""
        at = len(buffer)
        while (at := buffer.rfind(self._mark, 0, at)) >= 0:
            for found in self.end.finditer(buffer, max(0, at - _WINDOW_BYTES), at + len(self._mark) + 1):
                if found.end() == at + self._reaches:
                    return found.start() + self._keeps, found.end()
        return None

    def pieces(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        """The single records of a block, and where each begins in it."""
        start = 0
        for found in self.end.finditer(data):
            yield start, data[start : found.start() + self._keeps]
            start = found.end()
        yield start, data[start:]


_PRETTY = Cutter(b"\n  },", rb"\n  \},", keeps=4, reaches=5)


def _cutter(head: bytes) -> Cutter | None:
    """How this file can be cut, as its first record shows it."""
    if _PRETTY_START.match(head):
        return _PRETTY
    wrapped = _WRAPPED_START.match(head)
    if wrapped is None:
        return None
    end = rb"\}\s{0,40},\s{0,40}(?=" + re.escape(wrapped[1]) + rb"\{)"
    return Cutter(wrapped[1], end, keeps=1, reaches=0)


class Records(Generic[R]):
    """The typed records of one file, in order, a block at a time.

    `optional`: fields that nobody needs. If one of them cannot be read, its record is read without it. An
    empty string says nothing, whatever the field is.
    """

    def __init__(self, stream: Stream, record: type[R], *, optional: Collection[str] = ()) -> None:
        self._stream = stream
        self._type = record
        self._optional = optional
        self._lost = ""
        self._one = msgspec.json.Decoder(record, strict=False)
        self._many = msgspec.json.Decoder(list[record], strict=False)  # type: ignore[valid-type]  # built at run time

    def __iter__(self) -> Iterator[Block[R]]:
        head, offset = strip_prefix(self._stream.read(HEAD_BYTES), self._stream.name)
        cutter = _cutter(head)
        if cutter is None:
            yield from self._one_at_a_time(head, offset)
        else:
            yield from self._blocks(head, offset, cutter)

    # -- files that can be cut ----------------------------------------------------------------------------

    def _blocks(self, head: bytes, offset: int, cutter: Cutter) -> Iterator[Block[R]]:
        start = head.index(b"[") + 1
        buffer, offset, number = head[start:], offset + start, 1
        while True:
            if found := cutter.last(buffer):
                yield (block := self._block(buffer[: found[0]], offset, number, cutter))
                number += len(block.records)
                buffer, offset = buffer[found[1] :], offset + found[1]
            elif len(buffer) > MAX_RECORD_BYTES:
                buffer, skipped = self._skip(buffer, cutter)
                yield self._bad(number, offset, f"is larger than {MAX_RECORD_BYTES:,} bytes")
                number, offset = number + 1, offset + skipped
            chunk = self._read()
            if not chunk:
                break
            buffer += chunk
        yield from self._last(buffer, offset, number, cutter)

    def _block(self, data: bytes, offset: int, number: int, cutter: Cutter) -> Block[R]:
        block: Block[R] = Block(number, offset, [], data, cutter.end)
        try:
            block.records = self._many.decode(b"[" + data + b"]")  # refuses half a surrogate pair
            block.clean = b"\\u0000" not in data
        except _UNDECODABLE:
            # One record in the block is not plain: look at them one by one to name it, or to mend it.
            for n, (start, piece) in enumerate(cutter.pieces(data)):
                block.records.append(self._decode(piece, number + n, offset + start + _white(piece, 0)))
        return block

    def _last(self, buffer: bytes, offset: int, number: int, cutter: Cutter) -> Iterator[Block[R]]:
        """What follows the last `},`: one more record and the end of the list, unless the file was cut."""
        offset += _white(buffer, 0)
        body = buffer.strip().removesuffix(b";").rstrip()
        if body.endswith(b"]") and not self._lost:
            if body[:-1].strip():
                yield self._block(body[:-1], offset, number, cutter)
            return
        try:
            yield Block(number, offset, [self._one.decode(body)])
            number, offset = number + 1, offset + len(body)
        except _UNDECODABLE:
            pass
        yield self._bad(number, offset, self._lost or "ends in the middle: the file was cut short")

    def _skip(self, buffer: bytes, cutter: Cutter) -> tuple[bytes, int]:
        """Leave out a record that is too large; returns what follows it, and how many bytes were left out."""
        skipped = 0
        while (found := cutter.end.search(buffer)) is None:
            keep = buffer[-256:]
            skipped += len(buffer) - len(keep)
            chunk = self._read()
            if not chunk:
                return keep, skipped
            buffer = keep + chunk
        return buffer[found.end() :], skipped + found.end()

    def _read(self) -> bytes:
        """The next bytes; none at the end, or where the file is damaged."""
        try:
            return self._stream.read(CHUNK_BYTES)
        except ArchiveUnreadable as error:
            self._lost = f"and all that follow are lost: {error}"
            return b""

    def _bad(self, number: int, offset: int, problem: str) -> Block[R]:
        return Block(number, offset, [RecordInvalid(self._stream.name, number, problem, offset=offset)])

    def _decode(self, piece: bytes, number: int, offset: int) -> R | RecordInvalid:
        try:
            return self._one.decode(piece)
        except _UNDECODABLE:
            pass
        try:
            # A lone surrogate in a text is let through: the text's decoder replaces it.
            return self._typed(json.loads(piece), number, offset)
        except (ValueError, RecursionError) as error:
            return RecordInvalid(self._stream.name, number, f"is not valid JSON ({error})", offset=offset)

    def _typed(self, value: Any, number: int, offset: int) -> R | RecordInvalid:
        try:
            return msgspec.convert(value, self._type, strict=False)
        except msgspec.ValidationError as error:
            named = _FIELD.search(str(error))
            if named and self._left_out(value, named[1]):
                return self._typed(value, number, offset)
            problem = _FIELD.sub("", str(error))
            return RecordInvalid(
                self._stream.name, number, problem, field=named[1] if named else "", offset=offset
            )

    def _left_out(self, value: Any, path: str) -> bool:
        """Take a field that is empty or optional out of a record, given the path of what is wrong in it."""
        inside = path.removeprefix("tweet.")
        fields, name = value["tweet"] if inside != path else value, re.split(r"[.\[]", inside)[0]
        return (name in self._optional or fields.get(name) == "") and fields.pop(name, None) is not None

    # -- files that cannot --------------------------------------------------------------------------------

    def _one_at_a_time(self, head: bytes, offset: int) -> Iterator[Block[R]]:
        for number, (at, value) in enumerate(Values(head, self._stream, offset), start=1):
            bad = isinstance(value, RecordInvalid)
            yield Block(number, at, [value if bad else self._typed(value, number, at)])


def strip_prefix(head: bytes, name: str) -> tuple[bytes, int]:
    """The file from its first `[` or `{` on, and where that stands: X puts an assignment before it."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ArchiveUnreadable(f"{name} is UTF-16: an archive is UTF-8", cure="use the file as X wrote it")
    body = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if not body:
        raise ArchiveUnreadable(f"{name} is empty", cure="unpack or download the archive again")
    if body[:1] not in {b"[", b"{"}:
        before, found, _ = body[:HEAD_BYTES].partition(b"=")
        body = body[len(before) + 1 :].lstrip()
        if not found or body[:1] not in {b"[", b"{"}:
            raise ArchiveUnreadable(
                f"{name} does not begin like an archive file (window.YTD.… = [)",
                cure="use the file as X wrote it",
            )
    return body, len(head) - len(body)


def whole(stream: Stream) -> Any:
    """The content of a small file (the manifest, the account) at once."""
    data = stream.read(MAX_SMALL_FILE_BYTES + 1)
    if len(data) > MAX_SMALL_FILE_BYTES:
        raise ArchiveUnreadable(f"{stream.name} is larger than {MAX_SMALL_FILE_BYTES} bytes")
    try:
        return json.loads(strip_prefix(data, stream.name)[0].rstrip().removesuffix(b";"))
    except (ValueError, RecursionError) as error:
        raise ArchiveUnreadable(f"{stream.name} is not valid JSON ({error})") from error
