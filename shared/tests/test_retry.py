import asyncio
import math
import random
import subprocess
import sys
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import REGISTRY
from structlog.testing import capture_logs

from groundwork.retry import FullJitter, RetriesExhausted, RetryBudget, RetryPolicy, no_hint, retries_disabled
from groundwork.testing import VirtualClock


class BusyError(Exception):
    def __init__(self, hint_s: float | None = None) -> None:
        self.hint_s = hint_s
        super().__init__("come back later")


BACKOFF = FullJitter(base_s=1.0, cap_s=8.0)


def is_busy(error: Exception) -> bool:
    return isinstance(error, BusyError)


def hint_of(error: Exception) -> float | None:
    return error.hint_s if isinstance(error, BusyError) else 0.0


def policy(
    clock: VirtualClock,
    *,
    attempts: int = 3,
    deadline_s: float = 100.0,
    backoff: FullJitter = BACKOFF,
    hint_s: Callable[[Exception], float | None] = no_hint,
    budget: RetryBudget | None = None,
    name: str = "test",
) -> RetryPolicy:
    return RetryPolicy(
        name=name,
        on=is_busy,
        attempts=attempts,
        deadline_s=deadline_s,
        backoff=backoff,
        hint_s=hint_s,
        budget=budget,
        clock=clock,
        rng=random.Random(7),
    )


class Service:
    """Fails with each of `errors` in turn, then answers; notes when it was asked."""

    def __init__(self, clock: VirtualClock, *errors: BaseException, takes_s: float = 0.0) -> None:
        self.clock = clock
        self.errors = list(errors)
        self.takes_s = takes_s
        self.asked_at_s: list[float] = []

    async def ask(self, question: str = "?", *, politely: bool = False) -> str:
        self.asked_at_s.append(self.clock.monotonic())
        await self.clock.sleep(self.takes_s)
        if self.errors:
            raise self.errors.pop(0)
        return f"{question} {politely}"


async def test_a_call_that_succeeds_is_made_once_and_keeps_its_arguments(clock: VirtualClock) -> None:
    service = Service(clock)
    assert await policy(clock).call(service.ask, "why", politely=True) == "why True"
    assert service.asked_at_s == [0.0]


async def test_a_retryable_error_is_tried_again_until_it_works(clock: VirtualClock) -> None:
    service = Service(clock, BusyError(), BusyError())
    assert await clock.run_until(policy(clock).call(service.ask)) == "? False"
    assert len(service.asked_at_s) == 3


async def test_a_function_that_only_returns_an_awaitable_is_awaited_each_time(clock: VirtualClock) -> None:
    """A lambda is no coroutine function; whoever asks `iscoroutinefunction` would return it unawaited."""
    service = Service(clock, BusyError())
    ask: Callable[[], Awaitable[str]] = lambda: service.ask("lambda")  # noqa: E731
    assert await clock.run_until(policy(clock).call(ask)) == "lambda False"
    assert len(service.asked_at_s) == 2


async def test_an_error_that_is_not_retryable_comes_through_unchanged(clock: VirtualClock) -> None:
    error = ValueError("declined")
    service = Service(clock, error)
    with pytest.raises(ValueError, match="declined") as caught:
        await policy(clock).call(service.ask)
    assert caught.value is error
    assert len(service.asked_at_s) == 1


async def test_giving_up_says_how_often_how_long_why_and_the_last_cause(clock: VirtualClock) -> None:
    last = BusyError()
    service = Service(clock, BusyError(), BusyError(), last, takes_s=2.0)
    with pytest.raises(RetriesExhausted) as caught:
        await clock.run_until(policy(clock, attempts=3).call(service.ask))
    gave_up = caught.value
    assert (gave_up.attempts, gave_up.reason, gave_up.last) == (3, "attempts", last)
    assert gave_up.__cause__ is last
    assert gave_up.elapsed_s == clock.monotonic() >= 6.0
    assert "test: gave up after 3 attempts in" in str(gave_up)
    assert "BusyError: come back later" in str(gave_up)


async def test_the_deadline_counts_the_attempts_and_the_waits(clock: VirtualClock) -> None:
    service = Service(clock, *(BusyError() for _ in range(99)), takes_s=3.0)
    eager = policy(clock, attempts=99, deadline_s=10.0, backoff=FullJitter(base_s=0.001, cap_s=0.001))
    with pytest.raises(RetriesExhausted) as caught:
        await clock.run_until(eager.call(service.ask))
    assert caught.value.reason == "deadline"
    assert len(service.asked_at_s) == 4  # begun at about 0, 3, 6 and 9 s; the next would begin at 12


@given(
    takes_s=st.floats(0, 5),
    deadline_s=st.floats(0.1, 30),
    attempts=st.integers(1, 10),
    hints_s=st.lists(st.none() | st.floats(-1, 20), min_size=10, max_size=10),
)
def test_no_attempt_begins_after_the_deadline_and_no_wait_is_in_vain(
    takes_s: float, deadline_s: float, attempts: int, hints_s: list[float | None]
) -> None:
    async def scenario() -> None:
        clock = VirtualClock()
        service = Service(clock, *(BusyError(hint_s) for hint_s in hints_s), takes_s=takes_s)
        bounded = policy(clock, attempts=attempts, deadline_s=deadline_s, hint_s=hint_of)
        with pytest.raises(RetriesExhausted) as caught:
            await clock.run_until(bounded.call(service.ask))
        assert 1 <= len(service.asked_at_s) == caught.value.attempts <= attempts
        assert service.asked_at_s[-1] <= deadline_s
        assert clock.monotonic() == pytest.approx(service.asked_at_s[-1] + takes_s, abs=1e-6)

    asyncio.run(scenario())


async def test_the_servers_hint_replaces_the_backoff(clock: VirtualClock) -> None:
    service = Service(clock, BusyError(hint_s=37.5), BusyError(hint_s=0.0))
    await clock.run_until(policy(clock, hint_s=hint_of).call(service.ask))
    assert service.asked_at_s == [0.0, 37.5, 37.5]


class OversleepingClock(VirtualClock):
    """The clock of a process that is stopped while it waits."""

    async def sleep(self, delay_s: float) -> None:
        await super().sleep(delay_s + 1_000.0)


async def test_who_wakes_up_after_the_deadline_makes_no_further_attempt() -> None:
    clock = OversleepingClock()
    error = BusyError()
    asked: list[float] = []

    async def ask() -> None:
        asked.append(clock.monotonic())
        raise error

    with pytest.raises(RetriesExhausted) as caught:
        await clock.run_until(policy(clock, deadline_s=500.0).call(ask))
    assert asked == [0.0]
    assert (caught.value.reason, caught.value.attempts, caught.value.last) == ("deadline", 1, error)
    assert caught.value.__cause__ is error


async def test_a_hint_beyond_the_deadline_gives_up_at_once_instead_of_sleeping_in_vain(
    clock: VirtualClock,
) -> None:
    service = Service(clock, BusyError(hint_s=200.0))
    with pytest.raises(RetriesExhausted) as caught:
        await clock.run_until(policy(clock, deadline_s=100.0, hint_s=hint_of).call(service.ask))
    assert (caught.value.reason, caught.value.attempts, clock.monotonic()) == ("deadline", 1, 0.0)


@pytest.mark.parametrize("when_s", [1.0, 6.0], ids=["during the attempt", "during the wait"])
async def test_a_cancellation_is_never_swallowed_nor_retried(clock: VirtualClock, when_s: float) -> None:
    service = Service(clock, BusyError(hint_s=10.0), takes_s=5.0)
    whatever = RetryPolicy(
        name="whatever",
        on=lambda _: True,
        attempts=3,
        deadline_s=100.0,
        backoff=BACKOFF,
        hint_s=hint_of,
        clock=clock,
    )
    task = asyncio.create_task(whatever.call(service.ask))
    await clock.advance(when_s)
    task.cancel()
    await clock.advance(60)
    assert task.cancelled()
    assert len(service.asked_at_s) == 1


async def test_the_budget_bounds_the_retries_of_all_calls_together(clock: VirtualClock) -> None:
    budget = RetryBudget(ratio=0.1, reserve=10)
    service = Service(clock, *(BusyError() for _ in range(10_000)))
    reasons: dict[str, int] = {"attempts": 0, "deadline": 0, "budget": 0}

    async def one_call() -> None:
        with pytest.raises(RetriesExhausted) as caught:
            await policy(clock, attempts=5, budget=budget).call(service.ask)
        reasons[caught.value.reason] += 1

    for _ in range(200):
        await clock.run_until(one_call())
    retries = len(service.asked_at_s) - 200
    assert 10 + 18 <= retries <= 10 + 20  # reserve + ratio × calls; five attempts each would be 800
    assert reasons["budget"] > 150


@pytest.mark.parametrize(("ratio", "retries"), [(0.1, 10), (0.3, 30), (1 / 3, 33), (0.7, 70)])
def test_each_call_earns_its_part_of_a_retry(ratio: float, retries: int) -> None:
    budget, earned = RetryBudget(ratio=ratio, reserve=2), 0
    assert [budget.spend() for _ in range(3)] == [True, True, False]
    for _ in range(100):
        budget.earn()
        earned += budget.spend()
    assert earned == retries


async def test_a_budget_does_not_save_more_than_its_reserve() -> None:
    budget = RetryBudget(ratio=1.0, reserve=3)
    for _ in range(1_000):
        budget.earn()
    assert [budget.spend() for _ in range(5)] == [True, True, True, False, False]


async def test_every_attempt_is_an_event_and_a_count(clock: VirtualClock) -> None:
    def count(outcome: str) -> float:
        labels = {"policy": "observed", "outcome": outcome}
        return REGISTRY.get_sample_value("groundwork_retry_attempts_total", labels) or 0.0

    service = Service(clock, BusyError(hint_s=2.0))
    with capture_logs() as events:
        await clock.run_until(policy(clock, name="observed", hint_s=hint_of).call(service.ask))
    assert [(e["event"], e["name"], e["attempt"], e["outcome"]) for e in events] == [
        ("retry.attempt", "observed", 1, "retrying"),
        ("retry.attempt", "observed", 2, "succeeded"),
    ]
    assert (events[0]["cause"], events[0]["next_delay_s"]) == ("BusyError", 2.0)
    assert (count("retrying"), count("succeeded")) == (1.0, 1.0)


async def test_the_switch_leaves_one_attempt_and_the_same_error_family(clock: VirtualClock) -> None:
    service = Service(clock, BusyError(), BusyError())
    with retries_disabled(), pytest.raises(RetriesExhausted):
        await policy(clock).call(service.ask)
    assert len(service.asked_at_s) == 1
    assert await clock.run_until(policy(clock).call(service.ask)) == "? False"


async def test_calls_under_one_policy_at_once_do_not_disturb_each_other(clock: VirtualClock) -> None:
    shared = policy(clock, attempts=4, hint_s=hint_of)
    services = [Service(clock, *(BusyError(hint_s=1.0) for _ in range(failures))) for failures in range(4)]
    answers = await clock.run_until(asyncio.gather(*(shared.call(service.ask) for service in services)))
    assert answers == ["? False"] * 4
    assert [len(service.asked_at_s) for service in services] == [1, 2, 3, 4]


@given(retry_number=st.integers(1, 5_000), seed=st.integers())
def test_full_jitter_lies_between_zero_and_the_capped_power_of_two(retry_number: int, seed: int) -> None:
    delay_s = FullJitter(base_s=0.2, cap_s=5.0).delay_s(retry_number, random.Random(seed))
    assert 0.0 <= delay_s <= min(5.0, 0.2 * 2 ** min(retry_number - 1, 100))


def test_full_jitter_uses_the_whole_range_so_that_clients_spread() -> None:
    rng = random.Random(1)
    delays_s = [FullJitter(base_s=1.0, cap_s=60.0).delay_s(4, rng) for _ in range(2_000)]
    assert min(delays_s) < 0.2
    assert max(delays_s) > 7.8  # base · 2³
    assert sum(delays_s) / len(delays_s) == pytest.approx(4.0, abs=0.2)


@pytest.mark.parametrize(("attempts", "deadline_s"), [(0, 1.0), (1, 0.0), (1, math.nan)])
def test_a_policy_without_bounds_is_refused(clock: VirtualClock, attempts: int, deadline_s: float) -> None:
    with pytest.raises(ValueError, match="attempts must be at least 1"):
        policy(clock, attempts=attempts, deadline_s=deadline_s)


def test_importing_the_policy_loads_neither_the_log_nor_the_metrics() -> None:
    heavy = "structlog", "prometheus_client", "pydantic", "rich"
    code = f"import sys, groundwork.retry; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
