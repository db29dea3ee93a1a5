"""Third act: the emitter's load against traced, judged by the strict verifier."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console

from groundwork.report import Report, read
from groundwork.testing import free_port
from tools.demo.proof import Proof
from tools.stage import Stage

DURATION = "8s"
RUN_TIMEOUT_S = 90.0


def play(stage: Stage, console: Console, *, seed: int) -> list[Proof]:
    """Run the act; returns what it proved."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    serve = ("serve", "--port", str(port), "--data-dir", str(stage.folder / "traced"))
    stage.program("traced", *serve).start().wait_ready(f"{url}/health")
    console.print(
        f"  20 writers send for {DURATION}, out of order and with every kind of chaos (seed {seed})"
    )
    report_path = stage.folder / "traced-report.json"
    record = ("--record", str(stage.folder / "spans-sent.jsonl"), "--report", str(report_path))
    load = (
        "emit",
        "--target",
        url,
        "--duration",
        DURATION,
        "--seed",
        str(seed),
        "--rulings",
        "--chaos",
        "all",
    )
    emitter = stage.program("traced-emitter", *load, *record, NO_COLOR="1")
    exit_code = emitter.start().wait(RUN_TIMEOUT_S)
    told = emitter.log_path.read_text(encoding="utf-8")
    for line in told[told.index("sent to") :].splitlines():
        console.print(f"    {line}", markup=False)
    return list(_proofs(read(report_path), exit_code))


def _proofs(report: Report, exit_code: int) -> Iterator[Proof]:
    found = report.summary
    counts = " ".join(f"{name}={found[name]}" for name in ("expected", "found", "missing", "span_mismatches"))
    whole = found["missing"] == 0 and found["span_mismatches"] == 0 and found["expected"] == found["found"]
    yield Proof("traced", "every acknowledged trace is found, span by span", whole, counts)
    verdicts = [finding.verdict for finding in report.findings]
    told = ", ".join(f"{verdicts.count(verdict)} {verdict}" for verdict in ("pass", "fail", "untestable"))
    yield Proof("traced", "the contract and its rulings hold", exit_code == 0 and not report.failed, told)
