"""What the shop asked and was told, one JSON object a line. No card number is ever in it.

The journal is the shop's memory in court: the judge compares it with the receipts and the bank's ledger.

| kind | what it is |
| --- | --- |
| `opened` | the first line: the run's id, seed, gateway, route map and mix |
| `ordered` | an order came in: amount, the card's last four digits, what will become of it |
| `told` | one request and its answer, or the failure that came instead |
| `closed` | the end of an order: how it ended for the shop, and what is left open |
| `end` | the last line: counts |
"""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from ficmart.errors import JournalUnreadable, JournalUnwritable
from groundwork.clock import Clock, utc_now

KINDS = frozenset({"opened", "ordered", "told", "closed", "end"})
Entry = Mapping[str, Any]


class Journal:
    """An append-only file; each entry is written at once, and all is forced to disk at the end.

    Without a path the entries are kept in `entries`, for tests and for a shop that nobody will judge.
    """

    def __init__(self, path: Path | None, *, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._file: TextIO | None = None
        self.entries: list[Entry] = []

    def __enter__(self) -> Self:
        if self._path is not None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = self._path.open("a", encoding="utf-8", buffering=1)
            except OSError as error:
                raise JournalUnwritable(self._path, error.strerror or str(error)) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None

    def write(self, kind: str, **fields: object) -> None:
        """Append one entry with the time."""
        entry = {"kind": kind, "at": utc_now(self._clock).isoformat(), **fields}
        if self._file is None:
            self.entries.append(entry)
        else:
            self._file.write(json.dumps(entry, separators=(",", ":")) + "\n")


def read(paths: Iterable[Path]) -> list[Entry]:
    """Read journals, one after the other; a line that was cut off at the end of a file is left out.

    Raises JournalUnreadable for a file that is missing, or that holds anything else.
    """
    return [entry for path in paths for entry in _read_one(path)]


def _read_one(path: Path) -> list[Entry]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    except OSError as error:
        raise JournalUnreadable(path, error.strerror or "cannot be read") from error
    if lines and not lines[-1].endswith("\n"):
        lines.pop()
    return [_parse(path, number, line) for number, line in enumerate(lines, start=1)]


def _parse(path: Path, number: int, line: str) -> Entry:
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise JournalUnreadable(path, "is not JSON", number) from error
    if not isinstance(entry, dict) or entry.get("kind") not in KINDS:
        raise JournalUnreadable(path, "is not an entry of a journal", number)
    return entry
