"""A full window: memory, growth, replay, and the list while spans come in.

    python packages/traced/benchmarks/window.py
    python packages/traced/benchmarks/window.py --held 100000 1000000 5000000 --only growth

A real server with its log on the disk (fsync); twenty connections, the client on a core of its own. Spans
start anywhere in two thirds of the window, so they lie in 400 of its 600 partitions. Lines that begin with
`| ` are rows of `make bench-traced`.
"""

import argparse
import asyncio
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import httpx
from ingest import body, cpu_s, drive, request, serving

PARTS = ("growth", "replay", "list")
RATE = Path(__file__).with_name("_rate.py")
MILLION = 1_000_000
OVER_S = 20 * 60.0  # spans start anywhere in so much of the half hour: none leaves before the end


class Cost(NamedTuple):
    """What something took: seconds on the clock, and of the server's CPU."""

    wall_s: float
    cpu_s: float


def resident_mb(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


def fill(port: int, pid: int, spans: int, *, per_request: int = 500) -> Cost:
    """Put so many more spans into the window, all over it. The clock stands still while bodies are made."""
    wall_s, before_s = 0.0, cpu_s(pid)
    while spans > 0:
        share = min(spans, 100_000)
        requests = [request(body(per_request, over_s=OVER_S)) for _ in range(share // per_request)]
        started_s = time.perf_counter()
        asyncio.run(drive(port, requests))
        wall_s += time.perf_counter() - started_s
        spans -= share
    return Cost(wall_s, cpu_s(pid) - before_s)


def held(port: int) -> int:
    text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    found = re.search(r"^traced_spans_held (\S+)$", text, re.MULTILINE)
    assert found is not None
    return int(float(found[1]))


def started(data_dir: Path, spans: int) -> Cost:
    """Start a server on a log until it is ready, and see that the log holds so many spans."""
    began_s = time.perf_counter()
    with serving("traced", data_dir=data_dir) as (program, port):
        cost = Cost(time.perf_counter() - began_s, cpu_s(program.pid))
        assert held(port) == spans
    return cost


def growth(sizes: list[int]) -> None:
    """Ingest, list and memory as the window fills."""
    per_span_us, list_ms = {}, {}
    with serving("traced") as (program, port):
        empty_mb = resident_mb(program.pid)
        for size in sizes:
            fill(port, program.pid, size - held(port) - 50_000)
            per_span_us[size] = fill(port, program.pid, 50_000).cpu_s / 50_000 * 1e6
            list_ms[size] = list_times(port)
            grown_mb = resident_mb(program.pid) - empty_mb
            told = f"{per_span_us[size]:.2f} µs a span, list p50 {list_ms[size]:.2f} ms, {grown_mb:,.0f} MB"
            print(f"growth {size:,}: {told}", flush=True)
            if size == MILLION:
                beside = f"server with nothing: {empty_mb:.0f} MB"
                print(f"| memory for 1 M spans | ≤ 500 MB | {grown_mb:,.0f} MB | {beside} |")
    first = sizes[0]
    for size in sizes[1:]:
        ingest, listing = per_span_us[size] / per_span_us[first], list_ms[size] / list_ms[first]
        measured = f"ingest {ingest:.2f}×, list {listing:.2f}×"
        beside = f"with {first:,}: {per_span_us[first]:.2f} µs a span, list {list_ms[first]:.2f} ms"
        print(f"| growth to {size:,} spans | within 1.5× | {measured} | {beside} |")


def list_times(port: int, reads: int = 200) -> float:
    """The median of reads of the list, in milliseconds."""
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        return statistics.median(timed_list(client) for _ in range(reads)) * 1e3


def timed_list(client: httpx.Client) -> float:
    started_s = time.perf_counter()
    client.get("/traces?limit=20").raise_for_status()
    return time.perf_counter() - started_s


def replay(spans: int) -> None:
    """How long a start takes with that many spans in the log, beside taking them in."""
    for per_request in (10, 500):
        with tempfile.TemporaryDirectory(prefix="bench-traced-") as folder:
            empty = started(Path(folder) / "empty", 0)
            with serving("traced", data_dir=Path(folder) / "log") as (program, port):
                taken = fill(port, program.pid, spans, per_request=per_request)
            full = started(Path(folder) / "log", spans)
        wall_s, used_s = full.wall_s - empty.wall_s, full.cpu_s - empty.cpu_s
        measured = (
            f"{wall_s / taken.wall_s:.2f} of wall ({wall_s:.1f} s), "
            f"{used_s / taken.cpu_s:.2f} of CPU ({used_s:.1f} s)"
        )
        what = f"replay of {spans:,} spans that came by {per_request} a request"
        beside = (
            f"taking in with fsync: {taken.wall_s:.1f} s, {taken.cpu_s:.1f} CPU s; empty start subtracted"
        )
        print(f"| {what} | ≤ 1/3 of the ingest time | {measured} | {beside} |", flush=True)


def listing() -> None:
    """`GET /traces?limit=20` while four times the emitter's load comes in, with few and with many held."""
    p99_ms = {}
    for size in (10_000, MILLION):
        with serving("traced") as (program, port):
            fill(port, program.pid, size)
            times_ms = sorted(1e3 * each for each in list_while_writing(port))
        p50_ms, p99_ms[size] = (times_ms[int(share * len(times_ms))] for share in (0.5, 0.99))
        print(f"list with {size:,}: p50 {p50_ms:.2f} ms, p99 {p99_ms[size]:.2f} ms", flush=True)
    few, many = p99_ms[10_000], p99_ms[MILLION]
    what = "GET /traces?limit=20 with 1 M spans, while ingesting"
    print(f"| {what} | p99 ≤ 2× of 10 k | {many / few:.2f}× ({many:.1f} ms) | with 10 k: {few:.1f} ms |")


def list_while_writing(port: int) -> list[float]:
    times: list[float] = []
    writing = [sys.executable, str(RATE), "send", str(port), "300", "12"]
    with (
        httpx.Client(base_url=f"http://127.0.0.1:{port}") as client,
        subprocess.Popen(writing, stdout=subprocess.DEVNULL) as writer,
    ):
        while writer.poll() is None:
            times.append(timed_list(client))
            time.sleep(0.005)
    assert writer.returncode == 0
    return times


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", choices=PARTS, nargs="+", default=PARTS)
    options.add_argument("--held", type=int, nargs="+", default=[100_000, MILLION, 5 * MILLION])
    options.add_argument("--replayed", type=int, default=MILLION)
    chosen = options.parse_args()
    if "growth" in chosen.only:
        growth(sorted(chosen.held))
    if "replay" in chosen.only:
        replay(chosen.replayed)
    if "list" in chosen.only:
        listing()


if __name__ == "__main__":
    main()
