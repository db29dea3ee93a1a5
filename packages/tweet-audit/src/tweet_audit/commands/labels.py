"""The CSV with labels of your own, which `eval` measures against.

It has a column `text` and a column `criteria`: the names of the criteria that apply, separated by `;`, empty
for a tweet to keep.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tweet_audit.errors import LabelsInvalid

MAX_LABELS = 100_000
MAX_TEXT_CHARACTERS = 100_000
COLUMNS = ("text", "criteria")


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the criteria that a person says apply to it."""

    text: str
    criteria: frozenset[str]


def read_labels(path: Path, names: Sequence[str]) -> list[Label]:
    """The labels of a CSV; raises LabelsInvalid, which names the line."""
    csv.field_size_limit(MAX_TEXT_CHARACTERS)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(_labels(csv.DictReader(file), path, names))
    except OSError as error:
        raise LabelsInvalid(
            str(path), f"cannot be read: {error.strerror}", cure="name the CSV with your labels"
        ) from error
    except UnicodeDecodeError as error:
        raise LabelsInvalid(
            str(path), f"is not UTF-8 text (byte {error.start:,})", cure="save it as UTF-8"
        ) from error
    except csv.Error as error:
        raise LabelsInvalid(str(path), str(error)) from error


def _labels(rows: "csv.DictReader[str]", path: Path, names: Sequence[str]) -> Iterator[Label]:
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise LabelsInvalid(str(path), f"has no column {missing[0]!r}")
    for number, row in enumerate(rows, 2):
        if number > MAX_LABELS + 1:
            raise LabelsInvalid(str(path), f"has more than {MAX_LABELS:,} rows")
        found = frozenset(name for each in (row["criteria"] or "").split(";") if (name := each.strip()))
        unknown = sorted(found - {*names})
        if unknown:
            raise LabelsInvalid(
                str(path), f"line {number}: no criterion is called {unknown[0]!r}: {', '.join(names)}"
            )
        if not (row["text"] or "").strip():
            raise LabelsInvalid(str(path), f"line {number} has no text")
        yield Label(row["text"], found)
