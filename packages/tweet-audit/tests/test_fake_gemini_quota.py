"""The limits, in virtual time."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_gemini.errors import OverQuota
from fake_gemini.quota import Limits, Quota
from groundwork.testing import VirtualClock

MODEL = "gemini-2.5-flash"


def refused(quota: Quota, *, tokens: int = 1, model: str = MODEL) -> OverQuota:
    with pytest.raises(OverQuota) as caught:
        quota.take(model, tokens)
    return caught.value


@pytest.mark.requirement("ta-fake-04")
async def test_a_minute_slides_and_the_delay_is_exactly_long_enough(clock: VirtualClock) -> None:
    quota = Quota(Limits(requests_per_minute=2), clock=clock)
    quota.take(MODEL, 1)
    await clock.advance(20)
    quota.take(MODEL, 1)
    delay_s = refused(quota).retry_delay_s
    assert delay_s == pytest.approx(40)
    await clock.advance(delay_s - 0.01)
    refused(quota)
    await clock.advance(0.01)
    quota.take(MODEL, 1)


@pytest.mark.requirement("ta-fake-04")
async def test_tokens_are_counted_as_well_and_the_delay_waits_for_enough_of_them(clock: VirtualClock) -> None:
    quota = Quota(Limits(tokens_per_minute=100), clock=clock)
    quota.take(MODEL, 30)
    await clock.advance(10)
    quota.take(MODEL, 60)
    over = refused(quota, tokens=50)
    assert "InputTokens" in over.violations[0].quota_id
    assert over.retry_delay_s == pytest.approx(60)  # the first 30 alone do not make room for 50
    assert refused(quota, tokens=40).retry_delay_s == pytest.approx(50)


@pytest.mark.requirement("ta-fake-04")
async def test_the_day_turns_over_at_pacific_midnight_and_not_before() -> None:
    clock = VirtualClock("2030-01-01T07:00:00Z")  # 23:00 of the day before in California
    quota = Quota(Limits(requests_per_day=1), clock=clock)
    quota.take(MODEL, 1)
    over = refused(quota)
    assert "PerDay" in over.violations[0].quota_id
    assert over.retry_delay_s < 60
    await clock.advance(3_599)
    refused(quota)
    await clock.advance(1)
    quota.take(MODEL, 1)


async def test_each_model_has_limits_of_its_own(clock: VirtualClock) -> None:
    quota = Quota(Limits(requests_per_minute=1), clock=clock)
    quota.take(MODEL, 1)
    quota.take("gemini-2.5-pro", 1)
    refused(quota)


async def test_a_refused_request_is_not_counted(clock: VirtualClock) -> None:
    quota = Quota(Limits(requests_per_minute=1, requests_per_day=2), clock=clock)
    quota.take(MODEL, 1)
    for _ in range(5):
        refused(quota)
    await clock.advance(60)
    quota.take(MODEL, 1)


def test_a_delay_is_rounded_up_so_that_nobody_comes_a_moment_too_early() -> None:
    over = OverQuota((), retry_delay_s=39.0001)
    assert over.details[2]["retryDelay"] == "39.001s"


async def test_a_limit_of_zero_says_so(clock: VirtualClock) -> None:
    assert "limit: 0" in refused(Quota(Limits(requests_per_day=0), clock=clock)).message


@pytest.mark.requirement("ta-fake-04")
@given(st.lists(st.tuples(st.floats(0, 90), st.integers(1, 60)), max_size=60), st.integers(1, 5))
async def test_no_sixty_seconds_ever_hold_more_than_the_limits(
    requests: Sequence[tuple[float, int]], per_minute: int
) -> None:
    clock = VirtualClock()
    quota = Quota(Limits(requests_per_minute=per_minute, tokens_per_minute=100), clock=clock)
    taken: list[tuple[float, int]] = []
    for pause_s, tokens in requests:
        await clock.advance(pause_s)
        try:
            quota.take(MODEL, tokens)
        except OverQuota:
            continue
        taken.append((clock.monotonic(), tokens))
    for start_s, _ in taken:
        window = [tokens for at_s, tokens in taken if start_s <= at_s < start_s + 60]
        assert len(window) <= per_minute
        assert sum(window) <= 100
