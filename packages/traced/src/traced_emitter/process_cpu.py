"""The CPU time of a process on this machine and of everything below it, from Linux's /proc."""

from __future__ import annotations

import os
from pathlib import Path

from traced_emitter.errors import NoSuchProcess

__all__ = ["cpu_s"]

_PROC = Path("/proc")


def cpu_s(pid: int) -> float:
    """Return the seconds of CPU that a process tree has used: the living, and the dead that were waited for.

    Raises `NoSuchProcess` where there is no such process, or no /proc to read.
    """
    try:
        return _tree_s(pid)
    except OSError as error:
        raise NoSuchProcess(pid, error) from None


def _tree_s(pid: int) -> float:
    fields = (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    own_s = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    children = (_PROC / str(pid) / "task" / str(pid) / "children").read_text().split()
    return own_s + sum(_living_s(int(child)) for child in children)


def _living_s(pid: int) -> float:
    try:
        return _tree_s(pid)
    except OSError:  # it has ended since; from now on its parent counts it
        return 0.0
