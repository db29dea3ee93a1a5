"""Spans per CPU-second of the server: traced beside a plain version and a constant 202, in turns.

    python packages/traced/benchmarks/ingest.py --spans 10 --rounds 3

Wall time on a shared machine says little, so what is printed is work per CPU-second of the server's
process; the ratio to the plain version, of rounds run one after the other, is what carries over.
"""

import argparse
import asyncio
import json
import statistics
import sys
import time
import uuid
from pathlib import Path

import httpx

from groundwork.testing import Program, clean_env, free_port

HERE = Path(__file__).parent
CONNECTIONS = 20
SERVERS = {
    "traced": [
        str(Path(sys.executable).with_name("traced")),
        "serve",
        "--data-dir",
        "/tmp/bench-traced",
        "--port",
    ],
    "plain_dict": [
        sys.executable,
        "-m",
        "uvicorn",
        "--app-dir",
        str(HERE),
        "--no-access-log",
        "plain_dict:app",
        "--port",
    ],
    "constant_202": [
        sys.executable,
        "-m",
        "uvicorn",
        "--app-dir",
        str(HERE),
        "--no-access-log",
        "constant_202:app",
        "--port",
    ],
}


def body(span_count: int) -> bytes:
    """A batch of traces of up to 4 spans that start now; made anew each time, so that none goes stale."""
    spans: list[dict[str, object]] = []
    while len(spans) < span_count:
        trace, root = str(uuid.uuid4()), str(uuid.uuid4())
        start_ns = time.time_ns()
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
    """CPU time of all its threads, from the scheduler's own counter: a tick of 10 ms is too coarse."""
    return (
        sum(int(each.read_text().split()[0]) for each in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e9
    )


def measure(name: str, span_count: int, total: int, folder: Path) -> tuple[float, float]:
    """Spans per CPU-second and per second of one fresh server."""
    port = free_port()
    with Program([*SERVERS[name], str(port)], env=clean_env(), log_path=folder / f"{name}.log") as program:
        assert program.running
        wait_listening(port)
        asyncio.run(drive(port, [request(body(span_count)) for _ in range(500)]))  # warm up
        requests = [request(body(span_count)) for _ in range(total // span_count)]
        before, started = cpu_s(program.pid), time.perf_counter()
        asyncio.run(drive(port, requests))
        spans = len(requests) * span_count
        return spans / (cpu_s(program.pid) - before), spans / (time.perf_counter() - started)


def wait_listening(port: int) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            httpx.get(f"http://127.0.0.1:{port}/health", timeout=5)
            return
        except httpx.TransportError:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--spans", type=int, default=10, help="spans a request")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--total", type=int, default=100_000, help="spans a round and server")
    options.add_argument("--logs", type=Path, default=Path("demo-output"))
    chosen = options.parse_args()
    chosen.logs.mkdir(exist_ok=True)
    results: dict[str, list[float]] = {name: [] for name in SERVERS}
    for number in range(chosen.rounds):
        for name, values in results.items():
            per_cpu_s, per_s = measure(name, chosen.spans, chosen.total, chosen.logs)
            values.append(per_cpu_s)
            print(
                f"round {number + 1}  {name:<13} {per_cpu_s:>10,.0f} spans/CPU-s  {per_s:>10,.0f} spans/s",
                flush=True,
            )
    for name in ("plain_dict", "constant_202"):
        ratios = [ours / theirs for ours, theirs in zip(results["traced"], results[name], strict=True)]
        print(
            f"traced / {name}: median {statistics.median(ratios):.2f}, {min(ratios):.2f} to {max(ratios):.2f}"
        )


if __name__ == "__main__":
    main()
