"""What the fields of a record mean: numbers are strings, texts are half encoded, dates are Twitter's own."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import lru_cache

import msgspec

from tweet_audit.archive.records import Records
from tweet_audit.archive.source import Stream
from tweet_audit.domain.notes import Note
from tweet_audit.domain.tweet import Tweet
from tweet_audit.errors import RecordInvalid

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CREATED_AT = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2} \d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d) (\d{4})", re.ASCII
)
_UNREADABLE = re.compile(r"[\x00\ud800-\udfff]")
_MAX_ID = 2**63 - 1
_EPOCH_DAY = date(1970, 1, 1).toordinal()


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
    favorite_count: str | int = 0
    retweet_count: str | int = 0
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


def unescape(text: str) -> str:
    """X encodes only these three, and once; `&amp;` last, or `&amp;lt;` would be decoded twice."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@lru_cache(maxsize=4096)
def _day_s(month_day: str, year: str) -> int:
    day = date(int(year), _MONTHS.index(month_day[:3]) + 1, int(month_day[4:]))
    return (day.toordinal() - _EPOCH_DAY) * 86_400


def created_s(created_at: str) -> int:
    """Unix time of `Wed Mar 06 08:00:00 +0000 2024`; ValueError if it is anything else.

    Not strptime: that reads names in the user's locale, and takes ten times as long.
    """
    match = _CREATED_AT.fullmatch(created_at)
    if match is None:
        raise ValueError(f"{created_at!r} is not a date like 'Wed Mar 06 08:00:00 +0000 2024'")
    month_day, hour, minute, second, sign, zone_hour, zone_minute, year = match.groups()
    offset_s = int(zone_hour) * 3600 + int(zone_minute) * 60
    of_day_s = int(hour) * 3600 + int(minute) * 60 + int(second)
    if int(hour) > 23 or int(minute) > 59 or int(second) > 60:
        raise ValueError(f"{created_at!r} has no such time of day")
    return _day_s(month_day, year) + of_day_s - (offset_s if sign == "+" else -offset_s)


def _has_media(entities: _Entities | None) -> bool:
    return entities is not None and bool(entities.media)


class TweetReader:
    """The tweets of one file; counts the characters that it had to replace."""

    def __init__(self, stream: Stream, *, community: bool = False) -> None:
        self._stream = stream
        self._community = community
        self.replaced = 0

    def __iter__(self) -> Iterator[Tweet]:
        with self._stream:
            for number, record in Records(self._stream, TweetRecord):
                yield self._tweet(record.tweet or record, number)

    def _tweet(self, raw: RawTweet, number: int) -> Tweet:
        text, replaced = clean(
            self._required(raw.full_text if raw.full_text is not None else raw.text, "full_text", number)
        )
        self.replaced += replaced
        tweet_id = self._id(raw.id_str if raw.id_str is not None else raw.id, number)
        return Tweet(
            id=tweet_id,
            text=unescape(text),
            created_s=self._created(raw.created_at, number),
            community=self._community,
            likes=self._count(raw.favorite_count, "favorite_count", number),
            retweets=self._count(raw.retweet_count, "retweet_count", number),
            has_media=_has_media(raw.extended_entities) or _has_media(raw.entities),
            is_reply=raw.in_reply_to_status_id_str is not None,
            edit_ids=self._edit_ids(tweet_id, raw.edit_info, number) if raw.edit_info is not None else (),
        )

    def _invalid(self, number: int, field: str, problem: str) -> RecordInvalid:
        return RecordInvalid(self._stream.name, number, problem, field=field)

    def _required(self, value: str | None, field: str, number: int) -> str:
        if value is None:
            raise self._invalid(number, field, "is missing")
        return value

    def _id(self, value: str | int | None, number: int) -> int:
        text = self._required(None if value is None else str(value), "id", number)
        if not (text.isascii() and text.isdecimal() and 0 < int(text) <= _MAX_ID):
            raise self._invalid(number, "id", f"{text[:40]!r} is not a tweet id")
        return int(text)

    def _count(self, value: str | int, field: str, number: int) -> int:
        try:
            return int(value)
        except ValueError:
            raise self._invalid(number, field, f"{str(value)[:40]!r} is not a number") from None

    def _created(self, value: str | None, number: int) -> int:
        try:
            return created_s(self._required(value, "created_at", number))
        except ValueError as error:
            raise self._invalid(number, "created_at", str(error)) from None

    def _edit_ids(self, tweet_id: int, info: _EditInfo, number: int) -> tuple[int, ...]:
        known: list[str] = []
        if info.initial is not None:
            known += info.initial.edit_tweet_ids
        if info.edit is None and len(known) <= 1:
            return ()  # nearly every tweet: its chain is itself
        if info.edit is not None:
            known += [info.edit.initial_tweet_id] if info.edit.initial_tweet_id else []
            known += info.edit.edit_control_initial.edit_tweet_ids if info.edit.edit_control_initial else []
        try:
            ids = tuple(sorted({tweet_id, *map(int, known)}))
        except ValueError:
            raise self._invalid(number, "edit_info", f"{known} are not tweet ids") from None
        return ids if len(ids) > 1 else ()


def notes(stream: Stream) -> Iterator[Note]:
    """The full texts of long posts."""
    with stream:
        for number, record in Records(stream, NoteRecord):
            note = record.note_tweet
            text, _ = clean(note.core.text)
            yield Note(_iso_s(note.created_at, stream.name, number), text)


def _iso_s(created_at: str, file: str, number: int) -> int:
    try:
        when = datetime.fromisoformat(created_at)
    except ValueError as error:
        raise RecordInvalid(file, number, str(error), field="createdAt") from None
    return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())
