"""The database goes away and comes back: 503 meanwhile, and nothing acknowledged is lost."""

import asyncio
import itertools
import random
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import asyncpg
import httpx
import pytest
from structlog.testing import capture_logs

from groundwork.testing import VirtualClock
from groundwork.testing.postgres import PostgresServer, postgres_database, postgres_server
from traced.app import build_app
from traced.domain.ids import format_id
from traced.domain.trace import TraceQuery
from traced.domain.window import Window
from traced.errors import DatabaseLost, DatabaseSlow, StorageFailed
from traced.service import Collector
from traced.store.postgres import PostgresStore, connections, storing
from traced.store.postgres.connections import Connections
from traced.store.postgres.schema import PARTITION_LOCK
from traced.testing import MINUTE, SECOND, batch, id_of, span

WINDOW = Window(30 * MINUTE)


@pytest.fixture(scope="module")
def own_server() -> Iterator[PostgresServer]:
    """A server that these tests may stop."""
    with postgres_server() as server:
        yield server


@pytest.fixture
def url(own_server: PostgresServer) -> Iterator[str]:
    with postgres_database(own_server) as url:
        yield url


@pytest.fixture
async def collector(url: str, clock: VirtualClock) -> AsyncIterator[Collector]:
    collector = Collector(store=PostgresStore(url, window=WINDOW), window=WINDOW, clock=clock)
    await collector.start()
    await collector.recover()
    yield collector
    await collector.close()


@pytest.mark.requirement("tr-pg-06")
async def test_while_the_database_is_away_all_is_503_and_afterwards_all_that_was_acknowledged_is_there(
    own_server: PostgresServer, collector: Collector, clock: VirtualClock
) -> None:
    transport = httpx.ASGITransport(build_app(collector, clock=clock))
    async with httpx.AsyncClient(transport=transport, base_url="http://traced") as api:
        assert (await api.post("/spans", content=batch(span(1, 1, clock.time_ns())))).status_code == 202
        own_server.stop()
        try:
            for _ in range(2):
                answers = [
                    await api.post("/spans", content=batch(span(2, 1, clock.time_ns()))),
                    await api.get("/traces"),
                    await api.get(f"/traces/{format_id(id_of(1))}"),
                ]
                for answer in answers:
                    assert (answer.status_code, list(answer.json())) == (503, ["error"])
                    assert answer.headers["retry-after"].isdecimal()
                    assert "the database is away" in answer.json()["error"]
            await collector.evict(at_most=1)
            health = await api.get("/health")
            assert health.status_code == 503
            assert health.json()["error"].count("try again") == 1
        finally:
            own_server.start()
        await collector.evict(at_most=1)
        assert (await api.get("/health")).status_code == 200
        assert (await api.post("/spans", content=batch(span(3, 1, clock.time_ns())))).status_code == 202
        listed = [each["trace_id"] for each in (await api.get("/traces")).json()["traces"]]
        assert listed == [format_id(id_of(1)), format_id(id_of(3))]


@pytest.mark.requirement("tr-pg-06")
async def test_while_the_disk_of_the_database_is_full_batches_are_refused_with_that_reason_and_reads_go_on(
    collector: Collector, clock: VirtualClock, url: str
) -> None:
    """No disk is full here: a trigger fails the writing of each span with the error of a full disk.

    So error, roll-back and connection are PostgreSQL's own, and only the cause is played. Filling a real disk
    takes the rights to mount one. A full disk under PostgreSQL's own log ends that server: it is then away.
    """
    transport = httpx.ASGITransport(build_app(collector, clock=clock))
    async with httpx.AsyncClient(transport=transport, base_url="http://traced") as api:
        assert (await api.post("/spans", content=batch(span(1, 1, clock.time_ns())))).status_code == 202
        database = await asyncpg.connect(url)
        await database.execute(_FILL_THE_DISK)
        bodies = [batch(span(2, number, clock.time_ns())) for number in range(1, 6)]
        for answer in await asyncio.gather(*(api.post("/spans", content=body) for body in bodies)):
            assert answer.status_code == 503
            assert answer.headers["retry-after"].isdecimal()
            assert "the disk of the database is full (could not extend" in answer.json()["error"]
        assert (await api.get("/traces")).json()["total"] == 1
        assert (await api.get(f"/traces/{format_id(id_of(2))}")).status_code == 404
        await database.execute("DROP FUNCTION full_disk CASCADE")
        await database.close()
        assert (await api.post("/spans", content=bodies[0])).status_code == 202
        assert (await api.get("/traces")).json()["total"] == 2


_FILL_THE_DISK = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'could not extend file "base/5/16384": No space left on device' USING ERRCODE = 'disk_full';
END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON traced.spans FOR EACH ROW EXECUTE FUNCTION full_disk();
"""


@pytest.mark.requirement("tr-pg-06")
async def test_a_database_that_goes_away_while_the_server_starts_is_waited_for(
    own_server: PostgresServer, url: str, clock: VirtualClock
) -> None:
    collector = Collector(store=PostgresStore(url, window=WINDOW), window=WINDOW, clock=clock)
    await collector.start()
    own_server.stop()
    try:
        await collector.recover()
        assert not collector.readiness().is_ready
        assert "the database is away" in collector.readiness().detail
    finally:
        own_server.start()
    await collector.evict(at_most=1)
    assert collector.readiness().is_ready
    await collector.close()


@pytest.mark.requirement("tr-pg-06")
async def test_a_batch_whose_commit_was_cut_off_is_refused_and_afterwards_whole_or_absent(
    collector: Collector, clock: VirtualClock, url: str
) -> None:
    """Its backends are terminated again and again while it writes."""
    acknowledged: set[int] = set()
    refused: set[int] = set()
    over = asyncio.Event()

    numbers = itertools.count(1)

    async def write() -> None:
        while len(acknowledged) < 60 or len(refused) < 20:
            trace = next(numbers)
            spans = [
                span(trace, each, clock.time_ns(), parent=1 if each > 1 else None) for each in range(1, 6)
            ]
            try:
                await collector.take_in(spans)
                acknowledged.add(trace)
            except StorageFailed:
                refused.add(trace)

    async def cut() -> None:
        rng, killer = random.Random(1), await asyncpg.connect(url)
        while not over.is_set():
            await killer.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE application_name LIKE 'traced%' AND datname = current_database()"
            )
            enough = len(acknowledged) + rng.randrange(1, 8)
            while len(acknowledged) < enough and not over.is_set():  # noqa: ASYNC110  nothing tells of it
                await asyncio.sleep(0)
            for _ in range(rng.randrange(100)):  # somewhere in a transaction
                await asyncio.sleep(0)
        await killer.close()

    cutting = asyncio.create_task(cut())
    await asyncio.gather(*(write() for _ in range(4)))
    over.set()
    await cutting
    for trace in acknowledged | refused:
        found = len(await collector.spans_of(id_of(trace)) or ())
        assert found == 5 or (trace in refused and found == 0)
    page = await collector.page(TraceQuery(limit=1_000))
    assert page.total == len(page.traces)
    assert acknowledged <= {int.from_bytes(each.trace_id, "big") for each in page.traces}


@pytest.mark.requirement("tr-pg-06")
async def test_a_connection_that_was_lost_while_nobody_used_it_is_replaced_without_a_refusal(
    collector: Collector, clock: VirtualClock, url: str
) -> None:
    await collector.take_in([span(1, 1, clock.time_ns())])
    killer = await asyncpg.connect(url)
    await killer.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE application_name LIKE 'traced%' AND datname = current_database()"
    )
    await killer.close()
    while not collector._store._writer._connection.is_closed():  # noqa: ASYNC110  the driver tells nobody
        await asyncio.sleep(0)
    await collector.take_in([span(2, 1, clock.time_ns())])
    assert (await collector.page(TraceQuery())).total == 2


@pytest.mark.requirement("tr-pg-06")
async def test_a_commit_is_as_durable_as_was_asked_for_whatever_the_databases_default_is(url: str) -> None:
    for durability, setting in (("fsync", "on"), ("os", "off")):
        store = PostgresStore(url, window=WINDOW, durability=durability)
        await store.start()
        async with store._writer.use() as connection:
            assert await connection.fetchval("SHOW synchronous_commit") == setting
        await store.close()


@pytest.mark.requirement("tr-pg-06")
@pytest.mark.parametrize(
    "url",
    [
        "postgresql://postgres@/nowhere?host={home}",
        "postgresql://postgres@127.0.0.1:1/postgres",
        "postgresql://postgres@/postgres?host=/nonexistent",
    ],
)
async def test_a_database_that_cannot_be_reached_at_the_start_is_told_with_a_cure(
    own_server: PostgresServer, url: str
) -> None:
    store = PostgresStore(url.format(home=own_server.url.partition("host=")[2]), window=WINDOW)
    with pytest.raises(DatabaseLost) as told:
        await store.start()
    assert told.value.exit_code == 5
    assert "TRACED_DATABASE_URL" in told.value.cure
    await store.close()


@pytest.mark.requirement("tr-pg-06")
async def test_a_transaction_that_stays_open_holds_up_the_evictor_and_nothing_else(
    collector: Collector, clock: VirtualClock, url: str
) -> None:
    """As a backup has: it has read the tables, and goes on for long after."""
    collector._store._evictor._lock_wait_s = 0.05
    await collector.take_in([span(1, 1, clock.time_ns())])
    await collector.evict(at_most=1)
    clock.jump(60 * 60)
    backup, looker = await asyncpg.connect(url), await asyncpg.connect(url)
    reading = backup.transaction(isolation="repeatable_read")
    await reading.start()
    await backup.execute("SELECT FROM traced.traces, traced.spans, traced.counts")
    current = "SELECT part FROM traced.current_partition"
    with capture_logs() as told:
        for number in range(2, 6):
            assert await collector.evict(at_most=1) == 0
            assert collector.readiness().is_ready
            await collector.take_in([span(number, 1, clock.time_ns())])
            assert (await collector.page(TraceQuery())).total > 0
            clock.jump(8 * 60)  # more than a partition takes
    assert [each["event"] for each in told] == ["evictor.held_up"]
    assert await looker.fetchval(current) == 5  # new ones are made and opened all the same
    await reading.rollback()
    assert await collector.evict(at_most=1) == 1
    assert await looker.fetchval("SELECT to_regclass('traced.spans_1')") is None
    for each in (backup, looker):
        await each.close()


@pytest.mark.requirement("tr-pg-06")
@pytest.mark.parametrize("whose", ["ours", "the database's"])
async def test_a_question_that_was_not_answered_in_time_is_not_asked_again(
    url: str, monkeypatch: pytest.MonkeyPatch, whose: str
) -> None:
    database = await asyncpg.connect(url)
    await database.execute("CREATE SEQUENCE asked")
    if whose == "ours":
        monkeypatch.setattr(connections, "STATEMENT_TIMEOUT_S", 0.05)
    else:
        name = await database.fetchval("SELECT current_database()")
        await database.execute(f"ALTER DATABASE {name} SET statement_timeout = 50")
    asking = Connections(url, keeps="nothing", is_synchronous=True)
    await asking.open()
    with pytest.raises(DatabaseSlow, match=r"does not answer in time \(.+\); try again in 1 s"):
        await asking.fetch("SELECT nextval('asked'), pg_sleep(600)")
    assert await database.fetchval("SELECT last_value FROM asked") == 1
    await asking.close()
    await database.close()


@pytest.mark.requirement("tr-pg-06")
@pytest.mark.parametrize("meanwhile", ["the process is stopped", "its other tasks go on"])
async def test_a_transaction_in_which_nothing_happens_is_ended_and_its_lock_is_free(
    url: str, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    """Its batch is refused as when the database is away, and is taken when it is sent again."""
    monkeypatch.setattr(connections, "IDLE_IN_TRANSACTION_S", 0.3)
    collector = Collector(store=PostgresStore(url, window=WINDOW), window=WINDOW, clock=clock)
    await collector.start()
    await collector.recover()
    look_up, times = storing._look_up, itertools.count()

    async def look_up_and_do_no_more(*arguments: Any) -> Any:
        found = await look_up(*arguments)
        if next(times) == 0:
            waiting = threading.Thread(target=asyncio.run, args=[_until_no_commit_is_under_way(url)])
            waiting.start()
            if meanwhile == "the process is stopped":
                waiting.join()
            else:
                await asyncio.to_thread(waiting.join)
        return found

    monkeypatch.setattr(storing, "_look_up", look_up_and_do_no_more)
    transport = httpx.ASGITransport(build_app(collector, clock=clock))
    async with httpx.AsyncClient(transport=transport, base_url="http://traced") as api:
        body = batch(span(1, 1, clock.time_ns()))
        refused = await api.post("/spans", content=body)
        assert (refused.status_code, refused.headers["retry-after"].isdecimal()) == (503, True)
        assert "the database is away" in refused.json()["error"]
        assert (await api.get("/traces")).json()["total"] == 0
        while (again := await api.post("/spans", content=body)).status_code == 503:
            pass  # this process may have stood still for so long once more
        assert again.status_code == 202
        assert (await api.get("/traces")).json()["total"] == 1
    async with collector._store._evictor.use() as connection:
        assert await connection.fetchval("SHOW idle_in_transaction_session_timeout") == "300ms"
    await collector.close()


@pytest.mark.requirement("tr-pg-06")
@pytest.mark.parametrize("stops", ["while it copies", "while it reads"])
async def test_what_waits_for_a_process_that_is_stopped_is_ended_by_another_process(
    url: str, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, stops: str
) -> None:
    """A stopped process sends and takes nothing, and its kernel goes on answering: no time-out counts.

    Nor does it help to wait, as who has a clock that was set back does: what it is to forget is locked too.
    """
    store = PostgresStore(url, window=WINDOW)
    collector = Collector(store=store, window=WINDOW, clock=clock)
    await collector.start()
    await collector.recover()
    leaves_ns = WINDOW.cutoff_ns(clock.time_ns()) + 30 * SECOND
    await collector.take_in([span(1, 1, leaves_ns), span(2, 1, clock.time_ns())])
    await collector.evict(at_most=1)
    never = asyncio.Event()
    like_traced: dict[str, str] = {"application_name": "traced", "statement_timeout": "200ms"}
    sql = await asyncpg.connect(url)
    await sql.execute(
        "CREATE TABLE lines (line text); CREATE ROLE another LOGIN; GRANT ALL ON lines TO another"
    )
    stopped = await asyncpg.connect(url, server_settings=like_traced)
    of_another_role = await asyncpg.connect(url, user="another", server_settings=like_traced)
    of_another_program = await asyncpg.connect(url, server_settings={"application_name": "traced-backup"})
    await stopped.execute("BEGIN; SELECT FROM traced.traces FOR UPDATE")
    copying = [
        asyncio.create_task(each.copy_to_table("lines", source=_a_line_and_then(never)))
        for each in (of_another_role, of_another_program)
    ]
    if stops == "while it copies":
        ended = asyncio.create_task(stopped.copy_to_table("lines", source=_a_line_and_then(never)))
    else:
        stopped._transport.pause_reading()
        ended = asyncio.create_task(stopped.execute("SELECT repeat('x', 9000) FROM generate_series(1, 9999)"))
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND wait_event LIKE 'Client%'"
    while await sql.fetchval(waiting) < 3:
        assert not ended.done()
    if stops == "while it copies":
        clock.jump(60)
        await collector.spans_of(id_of(2))
        clock.jump(-60)
        store._connections._options["command_timeout"] = 0.2
        store._writer.drop()
    writing = asyncio.create_task(collector.take_in([span(2, 2, clock.time_ns(), parent=1)]))
    with capture_logs() as told:
        await store._end_stopped()  # too early
        assert not any(each["event"] == "transaction.ended" for each in told)
        monkeypatch.setattr(connections, "STATEMENT_TIMEOUT_S", 0.0)
        await collector.evict(at_most=1)
    assert [each["event"] for each in told if each["event"] != "clock.set_back"] == ["transaction.ended"]
    await writing
    stopped._transport.resume_reading()
    never.set()
    with pytest.raises(asyncpg.PostgresConnectionError):
        await ended
    assert await asyncio.gather(*copying) == ["COPY 2"] * 2
    for each in (of_another_role, of_another_program):
        await each.close()
    await sql.execute("DROP OWNED BY another; DROP ROLE another")
    await sql.close()
    await collector.close()


async def _a_line_and_then(more: asyncio.Event) -> AsyncIterator[bytes]:
    yield b"1\n"
    await more.wait()
    yield b"2\n"


async def _until_no_commit_is_under_way(url: str) -> None:
    """Wait as another process does that opens a partition."""
    other = await asyncpg.connect(url, command_timeout=120)
    await other.execute(f"SELECT pg_advisory_lock({PARTITION_LOCK})")
    await other.close()
