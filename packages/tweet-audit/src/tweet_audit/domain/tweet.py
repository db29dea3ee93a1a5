"""A tweet as the archive tells it."""

import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

# What a reader sees as a link or an address, not as a word of the author.
_LINK_OR_MENTION = re.compile(r"https?://\S+|(?<!\w)@\w+")


class FileKind(StrEnum):
    """The files of an archive that we read."""

    TWEETS = "tweets"
    COMMUNITY = "community_tweets"
    NOTES = "note_tweets"


class Tweet(NamedTuple):
    """One record of a tweets or community-tweet file.

    `text` is decoded (no entities, no NUL, no lone surrogate). `created_s` is Unix time. `reply_to` is the id
    of the tweet that it answers. `edit_ids` are the ids of all versions of an edited tweet as far as this
    record knows them, its own included. A named tuple and no dataclass: millions are made, and a frozen
    dataclass takes five times as long to make.
    """

    id: int
    text: str
    created_s: int
    community: bool = False
    likes: int = 0
    retweets: int = 0
    has_media: bool = False
    reply_to: int | None = None
    edit_ids: tuple[int, ...] = ()

    @property
    def is_reply(self) -> bool:
        """Whether it answers another tweet, perhaps one of its own author."""
        return self.reply_to is not None

    @property
    def is_retweet(self) -> bool:
        """The archive marks retweets only by how their text begins."""
        return self.text.startswith("RT @")

    @property
    def has_words(self) -> bool:
        """Whether anything is left to judge: a letter, a digit or an emoji beside links and mentions."""
        rest = _LINK_OR_MENTION.sub(" ", self.text)
        return any(
            unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "So" for char in rest
        )
