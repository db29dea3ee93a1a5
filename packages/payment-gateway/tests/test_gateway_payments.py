"""The four operations against a bank that behaves: receipts, states, declines, orders, pages."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

LEGAL = {
    (None, "pending"),
    ("pending", "authorized"),
    ("pending", "declined"),
    ("pending", "failed"),
    ("authorized", "capturing"),
    ("authorized", "voiding"),
    ("capturing", "captured"),
    ("capturing", "authorized"),
    ("capturing", "expired"),
    ("voiding", "voided"),
    ("voiding", "authorized"),
    ("voiding", "expired"),
    ("captured", "refunding"),
    ("refunding", "refunded"),
    ("refunding", "captured"),
}


def assert_chain(events: list[dict[str, Any]], state: str) -> None:
    assert [event["sequence"] for event in events] == list(range(1, len(events) + 1))
    moves = [(event["from_state"], event["to_state"]) for event in events]
    assert set(moves) <= LEGAL
    assert [move[0] for move in moves[1:]] == [move[1] for move in moves[:-1]]
    assert moves[-1][1] == state


@pytest.mark.requirement("pg-route-01", "pg-route-02", "pg-state-01", "pg-inv-1", "pg-inv-4")
async def test_a_payment_is_authorized_captured_and_refunded_with_the_bank_ids_on_its_receipt(
    either: Any,
) -> None:
    answer = await either.shop.authorize("k1")
    assert answer.status_code == 201
    receipt = answer.json()
    assert answer.headers["location"] == f"/v1/payments/{receipt['id']}"
    assert (receipt["state"], receipt["in_doubt"], receipt["needs_review"]) == ("authorized", False, False)
    assert receipt["card"] == {"brand": "visa", "last4": "1111"}
    for kind, state in (("capture", "captured"), ("refund", "refunded")):
        answer = await either.shop.operate(kind, receipt["id"], f"key-{kind}")
        assert (answer.status_code, answer.json()["state"]) == (200, state)
    books = {name: either.books(name) for name in ("authorizations", "captures", "refunds", "voids")}
    assert {name: len(rows) for name, rows in books.items()} == {
        "authorizations": 1,
        "captures": 1,
        "refunds": 1,
        "voids": 0,
    }
    final = await either.shop.receipt(receipt["id"])
    assert final["bank"]["authorization_id"] == books["authorizations"][0]["id"]
    assert final["bank"]["capture_id"] == books["captures"][0]["id"]
    assert final["bank"]["refund_id"] == books["refunds"][0]["id"]
    assert_chain(await either.shop.events(receipt["id"]), "refunded")


@pytest.mark.requirement("pg-route-01")
async def test_the_receipt_has_exactly_the_promised_members(world: Any) -> None:
    receipt = (await world.shop.authorize("k1")).json()
    assert list(receipt) == [
        "id",
        "order_id",
        "customer_id",
        "amount",
        "currency",
        "state",
        "in_doubt",
        "needs_review",
        "decline_code",
        "card",
        "bank",
        "created_at",
        "authorized_at",
        "declined_at",
        "captured_at",
        "voided_at",
        "refunded_at",
        "expired_at",
        "failed_at",
        "expires_at",
    ]
    assert receipt["created_at"].startswith("2028-01-01T00:00:00")
    assert receipt["created_at"].endswith("Z")
    assert receipt["expires_at"] is not None
    assert receipt["captured_at"] is None


@pytest.mark.requirement("pg-route-01", "pg-inv-4")
async def test_a_void_releases_the_hold(either: Any) -> None:
    payment_id = await either.shop.paid()
    answer = await either.shop.operate("void", payment_id, "k2")
    assert (answer.status_code, answer.json()["state"]) == (200, "voided")
    assert answer.json()["bank"]["void_id"].startswith("void_")
    assert either.books("authorizations")[0]["status"] == "voided"
    assert_chain(await either.shop.events(payment_id), "voided")


WRONG = [
    ("authorized", "refund"),
    ("captured", "capture"),
    ("captured", "void"),
    ("voided", "capture"),
    ("voided", "void"),
    ("voided", "refund"),
    ("refunded", "capture"),
    ("refunded", "void"),
    ("refunded", "refund"),
    ("declined", "capture"),
    ("declined", "void"),
    ("declined", "refund"),
]


async def bring_to(world: Any, state: str) -> str:
    card = {"number": "5555555555554444", "cvv": "789"} if state == "declined" else {}
    answer = await world.shop.authorize("bring", card=card)
    payment_id = str(answer.json().get("id") or answer.json()["payment_id"])
    steps = {"captured": ["capture"], "voided": ["void"], "refunded": ["capture", "refund"]}
    for kind in steps.get(state, []):
        assert (await world.shop.operate(kind, payment_id, f"bring-{kind}")).status_code == 200
    return payment_id


@pytest.mark.requirement("pg-state-01", "pg-idem-06", "pg-error-01")
@pytest.mark.parametrize(("state", "kind"), WRONG)
async def test_an_operation_from_the_wrong_state_is_409_with_the_state_and_no_bank_call(
    world: Any, state: str, kind: str
) -> None:
    payment_id = await bring_to(world, state)
    before = world.bank.picture()
    answer = await world.shop.operate(kind, payment_id, "wrong")
    problem = answer.json()
    assert (answer.status_code, problem["code"], problem["state"]) == (409, "invalid_state", state)
    assert "retry-after" not in answer.headers
    assert world.bank.picture() == before
    again = await world.shop.operate(kind, payment_id, "wrong")
    assert (again.content, again.headers["idempotent-replayed"]) == (answer.content, "true")


@pytest.mark.requirement("pg-route-01", "pg-bank-11", "pg-idem-06")
@pytest.mark.parametrize(
    ("card", "code"),
    [
        ({"number": "5555555555554444", "cvv": "789"}, "insufficient_funds"),
        ({"cvv": "999"}, "invalid_cvv"),
        ({"number": "4012888888881881"}, "invalid_card"),
        ({"number": "5105105105105100", "cvv": "321"}, "card_expired"),
    ],
)
async def test_a_decline_of_the_bank_is_402_with_its_code_and_leaves_a_declined_payment(
    world: Any, card: dict[str, Any], code: str
) -> None:
    answer = await world.shop.authorize("k1", card=card)
    problem = answer.json()
    assert (answer.status_code, problem["code"], problem["decline_code"]) == (402, "card_declined", code)
    receipt = await world.shop.receipt(problem["payment_id"])
    assert (receipt["state"], receipt["decline_code"]) == ("declined", code)
    assert_chain(await world.shop.events(receipt["id"]), "declined")
    assert (await world.shop.authorize("k1", card=card)).content == answer.content
    assert (await world.shop.authorize("k2")).status_code == 201


@pytest.mark.requirement("pg-check-01")
@pytest.mark.parametrize(
    ("card", "code"),
    [
        ({"number": "4111111111111112"}, "invalid_card"),
        ({"expiry_year": 2027}, "card_expired"),
        ({"expiry_month": 12, "expiry_year": 2027}, "card_expired"),
    ],
)
async def test_a_bad_check_digit_or_a_past_expiry_is_declined_here_without_asking_the_bank(
    world: Any, card: dict[str, Any], code: str
) -> None:
    world.fault("authorize", _fault("error_500"), times=9)
    answer = await world.shop.authorize("k1", card=card)
    assert (answer.status_code, answer.json()["decline_code"]) == (402, code)
    assert world.bank.faults.waiting()["authorize"] == 9
    receipt = await world.shop.receipt(answer.json()["payment_id"])
    assert receipt["state"] == "declined"
    assert receipt["declined_at"] is not None
    assert_chain(await world.shop.events(receipt["id"]), "declined")
    again = await world.shop.authorize("k1", card=card)
    assert (again.status_code, again.content) == (402, answer.content)


@pytest.mark.requirement("pg-check-01")
async def test_a_card_is_good_through_its_expiry_month(world: Any) -> None:
    assert (
        await world.shop.authorize("k1", card={"expiry_month": 1, "expiry_year": 2028})
    ).status_code == 201


def _fault(name: str) -> Any:
    from mock_bank.faults import FaultKind

    return FaultKind(name)


@pytest.mark.requirement("pg-state-03", "pg-idem-06")
async def test_an_order_has_one_live_payment_and_a_new_one_after_its_end(either: Any) -> None:
    payment_id = await either.shop.paid("k1")
    answer = await either.shop.authorize("k2")
    assert (answer.status_code, answer.json()["code"]) == (409, "order_already_paid")
    assert "retry-after" not in answer.headers
    assert len(either.books("authorizations")) == 1
    await either.shop.operate("void", payment_id, "k3")
    assert (await either.shop.authorize("k2")).content == answer.content
    assert (await either.shop.authorize("k4")).status_code == 201


@pytest.mark.requirement("pg-state-03", "pg-check-01")
@pytest.mark.parametrize("card", [{"number": "4111111111111112"}, {"expiry_year": 2027}])
async def test_a_bad_card_on_an_order_that_is_paid_is_refused_like_any_other_and_adds_no_payment(
    either: Any, card: dict[str, Any]
) -> None:
    await either.shop.paid("k1")
    answer = await either.shop.authorize("k2", card=card)
    assert (answer.status_code, answer.json()["code"]) == (409, "order_already_paid")
    assert "retry-after" not in answer.headers
    assert (await either.shop.authorize("k2", card=card)).content == answer.content
    view = (await either.shop.http.get("/v1/orders/order-1")).json()
    assert [payment["state"] for payment in view["payments"]] == ["authorized"]


@pytest.mark.requirement("pg-state-03", "pg-inv-1")
async def test_of_twenty_payments_for_one_order_at_once_one_is_held(either: Any) -> None:
    answers = await asyncio.gather(*(either.shop.authorize(f"k{n}") for n in range(20)))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 19
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {
        "order_already_paid"
    }
    assert len(either.books("authorizations")) == 1


@pytest.mark.requirement("pg-state-04", "pg-inv-1")
async def test_of_capture_and_void_at_once_exactly_one_wins(either: Any) -> None:
    payment_id = await either.shop.paid()
    kinds = [("capture", "void")[n % 2] for n in range(20)]
    answers = await asyncio.gather(
        *(either.shop.operate(kind, payment_id, f"{kind}-{n}") for n, kind in enumerate(kinds))
    )
    assert [answer.status_code for answer in answers].count(200) == 1
    refused = {answer.json()["code"] for answer in answers if answer.status_code != 200}
    assert refused <= {"operation_in_progress", "invalid_state"}
    assert len(either.books("captures")) + len(either.books("voids")) == 1


@pytest.mark.requirement("pg-state-05")
async def test_an_order_is_shippable_while_its_live_payment_is_held_or_captured(world: Any) -> None:
    async def seen(order_id: str) -> tuple[str, bool]:
        view = (await world.shop.http.get(f"/v1/orders/{order_id}")).json()
        return view["status"], view["shippable"]

    assert (await world.shop.http.get("/v1/orders/nobody")).status_code == 404
    await world.shop.authorize("k0", "o", card={"number": "4111111111111112"})
    assert await seen("o") == ("declined", False)
    payment_id = await world.shop.paid("k1", "o")
    assert await seen("o") == ("authorized", True)
    world.clock.advance(169 * 3600)
    assert await seen("o") == ("authorized", False)
    kept = await world.shop.captured("p")
    assert await seen("p") == ("captured", True)
    await world.shop.operate("refund", kept, "k3")
    assert await seen("p") == ("refunded", False)
    await world.shop.operate("void", payment_id, "k4")
    assert await seen("o") == ("voided", False)


@pytest.mark.requirement("pg-route-02")
async def test_an_order_shows_all_its_payments_newest_first(world: Any) -> None:
    for number in range(3):
        await world.shop.authorize(f"bad-{number}", "o", card={"number": "4111111111111112"})
    live = await world.shop.paid("good", "o")
    view = (await world.shop.http.get("/v1/orders/o")).json()
    assert view["status"] == "authorized"
    created = [payment["created_at"] for payment in view["payments"]]
    assert created == sorted(created, reverse=True)
    assert [payment["id"] for payment in view["payments"]].index(live) == 0


@pytest.mark.requirement("pg-route-03")
async def test_pages_of_a_customer_come_newest_first_without_gaps_or_repeats(either: Any) -> None:
    ids = [await either.shop.paid(f"k{n}", f"o{n}", amount=100) for n in range(7)]
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": "3"} | ({"cursor": cursor} if cursor else {})
        page = (await either.shop.http.get("/v1/customers/customer-1/payments", params=query)).json()
        seen += [payment["id"] for payment in page["payments"]]
        if len(seen) == 3:  # a payment made between two pages must not shift them
            await either.shop.paid("between", "o-between", amount=100)
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == ids[::-1]


@pytest.mark.requirement("pg-route-02", "pg-route-03")
async def test_pages_can_be_of_one_state_and_of_nobody(either: Any) -> None:
    await either.shop.captured("o1")
    await either.shop.paid("k2", "o2", amount=100)
    of_state = await either.shop.http.get("/v1/customers/customer-1/payments", params={"state": "captured"})
    assert [payment["order_id"] for payment in of_state.json()["payments"]] == ["o1"]
    nobody = await either.shop.http.get("/v1/customers/nobody/payments")
    assert (nobody.status_code, nobody.json()) == (200, {"payments": [], "next_cursor": None})


@pytest.mark.requirement("pg-error-03")
@pytest.mark.parametrize(
    "query",
    [
        {"limit": "0"},
        {"limit": "101"},
        {"limit": "x"},
        {"state": "rich"},
        {"cursor": "!"},
        {"cursor": "AAAA"},
    ],
)
async def test_a_bad_page_request_is_422_and_does_not_echo(world: Any, query: dict[str, str]) -> None:
    answer = await world.shop.http.get("/v1/customers/c/payments", params=query)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert [problem["field"] for problem in answer.json()["errors"]] == list(query)


@pytest.mark.requirement("pg-route-04")
async def test_reconcile_asks_the_bank_and_flags_what_it_denies(world: Any) -> None:
    payment_id = await world.shop.captured()
    answer = await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")
    assert (answer.status_code, answer.json()["needs_review"]) == (200, False)
    captures = world.bank.ledger.captures
    capture_id = next(iter(captures))
    captures[capture_id] = replace(captures[capture_id], amount_cents=1)
    answer = await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")
    assert (answer.status_code, answer.json()["needs_review"]) == (200, True)


@pytest.mark.requirement("pg-route-04", "pg-inv-2")
@pytest.mark.parametrize("kind", ["capture", "void"])
async def test_a_flag_of_reconcile_is_not_lost_to_an_operation_that_begins_meanwhile(
    either: Any, kind: str
) -> None:
    """Either the flag comes first and stays, or the comparison is of yesterday and flags nothing."""
    payment_id = await either.shop.paid()
    before = await either.gateway.store.get(payment_id)
    assert await either.gateway.store.flag(before, "bank_disagrees") is True
    assert (await either.shop.operate(kind, payment_id, "k2")).json()["needs_review"] is True
    assert await either.gateway.store.flag(before, "bank_disagrees") is False


@pytest.mark.requirement("pg-route-04")
async def test_reconcile_of_a_bank_that_does_not_answer_is_503_and_flags_nothing(world: Any) -> None:
    payment_id = await world.shop.captured()
    world.fault("read", _fault("not_found"))
    answer = await world.shop.http.post(f"/v1/payments/{payment_id}/reconcile")
    assert (answer.status_code, answer.json()["code"]) == (503, "bank_unavailable")
    assert (await world.shop.receipt(payment_id))["needs_review"] is False
