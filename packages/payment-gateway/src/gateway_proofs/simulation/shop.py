"""The shop, as impatient as FicMart: same keys again, double clicks, second tabs, captures against voids."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import Any

from gateway_proofs.simulation.gateway import Parts, SimulatedGateway, unhurried
from gateway_proofs.simulation.process import DatabaseAwayError
from payment_gateway.domain.card import Card
from payment_gateway.domain.states import Kind
from payment_gateway.errors import GatewayError
from payment_gateway.fingerprints import Fingerprints
from payment_gateway.payments.service import Order
from payment_gateway.ports import Answer, KeyClaim

PATIENCE_S = 40.0
TRIES = 8
ROLL_CALLS = 12
GOOD_CARD = ("4111111111111111", "123", 12, 2030)
CARDS = (
    ("4242424242424242", "456", 6, 2030),
    ("5555555555554444", "789", 9, 2030),  # no money
    ("4111111111111111", "999", 12, 2030),  # wrong CVV
    ("5105105105105100", "321", 3, 2020),  # expired
)

Serve = Callable[[SimulatedGateway], Coroutine[Any, Any, Answer]]


@dataclass(frozen=True, kw_only=True)
class Told:
    """One answer as the shop got it. `final` says that the same key must never be told anything else."""

    key: str
    kind: Kind
    status: int
    body: bytes
    code: str | None
    payment_id: str | None
    final: bool
    at_s: float


@dataclass(frozen=True, kw_only=True)
class Want:
    """One request with its key; sent again, it is the same request."""

    key: str
    kind: Kind
    serve: Serve
    payment_id: str | None = None
    other: Serve | None = None
    """Another request under the same key: it must never be served."""


@dataclass
class Journal:
    """What the shop was told, in order, and what went wrong that the gateway should have answered for."""

    told: list[Told] = field(default_factory=list)
    wanted: dict[str, Want] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


class Shop:
    """All customers of one run."""

    def __init__(
        self, parts: Parts, gateways: Callable[[], SimulatedGateway], *, later: asyncio.Event
    ) -> None:
        self._parts = parts
        self._gateways = gateways
        self._later = later
        self._prints = Fingerprints(b"k" * 32)
        self.journal = Journal()

    async def buy(self, order_id: str) -> None:
        """Live one order: pay, perhaps again, then ship or cancel, perhaps return."""
        fate = self._parts.fate
        await unhurried(self._parts, 0.0, 120.0)
        amount = fate.pick((500, 4_999, 60_000))
        payment_id = None
        for attempt in range(3):
            tabs = 2 if fate.happens(0.2) else 1
            wants = [self._pay(order_id, f"{order_id}.pay{attempt}.{tab}", amount) for tab in range(tabs)]
            answers = await asyncio.gather(*(self._insist(want) for want in wants))
            paid = [told for told in answers if told is not None and told.status in {201, 202}]
            if paid:
                payment_id = paid[0].payment_id
                break
            await unhurried(self._parts, 1.0, 30.0)
        if payment_id is not None:
            await self._fulfil(order_id, payment_id)

    async def _fulfil(self, order_id: str, payment_id: str) -> None:
        fate = self._parts.fate
        if fate.happens(0.3):
            await self._later.wait()
        await unhurried(self._parts, 0.0, 60.0)
        await self._look(payment_id)
        plan = fate.pick(("ship", "ship", "cancel", "both", "forget"))
        kinds = {
            "ship": [Kind.CAPTURE],
            "cancel": [Kind.VOID],
            "both": [Kind.CAPTURE, Kind.VOID],
            "forget": [],
        }
        wants = [self._operate(kind, payment_id, f"{order_id}.{kind.value}") for kind in kinds[plan]]
        await asyncio.gather(*(self._insist(want) for want in wants))
        await self._look(payment_id)
        if plan in {"ship", "both"} and fate.happens(0.6):
            if fate.happens(0.2):
                await self._later.wait()
            await unhurried(self._parts, 0.0, 60.0)
            tabs = 2 if fate.happens(0.3) else 1
            refunds = [
                self._operate(Kind.REFUND, payment_id, f"{order_id}.refund{tab}") for tab in range(tabs)
            ]
            await asyncio.gather(*(self._insist(want) for want in refunds))

    async def _insist(self, want: Want) -> Told | None:
        """Send a request until it has a final answer or patience ends; click twice now and then."""
        fate, last = self._parts.fate, None
        for _ in range(TRIES):
            clicks = 2 if fate.happens(0.25) else 1
            answers = await asyncio.gather(*(self._send(want) for _ in range(clicks)))
            heard = [told for told in answers if told is not None]
            last = next((told for told in heard if told.final), heard[0] if heard else last)
            if last is not None and last.final:
                await self._abuse(want)
                return last
            if last is not None and last.status == 202 and last.payment_id is not None and fate.happens(0.5):
                await self._look(last.payment_id)
            await unhurried(self._parts, 0.2, 45.0)
        return last

    async def _abuse(self, want: Want) -> None:
        """Use a key that has its answer for another request, now and then."""
        if want.other is not None and self._parts.fate.happens(0.1):
            told = await self._send(replace(want, key=f"{want.key}/other", serve=want.other))
            if told is not None and told.status not in {422, 500}:
                self.journal.problems.append(f"pg-inv-3: {want.key} served another request: {told.status}")

    async def roll_call(self) -> None:
        """In good weather, ask once more with every key: each must have its final answer by now."""
        for want in list(self.journal.wanted.values()):
            told = await self._send(want)
            for _ in range(ROLL_CALLS):
                if told is None or told.status in {500, 503}:
                    await unhurried(self._parts, 5.0, 10.0)
                    told = await self._send(want)
            if told is None or told.final:
                continue
            payment = self._parts.books.payments.get(told.payment_id or want.payment_id or "")
            if payment is None or not payment.needs_review:
                self.journal.problems.append(f"pg-inv-3: {want.key} is told {told.status} for ever")

    async def _send(self, want: Want) -> Told | None:
        """Send once, to any process; None when no answer came back."""
        fate, gateway = self._parts.fate, self._gateways()
        await unhurried(self._parts, 0.0, 0.05)
        if not gateway.process.alive:
            return None
        self._note(want, "sends to " + gateway.process.name)
        if "/" not in want.key:
            self.journal.wanted[want.key] = want
        hangs_up = fate.happens(fate.weather.shop_hangs_up)
        patience_s = fate.between(0.0, 10.0) if hangs_up else PATIENCE_S
        handler = gateway.process.spawn(self._serve(gateway, want))
        await asyncio.wait({handler}, timeout=patience_s)
        if not handler.done():
            handler.cancel()
            self._note(want, "hangs up")
            return None
        if handler.cancelled() or fate.happens(fate.weather.answer_lost):
            self._note(want, "hears nothing")
            return None
        told = handler.result()
        self._note(want, f"is told {told.status} {told.code or ''}")
        self.journal.told.append(told)
        return told

    async def _serve(self, gateway: SimulatedGateway, want: Want) -> Told:
        """Stand in for the HTTP routes: an answer, a refusal's problem, or a 500 for the rest."""
        await gateway.process.cross("shop: request")
        try:
            answer = await want.serve(gateway)
        except GatewayError as refusal:
            told = self._told(want, refusal.status, b"", refusal.code, None, refusal.retry_after_s)
        except DatabaseAwayError:
            told = self._told(want, 500, b"", "internal_error", None, 0.0)
        else:
            told = self._answered(want, answer)
        await gateway.process.cross("shop: answer")
        return told

    def _answered(self, want: Want, answer: Answer) -> Told:
        document = json.loads(answer.body)
        code = document.get("code")
        payment_id = document.get("payment_id") if code else document.get("id")
        return self._told(want, answer.status, answer.body, code, payment_id, answer.retry_after_s)

    def _told(
        self,
        want: Want,
        status: int,
        body: bytes,
        code: str | None,
        payment_id: str | None,
        wait_s: float | None,
    ) -> Told:
        final = status not in {202, 500, 503} and not (status == 409 and wait_s is not None)
        return Told(
            key=want.key,
            kind=want.kind,
            status=status,
            body=body,
            code=code,
            payment_id=payment_id,
            final=final,
            at_s=asyncio.get_running_loop().time(),
        )

    async def _look(self, payment_id: str) -> None:
        """Read the receipt, or ask for a reconciliation: both may set a repair going."""
        gateway = self._gateways()
        if not gateway.process.alive:
            return
        ask = gateway.queries.reconcile if self._parts.fate.happens(0.5) else gateway.queries.receipt
        reading = gateway.process.spawn(_read(ask, payment_id))
        await asyncio.wait({reading}, timeout=PATIENCE_S)
        reading.cancel()

    def _pay(self, order_id: str, key: str, amount_cents: int) -> Want:
        card = Card(*(GOOD_CARD if self._parts.fate.happens(0.7) else self._parts.fate.pick(CARDS)))
        order = Order(
            order_id=order_id, customer_id="customer-1", amount_cents=amount_cents, currency="USD", card=card
        )
        serve, other = self._authorizing(key, order), self._authorizing(key, replace(order, amount_cents=1))
        return Want(key=key, kind=Kind.AUTHORIZE, serve=serve, other=other)

    def _authorizing(self, key: str, order: Order) -> Serve:
        fingerprint = self._prints.of_order(
            order_id=order.order_id,
            customer_id=order.customer_id,
            amount_cents=order.amount_cents,
            currency=order.currency,
            card=order.card,
        )
        claim = self._claim(key, fingerprint)
        return lambda gateway: gateway.service.authorize(claim, order)

    def _operate(self, kind: Kind, payment_id: str, key: str) -> Want:
        claim = self._claim(key, self._prints.of_operation(kind.value, payment_id))
        return Want(
            key=key,
            kind=kind,
            serve=lambda gateway: gateway.service.operate(claim, kind, payment_id),
            payment_id=payment_id,
        )

    def _claim(self, key: str, fingerprint: bytes) -> KeyClaim:
        return KeyClaim(
            caller="shop",
            key=key,
            fingerprint=fingerprint,
            fingerprint_key_id=self._prints.key_id,
            request_id=key,
        )

    def _note(self, want: Want, what: str) -> None:
        self._parts.history.note("shop", want.key, what)


async def _read(ask: Callable[[str], Coroutine[Any, Any, dict[str, object]]], payment_id: str) -> None:
    try:
        await ask(payment_id)
    except (GatewayError, DatabaseAwayError):
        return  # a look that failed is a look not taken
