"""The CSV with labels of your own, which `eval` measures against.

It has a column `text` and a column `criteria`: the names of the criteria that apply, separated by `;`, empty
for a tweet to keep.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tweet_audit.errors import LabelsInvalid
from tweet_audit.own_file import text_of

MAX_FILE_BYTES = 50_000_000
MAX_TEXT_CHARACTERS = 100_000
COLUMNS = ("text", "criteria")
_QUOTES = 'put a text with a comma, a quote or a line break into quotes, and double each quote in it: ""'


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the criteria that a person says apply to it."""

    text: str
    criteria: frozenset[str]


def read_labels(path: Path, names: Sequence[str]) -> list[Label]:
    """The labels of a CSV; raises LabelsInvalid, which names the line."""
    csv.field_size_limit(MAX_TEXT_CHARACTERS)
    text = text_of(path, invalid=LabelsInvalid, max_bytes=MAX_FILE_BYTES)
    labels = list(_labels(csv.DictReader(io.StringIO(text, newline=""), strict=True), path, names))
    if not labels:
        raise LabelsInvalid(str(path), "has no row under its header", cure="label some tweets in it")
    return labels


def _labels(rows: "csv.DictReader[str]", path: Path, names: Sequence[str]) -> Iterator[Label]:
    line = 1  # where a row begins: its text may have several lines
    try:
        missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
        if missing:
            header = f": its first line is {text!r:.80}" if (text := ",".join(rows.fieldnames or ())) else ""
            raise LabelsInvalid(str(path), f"has no column {missing[0]!r}{header}")
        line = rows.line_num + 1
        for row in rows:
            yield _label(row, path, names, at=f"line {line}")
            line = rows.line_num + 1
    except csv.Error as error:
        raise LabelsInvalid(str(path), str(error), at=f"line {line}", cure=_QUOTES) from error


def _label(row: dict[Any, Any], path: Path, names: Sequence[str], *, at: str) -> Label:
    if None in row:
        raise LabelsInvalid(str(path), "has more values than there are columns", at=at, cure=_QUOTES)
    found = frozenset(name for each in (row["criteria"] or "").split(";") if (name := each.strip()))
    if unknown := sorted(found - {*names}):
        raise LabelsInvalid(str(path), f"no criterion is called {unknown[0]!r}: {', '.join(names)}", at=at)
    if not (row["text"] or "").strip():
        raise LabelsInvalid(str(path), "there is no text", at=at)
    return Label(row["text"], found)
