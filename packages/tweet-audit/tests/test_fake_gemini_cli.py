"""The command line, as processes and as documentation."""

import json
import signal
import socket
import sys
from pathlib import Path

import httpx
import pytest
import typer
from typer.testing import CliRunner

from fake_gemini.cli import app
from fake_gemini.faults import MEANING, Fault
from fake_gemini.settings import FakeGeminiSettings
from groundwork.config import SettingsError, env_example_problems, load
from groundwork.testing import Program, clean_env
from groundwork.testing.fixtures import RunProgram

PACKAGE = Path(__file__).parents[1]
COMMAND = [sys.executable, "-c", "from fake_gemini.cli import main; main()"]


def run(tmp_path: Path, *arguments: str, **env: str) -> tuple[int, str]:
    """Run a command to its end; returns its exit code and all that it printed."""
    log = tmp_path / "log"
    with Program(
        [*COMMAND, *arguments],
        log_path=log,
        env=clean_env(COLUMNS="200", **env),
        cwd=tmp_path,
    ) as program:
        code = program.wait()
    return code, log.read_text()


def test_archive_and_check_work_together_and_check_exits_with_0_1_and_4(tmp_path: Path) -> None:
    code, printed = run(
        tmp_path,
        "archive",
        "--tweets",
        "200",
        "--out",
        "a.zip",
        "--truth",
        "truth.json",
        "--username",
        "goose",
    )
    assert code == 0
    assert "2 blocked" in printed
    truth = json.loads((tmp_path / "truth.json").read_text())
    rows = [f"https://x.com/goose/status/{one},false\n" for one in truth["delete"]]
    csv = tmp_path / "flagged.csv"
    csv.write_text("".join(["tweet_url,deleted\n", *rows]))
    assert run(tmp_path, "check", "a.zip", "flagged.csv", "--report", "report.json")[0] == 0
    assert json.loads((tmp_path / "report.json").read_text())["summary"]["missing"] == 0
    csv.write_text("".join(["tweet_url,deleted\n", *rows[1:]]))
    code, printed = run(tmp_path, "check", "a.zip", "flagged.csv", "--json")
    assert code == 1
    assert truth["delete"][0] in printed
    code, printed = run(tmp_path, "check", "b.zip", "flagged.csv")
    assert code == 4
    assert "error: b.zip" in printed
    assert "cure:" in printed


def test_serve_answers_until_sigterm_and_then_leaves_with_0(
    run_program: RunProgram, free_port: int, tmp_path: Path
) -> None:
    url = f"http://127.0.0.1:{free_port}"
    program = run_program(
        [
            *COMMAND,
            "serve",
            "--port",
            str(free_port),
            "--faults",
            "cut",
            "--journal",
            str(tmp_path / "journal.jsonl"),
        ],
        ready_url=f"{url}/_stats",
    )
    body = {"contents": [{"parts": [{"text": "1: you idiot"}]}]}
    with httpx.Client(base_url=url, headers={"x-goog-api-key": "secret-key"}) as client:
        generate = "/v1beta/models/gemini-2.5-flash:generateContent"
        with pytest.raises(httpx.RemoteProtocolError):
            client.post(generate, json=body)
        assert client.post(generate, json=body).status_code == 200
    with socket.create_connection(("127.0.0.1", free_port), timeout=60) as wire:
        wire.sendall(b"nonsense\r\n\r\n")
        refused = json.loads(wire.makefile("rb").read().partition(b"\r\n\r\n")[2])
    assert (refused["error"]["code"], refused["error"]["status"]) == (400, "INVALID_ARGUMENT")
    program.send(signal.SIGTERM)
    assert program.wait() == 0
    assert len((tmp_path / "journal.jsonl").read_text().splitlines()) == 2
    log = program.log_path.read_text()
    assert "secret-key" not in log + (tmp_path / "journal.jsonl").read_text()
    assert "Traceback" not in log
    assert "ASGI callable" not in log  # uvicorn's complaint about an answer that just stops


def test_bad_settings_leave_with_3_or_4_and_name_the_problem(tmp_path: Path) -> None:
    code, printed = run(tmp_path, "serve", "--faults", "earthquake")
    assert (code, "earthquake" in printed, "cure:" in printed) == (3, True, True)
    code, printed = run(tmp_path, "serve", "--journal", "/proc/journal.jsonl")
    assert (code, "/proc/journal.jsonl" in printed, "cure:" in printed) == (4, True, True)
    code, printed = run(tmp_path, "serve", FAKE_GEMINI_PROT="1")
    assert code == 3
    assert "FAKE_GEMINI_PORT" in printed


@pytest.mark.parametrize("latency", ["fast", "300-100", "-5"])
def test_a_latency_that_is_no_range_is_refused(latency: str) -> None:
    with pytest.raises(SettingsError, match="FAKE_GEMINI_LATENCY_MS"):
        load(FakeGeminiSettings, env={"FAKE_GEMINI_LATENCY_MS": latency}, dotenv=None)


def test_a_log_level_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsError, match="FAKE_GEMINI_LOG_LEVEL"):
        load(FakeGeminiSettings, env={"FAKE_GEMINI_LOG_LEVEL": "loud"}, dotenv=None)


def test_the_settings_become_the_servers_options() -> None:
    env = {"FAKE_GEMINI_LATENCY_MS": "100-400", "FAKE_GEMINI_RPM": "15", "FAKE_GEMINI_FAULT_RATE": "0.13"}
    options = load(FakeGeminiSettings, env=env, flags={"faults": "cut=0.5"}, dotenv=None).settings.options()
    assert (options.pace.min_latency_s, options.pace.max_latency_s) == (0.1, 0.4)
    assert options.limits.requests_per_minute == 15
    assert options.fault_rates[Fault.CUT] == 0.5
    assert options.fault_rates[Fault.UNAVAILABLE] == pytest.approx(0.01)


def test_the_example_of_the_environment_is_complete_and_true() -> None:
    text = (PACKAGE / ".env.fake-gemini.example").read_text()
    assert env_example_problems(FakeGeminiSettings, text) == []


def test_config_show_masks_the_key() -> None:
    env = {"FAKE_GEMINI_API_KEY": "very-secret", "FAKE_GEMINI_RPM": "15"}
    shown = CliRunner().invoke(app, ["config", "show"], env=env)
    assert shown.exit_code == 0
    assert "very-secret" not in shown.output
    assert "environment FAKE_GEMINI_RPM" in shown.output


def test_every_command_has_examples_and_every_option_an_explanation() -> None:
    root = typer.main.get_command(app)
    config = root.commands.pop("config")  # type: ignore[attr-defined]
    commands = {**root.commands, **config.commands}  # type: ignore[attr-defined]
    assert set(commands) == {"serve", "faults", "archive", "check", "show"}
    for command in commands.values():
        assert "Example" in (command.help or ""), command.name
        assert all(option.help for option in command.params), command.name


@pytest.mark.parametrize("arguments", [["faults"], ["serve", "--help"]])
def test_every_fault_is_listed_and_explained(arguments: list[str]) -> None:
    listed = CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})
    assert listed.exit_code == 0
    for fault, meaning in MEANING.items():
        assert fault in listed.output
        assert meaning in listed.output
