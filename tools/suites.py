"""Run the test suites, two at a time, and end with one table: project, passed, failed, skipped, seconds.

Nothing is skipped silently: each skipped test stands under the table with its reason, and so does each
group of tests that this run left out (the mutants that only `make proof` tries, say).

    python -m tools.suites                     every suite, quick counts
    python -m tools.suites traced groundwork   these two
    python -m tools.suites --full              full counts, all mutants; writes docs/proof.md

Exit code 0 only if no suite failed. pytest does the work, one process a suite.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from groundwork.clock import SystemClock
from tools.command_line import parser_of, take_names
from tools.proof_page import write_proof_page
from tools.suite_counts import Counts

ROOT = Path(__file__).resolve().parent.parent
SUITES = {
    "groundwork": "shared/tests",
    "tweet-audit": "packages/tweet-audit/tests",
    "payment-gateway": "packages/payment-gateway/tests",
    "traced": "packages/traced/tests",
    "workspace": "tests",
}
# The longest first: two lanes then end at about the same time. At full counts the mutants are the longest.
STARTED_IN_ORDER = ("traced", "payment-gateway", "tweet-audit", "workspace", "groundwork")
STARTED_AT_FULL = ("workspace", "tweet-audit", "payment-gateway", "traced", "groundwork")
AT_ONCE = 2
SUITE_DEADLINE_S = 1800.0  # against a suite that hangs; each takes minutes
FULL_DEADLINE_S = 4 * 3600.0
CLOCK = SystemClock()


@dataclass(frozen=True, slots=True)
class Result:
    """What one suite came to."""

    suite: str
    counts: Counts
    exit_code: int
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether the suite ran to its end, ran something, and nothing failed."""
        return self.exit_code == 0 and self.counts.passed > 0


def run_suite(suite: str, *, full: bool) -> Result:
    """Run one suite in a process of its own; its output is printed whole when it ends."""
    with tempfile.TemporaryDirectory(prefix="suite-") as folder:
        counts_path = Path(folder) / "counts.json"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "--durations=10",
            "-p",
            "tools.suite_counts",
            SUITES[suite],
        ]
        # Hundreds of processes start in a run: without bytecode each would compile all that it imports.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {
            **kept,
            "SUITE_COUNTS": str(counts_path),
            "PYTEST_PROOF_FULL": "1" if full else "",
        }
        started = CLOCK.monotonic()
        exit_code, output = _run(command, environment, FULL_DEADLINE_S if full else SUITE_DEADLINE_S)
        seconds = CLOCK.monotonic() - started
        counts = Counts.read(counts_path)
    print(f"\n=== {suite} ===\n{output}", flush=True)
    return Result(suite=suite, counts=counts, exit_code=exit_code, seconds=seconds)


def _run(command: list[str], environment: dict[str, str], deadline_s: float) -> tuple[int, str]:
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=deadline_s,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        seen: str | bytes = late.stdout or b""
        text = seen.decode(errors="replace") if isinstance(seen, bytes) else seen
        return 124, f"{text}\nstopped after {deadline_s:.0f} s, the most that a suite may take"
    return done.returncode, done.stdout


def table(results: list[Result]) -> str:
    """The closing table, with what was not run and why below it."""
    lines = [f"{'project':<16} {'passed':>7} {'failed':>7} {'skipped':>8} {'seconds':>8}"]
    for result in results:
        counts = result.counts
        note = "" if result.ok else f"   exit code {result.exit_code}"
        lines.append(
            f"{result.suite:<16} {counts.passed:>7} {counts.failed:>7} {len(counts.skipped):>8} "
            f"{result.seconds:>8.1f}{note}"
        )
    for result in results:
        lines += [
            f"  skipped in {result.suite}: {name}: {why}" for name, why in result.counts.skipped.items()
        ]
        lines += [f"  left out of {result.suite}: {text}" for text in result.counts.left_out]
    passed, failed, skipped = (
        sum(r.counts.passed for r in results),
        sum(r.counts.failed for r in results),
        sum(len(r.counts.skipped) for r in results),
    )
    broken = sum(1 for r in results if not r.ok and not r.counts.failed)
    lines.append(f"\n{passed} passed, {failed + broken} failed, {skipped} skipped")
    return "\n".join(lines)


def main() -> int:
    """Run what was asked for and print the table."""
    parser = parser_of(__file__, __doc__)
    take_names(parser, "suite", SUITES)
    parser.add_argument("--full", action="store_true", help="full counts, all mutants; writes docs/proof.md")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON instead of the table")
    arguments = parser.parse_args()
    chosen = list(dict.fromkeys(arguments.names or SUITES))
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        order = STARTED_AT_FULL if arguments.full else STARTED_IN_ORDER
        started = sorted(chosen, key=order.index)
        results = list(pool.map(lambda suite: run_suite(suite, full=arguments.full), started))
    results.sort(key=lambda result: chosen.index(result.suite))
    if arguments.json:
        print(json.dumps({r.suite: {**r.counts.as_dict(), "seconds": round(r.seconds, 1)} for r in results}))
    else:
        print(f"\n{table(results)}")
    if arguments.full:
        write_proof_page(ROOT / "docs" / "proof.md", table(results), clock=CLOCK)
    return 0 if all(result.ok for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
