"""How long a POST takes at the emitter's load and at ten times that, while readers poll.

    python packages/traced/benchmarks/latency.py
    python packages/traced/benchmarks/latency.py --rounds 1 --seconds 20

Beside a constant 202 of the same HTTP server, at the same rate, with the same three readers (to which it
gives its constant too), in turns. Server, sender and readers are processes of their own. And beside the bare
disk: the same bytes at the same rate, written and fsynced by a loop that does nothing else, on the core that
the server has, with all that is due in one write. No server that waits for the disk can be much faster than
that and the constant together. Lines that begin with `| ` are rows of `make bench-traced`.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from _rate import Latency, latency_of
from ingest import CORES, body, serving

from traced.decoding import decode_packed
from traced.log import frame
from traced.store.memory.records import LoggedBatch, to_payload

RATE = Path(__file__).with_name("_rate.py")
EMITTER_PER_S = 75.0  # batches of 10: what the emitter sends at --speed 1
READERS = 3
VARIANTS = (("constant_202", "fsync"), ("traced", "fsync"), ("traced", "os"), ("bare disk", "fsync"))
BAR = 2.0


@contextmanager
def reading(port: int) -> Iterator[list[str]]:
    """Warm a server up, and let readers poll it until the block ends; yields the command that sends."""
    run = [sys.executable, str(RATE)]
    with ExitStack() as stack:
        subprocess.run([*run, "send", str(port), "200", "1"], check=True, capture_output=True)
        readers = stack.enter_context(subprocess.Popen([*run, "read", str(port), str(READERS)]))
        stack.callback(readers.terminate)
        yield run
        assert readers.poll() is None, "the readers ended early"


def of_server(name: str, durability: str, per_s: float, seconds: float) -> Latency:
    """Latencies of a server, with readers beside the sender."""
    with serving(name, durability=durability) as (_, port), reading(port) as run:
        send = [*run, "send", str(port), str(per_s), str(seconds)]
        return Latency(*json.loads(subprocess.run(send, check=True, capture_output=True).stdout))


def of_disk(per_s: float, seconds: float) -> Latency:
    """Latencies of the log's bytes on the disk with nothing else to do: what durability costs by itself."""
    record = frame(to_payload(LoggedBatch(time.time_ns(), decode_packed(body(10)))))
    times: list[float] = []
    if len(CORES) > 1:
        os.sched_setaffinity(0, CORES[:-1])  # the disk wakes one core sooner than another
    with tempfile.TemporaryDirectory(prefix="bench-traced-") as folder:
        file = os.open(Path(folder) / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        begun, done, count = time.perf_counter(), 0, int(per_s * seconds)
        while done < count:
            time.sleep(max(0.0, begun + done / per_s - time.perf_counter()))
            due = min(count, 1 + int((time.perf_counter() - begun) * per_s)) - done
            os.write(file, record * due)
            os.fdatasync(file)
            ended = time.perf_counter()
            times += [ended - begun - (done + each) / per_s for each in range(due)]
            done += due
        os.close(file)
    return latency_of(times)


def measure(times: int, rounds: int, seconds: float) -> None:
    results: dict[tuple[str, str], list[Latency]] = {variant: [] for variant in VARIANTS}
    per_s = times * EMITTER_PER_S
    for number in range(rounds):
        for name, durability in VARIANTS:
            is_disk = name == "bare disk"
            found = of_disk(per_s, seconds) if is_disk else of_server(name, durability, per_s, seconds)
            results[name, durability].append(found)
            told = f"p50 {found.p50:.2f}, p99 {found.p99:.2f}, worst {found.worst:.2f} ms"
            print(f"round {number + 1}, {times}x  {name} {durability}: {told}", flush=True)
    base, disk = results["constant_202", "fsync"], results["bare disk", "fsync"]
    for durability in ("fsync", "os"):
        mine = results["traced", durability]
        what = f"POST at {times}× the emitter's load, {READERS} readers, {durability}"
        print(f"| {what} | p50 ≤ {BAR:g}× constant 202 | {ratio(mine, base)} | constant 202: {said(base)} |")
    print(
        f"| bare write and fsync of the same bytes at {times}× | reported | {ratio(disk, base)} "
        f"| traced, fsync: p50 {ratio_of(results['traced', 'fsync'], together(base, disk)):.2f}× "
        "that of the constant and the bare disk together |"
    )


def together(base: list[Latency], disk: list[Latency]) -> list[Latency]:
    """What answering and the disk take one after the other, in each round."""
    return [Latency(*map(sum, zip(*pair, strict=True))) for pair in zip(base, disk, strict=True)]


def ratio_of(ours: list[Latency], theirs: list[Latency]) -> float:
    """The median of the rounds' ratios of p50."""
    return statistics.median(one.p50 / other.p50 for one, other in zip(ours, theirs, strict=True))


def ratio(ours: list[Latency], theirs: list[Latency]) -> str:
    return f"p50 {ratio_of(ours, theirs):.1f}× ({said(ours)})"


def said(found: list[Latency]) -> str:
    p50, p99 = (statistics.median(times) for times in list(zip(*found, strict=True))[:2])
    return f"p50 {p50:.2f} ms, p99 {p99:.1f}, worst {max(each.worst for each in found):.1f}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=float, default=5.0, help="of each variant in each round")
    options.add_argument("--times", type=int, nargs="+", default=[1, 10], help="the emitter's load")
    chosen = options.parse_args()
    for times in chosen.times:
        measure(times, chosen.rounds, chosen.seconds)


if __name__ == "__main__":
    main()
