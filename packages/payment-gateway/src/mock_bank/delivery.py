"""How an answer leaves the bank: whole, slowly, or not at all."""

import socket
import struct

from starlette.types import Send

from groundwork.clock import Clock
from mock_bank.exchange import Answer, Caller, Delivery

WRITE_DEADLINE_S = 15.0
RESET_ON_CLOSE = struct.pack("ii", 1, 0)  # SO_LINGER, on, 0 s: closing sends RST instead of FIN


class ConnectionCut(ConnectionResetError):  # noqa: N818 - an event of the wire, as its parent is
    """The bank closed the connection without an answer; raised only in process, for want of a socket."""


class Courier:
    """Brings one answer to one caller. What is not on its way 15 s after the request's arrival is cut."""

    def __init__(self, send: Send, caller: Caller, clock: Clock) -> None:
        self._send = send
        self._caller = caller
        self._clock = clock
        self._deadline_s = clock.monotonic() + WRITE_DEADLINE_S

    async def deliver(self, answer: Answer, *, head: bool) -> bool:
        """Send the answer (for HEAD its headers alone); true when a client still there was sent all."""
        if answer.delivery in {Delivery.DROPPED, Delivery.RESET} or self._is_late():
            await self._cut(reset=answer.delivery is Delivery.RESET)
            return False
        if self._caller.gone:
            return False
        await self._start(answer)
        rest = b"" if head else answer.body
        if answer.delivery is Delivery.SLOW:
            rest = await self._first_half(rest)
            await self._clock.sleep(answer.pause_in_body_s)
            if self._is_late():
                await self._cut(reset=False)
                return False
        await self._send({"type": "http.response.body", "body": rest, "more_body": False})
        return not self._caller.gone

    async def _start(self, answer: Answer) -> None:
        length = ("content-length", str(len(answer.body)))
        headers = (("content-type", answer.content_type), length, *answer.headers)
        encoded = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        await self._send({"type": "http.response.start", "status": answer.status, "headers": encoded})

    async def _first_half(self, body: bytes) -> bytes:
        half = len(body) // 2
        await self._send({"type": "http.response.body", "body": body[:half], "more_body": True})
        return body[half:]

    def _is_late(self) -> bool:
        return self._clock.monotonic() > self._deadline_s

    async def _cut(self, *, reset: bool) -> None:
        # ASGI has no word for closing a connection without an answer, so this reaches through uvicorn's
        # `send` (a method of its request cycle) for the transport. In process there is none: an exception
        # says the same.
        transport = getattr(getattr(self._send, "__self__", None), "transport", None)
        if transport is None:
            raise ConnectionCut
        connection = transport.get_extra_info("socket")
        if reset and connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        transport.abort()
        await self._caller.wait_gone()
