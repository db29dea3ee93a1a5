"""First act: audit the sample archive against a faulty model, kill it half-way, resume it, run it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console

from groundwork.report import Report, read
from groundwork.testing import Program, free_port
from tools.demo.http import get_json, wait_until
from tools.demo.proof import Proof
from tools.stage import SAMPLE, Stage

KEY = "a-key-for-the-demo"
FAKE = ("--fault-rate", "0.25", "--latency-ms", "100-300", "--retry-delay-s", "1", "--slow-s", "1")
AUDIT = ("--batch-size", "10", "--concurrency", "4", "--rpm", "3000")
KILL_AFTER = 25
RUN_TIMEOUT_S = 90.0
FINISHED = (0, 5)  # 5: finished, and some tweets are blocked or failed, which the sample has


def play(stage: Stage, console: Console, *, seed: int) -> list[Proof]:
    """Run the act; returns what it proved."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    fake = stage.program("fake-gemini", "serve", "--port", str(port), "--seed", str(seed), *FAKE)
    fake.start().wait_ready(f"{url}/_stats")
    console.print(f"  a quarter of the model's answers are faults, 100 to 300 ms each (seed {seed})")
    csv = stage.folder / "flagged.csv"
    arguments = [
        "run",
        str(SAMPLE / "archive"),
        "--criteria",
        str(SAMPLE / "criteria.json"),
        "--out",
        str(csv),
    ]
    quota = str(stage.folder / "quota.sqlite")
    access = {"GEMINI_API_KEY": KEY, "GOOGLE_GEMINI_BASE_URL": url, "TWEET_AUDIT_QUOTA_FILE": quota}
    audit = stage.program("tweet-audit", *arguments, *AUDIT, **access)
    killed_at = _kill_half_way(audit, url)
    console.print(f"  SIGKILL after {killed_at} requests; the same command again:")
    finished = audit.start().wait(RUN_TIMEOUT_S) in FINISHED
    sent = _requests(url)
    _show(audit, console)
    again = stage.program("tweet-audit", *arguments, *AUDIT, "--json", title="tweet-audit-again", **access)
    finished = again.start().wait(RUN_TIMEOUT_S) in FINISHED and finished
    resent = _requests(url) - sent
    summary = _json_of(again)
    report_path = stage.folder / "tweet-audit-report.json"
    files = (str(SAMPLE / "archive"), str(csv), "--report", str(report_path))
    stage.program("fake-gemini", "check", *files, title="csv-check").start().wait(30)
    _show_csv(csv, console)
    return list(_proofs(summary, read(report_path), finished, killed_at, sent, resent))


def _kill_half_way(audit: Program, url: str) -> int:
    """SIGKILL the audit after some answers; returns the requests sent by then, 0 if it was done before."""
    audit.start()
    reached = lambda: not audit.running or _requests(url) >= KILL_AFTER  # noqa: E731  read where it is used
    wait_until(reached, timeout_s=30, what=f"{KILL_AFTER} answers of the model")
    if not audit.running:
        return 0
    audit.kill()
    return _requests(url)


def _requests(url: str) -> int:
    count: int = get_json(f"{url}/_stats")["requests"]
    return count


def _json_of(program: Program) -> dict[str, Any]:
    """The JSON document that ends the program's output (its log lines come first)."""
    lines = program.log_path.read_text(encoding="utf-8").splitlines()
    summary: dict[str, Any] = json.loads("\n".join(lines[lines.index("{") :]))
    return summary


def _show(audit: Program, console: Console) -> None:
    text = audit.log_path.read_text(encoding="utf-8")
    for line in text[text.rindex("every tweet in exactly one class") :].splitlines()[1:]:
        console.print(f"    {line}", markup=False)


def _show_csv(csv: Path, console: Console) -> None:
    console.print(f"  the first rows of {csv.name}:")
    with csv.open(encoding="utf-8") as rows:
        for row in islice(rows, 4):
            console.print(f"    {row.rstrip()}", markup=False)


def _proofs(
    summary: dict[str, Any], report: Report, finished: bool, killed_at: int, sent: int, resent: int
) -> Iterator[Proof]:
    project = "tweet-audit"
    lost = summary["requests"]["lost_in_flight"]
    evidence = f"killed after {killed_at} requests, {sent} in all, {lost} were in flight at the kill"
    yield Proof(project, "resumes after a SIGKILL", finished and killed_at > 0, evidence)
    classes = {name: sum(n.values()) if isinstance(n, dict) else n for name, n in summary["classes"].items()}
    told = ", ".join(f"{count} {name}" for name, count in classes.items())
    yield Proof(project, "every tweet in exactly one class", summary["reconciled"], told)
    yield Proof(project, "no failure was left over", classes["FAILED"] == 0, f"{classes['FAILED']} FAILED")
    yield Proof(project, "a third run asks nothing", resent == 0, f"{resent} requests")
    verdicts = [finding.verdict for finding in report.findings]
    told = f"{summary['csv_rows']} rows; {verdicts.count('pass')} checks pass, {verdicts.count('fail')} fail"
    yield Proof(project, "the CSV is the known truth", not report.failed and "pass" in verdicts, told)
