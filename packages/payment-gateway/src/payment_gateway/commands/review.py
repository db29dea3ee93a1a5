"""`payment-gateway review list | resolve`."""

import getpass
import json
import os
from typing import Annotated, Any

import typer

from payment_gateway.commands.options import BankUrl, ConfigFile, DatabaseUrl, DataDir, load, one_of
from payment_gateway.domain.states import State

app = typer.Typer(help="Payments that wait for a person.", no_args_is_help=True)

Reason = Annotated[str, typer.Option(help="Why, in at most 64 characters; it is kept in the history.")]
Found = Annotated[
    State,
    typer.Option(
        "--state",
        metavar="STATE",
        parser=one_of(State),
        help="The state that the payment is really in; `list` shows the choices.",
    ),
]


@app.command("list")
def list_(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for a script.")] = False,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
    config: ConfigFile = None,
) -> None:
    """List flagged payments, the 100 oldest, with the states that may be decided for.

    Examples:
      payment-gateway review list

    """
    from payment_gateway.payments.review import LIST_LIMIT
    from payment_gateway.run import with_core

    settings = load(config, data_dir=data_dir, database_url=database_url).settings
    found = with_core(settings, lambda core: core.review.flagged(limit=LIST_LIMIT + 1))
    entries = found[:LIST_LIMIT]
    if as_json:
        typer.echo(json.dumps(entries, indent=2))
    elif entries:
        typer.echo("\n".join(map(_line, entries)))
    else:
        typer.echo("Nothing waits for a person.", err=True)
    if len(found) > LIST_LIMIT:
        typer.echo("… and more; decide about these first.", err=True)


@app.command()
def resolve(
    payment_id: Annotated[str, typer.Argument(help="The payment, pay_….")],
    state: Found,
    reason: Reason,
    bank_reference: Annotated[
        str | None, typer.Option(help="The bank's id for it (auth_…, cap_…, void_…, ref_…), if you found it.")
    ] = None,
    sequence: Annotated[
        int | None, typer.Option(help="As the list shows it: refused if the payment has moved on since.")
    ] = None,
    rounds: Annotated[
        int | None, typer.Option(help="As the list shows it: refused if recovery has asked the bank since.")
    ] = None,
    data_dir: DataDir = None,
    bank_url: BankUrl = None,
    database_url: DatabaseUrl = None,
    config: ConfigFile = None,
) -> None:
    """Write down what you found out about a flagged payment. The bank is asked for nothing but the id.

    The decision is an event with actor `operator` and your reason; the flag goes, the ledger stays even, and
    whoever repeats the request that began it gets the answer that follows from the decision.

    Examples:
      payment-gateway review resolve pay_5f1d --state captured --reason "bank confirmed by phone, ticket 812"

    """
    from payment_gateway.domain.review import Decision
    from payment_gateway.errors import NotFound, ValidationFailed
    from payment_gateway.run import with_core

    settings = load(config, data_dir=data_dir, bank_url=bank_url, database_url=database_url).settings
    decision = Decision(state=state, reason=reason, bank_reference=bank_reference)
    operator = f"{who_decides()}@command-line"
    try:
        receipt = with_core(
            settings,
            lambda core: core.review.resolve(
                payment_id, decision, operator=operator, sequence=sequence, rounds=rounds
            ),
        )
    except ValidationFailed as refused:
        first = refused.problems[0]
        option = f"--{first.field.replace('_', '-')}"
        raise typer.BadParameter(first.problem, param_hint=option) from refused
    except NotFound as refused:
        told = f"there is no payment {payment_id!r}; see `payment-gateway review list`"
        raise typer.BadParameter(told, param_hint="payment_id") from refused
    typer.echo(json.dumps(receipt, indent=2))


def who_decides() -> str:
    """Name this user for the log; in a container it may have no name (KeyError, from 3.13 on OSError)."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid-{os.getuid()}"


def _line(entry: dict[str, Any]) -> str:
    payment = entry["payment"]
    money = f"{payment['amount'] / 100:.2f} {payment['currency']}"
    decide = ", ".join(entry["choices"])
    seen = f"sequence {entry['sequence']}, rounds {entry['rounds']}"
    return f"{payment['id']}  {payment['state']:<10}  {money:>12}  {entry['reason']}  {seen}  →  {decide}"
