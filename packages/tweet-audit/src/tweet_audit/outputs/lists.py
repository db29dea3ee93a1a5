"""The verdicts for other programs: JSON, and lists of ids in the forms that deleting tools take."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tweet_audit.domain.totals import AuditedTweet
from tweet_audit.domain.verdict import Decision
from tweet_audit.outputs.atomic import replacing
from tweet_audit.outputs.flagged import tweet_url


def audited_object(username: str, tweet: AuditedTweet) -> dict[str, Any]:
    """One tweet with everything known about its verdict. The id is a text: JavaScript would round it."""
    failed = tweet.decision in {Decision.FAILED, Decision.BLOCKED}
    return {
        "id": str(tweet.id),
        "url": tweet_url(username, tweet.id),
        "date": datetime.fromtimestamp(tweet.created_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "text": tweet.text,
        "decision": str(tweet.decision),
        "criteria": list(tweet.criteria),
        "reason": None if failed else tweet.reason,
        "confidence": tweet.confidence,
        "model": tweet.model or None,
        "engine": tweet.engine or None,
        "cached": tweet.cached,
        "error": tweet.reason if failed else None,
    }


def write_audit_json(
    path: Path,
    username: str,
    tweets: Iterable[AuditedTweet],
    unreadable: Iterable[tuple[int | None, str]],
) -> int:
    """A JSON list, one tweet a line, written as it is read."""
    rows = 0
    with replacing(path) as file:
        file.write("[")
        for each in _objects(username, tweets, unreadable):
            file.write(("\n" if rows == 0 else ",\n") + json.dumps(each, ensure_ascii=False))
            rows += 1
        file.write("\n]\n")
    return rows


def _objects(
    username: str, tweets: Iterable[AuditedTweet], unreadable: Iterable[tuple[int | None, str]]
) -> Iterable[dict[str, Any]]:
    for tweet in tweets:
        yield audited_object(username, tweet)
    for tweet_id, problem in unreadable:
        known = None if tweet_id is None else str(tweet_id)
        yield {"id": known, "decision": str(Decision.FAILED), "error": problem}


def write_ids(path: Path, ids: Iterable[int]) -> int:
    """One id a line."""
    rows = 0
    with replacing(path) as file:
        for tweet_id in ids:
            file.write(f"{tweet_id}\n")
            rows += 1
    return rows


def write_headers(path: Path, ids: Iterable[int]) -> int:
    """The form of an archive's tweet-headers.js: tools that delete "all tweets of an archive" read it."""
    rows = 0
    with replacing(path) as file:
        file.write("window.YTD.tweet_headers.part0 = [")
        for tweet_id in ids:
            file.write("," if rows else "")
            file.write(f'\n  {{\n    "tweet" : {{\n      "tweet_id" : "{tweet_id}"\n    }}\n  }}')
            rows += 1
        file.write("\n]\n" if rows else " ]\n")
    return rows
