"""The PostgreSQL engine beside a plain version on the same server, in turns; and reading as it grows.

    python packages/traced/benchmarks/postgres.py --rounds 5
    python packages/traced/benchmarks/postgres.py --spans 500 --total 500000
    python packages/traced/benchmarks/postgres.py --only reading --held 10000 1000000

The database waits for the disk (fsync on). CPU time is that of the server's processes and of all of
PostgreSQL's. Wall time on a shared machine says little: the ratios of rounds run in turns carry over.
"""

import argparse
import asyncio
import os
import statistics
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
from ingest import body, drive, request

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.postgres import PostgresServer, postgres_database, postgres_server
from traced.domain.span import Span
from traced.domain.trace import TraceQuery
from traced.domain.window import NS_PER_MINUTE, Window
from traced.store.postgres import PostgresStore

HERE = Path(__file__).parent
TICK_S = 1 / os.sysconf("SC_CLK_TCK")
WINDOW = Window(30 * NS_PER_MINUTE)
VARIANTS = {"traced": 1, "traced, 2 processes": 2, "plain PostgreSQL": 1}


def command(variant: str, port: int) -> list[str]:
    if variant.startswith("traced"):
        return [str(Path(sys.executable).with_name("traced")), "serve", "--port", str(port)]
    uvicorn = [sys.executable, "-m", "uvicorn", "--app-dir", str(HERE), "--no-access-log"]
    return [*uvicorn, "plain_postgres:app", "--port", str(port)]


@contextmanager
def serving(variant: str, url: str, logs: Path) -> Iterator[tuple[list[Program], list[int]]]:
    """Run a variant's processes, ready; yields them and their ports."""
    env = clean_env(
        TRACED_DATABASE_URL=url, BENCH_DATABASE_URL=url.replace("postgresql://", "postgresql+asyncpg://")
    )
    with ExitStack() as stack:
        ports = [free_port() for _ in range(VARIANTS[variant])]
        programs = []
        for number, port in enumerate(ports):
            log = logs / f"{variant.replace(' ', '-')}-{number}.log"
            programs.append(stack.enter_context(Program(command(variant, port), env=env, log_path=log)))
            programs[-1].wait_ready(f"http://127.0.0.1:{port}/health", timeout_s=60)
        yield programs, ports


def cpu_s(pid: int) -> float:
    """CPU time of a process, of its children that have ended, and of those that live."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(map(int, fields[11:15])) * TICK_S + sum(cpu_s(int(each)) for each in children)


async def load(ports: Sequence[int], requests: Sequence[bytes]) -> None:
    await asyncio.gather(*(drive(port, list(requests[at :: len(ports)])) for at, port in enumerate(ports)))


def measure(variant: str, server: PostgresServer, spans: int, total: int, logs: Path) -> tuple[float, float]:
    """Spans per CPU-second and per second, on a database of its own."""
    with postgres_database(server) as url, serving(variant, url, logs) as (programs, ports):
        pids = [server.pid, *(each.pid for each in programs)]
        asyncio.run(load(ports, [request(body(spans)) for _ in range(300)]))
        requests = [request(body(spans)) for _ in range(total // spans)]
        before, started = sum(map(cpu_s, pids)), time.perf_counter()
        asyncio.run(load(ports, requests))
        wall_s = time.perf_counter() - started
        sent = len(requests) * spans
        return sent / (sum(map(cpu_s, pids)) - before), sent / wall_s


def ingest(server: PostgresServer, chosen: argparse.Namespace) -> None:
    results: dict[str, list[float]] = {variant: [] for variant in VARIANTS}
    for number in range(chosen.rounds):
        for variant, values in results.items():
            per_cpu_s, per_s = measure(variant, server, chosen.spans, chosen.total, chosen.logs)
            values.append(per_cpu_s)
            print(
                f"round {number + 1}  {variant:<20} {per_cpu_s:>9,.0f} spans/CPU-s {per_s:>9,.0f} spans/s",
                flush=True,
            )
    for one, other, bar in (
        ("traced", "plain PostgreSQL", "≥ 5×" if chosen.spans == 10 else "–"),
        ("traced, 2 processes", "traced", "–"),
    ):
        ratios = [ours / theirs for ours, theirs in zip(results[one], results[other], strict=True)]
        print(
            f"| {one} on PostgreSQL, {chosen.spans} spans a request, spans per CPU-second | {bar} "
            f"| {statistics.median(ratios):.2f}× ({min(ratios):.2f} to {max(ratios):.2f}) "
            f"| {other}, PostgreSQL's processes counted |"
        )


async def fill(url: str, held: int) -> None:
    """Put that many spans in traces of four into the last 25 minutes."""
    store = PostgresStore(url, window=WINDOW)
    await store.start()
    cutoff_ns = WINDOW.cutoff_ns(time.time_ns())
    await store.recover(cutoff_ns=cutoff_ns)
    now_ns, traces = time.time_ns(), held // 4
    for first in range(0, traces, 2_000):
        batch: list[Span] = []
        for number in range(first, min(first + 2_000, traces)):
            trace, root = uuid.uuid4().bytes, uuid.uuid4().bytes
            at_ns = now_ns - (traces - number) * 25 * NS_PER_MINUTE // traces
            ids = [root, *(uuid.uuid4().bytes for _ in range(3))]
            batch += [
                Span(
                    trace,
                    each,
                    None if each is root else root,
                    "checkout",
                    "pay",
                    at_ns,
                    at_ns + 10**7,
                    False,
                    {},
                )
                for each in ids
            ]
        await store.add(batch, cutoff_ns=cutoff_ns)
    assert (await store.page(TraceQuery(), cutoff_ns=cutoff_ns)).total == traces
    await store.close()


def reading(server: PostgresServer, chosen: argparse.Namespace) -> None:
    """How long `GET /traces?limit=20` takes beside the emitter's load, with few and with many spans held."""
    p99s = []
    for held in chosen.held:
        with postgres_database(server) as url:
            asyncio.run(fill(url, held))
            with serving("traced", url, chosen.logs) as (_, ports):
                times_ms = sorted(asyncio.run(read_while_writing(ports[0], chosen.reads)))
        p50, p99 = (times_ms[int(share * len(times_ms))] for share in (0.50, 0.99))
        p99s.append(p99)
        print(
            f"{held:>9,} spans held: p50 {p50:6.2f} ms, p99 {p99:6.2f} ms, worst {times_ms[-1]:6.2f} ms",
            flush=True,
        )
    print(
        f"| PostgreSQL: p99 of GET /traces?limit=20 with {chosen.held[-1]:,} spans, while ingesting | ≤ 4× "
        f"| {p99s[-1] / p99s[0]:.2f}× ({p99s[-1]:.1f} ms) | the same with {chosen.held[0]:,} |"
    )


async def read_while_writing(port: int, reads: int) -> list[float]:
    """Milliseconds of reads, 20 a second, while 75 batches of 10 spans a second arrive."""
    times_ms: list[float] = []
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:

        async def write() -> None:
            while len(times_ms) < reads:
                assert (await client.post("/spans", content=body(10))).status_code == 202
                await asyncio.sleep(1 / 75)

        writing = asyncio.create_task(write())
        for warming in range(reads + 40):
            started = time.perf_counter()
            assert (await client.get("/traces?limit=20")).status_code == 200
            if warming >= 40:
                times_ms.append((time.perf_counter() - started) * 1e3)
            await asyncio.sleep(1 / 20)
        await writing
    return times_ms


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--spans", type=int, default=10, help="spans a request")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--total", type=int, default=60_000, help="spans a round and variant")
    options.add_argument("--only", choices=["ingest", "reading"], help="measure one of the two")
    options.add_argument(
        "--held", type=int, nargs="+", default=[10_000, 1_000_000], help="spans held while reading"
    )
    options.add_argument("--reads", type=int, default=400)
    options.add_argument("--logs", type=Path, default=Path("demo-output"))
    chosen = options.parse_args()
    chosen.logs.mkdir(exist_ok=True)
    with postgres_server(durable=True) as server:
        for name, part in (("ingest", ingest), ("reading", reading)):
            if chosen.only in {None, name}:
                part(server, chosen)


if __name__ == "__main__":
    main()
