"""Judges a server by every promise that can be seen from outside."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import traced_emitter.verify.checks  # noqa: F401  importing them registers them
from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.report import Finding, Verdict
from traced_emitter.expected import Ledger
from traced_emitter.progress import Progress, Silent
from traced_emitter.verify.api import Api
from traced_emitter.verify.findings import Broken, Untestable
from traced_emitter.verify.lab import Lab
from traced_emitter.verify.registry import CHECKS, Check
from traced_emitter.verify.sweep import Sweep, swept

__all__ = ["Outcome", "StrictVerdict", "judge_strictly"]

_SILENT = Silent()
_log = get_logger("traced_emitter.verify")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check found."""

    check: Check
    verdict: Verdict
    evidence: str

    def finding(self) -> Finding:
        """Return it in the common format."""
        promise = self.check.requirement
        origin = "ruling" if self.check.ruling else promise.origin
        return Finding(promise.id, origin, self.verdict, f"{self.check.name}: {self.evidence}")


@dataclass(frozen=True, kw_only=True)
class StrictVerdict:
    """All outcomes, and the counts of the load that was read back."""

    outcomes: tuple[Outcome, ...]
    expected: int
    found: int
    missing: int
    span_mismatches: int
    unknown: int

    @property
    def passed(self) -> bool:
        """Whether nothing failed; what is untestable does not count."""
        return all(outcome.verdict != "fail" for outcome in self.outcomes)

    @property
    def summary_line(self) -> str:
        """The line that scripts look for."""
        return (
            f"expected={self.expected} found={self.found} missing={self.missing} "
            f"span_mismatches={self.span_mismatches}"
        )


async def judge_strictly(
    api: Api,
    *,
    ledger: Ledger,
    clock: Clock,
    rng: random.Random,
    window_s: float,
    rulings: bool,
    checks: Sequence[Check] = CHECKS,
    progress: Progress = _SILENT,
) -> StrictVerdict:
    """Read the load back, then run every check."""
    lab = Lab(api, clock=clock, rng=rng, window_s=window_s, rulings=rulings, ledger=ledger, progress=progress)
    progress.say(f"reading back {len(ledger)} traces")
    sweep = await _sweep(lab)
    chosen = [check for check in checks if rulings or not check.ruling]
    progress.say(f"running {len(chosen)} checks")
    outcomes = []
    for number, check in enumerate(chosen, start=1):
        progress.step(f"check {number} of {len(chosen)}: {check.name}")
        outcomes.append(await _judge(check, lab))
    return StrictVerdict(
        outcomes=tuple(outcomes),
        expected=sweep.expected,
        found=sweep.found,
        missing=sweep.missing,
        span_mismatches=sweep.span_mismatches,
        unknown=sweep.unknown,
    )


async def _sweep(lab: Lab) -> Sweep:
    try:
        return await swept(lab)
    except Broken:  # the checks that rest on it will tell
        return Sweep.unreadable(lab)


async def _judge(check: Check, lab: Lab) -> Outcome:
    try:
        return Outcome(check, "pass", await check.run(lab))
    except Broken as fault:
        read = f"read {check.requirement.read}"
        evidence = f"sent: {fault.sent} | expected: {fault.expected} | got: {fault.got} | {read}"
        return Outcome(check, "fail", evidence)
    except Untestable as reason:
        return Outcome(check, "untestable", str(reason))
    except Exception as error:  # noqa: BLE001  a server may answer anything: one check falls, the rest go on
        _log.warning("verify.check_fell", check=check.name, exc_info=True)
        evidence = f"the answers could not be made sense of: {type(error).__name__}: {error}"
        return Outcome(check, "fail", evidence)
