"""Fault plans: how they are written, and what they deal."""

import random
from collections import Counter
from pathlib import Path

import pytest

from fake_gemini.errors import BadFaultPlan
from fake_gemini.faults import MEANING, TRANSIENT, Fault, FaultPlan, read_plan, spread


def test_a_script_is_dealt_in_order_and_then_the_rates_decide() -> None:
    rates, script = read_plan("unavailable*2, none, cut")
    plan = FaultPlan(rng=random.Random(1), rates=rates, script=script)
    dealt = [plan.deal() for _ in range(6)]
    assert dealt == [Fault.UNAVAILABLE, Fault.UNAVAILABLE, Fault.NONE, Fault.CUT, Fault.NONE, Fault.NONE]


def test_rates_are_met_in_the_long_run() -> None:
    rates, _ = read_plan("unavailable=0.2,cut=0.05")
    plan = FaultPlan(rng=random.Random(1), rates=rates)
    dealt = Counter(plan.deal() for _ in range(20_000))
    assert dealt[Fault.UNAVAILABLE] / 20_000 == pytest.approx(0.2, rel=0.1)
    assert dealt[Fault.CUT] / 20_000 == pytest.approx(0.05, rel=0.1)


def test_one_rate_is_spread_over_the_transient_faults_only() -> None:
    rates = spread(0.26)
    assert set(rates) == set(TRANSIENT)
    assert sum(rates.values()) == pytest.approx(0.26)
    assert not {Fault.QUOTA_DAY, Fault.QUOTA_ZERO, Fault.BAD_KEY, Fault.SAFETY, Fault.BLOCKED_PROMPT} & set(
        rates
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plan.json", '{"rates": {"cut": 0.5}, "script": ["slow", "unavailable*2"]}'),
        ("plan.toml", 'script = ["slow", "unavailable*2"]\n[rates]\ncut = 0.5\n'),
    ],
)
def test_a_plan_can_be_a_file(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    assert read_plan(str(path)) == ({Fault.CUT: 0.5}, [Fault.SLOW, Fault.UNAVAILABLE, Fault.UNAVAILABLE])


@pytest.mark.parametrize(
    ("spec", "words"),
    [
        ("earthquake", "no fault 'earthquake'"),
        ("earthquake=0.1", "no fault 'earthquake'"),
        ("cut=often", "a share from 0 to 1"),
        ("cut=0.1,unavailable", "mixes"),
        ("cut*many", "how many times"),
        ("cut*1000000", "at most"),
        ("missing.json", "missing.json"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused_by_name(spec: str, words: str) -> None:
    with pytest.raises(BadFaultPlan, match=words):
        read_plan(spec)


@pytest.mark.parametrize("rates", [{Fault.CUT: 1.5}, {Fault.CUT: -0.1}, {Fault.CUT: 0.6, Fault.SLOW: 0.6}])
def test_rates_that_are_no_shares_are_refused(rates: dict[Fault, float]) -> None:
    with pytest.raises(BadFaultPlan):
        FaultPlan(rng=random.Random(1), rates=rates)


def test_every_fault_is_explained() -> None:
    assert set(MEANING) == set(Fault)
