"""A full window: memory, growth, replay, and the list while spans come in.

    python packages/traced/benchmarks/window.py
    python packages/traced/benchmarks/window.py --held 1000000 5000000 --only growth

A real server with its log on the disk (fsync); twenty connections, the client on a core of its own. What is
held starts anywhere in two thirds of the window, so it lies in 400 of its 600 partitions. The ingest of a
full window is measured with spans that start within the last seconds, as those of a live system do, and once
more with spans that start anywhere. What is compared is measured in turns, so that a slow minute of the
machine falls on both; a row gives the median of the rounds' ratios. Lines that begin with `| ` are rows of
`make bench-traced`.
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
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import httpx
from ingest import body, cpu_s, drive, request, serving

PARTS = ("growth", "replay", "list")
RATE = Path(__file__).with_name("_rate.py")
MILLION = 1_000_000
ROUNDS = 5
SHARE = 20_000  # spans of a round: some 60 ms of CPU
REPLAYS = 3
LIVE_S = 5.0
OVER_S = 20 * 60.0  # spans start anywhere in so much of the half hour: none leaves before the end


class Cost(NamedTuple):
    """What something took: seconds on the clock, and of the server's CPU."""

    wall_s: float
    cpu_s: float


def resident_mb(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


def fill(port: int, pid: int, spans: int, *, per_request: int = 500, over_s: float = OVER_S) -> Cost:
    """Put so many more spans into the window. Both clocks stand still while bodies are made."""
    wall_s = used_s = 0.0
    while spans > 0:
        share = min(spans, 100_000)
        requests = [request(body(per_request, over_s=over_s)) for _ in range(share // per_request)]
        started_s, before_s = time.perf_counter(), cpu_s(pid)
        asyncio.run(drive(port, requests))
        wall_s += time.perf_counter() - started_s
        used_s += cpu_s(pid) - before_s
        spans -= share
    return Cost(wall_s, used_s)


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


def growth(few: int, sizes: list[int]) -> None:
    """Ingest, list and memory as the window fills, each beside a server that holds few."""
    with serving("traced") as (program, port):
        empty_mb = resident_mb(program.pid)
        for size in sizes:
            fill(port, program.pid, size - held(port) - 2 * ROUNDS * SHARE)
            print("\n".join(growth_rows(port, program.pid, few)), flush=True)
            grown_mb = resident_mb(program.pid) - empty_mb
            print(f"{held(port):,} spans: {grown_mb:,.0f} MB", flush=True)
            if size == MILLION:
                beside = f"server with nothing: {empty_mb:.0f} MB"
                print(f"| memory for 1 M spans | ≤ 500 MB | {grown_mb:,.0f} MB | {beside} |")


def growth_rows(port: int, pid: int, few: int) -> list[str]:
    """Take spans in and list traces, in turns with a server that holds few."""
    live, anywhere, lists = [], [], []
    with serving("traced") as (program, small):
        fill(small, program.pid, few)
        both = ((small, program.pid), (port, pid))
        for _ in range(ROUNDS):
            live.append(ratio_of_ingest(both, LIVE_S))
            anywhere.append(ratio_of_ingest(both, OVER_S))
            small_ms, ms = list_times(small), list_times(port)
            lists.append((ms / small_ms, small_ms))
            told = f"live {live[-1][0]:.2f}×, anywhere {anywhere[-1][0]:.2f}×, list {ms / small_ms:.2f}×"
            print(f"{held(port):,} spans: {told}", flush=True)
    (ingest, live_us), (anywhere_ratio, anywhere_us) = median_of(live), median_of(anywhere)
    listing, list_ms = median_of(lists)
    what, beside = f"growth to {held(port):,} spans", f"with {few:,}: "
    measured = f"ingest {ingest:.2f}×, list {listing:.2f}×"
    usual = f"| {what} | within 1.5× | {measured} | {beside}{live_us:.2f} µs a span, list {list_ms:.2f} ms |"
    what = f"{what}, of spans that start anywhere in it"
    odd = f"| {what} | reported | ingest {anywhere_ratio:.2f}× | {beside}{anywhere_us:.2f} µs a span |"
    return [usual, odd]


def ratio_of_ingest(servers: tuple[tuple[int, int], ...], over_s: float) -> tuple[float, ...]:
    """CPU of a share in the second server beside the first, and of the first in microseconds a span."""
    few_us, many_us = (fill(*each, SHARE, over_s=over_s).cpu_s / SHARE * 1e6 for each in servers)
    return many_us / few_us, few_us


def median_of(rounds: list[tuple[float, ...]]) -> tuple[float, ...]:
    """The median of each column."""
    return tuple(statistics.median(column) for column in zip(*rounds, strict=True))


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
        wall, cpu, start_s, taken_s = median_of([replay_round(spans, per_request) for _ in range(REPLAYS)])
        what = f"replay of {spans:,} spans that came by {per_request} a request"
        measured = f"{wall:.2f} of wall ({start_s:.1f} s), {cpu:.2f} of CPU"
        beside = f"taking in with fsync: {taken_s:.1f} s; empty start subtracted"
        print(f"| {what} | ≤ 1/3 of the ingest time | {measured} | {beside} |", flush=True)


def replay_round(spans: int, per_request: int) -> tuple[float, ...]:
    """Shares of wall time and of CPU, and seconds of the start and of taking in."""
    with tempfile.TemporaryDirectory(prefix="bench-traced-") as folder:
        empty = started(Path(folder) / "empty", 0)
        with serving("traced", data_dir=Path(folder) / "log") as (program, port):
            taken = fill(port, program.pid, spans, per_request=per_request)
        full = started(Path(folder) / "log", spans)
    wall_s, used_s = full.wall_s - empty.wall_s, full.cpu_s - empty.cpu_s
    print(f"{per_request} a request: in {taken.wall_s:.1f} s, start {wall_s:.1f} s", flush=True)
    return wall_s / taken.wall_s, used_s / taken.cpu_s, wall_s, taken.wall_s


def listing() -> None:
    """`GET /traces?limit=20` while four times the emitter's load comes in, with few and with many held."""
    times_ms: dict[int, list[float]] = {10_000: [], MILLION: []}
    with ExitStack() as stack:
        ports = {}
        for size in times_ms:
            program, ports[size] = stack.enter_context(serving("traced"))
            fill(ports[size], program.pid, size)
        for _ in range(ROUNDS):
            for size, port in ports.items():
                times_ms[size] += [1e3 * each for each in list_while_writing(port)]
    p99_ms = {}
    for size, each in times_ms.items():
        p50_ms, p99_ms[size] = (sorted(each)[int(share * len(each))] for share in (0.5, 0.99))
        print(f"list with {size:,}: p50 {p50_ms:.2f} ms, p99 {p99_ms[size]:.2f} ms", flush=True)
    few, many = p99_ms[10_000], p99_ms[MILLION]
    what = "GET /traces?limit=20 with 1 M spans, while ingesting"
    print(f"| {what} | p99 ≤ 2× of 10 k | {many / few:.2f}× ({many:.1f} ms) | with 10 k: {few:.1f} ms |")


def list_while_writing(port: int) -> list[float]:
    times: list[float] = []
    writing = [sys.executable, str(RATE), "send", str(port), "300", "4"]
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
    options.add_argument("--few", type=int, default=100_000)
    options.add_argument("--held", type=int, nargs="+", default=[MILLION, 5 * MILLION])
    options.add_argument("--replayed", type=int, default=MILLION)
    chosen = options.parse_args()
    if "growth" in chosen.only:
        growth(chosen.few, sorted(chosen.held))
    if "replay" in chosen.only:
        replay(chosen.replayed)
    if "list" in chosen.only:
        listing()


if __name__ == "__main__":
    main()
