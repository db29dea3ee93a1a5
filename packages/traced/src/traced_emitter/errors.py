"""What can stop the emitter or the verifier itself. A server's faults are findings, not errors.

```
EmitterError
├── BadChaos             exit 2  `--chaos` names a mode that does not exist
├── BadPlant             exit 2  `--plant` names what the load does not have
├── NoSuchProcess        exit 2  `--pid` is no process of this machine
├── ServerUnreachable    exit 4  nothing answers at the target
├── ProcessDied          exit 1  one of several processes of `emit` ended before its time
├── JournalUnwritable    exit 5  the record cannot be written: disk, permissions
└── JournalUnreadable    exit 5  the record does not exist, or is not one of ours
```
Bad settings are groundwork's `SettingsError` (exit 3). Exit 1 is no error: it says that a server failed.
"""

from __future__ import annotations

from pathlib import Path

from typing_extensions import override

__all__ = [
    "BadChaos",
    "BadPlant",
    "EmitterError",
    "JournalUnreadable",
    "JournalUnwritable",
    "NoSuchProcess",
    "ProcessDied",
    "ServerUnreachable",
]


class EmitterError(Exception):
    """The family; each member says in `cure` what to do about it."""

    cure = ""


class BadChaos(EmitterError):  # noqa: N818  it reads as what happened
    """A word of `--chaos` cannot be read."""

    cure = "write MODE or MODE=PROBABILITY, like --chaos late-root=0.2 --chaos tags, or --chaos all"

    def __init__(self, word: str, problem: str) -> None:
        self.word = word
        super().__init__(f"--chaos {word}: {problem}")


class BadPlant(EmitterError):  # noqa: N818  the same
    """What `--plant` names is not in the load."""

    cure = "write SERVICE or SERVICE/OPERATION, like --plant payment or --plant payment/capture"

    def __init__(self, word: str, known: str) -> None:
        self.word = word
        super().__init__(f"--plant {word}: the load has no such place; it has {known}")


class NoSuchProcess(EmitterError):  # noqa: N818  the same
    """The process whose CPU time was asked for cannot be looked at."""

    cure = "give the process id of the server, on this machine and on Linux, or leave --pid out"

    def __init__(self, pid: int, error: OSError) -> None:
        self.pid = pid
        super().__init__(f"--pid {pid}: {error.strerror or error}")


class ServerUnreachable(EmitterError):  # noqa: N818  it reads as what happened
    """The target does not answer at all."""

    cure = "start the server (for ours: traced serve), or name another one with --target URL"

    def __init__(self, url: str, problem: str) -> None:
        self.url = url
        super().__init__(f"no answer from {url}: {problem}")


class ProcessDied(EmitterError):  # noqa: N818  the same
    """One of several processes of a run ended before its time: killed, or out of memory."""

    cure = "look what ended it (the system's log tells of killed processes), or use fewer --processes"

    def __init__(self, pid: int) -> None:
        self.pid = pid
        super().__init__(f"process {pid} of this run ended before its time")


class JournalUnwritable(EmitterError):  # noqa: N818  it reads as what happened
    """The record could not be written, so nothing more was sent that it would not know of."""

    cure = "free some space or choose another file with --record FILE"

    def __init__(self, path: Path, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"cannot write the record {path}: {problem}")

    @override
    def __reduce__(self) -> tuple[type[JournalUnwritable], tuple[Path, str]]:
        """Say how another process makes the same error."""
        return type(self), (self.path, self.problem)


class JournalUnreadable(EmitterError):  # noqa: N818  it reads as what happened
    """The record is missing, or a line of it (other than a torn last one) makes no sense."""

    cure = "name a file that `traced-emitter emit --record FILE` wrote"

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        super().__init__(f"cannot read the record {path}: {problem}")
