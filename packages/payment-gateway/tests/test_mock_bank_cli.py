"""The program: settings, start-up refusals, its commands, and a real process."""

import asyncio
import json
import signal
import socket
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import Result
from typer.testing import CliRunner

from groundwork.config import SettingsError, env_example_problems, load
from groundwork.testing import Program, Server, clean_env, free_port
from mock_bank import cli
from mock_bank.app import QUIET, BankOptions, build
from mock_bank.chaos import ChaosOptions
from mock_bank.errors import BankAway, OracleOff
from mock_bank.remote import check_url, reset_url
from mock_bank.settings import BankSettings

PROJECT = Path(__file__).parents[1]
ALWAYS_FAILS = ChaosOptions(failure_rate=1.0, min_latency_ms=0, max_latency_ms=0)
BANK = [sys.executable, "-c", "from mock_bank.cli import main; main()"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, arguments)


def test_the_example_file_says_what_the_settings_say() -> None:
    text = (PROJECT / ".env.mock-bank.example").read_text(encoding="utf-8")
    assert env_example_problems(BankSettings, text) == []


@pytest.mark.requirement("bk-run-01")
def test_the_originals_names_work_and_the_prefixed_ones_win() -> None:
    env = {"PORT": "9", "FAILURE_RATE": "0.5", "BANK_FAILURE_RATE": "0.25", "MIN_LATENCY_MS": "7"}
    settings = load(BankSettings, env=env, dotenv=None).settings
    assert (settings.port, settings.failure_rate, settings.min_latency_ms) == (9, 0.25, 7)
    assert settings.options().chaos.failure_rate == 0.25


@pytest.mark.requirement("bk-run-01")
@pytest.mark.parametrize(
    ("env", "named"),
    [
        ({"FAILURE_RATE": "1.01"}, "FAILURE_RATE"),
        ({"FAILURE_RATE": "-0.1"}, "FAILURE_RATE"),
        ({"FAILURE_RATE": "often"}, "FAILURE_RATE"),
        ({"FAILURE_RATE": "nan"}, "FAILURE_RATE"),
        ({"AUTH_EXPIRY_HOURS": "1000001"}, "AUTH_EXPIRY_HOURS"),
        ({"BANK_FAULTS": "reset=2"}, "BANK_FAULTS"),
        ({"BANK_FAULTS": "nonsense=0.1"}, "BANK_FAULTS"),
        ({"BANK_FAULT_DELAY_S": "inf"}, "BANK_FAULT_DELAY_S"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL"),
        ({"MIN_LATENCY_MS": "-1"}, "MIN_LATENCY_MS"),
        ({"MIN_LATENCY_MS": "5", "MAX_LATENCY_MS": "4"}, "MAX_LATENCY_MS"),
    ],
)
def test_a_bank_with_senseless_settings_refuses_to_start(env: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        load(BankSettings, env=env, dotenv=None)


@pytest.mark.requirement("bk-run-01")
@pytest.mark.parametrize(("given", "level"), [("WARN", "warning"), ("Debug", "debug"), ("error", "error")])
def test_a_log_level_may_be_written_as_the_original_does(given: str, level: str) -> None:
    assert load(BankSettings, env={"LOG_LEVEL": given}, dotenv=None).settings.log_level == level


@pytest.mark.requirement("bk-run-01")
def test_the_defaults_are_the_originals() -> None:
    settings = load(BankSettings, env={}, dotenv=None).settings
    assert (settings.failure_rate, settings.min_latency_ms, settings.max_latency_ms) == (0.05, 100, 2000)
    assert (settings.auth_expiry_hours, settings.seed, settings.test_routes) == (168, None, False)


@pytest.mark.requirement("bk-conf-01")
def test_a_real_bank_serves_is_checked_from_outside_and_stops_on_sigterm(tmp_path: Path) -> None:
    port = free_port()
    env = clean_env(FAILURE_RATE="0.1", MIN_LATENCY_MS="0", MAX_LATENCY_MS="3", BANK_SEED="4")
    argv = [*BANK, "serve", "--port", str(port)]
    with Program(argv, env=env, log_path=tmp_path / "bank.log") as bank:
        bank.wait_ready(f"http://127.0.0.1:{port}/health")
        report = tmp_path / "report.json"
        check = [*BANK, "check", "--url", f"http://127.0.0.1:{port}", "--report", str(report)]
        with Program(check, env=clean_env(), log_path=tmp_path / "check.log") as checking:
            assert checking.wait() == 0, checking.log_tail()
        assert json.loads(report.read_text())["summary"]["failed"] == 0
        answer = httpx.get(f"http://127.0.0.1:{port}/_test/ledger")
        assert answer.status_code in {404, 500}  # as any unknown path: the oracle is off
        with socket.create_connection(("127.0.0.1", port), timeout=60) as wire:
            wire.sendall(b"nonsense\r\n\r\n")
            refused = wire.makefile("rb").read()
        assert b"content-type: text/plain; charset=utf-8" in refused  # as Go's server says it
        assert refused.endswith(b"\r\n\r\n400 Bad Request")
        bank.send(signal.SIGTERM)
        assert bank.wait() == 0, bank.log_tail()


@pytest.mark.requirement("bk-ours-04")
async def test_reset_puts_a_running_bank_back_to_its_first_day_and_says_what_it_forgot() -> None:
    bank = build(BankOptions(chaos=ALWAYS_FAILS, test_routes=True))
    bank.ledger.authorize(card_number="4111111111111111", cvv="123", amount_cents=5, now_ns=1)
    async with Server(bank) as url:
        result = await asyncio.to_thread(run, "reset", "--url", url)
    assert (result.exit_code, bank.ledger.holds) == (0, {})
    assert result.output == f"{url} is as on its first day; it forgot 1 authorization\n"


@pytest.mark.requirement("bk-ours-04")
@pytest.mark.parametrize("chaos", [QUIET, ALWAYS_FAILS])
async def test_reset_of_a_bank_without_its_oracle_names_the_cure(chaos: ChaosOptions) -> None:
    async with Server(build(BankOptions(chaos=chaos))) as url:
        with pytest.raises(OracleOff, match=url) as caught:
            await reset_url(url)
    assert "BANK_TEST_ROUTES=1" in caught.value.cure


@pytest.mark.parametrize("ask", [check_url, reset_url])
@pytest.mark.parametrize(
    "url",
    [f"http://127.0.0.1:{free_port()}", "nonsense", "http://127.0.0.1:port"],
    ids=["away", "nonsense", "port"],
)
async def test_a_bank_that_is_not_there_is_named_once_with_the_cure(ask: Any, url: str) -> None:
    with pytest.raises(BankAway, match=url) as caught:
        await ask(url)
    assert "mock-bank serve" in caught.value.cure


def test_a_bank_that_is_not_there_is_exit_code_4(tmp_path: Path) -> None:
    argv = [*BANK, "reset", "--url", f"http://127.0.0.1:{free_port()}"]
    with Program(argv, env=clean_env(), log_path=tmp_path / "reset.log") as resetting:
        assert resetting.wait() == 4
    assert "cure: start one with `mock-bank serve`" in resetting.log_tail()


async def test_the_check_of_something_that_is_no_bank_is_exit_code_1() -> None:
    async def teapot(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            await send({"type": "http.response.start", "status": 418, "headers": []})
            await send({"type": "http.response.body", "body": b"short and stout"})

    async with Server(teapot) as url:
        result = await asyncio.to_thread(run, "check", "--url", url)
    assert result.exit_code == 1
    assert "0 pass" in result.output
