"""An order's life: authorize, then ship (capture) or cancel (void), and perhaps a return (refund).

Nothing ships before the gateway says that the order is shippable. An intent keeps its key for as long as
its outcome is open; only after the gateway has said that it failed for good does the shop try anew, with a
new key.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial
from typing import Any

from ficmart.arrivals import Fate, Plan
from ficmart.client import GatewayClient, Intent, Told, twice
from ficmart.errors import GaveUp
from ficmart.journal import Journal
from groundwork.clock import Clock

MAX_OPEN_ORDERS = 200
TRIES = 3  # intents for one purpose, each with its own key, each after the one before failed for good
THINK_S = 0.3  # mean time between the steps of an order
FAILED_FOR_GOOD = frozenset({"payment_failed", "bank_unavailable"})


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
        try:
            end = await self._fulfil(plan)
        except GaveUp:
            end = "open"
        finally:
            self.ends[end] += 1
            self._journal.write("closed", order_id=plan.order_id, fate=plan.fate.value, end=end)

    async def _fulfil(self, plan: Plan) -> str:
        paid = await self._pay(plan)
        if paid.status != 201:
            return "declined" if paid.status == 402 else "unpaid"
        await self._think()
        if plan.fate is Fate.CANCEL:
            return await self._do(plan, paid, "void", done="cancelled")
        order = await self._client.order(plan.order_id)
        if not order.document.get("shippable"):
            return "not_shippable"
        end = await self._do(plan, paid, "capture", done="shipped")
        if end != "shipped" or plan.fate is not Fate.RETURN:
            return end
        await self._think()
        return await self._do(plan, paid, "refund", done="returned")

    async def _pay(self, plan: Plan) -> Told:
        body = {
            "order_id": plan.order_id,
            "customer_id": plan.customer_id,
            "amount": plan.amount_cents,
            "currency": "USD",
            "card": {
                "number": plan.card.number,
                "cvv": plan.card.cvv,
                "expiry_month": plan.card.expiry_month,
                "expiry_year": plan.card.expiry_year,
            },
        }
        return await self._insist(plan, "authorize", "/v1/payments", body)

    async def _do(self, plan: Plan, paid: Told, action: str, *, done: str) -> str:
        path = f"/v1/payments/{paid.payment_id}/{action}"
        told = await self._insist(plan, action, path, {})
        return done if told.status == 200 else f"{action}_{told.code or told.status}"

    async def _insist(self, plan: Plan, action: str, path: str, body: Mapping[str, Any]) -> Told:
        ask: Callable[[Intent], Awaitable[Told]] = self._client.settle
        if plan.doubled:
            ask = self._ask_twice
        told = await ask(self._intent(plan, action, path, body, 1))
        for number in range(2, TRIES + 1):
            if told.code not in FAILED_FOR_GOOD:
                break
            told = await ask(self._intent(plan, action, path, body, number))
        return told

    async def _ask_twice(self, intent: Intent) -> Told:
        return await twice(self._client, intent)

    def _intent(self, plan: Plan, action: str, path: str, body: Mapping[str, Any], number: int) -> Intent:
        key = f"{plan.order_id}.{action}.{number}"
        return Intent(action=action, key=key, order_id=plan.order_id, path=path, body=body)

    async def _think(self) -> None:
        await self._clock.sleep(self._rng.expovariate(1 / THINK_S))
