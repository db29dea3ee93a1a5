"""The folder of one run: nobody else's at the same time, and empty at the start."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: two runs in one folder are not told apart there
    fcntl = None  # type: ignore[assignment]

MARK = ".in-use"


class FolderRefused(Exception):  # noqa: N818  it reads as what happened
    """The folder is another run's, or holds files that no run has made; the message names the cure."""


@contextmanager
def fresh_folder(folder: Path) -> Iterator[Path]:
    """Give `folder`, emptied of what an earlier run left there, to this process alone.

    The lock ends with the process, however that ends. Raises `FolderRefused` for a folder in use, and for
    one with files but without the mark of an earlier run: those could be anybody's.
    """
    mark = folder / MARK
    if folder.is_dir() and any(folder.iterdir()) and not mark.exists():
        raise FolderRefused(f"{folder} holds files that this did not make; name an empty or a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    with mark.open("a") as lock:
        if fcntl is not None:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise FolderRefused(f"{folder} is in use by another run; stop that one first") from None
        for entry in folder.iterdir():
            if entry.is_dir():
                shutil.rmtree(entry)
            elif entry != mark:
                entry.unlink()
        yield folder
