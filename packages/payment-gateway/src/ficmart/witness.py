"""Fetches what the judge compares, and waits until the gateway is quiet."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

import httpx

from ficmart.dialect import IN_FLIGHT, Asked, Dialect
from ficmart.errors import SourceUnavailable
from ficmart.evidence import Bank, Receipt, read_bank, read_receipt
from ficmart.journal import Entry
from groundwork.clock import Clock

AT_ONCE = 10
LOOK_EVERY_S = 0.5
ORACLE_CURE = "start the bank with BANK_TEST_ROUTES=1; only its oracle can be compared with the receipts"
GATEWAY_CURE = "start the gateway that the journal was written about, and give its --url"
REFUSED = frozenset({401, 403})
KEY_CURE = "give a key of the gateway that may read, with FICMART_API_KEY or --api-key"
Document = dict[str, Any]


class Witness:
    """Asks the gateway about the orders of a journal, ten at a time.

    A gateway that cannot be asked for an order is asked for the payments that it told the shop of.
    """

    def __init__(
        self,
        http: httpx.AsyncClient,
        dialect: Dialect,
        *,
        clock: Clock,
        payment_ids: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        self._http = http
        self._dialect = dialect
        self._clock = clock
        self._payment_ids = payment_ids or {}
        self._places = asyncio.Semaphore(AT_ONCE)

    async def receipts(self, ordered: Iterable[Entry]) -> dict[str, Receipt]:
        """Fetch every payment of these orders, with its events; raises SourceUnavailable."""
        orders = list(ordered)
        found = await asyncio.gather(*(self._payments(order["order_id"]) for order in orders))
        pairs = [
            (order, document) for order, payments in zip(orders, found, strict=True) for document in payments
        ]
        histories = await asyncio.gather(*(self._events(document["id"]) for _, document in pairs))
        receipts = [
            read_receipt(document, events, ordered=order)
            for (order, document), events in zip(pairs, histories, strict=True)
        ]
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

    async def _payments(self, order_id: str) -> list[Document]:
        asked = self._dialect.read("order", {"order_id": order_id})
        if asked is not None:
            return self._dialect.payments(await self._get(asked))
        ids = sorted(self._payment_ids.get(order_id, ()))
        read = (self._dialect.read("payment", {"payment_id": each, "order_id": order_id}) for each in ids)
        found = [await self._get(asked) for asked in read if asked is not None]
        return [receipt for document in found if (receipt := self._dialect.receipt(document))]

    async def _events(self, payment_id: str) -> list[Document]:
        asked = self._dialect.read("events", {"payment_id": payment_id})
        return [] if asked is None else self._dialect.events(await self._get(asked))

    async def _get(self, asked: Asked) -> Any:
        """Fetch a document; None for 404."""
        async with self._places:
            url = f"{str(self._http.base_url).rstrip('/')}{asked.path}"
            return await fetch(
                lambda: self._http.request(asked.method, asked.path, headers=asked.headers), url, GATEWAY_CURE
            )


async def read_oracle(http: httpx.AsyncClient) -> Bank:
    """Fetch the bank's books; raises SourceUnavailable when the oracle is not switched on."""
    url = f"{http.base_url}/_test/ledger"
    document = await fetch(lambda: http.get("/_test/ledger"), url, ORACLE_CURE)
    if document is None:
        raise SourceUnavailable(url, "404, the bank's oracle is not served", ORACLE_CURE)
    return read_bank(document)


async def fetch(get: Callable[[], Awaitable[httpx.Response]], url: str, cure: str) -> Any:
    """Fetch a JSON document; None for 404; raises SourceUnavailable for anything else."""
    try:
        response = await get()
        if response.status_code == 404:
            return None
        if response.status_code in REFUSED:
            raise SourceUnavailable(url, f"{response.status_code}, the key is not accepted", KEY_CURE)
        response.raise_for_status()
        return response.json()
    except (httpx.HTTPError, ValueError) as error:
        raise SourceUnavailable(url, str(error) or type(error).__name__, cure) from error


def _open(payment: Document) -> bool:
    """A flagged payment waits for a person: looking on would be in vain."""
    return not payment["needs_review"] and (payment["in_doubt"] or payment["state"] in IN_FLIGHT)
