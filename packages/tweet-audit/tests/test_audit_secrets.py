"""Messages and the key appear nowhere; the user's marks survive everything; only what is new is asked."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import httpx
import pytest

from fake_gemini.testing import fake_gemini_app
from groundwork.testing import Server
from tweet_audit import cli
from tweet_audit.testing import javascript, manifest, note, tweet, zip_of

CANARY = "CANARY-of-a-private-message"
KEY = "AQ.Ab8-KEYKEY-canary-KEYKEY-0123456789"  # no pattern knows it: only the program does
BAD = "what an idiot"
LONG = "A long and winding post about nothing in particular. " * 8


@pytest.fixture
def call(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GEMINI_API_KEY", KEY)
    shown: list[str] = []

    def called(*arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["tweet-audit", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        shown.extend(capsys.readouterr())
        return ended.value.code

    called.shown = shown
    return called


@contextmanager
def gemini(monkeypatch, **options) -> Iterator[SimpleNamespace]:
    """The fake, with every byte that it is sent written down before it sees it."""
    app, heard = fake_gemini_app(**options), []

    async def listening(scope, receive, send):
        if scope["type"] == "http" and scope["path"].startswith("/v1"):
            heard.append((scope["path"] + str(scope["query_string"]), dict(scope["headers"]), bytearray()))

        async def received():
            message = await receive()
            if heard and message["type"] == "http.request" and scope["path"].startswith("/v1"):
                heard[-1][2].extend(message.get("body", b""))
            return message

        await app(scope, received, send)

    with Server(listening) as url, httpx.Client(base_url=url) as client:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        yield SimpleNamespace(
            heard=heard,
            asked=lambda: Counter(
                text for each in client.get("/_journal").json()["requests"] for text in each["texts"]
            ),
            script=lambda *faults: client.post("/_faults", json=list(faults)),
        )


def messages() -> dict[str, bytes]:
    """Everything that a reader of tweets has no business with."""
    secret = javascript([tweet(99, CANARY)], "YTD.direct_messages.part0")
    names = (
        "direct-messages",
        "direct-messages-group",
        "direct-message-headers",
        "deleted-tweets",
        "tweet-headers",
    )
    names += (
        "twitter-circle-tweet",
        "deleted-note-tweet",
        "tweetdeck",
        "like",
        "email-address-change",
        "phone-number",
    )
    return {f"data/{name}.js": secret for name in names}


@pytest.mark.requirement("ta-read-04")
@pytest.mark.requirement("ta-secret-01")
def test_a_private_message_and_the_key_appear_in_no_request_log_report_or_database(
    call, monkeypatch, tmp_path
):
    monkeypatch.setenv("LOG_LEVEL", "DEBUG")
    counts = {
        "data/tweets.js": ("tweets", 3),
        "data/direct-messages.js": ("tweets", 1),  # a manifest that lies
        "data/deleted-tweets.js": ("tweets", 1),
    }
    found = [tweet(1, f"1: {BAD}"), tweet(2, "a fine day"), tweet(3, "bad date", created_at="?")]
    files = {"data/manifest.js": manifest(counts), "data/tweets.js": javascript(found), **messages()}
    archive = zip_of(tmp_path / "a.zip", files)
    with gemini(monkeypatch) as fake:
        fake.script("server-error-html", "missing-id")
        call("inspect", archive, "--json")
        assert call("run", archive, "--strict") == 4
        assert call("run", archive, "--concurrency", 1) == 5
    for command in (
        ["status"],
        ["status", "--json"],
        ["report"],
        ["config", "show"],
        ["explain", 1],
        ["explain", 99],
    ):
        call(*command)
    for form in ("flagged", "audit", "json", "ids", "headers"):
        assert call("export", form, "--to", f"export.{form}") == 0
    said = "".join(call.shown)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path != archive}
    assert {"flagged.csv", "flagged.audit.csv", "flagged.state.sqlite", "flagged.report.html"} <= set(written)
    assert fake.heard
    for secret in (CANARY, KEY):
        assert secret not in said
        assert [name for name, content in written.items() if secret.encode() in content] == []
        assert not [body for _, _, body in fake.heard if secret.encode() in body]
        assert not [path for path, _, _ in fake.heard if secret in path]
    assert {headers.pop(b"x-goog-api-key") for _, headers, _ in fake.heard} == {KEY.encode()}
    assert not [
        headers for _, headers, _ in fake.heard if KEY in str(headers)
    ]  # there, and in no other header
    assert "data/direct-messages.js tweets, and its name does not: it was not opened" in said


@pytest.mark.requirement("ta-csv-06")
def test_the_users_marks_survive_everything(call, monkeypatch, tmp_path):
    def archive(*found):
        files = {"data/manifest.js": manifest({"data/tweets.js": ("tweets", len(found))})}
        return zip_of(tmp_path / "a.zip", {**files, "data/tweets.js": javascript(list(found))})

    out, marked = tmp_path / "flagged.csv", "https://x.com/jane/status/1,true"
    bad, fine = tweet(1, f"1: {BAD}"), [tweet(n, f"{n}: a fine day") for n in range(2, 9)]
    criteria = tmp_path / "criteria.json"
    criteria.write_text('{"criteria": {"exclude_politics": true}}')
    run = ("run", tmp_path / "a.zip", "--concurrency", 1)
    with gemini(monkeypatch) as fake:
        archive(bad, *fine)
        assert call(*run) == 0
        out.write_text(out.read_text().replace("status/1,false", "status/1,true"))
        archive(bad, *fine, tweet(20, f"20: {BAD}"))
        fake.script("quota-day")
        assert call(*run) == 6, "the day is used up"
        assert marked in out.read_text().splitlines()
        for what, arguments, code in (
            ("other criteria flag it no longer", (*run, "--criteria", criteria), 0),
            ("only words and rules", (*run, "--engine", "rules"), 0),
            ("another model", (*run, "--model", "gemini-3.5-flash"), 0),
            ("another state file", (*run, "--state", tmp_path / "other.sqlite"), 0),
            ("an archive that cannot be read", ("run", tmp_path / "none.zip"), 4),
            ("a bad setting", (*run, "--batch-size", 0), 2),
            ("a list of what is left", ("export", "ids", "--to", tmp_path / "ids.txt"), 0),
            ("a report", ("report",), 0),
        ):
            assert call(*arguments) in {code, 6}, (what, call.shown[-1])
            assert marked in out.read_text().splitlines(), what
        archive(*fine)
        assert call(*run, "--engine", "rules") == 0
        assert out.read_text() == f"tweet_url,deleted\n{marked}\n", "it has left the archive"
        (tmp_path / "flagged.state.sqlite").unlink()
        assert call(*run, "--engine", "rules") == 0
        assert out.read_text() == f"tweet_url,deleted\n{marked}\n", "the state is gone"


FIRST = {
    "data/tweets.js": [
        tweet(1, "one"),
        tweet(2, "two"),
        tweet(3, LONG[:250] + "…"),
        tweet(4, "four, first version"),
        tweet(5, "five"),
    ]
}
CHANGES = {
    "nothing": ({}, set()),
    "a tweet more": ({"data/tweets-part1.js": [tweet(6, "six")]}, {"six"}),
    "a tweet more with a text that is known": ({"data/tweets-part1.js": [tweet(6, "one")]}, set()),
    "tweets less": ({"data/tweets.js": FIRST["data/tweets.js"][:2]}, set()),
    "another order and other files": (
        {
            "data/tweets.js": FIRST["data/tweets.js"][3:],
            "data/tweets-part1.js": FIRST["data/tweets.js"][2::-1],
        },
        set(),
    ),
    "likes and retweets": (
        {
            "data/tweets.js": [
                {"tweet": each["tweet"] | {"favorite_count": "9"}} for each in FIRST["data/tweets.js"]
            ]
        },
        set(),
    ),
    "a long text that was missing": ({"data/note-tweet.js": [note(LONG)]}, {LONG}),
    "an edit": (
        {
            "data/tweets-part1.js": [
                tweet(7, "four, second", edit_info={"initial": {"editTweetIds": ["4", "7"]}})
            ]
        },
        {"four, second"},
    ),
    "a community's tweets": ({"data/community-tweet.js": [tweet(8, "eight"), tweet(9, "two")]}, {"eight"}),
    "all of it again in a second part": ({"data/tweets-part1.js": FIRST["data/tweets.js"]}, set()),
}
NAMES = {"data/note-tweet.js": "YTD.note_tweet.part0", "data/community-tweet.js": "YTD.community_tweet.part0"}


def journal_name(text: str) -> str:
    """The journal holds no texts, only what they hash to."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@pytest.mark.requirement("ta-state-04")
@pytest.mark.requirement("ta-judge-02")
def test_of_a_changed_archive_exactly_what_is_new_is_asked(call, monkeypatch, tmp_path):
    def write(files):
        account = {"data/account.js": javascript([{"account": {"username": "jane"}}], "YTD.account.part0")}
        made = {name: javascript(found, NAMES.get(name, "YTD.tweets.part0")) for name, found in files.items()}
        zip_of(tmp_path / "a.zip", {**account, **made})

    with gemini(monkeypatch) as fake:
        for what, (change, new) in CHANGES.items():
            (tmp_path / "flagged.state.sqlite").unlink(missing_ok=True)
            write(FIRST)
            assert call("run", tmp_path / "a.zip") == 0
            before = fake.asked()
            write({**FIRST, **change})
            assert call("run", tmp_path / "a.zip") == 0, what
            assert set(fake.asked() - before) == {journal_name(text) for text in new}, what
