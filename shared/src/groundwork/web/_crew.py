"""One listening socket, several processes that accept from it: for a service whose state is elsewhere."""

from __future__ import annotations

import contextlib
import os
import signal
from types import FrameType

from groundwork.logs import get_logger

__all__ = ["Crew"]

log = get_logger(__name__)
_FAILED = 1


class Crew:
    """Copies of this process, made before any event loop or thread is; the first process only waits for them.

    They end together: a signal to the first is a SIGTERM to each, one that ends by itself takes the others
    along, and a copy whose first process was killed stops.
    """

    def __init__(self) -> None:
        self._first_pid = os.getpid()
        self._pids: set[int] = set()
        self._signal: int | None = None

    def muster(self, count: int) -> int | None:
        """Make the copies; returns the number of the copy that this process is, None in the first one."""
        for number in range(count):
            pid = os.fork()
            if pid == 0:
                self._pids.clear()
                return number
            self._pids.add(pid)
        return None

    def is_orphaned(self) -> bool:
        """Say in a copy whether the first process is gone."""
        return os.getppid() != self._first_pid

    def wait(self) -> int:
        """Wait in the first process until all copies have ended; returns the exit code of all together."""
        for signum in (signal.SIGTERM, signal.SIGINT):
            signal.signal(signum, self._stop)
        failed = 0
        while self._pids:
            pid, status = os.wait()
            if pid not in self._pids:
                continue
            self._pids.remove(pid)
            if self._signal is None and not failed:
                code = os.waitstatus_to_exitcode(status)
                failed = code if code > 0 else _FAILED
                log.error("process.ended", pid=pid, code=code)
                self._terminate()
        return 130 if self._signal == signal.SIGINT else failed

    def _stop(self, signum: int, _frame: FrameType | None) -> None:
        self._signal = self._signal or signum
        self._terminate()

    def _terminate(self) -> None:
        for pid in self._pids:
            with contextlib.suppress(ProcessLookupError):  # a signal came just after `os.wait`: it has ended
                os.kill(pid, signal.SIGTERM)
