"""What is set aside under --max-cost comes back: on any day of a run, and for any end of a job."""

import asyncio
import contextlib
import random
from zoneinfo import ZoneInfo

import pytest

from groundwork.clock import utc_now
from groundwork.rate_limit import DailyCounter
from groundwork.retry import FullJitter
from groundwork.testing import proof
from tweet_audit.audit.allowance import Allowance, Limits, minute_of
from tweet_audit.audit.batches import Batches
from tweet_audit.audit.budget import Budget, CapReached
from tweet_audit.audit.jobs import JobJudging
from tweet_audit.audit.lane import Lane
from tweet_audit.domain.outcome import Outcome
from tweet_audit.domain.price import Price
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Decision, Question, Verdict
from tweet_audit.errors import DailyQuotaReached, Transient
from tweet_audit.ports import Answer, JobStatus, Progress
from tweet_audit.state.jobs import Jobs
from tweet_audit.state.store import StateFile

KEEP = Verdict(decision=Decision.KEEP)
MOST_MICROUSD, COST_MICROUSD = 2_000, 20  # of one request, by the service below and a dollar a million
CAP_MICROUSD = 9_000


class Service:
    """Takes jobs and is done with them at once; `refusal`: what it says to a submission instead."""

    def __init__(self) -> None:
        self.jobs: dict[str, list[int]] = {}
        self.refusal: Exception | None = None
        self.counted = 10

    def tokens(self, batch) -> int:
        return 10

    def most_tokens(self, batch) -> tuple[int, int]:
        return 1_000, 1_000

    def size_bytes(self, batch) -> int:
        return 1_000

    async def submit(self, label, requests) -> str:
        if self.refusal is not None and self.jobs:
            raise self.refusal
        self.jobs[label] = [each.request for each in requests]
        return label

    async def find(self, label) -> str | None:
        return label if label in self.jobs else None

    async def poll(self, name) -> JobStatus:
        return JobStatus(ended=True)

    def read(self, status, request) -> Answer:
        verdicts = dict.fromkeys(range(len(request.batch)), KEEP)
        return Answer(verdicts=verdicts, input_tokens=self.counted, output_tokens=self.counted)


class Watcher:
    def update(self, progress) -> None:
        pass


@pytest.fixture
def parts(tmp_path, clock):
    """Begins a run of 20 texts, and builds the judging of one of its days by jobs of two requests."""
    state = StateFile(tmp_path / "state.sqlite")

    def begin():
        run = state.begin(Question("batch", "m", "v", "c"), utc_now(clock))
        run.add_tweets([(Tweet(id=n, text=f"text {n}", created_s=0), None) for n in range(1, 21)])
        return run

    def day(run, service, budget, progress, seed):
        zone = ZoneInfo("America/Los_Angeles")
        allowed = Limits(concurrency=2, backoff=FullJitter(base_s=1.0, cap_s=2.0))
        lane = Lane(
            service,
            run,
            limits=allowed,
            allowance=Allowance(
                minute=minute_of(allowed, clock),
                daily=DailyCounter(state.connection, name="m", limit=None, zone=zone, clock=clock),
                budget=budget,
            ),
            clock=clock,
            rng=random.Random(seed),
            progress=progress,
            view=Watcher(),
        )
        return JobJudging(
            lane,
            service,
            Batches(run.pages(20), size=5, max_tokens=10**6, tokens=service.tokens),
            run,
            Jobs(run),
            requests_per_job=2,
            poll_s=1.0,
            find_s=30.0,
            clock=clock,
            rng=random.Random(seed),
            progress=progress,
            view=Watcher(),
        )

    yield begin, day
    state.close()


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.parametrize(
    ("refusal", "ends"),
    [(DailyQuotaReached(""), Outcome.QUOTA), (Transient("connection"), Outcome.INCOMPLETE)],
    ids=["the second job is for tomorrow", "nobody knows of the second job"],
)
async def test_what_a_run_has_set_aside_for_jobs_comes_back_on_whichever_of_its_days_they_end(
    refusal, ends, parts, clock
):
    begin, day = parts
    run, service, progress = begin(), Service(), Progress()
    budget = Budget(Price(1.0, 1.0), cap_microusd=CAP_MICROUSD)
    service.refusal = refusal  # the first job is taken
    stop = await clock.run_until(day(run, service, budget, progress, 1).run())
    assert (stop.outcome, len(service.jobs), budget.spent_microusd) == (ends, 1, 0)
    service.refusal = None
    assert await clock.run_until(day(run, service, budget, progress, 2).run()) is None
    assert run.totals().classes == {("KEEP", ""): 20}
    assert budget.spent_microusd == progress.cost_microusd == run.totals().cost_microusd == 4 * COST_MICROUSD
    told = [warning for warning in progress.warnings if "nobody knows whether the job" in warning]
    assert len(told) == (ends is Outcome.INCOMPLETE)  # told once, however often it was submitted
    # The job that had never arrived has given back as well: all of the cap but what was spent is free.
    assert budget.hold_now((CAP_MICROUSD - 4 * COST_MICROUSD, 0)) == CAP_MICROUSD - 4 * COST_MICROUSD


@pytest.mark.requirement("ta-flow-05")
async def test_an_answer_that_does_not_say_what_it_took_counts_with_the_most(parts, clock):
    begin, day = parts
    run, service, progress = begin(), Service(), Progress()
    budget = Budget(Price(1.0, 1.0))
    service.counted = 0
    assert await clock.run_until(day(run, service, budget, progress, 1).run()) is None
    assert run.totals().classes == {("KEEP", ""): 20}
    assert budget.spent_microusd == progress.cost_microusd == run.totals().cost_microusd == 4 * MOST_MICROUSD


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.requirement("ta-look-04")
async def test_what_an_earlier_run_has_sent_takes_nothing_of_this_runs_budget(parts, clock):
    begin, day = parts
    service, first, second = (
        Service(),
        Budget(Price(1.0, 1.0)),
        Budget(Price(1.0, 1.0), cap_microusd=4_030),
    )
    service.refusal = Transient("http-503", free=True)
    await clock.run_until(day(begin(), service, first, Progress(), 1).run())
    assert len(service.jobs) == 1
    service.refusal = None
    run, progress = begin(), Progress()
    # Its own two requests fit into the cap only if those of the first job cost it nothing.
    assert await clock.run_until(day(run, service, second, progress, 2).run()) is None
    totals = run.totals()
    assert (totals.fetched, totals.fetched_microusd) == (2, 2 * COST_MICROUSD)
    assert second.spent_microusd == progress.cost_microusd == totals.cost_microusd == 2 * COST_MICROUSD
    assert progress.input_tokens == totals.input_tokens == 20  # the live line says what the summary says


@pytest.mark.requirement("ta-flow-05")
async def test_a_request_does_not_wait_for_what_is_kept_for_jobs():
    budget = Budget(Price(1.0, 1.0), cap_microusd=1_000)
    budget.keep(7, budget.hold_now((600, 0)))
    async with asyncio.timeout(60):  # without end, once
        with pytest.raises(CapReached):
            await budget.hold((500, 0))
    assert budget.settle_kept(7, 400)
    assert not budget.settle_kept(7, 400)
    assert await budget.hold((500, 0)) == 500


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.requirement("ta-cli-08")
async def test_a_request_does_not_wait_for_what_an_error_has_kept_from_getting_into_a_job():
    budget = Budget(Price(1.0, 1.0), cap_microusd=1_000)
    budget.hold_now((600, 0))  # eval goes on with its next engine
    async with asyncio.timeout(60):
        with pytest.raises(CapReached):
            await budget.hold((500, 0))
        assert await budget.hold((400, 0)) == 400


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.requirement("ta-cli-08")
async def test_jobs_that_one_state_file_has_left_open_stay_set_aside_when_the_next_counts_from_one():
    budget = Budget(Price(1.0, 1.0), cap_microusd=1_000)
    budget.keep(1, budget.hold_now((600, 0)))
    budget.keep(1, budget.hold_now((100, 0)))
    async with asyncio.timeout(60):
        with pytest.raises(CapReached):
            await budget.hold((400, 0))
        assert budget.settle_kept(1, 50)
        with pytest.raises(CapReached):
            await budget.hold((351, 0))
        assert await budget.hold((350, 0)) == 350


@pytest.mark.requirement("ta-flow-05")
@pytest.mark.parametrize("seed", range(proof.count(quick=20, full=1_000)))
async def test_no_request_waits_for_ever_whatever_the_others_hold_and_cost(seed):
    rng = random.Random(seed)
    budget = Budget(Price(1.0, 1.0), cap_microusd=1_000)
    ends: list[str] = []

    async def requests() -> None:
        for _ in range(5):
            most = rng.randint(1, 600)
            try:
                held = await budget.hold((most, 0))
            except CapReached:
                ends.append("cap")
                return
            for _ in range(rng.randint(0, 3)):
                await asyncio.sleep(0)
            budget.settle(held, rng.choice([0, rng.randint(0, most)]))
        ends.append("done")

    async def jobs() -> None:
        for number in range(5):
            with contextlib.suppress(CapReached):
                budget.keep(number, budget.hold_now((rng.randint(1, 300), 0)))
            await asyncio.sleep(0)
            if rng.random() < 0.5:
                budget.settle_kept(number, 0)

    async with asyncio.timeout(60):
        await asyncio.gather(jobs(), *(requests() for _ in range(6)))
    assert len(ends) == 6
    assert budget.spent_microusd <= 1_000
