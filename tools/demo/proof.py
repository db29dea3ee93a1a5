"""What the demo has proven: one line a promise, and the closing table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Proof:
    """One promise, whether it held in this run, and the figures that say so."""

    project: str
    promise: str
    held: bool
    evidence: str


def print_proofs(proofs: Sequence[Proof], console: Console) -> None:
    """Print the closing table, one row a promise."""
    table = Table(title="What was proven", title_justify="left", expand=False)
    table.add_column("project")
    table.add_column("promise")
    table.add_column("held", justify="center")
    table.add_column("evidence", overflow="fold", max_width=64)
    for proof in proofs:
        verdict = "[green]yes[/]" if proof.held else "[bold red]NO[/]"
        table.add_row(proof.project, proof.promise, verdict, proof.evidence)
    console.print(table)
