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

_KEPT = 50  # idle connections; httpx looks through all of them for every request


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
    request in hand (`X-Request-ID`, `traceparent`) go with every call made on its behalf.
    """
    import httpx  # slow to import, and an extra: a program without HTTP need not have it

    return httpx.AsyncClient(
        base_url=base_url,
        timeout=httpx.Timeout(
            connect=timeouts.connect_s, read=timeouts.read_s, write=timeouts.write_s, pool=timeouts.pool_s
        ),
        limits=httpx.Limits(max_connections=connections, max_keepalive_connections=min(connections, _KEPT)),
        headers=headers,
        transport=transport,
        verify=tls(),
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
