"""Arguments and options that several commands have, and the settings under them."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from groundwork import logs
from groundwork.config import load
from tweet_audit.commands import engines
from tweet_audit.commands.strategy import Strategy
from tweet_audit.settings import MAX_BATCH_SIZE, MAX_CONCURRENCY, MAX_USD, MIN_TPM, Settings

Archives = Annotated[
    list[Path],
    typer.Argument(
        help="The archive: ZIP (all parts of it), folder, or a bare tweets.js.", metavar="ARCHIVE…"
    ),
]
STRICT_HELP = (
    "Stop with code 4 at whatever is a warning without it: a record that cannot be read, a manifest that "
    "disagrees, a copy, or a program that is called like a file of tweets."
)
Strict = Annotated[
    bool,
    typer.Option(
        "--strict",
        help=STRICT_HELP,
    ),
]
EXIT_CODES = (
    "Exit codes: 0 done · 1 an error that nobody foresaw · 2 usage · 3 configuration or criteria · "
    "4 unreadable archive · 5 finished, but some tweets FAILED or BLOCKED · "
    "6 daily quota reached, or a long wait asked for · 7 --max-requests or --max-cost reached · "
    "130 interrupted"
)
AS_RUN = "Exit codes: as those of run."
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]


CriteriaFile = Annotated[
    Path | None, typer.Option(help="Criteria file, JSON or TOML.", show_default="built-in")
]
BatchSize = Annotated[
    int | None, typer.Option(min=1, max=MAX_BATCH_SIZE, help="Tweets in one request.", show_default="40")
]
Concurrency = Annotated[
    int | None, typer.Option(min=1, max=MAX_CONCURRENCY, help="Requests at once, at most.", show_default="8")
]
Rpm = Annotated[int | None, typer.Option(min=1, help="Requests a minute that your plan grants.")]
Tpm = Annotated[int | None, typer.Option(min=MIN_TPM, help="Input tokens a minute that your plan grants.")]
Rpd = Annotated[int | None, typer.Option(min=1, help="Requests a day (Pacific time) that your plan grants.")]


class Engine(StrEnum):
    """Who judges."""

    generate = engines.GENERATE
    batch = engines.BATCH
    decide = engines.DECIDE
    rules = engines.RULES


Audit = Annotated[Path, typer.Option(help="The CSV of the audit; its state lies beside it.")]
FLAGGED = Path("flagged.csv")
Out = Annotated[Path, typer.Option(help="The CSV to write; your `true` marks in it are kept.")]
StateFile = Annotated[Path | None, typer.Option(help="State file.", show_default="beside --out")]
RunEngine = Annotated[
    Engine,
    typer.Option(
        help="generate: many tweets a request. batch: the Batch API, half price, within a day. "
        "decide: probabilities, one tweet a request. rules: your words and keep rules only."
    ),
]
RunStrategy = Annotated[
    Strategy, typer.Option(help="sequential: one tweet at a time. batched: many, one request at a time.")
]
Confirm = Annotated[bool, typer.Option("--confirm", help="Ask once more about each flagged tweet, alone.")]
Wait = Annotated[
    bool,
    typer.Option(
        "--wait",
        help="When the day's quota is used up, go on after midnight; two days in a row that settle nothing "
        "are the end. What FAILED waits for the next run.",
    ),
]


def _named(model: str | None) -> str | None:
    """Refuse `--model "$MODEL"` of a variable that is not set: the default would be asked, and paid for."""
    if model == "":
        raise typer.BadParameter("it is empty: name a model, or leave the flag out")
    return model


Model = Annotated[str | None, typer.Option("--model", help="The Gemini model to ask.", callback=_named)]
MaxRequests = Annotated[int | None, typer.Option(min=1, help="Requests in all, never more.")]
MaxCost = Annotated[
    float | None,
    typer.Option(
        "--max-cost",
        min=0.000001,
        max=MAX_USD,
        help="US dollars in all, never more. The model's price must be known: listed, or set by "
        "TWEET_AUDIT_PRICE_INPUT_USD and TWEET_AUDIT_PRICE_OUTPUT_USD.",
    ),
]


def effective(context: typer.Context) -> Settings:
    """The settings, with those of the command's flags on top whose parameters are named as settings are.

    The log follows them.
    """
    flags = {name: value for name, value in context.params.items() if name in Settings.model_fields}
    settings = load(Settings, flags=flags).settings
    logs.configure(service="tweet-audit", level=settings.log_level.upper())
    return settings


@contextmanager
def harmless() -> Iterator[None]:
    """A Ctrl-C in a command that sends nothing, and writes a file whole or not at all: that is told."""
    try:
        yield
    except KeyboardInterrupt:
        typer.echo("interrupted: nothing was sent, and no file was changed", err=True)
        raise
