"""Appends groups of records to the newest segment and makes them as durable as was asked for.

Blocking, and used by one thread at a time: the engine calls it from a thread of its own, so that the event
loop goes on while the disk works.
"""

import errno
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from groundwork.clock import Clock
from traced.errors import LogBroken, StorageFailed
from traced.log.disk import Disk
from traced.log.folder import LogFolder
from traced.log.frames import HEADER

T = TypeVar("T")

MAX_SEGMENT_BYTES = 128 * 2**20


class Durability(StrEnum):
    """What a 202 is worth."""

    FSYNC = "fsync"  # on the medium: it survives a power cut
    OS = "os"  # with the operating system: it survives the process, not a power cut
    NONE = "none"  # in this process's memory only


class LogWriter:
    """The one writer of a log folder.

    After a failed fsync nothing that this process wrote and did not sync can be trusted: the kernel may have
    dropped it and may report success the next time. So the log is *broken* from then on and refuses
    everything; a restart reads back what truly is on the disk. Its owner too may declare it broken. A full
    disk is different: nothing was lost, the half-written group is cut off, and the next is tried as usual.
    """

    def __init__(
        self, folder: LogFolder, *, durability: Durability, segment_s: float, clock: Clock, disk: Disk
    ) -> None:
        self._folder, self._durability, self._disk, self._clock = folder, durability, disk, clock
        self._segment_s = segment_s
        numbers = [number for number, _ in folder.segments()]
        self._number = max(numbers, default=0)
        self._descriptor: int | None = None
        self._length = 0
        self._opened_s = 0.0
        self._closed_bytes = 0
        self.measure()
        self.syncs = 0
        self.broken: str | None = None

    @property
    def open_number(self) -> int | None:
        """The number of the segment that is written to, if one is."""
        return None if self._descriptor is None else self._number

    @property
    def written_bytes(self) -> int:
        """The size of all segments that are there."""
        return self._closed_bytes + self._length

    def measure(self) -> None:
        """Look how large the segments are that it does not write to: the replay may have cut some."""
        self._closed_bytes = sum(
            path.stat().st_size for number, path in self._folder.segments() if number != self.open_number
        )

    def append(self, frames: Sequence[bytes]) -> int:
        """Write a group of records, whole or not at all; returns the number of the segment that has it.

        Raises `StorageFailed` (nothing of the group is in the log) or `LogBroken` (nobody knows).
        """
        if self.broken is not None:
            raise LogBroken(self.broken)
        try:
            descriptor = self._segment()
            content = b"".join(frames)
            self._disk.write(descriptor, content)
        except OSError as error:
            self._take_back(error)
            raise StorageFailed(_explained(error, self._folder.path)) from error
        if self._durability is Durability.FSYNC:
            self._synced(self._disk.sync, descriptor)
            self.syncs += 1
        self._length += len(content)
        return self._number

    def delete(self, number: int) -> None:
        """Delete a segment that is no longer written to, unless it is gone already; raises `OSError`."""
        path = self._folder.path_of(number)
        try:
            size = path.stat().st_size
            self._disk.delete(path)
        except FileNotFoundError:
            self.measure()
        else:
            self._closed_bytes -= size

    def close(self) -> None:
        """Close the segment; the next group opens another."""
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            self._closed_bytes += self._length
            self._length = 0
            self._disk.close(descriptor)

    def close_if_old(self) -> None:
        """Close a segment that the next group would not go to, so that it can be deleted without traffic."""
        if self._clock.monotonic() - self._opened_s >= self._segment_s:
            self.close()

    def _segment(self) -> int:
        """Return the descriptor to append to; a segment that is old or large is closed first."""
        if self._descriptor is not None:
            age_s = self._clock.monotonic() - self._opened_s
            if age_s < self._segment_s and self._length < MAX_SEGMENT_BYTES:
                return self._descriptor
            self.close()
        return self._open_next()

    def _open_next(self) -> int:
        path = self._folder.path_of(self._number + 1)
        descriptor = self._disk.create(path)
        self._number += 1  # whatever follows: should the file stay, the next one has another name
        try:
            self._disk.write(descriptor, HEADER)
        except OSError:
            self._disk.close(descriptor)
            self._disk.delete(path)
            raise
        self._descriptor, self._length = descriptor, len(HEADER)
        self._opened_s = self._clock.monotonic()
        if self._durability is Durability.FSYNC:
            self._synced(self._disk.sync_folder, self._folder.path)
        return descriptor

    def _synced(self, sync: Callable[[T], None], what: T) -> None:
        """Sync a file or the folder; if that fails the log is broken: a later success means nothing."""
        try:
            sync(what)
        except OSError as error:
            self.broken = f"fsync failed in {self._folder.path}: {error.strerror or error}"
            raise LogBroken(self.broken) from error

    def _take_back(self, cause: OSError) -> None:
        """Cut off what a failed write left behind; if even that fails, the log is broken."""
        if self._descriptor is None:
            return
        try:
            self._disk.cut(self._descriptor, self._length)
        except OSError:
            reason = cause.strerror or cause
            self.broken = f"a write failed in {self._folder.path} and could not be undone: {reason}"
            raise LogBroken(self.broken) from cause


def _explained(error: OSError, path: Path) -> str:
    cure = {
        errno.ENOSPC: f"; free some space in {path}",
        errno.EDQUOT: f"; free some space in {path}",
        errno.EFBIG: "; the process may not write files of this size (ulimit -f)",
    }.get(error.errno or 0, "")
    return f"the log in {path} could not be written: {error.strerror or error}{cure}"
