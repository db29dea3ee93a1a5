"""No tweet of an archive is missing without a word: each test is a way in which one could be."""

import json
from pathlib import Path

import pytest

from tweet_audit.archive.missing import gaps, left_beside
from tweet_audit.commands import estimate
from tweet_audit.commands.inspect import inspect
from tweet_audit.commands.run import Job, run
from tweet_audit.errors import ArchiveUnreadable
from tweet_audit.settings import Settings
from tweet_audit.testing import javascript, manifest, tweet, zip_of

ONE, TWO = javascript([tweet(1, "one")]), javascript([tweet(2, "two")])


def warnings_of(*paths: Path) -> list[str]:
    """What `inspect` warns of, which is an error that names it with --strict."""
    found = inspect(paths, username="jane")["warnings"]
    if found:
        with pytest.raises(ArchiveUnreadable) as caught:
            inspect(paths, username="jane", strict=True)
        assert found[0] in str(caught.value)
    return found


@pytest.mark.requirement("ta-read-15")
@pytest.mark.requirement("ta-read-05")
@pytest.mark.parametrize(
    ("names", "says"),
    [
        (["tweets-part1.js"], "tweets.js should be there too"),
        (["tweets.js", "tweets-part2.js"], "tweets-part1.js should be there too"),
        (["tweet-part4.js"], "tweet.js and 3 more parts before tweet-part4.js should be there too"),
    ],
)
def test_without_a_manifest_a_gap_in_the_numbers_of_the_parts_is_told(names, says, tmp_path):
    files = {f"data/{name}": javascript([tweet(n)]) for n, name in enumerate(names, 1)}
    (warning,) = warnings_of(zip_of(tmp_path / "a.zip", files))
    assert warning.startswith(f"by their numbers {says}")


@pytest.mark.requirement("ta-read-15")
def test_parts_without_a_gap_are_no_reason_for_a_warning_and_neither_are_those_that_a_manifest_lists():
    whole = ["data/tweets.js", "old/tweets-part1.js", "data/community-tweet.js", "data/note-tweet.js"]
    assert [*gaps(whole)] == [*left_beside(set())] == []


@pytest.mark.requirement("ta-read-05")
def test_a_manifest_that_leaves_out_a_part_is_believed(tmp_path):
    listed = {"data/tweets.js": ("tweets", 1), "data/tweets-part2.js": ("tweets", 1)}
    files = {"data/manifest.js": manifest(listed), "data/tweets.js": ONE, "data/tweets-part2.js": TWO}
    assert warnings_of(zip_of(tmp_path / "a.zip", files)) == []


@pytest.mark.requirement("ta-read-15")
@pytest.mark.requirement("ta-read-05")
def test_what_lies_beside_a_bare_file_and_was_not_given_is_told(tmp_path):
    for name in ("tweets.js", "tweets-part1.js", "note-tweet.js", "deleted-tweets.js", "account.js"):
        (tmp_path / name).write_bytes(ONE)
    told = "note-tweet.js, tweets-part1.js beside what was given was not read: give the folder to have all"
    assert warnings_of(tmp_path / "tweets.js") == [f"{told} of it"]
    (warning,) = warnings_of(tmp_path / "tweets.js", tmp_path / "tweets-part1.js")
    assert warning.startswith("note-tweet.js beside")


@pytest.mark.requirement("ta-read-05")
@pytest.mark.parametrize(
    ("content", "says"),
    [
        (manifest({"data/tweets.js": ("tweets", "1,000")}), "the manifest does not say how many records"),
        (manifest({"data/tweets.js": ("postings", 1)}), "is not in the manifest"),
        (b"window.__THAR_CONFIG = {}", "is not in the manifest"),
    ],
)
def test_a_manifest_with_which_nothing_can_be_compared_is_told(content, says, tmp_path):
    (warning,) = warnings_of(zip_of(tmp_path / "a.zip", {"data/manifest.js": content, "data/tweets.js": ONE}))
    assert says in warning
    assert "data/tweets.js" in warning


def part(path: Path, content: bytes, count: int, **options: bool) -> Path:
    listed = manifest({"data/tweets.js": ("tweets", count)}, **options)
    return zip_of(path, {"data/manifest.js": listed, "data/tweets.js": content})


@pytest.mark.requirement("ta-read-05")
@pytest.mark.requirement("ta-read-10")
def test_each_part_is_reconciled_with_its_own_manifest(tmp_path):
    first = part(tmp_path / "1.zip", ONE, 1)
    second = part(tmp_path / "2.zip", TWO, 5)
    files = {each["name"]: each["expected"] for each in inspect([first, second], username=None)["files"]}
    assert files == {"data/tweets.js": 1, f"{second}:data/tweets.js": 5}
    assert f"{second}:data/tweets.js has 1 record, its manifest says 5" in warnings_of(first, second)


@pytest.mark.requirement("ta-read-05")
@pytest.mark.requirement("ta-read-10")
def test_each_data_folder_is_reconciled_with_its_own_manifest(tmp_path):
    folders = [tmp_path / name / "data" for name in ("one", "two")]
    for folder, content, count in zip(folders, (ONE, TWO), (1, 5), strict=True):
        folder.mkdir(parents=True)
        (folder / "manifest.js").write_bytes(manifest({"data/tweets.js": ("tweets", count)}))
        (folder / "tweets.js").write_bytes(content)
    assert f"{folders[1]}:tweets.js has 1 record, its manifest says 5" in warnings_of(*folders)


@pytest.mark.requirement("ta-read-05")
@pytest.mark.requirement("ta-read-10")
def test_manifests_of_two_parts_that_contradict_each_other_are_told(tmp_path):
    first = part(tmp_path / "1.zip", ONE, 1)
    listed = {"data/tweets.js": ("tweets", 9), "data/tweets-part1.js": ("tweets", 1)}
    files = {"data/manifest.js": manifest(listed), "data/tweets-part1.js": TWO}
    second = zip_of(tmp_path / "2.zip", files)
    (warning,) = warnings_of(first, second)
    assert warning == (f"the manifest of {second} says that data/tweets.js has 9 records, another one says 1")


@pytest.mark.requirement("ta-read-15")
@pytest.mark.requirement("ta-read-10")
def test_some_parts_of_an_archive_in_parts_may_not_be_all_of_them(tmp_path):
    first = part(tmp_path / "1.zip", ONE, 1, partial=True)
    second = zip_of(tmp_path / "2.zip", {"data/tweets-part1.js": TWO})
    assert "more than the 2 parts given" in warnings_of(first, second)[0]


def audit(tmp_path: Path, *archives: Path, strict: bool = False, as_json: bool = True) -> None:
    out = tmp_path / "flagged.csv"
    job = Job(
        archives=archives, criteria=None, out=out, state=None, engine="rules", as_json=as_json, strict=strict
    )
    run(job, Settings(x_username="jane"))


@pytest.mark.requirement("ta-read-05")
def test_a_file_that_has_more_makes_up_for_none_that_has_less(tmp_path, capsys):
    listed = {"data/tweets.js": ("tweets", 2), "data/tweets-part1.js": ("tweets", 1)}
    more = javascript([tweet(2), tweet(3)])
    files = {"data/manifest.js": manifest(listed), "data/tweets.js": ONE, "data/tweets-part1.js": more}
    path = zip_of(tmp_path / "a.zip", files)
    audit(tmp_path, path)
    kinds = json.loads(capsys.readouterr().out)["input"]["kinds"]
    assert kinds == {"tweets": {"records": 3, "listed": 3, "expected": 3, "agrees": False}}
    audit(tmp_path, path, as_json=False)
    assert "tweets 3 = 3 but not by file" in " ".join(capsys.readouterr().out.split())


@pytest.mark.requirement("ta-read-15")
@pytest.mark.requirement("ta-class-01")
def test_a_second_text_under_one_id_is_told_and_strict_refuses_it(tmp_path, capsys):
    first = zip_of(tmp_path / "1.zip", {"data/tweets.js": javascript([tweet(1, "one"), tweet(2, "two")])})
    same = javascript([tweet(1, "one"), tweet(2, "something else")])
    second = zip_of(tmp_path / "2.zip", {"data/tweets-part1.js": same})
    audit(tmp_path, first, second)
    summary = json.loads(capsys.readouterr().out)
    assert summary["input"]["repeated"] == 2
    told = "data/tweets-part1.js: 1 record with another text than an earlier one of the same id"
    assert summary["warnings"] == [f"{told}: the first one is judged"] == warnings_of(first, second)
    inputs = estimate.Inputs(archives=[first, second], criteria=None, state=tmp_path / "none.sqlite")
    settings = Settings(quota_file=tmp_path / "quota.sqlite")
    found = estimate.look(inputs, settings)
    estimate.show(found, settings, as_json=False)
    assert told in " ".join(capsys.readouterr().out.split())
    with pytest.raises(ArchiveUnreadable, match="1 record with another text"):
        audit(tmp_path, first, second, strict=True)
