"""Reads bodies within a bound that all connections share; what was read counts until its spans are stored.

Long bodies, which wait for one another, may hold half of it: the others find room beside them.
"""

import asyncio
from io import BytesIO
from types import TracebackType
from typing import Self

from starlette.types import Message, Receive

from traced.errors import BodyCutShort, BodyTooSlow, Overloaded
from traced.service import Collector

MAX_HELD_BYTES = 128 * 2**20  # over all connections
BODY_TIMEOUT_S = 30.0
RETRY_AFTER_S = 1


class Bodies:
    """The bound, and how much of it is held."""

    def __init__(
        self,
        collector: Collector,
        *,
        max_held_bytes: int = MAX_HELD_BYTES,
        timeout_s: float = BODY_TIMEOUT_S,
    ) -> None:
        self._collector = collector
        self._max_held_bytes = max_held_bytes
        self._timeout_s = timeout_s
        self.held_bytes = self.long_bytes = 0

    def share(self) -> "Share":
        """Return the share of one request, to be entered for as long as it holds what it has read."""
        return Share(self)

    async def read(self, receive: Receive, share: "Share") -> bytes:
        """Return a whole body; raises `BodyTooSlow`, `BodyCutShort` or `Overloaded`."""
        try:
            async with asyncio.timeout(self._timeout_s):  # from the first piece on: none may ever come
                message = await receive()
                if message["type"] == "http.request" and not message.get("more_body", False):
                    body = bytes(message.get("body", b""))  # nearly always: all of it is there at once
                    share.take(len(body))
                    return body
                return await self._put_together(message, receive, share)
        except TimeoutError:
            raise BodyTooSlow(self._timeout_s) from None

    async def _put_together(self, message: Message, receive: Receive, share: "Share") -> bytes:
        """Read what comes in pieces. Gives way after each: a packed body need not wait for its next one."""
        pieces = BytesIO()  # hands its bytes over at the end, where a bytearray would copy them
        while message["type"] == "http.request":
            piece = message.get("body", b"")
            self._collector.check_room(len(piece))
            share.take(len(piece))
            pieces.write(piece)
            if not message.get("more_body", False):
                return pieces.getvalue()
            await self._collector.give_way()
            message = await receive()
        raise BodyCutShort

    def hold(self, size_bytes: int) -> None:
        """Count so much more, or raise `Overloaded`; negative gives back."""
        if size_bytes > 0 and self.held_bytes + size_bytes > self._max_held_bytes:
            raise Overloaded("bodies that are being read or stored", RETRY_AFTER_S)
        self.held_bytes += size_bytes

    def hold_long(self, size_bytes: int) -> None:
        """Count so much more as long, or raise `Overloaded`; negative gives back."""
        if size_bytes > 0 and self.long_bytes + size_bytes > self._max_held_bytes // 2:
            raise Overloaded("long bodies that are being stored", RETRY_AFTER_S)
        self.long_bytes += size_bytes


class Share:
    """What one request holds of the bound."""

    __slots__ = ("_bodies", "_held_bytes", "_long_bytes")

    def __init__(self, bodies: Bodies) -> None:
        self._bodies = bodies
        self._held_bytes = self._long_bytes = 0

    def __enter__(self) -> Self:
        """Begin with nothing."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give all of it back."""
        self._bodies.hold(-self._held_bytes)
        self._bodies.hold_long(-self._long_bytes)
        self._held_bytes = self._long_bytes = 0

    def take(self, size_bytes: int) -> None:
        """Hold so much more; raises `Overloaded`."""
        self._bodies.hold(size_bytes)
        self._held_bytes += size_bytes

    def is_long(self) -> None:
        """Count what is held as long too; raises `Overloaded`."""
        self._bodies.hold_long(self._held_bytes)
        self._long_bytes = self._held_bytes
