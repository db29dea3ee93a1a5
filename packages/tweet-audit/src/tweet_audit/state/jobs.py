"""The jobs of the Batch API in the state file: noted before they are submitted, so that no kill loses one."""

from collections.abc import Sequence
from datetime import datetime

from tweet_audit.ports import JobRequest, OpenJob, Pending
from tweet_audit.state.results import NEVER_ARRIVED
from tweet_audit.state.store import Run

KEY_BYTES = 16


class Jobs:
    """The part of the state that knows which jobs are on their way (see ports.JobStore)."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._connection = run.connection

    def open_jobs(self) -> list[OpenJob]:
        """The jobs of this question that were not fetched yet, whichever run submitted them."""
        rows = self._connection.execute(
            "SELECT id, label, name, submitted_at FROM jobs "
            "WHERE state = 'open' AND question = ? ORDER BY id",
            (self._run.question,),
        )
        return [OpenJob(job, label, name, datetime.fromisoformat(at)) for job, label, name, at in rows]

    def submitting(
        self, label: str, batches: Sequence[tuple[list[Pending], int]], at: datetime
    ) -> tuple[int, list[int]]:
        """Note a job before it is submitted; returns its number and those of its requests."""
        with self._run.transaction() as connection:
            job = connection.execute(
                "INSERT INTO jobs (question, label, submitted_at, numbered) VALUES (?, ?, ?, 1)",
                (self._run.question, label, at.isoformat()),
            ).lastrowid
            requests = [
                connection.execute(
                    "INSERT INTO requests (run, sent_at, tweets, cost_microusd, job, keys) "
                    "VALUES (?, ?, ?, ?, ?, ?)",
                    (
                        self._run.run,
                        at.isoformat(),
                        len(batch),
                        most,
                        job,
                        b"".join(one.key for one in batch),
                    ),
                ).lastrowid
                for batch, most in batches
            ]
        return int(job or 0), [int(request or 0) for request in requests]

    def submitted(self, job: int, name: str) -> None:
        """Note what the service calls it."""
        self._connection.execute("UPDATE jobs SET name = ? WHERE id = ?", (name, job))

    def requests(self, job: int) -> list[JobRequest]:
        """The requests of a job that have no answer yet, with their texts.

        A text is "" if this run does not ask for it any more: the archive or the criteria have changed.
        """
        (numbered,) = self._connection.execute("SELECT numbered FROM jobs WHERE id = ?", (job,)).fetchone()
        rows = self._connection.execute(
            "SELECT id, keys, cost_microusd, first FROM ("
            "SELECT *, 1 + sum(tweets) OVER (ORDER BY id) - tweets AS first FROM requests WHERE job = ?) "
            "WHERE state = 'in_flight' ORDER BY id",
            (job,),
        ).fetchall()
        return [
            JobRequest(request, self._texts(keys), most, first if numbered else 1, numbered=bool(numbered))
            for request, keys, most, first in rows
        ]

    def _texts(self, keys: bytes) -> list[Pending]:
        found = (keys[at : at + KEY_BYTES] for at in range(0, len(keys), KEY_BYTES))
        query = "SELECT text FROM tweets WHERE text_key = ? AND decision IS NULL AND run = ? LIMIT 1"
        rows = ((key, self._connection.execute(query, (key, self._run.run)).fetchone()) for key in found)
        return [Pending(key, row[0] if row else "") for key, row in rows]

    def fetched(self, job: int) -> None:
        """Note that a job is dealt with."""
        self._connection.execute("UPDATE jobs SET state = 'done' WHERE id = ?", (job,))

    def lost(self, job: int) -> None:
        """Note that a job never arrived, which costs nothing: its texts are pending again."""
        with self._run.transaction() as connection:
            connection.execute("UPDATE jobs SET state = 'lost' WHERE id = ?", (job,))
            connection.execute(
                "UPDATE requests SET state = 'failed', error = ?, cost_microusd = 0 "
                "WHERE job = ? AND state = 'in_flight'",
                (NEVER_ARRIVED, job),
            )
