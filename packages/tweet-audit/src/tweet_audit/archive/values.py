"""The fallback for files that cannot be cut: the standard library decodes one value after the other."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any

from tweet_audit.archive.limits import CHUNK_BYTES, MAX_RECORD_BYTES
from tweet_audit.archive.source import Stream
from tweet_audit.errors import ArchiveUnreadable, RecordInvalid

_WHITE = re.compile(r"[ \t\r\n]*")


class _LostError(Exception):
    """From here on nothing can be read; the message says why."""


class Values:
    """The values of a JSON array (or the one value that stands alone), each with its byte offset.

    Where the text stops being JSON nobody can tell where the next record begins: the last item is then a
    RecordInvalid that says so.
    """

    def __init__(self, head: bytes, stream: Stream, offset: int) -> None:
        self._stream = stream
        self._utf8 = codecs.getincrementaldecoder("utf-8")()
        self._json = json.JSONDecoder()
        self._unread = head
        self._text = ""
        self._at = 0
        self._offset = offset  # of self._at, in bytes
        self._ended = False

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        number = 1
        try:
            alone = self._peek() == "{"
            if not alone:
                self._move(self._at + 1)
                if self._peek() == "]":
                    return
            while True:
                self._peek()
                start = self._offset
                yield start, self._value()
                number += 1
                separator = "]" if alone else self._peek()
                if separator == "]":
                    return
                self._comma(separator)
        except _LostError as error:
            yield (
                self._offset,
                RecordInvalid(
                    self._stream.name,
                    number,
                    f"{error}: nothing can be read from here on",
                    offset=self._offset,
                ),
            )

    def _comma(self, found: str) -> None:
        if found != ",":
            raise _LostError("is followed neither by a comma nor by the end of the list")
        self._move(self._at + 1)

    def _move(self, at: int) -> None:
        self._offset += len(self._text[self._at : at].encode("utf-8", "surrogatepass"))
        self._at = at

    def _feed(self) -> None:
        try:
            data = self._unread or self._stream.read(CHUNK_BYTES)
            self._unread = b""
            self._ended = not data
            self._text = self._text[self._at :] + self._utf8.decode(data, final=self._ended)
        except UnicodeDecodeError as error:
            raise _LostError(f"is not UTF-8 ({error.reason})") from error
        except ArchiveUnreadable as error:
            raise _LostError(str(error)) from error
        self._at = 0

    def _peek(self) -> str:
        """The next character that is not white space."""
        while True:
            self._move(_WHITE.match(self._text, self._at).end())  # type: ignore[union-attr]  # matches the empty text
            if self._at < len(self._text):
                return self._text[self._at]
            if self._ended:
                raise _LostError("ends in the middle: the file was cut short")
            self._feed()

    def _value(self) -> Any:
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except RecursionError as error:
                raise _LostError(f"is not valid JSON ({error})") from error
            except json.JSONDecodeError as error:
                if self._ended:
                    raise _LostError(f"is not valid JSON ({error})") from error
                if len(self._text) > MAX_RECORD_BYTES:
                    raise _LostError(
                        f"is not valid JSON, or larger than {MAX_RECORD_BYTES:,} bytes"
                    ) from error
                self._feed()
            else:
                self._move(end)
                return value
