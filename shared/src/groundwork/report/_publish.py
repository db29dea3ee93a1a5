"""What a judge's command does with its report, in one place."""

from __future__ import annotations

from pathlib import Path

import typer

from groundwork.report._format import Report, as_json, write
from groundwork.report._tables import print_table

__all__ = ["publish"]


def publish(report: Report, *, path: Path | None, in_json: bool) -> int:
    """Print the report (a table, or JSON), write it to `path` too, and return the command's exit code.

    The code is 1 if anything fails, else 0. It is printed before it is written: a file that cannot be
    written (`UnwritableReport`) takes nothing from the reader.
    """
    from rich.console import Console

    if in_json:
        typer.echo(as_json(report))
    else:
        print_table(report, Console())
    if path is not None:
        write(report, path)
    return 1 if report.failed else 0
