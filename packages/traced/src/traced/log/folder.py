"""The folder of the log: one process at a time has it, and its segments have numbers."""

import fcntl
import os
from pathlib import Path

from traced.errors import DataDirBusy, DataDirUnusable
from traced.log.disk import Disk

_SUFFIX = ".log"
_DIGITS = 12


class LogFolder:
    """A data directory that this process has for itself, from `LogFolder(…)` until `release`.

    The lock is the kernel's: it goes with the process, however that ends. Raises `DataDirBusy` when another
    process has it, `DataDirUnusable` when it cannot be made or written to, or when something has the name of
    a segment that is no file: reading it might never end.
    """

    def __init__(self, path: Path, disk: Disk | None = None) -> None:
        self.path = path
        try:
            _make(path, disk or Disk())
            self._lock = os.open(path / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise DataDirUnusable(path, error) from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = os.pread(self._lock, 20, 0).decode("ascii", "replace").strip()
            os.close(self._lock)
            raise DataDirBusy(path, holder) from None
        os.ftruncate(self._lock, 0)
        os.pwrite(self._lock, str(os.getpid()).encode(), 0)
        for _, segment in self.segments():
            if not segment.is_file():
                self.release()
                raise DataDirUnusable(path, OSError(f"{segment.name} is not a file; move it elsewhere"))

    def release(self) -> None:
        """Let another process have it."""
        os.close(self._lock)

    def segments(self) -> list[tuple[int, Path]]:
        """Return (number, path) of each segment, in the order in which they were written.

        A name that we would not give is somebody else's file, such as `20261128.log`: it is left alone.
        """
        found = [
            each for each in self.path.glob(f"*{_SUFFIX}") if each.stem.isascii() and each.stem.isdigit()
        ]
        return sorted((int(each.stem), each) for each in found if self.path_of(int(each.stem)) == each)

    def path_of(self, number: int) -> Path:
        """Return where the segment of this number lies."""
        return self.path / f"{number:0{_DIGITS}}{_SUFFIX}"


def _make(path: Path, disk: Disk) -> None:
    """Make the folder so that a power cut leaves it there: each new name is synced where it stands."""
    new = [each for each in (path, *path.parents) if not each.exists()]
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    for each in reversed(new):
        disk.sync_folder(each.parent)
