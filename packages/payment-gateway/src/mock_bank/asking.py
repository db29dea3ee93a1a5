"""Asks a bank that fails at random until it answers in earnest, and keeps count of its failures.

A chaos failure means that nothing was done, so the same request may come again.
"""

import uuid
from collections.abc import Callable, Iterable

import httpx

from groundwork.clock import Clock
from mock_bank.chaos import FAILURE

ATTEMPTS = 50
AUTHORIZATIONS, CAPTURES, VOIDS = "/api/v1/authorizations", "/api/v1/captures", "/api/v1/voids"
AUTHORIZE = b'{"card_number":"4111111111111111","cvv":"123","amount":500}'


class Asker:
    """One client; `failures` counts the chaos answers among the `requests` that chaos may strike."""

    def __init__(self, client: httpx.AsyncClient, *, clock: Clock, new_uuid: Callable[[], uuid.UUID]) -> None:
        self.client = client
        self.clock = clock
        self._new_uuid = new_uuid
        self.requests = 0
        self.failures = 0

    def new_key(self) -> str:
        """Make a key that nobody has used."""
        return str(self._new_uuid())

    async def once(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        keys: Iterable[bytes] = (),
        *,
        sent_as: str | None = None,
        read_timeout_s: float | None = None,
    ) -> httpx.Response:
        """Send one request; raises httpx.HTTPError."""
        headers = [(b"idempotency-key", key) for key in keys]
        if sent_as is not None:
            headers.append((b"content-type", sent_as.encode()))
        timeout = self.client.timeout if read_timeout_s is None else httpx.Timeout(5.0, read=read_timeout_s)
        return await self.client.request(method, path, content=body, headers=headers, timeout=timeout)

    async def earnest(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        keys: Iterable[bytes] = (),
        *,
        sent_as: str | None = None,
    ) -> httpx.Response:
        """Send until the answer is not chaos's; raises httpx.HTTPError."""
        keys = list(keys)
        for _ in range(ATTEMPTS):
            self.requests += 1
            answer = await self.once(method, path, body, keys, sent_as=sent_as)
            if answer.status_code != FAILURE.status or answer.content not in (FAILURE.body, b""):
                return answer
            self.failures += 1
        return answer

    async def hold(self, key: str | None = None, body: bytes = AUTHORIZE) -> httpx.Response:
        """Authorize, 5.00 on the card that has most unless the body says otherwise."""
        return await self.earnest("POST", AUTHORIZATIONS, body, [(key or self.new_key()).encode()])

    async def capture(self, authorization_id: str, cents: int = 500) -> httpx.Response:
        """Capture such a hold, with a new key."""
        body = capture_body(authorization_id, cents)
        return await self.earnest("POST", CAPTURES, body, [self.new_key().encode()])

    async def set_free(self, authorization_id: str) -> None:
        """Void a hold, so that a check leaves no money behind."""
        body = b'{"authorization_id":"%s"}' % authorization_id.encode()
        await self.earnest("POST", VOIDS, body, [self.new_key().encode()])

    async def pay_back(self, captured: httpx.Response) -> None:
        """Refund a capture."""
        capture = captured.json()
        body = b'{"capture_id":"%s","amount":%d}' % (capture["capture_id"].encode(), capture["amount"])
        await self.earnest("POST", "/api/v1/refunds", body, [self.new_key().encode()])


def capture_body(authorization_id: str, cents: int = 500) -> bytes:
    """Write the body of a capture."""
    return b'{"authorization_id":"%s","amount":%d}' % (authorization_id.encode(), cents)
