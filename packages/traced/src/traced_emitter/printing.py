"""What a run and a verdict look like on a terminal and as JSON."""

from __future__ import annotations

import dataclasses

import msgspec
from rich.console import Console
from rich.markup import escape

from groundwork.report import Finding, Verdict
from traced_emitter.bench import BenchReport
from traced_emitter.counts import EmitReport
from traced_emitter.duration import format_duration
from traced_emitter.verify.judge import Verification

__all__ = ["bench_json", "print_bench", "print_run", "print_verification", "report_json"]

_COLOURS: dict[Verdict, str] = {"pass": "green", "fail": "bold red", "warn": "yellow", "untestable": "dim"}


def report_json(run: EmitReport | None, verification: Verification | None) -> str:
    """Return one document: `run` (or null), and `verification`, a report in the common format (or null)."""
    report = None if verification is None else dataclasses.asdict(verification.report)
    return msgspec.json.format(msgspec.json.encode({"run": run, "verification": report})).decode()


def bench_json(measured: BenchReport) -> str:
    """Return a measurement as one JSON document."""
    return msgspec.json.format(msgspec.json.encode(measured)).decode()


def print_bench(measured: BenchReport, console: Console) -> None:
    """Print a measurement."""
    refused = ", ".join(f"{count}× {reason}" for reason, count in measured.refused.items()) or "none"
    shape = f"{measured.connections} connections, {measured.spans_a_request} spans a request"
    lines = [
        f"{measured.target}: {measured.loop} loop, {shape}, {measured.elapsed_s:g} s",
        f"  throughput    {measured.requests_per_s:g} requests/s, {measured.spans_per_s:g} spans/s",
        f"  answered      {measured.acknowledged} of {measured.requests}; refused: {refused}",
        f"  latency       {_milliseconds(measured.latency_ms)}",
    ]
    if measured.loop != "closed":
        lines.append(f"  of it waiting {_milliseconds(measured.waited_ms)} for a free connection")
    if measured.spans_per_cpu_s is not None:
        lines.append(
            f"  server's CPU  {measured.server_cpu_s:g} s, {measured.spans_per_cpu_s} spans a CPU-second"
        )
    for line in lines:
        console.print(line, markup=False, highlight=False, soft_wrap=True)


def _milliseconds(summary: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:g} ms" for name, value in summary.items()) or "none"


def print_run(run: EmitReport, console: Console) -> None:
    """Print what was sent."""
    latency = _milliseconds(run.post_latency_ms)
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
    untestable: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.verdict == "untestable":
            if show_all or finding.requirement not in passed:
                untestable.setdefault(_reason(finding), []).append(finding)
        elif show_all or finding.verdict != "pass":
            _print_finding(finding, console)
    for reason, findings in untestable.items():
        _print_untestable(reason, findings, console)
    counts = ", ".join(f"{report.count(verdict)} {verdict}" for verdict in _COLOURS if report.count(verdict))
    judged_by = report.summary.get("judged_by", "the author's rules")
    console.print(
        f"{report.judge}: {counts} (judged by {judged_by}, seed {report.seed})",
        highlight=False,
        soft_wrap=True,
    )
    console.print(verification.summary_line, markup=False, highlight=False, soft_wrap=True)


def _reason(finding: Finding) -> str:
    """What stands behind the name of the check in the evidence."""
    return finding.evidence.partition(": ")[2] or finding.evidence


def _print_untestable(reason: str, findings: list[Finding], console: Console) -> None:
    """What hides several checks is told once, with everything that it hides."""
    if len(findings) == 1:
        _print_finding(findings[0], console)
        return
    hidden = ", ".join(dict.fromkeys(finding.requirement for finding in findings))
    console.print(
        f"[{_COLOURS['untestable']}]untestable[/] {len(findings)} checks ({hidden}): {escape(reason)}",
        highlight=False,
        soft_wrap=True,
    )


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
