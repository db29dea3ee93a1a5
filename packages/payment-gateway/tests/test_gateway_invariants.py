"""Seeded chaos in process: faults, crashes and double clicks at any step; then the bank's books judge."""

import asyncio
import itertools
import random
from collections import Counter, defaultdict
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from mock_bank.faults import FaultKind as F
from payment_gateway.domain.states import IN_FLIGHT, MOVES, State

SEEDS = range(6)
ORDERS = 8
FAULTS = [
    F.ERROR_500,
    F.COMMIT_THEN_DROP,
    F.COMMIT_UNCACHED,
    F.COMMIT_UNCACHED_THEN_DROP,
    F.INTERNAL_ERROR_BEFORE,
    F.INTERNAL_ERROR_AFTER,
    F.RESET,
    F.NOT_FOUND,
]
AT_THE_BANK = {
    "authorized": "active",
    "captured": "captured",
    "refunded": "captured",
    "voided": "voided",
    "expired": "voided",
}
BOOKS = {
    "authorizations": "authorization_id",
    "captures": "capture_id",
    "voids": "void_id",
    "refunds": "refund_id",
}
PROMISES = {
    "authorize": {"authorized", "captured", "voided", "expired", "refunded"},
    "capture": {"captured", "refunded"},
    "void": {"voided"},
    "refund": {"refunded"},
}


class Chaos:
    """One run: a gateway that is killed and reborn on its database, a bank that fails, an eager shop."""

    def __init__(self, world: Any, make_world: Any, seed: int) -> None:
        self.world, self._make_world, self._rng = world, make_world, random.Random(seed)
        self._names = 0
        self.answers: dict[str, list[httpx.Response]] = defaultdict(list)
        self.asked: dict[str, str] = {}

    async def run(self) -> None:
        for number in range(ORDERS):
            await self._order(f"order-{number}")
            await self._between()
        self.world.bank.faults.clear()
        await self.world.settled(30)
        for key in list(self.asked):
            await self._repeat(key)

    async def _order(self, order_id: str) -> None:
        receipt = await self._ask("authorize", order_id)
        if receipt is None:
            return
        for kind in self._rng.choice([["capture"], ["void"], ["capture", "refund"], ["void", "capture"]]):
            await self._ask(kind, receipt)

    async def _ask(self, kind: str, subject: str) -> str | None:
        """Ask, twice at once now and then, amid a fault or a crash; then the same again, a while later."""
        self._names += 1
        key = f"{kind}-{self._names}"
        self.asked[key] = subject
        if self._rng.random() < 0.6:
            for _ in range(self._rng.choice([1, 1, 2, 5])):
                self.world.fault(kind, self._rng.choice(FAULTS))
        clicks = [asyncio.create_task(self._repeat(key)) for _ in range(self._rng.choice([1, 1, 2, 3]))]
        if self._rng.random() < 0.25:
            await self._crash()
        await asyncio.wait(clicks)
        for _ in range(self._rng.randrange(3)):
            await self._between()
            await self._repeat(key)
        documents = [answer.json() for answer in self.answers[key]]
        return next((d.get("id") or d.get("payment_id") for d in documents[::-1] if "id" in d), None)

    async def _repeat(self, key: str) -> None:
        kind, subject = key.partition("-")[0], self.asked[key]
        if kind == "authorize":
            card = {"cvv": "999"} if key.endswith("7") else {}  # every tenth customer cannot read
            answer = await self.world.shop.authorize(key, subject, amount=100, card=card)
        else:
            answer = await self.world.shop.operate(kind, subject, key)
        self.answers[key].append(answer)

    async def _crash(self) -> None:
        """Let the gateway die between any two steps of its work, and another take over its database.

        What is being committed is committed or not, as the database sees to: a kill within a commit is
        for the tests with real processes.
        """
        for _ in range(self._rng.randrange(200)):
            await asyncio.sleep(0)
        dead, gone = self.world, asyncio.Event()

        async def never(*_arguments: Any, **_named: Any) -> Any:
            await gone.wait()
            raise asyncio.CancelledError  # a click that comes to a dead gateway only now

        for step in ("begin", "save", "claim_one", "claim_due"):
            setattr(dead.gateway.store, step, never)
        dead.wire.handle_async_request = never
        async with dead.gateway.database.writing():
            pass  # whoever was in line before has committed by now
        dead.gateway.drain.cancel_rest()
        gone.set()
        url = dead.gateway.database.url
        self.world = await self._make_world(url, bank=dead.bank, clock=dead.clock)

    async def _between(self) -> None:
        if self._rng.random() < 0.5:
            await self.world.later(self._rng.choice([1, 31, 70, 4000]))


async def rows(world: Any, query: str) -> list[Any]:
    async with world.gateway.database.reading() as connection:
        return list((await connection.execute(text(query))).all())


@pytest.mark.requirement("pg-inv-1", "pg-inv-2", "pg-inv-3", "pg-inv-4", "pg-inv-5", "pg-inv-6", "pg-inv-8")
@pytest.mark.parametrize("seed", SEEDS)
async def test_whatever_fails_crashes_or_comes_twice_the_bank_agrees_in_the_end(
    world: Any, make_world: Any, seed: int
) -> None:
    chaos = Chaos(world, make_world, seed)
    await chaos.run()
    world = chaos.world
    ids = [row.id for row in await rows(world, "SELECT id FROM payments")]
    receipts = {payment_id: await world.shop.receipt(payment_id) for payment_id in ids}
    assert len(receipts) >= ORDERS
    await assert_the_bank_agrees(world, receipts)
    await assert_histories_are_legal(world, receipts)
    assert_one_key_has_one_answer_that_came_true(chaos, receipts)


async def assert_the_bank_agrees(world: Any, receipts: dict[str, dict[str, Any]]) -> None:
    """Every receipt equals the books, but for what the bank did and did not remember."""
    owners = {row[0]: row[1] for row in await rows(world, "SELECT operation_id, payment_id FROM attempts")}
    holds = {hold["id"]: hold for hold in world.books("authorizations")}
    assert set(Counter(owners[hold["idempotency_key"]] for hold in holds.values()).values()) <= {1}
    forgotten = set()
    for book, name in BOOKS.items():
        shown = {receipt["bank"][name] for receipt in receipts.values()}
        for entry in world.books(book):
            payment_id = owners[entry["idempotency_key"]]
            if entry["cache"] != "stored":
                forgotten.add(payment_id)
            if entry["id"] not in shown:
                assert entry["cache"] != "stored"
                receipt = receipts[payment_id]
                assert receipt["needs_review"] or (book, receipt["state"]) == ("authorizations", "failed")
    for payment_id, receipt in receipts.items():
        assert not receipt["in_doubt"]
        assert State(receipt["state"]) not in IN_FLIGHT
        assert not receipt["needs_review"] or payment_id in forgotten
        hold = holds.get(receipt["bank"]["authorization_id"])
        assert (hold["status"] if hold else None) == AT_THE_BANK.get(receipt["state"])


async def assert_histories_are_legal(world: Any, receipts: dict[str, dict[str, Any]]) -> None:
    for payment_id, receipt in receipts.items():
        events = await world.shop.events(payment_id)
        assert [event["sequence"] for event in events] == list(range(1, len(events) + 1))
        assert (events[0]["from_state"], events[0]["to_state"]) == (None, "pending")
        for before, event in itertools.pairwise(events):
            assert before["to_state"] == event["from_state"]
            assert State(event["to_state"]) in MOVES[State(event["from_state"])]
        assert events[-1]["to_state"] == receipt["state"]
    uneven = "SELECT 1 FROM ledger GROUP BY payment_id, sequence HAVING sum(amount_cents) <> 0"
    assert await rows(world, uneven) == []


def assert_one_key_has_one_answer_that_came_true(chaos: Chaos, receipts: dict[str, dict[str, Any]]) -> None:
    for key, answers in chaos.answers.items():
        kind = key.partition("-")[0]
        final = [answer for answer in answers if is_final(answer)]
        assert len({(a.status_code, a.content) for a in final}) <= 1, key
        owned = any(answer.status_code == 202 for answer in answers)
        for answer in final:
            document = answer.json()
            receipt = receipts.get(document.get("id") or document.get("payment_id") or "")
            if answer.status_code in {200, 201}:
                assert receipt is not None
                assert receipt["state"] in PROMISES[kind]
            elif document["code"] in {"card_declined", "payment_failed"} and kind == "authorize":
                assert receipt is not None
                assert receipt["state"] in {"declined", "failed"}
            elif owned:  # once in doubt, the key is kept: the work that it did is nobody else's
                assert document["code"] != "order_already_paid"
                assert document.get("state") not in PROMISES[kind]


def is_final(answer: httpx.Response) -> bool:
    """Tell a final answer from "come again", and from the 500 of a gateway that was killed on its way."""
    return answer.status_code not in {202, 500} and "retry-after" not in answer.headers
