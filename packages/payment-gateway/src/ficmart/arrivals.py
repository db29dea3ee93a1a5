"""Who orders what, and when: a Poisson stream of orders with their fates, all drawn from one seed.

Pure: no clock, no network. The gaps between orders are exponential with mean 1/rate, which makes the
arrivals a Poisson process: they come in bunches, as customers do. A pattern makes the rate change over the
run. As long as there are amounts enough, no two orders have the same: then a hold of the bank can be told
apart even where a gateway does not name it.
"""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

MIN_AMOUNT_CENTS, MAX_AMOUNT_CENTS = 100, 3_000
SECONDS_OF = {"": 1, "s": 1, "min": 60, "h": 3600}
CUSTOMERS = 40
HANGS_UP_AFTER_S = (0.02, 1.0)


class Pattern(StrEnum):
    """How the rate changes over a run, from the first order to the last."""

    STEADY = "steady"  # the same all the time
    SURGE = "surge"  # eight times the rate in the middle fifth
    SALE = "sale"  # everybody at the opening, ten times the rate, falling to half of it

    def factor(self, progress: float) -> float:
        """Give the rate's factor when this share of the orders (0 to 1) has come."""
        if self is Pattern.SURGE:
            return 8.0 if 0.4 <= progress < 0.6 else 1.0
        return 0.5 + 9.5 * math.exp(-5 * progress) if self is Pattern.SALE else 1.0


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
GOOD_CARDS = {GOOD: 10, SMALL: 1}
BAD_CARDS = {EMPTY: 2, EXPIRED: 1, MISTYPED: 1}


@dataclass(frozen=True, kw_only=True)
class Mix:
    """How the stream looks: `rate_per_s` orders a second; the others are shares of all orders (0–1).

    `declines` are orders with a card that the bank will refuse.
    """

    orders: int = 300
    rate_per_s: float = 20.0
    pattern: Pattern = Pattern.STEADY
    doubles: float = 0.2
    impatient: float = 0.05
    declines: float = 0.08
    cancel: float = 0.15
    returns: float = 0.15


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One order before it happens; `starts_at_s` counts from the opening of the shop.

    `doubled` means that the customer clicks twice: every request of this order is sent twice at once. An
    impatient one hangs up on the first request of each step after `hang_up_after_s`, and asks again.
    """

    order_id: str
    customer_id: str
    amount_cents: int
    card: Card
    fate: Fate
    doubled: bool
    starts_at_s: float
    hang_up_after_s: float | None = None


def plans(mix: Mix, *, run_id: str, rng: random.Random) -> Iterator[Plan]:
    """Draw the orders one after the other; the same seed gives the same orders."""
    starts_at_s = 0.0
    amounts = _amounts(rng)
    for number in range(1, mix.orders + 1):
        factor = mix.pattern.factor((number - 1) / mix.orders)
        starts_at_s += rng.expovariate(mix.rate_per_s * factor)
        yield Plan(
            order_id=f"order-{run_id}-{number:05d}",
            customer_id=f"customer-{rng.randrange(CUSTOMERS):03d}",
            amount_cents=next(amounts),
            card=_card(mix, rng),
            fate=_fate(mix, rng.random()),
            doubled=rng.random() < mix.doubles,
            starts_at_s=starts_at_s,
            hang_up_after_s=_patience_s(mix, rng),
        )


def _amounts(rng: random.Random) -> Iterator[int]:
    """Draw amounts without putting them back, until all were drawn."""
    amounts = list(range(MIN_AMOUNT_CENTS, MAX_AMOUNT_CENTS + 1))
    while True:
        rng.shuffle(amounts)
        yield from amounts


def _card(mix: Mix, rng: random.Random) -> Card:
    wallet = BAD_CARDS if rng.random() < mix.declines else GOOD_CARDS
    return rng.choices(list(wallet), weights=list(wallet.values()))[0]


def _patience_s(mix: Mix, rng: random.Random) -> float | None:
    impatient, patience_s = rng.random() < mix.impatient, rng.uniform(*HANGS_UP_AFTER_S)
    return patience_s if impatient else None


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
