"""Whether a job has arrived of which only the label is known.

A submission whose answer was lost may have started a job all the same, or may still be on its way; and the
service's own list may lag behind. So one look that finds nothing proves nothing: whoever submits anew then
may pay twice. It is looked for again and again, for as long as the settings say.
"""

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from groundwork.clock import Clock
from groundwork.logs import get_logger
from tweet_audit.audit.lane import Lane
from tweet_audit.audit.waiting import sleep_unless
from tweet_audit.domain.outcome import StopRun
from tweet_audit.errors import AnswerUnusable, TooSlow, Transient
from tweet_audit.ports import JobService, Progress, View

T = TypeVar("T")

FIRST_PAUSE_S = 1.0

log = get_logger("tweet_audit.finding")


class Finding:
    """Looks for jobs by their label, each for `find_s`; `woken` ends a pause, for a run that is stopped."""

    def __init__(
        self,
        lane: Lane,
        service: JobService,
        *,
        find_s: float,
        woken: asyncio.Event,
        clock: Clock,
        progress: Progress,
        view: View,
    ) -> None:
        self._lane = lane
        self._service = service
        self._find_s = find_s
        self._woken = woken
        self._clock = clock
        self._progress = progress
        self._view = view

    async def find(self, label: str) -> str | None:
        """The name of the job with this label; None if no look finds it. Raises a JudgeError, or StopRun."""
        until_s, pause_s = self._clock.monotonic() + self._find_s, min(FIRST_PAUSE_S, self._find_s / 4)
        try:
            while (name := await plainly(self._service.find(label))) is None:
                left_s = until_s - self._clock.monotonic()
                if left_s <= 0:
                    break
                log.info("job.looked_for", label=label, left_s=round(left_s, 1))
                self._show(until_s)
                await sleep_unless(self._woken, min(pause_s, left_s), clock=self._clock)
                if self._lane.stopped is not None:
                    raise StopRun(self._lane.stopped)
                pause_s *= 2
        finally:
            self._show(0.0)
        return name

    def _show(self, until_s: float) -> None:
        self._progress.looking_until_s = until_s
        self._view.update(self._progress)


async def plainly(call: Awaitable[T]) -> T:
    """A call that has nothing to halve: whatever a smaller batch would mend is worth another attempt."""
    try:
        return await call
    except (TooSlow, AnswerUnusable) as error:
        raise Transient(error.code, str(error), retry_after_s=error.retry_after_s) from error
