"""Who wins when many come at once: fifty clicks, fifty rivals, a worker and clients; on two processes."""

import asyncio
from collections import Counter
from typing import Any

import httpx
import pytest

from mock_bank.faults import FaultKind as F

FIFTY = range(50)


async def two(either: Any, make_world: Any) -> tuple[Any, Any]:
    """Two gateways on one database and one bank, as two processes are."""
    other = await make_world(either.gateway.database.url, bank=either.bank, clock=either.clock)
    return either, other


def codes(answers: list[httpx.Response]) -> Counter[Any]:
    return Counter(answer.json().get("code", answer.status_code) for answer in answers)


@pytest.mark.requirement("pg-idem-03", "pg-bank-04", "pg-inv-1", "pg-scale-01")
async def test_one_key_fifty_times_at_two_processes_makes_one_hold(either: Any, make_world: Any) -> None:
    both = await two(either, make_world)
    answers = await asyncio.gather(*(both[n % 2].shop.authorize("same") for n in FIFTY))
    assert set(codes(answers)) <= {201, "idempotency_key_in_use"}
    assert len({answer.content for answer in answers if answer.status_code == 201}) == 1
    assert len(either.books("authorizations")) == 1


@pytest.mark.requirement("pg-state-04", "pg-inv-1", "pg-scale-01")
async def test_of_fifty_captures_and_voids_at_two_processes_one_is_done(either: Any, make_world: Any) -> None:
    both = await two(either, make_world)
    payment_id = await either.shop.paid()
    answers = await asyncio.gather(
        *(both[n % 2].shop.operate(("capture", "void")[n // 2 % 2], payment_id, f"k{n}") for n in FIFTY)
    )
    assert set(codes(answers)) <= {200, "operation_in_progress", "invalid_state"}
    assert codes(answers)[200] == 1
    assert len(either.books("captures")) + len(either.books("voids")) == 1


@pytest.mark.requirement("pg-state-03", "pg-inv-1", "pg-scale-01")
async def test_two_orders_are_raced_for_and_each_is_paid_once(either: Any, make_world: Any) -> None:
    both = await two(either, make_world)
    answers = await asyncio.gather(
        *(both[n % 2].shop.authorize(f"k{n}", f"order-{n // 2 % 2}") for n in FIFTY)
    )
    assert codes(answers) == {201: 2, "order_already_paid": 48}
    paid = [answer.json()["order_id"] for answer in answers if answer.status_code == 201]
    assert sorted(paid) == ["order-0", "order-1"]
    assert len(either.books("authorizations")) == 2


@pytest.mark.requirement("pg-bank-04", "pg-idem-08", "pg-inv-1")
@pytest.mark.parametrize("kind", ["capture", "refund"])
async def test_a_worker_and_clients_who_come_back_ask_the_bank_one_at_a_time(
    either: Any, make_world: Any, kind: str
) -> None:
    both = await two(either, make_world)
    payment_id = await (either.shop.captured() if kind == "refund" else either.shop.paid())
    either.fault(kind, F.RESET, times=4)
    assert (await either.shop.operate(kind, payment_id, "k")).status_code == 202
    at_the_bank = most = 0

    def watched(send: Any) -> Any:
        async def watching(request: httpx.Request) -> httpx.Response:
            nonlocal at_the_bank, most
            if request.method == "GET":  # a reconciliation of what is settled: anybody may look
                return await send(request)
            at_the_bank += 1
            most = max(most, at_the_bank)
            try:
                await asyncio.sleep(0.02)
                return await send(request)
            finally:
                at_the_bank -= 1

        return watching

    for world in both:
        world.wire.handle_async_request = watched(world.wire.handle_async_request)
    either.clock.advance(31)
    await asyncio.gather(
        *(world.gateway.recovery.sweep() for world in both),
        *(both[n % 2].shop.operate(kind, payment_id, "k") for n in range(20)),
        *(both[n % 2].shop.http.post(f"/v1/payments/{payment_id}/reconcile") for n in range(10)),
    )
    assert most == 1
    assert len(either.books(f"{kind}s")) == 1
    answer = await either.shop.operate(kind, payment_id, "k")
    assert (answer.status_code, answer.json()["state"]) == (200, f"{kind.removesuffix('e')}ed")
