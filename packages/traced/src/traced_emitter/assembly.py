"""Puts the parts together: a run with its journal and signals, a verification with its progress."""

from __future__ import annotations

import contextlib
import functools
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from groundwork.clock import SystemClock
from traced_emitter.bench import BenchPlan, BenchReport, BenchRun
from traced_emitter.chaos import Chaos
from traced_emitter.counts import EmitReport
from traced_emitter.emit import EmitterRun, Load, stopped_by_signals
from traced_emitter.errors import ServerUnreachable
from traced_emitter.plant import Plant
from traced_emitter.process_cpu import cpu_s
from traced_emitter.processes import ProcessesRun
from traced_emitter.progress import Progress, Silent, progress_for
from traced_emitter.record import Journal, NoJournal, Recorder, Run
from traced_emitter.send import HttpSender
from traced_emitter.settings import Settings
from traced_emitter.verify.api import Api
from traced_emitter.verify.judge import Order, Verification, verify
from traced_emitter.worker import WorkerPlan

__all__ = ["bench_target", "emit_load", "journal_path", "order_for", "progress_on", "verify_target"]


def order_for(settings: Settings, seed: int, record: Path | None, *, compat: bool, rulings: bool) -> Order:
    """Return what to judge by."""
    window_s = settings.window_minutes * 60
    return Order(seed=seed, window_s=window_s, compat=compat, rulings=rulings, record=record)


def progress_on(console: Console, *, quiet: bool) -> Progress:
    """Return how to show progress; nothing when the output is for a program."""
    return Silent() if quiet else progress_for(console)


@contextlib.contextmanager
def journal_path(record: Path | None, *, wanted: bool) -> Iterator[Path | None]:
    """Yield where to write the journal: the file asked for, or a temporary one for the verifier."""
    if record is not None or not wanted:
        yield record
        return
    with tempfile.TemporaryDirectory(prefix="traced-emitter-") as folder:
        yield Path(folder) / "record.jsonl"


async def emit_load(
    settings: Settings,
    chaos: Chaos,
    plant: Plant | None,
    record: Path | None,
    progress: Progress,
    *,
    processes: int = 1,
) -> tuple[EmitReport, int | None]:
    """Emit; return the report, and the signal that ended the run early, if one did.

    Raises `ServerUnreachable` before anything is sent, `JournalUnwritable` and `ProcessDied` in between.
    """
    clock = SystemClock()
    load = _load(settings, chaos, plant)
    started = Run(
        target=load.target,
        seed=load.seed,
        window_minutes=settings.window_minutes,
        started_ns=clock.time_ns(),
    )
    with contextlib.ExitStack() as stack:
        stack.callback(progress.close)
        await _require_an_answer(settings.target_url)
        recorder: Recorder = NoJournal() if record is None else stack.enter_context(Journal(record, started))
        run: EmitterRun | ProcessesRun
        if processes > 1:
            run = ProcessesRun(
                load,
                started,
                processes=min(processes, load.workers),
                journal=record,
                progress=progress,
                clock=clock,
            )
        else:
            run = EmitterRun(
                load,
                connect=lambda: HttpSender(load.target),
                recorder=recorder,
                progress=progress,
                clock=clock,
            )
        async with stopped_by_signals(run) as stopped:
            finished = await run.run()
    return finished, stopped[0] if stopped else None


async def bench_target(plan: BenchPlan, pid: int | None) -> BenchReport:
    """Measure the server at the plan's target; raises `ServerUnreachable` or `NoSuchProcess`."""
    server_cpu_s = None if pid is None else functools.partial(cpu_s, pid)
    if server_cpu_s is not None:
        server_cpu_s()  # a wrong number is told before anything is sent
    await _require_an_answer(plan.target)
    run = BenchRun(
        plan, connect=lambda: HttpSender(plan.target), clock=SystemClock(), server_cpu_s=server_cpu_s
    )
    return await run.run()


async def _require_an_answer(target: str) -> None:
    """Fail before a minute of futile sending."""
    api = Api(target)
    try:
        health = await api.ask("GET", "/health")
    finally:
        await api.close()
    if not health.status:
        raise ServerUnreachable(target, health.failure)


def _load(settings: Settings, chaos: Chaos, plant: Plant | None) -> Load:
    plan = WorkerPlan(
        batch_spans=settings.batch_size,
        rate_per_s=settings.rate_per_worker,
        disorder=settings.out_of_order_prob,
        speed=settings.speed,
        window_s=settings.window_minutes * 60,
        chaos=chaos,
        plant=plant,
    )
    return Load(
        target=settings.target_url,
        workers=settings.workers,
        duration_s=settings.duration,
        seed=settings.seed or 0,
        plan=plan,
    )


async def verify_target(target: str, order: Order, progress: Progress) -> Verification:
    """Judge the server at `target`."""
    api = Api(target)
    try:
        return await verify(api, order, clock=SystemClock(), progress=progress)
    finally:
        progress.close()
        await api.close()
