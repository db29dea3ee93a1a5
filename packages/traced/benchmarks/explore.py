"""What the questions under /api/v1 cost: time, CPU and bytes of each, and how long others wait meanwhile.

    python packages/traced/benchmarks/explore.py --traces 50000

The window is filled in process with the shop's load. Each question is asked twice: the first of all pays for
reading every record into columns, the later ones find them there. A ticker beside them measures the most
CPU time between two turns of the event loop; wall time would measure the machine's other work too.
"""

import argparse
import asyncio
import gc
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from groundwork.clock import SystemClock
from traced.app import build_app, build_collector
from traced.domain.span import Span

MS = 1_000_000
MINUTE_NS = 60 * 1_000 * MS
OPERATIONS = [
    *(("checkout", name) for name in ("place_order", "apply_discount", "calculate_tax")),
    *(("inventory", name) for name in ("reserve_stock", "check_availability")),
    *(("payment", name) for name in ("authorise", "capture")),
    *(("shipping", name) for name in ("create_label", "estimate_delivery")),
    ("notification", "send_confirmation"),
]
FIRST_VIEW = ("heatmap", "scatter", "stats", "stats?by=operation", "status")
QUESTIONS = (
    *FIRST_VIEW,
    *("services", "operations", "graph", "search", "search?order=slowest&limit=100"),
    *("search?tag=customer%3D17", "search?text=nowhere", "heatmap?service=payment&status=error"),
    *("baseline?service=checkout&operation=place_order", "differences", "differences?of=slow"),
)


def traces(count: int, rng: random.Random) -> Iterator[list[Span]]:
    now_ns = time.time_ns()
    for _ in range(count):
        trace_id, root_id = rng.randbytes(16), rng.randbytes(16)
        start_ns, length_ns = now_ns - rng.randrange(29 * MINUTE_NS), rng.randrange(50, 500) * MS
        spans = [span(rng, trace_id, root_id, None, start_ns, length_ns)]
        for _ in range(rng.randrange(1, 5)):
            offset_ns = rng.randrange(length_ns)
            child_ns = 10 * MS + rng.randrange(length_ns - offset_ns)
            spans.append(span(rng, trace_id, rng.randbytes(16), root_id, start_ns + offset_ns, child_ns))
        yield spans


def span(
    rng: random.Random, trace_id: bytes, span_id: bytes, parent: bytes | None, start_ns: int, length_ns: int
) -> Span:
    tags = {"customer": str(rng.randrange(1_000))} if parent else {}
    name = rng.choice(OPERATIONS)
    return Span(trace_id, span_id, parent, *name, start_ns, start_ns + length_ns, rng.random() < 0.05, tags)


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


class Ticker:
    """Measures the most CPU time of this thread between two turns of the event loop."""

    def __init__(self) -> None:
        self.longest_s = 0.0

    async def run(self) -> None:
        last_s = time.thread_time()
        while True:
            await asyncio.sleep(0)
            now_s = time.thread_time()
            self.longest_s, last_s = max(self.longest_s, now_s - last_s), now_s


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--traces", type=int, default=50_000)
    chosen = options.parse_args()
    clock = SystemClock()
    collector = build_collector(window_minutes=30, clock=clock)
    app = build_app(collector, clock=clock)
    for spans in traces(chosen.traces, random.Random(7)):
        await collector.take_in(spans)
    held, before_mb = collector.held(), resident_mb()
    print(f"held: {held.spans:,} spans in {held.traces:,} traces, {before_mb:.0f} MB")
    gc.collect()
    gc.disable()  # as `traced serve` does
    gc.freeze()
    ticker = Ticker()
    beside = asyncio.create_task(ticker.run())
    wire, pauses = {}, []
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://traced", timeout=600) as client:
        for number in (1, 2):
            for question in QUESTIONS:
                ticker.longest_s, started_s, cpu_s = 0.0, time.perf_counter(), time.process_time()
                answer = await client.get(f"/api/v1/{question}")
                wall_ms = (time.perf_counter() - started_s) * 1e3
                cpu_ms = (time.process_time() - cpu_s) * 1e3
                assert answer.status_code == 200, answer.text
                wire[question] = int(answer.headers["content-length"])
                pauses.append((ticker.longest_s * 1e3, question))
                print(
                    f"{number}. {question:<50} {cpu_ms:>8.0f} ms CPU {wall_ms:>8.0f} ms "
                    f"{wire[question]:>8,} bytes  longest pause {ticker.longest_s * 1e3:>4.0f} ms",
                    flush=True,
                )
    beside.cancel()
    print(f"first view: {sum(wire[question] for question in FIRST_VIEW):,} bytes over the wire")
    print(f"columns: {resident_mb() - before_mb:.0f} MB")
    longest_ms, question = max(pauses)
    what = f"longest CPU between two turns of the loop, {len(pauses)} questions over {held.spans:,} spans"
    print(f"| {what} | reported | {longest_ms:.1f} ms | {question} |")


if __name__ == "__main__":
    asyncio.run(main())
