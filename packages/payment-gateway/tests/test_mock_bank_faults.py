"""What ours adds: scripted faults, the oracle, and connections that really break."""

import asyncio
import contextlib
import math
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from groundwork.testing import Server, VirtualClock
from mock_bank import handlers
from mock_bank.app import QUIET, Bank, BankOptions, build
from mock_bank.chaos import ChaosOptions
from mock_bank.errors import ScriptInvalid
from mock_bank.faults import FaultKind, FaultRates, FaultScript, Operation, parse_rates, parse_script
from mock_bank.testing import InProcessTransport

CARD = {"card_number": "4111111111111111", "cvv": "123", "amount": 500}
AUTHORIZATIONS = "/api/v1/authorizations"


@contextlib.asynccontextmanager
async def serving(**options: Any) -> AsyncIterator[tuple[Bank, httpx.AsyncClient]]:
    bank = build(BankOptions(chaos=QUIET, test_routes=True, write_ms=0, **options), rng=random.Random(1))
    async with Server(bank) as url, httpx.AsyncClient(base_url=url) as client:
        yield bank, client


async def authorize(client: httpx.AsyncClient, key: str = "k") -> httpx.Response:
    return await client.post(AUTHORIZATIONS, json=CARD, headers={"Idempotency-Key": key})


async def script(client: httpx.AsyncClient, fault: str, **more: Any) -> None:
    step = {"operation": "authorize", "fault": fault} | more
    assert (await client.post("/_test/faults", json=step)).status_code == 200


async def trails(client: httpx.AsyncClient) -> list[tuple[str, bool]]:
    ledger = (await client.get("/_test/ledger")).json()
    return [(hold["cache"], hold["answered"]) for hold in ledger["authorizations"]]


@pytest.mark.requirement("bk-ours-01")
@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ("error_500", 500, "internal_error"),
        ("internal_error_before", 400, "internal_error"),
        ("not_found", 400, "invalid_card"),
    ],
)
async def test_a_fault_before_the_handler_does_nothing_and_strikes_once(
    fault: str, status: int, code: str
) -> None:
    async with serving() as (bank, client):
        await script(client, fault)
        answer = await authorize(client)
        assert (answer.status_code, answer.json()["error"]) == (status, code)
        assert bank.ledger.holds == {}
        assert (await authorize(client)).status_code == 200


@pytest.mark.requirement("bk-ours-01")
async def test_internal_error_after_the_commit_leaves_a_hold_that_is_forgotten() -> None:
    async with serving() as (bank, client):
        await script(client, "internal_error_after")
        assert (await authorize(client)).json()["error"] == "internal_error"
        assert len(bank.ledger.holds) == 1
        assert (await authorize(client)).status_code == 200
        assert await trails(client) == [("fault", True), ("stored", True)]


@pytest.mark.requirement("bk-ours-01")
async def test_commit_then_drop_closes_the_connection_without_a_byte_and_remembers() -> None:
    async with serving() as (bank, client):
        await script(client, "commit_then_drop")
        with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
            await authorize(client)
        replay = await authorize(client)
        assert replay.headers["x-idempotent-replayed"] == "true"
        assert list(bank.ledger.holds) == [replay.json()["authorization_id"]]
        assert await trails(client) == [("stored", False)]


@pytest.mark.requirement("bk-ours-01")
async def test_commit_uncached_then_drop_makes_a_retry_hold_again() -> None:
    async with serving() as (bank, client):
        await script(client, "commit_uncached_then_drop")
        with pytest.raises(httpx.RemoteProtocolError):
            await authorize(client)
        await authorize(client)
        assert len(bank.ledger.holds) == 2
        assert await trails(client) == [("fault", False), ("stored", True)]


@pytest.mark.requirement("bk-ours-01")
async def test_a_reset_is_a_reset_and_does_nothing() -> None:
    async with serving() as (bank, client):
        await script(client, "reset")
        with pytest.raises(httpx.ReadError):
            await authorize(client)
        assert bank.ledger.holds == {}


@pytest.mark.requirement("bk-ours-01", "bk-idem-04")
async def test_a_client_that_gives_up_on_a_delayed_commit_leaves_a_forgotten_hold() -> None:
    async with serving() as (bank, client):
        await script(client, "commit_then_delay", delay_s=1.0)
        with pytest.raises(httpx.ReadTimeout):
            await client.post(AUTHORIZATIONS, json=CARD, headers={"Idempotency-Key": "k"}, timeout=0.1)
        async with asyncio.timeout(60):
            while await trails(client) == [("pending", False)]:
                pass
        assert await trails(client) == [("client_hung_up", False)]
        assert len(bank.ledger.holds) == 1


@pytest.mark.requirement("bk-ours-01")
async def test_a_slow_body_comes_in_two_parts(clock: VirtualClock) -> None:
    bank = build(BankOptions(chaos=QUIET), clock=clock)
    bank.faults.add(*parse_script({"operation": "authorize", "fault": "slow_body", "delay_s": 7})[0][:2])
    transport = InProcessTransport(bank, clock=clock)
    async with httpx.AsyncClient(transport=transport, base_url="http://bank", timeout=None) as client:
        answer = await clock.run_until(authorize(client))
    assert answer.json()["amount"] == 500
    assert clock.monotonic() >= 7


@pytest.mark.requirement("bk-ours-01", "bk-read-01")
async def test_a_read_can_be_lied_to() -> None:
    async with serving() as (_, client):
        hold = (await authorize(client)).json()["authorization_id"]
        await script(client, "not_found", operation="read")
        lie, truth = [await client.get(f"{AUTHORIZATIONS}/{hold}") for _ in range(2)]
    assert (lie.status_code, lie.json()["error"], truth.status_code) == (404, "not_found", 200)


@pytest.mark.requirement("bk-ours-01")
async def test_a_fault_waits_for_its_own_operation() -> None:
    async with serving() as (_, client):
        await script(client, "error_500", operation="capture", times=2)
        hold = (await authorize(client)).json()["authorization_id"]
        body = {"authorization_id": hold, "amount": 500}
        statuses = [
            (await client.post("/api/v1/captures", json=body, headers={"Idempotency-Key": "c"})).status_code
            for _ in range(3)
        ]
    assert statuses == [500, 500, 200]


@pytest.mark.requirement("bk-idem-04")
async def test_a_hang_up_of_a_real_connection_is_seen(clock: VirtualClock) -> None:
    bank = build(BankOptions(chaos=QUIET, test_routes=True, write_ms=1000), clock=clock)
    body = b'{"card_number":"4111111111111111","cvv":"123","amount":500}'
    head = b"POST %s HTTP/1.1\r\nhost: b\r\nidempotency-key: k\r\ncontent-length: %d\r\n\r\n"
    async with Server(bank) as url:
        port = int(url.rpartition(":")[2])
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(head % (AUTHORIZATIONS.encode(), len(body)) + body)
        async with asyncio.timeout(60):
            while not bank.ledger.holds:  # until the request has come in, and its commit is due
                await clock.advance(1.0)
        writer.close()
        await writer.wait_closed()
        async with httpx.AsyncClient(base_url=url) as client:
            await client.get("/_test/ledger")  # a round trip later the bank has seen the closing too
            await clock.advance(1.0)
            assert await trails(client) == [("client_hung_up", False)]


@pytest.mark.requirement("bk-ours-02")
async def test_the_oracle_is_served_only_when_switched_on() -> None:
    bank = build(BankOptions(chaos=QUIET))
    async with Server(bank) as url, httpx.AsyncClient(base_url=url) as client:
        for method, path in [("GET", "ledger"), ("POST", "reset"), ("POST", "faults")]:
            answer = await client.request(method, f"/_test/{path}")
            assert (answer.status_code, answer.text) == (404, "404 page not found\n")


@pytest.mark.requirement("bk-ours-04")
async def test_a_reset_forgets_everything_and_the_ledger_shows_no_card_number() -> None:
    async with serving() as (_, client):
        await authorize(client)
        assert CARD["card_number"] not in (await client.get("/_test/ledger")).text
        await script(client, "error_500")
        told = (await client.post("/_test/reset")).json()["forgotten"]
        assert told == {"authorizations": 1, "captures": 0, "voids": 0, "refunds": 0, "keys": 1, "faults": 1}
        ledger = (await client.get("/_test/ledger")).json()
        assert (ledger["authorizations"], ledger["accounts"][0]["available"]) == ([], 1_000_000)
        assert "x-idempotent-replayed" not in (await authorize(client)).headers


@pytest.mark.requirement("bk-ours-01")
@pytest.mark.parametrize(
    "document",
    [
        7,
        {"fault": "none such"},
        {"operation": "pay", "fault": "reset"},
        {"fault": "reset", "time": 1},
        {"fault": "reset", "times": "many"},
        {"fault": "reset", "times": True},
        {"fault": "slow_body", "delay_s": -1},
        {"fault": "slow_body", "delay_s": math.nan},
        {},
    ],
)
def test_a_script_that_makes_no_sense_is_refused(document: object) -> None:
    with pytest.raises(ScriptInvalid):
        parse_script(document)


@pytest.mark.requirement("bk-ours-04")
async def test_a_reset_while_a_request_is_on_its_way_breaks_nothing(clock: VirtualClock) -> None:
    bank = build(BankOptions(chaos=QUIET, write_ms=10), clock=clock)
    transport = InProcessTransport(bank, clock=clock)
    async with httpx.AsyncClient(transport=transport, base_url="http://bank", timeout=None) as client:
        asking = asyncio.create_task(authorize(client))
        while not bank.ledger.holds:
            await clock.advance(0.001)
        bank.reset()
        assert (await clock.run_until(asking)).status_code == 200
    assert bank.picture()["authorizations"] == []


async def test_the_oracle_says_what_is_wrong_with_a_request() -> None:
    async with serving() as (_, client):
        no_json = await client.post("/_test/faults", content=b"drop it")
        no_fault = await client.post("/_test/faults", json={"operation": "capture"})
        wrong_method = await client.get("/_test/reset")
    assert (no_json.status_code, no_json.json()["error"]) == (400, "invalid_script")
    assert '{"operation": "capture", "fault": "commit_then_drop"' in no_json.json()["message"]
    assert no_fault.json()["message"].startswith("fault is missing, and must be one of: pass, error_500")
    assert (wrong_method.status_code, wrong_method.headers["allow"]) == (405, "POST")


def test_a_script_is_bounded() -> None:
    faults = FaultScript()
    ((operation, fault, _),) = parse_script({"fault": "reset"})
    with pytest.raises(ScriptInvalid, match="10000"):
        faults.add(operation, fault, times=10_001)
    assert (operation, fault.kind) == (Operation.ANY, FaultKind.RESET)


async def test_the_documentation_loads_nothing_from_elsewhere() -> None:
    async with serving() as (_, client):
        page = await client.get("/docs")
        document = (await client.get("/docs/openapi.json")).json()
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert {path for path in document["paths"] if "{" not in path} == {
        "/health",
        "/api/v1/authorizations",
        "/api/v1/captures",
        "/api/v1/voids",
        "/api/v1/refunds",
    }


async def paid(client: httpx.AsyncClient) -> tuple[str, str]:
    hold = (await authorize(client, key="hold")).json()["authorization_id"]
    body = {"authorization_id": hold, "amount": 500}
    capture = await client.post("/api/v1/captures", json=body, headers={"Idempotency-Key": "capture"})
    return hold, capture.json()["capture_id"]


@pytest.mark.requirement("bk-down-01", "bk-ours-01")
@pytest.mark.parametrize(
    ("operation", "path", "status"),
    [
        ("authorize", AUTHORIZATIONS, 400),
        ("capture", "/api/v1/captures", 500),
        ("refund", "/api/v1/refunds", 500),
    ],
)
async def test_a_failed_insert_is_rolled_back_and_answered_as_the_table_says(
    operation: str, path: str, status: int
) -> None:
    async with serving() as (bank, client):
        _, capture = await paid(client)
        hold = (await authorize(client, key="second")).json()["authorization_id"]
        before = bank.picture()
        await script(client, "insert_fails", operation=operation)
        body = CARD | {"authorization_id": hold, "capture_id": capture}
        answers = [await client.post(path, json=body, headers={"Idempotency-Key": "x"}) for _ in range(2)]
        assert (answers[0].status_code, answers[0].json()) == (
            status,
            {"error": "internal_error", "message": "internal error"},
        )
        assert answers[1].status_code == 200
        assert bank.picture()["accounts"] != before["accounts"]


@pytest.mark.requirement("bk-down-01")
async def test_with_the_database_down_the_shape_is_checked_first_and_nothing_begins() -> None:
    async with serving() as (bank, client):
        await script(client, "database_down", times=2)
        bad = await client.post(AUTHORIZATIONS, json=CARD | {"cvv": "1"}, headers={"Idempotency-Key": "k"})
        good = await authorize(client)
        await script(client, "database_down", operation="capture", times=2)
        for bank_id, code in (
            ("nonsense", "authorization_not_found"),
            (f"auth_{'0' * 32}", "internal_error"),
        ):
            body = {"authorization_id": bank_id, "amount": 500}
            answer = await client.post("/api/v1/captures", json=body, headers={"Idempotency-Key": "c"})
            assert (answer.status_code, answer.json()["error"]) == (400, code)
    assert (bad.json()["error"], good.status_code, good.json()["error"]) == (
        "invalid_cvv",
        400,
        "internal_error",
    )
    assert bank.ledger.holds == {}


@pytest.mark.requirement("bk-down-01")
async def test_with_the_database_down_a_remembered_key_is_not_found_and_a_read_is_404() -> None:
    async with serving() as (_, client):
        hold = (await authorize(client)).json()["authorization_id"]
        await script(client, "database_down")
        assert (await authorize(client)).json()["error"] == "internal_error"
        assert (await authorize(client)).headers["x-idempotent-replayed"] == "true"
        await script(client, "database_down", operation="read")
        assert (await client.get(f"{AUTHORIZATIONS}/{hold}")).json()["error"] == "not_found"
        await script(client, "database_down", operation="health")
        sick, well = [await client.get("/health") for _ in range(2)]
    assert (sick.status_code, sick.content) == (503, b'{"status":"unhealthy"}\n')
    assert well.status_code == 200


@pytest.mark.requirement("bk-down-01")
async def test_a_key_whose_look_up_fails_runs_as_new() -> None:
    async with serving() as (_, client):
        first = await authorize(client)
        await script(client, "key_lookup_fails")
        second = await authorize(client)
        third = await authorize(client)
        assert await trails(client) == [("stored", True), ("key_taken", True)]
    assert second.json()["authorization_id"] != first.json()["authorization_id"]
    assert third.content == first.content


@pytest.mark.requirement("bk-down-01")
async def test_a_look_up_that_lies_comes_after_the_checks_of_shape() -> None:
    async with serving() as (_, client):
        await script(client, "not_found")
        answer = await client.post(
            AUTHORIZATIONS, json=CARD | {"amount": 0}, headers={"Idempotency-Key": "k"}
        )
    assert answer.json()["error"] == "invalid_amount"


@pytest.mark.requirement("bk-ours-06")
async def test_dice_throw_each_fault_at_its_rate_and_a_seed_throws_them_again() -> None:
    async def thrown(seed: int) -> list[int]:
        dice = FaultRates(rates=parse_rates("error_500=0.2, insert_fails=0.1"))
        bank = build(BankOptions(chaos=QUIET, write_ms=0, dice=dice), rng=random.Random(seed))
        transport = httpx.ASGITransport(bank)
        async with httpx.AsyncClient(transport=transport, base_url="http://bank") as client:
            return [(await authorize(client, key=str(n))).status_code for n in range(200)]

    statuses = await thrown(3)
    assert statuses == await thrown(3)
    assert statuses != await thrown(4)
    assert 20 < statuses.count(500) < 60
    assert 8 < statuses.count(400) < 35


@pytest.mark.requirement("bk-ours-06")
@pytest.mark.parametrize(
    "text", ["reset", "reset=often", "nonsense=0.1", "reset=2", "reset=0.6,slow_body=0.6"]
)
def test_rates_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"KIND=RATE|together at most 1"):
        parse_rates(text)


@pytest.mark.requirement("bk-ours-06", "bk-down-01")
async def test_dice_can_hide_a_key_too() -> None:
    dice = FaultRates(rates=parse_rates("key_lookup_fails=1"))
    bank = build(BankOptions(chaos=QUIET, write_ms=0, dice=dice))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(bank), base_url="http://bank") as client:
        first, second = [(await authorize(client)).json()["authorization_id"] for _ in range(2)]
    assert first != second


@pytest.mark.requirement("bk-late-01")
async def test_a_late_answer_of_a_real_connection_is_cut_without_a_byte(clock: VirtualClock) -> None:
    late = ChaosOptions(failure_rate=0.0, min_latency_ms=15_001, max_latency_ms=15_001)
    bank = build(BankOptions(chaos=late, write_ms=0), clock=clock)
    async with Server(bank) as url, httpx.AsyncClient(base_url=url, timeout=None) as client:
        asking = asyncio.create_task(authorize(client))
        async with asyncio.timeout(60):
            while not asking.done():
                await clock.advance(1.0)
                await client.get("/health")  # a round trip, so that the bank has read what was sent
        with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
            await asking
        assert len(bank.ledger.holds) == 1
        replay = await authorize(client)
    assert replay.headers["x-idempotent-replayed"] == "true"


async def test_a_script_goes_before_the_dice() -> None:
    dice = FaultScript(FaultRates(rates=parse_rates("reset=1")), random.Random(1))
    dice.add(*parse_script({"fault": "pass"})[0][:2])
    assert [dice.take(Operation.CAPTURE).kind, dice.take(Operation.CAPTURE).kind] == ["pass", "reset"]
    assert dice.take(Operation.HEALTH).kind == "pass"


@pytest.mark.requirement("bk-decode-01")
async def test_what_the_document_promises_and_the_bank_does_not_keep_is_in_the_document() -> None:
    async with serving() as (_, client):
        schemas = (await client.get("/docs/openapi.json")).json()["components"]["schemas"]
    card = schemas["AuthorizationRequest"]["properties"]
    assert (card["expiry_month"]["maximum"], card["amount"]["minimum"]) == (12, 1)
    never_sent = {"already_captured", "already_voided", "missing_idempotency_key"}
    assert never_sent <= set(schemas["Error"]["properties"]["error"]["enum"])
    sources = [path.read_text(encoding="utf-8") for path in Path(handlers.__file__).parent.glob("*.py")]
    assert not [code for code in never_sent if any(f'"{code}"' in text for text in sources)]
