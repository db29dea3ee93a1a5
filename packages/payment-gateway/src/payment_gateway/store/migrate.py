"""Bringing a database to the newest schema. The migrations are shipped inside the package."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from asyncpg import PostgresError
from sqlalchemy import Connection, inspect, make_url, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from payment_gateway.store.engine import Database
from payment_gateway.store.url import DatabaseUrlUnusable, is_sqlite

MIGRATIONS = Path(__file__).with_name("migrations")
_LOCK_ID = 0x70617967  # any number, as long as every gateway takes the same
_LOCK_NOT_AVAILABLE = "55P03"


class SchemaMissing(Exception):  # noqa: N818  it reads as what is wrong
    """The database was never migrated, or is behind or ahead of this program."""

    exit_code = 4

    def __init__(self, found: str | None) -> None:
        newest = newest_revision()
        if found is not None and found > newest:
            self.cure = "run the version of payment-gateway that migrated it, or a newer one"
            problem = f"has schema {found}, which is newer than this program's {newest}"
        else:
            self.cure = "run `payment-gateway migrate` with the same GATEWAY_DATABASE_URL"
            problem = f"has schema {found}, not {newest}" if found else "was never migrated"
        super().__init__(f"the database {problem}")


class DatabaseUnreachable(Exception):  # noqa: N818  it reads as what is wrong
    """No connection can be made; the message names the place without the password."""

    exit_code = 4
    cure = "check that the database runs, and GATEWAY_DATABASE_URL with its user and password"

    def __init__(self, url: str, error: Exception) -> None:
        place = make_url(url).set(password=None, query={}).render_as_string()
        problem: object = type(error).__name__
        if is_sqlite(url) and isinstance(error, DBAPIError):
            problem = error.orig  # SQLite tells what is wrong with the file, and knows no secret
            self.cure = "name an SQLite file that this user may read and write, or a folder with --data-dir"
        super().__init__(f"cannot use the database {place}: {problem}")


class TableInUse(Exception):  # noqa: N818  it reads as what is wrong
    """Somebody holds a table: waiting for it would make every payment wait behind us."""

    exit_code = 4
    cure = (
        "run it again when that has ended: a backup or a long report, for example; pg_stat_activity shows it"
    )

    def __init__(self) -> None:
        super().__init__("another connection uses a table that has to change; nothing was changed")


@asynccontextmanager
async def _connected(url: str, *, patience_s: float = 10.0) -> AsyncIterator[Database]:
    if is_sqlite(url) and not (folder := Path(make_url(url).database or "").parent).is_dir():
        raise DatabaseUrlUnusable(f"names a file in {folder}, and there is no such folder")
    database = Database(url, connections=1, busy_timeout_s=patience_s)
    try:
        yield database
    except (OSError, SQLAlchemyError, PostgresError) as error:
        raise DatabaseUnreachable(url, error) from error
    finally:
        await database.close()


async def require_newest(url: str, *, timeout_s: float = 10.0) -> None:
    """Raise SchemaMissing or DatabaseUnreachable, before anybody is served from such a database."""
    async with _connected(url, patience_s=timeout_s) as database, database.reading() as connection:
        found = await connection.run_sync(_revision)
    if found != newest_revision():
        raise SchemaMissing(found)


async def migrate(url: str, to: str = "head", *, patience_s: float = 3.0) -> None:
    """Upgrade the database at `url` to the newest revision; of several processes one does the work.

    `to` names an older revision for tests of the way up. Raises DatabaseUnreachable, SchemaMissing for a
    database that a newer version has migrated, and TableInUse after `patience_s`: on PostgreSQL, whoever
    comes while a change waits for its table waits as well, even to read.
    """
    async with _connected(url) as database, database.writing() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(text("SELECT pg_advisory_xact_lock(:id)"), {"id": _LOCK_ID})
            await connection.execute(text(f"SET LOCAL lock_timeout = '{patience_s * 1000:.0f}ms'"))
        try:
            await connection.run_sync(_upgrade, to)
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) != _LOCK_NOT_AVAILABLE:
                raise
            raise TableInUse from error


def newest_revision() -> str:
    """Name the newest revision: files are called `<revision>_<what>.py` and sort by age."""
    files = sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))
    return files[-1].stem.partition("_")[0]


def _upgrade(connection: Connection, to: str) -> None:
    found = _revision(connection)
    if found == newest_revision():
        return
    if found is not None and found > newest_revision():
        raise SchemaMissing(found)
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)  # seven lines of news to nobody
    # Only a database that is behind pays for alembic's import, which takes as long as SQLAlchemy's.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", MIGRATIONS.as_posix())
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
