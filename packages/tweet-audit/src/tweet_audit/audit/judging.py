"""Judges all texts that have no verdict yet, an answer at a time. A failure is never a KEEP, never lost."""

import asyncio
import sqlite3

from groundwork.logs import get_logger
from groundwork.retry import RetriesExhausted
from tweet_audit.audit.batches import Batch, Batches
from tweet_audit.audit.lane import Lane
from tweet_audit.audit.settling import Settling, failed
from tweet_audit.audit.unforeseen import unforeseen
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.errors import JudgeError, TooSlow
from tweet_audit.ports import Progress, VerdictStore, View

# So many batches in a row that no retry could save mean that nobody is there: stop, and keep the rest.
MAX_FAILED_BATCHES_IN_A_ROW = 5

log = get_logger("tweet_audit.judging")


class Judging:
    """The workers, and what they do with an answer or with its absence."""

    def __init__(
        self,
        lane: Lane,
        batches: Batches,
        store: VerdictStore,
        *,
        workers: int,
        progress: Progress,
        view: View,
    ) -> None:
        self._lane = lane
        self._batches = batches
        self._settling = Settling(batches, store, progress=progress)
        self._workers = workers
        self._progress = progress
        self._view = view
        self._tasks: list[asyncio.Task[None]] = []
        self._failed_in_a_row = 0

    async def run(self) -> Stop | None:
        """Judge until nothing is left; returns why it ended before that, if it did."""
        async with asyncio.TaskGroup() as group:
            self._tasks = [group.create_task(self._work()) for _ in range(self._workers)]
        return self._settling.harvest.seen(self._lane.stopped)

    def stop(self, stop: Stop) -> None:
        """Send nothing more. What has left is waited for and written; whoever only waits ends."""
        if self._lane.stopped is not None:
            return
        self._lane.stopped = stop
        log.info("audit.stop", outcome=stop.outcome.name, in_flight=len(self._lane.sending))
        current = asyncio.current_task()
        for task in self._tasks:
            if task not in self._lane.sending and task is not current:
                task.cancel()

    async def _work(self) -> None:
        """Batch after batch. What nobody foresaw ends the run in order, like any other reason to stop."""
        try:
            while self._lane.stopped is None and (batch := await self._batches.take()):
                await self._judge(batch)
                self._batches.settle()
                self._view.update(self._progress)
        except sqlite3.Error:
            raise  # the state file: no answer of the neighbours could be stored either
        except Exception as error:  # noqa: BLE001  the neighbours' requests are paid for: they are taken in
            self.stop(unforeseen(error))

    async def _judge(self, batch: Batch) -> None:
        try:
            request, answer = await self._lane.ask(batch)
        except StopRun as stop:
            self.stop(stop.stop)  # these texts stay without a verdict: the next run asks them
        except RetriesExhausted as error:
            self._exhausted(batch, error)
        except JudgeError as error:
            self._failed_in_a_row = 0
            if isinstance(error, TooSlow) and not error.not_sent and self._lane.stopped is None:
                await self._lane.breathe(batch[0].asks + 1)
            self._settling.mend(batch, error)
            self._stop_if_hopeless()
        else:
            self._failed_in_a_row = 0
            self._settling.accept(batch, request, answer)
            self._stop_if_hopeless()

    def _stop_if_hopeless(self) -> None:
        if (hopeless := self._settling.harvest.hopeless()) is not None:
            self.stop(hopeless)

    def _exhausted(self, batch: Batch, error: RetriesExhausted) -> None:
        code = error.last.code if isinstance(error.last, JudgeError) else type(error.last).__name__
        log.warning("audit.batch_failed", tweets=len(batch), reason=code, attempts=error.attempts)
        self._settling.give_up(batch, failed(code))
        self._failed_in_a_row += 1
        if self._failed_in_a_row >= MAX_FAILED_BATCHES_IN_A_ROW:
            self.stop(
                Stop(
                    Outcome.INCOMPLETE,
                    f"Gemini cannot be used now: {self._failed_in_a_row} batches in a row failed ({code})",
                    cure="wait a while",
                    goes_on="run the same command again: what failed is asked again, the rest is kept",
                )
            )
