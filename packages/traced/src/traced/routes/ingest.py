"""`POST /spans`: a batch in, 202 out. `POST /v1/traces`: the same for OpenTelemetry's SDKs."""

import asyncio

from starlette.types import Message, Receive, Scope

from groundwork.web import ExpressAnswer
from traced.decoding import decode_batch, decode_packed
from traced.encoding import OK, encode_error
from traced.errors import BodyCutShort, BodyTooSlow, Overloaded, TracedError
from traced.otlp.assemble import Assembled, assemble
from traced.routes.otlp import Encoding, answer_to, encoding_of
from traced.routes.resource import Answer
from traced.service import Collector

MAX_BUFFERED_BYTES = 256 * 2**20  # of bodies that are still arriving, over all connections
BODY_TIMEOUT_S = 30.0
RETRY_AFTER_S = 1
IN_A_THREAD_FROM_BYTES = 128 * 1024  # of OTLP: some 400 spans, ten milliseconds

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
        self._decode = decode_packed if collector.takes_packed else decode_batch
        self._max_buffered_bytes = max_buffered_bytes
        self._body_timeout_s = body_timeout_s
        self._buffered_bytes = 0

    async def post(self, scope: Scope, receive: Receive) -> Answer:
        """Answer `POST /spans`."""
        try:
            body = await self._body(receive)
            if self._collector.can_submit:
                await self._collector.take_in_batch(self._decode(body))
            else:
                await self._collector.take_in(decode_batch(body))
        except Exception:  # a body that is too large or badly packed comes as a layer's own error
            self._collector.tally.batches_refused += 1
            raise
        return _ACCEPTED

    async def post_otlp(self, scope: Scope, receive: Receive) -> Answer:
        """Answer `POST /v1/traces`."""
        try:
            encoding = encoding_of(scope)
            assembled = await _assembled(await self._body(receive), encoding)
            await self._collector.take_in(assembled.spans)
            await self._collector.let_go(assembled.spans)
        except Exception:  # the same
            self._collector.tally.batches_refused += 1
            raise
        self._collector.tally.spans_rejected += assembled.rejected
        return answer_to(assembled, encoding)

    def express(self, body: bytes, answer: ExpressAnswer) -> None:
        """Answer a plain `POST /spans` without ASGI; see `groundwork.web.ExpressLane`."""

        def done(error: TracedError | None) -> None:
            if error is None:
                answer(202, OK, ())
            else:
                self._collector.tally.batches_refused += 1
                answer(error.status, encode_error(str(error)), error.headers)

        try:
            self._collector.submit(self._decode(body), done)
        except TracedError as error:
            done(error)

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


async def _assembled(body: bytes, encoding: Encoding) -> Assembled:
    """Read a body, a large one beside the event loop: unlike `/spans`, it may hold any number of spans."""
    if len(body) < IN_A_THREAD_FROM_BYTES:
        return assemble(encoding.read(body))
    return await asyncio.to_thread(lambda: assemble(encoding.read(body)))
