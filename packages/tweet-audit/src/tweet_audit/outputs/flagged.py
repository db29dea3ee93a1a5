"""flagged.csv: the tweets to delete, and the user's own marks of what they have deleted."""

import csv
import heapq
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

from tweet_audit.errors import UsageInvalid
from tweet_audit.outputs.atomic import replacing

HEADER = ("tweet_url", "deleted")
_MAX_HEADER = 1_000
# What spreadsheets make of the two in English, German, Dutch, French, Italian, Portuguese and Spanish.
_TRUE = frozenset({"true", "wahr", "waar", "vrai", "vero", "verdadeiro", "verdadero"})
_FALSE = frozenset({"false", "falsch", "onwaar", "faux", "falso"})
_URL_ID = re.compile(r"/status/(\d+)/?$")


def tweet_url(username: str, tweet_id: int) -> str:
    """Where a tweet stands on X."""
    return f"https://x.com/{username}/status/{tweet_id}"


def read_marks(path: Path) -> dict[int, str]:
    """The rows that the user marked `true`, as id → URL; spreadsheets write TRUE, WAHR, `;`, a BOM, CRLF.

    Raises UsageInvalid if the file is not one of ours: it would be lost.
    """
    if not path.exists():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = _rows(file)
            header = next(rows, None)
            if header is None:
                return {}
            if not _is_header(header):
                raise _foreign(path, "its first line is not tweet_url,deleted")
            return dict(_marked(path, rows))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        problem = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _foreign(path, problem) from error


def _marked(path: Path, rows: Iterable[list[str]]) -> Iterable[tuple[int, str]]:
    for number, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row):
            continue
        found = _URL_ID.search(row[0].strip())
        mark = row[1].strip().lower() if len(row) == 2 else ""
        if found is None or mark not in _TRUE | _FALSE:
            raise _foreign(path, f"line {number} is not a tweet's URL and true or false")
        if mark in _TRUE:
            yield int(found[1]), row[0].strip()


def is_flagged(path: Path) -> bool:
    """Whether a file begins as ours do. Raises UsageInvalid if it cannot be opened: it may hold marks."""
    if not path.exists():
        return False
    try:
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            return _is_header(next(_rows(file), []))
    except csv.Error:
        return False
    except OSError as error:
        raise _foreign(path, error.strerror or str(error)) from error


def _rows(file: TextIO) -> Iterator[list[str]]:
    """Where a decimal has a comma, spreadsheets write `;` between the columns."""
    delimiter = "," if "," in file.readline(_MAX_HEADER) else ";"
    file.seek(0)
    return csv.reader(file, delimiter=delimiter)


def _is_header(row: list[str]) -> bool:
    return tuple(cell.strip() for cell in row) == HEADER


def _foreign(path: Path, problem: str) -> UsageInvalid:
    return UsageInvalid(
        f"{path} exists and cannot be taken over: {problem}",
        cure="mend it or move it away, or choose another file with --out (export: --to)",
    )


def write_flagged(
    path: Path,
    username: str,
    flagged: Iterable[int],
    *,
    marks: Mapping[int, str] | None = None,
    force: bool = False,
) -> int:
    """Write the CSV anew, by ascending id; marked rows keep their mark and stay. Returns the row count.

    `marks`: those of another file, to be carried over too. `force`: a file that is none of ours is lost, but
    one of ours with a line that cannot be read is refused all the same.
    """
    lost = force and not is_flagged(path)
    marks = {**(marks or {}), **({} if lost else read_marks(path))}
    rows = 0
    last = None
    with replacing(path) as file:
        written = csv.writer(file, lineterminator="\n")
        written.writerow(HEADER)
        for tweet_id in heapq.merge(flagged, sorted(marks)):
            if tweet_id == last:
                continue
            last = tweet_id
            url = marks.get(tweet_id) or tweet_url(username, tweet_id)
            written.writerow((url, "true" if tweet_id in marks else "false"))
            rows += 1
    return rows
