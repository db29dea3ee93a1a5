"""What the shop makes of the gateway's answers: one key until the answer is final, and no step too soon."""

import asyncio
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import pytest

from ficmart.arrivals import GOOD, Fate, Plan
from ficmart.client import GatewayClient, Intent, Told
from ficmart.dialect import Dialect
from ficmart.errors import GaveUp, JournalUnreadable, JournalUnwritable
from ficmart.journal import Journal, read
from ficmart.route_map import reference
from ficmart.shop import Shop
from ficmart.testing import HonestGateway, Scripted
from groundwork.testing import Fault, VirtualClock, faulty
from mock_bank.testing import InProcessTransport

PAY = Intent(
    action="authorize",
    key="k1",
    order_id="o1",
    words={"order_id": "o1", "amount": 5, "card_number": GOOD.number, "cvv": GOOD.cvv},
)
PENDING = {"state": "pending", "in_doubt": True}


class World:
    """A shop and a gateway in one loop, under one virtual clock."""

    def __init__(self, clock: VirtualClock, app: Any = None, patience_s: float = 60.0) -> None:
        self.clock = clock
        self.gateway = HonestGateway()
        transport = InProcessTransport(app(self.gateway.app) if app else self.gateway.app, clock=clock)
        http = httpx.AsyncClient(transport=transport, base_url="http://gateway")
        self.journal = Journal(None, clock=clock)
        rng = random.Random(1)
        self.client = GatewayClient(
            http, Dialect(reference()), self.journal, clock=clock, rng=rng, patience_s=patience_s
        )
        self.shop = Shop(self.client, self.journal, clock=clock, rng=rng)

    async def settle(self, intent: Intent = PAY) -> Told:
        return await self.clock.run_until(self.client.settle(intent))

    async def live(self, *plans: Plan) -> Counter[str]:
        await self.clock.run_until(self.shop.run(plans))
        return self.shop.ends


def plan(
    fate: Fate = Fate.SHIP,
    *,
    doubled: bool = False,
    number: int = 1,
    at_s: float = 0.0,
    hang_up_after_s: float | None = None,
) -> Plan:
    return Plan(
        order_id=f"o{number}",
        customer_id="c",
        amount_cents=500,
        card=GOOD,
        fate=fate,
        doubled=doubled,
        starts_at_s=at_s,
        hang_up_after_s=hang_up_after_s,
    )


@pytest.mark.parametrize(
    "answer",
    [
        Scripted(status=409, document={"code": "idempotency_key_in_use"}, retry_after_s=3),
        Scripted(status=429, document={"code": "rate_limited"}, retry_after_s=3),
        Scripted(status=503, document={"code": "bank_unavailable"}, retry_after_s=3),
    ],
)
async def test_the_same_request_goes_again_with_the_same_key_when_the_gateway_says_later(
    answer: Scripted, clock: VirtualClock
) -> None:
    world = World(clock)
    world.gateway.script("/payments", answer, answer)
    told = await world.settle()
    assert (told.status, clock.monotonic()) == (201, pytest.approx(6.0))
    assert world.gateway.keys("/payments") == ["k1", "k1", "k1"]


@pytest.mark.parametrize("status", [409, 502, 503])
async def test_without_retry_after_the_answer_is_final(status: int, clock: VirtualClock) -> None:
    world = World(clock)
    world.gateway.script("/payments", Scripted(status=status, document={"code": "x"}))
    assert (await world.settle()).status == status
    assert world.gateway.keys("/payments") == ["k1"]


async def test_a_fault_of_the_gateway_is_met_with_the_same_key(clock: VirtualClock) -> None:
    world = World(clock)
    world.gateway.script("/payments", Scripted(status=500, document={"code": "internal_error"}))
    assert (await world.settle()).status == 201
    assert world.gateway.keys("/payments") == ["k1", "k1"]


@pytest.mark.requirement("fm-shop-01")
async def test_a_connection_that_breaks_is_met_with_the_same_key(clock: VirtualClock) -> None:
    faults = [Fault(cut="before"), Fault(cut="after")]
    world = World(clock, app=lambda app: faulty(app, faults))
    assert (await world.settle()).status == 201
    assert world.gateway.keys("/payments") == ["k1", "k1"]
    assert len(world.gateway.payments) == 1
    assert [entry.get("failure") for entry in world.journal.entries] == ["RemoteProtocolError"] * 2 + [None]


async def test_in_doubt_is_polled_and_then_the_same_request_hears_its_final_answer(
    clock: VirtualClock,
) -> None:
    world = World(clock)
    world.gateway.script("/payments", Scripted(status=202, document=PENDING, retry_after_s=2, then_work=True))
    world.gateway.script("/payments/pay_1", *[Scripted(status=200, document=PENDING, then_work=True)] * 3)
    told = await world.settle()
    assert (told.status, told.receipt["state"]) == (201, "authorized")
    assert world.gateway.keys("/payments") == ["k1", "k1"]
    assert clock.monotonic() == pytest.approx(2 + 3 * 0.5)
    finals = [entry["status"] for entry in world.journal.entries if entry["final"]]
    assert 202 not in finals


async def test_patience_ends_and_the_outcome_stays_open(clock: VirtualClock) -> None:
    world = World(clock, patience_s=5)
    world.gateway.script("/payments", *[Scripted(status=503, retry_after_s=1)] * 99)
    with pytest.raises(GaveUp, match="k1"):
        await world.settle()
    assert clock.monotonic() <= 5
    assert set(world.gateway.keys("/payments")) == {"k1"}


async def test_an_order_that_ships_is_captured_once_after_the_look(clock: VirtualClock) -> None:
    world = World(clock)
    assert await world.live(plan()) == {"shipped": 1}
    assert [(method, path) for method, path, _ in world.gateway.asked] == [
        ("POST", "/v1/payments"),
        ("GET", "/v1/orders/o1"),
        ("POST", "/v1/payments/pay_1/capture"),
    ]


async def test_a_cancelled_order_is_voided_and_a_returned_one_refunded(clock: VirtualClock) -> None:
    world = World(clock)
    ends = await world.live(plan(Fate.CANCEL), plan(Fate.RETURN, number=2))
    assert ends == {"cancelled": 1, "returned": 1}
    assert sorted(payment["state"] for payment in world.gateway.payments.values()) == ["refunded", "voided"]


async def test_nothing_ships_that_the_gateway_does_not_call_shippable(clock: VirtualClock) -> None:
    world = World(clock)
    world.gateway.script("/orders/o1", Scripted(status=200, document={"shippable": False}))
    assert await world.live(plan()) == {"not_shippable": 1}
    assert world.gateway.keys("/capture") == []


@pytest.mark.requirement("fm-shop-01")
async def test_a_double_click_is_two_requests_at_once_with_one_key(clock: VirtualClock) -> None:
    world = World(clock)
    assert await world.live(plan(Fate.RETURN, doubled=True)) == {"returned": 1}
    assert world.gateway.keys("/payments") == ["o1.authorize.1"] * 2
    assert world.gateway.most_at_once["o1.authorize.1"] == 2
    assert world.gateway.most_at_once["o1.refund.1"] == 2
    assert len(world.gateway.payments) == 1


@pytest.mark.requirement("fm-shop-01")
async def test_a_new_key_is_taken_only_after_the_gateway_said_that_it_failed(clock: VirtualClock) -> None:
    world = World(clock)
    world.gateway.script("/payments", Scripted(status=502, document={"code": "payment_failed"}))
    assert await world.live(plan()) == {"shipped": 1}
    assert world.gateway.keys("/payments") == ["o1.authorize.1", "o1.authorize.2"]


@pytest.mark.parametrize(
    ("status", "code", "end"),
    [(402, "card_declined", "declined"), (502, "bank_contract_error", "unpaid"), (409, "x", "unpaid")],
)
async def test_no_new_key_is_taken_after_any_other_final_answer(
    status: int, code: str, end: str, clock: VirtualClock
) -> None:
    world = World(clock)
    world.gateway.script("/payments", Scripted(status=status, document={"code": code}))
    assert await world.live(plan()) == {end: 1}
    assert world.gateway.keys("/payments") == ["o1.authorize.1"]


async def test_a_gateway_that_fails_for_ever_is_left_after_three_keys(clock: VirtualClock) -> None:
    world = World(clock)
    world.gateway.script("/payments", *[Scripted(status=502, document={"code": "payment_failed"})] * 9)
    assert await world.live(plan()) == {"unpaid": 1}
    assert world.gateway.keys("/payments") == [f"o1.authorize.{number}" for number in (1, 2, 3)]


async def test_a_closed_shop_takes_no_more_orders_and_finishes_the_open_ones(clock: VirtualClock) -> None:
    world = World(clock)
    running = asyncio.create_task(world.shop.run([plan(), plan(number=2, at_s=1000.0)]))
    await clock.advance(0.01)
    assert world.shop.open_orders == ["o1"]
    world.shop.close()
    await clock.run_until(running)
    assert (world.shop.ends, world.shop.started) == ({"shipped": 1}, 1)
    assert clock.monotonic() < 100


async def test_an_abandoned_order_is_left_and_the_journal_says_so(clock: VirtualClock) -> None:
    world = World(clock)
    world.gateway.script("/payments", *[Scripted(status=503, retry_after_s=5)] * 99)
    running = asyncio.create_task(world.shop.run([plan()]))
    await clock.advance(1)
    world.shop.abandon()
    await clock.run_until(running)
    assert world.journal.entries[-1]["end"] == "left"
    assert world.shop.open_orders == []


async def test_no_card_number_and_no_cvv_is_in_the_journal(tmp_path: Path, clock: VirtualClock) -> None:
    world = World(clock)
    path = tmp_path / "deep" / "journal.jsonl"
    with Journal(path, clock=clock) as journal:
        world.journal.write = journal.write  # type: ignore[method-assign]
        await world.live(plan(), plan(Fate.RETURN, number=2, doubled=True))
    text = path.read_text()
    assert GOOD.number not in text
    assert "cvv" not in text
    assert {entry["kind"] for entry in read([path])} == {"ordered", "told", "closed"}
    assert GOOD.number not in repr(PAY)


def test_a_journal_that_was_cut_off_is_read_up_to_its_last_whole_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text(json.dumps({"kind": "end"}) + '\n{"kind":"to')
    assert [entry["kind"] for entry in read([path])] == ["end"]


@pytest.mark.parametrize(("text", "problem"), [("nonsense\n", "line 1"), ('{"kind":"diary"}\n', "line 1")])
def test_a_file_that_is_no_journal_is_refused_with_the_place(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text(text)
    with pytest.raises(JournalUnreadable, match=problem):
        read([path])


def test_a_missing_journal_is_refused_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(JournalUnreadable, match="No such file") as caught:
        read([tmp_path / "none"])
    assert "--journal" in caught.value.cure


@pytest.mark.requirement("fm-shop-01")
async def test_an_impatient_customer_hangs_up_once_and_asks_again_with_the_same_key(
    clock: VirtualClock,
) -> None:
    def slow(app: Any) -> Any:
        async def served(scope: Any, receive: Any, send: Any) -> None:
            await clock.sleep(0.5)
            await app(scope, receive, send)

        return served

    world = World(clock, app=slow)
    assert await world.live(plan(hang_up_after_s=0.1)) == {"shipped": 1}
    failures = [entry["failure"] for entry in world.journal.entries if "failure" in entry]
    assert failures == ["ReadTimeout"] * 2  # once to pay, once to ship
    assert set(world.gateway.keys("/payments")) == {"o1.authorize.1"}


def test_a_journal_that_cannot_be_written_is_named_with_the_cure(tmp_path: Path, clock: VirtualClock) -> None:
    with (
        pytest.raises(JournalUnwritable, match="cannot be written") as caught,
        Journal(tmp_path, clock=clock),
    ):
        pass
    assert "--journal" in caught.value.cure
