"""The database's URL: which kind it names, and what the driver makes of it."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Dialect, make_url
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import ArgumentError

DIALECT: Dialect = postgresql.asyncpg.dialect()  # type: ignore[no-untyped-call]
SQLITE_FILE = "gateway.db"
# What the driver takes of a URL's options; its word for libpq's `sslmode` is `ssl`.
_OPTIONS = frozenset(
    {"host", "passfile", "port", "prepared_statement_cache_size", "ssl", "sslmode", "target_session_attrs"}
)
_WORDS = {
    "sslmode": ("disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
    "target_session_attrs": ("any", "primary", "read-write"),  # the others lead to a server that only reads
}


class DatabaseUrlUnusable(Exception):  # noqa: N818  it reads as what is wrong
    """GATEWAY_DATABASE_URL is no URL, or asks for what cannot be had; the message holds no password."""

    exit_code = 3
    cure = (
        "write GATEWAY_DATABASE_URL like postgresql://user@host:5432/name?sslmode=require"
        " or sqlite:////folder/gateway.db"
    )

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
    made = parsed.set(drivername=drivers.get(parsed.drivername, parsed.drivername))
    if made.get_backend_name() == "sqlite":
        if parsed.database in (None, "", ":memory:"):
            raise DatabaseUrlUnusable("names no file, and payments are to be kept")
    else:
        made = made.set(query=_drivers_words(parsed))
        _refuse_bad_options(made)
    return made.render_as_string(hide_password=False)


def is_sqlite(url: str) -> bool:
    """Tell whether a URL names an SQLite file; raises DatabaseUrlUnusable."""
    return _parsed(url).get_backend_name() == "sqlite"


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # The error's text may quote a part of the password.
        raise DatabaseUrlUnusable("cannot be read: its port is no number, or a sign is missing") from None
    is_file = parsed.get_backend_name() == "sqlite"
    if not is_file and (url.count("@") > 1 or "@" in (parsed.database or "")):
        # What comes before the last one is the rest of a password, wherever it was taken to belong.
        raise DatabaseUrlUnusable(
            "has an @ too many: inside a name or password it is written %40, and a / %2F"
        )
    return parsed


def _drivers_words(parsed: URL) -> dict[str, Any]:
    """Give the options as the driver has them; raises DatabaseUrlUnusable for one that it does not know."""
    unknown = sorted(set(parsed.query) - _OPTIONS)
    if unknown:
        known = ", ".join(sorted(_OPTIONS))
        raise DatabaseUrlUnusable(f"has the option {unknown[0]!r}; known are {known}")
    return {"ssl" if name == "sslmode" else name: value for name, value in parsed.query.items()}


def _refuse_bad_options(url: URL) -> None:
    try:
        _, options = DIALECT.create_connect_args(url)
    except (ArgumentError, ValueError):
        raise DatabaseUrlUnusable("has an option that must be a number, and is none") from None
    for name, known in _WORDS.items():
        word = options.get("ssl" if name == "sslmode" else name, known[0])
        if word not in known:
            raise DatabaseUrlUnusable(f"has the {name} {word!r}; usable are {', '.join(known)}")
