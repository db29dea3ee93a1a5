"""A real operating system process that a test or a demo can start, watch and kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from groundwork.clock import Clock, SystemClock

__all__ = ["NotReady", "Program"]

_TAIL_LINES = 25
_PROBE_EVERY_S = 0.03
_PROBE_TIMEOUT_S = 2.0
# Straight to the address: a proxy in the environment must not answer for a program on this machine.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class NotReady(Exception):  # noqa: N818  it reads as what happened
    """The program died or stayed silent instead of becoming ready; the end of its log is in the message."""

    def __init__(self, name: str, problem: str, log_tail: str) -> None:
        self.name = name
        self.problem = problem
        self.log_tail = log_tail
        super().__init__(f"{name} {problem}; the end of its log:\n{log_tail or '(empty)'}")


class Program:
    """One program, in a process group of its own, with its output in a log file.

    `with Program([...], log_path=…) as program:` starts it and leaves nothing behind, not even the
    children of a child, however the block ends. It can be started again after its end; the log grows.

    On Windows there are no process groups to signal: `kill` ends the one process (what it started
    stays), and `terminate` and `send` cannot ask politely: the system ends the process at once.
    """

    def __init__(
        self,
        argv: Sequence[str | os.PathLike[str]],
        *,
        log_path: Path,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        name: str | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.argv = [os.fspath(part) for part in argv]
        self.name = name or Path(self.argv[0]).name
        self.log_path = log_path
        self._env = None if env is None else dict(env)
        self._cwd = cwd
        self._clock = clock or SystemClock()
        self._process: subprocess.Popen[bytes] | None = None
        self._swept = True  # whether the group of the last start is known to be gone

    @property
    def pid(self) -> int:
        """The process id, which is also the id of its group."""
        return self._started().pid

    @property
    def exit_code(self) -> int | None:
        """The exit code, −N after signal N, or None while it runs."""
        return self._started().poll()

    @property
    def running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> Self:
        """Start the program; its output is appended to the log. Raises RuntimeError if it runs already."""
        if self.running:
            raise RuntimeError(f"{self.name} is already running as process {self.pid}")
        self.log_path.parent.mkdir(parents=True, exist_ok=True)
        with self.log_path.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  the caller's own command line, no shell
                self.argv,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self._env,
                cwd=self._cwd,
                start_new_session=True,
            )
        self._swept = False
        return self

    def wait_ready(self, url: str, timeout_s: float = 60.0) -> Self:
        """Return once a GET of `url` is answered with 2xx.

        Raises `NotReady` at the deadline, and at once when the process ends before.
        """
        process = self._started()
        deadline_s = self._clock.monotonic() + timeout_s
        while not _answers(url):
            if _ended(process, _PROBE_EVERY_S):
                raise NotReady(self.name, f"ended with exit code {process.returncode}", self.log_tail())
            if self._clock.monotonic() > deadline_s:
                raise NotReady(self.name, f"was not ready at {url} after {timeout_s:g} s", self.log_tail())
        if process.poll() is not None:  # somebody else answers on that port
            raise NotReady(self.name, f"ended with exit code {process.returncode}", self.log_tail())
        return self

    def wait(self, timeout_s: float = 60.0) -> int:
        """Return the exit code once it ends by itself; raises TimeoutError after `timeout_s`."""
        process = self._started()
        if not _ended(process, timeout_s):
            raise TimeoutError(f"{self.name} still runs after {timeout_s:g} s; its log: {self.log_path}")
        return process.returncode

    def send(self, signum: int) -> None:
        """Send one signal to the program itself (not to its children), if it still runs."""
        self._started().send_signal(signum)

    def kill(self) -> int:
        """SIGKILL the whole group, as a power cut would; return the exit code."""
        process = self._started()
        if not self._swept:  # once only: later the number may belong to somebody else's group
            _kill_group(process)
            self._swept = True
        return process.wait()

    def terminate(self, timeout_s: float = 60.0) -> int:
        """Ask with SIGTERM, then SIGKILL the group after `timeout_s`; return the exit code.

        0 is a clean end, −9 says that it had to be killed. Children that it left behind are killed too.
        """
        process = self._started()
        process.terminate()
        _ended(process, timeout_s)
        return self.kill()

    def log_tail(self, lines: int = _TAIL_LINES) -> str:
        """Return the last lines of the log."""
        text = self.log_path.read_text(encoding="utf-8", errors="replace") if self.log_path.exists() else ""
        return "\n".join(text.splitlines()[-lines:])

    def __enter__(self) -> Self:
        return self if self.running else self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self.kill()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            raise RuntimeError(f"{self.name} was not started")
        return self._process


def _answers(url: str) -> bool:
    try:
        with _OPENER.open(url, timeout=_PROBE_TIMEOUT_S) as answer:
            status: int = answer.status
            return 200 <= status < 300
    except OSError:  # refused, reset, timed out, or an HTTP error status (HTTPError is an OSError)
        return False


def _ended(process: subprocess.Popen[bytes], timeout_s: float) -> bool:
    try:
        process.wait(timeout_s)
    except subprocess.TimeoutExpired:
        return False
    return True


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill every process of the group, also when the first of them has already ended."""
    if sys.platform == "win32":
        process.kill()
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # nobody left; macOS says EPERM for a group of zombies
        process.poll()
