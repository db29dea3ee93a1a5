"""Decisions of a person about flagged payments: what may be decided, what follows, what it is guarded by."""

import asyncio
import json
import re
import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from mock_bank.faults import FaultKind as F
from payment_gateway.commands.review import who_decides
from payment_gateway.testing import counted


async def rows(world: Any, query: str) -> list[Any]:
    async with world.gateway.database.reading() as connection:
        return list((await connection.execute(text(query))).all())


async def flag(world: Any, payment_id: str, reason: str = "bank_disagrees") -> None:
    payment = await world.gateway.store.get(payment_id)
    assert await world.gateway.store.flag(payment, reason)


async def decide(world: Any, payment_id: str, state: str, **more: Any) -> httpx.Response:
    body = {"state": state, "reason": "asked the bank, ticket 812"} | more
    answer: httpx.Response = await world.shop.http.put(f"/v1/review/{payment_id}", json=body)
    return answer


async def entry(world: Any) -> dict[str, Any]:
    (found,) = (await world.shop.http.get("/v1/review")).json()["payments"]
    assert isinstance(found, dict)
    return found


async def balances(world: Any) -> dict[str, int]:
    uneven = "SELECT payment_id FROM ledger GROUP BY payment_id, sequence HAVING sum(amount_cents) <> 0"
    assert await rows(world, uneven) == []
    sums = await rows(world, "SELECT account, sum(amount_cents) FROM ledger GROUP BY account")
    return {account: int(cents) for account, cents in sums if cents}


async def in_doubt(world: Any, kind: str) -> str:
    """Leave an operation in doubt, and flagged because nobody could tell for a day."""
    if kind == "authorize":
        world.fault(kind, F.COMMIT_THEN_DROP)
        payment_id = str((await world.shop.authorize("k")).json()["id"])
        world.fault(kind, F.RESET, times=99)
    else:
        payment_id = await (world.shop.captured() if kind == "refund" else world.shop.paid())
        world.fault(kind, F.RESET, times=99)
        assert (await world.shop.operate(kind, payment_id, "k")).status_code == 202
    await world.later(24 * 3600)
    world.bank.faults.clear()
    receipt = await world.shop.receipt(payment_id)
    assert (receipt["in_doubt"], receipt["needs_review"]) == (True, True)
    return payment_id


@pytest.mark.requirement("pg-crash-07")
async def test_what_is_flagged_is_listed_oldest_first_with_what_may_be_decided(either: Any) -> None:
    first = await either.shop.captured("o1")
    second = await either.shop.paid("k2", "o2", amount=1)
    await either.shop.paid("k3", "o3", amount=1)
    for payment_id in (second, first):
        await flag(either, payment_id)
    with counted(either.gateway) as seen:
        listed = (await either.shop.http.get("/v1/review?limit=2")).json()["payments"]
    assert (seen.sizes, len(seen.reads)) == ([], 1)
    assert [found["payment"]["id"] for found in listed] == [first, second]
    assert [found["choices"] for found in listed] == [
        ["captured", "refunded"],
        ["authorized", "captured", "voided", "expired"],
    ]
    assert listed[0]["reason"] == "bank_disagrees"
    assert (await either.shop.http.get("/v1/review?limit=1000")).status_code == 422
    assert (await either.shop.http.get(f"/v1/review/{first}")).json() == listed[0]
    settled = (await either.shop.http.get("/v1/orders/o3")).json()["payments"][0]
    alone = (await either.shop.http.get(f"/v1/review/{settled['id']}")).json()
    assert (alone["payment"], alone["choices"], alone["reason"]) == (settled, [], None)
    for nobody in ("pay_" + "0" * 32, "pay_0"):
        assert (await either.shop.http.get(f"/v1/review/{nobody}")).status_code == 404


@pytest.mark.requirement("pg-crash-07", "pg-inv-4", "pg-inv-8")
@pytest.mark.parametrize(
    ("state", "steps", "books"),
    [
        ("authorized", ["authorized"], {"customer": -5000, "held": 5000}),
        ("captured", ["capturing", "captured"], {"customer": -5000, "merchant": 5000}),
        ("voided", ["voiding", "voided"], {}),
        ("expired", ["expired"], {}),
    ],
)
async def test_a_decision_is_an_event_with_its_reason_and_moves_the_money_with_it(
    either: Any, state: str, steps: list[str], books: dict[str, int]
) -> None:
    payment_id = await either.shop.paid()
    await flag(either, payment_id)
    with counted(either.gateway) as seen:
        answer = await decide(either, payment_id, state)
    assert answer.status_code == 200
    assert max(seen.sizes) <= 5
    assert (answer.json()["state"], answer.json()["needs_review"]) == (state, False)
    assert answer.json() == await either.shop.receipt(payment_id)
    events = (await either.shop.events(payment_id))[2:]
    assert [event["to_state"] for event in events] == steps
    assert {event["actor"] for event in events} == {"operator"}
    assert {event["reason"] for event in events} == {"asked the bank, ticket 812"}
    assert [event["sequence"] for event in events] == [3 + n for n in range(len(steps))]
    assert await balances(either) == books
    assert (await either.shop.http.get("/v1/review")).json() == {"payments": []}


@pytest.mark.requirement("pg-crash-07", "pg-inv-3")
@pytest.mark.parametrize(
    ("kind", "state", "status"),
    [
        ("capture", "captured", 200),
        ("capture", "authorized", 502),
        ("capture", "expired", 409),
        ("void", "voided", 200),
        ("void", "authorized", 502),
        ("refund", "refunded", 200),
        ("refund", "captured", 502),
        ("authorize", "failed", 502),
    ],
)
async def test_who_was_told_202_gets_the_answer_that_follows_from_the_decision(
    world: Any, kind: str, state: str, status: int
) -> None:
    payment_id = await in_doubt(world, kind)
    assert state in (await entry(world))["choices"]
    answer = await decide(world, payment_id, state)
    assert (answer.status_code, answer.json()["state"]) == (200, state)
    replay = await (
        world.shop.authorize("k") if kind == "authorize" else world.shop.operate(kind, payment_id, "k")
    )
    assert (replay.status_code, replay.headers["idempotent-replayed"]) == (status, "true")
    assert (await world.shop.receipt(payment_id))["in_doubt"] is False
    await balances(world)
    assert await world.later() == 0  # nothing is left for recovery


@pytest.mark.requirement("pg-crash-07")
async def test_a_lost_hold_is_taken_up_again_only_under_an_id_that_the_bank_shows(world: Any) -> None:
    payment_id = await in_doubt(world, "authorize")
    (hold,) = world.books("authorizations")
    shouted = await decide(world, payment_id, "authorized", bank_reference=hold["id"].upper())
    assert shouted.json()["errors"][0]["field"] == "bank_reference"
    other = await world.shop.paid("k9", "o9", amount=77)
    foreign = (await world.shop.receipt(other))["bank"]["authorization_id"]
    assert (await decide(world, payment_id, "authorized")).json()["errors"][0]["field"] == "bank_reference"
    wrong = await decide(world, payment_id, "authorized", bank_reference=foreign)
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "bank_reference")
    twin = await world.shop.paid("k8", "o8")
    taken = (await world.shop.receipt(twin))["bank"]["authorization_id"]
    stolen = await decide(world, payment_id, "authorized", bank_reference=taken)
    assert stolen.json()["errors"] == [
        {"field": "bank_reference", "problem": "is the hold of another payment"}
    ]
    nobody = await decide(world, payment_id, "authorized", bank_reference=f"auth_{uuid.UUID(int=0)}")
    assert (nobody.status_code, nobody.json()["code"]) == (503, "bank_unavailable")
    assert "Is it written right?" in nobody.json()["detail"]
    slash = await decide(world, payment_id, "authorized", bank_reference="auth_/../../captures")
    assert slash.status_code == 422
    answer = await decide(world, payment_id, "authorized", bank_reference=hold["id"])
    assert answer.status_code == 200
    assert answer.json()["bank"]["authorization_id"] == hold["id"]
    assert answer.json()["expires_at"] is not None
    assert (await world.shop.authorize("k")).status_code == 201
    assert (await world.shop.operate("capture", payment_id, "k2")).status_code == 200


@pytest.mark.requirement("pg-crash-07")
async def test_a_void_that_no_bank_shows_is_at_least_not_the_void_of_another_payment(either: Any) -> None:
    payment_id, twin = await either.shop.paid(), await either.shop.paid("k2", "o2", amount=1)
    await either.shop.operate("void", twin, "k3")
    await flag(either, payment_id)
    foreign = (await either.shop.receipt(twin))["bank"]["void_id"]
    problems = {}
    for state, reference in (("voided", foreign), ("voided", foreign.replace("void", "cap"))):
        refused = await decide(either, payment_id, state, bank_reference=reference)
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "bank_reference")
        problems[reference.partition("_")[0]] = refused.json()["errors"][0]["problem"]
    assert problems == {
        "void": "is the void of another payment",
        "cap": "is for this state the bank's id of the void: void_…",
    }
    own = f"void_{uuid.UUID(int=7)}"
    answer = await decide(either, payment_id, "voided", bank_reference=own)
    assert (answer.status_code, answer.json()["bank"]["void_id"]) == (200, own)


@pytest.mark.requirement("pg-crash-07")
async def test_a_refund_of_a_capture_whose_id_is_lost_is_not_the_refund_of_another_payment(
    either: Any,
) -> None:
    """The bank shows whose a refund is by the id of its capture, and that is not known here."""
    twin = await either.shop.captured("o2")
    await either.shop.operate("refund", twin, "k3")
    foreign = (await either.shop.receipt(twin))["bank"]["refund_id"]
    payment_id = await either.shop.paid()
    either.fault("capture", F.COMMIT_UNCACHED_THEN_DROP)
    await either.shop.operate("capture", payment_id, "k2")
    refused = await decide(either, payment_id, "refunded", bank_reference=foreign)
    assert (refused.status_code, refused.json()["errors"][0]["problem"]) == (
        422,
        "is the refund of another payment",
    )
    assert (await decide(either, payment_id, "refunded")).json()["state"] == "refunded"


@pytest.mark.requirement("pg-crash-07")
async def test_what_left_nothing_at_the_bank_has_no_id_there(world: Any) -> None:
    payment_id = await in_doubt(world, "authorize")
    (hold,) = world.books("authorizations")
    refused = await decide(world, payment_id, "failed", bank_reference=hold["id"])
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "bank_reference")
    assert "nothing at the bank belongs to it" in refused.json()["errors"][0]["problem"]


@pytest.mark.requirement("pg-crash-07")
async def test_a_lost_id_that_was_found_makes_a_refund_possible(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("capture", F.COMMIT_UNCACHED_THEN_DROP)
    await world.shop.operate("capture", payment_id, "k2")
    assert (await world.shop.operate("refund", payment_id, "k3")).json()["code"] == "capture_id_unknown"
    (capture,) = world.books("captures")
    twin = await world.shop.captured("o2")
    foreign = (await world.shop.receipt(twin))["bank"]["capture_id"]
    stolen = await decide(world, payment_id, "captured", bank_reference=foreign)
    assert (stolen.status_code, stolen.json()["errors"][0]["field"]) == (422, "bank_reference")
    answer = await decide(world, payment_id, "captured", bank_reference=capture["id"])
    assert (answer.status_code, answer.json()["needs_review"]) == (200, False)
    assert (await world.shop.operate("refund", payment_id, "k4")).status_code == 200


@pytest.mark.requirement("pg-crash-07")
async def test_a_decision_is_refused_when_it_cannot_be_or_the_payment_has_moved_on(either: Any) -> None:
    payment_id = await either.shop.paid()
    for state in ("captured", "authorized"):
        answer = await decide(either, payment_id, state)  # not flagged
        assert (answer.status_code, answer.json()["code"]) == (409, "invalid_state")
    await flag(either, payment_id)
    for state in ("refunded", "pending", "capturing"):
        assert (await decide(either, payment_id, state)).status_code == 409
    assert (await decide(either, payment_id, "captured", sequence=1)).status_code == 409
    assert (await decide(either, "pay_0", "captured")).status_code == 404
    assert len(await either.shop.events(payment_id)) == 2
    both = await asyncio.gather(
        decide(either, payment_id, "captured", sequence=2), decide(either, payment_id, "voided", sequence=2)
    )
    assert sorted(answer.status_code for answer in both) == [200, 409]
    await balances(either)


@pytest.mark.requirement("pg-crash-07", "pg-bank-04")
async def test_nobody_decides_under_the_hands_of_recovery(world: Any) -> None:
    payment_id = await in_doubt(world, "capture")
    bank_send = world.wire.handle_async_request
    seen: list[httpx.Response] = []

    async def decide_meanwhile(request: httpx.Request) -> httpx.Response:
        seen.append(await decide(world, payment_id, "authorized"))
        answer: httpx.Response = await bank_send(request)
        return answer

    world.wire.handle_async_request = decide_meanwhile
    await world.later(4 * 3600)
    assert (seen[0].status_code, seen[0].json()["code"]) == (409, "operation_in_progress")
    assert (await world.shop.receipt(payment_id))["state"] == "captured"


@pytest.mark.requirement("pg-crash-07")
async def test_what_was_seen_before_recovery_asked_again_decides_nothing(either: Any) -> None:
    """The bank had no capture when the person telephoned, and made one before the person decided."""
    payment_id = await in_doubt(either, "capture")
    seen = await entry(either)
    bank_send = either.wire.handle_async_request

    async def lose_the_answer(request: httpx.Request) -> httpx.Response:
        await bank_send(request)
        raise httpx.ReadError("the connection broke")

    either.wire.handle_async_request = lose_the_answer
    await either.later(4 * 3600)
    either.wire.handle_async_request = bank_send
    shown = {name: seen[name] for name in ("sequence", "rounds")}
    assert (await entry(either))["sequence"] == seen["sequence"]  # no event: nothing is known yet
    late = await decide(either, payment_id, "authorized", **shown)
    assert (late.status_code, late.json()["code"]) == (409, "invalid_state")
    assert len(either.books("captures")) == 1
    await either.later(4 * 3600)
    assert (await either.shop.receipt(payment_id))["state"] == "captured"


@pytest.mark.requirement("pg-crash-07", "pg-card-01")
@pytest.mark.parametrize(
    "reason",
    [
        "",
        "  ",
        "x" * 65,
        "line\nbreak",
        "card 4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
    ],
)
async def test_a_reason_is_short_plain_text_and_no_card_number(world: Any, reason: str) -> None:
    payment_id = await world.shop.paid()
    await flag(world, payment_id)
    answer = await decide(world, payment_id, "captured", reason=reason)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "reason")
    assert "1111" not in answer.text


@pytest.mark.requirement("pg-crash-07", "pg-access-02")
async def test_only_an_operator_reviews(world: Any) -> None:
    from payment_gateway.access.keys import Keys
    from payment_gateway.domain.access import Scope
    from payment_gateway.store.keys import SqlKeys

    keys = Keys(SqlKeys(world.gateway.database), clock=world.clock)
    statuses = {}
    for scope in Scope:
        _, token = await keys.create("somebody", [scope])
        world.clock.advance(2)
        headers = {"Authorization": f"Bearer {token}"}
        statuses[scope.value] = [
            (await world.shop.http.get("/v1/review", headers=headers)).status_code,
            (await world.shop.http.get("/v1/operations", headers=headers)).status_code,
            (await world.shop.http.put("/v1/review/pay_0", headers=headers, json={})).status_code,
        ]
    assert statuses == {"payments": [403] * 3, "read": [403] * 3, "operator": [200, 200, 422]}


@pytest.mark.requirement("pg-crash-07")
async def test_flagged_payments_are_listed_and_resolved_from_the_command_line(
    world: Any, cli: Any, tmp_path: Path
) -> None:
    payment_id = await world.shop.paid()
    await flag(world, payment_id)
    where = ("--data-dir", tmp_path / "data")
    code, shown = await asyncio.to_thread(cli, "review", "list", *where)
    assert code == 0
    assert payment_id in shown
    assert "bank_disagrees" in shown
    code, shown = await asyncio.to_thread(
        cli, "review", "resolve", payment_id, "--state", "refunded", "--reason", "by phone", *where
    )
    assert (code, "error:" in shown) == (1, True)
    for words, named in (
        (("pay_0", "--state", "captured", "--reason", "x"), "there is no payment 'pay_0'"),
        ((payment_id, "--state", "lost", "--reason", "x"), "'--state': 'lost' is none of pending, "),
        ((payment_id, "--state", "captured", "--reason", "x" * 65), "--reason: must have 1 to 64"),
        ((payment_id, "--state", "captured", "--reason", "x", "--bank-reference", "cap_1"), "must be an id"),
        ((payment_id, "--state", "captured", "--reason", "x", "--sequence", "1"), "is authorized"),
    ):
        code, shown = await asyncio.to_thread(cli, "review", "resolve", *words, *where)
        assert code in {1, 2}
        assert named in re.sub(r"[\s│]+", " ", shown)
    (listed,) = (await world.shop.http.get("/v1/review")).json()["payments"]
    seen = ("--sequence", str(listed["sequence"]), "--rounds", str(listed["rounds"]))
    code, shown = await asyncio.to_thread(
        cli, "review", "resolve", payment_id, "--state", "captured", "--reason", "by phone", *seen, *where
    )
    assert code == 0
    receipt, audit = shown.strip().rpartition("\n")[::2]
    assert json.loads(receipt)["state"] == "captured"
    assert json.loads(audit)["event"] == "review.resolved"
    assert "Nothing waits" in (await asyncio.to_thread(cli, "review", "list", *where))[1]


@pytest.mark.requirement("pg-crash-07")
async def test_a_list_of_flagged_payments_says_when_there_are_more(
    world: Any, cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await world.shop.paid("k1", "o1"), await world.shop.paid("k2", "o2", amount=1)
    monkeypatch.setattr("payment_gateway.payments.review.LIST_LIMIT", 1)
    for payment_id, told in ((first, False), (second, True)):
        await flag(world, payment_id)
        code, shown = await asyncio.to_thread(cli, "review", "list", "--data-dir", tmp_path / "data")
        assert (code, first in shown, second in shown, "… and more" in shown) == (0, True, False, told)


def test_a_user_without_a_name_can_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a container the user is often a number that no password file knows."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_242_424)
    assert who_decides() == "uid-4242424"
