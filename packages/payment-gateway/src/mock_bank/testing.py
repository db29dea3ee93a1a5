"""The bank in process, for tests of what talks to it: an httpx transport that behaves like a real connection.

httpx's own ASGITransport cancels the handler together with the client and knows no time-outs, the opposite
of a real server. Here the handler lives on when its client gives up, and is told of the hang-up; read
time-outs are counted on the injected clock, so they cost nothing under a virtual one.
"""

import asyncio
from collections.abc import MutableMapping
from typing import Any

import httpx
from starlette.types import ASGIApp, Scope
from typing_extensions import override

from groundwork.clock import Clock
from mock_bank.delivery import ConnectionCut

CUT = "Server disconnected without sending a response."


class InProcessTransport(httpx.AsyncBaseTransport):
    """Carries requests to an ASGI application in the same loop."""

    def __init__(self, app: ASGIApp, *, clock: Clock) -> None:
        self._app = app
        self._clock = clock
        self._running: set[asyncio.Task[None]] = set()

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; raises httpx.RemoteProtocolError when cut, httpx.ReadTimeout when too slow."""
        wire = Wire(await request.aread())
        task = asyncio.create_task(self._serve(_scope(request), wire))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        alarm = asyncio.create_task(self._alarm(request))
        try:
            await asyncio.wait({task, alarm}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            alarm.cancel()
            wire.hang_up()
        if not task.done():
            raise httpx.ReadTimeout("timed out", request=request)
        if isinstance(task.exception(), ConnectionCut):
            raise httpx.RemoteProtocolError(CUT, request=request)
        task.result()
        return wire.response()

    async def settle(self) -> None:
        """Wait until every request is done, also those whose client gave up."""
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _serve(self, scope: Scope, wire: "Wire") -> None:
        await self._app(scope, wire.receive, wire.send)

    async def _alarm(self, request: httpx.Request) -> None:
        timeout_s = request.extensions.get("timeout", {}).get("read")
        if timeout_s is None:
            await asyncio.Event().wait()
        else:
            await self._clock.sleep(timeout_s)


class Wire:
    """The client's end of one ASGI exchange: give it to an application as `receive` and `send`."""

    def __init__(self, body: bytes) -> None:
        self._to_read: list[MutableMapping[str, Any]] = [{"type": "http.request", "body": body}]
        self._hung_up = asyncio.Event()
        self.sent: list[MutableMapping[str, Any]] = []

    def hang_up(self) -> None:
        """Close the connection, as a client does that has had enough."""
        self._hung_up.set()

    async def receive(self) -> MutableMapping[str, Any]:
        """Give the body, and then nothing until the client hangs up."""
        if self._to_read:
            return self._to_read.pop(0)
        await self._hung_up.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: MutableMapping[str, Any]) -> None:
        """Take what the application sends; what is sent to a closed connection is lost."""
        if not self._hung_up.is_set():
            self.sent.append(message)

    def response(self) -> httpx.Response:
        """Put the answer together."""
        start, *rest = self.sent
        body = b"".join(message.get("body", b"") for message in rest)
        return httpx.Response(start["status"], headers=start["headers"], content=body)


def post_scope(path: str, key: str) -> Scope:
    """Describe a POST with an idempotency key to an application, without a client."""
    headers = [(b"idempotency-key", key.encode())]
    return {"type": "http", "method": "POST", "path": path, "headers": headers, "query_string": b""}


def _scope(request: httpx.Request) -> Scope:
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": request.url.scheme,
        "path": request.url.path,
        "raw_path": request.url.raw_path.partition(b"?")[0],
        "query_string": request.url.query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "client": ("127.0.0.1", 1),
        "server": (request.url.host, request.url.port or 80),
    }
