"""Malformed and hostile archives: an error with --strict, else counted and located; never silently less."""

import csv
import io
import json
import os
import random
import re
import struct
import zipfile

import pytest

from groundwork.testing import proof
from tweet_audit.archive import limits, records, source, values
from tweet_audit.archive.decode import TweetReader
from tweet_audit.archive.discovery import discover
from tweet_audit.archive.source import Stream
from tweet_audit.audit import reading
from tweet_audit.commands.inspect import inspect
from tweet_audit.commands.run import RULES, Job, run
from tweet_audit.domain.outcome import Outcome
from tweet_audit.errors import ArchiveHostile, ArchiveNotRecognised, ArchiveUnreadable, RecordInvalid
from tweet_audit.settings import Settings
from tweet_audit.testing import javascript, manifest, note, tweet, zip_of

GOOD = [tweet(n, f"text {n}") for n in range(1, 8)]
LAYOUTS = {
    "pretty": javascript,
    "compact": lambda found: javascript(found, pretty=False),
    "four spaces": lambda found: b"window.x = " + json.dumps(found, indent=4).encode(),
    "bare": lambda found: javascript([each["tweet"] for each in found]),
    "bare compact": lambda found: javascript(
        [{"lang": "en"} | each["tweet"] for each in found], pretty=False
    ),
}
CUTTABLE = [name for name in LAYOUTS if name != "bare compact"]


def read(content: bytes) -> tuple[list[int], list[RecordInvalid]]:
    bad: list[RecordInvalid] = []
    stream = Stream(io.BytesIO(content), "tweets.js")
    return [each.id for each in TweetReader(stream, unreadable=bad.append)], bad


@pytest.fixture(params=[150, 4_000, limits.CHUNK_BYTES])
def chunks(request, monkeypatch):
    """However the file is cut into chunks."""
    for module in (records, values):
        monkeypatch.setattr(module, "CHUNK_BYTES", request.param)


# -- a bad record in the middle -----------------------------------------------------------------------------


@pytest.mark.requirement("ta-read-13")
@pytest.mark.parametrize("layout", CUTTABLE)
@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.replace(b'"text 4"', b'"text 4'),
        lambda data: data.replace(b"text 4", b"text \xe4\xf6"),
        lambda data: data.replace(b'"text 4"', b"[" * 90_000 + b"]" * 90_000),
    ],
    ids=["broken JSON", "not UTF-8", "deep nesting"],
)
def test_a_record_that_is_no_json_is_located_and_costs_no_other(chunks, layout, spoil):
    content = spoil(LAYOUTS[layout](GOOD))
    ids, bad = read(content)
    assert ids == [1, 2, 3, 5, 6, 7]
    assert [each.record for each in bad] == [4]
    place = content[bad[0].offset :]
    assert re.match(rb"\{\s*\"", place)
    assert content[: bad[0].offset].count(b'"full_text"') == 3  # exactly the fourth record begins there


@pytest.mark.requirement("ta-read-07")
@pytest.mark.requirement("ta-read-13")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_record_with_a_bad_field_is_located_and_its_id_is_told(chunks, layout):
    content = LAYOUTS[layout]([*GOOD[:3], tweet(44, created_at="yesterday"), *GOOD[4:]])
    ids, bad = read(content)
    assert ids == [1, 2, 3, 5, 6, 7]
    assert [(each.record, each.field, each.tweet_id) for each in bad] == [(4, "created_at", 44)]
    assert re.match(rb"\{\s*\"", content[bad[0].offset :])
    assert content[: bad[0].offset].count(b'"full_text"') == 3


@pytest.mark.requirement("ta-read-13")
def test_where_nobody_can_tell_records_apart_the_rest_is_said_to_be_lost(chunks):
    content = LAYOUTS["bare compact"](GOOD).replace(b'"text 4"', b'"text 4')
    ids, bad = read(content)
    assert ids == [1, 2, 3]
    assert "nothing can be read from here on" in str(bad[0])
    assert content[bad[0].offset :].startswith(b'{"lang":"en","edit_info":{"initial":{"editTweetIds":["4"]')


@pytest.mark.requirement("ta-read-12")
@pytest.mark.parametrize("layout", CUTTABLE)
def test_a_tweet_of_ten_megabytes_is_left_out_and_counted(layout):
    content = LAYOUTS[layout]([*GOOD[:3], tweet(4, "x" * 10_000_000), *GOOD[4:]])
    ids, bad = read(content)
    assert ids == [1, 2, 3, 5, 6, 7]
    assert [each.record for each in bad] == [4]
    assert "larger than 4,194,304 bytes" in str(bad[0])
    assert content[: bad[0].offset].count(b'"full_text"') == 3


@pytest.mark.requirement("ta-read-12")
@pytest.mark.parametrize("digits", [20, 5_000])
def test_numbers_without_end_are_bad_fields_and_no_crash(digits):
    long = "9" * digits
    content = javascript(
        [tweet(1), tweet(2, id_str=long), tweet(3, edit_info={"initial": {"editTweetIds": ["3", long]}})]
    )
    ids, bad = read(content)
    assert ids == [1]
    assert [each.field for each in bad] == ["id", "edit_info"]


@pytest.mark.requirement("ta-read-12")
def test_a_chain_of_a_thousand_edits_is_a_bad_field():
    versions = {"initial": {"editTweetIds": [str(n) for n in range(1, 1_000)]}}
    ids, bad = read(javascript([tweet(1), tweet(2, edit_info=versions)]))
    assert (ids, bad[0].field) == ([1], "edit_info")


# -- files that end early, or never begin -------------------------------------------------------------------


@pytest.mark.requirement("ta-read-13")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_file_that_was_cut_gives_what_is_there_and_says_that_more_was(chunks, layout):
    content = LAYOUTS[layout](GOOD)
    for length in range(len(content) // 2, len(content) - 2, 61):
        ids, bad = read(content[:length])
        assert ids == list(range(1, len(ids) + 1))
        assert len(ids) >= content[:length].count(b'"full_text"') - 1
        assert [each.record for each in bad] == [len(ids) + 1]


@pytest.mark.requirement("ta-read-13")
def test_a_damaged_zip_gives_what_is_there_and_says_what_is_lost(tmp_path):
    found = [tweet(n, f"text {os.urandom(200).hex()}") for n in range(1, 900)]
    path = zip_of(tmp_path / "a.zip", {"data/tweets.js": javascript(found), "data/account.js": ACCOUNT})
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    bad: list[RecordInvalid] = []
    with source.sources([path]) as opened:
        [file] = discover(opened).files
        ids = [each.id for each in file.tweets(bad.append)]
    assert 0 < len(ids) < 900
    assert re.search(r"tweets\.js, record \d+ at byte [\d,]+: and all that follow are lost", str(bad[-1]))
    with pytest.raises(ArchiveUnreadable, match=r"cannot be|damaged|not valid|lost"):
        inspect([path], username=None, strict=True)


ACCOUNT = javascript([{"account": {"username": "jane"}}], "YTD.account.part0")


@pytest.mark.requirement("ta-read-13")
@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"hello", "does not begin like an archive file"),
        (b"window.YTD.tweets.part0 = 7", "does not begin like an archive file"),
        (javascript(GOOD).decode().encode("utf-16"), "is UTF-16"),
        (javascript(GOOD)[:300], "ends in the middle"),
        (javascript([{"tweet": {"what": "ever"}}] * 3), "is missing"),
        (b"", "is empty"),
    ],
    ids=["text", "a number", "UTF-16", "cut in the first record", "no tweets", "empty"],
)
def test_a_file_of_which_nothing_can_be_read_is_an_error(tmp_path, content, why, strict):
    path = zip_of(tmp_path / "a.zip", {"data/tweets.js": content, "data/account.js": ACCOUNT})
    with pytest.raises(ArchiveUnreadable, match=why):
        inspect([path], username=None, strict=strict)


@pytest.mark.requirement("ta-read-12")
def test_a_file_full_of_unreadable_records_is_an_error_and_no_endless_list(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MAX_UNREADABLE_RECORDS", 50)
    found = [tweet(1), *({"tweet": {}} for _ in range(60))]
    path = zip_of(tmp_path / "a.zip", {"data/tweets.js": javascript(found), "data/account.js": ACCOUNT})
    with pytest.raises(ArchiveUnreadable, match=r"more than 50 records of data/tweets\.js"):
        inspect([path], username=None)


# -- the whole audit ----------------------------------------------------------------------------------------


def audit(path, out, *, strict=False, as_json=True) -> Outcome:
    job = Job(
        archives=[path], criteria=None, out=out, state=None, engine=RULES, as_json=as_json, strict=strict
    )
    return run(job, Settings())


@pytest.mark.requirement("ta-class-01")
@pytest.mark.requirement("ta-read-13")
def test_an_unreadable_record_is_failed_in_the_sums_and_named_in_the_audit_file(tmp_path, capsys):
    found = [*GOOD[:3], tweet(44, created_at="yesterday"), {"tweet": {"id_str": "x"}}, *GOOD[5:]]
    files = {
        "data/manifest.js": manifest({"data/tweets.js": ("tweets", 7)}),
        "data/tweets.js": javascript(found),
        "data/note-tweet.js": javascript([note("x", "no date")], "YTD.note_tweet.part0"),
    }
    path = zip_of(tmp_path / "a.zip", files)
    assert audit(path, tmp_path / "flagged.csv") is Outcome.INCOMPLETE
    summary = json.loads(capsys.readouterr().out)
    assert summary["classes"]["FAILED"] == {"unreadable": 2}  # the note is no tweet
    assert summary["reconciled"]
    assert summary["input"]["tweets"] == 7
    assert len([line for line in summary["warnings"] if "record" in line]) == 3
    with (tmp_path / "flagged.audit.csv").open(encoding="utf-8", newline="") as file:
        failed = [row for row in csv.DictReader(file) if row["decision"] == "FAILED"]
    assert [row["url"] for row in failed] == ["https://x.com/jane/status/44", ""]
    assert re.search(
        r"record 4 at byte [\d,]+, field created_at: 'yesterday' is not a date", failed[0]["error"]
    )


@pytest.mark.requirement("ta-read-05")
@pytest.mark.requirement("ta-read-13")
def test_strict_stops_at_a_bad_record_and_at_a_manifest_that_disagrees(tmp_path):
    bad = zip_of(
        tmp_path / "bad.zip",
        {"data/tweets.js": javascript([tweet(1), tweet(2, created_at="?")]), "data/account.js": ACCOUNT},
    )
    with pytest.raises(RecordInvalid, match="record 2") as caught:
        audit(bad, tmp_path / "flagged.csv", strict=True)
    assert "--strict" in caught.value.cure
    less = zip_of(
        tmp_path / "less.zip",
        {
            "data/manifest.js": manifest({"data/tweets.js": ("tweets", 2)}),
            "data/tweets.js": javascript([tweet(1)]),
        },
    )
    with pytest.raises(ArchiveUnreadable, match=r"data/tweets\.js has 1 record, its manifest says 2"):
        audit(less, tmp_path / "flagged.csv", strict=True)
    assert not (tmp_path / "flagged.csv").exists()


@pytest.mark.requirement("ta-read-05")
def test_a_run_reconciles_each_kind_of_file_with_the_manifest(tmp_path, capsys):
    listed = {
        "data/tweets.js": ("tweets", 1),
        "data/tweets-part1.js": ("tweets", 1),
        "data/community-tweet.js": ("communityTweet", 2),
    }
    files = {
        "data/manifest.js": manifest(listed),
        "data/tweets.js": javascript([tweet(1)]),
        "data/tweets-part1.js": javascript([tweet(2)]),
        "data/community-tweet.js": javascript([tweet(3)], "YTD.community_tweet.part0"),
    }
    path = zip_of(tmp_path / "a.zip", files)
    assert audit(path, tmp_path / "flagged.csv", as_json=True) == Outcome.DONE
    told = json.loads(capsys.readouterr().out)
    assert told["input"]["kinds"] == {
        "tweets": {"records": 2, "listed": 2, "expected": 2, "agrees": True},
        "community_tweets": {"records": 1, "listed": 1, "expected": 2, "agrees": False},
    }
    assert told["warnings"] == ["data/community-tweet.js has 1 record, its manifest says 2"]
    audit(path, tmp_path / "flagged.csv", as_json=False)
    shown = " ".join(capsys.readouterr().out.split())
    assert "records and manifest: tweets 2 = 2, community tweets 1 ≠ 2" in shown


# -- hostile ZIPs and folders -------------------------------------------------------------------------------


@pytest.mark.requirement("ta-read-12")
def test_a_zip_bomb_is_refused_before_a_byte_of_it_is_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "RATIO_MATTERS_FROM_BYTES", 100_000)
    path = zip_of(tmp_path / "a.zip", {"data/tweets.js": b"window.YTD.tweets.part0 = [" + b" " * 3_000_000})
    with pytest.raises(ArchiveHostile, match="like a ZIP bomb"):
        inspect([path], username=None)


@pytest.mark.requirement("ta-read-12")
def test_a_zip_whose_files_share_their_bytes_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    content = javascript([tweet(n, os.urandom(300).hex()) for n in range(1, 60)])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("data/tweets.js", content)
        first = archive.getinfo("data/tweets.js")
        for part in range(1, 30):
            same = zipfile.ZipInfo(f"data/tweets-part{part}.js")
            same.header_offset, same.CRC = first.header_offset, first.CRC
            same.file_size = same.compress_size = first.file_size
            archive.filelist.append(same)
    with pytest.raises(ArchiveUnreadable):  # newer Pythons see it themselves
        inspect([path], username="jane")


@pytest.mark.requirement("ta-read-12")
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_in_a_zip_is_refused(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("data/tweets.js", javascript([tweet(1)]))
        archive.writestr("data/tweets.js", javascript([tweet(2)]))
    with pytest.raises(ArchiveHostile, match="twice"):
        inspect([path], username="jane")


@pytest.mark.requirement("ta-read-12")
@pytest.mark.parametrize("name", ["../data/tweets.js", "/data/tweets.js", "x/../../data/tweets.js"])
def test_names_that_lead_out_of_a_zip_are_not_read(tmp_path, name):
    path = zip_of(tmp_path / "a.zip", {name: javascript([tweet(1)])})
    with pytest.raises(ArchiveNotRecognised):
        inspect([path], username="jane")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.requirement("ta-read-12")
def test_an_encrypted_zip_is_an_error(tmp_path):
    path = zip_of(tmp_path / "a.zip", {"data/tweets.js": javascript([tweet(1)])})
    content = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        struct.pack_into("<H", content, content.index(signature) + flags, 1)
    path.write_bytes(content)
    with pytest.raises(ArchiveUnreadable, match="encrypted") as caught:
        inspect([path], username="jane")
    assert "unpack it with its password" in caught.value.cure


@pytest.mark.requirement("ta-read-12")
def test_links_out_of_a_folder_pipes_and_devices_are_not_read(tmp_path):
    secret = tmp_path / "secret.js"
    secret.write_bytes(javascript([tweet(1, "not mine")]))
    folder = tmp_path / "archive" / "data"
    folder.mkdir(parents=True)
    (folder / "tweets.js").symlink_to(secret)
    os.mkfifo(folder / "tweets-part1.js")
    with pytest.raises(ArchiveNotRecognised):
        inspect([tmp_path / "archive"], username="jane")
    (folder / "manifest.js").write_bytes(manifest({"data/tweets.js": ("tweets", 1)}))
    with pytest.raises(ArchiveUnreadable, match=r"leads out of the folder or is no file: data/tweets\.js"):
        inspect([tmp_path / "archive"], username="jane")
    for path in (folder / "tweets-part1.js", "/dev/zero"):
        with pytest.raises(ArchiveNotRecognised, match="neither a file nor a folder"):
            inspect([type(tmp_path)(path)], username="jane")


@pytest.mark.requirement("ta-read-12")
def test_a_manifest_of_nonsense_is_an_error_or_ignored_and_never_a_crash(tmp_path):
    for content in (
        b'window.__THAR_CONFIG = {"dataTypes": {"tweets": {"files": '
        b'[{"fileName": 3}, 7, {"fileName": "data/tweets.js", "count": "%s"}]}}}' % (b"9" * 5_000),
        b'window.__THAR_CONFIG = {"dataTypes": [], "userInfo": 5, "archiveInfo": null}',
    ):
        path = zip_of(
            tmp_path / "a.zip", {"data/manifest.js": content, "data/tweets.js": javascript([tweet(1)])}
        )
        assert inspect([path], username="jane")["files"] == [
            {"name": "data/tweets.js", "records": 1, "expected": None}
        ]
    for content in (b"window.__THAR_CONFIG = {", b"window.__THAR_CONFIG = " + b"[" * 100_000):
        path = zip_of(
            tmp_path / "a.zip", {"data/manifest.js": content, "data/tweets.js": javascript([tweet(1)])}
        )
        with pytest.raises(ArchiveUnreadable, match=r"manifest\.js"):
            inspect([path], username="jane")


# -- anything at all ----------------------------------------------------------------------------------------


def spoiled(content: bytes, rng: random.Random) -> bytes:
    """The file after one to thirty accidents: bytes changed, lost, doubled, put in, or the end lost."""
    data = bytearray(content)
    for _ in range(rng.choice([1, 1, 2, 5, 30])):
        at, far = rng.randrange(len(data)), rng.randrange(len(data))
        match rng.randrange(5):
            case 0:
                data[at] = rng.randrange(256)
            case 1:
                del data[at : at + rng.randrange(1, 80)]
            case 2:
                data[at:at] = bytes(rng.choices(b'{}[],":\\\n 0x', k=rng.randrange(1, 20)))
            case 3:
                data[at:at] = data[far : far + rng.randrange(200)]
            case 4:
                del data[at:]
        data = data or bytearray(b"[")
    return bytes(data)


@pytest.mark.requirement("ta-read-12")
@pytest.mark.requirement("ta-read-13")
def test_whatever_happens_to_a_file_nothing_but_located_records_and_named_errors_comes_out(monkeypatch):
    rng = random.Random("accidents")
    for _ in range(proof.count(quick=1_000, full=30_000)):
        content = spoiled(rng.choice(list(LAYOUTS.values()))(GOOD), rng)
        for module in (records, values):
            monkeypatch.setattr(module, "CHUNK_BYTES", rng.choice([7, 64, 1_000, 262_144]))
        try:
            _, bad = read(content)
        except ArchiveUnreadable:
            continue
        numbers = [each.record for each in bad]
        assert numbers == sorted(set(numbers))
        assert all(0 <= each.offset <= len(content) for each in bad)
