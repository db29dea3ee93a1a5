"""The live stream and the status, in virtual time; and that questions over the window give way."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from typing_extensions import override

from groundwork.testing import VirtualClock
from groundwork.web import Drain
from traced.app import build_app, build_collector
from traced.domain.baseline import occasions_in
from traced.domain.buckets import cut_time
from traced.domain.filters import Order, SearchQuery, TraceFilter
from traced.domain.findings import Grouping, StatsQuery
from traced.domain.ids import format_id
from traced.domain.window import Window
from traced.errors import DatabaseLost
from traced.evictor import evict_forever
from traced.live import MAX_CLIENTS, Live
from traced.pace import STEP_RECORDS
from traced.service import Collector
from traced.store.memory import MemoryStore
from traced.store.memory.queries import MemoryQueries
from traced.testing import MINUTE, MS, SECOND, id_of, span

ALWAYS = -(2**63)


class Client:
    """One reader of the stream, without a network in between."""

    def __init__(self) -> None:
        self.status = 0
        self.body = b""
        self.is_over = False
        self._leave = asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        await self._leave.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        self.status = message.get("status", self.status)
        self.body += message.get("body", b"")
        self.is_over = message["type"].endswith("body") and not message.get("more_body", False)

    def leave(self) -> None:
        self._leave.set()

    def events(self) -> list[dict[str, Any]]:
        """All `traces` events so far."""
        parts = self.body.decode().split("\n\n")
        return [json.loads(part.split("data: ")[1]) for part in parts if part.startswith("event: traces")]

    def told(self) -> list[tuple[int, int]]:
        """(trace, spans) in the order in which they were told."""
        numbers = {format_id(id_of(number)): number for number in range(1, 2_000)}
        return [
            (numbers[row["trace_id"]], row["span_count"]) for each in self.events() for row in each["traces"]
        ]


class Served:
    """The application and who reads from it."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock, self.drain = clock, Drain()
        self.collector = build_collector(window_minutes=30, clock=clock)
        self.app = build_app(self.collector, clock=clock, drain=self.drain)
        self.tasks: list[asyncio.Task[None]] = []

    async def listen(self, query: str = "") -> Client:
        client = Client()
        scope = {
            "type": "http",
            "method": "GET",
            "path": "/api/v1/stream",
            "headers": [],
            "raw_path": b"/api/v1/stream",
            "query_string": query.encode(),
            "root_path": "",
        }
        self.tasks.append(asyncio.create_task(self.app(scope, client.receive, client.send)))  # type: ignore[arg-type]
        await self.clock.advance(0.1)
        return client


@asynccontextmanager
async def serving(clock: VirtualClock) -> AsyncIterator[Served]:
    served = Served(clock)
    yield served
    for task in served.tasks:
        task.cancel()
    await asyncio.gather(*served.tasks, return_exceptions=True)


@pytest.mark.requirement("tr-api-13")
async def test_what_is_new_and_what_changes_is_told_once_each(clock: VirtualClock) -> None:
    async with serving(clock) as served:
        await served.collector.take_in([span(1, 1, clock.time_ns())])
        client = await served.listen()
        await clock.advance(2)
        assert client.events() == []
        await served.collector.take_in([span(2, 1, clock.time_ns()), span(3, 2, clock.time_ns(), parent=1)])
        await clock.advance(2)
        await served.collector.take_in([span(2, 2, clock.time_ns(), parent=1), span(3, 1, clock.time_ns())])
        await clock.advance(5)
        assert client.told() == [(2, 1), (2, 2), (3, 2)]


@pytest.mark.requirement("tr-api-13")
async def test_under_load_some_are_told_and_how_many_are_not(clock: VirtualClock) -> None:
    async with serving(clock) as served:
        client = await served.listen("per_second=5")
        other = await served.listen("service=nobody")
        for number in range(1, 1_501):
            await served.collector.take_in([span(number, 1, clock.time_ns())])
        await clock.advance(1.5)
        (event,) = client.events()
        assert (len(event["traces"]), event["left_out"]) == (5, 1_495)
        await served.collector.take_in([span(1_501, 1, clock.time_ns())])
        await clock.advance(3)
        assert [(len(each["traces"]), each["left_out"]) for each in client.events()[1:]] == [(1, 0)]
        assert other.events() == []


@pytest.mark.requirement("tr-api-13")
async def test_an_idle_stream_shows_that_it_lives_and_ends_with_the_server(clock: VirtualClock) -> None:
    async with serving(clock) as served:
        client = await served.listen()
        await clock.advance(40)
        assert client.body.count(b": still here") == 2
        served.drain.begin()
        await clock.advance(1)
        assert (client.is_over, client.body.endswith(b"event: bye\ndata: {}\n\n")) == (True, True)
        assert served.drain.in_flight == 0


@pytest.mark.requirement("tr-api-13")
async def test_a_stream_outlives_a_database_that_is_away_and_then_tells_what_came(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: Any, **__: Any) -> Any:
        raise DatabaseLost("away")

    async with serving(clock) as served:
        client = await served.listen()
        with monkeypatch.context() as patch:
            patch.setattr(MemoryQueries, "search", away)
            await clock.advance(5)
            assert (await served.listen()).status == 503
            assert not client.is_over
        await served.collector.take_in([span(2, 1, clock.time_ns())])
        await clock.advance(2)
        assert client.told() == [(2, 1)]


@pytest.mark.requirement("tr-api-13")
async def test_too_many_clients_are_told_to_come_later_and_one_that_leaves_makes_room(
    clock: VirtualClock,
) -> None:
    async with serving(clock) as served:
        clients = [await served.listen() for _ in range(MAX_CLIENTS)]
        refused = await served.listen()
        assert (refused.status, refused.is_over) == (503, True)
        clients[0].leave()
        await clock.advance(1.1)
        assert (await served.listen()).status == 200


class CountingLooks(MemoryQueries):
    """Counts how often it is asked."""

    looks = 0

    @override
    async def search(self, query: SearchQuery, *, cutoff_ns: int) -> Any:
        self.looks += 1
        return await super().search(query, cutoff_ns=cutoff_ns)


@pytest.mark.requirement("tr-api-13")
async def test_watchers_share_one_look_a_second_and_without_them_nobody_looks(clock: VirtualClock) -> None:
    served = Served(clock)
    store = MemoryStore(partition_ns=SECOND)
    queries = CountingLooks(store, clock=clock)
    collector = Collector(store=store, queries=queries, window=served.collector.window, clock=clock)
    served.app = build_app(collector, clock=clock)
    clients = [await served.listen() for _ in range(10)]
    queries.looks = 0
    await clock.advance(10)
    assert 10 <= queries.looks <= 12
    for client in clients:
        client.leave()
    await clock.advance(2)
    queries.looks = 0
    await clock.advance(10)
    assert queries.looks == 0
    await asyncio.gather(*served.tasks)


@pytest.mark.requirement("tr-api-13")
async def test_watchers_that_look_at_the_same_moment_share_one_look(clock: VirtualClock) -> None:
    collector = build_collector(window_minutes=30, clock=clock)
    explorer, looks = collector.explorer(), 0
    assert explorer is not None
    search = explorer.search

    async def searching(query: SearchQuery) -> Any:
        nonlocal looks
        looks += 1
        await asyncio.sleep(0)  # as on a database
        return await search(query)

    explorer.search = searching  # type: ignore[method-assign]
    live = Live(explorer, clock)
    await asyncio.gather(*(live.look(TraceFilter()) for _ in range(5)))
    assert looks == 1
    await clock.advance(1.0)
    await asyncio.gather(*(live.look(chosen) for chosen in (TraceFilter(), TraceFilter(service="a")) * 2))
    assert looks == 3
    await clock.advance(6.0)
    await live.look(TraceFilter(service="b"))
    assert list(live._looks) == [TraceFilter(service="b")]


@pytest.mark.requirement("tr-api-14")
async def test_the_status_tells_what_came_in_and_what_is_held(clock: VirtualClock) -> None:
    served = Served(clock)
    now_ns = clock.time_ns()
    for second in range(12):
        await served.collector.take_in(
            [span(second, n, clock.time_ns(), parent=n - 1 or None) for n in (1, 2, 3)]
        )
        await served.collector.evict(at_most=10)
        await clock.advance(1)
    await served.collector.take_in([span(50, 1, 0), span(51, 2, clock.time_ns() - 4 * SECOND, parent=1)])
    transport = httpx.ASGITransport(served.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://traced") as client:
        told = (await client.get("/api/v1/status")).json()
    assert told["window"]["width_ns"] == 1_800 * SECOND
    assert int(told["now_text"]) == now_ns + 12 * SECOND
    assert told["ingest"]["spans_per_second"] == pytest.approx(3)
    assert told["ingest"]["dropped"] == {"stale": 1, "future": 0, "rejected": 0}
    assert (told["ingest"]["spans_accepted"], told["ingest"]["lag_s"]) == (37, 4.0)
    held = told["held"]
    assert (held["spans"], held["traces"], held["rootless_traces"]) == (37, 13, 1)
    assert held["memory_bytes"] > 10 * 2**20
    assert told["engine"]["name"] == "memory"


class Watched(MemoryStore):
    """Counts the records that are read, in all and since the last yield of the event loop."""

    read_in_all = 0
    read_at_once = 0
    most_at_once = 0

    @override
    def records_of(self, trace_id: bytes) -> Mapping[bytes, bytes]:
        records = super().records_of(trace_id)
        self.read_in_all += len(records)
        self.read_at_once += len(records)
        self.most_at_once = max(self.most_at_once, self.read_at_once)
        return records


BUCKETS = cut_time(0, 400 * SECOND, at_most=10)
QUESTIONS = {
    "search": lambda queries: queries.search(
        SearchQuery(filter=TraceFilter(), order=Order.SLOWEST, limit=5), cutoff_ns=ALWAYS
    ),
    "operations": lambda queries: queries.operations(TraceFilter(), cutoff_ns=ALWAYS),
    "stats": lambda queries: queries.stats(
        StatsQuery(filter=TraceFilter(), by=Grouping.SERVICE, buckets=BUCKETS, max_groups=5), cutoff_ns=ALWAYS
    ),
    "heatmap": lambda queries: queries.heatmap(
        TraceFilter(), buckets=BUCKETS, per_doubling=4, cutoff_ns=ALWAYS
    ),
    "graph": lambda queries: queries.graph(TraceFilter(), cutoff_ns=ALWAYS),
    "tags": lambda queries: queries.search(
        SearchQuery(filter=TraceFilter(tags=(("a", "b"),)), limit=5), cutoff_ns=ALWAYS
    ),
}


@pytest.mark.requirement("tr-api-15")
@pytest.mark.parametrize("question", QUESTIONS)
async def test_questions_give_way_and_read_only_what_has_changed(clock: VirtualClock, question: str) -> None:
    store = Watched(partition_ns=10 * SECOND)
    for number in range(1, 4_001):
        spans = [span(number, n, number * 100 * MS, parent=n - 1 or None) for n in range(1, 5)]
        await store.add(spans, cutoff_ns=ALWAYS)
    queries = MemoryQueries(store, clock=clock)

    async def others() -> None:
        while True:
            store.read_at_once = 0
            await asyncio.sleep(0)

    beside = asyncio.create_task(others())
    await QUESTIONS[question](queries)
    assert 16_000 <= store.read_in_all <= 32_000
    most = STEP_RECORDS + 4 if question != "tags" else 11 * STEP_RECORDS  # a look costs a tenth
    assert store.most_at_once <= most
    if question != "tags":
        store.read_in_all = 0
        await QUESTIONS[question](queries)
        assert store.read_in_all == 0
        await store.add([span(1, 9, 200 * MS, parent=1)], cutoff_ns=ALWAYS)
        await QUESTIONS[question](queries)
        assert 0 < store.read_in_all <= 401
    beside.cancel()


@pytest.mark.requirement("tr-api-15")
async def test_what_has_come_to_rest_is_read_before_anybody_asks_some_at_a_time(clock: VirtualClock) -> None:
    store = Watched(partition_ns=10 * SECOND)
    await filled(store, 1_000, 100 * MS)  # ten partitions of 400 spans
    queries = MemoryQueries(store, clock=clock)
    assert await queries.keep_up(cutoff_ns=ALWAYS, at_most=1_000) == 0  # it may still be changing
    await store.add([span(1_000, 9, 100 * SECOND, parent=1)], cutoff_ns=ALWAYS)
    worked = []
    while spans := await queries.keep_up(cutoff_ns=ALWAYS, at_most=1_000):
        worked.append(spans)
    assert (len(worked), sum(worked)) == (4, 4_001)
    assert max(worked) < 1_000 + 405  # the partition with which it has enough is read to its end
    assert store.read_in_all == 4_001
    for question in QUESTIONS.values():
        await question(queries)
    assert store.read_in_all == 4_001 + 4_001  # only the question for tags looks into records, once each


@pytest.mark.requirement("tr-api-15")
async def test_a_server_works_ahead_of_questions_by_itself(clock: VirtualClock) -> None:
    store = Watched(partition_ns=10 * SECOND)
    queries = MemoryQueries(store, clock=clock)
    collector = Collector(store=store, queries=queries, window=Window(30 * MINUTE), clock=clock)
    await collector.take_in([span(1, n, clock.time_ns(), parent=n - 1 or None) for n in range(1, 5)])
    evicting = asyncio.create_task(evict_forever(collector, clock))
    await clock.advance(5)
    evicting.cancel()
    assert store.read_in_all == 4


@pytest.mark.requirement("tr-api-15")
async def test_reading_ahead_is_bounded_over_time_also_where_one_late_span_makes_a_large_partition_new(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("traced.service.KEEP_UP_SPANS", 10)
    store = Watched(partition_ns=MINUTE)
    queries = MemoryQueries(store, clock=clock)
    collector = Collector(store=store, queries=queries, window=Window(30 * MINUTE), clock=clock)
    start_ns = clock.time_ns() - 10 * MINUTE
    await collector.take_in([span(1, n, start_ns, parent=n - 1 or None) for n in range(1, 51)])
    read = []
    for second in range(60):
        await clock.advance(1)
        if second % 2:
            await collector.take_in([span(1, 100 + second, start_ns, parent=1)])
        read.append(await collector.keep_up())
    assert sum(read) == store.read_in_all > 300
    assert sum(read) - max(read) <= 60 * 10


@pytest.mark.requirement("tr-api-15")
async def test_a_large_partition_that_need_not_be_read_again_yet_does_not_keep_older_ones_waiting(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("traced.store.memory.digests._LARGE", 100)
    monkeypatch.setattr("traced.store.memory.digests._KEPT_S_A_SPAN", 1)
    store = Watched(partition_ns=10 * SECOND)
    await filled(store, 100, 200 * MS)  # 49, 50 and 1 traces of four spans
    queries = MemoryQueries(store, clock=clock)
    worked = [await queries.keep_up(cutoff_ns=ALWAYS, at_most=100) for _ in range(2)]
    late = [span(60, 9, 12 * SECOND, parent=1), span(1, 9, 200 * MS, parent=1)]
    await store.add(late, cutoff_ns=ALWAYS)
    worked += [await queries.keep_up(cutoff_ns=ALWAYS, at_most=100) for _ in range(2)]
    assert worked == [0, 4 + 200, 0, 196 + 1]


async def filled(store: MemoryStore, traces: int, every_ns: int) -> None:
    for number in range(1, traces + 1):
        spans = [span(number, n, number * every_ns, parent=n - 1 or None) for n in range(1, 5)]
        await store.add(spans, cutoff_ns=ALWAYS)


@pytest.mark.requirement("tr-api-15")
async def test_questions_that_come_together_read_the_window_once(clock: VirtualClock) -> None:
    store = Watched(partition_ns=10 * SECOND)
    await filled(store, 1_000, 100 * MS)
    queries = MemoryQueries(store, clock=clock)
    names = ("search", "operations", "stats", "heatmap", "graph")
    await asyncio.gather(*(QUESTIONS[name](queries) for name in names))
    assert store.read_in_all == 4_000


@pytest.mark.requirement("tr-api-15")
async def test_a_large_partition_that_goes_on_changing_is_read_a_tenth_of_the_time(
    clock: VirtualClock,
) -> None:
    store = Watched(partition_ns=10 * SECOND)
    await filled(store, 3_000, MS)
    queries = MemoryQueries(store, clock=clock)
    for number in range(1, 11):
        await QUESTIONS["operations"](queries)
        await store.add([span(1, 10 + number, MS, parent=1)], cutoff_ns=ALWAYS)
    assert store.read_in_all == 12_000
    await clock.advance(12_000 * 20e-6 + 0.001)
    await QUESTIONS["operations"](queries)
    assert store.read_in_all == 24_010


class Timed(MemoryStore):
    """Notes the cut-offs that it is told, in order."""

    cutoffs: tuple[int, ...] = ()

    @override
    def _move_window(self, cutoff_ns: int) -> None:
        self.cutoffs += (cutoff_ns,)
        super()._move_window(cutoff_ns)


@pytest.mark.requirement("tr-api-15")
async def test_a_question_that_takes_long_does_not_set_the_engines_clock_back(clock: VirtualClock) -> None:
    store = Timed(partition_ns=10 * SECOND)
    await filled(store, 2_000, 10 * MS)
    queries = MemoryQueries(store, clock=clock)

    async def senders() -> None:
        for cutoff_ns in range(2, 10_000):
            await store.add([], cutoff_ns=cutoff_ns)
            await asyncio.sleep(0)

    beside = asyncio.create_task(senders())
    sample = await queries.sample(TraceFilter(), max_traces=500, max_spans=50_000, cutoff_ns=1)
    beside.cancel()
    assert len(sample.traces) == 500
    told = [each for each in store.cutoffs if each > ALWAYS]
    assert len(told) > 5
    assert told == sorted(told)


@pytest.mark.requirement("tr-api-11")
async def test_an_operation_within_itself_is_walked_once(clock: VirtualClock) -> None:
    chain = [span(1, n, n, parent=n - 1 or None, length_ns=100_000) for n in range(1, 20_001)]
    (occasion,) = occasions_in(chain, ("checkout", "place_order"))
    assert occasion.duration_ns == 100_000
    assert sum(part.calls for part in occasion.parts.values()) == 20_000
