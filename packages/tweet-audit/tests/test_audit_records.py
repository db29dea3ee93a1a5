"""Splitting a file into records: the pretty layout, the fallback, and everything that can be wrong."""

import io
import json
import tracemalloc
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweet_audit.archive import records, values
from tweet_audit.archive.decode import ONLY_FOR_RULES, TweetReader
from tweet_audit.archive.discovery import discover
from tweet_audit.archive.records import strip_prefix
from tweet_audit.archive.source import Stream, sources
from tweet_audit.audit import intake
from tweet_audit.audit.intake import take_in
from tweet_audit.audit.reading import Reading
from tweet_audit.domain.criteria import DEFAULT, KeepRules
from tweet_audit.domain.rules import LocalRules
from tweet_audit.domain.verdict import Question
from tweet_audit.errors import ArchiveUnreadable, RecordInvalid
from tweet_audit.ports import Progress
from tweet_audit.state.scratch import Scratch
from tweet_audit.state.store import StateFile
from tweet_audit.testing import javascript, note, tweet, zip_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0&"), max_size=60)


def refuse(error):
    raise error


def read(content: bytes, name: str = "tweets.js", unreadable=refuse, needed=ONLY_FOR_RULES) -> list:
    return list(TweetReader(Stream(io.BytesIO(content), name), unreadable=unreadable, needed=needed))


@given(
    texts=st.lists(TEXTS, max_size=12), chunk=st.integers(1, 900), pretty=st.booleans(), bare=st.booleans()
)
def test_every_record_comes_out_once_wherever_the_chunks_are_cut(texts, chunk, pretty, bare):
    found = [tweet(n, text) for n, text in enumerate(texts, 1)]
    content = javascript([each["tweet"] for each in found] if bare else found, pretty=pretty)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "HEAD_BYTES", 64)
        for module in (records, values):
            patch.setattr(module, "CHUNK_BYTES", chunk)
        found = read(content)
    assert [(each.id, each.text) for each in found] == list(enumerate(texts, 1))


@pytest.mark.parametrize("chunk", [120, 333, 1000])
@pytest.mark.parametrize("pretty", [True, False])
def test_a_record_may_be_cut_by_any_number_of_chunks(monkeypatch, chunk, pretty):
    for module in (records, values):
        monkeypatch.setattr(module, "CHUNK_BYTES", chunk)
    content = javascript([tweet(n, f"text {n} " * 40) for n in range(1, 30)], pretty=pretty)
    assert [each.id for each in read(content)] == list(range(1, 30))


def test_the_pretty_layout_never_goes_through_the_slow_decoder(monkeypatch):
    def refuse(*_):
        raise AssertionError("the standard decoder was used")

    monkeypatch.setattr(records, "Values", refuse)
    assert len(read(javascript([tweet(1), tweet(2)]))) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: b" \n" + data,
        lambda data: data + b";",
        lambda data: data + b" ;\n\n",
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.split(b"=", 1)[1],
        lambda data: data.replace(b" = [", b"=["),
    ],
    ids=["BOM", "leading space", "semicolon", "semicolon and lines", "CRLF", "no assignment", "no spaces"],
)
@pytest.mark.parametrize("pretty", [True, False])
def test_what_editors_and_tools_do_to_a_file_is_tolerated(change, pretty):
    content = change(javascript([tweet(1, "one"), tweet(2, "two")], pretty=pretty))
    assert [each.text for each in read(content)] == ["one", "two"]


def test_records_without_the_wrapper_are_read_as_old_files_have_them():
    bare = [tweet(1, "one")["tweet"], tweet(2, "two")["tweet"]]
    assert [each.text for each in read(javascript(bare))] == ["one", "two"]


def test_a_text_that_looks_like_the_end_of_a_record_splits_nothing():
    text = "look:\n  },\n  {\n ]; window.YTD = ["
    assert [each.text for each in read(javascript([tweet(1, text), tweet(2)]))] == [text, "Good morning"]


def test_an_empty_list_has_no_records():
    assert read(b"window.YTD.tweets.part0 = [ ]") == []
    assert read(b"window.YTD.tweets.part0 = []\n;") == []


@pytest.mark.parametrize("pretty", [True, False])
def test_a_file_that_ends_early_is_an_error_and_never_a_shorter_list(pretty):
    content = javascript([tweet(n, "words " * 20) for n in range(1, 5)], pretty=pretty)
    for length in range(len(content) // 2, len(content) - 1, 97):
        with pytest.raises(ArchiveUnreadable, match=r"tweets\.js"):
            read(content[:length])


@pytest.mark.requirement("ta-read-07")
@pytest.mark.parametrize("pretty", [True, False])
def test_a_bad_record_in_the_middle_is_named(pretty):
    good = javascript([tweet(1), tweet(2, "MARK"), tweet(3)], pretty=pretty)
    with pytest.raises(RecordInvalid) as caught:
        read(good.replace(b'"MARK"', b'"MARK'))
    assert caught.value.file == "tweets.js"
    assert caught.value.record == 2


@pytest.mark.requirement("ta-read-07")
@pytest.mark.parametrize("pretty", [True, False])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("created_at", "yesterday"),
        ("created_at", "Wed Mar 06 25:00:00 +0000 2024"),
        ("created_at", "Fri Dec 31 23:59:59 -0100 9999"),  # in UTC there is no such year
        ("created_at", "Mon Jan 01 00:00:00 +0100 0001"),
        ("created_at", "Wed Mär 06 08:00:00 +0000 2024"),
        ("created_at", None),
        ("favorite_count", "many"),
        ("full_text", None),
        ("full_text", 7),
        ("id_str", "12x"),
        ("id_str", "000"),
        ("id_str", "99999999999999999999"),
    ],
)
def test_a_bad_field_is_an_error_that_names_file_record_and_field(field, value, pretty):
    content = javascript([tweet(1), tweet(2, **{field: value})], pretty=pretty)
    with pytest.raises(RecordInvalid) as caught:
        read(content)
    assert (caught.value.file, caught.value.record) == ("tweets.js", 2)
    named = "id" if field == "id_str" else field
    assert named in caught.value.field


@pytest.mark.requirement("ta-read-14")
@pytest.mark.parametrize("pretty", [True, False])
@pytest.mark.parametrize("bare", [True, False])
@pytest.mark.parametrize(
    ("field", "value", "needed", "read_without"),
    [
        ("favorite_count", "many", "likes", 0),
        ("favorite_count", "9" * 5_000, "likes", 0),
        ("retweet_count", [], "retweets", 0),
        ("entities", [], "has_media", False),
        ("extended_entities", {"media": "none"}, "has_media", False),
        ("in_reply_to_status_id_str", "somebody", "reply_to", None),
        ("in_reply_to_status_id_str", 7, "reply_to", None),
    ],
)
def test_a_field_that_only_a_keep_rule_needs_fails_a_tweet_only_under_that_rule(
    field, value, needed, read_without, bare, pretty
):
    records = [tweet(1), tweet(2, **{field: value}), tweet(3)]
    content = javascript([each["tweet"] for each in records] if bare else records, pretty=pretty)
    found = read(content, needed={*ONLY_FOR_RULES} - {needed})
    assert [(each.id, getattr(each, needed)) for each in found] == [(n, read_without) for n in (1, 2, 3)]
    with pytest.raises(RecordInvalid, match=field):
        read(content, needed={needed})


@pytest.mark.requirement("ta-read-14")
@pytest.mark.parametrize("empty", ["", None], ids=repr)
@pytest.mark.parametrize(
    "field", ["favorite_count", "retweet_count", "in_reply_to_status_id_str", "entities"]
)
def test_a_field_that_says_nothing_is_like_one_that_is_not_there(field, empty):
    [found] = read(javascript([tweet(1, **{field: empty})]))
    assert (found.likes, found.retweets, found.has_media, found.reply_to) == (0, 0, False, None)


def test_each_keep_rule_names_the_field_that_it_needs():
    assert KeepRules().needs == frozenset()
    assert KeepRules(min_likes=1, min_retweets=1).needs == {"likes", "retweets"}
    assert KeepRules(media=True).needs == {"has_media"}
    for rule in ("threads", "replies", "originals"):
        assert KeepRules(**{rule: True}).needs == {"reply_to"}


def test_a_field_of_the_wrong_type_is_named_with_its_path():
    with pytest.raises(RecordInvalid, match="entities"):
        read(javascript([tweet(1, entities="none")]))


@pytest.mark.requirement("ta-read-08")
@pytest.mark.parametrize("pretty", [True, False])
def test_lone_surrogates_and_nuls_are_replaced_and_counted(pretty):
    content = javascript([tweet(1, "a MARK b"), tweet(2, "fine \N{GRINNING FACE}")], pretty=pretty)
    stream = Stream(io.BytesIO(content.replace(b"MARK", rb"\ud83d\u0000")), "tweets.js")
    reader = TweetReader(stream, unreadable=refuse)
    assert [each.text for each in reader] == ["a \ufffd\ufffd b", "fine \N{GRINNING FACE}"]
    assert reader.replaced == 2


@pytest.mark.requirement("ta-read-06")
def test_entities_are_decoded_once_and_only_the_three():
    found = read(javascript([tweet(1, "&amp;lt; &lt;b&gt; &amp; &quot; &copy;")]))
    assert found[0].text == "&lt; <b> & &quot; &copy;"


def test_the_date_is_exact_and_independent_of_the_locale():
    found = read(javascript([tweet(1), tweet(2, created_at="Thu Feb 29 23:59:59 -0130 2024")]))
    assert found[0].created_s == 1709712000
    assert found[1].created_s == 1709256599  # 2024-03-01 01:29:59 UTC


def test_a_record_larger_than_the_limit_is_refused(monkeypatch):
    for module in (records, values):
        monkeypatch.setattr(module, "MAX_RECORD_BYTES", 10_000)
        monkeypatch.setattr(module, "CHUNK_BYTES", 1_000)
    for pretty in (True, False):
        content = javascript([tweet(1, "x" * 50_000)], pretty=pretty)
        with pytest.raises(ArchiveUnreadable):
            read(content)


def test_deep_nesting_is_an_error_and_no_crash():
    for pretty in (True, False):
        content = javascript([tweet(1, place="MARK")], pretty=pretty)
        with pytest.raises(RecordInvalid):
            read(content.replace(b'"MARK"', b"[" * 200_000 + b"]" * 200_000))


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"window.YTD.tweets.part0 = null", "window.x = []".encode("utf-16")]
)
def test_a_file_that_is_no_archive_file_is_refused(content):
    with pytest.raises(ArchiveUnreadable):
        strip_prefix(content, "tweets.js")


def test_bytes_that_are_not_utf8_are_refused():
    content = javascript([tweet(1, "MARK")])
    for data in (content, json.dumps(json.loads(content.split(b"=", 1)[1])).encode()):
        with pytest.raises(ArchiveUnreadable):
            read(data.replace(b"MARK", b"\xff\xfe"))


class Nobody:
    def update(self, progress) -> None:
        pass


def with_loose_ends(number: int) -> dict:
    """A tweet that answers another; every tenth is an edit, and every tenth has a note."""
    fields = {"in_reply_to_status_id_str": str(number - 1 or 9)}
    if number % 10 == 1:
        fields["edit_info"] = {"initial": {"editTweetIds": [str(number - 1 or 9), str(number)]}}
    return tweet(number, f"{number} words " * 30, **fields)


@pytest.mark.requirement("ta-read-09")
@pytest.mark.parametrize("pretty", [True, False])
def test_memory_does_not_grow_with_the_archive_nor_with_its_notes_edits_and_threads(
    tmp_path, pretty, monkeypatch
):
    monkeypatch.setattr(intake, "CHUNK_TWEETS", 250)  # so that a small archive has many
    monkeypatch.setattr(records, "CHUNK_BYTES", 64 * 1024)

    def peak_bytes(tweets: int) -> int:
        ids = range(1, tweets + 1)
        files = {
            "data/tweets.js": javascript([with_loose_ends(n) for n in ids], pretty=pretty),
            "data/note-tweet.js": javascript(
                [note(f"{n} words " * 60) for n in ids if n % 10 == 2], pretty=pretty
            ),
        }
        path = zip_of(tmp_path / f"{tweets}.zip", files)
        del files
        with closing(StateFile(tmp_path / f"{tweets}.sqlite")) as state, sources([path]) as opened:
            run = state.begin(Question("generate", "m", "v", "c"), datetime(2030, 1, 1, tzinfo=UTC))
            with Scratch() as scratch:
                reading = Reading(discover(opened).files, scratch, keep=KeepRules(threads=True))
                tracemalloc.start()
                take_in(reading, LocalRules(DEFAULT), run, progress=Progress(), view=Nobody())
                peak = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
            assert scratch.notes == len([n for n in ids if n % 10 == 2])
            assert [count.records for count in reading.counts] == [scratch.notes, tweets]
            skipped = dict(run.totals().classes)
            assert skipped["SKIPPED", "superseded-edit"] == tweets // 10
        return peak

    assert peak_bytes(6_000) < 1.2 * peak_bytes(2_000)
