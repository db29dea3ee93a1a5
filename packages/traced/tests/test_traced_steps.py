"""Work between two yields of the event loop is bounded by a count of records, whatever a client sends."""

import asyncio
import json
import shutil
import threading
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partialmethod
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
from starlette.types import Message
from typing_extensions import override

from groundwork.clock import SystemClock
from groundwork.testing import VirtualClock
from traced.app import build_app
from traced.domain.filters import Order, Roots, SearchQuery, TraceFilter
from traced.domain.ids import format_id
from traced.domain.span import Span
from traced.domain.trace import TraceQuery
from traced.domain.tree import Tree, build_tree
from traced.domain.window import Window
from traced.encoding import PIECE_BYTES, trace_pieces
from traced.errors import Overloaded, StorageFailed
from traced.explorer import IN_A_THREAD_FROM_SPANS, Explorer
from traced.log import Disk, Durability, LogFolder, scan
from traced.pace import BYTES_AS_A_RECORD, STEP_RECORDS, TRACE_AS_RECORDS, Pace, let_go
from traced.routes.outgoing import Outgoing
from traced.routes.traces import Traces
from traced.service import Collector
from traced.store import Done
from traced.store.memory import MemoryStore, carrying, columns, digests, once, selection
from traced.store.memory.assembly import Assembly
from traced.store.memory.digest import Digest, Draft
from traced.store.memory.queries import MemoryQueries
from traced.store.memory.records import from_payload
from traced.store.memory.timeline import trace_id_of
from traced.store.packed import Entry, entries_of, to_span, unpack_head
from traced.testing import MINUTE, SECOND, id_of, span

WIDTH_NS = 2 * MINUTE
ALWAYS = -(2**63)


@asynccontextmanager
async def each_turn(begins: Callable[[], None]) -> AsyncIterator[None]:
    """Call this whenever the event loop gives others a turn."""

    async def others() -> None:
        while True:
            begins()
            await asyncio.sleep(0)

    beside = asyncio.create_task(others())
    yield
    beside.cancel()
    await asyncio.wait([beside])


class Noting(MemoryStore):
    """A store that notes how many spans each batch has."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.batches: list[int] = []
        self.packed_at_once: list[int] = []

    @override
    async def add(self, spans: Sequence[Span], *, cutoff_ns: int) -> None:
        self.packed_at_once.append(len(spans))
        await super().add(spans, cutoff_ns=cutoff_ns)

    @override
    def submit(self, entries: Sequence[Entry], *, cutoff_ns: int, done: Done) -> None:
        self.batches.append(len(entries))
        super().submit(entries, cutoff_ns=cutoff_ns, done=done)


@pytest.mark.requirement("tr-win-07")
async def test_a_request_of_any_size_is_packed_and_applied_in_parts(clock: VirtualClock) -> None:
    store = Noting(partition_ns=7 * SECOND)
    collector = Collector(store=store, window=Window(WIDTH_NS), clock=clock)
    now = str(clock.time_ns())
    sent = [
        {"traceId": "7" * 32, "spanId": f"{n:016x}", "startTimeUnixNano": now, "endTimeUnixNano": now}
        for n in range(1, 4_501)
    ]
    body = json.dumps({"resourceSpans": [{"scopeSpans": [{"spans": sent}]}]})
    app = build_app(collector, clock=clock)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://traced") as api:
        answer = await api.post("/v1/traces", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()) == (200, {})
    assert store.packed_at_once == [STEP_RECORDS, STEP_RECORDS, 500]
    assert store.batches == [500] * 9
    assert collector.held().spans == 4_500


class Counting:
    """Counts calls between two turns of others."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.now = self.most = self.in_all = 0

    def __call__(self, *arguments: Any) -> Any:
        self.now += 1
        self.in_all += 1
        self.most = max(self.most, self.now)
        return self._function(*arguments)

    def begin(self) -> None:
        self.now = 0


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize(
    ("where", "chosen"),
    [
        ("traced.store.memory.digest.unpack_head", TraceFilter()),
        ("traced.store.memory.selection.to_span", TraceFilter(text="no such text, but its bytes are there")),
    ],
)
async def test_a_question_reads_a_huge_trace_in_steps(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, where: str, chosen: TraceFilter
) -> None:
    store = MemoryStore(partition_ns=10 * SECOND)
    tags = {"a": "no such text, ", "b": "but its bytes are there"}
    if chosen.text is not None:
        monkeypatch.setattr(TraceFilter, "accepts_span", lambda *_: False)
        tags = {"a": chosen.text}
    for at in range(0, 5_000, 500):
        spans = [span(1, n, 10 * SECOND, parent=n - 1 or None, tags=tags) for n in range(at + 1, at + 501)]
        await store.add(spans, cutoff_ns=ALWAYS)
    module, name = where.rsplit(".", 1)
    counting = Counting(getattr(__import__(module, fromlist=[name]), name))
    monkeypatch.setattr(where, counting)
    queries = MemoryQueries(store, clock=clock)
    async with each_turn(counting.begin):
        found = await queries.search(SearchQuery(filter=chosen, limit=5), cutoff_ns=ALWAYS)
    assert len(found.traces) == (chosen.text is None)
    assert counting.in_all == 5_000
    assert counting.most <= STEP_RECORDS


@pytest.mark.requirement("tr-win-07")
async def test_a_question_counts_the_traces_that_it_goes_through_too_not_their_records_alone(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore(partition_ns=10 * SECOND)
    for number in range(5_000):
        await store.add([span(number, 1, 10 * SECOND)], cutoff_ns=ALWAYS)
    counting = Counting(selection._likely)
    monkeypatch.setattr(selection, "_likely", counting)
    queries = MemoryQueries(store, clock=clock)
    async with each_turn(counting.begin):
        await queries.search(SearchQuery(filter=TraceFilter(text="nowhere"), limit=5), cutoff_ns=ALWAYS)
    assert counting.in_all == 5_000
    assert counting.most <= STEP_RECORDS / TRACE_AS_RECORDS + 1


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("traces", [200, 1])
async def test_a_question_counts_the_bytes_that_it_looks_through(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, traces: int
) -> None:
    store, fat = MemoryStore(partition_ns=10 * SECOND), {str(n): "x" * 1_000 for n in range(50)}
    for number in range(200):
        await store.add([span(number % traces, 1 + number, 10 * SECOND, tags=fat)], cutoff_ns=ALWAYS)
    searched, look = Counting(lambda: None), selection._likely

    def likely(span_ids: Sequence[bytes], *others: Any) -> Any:
        for _ in span_ids:
            searched()
        return look(span_ids, *others)

    monkeypatch.setattr(selection, "_likely", likely)
    queries = MemoryQueries(store, clock=clock)
    async with each_turn(searched.begin):
        await queries.search(SearchQuery(filter=TraceFilter(text="nowhere"), limit=5), cutoff_ns=ALWAYS)
    assert searched.in_all == 200
    assert searched.most * 50_000 <= 2 * STEP_RECORDS * 1_500


@pytest.mark.requirement("tr-win-07")
async def test_spans_of_many_bytes_are_unpacked_and_encoded_in_steps(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, fat = MemoryStore(partition_ns=10 * SECOND, clock=clock), {str(n): "x" * 1_000 for n in range(50)}
    await store.add([span(1, n, 10 * SECOND, tags=fat) for n in range(1, 201)], cutoff_ns=ALWAYS)
    unpacked = Counting(to_span)
    monkeypatch.setattr("traced.store.memory.reading.to_span", unpacked)
    async with each_turn(unpacked.begin):
        spans = await store.spans_of(id_of(1), cutoff_ns=ALWAYS)
    assert spans is not None
    assert unpacked.in_all == 200
    assert unpacked.most * 50_000 <= STEP_RECORDS * BYTES_AS_A_RECORD
    pieces = list(trace_pieces(id_of(1), spans))
    assert max(map(len, pieces)) <= PIECE_BYTES + 60_000
    assert len(json.loads(b"".join(pieces))["spans"]) == 200


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("question", ["baseline", "differences"])
async def test_the_trees_of_a_sample_are_built_beside_the_event_loop(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    store = MemoryStore(partition_ns=10 * SECOND)
    for number in range(IN_A_THREAD_FROM_SPANS):
        await store.add([span(number, 1, clock.time_ns(), error=number % 2 > 0)], cutoff_ns=ALWAYS)
    threads: list[int] = []

    def build(spans: Sequence[Span]) -> Tree:
        threads.append(threading.get_ident())
        return build_tree(spans)

    monkeypatch.setattr(f"traced.domain.{question}.build_tree", build)
    queries = MemoryQueries(store, clock=clock)
    explorer = Explorer(store=store, queries=queries, window=Window(WIDTH_NS), clock=clock)
    if question == "baseline":
        name = (span(1, 1, 0).service, span(1, 1, 0).operation)
        await explorer.baseline(name, TraceFilter(), trace_id=None)
    else:
        await explorer.differences(TraceFilter(), slow=False, slower_than_ns=None, at_most=5)
    assert len(threads) == IN_A_THREAD_FROM_SPANS
    assert threading.get_ident() not in threads


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("extra", ["tags", "extras"])
async def test_a_trace_of_few_fat_spans_is_encoded_beside_the_event_loop(
    clock: VirtualClock, extra: str
) -> None:
    fat = {str(n): "x" * 1_000 for n in range(50)} if extra == "tags" else {}
    beside = b'{"span":{"events":"%s"}}' % (b"x" * 50_000) if extra == "extras" else None
    store = MemoryStore(partition_ns=10 * SECOND)
    now_ns = clock.time_ns()
    await store.add(
        [span(1, n, now_ns, tags=fat)._replace(extras=beside) for n in range(1, 21)], cutoff_ns=ALWAYS
    )
    await store.add([span(2, n, now_ns, tags={"sku": "A-7"}) for n in range(1, 21)], cutoff_ns=ALWAYS)
    queries = MemoryQueries(store, clock=clock)
    explorer = Explorer(store=store, queries=queries, window=Window(WIDTH_NS), clock=clock)
    here, shown_in = threading.get_ident(), [await explorer.show(id_of(n), in_thread) for n in (1, 2)]
    exported_in = [await explorer.export(id_of(n), in_thread) for n in (1, 2)]
    assert [each == here for each in (*shown_in, *exported_in)] == [False, True, False, True]


def in_thread(_: object) -> int:
    """Return the thread in which this is called."""
    return threading.get_ident()


async def a_huge_trace(store: MemoryStore, spans: int = 10_000) -> None:
    """Store one trace, root first, of which each span is the parent of the next."""
    for at in range(0, spans, 500):
        batch = [
            span(1, n, 10 * SECOND, parent=n - 1 or None) for n in range(at + 1, min(at + 500, spans) + 1)
        ]
        await store.add(batch, cutoff_ns=ALWAYS)


@pytest.mark.requirement("tr-win-07")
async def test_the_columns_of_a_huge_trace_grow_in_steps_and_are_packed_in_steps(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, drafts = MemoryStore(partition_ns=10 * SECOND), []
    await a_huge_trace(store)

    class Watched(Draft):
        def __init__(self, **options: Any) -> None:
            super().__init__(**options)
            drafts.append(self)

    def lengths() -> list[int]:
        draft = drafts[0]
        return [len(each) for each in (draft.name, draft.parent_name, draft.duration_ns, draft.is_error)]

    def array(numbers: Any, **options: Any) -> Any:
        packed.now += len(numbers)
        packed.most = max(packed.most, packed.now)
        return make(numbers, **options)

    def begin() -> None:
        packed.begin()
        if drafts:
            seen.append(lengths())

    seen, packed, make = [[0] * 4], Counting(len), np.array
    monkeypatch.setattr(digests, "Draft", Watched)
    monkeypatch.setattr("traced.store.memory.digest.np.array", array)
    queries = MemoryQueries(store, clock=clock)
    async with each_turn(begin):
        await queries.search(SearchQuery(filter=TraceFilter(), limit=5), cutoff_ns=ALWAYS)
    seen.append(lengths())
    grown = [after - before for two in pairwise(seen) for before, after in zip(*two, strict=True)]
    assert sum(grown) == 40_000
    assert max(grown) == STEP_RECORDS
    assert packed.most == 4 * STEP_RECORDS


class CountingReads(dict[bytes, bytes]):
    """A trace's records, which counts each id and each record that is taken out, in whatever way."""

    taken_out = 0

    def _counted(self, found: Iterable[Any]) -> Iterator[Any]:
        for each in found:
            self.taken_out += 1
            yield each

    @override
    def __iter__(self) -> Iterator[bytes]:
        return self._counted(super().__iter__())

    @override
    def keys(self) -> Any:
        return self._counted(super().keys())

    @override
    def values(self) -> Any:
        return self._counted(super().values())

    @override
    def items(self) -> Any:
        return self._counted(super().items())


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("question", ["detail", "text"])
async def test_a_huge_trace_is_read_once_and_worked_on_in_steps(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    """One look takes out the references, so it sees one state; what is done with them is cut into steps."""
    store = MemoryStore(partition_ns=10 * SECOND, clock=clock)
    await a_huge_trace(store, 5_000)
    queries = MemoryQueries(store, clock=clock)
    await queries.search(
        SearchQuery(filter=TraceFilter(), limit=5), cutoff_ns=ALWAYS
    )  # its columns are known
    trace = store._assembly._traces[id_of(1)]
    trace.spans = records = CountingReads(trace.spans)
    unpacked, searched = Counting(to_span), Counting(lambda: None)

    def likely(span_ids: Sequence[bytes], *others: Any) -> Any:
        for _ in span_ids:
            searched()
        return look(span_ids, *others)

    look = selection._likely
    monkeypatch.setattr("traced.store.memory.reading.to_span", unpacked)
    monkeypatch.setattr(selection, "_likely", likely)
    monkeypatch.setattr(
        "traced.store.memory.reading.BYTES_AS_A_RECORD", 50
    )  # else five thousand are half a step
    worked_on = unpacked if question == "detail" else searched
    async with each_turn(worked_on.begin):
        if question == "detail":
            found = await store.spans_of(id_of(1), cutoff_ns=ALWAYS)
            assert found is not None
            assert [each.span_id for each in found] == [id_of(n) for n in range(1, 5_001)]
        else:
            chosen = TraceFilter(text="nowhere")
            await queries.search(SearchQuery(filter=chosen, limit=5), cutoff_ns=ALWAYS)
    assert worked_on.in_all == 5_000
    assert worked_on.most <= STEP_RECORDS
    assert records.taken_out == 2 * 5_000  # each id and each record once


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("at_once", [300, 100])
async def test_a_page_of_a_search_looks_at_so_many_traces_also_where_it_finds_some(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """The next page goes on behind them, also where one partition has as many."""
    store = MemoryStore(partition_ns=10 * SECOND)
    for part in range(1, 11):
        found = [span(part * 1_000, 1, part * 10 * SECOND, operation="rare")]
        others = [span(part * 1_000 + number, 1, part * 10 * SECOND) for number in range(1, 100)]
        await store.add(found + others, cutoff_ns=ALWAYS)
    monkeypatch.setattr("traced.store.memory.queries.MAX_LOOKED_AT", at_once)
    queries = MemoryQueries(store, clock=clock)
    query = SearchQuery(filter=TraceFilter(operation="rare"), limit=50)
    listed: list[bytes] = []
    for _ in range(1_000 // at_once):
        page = await queries.search(query, cutoff_ns=ALWAYS)
        assert len(page.traces) == at_once // 100
        listed += [each.trace_id for each in page.traces]
        query = replace(query, cursor=page.cursor)
    assert query.cursor is not None
    page = await queries.search(query, cutoff_ns=ALWAYS)
    listed += [each.trace_id for each in page.traces]
    assert listed == [id_of(part * 1_000) for part in range(10, 0, -1)]
    assert page.cursor is None


async def both_kinds(store: MemoryStore, clock: VirtualClock) -> tuple[MemoryQueries, TraceFilter]:
    """Store three traces without a root, and one in the partition before that has one."""
    waiting = [span(number, 2, 20 * SECOND, parent=1) for number in (1, 2, 3)]
    await store.add([*waiting, span(4, 1, 19 * SECOND)], cutoff_ns=ALWAYS)
    return MemoryQueries(store, clock=clock), TraceFilter(roots=Roots.ANY)


@pytest.mark.requirement("tr-api-01")
@pytest.mark.requirement("tr-api-02")
async def test_a_trace_that_moves_while_a_question_is_asked_is_counted_once(clock: VirtualClock) -> None:
    store = MemoryStore(partition_ns=10 * SECOND)
    queries, chosen = await both_kinds(store, clock)
    asked = queries._chosen(chosen, ALWAYS, Pace(clock))
    seen = [await anext(asked)]
    await store.add([span(1, 1, 19 * SECOND)], cutoff_ns=ALWAYS)  # to the partition that is read next
    seen += [each async for each in asked]
    chosen_ids = [
        digest.trace_id(at)
        for beside, masks in seen
        for digest, mask in zip(beside, masks, strict=True)
        for at in np.flatnonzero(mask).tolist()
    ]
    assert sorted(chosen_ids) == [*map(id_of, (1, 2, 3, 4))]


@pytest.mark.requirement("tr-api-01")
@pytest.mark.requirement("tr-api-02")
async def test_a_trace_that_moved_since_a_large_partition_was_read_is_counted_once(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digests, "_LARGE", 3)
    store = MemoryStore(partition_ns=10 * SECOND)
    queries, chosen = await both_kinds(store, clock)
    assert len((await queries.search(SearchQuery(filter=chosen, limit=9), cutoff_ns=ALWAYS)).traces) == 4
    await store.add([span(1, 1, 20 * SECOND)], cutoff_ns=ALWAYS)  # beside the others, which are still kept
    page = await queries.search(SearchQuery(filter=chosen, limit=9), cutoff_ns=ALWAYS)
    assert sorted(each.trace_id for each in page.traces) == [*map(id_of, (1, 2, 3, 4))]
    counted = await queries.operations(chosen, cutoff_ns=ALWAYS)
    assert sum(each.lead_count for each in counted) == 4


@pytest.mark.requirement("tr-api-02")
@pytest.mark.requirement("tr-win-07")
async def test_where_every_partition_changes_each_id_is_looked_at_twice_at_the_most(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after an outage, when senders deliver what they have kept: spans for the whole window."""
    traces, partitions = 5, 12
    store = MemoryStore(partition_ns=10 * SECOND)

    async def deliver(child: int) -> None:
        for part in range(partitions):
            for number in range(traces):
                spans = [span(part * 10 + number, child, part * 10 * SECOND, parent=child - 1 or None)]
                await store.add(spans, cutoff_ns=ALWAYS)

    await deliver(1)
    looking = Counting(Digest.trace_id)
    monkeypatch.setattr(Digest, "trace_id", partialmethod(looking))
    queries = MemoryQueries(store, clock=clock)
    taken, child = 0, 2
    async for _, (mask,) in queries._chosen(TraceFilter(), ALWAYS, Pace(clock)):
        taken += int(np.count_nonzero(mask))
        await deliver(child)
        child += 1
    assert taken == traces * partitions
    assert traces * partitions < looking.in_all <= 2 * traces * partitions


@pytest.mark.requirement("tr-win-07")
async def test_the_ids_that_a_question_has_noted_are_let_go_in_steps(clock: VirtualClock) -> None:
    counted = once.Once(MemoryStore(partition_ns=SECOND))
    counted._ids.update(map(id_of, range(3 * STEP_RECORDS)))
    left = [len(counted._ids)]
    async with each_turn(lambda: left.append(len(counted._ids))):
        await counted.let_go(Pace(clock))
    freed = [before - after for before, after in pairwise([*left, 0])]
    assert (sum(freed), max(freed)) == (3 * STEP_RECORDS, STEP_RECORDS)


@pytest.mark.requirement("tr-win-07")
async def test_a_partition_of_many_traces_is_gone_through_and_ranked_in_steps(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore(partition_ns=10 * SECOND)
    spans = [span(number, 1, 10 * SECOND + number % 7, length_ns=number) for number in range(5_000)]
    await store.add(spans, cutoff_ns=ALWAYS)
    going_through, ranked = Counting(trace_id_of), Counting(lambda: None)

    def lexsort(keys: Sequence[Any]) -> Any:
        for _ in keys[0]:
            ranked()
        return sort(keys)

    sort = np.lexsort
    monkeypatch.setattr("traced.store.memory.engine.trace_id_of", going_through)
    monkeypatch.setattr("traced.store.memory.ranking.np.lexsort", lexsort)
    queries = MemoryQueries(store, clock=clock)

    def begin() -> None:
        going_through.begin()
        ranked.begin()

    async with each_turn(begin):
        query = SearchQuery(filter=TraceFilter(), limit=5, order=Order.SLOWEST)
        page = await queries.search(query, cutoff_ns=ALWAYS)
    assert [each.trace_id for each in page.traces] == [id_of(number) for number in range(4_999, 4_994, -1)]
    assert going_through.in_all == 5_000
    assert going_through.most <= STEP_RECORDS / TRACE_AS_RECORDS
    assert ranked.in_all > 0
    assert ranked.most <= STEP_RECORDS


@pytest.mark.requirement("tr-win-07")
async def test_the_calls_in_a_partition_are_added_up_in_steps(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore(partition_ns=10 * SECOND)
    for at in range(0, 5_000, 500):
        batch = [
            span(1, n, 10 * SECOND, parent=n - 1 or None, service=f"s{n % 3}")
            for n in range(at + 1, at + 501)
        ]
        await store.add(batch, cutoff_ns=ALWAYS)
    queries = MemoryQueries(store, clock=clock)
    at_once = await queries.graph(TraceFilter(), cutoff_ns=ALWAYS)
    monkeypatch.setattr(columns, "GRAPH_SPANS", 700)
    counting = Counting(columns._add_calls)
    monkeypatch.setattr(columns, "_add_calls", counting)
    async with each_turn(counting.begin):
        in_steps = await queries.graph(TraceFilter(), cutoff_ns=ALWAYS)
    assert in_steps == at_once
    assert sum(figures[0] for _, figures in in_steps.services) == 5_000
    assert counting.in_all == 8
    assert counting.most == 1


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize(
    ("durability", "sent_in"), [(Durability.NONE, 1), (Durability.OS, 1), (Durability.OS, 4)]
)
async def test_traces_that_lose_their_roots_are_walked_in_steps(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, durability: Durability, sent_in: int
) -> None:
    """In one request over OTLP, in batches of `/spans` that the log takes as one group, in their replay."""
    counting = Counting(unpack_head)
    monkeypatch.setattr("traced.store.memory.traces.unpack_head", counting)

    async def opened() -> MemoryStore:
        store = MemoryStore(partition_ns=10 * SECOND, data_dir=tmp_path, durability=durability, clock=clock)
        await store.start()
        async with each_turn(counting.begin):
            await store.recover(cutoff_ns=ALWAYS)
        return store

    store = await opened()
    for trace in range(STEP_RECORDS):
        spans = [span(trace, n, 10 * SECOND, parent=n - 1 or None) for n in range(1, 5)]
        await store.add(spans, cutoff_ns=ALWAYS)
    again = [span(trace, 1, 10 * SECOND, parent=9) for trace in range(STEP_RECORDS)]
    size = len(again) // sent_in
    async with each_turn(counting.begin):
        parts = [again[at : at + size] for at in range(0, len(again), size)]
        await asyncio.gather(*(store.add(part, cutoff_ns=ALWAYS) for part in parts))
    assert counting.in_all == STEP_RECORDS * (1 + 4)  # each span that is replaced, and all of its trace
    assert counting.most == 500 * (1 + 4)
    assert store.held().rootless_traces == STEP_RECORDS
    await store.close()
    if durability is Durability.OS:
        counting.begin()
        await (await opened()).close()
        assert counting.in_all == 2 * STEP_RECORDS * (1 + 4)
        assert counting.most == 500 * (1 + 4)


@pytest.mark.requirement("tr-in-11")
async def test_a_part_of_a_request_that_is_refused_leaves_those_before_it_stored_and_none_waiting(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    store = MemoryStore(partition_ns=10 * SECOND, data_dir=tmp_path, durability=Durability.OS, clock=clock)
    await store.start()
    await store.recover(cutoff_ns=ALWAYS)
    monkeypatch.setattr("traced.store.memory.commit.MAX_WAITING_BATCHES", 2)
    with pytest.raises(Overloaded):
        await store.add([span(1, n, 10 * SECOND) for n in range(1_700)], cutoff_ns=ALWAYS)
    assert (store.held().spans, store.status().waiting_batches) == (1_000, 0)
    await store.close()


@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("size", [60, 2_000])  # a small trace keeps no order that would spare it the walk
async def test_a_root_that_is_sent_again_costs_no_walk_over_its_trace(
    monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    store = MemoryStore(partition_ns=10 * SECOND)
    await a_huge_trace(store, size)
    counting = Counting(unpack_head)
    monkeypatch.setattr("traced.store.memory.traces.unpack_head", counting)
    for start_ns in (10 * SECOND, 9 * SECOND, 60 * SECOND):  # also later than all of its children
        again = span(1, 1, start_ns, operation="another")
        await store.add([again], cutoff_ns=ALWAYS)
        page = await store.page(TraceQuery(), cutoff_ns=ALWAYS)
        assert [(each.root_operation, each.start_time_ns) for each in page.traces] == [("another", start_ns)]
    assert counting.in_all == 3


@pytest.mark.requirement("tr-sum-02")
async def test_a_root_that_is_sent_again_behind_another_one_leads_no_more() -> None:
    store = MemoryStore(partition_ns=10 * SECOND)
    await store.add([span(1, 1, 10 * SECOND), span(1, 2, 11 * SECOND)], cutoff_ns=ALWAYS)
    await store.add([span(1, 1, 12 * SECOND)], cutoff_ns=ALWAYS)
    page = await store.page(TraceQuery(), cutoff_ns=ALWAYS)
    assert [each.start_time_ns for each in page.traces] == [11 * SECOND]


@pytest.mark.requirement("tr-win-07")
def test_the_span_by_which_a_trace_leaves_is_known_and_not_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assembly = Assembly(partition_ns=10 * SECOND)
    spans = [span(1, n, 20 * SECOND - n, parent=9_999) for n in range(1, 2_001)]  # the newest comes first
    assembly.apply(entries_of(spans), cutoff_ns=ALWAYS, segment=1)
    counting = Counting(unpack_head)
    monkeypatch.setattr("traced.store.memory.assembly.unpack_head", counting)
    assert list(assembly.span_ids_of(id_of(1))) == [id_of(n) for n in range(1, 2_001)]
    assembly.apply(entries_of([span(1, 7, 30 * SECOND, parent=9_999)]), cutoff_ns=ALWAYS, segment=1)
    assert next(iter(assembly.span_ids_of(id_of(1)))) == id_of(7)
    assert counting.in_all == 0


@pytest.mark.requirement("tr-win-07")
async def test_what_was_answered_with_is_freed_in_slices() -> None:
    lists = [[object()] * 5_000, [object()] * 10, [object()] * 3_000]
    left = [sum(map(len, lists))]
    async with each_turn(lambda: left.append(sum(map(len, lists)))):
        await let_go(SystemClock(), *lists)
    freed = [before - after for before, after in zip(left, [*left[1:], 0], strict=True)]
    assert sum(freed) == 8_010
    assert max(freed) < 2 * STEP_RECORDS


@pytest.mark.requirement("tr-win-07")
async def test_the_spans_of_a_large_answer_are_freed_in_slices_before_it_is_sent(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A client may be slow to take it, and only its text is needed by then."""
    collector = Collector(store=MemoryStore(partition_ns=7 * SECOND), window=Window(WIDTH_NS), clock=clock)
    spans = [span(1, n, clock.time_ns()) for n in range(1, 3 * STEP_RECORDS)]

    async def spans_of(trace_id: bytes) -> list[Span]:
        return spans

    async def weight_of(trace_id: bytes) -> int:
        return len(spans)

    monkeypatch.setattr(collector, "spans_of", spans_of)
    monkeypatch.setattr(collector, "weight_of", weight_of)
    left = [len(spans)]
    async with each_turn(lambda: left.append(len(spans))):
        scope = {"path_params": {"trace_id": format_id(id_of(1))}}
        answer = await Traces(collector, Outgoing()).detail(scope, stays)
    assert spans == []
    assert answer.rest is not None
    assert max(before - after for before, after in pairwise(left)) <= STEP_RECORDS


async def stays() -> Message:
    await asyncio.Event().wait()
    raise AssertionError


@pytest.mark.requirement("tr-win-06")
@pytest.mark.requirement("tr-win-07")
async def test_what_had_left_when_the_clock_was_set_back_is_freed_in_slices_and_seen_by_nobody(
    clock: VirtualClock,
) -> None:
    store = MemoryStore(partition_ns=7 * SECOND)
    collector = Collector(store=store, window=Window(WIDTH_NS), clock=clock)
    start_ns = clock.time_ns()
    for number in range(1, 501):
        await collector.take_in([span(number, n, start_ns, parent=n - 1 or None) for n in (1, 2, 3)])
    stays = span(900, 1, start_ns + MINUTE)
    await collector.take_in([stays, span(901, 1, start_ns, parent=5)])
    clock.jump(WIDTH_NS / SECOND + 1)
    assert (await collector.page(TraceQuery())).total == 1
    clock.jump(-60)
    assert (await collector.page(TraceQuery())).total == 1
    assert collector.held().spans == 1_502  # setting it back has freed nothing yet
    late = span(7, 2, start_ns, parent=1)
    await collector.take_in([late, span(8, 1, start_ns)])
    assert await collector.spans_of(id_of(7)) == [late]
    assert await collector.spans_of(id_of(6)) is None
    assert await collector.spans_of(id_of(901)) is None
    assert (await collector.page(TraceQuery())).total == 2
    freed = []
    while slice_ := await collector.evict(at_most=100):
        freed.append(slice_)
    assert max(freed) <= 100
    assert collector.held().spans == 3
    assert await collector.spans_of(id_of(7)) == [late]
    assert (await collector.page(TraceQuery())).total == 2


def carried_in(folder: Path) -> list[int]:
    """Return the sizes of the records that carry something forward, in the order of the log."""
    logs = sorted(folder.glob("*.log"))
    payloads = [step.payload for log in logs for step in scan(memoryview(log.read_bytes())) if step.payload]
    batches = [from_payload(payload) for payload in payloads]
    return [len(each.entries) for each in batches if each.is_carried]


class RefusingSome(Disk):
    """A disk that is full now and then."""

    def __init__(self) -> None:
        self.is_full = False

    @override
    def write(self, descriptor: int, content: bytes) -> None:
        if self.is_full:
            raise OSError(28, "No space left on device")
        super().write(descriptor, content)


async def started(
    folder: Path, clock: VirtualClock, disk: Disk | None = None
) -> tuple[MemoryStore, Collector]:
    store = MemoryStore(
        partition_ns=7 * SECOND,
        data_dir=folder,
        durability=Durability.OS,
        segment_s=10.0,
        keep_ns=WIDTH_NS + 10 * MINUTE,
        clock=clock,
        disk=disk,
    )
    collector = Collector(store=store, window=Window(WIDTH_NS), clock=clock)
    await collector.start()
    await collector.recover()
    return store, collector


async def a_trace_that_stays(collector: Collector, clock: VirtualClock, minutes: int) -> list[Span]:
    """Send a large trace without a root and keep it alive, with the evictor doing its rounds."""
    sent = [span(1, number, clock.time_ns(), parent=9_999) for number in range(1, 301)]
    await collector.take_in(sent)
    for minute in range(minutes):
        await clock.advance(60)
        sent.append(span(1, 1_000 + minute, clock.time_ns(), parent=9_999))
        await collector.take_in(sent[-1:])
        await collector.evict(at_most=100)
        await collector.evict(at_most=100)
    return sent


def killed(store: MemoryStore) -> None:
    folder = store._folder
    assert isinstance(folder, LogFolder)
    folder.release()


@pytest.mark.requirement("tr-log-08")
@pytest.mark.requirement("tr-win-07")
@pytest.mark.parametrize("bound", ["PART_ENTRIES", "PART_BYTES"])
async def test_a_trace_of_any_size_is_carried_forward_in_parts_and_comes_back_whole(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    monkeypatch.setattr(carrying, bound, {"PART_ENTRIES": 100, "PART_BYTES": 4_000}[bound])
    store, collector = await started(tmp_path, clock)
    sent = await a_trace_that_stays(collector, clock, minutes=30)
    assert not (tmp_path / "000000000001.log").exists()
    sizes = carried_in(tmp_path)
    assert len(sizes) >= 3
    assert max(sizes) <= 100
    killed(store)
    store, collector = await started(tmp_path, clock)
    assert await collector.spans_of(id_of(1)) == sent
    killed(store)


@pytest.mark.requirement("tr-log-08")
async def test_a_trace_that_fills_its_last_part_exactly_is_carried_once_and_no_more(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "PART_ENTRIES", 313)
    store, collector = await started(tmp_path, clock)
    sent = await a_trace_that_stays(collector, clock, minutes=14)
    for _ in range(30):
        await collector.evict(at_most=100)
    assert carried_in(tmp_path) == [313]  # all that it had when its turn came
    assert not (tmp_path / "000000000001.log").exists()
    killed(store)
    store, collector = await started(tmp_path, clock)
    assert await collector.spans_of(id_of(1)) == sent
    killed(store)


@pytest.mark.requirement("tr-log-08")
@pytest.mark.requirement("tr-dur-01")
async def test_a_trace_without_a_root_comes_back_whole_with_batches_between_its_parts(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "PART_ENTRIES", 100)
    log = tmp_path / "log"
    _, collector = await started(log, clock)
    sent = [span(1, number, clock.time_ns(), parent=9_999) for number in range(1, 301)]
    await collector.take_in(sent)
    for minute in range(16):
        await clock.advance(60)
        for each in range(8):  # some of them come between two parts
            for _ in range(3):
                await collector.evict(at_most=100)
            new = span(1, 1_000 + minute * 10 + each, clock.time_ns() + each, parent=9_999)
            await collector.take_in([new])
            sent.append(new)
        _, again = await started(shutil.copytree(log, tmp_path / f"{minute}"), clock)
        assert await again.spans_of(id_of(1)) == sent
        await again.close()
    assert len(carried_in(log)) >= 4
    assert not (log / "000000000001.log").exists()
    await collector.close()


@pytest.mark.requirement("tr-log-08")
async def test_a_trace_that_is_carried_in_part_needs_its_old_segments(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "PART_ENTRIES", 100)
    disk = RefusingSome()
    _, collector = await started(tmp_path / "log", clock, disk)
    sent = await a_trace_that_stays(collector, clock, minutes=10)
    for minute in range(20):
        await clock.advance(60)
        disk.is_full = minute % 3 == 1  # a group with a part in front of it is refused now and then
        new = [span(1, 2_000 + minute, clock.time_ns(), parent=9_999)]
        try:
            await collector.take_in(new)
            sent += new
        except StorageFailed:
            assert disk.is_full
        await collector.evict(at_most=100)
        as_if_killed = shutil.copytree(tmp_path / "log", tmp_path / f"{minute}")
        _, again = await started(as_if_killed, clock)
        assert await again.spans_of(id_of(1)) == sent
        await again.close()
    assert len(carried_in(tmp_path / "log")) > 1
    disk.is_full = False
    await collector.close()
