"""The database's URL: which kind it names, and what the driver makes of it."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

SQLITE_FILE = "gateway.db"
# What the driver takes of a URL's options; its word for libpq's `sslmode` is `ssl`.
_OPTIONS = frozenset(
    {"host", "passfile", "port", "prepared_statement_cache_size", "ssl", "sslmode", "target_session_attrs"}
)


class DatabaseUrlUnusable(Exception):  # noqa: N818  it reads as what is wrong
    """GATEWAY_DATABASE_URL is no URL, or asks for what cannot be had; the message holds no password."""

    exit_code = 3
    cure = "write GATEWAY_DATABASE_URL like postgresql://user@host:5432/name?sslmode=require"

    def __init__(self, problem: str) -> None:
        super().__init__(f"the database's URL {problem}")


def sqlite_url(data_dir: Path) -> str:
    """Name the SQLite file of a data directory as a database URL."""
    return f"sqlite+aiosqlite:///{data_dir.absolute() / SQLITE_FILE}"


def normalize(url: str) -> str:
    """Choose the async driver for a plain `sqlite://` or `postgresql://` URL; raises DatabaseUrlUnusable."""
    parsed = _parsed(url)
    drivers = {
        "sqlite": "sqlite+aiosqlite",
        "postgres": "postgresql+asyncpg",
        "postgresql": "postgresql+asyncpg",
    }
    driver = drivers.get(parsed.drivername, parsed.drivername)
    query = parsed.query if driver.startswith("sqlite") else _drivers_words(parsed)
    return parsed.set(drivername=driver, query=query).render_as_string(hide_password=False)


def is_sqlite(url: str) -> bool:
    """Tell whether a URL names an SQLite file; raises DatabaseUrlUnusable."""
    return _parsed(url).get_backend_name() == "sqlite"


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # The error's text may quote a part of the password.
        raise DatabaseUrlUnusable("cannot be read: its port is no number, or a sign is missing") from None
    if "@" in (parsed.host or ""):  # what comes before it is the rest of a password
        raise DatabaseUrlUnusable("has an @ too many: inside a password it is written %40")
    return parsed


def _drivers_words(parsed: URL) -> dict[str, Any]:
    """Give the options as the driver has them; raises DatabaseUrlUnusable for one that it does not know."""
    unknown = sorted(set(parsed.query) - _OPTIONS)
    if unknown:
        known = ", ".join(sorted(_OPTIONS))
        raise DatabaseUrlUnusable(f"has the option {unknown[0]!r}; known are {known}")
    return {"ssl" if name == "sslmode" else name: value for name, value in parsed.query.items()}
