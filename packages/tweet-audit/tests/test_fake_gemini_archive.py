"""The archives: the real layout, every trap, the same bytes from the same seed, and little memory."""

import json
import re
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_gemini.archive.layout import Layout
from fake_gemini.archive.others import CANARY
from fake_gemini.archive.posts import Truth, posts
from fake_gemini.archive.writer import ArchivePlan, Made, write_archive
from fake_gemini.check.reader import ArchiveReader
from fake_gemini.check.truth import Class, read_truth
from fake_gemini.errors import BadArchivePlan, UnwritableFile

SAMPLE = Path(__file__).parents[1] / "sample"


def made(tmp_path: Path, name: str = "archive", **plan: Any) -> tuple[Path, Made]:
    out = tmp_path / name
    return out, write_archive(ArchivePlan(**({"tweets": 300, "seed": 3} | plan)), out)


def data(path: Path) -> Any:
    return json.loads(path.read_text("utf-8-sig").split("=", 1)[1].rstrip(";"))


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.requirement("ta-fake-02")
def test_the_committed_sample_is_what_the_command_makes(tmp_path: Path) -> None:
    out, _ = made(tmp_path, tweets=500, seed=2024, parts=2)
    assert files(out) == files(SAMPLE / "archive")


def test_the_samples_forbidden_words_are_words_that_the_rules_flag_too() -> None:
    from fake_gemini.judge.rules import VOCABULARY, Rule

    criteria = json.loads((SAMPLE / "criteria.json").read_text())["criteria"]
    assert set(criteria["forbidden_words"]) <= set(VOCABULARY[Rule.SPAM])


@pytest.mark.requirement("ta-fake-02")
def test_the_print_is_that_of_x_record_by_record(tmp_path: Path) -> None:
    out, _ = made(tmp_path, tweets=3, blocked=False)
    lines = (out / "data/tweets.js").read_text("utf-8").split("\n")
    assert lines[:3] == ["window.YTD.tweets.part0 = [", "  {", '    "tweet" : {']
    assert lines.count("  },") == 2  # between three records, and nowhere else
    assert lines[-2:] == ["  }", "]"]
    assert '        "symbols" : [ ],' in lines


@pytest.mark.requirement("ta-fake-02")
def test_parts_are_numbered_and_the_manifest_counts_them_as_strings(tmp_path: Path) -> None:
    out, _ = made(tmp_path, tweets=301, parts=3)
    listed = data(out / "data/manifest.js")["dataTypes"]["tweets"]["files"]
    assert [(file["fileName"], file["globalName"], file["count"]) for file in listed] == [
        ("data/tweets.js", "YTD.tweets.part0", "101"),
        ("data/tweets-part1.js", "YTD.tweets.part1", "100"),
        ("data/tweets-part2.js", "YTD.tweets.part2", "100"),
    ]
    assert [len(data(out / file["fileName"])) for file in listed] == [101, 100, 100]


@pytest.mark.requirement("ta-fake-02")
def test_a_tweet_has_the_fields_of_the_real_ones(tmp_path: Path) -> None:
    out, _ = made(tmp_path)
    tweets = [record["tweet"] for record in data(out / "data/tweets.js")]
    for tweet in tweets:
        assert re.fullmatch(
            r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \+0000 \d{4}", tweet["created_at"]
        )
        assert tweet["id"] == tweet["id_str"]
        assert isinstance(tweet["favorite_count"], str)
        assert not re.search(r"&(?!(amp|lt|gt);)|[<>]", tweet["full_text"])
    ids = [int(tweet["id_str"]) for tweet in tweets]
    assert ids == sorted(set(ids), reverse=True)  # newest first, so that a right CSV must sort


@pytest.mark.requirement("ta-fake-02")
def test_every_trap_is_in_a_small_archive(tmp_path: Path) -> None:
    out, made_ = made(tmp_path)
    assert set(made_.truths) == set(Truth)
    tweets = [record["tweet"] for record in data(out / "data/tweets.js")]
    said = [tweet["full_text"] for tweet in tweets]
    assert any("\ud83d" in text for text in said)
    assert any("\x00" in text for text in said)
    assert any(text.startswith("RT @") for text in said)
    assert any(text.startswith("RT ") and not text.startswith("RT @") for text in said)
    assert any(text.startswith("https://t.co/") for text in said)
    assert any("in_reply_to_screen_name" in tweet for tweet in tweets)
    assert any("edit" in tweet["edit_info"] for tweet in tweets)
    assert len(set(said)) < len(said)
    notes = [record["noteTweet"]["core"]["text"] for record in data(out / "data/note-tweet.js")]
    assert any(sum(note.startswith(text[:200]) for note in notes) == 1 for text in said if len(text) > 250)
    assert any(sum(note.startswith(text[:200]) for note in notes) == 2 for text in said if len(text) > 250)


@pytest.mark.requirement("ta-fake-02")
def test_look_alikes_hold_tweets_that_are_nowhere_else_and_messages_hold_the_canary(tmp_path: Path) -> None:
    out, _ = made(tmp_path)
    own = {record["tweet"]["id_str"] for record in data(out / "data/tweets.js")}
    deleted = {record["tweet"]["id_str"] for record in data(out / "data/deleted-tweets.js")}
    assert deleted
    assert not deleted & own
    with_canary = [name for name, content in files(out).items() if CANARY.encode() in content]
    assert with_canary == ["data/direct-messages.js"]


@pytest.mark.requirement("ta-fake-02")
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("name", ["archive", "archive.zip"])
def test_the_truth_that_was_planned_is_the_truth_that_the_texts_tell(
    tmp_path: Path, layout: Layout, name: str
) -> None:
    out, planned = made(tmp_path, name, tweets=900, parts=2, layout=layout, seed=11)
    with ArchiveReader(out) as reader:
        found = read_truth(reader, asked=frozenset())
    assert [found.counts[kind] for kind in Class] == [
        planned.truths[kind]
        for kind in (Truth.DELETE, Truth.KEEP, Truth.RETWEET, Truth.SUPERSEDED, Truth.NO_TEXT, Truth.BLOCKED)
    ]
    guilty = {known.id for known in found.tweets.values() if known.kind is Class.DELETE}
    assert guilty == set(planned.delete)
    assert len(planned.delete) == len(guilty) > 50


@pytest.mark.parametrize(
    ("layout", "name", "begins"),
    [
        (Layout.PRE_2022, "tweet", "window.YTD.tweet.part0 = [\n  {\n"),
        (Layout.COMPACT, "tweets", '\ufeffwindow.YTD.tweets.part0 = [{"tweet": {'),
    ],
)
def test_other_layouts_have_their_own_names_and_print(
    tmp_path: Path, layout: Layout, name: str, begins: str
) -> None:
    out, _ = made(tmp_path, layout=layout, parts=2)
    assert (out / f"data/{name}.js").read_text("utf-8").startswith(begins)
    assert (out / f"data/{name}-part1.js").exists()
    assert (out / "data/note-tweet.js").exists() is (layout is Layout.COMPACT)


@pytest.mark.requirement("ta-fake-02")
def test_the_same_seed_gives_the_same_bytes_and_another_seed_other_ones(tmp_path: Path) -> None:
    first, second, other = (
        made(tmp_path, f"{name}.zip", seed=seed)[0].read_bytes()
        for name, seed in (("a", 5), ("b", 5), ("c", 6))
    )
    assert first == second != other


def test_a_zip_is_whole_and_holds_what_the_folder_holds(tmp_path: Path) -> None:
    folder, _ = made(tmp_path)
    zipped, _ = made(tmp_path, "archive.zip")
    with zipfile.ZipFile(zipped) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files(folder)


def peak_bytes(tmp_path: Path, tweets: int) -> int:
    tracemalloc.start()
    try:
        made(tmp_path, f"{tweets}.zip", tweets=tweets)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    assert peak_bytes(tmp_path, 2_000) < 1.5 * peak_bytes(tmp_path, 500)


@given(count=st.integers(1, 150), seed=st.integers(0, 10**6), plain=st.booleans())
def test_there_are_exactly_as_many_posts_as_asked_for_with_ids_that_fall_and_fit_their_dates(
    count: int, seed: int, plain: bool
) -> None:
    made_ = list(posts(count, seed=seed, plain=plain))
    assert len(made_) == count
    ids = [post.id for post in made_]
    assert ids == sorted(set(ids), reverse=True)
    for post in made_:
        assert ((post.id >> 22) + 1_288_834_974_657) // 1000 == post.created_s  # X's ids hold their time
        assert post.created_s > 1_293_000_000


def test_without_blocked_tweets_every_tweet_can_be_judged() -> None:
    assert Truth.BLOCKED not in {post.truth for post in posts(500, seed=1, blocked=False)}


def test_nothing_is_overwritten_and_nothing_half_made_is_left(tmp_path: Path) -> None:
    out, _ = made(tmp_path)
    with pytest.raises(BadArchivePlan, match="exists already"):
        made(tmp_path)

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_archive(ArchivePlan(tweets=10, seed=1), tmp_path / "other.zip", progress=interrupt)
    assert list(tmp_path.iterdir()) == [out]


def test_what_a_killed_run_left_behind_does_not_stop_the_next(tmp_path: Path) -> None:
    (tmp_path / "archive.unfinished").mkdir()
    out, _ = made(tmp_path, tweets=3)
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("name", ["file/archive", "file/archive.zip"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UnwritableFile, match=name):
        made(tmp_path, name, tweets=3)


@pytest.mark.parametrize(
    "plan",
    [
        {"tweets": 0},
        {"tweets": 5, "parts": 6},
        {"tweets": 5, "parts": 0},
        {"tweets": 5, "username": "a goose"},
    ],
)
def test_an_impossible_plan_is_refused(plan: dict[str, int | str]) -> None:
    with pytest.raises(BadArchivePlan):
        ArchivePlan(seed=1, **plan)  # type: ignore[arg-type]
