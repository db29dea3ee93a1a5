"""A stage for real programs: starts them on free ports, keeps their logs, and leaves no process behind.

Used by the demo and by `make up`. Leaving the `with` block asks every program to stop, the last one started
first, and kills what does not listen. SIGTERM takes the same way out as Ctrl-C.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, Self

from typing_extensions import override

from groundwork.testing import Program, clean_env

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "packages" / "tweet-audit" / "sample"
SCRIPTS = Path(sys.executable).parent
STOP_TIMEOUT_S = 15.0


class Stage:
    """Programs that run together, with `folder` for their logs and results.

    Raises KeyboardInterrupt out of its block on SIGINT and SIGTERM, but never while a program is being
    started: a process that was just made and is not yet known could not be stopped.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs: dict[str, Program] = {}
        self._exits = ExitStack()
        self._starting = False
        self._interrupted = False
        self._handlers: dict[int, Any] = {}

    def program(self, name: str, *arguments: str, title: str | None = None, **environment: str) -> Program:
        """Prepare the console script `name`, not started yet; `title` names its log (default: `name`)."""
        title = title or name
        program = _StagedProgram(
            [str(SCRIPTS / name), *arguments],
            log_path=self.folder / "logs" / f"{title}.log",
            env=service_env(environment),
            cwd=self.folder,
            name=title,
        )
        program.stage = self
        self.programs[title] = program
        self._exits.callback(_stop, program)
        return program

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Hold back an interrupt until the end of the block."""
        self._starting = True
        try:
            yield
        finally:
            self._starting = False
        if self._interrupted:
            raise KeyboardInterrupt

    def __enter__(self) -> Self:
        (self.folder / "logs").mkdir(parents=True, exist_ok=True)
        for signum in (signal.SIGINT, signal.SIGTERM):
            self._handlers[signum] = signal.signal(signum, self._interrupt)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._starting = True  # a second Ctrl-C does not stop the stopping, which has a time-out of its own
        self._exits.close()
        for signum, handler in self._handlers.items():
            signal.signal(signum, handler)
        if self._interrupted and kind is None:
            raise KeyboardInterrupt

    def _interrupt(self, signum: int, frame: FrameType | None) -> None:
        self._interrupted = True
        if not self._starting:
            raise KeyboardInterrupt


class _StagedProgram(Program):
    stage: Stage

    @override
    def start(self) -> Self:
        with self.stage.undisturbed():
            return super().start()


def service_env(variables: Mapping[str, str]) -> dict[str, str]:
    """This process's environment without anybody's service settings, plus `variables`."""
    return clean_env(PYTHONUNBUFFERED="1", **variables)


def _stop(program: Program) -> None:
    if program.running:
        program.terminate(STOP_TIMEOUT_S)
