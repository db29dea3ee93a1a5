"""The client's side of latency.py, each role in a process of its own.

    python _rate.py send PORT PER_SECOND SECONDS    batches of 10 at an even rate; prints p50, p99, worst
    python _rate.py each PORT PER_SECOND SECONDS    the same; prints begin and end of each request, in ns
    python _rate.py read PORT READERS               polls like dashboards until it is ended

The sender makes its bodies beforehand and has an event loop to itself: it measures no work of its own.
"""

import asyncio
import gc
import json
import sys
import time
from typing import NamedTuple

import uvloop
from ingest import CONNECTIONS, body, request

READ_EVERY_S = 0.5


class Latency(NamedTuple):
    """In milliseconds."""

    p50: float
    p99: float
    worst: float


def latency_of(times_s: list[float]) -> Latency:
    ordered = [1e3 * each for each in sorted(times_s)]
    return Latency(ordered[len(ordered) // 2], ordered[int(0.99 * len(ordered))], ordered[-1])


async def answer(reader: asyncio.StreamReader) -> bytes:
    """Read one answer to its end; returns its head."""
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    await reader.readexactly(int(length[15:]))
    return head


async def send(port: int, per_s: float, seconds: float) -> list[tuple[int, int]]:
    """Send at an even rate over twenty connections, each in its turn; returns begin and end of each in ns."""
    times: list[tuple[int, int]] = []
    gap_s, count = CONNECTIONS / per_s, int(seconds * per_s / CONNECTIONS)

    async def one(number: int, requests: list[bytes], begin_s: float) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for turn, content in enumerate(requests):
            due_s = begin_s + turn * gap_s + number * gap_s / CONNECTIONS
            await asyncio.sleep(max(0.0, due_s - time.perf_counter()))
            begun_ns = time.perf_counter_ns()
            writer.write(content)
            head = await answer(reader)
            times.append((begun_ns, time.perf_counter_ns()))
            assert head.startswith(b"HTTP/1.1 202 "), head
        writer.close()

    shares = [[request(body(10)) for _ in range(count)] for _ in range(CONNECTIONS)]
    gc.collect()
    gc.disable()
    begin_s = time.perf_counter() + 0.1
    await asyncio.gather(*(one(number, share, begin_s) for number, share in enumerate(shares)))
    return times


async def read(port: int, readers: int) -> None:
    """Ask for the list of traces twice a second for each reader."""

    async def one(number: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.sleep(number * READ_EVERY_S / readers)
        while True:
            writer.write(b"GET /traces?limit=1000 HTTP/1.1\r\nhost: x\r\n\r\n")
            await answer(reader)
            await asyncio.sleep(READ_EVERY_S)

    await asyncio.gather(*(one(number) for number in range(readers)))


def main() -> None:
    role, port, *numbers = sys.argv[1:]
    if role == "read":
        uvloop.run(read(int(port), int(numbers[0])))
        return
    times = uvloop.run(send(int(port), float(numbers[0]), float(numbers[1])))
    print(json.dumps(times if role == "each" else latency_of([(end - begin) / 1e9 for begin, end in times])))


if __name__ == "__main__":
    main()
