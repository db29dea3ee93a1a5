"""The day belongs to a key and a model at a server, whatever audit the requests are for."""

import json
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from fake_gemini.routes import Pace
from fake_gemini.testing import fake_gemini_app
from groundwork.clock import SystemClock
from groundwork.testing import Server
from tweet_audit import cli
from tweet_audit.commands.limits import day_of
from tweet_audit.errors import StateUnusable
from tweet_audit.settings import Settings
from tweet_audit.state.quota import quota_counts, quota_file, quota_name, quota_seen
from tweet_audit.state.store import Run
from tweet_audit.testing import archive, tweet


@pytest.fixture
def call(monkeypatch, capsys, tmp_path):
    """The command line in a folder with two archives of 30 tweets each, criteria, and 20 labels."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TWEET_AUDIT_CONCURRENCY", "1")
    monkeypatch.setenv("GEMINI_API_KEY", "key-one")
    for name, first in (("a.zip", 1), ("b.zip", 101)):
        archive(tmp_path / name, [tweet(n, f"{n}: a fine day") for n in range(first, first + 30)])
    (tmp_path / "criteria.json").write_text(json.dumps({"criteria": {"tone": "kind"}}))
    labels = "".join(f"{n}: a fine day,\n" for n in range(20))
    (tmp_path / "labels.csv").write_text(f"text,criteria\n{labels}")

    def called(*arguments: object) -> tuple[int, str]:
        command = ["tweet-audit", *map(str, arguments), "--json"]
        monkeypatch.setattr("sys.argv", command)
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0), capsys.readouterr().out

    return called


def run(call, name: str, *options: object) -> int:
    found = ("--criteria", "criteria.json", "--batch-size", 10, "--out", f"{name}.csv", *options)
    return call("run", f"{name}.zip", *found)[0]


def requests(url: str) -> int:
    return int(httpx.get(f"{url}/_stats").json()["requests"])


@pytest.mark.requirement("ta-flow-02")
def test_two_archives_under_one_key_share_one_day_and_status_tells_it(call, monkeypatch):
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert run(call, "a", "--rpd", 4) == 0
        assert run(call, "b", "--rpd", 4) == 6
        assert requests(url) == 4
        monkeypatch.setenv("TWEET_AUDIT_RPD", "10")
        today = json.loads(call("status", "--out", "a.csv")[1])["today"]
    assert (today["requests"], today["left"]) == (4, 6)


@pytest.mark.requirement("ta-flow-02")
@pytest.mark.requirement("ta-cli-08")
def test_what_eval_has_sent_counts_for_the_day_of_a_later_run(call, monkeypatch):
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        monkeypatch.setenv("TWEET_AUDIT_RPD", "4")
        sizes = ("--batch-size", 10, "--batch-size", 5)
        code, out = call("eval", "labels.csv", "--criteria", "criteria.json", *sizes)
        assert (code, [each["requests"] for each in json.loads(out)]) == (6, [2, 2])
        assert run(call, "a") == 6
        assert requests(url) == 4


@pytest.mark.requirement("ta-flow-04")
@pytest.mark.requirement("ta-cli-08")
def test_a_cap_on_requests_is_one_for_all_that_eval_does(call, monkeypatch):
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        monkeypatch.setenv("TWEET_AUDIT_MAX_REQUESTS", "3")
        sizes = ("--batch-size", 10, "--batch-size", 5)
        code, _ = call("eval", "labels.csv", "--criteria", "criteria.json", *sizes)
        assert (code, requests(url)) == (7, 3)


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.requirement("ta-cli-08")
def test_a_cap_on_the_cost_is_one_for_all_that_eval_does(call, monkeypatch):
    monkeypatch.setenv("TWEET_AUDIT_PRICE_INPUT_USD", "1")
    monkeypatch.setenv("TWEET_AUDIT_PRICE_OUTPUT_USD", "1")
    ask = ("eval", "labels.csv", "--criteria", "criteria.json", "--batch-size", 20)
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        spent_usd = json.loads(call(*ask)[1])[0]["cost_usd"]
        # One request, and the most that a second one could cost, but not the two and a third.
        monkeypatch.setenv("TWEET_AUDIT_MAX_OUTPUT_TOKENS", "300")
        monkeypatch.setenv("TWEET_AUDIT_MAX_COST_USD", str(spent_usd * 6))
        code, out = call(*ask, *("--batch-size", 20) * 9)
    told = json.loads(out)
    assert (code, told[-1]["outcome"]) == (7, "cap")
    assert sum(each["cost_usd"] for each in told) <= spent_usd * 6


@pytest.mark.requirement("ta-fail-03")
def test_a_day_that_is_used_up_is_that_of_its_key(call, monkeypatch):
    with Server(fake_gemini_app(faults="quota-day")) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert run(call, "a") == 6
        assert run(call, "b") == 6  # the same key, at once
        assert requests(url) == 1
        monkeypatch.setenv("GEMINI_API_KEY", "key-two")
        assert run(call, "a") == 0


@pytest.mark.requirement("ta-flow-02")
def test_the_file_holds_no_key_and_is_in_a_folder_of_the_users_own(call, monkeypatch):
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert run(call, "a") == 0
    path = quota_file(None)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not any(b"key-one" in each.read_bytes() for each in path.parent.iterdir())
    with closing(sqlite3.connect(path)) as counts:
        name = quota_name("gemini-3.5-flash-lite", server=url, key="key-one")
        assert counts.execute("SELECT name, used FROM daily_counts").fetchall() == [(name, 3)]


def refuse_from(used: int) -> None:
    """From this request on the file of the day fails, as one that is locked, or on a full disk, would."""
    with closing(sqlite3.connect(quota_file(None))) as counts:
        counts.execute(
            f"CREATE TRIGGER gone BEFORE UPDATE ON daily_counts WHEN NEW.used >= {used} OR NEW.exhausted "
            "BEGIN SELECT RAISE(ABORT, 'disk gone'); END"
        )
        counts.commit()


@pytest.mark.requirement("ta-flow-02")
@pytest.mark.requirement("ta-state-01")
def test_trouble_with_the_count_of_the_day_ends_a_run_in_order_with_all_answers(call, monkeypatch, tmp_path):
    monkeypatch.setenv("TWEET_AUDIT_CONCURRENCY", "2")
    with Server(fake_gemini_app(pace=Pace(min_latency_s=0.02, max_latency_s=0.02))) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert run(call, "a") == 0
        refuse_from(5)
        found = ("--criteria", "criteria.json", "--batch-size", 10, "--out", "b.csv")
        code, out = call("run", "b.zip", *found)  # one request is in flight when the next cannot be counted
        told = json.loads(out)
        assert (code, told["classes"]["KEEP"], told["reconciled"]) == (3, 10, True)
        assert str(quota_file(None)) in told["stopped"]["message"]
        assert "TWEET_AUDIT_QUOTA_FILE" in told["stopped"]["cure"]
        assert (tmp_path / "b.csv").exists()
        assert requests(url) == 4
        monkeypatch.setenv("TWEET_AUDIT_QUOTA_FILE", "other.sqlite")
        assert run(call, "b") == 0


@pytest.mark.requirement("ta-fail-03")
def test_a_used_up_day_that_cannot_be_noted_ends_a_run_in_order(call, monkeypatch):
    with Server(fake_gemini_app(faults="none,none,none,none,quota-day")) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert run(call, "a") == 0
        refuse_from(1_000)
        found = ("--criteria", "criteria.json", "--batch-size", 10, "--out", "b.csv")
        code, out = call("run", "b.zip", *found)
    assert (code, json.loads(out)["classes"]["KEEP"]) == (3, 10)


@pytest.mark.requirement("ta-cli-08")
def test_eval_tells_what_it_has_found_when_the_day_cannot_be_counted(call, monkeypatch):
    ask = ("eval", "labels.csv", "--criteria", "criteria.json", "--batch-size", 10)
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert call(*ask)[0] == 0
        refuse_from(6)
        code, out = call(*ask, "--batch-size", 10, "--batch-size", 5)  # the last one is not even begun
    before, told = json.loads(out)
    assert (before["outcome"], before["requests"], before["unjudged"]) == ("done", 2, 0)
    assert (code, told["outcome"], told["requests"], told["unjudged"]) == (3, "refused", 1, 10)
    assert str(quota_file(None)) in told["stopped"]
    assert "TWEET_AUDIT_QUOTA_FILE" in told["cure"]


@pytest.mark.requirement("ta-cli-08")
@pytest.mark.parametrize(
    ("ending", "code", "says"),
    [
        (sqlite3.OperationalError("database or disk is full"), 3, ["disk is full", "TMPDIR"]),
        (KeyboardInterrupt(), 130, []),  # the second Ctrl-C
    ],
)
def test_what_eval_has_paid_for_is_told_whatever_ends_it_later(ending, code, says, call, monkeypatch, capsys):
    rooms = [Run.add_tweets]  # for one way

    def add_tweets(*given):
        if not rooms:
            raise ending
        rooms.pop()(*given)

    monkeypatch.setattr(Run, "add_tweets", add_tweets)
    engines = ["--engine", "rules"] * 2
    command = ["tweet-audit", "eval", "labels.csv", "--criteria", "criteria.json", "--json", *engines]
    monkeypatch.setattr("sys.argv", command)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    told = capsys.readouterr()
    assert ended.value.code == code
    assert [each["outcome"] for each in json.loads(told.out)] == ["done"]
    assert all(each in told.err for each in says)


def test_the_stop_of_a_used_up_day_names_the_file_where_it_is_counted(call, monkeypatch):
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        code, out = call("run", "a.zip", "--criteria", "criteria.json", "--batch-size", 10, "--rpd", 1)
    assert code == 6
    assert f"delete {quota_file(None)}, where the days of all your keys" in json.loads(out)["stopped"]["cure"]


def test_a_file_in_the_users_home_may_be_named_with_a_tilde(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    assert quota_file(Path("~/q/quota.sqlite")) == tmp_path / "q" / "quota.sqlite"
    with pytest.raises(StateUnusable, match="~nobody-at-all") as caught:
        quota_file(Path("~nobody-at-all/quota.sqlite"))
    assert "TWEET_AUDIT_QUOTA_FILE" in caught.value.cure


@pytest.mark.requirement("ta-look-01")
def test_status_only_looks_at_the_day_and_makes_no_file(call, monkeypatch, tmp_path):
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert run(call, "a") == 0
        kept = quota_file(None)
        assert not [each for each in kept.parent.iterdir() if each != kept]
        code, out = call("status", "--out", "a.csv")
        assert (code, json.loads(out)["today"]["requests"]) == (0, 3)
        assert [*kept.parent.iterdir()] == [kept]
        nowhere = tmp_path / "a.csv" / "quota.sqlite"  # cannot be made, whoever asks
        monkeypatch.setenv("TWEET_AUDIT_QUOTA_FILE", str(nowhere))
        code, out = call("status", "--out", "a.csv")
        assert (code, json.loads(out)["today"]["requests"]) == (0, 0)
        monkeypatch.setenv("TWEET_AUDIT_QUOTA_FILE", str(tmp_path / "new" / "quota.sqlite"))
        assert call("status", "--out", "a.csv")[0] == 0
        assert not (tmp_path / "new").exists()


@pytest.mark.requirement("ta-look-01")
@pytest.mark.requirement("ta-cli-05")
def test_who_looks_at_the_day_sees_what_a_run_that_is_going_on_has_sent(call):
    path = quota_file(None)
    with quota_counts(path) as counts:  # its requests are in the -wal
        day = day_of(Settings(), counts, SystemClock())
        day.take()
        before = sorted(path.parent.iterdir())
        with quota_seen(path) as seen:
            assert day_of(Settings(), seen, SystemClock()).today() == day.today() == (1, False)
        assert sorted(path.parent.iterdir()) == before


@pytest.mark.requirement("ta-cli-05")
def test_an_estimate_begins_with_what_is_left_of_today_and_takes_nothing_of_it(call, monkeypatch):
    estimate = ("estimate", "b.zip", "--criteria", "criteria.json", "--batch-size", 10, "--rpd", 4)
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        before = json.loads(call(*estimate)[1])
        assert run(call, "a") == 0
        for _ in range(2):
            after = json.loads(call(*estimate)[1])
    assert not [*quota_file(None).parent.glob("*-*")]
    assert [each["days"] for each in before["estimates"]] == [1, None, 8]
    assert [each["days"] for each in after["estimates"]] == [2, None, 9]  # 3 of 4 are gone
    assert (before["today"]["left"], after["today"]["left"], after["today"]["requests"]) == (4, 1, 3)


def test_rules_touch_no_file_of_the_day(call):
    assert run(call, "a", "--engine", "rules") == 0
    assert not quota_file(None).parent.exists()


def test_a_count_that_cannot_be_kept_is_an_error_that_names_the_cure(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StateUnusable) as caught, quota_counts(tmp_path / "file" / "quota.sqlite"):
        pass
    assert "TWEET_AUDIT_QUOTA_FILE" in caught.value.cure
    (tmp_path / "file").write_text("no database, but long enough to be taken for one" * 20)
    with pytest.raises(StateUnusable, match="not a database"), quota_counts(tmp_path / "file"):
        pass
