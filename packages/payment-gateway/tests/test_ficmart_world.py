"""Shop, judge and a small foreign gateway over the real bank: honesty is acquitted, each sin is caught."""

import contextlib
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import httpx
import pytest

from ficmart.arrivals import Mix, plans
from ficmart.client import GatewayClient
from ficmart.dialect import Dialect
from ficmart.evidence import Evidence, payment_ids
from ficmart.journal import Journal
from ficmart.judge import Judgement, judge
from ficmart.route_map import RouteMap, read_text
from ficmart.shop import Shop
from ficmart.small_gateway import Sin, SmallGateway
from ficmart.witness import Witness, read_oracle
from groundwork.testing import VirtualClock
from mock_bank.app import BankOptions, build
from mock_bank.chaos import ChaosOptions
from mock_bank.faults import FaultRates, parse_rates
from mock_bank.testing import InProcessTransport

SEED = 8
MIX = Mix(orders=40, rate_per_s=10.0, cancel=0.3, returns=0.3, doubles=0.3, impatient=0.3, declines=0.1)
QUICK_CHAOS = ChaosOptions(failure_rate=0.05, min_latency_ms=10, max_latency_ms=200)
LOST_ANSWERS = FaultRates(rates=parse_rates("commit_then_drop=0.15"))
NO_DICE = FaultRates()
EXAMPLE = files("ficmart").joinpath("maps", "example.toml").read_text(encoding="utf-8")


@dataclass
class Town:
    """Everybody in one loop under one virtual clock, speaking HTTP."""

    clock: VirtualClock
    shop: Shop
    journal: Journal
    http: httpx.AsyncClient
    bank: httpx.AsyncClient
    routes: RouteMap

    async def live(self) -> dict[str, int]:
        orders = plans(MIX, run_id="w", rng=random.Random(SEED))
        await self.clock.run_until(self.shop.run(orders))
        return dict(self.shop.ends)

    async def judged(self) -> Judgement:
        entries = tuple(self.journal.entries)
        ordered = [entry for entry in entries if entry["kind"] == "ordered"]
        witness = Witness(self.http, Dialect(self.routes), clock=self.clock, payment_ids=payment_ids(entries))
        receipts = await self.clock.run_until(witness.receipts(ordered))
        bank = await self.clock.run_until(read_oracle(self.bank))
        names_holds = self.routes.shows_bank_ids
        return judge(Evidence(journal=entries, receipts=receipts, bank=bank, names_holds=names_holds))


@contextlib.asynccontextmanager
async def town(
    clock: VirtualClock, sin: Sin | None = None, dice: FaultRates = NO_DICE, **changed: Any
) -> AsyncIterator[Town]:
    routes = read_text(EXAMPLE, "example").model_copy(update=changed)
    rng = random.Random(SEED)
    options = BankOptions(chaos=QUICK_CHAOS, test_routes=True, dice=dice)
    over_bank = InProcessTransport(build(options, clock=clock, rng=rng), clock=clock)
    async with httpx.AsyncClient(transport=over_bank, base_url="http://bank", timeout=30) as bank:
        over_gateway = InProcessTransport(SmallGateway(bank, sin).app, clock=clock)
        async with httpx.AsyncClient(transport=over_gateway, base_url="http://g", timeout=60) as http:
            journal, dialect = Journal(None, clock=clock), Dialect(routes)
            journal.write("opened")
            client = GatewayClient(http, dialect, journal, clock=clock, rng=rng, patience_s=30)
            yield Town(clock, Shop(client, journal, clock=clock, rng=rng), journal, http, bank, routes)
            await clock.run_until(over_gateway.settle())


def verdicts(judgement: Judgement) -> dict[str, str]:
    return {ruling.requirement: ruling.verdict for ruling in judgement.rulings}


ACQUITTED = dict.fromkeys((f"pg-inv-{number}" for number in (1, 2, 3, 5, 6)), "pass")


@pytest.mark.requirement("fm-map-01", "fm-shop-01")
@pytest.mark.parametrize("dice", [NO_DICE, LOST_ANSWERS], ids=["chaos", "lost answers"])
async def test_an_honest_gateway_with_other_routes_is_driven_and_acquitted(
    clock: VirtualClock, dice: FaultRates
) -> None:
    async with town(clock, dice=dice) as here:
        ends = await here.live()
        judgement = await here.judged()
    assert sum(ends.values()) == MIX.orders
    assert min(ends[end] for end in ("shipped", "cancelled", "returned", "declined")) >= 1
    assert verdicts(judgement) == ACQUITTED | dict.fromkeys(
        ("pg-inv-4", "pg-inv-7", "pg-inv-8"), "untestable"
    )
    assert judgement.summary["captures"] >= ends["shipped"]
    assert any(entry.get("failure") == "ReadTimeout" for entry in here.journal.entries)


@pytest.mark.requirement("fm-map-01")
async def test_a_gateway_that_cannot_be_asked_for_an_order_is_asked_for_its_payments(
    clock: VirtualClock,
) -> None:
    async with town(clock, order=None) as here:
        await here.live()
        judgement = await here.judged()
    assert verdicts(judgement) | ACQUITTED == verdicts(judgement), judgement


CAUGHT_BY = {
    Sin.NEW_KEY_EACH_TIME: "pg-inv-1",
    Sin.NO_KEYS: "pg-inv-1",
    Sin.FORGETS_HOLDS: "pg-inv-2",
    Sin.DECLINES_WHAT_IS_HELD: "pg-inv-6",
    Sin.SAYS_CAPTURED: "pg-inv-2",
    Sin.SAYS_REFUNDED: "pg-inv-2",
    Sin.CAPTURES_THE_VOIDED: "pg-inv-2",
    Sin.CHARGES_THE_VOIDED: "pg-inv-1",
    Sin.WRONG_AMOUNT: "pg-inv-2",
    Sin.CHANGES_ITS_MIND: "pg-inv-3",
    Sin.STAYS_PENDING: "pg-inv-2",
    Sin.LOSES_PAYMENTS: "pg-inv-2",
}


@pytest.mark.requirement("fm-judge-01")
@pytest.mark.parametrize("sin", Sin, ids=lambda sin: sin.name.lower())
async def test_each_sin_is_caught(clock: VirtualClock, sin: Sin) -> None:
    loses_answers = sin in {Sin.FORGETS_HOLDS, Sin.DECLINES_WHAT_IS_HELD}
    async with town(clock, sin, LOST_ANSWERS if loses_answers else NO_DICE) as here:
        await here.live()
        judgement = await here.judged()
    assert verdicts(judgement)[CAUGHT_BY[sin]] == "fail", judgement
