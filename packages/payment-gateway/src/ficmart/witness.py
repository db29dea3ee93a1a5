"""Fetches what the judge compares, and waits until the gateway is quiet."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import httpx

from ficmart.client import IN_FLIGHT
from ficmart.errors import SourceUnavailable
from ficmart.evidence import Bank, Receipt, read_bank, read_receipt
from groundwork.clock import Clock

AT_ONCE = 10
LOOK_EVERY_S = 0.5
ORACLE_CURE = "start the bank with BANK_TEST_ROUTES=1; only its oracle can be compared with the receipts"
GATEWAY_CURE = "start the gateway that the journal was written about, and give its --url"


class Witness:
    """Asks the gateway about the orders of a journal, ten at a time."""

    def __init__(self, http: httpx.AsyncClient, *, clock: Clock) -> None:
        self._http = http
        self._clock = clock
        self._places = asyncio.Semaphore(AT_ONCE)

    async def receipts(self, order_ids: Iterable[str]) -> dict[str, Receipt]:
        """Fetch every payment of these orders, with its events; raises SourceUnavailable."""
        found = await asyncio.gather(*(self._payments(order_id) for order_id in order_ids))
        documents = [document for payments in found for document in payments]
        histories = await asyncio.gather(*(self._events(document["id"]) for document in documents))
        receipts = [read_receipt(*pair) for pair in zip(documents, histories, strict=True)]
        return {receipt.id: receipt for receipt in receipts}

    async def open_orders(self, order_ids: Iterable[str]) -> list[str]:
        """List the orders with a payment that is in doubt or in flight."""
        ids = list(order_ids)
        found = await asyncio.gather(*(self._payments(order_id) for order_id in ids))
        return [order_id for order_id, payments in zip(ids, found, strict=True) if any(map(_open, payments))]

    async def wait_quiet(
        self, order_ids: Iterable[str], *, deadline_s: float, progress: Callable[[int], None]
    ) -> list[str]:
        """Look until nothing is open, or the deadline has passed; returns what is open then.

        Reading a payment in doubt may make the gateway ask the bank at once. A gateway that is away (it may
        be in the middle of a restart) is asked again like one that is busy.
        """
        waiting = list(order_ids)
        until_s = self._clock.monotonic() + deadline_s
        while True:
            try:
                waiting = await self.open_orders(waiting)
            except SourceUnavailable:
                if self._clock.monotonic() > until_s:
                    raise
            progress(len(waiting))
            if not waiting or self._clock.monotonic() > until_s:
                return waiting
            await self._clock.sleep(LOOK_EVERY_S)

    async def _payments(self, order_id: str) -> list[dict[str, Any]]:
        document = await self._get(f"/v1/orders/{order_id}")
        payments: list[dict[str, Any]] = document["payments"] if document else []
        return payments

    async def _events(self, payment_id: str) -> list[dict[str, Any]]:
        document = await self._get(f"/v1/payments/{payment_id}/events")
        events: list[dict[str, Any]] = document["events"] if document else []
        return events

    async def _get(self, path: str) -> dict[str, Any] | None:
        """Fetch a document; None for 404."""
        async with self._places:
            return await fetch(lambda: self._http.get(path), f"{self._http.base_url}{path}", GATEWAY_CURE)


async def read_oracle(http: httpx.AsyncClient) -> Bank:
    """Fetch the bank's books; raises SourceUnavailable when the oracle is not switched on."""
    url = f"{http.base_url}/_test/ledger"
    document = await fetch(lambda: http.get("/_test/ledger"), url, ORACLE_CURE)
    if document is None:
        raise SourceUnavailable(url, "404, the bank's oracle is not served", ORACLE_CURE)
    return read_bank(document)


async def fetch(get: Callable[[], Awaitable[httpx.Response]], url: str, cure: str) -> dict[str, Any] | None:
    """Fetch a JSON document; None for 404; raises SourceUnavailable for anything else."""
    try:
        response = await get()
        if response.status_code == 404:
            return None
        response.raise_for_status()
        document: dict[str, Any] = response.json()
    except (httpx.HTTPError, ValueError) as error:
        raise SourceUnavailable(url, str(error) or type(error).__name__, cure) from error
    return document


def _open(payment: dict[str, Any]) -> bool:
    """A flagged payment waits for a person: looking on would be in vain."""
    return not payment["needs_review"] and (payment["in_doubt"] or payment["state"] in IN_FLIGHT)
