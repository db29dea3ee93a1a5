"""Live progress: a panel on a terminal, now and then a plain line elsewhere. Both on stderr."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from groundwork.clock import Clock
from groundwork.terminal import counted, visible
from tweet_audit.ports import Progress, View

if TYPE_CHECKING:
    from rich.console import Group

_LINE_EVERY_S = 5.0
_REFRESHES_A_SECOND = 5.0


class LineView:
    """One plain line every few seconds, and one whenever the phase changes or a pause begins."""

    def __init__(self, clock: Clock, stream: TextIO) -> None:
        self._clock = clock
        self._stream = stream
        self._next_s = 0.0
        self._phase = ""
        self._held_until_s = 0.0
        self._warned = 0

    def update(self, progress: Progress) -> None:
        """Print a line if it is time for one."""
        now_s = self._clock.monotonic()
        for warning in progress.warnings[self._warned :]:
            print(f"warning: {visible(warning, lines=False)}", file=self._stream, flush=True)
        self._warned = len(progress.warnings)
        held_until_s = max(progress.paused_until_s, progress.looking_until_s)
        longer = held_until_s > max(now_s, self._held_until_s) + _LINE_EVERY_S
        if now_s >= self._next_s or progress.phase != self._phase or longer:
            self._next_s = now_s + _LINE_EVERY_S
            self._phase, self._held_until_s = progress.phase, held_until_s
            print(describe(progress, now_s=now_s), file=self._stream, flush=True)


def describe(progress: Progress, *, now_s: float) -> str:
    """One line: where the run stands."""
    if progress.phase == "reading":
        return f"reading: {counted(progress.records, 'record')}"
    if progress.phase == "waiting" and progress.resumes_at is not None:
        return f"waiting until {progress.resumes_at:%Y-%m-%d %H:%M} UTC: nothing may be asked before that"
    parts = [
        f"{progress.phase}: {progress.judged:,} of {progress.to_judge:,}",
        f"{progress.flagged:,} flagged",
        counted(progress.sent, "request"),
    ]
    parts[2:2] = [f"{progress.overruled:,} overruled"] if progress.overruled else []
    parts += [f"{progress.retried:,} retried"] if progress.retried else []
    parts += [f"{progress.blocked:,} blocked"] if progress.blocked else []
    parts += [f"{progress.failed:,} failed"] if progress.failed else []
    parts += [f"{progress.input_tokens + progress.output_tokens:,} tokens"] if progress.input_tokens else []
    parts += [f"${progress.cost_microusd / 1e6:.4f}"] if progress.priced else []
    parts += [pace] if (pace := pace_of(progress, now_s=now_s)) else []
    return ", ".join([*parts, limit_of(progress, now_s=now_s)])


def pace_of(progress: Progress, *, now_s: float) -> str:
    """Tweets a minute in this phase, and how long a pause and then the rest take; "" while nobody can say."""
    elapsed_s = now_s - progress.phase_began_s
    if not progress.judged or elapsed_s <= 0:
        return ""
    rate = progress.judged / elapsed_s
    pause_s = max(0.0, progress.paused_until_s - now_s)
    left_s = pause_s + max(0, progress.to_judge - progress.judged) / rate
    return f"{rate * 60:,.0f} a minute, {_duration(left_s)} left"


def limit_of(progress: Progress, *, now_s: float) -> str:
    """What holds the run back right now."""
    if progress.paused_until_s > now_s:
        return f"paused for {progress.paused_until_s - now_s:.0f} s"
    if progress.looking_until_s > now_s:
        left_s = progress.looking_until_s - now_s
        return f"looking for a job that may have arrived, for {left_s:.0f} s at most"
    if progress.jobs_open:
        return counted(progress.jobs_open, "open job")
    if progress.waiting and not progress.in_flight:
        return "waiting for the minute's limit"
    return f"{progress.in_flight} of {progress.at_once} at once"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return (
        f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
    )


@contextmanager
def view(clock: Clock) -> Iterator[View]:
    """The view that suits stderr."""
    if not sys.stderr.isatty():
        yield LineView(clock, sys.stderr)
        return
    from rich.console import Console
    from rich.live import Live

    latest = Progress()  # Live draws it while it is made
    live = Live(
        get_renderable=lambda: panel(latest, now_s=clock.monotonic()),
        console=Console(stderr=True),
        refresh_per_second=_REFRESHES_A_SECOND,
    )

    class PanelView:
        """Remembers the newest state; rich draws it in its own time, so that delays tick."""

        def update(self, progress: Progress) -> None:
            nonlocal latest
            latest = progress

    with live:
        yield PanelView()


def panel(progress: Progress, *, now_s: float) -> "Group":
    """The same as a picture: a bar and a table."""
    from rich.console import Group
    from rich.progress_bar import ProgressBar
    from rich.table import Table
    from rich.text import Text

    if progress.phase in {"reading", "waiting"}:
        return Group(describe(progress, now_s=now_s))
    table = Table.grid(padding=(0, 2))
    for _ in range(4):
        table.add_column(justify="right", overflow="fold")  # never half a number
        table.add_column(overflow="fold")
    table.add_row(
        f"{progress.judged:,}",
        f"of {progress.to_judge:,} done",
        f"{progress.flagged:,}",
        f"flagged, {progress.overruled:,} overruled" if progress.overruled else "flagged",
        f"{progress.blocked:,}",
        "blocked",
        f"{progress.failed:,}",
        "failed",
    )
    table.add_row(
        f"{progress.sent:,}",
        "requests",
        f"{progress.retried:,}",
        "retried",
        f"{progress.input_tokens + progress.output_tokens:,}",
        "tokens",
        f"${progress.cost_microusd / 1e6:.4f}" if progress.priced else "?",
        "cost",
    )
    line = " · ".join(filter(None, (pace_of(progress, now_s=now_s), limit_of(progress, now_s=now_s))))
    bar = ProgressBar(total=max(1, progress.to_judge), completed=progress.judged, width=60)
    warnings = [Text(f"warning: {visible(each, lines=False)}", style="yellow") for each in progress.warnings]
    return Group(f"{progress.phase}", bar, table, line, *warnings)
