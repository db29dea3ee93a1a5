"""What the fields of a record mean: numbers are strings, texts are half encoded, dates are Twitter's own."""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime

import msgspec

from tweet_audit.archive.dates import Dates
from tweet_audit.archive.limits import MAX_VERSIONS
from tweet_audit.archive.records import Block, Records
from tweet_audit.archive.source import Stream
from tweet_audit.domain.notes import Note, unescape
from tweet_audit.domain.tweet import Tweet
from tweet_audit.errors import RecordInvalid

# Fields of a tweet that only keep rules look at, and what they are called in an archive.
ONLY_FOR_RULES = {
    "likes": ("favorite_count",),
    "retweets": ("retweet_count",),
    "has_media": ("entities", "extended_entities"),
    "reply_to": ("in_reply_to_status_id_str",),
}
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_UNREADABLE = re.compile(r"[\x00\ud800-\udfff]")
_MAX_ID = 2**63 - 1
_new = tuple.__new__  # as Tweet(…) does, without the call in between


class _Media(msgspec.Struct, gc=False):
    """Only that it is there matters."""


class _Entities(msgspec.Struct, gc=False):
    media: list[_Media] = []


class _EditControl(msgspec.Struct, gc=False, rename="camel"):
    edit_tweet_ids: list[str] = []


class _Edit(msgspec.Struct, gc=False, rename="camel"):
    initial_tweet_id: str | None = None
    edit_control_initial: _EditControl | None = None


class _EditInfo(msgspec.Struct, gc=False):
    initial: _EditControl | None = None
    edit: _Edit | None = None


class RawTweet(msgspec.Struct, gc=False):
    """The fields that we need, as X wrote them; all others are skipped without being built."""

    id_str: str | None = None
    id: str | int | None = None
    full_text: str | None = None
    text: str | None = None
    created_at: str | None = None
    favorite_count: int | None = None
    retweet_count: int | None = None
    in_reply_to_status_id_str: str | None = None
    entities: _Entities | None = None
    extended_entities: _Entities | None = None
    edit_info: _EditInfo | None = None


class TweetRecord(RawTweet, gc=False):
    """`{"tweet": {…}}`, or the tweet itself as in old files."""

    tweet: RawTweet | None = None


class _NoteCore(msgspec.Struct, gc=False):
    text: str


class _RawNote(msgspec.Struct, gc=False, rename="camel"):
    created_at: str
    core: _NoteCore


class NoteRecord(msgspec.Struct, gc=False, rename="camel"):
    """A record of note-tweet.js."""

    note_tweet: _RawNote


class _FieldInvalid(Exception):  # noqa: N818  never leaves this module
    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field


def clean(text: str) -> tuple[str, int]:
    """The text without NULs and lone surrogates, and how many were replaced."""
    if "\0" not in text and (text.isascii() or _is_whole(text)):
        return text, 0
    return _UNREADABLE.subn(REPLACEMENT, text)


def _is_whole(text: str) -> bool:
    """Whether no half of a surrogate pair stands alone; encoding finds out faster than a pattern does."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def tweet_id(value: str | int | None, field: str = "id") -> int:
    """The id, which is a string of digits in the archive and a whole number here."""
    text = str(value)
    if not (text.isascii() and text.isdecimal() and len(text) < 20 and 0 < (number := int(text)) <= _MAX_ID):
        raise _FieldInvalid(field, "is missing" if value is None else f"{text[:40]!r} is not a tweet id")
    return number


class TweetReader:
    """The tweets of one file; counts the characters that it had to replace.

    `unreadable` is called for every record that cannot be understood; it may raise. `needed`: the fields of a
    tweet without which it is not understood, of those that only keep rules look at.
    """

    def __init__(
        self,
        stream: Stream,
        *,
        unreadable: Callable[[RecordInvalid], None],
        community: bool = False,
        needed: Collection[str] = ONLY_FOR_RULES,
    ) -> None:
        self._stream = stream
        self._unreadable = unreadable
        self._community = community
        self._needed = needed
        self._unix_s = Dates().unix_s
        self._suspicious = True
        self.replaced = 0

    def __iter__(self) -> Iterator[Tweet]:
        make = self._tweet
        with self._stream:
            optional = {
                name for field in ONLY_FOR_RULES.keys() - {*self._needed} for name in ONLY_FOR_RULES[field]
            }
            for block in Records(self._stream, TweetRecord, optional=optional):
                self._suspicious = not block.clean
                for record in block.records:
                    try:
                        yield make(record.tweet or record)  # type: ignore[union-attr, arg-type]  # see the except
                    except (_FieldInvalid, AttributeError) as error:
                        self._unreadable(_located(error, block, record, self._stream.name))

    def _tweet(self, raw: RawTweet) -> Tweet:
        """Runs for every record: what is usual goes straight through, the rest calls for help."""
        text, info, own, reply_to = raw.full_text, raw.edit_info, raw.id_str, raw.in_reply_to_status_id_str
        if text is None or self._suspicious or "&" in text:
            text = self._text(text if text is not None else raw.text)
        try:
            created_s = self._unix_s(raw.created_at)  # type: ignore[arg-type]  # None is a TypeError
        except (TypeError, ValueError) as error:
            raise _FieldInvalid(
                "created_at", "is missing" if raw.created_at is None else str(error)
            ) from None
        plain = own is not None and own.isdecimal() and len(own) < 19
        number = (plain and int(own)) or tweet_id(own or raw.id)  # type: ignore[arg-type]  # plain: not None
        more, usual = raw.extended_entities, raw.entities
        return _new(
            Tweet,
            (
                number,
                text,
                created_s,
                self._community,
                raw.favorite_count or 0,
                raw.retweet_count or 0,
                (more is not None and bool(more.media)) or (usual is not None and bool(usual.media)),
                self._reply_to(reply_to) if reply_to else None,
                () if info is None or _is_alone(info) else _edit_ids(number, info),
            ),
        )

    def _reply_to(self, value: str) -> int | None:
        try:
            return tweet_id(value, "in_reply_to_status_id_str")
        except _FieldInvalid:
            if "reply_to" in self._needed:
                raise
            return None

    def _text(self, text: str | None) -> str:
        if text is None:
            raise _FieldInvalid("full_text", "is missing")
        text, replaced = clean(text)
        self.replaced += replaced
        return unescape(text) if "&" in text else text


def _is_alone(info: _EditInfo) -> bool:
    """Nearly every tweet: its chain of versions is itself."""
    return info.edit is None and info.initial is not None and len(info.initial.edit_tweet_ids) <= 1


def _edit_ids(own: int, info: _EditInfo) -> tuple[int, ...]:
    known = info.initial.edit_tweet_ids if info.initial is not None else []
    if info.edit is not None:
        first, control = info.edit.initial_tweet_id, info.edit.edit_control_initial
        known = [*known, *([first] if first else []), *(control.edit_tweet_ids if control else [])]
    if len(known) > MAX_VERSIONS:
        raise _FieldInvalid("edit_info", f"has {len(known)} versions; {MAX_VERSIONS} are the most")
    ids = tuple(sorted({own, *(tweet_id(each, "edit_info") for each in known)}))
    return ids if len(ids) > 1 else ()


def _located(
    error: Exception, block: Block[TweetRecord], record: TweetRecord | RecordInvalid, file: str
) -> RecordInvalid:
    """The error with the place of its record."""
    if isinstance(record, RecordInvalid):
        return record
    if not isinstance(error, _FieldInvalid):
        raise error
    index = next(n for n, each in enumerate(block.records) if each is record)
    raw = record.tweet or record
    try:
        known = None if error.field == "id" else tweet_id(raw.id_str if raw.id_str is not None else raw.id)
    except _FieldInvalid:
        known = None
    return RecordInvalid(
        file,
        block.first + index,
        str(error),
        field=error.field,
        offset=block.offset_of(index),
        tweet_id=known,
    )


def notes(stream: Stream, *, unreadable: Callable[[RecordInvalid], None]) -> Iterator[Note]:
    """The full texts of long posts."""
    with stream:
        for block in Records(stream, NoteRecord):
            for index, record in enumerate(block.records):
                if isinstance(record, RecordInvalid):
                    unreadable(record)
                    continue
                try:
                    created_s = _iso_s(record.note_tweet.created_at)
                except ValueError as error:
                    number, offset = block.first + index, block.offset_of(index)
                    unreadable(
                        RecordInvalid(stream.name, number, str(error), field="createdAt", offset=offset)
                    )
                    continue
                yield Note(created_s, clean(record.note_tweet.core.text)[0])


def _iso_s(created_at: str) -> int:
    when = datetime.fromisoformat(created_at)
    return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())
