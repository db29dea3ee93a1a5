"""The day's count of requests: one file for each user, since a quota belongs to a key and to no archive.

A row is named by a hash of server, key and model: the key itself is in no file, and a new key has a new day.
A commit does not wait for the disk (`synchronous = NORMAL`): the count survives SIGKILL and costs a request
next to nothing. A power cut may forget the last ones; the server still knows them.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import platformdirs

from tweet_audit.errors import StateUnusable


def quota_file(chosen: Path | None) -> Path:
    """Where the days are counted: where the user says, or where the system keeps such things."""
    return chosen or platformdirs.user_state_path("tweet-audit", appauthor=False) / "quota.sqlite"


def quota_name(model: str, *, server: str | None, key: str) -> str:
    """Whose quota it is: that of a model for a key, at a server."""
    digest = hashlib.sha256(f"{server or ''}\n{key}\n{model}".encode()).hexdigest()
    return f"{model} {digest[:16]}"


@contextmanager
def quota_counts(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file of the counts, for a DailyCounter; several programs may do so at once."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL"):
            connection.execute(f"PRAGMA {pragma}")
    except (OSError, sqlite3.Error) as error:
        raise StateUnusable(
            f"the day's requests cannot be counted in {path}: {error}",
            cure="name a file that can be written: TWEET_AUDIT_QUOTA_FILE",
        ) from error
    with closing(connection):
        yield connection
