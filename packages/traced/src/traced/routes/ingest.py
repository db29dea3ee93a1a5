"""`POST /spans`: a batch in, 202 out. `POST /v1/traces`: the same for OpenTelemetry's SDKs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.types import Receive, Scope

from groundwork.web import ExpressAnswer
from traced.decoding import decode_batch, decode_packed
from traced.encoding import OK, encode_error
from traced.errors import BatchTooLarge, Overloaded, TooManyParts, TracedError
from traced.otlp.assemble import Assembled, assemble
from traced.otlp.load import IN_THE_LOOP, MOST, QUICK, Bounds
from traced.routes.bodies import BODY_TIMEOUT_S, MAX_HELD_BYTES, Bodies, Share
from traced.routes.otlp import Encoding, answer_to, encoding_of
from traced.routes.resource import Answer
from traced.service import Collector

TURN_TIMEOUT_S = 5.0  # SDKs give up after ten
TURN_RETRY_S = 5

_ACCEPTED = Answer(OK, status=202)


class Ingest:
    """Reads bodies, and hands their spans over."""

    def __init__(
        self,
        collector: Collector,
        *,
        max_held_bytes: int = MAX_HELD_BYTES,
        body_timeout_s: float = BODY_TIMEOUT_S,
        turn_timeout_s: float = TURN_TIMEOUT_S,
    ) -> None:
        self._collector = collector
        self._decode = decode_packed if collector.takes_packed else decode_batch
        self._bodies = Bodies(collector, max_held_bytes=max_held_bytes, timeout_s=body_timeout_s)
        self._turn_timeout_s = turn_timeout_s
        self._quick, self._long = asyncio.Lock(), asyncio.Lock()

    async def post(self, scope: Scope, receive: Receive) -> Answer:
        """Answer `POST /spans`."""
        try:
            with self._bodies.share() as share:
                body = await self._bodies.read(receive, share)
                await self._collector.take_in_batch(self._decode(body))
        except Exception:  # a body that is too large or badly packed comes as a layer's own error
            self._collector.tally.batches_refused += 1
            raise
        return _ACCEPTED

    async def post_otlp(self, scope: Scope, receive: Receive) -> Answer:
        """Answer `POST /v1/traces`."""
        try:
            encoding = encoding_of(scope)
            with self._bodies.share() as share:
                assembled = await self._store(await self._bodies.read(receive, share), encoding, share)
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

    async def _store(self, body: bytes, encoding: Encoding, share: Share) -> Assembled:
        """Store a body over OTLP: unlike one of `/spans`, it may hold any number of spans.

        What is in it is counted first, and says where it is unfolded: in the event loop, or beside it in the
        quick lane or in the long one. In each lane it is one at a time, as more at once would be no quicker.
        """
        if (unfolded_bytes := self._weigh(body, encoding, IN_THE_LOOP)) is not None:
            share.take(unfolded_bytes)
            return await self._take_in(assemble(encoding.read(body)))
        if len(body) <= QUICK.size_bytes:
            async with self._turn(self._quick):
                unfolded_bytes = await asyncio.to_thread(self._weigh, body, encoding, QUICK)
                if unfolded_bytes is not None:
                    return await self._unfold(body, encoding, unfolded_bytes)
        share.is_long()
        async with self._turn(self._long):
            unfolded_bytes = await asyncio.to_thread(encoding.weigh, body, MOST)
            self._collector.check_fits(len(body) + unfolded_bytes)
            return await self._unfold(body, encoding, unfolded_bytes)

    def _weigh(self, body: bytes, encoding: Encoding, most: Bounds) -> int | None:
        """Return how much a body unfolds to; None if it is, or may be, more than `most` or does not fit."""
        if len(body) > most.size_bytes:
            return None
        try:
            unfolded_bytes = encoding.weigh(body, most)
            self._collector.check_fits(len(body) + unfolded_bytes)
        except (TooManyParts, BatchTooLarge):
            return None
        return unfolded_bytes

    async def _unfold(self, body: bytes, encoding: Encoding, unfolded_bytes: int) -> Assembled:
        with self._collector.reserving(unfolded_bytes):
            return await self._take_in(await asyncio.to_thread(lambda: assemble(encoding.read(body))))

    @asynccontextmanager
    async def _turn(self, unfolding: asyncio.Lock) -> AsyncIterator[None]:
        """Wait for a turn, but not for longer than a client does; raises `Overloaded`."""
        try:
            async with asyncio.timeout(self._turn_timeout_s):
                await unfolding.acquire()
        except TimeoutError:
            raise Overloaded("large bodies that came before", TURN_RETRY_S) from None
        try:
            yield
        finally:
            unfolding.release()

    async def _take_in(self, assembled: Assembled) -> Assembled:
        await self._collector.take_in(assembled.spans)
        await self._collector.let_go(assembled.spans)
        return assembled
