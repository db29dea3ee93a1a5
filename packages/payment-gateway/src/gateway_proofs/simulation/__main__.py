"""`python -m gateway_proofs.simulation --seeds 1000`, or `--seed 7` to see one run again, line by line."""

import argparse
import sys
from collections.abc import Iterable

from gateway_proofs.simulation.world import Run, run
from groundwork.clock import SystemClock
from groundwork.terminal import counted


def main() -> int:
    """Run seeds and say how it went; the exit code is 1 if a promise was broken."""
    parser = _parser()
    options = parser.parse_args()
    if options.seeds < 1:
        parser.error("--seeds must be at least 1: no run proves nothing")
    if options.seed is not None:
        return _show(run(options.seed))
    clock = SystemClock()
    started_s = clock.monotonic()
    runs = failed = payments = transactions = deaths = flagged = decided = reaped = reconciled = 0
    for seed in range(options.start, options.start + options.seeds):
        one = run(seed)
        runs += 1
        payments += one.payments
        transactions += one.bank_transactions
        deaths += one.deaths
        flagged += one.flagged
        decided += one.decided
        reaped += one.reaped
        reconciled += one.reconciled
        if one.problems:
            failed += 1
            _complain(one)
        if failed >= options.failures:
            break
    took_s = clock.monotonic() - started_s
    print(f"{runs} seeds in {took_s:.1f} s ({runs / took_s:.1f} a second): {failed} broke a promise")
    print(f"{payments} payments, {transactions} transactions at the bank, {deaths} deaths, {flagged} flagged")
    print(f"{decided} decisions of a person, {reaped} keys reaped, {reconciled} runs of reconciliation")
    return 1 if failed else 0


def _complain(one: Run) -> None:
    found = counted(len(one.problems), "problem")
    print(f"seed {one.seed}: {found}; see it all with: make simulate SEED={one.seed}")
    _print_all(f"  {problem}" for problem in one.problems[:5])


def _show(one: Run) -> int:
    _print_all(one.history.lines())
    print(f"seed {one.seed}, history {one.history.digest()} ({len(one.history)} lines)")
    _print_all(f"BROKEN {problem}" for problem in one.problems)
    return 1 if one.problems else 0


def _print_all(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gateway_proofs.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=1000, help="how many seeds to run (1000)")
    parser.add_argument("--start", type=int, default=0, help="the first of them (0)")
    parser.add_argument("--seed", type=int, help="run this one and print its history")
    parser.add_argument("--failures", type=int, default=5, help="stop after so many failures (5)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
