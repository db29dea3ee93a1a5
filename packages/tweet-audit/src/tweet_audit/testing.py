"""Makes archives in X's layout for tests, one field at a time, so that a test shows the trap it is about."""

import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

TWEETS = "YTD.tweets.part0"
CREATED_AT = "Wed Mar 06 08:00:00 +0000 2024"


def tweet(tweet_id: int, text: str = "Good morning", **fields: object) -> dict[str, Any]:
    """A record as X writes it; `fields` replace or add fields of the tweet itself."""
    content: dict[str, Any] = {
        "edit_info": {"initial": {"editTweetIds": [str(tweet_id)], "editsRemaining": "5"}},
        "retweeted": False,
        "entities": {"hashtags": [], "symbols": [], "user_mentions": [], "urls": []},
        "favorite_count": "0",
        "id_str": str(tweet_id),
        "retweet_count": "0",
        "id": str(tweet_id),
        "created_at": CREATED_AT,
        "full_text": text,
        "lang": "en",
    }
    return {"tweet": content | fields}


def note(text: str, created_at: str = "2024-03-06T08:00:00.000Z") -> dict[str, Any]:
    """A record of note-tweet.js."""
    return {"noteTweet": {"noteTweetId": "1", "createdAt": created_at, "core": {"text": text}}}


def javascript(records: Sequence[object], name: str = TWEETS, *, pretty: bool = True) -> bytes:
    """A file of an archive: the assignment, and the records one block each."""
    if not pretty:
        body = json.dumps(records, separators=(",", ":"))
    elif not records:
        body = "[ ]"
    else:
        body = json.dumps(records, indent=2, separators=(",", " : "), ensure_ascii=False)
    return f"window.{name} = {body}".encode("utf-8", "surrogatepass")


def manifest(
    counts: Mapping[str, tuple[str, int]], *, username: str = "jane", partial: bool = False
) -> bytes:
    """manifest.js; `counts` maps a path to (data type, number of records)."""
    types: dict[str, Any] = {}
    for path, (data_type, count) in counts.items():
        file = {"fileName": path, "globalName": f"YTD.{data_type}.part0", "count": str(count)}
        types.setdefault(data_type, {"files": []})["files"].append(file)
    content = {
        "userInfo": {"accountId": "1", "userName": username, "displayName": "Jane"},
        "archiveInfo": {"sizeBytes": "1", "isPartialArchive": partial},
        "dataTypes": types,
    }
    return b"window.__THAR_CONFIG = " + json.dumps(content, indent=2).encode()


def zip_of(path: Path, files: Mapping[str, bytes], *, folder: str = "") -> Path:
    """A ZIP with these files, all inside `folder` if it is given."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{folder}{name}", content)
    return path


def archive(path: Path, records: Iterable[object], *, username: str = "jane") -> Path:
    """A ZIP with one tweets file and its manifest."""
    found = list(records)
    return zip_of(
        path,
        {
            "data/manifest.js": manifest({"data/tweets.js": ("tweets", len(found))}, username=username),
            "data/tweets.js": javascript(found),
        },
    )
