"""What a run and a verdict look like on a terminal and as JSON."""

from __future__ import annotations

import dataclasses

import msgspec
from rich.console import Console
from rich.markup import escape

from groundwork.report import Finding, Verdict
from traced_emitter.counts import EmitReport
from traced_emitter.duration import format_duration
from traced_emitter.verify.judge import Verification

__all__ = ["print_run", "print_verification", "report_json"]

_COLOURS: dict[Verdict, str] = {"pass": "green", "fail": "bold red", "warn": "yellow", "untestable": "dim"}


def report_json(run: EmitReport | None, verification: Verification | None) -> str:
    """Return one document: `run` (or null), and `verification`, a report in the common format (or null)."""
    report = None if verification is None else dataclasses.asdict(verification.report)
    return msgspec.json.format(msgspec.json.encode({"run": run, "verification": report})).decode()


def print_run(run: EmitReport, console: Console) -> None:
    """Print what was sent."""
    latency = ", ".join(f"{name} {value:g} ms" for name, value in run.post_latency_ms.items()) or "none"
    dropped = ", ".join(f"{count}× {reason}" for reason, count in run.batches_dropped.items()) or "none"
    took = format_duration(round(run.elapsed_s, 1))
    stored = f"{run.traces_acknowledged} traces, {run.spans_acknowledged} spans"
    rates = f"{run.traces_per_s:g} traces/s, {run.spans_per_s:g} spans/s, {run.posts_per_s:g} POST/s"
    ended = ", stopped early" if run.interrupted else ""
    lines = (
        f"sent to {run.target} in {took} (seed {run.seed}, speed {run.speed:g}{ended})",
        f"  acknowledged  {stored} in {run.batches_acknowledged} of {run.batches} batches",
        f"  rate          {rates}",
        f"  dropped       {dropped}",
        f"  latency       {latency}",
    )
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def print_verification(verification: Verification, console: Console, *, show_all: bool) -> None:
    """Print what did not pass (or everything), the counts, and the summary line last.

    What could not be tested in one way but passed in another is no news either.
    """
    report = verification.report
    passed = {finding.requirement for finding in report.findings if finding.verdict == "pass"}
    for finding in report.findings:
        moot = finding.verdict == "untestable" and finding.requirement in passed
        if show_all or not (moot or finding.verdict == "pass"):
            _print_finding(finding, console)
    counts = ", ".join(f"{report.count(verdict)} {verdict}" for verdict in _COLOURS if report.count(verdict))
    judged_by = report.summary.get("judged_by", "the author's rules")
    console.print(
        f"{report.judge}: {counts} (judged by {judged_by}, seed {report.seed})",
        highlight=False,
        soft_wrap=True,
    )
    console.print(verification.summary_line, markup=False, highlight=False, soft_wrap=True)


def _print_finding(finding: Finding, console: Console) -> None:
    """A fault takes a line for each of its parts: what was sent, expected, got, and what to read."""
    head, *rest = finding.evidence.split(" | ")
    colour = _COLOURS[finding.verdict]
    console.print(
        f"[{colour}]{finding.verdict}[/] {finding.requirement} ({finding.origin}) {escape(head)}",
        highlight=False,
        soft_wrap=True,
    )
    for part in rest:
        console.print(f"       {part}", markup=False, highlight=False, soft_wrap=True)
