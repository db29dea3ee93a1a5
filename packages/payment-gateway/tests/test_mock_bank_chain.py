"""Idempotency → chaos → route → handler, under a virtual clock."""

import asyncio
import random
from collections import Counter
from typing import Any

import httpx
import pytest

from groundwork.testing import VirtualClock
from mock_bank.app import QUIET, Bank, BankOptions, build
from mock_bank.chaos import ChaosOptions
from mock_bank.faults import Fault, FaultKind, Operation
from mock_bank.testing import InProcessTransport, Wire, post_scope

CARD = {"card_number": "4111111111111111", "cvv": "123", "amount": 500}
AUTHORIZATIONS = "/api/v1/authorizations"
ALWAYS_FAILS = ChaosOptions(failure_rate=1.0, min_latency_ms=700, max_latency_ms=700)
SLOW = ChaosOptions(failure_rate=0.0, min_latency_ms=100, max_latency_ms=300)


def bank_with(chaos: ChaosOptions, clock: VirtualClock, **options: Any) -> Bank:
    return build(BankOptions(chaos=chaos, **options), clock=clock, rng=random.Random(3))


def client_of(bank: Bank, clock: VirtualClock) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=InProcessTransport(bank, clock=clock), base_url="http://bank", timeout=None
    )


async def authorize(client: httpx.AsyncClient, key: str = "k", **changed: Any) -> httpx.Response:
    return await client.post(AUTHORIZATIONS, json=CARD | changed, headers={"Idempotency-Key": key})


@pytest.mark.requirement("bk-chaos-01")
async def test_a_chaos_failure_comes_before_the_handler_with_the_exact_body(clock: VirtualClock) -> None:
    bank = bank_with(ALWAYS_FAILS, clock)
    async with client_of(bank, clock) as client:
        answer = await clock.run_until(authorize(client))
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/json")
    assert answer.content == b'{"error":"internal_error","message":"Random failure injection"}\n'
    assert bank.ledger.holds == {}
    assert clock.monotonic() == pytest.approx(0.7)


@pytest.mark.requirement("bk-chaos-01")
@pytest.mark.parametrize("path", ["/api/v1/authorizations/x", "/nowhere", "/", "/_test/ledger"])
async def test_chaos_strikes_every_other_path_too(path: str, clock: VirtualClock) -> None:
    async with client_of(bank_with(ALWAYS_FAILS, clock), clock) as client:
        assert (await clock.run_until(client.get(path))).status_code == 500


@pytest.mark.requirement("bk-chaos-01")
async def test_chaos_strikes_a_request_without_a_key(clock: VirtualClock) -> None:
    async with client_of(bank_with(ALWAYS_FAILS, clock), clock) as client:
        assert (await clock.run_until(client.post(AUTHORIZATIONS))).status_code == 500


@pytest.mark.requirement("bk-chaos-01")
@pytest.mark.parametrize("path", ["/health", "/healthy", "/docs/nothing"])
async def test_chaos_spares_what_begins_with_health_or_docs(path: str, clock: VirtualClock) -> None:
    async with client_of(bank_with(ALWAYS_FAILS, clock), clock) as client:
        answer = await clock.run_until(client.get(path))
    assert answer.status_code in {200, 404}
    assert clock.monotonic() == 0


@pytest.mark.requirement("bk-chaos-01")
async def test_latency_is_a_whole_number_of_milliseconds_below_the_maximum(clock: VirtualClock) -> None:
    chaos = ChaosOptions(failure_rate=0, min_latency_ms=10, max_latency_ms=13)
    seen = Counter[int]()
    async with client_of(bank_with(chaos, clock), clock) as client:
        for _ in range(60):
            before_s = clock.monotonic()
            await clock.run_until(client.get("/nowhere"))
            seen[round((clock.monotonic() - before_s) * 1000)] += 1
    assert set(seen) == {10, 11, 12}


@pytest.mark.requirement("bk-chain-01", "bk-idem-01", "bk-idem-02")
async def test_a_replay_is_neither_delayed_nor_failed_nor_read(clock: VirtualClock) -> None:
    mostly_fails = ChaosOptions(failure_rate=0.9, min_latency_ms=50, max_latency_ms=60)
    async with client_of(bank_with(mostly_fails, clock), clock) as client:
        while (first := await clock.run_until(authorize(client))).status_code != 200:
            pass
        before_s = clock.monotonic()
        again = await clock.run_until(
            client.post(AUTHORIZATIONS, content=b"\x00", headers={"Idempotency-Key": "k"})
        )
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers["x-idempotent-replayed"] == "true"
    assert "x-idempotent-replayed" not in first.headers
    assert clock.monotonic() == before_s


@pytest.mark.requirement("bk-idem-01")
async def test_only_successes_are_remembered(clock: VirtualClock) -> None:
    async with client_of(bank_with(QUIET, clock), clock) as client:
        declined = await clock.run_until(authorize(client, amount=1_000_001))
        approved = await clock.run_until(authorize(client))
    assert (declined.status_code, approved.status_code) == (402, 200)


@pytest.mark.requirement("bk-idem-03")
async def test_twenty_parallel_requests_with_one_key_make_twenty_holds(clock: VirtualClock) -> None:
    bank = bank_with(SLOW, clock)
    async with client_of(bank, clock) as client:
        answers = await clock.run_until(asyncio.gather(*(authorize(client) for _ in range(20))))
    assert len({answer.json()["authorization_id"] for answer in answers}) == 20
    fates = Counter(entry["cache"] for entry in bank.picture()["authorizations"])  # type: ignore[attr-defined]
    assert fates == {"stored": 1, "key_taken": 19}


@pytest.mark.requirement("bk-idem-07")
async def test_a_key_lives_at_least_24_and_at_most_25_hours(clock: VirtualClock) -> None:
    bank = bank_with(QUIET, clock)
    async with client_of(bank, clock) as client:
        clock.jump(1800)
        first = await clock.run_until(authorize(client))
        clock.jump(24 * 3600 - 1)
        assert (await clock.run_until(authorize(client))).content == first.content
        clock.jump(3601)
        assert (await clock.run_until(authorize(client))).content != first.content


@pytest.mark.requirement("bk-idem-07")
async def test_one_key_on_two_paths_is_two_keys(clock: VirtualClock) -> None:
    async with client_of(bank_with(QUIET, clock), clock) as client:
        hold = (await clock.run_until(authorize(client))).json()["authorization_id"]
        void = await clock.run_until(
            client.post("/api/v1/voids", json={"authorization_id": hold}, headers={"Idempotency-Key": "k"})
        )
    assert void.json()["status"] == "voided"


@pytest.mark.requirement("bk-idem-06")
async def test_a_key_that_is_not_utf8_runs_and_is_never_remembered(clock: VirtualClock) -> None:
    bank = bank_with(QUIET, clock)
    async with client_of(bank, clock) as client:
        for _ in range(2):
            headers = [(b"idempotency-key", b"\xff\xfe")]
            await clock.run_until(client.post(AUTHORIZATIONS, json=CARD, headers=headers))
    assert len(bank.ledger.holds) == 2


@pytest.mark.requirement("bk-ours-03")
async def test_a_seed_repeats_a_run_exactly() -> None:
    async def run(seed: int) -> list[tuple[int, bytes, float]]:
        clock = VirtualClock()
        chaos = ChaosOptions(failure_rate=0.3)
        bank = build(BankOptions(chaos=chaos), clock=clock, rng=random.Random(seed))
        seen = []
        async with client_of(bank, clock) as client:
            for number in range(20):
                answer = await clock.run_until(authorize(client, key=str(number)))
                seen.append((answer.status_code, answer.content, clock.monotonic()))
        return seen

    assert await run(7) == await run(7)
    assert await run(7) != await run(8)


# Clients that hang up.


async def start(bank: Bank, key: str = "k", body: bytes | None = None) -> tuple[Wire, asyncio.Task[None]]:
    wire = Wire(body or httpx.Request("POST", "http://bank", json=CARD).content)
    scope = post_scope(AUTHORIZATIONS, key)
    return wire, asyncio.create_task(bank(scope, wire.receive, wire.send))  # type: ignore[arg-type]


@pytest.mark.requirement("bk-chaos-02")
async def test_a_client_that_hangs_up_during_the_sleep_shortens_nothing_and_has_done_nothing(
    clock: VirtualClock,
) -> None:
    bank = bank_with(SLOW, clock)
    bank.faults.add(Operation.AUTHORIZE, Fault(FaultKind.ERROR_500))
    wire, task = await start(bank)
    await clock.advance(0.05)
    wire.hang_up()
    await clock.advance(0.049)
    assert not task.done()
    await clock.run_until(task)
    assert bank.ledger.holds == {}
    assert wire.sent == []
    assert bank.faults.waiting()["authorize"] == 1  # not even a scripted fault was taken


@pytest.mark.requirement("bk-chaos-02")
async def test_a_read_whose_client_hung_up_during_the_sleep_does_nothing_either(clock: VirtualClock) -> None:
    bank = bank_with(SLOW, clock)
    bank.faults.add(Operation.READ, Fault(FaultKind.NOT_FOUND))
    wire = Wire(b"")
    scope = {**post_scope(f"{AUTHORIZATIONS}/auth_x", "k"), "method": "GET"}
    task = asyncio.create_task(bank(scope, wire.receive, wire.send))  # type: ignore[arg-type]
    await clock.advance(0.05)
    wire.hang_up()
    await clock.run_until(task)
    assert bank.faults.waiting()["read"] == 1


async def test_a_client_that_hangs_up_before_the_commit_has_done_nothing(clock: VirtualClock) -> None:
    bank = bank_with(QUIET, clock, write_ms=10)
    wire, task = await start(bank)
    await clock.advance(0.005)
    wire.hang_up()
    await clock.run_until(task)
    assert bank.ledger.holds == {}


@pytest.mark.requirement("bk-idem-04")
async def test_a_client_that_hangs_up_between_commit_and_store_leaves_a_hold_that_is_forgotten(
    clock: VirtualClock,
) -> None:
    bank = bank_with(QUIET, clock, write_ms=10)
    wire, task = await start(bank)
    await clock.advance(0.015)
    wire.hang_up()
    await clock.run_until(task)
    (forgotten,) = bank.picture()["authorizations"]  # type: ignore[misc]
    assert (forgotten["idempotency_key"], forgotten["cache"], forgotten["answered"]) == (  # type: ignore[index]
        "k",
        "client_hung_up",
        False,
    )
    async with client_of(bank, clock) as client:
        await clock.run_until(authorize(client))
    assert len(bank.ledger.holds) == 2


@pytest.mark.requirement("bk-idem-04")
async def test_a_forgotten_capture_is_told_already_used_about_its_own_success(clock: VirtualClock) -> None:
    bank = bank_with(QUIET, clock)
    async with client_of(bank, clock) as client:
        hold = (await clock.run_until(authorize(client))).json()["authorization_id"]
        capture = {"json": {"authorization_id": hold, "amount": 500}, "headers": {"Idempotency-Key": "c"}}
        bank.faults.add(Operation.CAPTURE, Fault(FaultKind.COMMIT_UNCACHED_THEN_DROP))
        with pytest.raises(httpx.RemoteProtocolError):
            await clock.run_until(client.post("/api/v1/captures", **capture))
        again = await clock.run_until(client.post("/api/v1/captures", **capture))
    assert (again.status_code, again.json()["error"]) == (400, "authorization_already_used")


@pytest.mark.requirement("bk-late-01")
async def test_an_answer_over_15_seconds_is_cut_although_committed_and_remembered(
    clock: VirtualClock,
) -> None:
    chaos = ChaosOptions(failure_rate=0, min_latency_ms=15_001, max_latency_ms=15_001)
    bank = bank_with(chaos, clock)
    async with client_of(bank, clock) as client:
        with pytest.raises(httpx.RemoteProtocolError):
            await clock.run_until(authorize(client))
        replay = await clock.run_until(authorize(client))
    assert len(bank.ledger.holds) == 1
    assert replay.json()["authorization_id"] in bank.ledger.holds


@pytest.mark.requirement("bk-late-01")
async def test_an_answer_just_under_15_seconds_arrives(clock: VirtualClock) -> None:
    chaos = ChaosOptions(failure_rate=0, min_latency_ms=14_900, max_latency_ms=14_900)
    async with client_of(bank_with(chaos, clock), clock) as client:
        assert (await clock.run_until(authorize(client))).status_code == 200


async def test_the_read_timeout_of_a_client_in_process_is_a_hang_up(clock: VirtualClock) -> None:
    chaos = ChaosOptions(failure_rate=0, min_latency_ms=5_000, max_latency_ms=5_000)
    bank = bank_with(chaos, clock)
    transport = InProcessTransport(bank, clock=clock)
    async with httpx.AsyncClient(transport=transport, base_url="http://bank", timeout=1.0) as client:
        with pytest.raises(httpx.ReadTimeout):
            await clock.run_until(authorize(client))
        assert clock.monotonic() == pytest.approx(1.0)
        await clock.run_until(transport.settle())
    assert bank.ledger.holds == {}
