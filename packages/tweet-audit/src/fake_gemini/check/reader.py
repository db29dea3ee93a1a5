"""A small reader of archives: files by name, records one at a time.

It shares no line with the program that it judges, so that both cannot be wrong in the same way.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Any, Self

from fake_gemini.errors import UnreadableArchive

_CHUNK_CHARACTERS = 256 * 1024
_MAX_RECORD_CHARACTERS = 16 * 1024 * 1024
_TWEETS = re.compile(r"tweets?(?:-part(\d+))?\.js")
_COMMUNITY = re.compile(r"community[-_]tweets?(?:-part\d+)?\.js")
_HEAD = re.compile(r"\s*(?:[\w.]+\s*=\s*)?\[")
_SEPARATORS = re.compile(r"[ \t\r\n,]*")
# A RuntimeError is an encrypted or strangely packed ZIP, or JSON that is nested without end.
_BROKEN = (OSError, zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError)
_NOTES = re.compile(r"note[-_]tweets?(?:-part\d+)?\.js")


class ArchiveReader:
    """Opens a ZIP, a folder or one file; use it as a context manager."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._zip: zipfile.ZipFile | None = None
        self._names: list[str] = []

    def __enter__(self) -> Self:
        try:
            self._open()
        except (OSError, zipfile.BadZipFile) as error:
            raise UnreadableArchive(str(self._path), str(error)) from error
        if not self.tweet_files():
            self.close()
            raise UnreadableArchive(str(self._path), "there is no tweets.js in it")
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the ZIP."""
        if self._zip:
            self._zip.close()

    def tweet_files(self) -> list[str]:
        """The tweets files, by part."""
        found = {name: _TWEETS.fullmatch(PurePosixPath(name).name) for name in self._names}
        parts = {name: int(match[1] or 0) for name, match in found.items() if match}
        return sorted(parts, key=lambda name: parts[name])

    def community_files(self) -> list[str]:
        """The community-tweet files."""
        return self._named(_COMMUNITY)

    def note_files(self) -> list[str]:
        """The note-tweet files."""
        return self._named(_NOTES)

    def username(self) -> str | None:
        """The name in account.js, if there is one."""
        for name in self._named(re.compile(r"account\.js")):
            for record in self.records(name):
                account = record.get("account", record)
                if isinstance(account, dict) and "username" in account:
                    return str(account["username"])
        return None

    def records(self, name: str) -> Iterator[dict[str, Any]]:
        """Yield a file's records; raises `UnreadableArchive` that names the file and the record."""
        number = 0
        try:
            with self._file(name) as file:
                for record in _values(file):
                    yield _object(record)
                    number += 1
        except _BROKEN as error:
            raise UnreadableArchive(f"{self._path}: {name}, record {number + 1}", str(error)) from error

    def _open(self) -> None:
        if self._path.is_dir():
            names = [path.relative_to(self._path).as_posix() for path in sorted(self._path.rglob("*.js"))]
        elif zipfile.is_zipfile(self._path):
            self._zip = zipfile.ZipFile(self._path)
            names = self._zip.namelist()
        else:
            self._path.open("rb").close()  # raises when there is no such file
            names = [self._path.name]
        self._names = [name for name in names if "__MACOSX" not in PurePosixPath(name).parts]

    def _named(self, pattern: re.Pattern[str]) -> list[str]:
        return sorted(name for name in self._names if pattern.fullmatch(PurePosixPath(name).name))

    @contextmanager
    def _file(self, name: str) -> Iterator[IO[bytes]]:
        if self._zip:
            with self._zip.open(name) as file:
                yield file
        else:
            with (self._path / name if self._path.is_dir() else self._path).open("rb") as file:
                yield file


def _object(record: Any) -> dict[str, Any]:
    if not isinstance(record, dict):
        raise ValueError("it is not an object")  # noqa: TRY004  one kind of error for every broken record
    return record


def _values(file: IO[bytes]) -> Iterator[Any]:
    """Yield the values of the array after the first `=`, holding one chunk of text at a time."""
    with io.TextIOWrapper(file, encoding="utf-8-sig", newline="") as text:
        yield from _decoded(text)


def _decoded(text: io.TextIOWrapper) -> Iterator[Any]:
    decoder = json.JSONDecoder()
    buffer, at, ended = _after_assignment(text), 0, False
    while True:
        at = _SEPARATORS.match(buffer, at).end()  # type: ignore[union-attr]  # it matches nothing as well
        if buffer.startswith("]", at):
            return
        try:
            value, at = decoder.raw_decode(buffer, at)
        except json.JSONDecodeError as error:
            if ended or len(buffer) - at > _MAX_RECORD_CHARACTERS:
                raise ValueError(f"it is cut or broken ({error.msg})") from error
            chunk = text.read(_CHUNK_CHARACTERS)
            ended = not chunk
            buffer, at = buffer[at:] + chunk, 0
        else:
            yield value


def _after_assignment(text: io.TextIOWrapper) -> str:
    """Return what follows `window.YTD.….part0 = [`; a bare array has no assignment."""
    head = text.read(_CHUNK_CHARACTERS)
    start = _HEAD.match(head)
    if not start:
        raise ValueError("it does not begin like `window.YTD.tweets.part0 = [`")
    return head[start.end() :]
