"""`payment-gateway reconcile`."""

import json
from typing import Annotated, Any

import typer

from payment_gateway.commands.options import BankUrl, ConfigFile, DatabaseUrl, DataDir, load

BREAKS_FOUND = 5


def reconcile(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for a script.")] = False,
    as_csv: Annotated[
        bool, typer.Option("--csv", help="Print the breaks as CSV, for a spreadsheet.")
    ] = False,
    data_dir: DataDir = None,
    bank_url: BankUrl = None,
    database_url: DatabaseUrl = None,
    config: ConfigFile = None,
) -> None:
    """Compare the payments of the last days with the bank now, and print what does not agree.

    Exit codes: 0 everything agrees, 5 there are breaks, 1 the run could not be made.
    The bank can only be asked about ids that we know; it shows no voids and no later states.

    Examples:
      payment-gateway reconcile

      payment-gateway reconcile --csv > breaks.csv

    """
    from payment_gateway.api.csv_report import csv_of
    from payment_gateway.parts import Core
    from payment_gateway.run import with_core

    if as_json and as_csv:
        raise typer.BadParameter("choose one of --json and --csv")

    async def run(core: Core) -> dict[str, Any]:
        return await core.overview.report(await core.reconciler.run_now())

    settings = load(config, data_dir=data_dir, bank_url=bank_url, database_url=database_url).settings
    report = with_core(settings, run)
    if as_json:
        typer.echo(json.dumps(report, indent=2))
    elif as_csv:
        typer.echo(csv_of(report), nl=False)
    else:
        _print_table(report)
    raise typer.Exit(BREAKS_FOUND if report["breaks"] else 0)


def _print_table(report: dict[str, Any]) -> None:
    counts = {name: count for name, count in report.items() if type(count) is int}  # `truncated` is none
    typer.echo("   ".join(f"{name} {count}" for name, count in counts.items()))
    for row in report["breaks"]:
        flag = "  flagged" if row["needs_review"] else ""
        typer.echo(f"{row['payment_id']}  {row['kind']:<10}  {row['state']:<10}  {row['detail']}{flag}")
    if report["truncated"]:
        typer.echo("… and more; the counts above are of all.", err=True)
