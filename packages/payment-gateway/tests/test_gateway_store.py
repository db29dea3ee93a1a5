"""What reaches the database: counts of statements, guards, bookkeeping, migrations."""

import asyncio
import os
import signal
import traceback
from pathlib import Path
from typing import Any

import httpx
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from asyncpg import PostgresError
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from mock_bank.faults import FaultKind as F
from payment_gateway.domain.operations import Owner, Timing, open_operation, settle
from payment_gateway.domain.outcomes import BankResult, Reply, ReplyClass
from payment_gateway.domain.review import Decision, resolve
from payment_gateway.domain.states import Actor, Kind, State
from payment_gateway.ports import KeyClaim, KeyEffect, Step, Subject
from payment_gateway.store import engine
from payment_gateway.store.direct import Prepared
from payment_gateway.store.engine import Database
from payment_gateway.store.migrate import (
    DatabaseUnreachable,
    SchemaMissing,
    TableInUse,
    migrate,
    require_newest,
)
from payment_gateway.store.postgresql import store_on
from payment_gateway.store.review import SqlReview
from payment_gateway.store.tables import metadata
from payment_gateway.store.url import DatabaseUrlUnusable, normalize
from payment_gateway.testing import counted


async def rows(world: Any, query: str) -> list[Any]:
    async with world.gateway.database.reading() as connection:
        return list((await connection.execute(text(query))).all())


@pytest.mark.requirement("pg-bank-03")
async def test_an_operation_takes_two_transactions_of_at_most_five_statements(either: Any) -> None:
    sqlite = either.gateway.database.engine.dialect.name == "sqlite"
    with counted(either.gateway) as seen:
        payment_id = await either.shop.paid()
    assert seen.sizes == ([4, 5] if sqlite else [1, 1])
    for kind in ("capture", "refund"):
        with counted(either.gateway) as seen:
            assert (await either.shop.operate(kind, payment_id, f"k-{kind}")).status_code == 200
        assert seen.sizes == ([4, 5] if sqlite else [2, 1])
        assert seen.reads == []


@pytest.mark.requirement("pg-bank-03")
async def test_failures_and_doubt_take_no_more_statements_than_a_success(either: Any) -> None:
    for fault, times in ((F.ERROR_500, 4), (F.COMMIT_THEN_DROP, 1)):
        either.fault("authorize", fault, times=times)
        with counted(either.gateway) as seen:
            assert (await either.shop.authorize("k")).status_code in {202, 503}
        assert len(seen.sizes) == 2
        assert max(seen.sizes) <= 5
    either.clock.advance(31)
    with counted(either.gateway) as seen:
        await either.gateway.recovery.sweep()
    assert len(seen.sizes) == 2
    assert max(seen.sizes) <= 5
    payment_id = (await either.shop.authorize("k")).json()["id"]
    either.clock.advance(169 * 3600)
    with counted(either.gateway) as seen:
        assert (await either.shop.operate("capture", payment_id, "k2")).status_code == 409
        await either.gateway.drain.wait_idle(5.0)
    assert max(seen.sizes) <= 5


@pytest.mark.requirement("pg-bank-03")
async def test_a_replay_or_a_read_is_one_statement(either: Any) -> None:
    payment_id = await either.shop.paid("k1")
    with counted(either.gateway) as seen:
        await either.shop.authorize("k1")
    assert seen.sizes == [1]
    assert seen.reads == []
    for _ in range(2):  # the second is a replay, of an order that stands free again
        with counted(either.gateway) as seen:
            await either.shop.authorize("k2", "order-2", card={"number": "4111111111111112"})
    assert seen.sizes == [1]
    for path in (
        f"/v1/payments/{payment_id}",
        f"/v1/payments/{payment_id}/events",
        "/v1/orders/order-1",
        "/v1/customers/customer-1/payments?state=authorized",
    ):
        with counted(either.gateway) as seen:
            assert (await either.shop.http.get(path)).status_code == 200
        assert seen.sizes == []
        assert len(seen.reads) == 1


@pytest.mark.requirement("pg-bank-03")
async def test_a_refusal_takes_one_transaction(either: Any) -> None:
    """On PostgreSQL a paid order is first tried in vain: that statement writes nothing."""
    payment_id = await either.shop.paid()
    tried_in_vain = either.gateway.database.engine.dialect.name == "postgresql"
    for send, expected in (
        (lambda: either.shop.authorize("k2"), 1 + tried_in_vain),
        (lambda: either.shop.operate("refund", payment_id, "k3"), 1),
        (lambda: either.shop.authorize("k4", "o4", card={"number": "4111111111111112"}), 1),
    ):
        with counted(either.gateway) as seen:
            assert (await send()).status_code in {402, 409}
        assert len(seen.sizes) == expected
        assert max(seen.sizes) <= 5


@pytest.mark.requirement("pg-bank-02")
async def test_no_connection_is_held_while_the_bank_is_asked(either: Any) -> None:
    held: list[int] = []
    bank_send = either.wire.handle_async_request

    async def watch(request: httpx.Request) -> httpx.Response:
        held.append(either.gateway.database.lent)
        return await bank_send(request)

    either.wire.handle_async_request = watch
    await either.shop.captured()
    assert held == [0, 0]


@pytest.mark.requirement("pg-bank-01")
async def test_the_intent_is_committed_before_the_bank_is_asked(either: Any) -> None:
    seen: list[Any] = []
    bank_send = either.wire.handle_async_request

    async def watch(request: httpx.Request) -> httpx.Response:
        seen.append(
            await rows(either, "SELECT p.state, p.op_id, k.operation_id FROM payments p, idempotency_keys k")
        )
        assert request.headers["idempotency-key"] == seen[0][0].op_id
        return await bank_send(request)

    either.wire.handle_async_request = watch
    await either.shop.paid()
    ((state, operation_id, of_key),) = seen[0]
    assert (state, operation_id) == ("pending", of_key)


@pytest.mark.requirement("pg-inv-8", "pg-inv-5")
async def test_the_ledger_sums_to_zero_and_holds_each_cent_in_one_place(either: Any) -> None:
    await either.shop.captured("o1")
    held = await either.shop.paid("k2", "o2", amount=70)
    released = await either.shop.paid("k3", "o3", amount=9)
    await either.shop.operate("void", released, "k4")
    refunded = await either.shop.captured("o5")
    await either.shop.operate("refund", refunded, "k6")
    balances = {
        account: int(amount)
        for account, amount in await rows(
            either, "SELECT account, sum(amount_cents) FROM ledger GROUP BY account"
        )
    }
    assert balances == {"customer": -5070, "held": 70, "merchant": 5000}
    uneven = await rows(
        either, "SELECT payment_id, sequence FROM ledger GROUP BY 1, 2 HAVING sum(amount_cents) <> 0"
    )
    assert uneven == []
    assert await rows(either, f"SELECT count(*) FROM ledger WHERE payment_id = '{held}'") == [(2,)]


async def test_an_attempt_at_the_bank_is_recorded_with_what_came_back(either: Any) -> None:
    either.fault("authorize", F.ERROR_500)
    payment_id = await either.shop.paid()
    found = await rows(
        either, f"SELECT action, outcome, status FROM attempts WHERE payment_id = '{payment_id}' ORDER BY id"
    )
    assert [tuple(row) for row in found] == [
        ("authorize", "nothing_done", 500),
        ("authorize", "success", 200),
    ]


@pytest.mark.requirement("pg-state-03")
async def test_the_database_itself_refuses_a_second_live_payment_of_an_order(either: Any) -> None:
    await either.shop.paid("k1", "o1", amount=1)
    other = await either.shop.paid("k2", "o2", amount=1)
    with pytest.raises(IntegrityError):
        async with either.gateway.database.writing() as connection:
            await connection.execute(text(f"UPDATE payments SET order_id = 'o1' WHERE id = '{other}'"))


async def test_a_transaction_that_fails_half_way_leaves_nothing(either: Any) -> None:
    payment_id = await either.shop.paid()

    async def half_way() -> None:
        async with either.gateway.database.writing() as connection:
            await connection.execute(text(f"DELETE FROM events WHERE payment_id = '{payment_id}'"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await half_way()
    assert len(await either.shop.events(payment_id)) == 2


@pytest.mark.requirement("pg-bank-04", "pg-state-04", "pg-inv-1")
async def test_two_gateways_on_one_database_share_keys_orders_and_payments(
    either: Any, make_world: Any
) -> None:
    other = await make_world(either.gateway.database.url, bank=either.bank, clock=either.clock)
    answers = await asyncio.gather(*((either, other)[n % 2].shop.authorize("same") for n in range(20)))
    assert len(either.books("authorizations")) == 1
    assert {answer.status_code for answer in answers} <= {201, 409}
    payment_id = (await other.shop.authorize("same")).json()["id"]
    kinds = [("capture", "void")[n // 2 % 2] for n in range(20)]
    answers = await asyncio.gather(
        *((either, other)[n % 2].shop.operate(kind, payment_id, f"{kind}{n}") for n, kind in enumerate(kinds))
    )
    assert [answer.status_code for answer in answers].count(200) == 1
    assert all(
        "retry-after" in a.headers or a.json()["code"] == "invalid_state"
        for a in answers
        if a.status_code == 409
    )


@pytest.mark.requirement("pg-inv-2", "pg-route-04")
async def test_a_flag_is_not_written_under_an_operation_that_is_open(either: Any) -> None:
    """The save writes the payment as the call knew it, so a flag set meanwhile would be lost in silence."""
    payment_id = await either.shop.paid()
    bank_send = either.wire.handle_async_request
    flagged: list[bool] = []

    async def flag_meanwhile(request: httpx.Request) -> httpx.Response:
        payment = await either.gateway.store.get(payment_id)
        flagged.append(await either.gateway.store.flag(payment, "bank_disagrees"))
        return await bank_send(request)

    either.wire.handle_async_request = flag_meanwhile
    await either.shop.operate("capture", payment_id, "k")
    assert flagged == [False]


@pytest.mark.requirement("pg-inv-8")
async def test_the_ledger_is_even_at_every_single_commit(either: Any) -> None:
    uneven: list[Any] = []
    sums = "SELECT payment_id FROM ledger GROUP BY payment_id, sequence HAVING sum(amount_cents) <> 0"
    commits = 0

    def watched(commit: Any) -> Any:
        async def watching(*args: Any, **options: Any) -> Any:
            nonlocal commits
            done = await commit(*args, **options)
            commits += 1
            uneven.extend(await rows(either, sums))
            ((odd, total),) = await rows(either, "SELECT count(*) % 2, sum(amount_cents) FROM ledger")
            assert (odd, total or 0) == (0, 0)
            return done

        return watching

    store = either.gateway.store
    store.begin, store.save = watched(store.begin), watched(store.save)
    either.fault("capture", F.COMMIT_UNCACHED_THEN_DROP)
    payment_id = await either.shop.captured()
    await either.shop.operate("refund", payment_id, "k1")
    held = await either.shop.paid("k2", "o2")
    await either.shop.operate("void", held, "k3")
    late = await either.shop.paid("k4", "o4")
    either.clock.advance(169 * 3600)
    await either.shop.operate("capture", late, "k5")
    assert await either.gateway.drain.wait_idle(5.0)
    assert (await either.shop.receipt(late))["state"] == "expired"
    assert commits >= 14
    assert uneven == []


async def test_migrations_make_exactly_the_tables_of_the_program(either: Any) -> None:
    def differences(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with either.gateway.database.reading() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrating_twice_or_at_once_is_harmless(tmp_path: Any) -> None:
    url = f"sqlite:///{tmp_path / 'fresh.db'}"
    await asyncio.gather(migrate(url), migrate(url), migrate(url))
    await migrate(url)
    database = Database(url)
    async with database.reading() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM payments"))).scalar() == 0
    await database.close()


@pytest.mark.requirement("pg-store-03")
async def test_postgresql_keeps_every_commit_although_its_default_says_otherwise(
    migrated_url: str, make_world: Any
) -> None:
    world = await make_world(migrated_url)
    async with world.gateway.database.writing() as connection:
        name = (await connection.execute(text("SELECT current_database()"))).scalar()
        await connection.execute(text(f'ALTER DATABASE "{name}" SET synchronous_commit = off'))
    await world.gateway.database.engine.dispose()
    async with world.gateway.database.reading() as connection:
        assert (await connection.execute(text("SHOW synchronous_commit"))).scalar() == "on"


@pytest.mark.requirement("pg-store-01")
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_database_of_the_first_version_is_brought_up_with_what_it_holds(
    kind: str, request: pytest.FixtureRequest, tmp_path: Any
) -> None:
    sqlite = f"sqlite:///{tmp_path / 'old.db'}"
    url = sqlite if kind == "sqlite" else request.getfixturevalue("postgres_url")
    with pytest.raises(SchemaMissing, match="never migrated"):
        await require_newest(url)
    await migrate(url, "0001")
    with pytest.raises(SchemaMissing, match="has schema 0001") as caught:
        await require_newest(url)
    assert "payment-gateway migrate" in caught.value.cure
    columns = "id, order_id, customer_id, amount_cents, currency, card_brand, card_last4, state, sequence"
    old = (
        "'c', 1, 'USD', 'visa', '1111', 'authorized', 2, false, 1, 'auth_1'"  # one hold: versions before 0005
    )
    database = Database(url)
    async with database.writing() as connection:
        await connection.execute(
            text(
                f"INSERT INTO payments ({columns}, needs_review, created_at_ns, authorization_id)"
                f" VALUES ('pay_1', 'o1', {old}), ('pay_2', 'o2', {old}), ('pay_3', 'o3', {old})"
            )
        )
    await migrate(url)
    await require_newest(url)
    store = store_on(database)
    for number in "123":  # what becomes of each is saved, or it would hang in flight for ever
        await capture_in_vain(store, f"pay_{number}")
    own = Decision(state=State.AUTHORIZED, reason="found", bank_reference="auth_3", expires_at_ns=1)
    change = resolve(await store.get("pay_3"), own, now_ns=1).change
    assert await SqlReview(database).resolve(change, effect=KeyEffect())
    copies = "SELECT hold_copy FROM payments ORDER BY id"
    async with database.reading() as connection:  # with a hold of its own it is no double any more
        assert (await connection.execute(text(copies))).scalars().all() == [0, 1, 0]
    async with database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await database.close()
    for bring_up in (require_newest, migrate):
        with pytest.raises(SchemaMissing, match="newer than this program"):
            await bring_up(url)


@pytest.mark.requirement("pg-store-01")
async def test_a_migration_gives_up_before_all_payments_wait_behind_it(postgres_url: str) -> None:
    await migrate(postgres_url, "0004")
    reader = Database(postgres_url)
    async with reader.writing() as backup, asyncio.timeout(60):
        await backup.execute(text("SELECT count(*) FROM payments"))
        with pytest.raises(TableInUse, match="nothing was changed") as refused:
            await migrate(postgres_url, patience_s=0.05)
        assert (refused.value.exit_code, "run it again" in refused.value.cure) == (4, True)
    await migrate(postgres_url)
    await require_newest(postgres_url)
    await reader.close()


async def capture_in_vain(store: Any, payment_id: str) -> None:
    """Let the bank refuse a capture, and save that."""
    owner, timing = Owner(name="one", actor=Actor.API), Timing()
    payment = await store.get(payment_id)
    begun = open_operation(
        payment, Kind.CAPTURE, operation_id=payment_id, owner=owner, now_ns=1, timing=timing
    )
    claim = KeyClaim(caller="shop", key=payment_id, fingerprint=b"f", fingerprint_key_id="f", request_id=None)
    step = Step(at_ns=1, change=begun, operation_id=payment_id, payment_id=payment_id)
    await store.begin(claim, Subject(payment_id=payment_id), lambda _found: step)
    refused = BankResult(replies=(Reply(reply_class=ReplyClass.CONFLICT),))
    settled = settle(await store.get(payment_id), refused, owner=owner, now_ns=1, timing=timing)
    assert await store.save(settled.change, owner=owner.name, effect=KeyEffect())
    assert (await store.get(payment_id)).review_reason == "bank_disagrees"


async def test_a_database_that_is_not_there_is_named_without_its_password() -> None:
    with pytest.raises(DatabaseUnreachable) as caught:
        await require_newest("postgresql://gateway:hunter2@127.0.0.1:1/gateway")
    assert "127.0.0.1:1/gateway" in str(caught.value)
    assert "hunter2" not in str(caught.value)


async def test_a_file_that_is_no_database_is_told_with_the_cure_for_a_file(tmp_path: Path) -> None:
    (file := tmp_path / "gateway.db").write_text("a letter, and no database at all\n" * 8)
    with pytest.raises(DatabaseUnreachable, match=r"gateway\.db: file is not a database$") as caught:
        await migrate(f"sqlite+aiosqlite:///{file}")
    assert "--data-dir" in caught.value.cure, "the user of a file has no password to check"


@pytest.mark.requirement("pg-store-04")
async def test_the_look_at_the_schema_does_not_wait_for_ever(migrated_url: str) -> None:
    database = Database(migrated_url)
    async with asyncio.timeout(60), database.writing() as lock:
        await lock.execute(text("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE"))
        with pytest.raises(DatabaseUnreachable, match="TimeoutError"):
            await require_newest(migrated_url, timeout_s=0.1)
    await database.close()


@pytest.mark.requirement("pg-card-01")
@pytest.mark.parametrize(
    "words",
    [
        "INSERT INTO payments (id) VALUES (:id)",  # PostgreSQL shows the row in its detail
        "SELECT CAST(CAST(:id AS text) AS integer)",  # … the value in its text,
        "SELECT id FROM payments WHERE amount_cents = CAST(:id AS integer)",  # and so does the driver
    ],
)
async def test_a_statement_that_fails_does_not_tell_its_values(either: Any, words: str) -> None:
    database, values = either.gateway.database, {"id": "4111.1111"}
    postgresql = database.engine.dialect.name == "postgresql"
    if not postgresql and not words.startswith("INSERT"):
        return  # to SQLite any value is a number
    with pytest.raises(DBAPIError) as failed:
        async with database.writing() as connection:
            await connection.execute(text(words), values)
    told = traceback.format_exception(failed.value)
    if postgresql:
        with pytest.raises(PostgresError) as refused:
            await database.fetch_one(Prepared.of(text(words)), values)
        told += traceback.format_exception(refused.value)
    assert values["id"] not in "".join(told)


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("postgresql://u:hunter2@db:hunter2/x", "its port is no number"),
        ("postgresql://u:hunter2@db/x?sslmdoe=require", "has the option 'sslmdoe'"),
        ("postgresql://u:x@hunter2@db/x", "has an @ too many"),
        ("postgresql://u:x@y/hunter2@db/x", "has an @ too many"),
        ("postgresql://u:x@y?hunter2=z@db/x", "has an @ too many"),
        ("postgresql://u/hunter2@db", "has an @ too many"),
        ("postgresql://u:hunter2@db/x?sslmode=requre", "has the sslmode 'requre'"),
        ("postgresql://u:hunter2@db/x?target_session_attrs=standby", "'standby'; usable are any, primary"),
        ("postgresql://u:hunter2@db/x?port=five", "must be a number"),
        ("sqlite:///:memory:", "names no file"),
        ("sqlite:////no/such/folder/x.db", "there is no such folder"),
    ],
)
async def test_a_database_url_that_cannot_be_used_is_refused_without_its_password(
    url: str, problem: str
) -> None:
    with pytest.raises(DatabaseUrlUnusable, match=problem) as caught:
        await migrate(url)
    assert "hunter2" not in f"{caught.value}{caught.value.__cause__}"
    assert caught.value.__suppress_context__ or caught.value.__context__ is None  # no traceback tells it


def test_the_word_for_encryption_is_that_of_every_other_program() -> None:
    assert normalize("postgresql://u@db/x?sslmode=require") == "postgresql+asyncpg://u@db/x?ssl=require"


@pytest.mark.requirement("pg-store-03")
async def test_sqlite_keeps_every_commit_through_a_power_cut(world: Any) -> None:
    async with world.gateway.database.reading() as connection:
        assert (await connection.execute(text("PRAGMA synchronous"))).scalar() == 2
        assert (await connection.execute(text("PRAGMA journal_mode"))).scalar() == "wal"
        assert (await connection.execute(text("PRAGMA foreign_keys"))).scalar() == 1


@pytest.mark.requirement("pg-store-04")
async def test_a_server_that_takes_a_call_and_says_nothing_keeps_nobody_waiting_for_ever() -> None:
    held: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(lambda _reader, writer: held.append(writer), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    database = Database(f"postgresql://u@127.0.0.1:{port}/x", busy_timeout_s=0.05)
    async with asyncio.timeout(60):
        for lend in (database.reading, database.writing):
            with pytest.raises(TimeoutError):
                async with lend():
                    pass
        with pytest.raises(TimeoutError):
            await database.fetch_one(Prepared("SELECT 1", ()), {})
        await database.close()
    for writer in held:
        writer.close()
    server.close()


@pytest.mark.requirement("pg-store-04")
async def test_a_database_that_stands_still_does_not_hold_up_the_goodbye(
    migrated_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "GOODBYE_S", 0.05)
    database = Database(migrated_url, statement_timeout_s=60.0)
    async with database.reading() as connection:
        backend = (await connection.execute(text("SELECT pg_backend_pid()"))).scalar_one()
    os.kill(backend, signal.SIGSTOP)
    try:
        async with asyncio.timeout(60):
            await database.close()
    finally:
        os.kill(backend, signal.SIGCONT)
