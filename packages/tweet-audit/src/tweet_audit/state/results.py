"""What a run has come to, as the state file tells it: a class for each tweet, and the sums."""

import json
import sqlite3
from collections.abc import Iterator

from tweet_audit.domain.totals import AuditedTweet, FileCount, Totals
from tweet_audit.domain.tweet import FileKind
from tweet_audit.domain.verdict import Decision

NOT_ASKED = "not-asked"
UNREADABLE = "unreadable"  # the reason of records that nobody can read
NEVER_ARRIVED = "job-never-arrived"  # the error of requests that were in no job: they count as not sent

_AUDITED = """
FROM tweets t LEFT JOIN verdicts v
    ON t.decision IS NULL AND v.question = :question AND v.text_key = t.text_key
WHERE t.run = :run
"""
# Whether an earlier tweet has the same text and waits for the same verdict. Only asked of tweets that no rule
# has decided; the index on (text_key, decision, id) settles it at one look, however often a text is there.
_REPEATS_A_TEXT = """
CASE WHEN t.decision IS NULL THEN EXISTS (
    SELECT 1 FROM tweets d
    WHERE d.text_key = t.text_key AND d.id < t.id AND d.run = :run AND d.decision IS NULL) ELSE 0 END
"""


class Results:
    """The results of one run under one question."""

    def __init__(self, connection: sqlite3.Connection, *, run: int, question: int) -> None:
        self.connection = connection
        self.run = run
        self.question = question
        self._ids = {"run": run, "question": question}

    def flagged(self) -> Iterator[int]:
        """The ids to delete, ascending."""
        query = f"SELECT t.id {_AUDITED} AND COALESCE(t.decision, v.decision) = 'DELETE' ORDER BY t.id"
        for (tweet_id,) in self.connection.execute(query, self._ids):
            yield tweet_id

    def audited(self) -> Iterator[AuditedTweet]:
        """Every tweet of the input with its class, ascending by id."""
        query = f"""
            SELECT t.id, t.created_s, t.text, COALESCE(t.decision, v.decision, 'FAILED'),
                   COALESCE(t.reason, v.reason, '{NOT_ASKED}'), COALESCE(t.criteria, v.criteria, '[]'),
                   v.confidence,
                   q.engine, q.model, t.decision, v.run < :run OR {_REPEATS_A_TEXT}
            {_AUDITED.replace("WHERE", "LEFT JOIN questions q ON q.id = v.question WHERE")} ORDER BY t.id
        """
        for row in self.connection.execute(query, self._ids):
            by_rule = row[9] is not None
            yield AuditedTweet(
                id=row[0],
                created_s=row[1],
                text=row[2],
                decision=row[3],
                reason=row[4],
                criteria=tuple(json.loads(row[5])),
                confidence=row[6],
                engine="rules" if by_rule else row[7] or "",
                model=row[8] or "",
                cached=bool(row[10]) and not by_rule and row[7] is not None,
            )

    def unreadable(self) -> Iterator[tuple[int | None, str]]:
        """Tweets that nobody can read: the id, if it can be told, and the problem with its place."""
        query = """
            SELECT u.tweet_id, u.problem FROM unreadable u JOIN files f ON f.run = u.run AND f.name = u.file
            WHERE u.run = ? AND f.kind <> ? ORDER BY u.file, u.record
        """
        yield from self.connection.execute(query, (self.run, FileKind.NOTES))

    def totals(self) -> Totals:
        """Count everything anew from the file."""
        classes = self.connection.execute(
            f"""SELECT COALESCE(t.decision, v.decision, 'FAILED') AS class,
                       CASE WHEN COALESCE(t.decision, v.decision, 'FAILED') IN ('KEEP', 'DELETE') THEN ''
                            ELSE COALESCE(t.reason, v.reason, '{NOT_ASKED}') END,
                       count(*), count(t.decision), count(v.decision),
                       total(v.run < :run), total(v.run = :run AND {_REPEATS_A_TEXT})
                {_AUDITED} GROUP BY 1, 2 ORDER BY 1, 2""",
            self._ids,
        ).fetchall()
        requests = self.connection.execute(
            "SELECT count(*), total(input_tokens), total(output_tokens), "
            "total(cost_microusd) FILTER (WHERE state IN ('answered', 'failed')) FROM requests "
            "WHERE run = ? AND error IS NOT ?",
            (self.run, NEVER_ARRIVED),
        ).fetchone()
        lost = self.connection.execute(
            "SELECT count(*), total(cost_microusd) FROM requests WHERE state = 'lost'"
        ).fetchone()
        fetched = self.connection.execute(
            "SELECT count(*), total(cost_microusd) FROM requests WHERE settled_by = :run AND run <> :run",
            self._ids,
        ).fetchone()
        in_jobs = self.connection.execute(
            "SELECT count(*), total(p.cost_microusd) FROM requests p JOIN jobs j ON j.id = p.job "
            "WHERE p.state = 'in_flight' AND j.state = 'open' AND j.question = :question",
            self._ids,
        ).fetchone()
        files = tuple(self._files())
        unreadable = sum(file.unreadable for file in files if file.kind is not FileKind.NOTES)
        named = {(Decision(row[0]).value, row[1]): row[2] for row in classes}
        return Totals(
            files=files,
            tweets=sum(row[2] for row in classes) + unreadable,
            classes=named | ({(Decision.FAILED.value, UNREADABLE): unreadable} if unreadable else {}),
            by_rule=sum(row[3] for row in classes),
            from_cache=int(sum(row[5] for row in classes)),
            duplicates=int(sum(row[6] for row in classes)),
            requests=requests[0],
            lost_in_flight=lost[0],
            lost_microusd=int(lost[1]),
            in_jobs=in_jobs[0],
            in_jobs_microusd=int(in_jobs[1]),
            fetched=fetched[0],
            fetched_microusd=int(fetched[1]),
            input_tokens=int(requests[1]),
            output_tokens=int(requests[2]),
            cost_microusd=int(requests[3]),
        )

    def _files(self) -> Iterator[FileCount]:
        rows = self.connection.execute(
            "SELECT name, kind, records, repeated, expected, "
            "(SELECT count(*) FROM unreadable u WHERE u.run = f.run AND u.file = f.name) "
            "FROM files f WHERE run = ? ORDER BY rowid",
            (self.run,),
        )
        for name, kind, records, repeated, expected, unreadable in rows:
            yield FileCount(
                name=name,
                kind=FileKind(kind),
                records=records,
                repeated=repeated,
                expected=expected,
                unreadable=unreadable,
            )
