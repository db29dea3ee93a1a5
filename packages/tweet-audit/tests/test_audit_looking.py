"""status, export and explain: what is told about an audit afterwards, and beside one that is going on."""

import csv
import json
import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fake_gemini.testing import fake_gemini_app
from groundwork.testing import Server
from tweet_audit import cli
from tweet_audit.domain.verdict import Question
from tweet_audit.state.lock import exclusive
from tweet_audit.state.past import past
from tweet_audit.state.store import StateFile
from tweet_audit.testing import archive, tweet

BAD = "what an idiot"
FOUND = [
    tweet(5, f"5: {BAD}"),
    tweet(6, f"6: {BAD}"),
    tweet(7, "a fine day"),
    tweet(8, "a fine day"),
    tweet(9, "RT @x: hello"),
    tweet(10, "words with crypto in them"),
    tweet(11, "nobody may judge #FakeSafetyStop"),
    tweet(12, "no date", created_at="yesterday"),
]
CRITERIA = {"criteria": {"forbidden_words": ["crypto"], "tone": "kind"}}


@pytest.fixture
def call(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)

    def called(*arguments: str):
        monkeypatch.setattr("sys.argv", ["tweet-audit", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        shown = capsys.readouterr()
        return ended.value.code, shown.out, shown.err

    return called


@pytest.fixture
def audited(call, monkeypatch, tmp_path):
    """A finished audit of FOUND, one row of which the user has marked."""
    archive(tmp_path / "a.zip", FOUND)
    (tmp_path / "criteria.json").write_text(json.dumps(CRITERIA))
    monkeypatch.setenv("GEMINI_API_KEY", "a-key")
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        code, out, _ = call("run", "a.zip", "--criteria", "criteria.json", "--rpd", 50)
        assert code == 5
        assert "look at them: tweet-audit report --out flagged.csv" in out
        path = tmp_path / "flagged.csv"
        path.write_text(path.read_text().replace("status/6,false", "status/6,true"))
        yield call


@pytest.mark.requirement("ta-read-12")
def test_a_text_cannot_steer_the_terminal_that_shows_it(call, tmp_path):
    hostile = "crypto \x1b]0;title\x07 \x1b[2J\x9b31m\r\nnext line \N{FAMILY}"
    archive(tmp_path / "a.zip", [tweet(5, hostile)])
    (tmp_path / "criteria.json").write_text(json.dumps(CRITERIA))
    call("run", "a.zip", "--criteria", "criteria.json", "--engine", "rules")
    _, out, _ = call("explain", "5")
    assert not set(out) & {"\x1b", "\x07", "\x9b", "\r"}
    assert "\\x1b[2J" in out
    assert "next line \N{FAMILY}" in out


NASTY = "a\x1b]0;title\x07\x9b31m\nerror: [red]none"


@pytest.mark.requirement("ta-read-12")
@pytest.mark.parametrize(
    "arguments",
    [
        ("inspect", f"{NASTY}.zip"),
        ("inspect", NASTY),
        ("inspect", ".", "--strict"),
        ("run", "nasty.zip", "--engine", "rules", "--out", f"{NASTY}.csv"),
        ("run", "nasty.zip", "--engine", "rules", "--criteria", f"{NASTY}.json"),
        ("status", "--out", f"{NASTY}.csv"),
        ("export", "ids", "--to", f"{NASTY}/x"),
        ("eval", f"{NASTY}.csv"),
        ("criteria", "init", f"{NASTY}/x"),
    ],
    ids=lambda each: " ".join(each[:2]).split("\x1b")[0],
)
def test_a_name_cannot_steer_the_terminal_nor_begin_a_line(arguments, call, tmp_path):
    archive(tmp_path / "nasty.zip", FOUND)
    (tmp_path / NASTY / "data").mkdir(parents=True)
    for name in ("tweets.js", "data/tweets.js"):
        (tmp_path / NASTY / name).write_text("window.YTD.tweets.part0 = []")
    (tmp_path / "tweets.js").write_text("window.YTD.tweets.part0 = []")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "tweets.js").write_text("window.YTD.tweets.part0 = []")
    _, out, err = call(*arguments)
    assert not set(out + err) & {"\x1b", "\x07", "\x9b", "\r"}
    assert "\nerror: [red]none" not in out + err
    assert out + err


@pytest.mark.requirement("ta-look-01")
def test_status_tells_classes_runs_cost_and_the_days_quota(audited, monkeypatch):
    monkeypatch.setenv("TWEET_AUDIT_RPD", "50")
    code, out, _ = audited("status", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["username"] == "jane"
    assert (told["tweets"], told["reconciled"], told["running"], told["to_ask"]) == (8, True, False, 0)
    assert told["classes"]["DELETE"] == 3
    assert told["classes"]["SKIPPED"] == {"retweet": 1}
    assert told["classes"]["FAILED"] == {"unreadable": 1}
    [run] = told["runs"]
    assert (run["outcome"], run["engine"]) == ("INCOMPLETE", "generate")
    assert run["requests"] == told["today"]["requests"] > 0
    assert told["today"]["left"] == 50 - run["requests"]
    assert datetime.fromisoformat(told["today"]["resets_at"]).tzinfo is not None
    code, out, _ = audited("status")
    assert code == 0
    assert "50 left" in re.sub(r"\s+", " ", out)
    assert ": INCOMPLETE (exit code 5), generate" in re.sub(r"\s+", " ", out)


@pytest.mark.requirement("ta-look-01")
def test_status_may_be_asked_while_a_run_is_going_on_and_changes_nothing(audited, tmp_path):
    state = tmp_path / "flagged.state.sqlite"
    with exclusive(state), closing(StateFile(state)) as file:
        question = Question("generate", "m", "v", "c")
        run = file.begin(question, datetime(2030, 1, 1, tzinfo=UTC), username="jane")
        run.sending(40, datetime(2030, 1, 1, tzinfo=UTC))
        told = json.loads(audited("status", "--json")[1])
        assert told["running"] is True
        assert told["runs"][0]["outcome"] is None
        assert file.connection.execute(
            "SELECT count(*) FROM requests WHERE state = 'in_flight'"
        ).fetchone() == (1,)
    assert not (tmp_path / "flagged.state.sqlite.lock").exists()


@pytest.mark.requirement("ta-look-02")
def test_a_half_read_archive_is_never_exported_as_the_whole(audited, tmp_path):
    with closing(StateFile(tmp_path / "flagged.state.sqlite")) as file:
        file.begin(Question("generate", "m", "v", "c"), datetime(2030, 1, 1, tzinfo=UTC), username="jane")
    for command in (["export", "flagged", "--to", "x.csv"], ["report"]):
        code, _, err = audited(*command)
        assert code == 3
        assert "has not read its archive to the end" in err
    assert not (tmp_path / "x.csv").exists()
    assert audited("status")[0] == 0


@pytest.mark.requirement("ta-look-01")
def test_where_nothing_was_recorded_that_is_said_with_a_cure(call, tmp_path):
    for command in (["status"], ["report"], ["explain", "1"], ["export", "ids", "--to", "x"]):
        code, _, err = call(*command)
        assert code == 3
        assert "holds no audit yet" in err
        assert "tweet-audit run" in err
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "flagged.state.sqlite").write_bytes(b"hello" * 1_000)
    assert call("status")[0] == 3


@pytest.mark.requirement("ta-look-01")
def test_a_state_file_of_an_older_version_is_brought_up_to_date_before_it_is_read(audited, tmp_path):
    with closing(StateFile(tmp_path / "flagged.state.sqlite")) as file:
        for change in (
            "DROP TABLE unreadable",
            "ALTER TABLE runs DROP COLUMN username",
            "ALTER TABLE jobs DROP COLUMN numbered",
            "PRAGMA user_version = 2",
        ):
            file.connection.execute(change)
        file.connection.execute("PRAGMA foreign_keys = OFF")
        file.connection.execute("ALTER TABLE runs DROP COLUMN question")
        file.connection.execute("ALTER TABLE requests DROP COLUMN settled_by")
    code, _, err = audited("status")
    assert code == 3
    assert "holds no audit yet" in err  # an old run does not say whose tweets they were: run once more


def test_the_requests_are_gone_through_once_and_not_once_for_each_run(tmp_path):
    path, question = tmp_path / "state.sqlite", Question("generate", "m", "v", "c")
    with closing(StateFile(path)) as file:
        runs = [file.begin(question, datetime.now(UTC)) for _ in range(100)]
        with file.transaction() as connection:
            connection.executemany(
                "INSERT INTO requests (run, settled_by, sent_at, tweets, cost_microusd) "
                "VALUES (?, ?, '', 1, 5)",
                [(runs[n % 99].run, runs[n % 99 + n % 2].run) for n in range(2_000)],
            )
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1

    with past(path) as found:
        found.connection.set_progress_handler(step, 100)
        last, before = found.runs(100)[:2]
        found.connection.set_progress_handler(None, 0)
    assert (last.requests, last.fetched, last.fetched_microusd) == (0, 10, 50)
    assert (before.requests, before.fetched) == (20, 10)
    assert steps < 2_000  # a hundred instructions each; two scans for each of a hundred runs take 20,000


def test_one_request_is_not_called_one_requests(call, monkeypatch, tmp_path):
    archive(tmp_path / "a.zip", [tweet(7, "a fine day")])
    monkeypatch.setenv("GEMINI_API_KEY", "a-key")
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        call("run", "a.zip")
    shown = call("status")[1]
    assert (len(re.findall(r"\b1\s+request,", shown)), "1 requests" in shown) == (2, False)


@pytest.mark.requirement("ta-look-02")
@pytest.mark.requirement("ta-csv-06")
def test_export_writes_each_form_and_marks_count(audited, tmp_path):
    assert audited("export", "flagged", "--to", "copy.csv")[0] == 0
    assert (tmp_path / "copy.csv").read_bytes() == (tmp_path / "flagged.csv").read_bytes()
    assert audited("export", "audit", "--to", "a.csv")[0] == 0
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "flagged.audit.csv").read_bytes()
    assert audited("export", "json", "--to", "a.json")[0] == 0
    found = json.loads((tmp_path / "a.json").read_text())
    with (tmp_path / "a.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [each["id"] for each in found] == [row["id"] for row in rows]
    assert [each["decision"] for each in found] == [row["decision"] for row in rows]
    assert found[-1]["error"].startswith(str(tmp_path.joinpath("a.zip").name))
    assert audited("export", "ids", "--to", "ids.txt")[0] == 0
    assert (tmp_path / "ids.txt").read_text() == "5\n10\n"  # 6 is deleted already
    assert audited("export", "headers", "--to", "tweet-headers.js")[0] == 0
    text = (tmp_path / "tweet-headers.js").read_text()
    assert text.startswith("window.YTD.tweet_headers.part0 = [")
    assert json.loads(text.partition("=")[2]) == [{"tweet": {"tweet_id": "5"}}, {"tweet": {"tweet_id": "10"}}]
    assert audited("export", "ids", "--to", "no/such/folder.txt")[0] == 2
    assert audited("export", "nonsense", "--to", "x")[0] == 2


OWN = ("flagged.csv", "flagged.audit.csv", "flagged.state.sqlite", "flagged.report.html")
OWN_FORMS = {("flagged", "flagged.csv"), ("audit", "flagged.audit.csv"), ("report", "flagged.report.html")}


@pytest.mark.requirement("ta-look-05")
def test_no_file_of_the_audit_and_none_that_is_not_ours_is_overwritten_by_another(audited, tmp_path):
    assert audited("report")[0] == 0
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "link.csv").symlink_to("flagged.csv")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    for form in ("flagged", "audit", "json", "ids", "headers", "report"):
        command = ["report"] if form == "report" else ["export", form]
        for name in (
            *OWN,
            "flagged.state.sqlite-wal",
            "flagged.state.sqlite.lock",
            f"../{tmp_path.name}/flagged.csv",
        ):
            if (form, Path(name).name) in OWN_FORMS:
                continue
            code, _, err = audited(*command, "--to", name, "--force")
            assert (code, "of this audit: it would be lost" in err) == (2, True), (form, name)
        assert audited(*command, "--to", "mine.txt")[0] == 2
        if form != "flagged":
            assert audited(*command, "--to", "link.csv", "--force")[0] == 2
        assert "--force" in audited(*command, "--to", "a.zip")[2]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.name in before} == before
    assert audited("export", "ids", "--to", "mine.txt", "--force")[0] == 0
    assert (tmp_path / "mine.txt").read_text() == "5\n10\n"
    assert audited("export", "flagged", "--to", "mine.txt", "--force")[0] == 0
    assert (tmp_path / "mine.txt").read_text() == (tmp_path / "flagged.csv").read_text()


@pytest.mark.requirement("ta-look-05")
@pytest.mark.requirement("ta-csv-06")
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_marks_in_an_exported_file_are_never_lost_for_a_line_that_cannot_be_read(force, audited, tmp_path):
    rows = "https://x.com/jane/status/10,true\nhttps://x.com/jane/status/5,ture\n"
    (tmp_path / "mine.csv").write_text(f"tweet_url,deleted\n{rows}", encoding="utf-8-sig")
    before = (tmp_path / "mine.csv").read_bytes()
    code, _, err = audited("export", "flagged", "--to", "mine.csv", *force)
    assert (code, "line 3 is not" in err) == (2, True)
    (tmp_path / "mine.csv").write_bytes(before + b"\xff")  # another program has saved it
    assert audited("export", "flagged", "--to", "mine.csv", *force)[0] == 2
    assert (tmp_path / "mine.csv").read_bytes() == before + b"\xff"
    (tmp_path / "mine.csv").write_bytes(before.replace(b"ture", b"true"))
    assert audited("export", "flagged", "--to", "mine.csv", *force)[0] == 0
    assert (tmp_path / "mine.csv").read_text().count(",true") == 3
    (tmp_path / "folder.csv").mkdir()
    assert audited("export", "flagged", "--to", "folder.csv", *force)[0] == 2


@pytest.mark.requirement("ta-look-05")
def test_what_was_exported_before_is_written_anew_without_a_question(audited, tmp_path):
    for command in (["export", "flagged"], ["export", "audit"], ["report"]):
        assert audited(*command, "--to", "again")[0] == 0
        assert audited(*command, "--to", "again")[0] == 0
        (tmp_path / "again").unlink()
    for form, name in OWN_FORMS - {("report", "flagged.report.html")}:
        assert audited("export", form, "--to", name)[0] == 0
    assert "status/6,true" in (tmp_path / "flagged.csv").read_text()


@pytest.mark.requirement("ta-look-05")
@pytest.mark.parametrize("state", [*OWN[:2], OWN[3]])
def test_a_state_file_is_never_one_of_the_files_that_are_written_anew(state, call, tmp_path):
    archive(tmp_path / "a.zip", FOUND)
    code, _, err = call("run", "a.zip", "--engine", "rules", "--state", state)
    assert (code, "choose another --state" in err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.requirement("ta-look-05")
@pytest.mark.parametrize("name", ["flagged.csv", "flagged.audit.csv", "uv.lock"])
def test_a_run_overwrites_no_file_that_is_not_ours(name, call, tmp_path):
    archive(tmp_path / "a.zip", FOUND)
    (tmp_path / name).write_text("id,mine\n1,2\n")
    state = ["--state", "uv"] if name == "uv.lock" else []
    assert call("run", "a.zip", "--engine", "rules", *state)[0] in {2, 3}
    assert (tmp_path / name).read_text() == "id,mine\n1,2\n"
    assert {path.name for path in tmp_path.iterdir()} == {"a.zip", name}


@pytest.mark.requirement("ta-look-03")
def test_explain_tells_who_decided_and_on_what_grounds(audited):
    def told(tweet: str):
        code, out, _ = audited("explain", tweet, "--json")
        assert code == 0
        return json.loads(out)

    model = told("https://x.com/jane/status/5")
    assert (model["decision"], model["decided_by"], model["cached"]) == ("DELETE", "model", False)
    assert model["verdict"]["criteria"] == ["tone"]
    assert model["verdict"]["request"]["tweets"] >= 1
    assert model["verdict"]["prompt_version"]
    assert model["marked_deleted"] is False
    assert told("6")["marked_deleted"] is True
    assert told("7")["same_text"] == ["8"]
    assert (told("9")["decided_by"], told("9")["reason"]) == ("rule", "retweet")
    assert told("10")["reason"] == "contains crypto"
    assert told("11")["decision"] == "BLOCKED"
    assert "record 8 at byte" in told("12")["reason"]
    code, out, _ = audited("explain", "5")
    assert code == 0
    assert "5: what an idiot" in out


@pytest.mark.requirement("ta-look-03")
def test_explain_remembers_what_was_thought_under_other_criteria(audited, tmp_path):
    other = {"criteria": {"forbidden_words": ["crypto"], "tone": "very kind"}}
    (tmp_path / "criteria.json").write_text(json.dumps(other))
    audited("run", "a.zip", "--criteria", "criteria.json")
    told = json.loads(audited("explain", "5", "--json")[1])
    assert [verdict["run"] for verdict in told["history"]] == [1]
    assert told["verdict"]["run"] == 2
    assert told["history"][0]["criteria_fingerprint"] != told["verdict"]["criteria_fingerprint"]
    audited("run", "a.zip", "--criteria", "criteria.json")
    assert json.loads(audited("explain", "5", "--json")[1])["cached"] is True


@pytest.mark.requirement("ta-look-03")
@pytest.mark.parametrize(("given", "says"), [("99", "has read a tweet 99"), ("hello", "is no tweet's id")])
def test_explain_of_what_is_not_there_is_an_error_with_a_cure(audited, given, says):
    code, _, err = audited("explain", given)
    assert code == 2
    assert says in err


def test_report_is_written_beside_the_csv(audited, tmp_path):
    code, out, _ = audited("report")
    assert code == 0
    assert "flagged.report.html: 3 flagged tweets" in out
    assert "what an idiot" in (tmp_path / "flagged.report.html").read_text()


@pytest.mark.parametrize("name", ["c.json", "c.toml"])
def test_criteria_init_writes_what_criteria_check_accepts_and_explains(call, name):
    assert call("criteria", "init", name)[0] == 0
    code, out, _ = call("criteria", "check", name)
    assert code == 0
    assert "forbidden words, matched here: damn, crypto" in out
    assert "asked of the model: tone: Its tone is not respectful and thoughtful." in out
    assert "kept: min_likes 1000" in out
    assert call("criteria", "init", name)[0] == 2
    assert call("criteria", "init", "no/such/folder.json")[0] == 2
