"""The PostgreSQL engine: several processes on one database, partitions that are dropped, short plans."""

import asyncio
import itertools
import json
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import asyncpg
import pytest
from structlog.testing import capture_logs

from groundwork.testing import VirtualClock
from groundwork.testing.proof import count
from traced.domain.filters import SearchQuery, TraceFilter
from traced.domain.trace import TraceQuery
from traced.domain.window import Window
from traced.errors import DatabaseInUse, DatabaseLost, DatabaseUnfit, StorageFailed, WindowsDiffer
from traced.service import Collector
from traced.store.postgres import PostgresQueries, PostgresStore, alone, connections, engine, schema, storing
from traced.store.postgres.partitions import CLOCKS_DIFFER_NS
from traced.store.postgres.reading import DETAIL, LIST, WEIGHT, list_arguments
from traced.store.postgres.schema import EVICTOR_LOCK, FORGET_LOCK, PARTITION_LOCK
from traced.store.postgres.slots import split
from traced.store.postgres.storing import LOOK_UP
from traced.testing import MINUTE, MS, SECOND, Model, id_of, span

WIDTH_NS = 4 * MINUTE
WINDOW = Window(WIDTH_NS)
PARTITION_NS = WIDTH_NS // 4

OpenStore = Callable[[], Awaitable[Collector]]


@pytest.fixture
async def open_store(postgres_url: str, clock: VirtualClock) -> AsyncIterator[OpenStore]:
    """Opens the engine once more on the same database, as another process would."""
    opened: list[Collector] = []

    async def open_() -> Collector:
        store = PostgresStore(postgres_url, window=WINDOW)
        collector = Collector(store=store, window=WINDOW, clock=clock)
        opened.append(collector)
        await collector.start()
        await collector.recover()
        return collector

    yield open_
    for each in opened:
        await each.close()


@pytest.fixture
async def sql(postgres_url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(postgres_url)
    yield connection
    await connection.close()


async def evict(collector: Collector) -> int:
    """Let the evictor work until nothing is left to do; returns how many spans it freed or moved."""
    freed = 0
    while done := await collector.evict(at_most=100):
        freed += done
    return freed


async def partitions(sql: asyncpg.Connection, table: str = "spans") -> list[int]:
    names = await sql.fetch(
        "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass",
        f"traced.{table}",
    )
    return sorted(int(each["name"].rpartition("_")[2]) for each in names)


@pytest.mark.requirement("tr-pg-01")
async def test_what_one_process_has_acknowledged_every_other_one_shows(
    open_store: OpenStore, clock: VirtualClock
) -> None:
    one, other = await open_store(), await open_store()
    await one.take_in([span(1, 2, clock.time_ns(), parent=1)])
    await other.take_in([span(1, 1, clock.time_ns(), error=True)])
    for each in (one, other, await open_store()):
        page = await each.page(TraceQuery())
        assert [(t.span_count, t.is_error) for t in page.traces] == [(2, True)]
        assert page.total == 1


@pytest.mark.requirement("tr-pg-01")
async def test_processes_that_start_at_once_on_an_empty_database_make_one_set_of_tables(
    open_store: OpenStore, sql: asyncpg.Connection
) -> None:
    await asyncio.gather(*(open_store() for _ in range(4)))
    assert await partitions(sql) == [1, 2]
    assert await sql.fetchval("SELECT count(*) FROM traced.versions") == 1


@pytest.mark.requirement("tr-pg-01")
@pytest.mark.requirement("tr-many-01")
@pytest.mark.timeout(600)
async def test_processes_that_write_the_same_traces_while_partitions_change_agree_with_the_model(
    open_store: OpenStore, clock: VirtualClock
) -> None:
    """Three processes, few traces, every span sent by each, time moving on, all of them evicting."""
    collectors = [await open_store() for _ in range(3)]
    for seed in range(count(quick=2, full=20)):
        rng = random.Random(seed)
        clock.jump(3_600)  # all of the round before has left
        model = Model(width_ns=WIDTH_NS, clock=clock)
        for _ in range(12):
            now_ns = clock.time_ns()
            spans = [
                span(
                    trace,
                    rng.randrange(10_000),
                    now_ns - rng.randrange(20) * SECOND,
                    parent=rng.choice([None, 1, 1]),
                )
                for trace in (rng.randrange(1, 12) for _ in range(40))
            ]
            spans = list({each[:2]: each for each in spans}.values())
            await asyncio.gather(*(_in_pieces(each, spans, random.Random(seed)) for each in collectors))
            model.take_in(spans)
            clock.jump(17)
            await asyncio.gather(*map(evict, collectors))
            for each in collectors:
                assert await each.page(TraceQuery()) == model.page(TraceQuery())
        for trace in range(1, 12):
            assert await collectors[0].spans_of(id_of(trace)) == model.spans_of(id_of(trace))


async def _in_pieces(collector: Collector, spans: list[Any], rng: random.Random) -> None:
    shuffled = rng.sample(spans, len(spans))
    await asyncio.gather(*(collector.take_in(shuffled[at : at + 5]) for at in range(0, len(shuffled), 5)))


@pytest.mark.requirement("tr-pg-01")
async def test_another_window_is_refused_while_a_process_keeps_the_first_and_then_counts_right_on_its_tables(
    open_store: OpenStore, clock: VirtualClock, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, now_ns = await open_store(), clock.time_ns()
    await first.take_in([span(number, 1, now_ns - number * 7 * SECOND) for number in range(1, 30)])
    wider = Window(10 * WIDTH_NS)
    second = Collector(store=PostgresStore(postgres_url, window=wider), window=wider, clock=clock)
    with monkeypatch.context() as patch:
        patch.setattr(engine, "OTHERS_WAIT_S", 0.0)
        with pytest.raises(
            WindowsDiffer, match=r"keeps a window of 4 min in .* keep a window of 40 min"
        ) as told:
            await second.start()
    assert (told.value.exit_code, "TRACED_WINDOW_MINUTES" in told.value.cure) == (5, True)
    await first.close()
    await second.start()
    await second.recover()
    await second.take_in([span(100 + number, 1, now_ns - number * 7 * SECOND) for number in range(1, 30)])
    for after_s in range(0, 200, 5):
        page = await second.page(TraceQuery(limit=1_000, after_ns=now_ns - after_s * SECOND))
        assert page.total == len(page.traces) == 2 * (after_s // 7)
    await second.close()


@pytest.mark.requirement("tr-pg-01")
async def test_the_same_window_is_not_refused_whatever_a_pooler_adds_to_a_name(
    open_store: OpenStore, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "OTHERS_WAIT_S", 0.0)
    named = {"application_name": f"{connections.APPLICATION}, window of 4 min - 10.0.0.7:6432"}
    pooled = await asyncpg.connect(postgres_url, server_settings=named)
    await open_store()
    await pooled.close()


@pytest.mark.requirement("tr-pg-01")
@pytest.mark.requirement("tr-win-09")
async def test_of_processes_whose_clock_is_set_back_one_forgets_and_the_others_leave_what_came_since(
    open_store: OpenStore, clock: VirtualClock, postgres_url: str
) -> None:
    one, other = await open_store(), await open_store()
    edge_ns = WINDOW.cutoff_ns(clock.time_ns())
    await one.take_in([span(1, 1, edge_ns + 50 * SECOND), span(2, 1, clock.time_ns())])
    clock.jump(100)
    for each in (one, other):
        await evict(each)
    starting = Collector(store=PostgresStore(postgres_url, window=WINDOW), window=WINDOW, clock=clock)
    await starting.start()
    clock.jump(-60)
    await one.take_in([span(3, 1, edge_ns + 60 * SECOND)])  # as old as what has left and is forgotten
    await starting.recover()
    for each in (one, other, starting):
        listed = (await each.page(TraceQuery())).traces
        assert [trace.trace_id for trace in listed] == [id_of(2), id_of(3)]
    await starting.close()


@pytest.mark.requirement("tr-pg-01")
@pytest.mark.requirement("tr-win-09")
async def test_a_clock_set_back_by_less_than_its_note_is_old_costs_no_process_what_came_since(
    open_store: OpenStore, clock: VirtualClock
) -> None:
    one, other = await open_store(), await open_store()
    for number in (1, 2):  # the second time each of them has learned of the first
        for each in (one, other):
            await evict(each)
        clock.jump(0.5)
        for each in (one, other):
            await each.page(TraceQuery())
        clock.jump(-0.4)
        edge_ns = WINDOW.cutoff_ns(clock.time_ns())
        await one.take_in([span(number, 1, edge_ns + 100 * MS)])  # as old as what has left
        for each in (other, one):
            assert await each.spans_of(id_of(number)) is not None
        clock.jump(2)


@pytest.mark.requirement("tr-pg-02")
@pytest.mark.requirement("tr-win-09")
async def test_a_process_that_is_stopped_while_it_forgets_keeps_nobody_else_from_it(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "IDLE_IN_TRANSACTION_S", 0.5)
    monkeypatch.setattr(storing, "_LEAVING_AT_ONCE", 1)
    forget, stops, goes_on = storing.forget, asyncio.Event(), asyncio.Event()

    async def forget_and_stop(*arguments: Any, **options: Any) -> bool:
        is_last = await forget(*arguments, **options)
        if not stops.is_set():
            stops.set()
            await goes_on.wait()
        return is_last

    monkeypatch.setattr(storing, "forget", forget_and_stop)
    one, other = await open_store(), await open_store()
    edge_ns = WINDOW.cutoff_ns(clock.time_ns())
    await one.take_in([*(span(n, 1, edge_ns + 50 * SECOND) for n in (1, 2, 3)), span(9, 1, clock.time_ns())])
    clock.jump(100)
    for each in (one, other):
        await evict(each)
    clock.jump(-60)
    stopped = asyncio.create_task(one.page(TraceQuery()))
    await stops.wait()
    left = (await asyncio.wait_for(other.page(TraceQuery()), 60)).traces
    assert [trace.trace_id for trace in left] == [id_of(9)]
    locked = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1"
    assert await sql.fetchval(locked, FORGET_LOCK) == 0
    goes_on.set()
    with pytest.raises(DatabaseLost):
        await stopped
    assert (await one.page(TraceQuery())).traces == left


@pytest.mark.requirement("tr-pg-01")
@pytest.mark.requirement("tr-win-09")
async def test_a_set_back_of_which_the_count_is_lost_is_done_again_before_anything_is_stored(
    open_store: OpenStore, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the next process would count it first, and delete what this one has acknowledged since."""
    one, other = await open_store(), await open_store()
    edge_ns = WINDOW.cutoff_ns(clock.time_ns())
    await one.take_in([span(1, 1, edge_ns + 50 * SECOND), span(2, 1, clock.time_ns())])
    clock.jump(100)
    for each in (one, other):
        await evict(each)
    clock.jump(-60)
    since = span(3, 1, edge_ns + 60 * SECOND)  # as old as what has left
    with monkeypatch.context() as losing:
        losing.setattr(schema, "SET_BACK", "SELECT pg_terminate_backend(pg_backend_pid())")
        with pytest.raises(StorageFailed):
            await one.take_in([since])
    await one.take_in([since])
    for each in (other, one):
        listed = (await each.page(TraceQuery())).traces
        assert [trace.trace_id for trace in listed] == [id_of(2), id_of(3)]


@pytest.mark.requirement("tr-pg-01")
@pytest.mark.requirement("tr-win-09")
async def test_what_left_stays_forgotten_when_first_the_clock_of_another_was_set_back_and_then_ones_own(
    open_store: OpenStore, clock: VirtualClock, postgres_url: str
) -> None:
    one, own = await open_store(), VirtualClock()
    other = Collector(store=PostgresStore(postgres_url, window=WINDOW), window=WINDOW, clock=own)
    await other.start()
    await other.recover()
    await other.take_in([span(1, 1, WINDOW.cutoff_ns(own.time_ns()) + SECOND)])
    clock.jump(-0.4)
    await one.page(TraceQuery())
    for _ in range(2):  # it learns of that, and sees its own clock go on
        own.jump(1)
        await evict(other)
    own.jump(1)
    assert await other.spans_of(id_of(1)) is None
    own.jump(-3)
    assert await other.spans_of(id_of(1)) is None
    await other.close()


async def test_tables_of_the_first_version_are_brought_up_to_date(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection
) -> None:
    await (await open_store()).take_in([span(1, 1, clock.time_ns())])
    await sql.execute("ALTER TABLE traced.current_partition DROP COLUMN set_backs")
    await sql.execute("UPDATE traced.versions SET version = 1")
    assert (await (await open_store()).page(TraceQuery())).total == 1
    assert await sql.fetchval("SELECT max(version) FROM traced.versions") == 2


async def test_tables_that_somebody_is_in_are_neither_brought_up_to_date_nor_waited_for(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup has read the tables of the first version, and goes on."""
    monkeypatch.setattr(schema, "UPGRADE_WAIT_S", 0.02)
    monkeypatch.setattr(connections, "STATEMENT_TIMEOUT_S", 5)
    running = await open_store()
    await sql.execute("ALTER TABLE traced.current_partition DROP COLUMN set_backs")
    await sql.execute("UPDATE traced.versions SET version = 1")
    backup = sql.transaction()
    await backup.start()
    await sql.execute("SELECT FROM traced.current_partition")
    with pytest.raises(DatabaseInUse, match=r"in use \(version 1 is to become 2\)") as told:
        await open_store()
    assert (told.value.exit_code, "stop every process of an older" in told.value.cure) == (5, True)
    await running.take_in([span(1, 1, clock.time_ns())])
    await backup.rollback()
    assert (await (await open_store()).page(TraceQuery())).total == 1


@pytest.mark.requirement("tr-win-09")
async def test_a_question_during_which_the_window_moves_on_is_no_clock_that_was_set_back(
    open_store: OpenStore, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each of its statements time passes, and somebody stores something."""
    collector = await open_store()
    store: Any = collector._store
    ask, numbers = store.ask, itertools.count(10)

    async def ask_slowly(statement: str, *arguments: object) -> list[asyncpg.Record]:
        found: list[asyncpg.Record] = await ask(statement, *arguments)
        clock.jump(1)
        await collector.take_in([span(next(numbers), 1, clock.time_ns())])
        return found

    await collector.take_in([span(number, 1, clock.time_ns(), service="a") for number in (1, 2, 3)])
    monkeypatch.setattr(store, "ask", ask_slowly)
    queries, cutoff_ns = PostgresQueries(store, looks=(1, 1)), WINDOW.cutoff_ns(clock.time_ns())
    with capture_logs() as told:
        sample = await queries.sample(TraceFilter(), max_traces=9, max_spans=9, cutoff_ns=cutoff_ns)
        cutoff_ns = WINDOW.cutoff_ns(clock.time_ns())
        await queries.search(SearchQuery(filter=TraceFilter(service="a"), limit=9), cutoff_ns=cutoff_ns)
    assert (len(sample.traces), next(numbers)) == (3, 14)  # two statements each
    assert told == []


@pytest.mark.requirement("tr-pg-02")
async def test_partitions_are_made_ahead_and_dropped_and_no_row_is_deleted(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection
) -> None:
    collector = await open_store()
    for number in range(1, 20):
        await collector.take_in(
            [span(number, 1, clock.time_ns()), span(number, 2, clock.time_ns(), parent=1)]
        )
        await evict(collector)
        clock.jump(PARTITION_NS / SECOND / 2)
    left = await partitions(sql)
    assert left[-1] > 8
    assert len(left) <= 4 + 3  # a window's worth, the current one, the one ahead, one on its way out
    for table in ("traces", "counts"):
        assert await partitions(sql, table) == left
    clock.jump((WIDTH_NS + CLOCKS_DIFFER_NS + PARTITION_NS) / SECOND)
    await evict(collector)
    clock.jump(PARTITION_NS / SECOND)
    await evict(collector)
    assert collector.held()[:3] == (0, 0, 0)
    await sql.execute("SELECT pg_stat_force_next_flush()")
    deleted = await sql.fetchval(
        "SELECT sum(n_tup_del) FROM pg_stat_user_tables WHERE relname LIKE 'spans%' OR relname LIKE 'traces%'"
    )
    assert deleted == 0


async def number_of_current(sql: asyncpg.Connection) -> int:
    number: int = await sql.fetchval("SELECT part FROM traced.current_partition")
    return number


@pytest.mark.requirement("tr-pg-08")
async def test_a_partition_that_commits_keep_from_being_opened_is_opened_later_and_the_rest_is_done_meanwhile(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alone, "ALONE_WAIT_S", 0.01)
    monkeypatch.setattr(alone, "ALONE_WAIT_MOST_S", 0.04)
    one, other = await open_store(), await open_store()
    await one.take_in([span(1, 1, clock.time_ns())])
    await evict(one)
    clock.jump(PARTITION_NS / SECOND)
    await evict(one)
    await one.take_in([span(2, 1, clock.time_ns())])
    clock.jump(WIDTH_NS / SECOND)
    await sql.execute("SELECT pg_advisory_lock_shared($1)", PARTITION_LOCK)  # as a long commit does
    with capture_logs() as told:
        assert await evict(one) == 0  # a commit may still add to what is to be dropped
        seen_ns = await sql.fetchval("SELECT closed_ns FROM traced.partitions WHERE part = 2")
        assert seen_ns == WINDOW.cutoff_ns(clock.time_ns())
        for _ in range(3):
            await evict(one)  # it rests
            await evict(other)  # and no other one tries meanwhile
            await other.take_in([span(2, 2, clock.time_ns(), parent=1)])
            clock.jump(1)
            await evict(one)
    assert [(each["event"], each["waited_s"]) for each in told] == [
        ("evictor.not_alone", wait_s) for wait_s in (0.01, 0.02, 0.04, 0.04)
    ]
    assert await number_of_current(sql) == 2
    await sql.execute("SELECT pg_advisory_unlock_shared($1)", PARTITION_LOCK)
    clock.jump(1)
    assert await evict(one) == 1  # the first trace
    assert await number_of_current(sql) == 3
    clock.jump(PARTITION_NS / SECOND)
    await other.take_in([span(3, 1, clock.time_ns())])
    await evict(other)  # it may be the evictor again
    assert await number_of_current(sql) == 4


_WAITING = """
SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'
"""


@pytest.mark.requirement("tr-pg-08")
async def test_to_open_a_partition_commits_are_waited_for_longer_than_other_locks(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alone, "ALONE_WAIT_S", 10)
    collector = await open_store()
    store: Any = collector._store
    store._evictor._lock_wait_s = 0.01
    await collector.take_in([span(1, 1, clock.time_ns())])  # into what the first evictor is to close
    await sql.execute("SELECT pg_advisory_lock_shared($1)", PARTITION_LOCK)
    evicting = asyncio.create_task(evict(collector))
    while not await sql.fetchval(_WAITING):
        assert not evicting.done()
    await sql.execute("SELECT pg_sleep(0.05)")
    await sql.execute("SELECT pg_advisory_unlock_shared($1)", PARTITION_LOCK)
    await evicting
    assert await number_of_current(sql) == 2


@pytest.mark.requirement("tr-pg-02")
@pytest.mark.requirement("tr-win-04")
async def test_what_stays_longer_than_its_partition_is_moved_out_of_it_and_stays_whole(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection
) -> None:
    """A trace without a root that is fed for several windows, and one whose root comes at the last moment."""
    collector = await open_store()
    model = Model(width_ns=WIDTH_NS, clock=clock)

    async def take_in(*spans: Any) -> None:
        await collector.take_in(spans)
        model.take_in(spans)

    await take_in(span(1, 1, clock.time_ns(), parent=99), span(2, 1, clock.time_ns(), parent=2))
    await take_in(span(3, 1, clock.time_ns()))
    first = (await partitions(sql))[0]
    for number in range(2, 12):
        clock.jump(WIDTH_NS / SECOND - 1)
        await take_in(span(1, number, clock.time_ns(), parent=99))
        if number == 2:
            await take_in(span(2, 2, clock.time_ns()))
        await evict(collector)
        for trace in (1, 2, 3):
            assert await collector.spans_of(id_of(trace)) == model.spans_of(id_of(trace))
        assert await collector.page(TraceQuery()) == model.page(TraceQuery())
    assert len(await collector.spans_of(id_of(1)) or ()) == 11
    assert first not in await partitions(sql)
    assert len(await partitions(sql)) <= 6
    assert collector.held()[:3] == (11, 1, 1)


@pytest.mark.requirement("tr-pg-02")
async def test_writers_wait_for_a_slice_at_most_and_what_is_larger_keeps_its_partition_until_it_leaves(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("traced.store.postgres.partitions.MOVED_AT_ONCE_SPANS", 7)
    collector = await open_store()
    model = Model(width_ns=WIDTH_NS, clock=clock)
    sizes = {1: 8, 2: 3, 3: 3, 4: 3, 5: 7}  # the first is too large

    async def feed() -> None:
        for trace, size in sizes.items():
            spans = [span(trace, number, clock.time_ns(), parent=99) for number in range(1, size + 1)]
            await collector.take_in(spans)
            model.take_in(spans)

    await feed()
    await collector.evict(at_most=100)
    moved: list[int] = []
    for number in range(14):
        clock.jump(WIDTH_NS / SECOND / 2)
        await feed()
        await collector.take_in([span(100 + number, 1, clock.time_ns())])
        model.take_in([span(100 + number, 1, clock.time_ns())])
        while spans := await collector.evict(at_most=100):
            moved.append(spans)
        for trace in sizes:
            assert await collector.spans_of(id_of(trace)) == model.spans_of(id_of(trace))
        assert await collector.page(TraceQuery()) == model.page(TraceQuery())
    assert {6, 3, 7} <= {*moved}
    assert max(moved) <= 7
    inside = await sql.fetch("SELECT part, trace_id FROM traced.traces WHERE NOT has_root")
    parts = {each["trace_id"].int: each["part"] for each in inside}
    assert parts[1] == 1 == min(await partitions(sql))
    assert min(parts[trace] for trace in (2, 3, 4, 5)) > 1
    assert len(await partitions(sql)) <= 7  # the others are dropped all the same
    clock.jump((2 * WIDTH_NS) / SECOND)
    await evict(collector)
    assert 1 not in await partitions(sql)


@pytest.mark.requirement("tr-pg-02")
async def test_partitions_of_a_server_without_traffic_do_not_pile_up(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection
) -> None:
    collector = await open_store()
    for _ in range(20):
        clock.jump(PARTITION_NS / SECOND)
        await evict(collector)
    assert await partitions(sql) == [1, 2]


@pytest.mark.requirement("tr-pg-02")
async def test_one_process_evicts_and_another_takes_over_when_it_dies(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection
) -> None:
    one, other = await open_store(), await open_store()
    await one.take_in([span(1, 1, clock.time_ns())])
    await evict(one)
    clock.jump(PARTITION_NS / SECOND)
    await evict(one)
    clock.jump(2 * WIDTH_NS / SECOND)
    await sql.fetchval("SELECT pg_advisory_lock($1)", EVICTOR_LOCK)
    assert await evict(other) == 0  # somebody else is at it
    assert len(await partitions(sql)) == 3
    await sql.fetchval("SELECT pg_advisory_unlock_all()")  # as its death would
    assert await evict(other) == 1
    assert 1 not in await partitions(sql)


@pytest.mark.requirement("tr-pg-02")
async def test_another_process_takes_over_from_an_evictor_that_is_stopped(
    open_store: OpenStore, sql: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "IDLE_IN_TRANSACTION_S", 0.1)
    one = await open_store()
    async with one._store._evictor.use() as connection:
        assert await connection.fetchval("SELECT pg_try_advisory_lock($1)", EVICTOR_LOCK)
    await asyncio.wait_for(sql.fetchval("SELECT pg_advisory_lock($1)", EVICTOR_LOCK), 60)
    for _ in range(2):  # at first it may find its connection ended
        await evict(one)
    assert one.readiness().is_ready


@pytest.mark.requirement("tr-pg-02")
async def test_a_server_that_is_too_old_is_told_so_by_a_first_connection_that_it_understands(
    open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = await open_store()
    sent = "SELECT array_agg(name) FROM pg_settings WHERE source = 'client' AND name LIKE 'idle%'"
    async with one._store._writer.use() as connection:
        assert await connection.fetchval(sent) == ["idle_in_transaction_session_timeout"]  # older than 13
    monkeypatch.setattr(engine, "OLDEST_SERVER", 990_000)
    with pytest.raises(DatabaseUnfit, match=r"it is version \d+, and 14 is the oldest that will do"):
        await open_store()


_WAITING_FOR_LOCKS = """
SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
WHERE NOT granted AND datname = current_database()
"""


@pytest.mark.requirement("tr-pg-02")
async def test_a_partition_that_a_commit_still_writes_to_is_not_dropped_before_that_is_seen(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection
) -> None:
    """A batch that came in time keeps its trace, also if its process was stopped before it was stored."""
    slow, other = await open_store(), await open_store()
    other._store._evictor._lock_wait_s = 0.05
    await slow.take_in([span(1, 2, clock.time_ns(), parent=1)])
    await evict(other)
    clock.jump(WIDTH_NS / SECOND - 1)
    late = [span(1, 3, clock.time_ns(), parent=1)]
    async with sql.transaction():
        await sql.execute("LOCK TABLE traced.counts_1 IN SHARE MODE")
        storing_late = asyncio.create_task(slow.take_in(late))
        while await sql.fetchval(_WAITING_FOR_LOCKS) < 1:
            assert not storing_late.done()
        clock.jump(2 * CLOCKS_DIFFER_NS / SECOND)
        evicting = asyncio.create_task(other.evict(at_most=100))
        while await sql.fetchval(_WAITING_FOR_LOCKS) < 2 and not evicting.done():
            pass
    await asyncio.gather(storing_late, evicting)
    for _ in range(3):
        clock.jump(CLOCKS_DIFFER_NS / SECOND)
        await other.evict(at_most=100)
    assert (await slow.spans_of(id_of(1)) or [])[-1:] == late


@pytest.mark.requirement("tr-pg-02")
async def test_what_is_stored_late_is_not_written_to_a_partition_that_is_being_dropped(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection
) -> None:
    slow, other = await open_store(), await open_store()
    other._store._evictor._lock_wait_s = 0.05
    await slow.take_in([span(1, 2, clock.time_ns(), parent=1), span(2, 1, clock.time_ns())])
    for _ in range(2):  # the next one is opened, and one more is made
        await evict(other)
    clock.jump(WIDTH_NS / SECOND - 1)
    late = [span(1, 3, clock.time_ns(), parent=1), span(2, 3, clock.time_ns(), parent=1)]
    async with sql.transaction():
        await sql.execute("LOCK TABLE traced.spans IN SHARE UPDATE EXCLUSIVE MODE")  # as VACUUM does
        async with slow._store._writing:
            storing_late = asyncio.create_task(slow.take_in(late))
            while not slow._store.status().waiting_batches:  # noqa: ASYNC110  nothing tells of it
                await asyncio.sleep(0)
            clock.jump(2 * CLOCKS_DIFFER_NS / SECOND)
            with capture_logs() as told:
                await other.evict(at_most=100)
        await storing_late
    assert [each["event"] for each in told] == ["evictor.held_up"]
    clock.jump(CLOCKS_DIFFER_NS / SECOND)
    assert await other.evict(at_most=100) == 2
    for number, added in enumerate(late, 1):
        assert await slow.spans_of(id_of(number)) == [added]


@pytest.mark.requirement("tr-pg-02")
@pytest.mark.requirement("tr-win-09")
@pytest.mark.parametrize("table", ["spans", "traces", "counts"])
async def test_what_left_stays_forgotten_when_the_clock_is_set_back_while_a_partition_is_being_dropped(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection, table: str
) -> None:
    collector = await open_store()
    collector._store._evictor._lock_wait_s = 0.05
    await collector.take_in([span(1, 1, clock.time_ns())])
    for _ in range(2):  # the next one is opened, and one more is made
        await evict(collector)
    clock.jump((WIDTH_NS + 2 * CLOCKS_DIFFER_NS) / SECOND)
    async with sql.transaction():
        await sql.execute(f"LOCK TABLE traced.{table} IN SHARE UPDATE EXCLUSIVE MODE")  # as VACUUM does
        await collector.evict(at_most=100)
        assert 1 in await partitions(sql, table)
        clock.jump(-60)
        page = await collector.page(TraceQuery())
        assert (page.traces, page.total) == ([], 0)
        assert await collector.spans_of(id_of(1)) is None
    clock.jump(60 + CLOCKS_DIFFER_NS / SECOND)
    await evict(collector)
    assert 1 not in await partitions(sql, table)


@pytest.mark.requirement("tr-pg-02")
@pytest.mark.parametrize("table", ["spans", "counts", "traces"])
async def test_a_drop_that_was_interrupted_is_finished_by_the_next_evictor(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection, table: str, postgres_url: str
) -> None:
    collector = await open_store()
    await collector.take_in([span(1, 1, clock.time_ns())])
    await evict(collector)
    clock.jump(2 * WIDTH_NS / SECOND)
    # An evictor waits for a reader that is still in there, and is killed while it does.
    reader, victim = await asyncpg.connect(postgres_url), await asyncpg.connect(postgres_url)
    reading = reader.transaction()
    await reading.start()
    await reader.fetch(f"SELECT count(*) FROM traced.{table}")
    detaching = asyncio.create_task(
        victim.execute(f"ALTER TABLE traced.{table} DETACH PARTITION traced.{table}_1 CONCURRENTLY")
    )
    pending = "SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = $1::regclass"
    while not await sql.fetchval(pending, f"traced.{table}_1"):
        assert not detaching.done()
    victim.terminate()
    with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError, OSError)):
        await detaching
    await reading.rollback()
    await reader.close()
    await evict(collector)
    assert 1 not in await partitions(sql, table)
    assert await sql.fetchval("SELECT to_regclass($1)", f"traced.{table}_1") is None
    await collector.take_in([span(1, 1, clock.time_ns())])
    assert (await collector.page(TraceQuery())).total == 1


@pytest.mark.requirement("tr-pg-02")
async def test_a_process_whose_clock_is_behind_still_has_what_another_evicts(
    open_store: OpenStore, clock: VirtualClock, postgres_url: str
) -> None:
    behind = await open_store()
    ahead_clock = VirtualClock()
    ahead_clock.jump(CLOCKS_DIFFER_NS / SECOND)
    ahead = Collector(store=PostgresStore(postgres_url, window=WINDOW), window=WINDOW, clock=ahead_clock)
    await ahead.start()
    await ahead.recover()
    await behind.take_in([span(1, 1, clock.time_ns())])
    await evict(behind)
    for each in (clock, ahead_clock):
        each.jump(WIDTH_NS / SECOND)
    await evict(ahead)
    assert await ahead.spans_of(id_of(1)) is None
    assert await behind.spans_of(id_of(1)) is not None
    await ahead.close()


@pytest.mark.requirement("tr-pg-03")
async def test_no_plan_of_a_frequent_statement_reads_a_table_from_end_to_end(
    open_store: OpenStore, clock: VirtualClock, sql: asyncpg.Connection
) -> None:
    collector = await open_store()
    now_ns = clock.time_ns()
    for at in range(0, 12_000, 1_000):
        await collector.take_in(
            [span(1 + at + n, 1, now_ns - (at + n) * MS, parent=None if n % 4 else 9) for n in range(1_000)]
        )
    await sql.execute("ANALYZE")
    cutoff_ns, ids = WINDOW.cutoff_ns(now_ns), [id_of(n).hex() for n in range(1, 200)]
    slot_ns = WIDTH_NS // 600
    page = list_arguments(TraceQuery(), cutoff_ns=cutoff_ns, slot_ns=slot_ns)
    between = list_arguments(
        TraceQuery(after_ns=now_ns - 8 * SECOND, before_ns=now_ns - SECOND, limit=20),
        cutoff_ns=cutoff_ns,
        slot_ns=slot_ns,
    )
    asked: list[tuple[str, Any]] = [
        (LIST, page),
        (LIST, between),
        (DETAIL, (id_of(5).hex(), cutoff_ns)),
        (WEIGHT, (id_of(5).hex(), cutoff_ns)),
        (LOOK_UP, (ids,)),
    ]
    for statement, arguments in asked:
        for plan in await _plans(sql, statement, arguments):
            read = [
                node for node in plan if str(node.get("Relation Name", "")).startswith(("traces_", "spans_"))
            ]
            assert read
            scanned = [node for node in read if node["Node Type"] == "Seq Scan" and node["Actual Rows"]]
            assert scanned == []
    (plan, *_) = await _plans(sql, LIST, page)
    touched = sum(
        node["Actual Rows"] for node in plan if str(node.get("Relation Name", "")).startswith("traces_")
    )
    assert touched <= 20 + 2_000  # the page, and the edges of the total: no more of 9 000 listed traces


async def _plans(sql: asyncpg.Connection, statement: str, arguments: Any) -> list[list[dict[str, Any]]]:
    """The nodes of the plan, once planned for these values and once for any."""
    found = []
    for mode in ("force_custom_plan", "force_generic_plan"):
        await sql.execute(f"SET plan_cache_mode = {mode}")
        ((text,),) = await sql.fetch(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", *arguments)
        found.append(list(_nodes(json.loads(text)[0]["Plan"])))
    return found


def _nodes(plan: dict[str, Any]) -> Any:
    yield plan
    for each in plan.get("Plans", ()):
        yield from _nodes(each)


@pytest.mark.requirement("tr-pg-04")
@pytest.mark.parametrize(
    "text",
    ["\x00", "\x01", "\x00\x01\x02\x01\x01", "a\x00b", "\\u0000", '"\\', "é\U0001f600", "\x01\x01", ""],
)
async def test_texts_that_postgresql_cannot_hold_come_back_as_they_were(
    open_store: OpenStore, clock: VirtualClock, text: str
) -> None:
    collector = await open_store()
    sent = span(1, 1, clock.time_ns(), service=text, operation=text, tags={text: text, "other": text})
    sent = sent._replace(extras=text.encode())
    await collector.take_in([sent])
    assert await collector.spans_of(id_of(1)) == [sent]
    (summary,) = (await collector.page(TraceQuery())).traces
    assert (summary.root_service, summary.root_operation) == (text, text)


async def test_one_batch_that_cannot_be_stored_does_not_take_others_of_its_group_along(
    open_store: OpenStore, clock: VirtualClock
) -> None:
    collector = await open_store()
    impossible = span(2, 1, clock.time_ns(), service="\ud800")  # half a character: no UTF-8 for it
    batches = [[span(1, 1, clock.time_ns())], [impossible], [span(3, 1, clock.time_ns())]]
    first = asyncio.create_task(collector.take_in([span(9, 1, clock.time_ns())]))
    results = await asyncio.gather(*map(collector.take_in, batches), return_exceptions=True)
    await first
    assert [type(each).__name__ for each in results] == ["NoneType", "TracedError", "NoneType"]
    assert (await collector.page(TraceQuery())).total == 3


async def test_a_database_that_a_newer_version_has_made_is_refused(
    open_store: OpenStore, sql: asyncpg.Connection
) -> None:
    await open_store()
    await sql.execute("INSERT INTO traced.versions (version) VALUES (3)")
    with pytest.raises(DatabaseUnfit, match="newer traced"):
        await open_store()


@pytest.mark.parametrize(
    ("after", "before"), [(0, 5), (3, 37), (10, 20), (-25, 13), (7, 8), (9, 31), (20, 20)]
)
def test_a_total_is_cut_into_edges_and_whole_slots_without_gap_or_overlap(after: int, before: int) -> None:
    def times(total: Any) -> list[int]:
        slots = [each * 10 + offset for each in range(*total.slots) for offset in range(10)]
        return sorted([*range(*total.low_ns), *slots, *range(*total.high_ns)])

    assert times(split(after, before, 10)) == list(range(after, before))
    endless = split(after, None, 10)
    assert endless.low_ns[1] == endless.slots[0] * 10
    assert endless.slots[0] * 10 - after in range(10)
