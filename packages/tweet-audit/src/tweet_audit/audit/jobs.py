"""Judges by jobs of the Batch API: submit, poll, fetch, and submit anew what has to be asked again.

After a crash the next run finds each job: by its name, or, if the crash came before the name was noted, by
its label in the service's own list. Nothing that is found is submitted again.
"""

import asyncio
import random
import sqlite3
from dataclasses import replace
from functools import partial

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.retry import RetriesExhausted
from groundwork.terminal import counted
from tweet_audit.audit.batches import Batches
from tweet_audit.audit.finding import FIRST_PAUSE_S, Finding, plainly
from tweet_audit.audit.lane import Lane
from tweet_audit.audit.settling import Settling
from tweet_audit.audit.submitting import Submitting
from tweet_audit.audit.unfetched import Unfetched
from tweet_audit.audit.unforeseen import unforeseen
from tweet_audit.audit.waiting import sleep_unless
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.errors import JudgeError, Transient
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

# The code of an answer that cannot be understood.
UNREADABLE = "bad-answer"

log = get_logger("tweet_audit.jobs")


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
        find_s: float,
        clock: Clock,
        rng: random.Random,
        progress: Progress,
        view: View,
        give_up_unknown: bool = False,
    ) -> None:
        self._lane = lane
        self._service = service
        self._run_state = run
        self._jobs = jobs
        self._settling = Settling(batches, run, progress=progress)
        self._unfetched = Unfetched(clock, give_up=give_up_unknown)
        self._woken = asyncio.Event()
        self._finding = Finding(
            lane, service, find_s=find_s, woken=self._woken, clock=clock, progress=progress, view=view
        )
        self._submitting = Submitting(
            lane,
            service,
            batches,
            jobs,
            finding=self._finding,
            harvest=self._settling.harvest,
            unfetched=self._unfetched,
            requests_per_job=requests_per_job,
            clock=clock,
            rng=rng,
            progress=progress,
        )
        self._poll_s = poll_s
        self._clock = clock
        self._progress = progress
        self._view = view

    async def run(self) -> Stop | None:
        """Judge until nothing is left; returns why it ended before that, if it did."""
        try:
            await self._find_again()
            await self._await_all()
            while await self._submitting.submit_all():
                await self._await_all()
            if self._submitting.capped is not None:
                self.stop(self._submitting.capped)
            if self._unfetched.left_alone:
                self.stop(self._unfetched.stop())
        except StopRun as stop:
            self.stop(stop.stop)
        except RetriesExhausted as error:
            self.stop(
                Stop(
                    Outcome.INCOMPLETE,
                    f"the Batch API cannot be used now ({error.last})",
                    cure="wait a while",
                    goes_on="run the same command again: open jobs are found again, nothing is lost",
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
            name = await self._lane.call(partial(self._finding.find, job.label))
            log.info("job.found_again" if name else "job.never_arrived", label=job.label)
            if name is None:
                self._lose(job)
            else:
                self._jobs.submitted(job.id, name)
        for job in self._jobs.open_jobs():
            self._submitting.sent_before(self._jobs.requests(job.id))

    def _lose(self, job: OpenJob) -> None:
        requests = self._jobs.requests(job.id)
        for request in requests:
            self._lane.budget.settle_kept(request.request, 0)
        self._jobs.lost(job.id)
        texts = counted(sum(len(request.batch) for request in requests), "text")
        self._progress.warnings.append(
            f'a run ended while it submitted the job "{job.label}", and this key\'s project has none of that '
            f"name: its {texts} will be asked anew. If another key had submitted it, look for it by its name "
            "among the batch jobs of that key's project, and cancel it there: else it is paid for as well"
        )
        self._view.update(self._progress)

    # -- polling and fetching -----------------------------------------------------------------------------

    async def _await_all(self) -> None:
        """Poll the open jobs until none is left."""
        pause_s = min(FIRST_PAUSE_S, self._poll_s)  # done at once, or in a day: less and less often
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
            status = await self._lane.call(lambda: plainly(self._service.poll(name)))
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
            self._settle(replace(request, batch=self._submitting.come_back(request.batch)), status)
            self._view.update(self._progress)
        self._jobs.fetched(job.id)

    def _settle(self, request: JobRequest, status: JobStatus) -> None:
        """Settle one request. What an earlier run had sent is in its account, and not in that of this one."""
        budget, number, batch = self._lane.budget, request.request, request.batch
        try:
            if status.failed:
                raise Transient(status.failed, free=status.free)
            answer = self._service.read(status, request)
        except JudgeError as error:
            tokens = error.tokens
            cost = budget.cost_of(tokens, most_microusd=request.most_microusd, free=error.is_free)
            self._run_state.request_failed(number, error.code, tokens=tokens, cost_microusd=cost)
            self._settling.mend(batch, error)
        else:
            tokens = answer.tokens
            cost = budget.cost_of(tokens, most_microusd=request.most_microusd)
            self._settling.accept(batch, number, replace(answer, cost_microusd=cost))
        if budget.settle_kept(number, cost):
            self._progress.paid(tokens, cost)
