"""The stream of orders."""

import random
from collections import Counter
from itertools import pairwise
from statistics import mean

import pytest

from ficmart.arrivals import Fate, Mix, Plan, parse_rate, plans


def drawn(seed: int, **mix: float) -> list[Plan]:
    return list(plans(Mix(**mix), run_id="r", rng=random.Random(seed)))  # type: ignore[arg-type]


def test_a_seed_repeats_the_orders_and_another_does_not() -> None:
    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_orders_come_as_a_poisson_stream_of_the_given_rate() -> None:
    times = [plan.starts_at_s for plan in drawn(3, orders=4000, rate_per_s=20)]
    gaps = [later - sooner for sooner, later in pairwise(times)]
    assert mean(gaps) == pytest.approx(1 / 20, rel=0.05)
    assert mean(gap > 1 / 20 for gap in gaps) == pytest.approx(0.368, abs=0.03)  # exponential: e⁻¹


def test_shares_are_those_of_the_mix() -> None:
    orders = drawn(4, orders=4000, doubles=0.5, cancel=0.1, returns=0.3)
    fates = Counter(plan.fate for plan in orders)
    assert fates[Fate.CANCEL] / 4000 == pytest.approx(0.1, abs=0.02)
    assert fates[Fate.RETURN] / 4000 == pytest.approx(0.3, abs=0.03)
    assert mean(plan.doubled for plan in orders) == pytest.approx(0.5, abs=0.03)


def test_every_order_has_an_id_of_its_own_and_no_card_number_shows() -> None:
    orders = drawn(5, orders=500)
    assert len({plan.order_id for plan in orders}) == 500
    assert all(plan.card.number not in repr(plan) for plan in orders)


@pytest.mark.parametrize(("text", "rate"), [("20", 20), ("20/s", 20), ("600/min", 10), ("3600/h", 1)])
def test_a_rate_can_be_written_in_several_ways(text: str, rate: float) -> None:
    assert parse_rate(text) == rate


@pytest.mark.parametrize("text", ["", "often", "20/day", "/s"])
def test_a_rate_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a rate looks like"):
        parse_rate(text)
