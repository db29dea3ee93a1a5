"""A checkpoint: one answer of 40 verdicts stored, beside the whole state written anew, as many do.

python packages/tweet-audit/benchmarks/checkpoint.py
"""

import json
import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from _world import row, text

from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Decision, Question, Verdict
from tweet_audit.ports import Answer
from tweet_audit.state.store import Run, StateFile

BATCH, ROUNDS = 40, 20
SIZES = (1_000, 100_000)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
KEEP = Verdict(decision=Decision.KEEP)


def ours(folder: Path, tweets: int) -> tuple[int, float]:
    """Rows written by each checkpoint of a state with so many verdicts, and its CPU seconds."""
    state = StateFile(folder / f"{tweets}.sqlite")
    run = state.begin(Question("generate", "m", "v", "c"), NOW)
    run.add_tweets([(Tweet(id=n, text=text(n), created_s=0), None) for n in range(1, tweets + 1)])
    pages = run.pages(BATCH)
    written: set[int] = set()
    cpu_s = 0.0
    for number, batch in enumerate(pages):
        if number < ROUNDS or number >= tweets // BATCH - ROUNDS:  # the first ones and the last ones
            rows, took_s = _stored(state, run, batch)
            written.add(rows)
            cpu_s += took_s
        else:
            _stored(state, run, batch)
    state.close()
    (rows,) = written
    return rows, cpu_s / (2 * ROUNDS)


def _stored(state: StateFile, run: Run, batch: list) -> tuple[int, float]:
    request = run.sending(len(batch), NOW)
    before, began = state.connection.total_changes, time.process_time()
    run.answered(request, Answer(verdicts={}), [(pending, KEEP) for pending in batch])
    return state.connection.total_changes - before, time.process_time() - began


def whole(folder: Path, tweets: int) -> float:
    """CPU seconds of writing everything anew as JSON, atomically and durably."""
    verdicts = {str(n): {"decision": "KEEP", "reason": "", "text": text(n)} for n in range(1, tweets + 1)}
    began = time.process_time()
    temporary = folder / "state.json.tmp"
    with temporary.open("w") as file:
        json.dump(verdicts, file)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(folder / "state.json")
    return time.process_time() - began


def main() -> None:
    missed = False
    with tempfile.TemporaryDirectory() as name:
        for tweets in SIZES:
            rows, cpu_s = ours(Path(name), tweets)
            plain_s = whole(Path(name), tweets)
            row(
                f"a checkpoint of {BATCH} verdicts, {tweets:,} tweets in the state",
                f"{BATCH + 1} rows, one transaction",
                f"{rows} rows, {cpu_s * 1000:.2f} CPU ms",
                f"whole state rewritten: {tweets:,} rows, {plain_s * 1000:.1f} CPU ms",
            )
            missed |= rows != BATCH + 1
    if missed:
        raise SystemExit("missed")


if __name__ == "__main__":
    main()
