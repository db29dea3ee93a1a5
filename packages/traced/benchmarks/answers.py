"""Many large answers at once: how much memory they take, what is given back, and who waits for them.

    python packages/traced/benchmarks/answers.py
    python packages/traced/benchmarks/answers.py --engine postgres --spans 20000 --at-once 40
    python packages/traced/benchmarks/answers.py --spans 500 --tags 50 --at-once 8

Without a number it measures two loads: many lean spans, and few fat ones.

A real server holds one trace of so many spans and one of five. So many clients ask for the large one at the
same moment, on each route that reads a whole trace, while another asks for the small one again and again.
"""

import argparse
import asyncio
import os
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import httpx

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.postgres import postgres_database, postgres_server
from traced.domain.ids import format_id
from traced.testing import batch, id_of, send_all, span, wire

ROUTES = (
    "/traces/{}",
    "/api/v1/traces/{}",
    "/api/v1/traces/{}/tree",
    "/api/v1/traces/{}/export?format=json",
    "/api/v1/traces/{}/export?format=otlp",
)
LOOK_EVERY_S = 0.02
REST_S = 1.0
SMALL_EVERY_S = 0.05
LARGE, SMALL = 1, 2


class Load(NamedTuple):
    """How large the large trace is, and how many ask for it."""

    spans: int = 20_000
    tags: int = 1
    at_once: int = 40


LOADS = (Load(), Load(spans=500, tags=50, at_once=8))


class Found(NamedTuple):
    """What one round showed."""

    statuses: Counter[int]
    took_s: float
    answer_mb: float
    peak_mb: float
    after_mb: float
    small_ms: list[float]


@contextmanager
def serving(engine: str, limit_mb: int) -> Iterator[tuple[Program, int]]:
    """Run a server on this engine until the block ends."""
    port = free_port()
    argv = [str(Path(sys.executable).parent / "traced"), "serve", "--port", str(port), "--durability", "none"]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="bench-traced-")))
        if engine == "postgres":
            server = stack.enter_context(postgres_server())
            argv += ["--database-url", stack.enter_context(postgres_database(server))]
        env = clean_env(TRACED_MEMORY_LIMIT_MB=str(limit_mb))
        program = stack.enter_context(Program(argv, env=env, log_path=folder / "server.log", cwd=folder))
        program.wait_ready(f"http://127.0.0.1:{port}", timeout_s=120)
        yield program, port


def fill(port: int, spans: int, tags: int) -> None:
    now_ns, rng = time.time_ns() - 10**9, random.Random(7)
    fat = {f"tag {n}": "x" * 1_000 for n in range(tags - 1)}
    large = [
        span(LARGE, n, now_ns + n, parent=rng.randrange(1, n) if n > 1 else None, tags=fat | {"sku": f"{n}"})
        for n in range(1, spans + 1)
    ]
    small = [span(SMALL, n, now_ns, parent=n - 1 or None) for n in range(1, 6)]
    send_all(f"http://127.0.0.1:{port}", [wire(each) for each in (*large, *small)])


def post_one(port: int) -> int:
    """Send one span; returns the status."""
    content = batch(span(SMALL + 1, 1, time.time_ns()))
    return httpx.post(f"http://127.0.0.1:{port}/spans", content=content).status_code


def resident_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


async def ask(port: int, path: str) -> tuple[int, int]:
    """Ask once; returns the status and how many bytes the body had."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    size = 0
    while piece := await reader.read(2**18):
        size += len(piece)
    writer.close()
    return int(head.split()[1]), size


async def round_of(pid: int, port: int, path: str, at_once: int) -> Found:
    """Let so many ask at once, and watch memory and the small one meanwhile."""
    peak_mb, small_ms = 0.0, list[float]()

    async def watch() -> None:
        nonlocal peak_mb
        while True:
            peak_mb = max(peak_mb, resident_mb(pid))
            await asyncio.sleep(LOOK_EVERY_S)

    async def ask_for_the_small_one() -> None:
        while True:
            begun = time.perf_counter()
            status, _ = await ask(port, path.format(format_id(id_of(SMALL))))
            assert status == 200, status
            small_ms.append((time.perf_counter() - begun) * 1e3)
            await asyncio.sleep(SMALL_EVERY_S)

    beside = [asyncio.create_task(watch()), asyncio.create_task(ask_for_the_small_one())]
    begun = time.perf_counter()
    large = path.format(format_id(id_of(LARGE)))
    answers = await asyncio.gather(*(ask(port, large) for _ in range(at_once)))
    took_s = time.perf_counter() - begun
    for each in beside:
        each.cancel()
    await asyncio.wait(beside)
    await asyncio.sleep(REST_S)
    statuses = Counter(status for status, _ in answers)
    return Found(
        statuses, took_s, max(size for _, size in answers) / 1e6, peak_mb, resident_mb(pid), small_ms
    )


async def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--engine", choices=["memory", "postgres"], default="memory")
    options.add_argument("--spans", type=int)
    options.add_argument("--tags", type=int, help="of each span; all but one are of a kilobyte")
    options.add_argument("--at-once", type=int)
    options.add_argument("--limit-mb", type=int, default=0, help="the server's TRACED_MEMORY_LIMIT_MB")
    chosen = options.parse_args()
    given = {name: getattr(chosen, name) for name in Load._fields if getattr(chosen, name) is not None}
    for load, path in product([Load(**given)] if given else LOADS, ROUTES):
        with serving(chosen.engine, chosen.limit_mb) as (program, port):
            fill(port, load.spans, load.tags)
            held_mb = resident_mb(program.pid)
            found = await round_of(program.pid, port, path, load.at_once)
            one_more = post_one(port)
            told = ", ".join(f"{count} times {status}" for status, count in sorted(found.statuses.items()))
            print(
                f"{path}: {told} of {found.answer_mb:.1f} MB in {found.took_s:.1f} s; "
                f"memory {held_mb:.0f} MB, {found.peak_mb:.0f} at the peak, {found.after_mb:.0f} after; "
                f"a small one meanwhile: median {statistics.median(found.small_ms):.0f} ms, "
                f"worst {max(found.small_ms):.0f} ms, {len(found.small_ms)} asked; POST then: {one_more}",
                flush=True,
            )
            fat = f", of {load.tags} tags" if load.tags > 1 else ""
            print(
                f"| {load.at_once} clients at once, {load.spans:,} spans each{fat}, "
                f"`{path.format('{id}')}` | reported "
                f"| {held_mb:.0f} MB before, {found.peak_mb:.0f} at the peak, {found.after_mb:.0f} after "
                f"| a trace of five spans meanwhile: worst {max(found.small_ms):.0f} ms |",
                flush=True,
            )


if __name__ == "__main__":
    asyncio.run(main())
