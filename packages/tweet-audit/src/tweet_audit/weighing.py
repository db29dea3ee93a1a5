"""The commands that weigh an audit before or beside it, `estimate` and `eval`: flags and help."""

from pathlib import Path
from typing import Annotated

import typer

from tweet_audit.commands import agreement
from tweet_audit.commands import estimate as estimating
from tweet_audit.commands import evaluate as evaluating
from tweet_audit.commands.interrupts import as_ctrl_c
from tweet_audit.options import (
    AS_RUN,
    FLAGGED,
    Archives,
    AsJson,
    Audit,
    BatchSize,
    Concurrency,
    CriteriaFile,
    Engine,
    MaxCost,
    MaxRequests,
    Model,
    Rpd,
    Rpm,
    StateFile,
    Strict,
    Tpm,
    effective,
    harmless,
)
from tweet_audit.outputs.place import Place
from tweet_audit.settings import MAX_BATCH_SIZE


def add_weighing(app: typer.Typer) -> None:
    """Add estimate and eval to a command line."""
    app.command(epilog=AS_RUN)(estimate)
    app.command("eval", epilog=AS_RUN)(evaluate)


def estimate(
    context: typer.Context,
    *,
    archives: Archives,
    criteria: CriteriaFile = None,
    out: Audit = FLAGGED,
    state: StateFile = None,
    gemini_model: Model = None,
    batch_size: BatchSize = None,
    concurrency: Concurrency = None,
    rpm: Rpm = None,
    tpm: Tpm = None,
    rpd: Rpd = None,
    strict: Strict = False,
    as_json: AsJson = False,
) -> None:
    """Show what a run would take with each engine: requests, tokens, cost, time, days. Nothing is sent.

    Example: tweet-audit estimate archive.zip --criteria criteria.json --rpm 15 --rpd 1000
    """
    settings = effective(context)
    inputs = estimating.Inputs(
        archives=archives, criteria=criteria, state=Place(out, state).state, strict=strict
    )
    with harmless():
        estimating.show(estimating.look(inputs, settings), settings, as_json=as_json)


def evaluate(
    context: typer.Context,
    labelled: Annotated[
        Path, typer.Argument(metavar="LABELLED.csv", help="A CSV with the columns text and criteria.")
    ],
    *,
    criteria: CriteriaFile = None,
    engine: Annotated[
        list[Engine] | None, typer.Option(help="An engine; may be repeated.", show_default="generate")
    ] = None,
    batch_sizes: Annotated[
        list[int] | None,
        typer.Option(
            "--batch-size",
            min=1,
            max=MAX_BATCH_SIZE,
            help="Tweets in a request; may be repeated.",
            show_default="40",
        ),
    ] = None,
    gemini_model: Model = None,
    concurrency: Concurrency = None,
    rpm: Rpm = None,
    tpm: Tpm = None,
    rpd: Rpd = None,
    max_requests: MaxRequests = None,
    max_cost_usd: MaxCost = None,
    as_json: AsJson = False,
) -> None:
    """Measure how well the verdicts agree with labels of your own: precision, recall, F1.

    Its requests count for the day like those of run. The limits and the caps hold for all its engines and
    batch sizes together.

    Example: tweet-audit eval labelled.csv --engine generate --engine decide --batch-size 1 --batch-size 40
    """
    as_ctrl_c()
    settings = effective(context)
    engines = [each.value for each in engine or [Engine.generate]]
    found = evaluating.evaluate(labelled, criteria, engines, batch_sizes or [settings.batch_size], settings)
    raise typer.Exit(int(agreement.tell(found, as_json=as_json)))
