"""The command line of tweet-audit: flags and help; the work is in commands/."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from groundwork import cli
from groundwork.config import load
from groundwork.terminal import visible
from tweet_audit.commands import inspect as inspecting
from tweet_audit.commands import run as running
from tweet_audit.commands.interrupts import as_ctrl_c
from tweet_audit.commands.strategy import Strategy
from tweet_audit.criteria_file import EXAMPLE, EXAMPLE_TOML, described, load_criteria
from tweet_audit.errors import AuditError, UsageInvalid
from tweet_audit.looking import add_looking
from tweet_audit.options import (
    AS_RUN,
    EXIT_CODES,
    FLAGGED,
    Archives,
    AsJson,
    Audit,
    BatchSize,
    Concurrency,
    Confirm,
    CriteriaFile,
    Engine,
    MaxCost,
    MaxRequests,
    Model,
    Out,
    Rpd,
    Rpm,
    RunEngine,
    RunStrategy,
    StateFile,
    Strict,
    Tpm,
    Wait,
    effective,
    harmless,
)
from tweet_audit.settings import Settings
from tweet_audit.weighing import add_weighing

app = cli.app(
    name="tweet-audit",
    help=(
        "Judge every tweet of your X archive against your own criteria with Gemini, "
        "and get a CSV of those to delete.\n\n"
        "Start here:\n\n"
        "  tweet-audit inspect archive.zip\n\n"
        "  tweet-audit criteria init criteria.json\n\n"
        "  tweet-audit run archive.zip --criteria criteria.json --out flagged.csv\n\n"
        "No key yet? `fake-gemini serve` plays Gemini on this machine."
    ),
)
criteria_app = typer.Typer(help="Make and check criteria files.", no_args_is_help=True)
cli.add_config(app, lambda _file: load(Settings), file_option=None)
app.add_typer(criteria_app, name="criteria")


@app.command(epilog=EXIT_CODES)
def run(
    context: typer.Context,
    *,
    archives: Archives,
    criteria: CriteriaFile = None,
    out: Out = FLAGGED,
    state: StateFile = None,
    engine: RunEngine = Engine.generate,
    strategy: RunStrategy = Strategy.ASYNC,
    confirm: Confirm = False,
    wait: Wait = False,
    gemini_model: Model = None,
    batch_size: BatchSize = None,
    concurrency: Concurrency = None,
    rpm: Rpm = None,
    tpm: Tpm = None,
    rpd: Rpd = None,
    max_requests: MaxRequests = None,
    max_cost_usd: MaxCost = None,
    strict: Strict = False,
    as_json: AsJson = False,
) -> None:
    """Audit an archive; run it again to go on, or after a change: nothing is asked twice.

    Examples:
      tweet-audit run archive.zip --criteria criteria.json --out flagged.csv

      tweet-audit run part1.zip part2.zip --rpm 15 --rpd 1000

      tweet-audit run archive.zip --engine rules        (no key needed)

    What you get: flagged.csv (tweet_url,deleted), flagged.audit.csv (every tweet and why), and
    flagged.state.sqlite (all verdicts; the next run goes on from there).

    """
    as_ctrl_c()
    settings = effective(context)
    job = running.Job(
        archives=archives,
        criteria=criteria,
        out=out,
        state=state,
        engine=engine.value,
        as_json=as_json,
        strict=strict,
        strategy=strategy,
        confirm=confirm,
        wait=wait,
    )
    raise typer.Exit(int(running.run(job, settings)))


@app.command(epilog=AS_RUN)
def retry(
    context: typer.Context,
    *,
    archives: Archives,
    criteria: CriteriaFile = None,
    out: Audit = FLAGGED,
    state: StateFile = None,
    engine: Annotated[Engine, typer.Option(help="The engine of the run.")] = Engine.generate,
    gemini_model: Model = None,
    batch_size: BatchSize = None,
    concurrency: Concurrency = None,
    rpm: Rpm = None,
    tpm: Tpm = None,
    rpd: Rpd = None,
    max_requests: MaxRequests = None,
    max_cost_usd: MaxCost = None,
    strict: Strict = False,
    as_json: AsJson = False,
) -> None:
    """Ask again only about what FAILED or was BLOCKED; whatever was not asked yet is left for run.

    Example: tweet-audit retry archive.zip --criteria criteria.json
    """
    as_ctrl_c()
    settings = effective(context)
    job = running.Job(
        archives=archives,
        criteria=criteria,
        out=out,
        state=state,
        engine=engine.value,
        as_json=as_json,
        strict=strict,
        retry=True,
    )
    raise typer.Exit(int(running.run(job, settings)))


@app.command(epilog=AS_RUN)
def inspect(
    context: typer.Context, *, archives: Archives, strict: Strict = False, as_json: AsJson = False
) -> None:
    """Show what an archive holds: files, counts against the manifest, dates, retweets, edits, long posts.

    Example: tweet-audit inspect archive.zip --json
    """
    username = effective(context).x_username
    with harmless():
        if as_json:
            inspecting.show_json(inspecting.inspect(archives, username=username, strict=strict))
        else:
            inspecting.show(inspecting.look(archives, username=username, strict=strict), Console())


@criteria_app.command("check", epilog=AS_RUN)
def criteria_check(path: Annotated[Path, typer.Argument(help="A criteria file, JSON or TOML.")]) -> None:
    """Read a criteria file and print what it asks for; an unknown key is an error with a suggestion.

    Example: tweet-audit criteria check criteria.json
    """
    for line in described(load_criteria(path)):
        typer.echo(visible(line))
    typer.echo(visible(f"{path} is fine.", lines=False))


@criteria_app.command("init", epilog=AS_RUN)
def criteria_init(
    path: Annotated[Path, typer.Argument(help="The file to write, .json or .toml.")] = Path("criteria.json"),
) -> None:
    """Write a criteria file to start from; an existing file is never overwritten.

    Example: tweet-audit criteria init criteria.toml
    """
    try:
        with path.open("x", encoding="utf-8") as file:
            try:
                file.write(EXAMPLE_TOML if path.suffix.lower() == ".toml" else EXAMPLE)
                file.flush()
            except OSError:
                path.unlink()
                raise
    except FileExistsError:
        raise UsageInvalid(f"{path} exists already", cure="choose another name") from None
    except OSError as error:
        raise UsageInvalid(
            f"{path} cannot be written: {error.strerror}", cure="choose another name"
        ) from error
    typer.echo(visible(f"wrote {path}: edit it, then: tweet-audit criteria check {path}", lines=False))


add_looking(app)  # here, so that the help begins with what is done first
add_weighing(app)


def main() -> NoReturn:
    """Run the command line; each family of errors has its exit code."""
    cli.run(app, errors={family: family.exit_code for family in _families(AuditError)})


def _families(family: type[AuditError]) -> list[type[AuditError]]:
    return [family, *(each for child in family.__subclasses__() for each in _families(child))]
