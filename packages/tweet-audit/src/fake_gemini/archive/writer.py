"""Write an archive, file by file and record by record, into a folder or a ZIP.

Whatever its size, memory holds a few posts. Only the long posts wait in a temporary file, because a ZIP takes
one file after the other. The result appears whole under its name, or not at all.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Protocol

from fake_gemini.archive.layout import (
    FORMATS,
    Format,
    Layout,
    array,
    iso_date,
    note_record,
    printed,
    tweet_record,
)
from fake_gemini.archive.others import ACCOUNT_ID, account, community_posts, left_alone
from fake_gemini.archive.posts import NEWEST_S, Post, Truth, posts
from fake_gemini.errors import BadArchivePlan, writing

MAX_PARTS = 1000
MIN_COMMUNITY = 12
_CHUNK_CHARACTERS = 256 * 1024
_SPOOL_BYTES = 4 * 1024 * 1024
_ZIP_DATE = (2024, 11, 30, 12, 0, 0)
_USERNAME = re.compile(r"[A-Za-z0-9_]{1,20}")
_PAGE = "<!doctype html><title>Your archive</title><p>Made by fake-gemini. No geese were harmed.\n"

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivePlan:
    """What to make.

    `tweets` counts the records of the tweets files; those of communities (1 in 200, at least 12) come on top.
    """

    tweets: int
    seed: int
    username: str = "friend_of_geese"
    layout: Layout = Layout.CURRENT
    parts: int = 1
    blocked: bool = True

    def __post_init__(self) -> None:
        if not _USERNAME.fullmatch(self.username):
            raise BadArchivePlan(
                f"{self.username!r} is no username: X has 1 to 20 letters, digits and underscores"
            )
        if self.tweets < 1:
            raise BadArchivePlan(f"an archive has at least one tweet, not {self.tweets}")
        if not 1 <= self.parts <= min(MAX_PARTS, self.tweets):
            raise BadArchivePlan(f"{self.tweets} tweets cannot be cut into {self.parts} parts")


@dataclass(slots=True)
class Made:
    """What was made: posts by their truth, the ids that a right CSV has, and the size in bytes (unpacked)."""

    truths: Counter[str] = field(default_factory=Counter)
    delete: list[int] = field(default_factory=list)
    blocked: list[int] = field(default_factory=list)
    size_bytes: int = 0

    def note(self, post: Post) -> None:
        """Count one post."""
        self.truths[post.truth] += 1
        if post.truth is Truth.DELETE:
            self.delete.append(post.id)
        elif post.truth is Truth.BLOCKED:
            self.blocked.append(post.id)

    def document(self, plan: ArchivePlan) -> dict[str, Any]:
        """The truth as a JSON value, for `--truth`."""
        return {
            "username": plan.username,
            "seed": plan.seed,
            "counts": dict(sorted(self.truths.items())),
            "delete": [str(one) for one in sorted(self.delete)],
            "blocked": [str(one) for one in sorted(self.blocked)],
        }


class Sink(Protocol):
    """Where files go."""

    def file(self, name: str) -> Any:
        """Open one file of the archive for writing."""


def write_archive(plan: ArchivePlan, out: Path, *, progress: Progress | None = None) -> Made:
    """Make the archive at `out`: a ZIP if its name ends in .zip, else a folder; `progress` gets tweets done.

    Raises `BadArchivePlan` when `out` exists already, and `UnwritableFile`.
    """
    if out.exists():
        raise BadArchivePlan(f"{out} exists already; give another name or remove it first")
    unfinished = out.with_name(f"{out.name}.unfinished")
    with writing(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        _remove(unfinished)  # of a run that was killed
        try:
            with _sink(unfinished, zipped=out.suffix.lower() == ".zip") as sink:
                made = _Writer(plan, sink, progress).write()
            unfinished.rename(out)
        finally:
            _remove(unfinished)
    return made


def write_truth(made: Made, plan: ArchivePlan, path: Path) -> None:
    """Write what a right audit finds, as JSON; raises `UnwritableFile`."""
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(made.document(plan), indent=2) + "\n", encoding="utf-8")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


class _Writer:
    """Writes one archive into a sink and counts what it wrote."""

    def __init__(self, plan: ArchivePlan, sink: Sink, progress: Progress | None) -> None:
        self._plan = plan
        self._sink = sink
        self._progress = progress
        self._format: Format = FORMATS[plan.layout]
        self._made = Made()
        self._done = 0
        self._types: dict[str, list[dict[str, str]]] = {}

    def write(self) -> Made:
        with tempfile.SpooledTemporaryFile(_SPOOL_BYTES, mode="w+", encoding="utf-8") as notes:
            self._write_tweets(notes)
            if self._format.modern:
                self._write_notes(notes)
                self._write_communities()
        self._write_array("account", "data/account.js", "YTD.account.part0", [account(self._plan.username)])
        for path, (global_name, records) in left_alone(self._plan.seed).items():
            self._write_array(_data_type(path), path, global_name, records)
        self._write_text("Your archive.html", [_PAGE])
        self._write_text("data/manifest.js", self._manifest())
        return self._made

    def _write_tweets(self, notes: IO[str]) -> None:
        plan, kind = self._plan, self._format.kind
        stream = posts(plan.tweets, seed=plan.seed, blocked=plan.blocked, plain=not self._format.modern)
        for part in range(plan.parts):
            # The first parts take one more when the tweets do not divide evenly.
            size = plan.tweets // plan.parts + (part < plan.tweets % plan.parts)
            name, global_name = self._format.file_name(part), f"YTD.{kind}.part{part}"
            self._write_array(kind, name, global_name, self._tweets(stream, size, notes), count=size)

    def _tweets(self, stream: Iterator[Post], size: int, notes: IO[str]) -> Iterator[dict[str, Any]]:
        for _ in range(size):
            post = next(stream)
            self._made.note(post)
            for number, text in enumerate(post.notes):
                notes.write(json.dumps(note_record(post, text, number)) + "\n")
            self._done += 1
            if self._progress:
                self._progress(self._done)
            yield tweet_record(post, modern=self._format.modern)

    def _write_notes(self, notes: IO[str]) -> None:
        notes.seek(0)
        count = sum(1 for _ in notes)
        notes.seek(0)
        records = (json.loads(line) for line in notes)
        self._write_array("noteTweet", "data/note-tweet.js", "YTD.note_tweet.part0", records, count=count)

    def _write_communities(self) -> None:
        count = max(MIN_COMMUNITY, self._plan.tweets // 200)

        def records() -> Iterator[dict[str, Any]]:
            for post in community_posts(count, seed=self._plan.seed):
                self._made.note(post)
                record = tweet_record(post, modern=True)
                record["tweet"] |= {"community_id": "77", "community_id_str": "77"}
                yield record

        name, global_name = "data/community-tweet.js", "YTD.community_tweet.part0"
        self._write_array("communityTweet", name, global_name, records(), count=count)

    def _write_array(
        self,
        kind: str,
        name: str,
        global_name: str,
        records: Iterable[dict[str, Any]],
        *,
        count: int | None = None,
    ) -> None:
        """Write one file of records, and remember it for the manifest."""
        if count is None:
            records = list(records)
            count = len(records)
        self._write_text(name, array(global_name, iter(records), pretty=self._format.pretty))
        entry = {"fileName": name, "globalName": global_name, "count": str(count)}
        self._types.setdefault(kind, []).append(entry)

    def _write_text(self, name: str, pieces: Iterable[str]) -> None:
        with self._sink.file(name) as file:
            for chunk in _chunks(pieces):
                file.write(chunk)
                self._made.size_bytes += len(chunk)

    def _manifest(self) -> list[str]:
        plan = self._plan
        config = {
            "userInfo": {
                "accountId": ACCOUNT_ID,
                "userName": plan.username,
                "displayName": "A Friend of Geese",
            },
            "archiveInfo": {
                "sizeBytes": str(self._made.size_bytes),
                "generationDate": iso_date(NEWEST_S),
                "isPartialArchive": False,
                "maxPartSizeBytes": "53687091200",
            },
            "dataTypes": {kind: {"files": files} for kind, files in self._types.items()},
        }
        return ["window.__THAR_CONFIG = ", printed(config)]


def _data_type(path: str) -> str:
    """data/deleted-note-tweet.js → deletedNoteTweet, as the manifest calls it."""
    first, *others = Path(path).stem.split("-")
    return first + "".join(map(str.capitalize, others))


def _chunks(pieces: Iterable[str]) -> Iterator[bytes]:
    waiting: list[str] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _CHUNK_CHARACTERS:
            yield "".join(waiting).encode()
            waiting, size = [], 0
    yield "".join(waiting).encode()


# Sinks


class _Folder:
    def __init__(self, root: Path) -> None:
        self._root = root

    def file(self, name: str) -> IO[bytes]:
        path = self._root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")


class _Zip:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def file(self, name: str) -> IO[bytes]:
        entry = zipfile.ZipInfo(name, _ZIP_DATE)  # a fixed date: the same plan gives the same bytes
        entry.compress_type = zipfile.ZIP_DEFLATED
        return self._archive.open(entry, "w", force_zip64=True)


@contextmanager
def _sink(path: Path, *, zipped: bool) -> Iterator[Sink]:
    if zipped:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            yield _Zip(archive)
    else:
        path.mkdir()
        yield _Folder(path)
