"""Bringing a database to the newest schema. The migrations are shipped inside the package."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from payment_gateway.store.engine import Database

MIGRATIONS = Path(__file__).with_name("migrations")
_LOCK_ID = 0x70617967  # any number, as long as every gateway takes the same


async def migrate(url: str) -> None:
    """Upgrade the database at `url` to the newest revision; of several processes one does the work."""
    database = Database(url, connections=1)
    try:
        async with database.writing() as connection:
            if connection.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:id)"), {"id": _LOCK_ID})
            await connection.run_sync(_upgrade)
    finally:
        await database.close()


def alembic_config(connection: Connection) -> Config:
    """Give alembic its place in the package, and the open connection to work on."""
    config = Config()
    config.set_main_option("script_location", MIGRATIONS.as_posix())
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    command.upgrade(alembic_config(connection), "head")
