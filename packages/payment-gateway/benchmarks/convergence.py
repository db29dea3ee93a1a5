"""The bank's default chaos (5 % failures, up to 2 s late) and the gateway's defaults: how it goes in the end.

    python packages/payment-gateway/benchmarks/convergence.py --orders 200

What the shop was told at first, how much was in doubt, and how long it took until nothing was any more.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from _measuring import our_gateway

from groundwork.report import read
from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.postgres import postgres_database, postgres_server

OPERATIONS = {"authorize", "capture", "void", "refund"}
WORST = "commit_then_drop=0.02,reset=0.01"


def command(folder: Path, name: str, module: str, *arguments: object, **env: str) -> Program:
    argv = [sys.executable, "-c", f"from {module}.cli import main; main()", *map(str, arguments)]
    return Program(argv, log_path=folder / f"{name}.log", env=clean_env(**env), cwd=folder, name=name)


def shop(folder: Path, name: str, url: str, *arguments: object) -> Program:
    journal = folder / "journal.jsonl"
    return command(folder, name, "ficmart", name, "--url", url, "--journal", journal, *arguments).start()


def run(folder: Path, orders: int, faults: str) -> None:
    bank_port = free_port()
    bank_url = f"http://127.0.0.1:{bank_port}"
    environment = {"BANK_TEST_ROUTES": "1", "BANK_SEED": "7"} | ({"BANK_FAULTS": faults} if faults else {})
    bank = command(folder, "bank", "mock_bank", "serve", "--port", bank_port, **environment)
    with bank, postgres_server(durable=True) as postgres, postgres_database(postgres) as database_url:
        bank.wait_ready(f"{bank_url}/health", 60.0)
        with our_gateway(folder, database_url, bank_port) as gateway:
            url = f"http://127.0.0.1:{gateway.port}"
            shopping = shop(folder, "run", url, "--orders", orders, "--rate", "8/s", "--seed", 7)
            shopping.wait(orders / 8 + 300)
            closed_s = time.monotonic()
            quiet = shop(folder, "wait", url, "--deadline", 300).wait(330)
            took_s = time.monotonic() - closed_s
            report_path = folder / "report.json"
            sides = ("--bank-url", bank_url, "--report", report_path)
            verdict = shop(folder, "judge", url, *sides).wait(120)
    show(folder, read(report_path).summary, quiet=quiet == 0, verdict=verdict, took_s=took_s, faults=faults)


def show(folder: Path, summary: dict, *, quiet: bool, verdict: int, took_s: float, faults: str) -> None:
    entries = [json.loads(line) for line in (folder / "journal.jsonl").read_text().splitlines()]
    first: dict[str, tuple[int, str]] = {}
    for entry in entries:
        # An answer that never came has no status, and a later one is then the first.
        if entry["kind"] == "told" and "status" in entry and entry["action"] in OPERATIONS:
            first.setdefault(entry["key"], (entry["status"], entry.get("code") or ""))
    told = Counter(first.values())
    told_at_first = ", ".join(
        f"{_said(*said)}: {100 * told[said] / len(first):.1f} %" for said in sorted(told)
    )
    doubt = 100 * sum(status == 202 for status, _code in first.values()) / len(first)
    left = f"in doubt {summary['in_doubt']}, double charges {summary['double_charges']}"
    bank = f"the bank's default chaos{' and ' + faults if faults else ''}"
    assert quiet, left
    print(f"| first answer to each of {len(first)} keys | reported | {told_at_first} | {bank} |")
    print(f"| in doubt at first, and until nothing is | reported | {doubt:.1f} %, {took_s:.0f} s | {bank} |")
    print(
        f"| left at the end | none in doubt | {left}, flagged {summary['flagged']} | judge: exit {verdict} |"
    )


def _said(status: int, code: str) -> str:
    """Name an answer; of a double click the second request is told first that the first one is at work."""
    if code == "idempotency_key_in_use":
        return f"{status} for the second of two clicks, while the first is at work"
    return f"{status} {code}".strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=60)
    options = parser.parse_args()
    for faults in ("", WORST):
        with tempfile.TemporaryDirectory(prefix="gateway-bench-") as folder:
            run(Path(folder), options.orders, faults)


if __name__ == "__main__":
    main()
