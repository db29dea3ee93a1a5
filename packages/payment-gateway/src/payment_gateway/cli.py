"""The command line: `payment-gateway serve | worker | migrate | keys | review | reconcile | config show`.

Exit codes: 0 stopped in order or done, 1 failed, 2 wrong command line, 3 wrong settings, 4 refused to listen
or to start, 5 reconciliation found breaks, 130 interrupted, 143 ended by SIGTERM (a server or worker that
drains exits with 0 instead).
"""

from typing import Annotated, NoReturn

import typer

from groundwork import cli as house
from payment_gateway.commands import keys, reconcile, review
from payment_gateway.commands.options import BankUrl, ConfigFile, DatabaseUrl, DataDir, load

app = house.app(
    name="payment-gateway",
    help="A payment gateway that tells the shop the truth, whatever the bank does.",
)

app.add_typer(keys.app, name="keys")
app.add_typer(review.app, name="review")


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on (127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on (8000); 0 takes a free one.")] = None,
    data_dir: DataDir = None,
    bank_url: BankUrl = None,
    database_url: DatabaseUrl = None,
    config: ConfigFile = None,
) -> None:
    """Serve the gateway, with its recovery worker in the same process.

    Settings: defaults < --config file < .env < GATEWAY_* variables < flags. See them with `config show`.
    An SQLite database is migrated at the start; run `payment-gateway migrate` first for PostgreSQL.
    To listen beyond this machine, make an API key first: `payment-gateway keys create`.

    Examples:
      payment-gateway serve

      payment-gateway serve --port 9000 --bank-url http://127.0.0.1:8787 --data-dir /tmp/shop

      GATEWAY_RECOVERY_MIN_AGE_S=1 payment-gateway serve

    """
    loaded = load(
        config,
        host=host,
        port=port,
        data_dir=data_dir,
        bank_url=bank_url,
        database_url=database_url,
    )
    loaded.settings.require_fingerprint_key()
    from payment_gateway.run import serve as run_server

    raise typer.Exit(run_server(loaded.settings, on_ready=_announce))


@app.command()
def worker(
    data_dir: DataDir = None,
    bank_url: BankUrl = None,
    database_url: DatabaseUrl = None,
    config: ConfigFile = None,
) -> None:
    """Run the recovery worker alone, beside API processes with GATEWAY_RECOVERY_IN_API=false.

    Examples:
      GATEWAY_FINGERPRINT_KEY_FILE=/run/secrets/key payment-gateway worker --database-url postgresql://…

    """
    loaded = load(config, data_dir=data_dir, bank_url=bank_url, database_url=database_url)
    from payment_gateway.run import work

    raise typer.Exit(work(loaded.settings))


@app.command()
def migrate(data_dir: DataDir = None, database_url: DatabaseUrl = None, config: ConfigFile = None) -> None:
    """Bring the database to the newest schema; harmless when it is there already.

    Examples:
      payment-gateway migrate --database-url postgresql://gateway@127.0.0.1/gateway

    """
    loaded = load(config, data_dir=data_dir, database_url=database_url)
    from payment_gateway.run import migrate_now

    migrate_now(loaded.settings)
    typer.echo("The database has the newest schema.", err=True)


app.command("reconcile")(reconcile.reconcile)
house.add_config(app, load)


def _announce(url: str) -> None:
    typer.echo(
        f"payment-gateway listens on {url} (documentation: {url}/docs, operators: {url}/ops)", err=True
    )


def main() -> NoReturn:
    """Run the program."""
    from payment_gateway.errors import GatewayError

    house.run(app, errors={GatewayError: 1})
