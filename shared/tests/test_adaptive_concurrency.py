import asyncio

import pytest

from groundwork.rate_limit import AdaptiveConcurrency
from groundwork.testing import VirtualClock


async def test_a_round_of_successes_adds_one_slot(clock: VirtualClock) -> None:
    lane = AdaptiveConcurrency(start=4, maximum=10)

    async def call() -> None:
        async with lane.slot():
            await clock.sleep(1)
            lane.succeeded()

    await clock.run_until(asyncio.gather(*(call() for _ in range(4))))
    assert lane.current in (4, 5)  # 4 × 1/4, less a little as it grows underway
    await clock.run_until(asyncio.gather(*(call() for _ in range(60))))
    assert 8 <= lane.current <= 10


async def test_it_never_exceeds_what_it_says_nor_the_maximum(clock: VirtualClock) -> None:
    lane, inside, most = AdaptiveConcurrency(start=1, maximum=5), 0, 0

    async def call() -> None:
        nonlocal inside, most
        async with lane.slot():
            inside += 1
            assert inside <= lane.current
            most = max(most, inside)
            await clock.sleep(1)
            lane.succeeded()
            inside -= 1

    await clock.run_until(asyncio.gather(*(call() for _ in range(200))))
    assert most == lane.current == 5


async def test_one_burst_of_overload_halves_once(clock: VirtualClock) -> None:
    lane = AdaptiveConcurrency(start=16, maximum=16)

    async def refused() -> None:
        async with lane.slot():
            await clock.sleep(1)
            lane.overloaded()

    await clock.run_until(asyncio.gather(*(refused() for _ in range(16))))
    assert lane.current == 8  # sixteen refusals of one burst, not sixteen halvings
    for expected in (4, 2, 1, 1):
        await clock.run_until(asyncio.gather(*(refused() for _ in range(lane.current))))
        assert lane.current == expected


async def test_a_limit_that_is_not_used_does_not_grow() -> None:
    lane = AdaptiveConcurrency(start=4, maximum=100)
    for _ in range(1_000):
        async with lane.slot():
            lane.succeeded()
    assert lane.current == 4


async def test_slots_are_given_in_order_and_a_cancelled_waiter_stalls_nobody(clock: VirtualClock) -> None:
    lane, entered = AdaptiveConcurrency(start=1, maximum=1), list[int]()

    async def call(number: int) -> None:
        async with lane.slot():
            entered.append(number)
            await clock.sleep(1)

    tasks = [asyncio.create_task(call(number)) for number in range(6)]
    await clock.advance(0.5)
    tasks[2].cancel()
    tasks[0].cancel()  # its place goes to 1 in this very moment …
    await asyncio.sleep(0)
    tasks[1].cancel()  # … which is cancelled before it has run
    await clock.run_until(asyncio.gather(*tasks, return_exceptions=True))
    assert entered == [0, 3, 4, 5]


async def test_a_cancellation_and_a_free_slot_in_the_same_moment_lose_nothing(clock: VirtualClock) -> None:
    lane = AdaptiveConcurrency(start=1, maximum=1)
    async with lane.slot():
        waiter = asyncio.create_task(lane.slot().__aenter__())
        await clock.advance(0)
        waiter.cancel()  # still in the queue when the slot below is left
    await clock.advance(0)
    async with asyncio.timeout(1), lane.slot():
        assert waiter.cancelled()


@pytest.mark.parametrize(("start", "maximum"), [(0, 5), (6, 5)])
def test_bounds_that_make_no_sense_are_refused(start: int, maximum: int) -> None:
    with pytest.raises(ValueError, match="1 <= start <= maximum"):
        AdaptiveConcurrency(start=start, maximum=maximum)
