"""Run the demo: three acts, then one table of what was proven.

    python -m tools.demo                     all three, about a minute
    python -m tools.demo traced --seed 7     one act, with a seed of your choice

Everything it made stays in demo-output/: flagged.csv, the judges' reports, the logs. Exit code 0 only if
every promise held, 1 if one did not, 130 after Ctrl-C.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from groundwork.testing import NotReady
from tools.command_line import parser_of, take_names
from tools.demo import payment_gateway, traced, tweet_audit
from tools.demo.proof import Proof, print_proofs
from tools.folder import FolderRefused, fresh_folder
from tools.stage import ROOT, Stage

Act = Callable[..., list[Proof]]
LOOK_AROUND = """to look around, `make up` (where a port is taken it takes another, and says so):
  http://127.0.0.1:8080/           traced's dashboard
  http://127.0.0.1:8000/docs       the gateway's API; its operators' page is at /ops
  http://127.0.0.1:8787/docs       the bank's API; its ledger is at /_test/ledger
  http://127.0.0.1:8085/_journal   what the model was asked"""
PLAIN_WIDTH = 110  # where the output is no terminal
ACTS: dict[str, tuple[str, Act]] = {
    "tweet-audit": ("an audit, killed half-way and resumed", tweet_audit.play),
    "payment-gateway": ("a shop, a failing bank, and a gateway killed under load", payment_gateway.play),
    "traced": ("spans of twenty writers, judged one by one", traced.play),
}


def main() -> int:
    """Play the acts and print the table."""
    parser = parser_of(__file__, __doc__)
    take_names(parser, "act", ACTS)
    parser.add_argument("--seed", type=int, default=2026, help="seed of every fault and every load")
    parser.add_argument("--folder", type=Path, default=ROOT / "demo-output", help="where results and logs go")
    arguments = parser.parse_args()
    console = Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else PLAIN_WIDTH)
    folder: Path = arguments.folder.resolve()
    try:
        with fresh_folder(folder):
            return play(arguments.names or list(ACTS), folder, arguments.seed, console)
    except FolderRefused as problem:
        console.print(f"error: {problem}", style="bold red", markup=False)
        return 1
    except (NotReady, TimeoutError) as problem:
        console.print(f"error: {problem}", style="bold red", markup=False)
        console.print(f"the logs are in {folder / 'logs'}", markup=False)
        return 1
    except KeyboardInterrupt:
        console.print("interrupted; nothing is left running")
        return 130


def play(acts: list[str], folder: Path, seed: int, console: Console) -> int:
    """Play these acts, each on a stage of its own; returns the exit code."""
    proofs: list[Proof] = []
    started = time.monotonic()
    for number, name in enumerate(acts, 1):
        title, act = ACTS[name]
        console.rule(f"{number}. {name}: {title}", align="left")
        with Stage(folder) as stage:
            proofs += act(stage, console, seed=seed)
    console.rule()
    print_proofs(proofs, console)
    held = all(proof.held for proof in proofs)
    console.print(f"{time.monotonic() - started:.0f} s; results, reports and logs: {folder}", markup=False)
    console.print(LOOK_AROUND)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
