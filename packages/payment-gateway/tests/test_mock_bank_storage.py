"""Books that outlive the bank: what is committed survives a kill, what was not yet remembered does not."""

import asyncio
import contextlib
import random
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from groundwork.testing import Program, VirtualClock, clean_env, free_port
from mock_bank.app import QUIET, Bank, BankOptions, build
from mock_bank.errors import DataDirUnusable
from mock_bank.storage import FILE_NAME
from mock_bank.testing import InProcessTransport, Wire, post_scope

CARD = {"card_number": "4111111111111111", "cvv": "123", "amount": 500}
AUTHORIZATIONS, CAPTURES, REFUNDS = "/api/v1/authorizations", "/api/v1/captures", "/api/v1/refunds"
BANK = [sys.executable, "-c", "from mock_bank.cli import main; main()"]


@contextlib.asynccontextmanager
async def opened(
    folder: Path, clock: VirtualClock, **options: Any
) -> AsyncIterator[tuple[Bank, httpx.AsyncClient]]:
    bank = build(BankOptions(chaos=QUIET, data_dir=folder, **options), clock=clock, rng=random.Random(5))
    transport = InProcessTransport(bank, clock=clock)
    async with httpx.AsyncClient(transport=transport, base_url="http://bank", timeout=None) as client:
        yield bank, client
    bank.storage.close()


def post(client: httpx.AsyncClient, path: str, key: str, **body: Any) -> Any:
    return client.post(path, json=body, headers={"Idempotency-Key": key})


@pytest.mark.requirement("bk-ours-05")
async def test_a_bank_that_is_opened_again_has_the_same_books_and_replays_the_same_bytes(
    tmp_path: Path, clock: VirtualClock
) -> None:
    async with opened(tmp_path, clock) as (bank, client):
        first = await clock.run_until(post(client, AUTHORIZATIONS, "a", **CARD))
        hold = first.json()["authorization_id"]
        capture = await clock.run_until(post(client, CAPTURES, "c", authorization_id=hold, amount=500))
        paid = capture.json()["capture_id"]
        await clock.run_until(post(client, REFUNDS, "r", capture_id=paid, amount=500))
        other = (await clock.run_until(post(client, AUTHORIZATIONS, "b", **CARD))).json()
        await clock.run_until(post(client, "/api/v1/voids", "v", authorization_id=other["authorization_id"]))
        before = bank.picture()
    async with opened(tmp_path, clock) as (bank, client):
        assert bank.picture() == before
        replay = await clock.run_until(post(client, AUTHORIZATIONS, "a", **CARD))
        assert (replay.status_code, replay.content) == (200, first.content)
        assert replay.headers["x-idempotent-replayed"] == "true"
        again = await clock.run_until(post(client, REFUNDS, "other", capture_id=paid, amount=500))
        assert again.json()["error"] == "already_refunded"


@pytest.mark.requirement("bk-ours-05")
async def test_a_seed_that_gives_the_same_ids_again_gives_none_twice(
    tmp_path: Path, clock: VirtualClock
) -> None:
    for key in ("one", "two"):
        async with opened(tmp_path, clock) as (bank, client):
            await clock.run_until(post(client, AUTHORIZATIONS, key, **CARD))
    assert len(bank.ledger.holds) == 2


@pytest.mark.requirement("bk-ours-05", "bk-idem-04")
async def test_a_bank_killed_between_commit_and_store_has_the_hold_and_not_the_key(
    tmp_path: Path, clock: VirtualClock
) -> None:
    async with opened(tmp_path, clock, write_ms=10) as (bank, _):
        wire = Wire(httpx.Request("POST", "http://bank", json=CARD).content)
        dying = asyncio.create_task(bank(post_scope(AUTHORIZATIONS, "k"), wire.receive, wire.send))  # type: ignore[arg-type]
        await clock.advance(0.015)
        assert len(bank.ledger.holds) == 1
        dying.cancel()
        await asyncio.gather(dying, return_exceptions=True)
    async with opened(tmp_path, clock) as (bank, client):
        answer = await clock.run_until(post(client, AUTHORIZATIONS, "k", **CARD))
        assert "x-idempotent-replayed" not in answer.headers
        fates = [hold["cache"] for hold in bank.picture()["authorizations"]]  # type: ignore[attr-defined]
    assert fates == ["bank_died", "stored"]


@pytest.mark.requirement("bk-ours-05", "bk-idem-07")
async def test_a_key_dies_of_old_age_while_the_bank_is_closed(tmp_path: Path, clock: VirtualClock) -> None:
    async with opened(tmp_path, clock) as (_, client):
        await clock.run_until(post(client, AUTHORIZATIONS, "k", **CARD))
    clock.jump(25 * 3600)
    async with opened(tmp_path, clock) as (bank, client):
        await clock.run_until(post(client, AUTHORIZATIONS, "k", **CARD))
        assert len(bank.ledger.holds) == 2


@pytest.mark.requirement("bk-ours-05", "bk-ours-04")
async def test_a_reset_empties_the_file_too(tmp_path: Path, clock: VirtualClock) -> None:
    async with opened(tmp_path, clock) as (bank, client):
        await clock.run_until(post(client, AUTHORIZATIONS, "k", **CARD))
        assert bank.reset()["keys"] == 1
    async with opened(tmp_path, clock) as (bank, client):
        assert (bank.ledger.holds, len(bank.keys)) == ({}, 0)


@pytest.mark.requirement("bk-ours-05")
async def test_two_banks_on_one_folder_are_refused_and_the_cure_is_named(
    tmp_path: Path, clock: VirtualClock
) -> None:
    async with opened(tmp_path, clock):
        with pytest.raises(DataDirUnusable, match="locked") as caught:
            build(BankOptions(data_dir=tmp_path))
    assert "--data-dir" in caught.value.cure


@pytest.mark.requirement("bk-ours-05")
def test_a_file_that_is_no_bank_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database, but long enough to be taken for one" * 100)
    with pytest.raises(DataDirUnusable, match="not a database"):
        build(BankOptions(data_dir=tmp_path))


@pytest.mark.requirement("bk-down-01")
async def test_what_cannot_be_written_is_not_in_the_books_either(tmp_path: Path, clock: VirtualClock) -> None:
    async with opened(tmp_path, clock) as (bank, client):
        bank.storage.close()
        answer = await clock.run_until(post(client, AUTHORIZATIONS, "k", **CARD))
    assert (answer.status_code, answer.json()["error"]) == (400, "internal_error")
    assert bank.ledger.holds == {}
    assert bank.ledger.accounts[CARD["card_number"]].available_cents == 1_000_000  # type: ignore[index]


@pytest.mark.requirement("bk-ours-05")
def test_what_was_answered_before_a_sigkill_is_replayed_after_it(tmp_path: Path) -> None:
    port = free_port()
    env = clean_env(FAILURE_RATE="0", MIN_LATENCY_MS="0", MAX_LATENCY_MS="0", BANK_TEST_ROUTES="1")
    argv = [*BANK, "serve", "--port", str(port), "--data-dir", str(tmp_path / "books")]
    url = f"http://127.0.0.1:{port}"
    with Program(argv, env=env, log_path=tmp_path / "bank.log") as bank:
        bank.wait_ready(f"{url}/health")
        request = {"json": CARD, "headers": {"Idempotency-Key": "k"}}
        first = httpx.post(url + AUTHORIZATIONS, **request)  # type: ignore[arg-type]
        books = httpx.get(f"{url}/_test/ledger").json()
        bank.kill()
        bank.start().wait_ready(f"{url}/health")
        assert httpx.get(f"{url}/_test/ledger").json() == books
        replay = httpx.post(url + AUTHORIZATIONS, **request)  # type: ignore[arg-type]
    assert (replay.content, replay.headers["x-idempotent-replayed"]) == (first.content, "true")
