"""The command line from outside: help, exit codes, errors with a cure, and the example files."""

import json
import re
import resource
import signal
from pathlib import Path

import httpx
import pytest
import typer

from fake_gemini.testing import fake_gemini_app
from groundwork.config import env_example_problems
from groundwork.testing import Server
from tweet_audit import cli
from tweet_audit.criteria_file import load_criteria
from tweet_audit.errors import AuditError
from tweet_audit.settings import Settings
from tweet_audit.testing import archive, javascript, tweet, zip_of

PACKAGE = Path(__file__).parent.parent


@pytest.fixture
def tweet_audit(monkeypatch, capsys, tmp_path):
    """Run a command line in this process; returns exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str):
        monkeypatch.setattr("sys.argv", ["tweet-audit", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        shown = capsys.readouterr()
        return ended.value.code, shown.out, shown.err

    return call


@pytest.mark.requirement("ta-cli-01")
def test_exit_codes_are_those_of_the_help(tweet_audit, tmp_path):
    path = archive(tmp_path / "a.zip", [tweet(1)])
    account = javascript([{"account": {"username": "jane"}}], "YTD.account.part0")
    cut = zip_of(
        tmp_path / "cut.zip", {"data/account.js": account, "data/tweets.js": javascript([tweet(1)])[:-5]}
    )
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "other.csv").write_text("a,b\n")
    rules = ["--engine", "rules"]
    assert tweet_audit("run", path, *rules)[0] == 0
    assert tweet_audit("run", path, "--engine", "oracle")[0] == 2
    assert tweet_audit("run", path, *rules, "--out", "other.csv")[0] == 2
    assert tweet_audit("run", path, *rules, "--out", "no/such/folder.csv")[0] == 2
    assert tweet_audit("run", path)[0] == 3
    assert tweet_audit("run", path, *rules, "--criteria", "broken.json")[0] == 3
    assert tweet_audit("run", path, "--batch-size", "101")[0] == 2
    assert tweet_audit("run", "nothing.zip", *rules)[0] == 4
    assert tweet_audit("run", cut, *rules)[0] == 4


@pytest.mark.requirement("ta-cli-01")
def test_every_error_family_has_an_exit_code_that_is_documented(tweet_audit):
    _, out, _ = tweet_audit("run", "--help")
    for family in cli._families(AuditError):
        if family is not AuditError:
            assert f"{family.exit_code} " in out
    for code in (0, 1, 5, 6, 7, 130):
        assert f"{code} " in out


@pytest.mark.parametrize(
    "command", [[], ["run"], ["inspect"], ["config", "show"], ["criteria", "check"], ["criteria", "init"]]
)
def test_help_is_there_for_every_command(command, tweet_audit):
    code, out, _ = tweet_audit(*command, "--help")
    assert code == 0
    assert "Usage: tweet-audit" in out


@pytest.mark.requirement("ta-read-02")
@pytest.mark.parametrize("command", ["run", "retry", "estimate", "inspect"])
def test_every_command_that_reads_an_archive_says_what_strict_is(command, tweet_audit):
    shown = re.sub(r"[│\s]+", " ", tweet_audit(command, "--help")[1])
    assert "a program that is called like a file of tweets" in shown


@pytest.mark.requirement("ta-cli-01")
@pytest.mark.parametrize(
    "command",
    ["retry", "inspect", "estimate", "eval", "status", "report", "export", "explain", "criteria check"],
)
def test_every_commands_help_says_where_its_exit_codes_stand(command, tweet_audit):
    assert "Exit codes: as those of run." in tweet_audit(*command.split(), "--help")[1]


@pytest.mark.requirement("ta-flow-04")
def test_retry_takes_the_limits_of_run(tweet_audit, tmp_path, monkeypatch):
    texts = [f"{n}: nobody may judge #FakeSafetyStop" for n in range(4)]
    path = archive(tmp_path / "a.zip", [tweet(n, text) for n, text in enumerate(texts, 1)])
    with Server(fake_gemini_app()) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert tweet_audit("run", path, "--batch-size", "1")[0] == 5
        asked = httpx.get(f"{url}/_stats").json()["requests"]
        assert tweet_audit("retry", path, "--max-requests", "3", "--batch-size", "1")[0] == 7
        assert httpx.get(f"{url}/_stats").json()["requests"] == asked + 3
        assert tweet_audit("retry", path, "--rpd", "1")[0] == 6
        assert httpx.get(f"{url}/_stats").json()["requests"] == asked + 3


LIMITS = {
    "model": ("gemini_model", "m"),
    "batch-size": ("batch_size", 3),
    "concurrency": ("concurrency", 2),
    "rpm": ("rpm", 15),
    "tpm": ("tpm", 2_000),
    "rpd": ("rpd", 9),
    "max-requests": ("max_requests", 5),
    "max-cost": ("max_cost_usd", 0.5),
}


@pytest.mark.requirement("ta-cli-01")
@pytest.mark.parametrize("command", ["run", "retry"])
def test_every_limit_that_is_given_as_a_flag_is_in_the_settings(command, tweet_audit, monkeypatch):
    given = []
    monkeypatch.setattr(cli.running, "run", lambda _job, settings: given.append(settings) or 0)
    words = [word for name, (_, value) in LIMITS.items() for word in (f"--{name}", value)]
    assert tweet_audit(command, "a.zip", *words)[0] == 0
    assert [(name, getattr(given[0], name)) for name, _ in LIMITS.values()] == [*LIMITS.values()]


@pytest.mark.requirement("ta-cli-01")
@pytest.mark.parametrize("command", ["run", "retry", "estimate", "eval"])
def test_a_flag_that_is_a_setting_is_named_as_it_is_in_the_code_or_it_would_be_ignored(command):
    options = typer.main.get_command(cli.app).commands[command].params
    named = {each.opts[0].removeprefix("--"): each.name for each in options}
    if command == "eval":
        del named["batch-size"]  # a list, which is no setting
    assert all(named[flag] == setting for flag, (setting, _) in LIMITS.items() if flag in named)
    assert {"model", "concurrency", "rpm", "tpm", "rpd"} <= named.keys()


@pytest.mark.parametrize("key", ["two lines\nof it", "a k", "schlüssel"])
def test_a_key_that_no_header_can_hold_is_refused_before_anything_is_sent(key, tweet_audit, monkeypatch):
    monkeypatch.setenv("GEMINI_API_KEY", key)
    code, _, err = tweet_audit("config", "show")
    assert code == 3
    assert "TWEET_AUDIT_GEMINI_API_KEY: ******** is refused: it has a space, a line break" in err
    assert "copy it once more" in err
    assert key not in err


@pytest.mark.parametrize("url", ["http://", "http://:8085", "http://h:99999", "http://h:x", "http://h:0"])
def test_an_address_that_names_no_server_is_refused_before_anything_is_sent(url, tweet_audit, monkeypatch):
    monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
    code, _, err = tweet_audit("config", "show")
    assert code == 3
    assert "GOOGLE_GEMINI_BASE_URL" in err


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.parametrize("command", ["run", "eval"])
def test_help_says_that_a_cap_on_the_cost_needs_a_price(command, tweet_audit):
    shown = re.sub(r"[│\s]+", " ", tweet_audit(command, "--help")[1])
    assert "The model's price must be known" in shown


def test_an_error_is_one_line_and_its_cure(tweet_audit, tmp_path):
    code, out, err = tweet_audit("run", archive(tmp_path / "a.zip", [tweet(1)]))
    assert code == 3
    assert out == ""
    assert "error: nobody to ask: GEMINI_API_KEY is not set\ncure: " in err
    assert "Traceback" not in err


def test_a_setting_of_the_wrong_kind_names_variable_value_and_an_example(tweet_audit, tmp_path, monkeypatch):
    monkeypatch.setenv("TWEET_AUDIT_RPM", "fast")
    monkeypatch.setenv("TWEET_AUDIT_BATCHSIZE", "10")
    monkeypatch.setenv("TWEET_AUDIT_CONCURRENCY", "65")
    code, _, err = tweet_audit("config", "show")
    assert code == 3
    assert "TWEET_AUDIT_RPM" in err
    assert "TWEET_AUDIT_CONCURRENCY" in err
    assert "TWEET_AUDIT_BATCH_SIZE" in err  # did you mean


def test_the_key_comes_from_the_environment_dotenv_or_a_file_and_the_prefixed_name_wins(
    tweet_audit, tmp_path, monkeypatch
):
    def origin() -> str:
        shown = json.loads(tweet_audit("config", "show", "--json")[1])["TWEET_AUDIT_GEMINI_API_KEY"]
        assert shown["value"] in {"", "********"}
        return shown["origin"]

    assert origin() == "default"
    (tmp_path / ".env").write_text("GEMINI_API_KEY=from-dotenv\n")
    assert origin() == ".env"
    monkeypatch.setenv("GEMINI_API_KEY", "from-environment")
    assert origin() == "environment GEMINI_API_KEY"
    monkeypatch.setenv("TWEET_AUDIT_GEMINI_API_KEY", "prefixed")
    assert origin() == "environment TWEET_AUDIT_GEMINI_API_KEY"


@pytest.mark.requirement("ta-cli-01")
def test_a_flag_that_says_nothing_or_everything_is_refused_under_its_own_name(tweet_audit, monkeypatch):
    monkeypatch.setenv("GEMINI_API_KEY", "a-key")
    for flag, value in {"--model": "", "--max-cost": "inf", "--rpm": "0"}.items():
        code, _, err = tweet_audit("run", "a.zip", flag, value)
        assert (code, f"Invalid value for '{flag}'" in err) == (2, True)
    for name in ("TWEET_AUDIT_MAX_COST_USD", "TWEET_AUDIT_PRICE_INPUT_USD", "TWEET_AUDIT_PRICE_OUTPUT_USD"):
        for value in ("inf", "nan"):
            monkeypatch.setenv(name, value)
            code, _, err = tweet_audit("run", "a.zip")
            assert (code, name in err) == (3, True)
        monkeypatch.delenv(name)


def test_criteria_init_writes_a_file_that_check_accepts_and_never_overwrites(tweet_audit, tmp_path):
    assert tweet_audit("criteria", "init", "mine.json")[0] == 0
    code, out, _ = tweet_audit("criteria", "check", "mine.json")
    assert code == 0
    assert "politics" in out
    before = (tmp_path / "mine.json").read_text()
    assert tweet_audit("criteria", "init", "mine.json")[0] == 2
    assert (tmp_path / "mine.json").read_text() == before


@pytest.mark.requirement("ta-crit-03")
def test_without_criteria_the_built_in_ones_are_used_and_that_is_said(tweet_audit, tmp_path):
    _, _, err = tweet_audit("run", archive(tmp_path / "a.zip", [tweet(1)]), "--engine", "rules")
    assert "built-in" in err


@pytest.mark.requirement("ta-cli-03")
def test_inspect_prints_the_contracts_json(tweet_audit, tmp_path):
    code, out, _ = tweet_audit("inspect", archive(tmp_path / "a.zip", [tweet(1)]), "--json")
    assert code == 0
    assert list(json.loads(out)) == [
        "username",
        "tweets",
        "community_tweets",
        "note_tweets",
        "notes_joined",
        "retweets",
        "superseded_edits",
        "first",
        "last",
        "files",
        "warnings",
    ]


def test_the_example_files_are_valid_and_hold_no_key():
    assert env_example_problems(Settings, (PACKAGE / ".env.example").read_text(encoding="utf-8")) == []
    assert load_criteria(PACKAGE / "config.example.json").asked
    assert not re.search("key|token|secret", (PACKAGE / "config.example.json").read_text(), re.IGNORECASE)


@pytest.mark.requirement("ta-cli-01")
@pytest.mark.parametrize(
    ("faults", "options", "code"),
    [
        ("none", [], 0),
        ("unavailable*9", ["--rpm", "1000"], 5),
        ("quota-day", [], 6),
        ("none", ["--max-requests", "1", "--batch-size", "1"], 7),
        ("bad-key", [], 3),
    ],
)
def test_how_a_run_ended_is_its_exit_code(faults, options, code, tweet_audit, tmp_path, monkeypatch):
    monkeypatch.setenv("TWEET_AUDIT_ATTEMPTS", "2")
    monkeypatch.setenv("TWEET_AUDIT_BACKOFF_BASE_S", "0.001")
    path = archive(tmp_path / "a.zip", [tweet(1, "one fine day"), tweet(2, "another fine day")])
    with Server(fake_gemini_app(faults=faults)) as url:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert tweet_audit("run", path, *options)[0] == code


@pytest.mark.requirement("ta-cli-02")
def test_state_and_audit_file_lie_beside_the_output_unless_state_is_said(tweet_audit, tmp_path):
    path = archive(tmp_path / "a.zip", [tweet(1)])
    (tmp_path / "there").mkdir()

    def made(*options: str) -> list[str]:
        assert tweet_audit("run", path, "--engine", "rules", "--out", "there/mine.csv", *options)[0] == 0
        found = sorted(each.name for each in (tmp_path / "there").iterdir())
        for name in found:
            (tmp_path / "there" / name).unlink()
        return found

    assert made() == ["mine.audit.csv", "mine.csv", "mine.state.sqlite"]
    assert made("--state", "elsewhere.sqlite") == ["mine.audit.csv", "mine.csv"]
    assert (tmp_path / "elsewhere.sqlite").exists()


@pytest.mark.requirement("ta-cli-01")
@pytest.mark.parametrize("state", ["no/such/folder.sqlite", "."])
def test_a_state_file_that_cannot_be_opened_is_an_error_with_its_cure(state, tweet_audit, tmp_path):
    path = archive(tmp_path / "a.zip", [tweet(1)])
    code, _, err = tweet_audit("run", path, "--engine", "rules", "--state", state)
    assert code == 3
    assert f"error: the state file {state} cannot be opened" in err
    assert "cure: choose another with --state" in err


@pytest.mark.requirement("ta-cli-03")
def test_inspect_sends_nothing(tweet_audit, tmp_path, monkeypatch):
    with Server(fake_gemini_app()) as url, httpx.Client(base_url=url) as client:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", url)
        assert tweet_audit("inspect", archive(tmp_path / "a.zip", [tweet(1)]))[0] == 0
        assert client.get("/_journal").json()["requests"] == []


def test_every_option_of_run_is_explained():
    command = typer.main.get_command(cli.app).commands["run"]
    assert all(getattr(option, "help", "") for option in command.params if option.param_type_name == "option")


@pytest.mark.requirement("ta-cli-03")
def test_criteria_init_leaves_no_empty_file_on_a_full_disk(tweet_audit, tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        code, _, told = tweet_audit("criteria", "init", "mine.json")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (code, "mine.json cannot be written: File too large" in told) == (2, True)
    assert not (tmp_path / "mine.json").exists()


@pytest.mark.parametrize(
    ("command", "work"),
    [
        (("inspect", "a.zip"), "tweet_audit.commands.inspect.look"),
        (("estimate", "a.zip"), "tweet_audit.commands.estimate.look"),
        (("report",), "tweet_audit.commands.report.report"),
        (("export", "ids", "--to", "ids.txt"), "tweet_audit.commands.export.export"),
    ],
)
def test_ctrl_c_in_a_command_that_changes_nothing_says_so(command, work, tweet_audit, monkeypatch):
    def interrupted(*_: object, **__: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(work, interrupted)
    code, _, told = tweet_audit(*command)
    assert (code, told) == (130, "interrupted: nothing was sent, and no file was changed\n")


@pytest.mark.requirement("ta-secret-03")
def test_a_key_in_the_criteria_is_refused_by_its_name(tweet_audit, tmp_path):
    (tmp_path / "mine.json").write_text('{"criteria": {"GEMINI_API_KEY": "AIzaSyNobodysKey"}}')
    code, _, told = tweet_audit("criteria", "check", "mine.json")
    assert (code, "AIza" in told) == (3, False)
    assert "criteria file mine.json (criteria.GEMINI_API_KEY): is not read here" in told
