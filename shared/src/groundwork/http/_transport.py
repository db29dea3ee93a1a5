"""httpx's interface on aiohttp's connections, which take a small part of the CPU of httpx's own.

What a failure means is decided here, once: only what aiohttp raises while it gets a connection becomes an
httpx error that `classify` counts as not sent. Everything else, a server that hangs up on us included, may
have been done. Each request is sent once: aiohttp would send some again by itself, and that is switched off.
What comes unasked on a kept connection is no answer to the next request: the connection is closed.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping

import aiohttp
import httpx
from aiohttp.client_reqrep import ConnectionKey
from aiohttp.connector import Connection
from aiohttp.tracing import Trace
from typing_extensions import override
from yarl import URL

__all__ = ["PooledTransport"]

# Less than servers usually keep an idle connection (uvicorn: 5 s): who hangs up first should be us.
_KEEP_ALIVE_S = 4.0
_PART_BYTES = 65_536

# The first class that fits counts, so a subclass stands before its parent.
_MEANING: tuple[tuple[type[BaseException], type[httpx.TransportError]], ...] = (
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ServerFingerprintMismatch, httpx.ConnectError),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.NonHttpUrlClientError, httpx.UnsupportedProtocol),
    (asyncio.TimeoutError, httpx.ReadTimeout),
    (aiohttp.ServerDisconnectedError, httpx.RemoteProtocolError),
    (aiohttp.ClientResponseError, httpx.RemoteProtocolError),
    (aiohttp.ClientPayloadError, httpx.RemoteProtocolError),
    (aiohttp.ClientError, httpx.ReadError),
    (OSError, httpx.ReadError),
    (ValueError, httpx.LocalProtocolError),  # a header that cannot be written
)


class PooledTransport(httpx.AsyncBaseTransport):
    """An httpx transport over one aiohttp session, which is made in the event loop that first uses it.

    It holds at most `connections` at a time. Bodies of requests are sent whole, those of answers are read as
    they come. It keeps no cookies, follows nothing and unpacks nothing: all that is httpx's part.
    """

    def __init__(self, *, connections: int, tls: ssl.SSLContext) -> None:
        self._places, self._tls = asyncio.Semaphore(connections), tls
        self._session: aiohttp.ClientSession | None = None

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; raises an httpx.TransportError that says whether it may have been sent."""
        body = await request.aread()
        limits: dict[str, float | None] = request.extensions.get("timeout", {})
        await self._take_place(limits.get("pool"), request)
        try:
            with _as_httpx(request):
                # aiohttp's own limits do not cover the writing, so all of it has one around it.
                async with asyncio.timeout(_total_s(limits)):
                    answer = await self._opened().request(
                        request.method,
                        URL(str(request.url), encoded=True),
                        headers=_headers(request),
                        data=body or None,
                        timeout=_timeout(limits),
                        allow_redirects=False,
                    )
        except BaseException:  # a cancelled caller too leaves its place; it is raised on
            self._places.release()
            raise
        stream = _Body(answer, request, self._places)
        return httpx.Response(answer.status, headers=list(answer.raw_headers), stream=stream)

    @override
    async def aclose(self) -> None:
        """Close every connection."""
        if self._session is not None:
            await self._session.close()

    async def _take_place(self, patience_s: float | None, request: httpx.Request) -> None:
        """Wait for one of the connections; here and not in aiohttp, which counts it as connecting."""
        if not self._places.locked():
            await self._places.acquire()
            return
        try:
            async with asyncio.timeout(patience_s):
                await self._places.acquire()
        except TimeoutError as error:
            message = f"no connection was free within {patience_s:g} s"
            raise httpx.PoolTimeout(message, request=request) from error

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=_Connector(limit=0, keepalive_timeout=_KEEP_ALIVE_S, ssl=self._tls),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            )
            # Private, and no setting for it: a GET would be sent again after a hang-up, and a refused second
            # try would tell of a delivered first one that it was not sent.
            self._session._retry_connection = False  # noqa: SLF001
        return self._session


class _Connector(aiohttp.TCPConnector):
    """Takes no kept connection on which something came meanwhile: it would pass for the next answer."""

    @override
    async def _get(self, key: ConnectionKey, traces: list[Trace]) -> Connection | None:
        # Private, and no setting for it: aiohttp looks only whether a kept connection is still open.
        while (kept := await super()._get(key, traces)) is not None:
            if kept.protocol is not None and not kept.protocol.should_close:
                return kept
            kept.close()
        return None


class _Body(httpx.AsyncByteStream):
    """The body of an answer, part by part; closing it early closes the connection."""

    def __init__(
        self, answer: aiohttp.ClientResponse, request: httpx.Request, places: asyncio.Semaphore
    ) -> None:
        self._answer, self._request, self._places = answer, request, places
        self._open = True

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _as_httpx(self._request):
            async for part in self._answer.content.iter_chunked(_PART_BYTES):
                yield part

    @override
    async def aclose(self) -> None:
        """Give the connection back, or close it when the answer was not read to its end."""
        if not self._open:
            return
        self._open = False
        self._places.release()
        if self._answer.content.at_eof():
            self._answer.release()
        else:
            self._answer.close()


@contextlib.contextmanager
def _as_httpx(request: httpx.Request) -> Iterator[None]:
    try:
        yield
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        meaning = next(ours for theirs, ours in _MEANING if isinstance(error, theirs))
        raise meaning(str(error) or type(error).__name__, request=request) from error


def _headers(request: httpx.Request) -> list[tuple[str, str]]:
    """Give the headers as aiohttp takes them: text, ASCII only. The body goes out whole, never chunked."""
    return [
        (name.decode("ascii"), value.decode("ascii"))
        for name, value in request.headers.raw
        if name.lower() != b"transfer-encoding"
    ]


def _timeout(limits: Mapping[str, float | None]) -> aiohttp.ClientTimeout:
    """Translate httpx's limits. `connect` bounds the look-up of the name and all addresses together.

    `ceil_threshold` is raised: aiohttp rounds what is above it up to seconds.
    """
    connect_s = limits.get("connect")
    return aiohttp.ClientTimeout(
        total=None,
        connect=connect_s,
        sock_connect=connect_s,
        sock_read=limits.get("read"),
        ceil_threshold=600,
    )


def _total_s(limits: Mapping[str, float | None]) -> float | None:
    """Give the time until the head of the answer is there, or None where a part has no limit."""
    parts = [limits.get(name) for name in ("connect", "write", "read")]
    return None if None in parts else sum(part for part in parts if part is not None)
