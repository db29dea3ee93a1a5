"""First act: audit the sample archive against a faulty model, kill the audit half-way, resume it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console

from groundwork.testing import Program, free_port
from tools.demo.http import get_json, wait_until
from tools.demo.proof import Proof
from tools.stage import SAMPLE, Stage

BATCH = 10
KILL_AFTER = 15
KEY = "demo-key-not-a-secret"
FAKE = ("--fault-rate", "0.15", "--latency-ms", "100-300")
RUN_TIMEOUT_S = 90.0


def play(stage: Stage, console: Console, *, seed: int) -> list[Proof]:
    """Run the act; returns what it proved."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    fake = stage.program("fake-gemini", "serve", "--port", str(port), "--seed", str(seed), *FAKE)
    fake.start().wait_ready(f"{url}/_stats")
    console.print(f"  fake Gemini at {url}: 15 % of its answers are faults, 100 to 300 ms each (seed {seed})")
    csv = stage.folder / "flagged.csv"
    audit = _audit(stage, csv, url)
    audit.start()
    wait_until(
        lambda: not audit.running or _answered(url) >= KILL_AFTER, timeout_s=30, what=f"{KILL_AFTER} answers"
    )
    before = len(_requests(url))
    killed = audit.running
    audit.kill()
    console.print(f"  SIGKILL after {before} requests; the same command again:")
    summary = _resume(audit, stage)
    for line in audit.log_tail(40).splitlines()[-24:]:
        console.print(f"    {line}", markup=False)
    report = stage.folder / "tweet-audit-report.json"
    judge = stage.program(
        "fake-gemini", "check", str(SAMPLE / "archive"), str(csv), "--report", str(report), title="csv-check"
    )
    verdict = judge.start().wait(30)
    console.print(f"  the first rows of {csv.name}:")
    for row in islice(_rows(csv), 4):
        console.print(f"    {row}", markup=False)
    return list(_proofs(summary, verdict, killed, before, url))


def _audit(stage: Stage, csv: Path, url: str) -> Program:
    arguments = [
        "run",
        str(SAMPLE / "archive"),
        "--criteria",
        str(SAMPLE / "criteria.json"),
        "--out",
        str(csv),
    ]
    arguments += ["--batch-size", str(BATCH), "--rpm", "6000", "--json"]
    return stage.program("tweet-audit", *arguments, GEMINI_API_KEY=KEY, GOOGLE_GEMINI_BASE_URL=url)


def _resume(audit: Program, stage: Stage) -> dict[str, Any]:
    audit.start().wait(RUN_TIMEOUT_S)
    text = audit.log_path.read_text(encoding="utf-8")
    summary: dict[str, Any] = json.loads(text[text.rindex("\n{") :])
    return summary


def _requests(url: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = get_json(f"{url}/_journal")["requests"]
    return entries


def _answered(url: str) -> int:
    return sum(1 for entry in _requests(url) if entry["status"] == 200)


def _rows(csv: Path) -> Iterator[str]:
    with csv.open(encoding="utf-8") as rows:
        yield from (row.rstrip() for row in rows)


def _proofs(summary: dict[str, Any], verdict: int, killed: bool, before: int, url: str) -> Iterator[Proof]:
    raise NotImplementedError
