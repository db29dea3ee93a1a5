"""Many at once, on each engine: whoever reads sees whole batches, and figures that never go back."""

import asyncio
import itertools
import random
from pathlib import Path

import pytest

from groundwork.testing import VirtualClock
from groundwork.testing.proof import count
from traced.domain.span import Span
from traced.domain.trace import TraceQuery
from traced.domain.window import Window
from traced.log import Durability
from traced.service import Collector
from traced.store import SpanStore
from traced.store.memory import MemoryStore
from traced.store.postgres import PostgresStore
from traced.testing import MINUTE, MS, NS, SECOND, Model, id_of, span

WRITERS = 8
TRACES_EACH = count(quick=25, full=200)
SPANS = 6


@pytest.mark.requirement("tr-in-03")
@pytest.mark.requirement("tr-many-01")
async def test_readers_see_whole_batches_and_totals_that_only_grow_while_many_write(
    collector: Collector, clock: VirtualClock
) -> None:
    start_ns = clock.time_ns()
    done = asyncio.Event()

    async def write(writer: int) -> None:
        for number in range(TRACES_EACH):
            trace, at_ns = 1 + writer * TRACES_EACH + number, start_ns - number * MS
            spans = [span(trace, each, at_ns, parent=1 if each > 1 else None) for each in range(1, SPANS + 1)]
            await collector.take_in(spans)
            assert len(await collector.spans_of(id_of(trace)) or ()) == SPANS  # visible to the next read

    async def read() -> list[int]:
        totals: list[int] = []
        for trace in itertools.cycle(range(1, WRITERS * TRACES_EACH + 1)):
            is_last = done.is_set()
            page = await collector.page(TraceQuery(limit=5))
            assert all(each.span_count == SPANS for each in page.traces)
            assert len(await collector.spans_of(id_of(trace)) or ()) in (0, SPANS)
            totals.append(page.total)
            if is_last:
                break
            await asyncio.sleep(0)
        return totals

    readers = [asyncio.create_task(read()) for _ in range(3)]
    await asyncio.gather(*map(write, range(WRITERS)))
    done.set()
    for totals in await asyncio.gather(*readers):
        assert totals == sorted(totals)
        assert totals[-1] == WRITERS * TRACES_EACH


@pytest.mark.requirement("tr-many-01")
async def test_many_who_write_the_same_traces_leave_them_as_one_writer_would(
    collector: Collector, clock: VirtualClock
) -> None:
    """Every span is written several times, by several at once, in several orders, always with one content."""
    now_ns = clock.time_ns()
    traces = [
        [
            span(
                trace,
                number,
                now_ns - 7 * number * MS,
                parent=None if number % 3 == 0 else 99,
                error=number == 5,
            )
            for number in range(1, 9)
        ]
        for trace in range(1, 6)
    ]
    everything = [each for trace in traces for each in trace]

    async def write(writer: int) -> None:
        for at in range(0, len(everything), 7):
            rotated = everything[writer:] + everything[:writer]
            await collector.take_in(rotated[at : at + 7])

    await asyncio.gather(*map(write, range(WRITERS)))
    model = Model(width_ns=30 * 60 * 1_000 * MS, clock=clock)
    model.take_in(everything)
    assert await collector.page(TraceQuery()) == model.page(TraceQuery())
    for trace in range(1, 6):
        assert await collector.spans_of(id_of(trace)) == model.spans_of(id_of(trace))


@pytest.mark.requirement("tr-win-08")
async def test_each_batch_is_judged_by_the_moment_at_which_it_came_however_many_are_stored_together(
    collector: Collector, clock: VirtualClock
) -> None:
    """Time moves on by nanoseconds while a few batches wait for a commit; all of it is at the window's edge.

    Few traces and spans: a root leaves between two batches, is written again and moved, before and after.
    """
    model = Model(width_ns=30 * MINUTE, clock=clock)
    for seed in range(count(quick=40, full=2_000)):
        rng = random.Random(seed)
        clock.jump(3_600)  # all of the round before has left

        def spans_at_the_edge(rng: random.Random = rng) -> list[Span]:
            edge_ns = clock.time_ns() - 30 * MINUTE
            return [
                span(
                    rng.randrange(1, 3),
                    rng.randrange(1, 4),
                    edge_ns + rng.choice([0, 0, 1, 2, 3, MINUTE]),
                    parent=rng.choice([None, 1, 1]),
                )
                for _ in range(rng.randrange(1, 3))
            ]

        first = spans_at_the_edge()
        model.take_in(first)
        await collector.take_in(first)
        waiting = [asyncio.create_task(collector.take_in([span(9, 1, clock.time_ns())]))]
        await asyncio.sleep(0)  # it is being committed, and the others come meanwhile
        model.take_in([span(9, 1, clock.time_ns())])
        for _ in range(rng.randrange(2, 5)):
            clock.jump(rng.randrange(3) * NS)
            spans = spans_at_the_edge()
            waiting.append(asyncio.create_task(collector.take_in(spans)))
            await asyncio.sleep(0)
            model.take_in(spans)
        await asyncio.gather(*waiting)
        for trace in (1, 2, 9):
            assert await collector.spans_of(id_of(trace)) == model.spans_of(id_of(trace)), seed
        assert await collector.page(TraceQuery()) == model.page(TraceQuery())


@pytest.mark.requirement("tr-win-09")
async def test_what_had_left_stays_forgotten_when_the_clock_is_set_back_during_a_restart(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path, clock: VirtualClock
) -> None:
    async def started() -> Collector:
        window = Window(30 * MINUTE)
        store: SpanStore = (
            PostgresStore(request.getfixturevalue("postgres_url"), window=window)
            if engine == "postgres"
            else MemoryStore(partition_ns=7 * SECOND, data_dir=tmp_path, durability=Durability.OS)
        )
        collector = Collector(store=store, window=window, clock=clock)
        await collector.start()
        await collector.recover()
        return collector

    first = await started()
    start_ns = clock.time_ns()
    await first.take_in([span(1, 1, start_ns - 30 * MINUTE + 50 * SECOND), span(2, 1, start_ns)])
    await first.evict(at_most=1)
    clock.jump(100)
    await first.take_in([span(3, 1, start_ns - SECOND)])
    await first.evict(at_most=1)
    await first.close()
    clock.jump(-60)
    again = await started()
    assert [each.trace_id for each in (await again.page(TraceQuery())).traces] == [id_of(2), id_of(3)]
    late = span(1, 2, start_ns, parent=1)
    await again.take_in([late])
    assert await again.spans_of(id_of(1)) == [late]
    await again.close()
