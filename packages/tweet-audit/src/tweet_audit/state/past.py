"""The state file, read only: what was decided so far, even while a run is going on."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tweet_audit.errors import NothingRecorded, ReadingUnfinished, StateForeign
from tweet_audit.state.lock import exclusive
from tweet_audit.state.migrations import SCHEMA_VERSION
from tweet_audit.state.results import NEVER_ARRIVED, Results
from tweet_audit.state.store import APPLICATION_ID, StateFile, opening, text_key


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRun:
    """A run as the state file remembers it. `outcome` is None while it is running, or if it was killed.

    `cost_microusd` is the cost of what was answered or has failed. `unanswered`: requests that have left, and
    whose answer a kill has lost or is still to come; `unanswered_microusd`: what they cost at most.
    `settled`: requests of which the end is known; what is neither is in an open job, and told with it.
    `fetched`: requests of earlier runs whose answers this one has fetched; their cost is in those accounts.
    """

    number: int
    started_at: str
    ended_at: str | None
    outcome: str | None
    username: str | None
    question: int | None
    engine: str
    model: str
    requests: int
    input_tokens: int
    output_tokens: int
    cost_microusd: int
    settled: int
    unanswered: int
    unanswered_microusd: int
    fetched: int
    fetched_microusd: int


# What is known of the requests of each run; those of an open job are no loss, they are told with the job.
_RUNS = """
SELECT r.id, r.started_at, r.ended_at, r.outcome, r.username, r.question,
       COALESCE(q.engine, ''), COALESCE(q.model, ''), count(p.id),
       COALESCE(sum(p.input_tokens), 0), COALESCE(sum(p.output_tokens), 0),
       COALESCE(sum(p.cost_microusd) FILTER (WHERE p.state IN ('answered', 'failed')), 0),
       count(p.id) FILTER (WHERE p.state IN ('answered', 'failed')),
       count(p.id) FILTER (WHERE p.state IN ('in_flight', 'lost') AND p.job IS NULL),
       COALESCE(sum(p.cost_microusd) FILTER (WHERE p.state IN ('in_flight', 'lost') AND p.job IS NULL), 0),
       COALESCE(f.requests, 0), COALESCE(f.cost_microusd, 0)
FROM runs r LEFT JOIN questions q ON q.id = r.question LEFT JOIN requests p
    ON p.run = r.id AND p.error IS NOT ?
LEFT JOIN (SELECT settled_by, count(*) AS requests, sum(cost_microusd) AS cost_microusd
           FROM requests WHERE settled_by <> run GROUP BY settled_by) f ON f.settled_by = r.id
GROUP BY r.id ORDER BY r.id DESC LIMIT ?
"""


class Past(StateFile):
    """A state file that is only looked at."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # Not mode=ro: such a connection could not tidy up SQLite's own files when it closes.
        where = f"{path.absolute().as_uri()}?mode=rw"
        self.connection = sqlite3.connect(where, uri=True, isolation_level=None)
        self.connection.execute("PRAGMA query_only = ON")

    def runs(self, most: int = 10) -> list[PastRun]:
        """The last runs, the latest first."""
        rows = self.connection.execute(_RUNS, (NEVER_ARRIVED, most))
        names = PastRun.__slots__
        return [PastRun(**dict(zip(names, row, strict=True))) for row in rows]

    def last(self) -> tuple[PastRun, Results]:
        """The latest run that says whose tweets it read; raises NothingRecorded."""
        found = next((run for run in self.runs(1_000) if run.question is not None and run.username), None)
        if found is None or found.question is None:
            raise NothingRecorded(str(self.path))
        return found, Results(self.connection, run=found.number, question=found.question)

    def last_whole(self) -> tuple[PastRun, Results]:
        """The same, but raises ReadingUnfinished if that run has not read its archive to the end."""
        found, results = self.last()
        if not self.connection.execute("SELECT 1 FROM files WHERE run = ?", (found.number,)).fetchone():
            raise ReadingUnfinished(str(self.path))
        return found, results

    def open_jobs(self) -> list[tuple[str, str, int]]:
        """Jobs of the Batch API that are not fetched yet: name, when submitted, cost at most (microusd)."""
        query = """
            SELECT COALESCE(j.name, j.label), j.submitted_at, COALESCE(sum(p.cost_microusd), 0)
            FROM jobs j LEFT JOIN requests p ON p.job = j.id AND p.state = 'in_flight'
            WHERE j.state = 'open' GROUP BY j.id ORDER BY j.id
        """
        return [tuple(row) for row in self.connection.execute(query)]

    def tweet(self, tweet_id: int) -> dict[str, Any] | None:
        """Everything that is known about one tweet; None if no run has read it."""
        row = self.connection.execute(
            "SELECT id, run, created_s, text, decision, reason, criteria FROM tweets WHERE id = ?",
            (tweet_id,),
        ).fetchone()
        if row is None:
            return None
        names = ("id", "run", "created_s", "text", "decision", "reason", "criteria")
        return dict(zip(names, row, strict=True)) | {"verdicts": list(self._verdicts(row[3]))}

    def same_text(self, tweet_id: int, text: str, most: int = 20) -> list[int]:
        """Other tweets with this text: they share its verdict."""
        query = "SELECT id FROM tweets WHERE text_key = ? AND id <> ? ORDER BY id LIMIT ?"
        return [row[0] for row in self.connection.execute(query, (text_key(text), tweet_id, most))]

    def unreadable(self, tweet_id: int) -> str | None:
        """Why the record of this id could not be read, if that is so."""
        query = "SELECT problem FROM unreadable WHERE tweet_id = ? ORDER BY run DESC LIMIT 1"
        row = self.connection.execute(query, (tweet_id,)).fetchone()
        return None if row is None else str(row[0])

    def _verdicts(self, text: str) -> Iterator[dict[str, Any]]:
        """All verdicts on a text, those on other questions too, the latest first."""
        rows = self.connection.execute(
            """
            SELECT v.question, q.key, v.decision, v.reason, v.criteria, v.confidence, v.run, v.second,
                   v.request, p.sent_at, p.tweets, p.input_tokens, p.output_tokens, p.cost_microusd, j.name
            FROM verdicts v JOIN questions q ON q.id = v.question
            LEFT JOIN requests p ON p.id = v.request LEFT JOIN jobs j ON j.id = p.job
            WHERE v.text_key = ? ORDER BY v.run DESC, v.question DESC
            """,
            (text_key(text),),
        )
        for row in rows:
            engine, model, prompt_version, criteria = (str(row[1]).split("\n") + [""] * 3)[:4]
            yield {
                "question": row[0],
                "engine": engine,
                "model": model,
                "prompt_version": prompt_version,
                "criteria_fingerprint": criteria,
                "decision": row[2],
                "reason": row[3],
                "criteria": json.loads(row[4]),
                "confidence": row[5],
                "run": row[6],
                "second_opinion": row[7],
                "request": None
                if row[8] is None
                else {
                    "number": row[8],
                    "sent_at": row[9],
                    "tweets": row[10],
                    "input_tokens": row[11],
                    "output_tokens": row[12],
                    "cost_microusd": row[13],
                    "job": row[14],
                },
            }


@contextmanager
def past(path: Path) -> Iterator[Past]:
    """Open a state file to look at it. One of an older version is brought up to date first."""
    if not path.is_file():
        raise NothingRecorded(str(path))
    with opening(path), closing(Past(path)) as found:
        owner = found.connection.execute("PRAGMA application_id").fetchone()[0]
        version = found.connection.execute("PRAGMA user_version").fetchone()[0]
    if owner != APPLICATION_ID or version > SCHEMA_VERSION:
        raise StateForeign(str(path), "another program made it, or a newer tweet-audit")
    if version < SCHEMA_VERSION:
        with exclusive(path), closing(StateFile(path)):
            pass
    with opening(path), closing(Past(path)) as found:
        yield found
