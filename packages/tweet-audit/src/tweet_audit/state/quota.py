"""The day's count of requests: one file for each user, since a quota belongs to a key and to no archive.

A row is named by a hash of server, key and model: the key itself is in no file, and a new key has a new day.
A commit does not wait for the disk (`synchronous = NORMAL`): the count survives SIGKILL and costs a request
next to nothing. A power cut may forget the last ones; the server still knows them.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import platformdirs

from tweet_audit.errors import StateUnusable


def quota_file(chosen: Path | None) -> Path:
    """Where the days are counted: where the user says, or where the system keeps such things.

    Raises StateUnusable for the home of a user whom nobody knows.
    """
    if chosen is not None:
        try:
            return chosen.expanduser()  # no shell has done it for a value in quotes, or in .env
        except RuntimeError as error:  # ~nobody: there is no such user
            raise uncountable(chosen, error) from error
    return platformdirs.user_state_path("tweet-audit", appauthor=False) / "quota.sqlite"


def quota_name(model: str, *, server: str | None, key: str) -> str:
    """Whose quota it is: that of a model for a key, at a server."""
    digest = hashlib.sha256(f"{server or ''}\n{key}\n{model}".encode()).hexdigest()
    return f"{model} {digest[:16]}"


@contextmanager
def quota_counts(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file of the counts, for a DailyCounter; several programs may do so at once."""
    with closing(_opened(path)) as connection:
        yield connection


def _opened(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with ExitStack() as on_failure:
            connection = on_failure.enter_context(closing(sqlite3.connect(path, isolation_level=None)))
            for pragma in ("journal_mode = WAL", "synchronous = NORMAL"):
                connection.execute(f"PRAGMA {pragma}")
            on_failure.pop_all()
            return connection
    except (OSError, sqlite3.Error) as error:
        raise uncountable(path, error) from error


@contextmanager
def quota_seen(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the counts, to look at: nothing is made on the disk. Without a file it is empty."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        try:
            if path.exists():
                _copy(path, copy)
        except (OSError, sqlite3.Error) as error:
            raise uncountable(path, error) from error
        yield copy


def _copy(path: Path, copy: sqlite3.Connection) -> None:
    """While nobody has it open SQLite must be told so: else it makes a -wal and a -shm, and leaves them.

    A program that opens it in this very moment costs one figure that is a moment old.
    """
    alone = not path.with_name(f"{path.name}-wal").exists()
    where = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
    with closing(sqlite3.connect(where, uri=True)) as counts:
        counts.backup(copy)


def uncountable(path: Path, error: Exception) -> StateUnusable:
    """Says what cannot be used, and what to do."""
    return StateUnusable(
        f"the day's requests cannot be counted in {path}: {error}",
        cure="name a file that can be written: TWEET_AUDIT_QUOTA_FILE",
    )
