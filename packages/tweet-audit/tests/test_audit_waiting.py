"""--wait under a virtual clock: a run that needs three days ends after three days, and can be interrupted."""

import asyncio
import random
from collections.abc import Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from fake_gemini.quota import Limits as ServerLimits
from fake_gemini.testing import fake_gemini_app
from groundwork.clock import utc_now
from groundwork.testing import Server, VirtualClock
from tweet_audit.audit.budget import Budget
from tweet_audit.audit.waiting import MARGIN_S, MAX_DAYS_IN_VAIN, sleep_until
from tweet_audit.commands.asking import Asking, Wishes
from tweet_audit.commands.engines import BATCH, GENERATE
from tweet_audit.commands.limits import allowance
from tweet_audit.domain.criteria import DEFAULT
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.domain.tweet import Tweet
from tweet_audit.ports import Progress
from tweet_audit.settings import Settings
from tweet_audit.state.store import StateFile


class Watcher:
    def __init__(self) -> None:
        self.phases: list[str] = []

    def update(self, progress: Progress) -> None:
        if self.phases[-1:] != [progress.phase]:
            self.phases.append(progress.phase)


@pytest.mark.requirement("ta-flow-06")
async def test_the_wait_ends_a_moment_after_midnight_whatever_the_monotonic_clock_missed(clock):
    ticks: list[float] = []
    moment = utc_now(clock) + timedelta(hours=8)
    waiting = sleep_until(
        moment, clock=clock, woken=asyncio.Event(), tick=lambda: ticks.append(clock.monotonic())
    )
    assert await clock.run_until(waiting) is True
    assert (utc_now(clock) - moment).total_seconds() == pytest.approx(MARGIN_S)
    assert len(ticks) == 8 * 60 + 1


@pytest.mark.requirement("ta-flow-06")
async def test_the_wait_ends_at_once_when_the_run_is_interrupted(clock):
    woken = asyncio.Event()
    moment = utc_now(clock) + timedelta(hours=8)
    waiting = asyncio.ensure_future(sleep_until(moment, clock=clock, woken=woken, tick=lambda: None))
    await clock.advance(100.0)
    woken.set()
    assert await clock.run_until(waiting) is False
    assert utc_now(clock) < moment


@contextmanager
def asking_of(
    tmp_path: Path,
    clock: VirtualClock,
    texts: Sequence[str],
    url: str,
    *,
    engine: str = GENERATE,
    **options: Any,
):
    """What asks about these texts with --wait, day after day, and the run that it asks for."""
    settings = Settings(
        gemini_api_key=SecretStr("k"),
        google_gemini_base_url=url,
        concurrency=1,
        request_timeout_s=30,
        **options,
    )
    hurried = _Hurried(clock)
    with (
        closing(StateFile(tmp_path / "state.sqlite")) as state,
        allowance(settings, engine, Budget(None, max_requests=settings.max_requests), hurried) as allowed,
    ):
        asking = Asking(
            Wishes(engine=engine, wait=True),
            settings,
            DEFAULT,
            allowance=allowed,
            clock=hurried,
            rng=random.Random(1),
            progress=Progress(to_judge=len(texts)),
        )
        run = state.begin(asking.question, utc_now(clock))
        run.add_tweets([(Tweet(id=n, text=text, created_s=0), None) for n, text in enumerate(texts, 1)])
        yield asking, run


@pytest.mark.requirement("ta-flow-06")
@pytest.mark.parametrize("whose_limit", ["ours", "the server's"])
def test_a_run_that_needs_three_days_ends_after_three_days(whose_limit, tmp_path: Path):
    clock = VirtualClock("2030-01-01T20:00:00Z")  # noon in California
    ours = whose_limit == "ours"
    app = fake_gemini_app(clock=clock, limits=ServerLimits() if ours else ServerLimits(requests_per_day=2))
    drained: list[Stop] = []
    days: list[str] = []
    watcher = Watcher()

    def drain(stop: Stop) -> None:
        drained.append(stop)
        days.append(f"{utc_now(clock):%d}")

    texts = [f"text {n}" for n in range(1, 26)]
    options = {"batch_size": 5, "rpd": 2 if ours else None}
    with Server(app) as url, asking_of(tmp_path, clock, texts, url, **options) as (asking, run):
        stop = asking.ask(run, watcher, drained=drain)
        totals = run.totals()
    assert stop is None
    assert totals.classes == {("KEEP", ""): 25}
    assert [each.outcome for each in drained] == [Outcome.QUOTA, Outcome.QUOTA]
    assert days == ["01", "02"]  # UTC; midnight in California is 08:00
    assert f"{utc_now(clock):%Y-%m-%d %H:%M}" == "2030-01-03 08:00"
    assert watcher.phases == ["judging", "waiting", "judging", "waiting", "judging"]


@pytest.mark.requirement("ta-flow-06")
@pytest.mark.requirement("ta-fail-08")
@pytest.mark.parametrize(
    ("fault", "rpd", "size", "says"),
    [
        (None, 4, 40, "a smaller --batch-size"),
        ("gateway-timeout", 4, 40, "a smaller --batch-size"),
        ("missing-id", 2, 1, "check GEMINI_MODEL"),
        ("duplicate-id", 2, 1, "check GEMINI_MODEL"),
        ("max-tokens", 2, 1, "TWEET_AUDIT_MAX_OUTPUT_TOKENS"),
        ("quota-day", 1, 40, ""),  # another program uses the day up
    ],
)
def test_days_on_which_nothing_is_settled_are_not_waited_for_without_end(
    fault, rpd, size, says, tmp_path: Path
):
    clock = VirtualClock("2030-01-01T20:00:00Z")
    drained: list[Stop] = []

    def drain(stop: Stop) -> None:
        drained.append(stop)
        assert len(drained) < 5, "it waits without end"

    text = "a fine day" if fault else "nobody may judge #FakeSafetyStop"
    texts = [f"{n}: {text}" for n in range(1, 41)]
    with Server(fake_gemini_app(clock=clock, faults=fault and f"{fault}=1.0")) as url:
        with asking_of(tmp_path, clock, texts, url, rpd=rpd, batch_size=size) as (asking, run):
            stop = asking.ask(run, Watcher(), drained=drain)
        assert httpx.get(f"{url}/_stats").json()["requests"] == MAX_DAYS_IN_VAIN * rpd
    assert stop is not None
    assert (stop.outcome, len(drained)) == (Outcome.QUOTA, MAX_DAYS_IN_VAIN - 1)
    assert stop.message.endswith("nothing was settled on 2 days in a row")
    assert says in stop.in_vain


@pytest.mark.requirement("ta-flow-06")
@pytest.mark.requirement("ta-fail-08")
def test_whoever_is_only_ever_asked_to_wait_waits_for_two_days(tmp_path: Path):
    clock = VirtualClock()
    app = fake_gemini_app(clock=clock, faults="quota-minute=1.0", retry_delay_s=10 * 3_600.0)
    drained: list[Stop] = []

    def drain(stop: Stop) -> None:
        drained.append(stop)
        assert len(drained) < 10, "it waits without end"

    with Server(app) as url, asking_of(tmp_path, clock, ["a fine day"], url) as (asking, run):
        stop = asking.ask(run, Watcher(), drained=drain)
    assert stop is not None
    assert (stop.outcome, len(drained)) == (Outcome.QUOTA, 5)  # 50 hours
    assert stop.message.endswith("nothing was settled on 2 days in a row")


@pytest.mark.requirement("ta-flow-06")
@pytest.mark.requirement("ta-judge-08")
@pytest.mark.parametrize("fault", ["item-error", "job-expired"])
def test_what_the_job_of_yesterday_did_not_answer_is_asked_again_once(fault, tmp_path: Path):
    clock = VirtualClock("2030-01-01T20:00:00Z")
    drained: list[Stop] = []
    app = fake_gemini_app(clock=clock, faults=f"{fault},quota-day")  # the job is made, and nobody may look
    texts = [f"text {n}" for n in range(1, 13)]
    options = {"engine": BATCH, "batch_size": 4}
    with Server(app) as url:
        with asking_of(tmp_path, clock, texts, url, **options) as (asking, run):
            stop = asking.ask(run, Watcher(), drained=drained.append)
            totals = run.totals()
        jobs = [r for r in httpx.get(f"{url}/_journal").json()["requests"] if r["texts"]]
    assert (stop, [each.outcome for each in drained]) == (None, [Outcome.QUOTA])
    assert totals.classes == {("KEEP", ""): 12}
    assert [each["tweets"] for each in jobs] == [12, 4 if fault == "item-error" else 12]


@pytest.mark.requirement("ta-judge-08")
@pytest.mark.requirement("ta-flow-04")
def test_jobs_for_which_there_is_no_room_are_submitted_after_those_before_them(tmp_path: Path):
    """The service bounds what all open jobs hold, and makes nobody wait for them but by asking again."""
    clock = VirtualClock()
    app = fake_gemini_app(clock=clock, job_s=1_000.0, enqueued_tokens=1_000)
    drained: list[Stop] = []
    texts = [f"text {n}" for n in range(1, 13)]
    options = {"engine": BATCH, "batch_size": 2, "requests_per_job": 1, "poll_s": 900.0, "max_requests": 6}
    with Server(app) as url, asking_of(tmp_path, clock, texts, url, **options) as (asking, run):
        stop = asking.ask(run, Watcher(), drained=drained.append)
        totals = run.totals()
        journal = httpx.get(f"{url}/_journal").json()["requests"]
    assert (stop, drained) == (None, [])
    assert totals.classes == {("KEEP", ""): 12}
    assert [each["status"] for each in journal if each["texts"]].count(200) == 6


@pytest.mark.requirement("ta-flow-01")
def test_a_second_opinion_waits_for_the_minute_of_the_first_ones(tmp_path: Path):
    clock = VirtualClock()
    app = fake_gemini_app(clock=clock, limits=ServerLimits(requests_per_minute=5))
    state = StateFile(tmp_path / "state.sqlite")
    with Server(app) as url, ExitStack() as stack:
        settings = Settings(
            gemini_api_key=SecretStr("k"), google_gemini_base_url=url, batch_size=2, concurrency=1, rpm=5
        )
        hurried = _Hurried(clock)
        allowed = stack.enter_context(allowance(settings, GENERATE, Budget(None), hurried))
        asking = Asking(
            Wishes(engine=GENERATE, confirm=True),
            settings,
            DEFAULT,
            allowance=allowed,
            clock=hurried,
            rng=random.Random(1),
            progress=Progress(to_judge=10),
        )
        run = state.begin(asking.question, utc_now(clock))
        tweets = [Tweet(id=n, text=f"{n}: what an idiot", created_s=0) for n in range(1, 11)]
        run.add_tweets([(each, None) for each in tweets])
        assert asking.ask(run, Watcher(), drained=lambda _: None) is None
        journal = httpx.get(f"{url}/_journal").json()["requests"]
    state.close()
    assert [each["status"] for each in journal] == [200] * (5 + 10)  # 5 a minute, and never a 429


class _Hurried:
    """A virtual clock for a real server: whoever sleeps moves it on at once."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock

    def monotonic(self) -> float:
        return self._clock.monotonic()

    def time_ns(self) -> int:
        return self._clock.time_ns()

    async def sleep(self, delay_s: float) -> None:
        await self._clock.advance(delay_s)
