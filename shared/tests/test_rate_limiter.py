import asyncio
import math
import random
import selectors
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import pytest
from aiolimiter import AsyncLimiter
from hypothesis import given, settings
from hypothesis import strategies as st

from groundwork.rate_limit import Limit, OverLimit, RateLimiter, Reservation
from groundwork.testing import VirtualClock

T = TypeVar("T")
Grants = list[tuple[float, float]]  # (when, weight)


def heaviest_window(grants: Grants, period_s: float) -> float:
    """Sum the weights of each half-open window [t, t + period) that begins at a grant; return the largest."""
    return max(
        (
            sum(weight for at_s, weight in grants if begin_s <= at_s < begin_s + period_s)
            for begin_s, _ in grants
        ),
        default=0.0,
    )


def run(scenario: Callable[[], Coroutine[Any, Any, T]]) -> T:
    return asyncio.run(scenario())


# -- the promise: never over the limit in any window


@settings(max_examples=150, deadline=None)
@given(
    amount=st.integers(1, 40),
    period_s=st.floats(0.5, 120),
    calls=st.lists(st.tuples(st.floats(0, 60), st.integers(0, 40)), min_size=1, max_size=60),
)
def test_no_window_ever_holds_more_than_the_amount(
    amount: int, period_s: float, calls: list[tuple[float, int]]
) -> None:
    async def scenario() -> Grants:
        clock = VirtualClock()
        limiter = RateLimiter(Limit("tokens", amount, period_s), clock=clock)
        grants: Grants = []

        async def call(comes_s: float, weight: int) -> None:
            await clock.sleep(comes_s)
            await limiter.reserve(tokens=weight)
            grants.append((clock.monotonic(), weight))

        await clock.run_until(
            asyncio.gather(*(call(comes_s, min(weight, amount)) for comes_s, weight in calls))
        )
        return grants

    grants = run(scenario)
    assert len(grants) == len(calls)
    assert heaviest_window(grants, period_s) <= amount


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**9), thinks=st.booleans())
def test_several_limits_hold_at_once_and_everyone_is_served_in_order(seed: int, thinks: bool) -> None:
    rng = random.Random(seed)
    limits = Limit("requests", 5, 10.0), Limit("tokens", 1_000, 25.0), Limit("daily", 40, 500.0)
    weights = [rng.randint(1, 400) for _ in range(80)]

    async def scenario() -> tuple[list[int], Grants]:
        clock = VirtualClock()
        limiter = RateLimiter(*limits, clock=clock)
        served: list[int] = []
        grants: Grants = []

        async def call(number: int) -> None:
            await clock.sleep(rng.uniform(0, 30) if thinks else number * 1e-6)
            arrived.append(number)
            await limiter.reserve(requests=1, tokens=weights[number], daily=1)
            served.append(number)
            grants.append((clock.monotonic(), weights[number]))

        arrived: list[int] = []
        await clock.run_until(asyncio.gather(*(call(number) for number in range(len(weights)))))
        assert served == arrived
        return served, grants

    _, grants = run(scenario)
    assert heaviest_window([(at_s, 1) for at_s, _ in grants], 10.0) <= 5
    assert heaviest_window(grants, 25.0) <= 1_000
    assert heaviest_window([(at_s, 1) for at_s, _ in grants], 500.0) <= 40


async def test_grants_that_share_an_entry_are_counted_until_the_last_of_them_leaves(
    clock: VirtualClock,
) -> None:
    limiter = RateLimiter(Limit("requests", 2, 60.0), clock=clock)
    await limiter.reserve(requests=1)
    await clock.advance(0.05)  # less than a thousandth of the period
    await limiter.reserve(requests=1)
    assert await granted_at(clock, limiter, requests=1) == pytest.approx(60.05)


# -- the other half of the promise: what is allowed is used


@pytest.mark.parametrize(
    ("limits", "heaviest"),
    [
        ((Limit("requests", 15, 60.0),), 1),
        ((Limit("requests", 1_000, 60.0),), 1),
        ((Limit("tokens", 250_000, 60.0),), 7_000),
        ((Limit("requests", 15, 60.0), Limit("tokens", 1_000_000, 60.0)), 7_000),
    ],
    ids=["15 requests", "1000 requests", "tokens", "requests bind, tokens do not"],
)
async def test_steady_demand_gets_at_least_97_percent(
    clock: VirtualClock, limits: tuple[Limit, ...], heaviest: int
) -> None:
    limiter = RateLimiter(*limits, clock=clock)
    binding, used, rng = limits[0], 0.0, random.Random(5)
    hour_s = 3_600.0

    async def worker() -> None:
        nonlocal used
        while True:
            weights = {
                limit.name: 1 if limit.name == "requests" else rng.randint(1, heaviest) for limit in limits
            }
            await limiter.reserve(**weights)
            if clock.monotonic() >= hour_s:
                return
            used += weights[binding.name]
            await clock.sleep(rng.uniform(0.05, 3.0))

    await clock.run_until(asyncio.gather(*(worker() for _ in range(200))))
    assert used >= 0.97 * binding.amount * hour_s / binding.period_s


class JumpingSelector(selectors.DefaultSelector):
    """Turns the event loop's own clock into a virtual one: waiting moves it on instead."""

    now_s = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now_s += max(timeout or 0.0, 1e-6)  # like a real clock, it never stands still
        return super().select(0)


class JumpingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.selector = JumpingSelector()
        super().__init__(self.selector)

    def time(self) -> float:
        return self.selector.now_s


@pytest.mark.parametrize(("amount", "heaviest"), [(15, 1), (15, 4), (100, 7)])
def test_beside_aiolimiter_it_serves_as_much_in_the_long_run_but_never_twice_the_amount(
    amount: int, heaviest: int
) -> None:
    period_s, rng = 60.0, random.Random(3)
    weights = [rng.randint(1, heaviest) for _ in range(40 * amount // heaviest)]

    async def all_through(reserve: Callable[[int], Awaitable[object]], now_s: Callable[[], float]) -> Grants:
        grants: Grants = []
        for weight in weights:
            await reserve(weight)
            grants.append((now_s(), weight))
        return grants

    async def theirs() -> Grants:
        limiter = AsyncLimiter(amount, period_s)
        return await all_through(limiter.acquire, asyncio.get_running_loop().time)

    async def ours() -> Grants:
        clock = VirtualClock()
        limiter = RateLimiter(Limit("n", amount, period_s), clock=clock)
        return await clock.run_until(all_through(lambda weight: limiter.reserve(n=weight), clock.monotonic))

    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        bucket = runner.run(theirs())
    ledger = run(ours)
    assert heaviest_window(bucket, period_s) > 1.5 * amount  # so this check can fail
    assert heaviest_window(ledger, period_s) <= amount
    # A window can stay unused by at most the weight that did not fit into it.
    assert ledger[-1][0] <= bucket[-1][0] / (1 - (heaviest - 1) / amount) + period_s


# -- corrections


@pytest.fixture
def limiter(clock: VirtualClock) -> RateLimiter:
    return RateLimiter(Limit("requests", 10, 60.0), Limit("tokens", 1_000, 60.0), clock=clock)


async def granted_at(clock: VirtualClock, limiter: RateLimiter, **weights: float) -> float:
    await clock.run_until(limiter.reserve(**weights))
    return clock.monotonic()


async def test_a_correction_upward_delays_later_calls(clock: VirtualClock, limiter: RateLimiter) -> None:
    first = await limiter.reserve(tokens=400)
    await clock.advance(10)
    first.correct(tokens=900)
    assert await granted_at(clock, limiter, tokens=100) == 10
    assert await granted_at(clock, limiter, tokens=100) == 60  # the first 400 leave
    assert await granted_at(clock, limiter, tokens=700) == 70  # and here the 500 more


async def test_a_correction_downward_gives_back_and_wakes_the_one_who_waits(
    clock: VirtualClock, limiter: RateLimiter
) -> None:
    first = await limiter.reserve(tokens=1_000)
    waiter = asyncio.create_task(limiter.reserve(tokens=600))
    await clock.advance(5)
    assert not waiter.done()
    first.correct(tokens=400)
    await clock.advance(0)
    assert waiter.done()


async def test_a_correction_above_the_whole_amount_holds_everyone_for_a_period(
    clock: VirtualClock, limiter: RateLimiter
) -> None:
    first = await limiter.reserve(tokens=10)
    await clock.advance(30)
    first.correct(tokens=5_000)
    assert await granted_at(clock, limiter, tokens=1) == 90


async def test_a_correction_after_the_period_still_counts_upward_and_gives_nothing_downward(
    clock: VirtualClock, limiter: RateLimiter
) -> None:
    slow, other = await limiter.reserve(tokens=500), await limiter.reserve(tokens=500)
    await clock.advance(100)
    other.correct(tokens=0)
    slow.correct(tokens=800)
    assert await granted_at(clock, limiter, tokens=700) == 100  # 300 more, not 300 − 500
    assert await granted_at(clock, limiter, tokens=1) == 160


async def test_corrections_may_follow_each_other(clock: VirtualClock, limiter: RateLimiter) -> None:
    call = await limiter.reserve(tokens=300)
    for actual in (900, 100, 700, 250):
        call.correct(tokens=actual)
    assert await granted_at(clock, limiter, tokens=750) == 0
    assert await granted_at(clock, limiter, tokens=1) == 60


async def test_a_call_that_was_never_sent_gives_everything_back_once(
    clock: VirtualClock, limiter: RateLimiter
) -> None:
    kept = [await limiter.reserve(requests=1, tokens=100) for _ in range(9)]
    never_sent = await limiter.reserve(requests=1, tokens=100)
    never_sent.cancel()
    never_sent.cancel()
    assert len(kept) == 9
    assert await granted_at(clock, limiter, requests=1, tokens=100) == 0
    assert await granted_at(clock, limiter, requests=1) == 60


# -- order, cancellation, pauses


async def test_a_heavy_call_is_not_overtaken_by_light_ones(clock: VirtualClock, limiter: RateLimiter) -> None:
    order: list[str] = []

    async def call(name: str, tokens: int) -> None:
        await limiter.reserve(tokens=tokens)
        order.append(f"{name} at {clock.monotonic():g}")

    await limiter.reserve(tokens=500)
    await clock.run_until(asyncio.gather(call("heavy", 900), call("light", 1), call("light", 1)))
    assert order == ["heavy at 60", "light at 60", "light at 60"]


@pytest.mark.parametrize("place", [0, 1, 2], ids=["the head", "the middle", "the last"])
async def test_a_cancelled_waiter_leaves_no_trace_and_stalls_nobody(
    clock: VirtualClock, limiter: RateLimiter, place: int
) -> None:
    await limiter.reserve(requests=10)
    waiters = [asyncio.create_task(limiter.reserve(requests=5)) for _ in range(3)]
    await clock.advance(30)
    waiters[place].cancel()
    await clock.advance(30)
    assert [waiter.cancelled() for waiter in waiters] == [number == place for number in range(3)]
    assert all(waiter.done() for waiter in waiters)  # 5 + 5 fit at 60 s; 5 + 5 + 5 would not


async def test_a_pause_holds_everyone_back_and_is_only_ever_extended(
    clock: VirtualClock, limiter: RateLimiter
) -> None:
    waiter = asyncio.create_task(limiter.reserve(requests=1))
    limiter.pause_for(37.5)
    limiter.pause_for(10)
    await clock.advance(20)
    limiter.pause_for(30)
    newcomer = asyncio.create_task(limiter.reserve(requests=1))
    await clock.advance(29.999)
    assert not waiter.done()
    await clock.advance(0.001)
    assert waiter.done()
    await clock.advance(0)
    assert newcomer.done()


# -- refusals


async def test_a_weight_that_can_never_fit_is_refused_at_once(limiter: RateLimiter) -> None:
    await limiter.reserve(requests=10)
    with pytest.raises(OverLimit, match="1001 tokens at once can never fit into 1000 per 60 s"):
        await limiter.reserve(requests=1, tokens=1_001)


@pytest.mark.parametrize("weights", [{"requests": -1}, {"tokens": float("nan")}, {"pages": 1}])
async def test_nonsense_is_refused_and_takes_nothing(
    clock: VirtualClock, limiter: RateLimiter, weights: dict[str, float]
) -> None:
    call = await limiter.reserve(requests=0)
    for refuses in (lambda: limiter.reserve(requests=5, **weights), lambda: corrected(call, **weights)):
        with pytest.raises((ValueError, TypeError)):
            await refuses()
    assert await granted_at(clock, limiter, requests=10) == 0


async def corrected(call: Reservation, **weights: float) -> None:
    call.correct(**weights)


async def test_a_limit_that_is_not_named_is_not_waited_for(clock: VirtualClock, limiter: RateLimiter) -> None:
    (await limiter.reserve(tokens=1_000)).correct(tokens=9_000)
    assert await granted_at(clock, limiter, requests=1) == 0
    assert await granted_at(clock, limiter, requests=1, tokens=0) == 0


@pytest.mark.parametrize("limits", [(), (Limit("a", 1, 1.0), Limit("a", 2, 1.0))])
def test_limits_need_names_of_their_own(clock: VirtualClock, limits: tuple[Limit, ...]) -> None:
    with pytest.raises(ValueError, match="name of its own"):
        RateLimiter(*limits, clock=clock)


@pytest.mark.parametrize(("name", "amount", "period_s"), [("a b", 1, 1), ("a", 0, 1), ("a", 1, math.nan)])
def test_a_limit_that_makes_no_sense_is_refused(name: str, amount: float, period_s: float) -> None:
    with pytest.raises(ValueError, match=name):
        Limit(name, amount, period_s)


# -- bounds


async def test_its_memory_is_bounded_however_many_calls_fit_into_a_period(clock: VirtualClock) -> None:
    limiter = RateLimiter(Limit("requests", 1_000_000, 60.0), clock=clock)
    for _ in range(20_000):
        await limiter.reserve(requests=1)
        await clock.advance(0.005)
    assert len(limiter._books._ledgers["requests"]._entries) <= 1_001
