"""Who orders what, and when: a Poisson stream of orders with their fates, all drawn from one seed.

Pure: no clock, no network. The gaps between orders are exponential with mean 1/rate, which makes the
arrivals a Poisson process: they come in bunches, as customers do.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

MIN_AMOUNT_CENTS, MAX_AMOUNT_CENTS = 100, 3_000
SECONDS_OF = {"": 1, "s": 1, "min": 60, "h": 3600}
CUSTOMERS = 40


class Fate(StrEnum):
    """What will become of an order that can be paid."""

    SHIP = "ship"  # shipped, and kept
    CANCEL = "cancel"  # cancelled before it ships
    RETURN = "return"  # shipped, and sent back


@dataclass(frozen=True, kw_only=True)
class Card:
    """A card that a customer pays with; the numbers are the bank's public test numbers."""

    number: str
    cvv: str
    expiry_month: int
    expiry_year: int

    @override
    def __repr__(self) -> str:
        return f"Card(…{self.number[-4:]})"


GOOD = Card(number="4111111111111111", cvv="123", expiry_month=12, expiry_year=2030)
SMALL = Card(number="4242424242424242", cvv="456", expiry_month=6, expiry_year=2030)
EMPTY = Card(number="5555555555554444", cvv="789", expiry_month=9, expiry_year=2030)
EXPIRED = Card(number="5105105105105100", cvv="321", expiry_month=3, expiry_year=2020)
MISTYPED = Card(number="4111111111111111", cvv="321", expiry_month=12, expiry_year=2030)
WALLET = {GOOD: 84, SMALL: 8, EMPTY: 4, EXPIRED: 2, MISTYPED: 2}  # of a hundred customers


@dataclass(frozen=True, kw_only=True)
class Mix:
    """How the stream looks: `rate_per_s` orders a second; the others are shares of all orders (0–1)."""

    orders: int = 300
    rate_per_s: float = 20.0
    doubles: float = 0.2
    cancel: float = 0.15
    returns: float = 0.15


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One order before it happens; `starts_at_s` counts from the opening of the shop.

    `doubled` means that the customer clicks twice: every request of this order is sent twice at once.
    """

    order_id: str
    customer_id: str
    amount_cents: int
    card: Card
    fate: Fate
    doubled: bool
    starts_at_s: float


def plans(mix: Mix, *, run_id: str, rng: random.Random) -> Iterator[Plan]:
    """Draw the orders one after the other; the same seed gives the same orders."""
    starts_at_s = 0.0
    for number in range(1, mix.orders + 1):
        starts_at_s += rng.expovariate(mix.rate_per_s)
        yield Plan(
            order_id=f"order-{run_id}-{number:05d}",
            customer_id=f"customer-{rng.randrange(CUSTOMERS):03d}",
            amount_cents=rng.randint(MIN_AMOUNT_CENTS, MAX_AMOUNT_CENTS),
            card=rng.choices(list(WALLET), weights=list(WALLET.values()))[0],
            fate=_fate(mix, rng.random()),
            doubled=rng.random() < mix.doubles,
            starts_at_s=starts_at_s,
        )


def _fate(mix: Mix, dice: float) -> Fate:
    if dice < mix.cancel:
        return Fate.CANCEL
    return Fate.RETURN if dice < mix.cancel + mix.returns else Fate.SHIP


def parse_rate(text: str) -> float:
    """Read a rate as orders a second: `20`, `20/s` or `600/min`; raises ValueError."""
    amount, _, unit = text.partition("/")
    try:
        return float(amount) / SECONDS_OF[unit]
    except (KeyError, ValueError) as error:
        raise ValueError(f"a rate looks like 20/s, 600/min or 3600/h, not {text!r}") from error
