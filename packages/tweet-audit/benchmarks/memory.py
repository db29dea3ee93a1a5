"""The peak memory of a whole run: 100 MB beside 1 GB (and 10 GB, if you have the time and the disk).

    python packages/tweet-audit/benchmarks/memory.py [--megabytes 100 1000]

The archive is a ZIP of fake-gemini's, so long posts, edits and repeated texts are in it; the run applies the
local rules, joins what belongs together, writes both CSV files and the state.
Peak memory is what the system says of the process.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TWEETS_PER_MB = 920
MOST_MB = 120
MOST_GROWTH = 1.2


def program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def peak(folder: Path, megabytes: int) -> dict[str, float]:
    archive, out = folder / "archive.zip", folder / "flagged.csv"
    tweets = str(megabytes * TWEETS_PER_MB)
    subprocess.run(
        [program("fake-gemini"), "archive", "--tweets", tweets, "--out", archive],
        check=True,
        capture_output=True,
    )
    command = [program("tweet-audit"), "run", archive, "--engine", "rules", "--out", out, "--json"]
    with (folder / "summary.json").open("w") as shown, (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=shown, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit((folder / "log").read_text())
    summary = json.loads((folder / "summary.json").read_text())
    assert summary["reconciled"]
    state = Path(summary["state"]).stat().st_size
    return {
        "tweets": summary["input"]["tweets"],
        "peak_mb": usage.ru_maxrss / 1024,
        "cpu_s": usage.ru_utime + usage.ru_stime,
        "state_mb": state / 1e6,
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--megabytes", type=int, nargs="+", default=[100, 1000])
    first = None
    print(f"{'archive':>12}{'tweets':>13}{'peak MB':>10}{'CPU s':>9}{'state MB':>10}")
    for megabytes in arguments.parse_args().megabytes:
        with tempfile.TemporaryDirectory() as folder:
            found = peak(Path(folder), megabytes)
        first = first or found["peak_mb"]
        growth = found["peak_mb"] / first
        missed = "" if found["peak_mb"] <= MOST_MB and growth <= MOST_GROWTH else ", missed"
        print(
            f"{megabytes:>9,} MB{found['tweets']:>13,}{found['peak_mb']:>10.0f}{found['cpu_s']:>9.1f}"
            f"{found['state_mb']:>10.0f}",
            flush=True,
        )
        print(
            f"| peak memory of `run`, {megabytes:,} MB | ≤ {MOST_MB} MB, ≤ {MOST_GROWTH}× of the smallest "
            f"| {found['peak_mb']:.0f} MB ({growth:.2f}×){missed} "
            f"| {found['tweets']:,} tweets, {found['cpu_s']:.0f} CPU s |"
        )


if __name__ == "__main__":
    main()
