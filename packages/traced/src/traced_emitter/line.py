"""One keep-alive connection to the server, a step below httpx's client.

Measured on two noisy cores against a server that answers a constant 202, bodies of 3.3 kB from 20
workers; CPU of this side for one POST:

| how | CPU a POST | at ten times the load (750 POST/s) |
| --- | --- | --- |
| one httpx client for all workers | 1.2 to 1.7 ms | 90 to 125 % of a core |
| an httpx client a worker | 0.64 ms | 48 % |
| httpx's transport a worker (this) | 0.38 ms | 28 % |
| httpcore, a pool a worker | 0.31 ms | 23 % |

A shared pool is scanned on every request, and a client merges URLs, headers, cookies and redirects
that a load of equal requests has no use for. The transport still takes httpx's in-process
transports, so tests need no socket.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import httpx

__all__ = ["LINE_FAILURES", "MAX_ANSWER_BYTES", "Came", "Line"]

LINE_FAILURES = (httpx.HTTPError, TimeoutError)
"""What `Line.ask` raises when no answer came."""

MAX_ANSWER_BYTES = 64 * 1024 * 1024
"""A server that goes on longer than this is cut off; a page of 1000 traces is a third of a megabyte."""


@dataclass(frozen=True, slots=True)
class Came:
    """An answer, read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Line:
    """Sends one request at a time, each with `timeout_s` for all of it; follows no redirects."""

    def __init__(
        self, target: str, *, timeout_s: float, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._target = target
        self._timeout_s = timeout_s
        parts = ("connect", "read", "write", "pool")
        self._extensions = {"timeout": dict.fromkeys(parts, timeout_s)}
        self._transport = transport or httpx.AsyncHTTPTransport(
            # Reading the certificate authorities takes 20 ms a line: only where there is TLS.
            verify=target.startswith("https:"),
            trust_env=False,
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
        )

    def at(self, path: str) -> httpx.URL:
        """Return the URL of a path; for a path that is asked often, once is enough."""
        return httpx.URL(self._target + path)

    async def ask(
        self, method: str, url: httpx.URL, *, headers: Mapping[str, str], body: bytes | None = None
    ) -> Came:
        """Return the whole answer; raises one of `LINE_FAILURES` when there is none."""
        request = httpx.Request(method, url, headers=dict(headers), content=body, extensions=self._extensions)
        async with asyncio.timeout(self._timeout_s):
            answer = await self._transport.handle_async_request(request)
            try:
                body = await _read(answer)
            finally:
                await answer.aclose()
        return Came(answer.status_code, answer.headers, body)

    async def close(self) -> None:
        """Close the connection."""
        await self._transport.aclose()


async def _read(answer: httpx.Response) -> bytes:
    body = bytearray()
    async for part in answer.aiter_bytes():
        body += part
        if len(body) > MAX_ANSWER_BYTES:
            raise httpx.RemoteProtocolError(f"the answer is longer than {MAX_ANSWER_BYTES} bytes")
    return bytes(body)
