import asyncio
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork.resilience import Bulkhead, BulkheadFull
from groundwork.testing import VirtualClock


def bulkhead(
    clock: VirtualClock, *, limit: int = 2, max_waiting: int = 3, max_wait_s: float = 5.0
) -> Bulkhead:
    return Bulkhead(name="bank", limit=limit, max_waiting=max_waiting, max_wait_s=max_wait_s, clock=clock)


async def use(place: Bulkhead, clock: VirtualClock, takes_s: float, log: list[int], number: int) -> None:
    async with place.slot():
        log.append(number)
        await clock.sleep(takes_s)


async def test_never_more_than_the_limit_are_inside_and_the_queue_is_served_in_order(
    clock: VirtualClock,
) -> None:
    place, entered = bulkhead(clock), list[int]()
    users = [asyncio.create_task(use(place, clock, 2.0, entered, number)) for number in range(5)]
    await clock.advance(0)
    assert (entered, place._inside, len(place._waiting)) == ([0, 1], 2, 3)
    await clock.advance(2.0)
    assert entered == [0, 1, 2, 3]
    await clock.run_until(asyncio.gather(*users))
    assert entered == [0, 1, 2, 3, 4]
    assert (place._inside, len(place._waiting)) == (0, 0)


async def test_a_full_queue_refuses_at_once(clock: VirtualClock) -> None:
    place, entered = bulkhead(clock, max_waiting=1), list[int]()
    users = [asyncio.create_task(use(place, clock, 2.0, entered, number)) for number in range(3)]
    await clock.advance(0)
    with pytest.raises(BulkheadFull) as refused:
        await use(place, clock, 1.0, entered, 99)
    assert (refused.value.name, refused.value.retry_after_s) == ("bank", 5.0)
    assert clock.monotonic() == 0
    await clock.run_until(asyncio.gather(*users))
    assert entered == [0, 1, 2]


async def test_patience_ends_after_the_longest_wait(clock: VirtualClock) -> None:
    place, entered = bulkhead(clock, limit=1), list[int]()
    holder = asyncio.create_task(use(place, clock, 60.0, entered, 0))
    await clock.advance(0)
    with pytest.raises(BulkheadFull):
        await clock.run_until(use(place, clock, 1.0, entered, 1))
    assert (clock.monotonic(), len(place._waiting), place._inside) == (5.0, 0, 1)
    await clock.run_until(holder)
    assert place._inside == 0


async def test_a_newcomer_cannot_slip_in_before_one_who_was_just_called(clock: VirtualClock) -> None:
    """The place is handed over, not put down: between leaving and waking it is never free."""
    place, entered = bulkhead(clock, limit=1), list[int]()
    async with place.slot():
        waiter = asyncio.create_task(use(place, clock, 1.0, entered, 1))
        await clock.advance(0)
    newcomer = asyncio.create_task(use(place, clock, 1.0, entered, 2))
    await clock.run_until(asyncio.gather(waiter, newcomer))
    assert entered == [1, 2]


async def test_a_waiter_cancelled_in_the_moment_of_its_call_passes_the_place_on(clock: VirtualClock) -> None:
    place, entered = bulkhead(clock, limit=1), list[int]()
    async with place.slot():
        doomed = asyncio.create_task(use(place, clock, 1.0, entered, 1))
        behind = asyncio.create_task(use(place, clock, 1.0, entered, 2))
        await clock.advance(0)
    doomed.cancel()  # it holds the place already, but has not run since
    await clock.run_until(behind)
    assert (entered, place._inside) == ([2], 0)


async def test_an_error_inside_frees_the_place(clock: VirtualClock) -> None:
    place = bulkhead(clock)
    with contextlib.suppress(ZeroDivisionError):
        async with place.slot():
            _ = 1 / 0
    assert place._inside == 0


@given(
    users=st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40), st.none() | st.integers(0, 40)), max_size=25
    ),
    limit=st.integers(1, 4),
    max_waiting=st.integers(0, 5),
)
def test_whatever_comes_leaves_and_is_cancelled_no_place_is_lost(
    users: list[tuple[int, int, int | None]], limit: int, max_waiting: int
) -> None:
    async def one(place: Bulkhead, clock: VirtualClock, comes: int, takes: int) -> None:
        await clock.sleep(comes / 10)
        with contextlib.suppress(BulkheadFull):
            async with place.slot():
                assert place._inside <= limit
                assert len(place._waiting) <= max_waiting
                await clock.sleep(takes / 10)

    async def cancel_later(clock: VirtualClock, task: asyncio.Task[None], at: int | None) -> None:
        if at is not None:
            await clock.sleep(at / 10)
            task.cancel()

    async def scenario() -> None:
        clock = VirtualClock()
        place = bulkhead(clock, limit=limit, max_waiting=max_waiting, max_wait_s=1.0)
        tasks = [asyncio.create_task(one(place, clock, comes, takes)) for comes, takes, _ in users]
        cancellers = [
            asyncio.create_task(cancel_later(clock, task, at))
            for task, (_, _, at) in zip(tasks, users, strict=True)
        ]
        ends = await clock.run_until(asyncio.gather(*tasks, *cancellers, return_exceptions=True))
        assert not [end for end in ends if isinstance(end, Exception)]
        assert (place._inside, len(place._waiting)) == (0, 0)

    asyncio.run(scenario())


def test_settings_that_make_no_sense_are_refused(clock: VirtualClock) -> None:
    with pytest.raises(ValueError, match="limit must be at least 1"):
        bulkhead(clock, limit=0)
