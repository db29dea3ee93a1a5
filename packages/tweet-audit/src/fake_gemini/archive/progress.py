"""Show how far the making of an archive is: a bar on a terminal, else a line now and then."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVERY = 100_000
_BAR_EVERY = 500


@contextmanager
def shown_progress(total: int) -> Iterator[Callable[[int], None]]:
    """Give a function that takes the number of tweets done so far."""
    if not sys.stderr.isatty():
        yield lambda done: _say(done, total)
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("tweets", total=total)
        yield lambda done: bar.update(task, completed=done) if done % _BAR_EVERY == 0 else None


def _say(done: int, total: int) -> None:
    if done % _EVERY == 0:
        print(f"{done} of {total} tweets", file=sys.stderr)
