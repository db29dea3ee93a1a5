"""A stage for real programs: starts them on free ports, keeps their logs, and leaves no process behind.

Used by the demo and by `make up`. Leaving the `with` block asks every program to stop, the last one
started first, and kills what does not listen. SIGTERM is turned into the same way out as Ctrl-C.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

from groundwork.testing import Program, clean_env

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "packages" / "tweet-audit" / "sample"
SCRIPTS = Path(sys.executable).parent
STOP_TIMEOUT_S = 15.0


class Stage:
    """Programs that run together, with `folder` for their logs and results."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs: dict[str, Program] = {}
        self._exits = ExitStack()

    def program(self, name: str, *arguments: str, title: str | None = None, **environment: str) -> Program:
        """Prepare the console script `name`, not started yet; `title` names its log (default: `name`)."""
        title = title or name
        program = Program(
            [str(SCRIPTS / name), *arguments],
            log_path=self.folder / "logs" / f"{title}.log",
            env=service_env(environment),
            cwd=self.folder,
            name=title,
        )
        self.programs[title] = program
        self._exits.callback(_stop, program)
        return program

    def __enter__(self) -> Self:
        (self.folder / "logs").mkdir(parents=True, exist_ok=True)
        signal.signal(signal.SIGTERM, _interrupt)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._exits.close()


def service_env(variables: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without anybody's service settings, plus `variables`."""
    return clean_env(PYTHONUNBUFFERED="1", **variables)


def _stop(program: Program) -> None:
    if program.running:
        program.terminate(STOP_TIMEOUT_S)


def _interrupt(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
