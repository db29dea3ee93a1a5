"""A bound on how many callers use a service at once, and on how many wait for it."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator

from groundwork.clock import Clock

__all__ = ["Bulkhead", "BulkheadFull"]


class BulkheadFull(Exception):  # noqa: N818  it reads as what happened
    """No place came free in time, or too many wait already; ask again after `retry_after_s`."""

    def __init__(self, *, name: str, retry_after_s: float) -> None:
        self.name = name
        self.retry_after_s = retry_after_s
        super().__init__(f"{name}: every place is taken; try again in {retry_after_s:.1f} s")


class Bulkhead:
    """At most `limit` callers inside, at most `max_waiting` in the queue, each for at most `max_wait_s`.

    First come, first served: a place that comes free goes to the longest waiting, and nobody who arrives
    later can slip in before. Who is refused, runs out of patience or is cancelled leaves no trace.
    """

    def __init__(self, *, name: str, limit: int, max_waiting: int, max_wait_s: float, clock: Clock) -> None:
        if limit < 1 or max_waiting < 0 or max_wait_s < 0:
            raise ValueError(f"{name}: limit must be at least 1, max_waiting and max_wait_s not negative")
        self.name = name
        self._limit = limit
        self._max_waiting = max_waiting
        self._max_wait_s = max_wait_s
        self._clock = clock
        self._inside = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    @contextlib.asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        """Hold one place for as long as the block; raises `BulkheadFull` instead of waiting too long."""
        if self._inside < self._limit:
            self._inside += 1
        else:
            await self._wait_for_place()
        try:
            yield
        finally:
            self._leave()

    async def _wait_for_place(self) -> None:
        if len(self._waiting) >= self._max_waiting or self._max_wait_s == 0:
            raise BulkheadFull(name=self.name, retry_after_s=self._retry_after_s())
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        patience = asyncio.create_task(self._clock.sleep(self._max_wait_s))
        try:
            await asyncio.wait([place, patience], return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            self._withdraw(place)
            raise
        finally:
            patience.cancel()
        if not place.done():
            self._withdraw(place)
            raise BulkheadFull(name=self.name, retry_after_s=self._retry_after_s())

    def _withdraw(self, place: asyncio.Future[None]) -> None:
        """Leave the queue; a place that was handed over in the same moment goes to the next."""
        if place.done():
            self._leave()
        else:
            self._waiting.remove(place)

    def _leave(self) -> None:
        """Hand the place to the longest waiting, or free it."""
        if self._waiting:
            self._waiting.popleft().set_result(None)
        else:
            self._inside -= 1

    def _retry_after_s(self) -> float:
        return max(1.0, self._max_wait_s)  # by then everyone who waits now is inside or gone
