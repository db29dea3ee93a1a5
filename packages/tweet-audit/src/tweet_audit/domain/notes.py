"""Long posts: the tweet has only their beginning, the note has all of it, and no key joins the two."""

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

    Of the notes it remembers only these keys, under the number that the caller gave; of the tweets only
    those that were posted in the second of a note.
    """

    def __init__(self) -> None:
        self._notes: dict[tuple[int, str], list[int]] = {}
        self._tweets: dict[tuple[int, str], list[Tweet]] = {}
        self._seconds: set[int] = set()
        self.count = 0

    def add(self, number: int, note: Note) -> None:
        """Remember a note."""
        self._notes.setdefault((note.created_s, note.text[:PREFIX_CHARACTERS]), []).append(number)
        self._seconds.add(note.created_s)
        self.count += 1

    def offer(self, tweet: Tweet) -> None:
        """Remember a tweet, if it could belong to a note."""
        if tweet.created_s in self._seconds:
            key = (tweet.created_s, tweet.text[:PREFIX_CHARACTERS])
            if key in self._notes:
                self._tweets.setdefault(key, []).append(tweet)

    def pairs(self) -> list[tuple[Tweet, int]]:
        """The pairs that are certain: exactly one note and exactly one tweet with that key."""
        return [
            (self._tweets[key][0], numbers[0])
            for key, numbers in self._notes.items()
            if len(numbers) == 1 and len(self._tweets.get(key, ())) == 1
        ]
