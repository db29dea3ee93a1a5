"""One intent, one key: the gateway is asked until it gives a final answer, or the shop's patience is over.

The rules of the gateway's contract: after 409, 429 or 503 with Retry-After, after 500, and after a connection
that failed, the *same* request goes again with the *same* key. A 202 means that the outcome is not known: the
receipt is polled until it is, and then the same request is repeated to hear its final answer. What a status
means, and what a request looks like, is the dialect's business.
"""

import asyncio
import hashlib
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from ficmart.dialect import IN_FLIGHT, Asked, Dialect, Outcome
from ficmart.errors import GaveUp, TryAgain
from ficmart.journal import Journal
from groundwork.clock import Clock
from groundwork.http import retry_after_s
from groundwork.retry import FullJitter, RetriesExhausted, RetryPolicy

MAX_ATTEMPTS = 200
BACKOFF = FullJitter(base_s=0.2, cap_s=3.0)
POLL_S = 0.5


@dataclass(frozen=True, kw_only=True)
class Intent:
    """Something that the shop wants done once: `action` is authorize, capture, void or refund.

    `words` fill the request in. The first request is given up after `hang_up_after_s`, if that is set.
    """

    action: str
    key: str
    order_id: str
    words: Mapping[str, Any] = field(repr=False)
    hang_up_after_s: float | None = None


@dataclass(frozen=True, kw_only=True)
class Told:
    """An answer of the gateway, and what it means; `receipt` is {} when there is none in it."""

    status: int
    outcome: Outcome
    receipt: Mapping[str, Any]
    document: Any
    code: str | None
    retry_after_s: float | None

    @property
    def payment_id(self) -> str | None:
        """The receipt's id."""
        return self.receipt.get("id")

    @property
    def is_known(self) -> bool:
        """True for a receipt whose outcome is known: not in doubt, and no operation is open."""
        return not self.receipt.get("in_doubt") and self.receipt.get("state") not in IN_FLIGHT


class GatewayClient:
    """Speaks to the gateway and writes every answer into the journal."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        dialect: Dialect,
        journal: Journal,
        *,
        clock: Clock,
        rng: random.Random,
        patience_s: float,
    ) -> None:
        self._http = http
        self.dialect = dialect
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
        self._hung_up: set[str] = set()
        self.requests = 0
        self.retries = 0

    async def settle(self, intent: Intent) -> Told:
        """Ask until the answer is final; raises GaveUp when that takes longer than the shop's patience."""
        deadline_s = self._clock.monotonic() + self._patience_s
        told = await self._insist(intent)
        while told.outcome == "in_doubt":
            await self._poll(intent, told, deadline_s)
            told = await self._insist(intent)
        return told

    async def may_ship(self, order_id: str, paid: Told) -> bool:
        """Ask whether an order may ship; raises GaveUp. A gateway without orders is asked for the payment."""
        what = "order" if self.dialect.routes.order is not None else "payment"
        words = {"order_id": order_id, "payment_id": paid.payment_id}
        look = Intent(action="look", key=order_id, order_id=order_id, words={**words, "what": what})
        told = await self._insist(look)
        payments = self.dialect.payments(told.document) if what == "order" else [told.receipt]
        return self.dialect.is_shippable(told.document, [payment for payment in payments if payment])

    async def _poll(self, intent: Intent, told: Told, deadline_s: float) -> None:
        what = "payment" if self.dialect.routes.payment is not None else "order"
        words = {"payment_id": told.payment_id, "order_id": intent.order_id, "what": what}
        look = Intent(action="poll", key=intent.key, order_id=intent.order_id, words=words)
        while not told.is_known:
            delay_s = told.retry_after_s or POLL_S
            if self._clock.monotonic() + delay_s > deadline_s:
                raise GaveUp(intent.key, f"{told.status} {told.receipt.get('state')}")
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
        told = self._read(intent, response)
        self._journal.write("told", **_asked(intent), **_heard(response, told))
        if told.outcome == "again":
            self.retries += 1
            raise TryAgain(f"{told.status} {told.code}", told.retry_after_s)
        return told

    async def _send(self, intent: Intent) -> httpx.Response:
        asked = self._request(intent)
        timeout: Any = httpx.USE_CLIENT_DEFAULT
        if intent.hang_up_after_s is not None and intent.key not in self._hung_up:
            self._hung_up.add(intent.key)
            timeout = httpx.Timeout(self._http.timeout.read, read=intent.hang_up_after_s)
        body = None if asked.body is None else asked.body
        return await self._http.request(
            asked.method, asked.path, json=body, headers=asked.headers, timeout=timeout
        )

    def _request(self, intent: Intent) -> Asked:
        if intent.action not in {"look", "poll"}:
            return self.dialect.do(intent.action, intent.words, intent.key)
        asked = self.dialect.read(intent.words["what"], intent.words)
        assert asked is not None
        return asked

    def _read(self, intent: Intent, response: httpx.Response) -> Told:
        document = _document(response)
        receipt = self.dialect.receipt(document)
        if not receipt and intent.words.get("what") == "order":
            receipt = next(iter(self.dialect.payments(document)), {})
        wait_s = retry_after_s(response.headers, clock=self._clock)
        told_when = wait_s is not None
        status = response.status_code
        return Told(
            status=status,
            outcome=self.dialect.outcome(intent.action, status, receipt, told_when=told_when),
            receipt=receipt,
            document=document,
            code=self.dialect.code(document),
            retry_after_s=wait_s,
        )


async def twice(client: GatewayClient, intent: Intent) -> Told:
    """Ask two times at once, as a customer does who clicks twice; both answers are in the journal."""
    answers = await asyncio.gather(client.settle(intent), client.settle(intent), return_exceptions=True)
    failures = [answer for answer in answers if isinstance(answer, BaseException)]
    for failure in failures:
        if not isinstance(failure, GaveUp) or len(failures) == len(answers):
            raise failure
    return next(answer for answer in answers if isinstance(answer, Told))


def _document(response: httpx.Response) -> Any:
    try:
        return response.json()
    except ValueError:
        return None


def _asked(intent: Intent) -> dict[str, object]:
    return {"order_id": intent.order_id, "action": intent.action, "key": intent.key}


def _heard(response: httpx.Response, told: Told) -> dict[str, object]:
    receipt = told.receipt
    return {
        "status": told.status,
        "outcome": told.outcome,
        "final": told.outcome not in {"again", "in_doubt"},
        "payment_id": told.payment_id,
        "state": receipt.get("state"),
        "in_doubt": receipt.get("in_doubt"),
        "needs_review": receipt.get("needs_review"),
        "code": told.code,
        "decline_code": receipt.get("decline_code"),
        "retry_after_s": told.retry_after_s,
        "body_sha256": hashlib.sha256(response.content).hexdigest(),
    }
