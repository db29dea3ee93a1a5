"""The journal of a run: what was sent, and what the server answered, one JSON object a line.

```
{"kind":"run","version":1,"target":"http://…","seed":7,"window_minutes":30,"started_ns":…}
{"kind":"sent","batch":0,"at_ns":…,"spans":[…]}          before the request leaves
{"kind":"answer","batch":0,"at_ns":…,"status":202}       or "status":0,"failure":"ReadTimeout"
```
The line before the request matters: were the emitter killed in between, the server may hold a batch
that no one else knows of. A batch without an answer is afterwards there as a whole, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import msgspec

from traced_emitter.errors import JournalUnreadable, JournalUnwritable
from traced_emitter.span import Span

__all__ = ["Answered", "Entry", "Journal", "NoJournal", "Recorder", "Run", "Sent", "read_journal"]

_VERSION = 1
_PREFIX = b'{"spans":'


class Run(msgspec.Struct, tag_field="kind", tag="run", frozen=True, kw_only=True):
    """The first line: what the run was."""

    target: str
    seed: int
    window_minutes: float
    started_ns: int
    version: int = _VERSION


class Sent(msgspec.Struct, tag_field="kind", tag="sent", frozen=True, gc=False):
    """A batch that was about to leave at `at_ns`."""

    batch: int
    at_ns: int
    spans: list[Span]


class Answered(msgspec.Struct, tag_field="kind", tag="answer", frozen=True, gc=False, omit_defaults=True):
    """What came back at `at_ns`; status 0 stands for no answer, and `failure` says why."""

    batch: int
    at_ns: int
    status: int
    failure: str | None = None


Entry = Run | Sent | Answered


class Recorder(Protocol):
    """Where a run's batches and answers are noted."""

    def sent(self, batch: int, at_ns: int, body: bytes) -> None:
        """Note a batch before it leaves; `body` is that of the request."""
        ...

    def answered(self, answer: Answered) -> None:
        """Note what came back."""
        ...


class NoJournal:
    """Notes nothing, for runs that are neither recorded nor verified."""

    def sent(self, batch: int, at_ns: int, body: bytes) -> None:
        """Forget it."""

    def answered(self, answer: Answered) -> None:
        """Forget it."""


class Journal:
    """Writes a run's journal line by line, so memory stays flat however long the run is.

    The body's own bytes are copied into the line: nothing is encoded twice. Each line is handed to
    the operating system at once, so a killed emitter loses nothing of it.
    """

    def __init__(self, path: Path, run: Run) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("wb")
        except OSError as error:
            raise JournalUnwritable(path, str(error)) from error
        self._write(msgspec.json.encode(run))

    def sent(self, batch: int, at_ns: int, body: bytes) -> None:
        """Note a batch before it leaves."""
        self._write(b'{"kind":"sent","batch":%d,"at_ns":%d,"spans":%b' % (batch, at_ns, body[len(_PREFIX) :]))

    def answered(self, answer: Answered) -> None:
        """Note what came back."""
        self._write(msgspec.json.encode(answer))

    def _write(self, line: bytes) -> None:
        try:
            self._file.write(line + b"\n")
            self._file.flush()
        except (OSError, ValueError) as error:  # ValueError: the file is closed already
            raise JournalUnwritable(self._path, str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def read_journal(path: Path) -> Iterator[Entry]:
    """Yield the entries of a journal in order; a torn last line (the emitter was killed) is left out.

    Raises `JournalUnreadable` for a file that cannot be opened and for any other line that is not
    ours, naming it by number.
    """
    decoder = msgspec.json.Decoder(Entry)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if not line.endswith(b"\n"):
                    return
                yield _checked(decoder.decode(line), number)
    except OSError as error:
        raise JournalUnreadable(path, str(error)) from error
    except msgspec.DecodeError as error:
        raise JournalUnreadable(path, f"line {number}: {error}") from error
    except _NotOurs as error:
        raise JournalUnreadable(path, str(error)) from error


class _NotOurs(Exception):  # noqa: N818  it only carries a sentence to the function above
    pass


def _checked(entry: Entry, number: int) -> Entry:
    if number == 1 and not isinstance(entry, Run):
        raise _NotOurs("line 1 does not describe a run")
    if isinstance(entry, Run) and entry.version != _VERSION:
        raise _NotOurs(f"line {number} is of version {entry.version}, this program reads {_VERSION}")
    return entry
