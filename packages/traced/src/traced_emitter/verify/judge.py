"""The verifier's use case: get a load, judge by it, make a report."""

from __future__ import annotations

import random
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from groundwork.clock import Clock, utc_now
from groundwork.report import Finding, Report
from traced_emitter.errors import ServerUnreachable
from traced_emitter.progress import Progress, Silent
from traced_emitter.verify.api import Api
from traced_emitter.verify.compat import judge_as_the_author_does
from traced_emitter.verify.lab import MARGIN_S
from traced_emitter.verify.load import (
    BY_THE_AUTHOR,
    BY_THE_CONTRACT,
    BY_THE_RULINGS,
    BatchFate,
    acknowledged_counts,
    fates_in,
    ledger_of,
    probe_load,
)
from traced_emitter.verify.strict import judge_strictly

_SILENT = Silent()

__all__ = ["Order", "Verification", "verify"]


@dataclass(frozen=True, kw_only=True)
class Order:
    """What to judge by: `record` None sends a probe load; `compat` is the author's own verdict."""

    seed: int
    window_s: float
    compat: bool = False
    rulings: bool = False
    record: Path | None = None


@dataclass(frozen=True)
class Verification:
    """The report, and the line that sums it up."""

    report: Report
    passed: bool
    summary_line: str


async def verify(api: Api, order: Order, *, clock: Clock, progress: Progress = _SILENT) -> Verification:
    """Judge the server.

    Raises `ServerUnreachable` when nothing answers, `JournalUnreadable` for a bad record.
    """
    health = await api.ask("GET", "/health")
    if not health.status:
        raise ServerUnreachable(api.target, health.failure)
    rng = random.Random(f"{order.seed}/verify/{clock.time_ns()}")
    probe = [] if order.record else await _probe(api, order, clock=clock, rng=rng, progress=progress)
    if order.compat:
        return await _compat(api, order, probe, clock=clock, rng=rng)
    return await _strict(api, order, probe, clock=clock, rng=rng, progress=progress)


async def _probe(
    api: Api, order: Order, *, clock: Clock, rng: random.Random, progress: Progress
) -> list[BatchFate]:
    progress.say("sending a probe load")
    chaos = BY_THE_AUTHOR if order.compat else BY_THE_RULINGS if order.rulings else BY_THE_CONTRACT
    return await probe_load(api, clock=clock, rng=rng, window_s=order.window_s, chaos=chaos)


async def _compat(
    api: Api, order: Order, probe: list[BatchFate], *, clock: Clock, rng: random.Random
) -> Verification:
    sent = acknowledged_counts(fates_in(order.record) if order.record else iter(probe))
    verdict = await judge_as_the_author_does(api, sent, rng=rng)
    summary: dict[str, int | float | str] = {
        "expected": verdict.expected,
        "total": verdict.total,
        "opened": verdict.opened,
        "mismatches": len(verdict.mismatches),
    }
    line = " ".join(f"{name}={value}" for name, value in summary.items())
    report = _report(api, order, clock, "--compat", verdict.findings(), summary)
    return Verification(report, verdict.passed, line)


async def _strict(
    api: Api,
    order: Order,
    probe: list[BatchFate],
    *,
    clock: Clock,
    rng: random.Random,
    progress: Progress,
) -> Verification:
    fates = fates_in(order.record) if order.record else iter(probe)
    ledger = ledger_of(fates, window_s=order.window_s, margin_s=MARGIN_S, now_ns=clock.time_ns())
    verdict = await judge_strictly(
        api,
        ledger=ledger,
        clock=clock,
        rng=rng,
        window_s=order.window_s,
        rulings=order.rulings,
        progress=progress,
    )
    summary: dict[str, int | float | str] = {
        "expected": verdict.expected,
        "found": verdict.found,
        "missing": verdict.missing,
        "span_mismatches": verdict.span_mismatches,
        "unknown": verdict.unknown,
        "judged_by": "contract and rulings" if order.rulings else "contract alone",
    }
    findings = tuple(outcome.finding() for outcome in verdict.outcomes)
    report = _report(api, order, clock, "--strict", findings, summary)
    return Verification(report, verdict.passed, verdict.summary_line)


def _report(
    api: Api,
    order: Order,
    clock: Clock,
    how: str,
    findings: tuple[Finding, ...],
    summary: dict[str, int | float | str],
) -> Report:
    return Report(
        judge=f"traced-emitter verify {how}",
        subject=api.target,
        seed=order.seed,
        version=version("traced"),
        created_at=utc_now(clock).isoformat(),
        findings=findings,
        summary=summary,
    )
