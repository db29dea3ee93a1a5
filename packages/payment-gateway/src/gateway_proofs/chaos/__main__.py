"""`python -m gateway_proofs.chaos --seconds 120`: besiege the gateway, then let the bank's ledger judge."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from gateway_proofs.chaos.town import Aftermath, Plan, run


def main() -> int:
    """Run one siege; the exit code is 1 if a promise was broken."""
    parser = _parser()
    options = parser.parse_args()
    if options.seconds <= 0 or options.processes < 1:
        parser.error("--seconds must be above 0, and --processes at least 1")
    plan = Plan(seconds=options.seconds, processes=options.processes, seed=options.seed)
    with tempfile.TemporaryDirectory(prefix="gateway-chaos-") as folder:
        aftermath = asyncio.run(run(plan, Path(folder), tell=lambda line: print(f"  {line}", flush=True)))
    return _show(aftermath)


def _show(aftermath: Aftermath) -> int:
    damage = aftermath.damage
    print(aftermath.judged)
    print(f"{damage.kills} times SIGKILL, PostgreSQL crashed {damage.database_crashes} times")
    if aftermath.held and damage.kills == 0:
        print("nothing was killed, so nothing is proven: give it more --seconds")
        return 1
    print("every promise was kept" if aftermath.held else "A PROMISE WAS BROKEN")
    return 0 if aftermath.held else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gateway_proofs.chaos", description=__doc__)
    parser.add_argument("--seconds", type=float, default=120.0, help="how long the shop is open (120)")
    parser.add_argument("--processes", type=int, default=3, help="gateway processes on one database (3)")
    parser.add_argument("--seed", type=int, default=1, help="seed of customers, bank and killer (1)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
