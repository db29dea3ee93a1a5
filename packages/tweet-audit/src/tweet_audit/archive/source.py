"""Where an archive's files come from: a ZIP, a folder or one bare file. Nothing is ever unpacked to disk."""

import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Protocol, Self

from tweet_audit.archive.limits import MAX_RATIO, MAX_ZIP_MEMBERS, RATIO_MATTERS_FROM_BYTES
from tweet_audit.errors import ArchiveHostile, ArchiveNotRecognised, ArchiveUnreadable

# What a damaged ZIP raises while it is being read, depending on where the damage is.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)

# Of a ZIP's member (APPNOTE, 4.4.4).
_ENCRYPTED = 1

# Where an unpacked archive has its files; media lie deeper or elsewhere.
_WHERE = ("*", "data/*", "*/data/*", "data/js/*", "*/data/js/*")

# macOS leaves a shadow of every file that it packs there: it is not the archive.
_MACOS_COPIES = "__MACOSX/"


class Source(Protocol):
    """A set of named files that can be read as streams of bytes."""

    @property
    def name(self) -> str:
        """What the user called it."""
        ...

    def paths(self) -> Sequence[str]:
        """The relative paths of all files, with forward slashes."""
        ...

    def open(self, path: str) -> "Stream":
        """Open one of `paths()` for reading; raises ArchiveUnreadable."""
        ...

    def close(self) -> None:
        """Let go of the underlying files."""
        ...


class Stream:
    """A file of an archive, read in chunks; damage is reported with the file's name."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._file = file
        self.name = name

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; none at the end."""
        try:
            return self._file.read(size)
        except _DAMAGED as error:
            raise ArchiveUnreadable(
                f"{self.name} is damaged: {error}", cure="download the archive again"
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


class ZipSource:
    """A ZIP as X sends it."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._size_bytes = path.stat().st_size
        self._opened_bytes = 0
        try:
            self._zip = zipfile.ZipFile(path)
        except _DAMAGED as error:
            raise ArchiveUnreadable(
                f"{path} is not a readable ZIP: {error}", cure="download the archive again"
            ) from error
        if len(self._zip.infolist()) > MAX_ZIP_MEMBERS:
            raise ArchiveHostile(self.name, f"holds more than {MAX_ZIP_MEMBERS:,} files")
        for member in self._zip.infolist():  # some programs for Windows pack with the other slash
            member.filename = member.filename.replace("\\", "/")
        self._members = {member.filename: member for member in self._zip.infolist()}

    def paths(self) -> Sequence[str]:
        """The ZIP's members but for folders, macOS copies and names that lead out of it."""
        return [
            member.filename
            for member in self._zip.infolist()
            if not member.is_dir()
            and not member.filename.startswith(_MACOS_COPIES)
            and _inside(member.filename)
        ]

    def open(self, path: str) -> Stream:
        """Open a member; it is decompressed while it is read. Raises ArchiveHostile for a ZIP bomb."""
        name = f"{self.name}:{path}"
        self._refuse_tricks(name, path)
        if self._members[path].flag_bits & _ENCRYPTED:
            raise ArchiveUnreadable(
                f"{name} is encrypted", cure="unpack it with its password, and give the folder"
            )
        try:
            return Stream(self._zip.open(self._members[path]), name)
        except _DAMAGED as error:
            raise ArchiveUnreadable(f"{name} cannot be read: {error}") from error

    def _refuse_tricks(self, name: str, path: str) -> None:
        """What makes little data look like much: a name twice, extreme packing, files that overlap."""
        if sum(member.filename == path for member in self._zip.infolist()) > 1:
            raise ArchiveHostile(name, "is in the ZIP twice, and only one of them would be read")
        member = self._members[path]
        ratio = member.file_size / max(member.compress_size, 1)
        if member.file_size > RATIO_MATTERS_FROM_BYTES and ratio > MAX_RATIO:
            raise ArchiveHostile(
                name, f"unpacks to {ratio:,.0f} times its size ({MAX_RATIO} at most), like a ZIP bomb"
            )
        self._opened_bytes += member.compress_size
        if self._opened_bytes > 2 * self._size_bytes:  # the first look and the reading
            raise ArchiveHostile(name, "shares its bytes with other files of the ZIP, like a ZIP bomb")

    def close(self) -> None:
        """Close the ZIP."""
        self._zip.close()


def _inside(path: str) -> bool:
    """Nothing is unpacked, so such a path would harm nobody; but no archive of X has one."""
    return not path.startswith("/") and ".." not in PurePosixPath(path).parts


class FolderSource:
    """An unpacked archive, or a folder that holds some of its files."""

    def __init__(self, root: Path) -> None:
        self.name = str(root)
        self._root = root

    def paths(self) -> Sequence[str]:
        """The files of the folder, of `data/` in it, and of one folder further in: media are not listed.

        A link that leads out of the folder is none of its files, and neither is a pipe or a device.
        """
        root = self._root.resolve()
        found = (path for pattern in _WHERE for path in self._root.glob(pattern))
        names = {
            path.relative_to(self._root).as_posix()
            for path in found
            if path.is_file() and path.resolve().is_relative_to(root)
        }
        return sorted(name for name in names if not name.startswith(_MACOS_COPIES))

    def refused(self, names: Iterable[str]) -> list[str]:
        """Which of these names are there, and are no files of the folder."""
        return [name for name in names if os.path.lexists(self._root / name)]

    def open(self, path: str) -> Stream:
        """Open a file of the folder."""
        return _open_file(self._root / path)

    def close(self) -> None:
        """Nothing is held open."""


class FileSource:
    """One bare file, such as a `tweets.js` that somebody took out of an archive."""

    def __init__(self, path: Path) -> None:
        self.name = str(path)
        self._path = path

    def paths(self) -> Sequence[str]:
        """The one file."""
        return [self._path.name]

    def beside(self) -> list[str]:
        """What else is in its folder; nothing if that cannot be listed."""
        try:
            return [each.name for each in self._path.parent.iterdir() if each.is_file()]
        except OSError:
            return []

    def open(self, path: str) -> Stream:
        """Open it; `path` can only be its name."""
        return _open_file(self._path.with_name(path))

    def close(self) -> None:
        """Nothing is held open."""


def _open_file(path: Path) -> Stream:
    try:
        return Stream(path.open("rb"), str(path))
    except OSError as error:
        raise ArchiveUnreadable(f"{path} cannot be read: {error.strerror}") from error


def source(path: Path) -> Source:
    """The source for what the user named on the command line."""
    if path.is_dir():
        return FolderSource(path)
    if not path.exists():
        raise ArchiveNotRecognised(
            f"{path} does not exist", cure="give the ZIP that X sent you, or its folder"
        )
    if not path.is_file():
        raise ArchiveNotRecognised(
            f"{path} is neither a file nor a folder", cure="give the ZIP that X sent you, or its folder"
        )
    if zipfile.is_zipfile(path) or path.suffix.lower() == ".zip":
        return ZipSource(path)
    return FileSource(path)


@contextmanager
def sources(paths: Sequence[Path]) -> Iterator[list[Source]]:
    """Open all parts of an archive and close them in the end."""
    opened: list[Source] = []
    try:
        opened.extend(source(path) for path in paths)
        yield opened
    finally:
        for each in opened:
            each.close()
