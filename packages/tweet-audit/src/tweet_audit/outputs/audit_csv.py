"""The audit file: every tweet of the input, the class in which it ended, and why."""

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from tweet_audit.domain.totals import AuditedTweet
from tweet_audit.domain.verdict import Decision
from tweet_audit.outputs.atomic import replacing
from tweet_audit.outputs.flagged import tweet_url

HEADER = (
    "id",
    "url",
    "date",
    "text",
    "decision",
    "criteria",
    "reason",
    "confidence",
    "model",
    "engine",
    "cached",
    "error",
)
_ERRORS = frozenset({Decision.FAILED, Decision.BLOCKED})


def write_audit(
    path: Path,
    username: str,
    tweets: Iterable[AuditedTweet],
    unreadable: Iterable[tuple[int | None, str]] = (),
) -> int:
    """Write all tweets; returns how many rows. Reasons of FAILED and BLOCKED stand under `error`.

    Records of the archive that nobody could read come last, FAILED, with their place under `error`.
    """
    with replacing(path) as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(HEADER)
        written = 0
        for row in chain((_row(username, tweet) for tweet in tweets), _unreadable(username, unreadable)):
            rows.writerow(row)
            written += 1
    return written


def is_audit(path: Path) -> bool:
    """Whether a file is such a one, as its first line says; a spreadsheet may have saved it since."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(next(csv.reader(file), ())) == HEADER
    except (OSError, UnicodeDecodeError, csv.Error):
        return False


def _unreadable(username: str, records: Iterable[tuple[int | None, str]]) -> Iterator[tuple[object, ...]]:
    for tweet_id, problem in records:
        known = ("", "") if tweet_id is None else (tweet_id, tweet_url(username, tweet_id))
        yield (*known, "", "", Decision.FAILED, "", "", "", "", "", "false", problem)


def _row(username: str, tweet: AuditedTweet) -> tuple[object, ...]:
    failed = tweet.decision in _ERRORS
    return (
        tweet.id,
        tweet_url(username, tweet.id),
        datetime.fromtimestamp(tweet.created_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        tweet.text,
        tweet.decision,
        "; ".join(tweet.criteria),
        "" if failed else tweet.reason,
        "" if tweet.confidence is None else f"{tweet.confidence:g}",
        tweet.model,
        tweet.engine,
        "true" if tweet.cached else "false",
        tweet.reason if failed else "",
    )
