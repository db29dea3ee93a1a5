"""The longest CPU between two turns of the event loop, beside the questions of explore.py.

    python packages/traced/benchmarks/pauses.py
    python packages/traced/benchmarks/pauses.py --traces 286000 --huge 300000

In a replay, in lists, in reading ahead of questions, over one huge trace, and where traces lose their roots;
all in process, with the garbage collector off as in `traced serve`. Lines that begin with `| ` are rows of
`make bench-traced`.
"""

import argparse
import asyncio
import gc
import random
import tempfile
import time
from collections.abc import Awaitable, Iterator
from pathlib import Path

import httpx
from explore import Ticker, span, traces

from groundwork.clock import SystemClock
from traced.app import build_app, build_collector
from traced.domain.filters import SearchQuery, TraceFilter
from traced.domain.span import Span
from traced.log import Durability
from traced.service import Collector

MINUTE_NS = 60 * 10**9
BATCH = 500


class Pauses:
    """Measures, and prints a row for each thing measured."""

    def __init__(self) -> None:
        self._ticker = Ticker()
        self._beside = asyncio.create_task(self._ticker.run())

    async def during(self, what: str, work: Awaitable[object], beside: str) -> None:
        await asyncio.sleep(0)
        self._ticker.longest_s, cpu_s = 0.0, time.process_time()
        await work
        await asyncio.sleep(0)
        longest_ms, all_s = self._ticker.longest_s * 1e3, time.process_time() - cpu_s
        what = f"longest CPU between two turns of the loop, {what}"
        print(f"| {what} | reported | {longest_ms:.1f} ms | {beside}; {all_s:.2f} CPU s |", flush=True)

    def end(self) -> None:
        self._beside.cancel()


def as_when_serving() -> None:
    gc.collect()
    gc.disable()
    gc.freeze()


async def take_in(collector: Collector, batches: Iterator[list[Span]]) -> None:
    for batch in batches:
        await collector.take_in(batch)


async def read_ahead(collector: Collector) -> None:
    """Read everything that is at rest: the first look only notes what is there."""
    queries = collector._queries  # noqa: SLF001  without the pauses that spread it over minutes
    assert queries is not None
    cutoff_ns = collector.window.cutoff_ns(time.time_ns())
    for _ in range(2):
        await queries.keep_up(cutoff_ns=cutoff_ns, at_most=2**62)


async def lists(client: httpx.AsyncClient, times: int) -> None:
    for _ in range(times):
        for limit in (20, 1_000):
            (await client.get(f"/traces?limit={limit}")).raise_for_status()
            await asyncio.sleep(0)  # in process nothing waits for a socket


async def full_window(pauses: Pauses, count: int) -> None:
    with tempfile.TemporaryDirectory(prefix="bench-traced-") as folder:
        options = {"data_dir": Path(folder), "durability": Durability.OS}
        before = build_collector(window_minutes=30, clock=SystemClock(), **options)  # type: ignore[arg-type]
        await before.start()
        await before.recover()
        await take_in(before, traces(count, random.Random(7)))
        await before.close()
        del before
        collector = build_collector(window_minutes=30, clock=SystemClock(), **options)  # type: ignore[arg-type]
        await collector.start()
        as_when_serving()
        beside = f"{count:,} traces in a log"
        await pauses.during("replay", collector.recover(), beside)
        held = f"{collector.held().spans:,} spans held"
        transport = httpx.ASGITransport(build_app(collector, clock=SystemClock()))
        async with httpx.AsyncClient(transport=transport, base_url="http://traced") as client:
            await lists(client, 1)  # warm up
            await pauses.during("GET /traces?limit=20 and 1000", lists(client, 20), held)
        await pauses.during("reading ahead of questions", read_ahead(collector), held)
        await collector.close()


def huge(spans: int, rng: random.Random) -> Iterator[list[Span]]:
    """One trace that starts five minutes ago, in batches, its root first."""
    start_ns, trace_id, root_id = time.time_ns() - 5 * MINUTE_NS, rng.randbytes(16), rng.randbytes(16)
    for at in range(0, spans, BATCH):
        yield [
            span(
                rng,
                trace_id,
                rng.randbytes(16) if at + number else root_id,
                root_id if at + number else None,
                start_ns + at + number,
                10**6,
            )
            for number in range(BATCH)
        ]


async def one_huge_trace(pauses: Pauses, spans: int) -> None:
    collector = build_collector(window_minutes=30, clock=SystemClock())
    batches = list(huge(spans, random.Random(7)))
    root = batches[0][0]
    await take_in(collector, iter(batches))
    del batches
    as_when_serving()
    queries = collector._queries  # noqa: SLF001  as above
    assert queries is not None
    beside = f"one trace of {spans:,} spans"
    await pauses.during("reading ahead, a huge trace", read_ahead(collector), beside)

    async def detail() -> None:
        found = await collector.spans_of(root.trace_id)
        assert found is not None
        await collector.let_go(found)

    nowhere = SearchQuery(filter=TraceFilter(text="nowhere"), limit=5)
    await pauses.during("the spans of a huge trace", detail(), beside)
    cutoff_ns = collector.window.cutoff_ns(time.time_ns())
    await pauses.during("text in a huge trace", queries.search(nowhere, cutoff_ns=cutoff_ns), beside)
    again = root._replace(operation="another")
    await pauses.during("its root again", collector.take_in([again]), beside)
    later = again._replace(start_time_ns=again.start_time_ns + 1)
    await pauses.during("its root again, with a later start", collector.take_in([later]), beside)
    child = later._replace(parent_span_id=later.span_id)
    await pauses.during("its root again, as a child", collector.take_in([child]), beside)


async def many_roots(pauses: Pauses, count: int = 2_000, per_trace: int = 64) -> None:
    """One request over OTLP that takes the roots from so many traces, each as large as is walked."""
    collector, rng = build_collector(window_minutes=30, clock=SystemClock()), random.Random(7)
    start_ns, roots = time.time_ns() - 5 * MINUTE_NS, []
    for _ in range(count):
        trace_id, root_id = rng.randbytes(16), rng.randbytes(16)
        roots.append(span(rng, trace_id, root_id, None, start_ns, 10**6))
        others = [
            span(rng, trace_id, rng.randbytes(16), root_id, start_ns, 10**6) for _ in range(per_trace - 1)
        ]
        await collector.take_in([roots[-1], *others])
    as_when_serving()
    children = [each._replace(parent_span_id=each.span_id) for each in roots]
    beside = f"{count:,} traces of {per_trace} spans"
    await pauses.during("their roots again, as children", collector.take_in(children), beside)


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--traces", type=int, default=286_000)
    options.add_argument("--huge", type=int, default=300_000, help="spans of one trace")
    chosen = options.parse_args()
    pauses = Pauses()
    await full_window(pauses, chosen.traces)
    await one_huge_trace(pauses, chosen.huge)
    await many_roots(pauses)
    pauses.end()


if __name__ == "__main__":
    asyncio.run(main())
