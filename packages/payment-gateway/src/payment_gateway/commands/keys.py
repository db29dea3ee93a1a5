"""`payment-gateway keys create | list | rotate | revoke`."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated

import typer

from groundwork.clock import SystemClock
from payment_gateway.commands.options import ConfigFile, DatabaseUrl, DataDir, load, one_of
from payment_gateway.domain.access import ApiKey, Scope

app = typer.Typer(help="API keys: who may use the gateway, and for what.", no_args_is_help=True)

_CALLER = re.compile(r"[a-z][a-z0-9_-]{0,63}")
Scopes = Annotated[
    list[Scope],
    typer.Option(
        "--scope",
        metavar="SCOPE",
        parser=one_of(Scope),
        help="payments (pay and read), read, or operator (review and read); repeatable.",
    ),
]
KeyId = Annotated[str, typer.Argument(help="The key's id, as `keys list` shows it.")]


def _caller(value: str) -> str:
    if not _CALLER.fullmatch(value):
        raise typer.BadParameter("use a to z, digits, - and _, at most 64, beginning with a letter")
    return value


Caller = Annotated[str, typer.Argument(help="Whose key it is, e.g. ficmart.", callback=_caller)]


@app.command()
def create(
    caller: Caller,
    scope: Scopes,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
    config: ConfigFile = None,
) -> None:
    """Make a key and print it. It is shown this once: only its hash is stored.

    Idempotency keys belong to the caller, so a second key of the same caller sees the same ones.

    Examples:
      payment-gateway keys create ficmart --scope payments

      payment-gateway keys create olga --scope operator

    """
    from payment_gateway.run import with_keys

    settings = load(config, data_dir=data_dir, database_url=database_url).settings
    _show_once(*with_keys(settings, lambda keys: keys.create(caller, scope)))


@app.command("list")
def list_(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, for a script.")] = False,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
    config: ConfigFile = None,
) -> None:
    """List every key that was ever made, by its id; no command can show a key again.

    Examples:
      payment-gateway keys list --json

    """
    from payment_gateway.run import with_keys

    settings = load(config, data_dir=data_dir, database_url=database_url).settings
    rows = _rows(with_keys(settings, lambda keys: keys.all()))
    if as_json:
        typer.echo(json.dumps(rows, indent=2))
        return
    if not rows:
        typer.echo("No key is defined: the gateway serves this machine only, and asks for none.", err=True)
    for row in rows:
        typer.echo("  ".join(f"{value:<{_WIDTHS.get(name, 0)}}" for name, value in row.items()).rstrip())


@app.command()
def rotate(
    key_id: KeyId,
    overlap_s: Annotated[
        float, typer.Option(min=0, max=90 * 86_400, help="Seconds for which the old key goes on working.")
    ] = 86_400.0,
    data_dir: DataDir = None,
    database_url: DatabaseUrl = None,
    config: ConfigFile = None,
) -> None:
    """Make a successor of a key, for the same caller and scopes, and let the old one run out.

    Examples:
      payment-gateway keys rotate 4f2a91c07be3 --overlap-s 3600

    """
    from payment_gateway.run import with_keys

    settings = load(config, data_dir=data_dir, database_url=database_url).settings
    _show_once(*with_keys(settings, lambda keys: keys.rotate(key_id, overlap_s=overlap_s)))
    typer.echo(f"The key {key_id} works for another {overlap_s:g} s.", err=True)


@app.command()
def revoke(
    key_id: KeyId, data_dir: DataDir = None, database_url: DatabaseUrl = None, config: ConfigFile = None
) -> None:
    """End a key now; running gateways know within GATEWAY_KEY_REFRESH_S (5 s).

    Examples:
      payment-gateway keys revoke 4f2a91c07be3

    """
    from payment_gateway.run import with_keys

    settings = load(config, data_dir=data_dir, database_url=database_url).settings
    key = with_keys(settings, lambda keys: keys.revoke(key_id))
    typer.echo(f"The key {key.id} of {key.caller} is revoked.", err=True)


_WIDTHS = {"id": 12, "caller": 16, "scopes": 18, "state": 8, "created_at": 20, "ends_at": 20}


def _show_once(key: ApiKey, token: str) -> None:
    """Print the token alone on stdout, so that a script can keep it, and the rest beside it."""
    scopes = ", ".join(sorted(scope.value for scope in key.scopes))
    typer.echo(
        f"Key {key.id} of {key.caller} ({scopes}). It is shown once; keep it in a secret store:", err=True
    )
    typer.echo(token)


def _rows(keys: Sequence[ApiKey]) -> list[dict[str, str]]:
    now_ns = SystemClock().time_ns()
    return [
        {
            "id": key.id,
            "caller": key.caller,
            "scopes": ",".join(sorted(scope.value for scope in key.scopes)),
            "state": "active" if key.active_at(now_ns) else "revoked" if key.revoked_at_ns else "expired",
            "created_at": _time(key.created_at_ns),
            "ends_at": _time(key.revoked_at_ns or key.expires_at_ns),
        }
        for key in keys
    ]


def _time(time_ns: int | None) -> str:
    return f"{datetime.fromtimestamp(time_ns // 10**9, UTC):%Y-%m-%dT%H:%M:%SZ}" if time_ns else ""
