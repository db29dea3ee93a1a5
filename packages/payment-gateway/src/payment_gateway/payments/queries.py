"""What FicMart may ask: receipts, histories, orders, customers. One statement each."""

import base64
import binascii
import re
from collections.abc import Sequence
from typing import Final

from groundwork.clock import Clock
from payment_gateway.answers import RETRY_UNAVAILABLE_S
from payment_gateway.domain.outcomes import ReplyClass
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.receipt import event_list, order_view, receipt
from payment_gateway.domain.reconciling import newest_object
from payment_gateway.domain.states import State
from payment_gateway.errors import BankUnavailable, FieldProblem, NotFound, ValidationFailed
from payment_gateway.ports import Bank, Page, Store
from payment_gateway.recovery.rounds import Recovery

ORDER_LIMIT: Final = 100
CUSTOMER_LIMIT: Final = 100
_CURSOR: Final = re.compile(r"(\d{1,18}|[1-8]\d{18}):([A-Za-z0-9_]{1,64})")


class PaymentQueries:
    """The questions. Reading a payment that is in doubt starts its repair, when one is due."""

    def __init__(self, *, store: Store, bank: Bank, recovery: Recovery, clock: Clock) -> None:
        self._store = store
        self._bank = bank
        self._recovery = recovery
        self._clock = clock

    async def receipt(self, payment_id: str) -> dict[str, object]:
        """Give a payment's receipt; raises NotFound."""
        payment = await self._payment(payment_id)
        self._recovery.nudge(payment)
        return receipt(payment, now_ns=self._clock.time_ns())

    async def events(self, payment_id: str) -> dict[str, object]:
        """Give a payment's history; raises NotFound. Every payment has at least one event."""
        events = await self._store.events(payment_id)
        if not events:
            raise NotFound("There is no such payment.")
        return event_list(events)

    async def order(self, order_id: str) -> dict[str, object]:
        """Give an order's payments and whether it may ship; raises NotFound for an unknown order."""
        payments = await self._store.order(order_id, limit=ORDER_LIMIT)
        if not payments:
            raise NotFound("There is no payment for such an order.")
        for payment in payments:
            self._recovery.nudge(payment)
        return order_view(order_id, payments, now_ns=self._clock.time_ns())

    async def customer(
        self, customer_id: str, *, state: State | None, cursor: str | None, limit: int
    ) -> dict[str, object]:
        """Give a page of a customer's payments, newest first; an unknown customer has none."""
        page = _page_of(cursor) if cursor is not None else None
        found = await self._store.customer(customer_id, state=state, page=page, limit=limit + 1)
        now_ns = self._clock.time_ns()
        return {
            "payments": [receipt(payment, now_ns=now_ns) for payment in found[:limit]],
            "next_cursor": _next_cursor(found, limit),
        }

    async def reconcile(self, payment_id: str) -> dict[str, object]:
        """Ask the bank about one payment and give its receipt.

        An open operation gets a round of recovery; a settled one is compared with what the bank shows.
        Raises NotFound, or BankUnavailable when the bank gives no usable answer.
        """
        payment = await self._payment(payment_id)
        if payment.operation is not None:
            await self._recovery.repair(payment_id)
        else:
            await self._compare(payment)
        return receipt(await self._payment(payment_id), now_ns=self._clock.time_ns())

    async def _compare(self, payment: Payment) -> None:
        """Read the newest object back. A "not found" proves nothing: the bank says it of any failure."""
        newest = newest_object(payment)
        if newest is None:
            return
        kind, reference = newest
        async with self._bank.admission():  # questions wait in one queue with payments
            reply = await self._bank.look_up(
                kind, reference, payment.amount_cents, parent_id=payment.parent_id(kind)
            )
        if reply.reply_class is ReplyClass.NONSENSE:
            # If it has moved on meanwhile, what was compared is past, and says nothing.
            await self._store.flag(payment, "bank_disagrees")
        elif reply.reply_class is not ReplyClass.SUCCESS:
            detail = "The bank gave no usable answer, and nothing was changed. Ask again later."
            raise BankUnavailable(detail, retry_after_s=RETRY_UNAVAILABLE_S)

    async def _payment(self, payment_id: str) -> Payment:
        payment = await self._store.get(payment_id)
        if payment is None:
            raise NotFound("There is no such payment.")
        return payment


def _next_cursor(found: Sequence[Payment], limit: int) -> str | None:
    if len(found) <= limit:
        return None
    last = found[limit - 1]
    return base64.urlsafe_b64encode(f"{last.created_at_ns}:{last.id}".encode()).decode()


def _page_of(cursor: str) -> Page:
    """Read a cursor of ours; raises ValidationFailed for any other."""
    try:
        text = base64.urlsafe_b64decode(cursor).decode("ascii")
    except (ValueError, binascii.Error):
        text = ""
    found = _CURSOR.fullmatch(text)
    if found is None:
        raise ValidationFailed((FieldProblem("cursor", "is not a cursor of this list"),))
    return Page(before_created_at_ns=int(found[1]), before_id=found[2])
