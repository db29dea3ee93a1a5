"""One live line on a terminal, plain lines elsewhere; always on stderr, never among the results."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from rich.console import Console
from rich.status import Status

from traced_emitter.counts import Counts
from traced_emitter.duration import format_duration

__all__ = ["LiveLine", "PlainLines", "Progress", "Silent", "Telling", "progress_for"]


class Progress(Protocol):
    """Shows how far a run is."""

    every_s: float

    def update(self, counts: Counts, elapsed_s: float) -> None:
        """Show these totals."""
        ...

    def say(self, text: str) -> None:
        """Show a sentence about what happens now."""
        ...

    def step(self, text: str) -> None:
        """Show a small step, where it does not pile up."""
        ...

    def close(self) -> None:
        """Stop showing; may be called twice."""
        ...


class Silent:
    """Shows nothing."""

    every_s = 60.0

    def update(self, counts: Counts, elapsed_s: float) -> None:
        """Show nothing."""

    def say(self, text: str) -> None:
        """Say nothing."""

    def step(self, text: str) -> None:
        """Say nothing."""

    def close(self) -> None:
        """Nothing to stop."""


class Telling:
    """Tells another process, which shows it."""

    every_s = 0.5

    def __init__(self, tell: Callable[[Counts], None]) -> None:
        self._tell = tell

    def update(self, counts: Counts, elapsed_s: float) -> None:
        """Tell these totals."""
        self._tell(counts)

    def say(self, text: str) -> None:
        """Say nothing."""

    def step(self, text: str) -> None:
        """Say nothing."""

    def close(self) -> None:
        """Nothing to stop."""


class LiveLine:
    """One line that changes in place."""

    every_s = 0.5

    def __init__(self, console: Console) -> None:
        self._status = Status("starting", console=console)
        self._status.start()

    def update(self, counts: Counts, elapsed_s: float) -> None:
        """Replace the line."""
        self._status.update(_totals(counts, elapsed_s))

    def say(self, text: str) -> None:
        """Replace the line."""
        self._status.start()
        self._status.update(text)

    def step(self, text: str) -> None:
        """Replace the line."""
        self.say(text)

    def close(self) -> None:
        """Take the line away."""
        self._status.stop()


class PlainLines:
    """A line every five seconds, for logs and pipes."""

    every_s = 5.0

    def __init__(self, console: Console) -> None:
        self._console = console

    def update(self, counts: Counts, elapsed_s: float) -> None:
        """Print a line."""
        self._console.print(_totals(counts, elapsed_s), markup=False, highlight=False, soft_wrap=True)

    def say(self, text: str) -> None:
        """Print a line."""
        self._console.print(text, markup=False, highlight=False, soft_wrap=True)

    def step(self, text: str) -> None:
        """Print nothing: a log wants no line for every check."""

    def close(self) -> None:
        """Nothing to take away."""


def progress_for(console: Console) -> Progress:
    """Choose by whether somebody watches."""
    return LiveLine(console) if console.is_terminal else PlainLines(console)


def _totals(counts: Counts, elapsed_s: float) -> str:
    dropped = ", ".join(f"{count}× {reason}" for reason, count in counts.dropped.most_common(3))
    rate = counts.traces / max(elapsed_s, 1e-9)
    return (
        f"{format_duration(round(elapsed_s))}: {counts.traces} traces, {counts.spans} spans acknowledged, "
        f"{rate:.0f} traces/s, {counts.dropped.total()} batches dropped{f' ({dropped})' if dropped else ''}"
    )
