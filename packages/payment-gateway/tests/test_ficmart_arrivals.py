"""The stream of orders."""

import random
from collections import Counter
from itertools import pairwise
from statistics import mean

import pytest

from ficmart.arrivals import BAD_CARDS, Fate, Mix, Pattern, Plan, parse_rate, plans


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


def test_shares_of_impatient_customers_and_refused_cards_are_those_of_the_mix() -> None:
    orders = drawn(4, orders=4000, impatient=0.3, declines=0.25)
    assert mean(plan.hang_up_after_s is not None for plan in orders) == pytest.approx(0.3, abs=0.03)
    assert mean(plan.card in BAD_CARDS for plan in orders) == pytest.approx(0.25, abs=0.03)


def test_a_surge_comes_in_the_middle_and_a_sale_at_the_opening() -> None:
    def took(pattern: Pattern) -> list[float]:
        times = [plan.starts_at_s for plan in drawn(6, orders=5000, rate_per_s=20, pattern=pattern)]  # type: ignore[arg-type]
        fifths = [times[(5000 * fifth) // 5 - 1] if fifth else 0.0 for fifth in range(6)]
        return [later - sooner for sooner, later in pairwise(fifths)]

    steady, surge, sale = (took(pattern) for pattern in Pattern)
    assert [duration == pytest.approx(50, rel=0.1) for duration in steady] == [True] * 5
    assert surge[2] == pytest.approx(steady[2] / 8, rel=0.15)
    assert surge[0] == pytest.approx(steady[0], rel=0.15)
    assert sale[0] < steady[0] / 5
    assert sale[4] > steady[4]


def test_no_two_orders_have_the_same_amount_as_long_as_there_are_enough() -> None:
    assert len({plan.amount_cents for plan in drawn(7, orders=2901)}) == 2901
    assert len(drawn(7, orders=2902)) == 2902


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
