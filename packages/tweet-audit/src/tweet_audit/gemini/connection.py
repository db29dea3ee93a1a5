"""The SDK's client, kept from deciding three things by itself.

The transport (it would switch to aiohttp if that can be imported), the key (GOOGLE_API_KEY in the environment
would win) and retries (those of models and batches ignore the server's delay; those of decisions are on by
default): they belong to the lane.
"""

import asyncio
import contextlib
import functools
import ssl
from collections.abc import Awaitable, Iterator
from typing import Self, TypeVar
from urllib.parse import urlsplit

import httpx2
from google import genai
from google.genai import types

from groundwork.clock import Clock
from tweet_audit.errors import CertificatesUnusable, ProxyUnusable
from tweet_audit.gemini.failures import explain
from tweet_audit.gemini.refusal import refuse

T = TypeVar("T")

_CONNECT_TIMEOUT_S = 10.0


class Connection:
    """One client for all engines; use it as an async context manager."""

    def __init__(
        self,
        *,
        api_key: str,
        model: str,
        base_url: str | None,
        connections: int,
        timeout_s: float,
        clock: Clock,
    ) -> None:
        self.model = model
        self._key = api_key
        self._timeout_s = timeout_s
        certificates = _certificates()
        with _proxied():
            self._http = httpx2.AsyncClient(
                verify=certificates,
                timeout=httpx2.Timeout(timeout_s, connect=_CONNECT_TIMEOUT_S),
                limits=httpx2.Limits(max_connections=connections, max_keepalive_connections=connections),
                # A proxy of the environment is for the world outside, not for a fake on this machine.
                trust_env=not _is_loopback(base_url),
                event_hooks={"response": [functools.partial(refuse, clock=clock)]},
            )
        # The SDK prepares synchronous calls and websockets as well, and nobody here makes any: with these it
        # need not read the certificates once more for each.
        self._unused = httpx2.Client(verify=certificates, trust_env=False)
        options = types.HttpOptions(
            base_url=base_url,
            timeout=int(timeout_s * 1000),
            httpx_async_client=self._http,
            httpx_client=self._unused,
            async_client_args={"ssl": certificates},
            retry_options=types.HttpRetryOptions(attempts=1),
        )
        self._client = genai.Client(api_key=api_key, vertexai=False, http_options=options)
        self.sdk = self._client.aio

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()
        self._unused.close()
        self._client.close()

    async def once(self, call: Awaitable[T]) -> T:
        """One call of the SDK; raises a JudgeError for everything that service or network can do to it."""
        try:
            # The transport's timeouts are for each read: a server that drips would never run into them.
            async with asyncio.timeout(self._timeout_s):
                return await call
        except Exception as error:  # whatever a server's answer makes of the SDK, it ends no run
            raise explain(error, key=self._key) from error


@contextlib.contextmanager
def _proxied() -> Iterator[None]:
    """What a client makes of a proxy that it does not understand. It may hold a password: it is not shown."""
    try:
        yield
    except (ImportError, ValueError, httpx2.InvalidURL) as error:
        raise ProxyUnusable from error


@functools.cache
def _certificates() -> ssl.SSLContext:
    """The authorities that we trust: reading them takes longer than a request."""
    try:
        return httpx2.create_ssl_context()
    except OSError as error:  # ssl's own errors are such
        raise CertificatesUnusable(error.strerror or str(error)) from error


def _is_loopback(base_url: str | None) -> bool:
    return (urlsplit(base_url or "").hostname or "") in {"127.0.0.1", "::1", "localhost"}
