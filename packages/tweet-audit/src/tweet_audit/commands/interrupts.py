"""Ctrl-C, SIGTERM and the end of the terminal: the first one ends a run in order, the next one at once.

A run that was started with `&` and `disown` is told nothing of that end, and goes on: whatever is written to
a terminal that is gone is dropped.
"""

import asyncio
import contextlib
import io
import itertools
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, NoReturn

import typer

from tweet_audit.domain.outcome import Outcome, Stop

_HANGUP: list[int] = [getattr(signal, name) for name in ("SIGHUP",) if hasattr(signal, name)]


def as_ctrl_c() -> None:
    """From here on SIGTERM, and the end of the terminal, interrupt a command as Ctrl-C does."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    _outlive_the_terminal()

    def interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
        _told_once()
        raise KeyboardInterrupt

    for number in _ending():
        signal.signal(number, interrupt)


def _ending() -> list[int]:
    """What the end of the terminal is told by: nothing under `nohup`, or where there is no such signal."""
    return [number for number in _HANGUP if signal.getsignal(number) is not signal.SIG_IGN]


@contextlib.contextmanager
def interrupts(end_in_order: Callable[[Stop], None]) -> Iterator[None]:
    """Give the first signal to `end_in_order`, in the loop; each later one cancels the task that is in here.

    The handler writes nothing itself: the next signal may come in the middle of it, and must find it counted.
    """
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    earlier = itertools.count()

    def first(number: int) -> None:
        name = signal.Signals(number).name
        end_in_order(Stop(Outcome.INTERRUPTED, f"by {name}"))
        typer.echo("\nstopping: waiting for the requests that have left (again: stop at once)", err=True)

    def interrupt(number: int, _frame: FrameType | None) -> None:
        if number in _HANGUP:
            _told_once()
        if next(earlier) == 0:
            loop.call_soon_threadsafe(first, number)
        elif task is not None:
            loop.call_soon_threadsafe(task.cancel)

    numbers = (signal.SIGINT, signal.SIGTERM, *_ending())
    before = {number: signal.signal(number, interrupt) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            if signal.getsignal(number) is interrupt:
                signal.signal(number, handler)


def _told_once() -> None:
    """A terminal ends once, but it is told twice below a login shell: by the system, and by the shell."""
    for number in _HANGUP:
        signal.signal(number, signal.SIG_IGN)


def _outlive_the_terminal() -> None:
    """From here on nothing fails because the terminal, to which it would be written, is gone."""
    for name in ("stdout", "stderr"):
        stream: Any = getattr(sys, name)
        if stream.isatty():
            stream.flush()
            kept = io.BufferedWriter(_Terminal(stream.fileno(), "wb", closefd=False))
            setattr(sys, name, io.TextIOWrapper(kept, stream.encoding, stream.errors, line_buffering=True))


class _Terminal(io.FileIO):
    """Drops what can no longer be written."""

    def write(self, data: Any, /) -> int:  # type: ignore[explicit-override]  # @override is of Python 3.12
        try:
            return super().write(data)
        except OSError:
            return len(data)
