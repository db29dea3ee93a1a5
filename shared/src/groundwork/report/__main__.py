"""`python -m groundwork.report`: read and compare reports."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from groundwork import cli, report

app = cli.app(
    name="python -m groundwork.report",
    help="Reports of the judges. Exit codes: 0 fine, 1 something fails, 2 usage, 4 an unreadable report.",
)

_File = Annotated[Path, typer.Argument(help="A report in JSON, as every judge here writes it.")]


@app.command()
def show(file: _File) -> None:
    """Print one report; exit code 1 if anything fails in it.

    Example: python -m groundwork.report show demo-output/verify.json
    """
    raise typer.Exit(report.publish(report.read(file), path=None, in_json=False))


@app.command()
def compare(
    first: _File,
    second: _File,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the rows as JSON instead of a table.")
    ] = False,
) -> None:
    """Print two reports side by side; exit code 1 if the second fails what the first passes.

    Example: python -m groundwork.report compare reference.json mine.json
    """
    from rich.console import Console

    comparison = report.compare(report.read(first), report.read(second))
    if as_json:
        typer.echo(json.dumps([asdict(row) for row in comparison.rows], indent=2))
    else:
        report.print_comparison(comparison, (str(first), str(second)), Console())
    raise typer.Exit(1 if comparison.worse else 0)


if __name__ == "__main__":
    cli.run(app, errors={report.UnreadableReport: 4})
