"""One intent, one key: the gateway is asked until it gives a final answer, or the shop's patience is over.

The rules of the gateway's contract: after 409, 429 or 503 with Retry-After, after 500, and after a connection
that failed, the *same* request goes again with the *same* key. A 202 means that the outcome is not known: the
receipt is polled until it is, and then the same request is repeated to hear its final answer.
"""

import asyncio
import hashlib
import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from ficmart.errors import GaveUp, TryAgain
from ficmart.journal import Journal
from groundwork.clock import Clock
from groundwork.http import retry_after_s
from groundwork.retry import FullJitter, RetriesExhausted, RetryPolicy

IN_FLIGHT = frozenset({"pending", "capturing", "voiding", "refunding"})
MAX_ATTEMPTS = 200
BACKOFF = FullJitter(base_s=0.2, cap_s=3.0)
POLL_S = 0.5


@dataclass(frozen=True, kw_only=True)
class Intent:
    """Something that the shop wants done once: `action` is authorize, capture, void or refund."""

    action: str
    key: str
    order_id: str
    path: str
    body: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Told:
    """An answer of the gateway; `document` is the receipt or the problem, {} when it is neither."""

    status: int
    document: Mapping[str, Any]
    retry_after_s: float | None

    @property
    def payment_id(self) -> str | None:
        """The receipt's id."""
        return self.document.get("id")

    @property
    def code(self) -> str | None:
        """The problem's stable code."""
        return self.document.get("code")

    @property
    def is_known(self) -> bool:
        """True for a receipt whose outcome is known: not in doubt, and no operation is open."""
        return not self.document.get("in_doubt") and self.document.get("state") not in IN_FLIGHT


class GatewayClient:
    """Speaks to the gateway and writes every answer into the journal."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        journal: Journal,
        *,
        clock: Clock,
        rng: random.Random,
        patience_s: float,
    ) -> None:
        self._http = http
        self._journal = journal
        self._clock = clock
        self._patience_s = patience_s
        self._policy = RetryPolicy(
            name="ficmart",
            on=lambda error: isinstance(error, TryAgain),
            attempts=MAX_ATTEMPTS,
            deadline_s=patience_s,
            backoff=BACKOFF,
            hint_s=lambda error: error.retry_after_s if isinstance(error, TryAgain) else None,
            clock=clock,
            rng=rng,
        )
        self.requests = 0
        self.retries = 0

    async def settle(self, intent: Intent) -> Told:
        """Ask until the answer is final; raises GaveUp when that takes longer than the shop's patience."""
        deadline_s = self._clock.monotonic() + self._patience_s
        told = await self._insist(intent)
        while told.status == 202:
            await self._poll(intent, told, deadline_s)
            told = await self._insist(intent)
        return told

    async def order(self, order_id: str) -> Told:
        """Ask for an order: its payments, and whether it may ship; raises GaveUp."""
        look = Intent(action="look", key=order_id, order_id=order_id, path=f"/v1/orders/{order_id}", body={})
        return await self._insist(look)

    async def _poll(self, intent: Intent, told: Told, deadline_s: float) -> None:
        path = f"/v1/payments/{told.payment_id}"
        look = Intent(action="poll", key=intent.key, order_id=intent.order_id, path=path, body={})
        while not told.is_known:
            delay_s = told.retry_after_s or POLL_S
            if self._clock.monotonic() + delay_s > deadline_s:
                raise GaveUp(intent.key, f"202 {told.document.get('state')}")
            await self._clock.sleep(delay_s)
            told = await self._insist(look)

    async def _insist(self, intent: Intent) -> Told:
        try:
            return await self._policy.call(self._ask, intent)
        except RetriesExhausted as exhausted:
            raise GaveUp(intent.key, str(exhausted.last)) from exhausted

    async def _ask(self, intent: Intent) -> Told:
        self.requests += 1
        try:
            response = await self._send(intent)
        except httpx.TransportError as error:
            failure = type(error).__name__
            self._journal.write("told", **_asked(intent), failure=failure)
            self.retries += 1
            raise TryAgain(failure) from error
        told = Told(
            status=response.status_code,
            document=_document(response),
            retry_after_s=retry_after_s(response.headers, clock=self._clock),
        )
        may_come_again = told.status in {409, 429, 503} and told.retry_after_s is not None
        self._journal.write("told", **_asked(intent), **_heard(response, told, final=not may_come_again))
        if may_come_again or told.status == 500:
            self.retries += 1
            raise TryAgain(f"{told.status} {told.code}", told.retry_after_s)
        return told

    async def _send(self, intent: Intent) -> httpx.Response:
        if intent.action in {"look", "poll"}:
            return await self._http.get(intent.path)
        headers = {"Idempotency-Key": intent.key}
        return await self._http.post(intent.path, json=intent.body, headers=headers)


async def twice(client: GatewayClient, intent: Intent) -> Told:
    """Ask two times at once, as a customer does who clicks twice; both answers are in the journal."""
    answers = await asyncio.gather(client.settle(intent), client.settle(intent), return_exceptions=True)
    failures = [answer for answer in answers if isinstance(answer, BaseException)]
    for failure in failures:
        if not isinstance(failure, GaveUp) or len(failures) == len(answers):
            raise failure
    return next(answer for answer in answers if isinstance(answer, Told))


def _document(response: httpx.Response) -> Mapping[str, Any]:
    try:
        document = response.json()
    except ValueError:
        return {}
    return document if isinstance(document, dict) else {}


def _asked(intent: Intent) -> dict[str, object]:
    return {"order_id": intent.order_id, "action": intent.action, "key": intent.key, "path": intent.path}


def _heard(response: httpx.Response, told: Told, *, final: bool) -> dict[str, object]:
    document = told.document
    return {
        "status": told.status,
        "final": final and told.status not in {202, 500},
        "payment_id": told.payment_id,
        "state": document.get("state"),
        "in_doubt": document.get("in_doubt"),
        "needs_review": document.get("needs_review"),
        "code": told.code,
        "decline_code": document.get("decline_code"),
        "retry_after_s": told.retry_after_s,
        "replayed": response.headers.get("Idempotent-Replayed") == "true",
        "body_sha256": hashlib.sha256(response.content).hexdigest(),
    }
