"""Which files of an archive are read, and which never are."""

import io
import os
import re
import zipfile
from contextlib import contextmanager

import pytest
from rich.console import Console

from tweet_audit.archive import discovery
from tweet_audit.archive.discovery import Archive, discover
from tweet_audit.archive.source import sources
from tweet_audit.audit.reading import Reading
from tweet_audit.commands.inspect import inspect, look, show
from tweet_audit.errors import (
    ArchiveIncomplete,
    ArchiveNotRecognised,
    ArchiveTooOld,
    ArchiveUnreadable,
    RecordInvalid,
)
from tweet_audit.state.scratch import Scratch
from tweet_audit.testing import archive, javascript, manifest, note, tweet, zip_of

ACCOUNT = javascript([{"account": {"username": "jane", "accountId": "1"}}], "YTD.account.part0")
LOOKALIKES = [
    "deleted-tweets.js",
    "tweet-headers.js",
    "deleted-tweet-headers.js",
    "twitter-circle-tweet.js",
    "deleted-note-tweet.js",
    "tweetdeck.js",
    "tweets-media.js",
]


def refuse(error):
    raise error


@contextmanager
def opened(*paths):
    with sources(paths) as found:
        yield discover(found)


def texts(archive: Archive) -> list[str]:
    return [each.text for file in archive.files if file.kind != "note_tweets" for each in file.tweets(refuse)]


@pytest.mark.requirement("ta-read-01")
@pytest.mark.parametrize("folder", ["", "twitter-2024-03-06-abc/"])
@pytest.mark.parametrize("packed", [True, False])
def test_a_zip_and_a_folder_are_read_with_or_without_an_inner_folder(tmp_path, folder, packed):
    files = {
        "data/manifest.js": manifest({"data/tweets.js": ("tweets", 1)}),
        "data/tweets.js": javascript([tweet(1, "one")]),
        "assets/images/x.png": b"...",
    }
    path = zip_of(tmp_path / "a.zip", files, folder=folder)
    if not packed:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path / "unpacked")
        path = tmp_path / "unpacked"
    with opened(path) as archive:
        assert texts(archive) == ["one"]
        assert archive.username == "jane"
        assert archive.files[0].name == "data/tweets.js"
        assert archive.files[0].expected == 1


@pytest.mark.requirement("ta-read-01")
def test_a_zip_whose_names_have_the_slashes_of_windows_is_read(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"twitter\\data\\tweets.js": javascript([tweet(1, "one")])})
    with opened(path) as archive:
        assert (texts(archive), archive.files[0].name) == (["one"], "data/tweets.js")


def test_what_the_manifest_lists_is_gone_through_as_often_whether_an_archive_has_ten_files_or_a_thousand(
    tmp_path, monkeypatch
):
    class Counting(dict):
        looks = 0

        def __iter__(self):
            Counting.looks += 1
            return super().__iter__()

    class Listing(discovery.Manifest):
        def __init__(self) -> None:
            super().__init__(listed=Counting())

    def looks(media: int) -> int:
        files = {f"data/tweets_media/{n}.jpg": b"" for n in range(media)}
        files["data/manifest.js"] = manifest({"data/tweets.js": ("tweets", 1)})
        files["data/tweets.js"] = javascript([tweet(1, "one")])
        Counting.looks = 0
        with opened(zip_of(tmp_path / f"{media}.zip", files)) as archive:
            assert texts(archive) == ["one"]
        return Counting.looks

    monkeypatch.setattr(discovery, "Manifest", Listing)
    assert looks(10) == looks(1_000) > 0


@pytest.mark.requirement("ta-read-01")
def test_the_data_folder_itself_is_read_as_the_archive_that_it_is(tmp_path):
    (tmp_path / "manifest.js").write_bytes(manifest({"data/tweets.js": ("tweets", 1)}))
    (tmp_path / "tweets.js").write_bytes(javascript([tweet(1, "one")]))
    with opened(tmp_path) as archive:
        assert texts(archive) == ["one"]
        assert (archive.username, archive.files[0].expected) == ("jane", 1)


def test_a_folder_of_zips_says_so(tmp_path):
    zip_of(tmp_path / "part1.zip", {"data/tweets.js": javascript([tweet(1)])})
    with pytest.raises(ArchiveNotRecognised) as caught, opened(tmp_path):
        pass
    assert "give those (part1.zip)" in caught.value.cure


@pytest.mark.requirement("ta-read-01")
def test_a_zip64_is_read(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {
            "data/account.js": ACCOUNT,
            "data/tweets.js": javascript([tweet(1, "one")]),
        }.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content)
    assert zipfile.ZipFile(path).getinfo("data/tweets.js").extract_version >= zipfile.ZIP64_VERSION
    with opened(path) as archive:
        assert texts(archive) == ["one"]


@pytest.mark.requirement("ta-cli-03")
def test_inspect_counts_only_edits_of_which_the_later_version_is_there_too(tmp_path):
    control = {"editTweetIds": ["1", "2", "3"]}
    edited = {"edit_info": {"edit": {"initialTweetId": "1", "editControlInitial": control}}}
    path = archive(tmp_path / "a.zip", [tweet(2, **edited), tweet(3, **edited)])  # X left the first one out
    assert inspect([path], username=None)["superseded_edits"] == 1


@pytest.mark.requirement("ta-cli-03")
def test_inspect_counts_a_tweet_that_is_superseded_and_has_no_words_once_as_a_run_does(tmp_path):
    chain = {"edit_info": {"initial": {"editTweetIds": ["1", "2"]}}}
    path = archive(tmp_path / "a.zip", [tweet(1, "https://t.co/abc", **chain), tweet(2, "words"), tweet(3)])
    found = look([path], username=None)
    assert (found.superseded, dict(found.skipped)) == (1, {"no-text": 1})


def test_inspect_tells_people_the_layout_and_what_will_be_skipped_and_why(tmp_path):
    files = {
        "data/account.js": ACCOUNT,
        "data/tweet.js": javascript([tweet(1, "RT @x: hi"), tweet(2, "https://t.co/x"), tweet(3, "words")]),
    }
    shown = io.StringIO()
    show(look([zip_of(tmp_path / "a.zip", files)], username=None), Console(file=shown, width=120))
    for words in (
        "@jane",
        "before 2022, without a manifest",
        "1 no-text",
        "1 retweet",
        "2024-03-06T08:00:00Z",
    ):
        assert words in shown.getvalue()


@pytest.mark.requirement("ta-read-02")
@pytest.mark.requirement("ta-read-03")
@pytest.mark.requirement("ta-read-11")
def test_parts_are_read_in_their_order_and_copies_of_macos_are_not(tmp_path):
    files = {
        "__MACOSX/data/._tweets.js": b"\0\0",
        "__MACOSX/data/tweets.js": b"\0\0",
        "data/tweets-part10.js": javascript([tweet(10, "ten")], "YTD.tweets.part10"),
        "data/tweets-part2.js": javascript([tweet(2, "two")], "YTD.tweets.part2"),
        "data/tweets.js": javascript([tweet(1, "one")]),
        "data/community-tweet.js": javascript([tweet(3, "club")], "YTD.community_tweet.part0"),
        "data/account.js": ACCOUNT,
    }
    with opened(zip_of(tmp_path / "a.zip", files)) as archive:
        assert texts(archive) == ["one", "two", "ten", "club"]
        assert archive.username == "jane"


def test_copies_of_macos_in_an_unpacked_folder_are_not_read(tmp_path):
    for name, content in {"data": javascript([tweet(1, "one")]), "__MACOSX/data": b"\0\0"}.items():
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "tweets.js").write_bytes(content)
    with opened(tmp_path) as archive:
        assert texts(archive) == ["one"]


@pytest.mark.requirement("ta-read-02")
@pytest.mark.parametrize("listed", [True, False], ids=["with a manifest", "without"])
def test_a_copy_outside_of_the_data_folder_is_read_counted_and_said_and_strict_refuses_it(tmp_path, listed):
    (tmp_path / "data").mkdir()
    (tmp_path / "data/tweets.js").write_bytes(javascript([tweet(1, "one")]))
    (tmp_path / "tweets.js").write_bytes(javascript([tweet(1, "one"), tweet(2, "two")]))
    if listed:
        (tmp_path / "data/manifest.js").write_bytes(manifest({"data/tweets.js": ("tweets", 1)}))
    found = inspect([tmp_path], username="jane")
    assert sorted(each["records"] for each in found["files"]) == [1, 2]
    assert found["tweets"] == 3
    assert found["warnings"] == [
        f"{tmp_path}:data/tweets.js and {tmp_path}:tweets.js have one name: both were read"
    ]
    with pytest.raises(ArchiveUnreadable, match="both were read") as caught:
        inspect([tmp_path], username="jane", strict=True)
    assert "--strict" in caught.value.cure


def test_a_file_that_two_parts_have_is_read_from_both_and_that_is_said(tmp_path):
    one = zip_of(tmp_path / "1.zip", {"data/tweets.js": javascript([tweet(1, "one")])})
    two = zip_of(tmp_path / "2.zip", {"data/tweets.js": javascript([tweet(2, "two")])})
    with opened(one, two) as archive:
        assert texts(archive) == ["one", "two"]
        again = f"{one}:data/tweets.js and {two}:data/tweets.js have one name: both were read"
        assert archive.warnings == (again,)
        assert len({file.name for file in archive.files}) == 2


def test_archives_of_two_people_are_refused(tmp_path):
    def of(username: str):
        files = {
            "data/manifest.js": manifest({"data/tweets.js": ("tweets", 1)}, username=username),
            "data/tweets.js": javascript([tweet(1)]),
        }
        return zip_of(tmp_path / f"{username}.zip", files)

    with (
        pytest.raises(ArchiveUnreadable, match="two people: @jane and @john"),
        opened(of("jane"), of("john")),
    ):
        pass


@pytest.mark.requirement("ta-read-11")
def test_a_username_that_cannot_be_one_is_taken_for_none(tmp_path):
    files = {
        "data/manifest.js": manifest({"data/tweets.js": ("tweets", 1)}, username="jane,true\nhttps://x"),
        "data/tweets.js": javascript([tweet(1)]),
    }
    with opened(zip_of(tmp_path / "a.zip", files)) as archive:
        assert archive.username is None


def test_a_long_post_is_joined_even_if_two_parts_have_it(tmp_path):
    long = "A long and winding post. " * 20
    files = {
        "data/tweets.js": javascript([tweet(1, long[:250] + "…")]),
        "data/note-tweet.js": javascript([note(long)], "YTD.note_tweet.part0"),
    }
    found = inspect([zip_of(tmp_path / "1.zip", files), zip_of(tmp_path / "2.zip", files)], username=None)
    assert found["notes_joined"] == 1


@pytest.mark.requirement("ta-note-01")
def test_a_long_post_that_could_belong_to_two_tweets_is_joined_to_none(tmp_path):
    long = "A long and winding post. " * 20
    files = {
        "data/tweets.js": javascript([tweet(1, long[:250] + "…"), tweet(2, long[:240] + "…")]),
        "data/note-tweet.js": javascript([note(long)], "YTD.note_tweet.part0"),
    }
    found = inspect([zip_of(tmp_path / "1.zip", files)], username=None)
    assert found["notes_joined"] == 0
    assert "1 long text without a tweet" in found["warnings"][0]


@pytest.mark.requirement("ta-read-02")
def test_the_layout_of_before_2022_is_read(tmp_path):
    files = {
        "data/tweet.js": javascript([tweet(1, "one")["tweet"]], "YTD.tweet.part0"),
        "data/tweet-part1.js": javascript([tweet(2, "two")["tweet"]], "YTD.tweet.part1"),
    }
    with opened(zip_of(tmp_path / "a.zip", files)) as archive:
        assert texts(archive) == ["one", "two"]


@pytest.mark.requirement("ta-read-03")
def test_what_only_looks_like_tweets_is_never_taken_for_them(tmp_path):
    files = {f"data/{name}": javascript([tweet(9, "wrong")]) for name in LOOKALIKES}
    files["data/tweets.js"] = javascript([tweet(1, "right")])
    with opened(zip_of(tmp_path / "a.zip", files)) as archive:
        assert texts(archive) == ["right"]
    del files["data/tweets.js"]
    with pytest.raises(ArchiveNotRecognised), opened(zip_of(tmp_path / "b.zip", files)):
        pass


@pytest.mark.requirement("ta-read-04")
def test_messages_are_never_opened(tmp_path, monkeypatch):
    files = {
        "data/manifest.js": manifest(
            {"data/tweets.js": ("tweets", 1), "data/direct-messages.js": ("directMessages", 1)}
        ),
        "data/direct-messages.js": b"window.YTD.direct_messages.part0 = [ CANARY ]",
        "data/tweets.js": javascript([tweet(1)]),
    }
    path = zip_of(tmp_path / "a.zip", files)
    names: list[str] = []
    original = zipfile.ZipFile.open
    monkeypatch.setattr(
        zipfile.ZipFile,
        "open",
        lambda self, name, *rest, **more: names.append(name.filename) or original(self, name, *rest, **more),
    )
    found = inspect([path], username=None)
    assert found["tweets"] == 1
    assert "data/tweets.js" in names
    assert not [name for name in names if "message" in name]


@pytest.mark.requirement("ta-read-10")
def test_several_zips_are_one_archive(tmp_path):
    counts = {"data/tweets.js": ("tweets", 1), "data/tweets-part1.js": ("tweets", 1)}
    one = zip_of(
        tmp_path / "1.zip",
        {"data/manifest.js": manifest(counts, partial=True), "data/tweets.js": javascript([tweet(1, "one")])},
    )
    two = zip_of(tmp_path / "2.zip", {"data/tweets-part1.js": javascript([tweet(2, "two")])})
    with opened(one, two) as archive:
        assert texts(archive) == ["one", "two"]
    with pytest.raises(ArchiveIncomplete, match=r"tweets-part1\.js") as caught, opened(one):
        pass
    assert "give all" in caught.value.cure


@pytest.mark.requirement("ta-read-10")
def test_a_partial_archive_asks_for_its_other_parts(tmp_path):
    files = {
        "data/manifest.js": manifest({"data/tweets.js": ("tweets", 1)}, partial=True),
        "data/tweets.js": javascript([tweet(1)]),
    }
    with pytest.raises(ArchiveIncomplete), opened(zip_of(tmp_path / "a.zip", files)):
        pass


@pytest.mark.requirement("ta-read-10")
def test_all_parts_unpacked_into_one_folder_are_the_whole_archive_and_strict_asks(tmp_path):
    counts = {"data/tweets.js": ("tweets", 1), "data/tweets-part1.js": ("tweets", 1)}
    (tmp_path / "data").mkdir()
    (tmp_path / "data/manifest.js").write_bytes(manifest(counts, partial=True))
    (tmp_path / "data/tweets.js").write_bytes(javascript([tweet(1, "one")]))
    with pytest.raises(ArchiveIncomplete, match=r"tweets-part1\.js"), opened(tmp_path):
        pass
    (tmp_path / "data/tweets-part1.js").write_bytes(javascript([tweet(2, "two")]))
    with opened(tmp_path) as archive:
        assert texts(archive) == ["one", "two"]
        assert "offered you more than the 1 part given" in archive.warnings[0]
    with pytest.raises(ArchiveUnreadable, match="1 part given"):
        inspect([tmp_path], username=None, strict=True)


@pytest.mark.requirement("ta-read-02")
@pytest.mark.parametrize("place", ["assets/js/tweets.js", "tweets.js"])
@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    "code", [b"!function(){let a=[{}]}()", b"var tweets=[{}]", b"(self.x=self.x||[]).push({})", b""]
)
def test_a_program_that_is_called_like_a_file_of_tweets_is_said_and_not_read(tmp_path, place, first, code):
    files = {"data/tweets.js": javascript([tweet(1, "one")]), place: code}
    path = zip_of(tmp_path / "a.zip", dict(sorted(files.items(), reverse=first)))
    with opened(path) as archive:
        assert texts(archive) == ["one"]
        assert archive.warnings == (
            f"{path}:{place} has the name of a file of tweets and is none: it was not read",
        )
    with sources([path]) as found, pytest.raises(ArchiveUnreadable, match="not read"):
        discover(found, strict=True)


@pytest.mark.requirement("ta-read-02")
def test_tweets_in_a_place_that_is_not_xs_are_read_all_the_same(tmp_path):
    for n, content in enumerate((javascript([tweet(1)]), javascript([tweet(1)], pretty=False), b"[ ]")):
        files = {"data/tweets.js": javascript([tweet(2)]), "old/tweets-part1.js": content}
        with opened(zip_of(tmp_path / f"{n}.zip", files)) as archive:
            assert (len(archive.files), archive.warnings) == (2, ())
    most = [tweet(n, f"{n}: {os.urandom(200).hex()}") for n in range(1, 101)]
    for place in ("tweets.js", "old/tweets.js"):
        files = {"data/tweets.js": javascript([tweet(2)]), place: javascript(most)}
        with opened(zip_of(tmp_path / "most.zip", files)) as archive:  # looked into once: it is no ZIP bomb
            assert len(texts(archive)) == 101


@pytest.mark.requirement("ta-read-10")
def test_a_grailbird_archive_is_refused_by_name(tmp_path):
    files = {
        "data/js/tweet_index.js": b"var tweet_index = []",
        "data/js/tweets/2016_01.js": b"Grailbird.data = []",
    }
    for folder in ("", "12345_abc/"):
        path = zip_of(tmp_path / "old.zip", files, folder=folder)
        with pytest.raises(ArchiveTooOld, match="Grailbird"), opened(path):
            pass
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path / f"unpacked{len(folder)}")
        unpacked = tmp_path / f"unpacked{len(folder)}"
        for given in (unpacked, unpacked / folder / "data/js/tweets/2016_01.js"):
            with pytest.raises(ArchiveTooOld, match="Grailbird"), opened(given):
                pass


@pytest.mark.requirement("ta-read-01")
@pytest.mark.parametrize("name", ["tweets.js", "tweets-part3.js", "tweet.js", "my-own-name.js"])
def test_a_bare_file_is_read_whatever_its_name(tmp_path, name):
    (tmp_path / name).write_bytes(javascript([tweet(1, "one")]))
    with opened(tmp_path / name) as archive:
        assert texts(archive) == ["one"]
        assert archive.username is None


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("direct-messages.js", "YTD.direct_messages.part0"),
        ("tweets.js", "YTD.deleted_tweets.part0"),
        ("deleted-tweets.js", "YTD.tweets.part0"),
        ("note-tweet.js", "YTD.note_tweet.part0"),
        ("manifest.js", "__THAR_CONFIG"),
    ],
)
def test_a_bare_file_of_another_kind_is_refused(tmp_path, name, holds):
    (tmp_path / name).write_bytes(javascript([tweet(1)], holds))
    with pytest.raises(ArchiveNotRecognised), opened(tmp_path / name):
        pass


def test_what_is_not_there_or_no_archive_is_an_error_with_a_cure(tmp_path):
    with pytest.raises(ArchiveNotRecognised, match="does not exist"), opened(tmp_path / "no.zip"):
        pass
    with pytest.raises(ArchiveNotRecognised) as caught, opened(tmp_path):
        pass
    assert "ZIP that X sent you" in caught.value.cure


def test_a_cut_zip_is_an_error_and_so_is_a_damaged_member(tmp_path):
    files = {"data/tweets.js": javascript([tweet(n, f"{n} " * 99) for n in range(1, 999)])}
    path = zip_of(tmp_path / "a.zip", files)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(ArchiveUnreadable), opened(path):
        pass
    spoiled = bytearray(content)
    spoiled[len(content) // 3] ^= 0xFF
    path.write_bytes(bytes(spoiled))
    with pytest.raises(ArchiveUnreadable) as caught, opened(path) as archive:
        texts(archive)
    assert "tweets.js" in str(caught.value)


@pytest.mark.requirement("ta-note-01")
@pytest.mark.parametrize(
    "encoded", [True, False], ids=["notes encoded as tweets are", "notes as they were typed"]
)
@pytest.mark.parametrize("typed", ["AT&T <3 me. ", "I typed &amp; here. ", "words alone. "])
def test_a_long_post_is_joined_and_read_as_it_was_typed_whether_notes_are_encoded_or_not(
    tmp_path, typed, encoded
):
    def encode(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    whole = typed * 24 + "The end, R&D."
    content = encode(whole) if encoded else whole
    files = {
        "data/tweets.js": javascript([tweet(1, encode(whole[:250] + "…"))]),
        "data/note-tweet.js": javascript([note(content), note(content)], "YTD.note_tweet.part0"),
    }
    with opened(zip_of(tmp_path / "a.zip", files)) as archive, Scratch() as scratch:
        reading = Reading(archive.files, scratch)
        assert len(list(reading.tweets())) == 1
        assert [text for _, text in reading.joined()] == [whole]
        assert (scratch.notes, scratch.count_joined(), reading.warnings()) == (1, 1, [])


@pytest.mark.requirement("ta-cli-03")
@pytest.mark.requirement("ta-read-05")
def test_inspect_reconciles_with_the_manifest_and_warns(tmp_path):
    long = "A long and winding post. " * 20
    files = {
        "data/manifest.js": manifest(
            {"data/tweets.js": ("tweets", 5), "data/note-tweet.js": ("noteTweet", 2)}
        ),
        "data/tweets.js": javascript(
            [
                tweet(1, "RT @x: hi", created_at="Tue Jan 01 00:00:00 +0000 2019"),
                tweet(2, long[:250] + "…"),
                tweet(3, "old", edit_info={"initial": {"editTweetIds": ["3", "4"]}}),
                tweet(4, "new"),
            ]
        ),
        "data/note-tweet.js": javascript(
            [note(long), note(long, "2020-01-01T00:00:00.000Z")], "YTD.note_tweet.part0"
        ),
        "data/tweets-part1.js": javascript([tweet(5)]),
    }
    assert inspect([zip_of(tmp_path / "a.zip", files)], username=None) == {
        "username": "jane",
        "tweets": 5,
        "community_tweets": 0,
        "note_tweets": 2,
        "notes_joined": 1,
        "retweets": 1,
        "superseded_edits": 1,
        "first": "2019-01-01T00:00:00Z",
        "last": "2024-03-06T08:00:00Z",
        "files": [
            {"name": "data/note-tweet.js", "records": 2, "expected": 2},
            {"name": "data/tweets.js", "records": 4, "expected": 5},
            {"name": "data/tweets-part1.js", "records": 1, "expected": None},
        ],
        "warnings": [
            "data/tweets-part1.js is not in the manifest, and was read all the same",
            "data/tweets.js has 4 records, its manifest says 5",
            "1 long text without a tweet for certain: the short texts are judged",
        ],
    }


@pytest.mark.requirement("ta-read-07")
def test_a_bad_note_is_named(tmp_path):
    files = {
        "data/tweets.js": javascript([tweet(1)]),
        "data/note-tweet.js": javascript([note("x", "no date")], "YTD.note_tweet.part0"),
    }
    path = zip_of(tmp_path / "a.zip", files)
    named = r"note-tweet\.js, record 1 at byte \d+, field createdAt"
    with pytest.raises(RecordInvalid, match=named):
        inspect([path], username=None, strict=True)
    found = inspect([path], username=None)
    assert found["files"][0] == {"name": "data/note-tweet.js", "records": 1, "expected": None}
    assert re.search(named, found["warnings"][0])
