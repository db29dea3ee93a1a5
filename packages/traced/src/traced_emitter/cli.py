"""`traced-emitter`: send the shop's load to a span collector, and judge what it made of it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from groundwork import cli, logs
from groundwork.clock import SystemClock, system_random
from groundwork.report import write
from traced_emitter.chaos import DEFAULT_PROBABILITY, Chaos
from traced_emitter.counts import EmitReport
from traced_emitter.emit import EmitterRun, Load
from traced_emitter.errors import (
    BadChaos,
    EmitterError,
    JournalUnreadable,
    JournalUnwritable,
    ServerUnreachable,
)
from traced_emitter.printing import print_run, print_verification, report_json
from traced_emitter.progress import Progress, Silent, progress_for
from traced_emitter.record import Journal, NoJournal, Recorder, Run
from traced_emitter.send import HttpSender
from traced_emitter.settings import Settings, load_settings
from traced_emitter.verify.api import Api
from traced_emitter.verify.judge import Order, Verification, verify
from traced_emitter.worker import WorkerPlan

__all__ = ["app", "main"]

app = cli.app(
    name="traced-emitter",
    help="Send the shop's load to any span collector that speaks the contract, and judge what it answers.\n\n"
    "Exit codes: 0 all held; 1 the server broke the contract; 2 usage; 3 settings; 4 the server does not "
    "answer; 5 the record cannot be read or written; 130 Ctrl-C; 143 SIGTERM.",
)
config = typer.Typer(no_args_is_help=True, help="Show the effective settings.")
app.add_typer(config, name="config")

ERRORS: dict[type[Exception], int] = {
    EmitterError: 1,
    BadChaos: 2,
    ServerUnreachable: 4,
    JournalUnreadable: 5,
    JournalUnwritable: 5,
}

_LOAD, _JUDGE, _OUTPUT = "The load", "The verdict", "Output"

Target = Annotated[
    str | None,
    typer.Option("--target", metavar="URL", help="Server under test (default http://localhost:8080)."),
]
Window = Annotated[
    str | None,
    typer.Option("--window", metavar="MINUTES", help="The server's window in minutes (default 30)."),
]
Seed = Annotated[str | None, typer.Option("--seed", metavar="N", help="Give the same load and checks again.")]
Compat = Annotated[
    bool,
    typer.Option(
        "--compat/--strict",
        help="The author's own verdict, or every promise of the contract.",
        rich_help_panel=_JUDGE,
    ),
]
Rulings = Annotated[
    bool,
    typer.Option(
        "--rulings", help="Judge by our rulings too, not by the contract alone.", rich_help_panel=_JUDGE
    ),
]
ReportFile = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="Write the findings as JSON.", rich_help_panel=_OUTPUT),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON document instead of text.", rich_help_panel=_OUTPUT)
]
ShowAll = Annotated[bool, typer.Option("--all", help="Print what passed as well.", rich_help_panel=_OUTPUT)]


def main() -> NoReturn:
    """Run the command line."""
    logs.configure(service="traced-emitter", level="WARNING")
    sys.argv[1:] = list(_without_go_flags(sys.argv[1:]))
    cli.run(app, errors=ERRORS)


def _without_go_flags(words: list[str]) -> Iterator[str]:
    """Accept `--verify=false` as the author's program does; what is no truth value is the default."""
    for word in words:
        name, equals, value = word.partition("=")
        if name != "--verify" or not equals:
            yield word
        elif value.strip().lower() in {"0", "f", "false", "no", "off"}:
            yield "--no-verify"
        else:
            yield "--verify"


@app.command()
def emit(
    *,
    target: Target = None,
    workers: Annotated[
        str | None,
        typer.Option(metavar="N", help="Clients at the same time (default 20).", rich_help_panel=_LOAD),
    ] = None,
    duration: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="60s, 1m30s, 500ms (default 60s).", rich_help_panel=_LOAD),
    ] = None,
    window: Window = None,
    disorder: Annotated[
        str | None,
        typer.Option(metavar="P", help="Probability of shuffled spans (default 0.3).", rich_help_panel=_LOAD),
    ] = None,
    batch: Annotated[
        str | None,
        typer.Option(
            metavar="N", help="Spans a request, a soft minimum (default 10).", rich_help_panel=_LOAD
        ),
    ] = None,
    rate: Annotated[
        str | None,
        typer.Option(
            metavar="R",
            help="Traces a second and worker, without surges (default 5).",
            rich_help_panel=_LOAD,
        ),
    ] = None,
    speed: Annotated[
        str | None,
        typer.Option(metavar="X", help="Multiply the whole load (default 1).", rich_help_panel=_LOAD),
    ] = None,
    chaos: Annotated[
        list[str] | None,
        typer.Option(
            metavar="MODE[=P]",
            help=f"Misbehave, with probability P (default {DEFAULT_PROBABILITY}); repeatable. "
            f"Modes: {', '.join(Chaos.modes())}, all.",
            rich_help_panel=_LOAD,
        ),
    ] = None,
    seed: Seed = None,
    verify_after: Annotated[
        bool | None,
        typer.Option(
            "--verify/--no-verify",
            help="Judge the server when done (default verify).",
            rich_help_panel=_JUDGE,
        ),
    ] = None,
    compat: Compat = False,
    rulings: Rulings = False,
    record: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Journal every batch and its answer.", rich_help_panel=_OUTPUT),
    ] = None,
    report: ReportFile = None,
    as_json: AsJson = False,
    show_all: ShowAll = False,
) -> None:
    """Send the shop's load: by default 20 workers for a minute, about 243 traces a second; then verify.

    What is blank or cannot be parsed falls back to the default.
    The verdict at the end is the strict one, by what was acknowledged in this run.
    --compat asks for the author's own instead.

    Examples:
        traced-emitter emit --duration 10s

        traced-emitter emit --speed 10 --record run.jsonl --no-verify

        traced-emitter emit --duration 20s --chaos all --chaos orphan=0.3 --seed 7 --rulings

    """
    settings = _settings(
        target_url=target,
        workers=workers,
        duration=duration,
        window_minutes=window,
        out_of_order_prob=disorder,
        batch_size=batch,
        rate_per_worker=rate,
        speed=speed,
        seed=seed,
        verify=verify_after,
    )
    modes = Chaos.parse(chaos or ())
    console = Console(stderr=True)
    with _journal_path(record, wanted=settings.verify) as path:
        run, verification = asyncio.run(
            _emit_and_verify(
                settings, modes, path, compat=compat, rulings=rulings, console=console, quiet=as_json
            )
        )
    _print(run, verification, as_json=as_json, show_all=show_all)
    _finish(verification, report)


@app.command("verify")
def verify_command(
    *,
    target: Target = None,
    window: Window = None,
    compat: Compat = False,
    rulings: Rulings = False,
    record: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Judge by what this record of `emit` says was acknowledged, instead of a probe load.",
            rich_help_panel=_JUDGE,
        ),
    ] = None,
    seed: Seed = None,
    report: ReportFile = None,
    as_json: AsJson = False,
    show_all: ShowAll = False,
) -> None:
    """Judge a server by the contract; exit code 1 if it breaks it.

    Strict by default: reads a whole load back, compares every field of every span,
    and tries every promise that can be seen from outside.
    Without --record it sends a probe load of its own.
    What it sends stays in the server until it leaves the window.

    Examples:
        traced-emitter verify --target http://localhost:8080

        traced-emitter verify --record run.jsonl --rulings --report verify.json

        traced-emitter verify --compat

    """
    settings = _settings(target_url=target, window_minutes=window, seed=seed)
    console = Console(stderr=True)
    order = _order(settings, settings.seed or 0, record, compat=compat, rulings=rulings)
    verification = asyncio.run(_verify(settings.target_url, order, _progress(console, quiet=as_json)))
    _print(None, verification, as_json=as_json, show_all=show_all)
    _finish(verification, report)


@config.command("show")
def config_show(*, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Print every setting, its value and where that came from."""
    loaded, noted = load_settings({})
    for sentence in noted:
        typer.echo(f"note: {sentence}", err=True)
    cli.print_settings(loaded, as_json=as_json)


def _settings(**flags: object) -> Settings:
    """Read the settings, say what could not be used, and draw a seed where none was given."""
    loaded, noted = load_settings(flags)
    for sentence in noted:
        typer.echo(f"note: {sentence}", err=True)
    if loaded.settings.seed is not None:
        return loaded.settings
    return loaded.settings.model_copy(update={"seed": system_random().randrange(2**31)})


def _order(settings: Settings, seed: int, record: Path | None, *, compat: bool, rulings: bool) -> Order:
    window_s = settings.window_minutes * 60
    return Order(seed=seed, window_s=window_s, compat=compat, rulings=rulings, record=record)


def _progress(console: Console, *, quiet: bool) -> Progress:
    return Silent() if quiet else progress_for(console)


@contextlib.contextmanager
def _journal_path(record: Path | None, *, wanted: bool) -> Iterator[Path | None]:
    """Yield where to write the journal: the file asked for, or a temporary one for the verifier."""
    if record is not None or not wanted:
        yield record
        return
    with tempfile.TemporaryDirectory(prefix="traced-emitter-") as folder:
        yield Path(folder) / "record.jsonl"


async def _emit_and_verify(
    settings: Settings,
    chaos: Chaos,
    record: Path | None,
    *,
    compat: bool,
    rulings: bool,
    console: Console,
    quiet: bool,
) -> tuple[EmitReport, Verification | None]:
    await _require_an_answer(settings.target_url)
    run = await _emit(settings, chaos, record, _progress(console, quiet=quiet))
    if not settings.verify or record is None:
        return run, None
    order = _order(settings, run.seed, record, compat=compat, rulings=rulings)
    return run, await _verify(settings.target_url, order, _progress(console, quiet=quiet))


async def _require_an_answer(target: str) -> None:
    """Fail before a minute of futile sending."""
    api = Api(target)
    try:
        health = await api.ask("GET", "/health")
    finally:
        await api.close()
    if not health.status:
        raise ServerUnreachable(target, health.failure)


async def _emit(settings: Settings, chaos: Chaos, record: Path | None, progress: Progress) -> EmitReport:
    clock = SystemClock()
    load = _load(settings, chaos)
    started = Run(
        target=load.target,
        seed=load.seed,
        window_minutes=settings.window_minutes,
        started_ns=clock.time_ns(),
    )
    with contextlib.ExitStack() as stack:
        recorder: Recorder = NoJournal() if record is None else stack.enter_context(Journal(record, started))
        run = EmitterRun(
            load,
            connect=lambda: HttpSender(load.target),
            recorder=recorder,
            progress=progress,
            clock=clock,
        )
        async with _stopped_by_signals(run) as stopped:
            finished = await run.run()
    if stopped:
        typer.echo(report_json(finished, None))
        raise SystemExit(128 + stopped[0])
    return finished


def _load(settings: Settings, chaos: Chaos) -> Load:
    plan = WorkerPlan(
        batch_spans=settings.batch_size,
        rate_per_s=settings.rate_per_worker,
        disorder=settings.out_of_order_prob,
        speed=settings.speed,
        window_s=settings.window_minutes * 60,
        chaos=chaos,
    )
    return Load(
        target=settings.target_url,
        workers=settings.workers,
        duration_s=settings.duration,
        seed=settings.seed or 0,
        plan=plan,
    )


@contextlib.asynccontextmanager
async def _stopped_by_signals(run: EmitterRun) -> AsyncIterator[list[int]]:
    """Let Ctrl-C and SIGTERM end the run in order: requests under way are finished and journaled."""
    stopped: list[int] = []

    def stop(signum: int) -> None:
        stopped.append(signum)
        run.stop()

    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    for signum in signals:
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C then ends the run at once
            loop.add_signal_handler(signum, stop, signum)
    try:
        yield stopped
    finally:
        for signum in signals:
            with contextlib.suppress(NotImplementedError):
                loop.remove_signal_handler(signum)


async def _verify(target: str, order: Order, progress: Progress) -> Verification:
    api = Api(target)
    try:
        return await verify(api, order, clock=SystemClock(), progress=progress)
    finally:
        progress.close()
        await api.close()


def _print(
    run: EmitReport | None, verification: Verification | None, *, as_json: bool, show_all: bool
) -> None:
    if as_json:
        typer.echo(report_json(run, verification))
        return
    console = Console()
    if run is not None:
        print_run(run, console)
    if verification is not None:
        print_verification(verification, console, show_all=show_all)


def _finish(verification: Verification | None, report: Path | None) -> None:
    if verification is None:
        return
    if report is not None:
        write(verification.report, report)
    if not verification.passed:
        raise typer.Exit(1)
