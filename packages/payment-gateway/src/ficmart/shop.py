"""An order's life: authorize, then ship (capture) or cancel (void), and perhaps a return (refund).

Nothing ships before the gateway says that the order is shippable. An intent keeps its key for as long as
its outcome is open; only after the gateway has said that it failed for good does the shop try anew, with a
new key.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any

from ficmart.arrivals import Fate, Plan
from ficmart.client import GatewayClient, Intent, Told, twice
from ficmart.dialect import decimal_amount
from ficmart.errors import GaveUp
from ficmart.journal import Journal
from groundwork.clock import Clock

MAX_OPEN_ORDERS = 200
TRIES = 3  # intents for one purpose, each with its own key, each after the one before failed for good
THINK_S = 0.3  # mean time between the steps of an order


class Shop:
    """Takes the planned orders and lives them, at most 200 at a time."""

    def __init__(self, client: GatewayClient, journal: Journal, *, clock: Clock, rng: random.Random) -> None:
        self._client = client
        self._journal = journal
        self._clock = clock
        self._rng = rng
        self._places = asyncio.Semaphore(MAX_OPEN_ORDERS)
        self._closing = asyncio.Event()
        self._open: dict[str, asyncio.Task[None]] = {}
        self.ends: Counter[str] = Counter()
        self.started = 0

    @property
    def open_orders(self) -> list[str]:
        """The ids of the orders that are not at their end."""
        return sorted(self._open)

    def close(self) -> None:
        """Take no more orders; those that are open go on to their end."""
        self._closing.set()

    def abandon(self) -> None:
        """Drop the open orders where they are; the journal says that they were left."""
        self._closing.set()
        for task in self._open.values():
            task.cancel()

    async def run(self, plans: Iterable[Plan]) -> None:
        """Live all orders to their end, or until the shop is closed and the open ones have ended."""
        opened_s = self._clock.monotonic()
        async with asyncio.TaskGroup() as orders:
            for plan in plans:
                await self._wait(opened_s + plan.starts_at_s - self._clock.monotonic())
                if self._closing.is_set():
                    break
                await self._places.acquire()
                self.started += 1
                task = orders.create_task(self._live(plan))
                self._open[plan.order_id] = task
                task.add_done_callback(partial(self._ended, plan.order_id))

    async def _wait(self, delay_s: float) -> None:
        """Sleep until the next customer comes, or until the shop closes."""
        if delay_s <= 0:
            return
        sleeping = asyncio.ensure_future(self._clock.sleep(delay_s))
        closing = asyncio.ensure_future(self._closing.wait())
        await asyncio.wait({sleeping, closing}, return_when=asyncio.FIRST_COMPLETED)
        sleeping.cancel()
        closing.cancel()

    def _ended(self, order_id: str, _task: asyncio.Task[None]) -> None:
        del self._open[order_id]
        self._places.release()

    async def _live(self, plan: Plan) -> None:
        end = "left"
        self._journal.write(
            "ordered",
            order_id=plan.order_id,
            amount=plan.amount_cents,
            card_last4=plan.card.number[-4:],
            fate=plan.fate.value,
            doubled=plan.doubled,
            hang_up_after_s=plan.hang_up_after_s,
        )
        try:
            end = await self._fulfil(plan)
        except GaveUp:
            end = "open"
        finally:
            self.ends[end] += 1
            self._journal.write("closed", order_id=plan.order_id, fate=plan.fate.value, end=end)

    async def _fulfil(self, plan: Plan) -> str:
        paid = await self._insist(plan, "authorize")
        if paid.outcome != "done":
            return "declined" if paid.outcome == "declined" else "unpaid"
        await self._think()
        if plan.fate is Fate.CANCEL:
            return await self._do(plan, paid, "void", done="cancelled")
        if not await self._client.may_ship(plan.order_id, paid):
            return "not_shippable"
        end = await self._do(plan, paid, "capture", done="shipped")
        if end != "shipped" or plan.fate is not Fate.RETURN:
            return end
        await self._think()
        return await self._do(plan, paid, "refund", done="returned")

    async def _do(self, plan: Plan, paid: Told, action: str, *, done: str) -> str:
        told = await self._insist(plan, action, paid.payment_id)
        return done if told.outcome == "done" else f"{action}_{told.code or told.status}"

    async def _insist(self, plan: Plan, action: str, payment_id: str | None = None) -> Told:
        ask: Callable[[Intent], Awaitable[Told]] = self._client.settle
        if plan.doubled:
            ask = self._ask_twice
        new_key_after = self._client.dialect.routes.answers.new_key
        told = await ask(_intent(plan, action, payment_id, 1))
        for number in range(2, TRIES + 1):
            if told.outcome == "done" or told.code not in new_key_after:
                break
            told = await ask(_intent(plan, action, payment_id, number))
        return told

    async def _ask_twice(self, intent: Intent) -> Told:
        return await twice(self._client, intent)

    async def _think(self) -> None:
        await self._clock.sleep(self._rng.expovariate(1 / THINK_S))


def _intent(plan: Plan, action: str, payment_id: str | None, number: int) -> Intent:
    words: dict[str, Any] = {
        "order_id": plan.order_id,
        "customer_id": plan.customer_id,
        "amount": plan.amount_cents,
        "amount_decimal": decimal_amount(plan.amount_cents),
        "currency": "USD",
        "payment_id": payment_id,
    }
    if action == "authorize":
        words |= {
            "card_number": plan.card.number,
            "cvv": plan.card.cvv,
            "expiry_month": plan.card.expiry_month,
            "expiry_year": plan.card.expiry_year,
        }
    return Intent(
        action=action,
        key=f"{plan.order_id}.{action}.{number}",
        order_id=plan.order_id,
        words=words,
        hang_up_after_s=plan.hang_up_after_s,
    )
