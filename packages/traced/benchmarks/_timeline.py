"""Where the time of one POST goes at the emitter's rate; ends docs/benchmarks/traced-profile.md.

    make profile-traced
    python packages/traced/benchmarks/_timeline.py    this part of the page alone

While readers poll, the server notes when a request reaches each step (_marked.py), the sender when it sent
it and when it had the answer: all by the one clock that a machine's processes share (Linux). Looked at are
the requests that met no other one; a column is the mean of the fifth of them in the middle of their
latencies. So it adds up.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from ingest import body, keep_apart
from latency import EMITTER_PER_S, READERS, reading

from groundwork.clock import SystemClock, utc_now
from groundwork.testing import Program, clean_env, free_port
from traced.decoding import decode_packed

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "docs" / "benchmarks" / "traced-profile.md"
HEADING = "## One POST at the emitter's rate\n"
TIMES = (1, 10)  # the emitter's rate
ROUNDS, SECONDS = 3, 3.0
APART_NS = 50_000  # to the next request, before and behind
STEPS = {
    "read": "sent, and the server's loop has the bytes",
    "head": "the head is parsed or looked up, the body complete",
    "decoded": "JSON decoded, every limit checked",
    "packed": "sorted by the window, a record of the log made, queued",
    "formed": "a group formed, one turn of the loop later",
    "handed": "handed to the log's thread",
    "thread": "the writer runs (with fsync: its thread is awake)",
    "written": "written",
    "flushed": "fsync",
    "loop": "the loop is awake again",
    "placed": "placed in memory: readers see it",
    "answered": "the answer is written",
    "got": "the sender has it",
}
STEPS_OF = {
    "constant_202": ("read", "head", "answered", "got"),
    "os": tuple(step for step in STEPS if step not in ("handed", "flushed")),
    "fsync": tuple(STEPS),
}
WAKING = ("handed", "thread", "loop")
TEXT = """\
What a sender waits for, step by step, in microseconds, on {date}: {batches:g} batches of ten spans a second
(1×) and ten times that, {readers} readers polling. Of the requests that met no other one, the fifth in the
middle of their latencies ({rounds} rounds, in turns of {seconds:g} s).

| until | {heads} |
| --- |{lines}
{rows}

Without its fsync a POST takes {rest} the constant's time. For a p50 of twice that, the fsync may take
{room} µs; it took {flushed}. Handing a group to the log's thread and back takes {waking} µs.

At 1× a step takes several times what it takes under load, where the same code ran a moment before: decoding
one body takes {cold}.
"""


class Run(NamedTuple):
    server: str
    times: int


def notes_of(run: Run, seconds: float) -> tuple[list[tuple[int, int]], list[tuple[int, str]]]:
    """Return when each request was sent and answered, and what the server noted, by the same clock in ns."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-traced-")))
        port, file = free_port(), folder / "notes"
        served = [run.server, str(port)]
        if run.server != "constant_202":
            served = ["traced", str(port), str(folder / "log"), run.server]
        argv = [sys.executable, str(HERE / "_marked.py"), str(file), *served]
        program = stack.enter_context(Program(argv, env=clean_env(), log_path=folder / "server.log"))
        keep_apart(program.pid)
        program.wait_ready(f"http://127.0.0.1:{port}/health", timeout_s=60)
        with reading(port) as rate:
            each = ["each", str(port), str(run.times * EMITTER_PER_S), str(seconds)]
            sent = subprocess.run([*rate, *each], check=True, capture_output=True).stdout
        program.terminate()
        noted = sorted((at_ns, step) for at_ns, step in json.loads(file.read_text(encoding="utf-8")))
        return sorted((begun, ended) for begun, ended in json.loads(sent)), noted


def alone(sent: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the requests that met no other one."""
    edges = [(0, 0), *sent, (2**63, 2**63)]
    for (_, before), (begun, ended), (following, _) in zip(edges, sent, edges[2:], strict=False):
        if before + APART_NS < begun and ended + APART_NS < following:
            yield begun, ended


def steps_us(run: Run, seconds: float) -> list[list[float]]:
    """Return what each step took, for each request that can be followed."""
    sent, noted = notes_of(run, seconds)
    wanted = STEPS_OF[run.server][:-1]
    found = []
    for begun, ended in alone(sent):
        path, at = [begun], bisect_left(noted, (begun, ""))
        while at < len(noted) and len(path) <= len(wanted):
            if noted[at][1] == wanted[len(path) - 1]:
                path.append(noted[at][0])
            at += 1
        if (
            len(path) > len(wanted) and path[-1] < ended + APART_NS
        ):  # the answer may be there before `write` returns
            found.append([(end - begin) / 1e3 for begin, end in pairwise([*path, ended])])
    return found


def middle(requests: list[list[float]]) -> list[float]:
    """Return each step's mean over the fifth of the requests that stand in the middle by their sum."""
    requests.sort(key=sum)
    chosen = requests[int(0.4 * len(requests)) : int(0.6 * len(requests)) + 1]
    return [statistics.mean(step) for step in zip(*chosen, strict=True)]


def columns() -> dict[Run, dict[str, float]]:
    """Return what each step took, by server and rate."""
    found: dict[Run, list[list[float]]] = {Run(server, times): [] for times in TIMES for server in STEPS_OF}
    for number in range(ROUNDS):
        for run in found:
            followed = steps_us(run, SECONDS)
            found[run] += followed
            print(f"round {number + 1}, {run.times}x  {run.server}: {len(followed)} followed", flush=True)
    return {run: dict(zip(STEPS_OF[run.server], middle(each), strict=True)) for run, each in found.items()}


def cold_us(gap_s: float, *, spinning: bool = False) -> float:
    """Return the median of decoding a body in so many seconds' distance, slept or spent on nothing."""
    took = []
    for each in [body(10) for _ in range(int(min(1000, 3 / gap_s)) if gap_s else 1000)]:
        until_s = time.perf_counter() + gap_s
        if not spinning:
            time.sleep(gap_s)
        while time.perf_counter() < until_s:
            pass
        begun_ns = time.perf_counter_ns()
        decode_packed(each)
        took.append((time.perf_counter_ns() - begun_ns) / 1e3)
    return statistics.median(took)


def section() -> str:
    """Measure, and return this part of the page."""
    found = columns()
    cells = {step: [f"{each[step]:.0f}" if step in each else "" for each in found.values()] for step in STEPS}
    rows = [f"| {text} | {' | '.join(cells[step])} |" for step, text in STEPS.items()]
    sums = {run: sum(steps.values()) for run, steps in found.items()}
    rows.append(f"| all of it | {' | '.join(f'**{each:.0f}**' for each in sums.values())} |")
    base = [sums[Run("constant_202", times)] for times in TIMES]
    ours = [found[Run("fsync", times)] for times in TIMES]
    rest = [sum(steps.values()) - steps["flushed"] for steps in ours]
    return TEXT.format(
        date=utc_now(SystemClock()).date(),
        batches=EMITTER_PER_S,
        readers=READERS,
        rounds=ROUNDS,
        seconds=SECONDS,
        heads=" | ".join(f"{run.server}, {run.times}×" for run in found),
        lines=" --- |" * len(found),
        rows="\n".join(rows),
        rest=" and ".join(f"{mine / theirs:.1f}×" for mine, theirs in zip(rest, base, strict=True)),
        room=" and ".join(
            f"{max(0.0, 2 * theirs - mine):.0f}" for mine, theirs in zip(rest, base, strict=True)
        ),
        flushed=" and ".join(f"{steps['flushed']:.0f}" for steps in ours),
        waking=" and ".join(f"{sum(steps[step] for step in WAKING):.0f}" for steps in ours),
        cold=f"{cold_us(0):.0f} µs right after another, {cold_us(0.0013):.0f} after 1.3 ms of sleep, "
        f"{cold_us(0.013):.0f} after 13 ms, {cold_us(0.013, spinning=True):.0f} after 13 ms of spinning",
    )


def main() -> None:
    above = PAGE.read_text(encoding="utf-8").partition(HEADING)[0].rstrip()
    text = f"{HEADING}\n{section()}"
    PAGE.write_text(f"{above}\n\n{text}", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
