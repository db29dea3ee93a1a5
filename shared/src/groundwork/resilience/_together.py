"""One call for all who want its result at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

__all__ = ["Together"]

T = TypeVar("T")


class Together(Generic[T]):
    """Makes a call once for all who ask while it is under way; they share its end, a failure too.

    For something that many want to read at once: a service that stands still is then asked once, and the last
    of a hundred waits no longer than the first. A caller that is cancelled leaves the call to the others.
    Whoever asks after its end begins a new one: nothing is kept.
    """

    def __init__(self, call: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._call = call
        self._under_way: asyncio.Task[T] | None = None

    async def __call__(self) -> T:
        """Join the call that is under way, or begin one; raises what it raises."""
        if self._under_way is None or self._under_way.done():
            self._under_way = asyncio.get_running_loop().create_task(self._call())
            self._under_way.add_done_callback(_note)
        return await asyncio.shield(self._under_way)

    async def stop(self) -> None:
        """Cancel the call that is under way and see it end, before what it works with is closed."""
        if self._under_way is not None and not self._under_way.done():
            self._under_way.cancel()
            await asyncio.wait({self._under_way})


def _note(ended: asyncio.Task[Any]) -> None:
    """Look at a failure that nobody waits for any more, else asyncio complains of it."""
    if not ended.cancelled():
        ended.exception()
