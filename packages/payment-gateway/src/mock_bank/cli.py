"""The command line: `mock-bank serve`, `mock-bank check`.

Exit codes: 0 stopped in order, 1 the bank under check failed, 3 bad configuration, 130 interrupted.
"""

import random
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from groundwork import cli as house
from groundwork.clock import system_random

if TYPE_CHECKING:
    from groundwork.report import Report

DEFAULT_URL = "http://127.0.0.1:8787"
app = house.app(
    name="mock-bank",
    help="The bank that a payment gateway must survive: slow, failing at random, and forgetful.",
)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on (127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on (8787); 0 takes a free one.")] = None,
    config: Annotated[Path | None, typer.Option(help="TOML or JSON file with settings.")] = None,
) -> None:
    """Serve the bank, with chaos on: 5 % failures, 0.1 to 2 s of latency.

    Settings come from the file, .env and the environment (FAILURE_RATE, MIN_LATENCY_MS, MAX_LATENCY_MS,
    AUTH_EXPIRY_HOURS, LOG_LEVEL, each also with the prefix BANK_, which wins).

    Examples:
      mock-bank serve

      FAILURE_RATE=0 MIN_LATENCY_MS=0 MAX_LATENCY_MS=0 mock-bank serve --port 9000

      BANK_SEED=7 BANK_TEST_ROUTES=1 mock-bank serve

    """
    from groundwork import config as configuration
    from groundwork import logs, web
    from mock_bank.app import build
    from mock_bank.settings import BankSettings

    loaded = configuration.load(BankSettings, flags={"host": host, "port": port}, file=config)
    settings = loaded.settings
    logs.configure(service="mock-bank", level=settings.log_level.upper())
    rng = random.Random(settings.seed) if settings.seed is not None else system_random()
    bank = build(settings.options(), rng=rng)
    raise typer.Exit(web.serve(bank, host=settings.host, port=settings.port, on_ready=_announce))


@app.command()
def check(
    url: Annotated[str, typer.Option(help="The bank to check, ours or any other.")] = DEFAULT_URL,
    report: Annotated[Path | None, typer.Option(help="Write the report in the common format.")] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as JSON, not as a table.")
    ] = False,
) -> None:
    """Run the conformance suite against a bank; exit code 1 if it differs from the contract.

    The bank's own chaos is waited out. What is held is set free again.

    Example:
      mock-bank check --url http://127.0.0.1:8787 --report bank.json

    """
    import asyncio

    from mock_bank.checker import check_url

    result = asyncio.run(check_url(url))
    _publish(result, report, as_json=as_json)
    raise typer.Exit(1 if result.failed else 0)


settings_app = typer.Typer(no_args_is_help=True, help="The settings.")
app.add_typer(settings_app, name="config")


@settings_app.command("show")
def show_settings(
    config: Annotated[Path | None, typer.Option(help="TOML or JSON file with settings.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> None:
    """Show the settings in force and where each came from."""
    from groundwork import config as configuration
    from mock_bank.settings import BankSettings

    house.print_settings(configuration.load(BankSettings, file=config), as_json=as_json)


def _publish(result: "Report", path: Path | None, *, as_json: bool) -> None:
    import dataclasses
    import json

    from rich.console import Console

    from groundwork import report as reports

    if path is not None:
        reports.write(result, path)
    if as_json:
        typer.echo(json.dumps(dataclasses.asdict(result), indent=2, sort_keys=True, ensure_ascii=False))
    else:
        reports.print_table(result, Console())


def _announce(url: str) -> None:
    typer.echo(f"mock-bank listens on {url} (documentation: {url}/docs)", err=True)


def main() -> NoReturn:
    """Run the program."""
    house.run(app)
