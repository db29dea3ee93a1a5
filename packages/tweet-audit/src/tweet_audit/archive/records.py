"""Splits a file of an archive into its records, reading a chunk at a time.

X writes `window.YTD.tweets.part0 = [` and then one pretty-printed block for each record:

    [
      {
        "tweet" : { … }
      },
      {

A line that begins with `  },` therefore ends a record: a JSON string holds no raw line break, and everything
inside a record is indented deeper. Such files are cut at these lines and each piece is decoded into typed
records by msgspec. Files written otherwise (compact, or by old tools) go through the standard library's
decoder, one value at a time: some five times slower, with the same result.
"""

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, Generic, TypeVar

import msgspec

from tweet_audit.archive.source import Stream
from tweet_audit.errors import ArchiveUnreadable, RecordInvalid

R = TypeVar("R", bound=msgspec.Struct)

HEAD_BYTES = 4 * 1024  # holds the assignment and the first lines
CHUNK_BYTES = 256 * 1024
MAX_RECORD_BYTES = 4 * 1024 * 1024
MAX_SMALL_FILE_BYTES = 32 * 1024 * 1024

_RECORD_END = b"\n  },"
_PRETTY_START = re.compile(rb"\s*\[[ \t\r]*\n  \{")
_FIELD = re.compile(r" - at `\$(?:\[\.\.\.\]|\[\d+\])?\.?([^`]*)`")
_WHITE = re.compile(r"[ \t\r\n]*")


class Records(Generic[R]):
    """The typed records of one file, in order, as (number from 1, record)."""

    def __init__(self, stream: Stream, record: type[R]) -> None:
        self._stream = stream
        self._type = record
        self._one = msgspec.json.Decoder(record)
        self._many = msgspec.json.Decoder(list[record])  # type: ignore[valid-type]  # built at run time

    def __iter__(self) -> Iterator[tuple[int, R]]:
        head = strip_prefix(self._stream.read(HEAD_BYTES), self._stream.name)
        records = self._pretty(head) if _PRETTY_START.match(head) else self._compact(head)
        return enumerate(records, start=1)

    def _pretty(self, head: bytes) -> Iterator[R]:
        number = 1
        for block in self._blocks(head):
            try:
                records: list[R] = self._many.decode(b"[" + block + b"]")
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                # One record in the block is not plain: look at them one by one to name it, or to mend it.
                records = [self._decode(piece, number + n) for n, piece in enumerate(_pieces(block))]
            yield from records
            number += len(records)

    def _blocks(self, head: bytes) -> Iterator[bytes]:
        """Runs of whole records, without the comma after the last one."""
        buffer = head[head.index(b"[") + 1 :]
        while True:
            cut = buffer.rfind(_RECORD_END)
            if cut >= 0:
                yield buffer[: cut + len(_RECORD_END) - 1]
                buffer = buffer[cut + len(_RECORD_END) :]
            elif len(buffer) > MAX_RECORD_BYTES:
                raise ArchiveUnreadable(
                    f"{self._stream.name}: a record is larger than {MAX_RECORD_BYTES} bytes"
                )
            chunk = self._stream.read(CHUNK_BYTES)
            if not chunk:
                break
            buffer += chunk
        last = buffer.rstrip().removesuffix(b";").rstrip()
        if not last.endswith(b"]"):
            raise ArchiveUnreadable(f"{self._stream.name} ends in the middle of a record: it was cut short")
        if last[:-1].strip():
            yield last[:-1]

    def _decode(self, piece: bytes, number: int) -> R:
        try:
            return self._one.decode(piece)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return self._lenient(piece, number)

    def _lenient(self, piece: bytes, number: int) -> R:
        """As `_one`, but a lone surrogate in a text is let through: the text's decoder replaces it."""
        try:
            return self._typed(json.loads(piece), number)
        except (ValueError, RecursionError) as error:
            raise RecordInvalid(self._stream.name, number, f"is not valid JSON ({error})") from error

    def _typed(self, value: Any, number: int) -> R:
        try:
            return msgspec.convert(value, self._type)
        except msgspec.ValidationError as error:
            named = _FIELD.search(str(error))
            problem = _FIELD.sub("", str(error))
            raise RecordInvalid(
                self._stream.name, number, problem, field=named[1] if named else ""
            ) from error

    def _compact(self, head: bytes) -> Iterator[R]:
        values = Values(head, self._stream)
        for number, value in enumerate(values, start=1):
            yield self._typed(value, number)


def _pieces(block: bytes) -> list[bytes]:
    """The single records of a block, each with the closing line that the split took away."""
    pieces = block.split(_RECORD_END)
    return [piece + b"\n  }" for piece in pieces[:-1]] + pieces[-1:]


class Values:
    """The values of a JSON array, decoded one at a time by the standard library."""

    def __init__(self, head: bytes, stream: Stream) -> None:
        self._stream = stream
        self._utf8 = codecs.getincrementaldecoder("utf-8")()
        self._json = json.JSONDecoder()
        self._text = ""
        self._at = 0
        self._ended = False
        self._count = 0
        self._feed(head)

    def __iter__(self) -> Iterator[Any]:
        if self._peek() == "{":  # one record that stands alone, without an array around it
            yield self._value()
            return
        self._at += 1
        if self._peek() == "]":
            return
        while True:
            yield self._value()
            separator = self._peek()
            self._at += 1
            if separator == "]":
                return
            if separator != ",":
                raise RecordInvalid(
                    self._stream.name, self._count, "is not followed by a comma or the end of the list"
                )

    def _feed(self, data: bytes) -> None:
        self._ended = not data
        try:
            self._text = self._text[self._at :] + self._utf8.decode(data, final=self._ended)
        except UnicodeDecodeError as error:
            raise ArchiveUnreadable(f"{self._stream.name} is not UTF-8 ({error.reason})") from error
        self._at = 0

    def _peek(self) -> str:
        """The next character that is not white space."""
        while True:
            self._at = _WHITE.match(self._text, self._at).end()  # type: ignore[union-attr]  # matches the empty text
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                raise ArchiveUnreadable(
                    f"{self._stream.name} ends in the middle of a record: it was cut short"
                )
            self._feed(self._stream.read(CHUNK_BYTES))

    def _value(self) -> Any:
        self._peek()
        self._count += 1
        while True:
            try:
                value, self._at = self._json.raw_decode(self._text, self._at)
                return value
            except (json.JSONDecodeError, RecursionError) as error:
                if self._ended or isinstance(error, RecursionError) or len(self._text) > MAX_RECORD_BYTES:
                    raise RecordInvalid(
                        self._stream.name, self._count, f"is not valid JSON ({error})"
                    ) from error
            self._feed(self._stream.read(CHUNK_BYTES))


def strip_prefix(head: bytes, name: str) -> bytes:
    """The file from its first `[` or `{` on: X puts an assignment before it, some editors a BOM."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ArchiveUnreadable(f"{name} is UTF-16: an archive is UTF-8", cure="use the file as X wrote it")
    head = head.removeprefix(codecs.BOM_UTF8)
    if head.lstrip()[:1] in {b"[", b"{"}:
        return head.lstrip()
    before, found, _ = head[:HEAD_BYTES].partition(b"=")
    body = head[len(before) + 1 :].lstrip()
    if not found or body[:1] not in {b"[", b"{"}:
        raise ArchiveUnreadable(f"{name} does not begin like an archive file (window.YTD.… = [)")
    return body


def whole(stream: Stream) -> Any:
    """The content of a small file (the manifest, the account) at once."""
    data = stream.read(MAX_SMALL_FILE_BYTES + 1)
    if len(data) > MAX_SMALL_FILE_BYTES:
        raise ArchiveUnreadable(f"{stream.name} is larger than {MAX_SMALL_FILE_BYTES} bytes")
    try:
        return json.loads(strip_prefix(data, stream.name).rstrip().removesuffix(b";"))
    except (ValueError, RecursionError) as error:
        raise ArchiveUnreadable(f"{stream.name} is not valid JSON ({error})") from error
