"""Bringing a database to the newest schema. The migrations are shipped inside the package."""

import logging
from pathlib import Path

from sqlalchemy import Connection, inspect, text

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


def newest_revision() -> str:
    """Name the newest revision: files are called `<revision>_<what>.py` and sort by age."""
    files = sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))
    return files[-1].stem.partition("_")[0]


def _upgrade(connection: Connection) -> None:
    if _revision(connection) == newest_revision():
        return
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)  # seven lines of news to nobody
    # Only a database that is behind pays for alembic's import, which takes as long as SQLAlchemy's.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", MIGRATIONS.as_posix())
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
