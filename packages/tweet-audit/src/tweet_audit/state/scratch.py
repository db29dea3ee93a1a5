"""What can only be put together after the last record, kept in a temporary file instead of in memory.

Long posts, chains of edits and threads join records that may stand anywhere in the archive, and a big one has
a hundred thousand of them. SQLite's nameless database spills to a temporary file, which goes away with it.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from typing import Self

from tweet_audit.domain.notes import Note, join_key
from tweet_audit.domain.tweet import Tweet

_SCHEMA = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000;
CREATE TABLE notes (key BLOB, whole BLOB, text TEXT, PRIMARY KEY (key, whole)) WITHOUT ROWID;
CREATE INDEX notes_by_whole ON notes (whole);
CREATE TABLE tweets (key BLOB, id INTEGER, tweet TEXT, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE versions (first INTEGER, id INTEGER, PRIMARY KEY (first, id)) WITHOUT ROWID;
CREATE TABLE seen (id INTEGER PRIMARY KEY, text INTEGER);
CREATE TABLE replies (id INTEGER PRIMARY KEY, parent INTEGER);
BEGIN;
"""
_CERTAIN = """
SELECT t.tweet, n.text FROM notes n JOIN tweets t USING (key)
WHERE (SELECT count(*) FROM notes o WHERE o.key = n.key) = 1
  AND (SELECT count(*) FROM notes o JOIN tweets s USING (key) WHERE o.whole = n.whole) = 1
ORDER BY t.id
"""
# One bit for each of so many seconds: whether a note was posted in it (or in one that shares the bit).
_SECONDS = 8 * 128 * 1024


class Scratch:
    """The loose ends of one reading."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(_SCHEMA)
        self._seconds = bytearray(_SECONDS // 8)
        self.notes = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    # -- long posts ---------------------------------------------------------------------------------------

    def add_note(self, note: Note) -> None:
        """Remember a note, once: parts can repeat a file."""
        whole = hashlib.sha256(f"{note.created_s}\n{note.text}".encode()).digest()
        rows = [(key, whole, text) for key, text in note.readings.items()]
        added = self._database.executemany("INSERT OR IGNORE INTO notes VALUES (?, ?, ?)", rows).rowcount
        self.notes += added > 0
        bit = note.created_s % _SECONDS
        self._seconds[bit >> 3] |= 1 << (bit & 7)

    def offer(self, tweet: Tweet) -> None:
        """Remember a tweet, if it could belong to a note; all notes must be known by then."""
        bit = tweet.created_s % _SECONDS
        if self._seconds[bit >> 3] & 1 << (bit & 7):
            key = join_key(tweet.created_s, tweet.text)
            if self._database.execute("SELECT 1 FROM notes WHERE key = ?", (key,)).fetchone():
                row = (key, tweet.id, json.dumps(tweet))
                self._database.execute("INSERT OR IGNORE INTO tweets VALUES (?, ?, ?)", row)

    def joined(self) -> Iterator[tuple[Tweet, str]]:
        """The pairs that are certain (exactly one note and one tweet have that key), with the full text."""
        with closing(self._database.execute(_CERTAIN)) as rows:
            for stored, text in rows:
                *fields, edit_ids = json.loads(stored)
                yield Tweet._make((*fields, tuple(edit_ids))), text

    def count_joined(self) -> int:
        """How many pairs `joined` gives."""
        return int(self._database.execute(f"SELECT count(*) FROM ({_CERTAIN})").fetchone()[0])  # noqa: S608  a constant

    # -- edits --------------------------------------------------------------------------------------------

    def add_versions(self, ids: tuple[int, ...]) -> None:
        """Remember what a record knows of its own versions. Records know different lengths of one chain."""
        rows = ((ids[0], each) for each in ids)
        self._database.executemany("INSERT OR IGNORE INTO versions VALUES (?, ?)", rows)

    def chains(self) -> Iterator[set[int]]:
        """The chains, joined by their first ids."""
        with closing(self._database.execute("SELECT first, id FROM versions ORDER BY first")) as rows:
            for _, group in groupby(rows, key=itemgetter(0)):
                yield {each for _, each in group}

    # -- ids, for who has no state file to look into ------------------------------------------------------

    def differs(self, tweet: Tweet) -> bool:
        """Whether the first tweet with this id had another text; remembers it if there was none."""
        text = hash(tweet.text)
        row = (tweet.id, text)
        if self._database.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", row).rowcount:
            return False
        first = self._database.execute("SELECT text FROM seen WHERE id = ?", (tweet.id,)).fetchone()
        return bool(first[0] != text)

    def present(self, tweet_ids: set[int]) -> set[int]:
        """Those of these ids that `differs` was asked about."""
        query = "SELECT 1 FROM seen WHERE id = ?"
        return {each for each in tweet_ids if self._database.execute(query, (each,)).fetchone()}

    # -- threads ------------------------------------------------------------------------------------------

    def add_reply(self, tweet_id: int, parent: int) -> None:
        """Remember which tweet a tweet answers."""
        self._database.execute("INSERT OR IGNORE INTO replies VALUES (?, ?)", (tweet_id, parent))

    def replies(self) -> Iterator[tuple[int, int]]:
        """Each tweet that answers one, with that one."""
        with closing(self._database.execute("SELECT id, parent FROM replies ORDER BY id")) as rows:
            yield from rows
