"""A line to one server, for small exchanges: a request in one piece, an answer up to a limit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import httpx

from groundwork.http._client import Timeouts, tls
from groundwork.http._transport import PooledTransport
from groundwork.trace_context import current

__all__ = ["Exchange", "Line"]

_KNOWN_PATHS = 64


@dataclass(frozen=True, slots=True)
class Exchange:
    """What came back. A body that is longer than the line's limit is cut there."""

    status: int
    headers: httpx.Headers
    body: bytes


class Line:
    """What `client` gives, less what one service does not need from another: cookies, redirects, credentials.

    It speaks to an httpx transport itself; its own one has aiohttp's connections (see `_transport`). The ids
    of the request in hand (`X-Request-ID`, `traceparent`) go with every call. What is sent besides a body
    must be ASCII.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeouts: Timeouts,
        connections: int,
        max_answer_bytes: int,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._base = httpx.URL(base_url.rstrip("/"))
        if self._base.userinfo:
            raise ValueError("a line sends no credentials: base_url must not have any")
        self._max_answer_bytes = max_answer_bytes
        self._extensions = {
            "timeout": {
                "connect": timeouts.connect_s,
                "read": timeouts.read_s,
                "write": timeouts.write_s,
                "pool": timeouts.pool_s,
            }
        }
        self._transport = transport or PooledTransport(connections=connections, tls=tls())
        self._url = lru_cache(maxsize=_KNOWN_PATHS)(self._joined)

    async def exchange(
        self, method: str, path: str, *, headers: Mapping[str, str], body: bytes | None = None
    ) -> Exchange:
        """Send one request and read its answer; raises the transport's httpx.HTTPError, see `classify`."""
        context = current.get()
        ids = context.headers() if context is not None else {}
        sent = {"Accept-Encoding": "identity", **headers, **ids}
        request = httpx.Request(
            method, self._url(path), headers=sent, content=body, extensions=self._extensions
        )
        response = await self._transport.handle_async_request(request)
        try:
            return Exchange(response.status_code, response.headers, await self._read(response.stream))
        finally:
            await response.aclose()

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    async def _read(self, parts: httpx.SyncByteStream | httpx.AsyncByteStream) -> bytes:
        assert isinstance(parts, httpx.AsyncByteStream), "an async transport answers with an async stream"
        body = bytearray()
        async for part in parts:
            body += part
            if len(body) > self._max_answer_bytes:
                break
        return bytes(body[: self._max_answer_bytes])

    def _joined(self, path: str) -> httpx.URL:
        return self._base.copy_with(raw_path=self._base.raw_path.rstrip(b"/") + path.encode("ascii"))
