"""What holding a million spans costs: time, memory, the longest pauses.

python packages/traced/benchmarks/store.py --spans 1000000
python packages/traced/benchmarks/store.py --spans 1000000 --per-trace 200
"""

import argparse
import asyncio
import gc
import os
import time
import uuid
from pathlib import Path

from groundwork.clock import SystemClock
from traced.app import build_collector
from traced.decoding import decode_batch
from traced.domain.trace import TraceQuery
from traced.evictor import SLICE_RECORDS
from traced.testing import batch, span

TRACE_SPANS = 4
BATCH_SPANS = 500


def body(start_ns: int, per_trace: int) -> bytes:
    """Up to 500 spans in whole traces, starting within the last minute."""
    spans = []
    for _ in range(BATCH_SPANS // per_trace):
        trace, root = uuid.uuid4().int, uuid.uuid4().int
        at_ns = start_ns - trace % (60 * 10**9)
        spans += [
            span(trace, root if child == 0 else uuid.uuid4().int, at_ns, parent=root if child else None)
            for child in range(per_trace)
        ]
    return batch(*spans)


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--spans", type=int, default=1_000_000)
    options.add_argument("--per-trace", type=int, default=TRACE_SPANS, help=f"at most {BATCH_SPANS}")
    asked = options.parse_args()
    wanted = asked.spans
    collector = build_collector(window_minutes=30, clock=SystemClock())
    gc.collect()
    gc.freeze()
    before_mb, decoding_s, storing_s = resident_mb(), 0.0, 0.0
    while collector.held().spans < wanted:
        content = body(time.time_ns(), asked.per_trace)
        marks = [time.process_time()]
        spans = decode_batch(content)
        marks.append(time.process_time())
        await collector.take_in(spans)
        marks.append(time.process_time())
        decoding_s += marks[1] - marks[0]
        storing_s += marks[2] - marks[1]
    held = collector.held()
    full_mb = resident_mb() - before_mb
    print(f"held        {held.spans:,} spans in {held.traces:,} traces, {resident_mb() - before_mb:.0f} MB")
    decode_us, store_us = decoding_s / held.spans * 1e6, storing_s / held.spans * 1e6
    print(f"a span      {decode_us:.2f} µs to decode, {store_us:.2f} µs to store")
    started = time.perf_counter()
    gc.collect()
    print(f"collector   {(time.perf_counter() - started) * 1e3:.0f} ms for a full collection")
    for limit in (20, 1_000):
        started = time.perf_counter()
        page = await collector.page(TraceQuery(limit=limit))
        print(f"list {limit:<6} {(time.perf_counter() - started) * 1e3:.2f} ms, total {page.total:,}")
    await evict_all(collector)
    left_mb = resident_mb() - before_mb
    print(f"left        {left_mb:.0f} MB, {collector.held()}")
    measured = f"{full_mb - left_mb:.0f} of {full_mb:.0f} MB"
    print(f"| memory given back after eviction of 1 M spans | reported | {measured} | in process |")


async def evict_all(collector: object) -> None:
    store = collector._store  # type: ignore[attr-defined]  # noqa: SLF001  as if half an hour had passed
    slices = []
    while True:
        started = time.process_time()  # CPU: on a busy machine a slice is interrupted, and that is not ours
        if not await store.evict(cutoff_ns=2**62, at_most=SLICE_RECORDS):
            break
        slices.append(time.process_time() - started)
    slices.sort()
    typical_ms, longest_ms = slices[len(slices) // 2] * 1e3, slices[-1] * 1e3
    print(f"evicted     {sum(slices):.2f} s, a slice {typical_ms:.2f} ms, longest {longest_ms:.2f} ms")
    measured = f"typical {typical_ms:.2f} ms, longest {longest_ms:.2f} ms"
    what = f"CPU of a slice of eviction ({SLICE_RECORDS:,} records)"
    print(f"| {what} | ≤ 5 ms | {measured} | 1 M spans leave at once |")


if __name__ == "__main__":
    asyncio.run(main())
