"""Several gateway processes on one real PostgreSQL, killed under load; the bank's ledger is the judge."""

from pathlib import Path

import pytest

from gateway_proofs.chaos.town import Plan, run
from groundwork.testing.proof import count


@pytest.mark.timeout(900)
@pytest.mark.requirement("pg-scale-01", "pg-crash-01")
async def test_processes_and_database_killed_under_load_keep_every_promise(tmp_path: Path) -> None:
    plan = Plan(
        seconds=count(quick=9, full=180),
        processes=count(quick=2, full=3),
        orders_per_s=8.0,
        kill_every_s=count(quick=2, full=4),
        restart_database_every=count(quick=3, full=8),
    )
    told: list[str] = []
    aftermath = await run(plan, tmp_path, tell=told.append)
    evidence = "\n".join([*told, aftermath.judged])
    assert aftermath.damage.kills >= 3, evidence
    assert aftermath.damage.database_crashes >= 1, evidence
    assert aftermath.held, evidence
    assert aftermath.report.summary["payments"] >= 50
    assert aftermath.report.summary["captures"] >= 20
    assert b"4111111111111111" not in all_logs(tmp_path)


def all_logs(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("*.log"))
