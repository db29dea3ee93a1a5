"""`check` passes the right CSV, and fails each wrong one on the requirement that it breaks, by name."""

import json
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fake_gemini.archive.writer import ArchivePlan, Made, write_archive
from fake_gemini.check.judge_csv import check_csv
from fake_gemini.check.reader import ArchiveReader
from fake_gemini.check.requirements import REQUIREMENTS
from fake_gemini.check.truth import Class, read_truth
from fake_gemini.errors import UnreadableArchive, UnreadableCsv
from groundwork.report import Report
from groundwork.testing import VirtualClock

NAME = "friend_of_geese"
HEADER = "tweet_url,deleted"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    path = tmp_path_factory.mktemp("archive") / "archive.zip"
    return path, write_archive(ArchivePlan(tweets=400, seed=4, parts=2), path)


def row(tweet_id: int, deleted: str = "false") -> str:
    return f"https://x.com/{NAME}/status/{tweet_id},{deleted}"


def right(made: Made) -> list[str]:
    return [HEADER, *(row(tweet_id) for tweet_id in sorted(made.delete))]


def judged(archive: Path, tmp_path: Path, lines: list[str], *, end: str = "\n") -> Report:
    path = tmp_path / "flagged.csv"
    path.write_bytes("".join(line + end for line in lines).encode())
    return check_csv(archive, path, username=None, clock=VirtualClock())


def failed(report: Report) -> set[str]:
    return {finding.requirement for finding in report.findings if finding.verdict == "fail"}


def evidence(report: Report, requirement: str) -> str:
    return next(finding.evidence for finding in report.findings if finding.requirement == requirement)


def ids_of(archive: Path, *kinds: Class) -> list[int]:
    with ArchiveReader(archive) as reader:
        every = frozenset(
            int(record["tweet"]["id_str"]) for name in reader.tweet_files() for record in reader.records(name)
        )
        truth = read_truth(reader, asked=every)
    return sorted(known.id for known in truth.tweets.values() if known.kind in kinds)


@pytest.mark.requirement("ta-fake-03")
def test_the_right_csv_passes(archive: tuple[Path, Made], tmp_path: Path) -> None:
    report = judged(archive[0], tmp_path, right(archive[1]))
    assert failed(report) == set()
    assert (report.summary["missing"], report.summary["extra"]) == (0, 0)
    assert report.summary["rows"] == len(archive[1].delete)


@pytest.mark.requirement("ta-fake-03")
def test_a_row_that_the_user_marked_may_be_true_and_may_stay(
    archive: tuple[Path, Made], tmp_path: Path
) -> None:
    kept = ids_of(archive[0], Class.KEEP)[0]
    marked = sorted([*archive[1].delete, kept])
    lines = [HEADER, *(row(tweet_id, "true" if tweet_id == kept else "false") for tweet_id in marked)]
    assert failed(judged(archive[0], tmp_path, lines)) == set()


Spoil = Callable[[list[str]], list[str]]
SPOILED: dict[str, tuple[Spoil, set[str]]] = {
    "no header": (lambda lines: lines[1:], {"ta-csv-01", "ta-csv-07"}),
    "another header": (lambda lines: ["url,deleted", *lines[1:]], {"ta-csv-01"}),
    "a third column": (lambda lines: [lines[0], *(f"{line},bad" for line in lines[1:])], {"ta-csv-01"}),
    "twitter.com": (lambda lines: [line.replace("x.com", "twitter.com") for line in lines], {"ta-csv-02"}),
    "another user": (lambda lines: [line.replace(NAME, "i") for line in lines], {"ta-csv-02"}),
    "False in capitals": (lambda lines: [line.replace("false", "False") for line in lines], {"ta-csv-02"}),
    "a row twice": (lambda lines: [*lines[:2], *lines[1:]], {"ta-csv-03"}),
    "newest first": (lambda lines: [lines[0], *reversed(lines[1:])], {"ta-csv-04"}),
    "one row missing": (lambda lines: [*lines[:5], *lines[6:]], {"ta-csv-07"}),
    "an id that is nowhere": (lambda lines: [*lines, row(9 * 10**18)], {"ta-read-03"}),
}


@pytest.mark.requirement(
    "ta-fake-03", "ta-csv-01", "ta-csv-02", "ta-csv-03", "ta-csv-04", "ta-csv-07", "ta-read-03"
)
@pytest.mark.parametrize("name", SPOILED)
def test_each_spoiled_csv_fails_on_its_requirement_and_on_nothing_else(
    archive: tuple[Path, Made], tmp_path: Path, name: str
) -> None:
    spoil, expected = SPOILED[name]
    report = judged(archive[0], tmp_path, spoil(right(archive[1])))
    assert failed(report) == expected


@pytest.mark.requirement("ta-csv-04")
def test_windows_line_ends_fail(archive: tuple[Path, Made], tmp_path: Path) -> None:
    assert failed(judged(archive[0], tmp_path, right(archive[1]), end="\r\n")) == {"ta-csv-04"}


@pytest.mark.parametrize(
    ("kind", "requirement"),
    [
        pytest.param(Class.KEEP, "ta-csv-08", marks=pytest.mark.requirement("ta-csv-08")),
        pytest.param(Class.RETWEET, "ta-csv-09", marks=pytest.mark.requirement("ta-csv-09")),
        pytest.param(Class.BLOCKED, "ta-csv-10", marks=pytest.mark.requirement("ta-csv-10")),
        pytest.param(Class.SUPERSEDED, "ta-skip-02", marks=pytest.mark.requirement("ta-skip-02")),
        pytest.param(Class.NO_TEXT, "ta-skip-03", marks=pytest.mark.requirement("ta-skip-03")),
    ],
)
def test_a_tweet_that_does_not_belong_there_is_named_with_its_class(
    archive: tuple[Path, Made], tmp_path: Path, kind: Class, requirement: str
) -> None:
    stranger = next(one for one in ids_of(archive[0], kind) if kind is not Class.KEEP or one)
    lines = [HEADER, *(row(tweet_id) for tweet_id in sorted([*archive[1].delete, stranger]))]
    report = judged(archive[0], tmp_path, lines)
    assert requirement in failed(report)
    assert str(stranger) in evidence(report, requirement)
    assert report.summary["extra"] == 1


@pytest.mark.requirement("ta-fake-03", "ta-read-02", "ta-read-03")
def test_an_audit_that_reads_only_the_first_part_is_found_out(
    archive: tuple[Path, Made], tmp_path: Path
) -> None:
    with ArchiveReader(archive[0]) as reader:
        first = {int(record["tweet"]["id_str"]) for record in reader.records(reader.tweet_files()[0])}
    lines = [HEADER, *(row(tweet_id) for tweet_id in sorted(archive[1].delete) if tweet_id in first)]
    report = judged(archive[0], tmp_path, lines)
    assert {"ta-csv-07", "ta-read-02", "ta-read-03"} <= failed(report)
    assert "tweets-part1.js" in evidence(report, "ta-read-02")
    assert "community-tweet.js" in evidence(report, "ta-read-03")


@pytest.mark.requirement("ta-fake-03", "ta-note-01")
def test_an_audit_that_judges_long_posts_by_their_beginning_is_found_out(
    archive: tuple[Path, Made], tmp_path: Path
) -> None:
    with ArchiveReader(archive[0]) as reader:
        truth = read_truth(reader, asked=frozenset())
    by_note = {known.id for known in truth.tweets.values() if known.by_note}
    assert by_note
    lines = [HEADER, *(row(tweet_id) for tweet_id in sorted(set(archive[1].delete) - by_note))]
    assert failed(judged(archive[0], tmp_path, lines)) == {"ta-csv-07", "ta-note-01"}


def test_at_most_ten_are_named(archive: tuple[Path, Made], tmp_path: Path) -> None:
    text = evidence(judged(archive[0], tmp_path, [HEADER]), "ta-csv-07")
    assert text.count("(delete,") == 10
    assert f"and {len(archive[1].delete) - 10} more" in text


def test_every_requirement_is_one_of_the_manifest_with_the_same_words_and_origin() -> None:
    manifest = tomllib.loads((Path(__file__).parents[1] / "requirements.toml").read_text())
    for name, requirement in REQUIREMENTS.items():
        assert (requirement.origin, requirement.behaviour) == (
            manifest[name]["origin"],
            manifest[name]["behaviour"],
        )


@pytest.mark.parametrize(
    "broken", ["missing.zip", "empty", "cut.js", "no-array.js", "cut.zip", "garbled.zip"]
)
def test_an_archive_that_cannot_be_read_says_what_is_wrong_with_it(
    archive: tuple[Path, Made], tmp_path: Path, broken: str
) -> None:
    with zipfile.ZipFile(archive[0]) as whole:
        tweets = whole.read("data/tweets.js")
    (tmp_path / "empty").mkdir()
    (tmp_path / "cut.js").write_bytes(tweets[:5000])
    (tmp_path / "no-array.js").write_bytes(b"<html>")
    (tmp_path / "cut.zip").write_bytes(archive[0].read_bytes()[:5000])
    garbled = bytearray(archive[0].read_bytes())
    with zipfile.ZipFile(archive[0]) as whole:
        start = whole.getinfo("data/tweets.js").header_offset + 60
    garbled[start : start + 200] = bytes(200)  # the deflated bytes of its first records
    (tmp_path / "garbled.zip").write_bytes(garbled)
    path = tmp_path / broken
    if broken in {"cut.js", "no-array.js"}:
        path = path.rename(tmp_path / "tweets.js")
    with pytest.raises(UnreadableArchive) as caught:
        judged(path, tmp_path, [HEADER])
    assert str(path) in str(caught.value)


def test_a_csv_that_is_missing_or_no_text_is_unreadable(archive: tuple[Path, Made], tmp_path: Path) -> None:
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe\x00")
    for name in ("missing.csv", "bytes.csv"):
        with pytest.raises(UnreadableCsv, match=name):
            check_csv(archive[0], tmp_path / name, username=None, clock=VirtualClock())


@pytest.mark.parametrize(
    "record",
    [
        5,
        {"tweet": None},
        {"tweet": {"id_str": "1", "full_text": "x", "created_at": "now"}},
        {"tweet": {"id_str": "1", "full_text": 5, "created_at": "Wed Mar 06 08:00:00 +0000 2024"}},
        {"tweet": {"edit_info": [1]}},
    ],
)
def test_a_record_that_is_no_tweet_is_named(tmp_path: Path, record: object) -> None:
    (tmp_path / "tweets.js").write_text(f"window.YTD.tweets.part0 = [{json.dumps(record)}]")
    with pytest.raises(UnreadableArchive, match=r"tweets\.js, record 1"):
        judged(tmp_path / "tweets.js", tmp_path, [HEADER])


def test_an_inner_folder_and_copies_of_macos_change_nothing(
    archive: tuple[Path, Made], tmp_path: Path
) -> None:
    wrapped = tmp_path / "wrapped.zip"
    with zipfile.ZipFile(archive[0]) as whole, zipfile.ZipFile(wrapped, "w") as copy:
        for name in whole.namelist():
            copy.writestr(f"twitter-2024-11-30/{name}", whole.read(name))
            copy.writestr(f"__MACOSX/twitter-2024-11-30/{name}", b"\x00\x05\x16\x07")
    assert failed(judged(wrapped, tmp_path, right(archive[1]))) == set()
