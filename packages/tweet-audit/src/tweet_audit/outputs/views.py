"""Live progress: a bar on a terminal, now and then a line elsewhere. Both on stderr."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from groundwork.clock import Clock
from tweet_audit.ports import Progress, View

_LINE_EVERY_S = 5.0


class LineView:
    """One plain line every few seconds, and one whenever the phase changes."""

    def __init__(self, clock: Clock, stream: TextIO) -> None:
        self._clock = clock
        self._stream = stream
        self._next_s = 0.0
        self._phase = ""

    def update(self, progress: Progress) -> None:
        """Print a line if it is time for one."""
        now_s = self._clock.monotonic()
        if now_s >= self._next_s or progress.phase != self._phase:
            self._next_s = now_s + _LINE_EVERY_S
            self._phase = progress.phase
            print(describe(progress), file=self._stream, flush=True)


def describe(progress: Progress) -> str:
    """One line: where the run stands."""
    if progress.phase == "reading":
        return f"reading: {progress.records:,} records"
    parts = [
        f"judging: {progress.judged:,} of {progress.to_judge:,}",
        f"{progress.flagged:,} flagged",
        f"{progress.sent:,} requests",
    ]
    parts += [f"{progress.retried:,} retried"] if progress.retried else []
    parts += [f"{progress.blocked:,} blocked"] if progress.blocked else []
    parts += [f"{progress.failed:,} failed"] if progress.failed else []
    return ", ".join(parts)


@contextmanager
def view(clock: Clock) -> Iterator[View]:
    """The view that suits stderr."""
    if not sys.stderr.isatty():
        yield LineView(clock, sys.stderr)
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(), console=Console(stderr=True)
    )
    task = bar.add_task("reading", total=None)

    class BarView:
        """Feeds rich."""

        def update(self, progress: Progress) -> None:
            total = progress.to_judge if progress.phase == "judging" else None
            bar.update(task, description=describe(progress), total=total, completed=progress.judged)

    with bar:
        yield BarView()
