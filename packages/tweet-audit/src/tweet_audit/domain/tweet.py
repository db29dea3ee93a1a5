"""A tweet as the archive tells it."""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

# What a reader sees as a link or an address, not as a word of the author.
_LINK_OR_MENTION = re.compile(r"https?://\S+|(?<!\w)@\w+")


class FileKind(StrEnum):
    """The files of an archive that we read."""

    TWEETS = "tweets"
    COMMUNITY = "community_tweets"
    NOTES = "note_tweets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tweet:
    """One record of a tweets or community-tweet file.

    `text` is decoded (no entities, no NUL, no lone surrogate). `created_s` is Unix time. `edit_ids` are
    the ids of all versions of an edited tweet as far as this record knows them, its own included.
    """

    id: int
    text: str
    created_s: int
    community: bool = False
    likes: int = 0
    retweets: int = 0
    has_media: bool = False
    is_reply: bool = False
    edit_ids: tuple[int, ...] = field(default=())

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
