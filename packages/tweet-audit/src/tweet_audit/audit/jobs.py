"""Judges by jobs of the Batch API: submit, poll, fetch, and submit anew what has to be asked again.

A job is noted before it is submitted, under a label of our own. After a crash the next run finds it: by its
name, or, if the crash came before the name was noted, by the label in the service's own list. Nothing that
was submitted is submitted again.
"""

import asyncio
import random
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from groundwork.clock import Clock, utc_now
from groundwork.logs import get_logger
from groundwork.retry import RetriesExhausted
from tweet_audit.audit.batches import Batch, Batches
from tweet_audit.audit.harvest import MAX_IN_VAIN_IN_A_ROW
from tweet_audit.audit.lane import Lane
from tweet_audit.audit.settling import MAX_ASKS, Settling
from tweet_audit.audit.spending import CapReached
from tweet_audit.audit.unfetched import Unfetched
from tweet_audit.audit.unforeseen import unforeseen
from tweet_audit.audit.waiting import sleep_unless
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.errors import AnswerUnusable, JudgeError, TooSlow, Transient
from tweet_audit.ports import (
    JobGone,
    JobRequest,
    JobService,
    JobStatus,
    JobStore,
    OpenJob,
    Progress,
    RunState,
    View,
)

T = TypeVar("T")

# The service takes 20 MB in one request; what JSON adds to a text is well below the rest.
MAX_JOB_BYTES = 12_000_000
# The code of an answer that cannot be understood.
UNREADABLE = "bad-answer"
# A job can be done at once or take a day: look soon, and then less and less often.
FIRST_LOOK_S = 1.0

log = get_logger("tweet_audit.jobs")


@dataclass(frozen=True, slots=True)
class _Taken:
    """A batch on its way into a job, and what was set aside for it."""

    batch: Batch
    held_microusd: int


class JobJudging:
    """Rounds of jobs until nothing is left: all are submitted, all are awaited, the rest is asked again."""

    def __init__(
        self,
        lane: Lane,
        service: JobService,
        batches: Batches,
        run: RunState,
        jobs: JobStore,
        *,
        requests_per_job: int,
        poll_s: float,
        clock: Clock,
        rng: random.Random,
        progress: Progress,
        view: View,
        give_up_unknown: bool = False,
    ) -> None:
        self._lane = lane
        self._service = service
        self._batches = batches
        self._run_state = run
        self._jobs = jobs
        self._settling = Settling(batches, run, progress=progress)
        self._requests_per_job = requests_per_job
        self._poll_s = poll_s
        self._clock = clock
        self._rng = rng
        self._progress = progress
        self._view = view
        self._asks: dict[bytes, int] = {}
        self._on_their_way: set[bytes] = set()
        self._unfetched = Unfetched(clock, give_up=give_up_unknown)
        self._doubtful: set[str] = set()
        self._capped: Stop | None = None
        self._woken = asyncio.Event()

    async def run(self) -> Stop | None:
        """Judge until nothing is left; returns why it ended before that, if it did."""
        try:
            await self._find_again()
            await self._await_all()
            while await self._submit_all():
                await self._await_all()
            if self._capped is not None:
                self.stop(self._capped)
            if self._unfetched.left_alone:
                self.stop(self._unfetched.stop())
        except StopRun as stop:
            self.stop(stop.stop)
        except RetriesExhausted as error:
            self.stop(
                Stop(
                    Outcome.INCOMPLETE,
                    f"the Batch API cannot be used now ({error.last})",
                    cure="run the same command again later: open jobs are found again, nothing is lost",
                )
            )
        except sqlite3.Error:
            raise
        except Exception as error:  # noqa: BLE001  what was fetched before is stored, and has to be written
            self.stop(unforeseen(error))
        return self._settling.harvest.seen(self._lane.stopped)

    def stop(self, stop: Stop) -> None:
        """Send nothing more. Jobs stay where they are: the next run fetches them."""
        if self._lane.stopped is None:
            self._lane.stopped = stop
            log.info("audit.stop", outcome=stop.outcome.name, jobs=len(self._jobs.open_jobs()))
        self._woken.set()

    # -- after a crash ------------------------------------------------------------------------------------

    async def _find_again(self) -> None:
        for job in self._jobs.open_jobs():
            if job.name is not None:
                continue
            name = await self._found(job.label)
            if name is None:
                for request in self._jobs.requests(job.id):
                    self._lane.spending.settle_kept(request.request, 0)
                self._jobs.lost(job.id)
            else:
                self._jobs.submitted(job.id, name)
            log.info("job.found_again" if name else "job.never_arrived", label=job.label)
        for job in self._jobs.open_jobs():
            for request in self._jobs.requests(job.id):
                self._on_their_way.update(pending.key for pending in request.batch)

    async def _found(self, label: str) -> str | None:
        return await self._lane.call(lambda: _plainly(self._service.find(label)))

    # -- submitting ---------------------------------------------------------------------------------------

    async def _submit_all(self) -> int:
        """Submit everything that is pending, or a probe of it; returns how many jobs that made.

        After a round that brought no verdict, only so many texts are asked as may end in vain, each alone: if
        one brings a verdict, all goes on, and else they are what the run stops for. A cap of the user's ends
        the submitting only: what was submitted before is still awaited. As long as no verdict has come, a
        round takes only a part of what a cap leaves: the rest is for the probe, and to ask it to its end.
        """
        made, self._capped = 0, None
        harvest = self._settling.harvest
        probe = harvest.in_doubt
        room = MAX_IN_VAIN_IN_A_ROW if probe else None
        is_enough = self._lane.spending.using(parts=1 if harvest.proven else MAX_ASKS if probe else 2)
        try:
            while self._lane.stopped is None and not (made and is_enough()):
                taken = await self._take(room, is_enough, alone=probe)
                if not taken:
                    break
                await self._submit(taken)
                made += 1
                room = None if room is None else room - len(taken)
        except StopRun as stop:
            if stop.stop.outcome is not Outcome.CAP:
                raise
            self._capped = stop.stop
        return made

    async def _take(self, room: int | None, is_enough: Callable[[], bool], *, alone: bool) -> list[_Taken]:
        """As many batches as fit into one job, into `room`, the cap on requests and the budget.

        `alone`: of each batch the first text, so that they come from many places.
        """
        taken: list[_Taken] = []
        size_bytes = 0
        most_requests = self._requests_per_job if room is None else min(room, self._requests_per_job)
        while len(taken) < most_requests and size_bytes < MAX_JOB_BYTES and not (taken and is_enough()):
            found = await self._batches.take()
            if found is None:
                break
            self._batches.settle()
            if alone and len(found) > 1:
                self._batches.apart(found[1:])
                found = found[:1]
            batch = [each for each in found if each.text and each.key not in self._on_their_way]
            if not batch:
                continue
            most = self._service.most_tokens(batch)
            try:
                held = self._hold(most)
            except StopRun:
                self._batches.apart(batch)
                if not taken:
                    raise
                return taken  # what was taken before a cap is still submitted
            self._lane.spending.count_request()
            self._progress.sent += 1
            size_bytes += most[0]  # as many as bytes, by its promise
            taken.append(_Taken(batch, held))
        return taken

    def _hold(self, most_tokens: tuple[int, int]) -> int:
        """Set aside the most that a request can cost; raises StopRun if a cap has no room for one more."""
        if (stop := self._lane.closed()) is not None:
            raise StopRun(stop)
        try:
            return self._lane.spending.hold_now(most_tokens)
        except CapReached as error:
            raise StopRun(self._lane.cap_stop(error)) from error

    async def _submit(self, taken: Sequence[_Taken]) -> None:
        label = f"tweet-audit {self._rng.getrandbits(64):016x}"
        batches = [(each.batch, each.held_microusd) for each in taken]
        job, numbers = self._jobs.submitting(label, batches, utc_now(self._clock))
        requests = [JobRequest(number, each.batch) for number, each in zip(numbers, taken, strict=True)]
        for number, each in zip(numbers, taken, strict=True):
            self._lane.spending.keep(number, each.held_microusd)
            self._asks.update((pending.key, pending.asks) for pending in each.batch if pending.asks)
        # Should this fail for good, the job stays in the state file, and the next run asks for its label.
        self._unfetched.submitted(job)
        name = await self._lane.call(lambda: self._submitted_once(label, requests))
        self._jobs.submitted(job, name)

    async def _submitted_once(self, label: str, requests: Sequence[JobRequest]) -> str:
        """Submit; if nobody knows whether an earlier attempt arrived, look for it first."""
        if label in self._doubtful:
            found = await _plainly(self._service.find(label))
            if found is not None:
                return found
        try:
            return await _plainly(self._service.submit(label, requests))
        except JudgeError as error:
            if not error.is_free or error.code.startswith("http-5"):
                self._doubtful.add(label)
            raise

    # -- polling and fetching -----------------------------------------------------------------------------

    async def _await_all(self) -> None:
        """Poll the open jobs until none is left."""
        pause_s = min(FIRST_LOOK_S, self._poll_s)
        while (jobs := self._awaited()) and self._lane.stopped is None:
            self._progress.jobs_open = len(jobs)
            self._view.update(self._progress)
            for job in jobs:
                await self._poll(job)
            if self._awaited():
                await sleep_unless(self._woken, pause_s, clock=self._clock)
                pause_s = min(2 * pause_s, self._poll_s)
        self._progress.jobs_open = len(self._jobs.open_jobs())
        if (stop := self._settling.harvest.round_over()) is not None:
            raise StopRun(stop)
        if self._lane.stopped is not None:
            raise StopRun(self._lane.stopped)

    def _awaited(self) -> list[OpenJob]:
        return [job for job in self._jobs.open_jobs() if job.id not in self._unfetched.left_alone]

    async def _poll(self, job: OpenJob) -> None:
        """Fetch a job if it has ended, or if it is given up."""
        name = job.name or ""
        try:
            status = await self._lane.call(lambda: _plainly(self._service.poll(name)))
        except JobGone:
            status = JobStatus(ended=self._unfetched.unknown(job), failed="job-gone")
        except RetriesExhausted as error:
            if not isinstance(error.last, JudgeError) or error.last.code != UNREADABLE:
                raise
            status = JobStatus(ended=self._unfetched.unreadable(job), failed="job-unreadable")
        else:
            self._unfetched.known(job)
        if status.ended:
            self._fetch(job, status)

    def _fetch(self, job: OpenJob, status: JobStatus) -> None:
        """Settle each request in a transaction of its own; a crash in the middle goes on behind the last."""
        self._settling.harvest.heard()
        for request in self._jobs.requests(job.id):
            batch = [replace(pending, asks=self._asks.pop(pending.key, 0)) for pending in request.batch]
            self._on_their_way.difference_update(pending.key for pending in batch)
            self._settle(replace(request, batch=batch), status)
            self._view.update(self._progress)
        self._jobs.fetched(job.id)

    def _settle(self, request: JobRequest, status: JobStatus) -> None:
        """Settle one request. What an earlier run had sent is in its account, and not in that of this one."""
        spending, number, batch = self._lane.spending, request.request, request.batch
        try:
            if status.failed:
                raise Transient(status.failed, free=status.free)
            answer = self._service.read(status.responses.get(number), len(batch))
        except JudgeError as error:
            tokens = error.tokens
            cost = 0 if error.is_free else request.most_microusd
            cost = spending.cost_microusd(*tokens) if tokens else cost
            self._run_state.request_failed(number, error.code, tokens=tokens, cost_microusd=cost)
            self._settling.mend(batch, error)
        else:
            tokens = (answer.input_tokens, answer.output_tokens)
            cost = spending.cost_microusd(*tokens)
            self._settling.accept(batch, number, replace(answer, cost_microusd=cost))
        if spending.settle_kept(number, cost):
            self._progress.paid(tokens, cost)


async def _plainly(call: Awaitable[T]) -> T:
    """A call that has nothing to halve: whatever a smaller batch would mend is worth another attempt."""
    try:
        return await call
    except (TooSlow, AnswerUnusable) as error:
        raise Transient(error.code, str(error), retry_after_s=error.retry_after_s) from error
