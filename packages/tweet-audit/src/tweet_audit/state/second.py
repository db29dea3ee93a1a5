"""Second opinions in the state file: kept beside the first verdict, which they can overrule."""

from collections.abc import Iterator, Sequence

from tweet_audit.domain.verdict import Decision
from tweet_audit.ports import Answer, Decided, Pending
from tweet_audit.state.store import Run

# One pass over the tweets, by their ids, whatever the size of a page; equal texts are met once.
_NEXT = """
SELECT t.id, t.text_key, t.text FROM tweets t
WHERE t.id > :after AND t.run = :run AND t.decision IS NULL
  AND EXISTS (SELECT 1 FROM verdicts v WHERE v.question = :question AND v.text_key = t.text_key
              AND v.decision = 'DELETE' AND v.second IS NULL)
  AND NOT EXISTS (SELECT 1 FROM tweets d
                  WHERE d.text_key = t.text_key AND d.id < t.id AND d.run = :run AND d.decision IS NULL)
ORDER BY t.id LIMIT :size
"""
# The first verdict stands unless the second one is KEEP; then the reason says what happened.
_WRITE = """
UPDATE verdicts SET second = :second, second_request = :request,
    decision = CASE WHEN :second = 'KEEP' THEN 'KEEP' ELSE decision END,
    reason = CASE WHEN :second = 'KEEP'
                  THEN 'overruled by a second opinion; at first: ' || reason ELSE reason END,
    criteria = CASE WHEN :second = 'KEEP' THEN '[]' ELSE criteria END
WHERE question = :question AND text_key = :key AND decision = 'DELETE'
"""


class SecondOpinions:
    """Where the answers of `--confirm` go (see ports.VerdictStore).

    A second opinion that does not come changes nothing: the tweet stays flagged, and is asked about again by
    the next run with --confirm. One that is blocked leaves the first verdict for good.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._connection = run.connection
        self._confirmed = 0
        self._overruled = 0

    def pages(self, size: int) -> Iterator[list[Pending]]:
        """Flagged texts without a second opinion, each once."""
        after = 0
        while True:
            ids = {"run": self._run.run, "question": self._run.question, "after": after, "size": size}
            rows = self._connection.execute(_NEXT, ids).fetchall()
            if not rows:
                return
            after = rows[-1][0]
            yield [Pending(key, text) for _, key, text in rows]

    def count(self) -> int:
        """How many texts `pages` would give from the start."""
        ids = {"run": self._run.run, "question": self._run.question, "after": 0, "size": -1}
        query = f"SELECT count(*) FROM ({_NEXT})"  # noqa: S608  a constant of this module
        return int(self._connection.execute(query, ids).fetchone()[0])

    def counts(self) -> dict[str, int]:
        """Of this run: confirmed and overruled texts; and how many still wait for a second opinion."""
        return {"confirmed": self._confirmed, "overruled": self._overruled, "open": self.count()}

    def answered(self, request: int, answer: Answer, decided: Decided) -> None:
        """One transaction: the request and what it says about the first verdict."""
        with self._run.transaction() as connection:
            self._run.mark_answered(connection, request, answer)
            self._write(decided, request)

    def count_new(self, batch: Sequence[Pending]) -> int:
        """None: whatever is flagged has had a verdict, so there is hope."""
        return 0

    def gave_up(self, decided: Decided) -> None:
        """A block is kept; a failure is only counted."""
        with self._run.transaction():
            self._write(decided, None)

    def _write(self, decided: Decided, request: int | None) -> None:
        for pending, verdict in decided:
            if verdict.decision is Decision.FAILED:
                continue
            self._overruled += verdict.decision is Decision.KEEP
            self._confirmed += verdict.decision is Decision.DELETE
            parameters = {
                "second": verdict.decision,
                "request": request,
                "question": self._run.question,
                "key": pending.key,
            }
            self._connection.execute(_WRITE, parameters)
