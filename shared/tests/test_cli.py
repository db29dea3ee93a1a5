"""The command line's house style: help, errors, exit codes."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from pydantic import Field, SecretStr
from typer.testing import CliRunner

from groundwork import cli
from groundwork.config import ServiceSettings, load, service_config
from groundwork.testing import clean_env

PROGRAM = """
import os, sys, signal
from groundwork import cli, logs
app = cli.app(name="shop", help="A shop.")

@app.command()
def talk() -> None:
    for number in range(100_000):
        print(number)

@app.command()
def wait() -> None:
    try:
        print("waiting", flush=True)
        signal.pause()
    finally:
        print("closed", flush=True)

@app.command()
def log_and_open(path: str) -> None:
    logs.configure(service="shop")
    logs.get_logger("shop").info("shop.opened")
    print("said")
    with open(path, "w") as file:
        file.write(str(file.fileno()))

cli.run(app)
"""


class ShopError(Exception):
    pass


class SoldOutError(ShopError):
    cure = "come back tomorrow"


class Settings(ServiceSettings):
    model_config = service_config(prefix="SHOP_")
    port: int = Field(8000, examples=[8000])
    api_key: SecretStr = SecretStr("canary-default")


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command whose body is the given function, as `main()` would."""
    monkeypatch.setattr(cli, "_end_on_sigterm", lambda: None)  # pytest keeps its own signals

    def call(body: Callable[[], Any], *arguments: str) -> tuple[int, str, str]:
        app = cli.app(name="payment-gateway", help="A shop.")

        @app.command()
        def act(count: int = 1) -> None:
            """Do it."""
            body()

        monkeypatch.setattr(sys, "argv", ["shop", *(arguments or ["act"])])
        with pytest.raises(SystemExit) as ended:
            cli.run(app, errors={ShopError: 4, SoldOutError: 5})
        printed = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, printed.out, printed.err

    return call


def fail(error: BaseException) -> Callable[[], None]:
    def body() -> None:
        raise error

    return body


def test_success_is_zero(run: Run) -> None:
    assert run(lambda: print("done")) == (0, "done\n", "")


def test_a_command_may_choose_its_exit_code(run: Run) -> None:
    assert run(fail(typer.Exit(7)))[0] == 7


def test_an_error_of_the_family_is_one_line_and_its_code(run: Run) -> None:
    assert run(fail(ShopError("the shelf is empty"))) == (4, "", "error: the shelf is empty\n")


def test_the_nearest_class_decides_and_a_cure_is_printed(run: Run) -> None:
    assert run(fail(SoldOutError("no more"))) == (5, "", "error: no more\ncure: come back tomorrow\n")


def test_settings_that_cannot_be_used_are_three(run: Run) -> None:
    code, out, err = run(lambda: load(Settings, env={"SHOP_PORT": "x"}, dotenv=None))
    assert (code, out) == (3, "")
    assert err.startswith("error: a setting cannot be used:\n  SHOP_PORT: 'x' is refused")
    assert "\ncure: " in err


def test_an_unforeseen_error_prints_its_traceback_without_secrets(run: Run) -> None:
    code, out, err = run(fail(KeyError("card 4111111111111111 password=canary")))
    assert (code, out) == (1, "")
    assert "Traceback" in err
    assert "error: this is a fault of the program" in err
    assert "4111111111111111" not in err
    assert "canary" not in err


def test_an_error_line_never_shows_a_secret(run: Run) -> None:
    assert "4111111111111111" not in run(fail(ShopError("no card 4111111111111111")))[2]


def test_ctrl_c_is_130(run: Run) -> None:
    assert run(fail(KeyboardInterrupt()))[0] == 130


@pytest.mark.parametrize("arguments", [["nope"], ["act", "--nope"], ["act", "--count", "x"]])
def test_a_wrong_command_line_is_two(run: Run, arguments: list[str]) -> None:
    code, out, err = run(lambda: None, *arguments)
    assert (code, out) == (2, "")
    assert "Usage: payment-gateway" in err


def test_help_teaches_and_is_no_error(run: Run) -> None:
    for flag in ("--help", "-h"):
        code, out, _ = run(lambda: None, flag)
        assert code == 0
        assert "A shop." in out
        assert "--version" in out
        assert "act" in out


def test_the_version_is_that_of_the_scripts_distribution(run: Run) -> None:
    code, out, _ = run(lambda: None, "--version")
    assert code == 0
    assert out == "payment-gateway 0.1.0\n"


def test_settings_are_printed_with_origins_as_table_and_json(capsys: pytest.CaptureFixture[str]) -> None:
    loaded = load(Settings, env={"SHOP_PORT": "1"}, dotenv=None)

    cli.print_settings(loaded, as_json=False)
    assert capsys.readouterr().out.splitlines() == [
        "SHOP_PORT     1         environment SHOP_PORT",
        "SHOP_API_KEY  ********  default",
    ]
    cli.print_settings(loaded, as_json=True)
    printed = json.loads(capsys.readouterr().out)
    assert printed["SHOP_PORT"] == {"value": "1", "origin": "environment SHOP_PORT"}
    assert "canary" not in str(printed)


@pytest.mark.parametrize("option", ["--config", "--settings"])
def test_config_show_reads_the_file_that_the_programs_own_option_names(option: str, tmp_path: Path) -> None:
    (tmp_path / "shop.toml").write_text("port = 7", encoding="utf-8")
    shop = cli.app(name="shop", help="A shop.")
    cli.add_config(shop, lambda file: load(Settings, file=file, env={}, dotenv=None), file_option=option)
    shown = CliRunner().invoke(shop, ["config", "show", option, str(tmp_path / "shop.toml"), "--json"])
    assert shown.exit_code == 0, shown.output
    assert json.loads(shown.output)["SHOP_PORT"]["value"] == "7"


def test_config_show_of_a_program_without_a_settings_file_offers_none() -> None:
    shop = cli.app(name="shop", help="A shop.")
    cli.add_config(shop, lambda _file: load(Settings, env={}, dotenv=None), file_option=None)
    assert "SHOP_API_KEY  ********" in CliRunner().invoke(shop, ["config", "show"]).output
    assert CliRunner().invoke(shop, ["config", "show", "--config", "x"]).exit_code == 2


@pytest.fixture
def program(tmp_path: Path) -> list[str]:
    script = tmp_path / "shop.py"
    script.write_text(PROGRAM, encoding="utf-8")
    return [sys.executable, str(script)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")
def test_sigterm_unwinds_the_program(program: list[str]) -> None:
    with subprocess.Popen([*program, "wait"], stdout=subprocess.PIPE, text=True, env=clean_env()) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.terminate()
        out, _ = process.communicate(timeout=120)
    assert (process.returncode, out) == (143, "closed\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_a_reader_that_goes_away_is_no_error(program: list[str]) -> None:
    with subprocess.Popen(
        [*program, "talk"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=clean_env()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        process.wait(timeout=120)
    assert err == ""
    assert process.returncode in (1, 141)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
def test_a_program_runs_without_its_standard_streams_and_gives_their_numbers_to_no_file(
    program: list[str], tmp_path: Path
) -> None:
    line = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *program, "log-and-open", str(tmp_path / "file")]
    assert subprocess.run(line, check=False, env=clean_env(), timeout=60).returncode == 0
    assert int((tmp_path / "file").read_text(encoding="utf-8")) > 2


def test_importing_the_command_line_imports_nothing_slow() -> None:
    code = (
        "import sys, groundwork.cli;"
        "slow = {'pydantic', 'pydantic_settings', 'structlog', 'httpx', 'starlette', 'uvicorn', 'rich.table',"
        " 'prometheus_client', 'tenacity'} & set(sys.modules); assert not slow, slow"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
