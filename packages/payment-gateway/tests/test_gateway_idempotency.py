"""The key: one request, one operation, one final answer."""

import asyncio
from dataclasses import replace
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from groundwork.web import Drain
from mock_bank.faults import FaultKind
from payment_gateway.api.idempotency_key import read_key
from payment_gateway.domain.card import Card
from payment_gateway.domain.states import Kind
from payment_gateway.errors import BankUnavailable, GatewayError
from payment_gateway.fingerprints import Fingerprints
from payment_gateway.parts import DrainShield
from payment_gateway.ports import KeyClaim
from payment_gateway.testing import CARD, order


@pytest.mark.requirement("pg-idem-03", "pg-bank-04", "pg-inv-1", "pg-inv-3")
async def test_one_key_fifty_times_at_once_makes_one_hold(either: Any) -> None:
    answers = await asyncio.gather(*(either.shop.authorize("same") for _ in range(50)))
    assert len(either.books("authorizations")) == 1
    by_status = {status: [a for a in answers if a.status_code == status] for status in (201, 409)}
    assert len(by_status[201]) + len(by_status[409]) == 50
    assert by_status[201]
    assert {answer.json()["code"] for answer in by_status[409]} <= {"idempotency_key_in_use"}
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in by_status[409])
    assert len({answer.content for answer in by_status[201]}) == 1
    assert (await either.shop.authorize("same")).content == by_status[201][0].content


@pytest.mark.requirement("pg-idem-03", "pg-bank-04", "pg-inv-1")
async def test_one_capture_key_fifty_times_at_once_makes_one_capture(either: Any) -> None:
    payment_id = await either.shop.paid()
    answers = await asyncio.gather(*(either.shop.operate("capture", payment_id, "same") for _ in range(50)))
    assert len(either.books("captures")) == 1
    assert {answer.status_code for answer in answers} <= {200, 409}
    refused = {answer.json()["code"] for answer in answers if answer.status_code == 409}
    assert refused <= {"idempotency_key_in_use"}


@pytest.mark.requirement("pg-idem-01", "pg-inv-3")
async def test_a_replay_has_the_same_status_and_bytes_whatever_became_of_the_payment_since(
    either: Any,
) -> None:
    first = await either.shop.authorize("k1")
    payment_id = first.json()["id"]
    captured = await either.shop.operate("capture", payment_id, "k2")
    await either.shop.operate("refund", payment_id, "k3")
    for original, replay in (
        (first, await either.shop.authorize("k1")),
        (captured, await either.shop.operate("capture", payment_id, "k2")),
    ):
        assert (replay.status_code, replay.content) == (original.status_code, original.content)
        assert replay.headers["idempotent-replayed"] == "true"
        assert "idempotent-replayed" not in original.headers
        assert replay.headers.get("location") == original.headers.get("location")


CHANGES: list[dict[str, Any]] = [
    {"amount": 5001},
    {"order_id": "order-2"},
    {"customer_id": "customer-2"},
    {"card": {"number": "4242424242424242"}},
    {"card": {"expiry_month": 11}},
    {"card": {"expiry_year": 2031}},
]


@pytest.mark.requirement("pg-idem-02", "pg-idem-10")
@pytest.mark.parametrize("change", CHANGES)
async def test_the_same_key_with_another_request_is_422(world: Any, change: dict[str, Any]) -> None:
    await world.shop.authorize("k1")
    answer = await world.shop.authorize("k1", **({"order_id": "order-1"} | change))
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")
    assert len(world.books("authorizations")) == 1


@pytest.mark.requirement("pg-idem-05")
async def test_a_key_belongs_to_one_route_and_one_payment(world: Any) -> None:
    first, second = await world.shop.paid("k1", "o1"), await world.shop.paid("k2", "o2", amount=1)
    assert (await world.shop.operate("capture", first, "k")).status_code == 200
    for answer in (
        await world.shop.operate("capture", second, "k"),
        await world.shop.operate("refund", first, "k"),
        await world.shop.authorize("k", "o3"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")


@pytest.mark.requirement("pg-idem-05")
async def test_the_same_key_of_two_callers_is_two_keys(either: Any) -> None:
    payments = [await either.shop.paid(f"k{n}", f"o{n}", amount=100) for n in range(2)]
    fingerprints = Fingerprints(b"k" * 32)
    for caller, payment_id in zip(("one", "two"), payments, strict=True):
        claim = KeyClaim(
            caller=caller,
            key="same",
            fingerprint=fingerprints.of_operation("capture", payment_id),
            fingerprint_key_id=fingerprints.key_id,
            request_id=None,
        )
        answer = await either.gateway.core.service.operate(claim, Kind.CAPTURE, payment_id)
        assert (answer.status, answer.replayed) == (200, False)
    assert len(either.books("captures")) == 2


@pytest.mark.requirement("pg-idem-10")
def test_a_fingerprint_says_nothing_without_its_key() -> None:
    card = Card(CARD["number"], "123", 12, 2030)
    same: dict[str, Any] = {"order_id": "o", "customer_id": "c", "amount_cents": 1, "currency": "USD"}
    one, other = Fingerprints(b"1" * 32), Fingerprints(b"2" * 32)
    assert one.of_order(**same, card=card) == Fingerprints(b"1" * 32).of_order(**same, card=card)
    assert one.of_order(**same, card=card) != other.of_order(**same, card=card)
    assert one.of_order(**same, card=card) != one.of_order(**same, card=replace(card, expiry_year=2031))
    assert one.of_order(**same, card=card) == one.of_order(**same, card=replace(card, cvv="999"))
    assert one.key_id != other.key_id
    assert b"1" * 8 not in one.key_id.encode()


@pytest.mark.requirement("pg-idem-08", "pg-inv-3", "pg-crash-01")
@pytest.mark.parametrize("number", ["4111111111111111", "4111111111111112"])
async def test_a_gateway_that_died_between_its_commit_and_its_answer_replays_that_answer(
    either: Any, make_world: Any, number: str
) -> None:
    """The answer never leaves: what the shop gets from the next process is what was committed."""
    lost = await either.shop.authorize("k", card={"number": number})
    reborn = await make_world(either.gateway.database.url, bank=either.bank, clock=either.clock)
    replay = await reborn.shop.authorize("k", card={"number": number})
    assert (replay.status_code, replay.content) == (lost.status_code, lost.content)
    assert replay.headers["idempotent-replayed"] == "true"
    assert len((await reborn.shop.http.get("/v1/orders/order-1")).json()["payments"]) == 1


@pytest.mark.requirement("pg-idem-10")
async def test_the_cvv_and_the_form_of_the_json_are_not_part_of_the_request(world: Any) -> None:
    first = await world.shop.authorize("k1")
    assert (await world.shop.authorize("k1", card={"cvv": "999"})).content == first.content
    body = dict(reversed(order().items()))
    answer = await world.shop.http.post("/v1/payments", json=body, headers={"Idempotency-Key": '"k1"'})
    assert answer.content == first.content


@pytest.mark.requirement("pg-bank-07", "pg-idem-06")
async def test_a_503_leaves_the_key_free_and_the_payment_failed(either: Any) -> None:
    either.fault("authorize", FaultKind.ERROR_500, times=4)
    answer = await either.shop.authorize("k1")
    assert (answer.status_code, answer.json()["code"]) == (503, "bank_unavailable")
    assert int(answer.headers["retry-after"]) >= 1
    again = await either.shop.authorize("k1")
    assert (again.status_code, "idempotent-replayed" in again.headers) == (201, False)
    view = (await either.shop.http.get("/v1/orders/order-1")).json()
    assert [payment["state"] for payment in view["payments"]] == ["authorized", "failed"]
    assert len(either.books("authorizations")) == 1


@pytest.mark.requirement("pg-bank-07", "pg-idem-06", "pg-state-02")
async def test_a_503_returns_a_capture_to_authorized_with_its_key_free(either: Any) -> None:
    payment_id = await either.shop.paid()
    either.fault("capture", FaultKind.ERROR_500, times=4)
    assert (await either.shop.operate("capture", payment_id, "k2")).status_code == 503
    receipt = await either.shop.receipt(payment_id)
    assert (receipt["state"], receipt["in_doubt"]) == ("authorized", False)
    assert (await either.shop.operate("capture", payment_id, "k2")).status_code == 200
    assert [event["to_state"] for event in await either.shop.events(payment_id)][2:] == [
        "capturing",
        "authorized",
        "capturing",
        "captured",
    ]


@pytest.mark.requirement("pg-idem-06")
async def test_refusals_before_the_request_is_understood_leave_the_key_free(world: Any) -> None:
    for send in (
        world.http_post("/v1/payments", b"{", "k1"),
        world.http_post("/v1/payments", b"{}", "k1"),
        world.http_post("/v1/payments/pay_unknown/capture", b"", "k1"),
    ):
        assert (await send).status_code in {400, 404, 422}
    assert (await world.shop.authorize("k1")).status_code == 201


@pytest.mark.requirement("pg-idem-04")
@pytest.mark.parametrize(
    ("values", "code"),
    [
        ([], "idempotency_key_missing"),
        ([b""], "idempotency_key_missing"),
        ([b"  "], "idempotency_key_missing"),
        ([b'""'], "idempotency_key_missing"),
        ([b"a", b"a"], "idempotency_key_invalid"),
        ([b"a b"], "idempotency_key_invalid"),
        ([b'"a b"'], "idempotency_key_invalid"),
        ([b'"a'], "idempotency_key_invalid"),
        ([b'"a";x=1'], "idempotency_key_invalid"),
        ([b"k\xc3\xa9"], "idempotency_key_invalid"),
        ([b"a\x01"], "idempotency_key_invalid"),
        ([b"x" * 256], "idempotency_key_invalid"),
    ],
)
def test_a_key_that_cannot_be_used_is_named(values: list[bytes], code: str) -> None:
    with pytest.raises(GatewayError) as caught:
        read_key(values)
    assert (caught.value.status, caught.value.code) == (400, code)


@pytest.mark.requirement("pg-idem-04")
@pytest.mark.parametrize(
    ("value", "key"),
    [(b"k", "k"), (b'"k"', "k"), (b'"a\\"b"', 'a"b'), (b"x" * 255, "x" * 255), (b"a,b", "a,b")],
)
def test_a_bare_key_and_a_quoted_key_are_the_same(value: bytes, key: str) -> None:
    assert read_key([value]) == key


@pytest.mark.requirement("pg-idem-04")
async def test_a_repeated_key_header_is_400(world: Any) -> None:
    headers = httpx.Headers([("Idempotency-Key", "a"), ("Idempotency-Key", "a")])
    answer = await world.shop.http.post("/v1/payments", json=order(), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_invalid")


@pytest.mark.requirement("pg-bank-05")
async def test_a_client_that_hangs_up_does_not_stop_the_call_or_the_save(world: Any) -> None:
    reached = asyncio.Event()
    bank_send = world.wire.handle_async_request

    async def slow(request: httpx.Request) -> httpx.Response:
        reached.set()
        await release.wait()
        return await bank_send(request)

    release = asyncio.Event()
    world.wire.handle_async_request = slow
    request = asyncio.create_task(world.shop.authorize("k1"))
    await reached.wait()
    request.cancel()
    await asyncio.wait([request])
    release.set()
    assert await world.gateway.drain.wait_idle(5.0)
    replay = await world.shop.authorize("k1")
    assert (replay.status_code, replay.headers["idempotent-replayed"]) == (201, "true")
    assert len(world.books("authorizations")) == 1


@pytest.mark.requirement("pg-idem-11")
async def test_a_new_fingerprint_key_still_knows_what_the_old_one_wrote(
    make_world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    old, new, other = "o" * 32, "n" * 32, "x" * 32
    before = await make_world(fingerprint_key=old)
    first = await before.shop.authorize("k1")
    await before.shop.operate("capture", first.json()["id"], "k2")
    url, bank, clock = before.gateway.database.url, before.bank, before.clock
    after = await make_world(
        url, bank=bank, clock=clock, fingerprint_key=new, fingerprint_old_keys=f"{other}, {old}"
    )
    replay = await after.shop.authorize("k1")
    assert (replay.content, replay.headers["idempotent-replayed"]) == (first.content, "true")
    assert (await after.shop.operate("capture", first.json()["id"], "k2")).status_code == 200
    assert (await after.shop.authorize("k1", amount=1)).json()["code"] == "idempotency_key_reused"
    await after.shop.authorize("k3", "order-3", amount=1)
    async with after.gateway.database.reading() as connection:
        query = "SELECT key, fingerprint_key_id FROM idempotency_keys"
        ids = {row.key: row.fingerprint_key_id for row in (await connection.execute(text(query))).all()}
    assert ids["k1"] == ids["k2"] != ids["k3"]  # written with the new one only
    not_yet = await make_world(url, bank=bank, clock=clock, fingerprint_key=old, fingerprint_old_keys=new)
    assert (await not_yet.shop.authorize("k3", "order-3", amount=1)).headers["idempotent-replayed"] == "true"
    assert "fingerprint_key_unknown" not in caplog.text
    forgetful = await make_world(url, bank=bank, clock=clock, fingerprint_key=new)
    assert (await forgetful.shop.authorize("k1")).json()["code"] == "idempotency_key_reused"
    assert "fingerprint_key_unknown" in caplog.text
    assert len(after.books("authorizations")) == 2


async def test_a_refusal_is_no_failure_in_the_log_even_if_its_caller_is_gone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    drain, go = Drain(), asyncio.Event()

    async def refuse() -> None:
        await go.wait()
        raise BankUnavailable(retry_after_s=1.0)

    caller = asyncio.create_task(DrainShield(drain).run(refuse()))
    await asyncio.wait([caller], timeout=0)
    caller.cancel()
    await asyncio.wait([caller])
    go.set()
    assert await drain.wait_idle(60)
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_a_failure_of_the_database_is_in_the_log_once(
    world: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stands_still(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(world.gateway.store, "begin", stands_still)
    assert (await world.shop.authorize("k1")).status_code == 500
    told = [record.msg["event"] for record in caplog.records if record.levelname == "ERROR"]
    assert told == ["http.unhandled_error"]


@pytest.mark.requirement("pg-idem-03", "pg-state-06", "pg-state-04")
async def test_the_key_is_in_use_while_the_first_request_is_at_the_bank(world: Any) -> None:
    reached, release = world.hold_the_bank()
    first = asyncio.create_task(world.shop.authorize("k1"))
    await reached.wait()
    second = await world.shop.authorize("k1")
    assert (second.status_code, second.json()["code"]) == (409, "idempotency_key_in_use")
    view = (await world.shop.http.get("/v1/orders/order-1")).json()["payments"][0]
    assert (view["state"], view["in_doubt"]) == ("pending", False)
    other = await world.shop.operate("capture", view["id"], "k2")
    assert (other.status_code, other.json()["code"]) == (409, "operation_in_progress")
    release.set()
    assert (await first).status_code == 201
    assert (await world.shop.operate("capture", view["id"], "k2")).status_code == 200
