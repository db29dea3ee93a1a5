"""Reads an archive once, from its first file to its last, and counts what it holds."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from groundwork.terminal import counted
from tweet_audit.domain.criteria import KeepRules
from tweet_audit.domain.edits import superseded
from tweet_audit.domain.totals import FileCount
from tweet_audit.domain.tweet import FileKind, Tweet
from tweet_audit.errors import ArchiveUnreadable, RecordInvalid
from tweet_audit.ports import InputFile, Scratch

# So many unreadable records in one file mean that it is no file of tweets.
MAX_UNREADABLE_RECORDS = 1_000
_MOST_NAMED = 20
_NO_RULES = KeepRules()


class Reading:
    """One pass over an archive.

    Edits, long posts and threads need a look at all tweets: what belongs together is known only after the
    last record, so those loose ends go into `scratch`. A record that cannot be read is an error if `strict`,
    else it is counted, told to `unreadable`, and the first twenty are named in the warnings.
    `keep`: the rules that the tweets are read for.
    """

    def __init__(
        self,
        files: Sequence[InputFile],
        scratch: Scratch,
        *,
        strict: bool = False,
        keep: KeepRules = _NO_RULES,
        unreadable: Callable[[FileCount, RecordInvalid], None] = lambda _count, _error: None,
    ) -> None:
        self._files = files
        self._scratch = scratch
        self._strict = strict
        self._keep = keep
        self._tell = unreadable
        self._named: list[str] = []
        self._last: RecordInvalid | None = None
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

    def check(self) -> None:
        """Call it after the last tweet: raises ArchiveUnreadable if `strict`, and the sums do not agree."""
        if self._strict and (wrong := self._disagreements()):
            raise ArchiveUnreadable("; ".join(wrong), cure="without --strict this is a warning")

    def _count(self, file: InputFile) -> FileCount:
        self.counts.append(FileCount(name=file.name, kind=file.kind, expected=file.expected))
        return self.counts[-1]

    def _bad(self, count: FileCount) -> Callable[[RecordInvalid], None]:
        def unreadable(error: RecordInvalid) -> None:
            if self._strict:
                error.cure = error.cure or "without --strict such a record is counted as FAILED"
                raise error
            count.records += 1
            count.unreadable += 1
            if count.unreadable > MAX_UNREADABLE_RECORDS:
                raise ArchiveUnreadable(
                    f"more than {MAX_UNREADABLE_RECORDS:,} records of {count.name} cannot be read; "
                    f"the last one: {error}",
                    cure="download the archive again",
                )
            if len(self._named) < _MOST_NAMED:
                self._named.append(f"cannot be read, and is counted: {error}")
            self._last = error
            self._tell(count, error)

        return unreadable

    def _read_notes(self, file: InputFile) -> None:
        count = self._count(file)
        for note in file.notes(self._bad(count)):
            count.records += 1
            self._scratch.add_note(note)

    def _read_tweets(self, file: InputFile) -> Iterator[tuple[FileCount, Tweet]]:
        count = self._count(file)
        tweets = file.tweets(self._bad(count), needed=self._keep.needs)
        offer, scratch, threads = self._scratch.offer, self._scratch, self._keep.threads
        for tweet in tweets:
            count.records += 1
            offer(tweet)
            if tweet.edit_ids:
                scratch.add_versions(tweet.edit_ids)
            if threads and tweet.reply_to is not None:
                scratch.add_reply(tweet.id, tweet.reply_to)
            yield count, tweet
        if count.unreadable and count.unreadable == count.records:
            raise ArchiveUnreadable(
                f"nothing in {file.name} can be read: {self._last}", cure="download the archive again"
            )
        if tweets.replaced:
            self.replaced[file.name] = tweets.replaced

    def superseded(self, present: Callable[[set[int]], set[int]]) -> Iterator[int]:
        """The ids that a later version replaces; `present` picks those of some ids that were read."""
        for versions in self._scratch.chains():
            yield from superseded(present(versions))

    def joined(self) -> Iterator[tuple[Tweet, str]]:
        """Tweets and their full text; call it after the last tweet."""
        return self._scratch.joined()

    def threads(self, present: Callable[[set[int]], set[int]]) -> Iterator[int]:
        """Tweets that answer a tweet of this archive, and those that they answer."""
        for tweet_id, parent in self._scratch.replies():
            if present({parent}):
                yield from (parent, tweet_id)

    def _disagreements(self) -> list[str]:
        wrong = [
            f"{count.name} has {counted(count.records, 'record')}, its manifest says {count.expected:,}"
            for count in self.counts
            if count.expected not in {None, count.records}
        ]
        wrong += [
            f"{count.name}: {counted(count.differing, 'record')} with another text than an earlier one of "
            "the same id: the first one is judged"
            for count in self.counts
            if count.differing
        ]
        return wrong

    def warnings(self) -> list[str]:
        """What the user should know about this archive; call it after the last tweet."""
        found = self._disagreements() + self._named
        unnamed = sum(count.unreadable for count in self.counts) - len(self._named)
        if unnamed:
            found.append(f"{unnamed:,} more records cannot be read: see the audit file")
        alone = self._scratch.notes - self._scratch.count_joined()
        if alone:
            found.append(
                f"{counted(alone, 'long text')} without a tweet for certain: the short texts are judged"
            )
        for name, characters in self.replaced.items():
            found.append(
                f"{name}: {counted(characters, 'unreadable character')} (NUL, half surrogates) replaced"
            )
        return found
