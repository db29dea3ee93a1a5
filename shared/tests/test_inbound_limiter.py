import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.rate_limit import Decision, InboundLimiter, Limit
from groundwork.testing import VirtualClock

PER_KEY = Limit("per_key", 5, 10.0)


async def test_a_burst_of_the_amount_then_the_steady_rate(clock: VirtualClock) -> None:
    limiter = InboundLimiter(PER_KEY, clock=clock)
    assert [limiter.check("a").remaining for _ in range(5)] == [4, 3, 2, 1, 0]
    refused = limiter.check("a")
    assert refused == Decision(allowed=False, remaining=0, reset_s=10.0, retry_after_s=2.0)
    await clock.advance(1.999)
    assert not limiter.check("a").allowed
    await clock.advance(0.001)
    assert limiter.check("a").allowed
    assert not limiter.check("a").allowed


async def test_callers_do_not_share_a_limit(clock: VirtualClock) -> None:
    limiter = InboundLimiter(PER_KEY, clock=clock)
    for _ in range(9):
        limiter.check("greedy")
    assert limiter.check("modest").remaining == 4


def test_the_headers_are_the_standard_ones(clock: VirtualClock) -> None:
    limiter = InboundLimiter(PER_KEY, clock=clock)
    assert limiter.check("a").headers(PER_KEY) == {
        "RateLimit-Policy": '"per_key";q=5;w=10',
        "RateLimit": '"per_key";r=4;t=2',
    }
    decisions = [limiter.check("a") for _ in range(5)]
    assert decisions[-1].headers(PER_KEY) == {
        "RateLimit-Policy": '"per_key";q=5;w=10',
        "RateLimit": '"per_key";r=0;t=10',
        "Retry-After": "2",
    }


def test_retry_after_is_rounded_up_so_that_an_obedient_client_is_not_refused_again() -> None:
    decision = Decision(allowed=False, remaining=0, reset_s=0.2, retry_after_s=0.01)
    assert decision.headers(PER_KEY)["Retry-After"] == "1"


@given(gaps_s=st.lists(st.floats(0, 4), max_size=80), amount=st.integers(1, 9), period_s=st.floats(0.5, 20))
def test_an_obedient_caller_is_let_in_after_the_wait_and_nobody_beats_the_rate(
    gaps_s: list[float], amount: int, period_s: float
) -> None:
    async def scenario() -> None:
        clock = VirtualClock()
        limiter = InboundLimiter(Limit("n", amount, period_s), clock=clock)
        passed_s: list[float] = []
        for gap_s in gaps_s:
            await clock.advance(gap_s)
            decision = limiter.check("a")
            if decision.allowed:
                passed_s.append(clock.monotonic())
            else:
                before = clock.monotonic()
                await clock.advance(decision.retry_after_s + 1e-9)
                assert limiter.check("a").allowed
                assert clock.monotonic() > before
                passed_s.append(clock.monotonic())
        for first, begin_s in enumerate(passed_s):
            for last, end_s in enumerate(passed_s[first:], start=first):
                assert last - first + 1 <= amount + (end_s - begin_s) * amount / period_s + 1e-6

    asyncio.run(scenario())


async def test_callers_are_bounded_and_only_recovered_ones_are_forgotten(clock: VirtualClock) -> None:
    limiter = InboundLimiter(PER_KEY, clock=clock, max_callers=100)
    for _ in range(5):
        limiter.check("spent")
    for number in range(1_000):
        limiter.check(f"invented {number}")
    assert len(limiter) == 100
    assert not limiter.check("spent").allowed  # it could not push its own record out
    refused = limiter.check("one more")
    assert (refused.allowed, refused.retry_after_s) == (False, 2.0)
    await clock.advance(2.0)
    assert limiter.check("one more").allowed
    assert not limiter.check("spent").remaining


async def test_forgetting_a_recovered_caller_changes_nothing_for_it(clock: VirtualClock) -> None:
    limiter = InboundLimiter(PER_KEY, clock=clock, max_callers=1)
    limiter.check("a")
    await clock.advance(2.0)
    assert limiter.check("b").allowed
    await clock.advance(2.0)
    assert limiter.check("a").remaining == 4


@pytest.mark.parametrize(("amount", "callers"), [(0.5, 10), (1, 0)])
def test_bounds_that_make_no_sense_are_refused(clock: VirtualClock, amount: float, callers: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        InboundLimiter(Limit("n", amount, 1.0), clock=clock, max_callers=callers)
