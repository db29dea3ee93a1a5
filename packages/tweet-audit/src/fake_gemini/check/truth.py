"""What a right audit of an archive finds, computed from its own texts by `judge.rules`.

In this order: a text that begins `RT @` is a retweet; of a chain of edits all but the last version that is
there are superseded; a text without a letter, digit or symbol beside links and mentions has no words; one
with a marker is blocked; of the others those are deleted that break a rule. A long post counts by its note's
full text when exactly one note and one tweet share a second and the first 200 characters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from fake_gemini.check.reader import ArchiveReader
from fake_gemini.errors import UnreadableArchive
from fake_gemini.judge.rules import block, judge

PREFIX_CHARACTERS = 200
_ILL_FORMED = (AttributeError, KeyError, TypeError, ValueError)
_LINK_OR_MENTION = re.compile(r"https?://\S+|(?<!\w)@\w+")


class Class(StrEnum):
    """Where a tweet belongs."""

    DELETE = "delete"
    KEEP = "keep"
    RETWEET = "retweet"
    SUPERSEDED = "superseded edit"
    NO_TEXT = "no text"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The truth about one tweet, and what a message needs to name it. `text` is what was judged."""

    id: int
    kind: Class
    text: str
    file: str
    why: str = ""
    by_note: bool = False  # only the note's full text tells
    unclear_note: bool = False


@dataclass(slots=True)
class ArchiveTruth:
    """Each tweet that must be in the CSV or is in it, and how many there are of each class."""

    username: str | None
    tweets: dict[int, Known] = field(default_factory=dict)
    counts: Counter[Class] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """A tweet as far as it matters here."""

    id: int
    second: int
    text: str
    file: str
    versions: tuple[int, ...]

    @property
    def key(self) -> tuple[int, str]:
        return self.second, self.text[:PREFIX_CHARACTERS]


def read_truth(archive: ArchiveReader, *, asked: frozenset[int]) -> ArchiveTruth:
    """Read the archive once; memory grows with what is deleted, `asked`, edited or long, not with the rest.

    `asked` are the ids in the CSV, whose class is remembered whatever it is.
    """
    truth = ArchiveTruth(archive.username())
    notes = _notes(archive)
    edited: dict[int, list[_Record]] = {}
    long: dict[tuple[int, str], list[_Record]] = {}

    def settle(known: Known) -> None:
        truth.counts[known.kind] += 1
        if known.kind is Class.DELETE or known.id in asked or known.unclear_note:
            truth.tweets[known.id] = known

    for record in _tweets(archive):
        if len(record.versions) > 1:
            edited.setdefault(min(record.versions), []).append(record)
        elif record.key in notes:
            long.setdefault(record.key, []).append(record)
        else:
            settle(_class(record))
    for known in _last_versions(edited, notes, long):
        settle(known)
    for known in _long_posts(long, notes):
        settle(known)
    return truth


def _last_versions(
    edited: dict[int, list[_Record]],
    notes: dict[tuple[int, str], list[str]],
    long: dict[tuple[int, str], list[_Record]],
) -> Iterator[Known]:
    """Yield the edited tweets; a last version that is a long post goes to `long`."""
    for versions in edited.values():
        last = max(versions, key=lambda record: record.id)
        for record in versions:
            if record is not last:
                yield Known(id=record.id, kind=Class.SUPERSEDED, text=record.text, file=record.file)
            elif record.key in notes:
                long.setdefault(record.key, []).append(record)
            else:
                yield _class(record)


def _long_posts(
    long: dict[tuple[int, str], list[_Record]], notes: dict[tuple[int, str], list[str]]
) -> Iterator[Known]:
    for key, records in long.items():
        clear = len(records) == 1 and len(notes[key]) == 1
        for record in records:
            yield _class(record, note=notes[key][0]) if clear else _class(record, unclear=True)


def _class(record: _Record, *, note: str | None = None, unclear: bool = False) -> Known:
    text = record.text if note is None else note
    judgement = judge(text)
    if record.text.startswith("RT @"):
        kind = Class.RETWEET
    elif not _has_words(record.text):
        kind = Class.NO_TEXT
    elif block(text):
        kind = Class.BLOCKED
    else:
        kind = Class.DELETE if judgement.flagged else Class.KEEP
    return Known(
        id=record.id,
        kind=kind,
        text=text,
        file=record.file,
        why=judgement.reason if kind is Class.DELETE else "",
        by_note=note is not None and judgement.flagged and not judge(record.text).flagged,
        unclear_note=unclear,
    )


def _has_words(text: str) -> bool:
    rest = _LINK_OR_MENTION.sub(" ", text)
    return any(character.isalnum() or unicodedata.category(character) == "So" for character in rest)


def _notes(archive: ArchiveReader) -> dict[tuple[int, str], list[str]]:
    notes: dict[tuple[int, str], list[str]] = {}
    for name in archive.note_files():
        for number, record in enumerate(archive.records(name), start=1):
            try:
                note = record["noteTweet"]
                second = int(datetime.fromisoformat(note["createdAt"]).timestamp())
                text = str(note["core"]["text"])
            except _ILL_FORMED as error:
                raise UnreadableArchive(f"{name}, record {number}", f"it is no note: {error!r}") from error
            notes.setdefault((second, text[:PREFIX_CHARACTERS]), []).append(text)
    return notes


def _tweets(archive: ArchiveReader) -> Iterator[_Record]:
    for name in (*archive.tweet_files(), *archive.community_files()):
        for number, record in enumerate(archive.records(name), start=1):
            try:
                yield _record(record.get("tweet", record), name)
            except _ILL_FORMED as error:
                raise UnreadableArchive(f"{name}, record {number}", f"it is no tweet: {error!r}") from error


def _record(tweet: dict[str, Any], file: str) -> _Record:
    info = tweet.get("edit_info") or {}
    control = info.get("initial") or (info.get("edit") or {}).get("editControlInitial") or {}
    moment = datetime.strptime(tweet["created_at"], "%a %b %d %H:%M:%S %z %Y")
    text = tweet["full_text"]
    for code, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):  # & last: each is decoded once
        text = text.replace(code, character)
    return _Record(
        id=int(tweet["id_str"]),
        second=int(moment.timestamp()),
        text=text,
        file=file,
        versions=tuple(int(one) for one in control.get("editTweetIds", ())),
    )
