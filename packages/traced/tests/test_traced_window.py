"""The window under a virtual clock: who is inside, when a trace leaves, and what the evictor does."""

import asyncio
import gc
from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs

from groundwork.testing import VirtualClock
from traced.ceiling import Ceiling
from traced.domain.trace import TraceQuery
from traced.domain.window import AHEAD_NS, Window
from traced.errors import CeilingTooLow, CeilingUnknown, Overloaded
from traced.evictor import PAUSE_S, SLICE_RECORDS, evict_forever
from traced.process import resident_bytes
from traced.service import Collector
from traced.store.memory import MemoryStore
from traced.store.packed import entries_of
from traced.testing import MINUTE, SECOND, id_of, new_store, span

WIDTH_NS = 30 * MINUTE


@pytest.fixture
def in_memory(clock: VirtualClock) -> Collector:
    store = new_store("memory", window=Window(WIDTH_NS), database_url=str)
    return Collector(store=store, window=Window(WIDTH_NS), clock=clock)


@pytest.fixture
async def evicting(in_memory: Collector, clock: VirtualClock) -> AsyncIterator[Collector]:
    task = asyncio.create_task(evict_forever(in_memory, clock))
    yield in_memory
    task.cancel()
    await asyncio.wait([task])


async def total(collector: Collector) -> int:
    return (await collector.page(TraceQuery())).total


@pytest.mark.requirement("tr-win-02")
@pytest.mark.parametrize(
    ("offset_ns", "is_inside"),
    [(-WIDTH_NS - 1, False), (-WIDTH_NS, True), (0, True), (AHEAD_NS, True), (AHEAD_NS + 1, False)],
)
async def test_a_span_exactly_at_an_edge_is_inside_and_a_nanosecond_further_is_not(
    collector: Collector, clock: VirtualClock, offset_ns: int, is_inside: bool
) -> None:
    await collector.take_in([span(1, 1, clock.time_ns() + offset_ns)])
    assert await total(collector) == is_inside
    assert collector.tally.spans_accepted == is_inside
    assert collector.tally.spans_stale == (offset_ns < -WIDTH_NS)
    assert collector.tally.spans_future == (offset_ns > AHEAD_NS)


@pytest.mark.requirement("tr-win-02")
@pytest.mark.parametrize("offset_ns", [-WIDTH_NS, AHEAD_NS])
async def test_an_edge_is_inside_also_in_a_batch_with_spans_that_are_outside(
    collector: Collector, clock: VirtualClock, offset_ns: int
) -> None:
    now_ns = clock.time_ns()
    outside = [span(2, 1, now_ns - WIDTH_NS - 1), span(3, 1, now_ns + AHEAD_NS + 1)]
    await collector.take_in([outside[0], span(1, 1, now_ns + offset_ns), outside[1]])
    assert await total(collector) == 1
    assert (collector.tally.spans_stale, collector.tally.spans_future) == (1, 1)


@pytest.mark.requirement("tr-win-06")
async def test_a_trace_leaves_at_the_exact_instant_although_the_evictor_never_ran(
    collector: Collector, clock: VirtualClock
) -> None:
    start_ns = clock.time_ns()
    await collector.take_in([span(1, 1, start_ns), span(1, 2, start_ns + MINUTE, parent=1)])
    clock.jump(WIDTH_NS / SECOND)
    assert await total(collector) == 1
    clock._wall_start_ns += 1
    assert await total(collector) == 0
    assert await collector.spans_of(id_of(1)) is None


@pytest.mark.requirement("tr-win-04")
async def test_a_whole_trace_leaves_with_its_root_and_a_rootless_one_with_its_newest_span(
    collector: Collector, clock: VirtualClock
) -> None:
    start_ns = clock.time_ns()
    older_child, child = span(1, 2, start_ns - 20 * MINUTE, parent=1), span(1, 3, start_ns + MINUTE, parent=1)
    rootless = [span(2, 1, start_ns, parent=9), span(2, 2, start_ns + 5 * MINUTE, parent=9)]
    await collector.take_in([span(1, 1, start_ns), older_child, child, *rootless])
    clock.jump(15 * 60)
    assert len(await collector.spans_of(id_of(1)) or ()) == 3  # a child may grow older than the window
    clock.jump(15 * 60 + 1)
    assert await collector.spans_of(id_of(1)) is None
    assert len(await collector.spans_of(id_of(2)) or ()) == 2
    clock.jump(5 * 60)
    assert await collector.spans_of(id_of(2)) is None


@pytest.mark.requirement("tr-win-05")
@pytest.mark.parametrize("evicted", [False, True])
async def test_a_child_that_comes_after_its_root_has_left_starts_a_rootless_trace(
    collector: Collector, clock: VirtualClock, evicted: bool
) -> None:
    start_ns = clock.time_ns()
    await collector.take_in([span(1, 1, start_ns), span(1, 2, start_ns + MINUTE, parent=1)])
    clock.jump(30 * 60 + 1)
    if evicted:
        await collector.evict(at_most=1_000)
    late = span(1, 3, start_ns + MINUTE, parent=1)
    await collector.take_in([late])
    assert await total(collector) == 0
    assert await collector.spans_of(id_of(1)) == [late]


@pytest.mark.requirement("tr-win-03")
async def test_memory_is_freed_in_the_background_without_any_request(
    evicting: Collector, clock: VirtualClock
) -> None:
    start_ns = clock.time_ns()
    await evicting.take_in([span(number, 1, start_ns) for number in range(100)])
    await evicting.take_in([span(number, 2, start_ns, parent=1) for number in range(100, 150)])
    await evicting.take_in([span(200, 1, start_ns + MINUTE)])
    await clock.advance(30 * 60)
    assert evicting.held().spans == 151
    await clock.advance(2 * PAUSE_S)
    assert evicting.held().spans == 1
    await clock.advance(60 + PAUSE_S)
    assert evicting.held() == (0, 0, 0, 0)
    assert evicting.tally.records_evicted == 151


@pytest.mark.requirement("tr-win-07")
async def test_the_evictor_frees_at_most_a_slice_between_two_yields_also_of_one_huge_trace(
    in_memory: Collector, clock: VirtualClock
) -> None:
    collector = in_memory
    start_ns = clock.time_ns()
    for at in range(0, 5_000, 500):
        await collector.take_in([span(1, number, start_ns, parent=1) for number in range(at, at + 500)])
        await collector.take_in([span(10 + number, 1, start_ns) for number in range(at, at + 500)])
    clock.jump(30 * 60 + 1)
    freed = []
    while slice_ := await collector.evict(at_most=SLICE_RECORDS):
        freed.append(slice_)
    assert max(freed) <= SLICE_RECORDS
    assert len(freed) >= 10_000 // SLICE_RECORDS
    assert collector.held() == (0, 0, 0, 0)


async def test_the_evictor_outlives_a_failure(in_memory: Collector, clock: VirtualClock) -> None:
    failing = Failing(in_memory)
    task = asyncio.create_task(evict_forever(failing, clock))
    await clock.advance(3 * PAUSE_S)
    assert failing.calls > 2
    task.cancel()
    await asyncio.wait([task])


class Failing(Collector):
    def __init__(self, collector: Collector) -> None:
        self.calls = 0

    async def evict(self, *, at_most: int) -> int:
        self.calls += 1
        raise RuntimeError("out of order")


@pytest.mark.requirement("tr-win-06")
async def test_a_clock_that_is_set_forth_and_back_brings_nothing_back_to_life(
    collector: Collector, clock: VirtualClock
) -> None:
    start_ns = clock.time_ns()
    await collector.take_in([span(1, 1, start_ns)])
    clock.jump(3600)
    assert await total(collector) == 0
    clock.jump(-3600)
    assert await total(collector) == 0
    late = span(1, 2, start_ns, parent=1)
    await collector.take_in([late, span(2, 1, start_ns)])
    assert await collector.spans_of(id_of(1)) == [late]
    assert await total(collector) == 1


async def test_spans_that_are_held_are_invisible_to_the_garbage_collector(
    in_memory: Collector, clock: VirtualClock
) -> None:
    collector = in_memory

    def hold(traces: range) -> list[object]:
        return [
            span(number, child, clock.time_ns(), parent=None if child == 1 else 1)
            for number in traces
            for child in (1, 2, 3)
        ]

    await collector.take_in(hold(range(10)))
    gc.collect()
    before = len(gc.get_objects())
    await collector.take_in(hold(range(10, 2_010)))
    gc.collect()
    assert collector.held().spans == 6_030
    assert len(gc.get_objects()) - before < 100


@pytest.mark.requirement("tr-in-14")
async def test_at_the_memory_ceiling_spans_are_refused_until_there_is_room_again(clock: VirtualClock) -> None:
    held_mb = 99
    ceiling = Ceiling(100, read_bytes=lambda: held_mb * 10**6)
    store = MemoryStore(partition_ns=7 * SECOND)
    collector = Collector(store=store, window=Window(WIDTH_NS), clock=clock, ceiling=ceiling)
    task = asyncio.create_task(evict_forever(collector, clock))
    await clock.advance(PAUSE_S)
    await collector.take_in([span(1, 1, clock.time_ns())])
    held_mb = 100
    with capture_logs() as told:
        await clock.advance(3 * PAUSE_S)
    assert [(each["event"], each["limit_mb"]) for each in told] == [("memory.ceiling_reached", 100)]
    with pytest.raises(Overloaded, match="memory ceiling of 100 MB") as refused:
        await collector.take_in([span(2, 1, clock.time_ns())])
    with pytest.raises(Overloaded, match="memory ceiling of 100 MB"):
        collector.submit(entries_of([span(2, 1, clock.time_ns())]), lambda _: None)
    assert dict(refused.value.headers) == {b"retry-after": b"5"}
    assert await total(collector) == 1  # reading goes on
    held_mb = 99
    with capture_logs() as told:
        await clock.advance(3 * PAUSE_S)
    assert [each["event"] for each in told] == ["memory.room_again"]
    await collector.take_in([span(3, 1, clock.time_ns())])
    task.cancel()
    await asyncio.wait([task])


@pytest.mark.requirement("tr-in-14")
@pytest.mark.parametrize(("limit_mb", "is_refused"), [(109, True), (110, False), (0, False)])
async def test_a_ceiling_that_leaves_no_room_for_spans_is_refused_at_the_start(
    clock: VirtualClock, limit_mb: int, is_refused: bool
) -> None:
    ceiling = Ceiling(limit_mb, read_bytes=lambda: 78 * 10**6)
    store = MemoryStore(partition_ns=7 * SECOND)
    collector = Collector(store=store, window=Window(WIDTH_NS), clock=clock, ceiling=ceiling)
    if is_refused:
        with pytest.raises(CeilingTooLow, match=r"MEMORY_LIMIT_MB=109 .* holds 78 MB") as refused:
            await collector.start()
        assert "110 or more" in refused.value.cure
    else:
        await collector.start()
        await collector.close()


def test_what_the_process_holds_is_what_the_system_says() -> None:
    before = resident_bytes()
    assert before is not None
    block = bytearray(64 * 2**20)
    block[::4096] = b"x" * len(block[::4096])
    after = resident_bytes()
    assert after is not None
    assert after - before > 60 * 2**20
    assert not Ceiling(0).is_reached()
    assert Ceiling(1).is_reached()
    with pytest.raises(CeilingUnknown):
        Ceiling(1, read_bytes=lambda: None)
    assert not Ceiling(0, read_bytes=lambda: None).is_reached()
