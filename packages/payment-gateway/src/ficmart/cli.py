"""The command line: `ficmart run`, `ficmart wait`, `ficmart judge`, `ficmart routes`.

Exit codes: 0 all is well; 1 orders are open (run, wait) or an invariant fails (judge); 2 a wrong command
line; 3 bad configuration; 4 nobody answers, or a journal or a route map cannot be used; 130 or 143 stopped by
Ctrl-C or SIGTERM.
"""

import asyncio
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from ficmart.arrivals import Pattern, parse_rate
from ficmart.errors import FicmartError
from groundwork import cli as house

if TYPE_CHECKING:
    from ficmart.progress import Progress
    from ficmart.settings import FicmartSettings
    from groundwork.config import Loaded

app = house.app(
    name="ficmart",
    help="The shop: orders through the payment gateway, and judges it by the bank's ledger.",
)
Url = Annotated[str | None, typer.Option(help="The gateway (http://127.0.0.1:8000).")]
Journals = Annotated[
    list[Path], typer.Option("--journal", help="A journal of `ficmart run`; may be repeated.")
]
Routes = Annotated[Path | None, typer.Option(help="Route map of a gateway that looks different (ours).")]
ApiKey = Annotated[
    str | None, typer.Option(help="Sent to the gateway as Bearer; FICMART_API_KEY keeps it out of `ps`.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the outcome as JSON on stdout.")]
Config = Annotated[Path | None, typer.Option(help="TOML or JSON file with settings.")]


@app.command()
def run(  # noqa: PLR0917  typer calls it by name
    url: Url = None,
    orders: Annotated[int | None, typer.Option(help="How many orders come in (300).")] = None,
    rate: Annotated[
        str | None, typer.Option(help="Mean rate of a Poisson stream: 20/s, 600/min (20/s).")
    ] = None,
    pattern: Annotated[
        Pattern | None, typer.Option(help="How the rate changes: steady, surge, sale (steady).")
    ] = None,
    seed: Annotated[int | None, typer.Option(help="Repeats the customers' choices.")] = None,
    doubles: Annotated[float | None, typer.Option(help="Share of orders clicked twice (0.2).")] = None,
    impatient: Annotated[
        float | None, typer.Option(help="Share whose customer hangs up and asks again (0.05).")
    ] = None,
    declines: Annotated[
        float | None, typer.Option(help="Share paid with a card that the bank refuses (0.08).")
    ] = None,
    cancel: Annotated[float | None, typer.Option(help="Share cancelled before shipping (0.15).")] = None,
    returns: Annotated[float | None, typer.Option("--return", help="Share sent back (0.15).")] = None,
    patience: Annotated[
        float | None,
        typer.Option(help="Seconds that one request is repeated before its order is left open (60)."),
    ] = None,
    journal: Annotated[Path | None, typer.Option(help="File to append what was asked and told to.")] = None,
    routes: Routes = None,
    api_key: ApiKey = None,
    as_json: AsJson = False,
    config: Config = None,
) -> None:
    """Send orders through the gateway, as customers do: twice at once, again and again, and back.

    Ctrl-C takes no more orders and lets the open ones finish; a second one leaves
    them. Whatever was told until then is in the journal.

    Exit codes: 0 every order came to an end, 1 some are open, 4 nobody answers.

    Examples:
      ficmart run --orders 300 --rate 20/s --journal journal.jsonl

      ficmart run --pattern sale --impatient 0.3 --doubles 0.5 --seed 7

      ficmart run --url http://127.0.0.1:9000 --routes theirs.toml --journal j.jsonl

    """
    from ficmart.session import run_session
    from groundwork.clock import SystemClock, system_random

    settings = _settings(
        config,
        url=url,
        orders=orders,
        rate_per_s=_rate(rate),
        pattern=pattern,
        seed=seed,
        doubles=doubles,
        impatient=impatient,
        declines=declines,
        cancel=cancel,
        returns=returns,
        patience_s=patience,
        routes=routes,
        api_key=api_key,
    )
    rng = random.Random(settings.seed) if settings.seed is not None else system_random()
    clock = SystemClock()
    progress = _progress(in_json=as_json)
    raise typer.Exit(asyncio.run(run_session(settings, journal, clock=clock, rng=rng, progress=progress)))


@app.command()
def wait(
    journal: Journals,
    url: Url = None,
    deadline: Annotated[float, typer.Option(help="Seconds to wait at most.")] = 300.0,
    routes: Routes = None,
    api_key: ApiKey = None,
    as_json: AsJson = False,
    config: Config = None,
) -> None:
    """Wait until no payment of the journal's orders is in doubt or in flight.

    Exit code 1 if some still are when the deadline is over; their orders are named.

    Example:
      ficmart wait --journal journal.jsonl --deadline 120

    """
    from ficmart.court import wait_until_quiet

    settings = _settings(config, url=url, routes=routes, api_key=api_key)
    progress = _progress()
    open_orders = asyncio.run(
        wait_until_quiet(settings, journal, deadline_s=deadline, progress=progress.waiting)
    )
    if as_json:
        typer.echo(json.dumps({"open_orders": open_orders}, indent=2))
    if open_orders:
        progress.say(f"not settled after {deadline:g} s: {', '.join(open_orders[:10])}")
        raise typer.Exit(1)


@app.command()
def judge(
    journal: Journals,
    url: Url = None,
    bank_url: Annotated[str | None, typer.Option(help="The bank (http://127.0.0.1:8787).")] = None,
    report: Annotated[Path | None, typer.Option(help="Write the report in the common format.")] = None,
    routes: Routes = None,
    api_key: ApiKey = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the report as JSON, not as a table.")
    ] = False,
    config: Config = None,
) -> None:
    """Compare the journal, the receipts and the bank's ledger; exit code 1 if an invariant fails.

    The bank must serve its oracle (BANK_TEST_ROUTES=1).

    Example:
      ficmart judge --journal journal.jsonl --report judge.json

    """
    from ficmart.court import hold_court
    from groundwork.report import publish

    settings = _settings(config, url=url, bank_url=bank_url, routes=routes, api_key=api_key)
    result = asyncio.run(hold_court(settings, journal))
    raise typer.Exit(publish(result, path=report, in_json=as_json))


routes_app = typer.Typer(no_args_is_help=True, help="Route maps: how to speak to a gateway that is not ours.")
app.add_typer(routes_app, name="routes")


@routes_app.command("show")
def show_routes() -> None:
    """Print our own gateway's route map, every key explained: copy it, and change it.

    Example:
      ficmart routes show > theirs.toml

    """
    from ficmart.route_map import reference_text

    typer.echo(reference_text(), nl=False)


@routes_app.command("check")
def check_routes(file: Annotated[Path, typer.Argument(help="A route map in TOML.")]) -> None:
    """Say whether a route map can be used; exit code 4 names every problem if not.

    Example:
      ficmart routes check theirs.toml

    """
    from ficmart.route_map import read_map

    routes = read_map(file)
    hidden = [name for name in ("order", "payment", "events") if getattr(routes, name) is None]
    unseen = f"; it has no [{'], ['.join(hidden)}]" if hidden else ""
    guessed = "" if routes.shows_bank_ids else "; holds are matched by card, amount and time"
    typer.echo(f"{file} can be used: {routes.name}{unseen}{guessed}")


def _load(config: Path | None, **flags: object) -> "Loaded[FicmartSettings]":
    from ficmart.settings import FicmartSettings
    from groundwork.config import load

    return load(FicmartSettings, flags=flags, file=config)


house.add_config(app, _load)


def _settings(config: Path | None, **flags: object) -> "FicmartSettings":
    from groundwork.logs import configure

    configure(service="ficmart", level="ERROR")
    return _load(config, **flags).settings


def _rate(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        return parse_rate(text)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--rate") from error


def _progress(*, in_json: bool = False) -> "Progress":
    from rich.console import Console

    from ficmart.progress import Progress
    from groundwork.clock import SystemClock

    return Progress(Console(stderr=True), clock=SystemClock(), in_json=in_json)


def main() -> NoReturn:
    """Run the program."""
    house.run(app, errors={FicmartError: 4})
