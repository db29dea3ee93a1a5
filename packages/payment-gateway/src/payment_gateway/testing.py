"""Tools for tests of the gateway: a clock that waits for nobody, a shop, counted statements.

Never imported by the program itself. No bank is imported here: tests bring one as an httpx transport.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import httpx
from sqlalchemy import event
from typing_extensions import override

from groundwork.clock import Clock
from payment_gateway.app import Gateway
from payment_gateway.store.direct import Direct, Prepared

CARD = {"number": "4111111111111111", "cvv": "123", "expiry_month": 12, "expiry_year": 2030}
_START_NS = 1_830_297_600 * 1_000_000_000  # 2028-01-01T00:00:00Z: the test cards are still good


class SkippingClock(Clock):
    """A clock whose sleeps cost no time: each moves the clock on and lets other tasks run.

    Made for the real drivers: a virtual clock that waits for idleness would jump while SQLite's thread works.
    """

    def __init__(self) -> None:
        self._elapsed_ns = 0

    @override
    def monotonic(self) -> float:
        """Return the seconds since the clock was made."""
        return self._elapsed_ns / 1e9

    @override
    def time_ns(self) -> int:
        """Return the wall clock; two readings are never equal, so that order is always seen."""
        self._elapsed_ns += 1000
        return _START_NS + self._elapsed_ns

    @override
    async def sleep(self, delay_s: float) -> None:
        """Move the clock on at once, and let other tasks run."""
        self.advance(max(delay_s, 0.0))
        await asyncio.sleep(0)  # noqa: TID251  a bare step of the loop, no time passes

    def advance(self, seconds: float) -> None:
        """Move the clock on."""
        self._elapsed_ns += int(seconds * 1e9)


def order(order_id: str = "order-1", **changes: Any) -> dict[str, Any]:
    """Give the body of a request to authorize; `card` changes are merged into a good card."""
    card = CARD | changes.pop("card", {})
    body = {
        "order_id": order_id,
        "customer_id": "customer-1",
        "amount": 5000,
        "currency": "USD",
        "card": card,
    }
    return body | changes


@dataclass
class Shop:
    """FicMart as a test needs it: requests with keys, over any httpx client."""

    http: httpx.AsyncClient

    async def authorize(self, key: str, order_id: str = "order-1", **changes: Any) -> httpx.Response:
        """Send POST /v1/payments."""
        body = order(order_id, **changes)
        return await self.http.post("/v1/payments", json=body, headers={"Idempotency-Key": key})

    async def operate(self, kind: str, payment_id: str, key: str) -> httpx.Response:
        """Send POST /v1/payments/{id}/{kind}."""
        return await self.http.post(f"/v1/payments/{payment_id}/{kind}", headers={"Idempotency-Key": key})

    async def paid(self, key: str = "key-authorize", order_id: str = "order-1", **changes: Any) -> str:
        """Authorize a payment that must succeed, and return its id."""
        answer = await self.authorize(key, order_id, **changes)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def captured(self, order_id: str = "order-1") -> str:
        """Authorize and capture a payment, and return its id."""
        payment_id = await self.paid(f"authorize-{order_id}", order_id)
        answer = await self.operate("capture", payment_id, f"capture-{order_id}")
        assert answer.status_code == 200, answer.text
        return payment_id

    async def receipt(self, payment_id: str) -> dict[str, Any]:
        """Read a receipt."""
        found: dict[str, Any] = (await self.http.get(f"/v1/payments/{payment_id}")).json()
        return found

    async def events(self, payment_id: str) -> list[dict[str, Any]]:
        """Read a history."""
        found: list[dict[str, Any]] = (await self.http.get(f"/v1/payments/{payment_id}/events")).json()[
            "events"
        ]
        return found


@dataclass
class Statements:
    """What reached the database: transactions, and the statements of each."""

    transactions: list[list[str]] = field(default_factory=list)
    reads: list[str] = field(default_factory=list)

    @property
    def sizes(self) -> list[int]:
        """Give the number of statements of each transaction; BEGIN and COMMIT are not counted."""
        return [len(statements) for statements in self.transactions]


@contextmanager
def counted(gateway: Gateway) -> Iterator[Statements]:
    """Count transactions and statements of a gateway for as long as the block."""
    seen, open_now = Statements(), dict[int, list[str]]()
    engine, fetch_one = gateway.database.engine.sync_engine, Direct.fetch_one

    def begin(connection: Any) -> None:
        autocommit = connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT"
        if not connection.get_execution_options().get("gateway_read") and not autocommit:
            open_now[id(connection)] = []
            seen.transactions.append(open_now[id(connection)])

    def statement(connection: Any, _cursor: Any, text: str, *_rest: Any) -> None:
        if text.startswith("BEGIN"):
            return
        open_now.get(id(connection), seen.reads).append(text)

    def end(connection: Any) -> None:
        open_now.pop(id(connection), None)

    hooks: dict[str, Any] = {
        "begin": begin,
        "before_cursor_execute": statement,
        "commit": end,
        "rollback": end,
    }
    for name, hook in hooks.items():
        event.listen(engine, name, hook)

    async def directly(pool: Direct, prepared: Prepared, values: Any) -> Any:
        seen.transactions.append([prepared.text])  # one statement, and a transaction by itself
        return await fetch_one(pool, prepared, values)

    try:
        with patch.object(Direct, "fetch_one", directly):
            yield seen
    finally:
        for name, hook in hooks.items():
            event.remove(engine, name, hook)
