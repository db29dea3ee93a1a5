"""How X lays an archive out: file names, the assignment in front, the print, and the fields of a record."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from json.encoder import encode_basestring
from typing import Any

from fake_gemini.archive.posts import Post

_BOM = "\ufeff"
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_MENTION = re.compile(r"(?<!\w)@(\w+)")
_HASHTAG = re.compile(r"(?<!\w)#(\w+)")
_LINK = re.compile(r"https?://\S+")


class Layout(StrEnum):
    """Which of X's formats an archive has."""

    CURRENT = "current"
    PRE_2022 = "pre-2022"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class Format:
    """What differs between layouts. `kind` is the manifest's name for tweets, `stem` the files'."""

    kind: str
    stem: str
    pretty: bool
    modern: bool  # edits, long posts, communities

    def file_name(self, part: int) -> str:
        """Return the name of a part: data/tweets.js, then data/tweets-part1.js and so on."""
        return f"data/{self.stem}{f'-part{part}' if part else ''}.js"


FORMATS = {
    Layout.CURRENT: Format(kind="tweets", stem="tweets", pretty=True, modern=True),
    Layout.PRE_2022: Format(kind="tweet", stem="tweet", pretty=True, modern=False),
    Layout.COMPACT: Format(kind="tweets", stem="tweets", pretty=False, modern=True),
}


def array(global_name: str, records: Iterator[dict[str, Any]], *, pretty: bool = True) -> Iterator[str]:
    """Yield a file's text, a record at a time: `window.<global_name> = [` and what follows.

    The compact print is one line, begins with a byte order mark and ends in a semicolon: tolerated oddities.
    """
    yield f"window.{global_name} = [" if pretty else f"{_BOM}window.{global_name} = ["
    empty = True
    for record in records:
        lead = "" if empty else ","
        yield f"{lead}\n  {printed(record, 1)}" if pretty else lead + _line(record)
        empty = False
    yield ("\n]" if not empty else " ]") if pretty else "];"


def printed(value: Any, depth: int = 0) -> str:
    """Print JSON as X does: two spaces a level, ` : ` between key and value, `[ ]` and `{ }` when empty."""
    if isinstance(value, str):
        text = encode_basestring(
            value
        )  # what json.dumps ends in; called directly it takes a fifth of the time
        return text if value.isascii() else _escaped(text)
    inner, outer = "\n" + "  " * (depth + 1), "\n" + "  " * depth
    if isinstance(value, dict):
        pairs = [f'"{key}" : {printed(item, depth + 1)}' for key, item in value.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{outer}}}" if pairs else "{ }"
    if isinstance(value, list):
        items = [printed(item, depth + 1) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{outer}]" if items else "[ ]"
    return ("false", "true")[value] if isinstance(value, bool) else _line(value)


def _line(value: Any) -> str:
    return _escaped(json.dumps(value, ensure_ascii=False))


def _escaped(text: str) -> str:
    # A lone surrogate cannot be written as UTF-8: X writes its escape, and leaves it to the reader.
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def tweet_record(post: Post, *, modern: bool) -> dict[str, Any]:
    """Return a post as X writes it: numbers as strings, three entities encoded, edits as X tells them."""
    text = post.text.translate(_ESCAPES)
    tweet: dict[str, Any] = {"edit_info": _edit_info(post)} if modern else {}
    tweet |= {
        "retweeted": False,
        "source": '<a href="https://example.com/goose" rel="nofollow">Goose for Web</a>',
        "entities": _entities(text, media=post.media),
        "display_text_range": ["0", str(len(text))],
        "favorite_count": str(post.likes),
        "id_str": str(post.id),
        "truncated": False,
        "retweet_count": str(post.retweets),
        "id": str(post.id),
        "created_at": tweet_date(post.created_s),
        "favorited": False,
        "full_text": text,
        "lang": "en",
    }
    if post.reply_to:
        tweet |= {
            "in_reply_to_status_id_str": str(post.id - (1 << 30)),
            "in_reply_to_user_id_str": str(sum(map(ord, post.reply_to)) * 7919),
            "in_reply_to_screen_name": post.reply_to,
        }
    return {"tweet": tweet}


def note_record(post: Post, text: str, number: int) -> dict[str, Any]:
    """Return a long post's full text as note-tweet.js has it: no key joins it to its tweet."""
    moment = iso_date(post.created_s)
    return {
        "noteTweet": {
            "noteTweetId": str(post.id - 1 - number),
            "updatedAt": moment,
            "lifecycle": {"value": "1", "name": "Created", "originalName": "Created", "annotations": {}},
            "createdAt": moment,
            "core": {
                "styletags": [],
                "urls": [],
                "text": text,
                "mentions": [],
                "cashtags": [],
                "hashtags": [],
            },
        }
    }


def tweet_date(moment_s: int) -> str:
    """Return `Wed Mar 06 08:00:00 +0000 2024`."""
    return datetime.fromtimestamp(moment_s, UTC).strftime("%a %b %d %H:%M:%S +0000 %Y")


def iso_date(moment_s: int) -> str:
    """Return `2024-03-06T08:00:00.000Z`."""
    return datetime.fromtimestamp(moment_s, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _edit_info(post: Post) -> dict[str, Any]:
    versions = post.versions or (post.id,)
    control = {
        "editTweetIds": [str(one) for one in versions],
        "editableUntil": iso_date(post.created_s + 3600),
        "editsRemaining": str(5 - (len(versions) - 1)),
        "isEditEligible": True,
    }
    if post.id == versions[0]:
        return {"initial": control}
    return {"edit": {"initialTweetId": str(versions[0]), "editControlInitial": control}}


def _entities(text: str, *, media: bool) -> dict[str, Any]:
    links = [(found[0], _indices(found)) for found in _LINK.finditer(text)]
    entities: dict[str, Any] = {
        "hashtags": [{"text": found[1], "indices": _indices(found)} for found in _HASHTAG.finditer(text)],
        "symbols": [],
        "user_mentions": [
            {"name": found[1], "screen_name": found[1], "indices": _indices(found)}
            for found in _MENTION.finditer(text)
        ],
        "urls": [],
    }
    kind = "media" if media else "urls"
    entities[kind] = [{"url": url, "display_url": url[8:], "indices": indices} for url, indices in links]
    return entities


def _indices(found: re.Match[str]) -> list[str]:
    return [str(found.start()), str(found.end())]
