"""Finds the tweet, community-tweet and note files of an archive, and whose archive it is.

The manifest is asked first: it lists every file and how many records it must have. Without one the files are
known by their names. Names that only look alike (see LOOKALIKES) are never taken for tweets, and messages are
never opened at all.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from groundwork.terminal import counted, visible
from tweet_audit.archive.decode import ONLY_FOR_RULES, TweetReader, notes
from tweet_audit.archive.manifest import Manifest, inner, username_of
from tweet_audit.archive.missing import gaps, left_beside
from tweet_audit.archive.source import FileSource, FolderSource, Source
from tweet_audit.domain.notes import Note
from tweet_audit.domain.tweet import FileKind
from tweet_audit.errors import ArchiveIncomplete, ArchiveNotRecognised, ArchiveTooOld, ArchiveUnreadable
from tweet_audit.ports import Unreadable

LOOKALIKES = (
    "deleted-tweets",
    "deleted-note-tweet",
    "deleted-tweet-headers",
    "tweet-headers",
    "tweetdeck",
    "twitter-circle-tweet",
)

# File names, and the manifest's names for the same things.
_NAMES = {
    FileKind.TWEETS: re.compile(r"tweets?(-part\d+)?\.js"),
    FileKind.COMMUNITY: re.compile(r"community[-_]tweets?(-part\d+)?\.js"),
    FileKind.NOTES: re.compile(r"note[-_]tweets?(-part\d+)?\.js"),
}
# Whatever a manifest says: these are never opened as tweets. Messages are nobody's business.
_NEVER = re.compile(rf".*message.*|(?:{'|'.join(LOOKALIKES)})(?:-part\d+)?\.js", re.IGNORECASE)
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?\s*window\.YTD\.(\w+)\.")
_DATA = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:window\.YTD\.\w+\.\w+\s*=\s*)?\[\s*[{\]]")
_KIND_DECLARED = re.compile(r"tweets?|community_tweets?")
_MANIFEST = b"window.__THAR_CONFIG"
_HEAD_BYTES = 4096
_GRAILBIRD = re.compile(r"(.*/)?data/js/(tweet_index|payload_details)\.js")


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """One file to read. `expected` is the manifest's count of records, if there is a manifest.

    `name` is its name inside the archive, without an inner folder; of a file that several parts have, the
    later ones are named with their part.
    """

    source: Source
    path: str
    name: str
    kind: FileKind
    expected: int | None = None

    def tweets(self, unreadable: Unreadable, *, needed: Collection[str] = ONLY_FOR_RULES) -> TweetReader:
        """Its tweets, read while they are iterated."""
        community = self.kind is FileKind.COMMUNITY
        stream = self.source.open(self.path)
        return TweetReader(stream, unreadable=unreadable, community=community, needed=needed)

    def notes(self, unreadable: Unreadable) -> Iterator[Note]:
        """Its notes, read while they are iterated."""
        return notes(self.source.open(self.path), unreadable=unreadable)


@dataclass(frozen=True, slots=True)
class Archive:
    """What was found. Files are in reading order: notes first, then tweets by part."""

    username: str | None
    files: tuple[ArchiveFile, ...]
    warnings: tuple[str, ...] = ()

    def of(self, *kinds: FileKind) -> list[ArchiveFile]:
        """The files of these kinds."""
        return [file for file in self.files if file.kind in kinds]


def _part(name: str) -> int:
    match = re.search(r"-part(\d+)\.js$", name)
    return int(match[1]) if match else 0


def _kind(path: str) -> FileKind | None:
    name = PurePosixPath(path).name
    return next((kind for kind, pattern in _NAMES.items() if pattern.fullmatch(name)), None)


def discover(sources: Sequence[Source], *, strict: bool = False) -> Archive:
    """The files of all parts together; raises ArchiveUnreadable in one of its forms.

    What is doubtful is a warning, and an error if `strict`.
    """
    if len(sources) == 1 and isinstance(sources[0], FileSource):
        return _checked(_bare(sources[0]), sources, strict=strict)
    manifest = Manifest()
    there: dict[str, tuple[Source, str]] = {}
    warnings: list[str] = []
    for source in sources:
        for path in source.paths():
            if _GRAILBIRD.fullmatch(path):
                raise ArchiveTooOld(source.name)
            if inner(path) in {"data/manifest.js", "manifest.js"}:
                manifest.read(source, path)
            _find(source, path, there, warnings)
    _settle_bare_names(there, manifest, warnings)
    _refuse_incomplete(sources, manifest, there)
    if manifest.partial:
        warnings.append(
            "X calls this a part of an archive: what the manifest lists is there, "
            f"but see whether X has offered you more than the {counted(len(sources), 'part')} given"
        )
    files = _files(there, manifest, warnings)
    if not files:
        raise _nothing_found(sources)
    if any(file.expected is None for file in files):
        warnings += gaps(file.path for file in files)
    account = there.get("data/account.js") or there.get("account.js")
    username = manifest.username or (account and username_of(*account))
    found = Archive(username, tuple(files), tuple(warnings))
    return _checked(found, sources, strict=strict)


def _refuse_incomplete(
    sources: Sequence[Source], manifest: Manifest, there: Mapping[str, tuple[Source, str]]
) -> None:
    """Raise if the manifest lists what is not there, or what nobody may read."""
    missing = sorted(set(manifest.listed) - set(there))
    for folder in sources:
        if isinstance(folder, FolderSource) and (refused := folder.refused(missing)):
            raise ArchiveUnreadable(
                f"{folder.name}: not read, as it leads out of the folder or is no file: {', '.join(refused)}",
                cure="put the file itself in its place",
            )
    if missing or (manifest.partial and len(sources) == 1 and not isinstance(sources[0], FolderSource)):
        raise ArchiveIncomplete(missing)


def _checked(archive: Archive, sources: Sequence[Source], *, strict: bool) -> Archive:
    """The same, with what lies beside bare files; whatever is doubtful is refused if `strict`."""
    bare = [source for source in sources if isinstance(source, FileSource)]
    given = {path for source in bare for path in source.paths()}
    beside = {name for source in bare for name in source.beside() if _kind(name) is not None}
    warnings = (*archive.warnings, *left_beside(beside - given))
    if strict and warnings:
        raise ArchiveUnreadable("; ".join(warnings), cure="without --strict this is a warning")
    return replace(archive, warnings=warnings)


def _settle_bare_names(there: dict[str, tuple[Source, str]], manifest: Manifest, warnings: list[str]) -> None:
    """If somebody gives the data folder itself, `tweets.js` is what the manifest calls `data/tweets.js`.

    Beside a `data/tweets.js` it is a second copy.
    """
    named = {*there, *manifest.listed}
    for name in [name for name in there if f"data/{name}" in named]:
        if f"data/{name}" not in there:
            there[f"data/{name}"] = there.pop(name)
        elif _kind(name) is not None:
            _add_copy(*there.pop(name), f"data/{name}", there, warnings)


def _find(source: Source, path: str, there: dict[str, tuple[Source, str]], warnings: list[str]) -> None:
    """Note where a file is. Of those that we read a second copy is read too, or tweets could be lost."""
    name = inner(path)
    elsewhere = PurePosixPath(path).parent.name not in {"", "data"}
    if elsewhere and _kind(path) is not None and _is_program(source, path, warnings):
        return
    if name not in there:
        there[name] = (source, path)
    elif _kind(path) is not None:
        _add_copy(source, path, name, there, warnings)


def _is_program(source: Source, path: str, warnings: list[str]) -> bool:
    """Whether a file only has such a name: where X puts none of its own, it may be part of a program."""
    with source.open(path) as stream:
        if _DATA.match(stream.read(_HEAD_BYTES)):
            return False
    warnings.append(f"{source.name}:{path} has the name of a file of tweets and is none: it was not read")
    return True


def _add_copy(
    source: Source, path: str, name: str, there: dict[str, tuple[Source, str]], warnings: list[str]
) -> None:
    beside = not PurePosixPath(path).parent.name  # what lies elsewhere was looked into already
    if beside and _is_program(source, path, warnings):
        return
    there[f"{source.name}:{path}"] = (source, path)
    first, first_path = there[name]
    warnings.append(f"{first.name}:{first_path} and {source.name}:{path} have one name: both were read")


def _files(
    there: dict[str, tuple[Source, str]], manifest: Manifest, warnings: list[str]
) -> list[ArchiveFile]:
    files = []
    for name, (source, path) in there.items():
        kind, expected = manifest.listed.get(name, (_kind(path), None))
        _, expected = manifest.counts.get((source.name, path), (name, expected))
        if kind is not None and _NEVER.fullmatch(PurePosixPath(path).name):
            warnings.append(f"the manifest calls {name} {kind}, and its name does not: it was not opened")
            continue
        if kind is None:
            continue
        files.append(ArchiveFile(source, path, name, kind, expected))
        if not manifest.seen or name.startswith(f"{source.name}:"):
            continue
        if name not in manifest.listed:
            warnings.append(f"{name} is not in the manifest, and was read all the same")
        elif expected is None:
            warnings.append(f"the manifest does not say how many records {name} has")
    warnings += _contradictions(files, manifest)
    order = {FileKind.NOTES: 0, FileKind.TWEETS: 1, FileKind.COMMUNITY: 2}
    return sorted(files, key=lambda file: (order[file.kind], _part(file.path), file.path))


def _contradictions(files: Sequence[ArchiveFile], manifest: Manifest) -> Iterator[str]:
    """What the manifest of one part says of a file in another part, where it is not so."""
    read = {(file.source.name, file.path) for file in files}
    there = {file.name: file.expected for file in files}
    for (part, path), (name, count) in manifest.counts.items():
        expected = there.get(name)
        if (part, path) not in read and None not in {count, expected} and count != expected:
            yield (
                f"the manifest of {part} says that {name} has {count:,} records, another one says "
                f"{expected:,}"
            )


def _bare(source: FileSource) -> Archive:
    """One file. Its name decides, and its first line has the last word: people rename files."""
    path = source.paths()[0]
    with source.open(path) as stream:
        head = stream.read(_HEAD_BYTES)
    if head.lstrip().startswith(b"Grailbird."):
        raise ArchiveTooOld(source.name)
    declared = _DECLARED.match(head)
    holds = declared[1].decode() if declared else "manifest" if _MANIFEST in head else "tweets"
    kind = FileKind.COMMUNITY if holds.startswith("community") else FileKind.TWEETS
    if not _KIND_DECLARED.fullmatch(holds) or PurePosixPath(path).stem.startswith(LOOKALIKES):
        raise ArchiveNotRecognised(
            f"{source.name} does not hold your tweets, but "
            f"{PurePosixPath(path).stem if holds == 'tweets' else holds}",
            cure="give data/tweets.js, or the whole archive",
        )
    return Archive(username=None, files=(ArchiveFile(source, path, path, kind),))


def _nothing_found(sources: Sequence[Source]) -> ArchiveNotRecognised:
    names = ", ".join(source.name for source in sources)
    packed = [path for source in sources for path in source.paths() if path.lower().endswith(".zip")]
    return ArchiveNotRecognised(
        f"no data/tweets.js in {names}",
        cure=f"there are ZIPs in it: give those ({visible(', '.join(sorted(packed)[:5]), lines=False)})"
        if packed
        else "give the ZIP that X sent you, the folder it unpacks to, or its data/tweets.js",
    )
