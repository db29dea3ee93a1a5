"""What ours adds: scripted faults, the oracle, and connections that really break."""

import asyncio
import contextlib
import math
import random
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from groundwork.testing import Server, VirtualClock
from mock_bank.app import QUIET, Bank, BankOptions, build
from mock_bank.errors import ScriptInvalid
from mock_bank.faults import FaultKind, FaultScript, Operation, parse_script
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
        await script(client, "commit_then_delay", delay_s=0.3)
        with pytest.raises(httpx.ReadTimeout):
            await client.post(AUTHORIZATIONS, json=CARD, headers={"Idempotency-Key": "k"}, timeout=0.1)
        async with asyncio.timeout(5):
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
        async with asyncio.timeout(5):
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
