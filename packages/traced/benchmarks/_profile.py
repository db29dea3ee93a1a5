"""Where the time of a small request goes; writes docs/benchmarks/traced-profile.md. Needs Linux's `perf`.

make profile-traced
"""

import asyncio
import gc
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ingest import body, drive, request, serving

from groundwork.clock import SystemClock, utc_now
from traced.decoding import decode_packed
from traced.domain.window import NS_PER_MINUTE, Window
from traced.log import frame
from traced.store.memory.assembly import Assembly
from traced.store.memory.records import LoggedBatch, to_payload
from traced.store.packed import START_NS

SPANS = 10
REQUESTS = 20_000
PAGE = Path(__file__).parents[3] / "docs" / "benchmarks" / "traced-profile.md"
PARTS = {
    "libpython": "Python: the interpreter, objects, memory",
    "python": "Python: the interpreter, objects, memory",
    "kernel": "the kernel: sockets, the log's write and fsync, switching tasks",
    "libc": "libc: copying and allocating",
    "_core": "msgspec: JSON in, msgpack out",
    "loop": "uvloop",
    "parser": "httptools",
    "libz": "zlib: the checksum",
}
TEXT = """\
# Where the time of a small request goes

Written by `make profile-traced` on {date}: Python {python}, {cpus} cores ({machine}). The memory engine,
ten spans a request, twenty connections, the client on the other core. CPU microseconds a request, by thread:

| durability | event loop | log's thread | both |
| --- | --- | --- | --- |
{threads}

So `fsync` costs what stands between its row and that of `none`: the log's thread, nearly all of it within the
system calls, and a loop whose caches are cold again each time that it has waited for the disk.

With fsync, by `perf record`, where the samples fell:

| part | share |
| --- | --- |
{parts}

The steps of a request in one process, each over {requests:,} bodies, one step after the other:

| step | µs a request |
| --- | --- |
{steps}

What is left of the loop's time is HTTP: reading and writing sockets, the lane, and giving answers. A head
that was parsed before is looked up, not parsed again.
"""


def threads_us(pid: int) -> list[float]:
    """CPU microseconds of each thread so far, the event loop's first."""
    stats = sorted(Path(f"/proc/{pid}/task").glob("*/schedstat"), key=lambda each: int(each.parent.name))
    return [int(each.read_text().split()[0]) / 1e3 for each in stats]


def under_load(durability: str, beside: Callable[[int], Any] = lambda pid: None) -> list[float]:
    """Drive a server; returns CPU microseconds a request of the event loop, and of all other threads."""
    with serving("traced", durability=durability) as (program, port):
        asyncio.run(drive(port, [request(body(SPANS)) for _ in range(300)]))
        requests = [request(body(SPANS)) for _ in range(REQUESTS)]
        running = beside(program.pid)
        before = threads_us(program.pid)
        asyncio.run(drive(port, requests))
        after = threads_us(program.pid)
        if running is not None:
            running.terminate()
            running.wait()
    used = [now - then for now, then in zip(after, before, strict=True)]
    return [used[0] / REQUESTS, sum(used[1:]) / REQUESTS]


def parts(perf: str) -> dict[str, float]:
    """Shares of the samples by part, in per cent."""
    with tempfile.TemporaryDirectory(prefix="profile-") as folder:
        found = str(Path(folder) / "perf.data")
        record = [perf, "record", "-F", "997", "-o", found, "-p"]
        under_load("fsync", lambda pid: subprocess.Popen([*record, str(pid)], stderr=subprocess.DEVNULL))
        report = [perf, "report", "-i", found, "--sort", "dso", "-t", ";", "--stdio"]
        text = subprocess.run(report, check=True, capture_output=True, text=True).stdout
    shares: dict[str, float] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            share, name = line.strip().split(";")
            key = next((each for each in PARTS if name.strip(" []").startswith(each)), "")
            part = PARTS.get(key, "other libraries")
            shares[part] = shares.get(part, 0.0) + float(share.strip(" %"))
    return dict(sorted(shares.items(), key=lambda pair: -pair[1]))


def steps() -> Iterator[tuple[str, float]]:
    """Time each step over all bodies."""
    bodies = [body(SPANS) for _ in range(REQUESTS)]
    window, now_ns = Window(30 * NS_PER_MINUTE), time.time_ns()
    assembly = Assembly(partition_ns=3 * 10**9)
    gc.collect()
    gc.disable()
    batches, took = timed(decode_packed, bodies)
    yield "JSON to packed spans, every limit checked", took
    _, took = timed(lambda each: window.sort(each, [one[START_NS] for one in each], now_ns), batches)
    yield "sorting by the window", took
    framed, took = timed(lambda each: frame(to_payload(LoggedBatch(now_ns, each))), batches)
    yield f"a record of the log, checksum included ({len(framed[0]):,} bytes)", took
    _, took = timed(lambda each: assembly.apply(each, cutoff_ns=0, segment=1), batches)
    yield "assembling traces, and placing them in time", took


def timed(step: Callable[[Any], Any], inputs: Sequence[Any]) -> tuple[list[Any], float]:
    """Return what a step makes of each input, and its CPU microseconds for one."""
    began_ns = time.process_time_ns()
    results = [step(each) for each in inputs]
    return results, (time.process_time_ns() - began_ns) / len(inputs) / 1e3


def main() -> int:
    perf = shutil.which("perf")
    if perf is None:
        print("perf is missing: it comes with the package linux-perf or linux-tools of your system")
        return 2
    used = {durability: under_load(durability) for durability in ("fsync", "os", "none")}
    rows = [f"| `{name}` | {loop:.0f} | {log:.0f} | {loop + log:.0f} |" for name, (loop, log) in used.items()]
    text = TEXT.format(
        date=utc_now(SystemClock()).date(),
        python=platform.python_version(),
        cpus=os.cpu_count(),
        machine=platform.machine(),
        requests=REQUESTS,
        threads="\n".join(rows),
        parts="\n".join(f"| {part} | {share:.0f} % |" for part, share in parts(perf).items() if share >= 0.5),
        steps="\n".join(f"| {name} | {took:.1f} |" for name, took in steps()),
    )
    PAGE.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
