"""The few calls to the operating system that the log rests on, in one place that a test can replace."""

import os
from pathlib import Path

_MODE = 0o600  # spans tell what an organisation does
_DATA_SYNC = getattr(os, "fdatasync", os.fsync)  # macOS has only fsync


class Disk:
    """Files as the operating system has them; each call raises `OSError`."""

    def create(self, path: Path) -> int:
        """Create a file that must not be there yet, and return its descriptor."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | os.O_CLOEXEC, _MODE)

    def write(self, descriptor: int, content: bytes) -> None:
        """Append all of it; a disk that is full may take a part before it says so."""
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]

    def sync(self, descriptor: int) -> None:
        """Return when what was written is on the medium."""
        _DATA_SYNC(descriptor)

    def sync_folder(self, path: Path) -> None:
        """Return when the names of a folder's files are on the medium."""
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def cut(self, descriptor: int, length: int) -> None:
        """Cut a file down to its first `length` bytes."""
        os.ftruncate(descriptor, length)

    def close(self, descriptor: int) -> None:
        """Close a descriptor."""
        os.close(descriptor)

    def delete(self, path: Path) -> None:
        """Delete a file."""
        path.unlink()
