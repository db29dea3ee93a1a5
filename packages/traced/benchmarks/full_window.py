"""Where it ends: the whole half hour of ten times the emitter's load, 15.3 million spans, in one process.

    FULL_WINDOW=1 python packages/traced/benchmarks/full_window.py

It takes some ten minutes, 6 GB of memory and 2 GB of disk, so `make bench-traced` measures it only when
`FULL_WINDOW` is set. The row is kept in benchmarks/apart.md with its day, and repeated from there otherwise.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

import httpx
from ingest import serving
from window import Cost, fill, held, list_times, resident_mb, started

from groundwork.clock import SystemClock, utc_now

SPANS = 15_300_000  # 8 500 a second for 30 minutes
FIRST = 100_000
LAST = 100_000
STEP = 1_000_000
APART = Path(__file__).with_name("apart.md")


def measure(spans: int) -> str:
    with tempfile.TemporaryDirectory(prefix="bench-traced-") as folder:
        data = Path(folder) / "log"
        with serving("traced", data_dir=data) as (program, port):
            empty_mb = resident_mb(program.pid)
            first, first_ms = fill(port, program.pid, FIRST), list_times(port)
            took = first
            while held(port) < spans - LAST:
                share = fill(port, program.pid, min(STEP, spans - LAST - held(port)))
                took = Cost(took.wall_s + share.wall_s, took.cpu_s + share.cpu_s)
                print(f"{held(port):,} held, {resident_mb(program.pid):,.0f} MB", flush=True)
            last, last_ms = fill(port, program.pid, LAST), list_times(port)
            grown_mb = resident_mb(program.pid) - empty_mb
            asked_s = stats_s(port)
        log_mb = sum(each.stat().st_size for each in data.glob("*.log")) / 1e6
        replayed = started(data, spans)
    measured = (
        f"{grown_mb / 1e3:.2f} GB ({grown_mb * 1e6 / spans:.0f} bytes a span); ingest "
        f"{last.cpu_s / first.cpu_s:.2f}×, list {last_ms / first_ms:.2f}× ({last_ms:.2f} ms); start "
        f"{replayed.wall_s:.0f} s; log {log_mb / 1e3:.2f} GB; first stats {asked_s:.1f} s"
    )
    beside = (
        f"with {FIRST:,}: {first.cpu_s / FIRST * 1e6:.2f} µs a span, list {first_ms:.2f} ms; "
        f"taken in by 500 in {took.wall_s:.0f} s"
    )
    what = f"the full window at ten times the load, {spans:,} spans"
    return f"| {what} | within 1.5×, or the ceiling | {measured} | {beside} |"


def stats_s(port: int) -> float:
    """Seconds until the first question for sums over everything is answered: it reads every record."""
    started_s = time.perf_counter()
    httpx.get(f"http://127.0.0.1:{port}/api/v1/stats", timeout=600).raise_for_status()
    return time.perf_counter() - started_s


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--held", type=int, default=SPANS)
    chosen = options.parse_args()
    if not os.environ.get("FULL_WINDOW"):
        print("not measured: FULL_WINDOW is not set")
        return
    row = measure(chosen.held)
    print(row)
    if chosen.held == SPANS:
        today = utc_now(SystemClock()).date()
        APART.write_text(f"{row.removesuffix(' |')}; measured apart on {today} |\n", encoding="utf-8")


if __name__ == "__main__":
    main()
