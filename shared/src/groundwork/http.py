"""The HTTP client's side: what a failure means for the request, how long to wait, and a bounded client.

A failed request is one of three things, and everything that retries rests on the difference:

| | when | may it be sent again? |
| --- | --- | --- |
| `NOT_SENT` | no connection, no place in the pool, refused by our own side | yes |
| `MAYBE_DONE` | lost or timed out after sending began | only if doing it twice is harmless |
| `ANSWERED` | there is a status | the status says |

httpx and httpx2 (which google-genai uses) have the same tree of exceptions, but not the same classes.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from groundwork.clock import Clock, utc_now
from groundwork.trace_context import current

if TYPE_CHECKING:
    import ssl

    import httpx

__all__ = [
    "PoolLimits",
    "Sent",
    "Timeouts",
    "classify",
    "client",
    "retry_after_s",
]


class Sent(StrEnum):
    """What became of a request that failed."""

    NOT_SENT = "not_sent"
    MAYBE_DONE = "maybe_done"
    ANSWERED = "answered"


# Looked up along the class's ancestors, nearest first, so a subclass may differ from its parent.
_BY_NAME: Final = {
    "ConnectError": Sent.NOT_SENT,
    "ConnectTimeout": Sent.NOT_SENT,
    "PoolTimeout": Sent.NOT_SENT,
    "UnsupportedProtocol": Sent.NOT_SENT,
    "ProxyError": Sent.NOT_SENT,  # the tunnel was refused; the request is sent through it, not before
    "InvalidURL": Sent.NOT_SENT,
    "CookieConflict": Sent.NOT_SENT,
    "HTTPStatusError": Sent.ANSWERED,
    "TooManyRedirects": Sent.ANSWERED,
    "DecodingError": Sent.ANSWERED,
    "SSEError": Sent.ANSWERED,
    # ReadError, ReadTimeout, WriteError, WriteTimeout, CloseError, both protocol errors (ours may strike
    # in the middle of a body) and whatever a later version adds: some bytes may have arrived.
    "HTTPError": Sent.MAYBE_DONE,
}


def classify(error: BaseException) -> Sent | None:
    """Tell what a failure of httpx or httpx2 means; None when the error is not one of theirs.

    A status is an answer (`HTTPStatusError`), and what it means stands in the service's contract: a 5xx may
    still be a request that was done. Neither library is imported here: an exception of a module that nobody
    imported cannot exist.
    """
    libraries = [module for name in ("httpx", "httpx2") if (module := sys.modules.get(name)) is not None]
    for ancestor in type(error).__mro__:
        sent = _BY_NAME.get(ancestor.__name__)
        if sent is not None and any(
            getattr(module, ancestor.__name__, None) is ancestor for module in libraries
        ):
            return sent
    return None


def retry_after_s(headers: Mapping[str, str], *, clock: Clock) -> float | None:
    """Return the seconds that `Retry-After` asks to wait, 0 for a date in the past (RFC 9110, 10.2.3).

    None when the header is absent or neither whole seconds nor a date. Any mapping will do: the name is
    compared without regard to case.
    """
    value = next((text for name, text in headers.items() if name.lower() == "retry-after"), None)
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        seconds = float(value)
        return seconds if math.isfinite(seconds) else None
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    date = date.replace(tzinfo=UTC) if date.tzinfo is None else date
    return max(0.0, (date - utc_now(clock)).total_seconds())


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeouts:
    """How long each part of a request may take."""

    connect_s: float
    read_s: float
    write_s: float
    pool_s: float


@dataclass(frozen=True, kw_only=True, slots=True)
class PoolLimits:
    """How many connections a client may hold, and how many of them idle."""

    connections: int
    keepalive: int


def client(
    *,
    base_url: str,
    timeouts: Timeouts,
    pool: PoolLimits,
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
        limits=httpx.Limits(max_connections=pool.connections, max_keepalive_connections=pool.keepalive),
        headers=headers,
        transport=transport,
        verify=_tls(),
        trust_env=False,
        follow_redirects=False,
        event_hooks={"request": [_hand_on_ids]},
    )


@cache
def _tls() -> ssl.SSLContext:
    """Read the certificate authorities once: it takes 20 ms, and a program may want many clients."""
    import httpx

    return httpx.create_ssl_context(trust_env=False)


async def _hand_on_ids(request: httpx.Request) -> None:
    context = current.get()
    if context is not None:
        for name, value in context.headers().items():
            request.headers.setdefault(name, value)
