"""Judges all texts that have no verdict yet. A failure is never a KEEP, and never lost from sight."""

import asyncio
from collections.abc import Iterable

from groundwork.logs import get_logger
from groundwork.retry import RetriesExhausted
from tweet_audit.audit.batches import Batch, Batches
from tweet_audit.audit.lane import Lane
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.domain.verdict import Decision, Verdict
from tweet_audit.errors import AnswerCut, AnswerUnusable, Blocked, JudgeError, TooSlow
from tweet_audit.ports import Answer, Pending, Progress, RunState, View

# How often one text is asked in vain (missing, contradictory, unusable answers) before it is FAILED.
MAX_ASKS = 3
# So many batches in a row that no retry could save mean that nobody is there: stop, and keep the rest.
MAX_FAILED_BATCHES_IN_A_ROW = 5

log = get_logger("tweet_audit.judging")


class Judging:
    """The workers, and what they do with an answer or with its absence."""

    def __init__(
        self, lane: Lane, batches: Batches, run: RunState, *, workers: int, progress: Progress, view: View
    ) -> None:
        self._lane = lane
        self._batches = batches
        self._run_state = run
        self._workers = workers
        self._progress = progress
        self._view = view
        self._tasks: list[asyncio.Task[None]] = []
        self._failed_in_a_row = 0

    async def run(self) -> Stop | None:
        """Judge until nothing is left; returns why it ended before that, if it did."""
        async with asyncio.TaskGroup() as group:
            self._tasks = [group.create_task(self._work()) for _ in range(self._workers)]
        return self._lane.stopped

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
        while self._lane.stopped is None and (batch := await self._batches.take()):
            await self._judge(batch)
            self._batches.settle()
            self._view.update(self._progress)

    async def _judge(self, batch: Batch) -> None:
        try:
            request, answer = await self._lane.ask(batch)
        except StopRun as stop:
            self.stop(stop.stop)  # these texts stay without a verdict: the next run asks them
        except RetriesExhausted as error:
            self._exhausted(batch, error)
        except JudgeError as error:
            self._failed_in_a_row = 0
            if isinstance(error, TooSlow):
                await self._lane.breathe(batch[0].asks + 1)
            self._mend(batch, error)
        else:
            self._failed_in_a_row = 0
            self._accept(batch, request, answer)

    def _accept(self, batch: Batch, request: int, answer: Answer) -> None:
        """Write what is clear, ask again for what is not."""
        unclear = [(batch[n], "missing") for n in answer.missing]
        unclear += [(batch[n], "conflict") for n in answer.conflicting]
        again = [pending.again() for pending, _ in unclear if pending.asks + 1 < MAX_ASKS]
        hopeless = [(pending, _failed(why)) for pending, why in unclear if pending.asks + 1 >= MAX_ASKS]
        decided = [(batch[n], verdict) for n, verdict in answer.verdicts.items()]
        self._run_state.answered(request, answer, decided + hopeless)
        self._batches.again(again)
        self._count(decided + hopeless)
        self._progress.asked_again += len(again)
        self._progress.strangers += answer.strangers
        self._progress.input_tokens += answer.input_tokens
        self._progress.output_tokens += answer.output_tokens

    def _mend(self, batch: Batch, error: JudgeError) -> None:
        """Halve what was blocked, cut or too slow; repeat what was unusable; give up in the end."""
        if isinstance(error, (Blocked, AnswerCut, TooSlow)) and len(batch) > 1:
            self._halve(batch)
        elif isinstance(error, Blocked):
            self._give_up(batch, Verdict(decision=Decision.BLOCKED, reason=str(error)))
        elif isinstance(error, (AnswerUnusable, AnswerCut, TooSlow)) and batch[0].asks + 1 < MAX_ASKS:
            again = [pending.again() for pending in batch]
            self._batches.apart(again)
            self._progress.asked_again += len(again)
        elif len(batch) > 1:
            self._halve([Pending(pending.key, pending.text) for pending in batch])
        else:
            self._give_up(batch, _failed(error.code))

    def _halve(self, batch: Batch) -> None:
        half = len(batch) // 2
        self._batches.apart(batch[:half])
        self._batches.apart(batch[half:])

    def _exhausted(self, batch: Batch, error: RetriesExhausted) -> None:
        code = error.last.code if isinstance(error.last, JudgeError) else type(error.last).__name__
        log.warning("audit.batch_failed", tweets=len(batch), reason=code, attempts=error.attempts)
        self._give_up(batch, _failed(code))
        self._failed_in_a_row += 1
        if self._failed_in_a_row >= MAX_FAILED_BATCHES_IN_A_ROW:
            self.stop(
                Stop(
                    Outcome.INCOMPLETE,
                    f"Gemini cannot be used now: {self._failed_in_a_row} batches in a row failed ({code})",
                    cure="run the same command again later: what failed is asked again, the rest is kept",
                )
            )

    def _give_up(self, batch: Batch, verdict: Verdict) -> None:
        decided = [(pending, verdict) for pending in batch]
        self._run_state.gave_up(decided)
        self._count(decided)

    def _count(self, decided: Iterable[tuple[Pending, Verdict]]) -> None:
        for _, verdict in decided:
            self._progress.judged += 1
            self._progress.flagged += verdict.decision is Decision.DELETE
            self._progress.blocked += verdict.decision is Decision.BLOCKED
            self._progress.failed += verdict.decision is Decision.FAILED


def _failed(reason: str) -> Verdict:
    return Verdict(decision=Decision.FAILED, reason=reason)
