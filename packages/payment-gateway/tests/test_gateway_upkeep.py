"""What the worker does beside recovery (expiry, reaping), and what operators see of it."""

import asyncio
import os
import re
import signal
from typing import Any

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from groundwork.testing import Server
from groundwork.testing.postgres import postgres_database, postgres_server
from mock_bank.faults import FaultKind as F
from payment_gateway.access.keys import Keys
from payment_gateway.domain.access import Scope
from payment_gateway.domain.operations import open_expiry
from payment_gateway.domain.states import State
from payment_gateway.store.engine import Database
from payment_gateway.store.keys import SqlKeys
from payment_gateway.store.migrate import migrate
from payment_gateway.store.upkeep import SqlUpkeep
from payment_gateway.testing import counted

WEEK_S = 7 * 86_400
DAY_S = 86_400


async def rows(world: Any, query: str) -> list[Any]:
    async with world.gateway.database.reading() as connection:
        return list((await connection.execute(text(query))).all())


async def write(world: Any, statement: str) -> None:
    async with world.gateway.database.writing() as connection:
        await connection.execute(text(statement))


async def expire(world: Any, seconds: float = WEEK_S + 3600) -> int:
    world.clock.advance(seconds)
    found: int = await world.gateway.core.expiry.sweep()
    return found


@pytest.mark.requirement("pg-state-07", "pg-inv-8")
async def test_a_hold_past_its_time_is_voided_and_expired_and_the_money_is_free(either: Any) -> None:
    payment_id = await either.shop.paid()
    assert await expire(either, WEEK_S - 60) == 0
    assert await expire(either, 3600) == 1
    receipt = await either.shop.receipt(payment_id)
    assert (receipt["state"], receipt["in_doubt"]) == ("voiding", False)
    while receipt["state"] == "voiding":  # the look may have begun a round, which has the lease until it ends
        await either.gateway.recovery.sweep()
        receipt = await either.shop.receipt(payment_id)
    assert (receipt["state"], receipt["needs_review"]) == ("expired", False)
    assert receipt["bank"]["void_id"] == either.books("voids")[0]["id"]
    told = [
        (event["actor"], event["kind"], event["to_state"]) for event in await either.shop.events(payment_id)
    ]
    assert told[2:] == [("expiry", "void.started", "voiding"), ("expiry", "void.succeeded", "expired")]
    balances = await rows(either, "SELECT sum(amount_cents) FROM ledger GROUP BY account ORDER BY account")
    assert [int(amount) for (amount,) in balances] == [0, 0]
    assert (await either.shop.authorize("again")).status_code == 201  # the order may be paid anew


@pytest.mark.requirement("pg-state-07")
async def test_two_workers_open_one_void_and_a_capture_that_came_first_wins(
    either: Any, make_world: Any
) -> None:
    other = await make_world(either.gateway.database.url, bank=either.bank, clock=either.clock)
    payment_id = await either.shop.paid()
    either.clock.advance(WEEK_S + 3600)
    (stale,) = await either.gateway.world.upkeep.expired(before_ns=either.clock.time_ns(), limit=9)
    await asyncio.gather(either.gateway.core.expiry.sweep(), other.gateway.core.expiry.sweep())
    await asyncio.gather(either.gateway.recovery.sweep(), other.gateway.recovery.sweep())
    assert len(either.books("voids")) == 1
    assert (await either.shop.receipt(payment_id))["state"] == "expired"
    kinds = [event["kind"] for event in await either.shop.events(payment_id)]
    assert kinds.count("void.started") == 1
    timing = either.gateway.world.timing
    late = open_expiry(stale, operation_id="x", now_ns=either.clock.time_ns(), timing=timing)
    assert await either.gateway.world.upkeep.open(late) is False


@pytest.mark.requirement("pg-state-07")
async def test_a_release_that_the_bank_refuses_goes_back_to_authorized_for_a_person(world: Any) -> None:
    payment_id = await world.shop.paid()
    (hold,) = world.books("authorizations")
    await world.wire.handle_async_request(  # somebody else has voided it at the bank
        httpx.Request(
            "POST",
            "http://bank/api/v1/voids",
            headers={"Idempotency-Key": "by-hand", "Content-Type": "application/json"},
            json={"authorization_id": hold["id"]},
        )
    )
    await expire(world)
    await world.gateway.recovery.sweep()
    receipt = await world.shop.receipt(payment_id)
    assert (receipt["state"], receipt["needs_review"]) == ("authorized", True)
    assert await expire(world, 3600) == 0  # a flagged payment is left to a person


@pytest.mark.requirement("pg-state-07", "pg-crash-04")
async def test_a_release_that_the_bank_does_not_answer_is_sent_again_until_it_is_known(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("void", F.COMMIT_UNCACHED_THEN_DROP)
    await expire(world)
    await world.settled()
    receipt = await world.shop.receipt(payment_id)
    assert (receipt["state"], len(world.books("voids"))) == ("expired", 1)
    assert receipt["needs_review"] is True  # done by us, but its id is lost


async def test_expiry_works_in_bounded_batches(make_world: Any) -> None:
    world = await make_world(recovery_batch=2)
    for n in range(5):
        await world.shop.paid(f"k{n}", f"o{n}", amount=1)
    assert [await expire(world), await expire(world, 1), await expire(world, 1)] == [2, 2, 1]
    with counted(world.gateway) as seen:
        await world.gateway.core.expiry.sweep()
    assert (seen.sizes, len(seen.reads)) == ([], 1)


@pytest.mark.requirement("pg-idem-09")
async def test_keys_are_forgotten_after_thirty_days_and_not_before(either: Any) -> None:
    await either.shop.authorize("old", "o1", card={"number": "4111111111111112"})
    either.clock.advance(29 * DAY_S)
    await either.shop.authorize("young", "o2", card={"number": "4111111111111112"})
    assert await either.gateway.core.reaper.sweep() == 0
    either.clock.advance(2 * DAY_S)
    with counted(either.gateway) as seen:
        assert await either.gateway.core.reaper.sweep() == 1
    assert seen.sizes == [1]
    assert [key for (key,) in await rows(either, "SELECT key FROM idempotency_keys")] == ["young"]
    fresh = await either.shop.authorize("old", "o3", card={"number": "4111111111111112"})
    assert "idempotent-replayed" not in fresh.headers


@pytest.mark.requirement("pg-idem-09", "pg-idem-07")
async def test_a_key_whose_answer_is_still_owed_is_kept_however_old_it_is(world: Any) -> None:
    world.fault("authorize", F.COMMIT_THEN_DROP)
    assert (await world.shop.authorize("owed")).status_code == 202
    world.clock.advance(40 * DAY_S)
    assert await world.gateway.core.reaper.sweep() == 0
    assert (await world.shop.authorize("owed")).status_code == 202


@pytest.mark.requirement("pg-idem-09")
async def test_reaping_works_in_bounded_batches(make_world: Any) -> None:
    world = await make_world(reap_batch=2)
    for n in range(3):
        await world.shop.authorize(f"k{n}", f"o{n}", card={"number": "4111111111111112"})
    world.clock.advance(31 * DAY_S)
    assert [await world.gateway.core.reaper.sweep() for _ in range(3)] == [2, 1, 0]


@pytest.mark.requirement("pg-crash-04")
async def test_recovery_looks_again_later_and_later(world: Any) -> None:
    payment_id = await world.shop.paid()
    world.fault("capture", F.RESET, times=999)
    assert (await world.shop.operate("capture", payment_id, "k")).status_code == 202
    waits_s = []
    for _ in range(6):
        payment = await world.gateway.store.get(payment_id)
        waits_s.append(round((payment.open_operation.due_at_ns - world.clock.time_ns()) / 1e9))
        assert await world.later(waits_s[-1] - 1) == 0
        assert await world.later(2) == 1
    assert waits_s == [30, 60, 300, 900, 3600, 3600]


@pytest.mark.requirement("pg-ops-01")
async def test_readiness_names_the_database_the_worker_and_the_breaker(make_world: Any) -> None:
    world = await make_world(recovery_in_api=True)
    ready = await world.shop.http.get("/readyz")
    assert ready.status_code == 200
    assert ready.json()["checks"] == {
        "database": {"ok": True, "detail": ""},
        "worker": {"ok": True, "detail": "no sweep yet"},
        "bank": {"ok": True, "detail": "breaker closed"},
    }
    world.clock.advance(61)
    stuck = await world.shop.http.get("/readyz")
    assert (stuck.status_code, stuck.json()["failed"]) == (503, ["worker"])
    full = (
        "CREATE TRIGGER full BEFORE INSERT ON worker_heartbeats BEGIN SELECT RAISE(FAIL, 'disk is full'); END"
    )
    await write(world, full)
    heartbeat = world.gateway.core.heartbeat
    heartbeat.swept()
    with pytest.raises(IntegrityError):
        await heartbeat.beat()
    assert (await world.shop.http.get("/readyz")).status_code == 503  # no payment could be written either
    await write(world, "DROP TRIGGER full")
    await heartbeat.beat()
    assert (await world.shop.http.get("/readyz")).status_code == 200


@pytest.mark.requirement("pg-ops-01")
@pytest.mark.parametrize(
    "slow", [{"recovery_poll_s": 120.0}, {"bank_deadline_s": 120.0, "worker_stale_s": 1.0}]
)
async def test_a_worker_that_pauses_or_waits_for_the_bank_as_long_as_it_may_is_not_silent(
    make_world: Any, slow: dict[str, float]
) -> None:
    world = await make_world(recovery_in_api=True, **slow)
    world.clock.advance(121)
    assert (await world.shop.http.get("/readyz")).status_code == 200
    world.clock.advance(60)
    assert (await world.shop.http.get("/readyz")).status_code == 503


@pytest.mark.requirement("pg-ops-01")
async def test_a_worker_elsewhere_is_seen_by_its_sign_of_life_and_its_death_is_only_reported(
    either: Any, make_world: Any
) -> None:
    worker = await make_world(either.gateway.database.url, bank=either.bank, clock=either.clock)
    either.clock.advance(100)
    answer = await either.shop.http.get("/readyz")
    assert answer.status_code == 200
    assert "no sweep" in answer.json()["checks"]["worker"]["detail"]
    assert answer.json()["checks"]["worker"]["ok"] is True
    worker.gateway.core.heartbeat.swept()
    await worker.gateway.core.heartbeat.beat()
    assert (await either.shop.http.get("/readyz")).json()["checks"]["worker"]["detail"] == "alive"
    either.clock.advance(2 * DAY_S)
    either.gateway.core.heartbeat.swept()
    await either.gateway.core.heartbeat.beat()
    assert len(await rows(either, "SELECT worker FROM worker_heartbeats")) == 1  # the dead one is forgotten


@pytest.mark.requirement("pg-ops-02")
async def test_metrics_tell_what_is_in_doubt_flagged_replayed_and_how_the_breaker_stands(
    make_world: Any,
) -> None:
    world = await make_world(breaker_min_calls=1, breaker_failure_rate=0.1, breaker_open_s=3000.0)
    await world.shop.paid("k1", "o1")
    await world.shop.authorize("k1", "o1")
    world.fault("authorize", F.COMMIT_THEN_DROP)
    await world.shop.authorize("k2", "o2")
    world.clock.advance(100)
    await world.gateway.core.watch.look()
    shown = (await world.shop.http.get("/metrics")).text

    def value(name: str) -> float:
        found = re.search(rf"^{re.escape(name)} (\S+)$", shown, re.MULTILINE)
        assert found, name
        return float(found[1])

    assert value("gateway_payments_in_doubt") == 1
    assert value("gateway_oldest_in_doubt_age_seconds") == pytest.approx(100, abs=5)
    assert value("gateway_payments_needing_review") == 0
    assert value('gateway_replays_total{kind="authorize"}') == 1
    assert value('gateway_bank_breaker{state="open"}') == 1
    assert value('gateway_bank_breaker{state="closed"}') == 0
    assert value("gateway_worker_heartbeat_age_seconds") == -1


@pytest.mark.requirement("pg-ops-03")
async def test_server_timing_splits_an_answer_into_bank_database_and_own_time(make_world: Any) -> None:
    class SlowBank(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            world.clock.advance(0.25)
            answer: httpx.Response = await world.wire.handle_async_request(request)
            return answer

    world = await make_world(transport=SlowBank())
    answer = await world.shop.authorize("k")
    parts = dict(part.split(";dur=") for part in answer.headers["server-timing"].split(", "))
    assert list(parts) == ["bank", "db", "app"]
    assert 250.0 <= float(parts["bank"]) < 300.0
    assert float(parts["db"]) > 0.0
    replay = await world.shop.authorize("k")
    assert replay.headers["server-timing"].startswith("bank;dur=0.000, db;dur=")


@pytest.mark.requirement("pg-store-02", "pg-ops-01")
async def test_a_database_that_was_restarted_is_used_again(make_world: Any) -> None:
    with postgres_server() as server, postgres_database(server) as url:
        await migrate(url)
        world = await make_world(url)
        assert (await world.shop.authorize("k1", "o1", amount=1)).status_code == 201
        server.stop()  # this server would commit without waiting for its disk, were it not told otherwise
        assert (await world.shop.http.get("/readyz")).json()["failed"] == ["checks"]
        lost = await world.shop.authorize("k2", "o2", amount=1)
        assert (lost.status_code, lost.json()["code"]) == (500, "internal_error")
        assert len(world.books("authorizations")) == 1  # no intent, no call
        server.start()
        assert (await world.shop.authorize("k2", "o2", amount=1)).status_code == 201
        assert (await world.shop.http.get("/readyz")).status_code == 200
        await world.gateway.close()


@pytest.mark.requirement("pg-store-02")
async def test_connections_that_the_database_has_closed_cost_no_request(
    migrated_url: str, make_world: Any
) -> None:
    """As after a restart of PostgreSQL: every pooled connection is gone, and no request notices."""
    world, other = await make_world(migrated_url), await make_world(migrated_url, name="other")
    held = await asyncio.gather(*(world.shop.paid(f"k{n}", f"o{n}", amount=1) for n in range(8)))
    await asyncio.gather(*(world.shop.receipt(payment_id) for payment_id in held))
    assert world.gateway.database.idle >= 4  # of both pools
    ended = await rows(
        other,
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    assert len(ended) >= 4
    answers = await asyncio.gather(*(world.shop.authorize(f"l{n}", f"p{n}", amount=1) for n in range(8)))
    assert {answer.status_code for answer in answers} == {201}
    receipts = await asyncio.gather(*(world.shop.receipt(payment_id) for payment_id in held))
    assert {receipt["state"] for receipt in receipts} == {"authorized"}


@pytest.mark.requirement("pg-store-04")
async def test_a_database_that_stands_still_keeps_nobody_waiting_for_ever(
    migrated_url: str, make_world: Any
) -> None:
    """Somebody has locked a table and does not come back; a server that hangs looks the same from here."""
    world = await make_world(migrated_url, database_timeout_s=1.0, database_slow_timeout_s=1.0)
    other = await make_world(migrated_url, name="other", bank=world.bank, clock=world.clock)
    payment_id = await other.shop.paid("k1", "o1")
    async with other.gateway.database.writing() as lock, asyncio.timeout(60):
        await lock.execute(text("LOCK TABLE payments IN ACCESS EXCLUSIVE MODE"))
        answers = await asyncio.gather(
            world.shop.authorize("k2", "o2"),
            world.shop.operate("capture", payment_id, "k3"),
            world.shop.http.get(f"/v1/payments/{payment_id}"),
        )
    assert [answer.json()["code"] for answer in answers] == ["internal_error"] * 3
    assert len(world.books("authorizations")) == 1  # nothing was asked that is not written down
    async with asyncio.timeout(60):
        while (answer := await world.shop.authorize("k2", "o2")).status_code == 500:
            pass  # the database is as quick as before, but this machine may be slower than a second
        assert answer.status_code == 201
        while (answer := await world.shop.operate("capture", payment_id, "k3")).status_code == 500:
            pass
        assert answer.status_code == 200


@pytest.mark.requirement("pg-store-04")
async def test_a_payment_waits_for_less_than_what_may_read_all_payments(
    migrated_url: str, make_world: Any, until_one_waits: Any
) -> None:
    world = await make_world(migrated_url, database_timeout_s=1.0)
    other = await make_world(migrated_url, name="other")
    payment_id = await other.shop.paid("k1", "o1")
    async with asyncio.timeout(60), other.gateway.database.writing() as lock:
        await lock.execute(text("LOCK TABLE payments IN ACCESS EXCLUSIVE MODE"))
        slow = asyncio.create_task(world.gateway.world.upkeep.states())
        await until_one_waits(other.gateway.database)
        new, read = await asyncio.gather(
            world.shop.authorize("k2", "o2"), world.shop.http.get(f"/v1/payments/{payment_id}")
        )
        assert (new.json()["code"], read.json()["code"]) == ("internal_error", "internal_error")
        assert not slow.done()
    assert (await slow)[State.AUTHORIZED] == 1


@pytest.mark.requirement("pg-store-04", "pg-ops-01")
async def test_one_connection_that_hears_nothing_makes_nothing_unready_for_long(
    migrated_url: str, make_world: Any
) -> None:
    """Readiness and keys are read in vain; whoever asks then is served over other connections."""
    world = await make_world(migrated_url, database_timeout_s=0.5)
    token = (await Keys(SqlKeys(world.gateway.database), clock=world.clock).create("shop", [Scope.READ]))[1]
    payment = "/v1/payments/pay_none"
    world.shop.http.headers["Authorization"] = f"Bearer {token}"
    async with world.gateway.database.reading() as one, world.gateway.database.reading() as other:
        deaf = [(await each.execute(text("SELECT pg_backend_pid()"))).scalar_one() for each in (one, other)]
    for backend in deaf:
        os.kill(backend, signal.SIGSTOP)
    try:
        async with asyncio.timeout(60):
            world.clock.advance(31)  # so the keys are read again
            ready, read = await asyncio.gather(world.shop.http.get("/readyz"), world.shop.http.get(payment))
            assert (ready.status_code, read.status_code) == (503, 500)
            while (await world.shop.http.get("/readyz")).status_code == 503:
                pass
            while (read := await world.shop.http.get(payment)).status_code == 500:
                pass
            assert read.status_code == 404
    finally:
        for backend in deaf:
            os.kill(backend, signal.SIGCONT)


@pytest.mark.requirement("pg-store-04")
async def test_a_transaction_whose_end_the_network_swallowed_gives_its_locks_back(
    migrated_url: str, make_world: Any
) -> None:
    """The server hears nothing more; those who wait for its locks must not wait until TCP gives up."""
    world = await make_world(migrated_url, database_timeout_s=1.0)
    payment_id = await world.shop.paid()
    async with asyncio.timeout(60), world.gateway.database.engine.connect() as silent:
        await silent.execute(text("SELECT id FROM payments FOR UPDATE"))
        await asyncio.sleep(
            0.5
        )  # of its second; who comes now waits for less than a second, which is allowed
        assert (await world.shop.operate("capture", payment_id, "k")).status_code == 200
        await silent.invalidate()


@pytest.mark.requirement("pg-ops-04")
async def test_a_worker_that_has_just_started_is_seen_at_once(world: Any) -> None:
    recovery, *_ = world.gateway.worker._jobs
    assert (await world.shop.http.get("/v1/operations")).json()["worker"] == {"heartbeat_age_s": None}
    for _ in range(2):
        with counted(world.gateway) as seen:
            await recovery.run()
    assert len(seen.transactions) == 1  # later on, its sign of life has a job of its own
    assert (await world.shop.http.get("/v1/operations")).json()["worker"]["heartbeat_age_s"] < 1


@pytest.mark.requirement("pg-store-04", "pg-ops-01")
async def test_those_who_ask_for_the_readiness_at_once_share_one_look(world: Any) -> None:
    """It is open to everybody, and must not take the connections away from those who pay."""
    with counted(world.gateway) as seen:
        answers = await asyncio.gather(*(world.shop.http.get("/readyz") for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert len(seen.reads) < 5


@pytest.mark.parametrize(("store", "question"), [(SqlKeys, "all"), (SqlUpkeep, "backlog")])
async def test_at_the_end_a_reading_under_way_is_ended_before_the_database_is_closed(
    world: Any, monkeypatch: pytest.MonkeyPatch, store: type, question: str
) -> None:
    """The keys and the backlog are read for all who ask at once, in a task that belongs to none of them."""
    reading, told = asyncio.Event(), []

    async def stuck(_store: Any, **_asked: Any) -> None:
        try:
            async with world.gateway.database.reading():
                reading.set()
                await asyncio.Event().wait()
        finally:
            told.append("the reading is ended")

    async def close(database: Database, closing: Any = Database.close) -> None:
        told.append("the database is closed")
        await closing(database)

    monkeypatch.setattr(store, question, stuck)
    monkeypatch.setattr(Database, "close", close)
    async with (
        Server(world.gateway.app),
        asyncio.timeout(60),
    ):  # with its lifespan; the clock skips every pause
        await reading.wait()
    assert told == ["the reading is ended", "the database is closed"]


@pytest.mark.requirement("pg-store-04")
async def test_writers_in_a_queue_that_does_not_move_are_not_kept_for_ever(make_world: Any) -> None:
    world = await make_world(database_timeout_s=0.05)
    async with world.gateway.database.writing(), asyncio.timeout(60):
        answers = await asyncio.gather(*(world.shop.authorize(f"k{n}", f"o{n}") for n in range(3)))
    assert [answer.json()["code"] for answer in answers] == ["internal_error"] * 3
    assert (await world.shop.authorize("k0", "o0")).status_code == 201
