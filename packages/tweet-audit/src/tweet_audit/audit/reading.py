"""Reads an archive once, from its first file to its last, and counts what it holds."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tweet_audit.domain.edits import Chain, superseded
from tweet_audit.domain.notes import NoteIndex
from tweet_audit.domain.tweet import FileKind, Tweet
from tweet_audit.ports import FileCount, InputFile


class Reading:
    """One pass over an archive.

    Edits and long posts need a look at all tweets: what belongs together is known only after the last
    record. Of the tweets it therefore remembers the few that have several versions or the second of a note.
    """

    def __init__(self, files: Sequence[InputFile], *, keep_note: Callable[[int, str], None]) -> None:
        self._files = files
        self._keep_note = keep_note
        self._notes = NoteIndex()
        self._chains: list[Chain] = []
        self.counts: list[FileCount] = []
        self.replaced: Counter[str] = Counter()

    def tweets(self) -> Iterator[tuple[FileCount, Tweet]]:
        """All tweets, with the count of the file they come from; notes are read before them."""
        for file in self._files:
            if file.kind is FileKind.NOTES:
                self._read_notes(file)
        for file in self._files:
            if file.kind is not FileKind.NOTES:
                yield from self._read_tweets(file)

    def _count(self, file: InputFile) -> FileCount:
        self.counts.append(FileCount(name=file.name, kind=file.kind, expected=file.expected))
        return self.counts[-1]

    def _read_notes(self, file: InputFile) -> None:
        count = self._count(file)
        for note in file.notes():
            count.records += 1
            number = self._notes.add(note)
            if number is not None:
                self._keep_note(number, note.text)

    def _read_tweets(self, file: InputFile) -> Iterator[tuple[FileCount, Tweet]]:
        count = self._count(file)
        tweets = file.tweets()
        for tweet in tweets:
            count.records += 1
            self._notes.offer(tweet)
            if tweet.edit_ids:
                self._chains.append(tweet.edit_ids)
            yield count, tweet
        if tweets.replaced:
            self.replaced[file.name] = tweets.replaced

    def superseded(self, present: Callable[[set[int]], set[int]]) -> set[int]:
        """The ids that a later version replaces; `present` picks those of some ids that were read."""
        return superseded(self._chains, present)

    def joined(self) -> list[tuple[Tweet, int]]:
        """Tweets and the number of the note with their full text; call it after the last tweet."""
        return self._notes.pairs()

    def warnings(self) -> list[str]:
        """What the user should know about this archive; call it after the last tweet."""
        found = [
            f"{count.name} has {count.records} records, its manifest says {count.expected}"
            for count in self.counts
            if count.expected is not None and count.expected != count.records
        ]
        alone = self._notes.count - len(self.joined())
        if alone:
            found.append(f"{alone} long texts belong to no tweet for certain: the short texts are judged")
        for name, characters in self.replaced.items():
            found.append(f"{name}: {characters} unreadable characters (NUL, half surrogates) were replaced")
        return found
