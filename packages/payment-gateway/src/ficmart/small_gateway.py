"""A small gateway over a real bank, for tests of the shop and the judge: honest, or with one sin.

It is what a learner might hand in after a week: one process, everything in memory, routes of its own (those
of `maps/example.toml`), and no recovery: what the bank leaves open stays open. It asks the bank over HTTP.
"""

import asyncio
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

BANK_TRIES = 40


class Sin(StrEnum):
    """What a broken gateway does; each has been seen in real ones."""

    NEW_KEY_EACH_TIME = "a retry goes to the bank with a new key, and holds again"
    NO_KEYS = "the shop's key is not looked at: a double click pays twice"
    FORGETS_HOLDS = "an answer that was lost is a failure, and the hold stays"
    DECLINES_WHAT_IS_HELD = "any failure of the bank is told as a decline"
    SAYS_CAPTURED = "a capture is answered before the bank is asked, and never asked"
    SAYS_REFUNDED = "a refund is answered, and the bank is never asked"
    CAPTURES_THE_VOIDED = "a void is answered, and the hold is captured all the same"
    CHARGES_THE_VOIDED = "a hold is voided, and the card is charged once more"
    WRONG_AMOUNT = "the receipt shows another amount than was held"
    CHANGES_ITS_MIND = "the second answer to one key is another one"
    STAYS_PENDING = "a payment stays in flight for ever"
    LOSES_PAYMENTS = "a payment that was confirmed is not there any more"


@dataclass
class Payment:
    """One payment; `state` is in this gateway's own words."""

    reference: str
    order: str
    cents: int
    card_ending: str
    state: str = "PROCESSING"
    hold: str | None = None
    capture: str | None = None
    card: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def document(self) -> dict[str, Any]:
        """Show it, in this gateway's envelope; the bank's ids stay inside."""
        total = f"{self.cents // 100}.{self.cents % 100:02d}"
        shown = {"reference": self.reference, "order": self.order, "total": total, "status": self.state}
        return {"charge": shown | {"card_ending": self.card_ending}}


@dataclass
class SmallGateway:
    """The ASGI application `app` over the bank that `bank` speaks to."""

    bank: httpx.AsyncClient
    sin: Sin | None = None
    payments: dict[str, Payment] = field(default_factory=dict)
    _answers: dict[str, asyncio.Task[Response]] = field(default_factory=dict)

    @property
    def app(self) -> ASGIApp:
        """Build the routes."""
        return Starlette(
            routes=[
                Route("/charges", self._charge, methods=["POST"]),
                Route("/charges", self._list, methods=["GET"]),
                Route("/charges/{reference}", self._show, methods=["GET"]),
                Route("/charges/{reference}/settlement", self._settle, methods=["PUT"]),
                Route("/charges/{reference}", self._cancel, methods=["DELETE"]),
                Route("/refunds", self._refund, methods=["POST"]),
            ]
        )

    async def _charge(self, request: Request) -> Response:
        body = await request.json()
        cents = int(Decimal(body["total"]) * 100)
        payment = Payment(uuid.uuid4().hex, body["order"], cents, body["pan"][-4:])
        payment.card = card = {
            "card_number": body["pan"],
            "cvv": body["security_code"],
            "amount": payment.cents,
        }
        return await self._once(request, self._hold(payment, card))

    async def _settle(self, request: Request) -> Response:
        payment = self.payments[request.path_params["reference"]]
        await request.body()
        return await self._once(request, self._capture(payment))

    async def _cancel(self, request: Request) -> Response:
        payment = self.payments[request.path_params["reference"]]
        return await self._once(request, self._void(payment))

    async def _refund(self, request: Request) -> Response:
        payment = self.payments[(await request.json())["charge"]]
        return await self._once(request, self._pay_back(payment))

    async def _show(self, request: Request) -> Response:
        payment = self.payments.get(request.path_params["reference"])
        return JSONResponse({}, 404) if payment is None else JSONResponse(payment.document())

    async def _list(self, request: Request) -> Response:
        order = request.query_params["order"]
        found = [payment.document() for payment in self.payments.values() if payment.order == order]
        return JSONResponse({"data": found})

    async def _once(self, request: Request, work: Any) -> Response:
        """Do the work once for a key, also for two requests at once."""
        key = f"{request.url.path} {request.headers['x-request-key']}"
        if key in self._answers and self.sin is not Sin.NO_KEYS:
            work.close()
            answer = await self._answers[key]
            if self.sin is Sin.CHANGES_ITS_MIND:
                return JSONResponse({"error": {"reason": "already_done"}}, 409)
            return Response(answer.body, answer.status_code, media_type="application/json")
        self._answers[key] = asyncio.create_task(work)
        return await asyncio.shield(self._answers[key])

    async def _hold(self, payment: Payment, card: Mapping[str, Any]) -> Response:
        self.payments[payment.reference] = payment
        answer = await self._ask("authorizations", card)
        if answer is None:
            payment.state = "REJECTED" if self.sin is Sin.DECLINES_WHAT_IS_HELD else "ERROR"
        elif "authorization_id" in answer:
            payment.state, payment.hold = "HELD", answer["authorization_id"]
        else:
            payment.state = "REJECTED"
        await self._sin_after_hold(payment, card)
        return JSONResponse(payment.document())

    async def _sin_after_hold(self, payment: Payment, card: Mapping[str, Any]) -> None:
        if self.sin is Sin.NEW_KEY_EACH_TIME and payment.hold:
            await self._ask("authorizations", card)
        elif self.sin is Sin.WRONG_AMOUNT:
            payment.cents += 1
        elif self.sin is Sin.STAYS_PENDING and payment.hold:
            payment.state = "PROCESSING"
        elif self.sin is Sin.LOSES_PAYMENTS and payment.hold:
            self.payments[payment.reference] = Payment("gone", "gone", 0, "")

    async def _capture(self, payment: Payment) -> Response:
        if self.sin is not Sin.SAYS_CAPTURED:
            answer = await self._ask("captures", {"authorization_id": payment.hold, "amount": payment.cents})
            payment.capture = (answer or {}).get("capture_id")
        payment.state = "PAID"
        return JSONResponse(payment.document())

    async def _void(self, payment: Payment) -> Response:
        payment.state = "CANCELLED"
        if self.sin is Sin.CAPTURES_THE_VOIDED:
            await self._ask("captures", {"authorization_id": payment.hold, "amount": payment.cents})
        else:
            await self._ask("voids", {"authorization_id": payment.hold})
        if self.sin is Sin.CHARGES_THE_VOIDED:
            again = await self._ask("authorizations", payment.card) or {}
            hold = again.get("authorization_id")
            await self._ask("captures", {"authorization_id": hold, "amount": payment.cents})
        return JSONResponse(payment.document())

    async def _pay_back(self, payment: Payment) -> Response:
        if self.sin is not Sin.SAYS_REFUNDED:
            await self._ask("refunds", {"capture_id": payment.capture, "amount": payment.cents})
        payment.state = "RETURNED"
        return JSONResponse(payment.document())

    async def _ask(self, noun: str, body: Mapping[str, Any]) -> dict[str, Any] | None:
        """Ask the bank with one key until it answers in earnest; None when that is not known."""
        key = str(uuid.uuid4())
        for _ in range(BANK_TRIES):
            try:
                answer = await self.bank.post(f"/api/v1/{noun}", json=body, headers={"Idempotency-Key": key})
            except httpx.TransportError:
                if self.sin in {Sin.FORGETS_HOLDS, Sin.DECLINES_WHAT_IS_HELD}:
                    return None
                continue
            if answer.status_code != 500:
                document: dict[str, Any] = answer.json()
                return document
        return None
