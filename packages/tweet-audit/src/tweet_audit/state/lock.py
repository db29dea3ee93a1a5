"""One run for each state file: a lock of the operating system, which no dead process can keep."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tweet_audit.errors import StateLocked, StateUnusable

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_MOST_CHARACTERS = 100  # of a lock file


@contextmanager
def exclusive(state: Path) -> Iterator[None]:
    """Hold `<state>.lock` for the length of the block; raises StateLocked at once if somebody else does.

    The file may outlive a killed process, its lock cannot: the next run simply takes it.
    """
    path = Path(f"{state}.lock")
    with _opened(path, state) as file:
        try:
            _try_lock(file)
        except OSError:
            file.seek(0)
            raise StateLocked(str(state), file.read(_MOST_CHARACTERS).strip() or "unknown process") from None
        if not _is_still(file, path):
            # Its holder ended and removed it between our open and our lock: somebody may hold a new one.
            raise StateLocked(str(state), "a run that has just ended: try again")
        _refuse_foreign(file, path)
        file.truncate(0)
        file.write(f"process {os.getpid()}")
        file.flush()
        try:
            yield
        finally:
            if sys.platform != "win32":  # Windows does not remove open files; an unlocked one does no harm
                path.unlink(missing_ok=True)


def _refuse_foreign(file: IO[str], path: Path) -> None:
    """A `uv.lock`, say, is no lock of ours: it would be emptied, and then removed."""
    file.seek(0)
    if not re.fullmatch(r"(process \d+)?", file.read(_MOST_CHARACTERS)):
        raise StateUnusable(f"{path} would be overwritten: it is not ours", cure="choose another --state")


def is_held(state: Path) -> bool:
    """Whether a run is going on. It looks before it tries: a lock that is held shortly refuses runs too."""
    if not Path(f"{state}.lock").exists():
        return False
    try:
        with exclusive(state):
            return False
    except StateLocked:
        return True


def _opened(path: Path, state: Path) -> IO[str]:
    try:
        if state.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        return path.open("a+", encoding="utf-8", errors="replace")
    except OSError as error:
        raise StateUnusable(
            f"the state file {state} cannot be opened: {error.strerror}", cure="choose another with --state"
        ) from error


def _is_still(file: IO[str], path: Path) -> bool:
    try:
        return sys.platform == "win32" or os.fstat(file.fileno()).st_ino == path.stat().st_ino
    except FileNotFoundError:
        return False
