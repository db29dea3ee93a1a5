from datetime import UTC, datetime, timedelta

from groundwork.clock import SystemClock, system_random, utc_now
from groundwork.testing import VirtualClock


async def test_the_system_clock_measures_its_own_sleep() -> None:
    clock = SystemClock()
    before_s = clock.monotonic()
    await clock.sleep(0.01)
    assert clock.monotonic() - before_s >= 0.009


async def test_a_sleep_of_nothing_or_less_returns_at_once() -> None:
    clock = SystemClock()
    await clock.sleep(0)
    await clock.sleep(-5)


def test_utc_now_of_the_system_is_the_present() -> None:
    assert abs(utc_now(SystemClock()) - datetime.now(UTC)) < timedelta(seconds=5)


def test_utc_now_loses_no_microsecond_to_floats() -> None:
    # As float seconds since 1970 this one comes out a microsecond early.
    clock = VirtualClock("2038-01-19T03:14:07.999999+00:00")
    assert utc_now(clock) == datetime(2038, 1, 19, 3, 14, 7, 999999, tzinfo=UTC)


def test_two_generators_of_the_system_differ() -> None:
    assert system_random().random() != system_random().random()
