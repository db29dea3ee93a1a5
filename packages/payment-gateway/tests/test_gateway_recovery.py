"""What became of it? Lost answers, dead owners, a bank that lies and forgets: each finds its truth."""

import asyncio
from typing import Any

import httpx
import pytest

from mock_bank.app import QUIET, BankOptions
from mock_bank.app import build as build_bank
from mock_bank.faults import Fault, Operation
from mock_bank.faults import FaultKind as F
from payment_gateway.testing import counted

OPERATIONS = ["capture", "void", "refund"]
DONE = {"capture": "captured", "void": "voided", "refund": "refunded"}
RUNNING = {"capture": "capturing", "void": "voiding", "refund": "refunding"}
BOOKS = {"capture": "captures", "void": "voids", "refund": "refunds"}


async def ready_for(world: Any, kind: str) -> str:
    return str(await (world.shop.captured() if kind == "refund" else world.shop.paid()))


@pytest.mark.requirement("pg-route-01", "pg-crash-02", "pg-idem-07", "pg-state-06")
async def test_a_lost_authorization_is_answered_202_and_found_by_the_probe(either: Any) -> None:
    either.fault("authorize", F.COMMIT_THEN_DROP)
    answer = await either.shop.authorize("k1")
    receipt = answer.json()
    assert (answer.status_code, receipt["state"], receipt["in_doubt"]) == (202, "pending", True)
    assert answer.headers["location"] == f"/v1/payments/{receipt['id']}"
    assert int(answer.headers["retry-after"]) >= 1
    assert await either.later(29) == 0
    assert await either.later(2) == 1
    found = await either.shop.receipt(receipt["id"])
    assert (found["state"], found["in_doubt"], found["needs_review"]) == ("authorized", False, False)
    assert found["bank"]["authorization_id"] == either.books("authorizations")[0]["id"]
    assert len(either.books("authorizations")) == 1
    replay = await either.shop.authorize("k1")
    assert (replay.status_code, replay.headers["idempotent-replayed"]) == (201, "true")
    assert replay.json()["state"] == "authorized"


@pytest.mark.requirement("pg-bank-11", "pg-inv-6")
@pytest.mark.parametrize("delay", ["commit_then_delay", "slow_body"])
async def test_a_read_timeout_over_a_real_socket_is_202_and_not_a_failure(
    make_world: Any, run_server: Any, delay: str
) -> None:
    patient = build_bank(BankOptions(chaos=QUIET, write_ms=0.0))  # on the real clock: its delays are real
    url = await run_server(patient)
    world = await make_world(
        bank=patient, transport=None, bank_url=url, bank_timeout_s=0.4, bank_connect_timeout_s=5.0
    )
    patient.faults.add(Operation.AUTHORIZE, Fault(F(delay), delay_s=0.8))
    answer = await world.shop.authorize("k", card={"expiry_year": 9999})
    assert (answer.status_code, answer.json()["in_doubt"]) == (202, True)
    assert len(world.books("authorizations")) == 1


@pytest.mark.requirement("pg-crash-03", "pg-idem-07")
async def test_an_authorization_that_was_never_done_fails_after_two_negatives_and_not_before(
    either: Any,
) -> None:
    either.fault("authorize", F.RESET)
    payment_id = (await either.shop.authorize("k1")).json()["id"]
    assert await either.later(31) == 1
    assert (await either.shop.receipt(payment_id))["state"] == "pending"
    assert await either.later(29) == 0
    assert await either.later(2) == 1
    receipt = await either.shop.receipt(payment_id)
    assert (receipt["state"], receipt["in_doubt"], receipt["needs_review"]) == ("failed", False, False)
    replay = await either.shop.authorize("k1")
    assert (replay.status_code, replay.json()["code"]) == (502, "payment_failed")
    assert (await either.shop.authorize("k2")).status_code == 201


@pytest.mark.requirement("pg-idem-07")
async def test_a_202_replays_as_the_receipt_of_now_until_the_outcome_is_known(world: Any) -> None:
    world.fault("authorize", F.COMMIT_THEN_DROP)
    first = await world.shop.authorize("k1")
    replay = await world.shop.authorize("k1")
    assert (replay.status_code, replay.headers["idempotent-replayed"]) == (202, "true")
    assert replay.json() == first.json()
    assert (await world.shop.authorize("k1", amount=1)).status_code == 422
    blocked = await world.shop.authorize("k2")
    assert (blocked.status_code, blocked.json()["code"]) == (409, "order_already_paid")
    held = await world.shop.operate("capture", first.json()["id"], "k3")
    assert (held.status_code, held.json()["code"]) == (409, "operation_in_progress")


@pytest.mark.requirement("pg-crash-03")
async def test_two_probes_in_one_breath_are_not_two_negatives(world: Any) -> None:
    world.fault("authorize", F.RESET)
    payment_id = (await world.shop.authorize("k1")).json()["id"]
    await world.later(31)
    for _ in range(3):
        answer = await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")
        assert (answer.json()["state"], answer.json()["in_doubt"]) == ("pending", True)
    world.clock.advance(31)
    assert (await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")).json()["state"] == "failed"


@pytest.mark.requirement("pg-bank-08", "pg-crash-02")
async def test_the_card_is_sent_once_when_an_authorization_may_have_been_done(world: Any) -> None:
    sent: list[bytes] = []
    bank_send = world.wire.handle_async_request

    async def watch(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return await bank_send(request)

    world.wire.handle_async_request = watch
    world.fault("authorize", F.COMMIT_UNCACHED_THEN_DROP)
    await world.shop.authorize("k1")
    await world.shop.authorize("k1")
    await world.settled(3)
    assert sum(b"4111111111111111" in body for body in sent) == 1
    assert all(b'"4000056655665556"' in body for body in sent[1:])
    assert len(sent) == 3


@pytest.mark.requirement("pg-bank-08", "pg-inv-1")
async def test_a_hold_that_the_bank_forgot_is_one_hold_and_a_failed_payment(world: Any) -> None:
    world.fault("authorize", F.COMMIT_UNCACHED_THEN_DROP)
    payment_id = (await world.shop.authorize("k1")).json()["id"]
    await world.settled(3)
    assert (await world.shop.receipt(payment_id))["state"] == "failed"
    assert len(world.books("authorizations")) == 1


@pytest.mark.requirement("pg-bank-01", "pg-bank-07")
async def test_chaos_before_the_handler_is_retried_with_one_bank_key_that_is_not_the_clients(
    world: Any,
) -> None:
    world.fault("authorize", F.ERROR_500, times=2)
    assert (await world.shop.authorize("client-key")).status_code == 201
    (hold,) = world.books("authorizations")
    assert hold["idempotency_key"] != "client-key"
    assert len(hold["idempotency_key"]) == 36


@pytest.mark.requirement("pg-bank-09", "pg-inv-1")
@pytest.mark.parametrize("kind", OPERATIONS)
@pytest.mark.parametrize(
    "fault", [F.COMMIT_THEN_DROP, F.RESET, F.INTERNAL_ERROR_BEFORE, F.ERROR_500, F.NOT_FOUND]
)
async def test_one_lost_or_failed_attempt_is_made_good_within_the_request(
    world: Any, kind: str, fault: F
) -> None:
    payment_id = await ready_for(world, kind)
    world.fault(kind, fault)
    answer = await world.shop.operate(kind, payment_id, "k")
    assert (answer.status_code, answer.json()["state"]) == (200, DONE[kind])
    assert answer.json()["needs_review"] is False
    assert answer.json()["bank"][f"{kind}_id"] == world.books(BOOKS[kind])[0]["id"]
    assert len(world.books(BOOKS[kind])) == 1


@pytest.mark.requirement("pg-bank-09", "pg-bank-11")
@pytest.mark.parametrize("kind", OPERATIONS)
@pytest.mark.parametrize("fault", [F.COMMIT_UNCACHED_THEN_DROP, F.INTERNAL_ERROR_AFTER])
async def test_a_success_that_the_bank_forgot_is_inferred_without_its_id_and_flagged(
    world: Any, kind: str, fault: F
) -> None:
    payment_id = await ready_for(world, kind)
    world.fault(kind, fault)
    answer = await world.shop.operate(kind, payment_id, "k")
    receipt = answer.json()
    assert (answer.status_code, receipt["state"], receipt["needs_review"]) == (200, DONE[kind], True)
    assert receipt["bank"][f"{kind}_id"] is None
    assert len(world.books(BOOKS[kind])) == 1


@pytest.mark.requirement("pg-error-01")
async def test_a_capture_without_its_id_cannot_be_refunded(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("capture", F.COMMIT_UNCACHED_THEN_DROP)
    await world.shop.operate("capture", payment_id, "k1")
    answer = await world.shop.operate("refund", payment_id, "k2")
    assert (answer.status_code, answer.json()["code"]) == (409, "capture_id_unknown")
    assert (await world.shop.operate("refund", payment_id, "k2")).content == answer.content


@pytest.mark.requirement("pg-crash-04", "pg-idem-07")
@pytest.mark.parametrize("kind", OPERATIONS)
async def test_a_bank_that_stays_away_leaves_the_operation_in_doubt_and_recovery_sends_it_again(
    either: Any, kind: str
) -> None:
    payment_id = await ready_for(either, kind)
    either.fault(kind, F.RESET, times=4)
    answer = await either.shop.operate(kind, payment_id, "k")
    assert (answer.status_code, answer.json()["state"], answer.json()["in_doubt"]) == (
        202,
        RUNNING[kind],
        True,
    )
    assert either.books(BOOKS[kind]) == []
    either.fault(kind, F.ERROR_500, times=4)
    assert await either.later(31) == 1
    assert (await either.shop.receipt(payment_id))["state"] == RUNNING[kind]
    assert await either.later(59) == 0
    assert await either.later(2) == 1
    receipt = await either.shop.receipt(payment_id)
    assert (receipt["state"], receipt["in_doubt"]) == (DONE[kind], False)
    replay = await either.shop.operate(kind, payment_id, "k")
    assert (replay.status_code, replay.json()["state"]) == (200, DONE[kind])
    assert len(either.books(BOOKS[kind])) == 1


@pytest.mark.requirement("pg-bank-09")
async def test_nothing_done_after_something_may_have_been_done_is_still_in_doubt(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("capture", F.RESET)
    world.fault("capture", F.ERROR_500, times=3)
    assert (await world.shop.operate("capture", payment_id, "k")).status_code == 202


@pytest.mark.requirement("pg-bank-11", "pg-crash-04")
@pytest.mark.parametrize("kind", OPERATIONS)
async def test_an_id_that_the_bank_disowns_keeps_the_key_and_is_asked_again_until_it_knows(
    world: Any, kind: str
) -> None:
    payment_id = await ready_for(world, kind)
    world.fault(kind, F.NOT_FOUND, times=4)
    answer = await world.shop.operate(kind, payment_id, "k")
    assert (answer.status_code, answer.json()["needs_review"]) == (202, True)
    await world.later(31)
    receipt = await world.shop.receipt(payment_id)
    assert (receipt["state"], receipt["needs_review"]) == (DONE[kind], False)


@pytest.mark.requirement("pg-state-02", "pg-bank-11")
async def test_an_id_that_stays_unknown_for_a_day_returns_the_payment_to_its_last_stable_state(
    world: Any,
) -> None:
    payment_id = await world.shop.paid()
    world.fault("capture", F.NOT_FOUND, times=1000)
    await world.shop.operate("capture", payment_id, "k")
    await world.settled(24)
    receipt = await world.shop.receipt(payment_id)
    assert (receipt["state"], receipt["needs_review"], receipt["in_doubt"]) == ("authorized", True, False)
    replay = await world.shop.operate("capture", payment_id, "k")
    assert (replay.status_code, replay.json()["code"]) == (502, "payment_failed")


@pytest.mark.requirement("pg-bank-11", "pg-state-05")
async def test_a_conflict_on_the_only_attempt_is_409_and_flagged(world: Any) -> None:
    payment_id = await world.shop.paid()
    other = {"Idempotency-Key": "somebody-else"}
    authorization_id = (await world.shop.receipt(payment_id))["bank"]["authorization_id"]
    async with httpx.AsyncClient(transport=world.wire, base_url="http://bank") as bank:
        body = {"authorization_id": authorization_id}
        assert (await bank.post("/api/v1/voids", json=body, headers=other)).status_code == 200
    answer = await world.shop.operate("capture", payment_id, "k")
    assert (answer.status_code, answer.json()["code"], answer.json()["state"]) == (
        409,
        "invalid_state",
        "authorized",
    )
    assert (await world.shop.receipt(payment_id))["needs_review"] is True
    assert (await world.shop.http.get("/v1/orders/order-1")).json()["shippable"] is False


@pytest.mark.requirement("pg-bank-11")
async def test_a_capture_of_an_expired_hold_is_409_and_the_hold_is_voided_and_expired(either: Any) -> None:
    payment_id = await either.shop.paid()
    either.clock.advance(169 * 3600)
    answer = await either.shop.operate("capture", payment_id, "k1")
    assert (answer.status_code, answer.json()["code"]) == (409, "authorization_expired")
    assert await either.gateway.drain.wait_idle(5.0)
    receipt = await either.shop.receipt(payment_id)
    assert (receipt["state"], receipt["in_doubt"], receipt["needs_review"]) == ("expired", False, False)
    events = await either.shop.events(payment_id)
    assert [(event["to_state"], event["actor"]) for event in events[2:]] == [
        ("capturing", "api"),
        ("authorized", "api"),
        ("voiding", "expiry"),
        ("expired", "expiry"),
    ]
    assert either.books("authorizations")[0]["status"] == "voided"
    assert (await either.shop.operate("capture", payment_id, "k1")).content == answer.content
    assert (await either.shop.authorize("k2")).status_code == 201


async def test_a_void_of_an_expired_hold_is_a_void(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.clock.advance(169 * 3600)
    assert (await world.shop.operate("void", payment_id, "k1")).json()["state"] == "voided"


@pytest.mark.requirement("pg-bank-11")
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"not json"),
        (200, b'{"status":"approved"}'),
    ],
)
async def test_a_success_that_makes_no_sense_is_502_flagged_and_stays_in_flight(
    world: Any, status: int, body: bytes
) -> None:
    async def answer_with(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=body)

    world.wire.handle_async_request = answer_with
    answer = await world.shop.authorize("k1")
    assert (answer.status_code, answer.json()["code"]) == (502, "bank_contract_error")
    receipt = await world.shop.receipt(answer.json()["payment_id"])
    assert (receipt["state"], receipt["needs_review"], receipt["in_doubt"]) == ("pending", True, True)
    assert (await world.shop.authorize("k2")).json()["code"] == "order_already_paid"
    assert (await world.shop.authorize("k1")).content == answer.content


@pytest.mark.requirement("pg-idem-07", "pg-bank-11")
async def test_nonsense_during_recovery_leaves_the_202_to_the_outcome(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("capture", F.RESET, times=4)
    assert (await world.shop.operate("capture", payment_id, "k")).status_code == 202
    bank_send = world.wire.handle_async_request

    async def nonsense(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=b"{}")

    world.wire.handle_async_request = nonsense
    await world.later(31)
    world.wire.handle_async_request = bank_send
    assert (await world.shop.operate("capture", payment_id, "k")).status_code == 202
    await world.later(4000)
    replay = await world.shop.operate("capture", payment_id, "k")
    assert (replay.status_code, replay.json()["state"], replay.json()["needs_review"]) == (
        200,
        "captured",
        True,
    )


@pytest.mark.requirement("pg-bank-11", "pg-inv-2")
async def test_a_flag_that_lasts_is_not_taken_away_with_one_that_passes(world: Any) -> None:
    payment_id = await world.shop.paid()
    before = await world.gateway.store.get(payment_id)
    await world.gateway.store.flag(before, "bank_disagrees")
    world.fault("capture", F.NOT_FOUND, times=4)
    assert (await world.shop.operate("capture", payment_id, "k")).status_code == 202
    await world.later(31)
    receipt = await world.shop.receipt(payment_id)
    assert (receipt["state"], receipt["needs_review"]) == ("captured", True)


@pytest.mark.requirement("pg-bank-11", "pg-bank-12", "pg-state-02")
@pytest.mark.parametrize("status", [400, 404, 405])
async def test_an_answer_outside_the_contract_is_502_flagged_and_back_in_a_stable_state(
    world: Any, status: int
) -> None:
    payment_id = await world.shop.paid()
    bank_send = world.wire.handle_async_request

    async def plain(_request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, text="words of the bank")

    world.wire.handle_async_request = plain
    answer = await world.shop.operate("capture", payment_id, "k1")
    world.wire.handle_async_request = bank_send
    assert (answer.status_code, answer.json()["code"]) == (502, "bank_contract_error")
    assert "words of the bank" not in answer.text
    receipt = await world.shop.receipt(payment_id)
    assert (receipt["state"], receipt["needs_review"]) == ("authorized", True)


@pytest.mark.requirement("pg-bank-07", "pg-bank-11")
@pytest.mark.parametrize("operation", ["authorize", *OPERATIONS])
async def test_a_bank_that_cannot_be_reached_is_503_with_the_key_free(world: Any, operation: str) -> None:
    payment_id = "" if operation == "authorize" else await ready_for(world, operation)

    async def send() -> httpx.Response:
        if operation == "authorize":
            return await world.shop.authorize("k")
        return await world.shop.operate(operation, payment_id, "k")

    bank_send = world.wire.handle_async_request

    async def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    world.wire.handle_async_request = refuse
    answer = await send()
    assert (answer.status_code, answer.json()["code"]) == (503, "bank_unavailable")
    world.wire.handle_async_request = bank_send
    assert (await send()).status_code in {200, 201}


@pytest.mark.requirement("pg-bank-10")
async def test_an_open_breaker_refuses_before_anything_is_written_but_replays_what_is_known(
    world: Any,
) -> None:
    known = await world.shop.authorize("known", "o-known", amount=1)
    world.fault("authorize", F.ERROR_500, times=40)
    for number in range(5):
        await world.shop.authorize(f"k{number}", f"o{number}")
    assert world.gateway.bank.breaker_state == "open"
    left = world.bank.faults.waiting()["authorize"]
    with counted(world.gateway) as seen:
        answer = await world.shop.authorize("new", "o-new")
    assert (answer.status_code, answer.json()["code"]) == (503, "bank_unavailable")
    assert int(answer.headers["retry-after"]) >= 1
    assert seen.transactions == []
    assert world.bank.faults.waiting()["authorize"] == left
    assert (await world.shop.http.get("/v1/orders/o-new")).status_code == 404
    assert (await world.shop.authorize("known", "o-known", amount=1)).content == known.content


@pytest.mark.requirement("pg-bank-10")
async def test_a_want_of_connections_of_our_own_opens_no_breaker(make_world: Any) -> None:
    world = await make_world(breaker_min_calls=1, breaker_failure_rate=0.1)
    bank_send = world.wire.handle_async_request

    async def crowded(request: httpx.Request) -> httpx.Response:
        raise httpx.PoolTimeout("no connection was free", request=request)

    world.wire.handle_async_request = crowded
    assert (await world.shop.authorize("k", "o")).status_code == 503
    assert world.gateway.bank.breaker_state == "closed"
    world.wire.handle_async_request = bank_send
    assert (await world.shop.authorize("k", "o")).status_code == 201


@pytest.mark.requirement("pg-bank-10")
async def test_who_asks_about_a_payment_waits_in_the_queue_of_those_who_pay(make_world: Any) -> None:
    """Else a flood of questions would take the connections, and payments would fail for want of one."""
    world = await make_world(bank_connections=1, bank_waiting=0)
    payment_id = await world.shop.paid()
    reached, release = world.hold_the_bank()
    path = f"/v1/payments/{payment_id}/reconcile"
    asked = asyncio.create_task(world.shop.http.post(path))
    await reached.wait()
    refused = await world.shop.http.post(path)
    assert (refused.status_code, refused.json()["code"]) == (503, "bank_unavailable")
    release.set()
    assert (await asked).status_code == 200


@pytest.mark.requirement("pg-bank-10", "pg-error-02")
async def test_an_open_breaker_does_not_hide_an_answer_that_needs_no_bank(either: Any) -> None:
    payment_id = await either.shop.paid("k0", "o-paid", amount=1)
    either.fault("authorize", F.ERROR_500, times=40)
    for number in range(5):
        await either.shop.authorize(f"k{number}x", f"o{number}")
    assert either.gateway.bank.breaker_state == "open"
    bad = await either.shop.authorize("bad", "o-bad", card={"number": "4111111111111112"})
    assert (bad.status_code, bad.json()["code"]) == (402, "card_declined")
    paid = await either.shop.authorize("paid", "o-paid")
    assert (paid.status_code, paid.json()["code"]) == (409, "order_already_paid")
    wrong = await either.shop.operate("refund", payment_id, "wrong")
    assert (wrong.status_code, wrong.json()["code"]) == (409, "invalid_state")
    assert (await either.shop.operate("capture", "pay_unknown", "none")).status_code == 404
    assert (await either.shop.operate("capture", payment_id, "c")).status_code == 503
    assert (await either.shop.authorize("bad", "o-bad", amount=1)).status_code == 422


@pytest.mark.requirement("pg-bank-10")
async def test_a_full_bulkhead_refuses_with_503(make_world: Any) -> None:
    world = await make_world(bank_connections=1, bank_waiting=0)
    reached, release = world.hold_the_bank()
    first = asyncio.create_task(world.shop.authorize("k1", "o1"))
    await reached.wait()
    second = await world.shop.authorize("k2", "o2")
    assert (second.status_code, second.json()["code"]) == (503, "bank_unavailable")
    release.set()
    assert (await first).status_code == 201


async def crash_during(world: Any, operation: str, payment_id: str | None = None) -> None:
    """Stop the gateway between its intent and its save, as a crash would: the call never returns to it."""
    reached = asyncio.Event()

    async def hang(_request: httpx.Request) -> httpx.Response:
        reached.set()
        await asyncio.Event().wait()
        raise AssertionError("never reached")

    world.wire.handle_async_request = hang
    send = world.shop.authorize("k") if payment_id is None else world.shop.operate(operation, payment_id, "k")
    request = asyncio.create_task(send)
    await reached.wait()
    world.gateway.drain.cancel_rest()
    await asyncio.wait([request])


async def restart(make_world: Any, world: Any) -> Any:
    url = world.gateway.database.url
    return await make_world(url, bank=world.bank, clock=world.clock)


@pytest.mark.requirement("pg-crash-01", "pg-state-06", "pg-idem-08")
async def test_a_restarted_gateway_finds_a_capture_that_died_on_the_way_by_its_lease(
    either: Any, make_world: Any
) -> None:
    payment_id = await either.shop.paid()
    await crash_during(either, "capture", payment_id)
    reborn = await restart(make_world, either)
    early = await reborn.shop.operate("capture", payment_id, "k")
    assert (early.status_code, early.json()["code"]) == (409, "idempotency_key_in_use")
    assert await reborn.later(20) == 0
    assert (await reborn.shop.receipt(payment_id))["in_doubt"] is False
    reborn.clock.advance(20)
    assert (await reborn.shop.receipt(payment_id))["in_doubt"] is True
    assert await reborn.later(10) == 1
    receipt = await reborn.shop.receipt(payment_id)
    assert (receipt["state"], receipt["in_doubt"]) == ("captured", False)
    replay = await reborn.shop.operate("capture", payment_id, "k")
    assert (replay.status_code, len(reborn.books("captures"))) == (200, 1)


@pytest.mark.requirement("pg-idem-08")
async def test_a_client_that_comes_back_after_the_lease_takes_a_dead_owners_capture_over(
    either: Any, make_world: Any
) -> None:
    payment_id = await either.shop.paid()
    await crash_during(either, "capture", payment_id)
    reborn = await restart(make_world, either)
    reborn.clock.advance(40)
    answer = await reborn.shop.operate("capture", payment_id, "k")
    assert (answer.status_code, answer.json()["state"]) == (200, "captured")
    assert len(reborn.books("captures")) == 1


@pytest.mark.requirement("pg-idem-08", "pg-crash-01", "pg-bank-08")
async def test_an_authorization_that_died_on_the_way_is_probed_not_resent(
    either: Any, make_world: Any
) -> None:
    await crash_during(either, "authorize")
    reborn = await restart(make_world, either)
    reborn.clock.advance(40)
    answer = await reborn.shop.authorize("k")
    assert (answer.status_code, answer.json()["in_doubt"]) == (202, True)
    assert reborn.books("authorizations") == []
    await reborn.settled(3)
    assert (await reborn.shop.authorize("k")).json()["code"] == "payment_failed"
    assert reborn.books("authorizations") == []


@pytest.mark.requirement("pg-bank-04", "pg-inv-6")
async def test_a_call_that_outlives_its_lease_does_not_overwrite_what_recovery_found(world: Any) -> None:
    payment_id = await world.shop.paid()
    reached, release = asyncio.Event(), asyncio.Event()
    bank_send = world.wire.handle_async_request

    async def stuck(request: httpx.Request) -> httpx.Response:
        if not reached.is_set():
            reached.set()
            await release.wait()
            raise httpx.ReadError("lost", request=request)
        return await bank_send(request)

    world.wire.handle_async_request = stuck
    request = asyncio.create_task(world.shop.operate("capture", payment_id, "k"))
    await reached.wait()
    assert await world.later(100) == 1
    assert (await world.shop.receipt(payment_id))["state"] == "captured"
    release.set()
    answer = await request
    assert (answer.status_code, answer.json()["state"]) == (200, "captured")
    assert len(world.books("captures")) == 1
    assert len(await world.shop.events(payment_id)) == 4


@pytest.mark.requirement("pg-bank-04")
async def test_a_call_that_outlives_its_lease_does_not_free_what_recovery_has_in_hand(world: Any) -> None:
    payment_id = await world.shop.paid()
    turns = [(asyncio.Event(), asyncio.Event()) for _ in range(2)]
    waiting = iter(turns)

    async def stuck(request: httpx.Request) -> httpx.Response:
        reached, release = next(waiting)
        reached.set()
        await release.wait()
        raise httpx.ReadError("lost", request=request)

    world.wire.handle_async_request = stuck
    request = asyncio.create_task(world.shop.operate("capture", payment_id, "k"))
    await turns[0][0].wait()
    sweep = asyncio.create_task(world.later(100))
    await turns[1][0].wait()
    turns[0][1].set()
    assert (await request).status_code == 202
    assert await world.gateway.recovery.repair(payment_id) is False
    world.clock.advance(100)  # no third attempt of the sweep: its lease is over as well
    turns[1][1].set()
    assert await sweep == 1


@pytest.mark.requirement("pg-crash-01", "pg-bank-09", "pg-inv-6")
async def test_a_dead_owners_capture_that_the_bank_forgot_is_inferred_not_denied(
    either: Any, make_world: Any
) -> None:
    payment_id = await either.shop.paid()
    either.fault("capture", F.COMMIT_UNCACHED)
    bank_send = either.wire.handle_async_request
    done = asyncio.Event()

    async def answer_into_the_void(request: httpx.Request) -> httpx.Response:
        await bank_send(request)
        done.set()
        await asyncio.Event().wait()
        raise AssertionError("never reached")

    either.wire.handle_async_request = answer_into_the_void
    request = asyncio.create_task(either.shop.operate("capture", payment_id, "k"))
    await done.wait()
    either.gateway.drain.cancel_rest()
    await asyncio.wait([request])
    reborn = await restart(make_world, either)
    await reborn.later(100)
    receipt = await reborn.shop.receipt(payment_id)
    assert (receipt["state"], receipt["needs_review"]) == ("captured", True)
    assert receipt["bank"]["capture_id"] is None
    assert len(reborn.books("captures")) == 1


@pytest.mark.requirement("pg-bank-04")
async def test_two_workers_and_a_reader_take_an_operation_in_hand_once(either: Any, make_world: Any) -> None:
    either.fault("authorize", F.COMMIT_THEN_DROP)
    payment_id = (await either.shop.authorize("k")).json()["id"]
    other = await restart(make_world, either)
    either.clock.advance(31)
    rounds = await asyncio.gather(
        either.gateway.recovery.sweep(),
        other.gateway.recovery.sweep(),
        either.gateway.recovery.repair(payment_id),
        other.gateway.recovery.repair(payment_id),
    )
    assert sum(rounds) == 1
    assert (await either.shop.receipt(payment_id))["state"] == "authorized"
    assert len(await either.shop.events(payment_id)) == 2


@pytest.mark.requirement("pg-bank-05", "pg-route-04")
async def test_a_caller_of_reconcile_who_hangs_up_does_not_stop_the_call_or_the_save(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("capture", F.RESET, times=4)
    await world.shop.operate("capture", payment_id, "k")
    reached, release = world.hold_the_bank()
    caller = asyncio.create_task(world.shop.http.post(f"/v1/payments/{payment_id}/reconcile"))
    await reached.wait()
    caller.cancel()
    await asyncio.wait([caller])
    release.set()
    assert await world.gateway.drain.wait_idle(5.0)
    assert (await world.shop.receipt(payment_id))["state"] == "captured"


@pytest.mark.requirement("pg-bank-04", "pg-idem-07", "pg-inv-3")
async def test_a_client_that_retries_while_the_probe_finds_the_hold_sees_one_truth(either: Any) -> None:
    either.fault("authorize", F.COMMIT_THEN_DROP)
    payment_id = (await either.shop.authorize("k")).json()["id"]
    either.clock.advance(31)
    reached, release = asyncio.Event(), asyncio.Event()
    bank_send, probes = either.wire.handle_async_request, 0

    async def slow(request: httpx.Request) -> httpx.Response:
        nonlocal probes
        probes += 1
        reached.set()
        await release.wait()
        return await bank_send(request)

    either.wire.handle_async_request = slow
    sweep = asyncio.create_task(either.gateway.recovery.sweep())
    await reached.wait()
    meanwhile = await asyncio.gather(*(either.shop.authorize("k") for _ in range(10)))
    assert {answer.status_code for answer in meanwhile} == {202}
    release.set()
    assert await sweep == 1
    assert await either.gateway.drain.wait_idle(5.0)
    after = await either.shop.authorize("k")
    assert (after.status_code, after.json()["state"], probes) == (201, "authorized", 1)
    assert len(await either.shop.events(payment_id)) == 2


@pytest.mark.requirement("pg-bank-04")
async def test_no_attempt_leaves_when_it_could_outlive_its_lease(world: Any) -> None:
    payment_id = await world.shop.paid()
    sent_at: list[int] = []
    opened_at = world.clock.time_ns()

    async def slow_and_silent(request: httpx.Request) -> httpx.Response:
        sent_at.append(world.clock.time_ns())
        world.clock.advance(7.0)
        raise httpx.ReadError("lost", request=request)

    begin = world.gateway.store.begin

    async def slow_commit(*arguments: Any) -> Any:
        step = await begin(*arguments)
        world.clock.advance(12.0)
        return step

    world.gateway.store.begin = slow_commit
    world.wire.handle_async_request = slow_and_silent
    assert (await world.shop.operate("capture", payment_id, "k")).status_code == 202
    assert [round((at - opened_at) / 1e9) for at in sent_at] == [12]


@pytest.mark.requirement("pg-crash-06")
async def test_reading_a_payment_in_doubt_repairs_it_when_it_is_due(world: Any) -> None:
    world.fault("authorize", F.COMMIT_THEN_DROP)
    payment_id = (await world.shop.authorize("k")).json()["id"]
    await world.shop.receipt(payment_id)
    assert await world.gateway.drain.wait_idle(5.0)
    assert (await world.shop.receipt(payment_id))["in_doubt"] is True
    world.clock.advance(31)
    await world.shop.receipt(payment_id)
    assert await world.gateway.drain.wait_idle(5.0)
    assert (await world.shop.receipt(payment_id))["state"] == "authorized"


@pytest.mark.requirement("pg-route-04")
async def test_reconcile_resolves_a_payment_in_doubt_at_once_when_that_is_safe(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("capture", F.RESET, times=4)
    await world.shop.operate("capture", payment_id, "k")
    answer = await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")
    assert (answer.status_code, answer.json()["state"]) == (200, "captured")


@pytest.mark.requirement("pg-route-04", "pg-crash-03")
async def test_reconcile_leaves_a_young_authorization_alone(world: Any) -> None:
    world.fault("authorize", F.COMMIT_THEN_DROP)
    payment_id = (await world.shop.authorize("k")).json()["id"]
    answer = await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")
    assert (answer.status_code, answer.json()["in_doubt"]) == (200, True)
    world.clock.advance(31)
    answer = await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")
    assert (answer.status_code, answer.json()["state"]) == (200, "authorized")


@pytest.mark.requirement("pg-crash-05")
async def test_after_23_hours_without_a_verdict_a_person_is_asked_and_the_bank_no_more(world: Any) -> None:
    world.fault("authorize", F.COMMIT_THEN_DROP)
    payment_id = (await world.shop.authorize("k")).json()["id"]
    world.clock.advance(23 * 3600)
    await world.later(0)
    receipt = await world.shop.receipt(payment_id)
    assert (receipt["state"], receipt["in_doubt"], receipt["needs_review"]) == ("pending", True, True)
    world.clock.advance(40 * 3600)
    assert await world.later(0) == 0
    assert (await world.shop.authorize("k")).status_code == 202


@pytest.mark.requirement("pg-crash-03")
async def test_a_probe_without_a_verdict_breaks_a_row_of_negatives(world: Any) -> None:
    world.fault("authorize", F.RESET)
    payment_id = (await world.shop.authorize("k")).json()["id"]
    await world.later(31)
    world.fault("authorize", F.INTERNAL_ERROR_BEFORE, times=4)
    await world.later(31)
    await world.later(4000)
    assert (await world.shop.receipt(payment_id))["state"] == "pending"
    await world.later(4000)
    assert (await world.shop.receipt(payment_id))["state"] == "failed"


async def test_a_broken_round_does_not_keep_the_others_from_theirs(world: Any) -> None:
    for number in range(3):
        world.fault("authorize", F.COMMIT_THEN_DROP)
        await world.shop.authorize(f"k{number}", f"o{number}", amount=100)
    probe = world.gateway.bank.probe
    broken: list[str] = []

    async def sometimes(ask: Any) -> Any:
        if not broken:
            broken.append(ask.operation_id)
            raise RuntimeError("a fault of ours")
        return await probe(ask)

    world.gateway.bank.probe = sometimes
    assert await world.later(31) == 3
    states = [(await world.shop.http.get(f"/v1/orders/o{n}")).json()["status"] for n in range(3)]
    assert sorted(states) == ["authorized", "authorized", "pending"]
    assert await world.later(60) == 1


@pytest.mark.requirement("pg-inv-1", "pg-crash-02")
@pytest.mark.parametrize("reached", [True, False])
async def test_an_answer_that_was_anothers_holds_nothing_for_this_payment(either: Any, reached: bool) -> None:
    """A connection gives an answer again, after the request or instead of it: the bank's books decide."""
    bank_send, said = either.wire.handle_async_request, []

    async def send(request: httpx.Request) -> httpx.Response:
        answer = await bank_send(request) if reached or not said else None
        said.append(said[0] if said else await answer.aread())
        return httpx.Response(200, content=said[-1], headers={"X-Idempotent-Replayed": "true"})

    either.wire.handle_async_request = send
    first = await either.shop.authorize("k1", "o1", amount=1)
    second = await either.shop.authorize("k2", "o2", amount=1)
    assert (first.status_code, second.status_code, second.json()["in_doubt"]) == (201, 202, True)
    # Recovery, told the same, asks ever more rarely: not once a lease.
    assert [await either.later(wait_s) for wait_s in (31, 31, 30, 299, 2)] == [1, 0, 1, 0, 1]
    either.wire.handle_async_request = bank_send
    await either.settled()
    told = await either.shop.authorize("k2", "o2", amount=1)
    holds = {hold["id"] for hold in either.books("authorizations")}
    assert (told.status_code, len(holds)) == ((201, 2) if reached else (502, 1))
    ours = {first.json()["bank"]["authorization_id"]}
    ours |= {told.json()["bank"]["authorization_id"]} if reached else set()
    assert ours == holds
