import asyncio
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.clock import utc_now
from groundwork.testing import NeverIdle, NothingToWaitFor, VirtualClock, _virtual_clock


async def test_ten_hours_pass_in_a_moment(clock: VirtualClock) -> None:
    await clock.run_until(clock.sleep(36_000))
    assert clock.monotonic() == 36_000
    assert utc_now(clock) == datetime(2030, 1, 1, 10, tzinfo=UTC)


async def test_run_until_returns_the_result_and_raises_the_error(clock: VirtualClock) -> None:
    async def job(divisor: int) -> float:
        await clock.sleep(1)
        return 10 / divisor

    assert await clock.run_until(job(4)) == 2.5
    with pytest.raises(ZeroDivisionError):
        await clock.run_until(job(0))


@given(st.lists(st.integers(1, 10**12), max_size=30))
def test_sleepers_wake_in_the_order_of_their_times_and_never_early(delays_us: list[int]) -> None:
    delays_s = [delay_us / 1e6 for delay_us in delays_us]
    clock = VirtualClock()
    woken: list[float] = []

    async def sleeper(delay_s: float) -> None:
        await clock.sleep(delay_s)
        assert clock.monotonic() >= delay_s - 1e-9
        woken.append(delay_s)

    async def scenario() -> None:
        await clock.run_until(asyncio.gather(*(sleeper(delay_s) for delay_s in delays_s)))

    asyncio.run(scenario())
    assert woken == sorted(delays_s)


async def test_equal_times_wake_in_the_order_of_falling_asleep(clock: VirtualClock) -> None:
    woken: list[int] = []

    async def sleeper(number: int) -> None:
        await clock.sleep(5)
        woken.append(number)

    await clock.run_until(asyncio.gather(*(sleeper(number) for number in range(200))))
    assert woken == list(range(200))


async def test_time_does_not_move_while_any_task_can_still_run(clock: VirtualClock) -> None:
    """A chain of 5000 hand-overs between tasks is not idle, however often the loop turns meanwhile."""
    seen_s: list[float] = []

    async def chain() -> None:
        for _ in range(5_000):
            await asyncio.sleep(0)
        seen_s.append(clock.monotonic())

    await clock.run_until(asyncio.gather(clock.sleep(60), chain()))
    assert seen_s == [0.0]


async def test_advance_stops_exactly_where_it_was_told_to(clock: VirtualClock) -> None:
    sleeper = asyncio.create_task(clock.sleep(10))
    await clock.advance(9.999)
    assert (sleeper.done(), clock.monotonic()) == (False, 9.999)
    await clock.advance(0.001)
    assert sleeper.done()


async def test_a_sleeper_that_sleeps_again_is_woken_within_the_same_advance(clock: VirtualClock) -> None:
    ticks: list[float] = []

    async def ticker() -> None:
        while True:
            await clock.sleep(10)
            ticks.append(clock.monotonic())

    task = asyncio.create_task(ticker())
    await clock.advance(35)
    task.cancel()
    assert ticks == [10, 20, 30]


async def test_a_cancelled_sleep_leaves_no_timer_behind(clock: VirtualClock) -> None:
    task = asyncio.create_task(clock.sleep(1_000))
    await clock.advance(0)
    task.cancel()
    await clock.run_until(clock.sleep(5))
    assert clock.monotonic() == 5


async def test_a_deadlock_is_reported_and_the_task_cancelled(clock: VirtualClock) -> None:
    stuck = asyncio.ensure_future(asyncio.Event().wait())
    with pytest.raises(NothingToWaitFor, match="deadlock"):
        await clock.run_until(stuck)
    assert stuck.cancelled()


async def test_a_spinning_task_is_reported(clock: VirtualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_virtual_clock, "_MAX_PASSES", 500)

    async def spin() -> None:
        while True:  # noqa: ASYNC110  a task that spins is what is under test
            await asyncio.sleep(0)

    with pytest.raises(NeverIdle):
        await clock.run_until(spin())


async def test_two_drivers_at_once_are_refused(clock: VirtualClock) -> None:
    async def second() -> None:
        await clock.advance(1)

    with pytest.raises(RuntimeError, match="already being advanced"):
        await clock.run_until(second())


async def test_a_jump_moves_the_wall_clock_and_no_timer(clock: VirtualClock) -> None:
    task = asyncio.create_task(clock.sleep(60))
    await clock.advance(0)
    clock.jump(-7 * 86_400)
    assert utc_now(clock) == datetime(2029, 12, 25, tzinfo=UTC)
    assert clock.monotonic() == 0
    await clock.advance(60)
    assert task.done()


def test_a_start_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        VirtualClock("2030-01-01T00:00:00")
