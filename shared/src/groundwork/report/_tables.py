"""Reports on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from groundwork.report._compare import Comparison
from groundwork.report._format import Report, Verdict

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["print_comparison", "print_table"]

_COLOURS: dict[Verdict | None, str] = {
    "pass": "green",
    "fail": "bold red",
    "warn": "yellow",
    "untestable": "dim",
}


def print_table(report: Report, console: Console) -> None:
    """Print every finding, the counts by verdict and the summary's figures."""
    from rich.markup import escape
    from rich.table import Table

    seed = "" if report.seed is None else f", seed {report.seed}"
    table = Table(
        title=escape(f"{report.judge} {report.version} on {report.subject}{seed}"), title_justify="left"
    )
    for column in ("requirement", "origin", "verdict", "evidence"):
        table.add_column(column, overflow="fold")
    for finding in report.findings:
        verdict = _coloured(finding.verdict)
        table.add_row(escape(finding.requirement), finding.origin, verdict, escape(finding.evidence))
    console.print(table)
    console.print(_counts(report), highlight=False)
    for name, value in report.summary.items():
        console.print(escape(f"{name}: {value}"), highlight=False)


def print_comparison(comparison: Comparison, names: tuple[str, str], console: Console) -> None:
    """Print both verdicts of each requirement, and which the second fails while the first passes."""
    from rich.markup import escape
    from rich.table import Table

    table = Table("requirement", *(escape(name) for name in names), "")
    for row in comparison.rows:
        note = "[bold red]worse[/]" if row.worse else ("" if row.first == row.second else "differs")
        table.add_row(escape(row.requirement), _coloured(row.first), _coloured(row.second), note)
    console.print(table)
    console.print(f"{len(comparison.worse)} of {len(comparison.rows)} requirements are worse in the second")


def _coloured(verdict: Verdict | None) -> str:
    return "–" if verdict is None else f"[{_COLOURS[verdict]}]{verdict}[/]"


def _counts(report: Report) -> str:
    verdicts: tuple[Verdict, ...] = ("pass", "fail", "warn", "untestable")
    return ", ".join(f"{report.count(verdict)} {verdict}" for verdict in verdicts)
