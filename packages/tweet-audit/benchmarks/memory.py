"""The peak memory of a whole run: 100 MB beside 1 GB (and 10 GB, if you have the time and the disk).

    python packages/tweet-audit/benchmarks/memory.py [--megabytes 100 1000] [--requests 100] [--apart]

`make bench-tweet-audit BENCH_MEGABYTES="100 1000 10000"` takes the largest with all others. Or measure it
apart, `--megabytes 100 10000 --apart`: its rows go into benchmarks/apart.md with the day, and from there into
the page whenever that is written.

The archive is a ZIP of fake-gemini's, so long posts, edits and repeated texts are in it. The run reads it,
joins what belongs together, imports the SDK, sends some requests (`--max-requests`: thousands would show
no more) and writes both CSV files. Peak memory is what the system says of the process.
"""

import argparse
import os
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from _world import audit, fake_gemini, program, row

APART = Path(__file__).with_name("apart.md")
TWEETS_PER_MB = 920
MOST_MB = 120
MOST_GROWTH = 1.2


def measure(folder: Path, megabytes: int, requests: int) -> dict:
    archive = folder / "archive.zip"
    make = [program("fake-gemini"), "archive", "--tweets", str(megabytes * TWEETS_PER_MB), "--out", archive]
    subprocess.run(make, check=True, capture_output=True)
    with fake_gemini() as url:
        return audit(archive, folder, url, "--max-requests", requests)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    usual = [int(each) for each in os.environ.get("BENCH_MEGABYTES", "100 1000").split()]
    arguments.add_argument("--megabytes", type=int, nargs="+", default=usual)
    arguments.add_argument("--apart", action="store_true", help="keep the rows in benchmarks/apart.md")
    arguments.add_argument("--requests", type=int, default=100)
    given = arguments.parse_args()
    first, rows = 0.0, []
    for megabytes in given.megabytes:
        with tempfile.TemporaryDirectory() as folder:
            found = measure(Path(folder), megabytes, given.requests)
            state_mb = Path(found["state"]).stat().st_size / 1e6
        first = first or found["peak_mb"]
        growth = found["peak_mb"] / first
        missed = "" if found["peak_mb"] <= MOST_MB and growth <= MOST_GROWTH else ", missed"
        beside = f"{found['input']['tweets']:,} tweets, {found['requests']['sent']} requests"
        cells = (
            f"peak memory of `run`, {megabytes:,} MB",
            f"≤ {MOST_MB} MB, ≤ {MOST_GROWTH}× of the smallest",
            f"{found['peak_mb']:.0f} MB ({growth:.2f}× of {given.megabytes[0]} MB){missed}",
            f"{beside}, {found['cpu_s']:.0f} CPU s, state {state_mb:.0f} MB",
        )
        row(*cells)
        rows.append(f"| {' | '.join(cells)}, measured apart on {datetime.now(UTC):%Y-%m-%d} |")
    if given.apart:
        APART.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
