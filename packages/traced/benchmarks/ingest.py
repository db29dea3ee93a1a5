"""Taking spans in: the memory engine beside two plain servers and a constant 202, in turns.

    python packages/traced/benchmarks/ingest.py --rounds 5
    python packages/traced/benchmarks/ingest.py --spans 10 --rounds 1 --durability os

Twenty connections, each waiting for its answer; the client has a core of its own. What is counted is spans
per CPU-second of the server's processes (PostgreSQL's backends included): wall time on a shared machine says
little. A ratio is that of two servers in the same round; the row gives the median of the rounds. Lines that
begin with `| ` are rows of `make bench-traced`.
"""

import argparse
import asyncio
import json
import os
import random
import re
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.postgres import PostgresServer, postgres_database, postgres_server

HERE = Path(__file__).parent
CONNECTIONS = 20
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
SERVERS = ("traced", "plain_dict", "plain_postgres", "constant_202")
BARS = {10: {"plain_dict": 3.0, "plain_postgres": 8.0}, 500: {"plain_dict": 2.5, "plain_postgres": 7.0}}


class Result(NamedTuple):
    """One server in one round."""

    per_cpu_s: float
    per_s: float
    commits_per_request: float


def body(span_count: int, *, over_s: float = 0.0) -> bytes:
    """A batch of traces of up to 4 spans that start now; made anew each time, so that none goes stale.

    With `over_s` they start anywhere in so many seconds before now.
    """
    spans: list[dict[str, object]] = []
    while len(spans) < span_count:
        trace, root = str(uuid.uuid4()), str(uuid.uuid4())
        start_ns = time.time_ns() - int(random.uniform(0.0, over_s) * 1e9)
        for number in range(min(4, span_count - len(spans))):
            spans.append(  # noqa: PERF401  a comprehension would hide what a span looks like
                {
                    "trace_id": trace,
                    "span_id": str(uuid.uuid4()) if number else root,
                    "service": "checkout",
                    "operation": "place_order",
                    "start_time": start_ns,
                    "end_time": start_ns + 50_000_000,
                    "status": "ok",
                    "tags": {},
                }
                | ({"parent_span_id": root} if number else {})
            )
    return json.dumps({"spans": spans}).encode()


def request(content: bytes) -> bytes:
    head = b"POST /spans HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
    return head % len(content) + content


async def drive(port: int, requests: list[bytes]) -> None:
    """Send all of them over twenty connections, each waiting for a 202 before its next one."""

    async def one(share: list[bytes]) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for each in share:
            writer.write(each)
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 202 "), head
            length = next(
                int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
            )
            await reader.readexactly(length)
        writer.close()

    await asyncio.gather(*(one(requests[at::CONNECTIONS]) for at in range(CONNECTIONS)))


def cpu_s(pid: int) -> float:
    """CPU time of a process with all its threads and children, from the scheduler's own counters.

    A tick of 10 ms, as /proc/PID/stat has it, would be too coarse.
    """
    own = (
        sum(int(each.read_text().split()[0]) for each in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e9
    )
    children = [each.read_text().split() for each in Path(f"/proc/{pid}/task").glob("*/children")]
    return own + sum(cpu_s(int(child)) for group in children for child in group)


def command(name: str, port: int, data_dir: Path, durability: str) -> list[str]:
    if name == "traced":
        serve = [str(Path(sys.executable).with_name("traced")), "serve", "--port", str(port)]
        return [*serve, "--data-dir", str(data_dir), "--durability", durability]
    uvicorn = [sys.executable, "-m", "uvicorn", "--app-dir", str(HERE), "--no-access-log"]
    return [*uvicorn, f"{name}:app", "--port", str(port)]


def keep_apart(pid: int) -> None:
    """Give the last core to the client (this process, and those that it starts), the others to the server.

    The server has just begun, and threads have the cores of the one that starts them. With one core, or on a
    system that cannot do it, all share what there is.
    """
    if len(CORES) > 1:
        os.sched_setaffinity(0, CORES[-1:])
        os.sched_setaffinity(pid, CORES[:-1])


@contextmanager
def serving(
    name: str, *, durability: str = "fsync", database_url: str = "", data_dir: Path | None = None
) -> Iterator[tuple[Program, int]]:
    """Run one server until the block ends; yields it and its port once it answers."""
    port = free_port()
    env = clean_env(BENCH_DATABASE_URL=database_url.replace("postgresql://", "postgresql+asyncpg://"))
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-traced-")))
        argv = command(name, port, data_dir or folder / "log", durability)
        program = stack.enter_context(Program(argv, env=env, log_path=folder / "server.log"))
        keep_apart(program.pid)
        program.wait_ready(f"http://127.0.0.1:{port}/health", timeout_s=120)
        yield program, port


def commits_of(port: int) -> float:
    text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    found = re.search(r"^traced_commits_total (\S+)$", text, re.MULTILINE)
    assert found is not None
    return float(found[1])


def measure(name: str, spans: int, total: int, *, durability: str, postgres: PostgresServer) -> Result:
    """Take that many spans in with one fresh server."""
    with ExitStack() as stack:
        url = stack.enter_context(postgres_database(postgres)) if name == "plain_postgres" else ""
        program, port = stack.enter_context(serving(name, durability=durability, database_url=url))
        pids = [program.pid, *([postgres.pid] if name == "plain_postgres" else [])]
        asyncio.run(drive(port, [request(body(spans)) for _ in range(300)]))  # warm up
        requests = [request(body(spans)) for _ in range(total // spans)]
        commits = commits_of(port) if name == "traced" else 0.0
        before, started = sum(map(cpu_s, pids)), time.perf_counter()
        asyncio.run(drive(port, requests))
        wall_s, used_s = time.perf_counter() - started, sum(map(cpu_s, pids)) - before
        commits = commits_of(port) - commits if name == "traced" else 0.0
        sent = len(requests) * spans
        return Result(sent / used_s, sent / wall_s, commits / len(requests))


def rounds(spans: int, chosen: argparse.Namespace, postgres: PostgresServer) -> dict[str, list[Result]]:
    results: dict[str, list[Result]] = {name: [] for name in SERVERS if name in ("traced", *chosen.beside)}
    for number in range(chosen.rounds):
        for name, values in results.items():
            total = chosen.total * (4 if spans > 100 else 1) // (8 if name == "plain_postgres" else 1)
            values.append(measure(name, spans, total, durability=chosen.durability, postgres=postgres))
            told = f"{values[-1].per_cpu_s:>10,.0f} spans/CPU-s  {values[-1].per_s:>10,.0f} spans/s"
            print(f"round {number + 1}, {spans} spans  {name:<15} {told}", flush=True)
    return results


def tell(spans: int, durability: str, results: dict[str, list[Result]]) -> None:
    ours = results["traced"]
    what = f"memory engine, {durability}, {spans} spans a request"
    for name, theirs in results.items():
        if name == "traced":
            continue
        ratios = [mine.per_cpu_s / other.per_cpu_s for mine, other in zip(ours, theirs, strict=True)]
        bar = BARS.get(spans, {}).get(name)
        must = f"≥ {bar:g}×" if bar else "reported"
        per_cpu_s, per_s = (
            statistics.median(map(float, (r.per_cpu_s for r in ours))),
            statistics.median(r.per_s for r in ours),
        )
        median, low, high = statistics.median(ratios), min(ratios), max(ratios)
        beside = f"{name}: {statistics.median(r.per_cpu_s for r in theirs):,.0f} spans/CPU-s"
        measured = (
            f"{median:.2f}× ({low:.2f} to {high:.2f}; {per_cpu_s:,.0f} spans/CPU-s, {per_s:,.0f} spans/s)"
        )
        print(f"| {what} | {must} | {measured} | {beside} |")
    if durability == "fsync":
        commits = statistics.median(r.commits_per_request for r in ours)
        must = "≤ 0.25" if spans == 10 else "reported"
        print(f"| fsyncs per acknowledged request, {spans} spans | {must} | {commits:.3f} | 20 connections |")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--spans", type=int, nargs="+", default=[10, 500], help="spans a request")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--total", type=int, default=100_000, help="spans a round and server")
    options.add_argument("--beside", choices=SERVERS[1:], nargs="+", default=SERVERS[1:])
    options.add_argument("--durability", default="fsync", choices=["fsync", "os", "none"])
    chosen = options.parse_args()
    with postgres_server() as postgres:
        for spans in chosen.spans:
            tell(spans, chosen.durability, rounds(spans, chosen, postgres))


if __name__ == "__main__":
    main()
