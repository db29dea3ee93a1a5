"""A client without any limit left to chance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from groundwork.trace_context import current

if TYPE_CHECKING:
    import ssl

    import httpx

__all__ = ["Timeouts", "client", "tls"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeouts:
    """How long each part of a request may take."""

    connect_s: float
    read_s: float
    write_s: float
    pool_s: float


def client(
    *,
    base_url: str,
    timeouts: Timeouts,
    connections: int,
    headers: Mapping[str, str] | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> httpx.AsyncClient:
    """Return a client without any limit left to chance.

    It ignores proxies and credentials of the environment and follows no redirects. The ids of the
    request in hand (`X-Request-ID`, `traceparent`) go with every call made on its behalf. The interface is
    httpx's; the connections are aiohttp's (see `_transport`), unless `transport` brings others.
    """
    # Slow to import, and an extra: a program without HTTP need not have them.
    import httpx

    from groundwork.http._transport import PooledTransport

    return httpx.AsyncClient(
        base_url=base_url,
        timeout=httpx.Timeout(
            connect=timeouts.connect_s, read=timeouts.read_s, write=timeouts.write_s, pool=timeouts.pool_s
        ),
        headers=headers,
        transport=transport or PooledTransport(connections=connections, tls=tls()),
        trust_env=False,
        follow_redirects=False,
        event_hooks={"request": [_hand_on_ids]},
    )


@cache
def tls() -> ssl.SSLContext:
    """Read the certificate authorities once: it takes 20 ms, and a program may want many clients."""
    import httpx

    return httpx.create_ssl_context(trust_env=False)


async def _hand_on_ids(request: httpx.Request) -> None:
    context = current.get()
    if context is not None:
        for name, value in context.headers().items():
            request.headers.setdefault(name, value)
