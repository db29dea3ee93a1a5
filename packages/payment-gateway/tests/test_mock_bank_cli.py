"""The program: settings, start-up refusals, and a real process."""

import json
import signal
import sys
from pathlib import Path

import httpx
import pytest

from groundwork.config import SettingsError, env_example_problems, load
from groundwork.testing import Program, clean_env, free_port
from mock_bank.settings import BankSettings

PROJECT = Path(__file__).parents[1]
BANK = [sys.executable, "-c", "from mock_bank.cli import main; main()"]


def test_the_example_file_says_what_the_settings_say() -> None:
    text = (PROJECT / ".env.mock-bank.example").read_text(encoding="utf-8")
    assert env_example_problems(BankSettings, text) == []


def test_the_originals_names_work_and_the_prefixed_ones_win() -> None:
    env = {"PORT": "9", "FAILURE_RATE": "0.5", "BANK_FAILURE_RATE": "0.25", "MIN_LATENCY_MS": "7"}
    settings = load(BankSettings, env=env, dotenv=None).settings
    assert (settings.port, settings.failure_rate, settings.min_latency_ms) == (9, 0.25, 7)
    assert settings.options().chaos.failure_rate == 0.25


@pytest.mark.parametrize(
    ("env", "named"),
    [
        ({"FAILURE_RATE": "1.01"}, "FAILURE_RATE"),
        ({"FAILURE_RATE": "-0.1"}, "FAILURE_RATE"),
        ({"FAILURE_RATE": "often"}, "FAILURE_RATE"),
        ({"MIN_LATENCY_MS": "-1"}, "MIN_LATENCY_MS"),
        ({"MIN_LATENCY_MS": "5", "MAX_LATENCY_MS": "4"}, "MAX_LATENCY_MS"),
    ],
)
def test_a_bank_with_senseless_settings_refuses_to_start(env: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        load(BankSettings, env=env, dotenv=None)


def test_the_defaults_are_the_originals() -> None:
    settings = load(BankSettings, env={}, dotenv=None).settings
    assert (settings.failure_rate, settings.min_latency_ms, settings.max_latency_ms) == (0.05, 100, 2000)
    assert (settings.auth_expiry_hours, settings.seed, settings.test_routes) == (168, None, False)


def test_a_real_bank_serves_is_checked_from_outside_and_stops_on_sigterm(tmp_path: Path) -> None:
    port = free_port()
    env = clean_env(FAILURE_RATE="0.1", MIN_LATENCY_MS="0", MAX_LATENCY_MS="3", BANK_SEED="4")
    argv = [*BANK, "serve", "--port", str(port)]
    with Program(argv, env=env, log_path=tmp_path / "bank.log") as bank:
        bank.wait_ready(f"http://127.0.0.1:{port}/health")
        report = tmp_path / "report.json"
        check = [*BANK, "check", "--url", f"http://127.0.0.1:{port}", "--report", str(report)]
        with Program(check, env=clean_env(), log_path=tmp_path / "check.log") as checking:
            assert checking.wait(timeout_s=60) == 0, checking.log_tail()
        assert json.loads(report.read_text())["summary"]["failed"] == 0
        assert httpx.get(f"http://127.0.0.1:{port}/_test/ledger").status_code in {404, 500}
        bank.send(signal.SIGTERM)
        assert bank.wait(timeout_s=15) == 0, bank.log_tail()


def test_the_check_of_something_that_is_no_bank_fails(tmp_path: Path) -> None:
    argv = [*BANK, "check", "--url", f"http://127.0.0.1:{free_port()}"]
    with Program(argv, env=clean_env(), log_path=tmp_path / "check.log") as checking:
        assert checking.wait(timeout_s=60) == 1
