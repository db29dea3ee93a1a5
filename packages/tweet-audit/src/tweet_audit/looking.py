"""The commands that look at what a run has left behind: flags and help; the work is in commands/."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from groundwork.clock import SystemClock
from groundwork.terminal import counted, visible
from tweet_audit.commands import explain as explaining
from tweet_audit.commands import export as exporting
from tweet_audit.commands import report as reporting
from tweet_audit.commands import status as telling
from tweet_audit.commands.limits import day_of
from tweet_audit.options import AS_RUN, FLAGGED, AsJson, Audit, StateFile, effective, harmless
from tweet_audit.outputs.place import Place
from tweet_audit.state.quota import quota_file, quota_seen

Force = Annotated[
    bool, typer.Option("--force", help="Overwrite a file that exists; never one of the audit's own.")
]


def add_looking(app: typer.Typer) -> None:
    """Add status, report, export and explain to a command line."""
    for command in (status, report, export, explain):
        app.command(epilog=AS_RUN)(command)


def status(
    context: typer.Context, *, out: Audit = FLAGGED, state: StateFile = None, as_json: AsJson = False
) -> None:
    """Show how far an audit is: classes, runs, tokens, cost, and what is left of today's quota.

    It may be called while a run is going on.

    Example: tweet-audit status --out flagged.csv
    """
    settings = effective(context)
    with quota_seen(quota_file(settings.quota_file)) as counts:
        daily = day_of(settings, counts, SystemClock())
        found = telling.status(Place(out, state), model=settings.gemini_model, daily=daily)
    if as_json:
        typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
    else:
        telling.show(found, Console())


def report(
    *,
    out: Audit = FLAGGED,
    state: StateFile = None,
    to: Annotated[
        Path | None, typer.Option(help="The page to write.", show_default="flagged.report.html")
    ] = None,
    force: Force = False,
) -> None:
    """Write the flagged tweets as one HTML page, to look through and to mark what you have deleted.

    It needs no network and no server: open it in a browser. Marks stay in that browser, and go back into
    flagged.csv with its button "Download CSV".

    Example: tweet-audit report --out flagged.csv
    """
    place = Place(out, state)
    target = to or place.report
    with harmless():
        rows = reporting.report(place, target, clock=SystemClock(), force=force)
    typer.echo(visible(f"{target}: {counted(rows, 'flagged tweet')}; open it in a browser", lines=False))


def export(
    form: Annotated[
        exporting.Form,
        typer.Argument(
            help=(
                "flagged: tweet_url,deleted. audit: every tweet and why, as CSV. json: the same as JSON. "
                "ids: what is still to be deleted, one id a line. headers: the same as a tweet-headers.js, "
                "which tools that delete by archive read."
            )
        ),
    ],
    *,
    to: Annotated[Path, typer.Option(help="The file to write.")],
    out: Audit = FLAGGED,
    state: StateFile = None,
    force: Force = False,
) -> None:
    """Write the verdicts in another form. Your `true` marks count: what they name is on no list of ids.

    Examples:
      tweet-audit export ids --to to-delete.txt

      tweet-audit export json --to audit.json

    """
    with harmless():
        rows = exporting.export(Place(out, state), form, to, force=force)
    typer.echo(visible(f"wrote {to}: {counted(rows, 'tweet')}", lines=False))


def explain(
    tweet: Annotated[str, typer.Argument(help="The id of a tweet, or its URL.", metavar="ID")],
    *,
    out: Audit = FLAGGED,
    state: StateFile = None,
    as_json: AsJson = False,
) -> None:
    """Show everything that is known about one tweet's verdict: who decided, on what text, and why.

    Example: tweet-audit explain 1234567890123456789
    """
    found = explaining.explain(Place(out, state), explaining.tweet_id_of(tweet))
    if as_json:
        typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
    else:
        explaining.show(found, Console(soft_wrap=True))
