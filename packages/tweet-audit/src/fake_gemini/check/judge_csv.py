"""Hold a CSV against the truth, requirement by requirement."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from fake_gemini.check.reader import ArchiveReader
from fake_gemini.check.requirements import REQUIREMENTS
from fake_gemini.check.truth import ArchiveTruth, Class, Known, read_truth
from fake_gemini.errors import UnreadableCsv
from groundwork.clock import Clock, utc_now
from groundwork.report import Finding, Report

HEADER = ["tweet_url", "deleted"]
MAX_NAMED = 10
MAX_CSV_BYTES = 128 * 1024**2  # some two million rows; all of them are held in memory
_URL = re.compile(r"https://x\.com/(?P<name>\w{1,20})/status/(?P<id>[1-9]\d{0,19})")
_ANY_ID = re.compile(r"(\d{1,20})/?\s*$")


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the header; `id` is None when no id can be found in its first column."""

    line: int
    cells: tuple[str, ...]
    id: int | None

    @property
    def marked(self) -> bool:
        """Whether the user marked it as deleted: such a row may stay whatever its tweet says."""
        return len(self.cells) == 2 and self.cells[1] == "true"


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a check looks at."""

    raw: bytes
    header: list[str]
    rows: tuple[Row, ...]
    ids: frozenset[int]
    truth: ArchiveTruth
    username: str | None

    def wrongly_in(self, *kinds: Class) -> list[Known]:
        """Tweets of these classes that stand in the CSV without the user's mark."""
        unmarked = {row.id for row in self.rows if not row.marked}
        return [known for known in self.truth.tweets.values() if known.kind in kinds and known.id in unmarked]

    def missing(self) -> list[Known]:
        """Tweets that belong into the CSV and are not in it."""
        return [
            known
            for known in self.truth.tweets.values()
            if known.kind is Class.DELETE and known.id not in self.ids
        ]


def check_csv(archive: Path, path: Path, *, username: str | None, clock: Clock) -> Report:
    """Judge the CSV; raises `UnreadableArchive` or `UnreadableCsv`. Every requirement gets a finding."""
    raw, header, rows = _read_csv(path)
    ids = frozenset(row.id for row in rows if row.id is not None)
    with ArchiveReader(archive) as reader:
        truth = read_truth(reader, asked=ids)
    case = Case(raw, header, rows, ids, truth, username or truth.username)
    findings = tuple(_finding(name, check(case)) for name, check in _CHECKS.items())
    missing, expected = len(case.missing()), truth.counts[Class.DELETE]
    return Report(
        judge="fake-gemini check",
        subject=str(path),
        seed=None,
        version=version("tweet-audit"),
        created_at=utc_now(clock).isoformat(timespec="seconds"),
        findings=findings,
        summary={
            "archive": str(archive),
            "tweets": sum(truth.counts.values()),
            "rows": len(rows),
            "expected": expected,
            "missing": missing,
            "extra": len(ids) - (expected - missing),
            **{f"truth: {kind}": truth.counts[kind] for kind in Class},
        },
    )


# Reading


def _read_csv(path: Path) -> tuple[bytes, list[str], tuple[Row, ...]]:
    try:
        if path.stat().st_size > MAX_CSV_BYTES:
            raise UnreadableCsv(str(path), f"it is larger than {MAX_CSV_BYTES} bytes")
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
        reader = csv.reader(io.StringIO(text, newline=""))
        table = [(reader.line_num, cells) for cells in reader if cells]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UnreadableCsv(str(path), str(error)) from error
    _, header = table[0] if table else (1, [])
    return raw, header, tuple(_row(line, cells) for line, cells in table[1:])


def _row(line: int, cells: list[str]) -> Row:
    # The id is looked for even in a URL of the wrong form, so that one fault is not counted as two.
    found = _ANY_ID.search(cells[0])
    return Row(line, tuple(cells), int(found[1]) if found else None)


# What each requirement looks at: a list of what is wrong with it, or a sentence why it cannot be told


_Wrong = list[str] | str


def _finding(name: str, wrong: _Wrong) -> Finding:
    requirement = REQUIREMENTS[name]
    if isinstance(wrong, str):
        return Finding(name, requirement.origin, "untestable", wrong)
    if not wrong:
        return Finding(name, requirement.origin, "pass", requirement.behaviour)
    more = f" … and {len(wrong) - MAX_NAMED} more" if len(wrong) > MAX_NAMED else ""
    named = "; ".join(wrong[:MAX_NAMED])
    return Finding(
        name, requirement.origin, "fail", f"{requirement.behaviour} {len(wrong)} wrong: {named}{more}"
    )


def _header(case: Case) -> _Wrong:
    wrong = (
        [] if case.header == HEADER else [f"the header is {','.join(case.header)!r}, not 'tweet_url,deleted'"]
    )
    return wrong + [
        f"line {row.line} has {len(row.cells)} columns" for row in case.rows if len(row.cells) != len(HEADER)
    ]


def _form(case: Case) -> _Wrong:
    return [
        f"line {row.line}: {problem}" for row in case.rows if (problem := _row_problem(row, case.username))
    ]


def _row_problem(row: Row, username: str | None) -> str | None:
    found = _URL.fullmatch(row.cells[0])
    if not found:
        return f"{row.cells[0]!r} is not like https://x.com/{username or 'NAME'}/status/ID"
    if username is not None and found["name"].casefold() != username.casefold():
        return f"{row.cells[0]} is not a tweet of {username}"
    if row.cells[1:2] not in (("false",), ("true",)):
        return f"deleted is {row.cells[1:2]!r}, not false"
    return None


def _twice(case: Case) -> _Wrong:
    counts = Counter(row.id for row in case.rows if row.id is not None)
    return [f"{tweet_id} stands there {count} times" for tweet_id, count in counts.items() if count > 1]


def _order(case: Case) -> _Wrong:
    wrong = []
    if case.raw.startswith(b"\xef\xbb\xbf"):
        wrong.append("the file begins with a byte order mark")
    if b"\r" in case.raw:
        wrong.append("lines end in carriage return and line feed, not in line feed")
    elif not case.raw.endswith(b"\n"):
        wrong.append("the last line has no line feed")
    ids = [row.id for row in case.rows if row.id is not None]
    falls = [f"{after} after {before}" for before, after in itertools.pairwise(ids) if after < before]
    return wrong + falls


def _missing(case: Case) -> _Wrong:
    return _named(case.missing())


def _kept(case: Case) -> _Wrong:
    return _named(case.wrongly_in(Class.KEEP))


def _retweets(case: Case) -> _Wrong:
    return _named(case.wrongly_in(Class.RETWEET))


def _blocked(case: Case) -> _Wrong:
    return _named(case.wrongly_in(Class.BLOCKED))


def _parts(case: Case) -> _Wrong:
    """All of one file's tweets missing means that the file was not read."""
    return [f"nothing of {name} is in the CSV" for name in _files_left_out(case) if "community" not in name]


def _lookalikes(case: Case) -> _Wrong:
    strangers = sorted(case.ids - case.truth.tweets.keys())
    unread = [f"nothing of {name} is in the CSV" for name in _files_left_out(case) if "community" in name]
    return [f"{tweet_id} is no tweet of this archive" for tweet_id in strangers] + unread


def _files_left_out(case: Case) -> list[str]:
    guilty = [known for known in case.truth.tweets.values() if known.kind is Class.DELETE]
    there = {known.file for known in guilty if known.id in case.ids}
    return sorted({known.file for known in guilty} - there)


def _edits(case: Case) -> _Wrong:
    return _named(case.wrongly_in(Class.SUPERSEDED))


def _no_text(case: Case) -> _Wrong:
    return _named(case.wrongly_in(Class.NO_TEXT))


def _notes(case: Case) -> _Wrong:
    unclear = [known for known in case.wrongly_in(Class.KEEP) if known.unclear_note]
    return _named([known for known in case.missing() if known.by_note]) + _named(unclear)


def _named(tweets: Iterable[Known]) -> list[str]:
    return [_name(known) for known in sorted(tweets, key=lambda known: known.id)]


def _name(known: Known) -> str:
    text = known.text if known.by_note is False else f"…{known.text[-60:]}"
    short = text if len(text) <= 60 else f"{text[:59]}…"
    why = f" {known.why}" if known.why else ""
    return f"{known.id} ({known.kind}, {known.file}) {short!r}{why}"


_CHECKS: dict[str, Callable[[Case], _Wrong]] = {
    "ta-csv-01": _header,
    "ta-csv-02": _form,
    "ta-csv-03": _twice,
    "ta-csv-04": _order,
    "ta-csv-05": lambda _: "a finished file does not show how it was written",
    "ta-csv-06": lambda _: "one file does not show what the one before it said",
    "ta-csv-07": _missing,
    "ta-csv-08": _kept,
    "ta-csv-09": _retweets,
    "ta-csv-10": _blocked,
    "ta-read-02": _parts,
    "ta-read-03": _lookalikes,
    "ta-skip-02": _edits,
    "ta-skip-03": _no_text,
    "ta-note-01": _notes,
}
