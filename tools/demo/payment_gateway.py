"""Second act: some hundred orders through the gateway, a failing bank, and a gateway that is killed twice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from rich.console import Console

from groundwork.report import Report, read
from groundwork.testing import Program, free_port
from tools.demo.http import wait_until
from tools.demo.proof import Proof
from tools.stage import Stage

ORDERS = 250
RATE = "25/s"
DOUBLES = "0.25"
KILL_AFTER = (60, 160)  # payments authorized
RUN_TIMEOUT_S = 90.0
QUIET_WITHIN_S = "60"

# The bank fails as often as ever (5 %), and only its waiting is scaled down, and with it what waits for it.
BANK = {"BANK_MIN_LATENCY_MS": "10", "BANK_MAX_LATENCY_MS": "200", "BANK_TEST_ROUTES": "1"}
GATEWAY = {
    "GATEWAY_BANK_TIMEOUT_S": "1.5",
    "GATEWAY_BANK_DEADLINE_S": "2",
    "GATEWAY_LEASE_MARGIN_S": "1",
    "GATEWAY_RECOVERY_MIN_AGE_S": "1.5",
    "GATEWAY_RECOVERY_POLL_S": "0.25",
}


def play(stage: Stage, console: Console, *, seed: int) -> list[Proof]:
    """Run the act; returns what it proved."""
    bank_url, gateway_url = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
    bank_port, gateway_port = (url.rpartition(":")[2] for url in (bank_url, gateway_url))
    journal = stage.folder / "ficmart-journal.jsonl"
    bank = stage.program("mock-bank", "serve", "--port", bank_port, **BANK, BANK_SEED=str(seed))
    arguments = ("serve", "--port", gateway_port, "--data-dir", str(stage.folder / "gateway"))
    gateway = stage.program("payment-gateway", *arguments, "--bank-url", bank_url, **GATEWAY)
    console.print(
        f"  the bank fails 5 % of all requests (seed {seed}); scaled down: its latency to 10 to 200 ms,\n"
        "  and the gateway's waiting before recovery to 1.5 s"
    )
    bank.start().wait_ready(f"{bank_url}/health")
    gateway.start().wait_ready(f"{gateway_url}/readyz")
    orders = ("--orders", str(ORDERS), "--rate", RATE, "--doubles", DOUBLES, "--seed", str(seed))
    shop = stage.program("ficmart", "run", "--url", gateway_url, *orders, "--journal", str(journal)).start()
    console.print(f"  FicMart sends {ORDERS} orders, a quarter of them clicked twice")
    kills = _kill_under_load(gateway, gateway_url, shop, journal, console)
    shop.wait(RUN_TIMEOUT_S)
    console.print("  waiting until nothing is in doubt")
    deadline = ("--deadline", QUIET_WITHIN_S)
    waiting = stage.program(
        "ficmart", "wait", "--journal", str(journal), "--url", gateway_url, *deadline, title="wait"
    )
    quiet = waiting.start().wait(RUN_TIMEOUT_S) == 0
    report_path = stage.folder / "payment-gateway-report.json"
    sides = ("--url", gateway_url, "--bank-url", bank_url, "--report", str(report_path))
    judge = stage.program("ficmart", "judge", "--journal", str(journal), *sides, title="judge")
    verdict = judge.start().wait(60)
    console.print(judge.log_tail(40), markup=False, highlight=False)
    return list(_proofs(read(report_path), kills=kills, quiet=quiet, verdict=verdict))


def _kill_under_load(gateway: Program, url: str, shop: Program, journal: Path, console: Console) -> int:
    """SIGKILL the gateway once the shop has been told so many 201s, and start it again; how often it was."""
    kills = 0
    for payments in KILL_AFTER:
        reached = partial(_has_sold, journal, shop, payments)
        wait_until(reached, timeout_s=60, what=f"{payments} payments authorized")
        if not shop.running:
            break
        gateway.kill()
        kills += 1
        console.print(f"  SIGKILL of the gateway after {_sold(journal)} authorized payments; restarted")
        gateway.start().wait_ready(f"{url}/readyz")
    return kills


def _has_sold(journal: Path, shop: Program, payments: int) -> bool:
    return not shop.running or _sold(journal) >= payments


def _sold(journal: Path) -> int:
    if not journal.exists():
        return 0
    with journal.open("rb") as lines:
        return sum(b'"status":201' in line for line in lines)


def _proofs(report: Report, *, kills: int, quiet: bool, verdict: int) -> Iterator[Proof]:
    project = "payment-gateway"
    counted = report.summary
    yield Proof(project, "killed under load", kills == len(KILL_AFTER), f"{kills} times, and restarted")
    yield Proof(
        project,
        "nothing stays in doubt",
        quiet,
        f"{counted['orders']} orders, {counted['payments']} payments",
    )
    yield Proof(project, "no double charge", counted["double_charges"] == 0, f"{counted['double_charges']}")
    yield Proof(project, "no lost payment", counted["lost"] == 0, f"{counted['lost']}")
    books = ", ".join(f"{counted[name]} {name}" for name in ("holds", "captures", "voids", "refunds"))
    apart = f"{counted['forgotten_by_the_bank']} holds that the bank itself forgot"
    agree = verdict == 0 and not report.failed
    yield Proof(project, "receipts equal the bank's ledger", agree, f"{books}; apart from these {apart}")
