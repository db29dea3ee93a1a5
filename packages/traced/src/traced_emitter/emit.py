"""A run of the emitter: its workers, its deadline, its report."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Protocol

from groundwork.clock import Clock
from traced_emitter.counts import Counts, EmitReport, Share
from traced_emitter.progress import Progress
from traced_emitter.record import Recorder
from traced_emitter.send import Sender
from traced_emitter.worker import Worker, WorkerPlan

__all__ = ["EmitterRun", "Load", "Stoppable", "report_of", "stopped_by_signals"]


@dataclass(frozen=True, kw_only=True)
class Load:
    """How much to send and for how long."""

    target: str
    workers: int
    duration_s: float
    seed: int
    plan: WorkerPlan


class EmitterRun:
    """Runs its share of the workers until the deadline, or until `stop`, whichever comes first."""

    def __init__(
        self,
        load: Load,
        *,
        connect: Callable[[], Sender],
        recorder: Recorder,
        progress: Progress,
        clock: Clock,
        share: Share = Share(),  # noqa: B008  it cannot change
    ) -> None:
        self._load = load
        self._clock = clock
        self._progress = progress
        self.counts = Counts(share)
        # The same seed gives the same load, but under fresh ids: two runs against one server would
        # otherwise overwrite each other's spans.
        started_ns = clock.time_ns()
        self._workers = [
            Worker(
                load.plan,
                sender=connect(),
                recorder=recorder,
                counts=self.counts,
                clock=clock,
                seed=f"{load.seed}/{number}",
                ids_seed=f"{load.seed}/{number}/{started_ns}",
            )
            for number in range(share.number, load.workers, share.of)
        ]
        self._deadline: asyncio.Task[None] | None = None
        self._interrupted = False

    async def run(self) -> EmitReport:
        """Emit, wait for the requests that are under way at the end, and report.

        Raises what a worker raised, which is only ever `JournalUnwritable`.
        """
        started_s = self._clock.monotonic()
        self._deadline = asyncio.create_task(self._until_deadline())
        showing = asyncio.create_task(self._show(started_s))
        try:
            await _all_or_first_error([self._deadline, *(_task(worker.run()) for worker in self._workers)])
        finally:
            showing.cancel()
            await asyncio.wait([showing])
            self._progress.close()
        elapsed_s = self._clock.monotonic() - started_s
        return report_of(self._load, self.counts, elapsed_s, interrupted=self._interrupted)

    def stop(self) -> None:
        """End the run early: half-built batches are discarded, requests under way are finished."""
        if self._deadline is not None and not self._deadline.done():
            self._interrupted = True
            self._deadline.cancel()

    async def _until_deadline(self) -> None:
        try:
            await self._clock.sleep(self._load.duration_s)
        finally:
            for worker in self._workers:
                worker.stop()

    async def _show(self, started_s: float) -> None:
        while True:
            await self._clock.sleep(self._progress.every_s)
            self._progress.update(self.counts, self._clock.monotonic() - started_s)


def report_of(load: Load, counts: Counts, elapsed_s: float, *, interrupted: bool) -> EmitReport:
    """Return what a run did, in one process or several."""
    over_s = max(elapsed_s, 1e-9)
    return EmitReport(
        target=load.target,
        seed=load.seed,
        speed=load.plan.speed,
        elapsed_s=round(elapsed_s, 3),
        interrupted=interrupted,
        batches=counts.batches,
        batches_acknowledged=counts.acknowledged,
        batches_dropped=dict(counts.dropped),
        traces_acknowledged=counts.traces,
        spans_acknowledged=counts.spans,
        spans_discarded_at_the_end=counts.discarded_spans,
        traces_per_s=round(counts.traces / over_s, 1),
        spans_per_s=round(counts.spans / over_s, 1),
        posts_per_s=round(counts.batches / over_s, 1),
        post_latency_ms=counts.latencies.summary_ms(),
    )


class Stoppable(Protocol):
    """A run that can be ended early."""

    def stop(self) -> None:
        """End it: half-built batches are discarded, requests under way are finished."""
        ...


@contextlib.asynccontextmanager
async def stopped_by_signals(run: Stoppable) -> AsyncIterator[list[int]]:
    """Let Ctrl-C and SIGTERM end the run in order: requests under way are finished and journaled."""
    stopped: list[int] = []

    def stop(signum: int) -> None:
        stopped.append(signum)
        run.stop()

    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    for signum in signals:
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C then ends the run at once
            loop.add_signal_handler(signum, stop, signum)
    try:
        yield stopped
    finally:
        for signum in signals:
            with contextlib.suppress(NotImplementedError):
                loop.remove_signal_handler(signum)


def _task(job: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    return asyncio.create_task(job)


async def _all_or_first_error(tasks: list[asyncio.Task[None]]) -> None:
    """Wait for all; when one fails, end the others and raise its error."""
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in tasks:
        if not task.cancelled() and (error := task.exception()) is not None:
            raise error
