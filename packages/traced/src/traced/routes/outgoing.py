"""Answers on their way out: large ones are made one at a time, and what clients have yet to take is bounded.

    a trace of much weight ─▶ making: its turn, and room ─▶ ┐
    all else ─────────────────────────────────────────────▶ ┴ sending: counted until the client has it

So memory holds the spans of one large trace, and so many bytes of answers, however many ask. A trace of few
spans never waits for one of many.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from starlette.requests import ClientDisconnect
from starlette.types import Receive

from groundwork.logs import get_logger
from traced.answers.status import Answering
from traced.errors import Overloaded
from traced.pace import LARGE_RECORDS

COUNTED_BYTES = 64 * 2**10  # an answer of no more fits into the buffer of any connection
MAX_HELD_BYTES = 128 * 2**20  # over all connections; large traces are made for half of it
MAX_WAITING = 64
WAIT_S = 10.0
RETRY_S = 5
GRACE_S = 30.0
SLOWEST_BYTES_PER_S = 2**20  # else a few clients that take a byte now and then would hold all of it for good

_log = get_logger(__name__)


class Outgoing:
    """The turn of large answers, and how many bytes of all answers are held."""

    def __init__(
        self,
        *,
        max_held_bytes: int = MAX_HELD_BYTES,
        max_waiting: int = MAX_WAITING,
        wait_s: float = WAIT_S,
        grace_s: float = GRACE_S,
    ) -> None:
        self._max_held_bytes, self._max_waiting = max_held_bytes, max_waiting
        self._wait_s, self._grace_s = wait_s, grace_s
        self._turn = asyncio.Lock()
        self._freed = asyncio.Event()
        self.held_bytes = self.waiting = 0

    def status(self) -> Answering:
        """Tell what is held, and how many wait."""
        return Answering(self.held_bytes, self._max_held_bytes, self.waiting)

    @asynccontextmanager
    async def making(self, weight: int, receive: Receive) -> AsyncIterator[None]:
        """Enter to make an answer of a trace of this weight: a large one waits for its turn and for room.

        Raises `Overloaded` instead of waiting long, and `ClientDisconnect` when nobody waits any more.
        """
        async with AsyncExitStack() as stack:
            if weight > LARGE_RECORDS:
                async with while_it_stays(receive):
                    await self._wait_for_turn(stack)
            yield

    @asynccontextmanager
    async def sending(self, size_bytes: int) -> AsyncIterator[None]:
        """Enter to send so many bytes; raises `Overloaded`. Ends the block when the client is too slow."""
        if size_bytes <= COUNTED_BYTES:
            yield
            return
        if self.held_bytes >= self._max_held_bytes:
            raise Overloaded("answers that their clients have yet to take", RETRY_S)
        self.held_bytes += size_bytes
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._grace_s + size_bytes / SLOWEST_BYTES_PER_S) as patience:
                    yield
            if patience.expired():
                _log.warning("answer.given_up", problem="the client takes it too slowly", bytes=size_bytes)
        finally:
            self.held_bytes -= size_bytes
            self._freed.set()

    async def _wait_for_turn(self, stack: AsyncExitStack) -> None:
        if self.waiting >= self._max_waiting:
            raise Overloaded("large traces that others asked for", RETRY_S)
        self.waiting += 1
        try:
            async with asyncio.timeout(self._wait_s):
                await self._turn.acquire()
                stack.callback(self._turn.release)
                while self.held_bytes >= self._max_held_bytes // 2:
                    self._freed.clear()
                    await self._freed.wait()
        except TimeoutError:
            raise Overloaded("large traces that others asked for", RETRY_S) from None
        finally:
            self.waiting -= 1


@asynccontextmanager
async def while_it_stays(receive: Receive) -> AsyncIterator[None]:
    """End the block, in which nothing but waiting is done, with `ClientDisconnect` when the client leaves."""
    try:
        async with asyncio.timeout(None) as patience:
            leaving = asyncio.create_task(_leave(receive, patience))
            try:
                yield
            finally:
                leaving.cancel()
    except TimeoutError:
        if not leaving.done():
            raise
    if leaving.done():
        raise leaving.result()


async def _leave(receive: Receive, patience: asyncio.Timeout) -> Exception:
    left: Exception = ClientDisconnect()
    try:
        await disconnected(receive)
    except Exception as refused:  # noqa: BLE001  its body; it is raised where it was waited for
        left = refused
    patience.reschedule(0.0)
    return left


async def disconnected(receive: Receive) -> None:
    """Return when the client has left."""
    while (await receive())["type"] != "http.disconnect":
        pass
