"""How many calls at once a service bears, found out while calling it."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator

__all__ = ["AdaptiveConcurrency"]


class AdaptiveConcurrency:
    """Additive increase, multiplicative decrease, as TCP does it.

    Each success adds `1/current`, so one more slot per round of successes; `overloaded` halves. One burst of
    overload halves once: until as many calls have ended as ran at that moment, further ones are old news.
    While the limit is not in use, successes are no evidence for more, so it does not grow. Slots are given
    in the order of arrival.
    """

    def __init__(self, *, start: int, maximum: int) -> None:
        if not 1 <= start <= maximum:
            raise ValueError(f"1 <= start <= maximum is needed, not {start} and {maximum}")
        self._maximum = maximum
        self._level = float(start)
        self._running = 0
        self._old_news = 0  # calls that must end before an overload is believed again
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def current(self) -> int:
        """How many calls may run at once now."""
        return int(self._level)

    @contextlib.asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        """Wait for a slot and hold it for as long as the block."""
        await self._enter()
        try:
            yield
        finally:
            self._leave()

    def succeeded(self) -> None:
        """Note a call that went well; call it before the slot is left."""
        if self._running + len(self._waiting) >= self.current:
            self._level = min(self._maximum, self._level + 1.0 / self._level)
            self._admit()

    def overloaded(self) -> None:
        """Note a call that was refused for load (429, 503); call it before the slot is left."""
        if self._old_news == 0:
            self._level = max(1.0, self._level / 2)
            self._old_news = self._running

    async def _enter(self) -> None:
        if not self._waiting and self._running < self.current:
            self._running += 1
            return
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        try:
            # wait() and not a plain await, which would cancel the future while it still stands in the queue.
            await asyncio.wait([place])
        except asyncio.CancelledError:
            if place.done():
                self._leave()  # it was let in at the very moment of its cancellation
            else:
                self._waiting.remove(place)
            raise

    def _leave(self) -> None:
        self._running -= 1
        self._old_news = max(0, self._old_news - 1)
        self._admit()

    def _admit(self) -> None:
        while self._waiting and self._running < self.current:
            self._running += 1
            self._waiting.popleft().set_result(None)
