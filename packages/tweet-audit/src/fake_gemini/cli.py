"""The command line: `fake-gemini serve`, `faults`, `archive`, `check` and `config show`.

Exit codes: 0 done (for `check`: the CSV is right) · 1 `check` found something wrong · 2 wrong usage · 3 bad
configuration · 4 a file cannot be read or written, or the address is not to be had · 130 interrupted.
"""

import random
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from fake_gemini.errors import (
    BadArchivePlan,
    FakeGeminiError,
    UnreadableArchive,
    UnreadableCsv,
    UnwritableFile,
)
from fake_gemini.faults import MEANING, TRANSIENT
from groundwork import cli as house
from groundwork.clock import SystemClock, system_random
from groundwork.terminal import visible

if TYPE_CHECKING:
    from fake_gemini.settings import FakeGeminiSettings
    from groundwork.config import Loaded

app = house.app(
    name="fake-gemini",
    help="A Gemini that costs nothing and fails on request, archives to try, and a judge of the CSV.",
)

_FAULTS_HELP = (
    "Faults: rates like unavailable=0.05,cut=0.02; a script like unavailable*2,none,cut; or a file."
)


_FAULTS_EXPLAINED = "Faults:\n\n" + "\n\n".join(f"{fault}: {meaning}" for fault, meaning in MEANING.items())


@app.command(epilog=_FAULTS_EXPLAINED)
def serve(  # noqa: PLR0917  typer calls it by name
    host: Annotated[str | None, typer.Option(help="Address to listen on (127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on (8085); 0 takes a free one.")] = None,
    seed: Annotated[int | None, typer.Option(help="Seed of faults and latencies, to repeat a run.")] = None,
    faults: Annotated[str | None, typer.Option(help=_FAULTS_HELP)] = None,
    fault_rate: Annotated[
        float | None, typer.Option(help="One rate, spread evenly over all transient faults, e.g. 0.05.")
    ] = None,
    latency_ms: Annotated[
        str | None, typer.Option(help="How long an answer takes: 300, or 100-400 for chance between.")
    ] = None,
    slow_s: Annotated[
        float | None, typer.Option(help="How much longer the fault `slow` takes (5 s).")
    ] = None,
    retry_delay_s: Annotated[
        float | None, typer.Option(help="The delay that the fault `quota-minute` names (37.5 s).")
    ] = None,
    job_s: Annotated[float | None, typer.Option(help="How long a batch job takes (2 s).")] = None,
    enqueued_tokens: Annotated[
        int | None, typer.Option(help="Input tokens of all open batch jobs (no limit).")
    ] = None,
    thought_tokens: Annotated[int | None, typer.Option(help="Thought tokens of each decision (0).")] = None,
    rpm: Annotated[int | None, typer.Option(help="Requests a minute (no limit); 0 says `limit: 0`.")] = None,
    tpm: Annotated[int | None, typer.Option(help="Input tokens a minute (no limit).")] = None,
    rpd: Annotated[int | None, typer.Option(help="Requests a day of US/Pacific (no limit).")] = None,
    api_key: Annotated[
        str | None, typer.Option(help="The only key that is valid (any that is not empty).")
    ] = None,
    journal: Annotated[
        Path | None, typer.Option(help="File that gets each request as a line of JSON.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help="TOML or JSON file with settings.")] = None,
) -> None:
    """Serve the Gemini wire format: generateContent, batch jobs and decisions.

    POST /v1/models/MODEL:generateContent (and the same under /v1beta)

    POST /v1/models/MODEL:batchGenerateContent, then GET /v1/batches/JOB

    POST /v1beta/decisions

    The answers are true by a small set of rules over the tweets' own words, unless a fault is dealt.
    See what was asked at /_journal and /_stats; change faults with POST and DELETE /_faults.

    Examples:
      fake-gemini serve

      fake-gemini serve --seed 7 --fault-rate 0.1 --latency-ms 100-400

      fake-gemini serve --rpm 15 --tpm 250000 --rpd 250

      fake-gemini serve --faults quota-minute,none,cut,safety --retry-delay-s 2

    """
    flags = {name: value for name, value in locals().items() if name != "config"}  # the options, so far
    from fake_gemini import answers
    from fake_gemini.app import build
    from fake_gemini.settings import FakeGeminiSettings
    from groundwork import config as configuration
    from groundwork import logs, web

    settings = configuration.load(FakeGeminiSettings, flags=flags, file=config).settings
    logs.configure(service="fake-gemini", level=settings.log_level.upper())
    rng = random.Random(settings.seed) if settings.seed is not None else system_random()
    server = build(settings.options(), clock=SystemClock(), rng=rng)
    raise typer.Exit(
        web.serve(
            server, host=settings.host, port=settings.port, on_ready=_announce, envelope=answers.envelope
        )
    )


def _announce(url: str) -> None:
    typer.echo(f"fake-gemini listens on {url}", err=True)
    typer.echo(f"point a client at it: GOOGLE_GEMINI_BASE_URL={url} GEMINI_API_KEY=anything", err=True)


@app.command()
def faults(*, as_json: Annotated[bool, typer.Option("--json", help="As a JSON object.")] = False) -> None:
    """List every fault, what it does, and whether --fault-rate includes it.

    Example:
      fake-gemini faults

    """
    if as_json:
        import json

        typer.echo(json.dumps({str(fault): meaning for fault, meaning in MEANING.items()}, indent=2))
        return
    for fault, meaning in MEANING.items():
        typer.echo(f"{fault:<18} {'*' if fault in TRANSIENT else ' '} {meaning}")
    typer.echo("* transient: a right client loses nothing by it; --fault-rate is spread over these")


@app.command()
def archive(
    *,
    tweets: Annotated[int, typer.Option(help="How many tweets; 1000000 make about 1 GB.")],
    out: Annotated[Path, typer.Option(help="Where: a name that ends in .zip, or else a folder.")],
    seed: Annotated[int, typer.Option(help="The same seed makes the same bytes.")] = 1,
    layout: Annotated[str, typer.Option(help="current, pre-2022 or compact.")] = "current",
    parts: Annotated[int, typer.Option(help="How many tweets files: tweets.js, tweets-part1.js, …")] = 1,
    username: Annotated[str, typer.Option(help="Whose archive it is.")] = "friend_of_geese",
    blocked: Annotated[
        bool, typer.Option(help="Whether two tweets are in it that the model always refuses.")
    ] = True,
    truth: Annotated[Path | None, typer.Option(help="Also write what a right audit finds, as JSON.")] = None,
) -> None:
    """Make an X archive of any size, in the real layout, with every trap that real archives have.

    `fake-gemini check` knows the truth from the archive itself; the truth file
    is for reading.

    Examples:
      fake-gemini archive --tweets 5000 --seed 7 --out archive.zip

      fake-gemini archive --tweets 1000000 --parts 10 --out big.zip

      fake-gemini archive --tweets 500 --layout pre-2022 --out old --truth t.json

    """
    from fake_gemini.archive.layout import Layout
    from fake_gemini.archive.progress import shown_progress
    from fake_gemini.archive.writer import ArchivePlan, write_archive, write_truth

    if layout not in set(Layout):
        raise BadArchivePlan(f"there is no layout {layout!r}; there are {', '.join(Layout)}")
    plan = ArchivePlan(
        tweets=tweets, seed=seed, username=username, layout=Layout(layout), parts=parts, blocked=blocked
    )
    with shown_progress(tweets) as progress:
        made = write_archive(plan, out, progress=progress)
    if truth is not None:
        write_truth(made, plan, truth)
    counts = ", ".join(f"{count} {name}" for name, count in sorted(made.truths.items()))
    target = visible(str(out), lines=False)
    typer.echo(f"{target}: {sum(made.truths.values())} tweets in {made.size_bytes / 1e6:.1f} MB unpacked")
    typer.echo(counts)


@app.command()
def check(
    archive: Annotated[
        Path, typer.Argument(metavar="ARCHIVE", help="The archive: a ZIP, a folder, or a tweets file.")
    ],
    csv: Annotated[Path, typer.Argument(metavar="CSV", help="The CSV that an audit of it wrote.")],
    *,
    username: Annotated[
        str | None, typer.Option(help="Whose tweets they are, if the archive does not say.")
    ] = None,
    report: Annotated[Path | None, typer.Option(help="Also write the report, as JSON.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Judge anyone's CSV by the known truth of an archive that `fake-gemini archive` made.

    The truth follows from the archive's own texts, so nothing else is needed.
    The CSV must come from an audit that asked fake-gemini, with criteria like
    those of sample/criteria.json.

    Exit codes: 0 all is right, 1 something is wrong, 4 a file cannot be read.

    Examples:
      fake-gemini check archive.zip flagged.csv

      fake-gemini check archive.zip flagged.csv --report check.json

    """
    from fake_gemini.check.judge_csv import check_csv
    from groundwork.report import publish

    result = check_csv(archive, csv, username=username, clock=SystemClock())
    raise typer.Exit(publish(result, path=report, in_json=as_json))


def _load(config: Path | None) -> "Loaded[FakeGeminiSettings]":
    from fake_gemini.settings import FakeGeminiSettings
    from groundwork.config import load

    return load(FakeGeminiSettings, file=config)


house.add_config(app, _load)


def main() -> NoReturn:
    """Run the command line."""
    unusable_files = dict.fromkeys((UnreadableArchive, UnreadableCsv, UnwritableFile), 4)
    house.run(app, errors={**unusable_files, FakeGeminiError: 3})
