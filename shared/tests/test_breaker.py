import asyncio
from contextlib import ExitStack, suppress

import pytest

from groundwork.resilience import BreakerOpen, CircuitBreaker
from groundwork.testing import VirtualClock


class DownError(Exception):
    pass


class DeclinedError(Exception):
    pass


@pytest.fixture
def breaker(clock: VirtualClock) -> CircuitBreaker:
    return CircuitBreaker(
        name="bank",
        window_s=30.0,
        min_calls=10,
        failure_rate=0.5,
        open_s=10.0,
        half_open_calls=2,
        counts=lambda error: isinstance(error, DownError),
        clock=clock,
    )


def call(breaker: CircuitBreaker, error: BaseException | None = None) -> None:
    with suppress(DownError, DeclinedError, asyncio.CancelledError), breaker.guard():
        if error is not None:
            raise error


def begun(breaker: CircuitBreaker) -> ExitStack:
    """Begin a call that ends later, with `end`."""
    under_way = ExitStack()
    under_way.enter_context(breaker.guard())
    return under_way


def end(under_way: ExitStack, error: Exception | None = None) -> None:
    with suppress(DownError), under_way:
        if error is not None:
            raise error


def break_it(breaker: CircuitBreaker) -> None:
    for _ in range(10):
        call(breaker, DownError())


def test_it_opens_when_half_of_enough_calls_have_failed(breaker: CircuitBreaker) -> None:
    for error in [None, DownError()] * 4 + [None]:
        call(breaker, error)
    assert breaker.state == "closed"  # four of nine
    call(breaker, DownError())
    assert breaker.state == "open"


def test_few_calls_never_open_it_even_if_all_fail(breaker: CircuitBreaker) -> None:
    for _ in range(9):
        call(breaker, DownError())
    assert breaker.state == "closed"


def test_an_open_breaker_refuses_without_making_the_call_and_says_for_how_long(
    breaker: CircuitBreaker,
) -> None:
    break_it(breaker)
    with pytest.raises(BreakerOpen) as refused, breaker.guard():
        pytest.fail("the call was made")
    assert (refused.value.name, refused.value.retry_after_s) == ("bank", 10.0)


def test_errors_that_do_not_count_are_answers(breaker: CircuitBreaker) -> None:
    for _ in range(50):
        call(breaker, DeclinedError())
    assert breaker.state == "closed"
    for _ in range(49):
        call(breaker, DownError())
    assert breaker.state == "closed"  # 49 of 99: the declines were counted as calls that worked
    call(breaker, DownError())
    assert breaker.state == "open"


def test_a_cancelled_call_counts_as_neither(breaker: CircuitBreaker) -> None:
    for _ in range(9):
        call(breaker, DownError())
    for _ in range(100):
        call(breaker, asyncio.CancelledError())
    assert breaker.state == "closed"  # still nine calls only
    call(breaker, DownError())
    assert breaker.state == "open"  # and the hundred did not dilute the rate


def test_an_error_that_says_nothing_about_the_service_counts_as_neither(clock: VirtualClock) -> None:
    def counts(error: BaseException) -> bool | None:
        return None if isinstance(error, KeyError) else True

    breaker = CircuitBreaker(name="x", min_calls=2, counts=counts, clock=clock)
    call(breaker, DownError())
    for _ in range(2):
        with suppress(KeyError):
            call(breaker, KeyError())
    assert breaker.state == "closed"  # one call only
    call(breaker, DownError())
    assert breaker.state == "open"


async def test_failures_leave_the_window(clock: VirtualClock, breaker: CircuitBreaker) -> None:
    for _ in range(9):
        call(breaker, DownError())
    await clock.advance(30)
    call(breaker, DownError())
    assert breaker.state == "closed"


async def test_half_open_lets_so_many_trials_through_and_no_more(
    clock: VirtualClock, breaker: CircuitBreaker
) -> None:
    break_it(breaker)
    await clock.advance(9.999)
    assert breaker.state == "open"
    await clock.advance(0.001)
    assert breaker.state == "half_open"
    with breaker.guard(), breaker.guard(), pytest.raises(BreakerOpen), breaker.guard():
        pytest.fail("a third trial")
    assert breaker.state == "closed"  # both trials worked


async def test_a_failed_trial_opens_it_for_another_full_time(
    clock: VirtualClock, breaker: CircuitBreaker
) -> None:
    break_it(breaker)
    await clock.advance(10)
    call(breaker, DownError())
    assert breaker.state == "open"
    await clock.advance(9.9)
    assert breaker.state == "open"


async def test_a_cancelled_trial_gives_its_place_back(clock: VirtualClock, breaker: CircuitBreaker) -> None:
    break_it(breaker)
    await clock.advance(10)
    for _ in range(5):
        call(breaker, asyncio.CancelledError())
    call(breaker)
    call(breaker)
    assert breaker.state == "closed"


async def test_calls_from_before_the_change_of_state_are_old_news(
    clock: VirtualClock, breaker: CircuitBreaker
) -> None:
    late = [begun(breaker) for _ in range(10)]
    break_it(breaker)
    await clock.advance(10)
    call(breaker)  # one of two trials has worked
    for slow in late:
        end(slow, DownError())
    assert breaker.state == "half_open"


async def test_a_trial_from_an_earlier_half_open_time_is_old_news(
    clock: VirtualClock, breaker: CircuitBreaker
) -> None:
    break_it(breaker)
    await clock.advance(10)
    late = begun(breaker)
    call(breaker, DownError())  # the other trial opens it again
    await clock.advance(10)
    call(breaker)
    end(late)
    assert breaker.state == "half_open"  # one trial of this time has worked, not two


async def test_check_refuses_like_a_call_but_takes_no_trials_place(
    clock: VirtualClock, breaker: CircuitBreaker
) -> None:
    breaker.check()
    break_it(breaker)
    with pytest.raises(BreakerOpen):
        breaker.check()
    await clock.advance(10)
    for _ in range(10):
        breaker.check()
    with breaker.guard(), breaker.guard(), pytest.raises(BreakerOpen) as refused:
        breaker.check()
    assert refused.value.retry_after_s > 0


async def test_after_closing_the_old_failures_are_forgotten(
    clock: VirtualClock, breaker: CircuitBreaker
) -> None:
    break_it(breaker)
    await clock.advance(10)
    call(breaker)
    call(breaker)
    call(breaker, DownError())
    assert breaker.state == "closed"


def test_the_window_stays_small_under_any_load(breaker: CircuitBreaker) -> None:
    for _ in range(10_000):
        call(breaker)
    assert len(breaker._window._slices) == 1


@pytest.mark.parametrize("setting", [{"min_calls": 0}, {"failure_rate": 1.5}, {"open_s": 0.0}])
def test_settings_that_make_no_sense_are_refused(clock: VirtualClock, setting: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="must be positive"):
        CircuitBreaker(name="x", counts=lambda _: True, clock=clock, **setting)  # type: ignore[arg-type]
