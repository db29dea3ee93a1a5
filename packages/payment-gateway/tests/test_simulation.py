"""The gateway under seeded misfortune: every promise holds after every run, and a run repeats exactly."""

import os
import subprocess
import sys

import pytest

from gateway_proofs.simulation.world import run
from groundwork.testing.proof import count


@pytest.mark.timeout(3600)
@pytest.mark.requirement(
    "pg-inv-1", "pg-inv-2", "pg-inv-3", "pg-inv-4", "pg-inv-5", "pg-inv-6", "pg-inv-8", "pg-bank-04"
)
@pytest.mark.requirement("pg-idem-09", "pg-crash-07", "pg-recon-01", "pg-recon-02")
def test_whatever_the_seed_brings_every_promise_is_kept() -> None:
    deaths = transactions = decided = reaped = reconciled = 0
    for seed in range(count(quick=100, full=10_000)):
        one = run(seed)
        history = "\n".join(one.history.lines())
        assert not one.problems, f"make simulate SEED={seed}\n{history}\n" + "\n".join(one.problems)
        deaths += one.deaths
        transactions += one.bank_transactions
        decided += one.decided
        reaped += one.reaped
        reconciled += one.reconciled
    assert deaths > 100, "the storm killed hardly anything, so nothing is proven"
    assert transactions > 300
    assert decided > 5, "hardly anything needed a person, so nothing is proven of decisions"
    assert reaped > 100
    assert reconciled > 100


def test_a_seed_runs_again_line_by_line_in_another_process() -> None:
    """With another hash seed, so that no set or dict of the code gives an order of its own."""
    command = [sys.executable, "-m", "gateway_proofs.simulation", "--seed", "11"]
    other = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    environment = os.environ | {"PYTHONHASHSEED": other}
    shown = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    *history, ending = shown.splitlines()
    here = run(11)
    assert history == list(here.history.lines())
    assert here.history.digest() in ending
    assert len(history) > 100
    assert history != list(run(12).history.lines())
