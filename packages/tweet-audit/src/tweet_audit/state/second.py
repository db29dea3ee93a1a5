"""Second opinions in the state file: kept beside the first verdict, which they can overrule."""

from collections.abc import Iterator

from tweet_audit.domain.verdict import Decision
from tweet_audit.ports import Answer, Decided, Pending
from tweet_audit.state.store import Run

# One pass over the tweets, by their ids, whatever the size of a page; equal texts are met once.
_OPEN = """
SELECT t.id, t.text_key, t.text FROM tweets t
WHERE t.id > :after AND t.run = :run AND t.decision IS NULL
  AND EXISTS (SELECT 1 FROM verdicts v WHERE v.question = :question AND v.text_key = t.text_key
              AND v.decision = 'DELETE' AND v.second IS NULL)
  AND NOT EXISTS (SELECT 1 FROM tweets d
                  WHERE d.text_key = t.text_key AND d.id < t.id AND d.run = :run AND d.decision IS NULL)
ORDER BY t.id LIMIT :size
"""
# Those of one turn: the run that has asked in vain for their second opinion, or none.
_TURN = _OPEN.replace(
    "v.second IS NULL)",
    "v.second IS NULL AND (SELECT r.run FROM requests r WHERE r.id = v.second_request) IS :turn)",
)
_EARLIER = """
SELECT DISTINCT r.run FROM verdicts v JOIN requests r ON r.id = v.second_request
WHERE v.question = :question AND v.decision = 'DELETE' AND v.second IS NULL AND r.run < :run ORDER BY r.run
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
# No opinion, and the request that was the last to ask for it.
_IN_VAIN = """
UPDATE verdicts SET second_request = COALESCE(:request, (SELECT max(id) FROM requests WHERE run = :run))
WHERE question = :question AND text_key = :key AND decision = 'DELETE' AND second IS NULL
"""


class SecondOpinions:
    """Where the answers of `--confirm` go (see ports.VerdictStore).

    A second opinion that does not come changes nothing: the tweet stays flagged, and is asked about again by
    the next run with --confirm. One that is blocked leaves the first verdict for good.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._connection = run.connection
        self._ids = {"run": run.run, "question": run.question}
        self._confirmed = 0
        self._overruled = 0

    def pages(self, size: int) -> Iterator[list[Pending]]:
        """Flagged texts without a second opinion, each once: never asked, then asked longest ago.

        One that does not come in this run is for the next one.
        """
        turns: list[int | None] = [None]
        turns += [run for (run,) in self._connection.execute(_EARLIER, self._ids)]
        for turn in turns:
            after = 0
            while rows := self._connection.execute(
                _TURN, {**self._ids, "turn": turn, "after": after, "size": size}
            ).fetchall():
                after = rows[-1][0]
                yield [Pending(key, text) for _, key, text in rows]

    def count(self) -> int:
        """How many flagged texts have no second opinion."""
        query = f"SELECT count(*) FROM ({_OPEN})"  # noqa: S608  a constant of this module
        return int(self._connection.execute(query, {**self._ids, "after": 0, "size": -1}).fetchone()[0])

    def counts(self) -> dict[str, int]:
        """Of this run: confirmed and overruled texts; and how many still wait for a second opinion."""
        return {"confirmed": self._confirmed, "overruled": self._overruled, "open": self.count()}

    def answered(self, request: int, answer: Answer, decided: Decided) -> None:
        """One transaction: the request and what it says about the first verdict."""
        with self._run.transaction() as connection:
            self._run.mark_answered(connection, request, answer)
            self._write(decided, request)

    def gave_up(self, decided: Decided) -> None:
        """A block is kept; of a failure only that it was asked for."""
        with self._run.transaction():
            self._write(decided, None)

    def _write(self, decided: Decided, request: int | None) -> None:
        for pending, verdict in decided:
            asked = {"request": request, "question": self._run.question, "key": pending.key}
            if verdict.decision is Decision.FAILED:
                self._connection.execute(_IN_VAIN, {**asked, "run": self._run.run})
                continue
            self._overruled += verdict.decision is Decision.KEEP
            self._confirmed += verdict.decision is Decision.DELETE
            self._connection.execute(_WRITE, {**asked, "second": verdict.decision})
