"""The state file: SQLite, one writer, one transaction for each answer.

WAL with `synchronous = FULL`: what is committed survives SIGKILL and a power cut, because a verdict that was
paid for must not be lost. Commits are as many as requests, so they cost nothing that anyone would notice.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from tweet_audit.domain.totals import FileCount
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Question, Verdict
from tweet_audit.errors import RecordInvalid, StateForeign, StateUnusable
from tweet_audit.ports import Answer, Decided, Pending
from tweet_audit.state.migrations import SCHEMA_VERSION, script
from tweet_audit.state.results import Results

APPLICATION_ID = 0x7457_4175  # "tWAu": says in the file's header whose it is

_INSERT_TWEET = """
INSERT INTO tweets (id, run, created_s, text, text_key, decision, reason, criteria)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET run = excluded.run, created_s = excluded.created_s, text = excluded.text,
    text_key = excluded.text_key, decision = excluded.decision, reason = excluded.reason,
    criteria = excluded.criteria
WHERE tweets.run <> excluded.run
"""
# The first tweet of each text that has no verdict yet (a FAILED one is none).
_PENDING = """
FROM tweets t LEFT JOIN verdicts v ON v.question = :question AND v.text_key = t.text_key
WHERE t.run = :run AND t.decision IS NULL AND COALESCE(v.decision, 'FAILED') IN ('FAILED')
  AND NOT EXISTS (SELECT 1 FROM tweets d
                  WHERE d.text_key = t.text_key AND d.id < t.id AND d.run = :run AND d.decision IS NULL)
"""
# The same for `retry`: only texts that were asked, and were blocked or brought nothing.
_PENDING_AGAIN = _PENDING.replace(
    "(v.decision, 'FAILED') IN ('FAILED')", "(v.decision, '') IN ('FAILED', 'BLOCKED')"
)
# Those of one turn (the run that has asked them last, or none), behind the last one seen: one pass by id.
_TURN = (
    "SELECT t.id, t.text_key, t.text {pending} AND v.run IS :turn AND t.id > :after ORDER BY t.id LIMIT :size"
)
# What is KEEP or DELETE stays so: nothing that comes later writes over it.
_INSERT_VERDICT = """
INSERT INTO verdicts (question, text_key, decision, reason, criteria, confidence, run, request)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET (decision, reason, criteria, confidence, run, request) =
    (excluded.decision, excluded.reason, excluded.criteria, excluded.confidence, excluded.run,
     excluded.request)
WHERE verdicts.decision IN ('FAILED', 'BLOCKED')
"""
_EARLIER = """
SELECT DISTINCT run FROM verdicts
WHERE question = :question AND decision IN ('FAILED', 'BLOCKED') AND run < :run ORDER BY run
"""


def text_key(text: str) -> bytes:
    """The key of a text: equal texts share a verdict."""
    return hashlib.sha256(text.encode()).digest()[:16]


_USABLE = (
    "see whether its disk is full or read-only, or another program holds it; or choose another with --state"
)


@contextmanager
def opening(path: Path, *, cure: str = _USABLE) -> Iterator[None]:
    """Say why a file cannot be opened: a full disk makes no state file a foreign one; a lost table does."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise StateUnusable(f"the state file {path} cannot be used: {error}", cure=cure) from error
        raise StateForeign(str(path), str(error)) from error


class StateFile:
    """An open state file; hold `lock.exclusive` around it."""

    def __init__(self, path: Path, *, cure: str = _USABLE) -> None:
        self.path = path
        with opening(path, cure=cure), ExitStack() as on_failure:
            self.connection = on_failure.enter_context(closing(sqlite3.connect(path, isolation_level=None)))
            self._prepare()
            on_failure.pop_all()

    def _prepare(self) -> None:
        version = self.connection.execute("PRAGMA user_version").fetchone()[0]
        owner = self.connection.execute("PRAGMA application_id").fetchone()[0]
        empty = self.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if not empty and owner != APPLICATION_ID:
            raise sqlite3.DatabaseError("another program made it")
        if version > SCHEMA_VERSION:
            raise sqlite3.DatabaseError(f"version {version}; this program knows up to {SCHEMA_VERSION}")
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -8000"):
            self.connection.execute(f"PRAGMA {pragma}")
        if empty:
            schema = files("tweet_audit.state").joinpath("schema.sql").read_text(encoding="utf-8")
            self.connection.executescript(
                f"BEGIN; {schema} PRAGMA application_id = {APPLICATION_ID}; "
                f"PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
            )
        for older in range(version if not empty else SCHEMA_VERSION, SCHEMA_VERSION):
            self.connection.executescript(script(older))

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Commit the block as one, or nothing of it."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except BaseException:  # Ctrl-C too undoes the block; it is raised on
            if self.connection.in_transaction:  # SQLite has undone it itself where the disk was full
                self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def begin(
        self, question: Question, at: datetime, *, username: str | None = None, retry: bool = False
    ) -> "Run":
        """Start a run; `retry`: only of what failed or was blocked before.

        Requests that a killed run left in flight are lost: their tweets are asked again.
        """
        with self.transaction() as connection:
            connection.execute("UPDATE requests SET state = 'lost' WHERE state = 'in_flight' AND job IS NULL")
            number = self.question(question)
            run = connection.execute(
                "INSERT INTO runs (started_at, username, question) VALUES (?, ?, ?)",
                (at.isoformat(), username, number),
            ).lastrowid
        return Run(self, run=int(run or 0), question=number, retry=retry)

    def has_asked(self, question: Question) -> bool:
        """Whether anything came of asking this question, or is on its way in a job."""
        query = """
            SELECT 1 FROM questions q WHERE q.key = ? AND (
                EXISTS (SELECT 1 FROM verdicts v WHERE v.question = q.id)
                OR EXISTS (SELECT 1 FROM jobs j WHERE j.question = q.id))
        """
        return self.connection.execute(query, (question.key,)).fetchone() is not None

    def question(self, question: Question) -> int:
        """The number of a question, new or known."""
        self.connection.execute(
            "INSERT INTO questions (key, engine, model) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (question.key, question.engine, question.model),
        )
        row = self.connection.execute("SELECT id FROM questions WHERE key = ?", (question.key,)).fetchone()
        return int(row[0])

    def close(self) -> None:
        """Close it; SQLite folds the write-ahead log into the file."""
        self.connection.close()


class Run(Results):
    """The part of the state that belongs to one run (see ports.RunState); its results come from it too."""

    def __init__(self, state: StateFile, *, run: int, question: int, retry: bool = False) -> None:
        super().__init__(state.connection, run=run, question=question)
        self._state = state
        self._pending = _PENDING_AGAIN if retry else _PENDING
        self._never_asked_too = not retry

    def transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """Several writes as one, or none of them."""
        return self._state.transaction()

    def asking(self, question: Question) -> "Run":
        """The same input under another question: what is pending then is what that one has no verdict for."""
        return Run(self._state, run=self.run, question=self._state.question(question))

    def end(self, outcome: str, at: datetime) -> None:
        """Note how it ended."""
        self.connection.execute(
            "UPDATE runs SET ended_at = ?, outcome = ? WHERE id = ?", (at.isoformat(), outcome, self.run)
        )

    # -- reading ------------------------------------------------------------------------------------------

    def add_tweets(self, tweets: Sequence[tuple[Tweet, Verdict | None]]) -> int:
        """Write tweets of this run's input; returns how many ids were new to it."""
        with self._state.transaction() as connection:
            return connection.executemany(_INSERT_TWEET, (self._row(*each) for each in tweets)).rowcount

    def count_differing(self, tweets: Sequence[Tweet]) -> int:
        """How many of these have another text than the tweet that this run has under their id."""
        query = "SELECT 1 FROM tweets WHERE id = ? AND run = ? AND text_key <> ?"
        rows = ((tweet.id, self.run, text_key(tweet.text)) for tweet in tweets)
        return sum(self.connection.execute(query, row).fetchone() is not None for row in rows)

    def replace_tweets(self, tweets: Sequence[tuple[Tweet, Verdict | None]]) -> None:
        """Write tweets of this run's input anew: their full texts were found."""
        rows = ((*self._row(*each)[3:], each[0].id) for each in tweets)
        with self._state.transaction() as connection:
            connection.executemany(
                "UPDATE tweets SET text = ?, text_key = ?, decision = ?, reason = ?, criteria = ? "
                "WHERE id = ?",
                rows,
            )

    def _row(self, tweet: Tweet, verdict: Verdict | None) -> tuple[object, ...]:
        local = (
            (None, None, None)
            if verdict is None
            else (verdict.decision, verdict.reason, json.dumps(verdict.criteria))
        )
        return (tweet.id, self.run, tweet.created_s, tweet.text, text_key(tweet.text), *local)

    def add_file(self, count: FileCount) -> None:
        """Note a file that was read to its end."""
        self.connection.execute(
            "INSERT INTO files (run, name, kind, records, repeated, expected) VALUES (?, ?, ?, ?, ?, ?)",
            (self.run, count.name, count.kind, count.records, count.repeated, count.expected),
        )

    def add_unreadable(self, file: str, error: RecordInvalid) -> None:
        """Note a record that cannot be understood: a FAILED tweet, as far as anybody knows."""
        self.connection.execute(
            "INSERT INTO unreadable (run, file, record, offset, tweet_id, problem) VALUES (?, ?, ?, ?, ?, ?)",
            (self.run, file, error.record, error.offset, error.tweet_id, str(error)),
        )

    def present(self, tweet_ids: set[int]) -> set[int]:
        """Those of these ids that this run has read."""
        query = "SELECT 1 FROM tweets WHERE id = ? AND run = ?"
        return {each for each in tweet_ids if self.connection.execute(query, (each, self.run)).fetchone()}

    def skip(self, tweet_ids: Sequence[int], reason: str) -> None:
        """Turn tweets of the input into SKIPPED(reason), but for those that are SKIPPED already."""
        with self._state.transaction() as connection:
            connection.executemany(
                "UPDATE tweets SET decision = 'SKIPPED', reason = ?, criteria = '[]' "
                "WHERE id = ? AND run = ? AND decision IS NOT 'SKIPPED'",
                ((reason, tweet_id, self.run) for tweet_id in tweet_ids),
            )

    # -- judging ------------------------------------------------------------------------------------------

    def pages(self, size: int) -> Iterator[list[Pending]]:
        """Texts without a verdict, each once: those never asked, then those asked longest ago.

        What ends without a verdict in this run is for the next one. So nothing waits behind what is bad.
        """
        turns: list[int | None] = [None] if self._never_asked_too else []
        turns += [run for (run,) in self.connection.execute(_EARLIER, self._ids)]
        for turn in turns:
            yield from self._pages_of(turn, size)

    def _pages_of(self, turn: int | None, size: int) -> Iterator[list[Pending]]:
        query, after = _TURN.format(pending=self._pending), 0
        while True:
            wanted = {**self._ids, "turn": turn, "after": after, "size": size}
            rows = self.connection.execute(query, wanted).fetchall()
            if not rows:
                return
            after = rows[-1][0]
            yield [Pending(key, text) for _, key, text in rows]

    def count_pending(self) -> int:
        """How many texts have no verdict, and are asked for by a run like this one."""
        query = f"SELECT count(*) {self._pending}"
        return int(self.connection.execute(query, self._ids).fetchone()[0])

    def sending(self, tweets: int, at: datetime, *, most_microusd: int = 0) -> int:
        """Note a request before it leaves, and what it can cost at most; returns its number."""
        cursor = self.connection.execute(
            "INSERT INTO requests (run, sent_at, tweets, cost_microusd) VALUES (?, ?, ?, ?)",
            (self.run, at.isoformat(), tweets, most_microusd),
        )
        return int(cursor.lastrowid or 0)

    def request_failed(
        self, request: int, error: str, *, tokens: tuple[int, int] | None = None, cost_microusd: int = 0
    ) -> None:
        """Note that a request brought nothing, its (input, output) tokens, and what it may have cost."""
        self.connection.execute(
            "UPDATE requests SET state = 'failed', error = ?, input_tokens = ?, output_tokens = ?, "
            "cost_microusd = ?, settled_by = ? WHERE id = ?",
            (error, *(tokens or (0, 0)), cost_microusd, self.run, request),
        )

    def answered(self, request: int, answer: Answer, decided: Decided) -> None:
        """One transaction, rows written = verdicts + 1, whatever the archive's size."""
        with self._state.transaction() as connection:
            self.mark_answered(connection, request, answer)
            self._write(connection, decided, request)

    def mark_answered(self, connection: sqlite3.Connection, request: int, answer: Answer) -> None:
        """Note in an open transaction what a request brought."""
        connection.execute(
            "UPDATE requests SET state = 'answered', input_tokens = ?, output_tokens = ?, "
            "cost_microusd = ?, settled_by = ? WHERE id = ?",
            (answer.input_tokens, answer.output_tokens, answer.cost_microusd, self.run, request),
        )

    def gave_up(self, decided: Decided) -> None:
        """Write BLOCKED and FAILED verdicts."""
        with self._state.transaction() as connection:
            self._write(connection, decided, None)

    def _write(self, connection: sqlite3.Connection, decided: Decided, request: int | None) -> None:
        connection.executemany(
            _INSERT_VERDICT,
            (
                (
                    self.question,
                    pending.key,
                    verdict.decision,
                    verdict.reason,
                    json.dumps(verdict.criteria, ensure_ascii=False),
                    verdict.confidence,
                    self.run,
                    request,
                )
                for pending, verdict in decided
            ),
        )
