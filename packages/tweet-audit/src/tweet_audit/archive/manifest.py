"""What X says about its own archive: which files it has, how many records each holds, and whose they are."""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from tweet_audit.archive.records import whole
from tweet_audit.archive.source import Source
from tweet_audit.domain.tweet import FileKind
from tweet_audit.errors import ArchiveUnreadable

_TYPES = {
    "tweets": FileKind.TWEETS,
    "tweet": FileKind.TWEETS,
    "communityTweet": FileKind.COMMUNITY,
    "communityTweets": FileKind.COMMUNITY,
    "noteTweet": FileKind.NOTES,
    "noteTweets": FileKind.NOTES,
}
_MAX_COUNT_DIGITS = 12
_USERNAME = re.compile(r"[A-Za-z0-9_]{1,50}")


@dataclass(slots=True)
class Manifest:
    """What the manifests of all parts say together.

    `listed`: the kind and the count of each file, by its name. `counts`: the name and the count that each
    part gives to a file of its own, by part and path.
    """

    username: str | None = None
    partial: bool = False
    seen: bool = False
    listed: dict[str, tuple[FileKind, int | None]] = field(default_factory=dict)
    counts: dict[tuple[str, str], tuple[str, int | None]] = field(default_factory=dict)

    def read(self, source: Source, path: str) -> None:
        """Add what the manifest of one part says; raises ArchiveUnreadable."""
        with source.open(path) as stream:
            content = _mapping(whole(stream))
        self.seen = True
        self._name(_valid(_mapping(content.get("userInfo")).get("userName")))
        self.partial |= _mapping(content.get("archiveInfo")).get("isPartialArchive") is True
        folder = path.removesuffix("manifest.js")
        for data_type, kind in _TYPES.items():
            for file in _mapping(_mapping(content.get("dataTypes")).get(data_type)).get("files") or []:
                name, count = _mapping(file).get("fileName"), _number(str(_mapping(file).get("count", "")))
                if isinstance(name, str):
                    self.listed.setdefault(inner(name), (kind, count))
                    self.counts[source.name, folder + name.removeprefix("data/")] = (inner(name), count)

    def _name(self, username: str | None) -> None:
        if self.username and username and username != self.username:
            raise ArchiveUnreadable(
                f"these are archives of two people: @{self.username} and @{username}",
                cure="audit each in a run of its own, with an --out of its own",
            )
        self.username = self.username or username


def inner(path: str) -> str:
    """`twitter-2024-03-06/data/tweets.js` → `data/tweets.js`."""
    parts = PurePosixPath(path).parts
    return "/".join(parts[-2:]) if len(parts) > 1 and parts[-2] == "data" else parts[-1]


def username_of(source: Source, path: str) -> str | None:
    """The name that an account file knows; archives without a manifest often have one."""
    with source.open(path) as stream:
        content = whole(stream)
    first = _mapping(content[0]) if isinstance(content, list) and content else {}
    return _valid(_mapping(first.get("account")).get("username"))


def _number(count: str) -> int | None:
    return int(count) if count.isdecimal() and len(count) <= _MAX_COUNT_DIGITS else None


def _valid(username: object) -> str | None:
    """The name if it can be one: it goes into every URL of the CSV."""
    return username if isinstance(username, str) and _USERNAME.fullmatch(username) else None


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
