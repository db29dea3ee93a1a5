"""Puts the report together: template, style, modules and data in one file that asks nobody for anything."""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

from tweet_audit.domain.totals import AuditedTweet
from tweet_audit.domain.verdict import Decision
from tweet_audit.outputs.atomic import replacing
from tweet_audit.outputs.flagged import tweet_url

# In the order in which they need each other; together they become one inline module.
MODULES = ("data.js", "marks.js", "filters.js", "files.js", "charts.js", "cards.js", "main.js")
_IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE | re.DOTALL)
# Stands in the head of every report, and says whose file it is.
_MARK = '<meta name="generator" content="tweet-audit">'
_HEAD_CHARACTERS = 500
_EXPORT = re.compile(r"^export ", re.MULTILINE)
# What could end the element that the data stands in, or begin another one, is written as an escape.
_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def write_report(
    path: Path,
    username: str,
    audited: Iterable[AuditedTweet],
    *,
    marks: Mapping[int, str],
    at: datetime,
    unclear: int = 0,
) -> int:
    """Write the page; returns how many flagged tweets are on it.

    `marks`: what the CSV calls deleted. `unclear`: how many tweets are BLOCKED or FAILED; it is said.
    """
    flagged = [tweet for tweet in audited if tweet.decision == Decision.DELETE]
    ids = {tweet.id for tweet in flagged}
    data = {
        "username": username,
        "written": at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "unclear": unclear,
        "tweets": [_tweet(tweet, marked=tweet.id in marks) for tweet in flagged],
        # Marked by the user and no longer flagged: such rows stay, also in the CSV that is downloaded.
        "alsoMarked": [[str(each), marks[each]] for each in sorted(set(marks) - ids)],
        "urlPrefix": tweet_url(username, 0)[:-1],
    }
    with replacing(path) as file:
        file.write(page(data))
    return len(flagged)


def is_report(path: Path) -> bool:
    """Whether a file is such a page, as its head says."""
    try:
        with path.open(encoding="utf-8") as file:
            return _MARK in file.read(_HEAD_CHARACTERS)
    except (OSError, UnicodeDecodeError):
        return False


def _tweet(tweet: AuditedTweet, *, marked: bool) -> dict[str, Any]:
    return {
        "id": str(tweet.id),  # a text: JavaScript would round it
        "date": datetime.fromtimestamp(tweet.created_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "text": tweet.text,
        "criteria": list(tweet.criteria),
        "reason": tweet.reason,
        "confidence": tweet.confidence,
        "deleted": marked,
    }


def page(data: Mapping[str, Any]) -> str:
    """The whole HTML file. Its policy allows exactly this style and this script, and no request at all."""
    style, script = _part("report.css"), _script()
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    parts = {
        "policy": policy,
        "username": escape(str(data["username"])),
        "style": style,
        "script": script,
        "data": json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE),
    }
    # One pass: what a part contains is never looked at again, so no tweet can stand in for another part.
    return re.sub(r"\{\{(\w+)\}\}", lambda found: parts[found[1]], _part("template.html"))


def _script() -> str:
    """The modules as one: without their imports and exports, names are simply shared."""
    modules = [f"// {name}\n" + _EXPORT.sub("", _IMPORT.sub("", _part(name))) for name in MODULES]
    return "\n" + "\n".join(modules)


def _part(name: str) -> str:
    return files("tweet_audit.outputs.report").joinpath(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
