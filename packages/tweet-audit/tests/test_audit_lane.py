"""The lane under a virtual clock: hours pass in milliseconds, and no request leaves too early."""

import asyncio
import random
import sqlite3
from collections import deque
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from groundwork.clock import utc_now
from groundwork.rate_limit import DailyCounter
from groundwork.retry import FullJitter, RetriesExhausted
from tweet_audit.audit.allowance import Allowance, Limits, minute_of
from tweet_audit.audit.batches import Batches
from tweet_audit.audit.budget import Budget
from tweet_audit.audit.judging import Judging
from tweet_audit.audit.lane import Lane
from tweet_audit.audit.patience import Bounds, Manageable, Patience, is_outage
from tweet_audit.commands.limits import limits_of
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.domain.price import Price
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Decision, Question, Verdict
from tweet_audit.errors import Blocked, RefusedForGood, Throttled, TooSlow, Transient
from tweet_audit.ports import Answer, Pending, Progress
from tweet_audit.settings import Settings
from tweet_audit.state.store import StateFile

LIMITS = Limits(concurrency=4, backoff=FullJitter(base_s=1.0, cap_s=30.0))
KEEP = Verdict(decision=Decision.KEEP)


class ScriptedJudge:
    """Answers by a script of errors (None: a right answer), then right; remembers when it was asked."""

    def __init__(self, clock, *script, takes_s: float = 1.0, tokens: int = 100) -> None:
        self.clock = clock
        self.script = deque(script)
        self.takes_s = takes_s
        self.cost = tokens
        self.asked_s: list[float] = []

    def tokens(self, batch) -> int:
        return self.cost

    def most_tokens(self, batch) -> tuple[int, int]:
        return 10 * self.cost, 100

    async def judge(self, batch) -> Answer:
        self.asked_s.append(self.clock.monotonic())
        await self.clock.sleep(self.takes_s)
        error = self.script.popleft() if self.script else None
        if error is not None:
            raise error
        return Answer(verdicts=dict.fromkeys(range(len(batch)), KEEP), input_tokens=self.cost)


class Watcher:
    def update(self, progress) -> None:
        pass


@pytest.fixture
def parts(tmp_path, clock):
    state = StateFile(tmp_path / "state.sqlite")
    counts = sqlite3.connect(":memory:", isolation_level=None)
    run = state.begin(Question("generate", "m", "v", "c"), utc_now(clock))
    run.add_tweets([(Tweet(id=n, text=f"text {n}", created_s=0), None) for n in range(1, 61)])

    def build(judge, *, rpd=None, workers=4, size=5, budget=None, minute=None, **limits):
        zone = ZoneInfo("America/Los_Angeles")
        daily = DailyCounter(counts, name="m", limit=rpd, zone=zone, clock=clock)
        progress, allowed = Progress(), replace(LIMITS, **limits)
        lane = Lane(
            judge,
            run,
            limits=allowed,
            allowance=Allowance(
                minute=minute or minute_of(allowed, clock), daily=daily, budget=budget or Budget(None)
            ),
            clock=clock,
            rng=random.Random(1),
            progress=progress,
            view=Watcher(),
        )
        batches = Batches(run.pages(50), size=size, max_tokens=10_000, tokens=judge.tokens)
        return Judging(lane, batches, run, workers=workers, progress=progress, view=Watcher()), lane, run

    yield build
    state.close()
    counts.close()


BATCH = [Pending(b"k", "text")]


@pytest.mark.requirement("ta-flow-01")
async def test_a_per_minute_limit_is_never_passed_in_any_minute(parts, clock):
    judge = ScriptedJudge(clock)
    judging, _, run = parts(judge, requests_per_minute=3)
    assert await clock.run_until(judging.run()) is None
    assert len(judge.asked_s) == 12
    for start, end in zip(judge.asked_s, judge.asked_s[3:], strict=False):
        assert end - start >= 60
    assert judge.asked_s[-1] - judge.asked_s[0] < 200
    assert run.count_pending() == 0


@pytest.mark.requirement("ta-flow-01")
async def test_no_minute_holds_more_tokens_than_the_limit_even_if_the_estimate_was_too_low(parts, clock):
    judge = ScriptedJudge(clock, tokens=100)
    judge.tokens = lambda batch: 50  # the server counts twice as many
    judging, _, _ = parts(judge, tokens_per_minute=400, concurrency=1)
    await clock.run_until(judging.run())
    assert len(judge.asked_s) == 12
    for start, end in zip(judge.asked_s, judge.asked_s[4:], strict=False):
        assert end - start >= 60


async def test_tokens_a_minute_are_corrected_by_what_the_server_counts(parts, clock):
    judge = ScriptedJudge(clock, tokens=100)
    judge.tokens = lambda batch: 1_000  # the estimate is ten times too high
    judging, _, _ = parts(judge, tokens_per_minute=1_200)
    await clock.run_until(judging.run())
    # By the estimate there is room for one batch a minute; corrected, for three.
    assert judge.asked_s[-1] - judge.asked_s[0] < 4 * 60


@pytest.mark.requirement("ta-flow-01")
async def test_two_lanes_one_after_the_other_share_one_minute(parts, clock):
    judge, minute = ScriptedJudge(clock), minute_of(replace(LIMITS, requests_per_minute=5), clock)
    for _ in range(2):  # such as the first opinions and the second ones
        _, lane, _ = parts(judge, minute=minute)
        for _ in range(4):
            await clock.run_until(lane.ask(BATCH))
    assert judge.asked_s[5] - judge.asked_s[0] >= 60


@pytest.mark.requirement("ta-fail-02")
@pytest.mark.parametrize(
    "error",
    [
        Throttled(retry_after_s=37.5),
        Transient("http-503", overloaded=True, retry_after_s=37.5),
        Transient("http-500", retry_after_s=37.5),
        TooSlow("http-504", retry_after_s=37.5),
    ],
    ids=lambda error: error.code,
)
async def test_nobody_sends_until_the_delay_of_a_server_has_passed_whatever_its_error(error, parts, clock):
    judge = ScriptedJudge(clock, None, None, error)
    judging, _, run = parts(judge)
    assert await clock.run_until(judging.run()) is None
    refused_s = judge.asked_s[2] + judge.takes_s
    assert not [at for at in judge.asked_s if refused_s < at < refused_s + 37.5]
    assert len(judge.asked_s) == 12 + (2 if isinstance(error, TooSlow) else 1)  # halved, or repeated
    assert run.count_pending() == 0


async def test_a_delay_that_was_read_at_a_poll_pauses_the_requests_as_well(parts, clock):
    judge = ScriptedJudge(clock)
    _, lane, _ = parts(judge)
    errors = deque([Transient("http-503", retry_after_s=37.5)])

    async def poll() -> None:
        if errors:
            raise errors.popleft()

    polling = asyncio.ensure_future(lane.call(poll))
    await clock.advance(0)
    await clock.run_until(lane.ask(BATCH))
    await clock.run_until(polling)
    assert judge.asked_s == [37.5]


async def test_a_429_without_a_delay_pauses_the_lane_as_well(parts, clock):
    judge = ScriptedJudge(clock, Throttled(retry_after_s=None))
    judging, _, _ = parts(judge, concurrency=1)
    await clock.run_until(judging.run())
    assert judge.asked_s[1] - judge.asked_s[0] >= 10


@pytest.mark.requirement("ta-fail-01")
async def test_a_transient_failure_is_tried_again_after_a_backoff_and_gives_up_in_the_end(parts, clock):
    _, lane, _ = parts(ScriptedJudge(clock, Transient("http-500")))
    await clock.run_until(lane.ask(BATCH))
    judge = ScriptedJudge(clock, *[Transient("http-500") for _ in range(9)])
    _, lane, run = parts(judge, attempts=3)
    with pytest.raises(RetriesExhausted) as caught:
        await clock.run_until(lane.ask(BATCH))
    assert caught.value.attempts == len(judge.asked_s) == 3
    errors = [row[0] for row in run.connection.execute("SELECT error FROM requests")]
    assert errors == ["http-500", None, *["http-500"] * 3]


async def test_the_breaker_opens_on_a_streak_and_closes_after_one_good_trial(parts, clock):
    judge = ScriptedJudge(clock, *[Transient("http-503", overloaded=True) for _ in range(10)], takes_s=0.01)
    judging, _, run = parts(judge, attempts=20, backoff=FullJitter(base_s=0.01, cap_s=0.02))
    assert await clock.run_until(judging.run()) is None
    gap_s = judge.asked_s[10] - judge.asked_s[9]
    assert gap_s >= 9.9
    assert run.count_pending() == 0


async def test_a_server_that_was_never_there_ends_the_run_after_seconds_and_an_outage_after_minutes(
    parts, clock
):
    def refused(count):
        return [Transient("connection", not_sent=True) for _ in range(count)]

    judge = ScriptedJudge(clock, *refused(500), takes_s=0.01)
    judging, _, run = parts(judge)
    stop = await clock.run_until(judging.run())
    assert stop.outcome is Outcome.INCOMPLETE
    assert 20 <= clock.monotonic() - judge.asked_s[0] < 60
    judge = ScriptedJudge(clock, None, *refused(500), takes_s=0.01)
    judging, _, run = parts(judge)
    stop = await clock.run_until(judging.run())
    assert stop.outcome is Outcome.INCOMPLETE
    assert 60 < judge.asked_s[-1] - judge.asked_s[0] < 240
    assert run.totals().classes[("KEEP", "")] == 5


@pytest.mark.requirement("ta-flow-03")
async def test_concurrency_grows_by_one_a_round_and_halves_on_overload(parts, clock):
    busy = Transient("http-503", overloaded=True)
    judge = ScriptedJudge(clock, *[None] * 7, *[busy] * 4)
    judging, lane, _ = parts(judge, concurrency=8, backoff=FullJitter(base_s=0.01, cap_s=0.01), workers=8)
    running = asyncio.ensure_future(judging.run())
    at_once: list[int] = []
    while not running.done():
        await clock.advance(0.5)
        at_once.append(len(lane.sending))
        await clock.advance(0.5)
    assert at_once[:5] == [2, 2, 3, 4, 2]


async def test_a_server_that_ran_out_of_time_is_given_some_before_the_halves_are_sent(parts, clock):
    judge = ScriptedJudge(clock, TooSlow("http-504"))
    judging, _, run = parts(judge, concurrency=1, backoff=FullJitter(base_s=10.0, cap_s=10.0), workers=1)
    assert await clock.run_until(judging.run()) is None
    assert judge.asked_s[1] - judge.asked_s[0] > judge.takes_s + 1  # U(0, 10) with the seed of `parts`
    assert run.count_pending() == 0


class SlowJudge(ScriptedJudge):
    """Is done in time with a few tweets only."""

    def __init__(self, clock, *, manages: int, timeout_s: float) -> None:
        super().__init__(clock)
        self.manages = manages
        self.timeout_s = timeout_s

    async def judge(self, batch) -> Answer:
        if len(batch) <= self.manages:
            return await super().judge(batch)
        await self.clock.sleep(self.timeout_s)
        raise TooSlow("timeout")


@pytest.mark.requirement("ta-fail-05")
@pytest.mark.parametrize("workers", [1, 8])
async def test_a_server_that_manages_two_tweets_in_its_time_gets_batches_of_two_with_the_usual_settings(
    workers, parts, clock
):
    settings = Settings()
    usual = limits_of(settings)
    judge = SlowJudge(clock, manages=2, timeout_s=settings.request_timeout_s)
    judging, _, run = parts(judge, workers=workers, size=40, bounds=usual.bounds)
    assert await clock.run_until(judging.run()) is None
    assert run.totals().classes == {("KEEP", ""): 60}


async def test_a_server_that_never_answers_in_time_ends_the_run_and_fails_next_to_nothing(parts, clock):
    settings = Settings()
    usual = limits_of(settings)
    judge = SlowJudge(clock, manages=0, timeout_s=settings.request_timeout_s)
    judging, _, run = parts(judge, workers=8, size=40, bounds=usual.bounds)
    stop = await clock.run_until(judging.run())
    assert (stop.outcome, stop.message.startswith("Gemini cannot be used now")) == (Outcome.INCOMPLETE, True)
    assert clock.monotonic() < 2 * usual.bounds.slow_s
    assert run.count_pending() == 60


class BreakingJudge(ScriptedJudge):
    """Breaks in its first request, while the second is on its way."""

    async def judge(self, batch) -> Answer:
        if not self.asked_s:
            self.asked_s.append(self.clock.monotonic())
            await self.clock.sleep(self.takes_s / 2)
            raise ZeroDivisionError
        return await super().judge(batch)


@pytest.mark.requirement("ta-fail-09")
async def test_a_worker_that_breaks_takes_nothing_from_its_neighbours(parts, clock):
    judge = BreakingJudge(clock)
    judging, _, run = parts(judge)
    stop = await clock.run_until(judging.run())
    assert stop.outcome is Outcome.UNFORESEEN
    assert len(judge.asked_s) == 2
    assert run.totals().classes[("KEEP", "")] == 5


@pytest.mark.requirement("ta-flow-02")
@pytest.mark.requirement("ta-fail-03")
async def test_the_day_ends_at_midnight_in_california(parts, clock):
    judge = ScriptedJudge(clock)
    judging, lane, _ = parts(judge, rpd=2)
    stop = await clock.run_until(judging.run())
    assert stop.outcome is Outcome.QUOTA
    assert stop.resumes_at.isoformat() == "2030-01-01T08:00:00+00:00"  # it is 16:00 on 31 December there
    assert len(judge.asked_s) == 2
    await clock.advance(8 * 3600)
    _, lane, _ = parts(judge, rpd=2)
    await clock.run_until(lane.ask(BATCH))
    assert len(judge.asked_s) == 3


async def test_a_stop_wakes_those_who_wait_and_lets_those_who_have_sent_finish(parts, clock):
    judge = ScriptedJudge(clock, takes_s=5.0)
    judging, lane, run = parts(judge, requests_per_minute=2)
    running = asyncio.ensure_future(judging.run())
    await clock.advance(1.0)
    assert len(lane.sending) == 2
    judging.stop(Stop(Outcome.INTERRUPTED, "by a test"))
    before_s = clock.monotonic()
    stop = await clock.run_until(running)
    assert stop.outcome is Outcome.INTERRUPTED
    assert clock.monotonic() - before_s < 5.0
    assert run.count_pending() == 60 - 10
    assert run.totals().classes == {("FAILED", "not-asked"): 50, ("KEEP", ""): 10}


async def test_after_a_stop_a_failed_request_is_not_tried_again(parts, clock):
    judge = ScriptedJudge(clock, *[Transient("http-500")] * 4)
    judging, _, run = parts(judge)
    running = asyncio.ensure_future(judging.run())
    await clock.advance(0.5)
    sent = len(judge.asked_s)
    judging.stop(Stop(Outcome.INTERRUPTED, "by a test"))
    await clock.run_until(running)
    assert len(judge.asked_s) == sent
    assert run.count_pending() == 60


@pytest.mark.requirement("ta-fail-04")
async def test_a_refusal_for_good_is_not_tried_again(parts, clock):
    judge = ScriptedJudge(clock, RefusedForGood("no", cure="another key"))
    _, lane, _ = parts(judge)
    with pytest.raises(StopRun) as caught:
        await clock.run_until(lane.ask(BATCH))
    assert caught.value.stop.cure == "another key"
    assert len(judge.asked_s) == 1


async def test_the_count_in_flight_is_written_before_anything_leaves(parts, clock, tmp_path):
    seen: list[int] = []

    class Looking(ScriptedJudge):
        async def judge(self, batch):
            other = sqlite3.connect(tmp_path / "state.sqlite")
            query = "SELECT count(*) FROM requests WHERE state = 'in_flight'"
            seen.append(other.execute(query).fetchone()[0])
            other.close()
            return await super().judge(batch)

    judging, _, _ = parts(Looking(clock), concurrency=1)
    await clock.run_until(judging.run())
    assert seen == [1] * 12


def test_returned_texts_travel_with_the_next_batch_and_cost_no_request_alone():
    async def scenario():
        pages = iter([[Pending(bytes([n]), str(n)) for n in range(8)]])
        batches = Batches(pages, size=4, max_tokens=1_000, tokens=len)
        first = await batches.take()
        batches.again([first[0].again()])
        batches.settle()
        second = await batches.take()
        assert [each.text for each in second] == ["0", "4", "5", "6"]
        batches.again([second[0].again()])
        third = await batches.take()
        batches.settle()
        assert [each.text for each in third] == ["0", "7"]
        batches.settle()
        assert await batches.take() is None

    asyncio.run(scenario())


def test_a_batch_keeps_to_its_tokens_and_loses_nothing():
    async def scenario():
        pages = iter([[Pending(bytes([n]), str(n)) for n in range(20)]])
        batches = Batches(pages, size=10, max_tokens=3, tokens=len)
        found = []
        while batch := await batches.take():
            assert len(batch) <= 3
            found += [each.text for each in batch]
            batches.settle()
        assert found == [str(n) for n in range(20)]

    asyncio.run(scenario())


@pytest.mark.requirement("ta-fail-02")
async def test_being_asked_to_wait_wears_out_no_batch_however_often(parts, clock):
    judge = ScriptedJudge(clock, *[Throttled(retry_after_s=20.0) for _ in range(30)])
    judging, _, run = parts(judge, attempts=2, concurrency=2)
    assert await clock.run_until(judging.run()) is None
    assert run.totals().classes == {("KEEP", ""): 60}


@pytest.mark.requirement("ta-fail-02")
async def test_a_server_that_only_ever_asks_to_wait_ends_the_run_and_nothing_is_failed(parts, clock):
    judge = ScriptedJudge(clock, *[Throttled(retry_after_s=60.0) for _ in range(500)])
    judging, _, run = parts(judge, bounds=Bounds(throttled_s=600.0), concurrency=1)
    stop = await clock.run_until(judging.run())
    assert (stop.outcome, "asked to wait for 10 minutes" in stop.message) == (Outcome.INCOMPLETE, True)
    assert len(judge.asked_s) <= 11
    assert run.totals().classes == {("FAILED", "not-asked"): 60}


@pytest.mark.requirement("ta-fail-02")
@pytest.mark.parametrize(
    "error",
    [
        Throttled(retry_after_s=700.0),
        Transient("http-503", retry_after_s=1e300),
        TooSlow("http-504", retry_after_s=700.0),
    ],
    ids=lambda error: error.code,
)
async def test_a_delay_beyond_the_limit_ends_the_run_and_says_when_to_resume(error, parts, clock):
    judging, _, run = parts(ScriptedJudge(clock, None, None, error), concurrency=2)
    stop = await clock.run_until(judging.run())
    assert stop.outcome is Outcome.QUOTA
    assert (stop.resumes_at - utc_now(clock)).total_seconds() >= 700 - 1
    assert f"{stop.resumes_at:%Y-%m-%d %H:%M} UTC" in stop.message
    assert clock.monotonic() < 60  # nobody has waited
    assert run.totals().classes == {("FAILED", "not-asked"): 60 - 15, ("KEEP", ""): 15}


@pytest.mark.requirement("ta-fail-02")
@pytest.mark.parametrize(
    ("max_delay_s", "errors"),
    [
        (600.0, lambda: [Transient("http-503", retry_after_s=500.0) for _ in range(2)]),
        (86_400.0, lambda: [Transient("http-503", retry_after_s=80_000.0) for _ in range(3)]),
        (86_400.0, lambda: [Throttled(retry_after_s=80_000.0) for _ in range(3)]),
    ],
)
async def test_whoever_allows_long_waits_gets_an_answer_after_several_of_them(
    max_delay_s, errors, parts, clock
):
    usual = limits_of(Settings(max_delay_s=max_delay_s))
    judge = ScriptedJudge(clock, *errors())
    _, lane, _ = parts(judge, deadline_s=usual.deadline_s, bounds=usual.bounds, attempts=usual.attempts)
    await clock.run_until(lane.ask(BATCH))
    assert len(judge.asked_s) == len(errors()) + 1


async def test_three_waits_that_a_failing_server_asked_for_in_vain_end_the_run(parts, clock):
    judge = ScriptedJudge(clock, *[Transient("http-503", retry_after_s=500.0) for _ in range(9)])
    judging, _, run = parts(judge, workers=1, deadline_s=limits_of(Settings()).deadline_s)
    stop = await clock.run_until(judging.run())
    assert (stop.outcome, len(judge.asked_s)) == (Outcome.INCOMPLETE, 4)
    assert run.count_pending() == 60


@pytest.mark.requirement("ta-fail-05")
async def test_another_failure_amid_the_halving_does_not_end_the_run(clock):
    patience = Patience(Bounds(outage_s=120.0, slow_s=840.0), clock)
    patience.well()
    assert patience.failed(TooSlow("timeout")) is None
    await clock.advance(200)
    assert patience.failed(Transient("http-503")) is None
    await clock.advance(640)
    assert patience.failed(Transient("http-503")) is not None
    patience.well()
    assert patience.failed(Transient("http-503")) is None
    await clock.advance(120)  # what timed out before the answer counts no more
    assert patience.failed(Transient("http-503")) is not None


async def test_nobody_waits_for_a_server_that_was_not_asked_because_a_batch_is_over_the_limit(parts, clock):
    judge = ScriptedJudge(clock)
    judge.tokens = lambda batch: 100 * len(batch)
    judging, _, run = parts(judge, workers=1, size=2, tokens_per_minute=150, concurrency=1)
    running = asyncio.ensure_future(judging.run())
    await clock.advance(0)
    assert judge.asked_s == [0.0]  # a half of the first batch, at once
    await clock.run_until(running)
    assert run.count_pending() == 0


@pytest.mark.requirement("ta-judge-05")
async def test_a_block_that_arrives_after_a_stop_is_written_and_not_asked_once_more(parts, clock):
    judge = ScriptedJudge(clock, Blocked("blocked", "SAFETY"), takes_s=5.0)
    judging, _, run = parts(judge, concurrency=1, workers=1, size=1)
    running = asyncio.ensure_future(judging.run())
    await clock.advance(1.0)
    judging.stop(Stop(Outcome.INTERRUPTED, "by a test"))
    await clock.run_until(running)
    assert run.totals().classes == {("BLOCKED", "blocked: SAFETY"): 1, ("FAILED", "not-asked"): 59}
    assert run.count_pending() == 59


@pytest.mark.requirement("ta-flow-05")
async def test_requests_at_once_never_hold_more_than_the_cap_and_all_of_it_is_used(parts, clock):
    judge = ScriptedJudge(clock)  # takes 100 tokens of input; could take 1 000 and 100 of output
    budget = Budget(Price(1.0, 1.0), cap_microusd=1_900)
    judging, lane, run = parts(judge, budget=budget, concurrency=4, size=10)
    running = asyncio.ensure_future(judging.run())
    await clock.advance(0.5)
    assert len(lane.sending) == 1  # a second one would hold what is not there
    assert await clock.run_until(running) is None  # but 6 answers of 100 fit
    assert budget.spent_microusd == 600
    assert run.count_pending() == 0


@pytest.mark.requirement("ta-flow-05")
async def test_a_request_that_could_pass_the_cap_is_not_sent(parts, clock):
    judge = ScriptedJudge(clock)
    judging, _, _ = parts(judge, budget=Budget(Price(1.0, 1.0), cap_microusd=1_350), concurrency=4)
    stop = await clock.run_until(judging.run())
    assert stop.outcome is Outcome.CAP
    assert len(judge.asked_s) == 3  # after 300 another 1 100 could make 1 400


@pytest.mark.requirement("ta-state-03")
async def test_a_request_takes_two_writes_to_the_disk_one_before_it_leaves_and_one_with_its_answer(
    parts, clock
):
    judging, _, run = parts(ScriptedJudge(clock), rpd=50, concurrency=1)
    commits: list[str] = []
    run.connection.set_trace_callback(commits.append)
    await clock.run_until(judging.run())
    run.connection.set_trace_callback(None)
    written = [each for each in commits if each.strip().startswith(("INSERT", "UPDATE"))]
    assert sum(each == "COMMIT" for each in commits) == 12  # an answer and its five verdicts
    assert len(written) == 12 * (1 + 1 + 5)  # and, alone, the request's row; the day is in another file


def test_a_size_that_was_too_much_is_not_sent_again_until_the_server_has_answered_for_a_while():
    server = Manageable()
    server.refuse(100)
    server.ran_out_of_time(40)
    server.refuse(100)  # an accident, perhaps
    server.answered()
    server.ran_out_of_time(40)
    server.ran_out_of_time(30)
    server.refuse(15)
    with pytest.raises(TooSlow) as caught:
        server.refuse(16)
    assert caught.value.not_sent
    assert not is_outage(caught.value)  # it opens no breaker
    for _ in range(9):
        server.answered()
    with pytest.raises(TooSlow):
        server.refuse(30)
    server.answered()
    server.refuse(30)
    server.ran_out_of_time(1)  # a single text cannot be halved
    server.refuse(30)
