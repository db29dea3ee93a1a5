"""Long posts: the tweet has only their beginning, the note has all of it, and no key joins the two."""

import hashlib
from dataclasses import dataclass

from tweet_audit.domain.tweet import Tweet

PREFIX_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Note:
    """The full text of a long post. `created_s` is Unix time."""

    created_s: int
    text: str


class NoteIndex:
    """Finds which tweet a note belongs to: the same second and the same first 200 characters.

    Of the notes it remembers only these keys and a hash; of the tweets only those that were posted in the
    second of a note.
    """

    def __init__(self) -> None:
        self._notes: dict[tuple[int, str], dict[bytes, int]] = {}
        self._tweets: dict[tuple[int, str], dict[int, Tweet]] = {}
        self._seconds: set[int] = set()
        self.count = 0

    def add(self, note: Note) -> int | None:
        """Remember a note; returns its number, or None if it is known (parts can repeat a file)."""
        same_key = self._notes.setdefault((note.created_s, note.text[:PREFIX_CHARACTERS]), {})
        whole = hashlib.sha256(note.text.encode()).digest()
        if whole in same_key:
            return None
        same_key[whole] = number = self.count
        self._seconds.add(note.created_s)
        self.count += 1
        return number

    def offer(self, tweet: Tweet) -> None:
        """Remember a tweet, if it could belong to a note."""
        if tweet.created_s in self._seconds:
            key = (tweet.created_s, tweet.text[:PREFIX_CHARACTERS])
            if key in self._notes:
                self._tweets.setdefault(key, {})[tweet.id] = tweet

    def pairs(self) -> list[tuple[Tweet, int]]:
        """The pairs that are certain: exactly one note and exactly one tweet with that key."""
        return [
            (tweet, number)
            for key, numbers in self._notes.items()
            if len(numbers) == 1 and len(self._tweets.get(key, ())) == 1
            for tweet, number in zip(self._tweets[key].values(), numbers.values(), strict=True)
        ]
