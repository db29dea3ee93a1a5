"""`traced-emitter`: send the shop's load to a span collector, and judge what it made of it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console

from groundwork import cli, logs
from groundwork.clock import system_random
from groundwork.config import Loaded
from groundwork.report import UnwritableReport, write
from traced_emitter.assembly import (
    bench_target,
    emit_load,
    journal_path,
    order_for,
    progress_on,
    verify_target,
)
from traced_emitter.bench import BenchPlan
from traced_emitter.chaos import Chaos
from traced_emitter.counts import EmitReport
from traced_emitter.duration import parse_duration
from traced_emitter.errors import (
    BadChaos,
    BadPlant,
    EmitterError,
    JournalUnreadable,
    JournalUnwritable,
    NoSuchProcess,
    ServerUnreachable,
)
from traced_emitter.options import (
    AsJson,
    Batch,
    BenchDuration,
    Compat,
    Connections,
    Disorder,
    Duration,
    Gzipped,
    Modes,
    NewRecord,
    OldRecord,
    Planted,
    Processes,
    Rate,
    ReportFile,
    RequestRate,
    Rulings,
    Seed,
    ServerPid,
    ShowAll,
    SpansARequest,
    Speed,
    Target,
    VerifyAfter,
    WarmUp,
    Window,
    Workers,
)
from traced_emitter.plant import Plant
from traced_emitter.printing import bench_json, print_bench, print_run, print_verification, report_json
from traced_emitter.settings import Settings, load_settings
from traced_emitter.verify.judge import Verification

__all__ = ["app", "main"]

app = cli.app(
    name="traced-emitter",
    help="Send the shop's load to any span collector that speaks the contract, and judge what it answers.\n\n"
    "Exit codes: 0 all held; 1 the server broke the contract; 2 usage; 3 settings; 4 the server does not "
    "answer; 5 a record or report cannot be read or written; 130 Ctrl-C; 143 SIGTERM.",
)

ERRORS: dict[type[Exception], int] = {
    EmitterError: 1,
    BadChaos: 2,
    BadPlant: 2,
    NoSuchProcess: 2,
    ServerUnreachable: 4,
    JournalUnreadable: 5,
    JournalUnwritable: 5,
    UnwritableReport: 5,
}


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
    workers: Workers = None,
    duration: Duration = None,
    window: Window = None,
    disorder: Disorder = None,
    batch: Batch = None,
    rate: Rate = None,
    speed: Speed = None,
    chaos: Modes = None,
    plant: Planted = None,
    seed: Seed = None,
    processes: Processes = 1,
    verify_after: VerifyAfter = None,
    compat: Compat = False,
    rulings: Rulings = False,
    record: NewRecord = None,
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

        traced-emitter emit --speed 50 --workers 100 --processes 4

        traced-emitter emit --duration 20s --chaos all --chaos orphan=0.3 --seed 7 --rulings

        traced-emitter emit --plant payment/capture --no-verify

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
    modes, planted = Chaos.parse(chaos or ()), None if plant is None else Plant.parse(plant)
    if report is not None and not settings.verify:
        raise typer.BadParameter("there is nothing to report without the verification", param_hint="--report")
    console = Console(stderr=True)
    with journal_path(record, wanted=settings.verify) as path:
        progress = progress_on(console, quiet=as_json)
        run, signum = asyncio.run(emit_load(settings, modes, planted, path, progress, processes=processes))
        if not as_json:
            print_run(run, Console())
        verification = None
        if path is not None and settings.verify and signum is None:
            order = order_for(settings, run.seed, path, compat=compat, rulings=rulings)
            progress = progress_on(console, quiet=as_json)
            verification = asyncio.run(verify_target(settings.target_url, order, progress))
    _print_verdict(run, verification, as_json=as_json, show_all=show_all)
    if signum is not None:
        raise typer.Exit(128 + signum)
    _finish(verification, report)


@app.command("verify")
def verify_command(
    *,
    target: Target = None,
    window: Window = None,
    compat: Compat = False,
    rulings: Rulings = False,
    record: OldRecord = None,
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
    order = order_for(settings, settings.seed or 0, record, compat=compat, rulings=rulings)
    verification = asyncio.run(verify_target(settings.target_url, order, progress_on(console, quiet=as_json)))
    _print_verdict(None, verification, as_json=as_json, show_all=show_all)
    _finish(verification, report)


@app.command("bench")
def bench_command(
    *,
    target: Target = None,
    connections: Connections = 20,
    spans: SpansARequest = 10,
    rate: RequestRate = None,
    duration: BenchDuration = "10s",
    warm_up: WarmUp = "2s",
    gzip: Gzipped = False,
    pid: ServerPid = None,
    seed: Seed = None,
    as_json: AsJson = False,
) -> None:
    """Measure how a server takes in batches; judges nothing.

    Without --rate each connection sends as soon as it is answered.
    With it requests are due at that rate, and latency counts from when each was due,
    so that a server that stops cannot hide how many it kept waiting.

    Examples:
        traced-emitter bench --target http://localhost:8080 --pid 4711

        traced-emitter bench --rate 750 --duration 30s --json

    """
    settings = _settings(target_url=target, seed=seed)
    plan = BenchPlan(
        target=settings.target_url,
        connections=connections,
        spans=spans,
        duration_s=_length(duration, "--duration"),
        warm_up_s=_length(warm_up, "--warm-up"),
        rate_per_s=rate,
        compress=gzip,
        seed=settings.seed or 0,
    )
    measured = asyncio.run(bench_target(plan, pid))
    if as_json:
        typer.echo(bench_json(measured))
    else:
        print_bench(measured, Console())


def _length(text: str, option: str) -> float:
    try:
        return parse_duration(text)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from None


def _load(_file: Path | None) -> Loaded[Settings]:
    """Read the settings for `config show`, and say what could not be used."""
    loaded, noted = load_settings({})
    for sentence in noted:
        typer.echo(f"note: {sentence}", err=True)
    return loaded


cli.add_config(app, _load, file_option=None)


def _settings(**flags: object) -> Settings:
    """Read the settings, say what could not be used, and draw a seed where none was given."""
    loaded, noted = load_settings(flags)
    for sentence in noted:
        typer.echo(f"note: {sentence}", err=True)
    if loaded.settings.seed is not None:
        return loaded.settings
    return loaded.settings.model_copy(update={"seed": system_random().randrange(2**31)})


def _print_verdict(
    run: EmitReport | None, verification: Verification | None, *, as_json: bool, show_all: bool
) -> None:
    if as_json:
        typer.echo(report_json(run, verification))
    elif verification is not None:
        print_verification(verification, Console(), show_all=show_all)


def _finish(verification: Verification | None, report: Path | None) -> None:
    if verification is None:
        return
    if report is not None:
        write(verification.report, report)
    if not verification.passed:
        raise typer.Exit(1)
