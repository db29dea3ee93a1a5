"""`GET /api/v1/stream`: new traces as server-sent events.

A client that does not read is not written for: its next event is made when the last one has been sent, from
what is new then, so nothing piles up; after `SEND_TIMEOUT_S` it is let go.
"""

import asyncio
from contextlib import suppress

import msgspec
from starlette.types import Receive, Scope, Send

from groundwork.clock import Clock
from groundwork.web import DRAIN_KEY
from traced.answers.listing import trace_row
from traced.errors import MethodNotAllowed, TracedError, Unavailable
from traced.live import LOOK_EVERY_S, Heard, Live, Watch
from traced.routes.outgoing import disconnected
from traced.routes.parameters import FILTER, TIMES, Parameters
from traced.routes.resource import refusal, respond

HEARTBEAT_S = 15.0
SEND_TIMEOUT_S = 30.0
MAX_PER_SECOND = 200
_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),  # a proxy in between must not wait for the end
]
_HELLO = b"retry: 2000\n: traces follow as they come\n\n"
_STILL_HERE = b": still here\n\n"
_BYE = b"event: bye\ndata: {}\n\n"

_encode = msgspec.json.Encoder().encode


class Stream:
    """The route, as a plain ASGI application."""

    def __init__(self, live: Live, clock: Clock) -> None:
        self._live = live
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, for as long as the client stays and the server does not stop."""
        try:
            if scope["method"] != "GET":
                raise MethodNotAllowed(["GET"])
            asked = Parameters(scope["query_string"], (FILTER - TIMES) | {"per_second"})
            chosen = asked.filter()
            per_second = asked.limit("per_second", default=50, at_most=MAX_PER_SECOND)
            with self._live.watching(chosen, per_second=per_second) as watch:
                await watch.next()
                await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
                await self._follow(watch, scope, receive, send)
        except TracedError as error:
            await respond(refusal(error), send)

    async def _follow(self, watch: Watch, scope: Scope, receive: Receive, send: Send) -> None:
        gone = asyncio.ensure_future(disconnected(receive))
        try:
            with suppress(TimeoutError):
                await _send(send, _HELLO)
                await self._tell(watch, scope, gone, send)
        finally:
            gone.cancel()

    async def _tell(self, watch: Watch, scope: Scope, gone: asyncio.Future[None], send: Send) -> None:
        sent_s = self._clock.monotonic()
        drain = scope.get(DRAIN_KEY)
        while not gone.done():
            if drain is not None and drain.draining:
                await _send(send, _BYE, more=False)
                return
            heard = await _heard(watch)
            if heard.traces or heard.left_out:
                await _send(send, _event(heard))
                sent_s = self._clock.monotonic()
            elif self._clock.monotonic() - sent_s >= HEARTBEAT_S:
                await _send(send, _STILL_HERE)
                sent_s = self._clock.monotonic()
            await self._clock.sleep(LOOK_EVERY_S)


async def _heard(watch: Watch) -> Heard:
    """Return what is new; nothing while the engine is away, after which the last seconds are told."""
    try:
        return await watch.next()
    except Unavailable:
        return Heard([], 0)


async def _send(send: Send, body: bytes, *, more: bool = True) -> None:
    async with asyncio.timeout(SEND_TIMEOUT_S):
        await send({"type": "http.response.body", "body": body, "more_body": more})


def _event(heard: Heard) -> bytes:
    told = {"traces": [trace_row(each) for each in heard.traces], "left_out": heard.left_out}
    return b"event: traces\ndata: %s\n\n" % _encode(told)
