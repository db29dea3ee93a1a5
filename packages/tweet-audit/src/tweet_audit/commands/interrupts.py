"""Ctrl-C and SIGTERM: the first one ends a run in order, the next one at once."""

import asyncio
import contextlib
import itertools
import signal
from collections.abc import Callable, Iterator
from types import FrameType

import typer

from tweet_audit.domain.outcome import Outcome, Stop


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
        if next(earlier) == 0:
            loop.call_soon_threadsafe(first, number)
        elif task is not None:
            loop.call_soon_threadsafe(task.cancel)

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
