"""A full window: memory, replay, growth, latency beside a constant 202, the list while spans come in.

    python packages/traced/benchmarks/window.py
    python packages/traced/benchmarks/window.py --held 100000 1000000 5000000 --only growth

A real server with its log on the disk (fsync); the client shares the machine. Lines that begin with `| ` are
rows of `make bench-traced`.
"""

import argparse
import asyncio
import os
import re
import statistics
import tempfile
import time
from pathlib import Path

import httpx
from ingest import body, cpu_s, drive, request, serving

PARTS = ("latency", "growth", "list")
FILL_SPANS = 500
READ_EVERY_S = 0.5


def resident_mb(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


def fill(port: int, spans: int) -> float:
    """Put so many more spans into the window, 500 a request; returns how long that took."""
    took_s = 0.0
    while spans > 0:
        share = min(spans, 100_000)
        requests = [request(body(FILL_SPANS)) for _ in range(share // FILL_SPANS)]
        started = time.perf_counter()
        asyncio.run(drive(port, requests))
        took_s += time.perf_counter() - started
        spans -= share
    return took_s


def held(port: int) -> int:
    text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    found = re.search(r"^traced_spans_held (\S+)$", text, re.MULTILINE)
    assert found is not None
    return int(float(found[1]))


def percentile(times_s: list[float], share: float) -> float:
    return sorted(times_s)[min(len(times_s) - 1, int(share * len(times_s)))] * 1e3


async def at_a_rate(port: int, per_s: float, seconds: float, *, reading: bool) -> list[float]:
    """Send batches of 10 at an even rate over twenty connections while readers poll; returns latencies."""
    times: list[float] = []
    done = asyncio.Event()

    async def sender(number: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        gap_s, count = 20 / per_s, int(seconds * per_s / 20)
        begun = time.perf_counter() + number * gap_s / 20
        for turn in range(count):
            content = request(body(10))
            await asyncio.sleep(max(0.0, begun + turn * gap_s - time.perf_counter()))
            started = time.perf_counter()
            writer.write(content)
            head = await reader.readuntil(b"\r\n\r\n")
            times.append(time.perf_counter() - started)
            assert head.startswith(b"HTTP/1.1 202 "), head
            await reader.readexactly(15)
        writer.close()

    async def poller() -> None:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            while not done.is_set():
                await client.get("/traces?limit=1000")
                await asyncio.sleep(READ_EVERY_S)

    pollers = [asyncio.create_task(poller()) for _ in range(3 if reading else 0)]
    await asyncio.gather(*(sender(number) for number in range(20)))
    done.set()
    await asyncio.gather(*pollers)
    return times


def latency() -> None:
    """POST at the emitter's load and at ten times that, beside the constant 202 and durability os."""
    for times, per_s in ((1, 75.0), (10, 750.0)):
        results = {}
        for name, durability in (("constant_202", "fsync"), ("traced", "fsync"), ("traced", "os")):
            with serving(name, durability=durability) as (_, port):
                taken = asyncio.run(at_a_rate(port, per_s, 8.0, reading=name == "traced"))
            results[name, durability] = taken
            told = ", ".join(f"p{int(100 * each)} {percentile(taken, each):.2f}" for each in (0.5, 0.99, 1.0))
            print(f"latency {times}x  {name} {durability}: {told} ms", flush=True)
        base = percentile(results["constant_202", "fsync"], 0.5)
        for durability in ("fsync", "os"):
            mine = results["traced", durability]
            p50, p99, worst = (percentile(mine, each) for each in (0.5, 0.99, 1.0))
            must = "p50 ≤ 2× constant 202" if durability == "fsync" else "reported"
            what = f"POST at {times}× the emitter's load, 3 readers, {durability}"
            measured = f"p50 {p50 / base:.1f}× ({p50:.2f} ms, p99 {p99:.1f}, worst {worst:.1f})"
            print(f"| {what} | {must} | {measured} | constant 202: p50 {base:.2f} ms |")


def growth(sizes: list[int]) -> None:
    """Ingest, list, memory and replay as the window fills."""
    per_span_us, list_ms = {}, {}
    with tempfile.TemporaryDirectory(prefix="bench-traced-") as folder:
        data = Path(folder) / "log"
        took_s = 0.0
        with serving("traced", data_dir=data) as (program, port):
            empty_mb, started_cpu_s = resident_mb(program.pid), cpu_s(program.pid)
            for size in sizes:
                took_s += fill(port, size - held(port) - 50_000)
                before = cpu_s(program.pid)
                took_s += fill(port, 50_000)
                per_span_us[size] = (cpu_s(program.pid) - before) / 50_000 * 1e6
                list_ms[size] = list_times(port)
                grown_mb = resident_mb(program.pid) - empty_mb
                told = (
                    f"{per_span_us[size]:.2f} µs a span, list p50 {list_ms[size]:.2f} ms, {grown_mb:,.0f} MB"
                )
                print(f"growth {size:,}: {told}", flush=True)
                if size == 1_000_000:
                    beside = f"server with nothing: {empty_mb:.0f} MB"
                    print(f"| memory for 1 M spans | ≤ 500 MB | {grown_mb:,.0f} MB | {beside} |")
            ingest_cpu_s = cpu_s(program.pid) - started_cpu_s
        started = time.perf_counter()
        with serving("traced", data_dir=data) as (program, port):
            wall_s = time.perf_counter() - started
            replay_cpu_s = (
                cpu_s(program.pid) - started_cpu_s
            )  # less what a server with nothing takes to start
            assert held(port) == max(sizes)
    measured = (
        f"{replay_cpu_s / ingest_cpu_s:.2f} of its CPU ({replay_cpu_s:.1f} s; wall with start {wall_s:.1f} s)"
    )
    beside = f"500 spans a request: {ingest_cpu_s:.1f} CPU s, wall {took_s:.1f} s"
    print(f"| replay of {max(sizes):,} spans | ≤ 1/3 of the ingest time | {measured} | {beside} |")
    first = sizes[0]
    for size in sizes[1:]:
        ingest, listing = per_span_us[size] / per_span_us[first], list_ms[size] / list_ms[first]
        measured = f"ingest {ingest:.2f}×, list {listing:.2f}×"
        beside = f"with {first:,}: {per_span_us[first]:.2f} µs a span, list {list_ms[first]:.2f} ms"
        print(f"| growth to {size:,} spans | within 1.5× | {measured} | {beside} |")


def list_times(port: int, reads: int = 200) -> float:
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        times = []
        for _ in range(reads):
            started = time.perf_counter()
            client.get("/traces?limit=20").raise_for_status()
            times.append(time.perf_counter() - started)
    return statistics.median(times) * 1e3


def listing() -> None:
    """`GET /traces?limit=20` while the emitter's tenfold load comes in, with few and with many spans held."""
    p99 = {}
    for size in (10_000, 1_000_000):
        with serving("traced", durability="os") as (_, port):
            fill(port, size)
            times = asyncio.run(list_while_writing(port))
        p99[size] = percentile(times, 0.99)
        print(f"list with {size:,}: p50 {percentile(times, 0.5):.2f} ms, p99 {p99[size]:.2f} ms", flush=True)
    ratio, few, many = p99[1_000_000] / p99[10_000], p99[10_000], p99[1_000_000]
    what = "GET /traces?limit=20 with 1 M spans, while ingesting"
    print(f"| {what} | p99 ≤ 2× of 10 k | {ratio:.2f}× ({many:.1f} ms) | with 10 k: {few:.1f} ms |")


async def list_while_writing(port: int) -> list[float]:
    times: list[float] = []
    writing = asyncio.create_task(at_a_rate(port, 300.0, 6.0, reading=False))
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        while not writing.done():
            started = time.perf_counter()
            (await client.get("/traces?limit=20")).raise_for_status()
            times.append(time.perf_counter() - started)
            await asyncio.sleep(0.005)
    await writing
    return times


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", choices=PARTS, nargs="+", default=PARTS)
    options.add_argument("--held", type=int, nargs="+", default=[100_000, 1_000_000])
    chosen = options.parse_args()
    if "latency" in chosen.only:
        latency()
    if "growth" in chosen.only:
        growth(sorted(chosen.held))
    if "list" in chosen.only:
        listing()


if __name__ == "__main__":
    main()
