import asyncio
import gc

import pytest

from groundwork.resilience import Together


class Service:
    """Answers when it is let; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.reached, self.answer = asyncio.Event(), asyncio.Event()
        self.failure: Exception | None = None
        self.is_closed = False

    async def read(self) -> int:
        self.asked += 1
        self.reached.set()
        try:
            await self.answer.wait()
        finally:
            await asyncio.sleep(0)  # as a connection is given back
            self.is_closed = True
        if self.failure is not None:
            raise self.failure
        return self.asked


async def test_all_who_ask_at_once_share_one_call_and_later_ones_begin_anew() -> None:
    service = Service()
    together = Together(service.read)
    waiting = [asyncio.create_task(together()) for _ in range(50)]
    await service.reached.wait()
    service.answer.set()
    assert await asyncio.gather(*waiting) == [1] * 50
    assert await together() == 2


async def test_a_failure_is_shared_too_and_the_next_asks_again() -> None:
    service = Service()
    service.failure = TimeoutError()
    together = Together(service.read)
    service.answer.set()
    ended = await asyncio.gather(*(together() for _ in range(50)), return_exceptions=True)
    assert {type(error) for error in ended} == {TimeoutError}
    assert service.asked == 1
    with pytest.raises(TimeoutError):
        await together()
    assert service.asked == 2


async def test_a_caller_that_is_cancelled_leaves_the_call_to_the_others() -> None:
    service = Service()
    together = Together(service.read)
    first, second = asyncio.create_task(together()), asyncio.create_task(together())
    await service.reached.wait()
    first.cancel()
    service.answer.set()
    assert await second == 1
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_after_a_stop_nothing_is_under_way_and_whoever_waited_is_told() -> None:
    service = Service()
    together = Together(service.read)
    waiting = asyncio.create_task(together())
    await service.reached.wait()
    await together.stop()
    assert service.is_closed
    with pytest.raises(asyncio.CancelledError):
        await waiting
    await together.stop()  # nothing is there to stop
    service.answer.set()
    assert await together() == 2


async def test_a_failure_that_nobody_waits_for_any_more_is_no_complaint() -> None:
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: complaints.append(context))
    service = Service()
    service.failure = TimeoutError()
    together = Together(service.read)
    asked = asyncio.create_task(together())
    await service.reached.wait()
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    del asked, together  # with them goes the only reference to the call
    service.answer.set()
    for _ in range(5):
        await asyncio.sleep(0)
    gc.collect()
    assert "never retrieved" not in str(complaints)
