"""Puts what is pending into jobs of the Batch API, as far as the user's caps allow.

A job is noted before it is submitted, under a label of our own: whatever happens then, the next run finds it
by its label, and nothing that is found is submitted again.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from groundwork.clock import Clock, utc_now
from groundwork.logs import get_logger
from groundwork.retry import RetriesExhausted
from tweet_audit.audit.batches import Batch, Batches
from tweet_audit.audit.budget import CapReached
from tweet_audit.audit.finding import Finding, plainly
from tweet_audit.audit.harvest import MAX_IN_VAIN_IN_A_ROW, Harvest
from tweet_audit.audit.lane import Lane
from tweet_audit.audit.settling import MAX_ASKS
from tweet_audit.audit.unfetched import Unfetched
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.errors import JudgeError, Throttled
from tweet_audit.ports import JobRequest, JobService, JobStore, Progress

log = get_logger("tweet_audit.submitting")

# The service takes 20 MB in one request; one batch too many, and the settings of each, are below the rest.
MAX_JOB_BYTES = 16_000_000


@dataclass(frozen=True, slots=True)
class _Taken:
    """A batch on its way into a job, and what was set aside for it."""

    batch: Batch
    held_microusd: int


class Submitting:
    """Makes jobs, and knows which texts are on their way. `capped`: why the last round is not whole."""

    def __init__(
        self,
        lane: Lane,
        service: JobService,
        batches: Batches,
        jobs: JobStore,
        *,
        finding: Finding,
        harvest: Harvest,
        unfetched: Unfetched,
        requests_per_job: int,
        clock: Clock,
        rng: random.Random,
        progress: Progress,
    ) -> None:
        self._lane = lane
        self._service = service
        self._batches = batches
        self._jobs = jobs
        self._finding = finding
        self._harvest = harvest
        self._unfetched = unfetched
        self._requests_per_job = requests_per_job
        self._clock = clock
        self._rng = rng
        self._progress = progress
        self._asks: dict[bytes, int] = {}
        self._doubtful: set[str] = set()
        self.capped: Stop | None = None

    def sent_before(self, requests: Iterable[JobRequest]) -> None:
        """These are on their way since an earlier run: their texts come from the job, and from no page."""
        for request in requests:
            self._batches.elsewhere.update(pending.key for pending in request.batch)

    def come_back(self, batch: Batch) -> Batch:
        """These are no longer on their way; each knows again how often it was asked in vain."""
        return [replace(pending, asks=self._asks.pop(pending.key, 0)) for pending in batch]

    async def submit_all(self) -> int:
        """Submit everything that is pending, or a probe of it; returns how many jobs that made.

        After a round that brought no verdict, only so many texts are asked as may end in vain, each alone: if
        one brings a verdict, all goes on, and else they are what the run stops for. A cap of the user's ends
        the submitting only: what was submitted before is still awaited. As long as no verdict has come, a
        round takes only a part of what a cap leaves: the rest is for the probe, and to ask it to its end.
        A service that has no room for one more job ends a round too: its jobs are awaited, and make room.
        """
        made, self.capped = 0, None
        harvest = self._harvest
        probe = harvest.in_doubt
        room = MAX_IN_VAIN_IN_A_ROW if probe else None
        is_enough = self._lane.budget.using(parts=1 if harvest.proven else MAX_ASKS if probe else 2)
        try:
            while self._lane.stopped is None and not (made and is_enough()):
                taken = await self._take(room, is_enough, alone=probe)
                if not taken:
                    break
                if not await self._submit(taken, may_wait=made > 0):
                    break
                made += 1
                room = None if room is None else room - len(taken)
        except StopRun as stop:
            if stop.stop.outcome is not Outcome.CAP:
                raise
            self.capped = stop.stop
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
            batch = [each for each in found if each.text]
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
            self._lane.budget.count_request()
            self._progress.sent += 1
            size_bytes += self._service.size_bytes(batch)
            taken.append(_Taken(batch, held))
        return taken

    def _hold(self, most_tokens: tuple[int, int]) -> int:
        """Set aside the most that a request can cost; raises StopRun if a cap has no room for one more."""
        if (stop := self._lane.closed()) is not None:
            raise StopRun(stop)
        try:
            return self._lane.budget.hold_now(most_tokens)
        except CapReached as error:
            raise StopRun(self._lane.cap_stop(error)) from error

    async def _submit(self, taken: Sequence[_Taken], *, may_wait: bool) -> bool:
        """Submit a job; False if the service has no room for it and it `may_wait` for the others."""
        label = f"tweet-audit {self._rng.getrandbits(64):016x}"
        batches = [(each.batch, each.held_microusd) for each in taken]
        job, numbers = self._jobs.submitting(label, batches, utc_now(self._clock))
        firsts = [*accumulate((len(each.batch) for each in taken), initial=1)][:-1]
        requests = [
            JobRequest(number, each.batch, each.held_microusd, first)
            for number, each, first in zip(numbers, taken, firsts, strict=True)
        ]
        for number, each in zip(numbers, taken, strict=True):
            self._lane.budget.keep(number, each.held_microusd)
            self._asks.update((pending.key, pending.asks) for pending in each.batch if pending.asks)
        # Should this fail for good, the job stays in the state file, and the next run asks for its label.
        self._unfetched.submitted(job)
        try:
            name = await self._lane.call(lambda: self._submitted_once(label, requests))
        except (StopRun, RetriesExhausted) as stop:
            if label in self._doubtful:
                raise
            self._take_back(job, requests)  # every attempt was refused, or none has left
            if not may_wait or not isinstance(stop.__cause__, Throttled):
                raise
            return False
        self._jobs.submitted(job, name)
        return True

    def _warn(self, label: str) -> None:
        told = (
            f'nobody knows whether the job "{label}" had arrived when it was submitted again: if Gemini '
            "lists two of that name, cancel one, else both are paid for"
        )
        if told not in self._progress.warnings:
            self._progress.warnings.append(told)

    def _take_back(self, job: int, requests: Sequence[JobRequest]) -> None:
        """This job is not there: its texts and all that was set aside for it are for a later one."""
        self._jobs.lost(job)
        for request in requests:
            self._batches.apart(self.come_back(request.batch))
            self._lane.budget.settle_kept(request.request, 0)
        self._lane.budget.give_back_requests(len(requests))
        self._progress.sent -= len(requests)
        log.info("job.not_taken", requests=len(requests))

    async def _submitted_once(self, label: str, requests: Sequence[JobRequest]) -> str:
        """Submit; if nobody knows whether an earlier attempt arrived, look for it first."""
        if label in self._doubtful:
            found = await self._finding.find(label)
            if found is not None:
                return found
            self._warn(label)
        try:
            return await plainly(self._service.submit(label, requests))
        except JudgeError as error:
            if not error.is_free or error.code.startswith("http-5"):
                self._doubtful.add(label)
            raise
