"""`POST /spans`: a batch in, 202 out."""

import asyncio

from starlette.types import Message, Receive, Scope

from traced.decoding import decode_batch
from traced.encoding import OK
from traced.errors import BodyCutShort, BodyTooSlow, Overloaded
from traced.routes.resource import Answer
from traced.service import Collector

MAX_BUFFERED_BYTES = 256 * 2**20  # of bodies that are still arriving, over all connections
BODY_TIMEOUT_S = 30.0
RETRY_AFTER_S = 1

_ACCEPTED = Answer(OK, status=202)


class Ingest:
    """Reads bodies within a bound that all connections share, and hands their spans over."""

    def __init__(
        self,
        collector: Collector,
        *,
        max_buffered_bytes: int = MAX_BUFFERED_BYTES,
        body_timeout_s: float = BODY_TIMEOUT_S,
    ) -> None:
        self._collector = collector
        self._max_buffered_bytes = max_buffered_bytes
        self._body_timeout_s = body_timeout_s
        self._buffered_bytes = 0

    async def post(self, scope: Scope, receive: Receive) -> Answer:
        """Answer `POST /spans`."""
        try:
            body = await self._body(receive)
            await self._collector.take_in(decode_batch(body))
        except Exception:  # a body that is too large or badly packed comes as a layer's own error
            self._collector.tally.batches_refused += 1
            raise
        return _ACCEPTED

    async def _body(self, receive: Receive) -> bytes:
        try:
            async with asyncio.timeout(self._body_timeout_s):  # from the first piece on: none may ever come
                message = await receive()
                if message["type"] == "http.request" and not message.get("more_body", False):
                    return bytes(message.get("body", b""))  # nearly always: all of it is there at once
                return await self._assemble(message, receive)
        except TimeoutError:
            raise BodyTooSlow(self._body_timeout_s) from None

    async def _assemble(self, message: Message, receive: Receive) -> bytes:
        """Put a body together that comes in pieces; the pieces count against the shared bound."""
        buffered = bytearray()
        try:
            while message["type"] == "http.request":
                self._take(message.get("body", b""), buffered)
                if not message.get("more_body", False):
                    return bytes(buffered)
                message = await receive()
        finally:
            self._buffered_bytes -= len(buffered)
        raise BodyCutShort

    def _take(self, piece: bytes, buffered: bytearray) -> None:
        if self._buffered_bytes + len(piece) > self._max_buffered_bytes:
            raise Overloaded("bodies still arriving", RETRY_AFTER_S)
        self._buffered_bytes += len(piece)
        buffered += piece
