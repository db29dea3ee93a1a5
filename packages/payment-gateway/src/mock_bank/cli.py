"""The command line: `mock-bank serve`, `mock-bank check`, `mock-bank reset`.

Exit codes: 0 done, or stopped in order; 1 the bank under check differs from the contract; 2 a wrong command
line; 3 bad configuration; 4 the port is taken, no bank is there, or its oracle is off; 130 interrupted.
"""

import asyncio
import contextlib
import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from groundwork import cli as house
from groundwork.clock import system_random
from mock_bank.errors import BankError

if TYPE_CHECKING:
    from groundwork.config import Loaded
    from mock_bank.settings import BankSettings

DEFAULT_URL = "http://127.0.0.1:8787"
app = house.app(
    name="mock-bank",
    help="The bank that a payment gateway must survive: slow, failing at random, and forgetful.",
)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on (127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on (8787); 0 takes a free one.")] = None,
    data_dir: Annotated[
        Path | None, typer.Option(help="Folder that keeps the books over a restart (in memory).")
    ] = None,
    faults: Annotated[
        str | None, typer.Option(help="Worse faults by dice: commit_then_drop=0.02,reset=0.01.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="TOML or JSON file with settings.")] = None,
) -> None:
    """Serve the bank, with chaos on: 5 % failures, 0.1 to 2 s of latency.

    Settings come from the file, .env and the environment: FAILURE_RATE,
    MIN_LATENCY_MS, MAX_LATENCY_MS, AUTH_EXPIRY_HOURS, LOG_LEVEL, each also with
    the prefix BANK_, which wins. `mock-bank config show` prints them all.

    BANK_SEED repeats a run. BANK_TEST_ROUTES=1 serves the oracle:
    GET /_test/ledger, POST /_test/reset, POST /_test/faults.
    Without --data-dir the books are in memory: a bank that stops forgets them.
    With it they survive a kill, and so do the answers kept by key.

    Examples:
      mock-bank serve

      FAILURE_RATE=0 MIN_LATENCY_MS=0 MAX_LATENCY_MS=0 mock-bank serve

      BANK_SEED=7 BANK_TEST_ROUTES=1 mock-bank serve

      mock-bank serve --data-dir bank-data --faults commit_then_drop=0.02

    """
    from groundwork import config as configuration
    from groundwork import logs, web
    from mock_bank.app import build
    from mock_bank.exchange import no_http
    from mock_bank.settings import BankSettings

    flags = {"host": host, "port": port, "data_dir": data_dir, "faults": faults}
    loaded = configuration.load(BankSettings, flags=flags, file=config)
    settings = loaded.settings
    logs.configure(service="mock-bank", level=settings.log_level.upper())
    rng = random.Random(settings.seed) if settings.seed is not None else system_random()
    bank = build(settings.options(), rng=rng)
    raise typer.Exit(
        web.serve(
            bank,
            host=settings.host,
            port=settings.port,
            on_ready=partial(_announce, settings),
            envelope=no_http,
        )
    )


@app.command()
def check(
    url: Annotated[str, typer.Option(help="The bank to check, ours or any other.")] = DEFAULT_URL,
    report: Annotated[Path | None, typer.Option(help="Write the report in the common format.")] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as JSON, not as a table.")
    ] = False,
) -> None:
    """Run the conformance suite against a bank; exit code 1 if it differs from the contract.

    The requests and the exact answers expected are files, for reading:
    src/mock_bank/recorded/*.toml. What needs two requests at once or a client
    that hangs up is probed. The bank's own chaos is waited out, and what is
    held is set free again. A bank with AUTH_EXPIRY_HOURS=0 shows what becomes
    of expired holds.

    Example:
      mock-bank check --url http://127.0.0.1:8787 --report bank.json

    """
    from groundwork.report import publish
    from mock_bank.remote import check_url

    with _progress(url) as done:
        result = asyncio.run(check_url(url, done=done))
    raise typer.Exit(publish(result, path=report, in_json=as_json))


@app.command()
def reset(
    url: Annotated[str, typer.Option(help="A mock bank that serves its oracle.")] = DEFAULT_URL,
) -> None:
    """Put a running bank back to its first day: no transaction, no key, every account as it opened.

    The bank must serve its oracle (BANK_TEST_ROUTES=1). Exit code 4 if it does not, or is not there.

    Example:
      mock-bank reset --url http://127.0.0.1:8787

    """
    from mock_bank.remote import reset_url

    forgotten = asyncio.run(reset_url(url))
    counts = [f"{count} {what if count > 1 else what[:-1]}" for what, count in forgotten.items() if count]
    typer.echo(
        f"{url} is as on its first day; it forgot {', '.join(counts) or 'nothing, as nothing was there'}"
    )


@contextlib.contextmanager
def _progress(url: str) -> Iterator[Callable[[str], None]]:
    """Show on stderr how far a check is: a bar on a terminal, a line at the start elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    from mock_bank.conformance import recorded
    from mock_bank.probes import ALONE, AT_THE_SAME_TIME

    console, cases = Console(stderr=True), len(recorded())
    probes = len(ALONE) + len(AT_THE_SAME_TIME)
    if not console.is_terminal:
        typer.echo(f"checking {url}: {cases} cases, then {probes} probes", err=True)
        yield lambda _title: None
        return
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task(f"checking {url}", total=cases + probes)
        yield lambda _title: bar.advance(task)


def _load(config: Path | None) -> "Loaded[BankSettings]":
    from groundwork import config as configuration
    from mock_bank.settings import BankSettings

    return configuration.load(BankSettings, file=config)


def _announce(settings: "BankSettings", url: str) -> None:
    latency = f"{settings.min_latency_ms} to {settings.max_latency_ms} ms of latency"
    oracle = f"{url}/_test/ledger" if settings.test_routes else "off (BANK_TEST_ROUTES=1 serves it)"
    typer.echo(f"mock-bank listens on {url} (documentation: {url}/docs)", err=True)
    typer.echo(
        f"chaos: {100 * settings.failure_rate:g} % of all requests fail, {latency}; oracle: {oracle}",
        err=True,
    )


house.add_config(app, _load)


def main() -> NoReturn:
    """Run the program."""
    house.run(app, errors={BankError: 4})
