"""How bad the world is in one run. Each seed draws its own mix, so that faults meet alone and together.

A run in which everything fails all the time proves little: nothing gets far enough to go wrong in an
interesting way. So each kind of fault is switched off in many seeds (swarm testing, Groce et al., 2012).
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from mock_bank.faults import KEYLESS, FaultKind

T = TypeVar("T")

SEND = "bank: send"
MARGIN_STALL_S = 3.0
"""Longest stall between the last look at the lease and the send. Above the lease's margin of 10 s (less the
clocks' difference) two owners could ask at once: the residual risk that TRADEOFFS.md names."""
SKEW_S = 2.0
LATE_S = (6.5, 9.0, 14.5)
"""Delays of the bank around the gateway's time-outs (6 s for a read, 8 s in all) and its own 15 s cut."""

_BANK_FAULTS = [kind for kind in FaultKind if kind is not FaultKind.PASS and kind not in KEYLESS]
"""A bank that finds no keys is the wire's to play (`bank_lies`): it strikes each bank key once at most."""


@dataclass(frozen=True, kw_only=True)
class Weather:
    """Probabilities, each for one crossing or one exchange."""

    dies: float = 0.0
    stalls: float = 0.0
    longest_stall_s: float = 60.0
    database_breaks: float = 0.0
    not_connected: float = 0.0
    request_lost: float = 0.0
    connection_cut: float = 0.0
    bank_lies: float = 0.0
    bank_fault: float = 0.0
    bank_faults: tuple[FaultKind, ...] = ()
    bank_failure_rate: float = 0.0
    bank_max_latency_ms: int = 0
    bank_write_ms: float = 0.0
    shop_hangs_up: float = 0.0
    answer_lost: float = 0.0
    skew_s: float = 0.0
    jumps_h: tuple[float, ...] = ()

    @classmethod
    def drawn(cls, rng: random.Random) -> "Weather":
        """Draw a mix; the dice are thrown in a fixed order, so that a seed means the same for ever."""
        return cls(
            dies=_some(rng, 0.02),
            stalls=_some(rng, 0.05),
            longest_stall_s=rng.choice((1.0, 10.0, 40.0, 120.0)),
            database_breaks=_some(rng, 0.03),
            not_connected=_some(rng, 0.3),
            request_lost=_some(rng, 0.2),
            connection_cut=_some(rng, 0.3),
            bank_lies=_some(rng, 0.3),
            bank_fault=_some(rng, 0.6),
            bank_faults=tuple(rng.sample(_BANK_FAULTS, rng.randint(1, 4))),
            bank_failure_rate=_some(rng, 0.5),
            bank_max_latency_ms=rng.choice((0, 50, 2000, 5000)),
            bank_write_ms=rng.choice((0.0, 2.0, 200.0)),
            shop_hangs_up=_some(rng, 0.3),
            answer_lost=_some(rng, 0.3),
            skew_s=_some(rng, SKEW_S),
            jumps_h=tuple(_jump_h(rng) for _ in range(rng.randint(0, 3))),
        )

    def calm(self) -> "Weather":
        """Give the weather after the storm: nothing fails any more, clocks stay as wrong as they were."""
        return Weather(skew_s=self.skew_s)


def _some(rng: random.Random, most: float) -> float:
    """Give nothing in half of the cases, else anything up to `most`."""
    drawn = rng.uniform(0.0, most)
    return drawn if rng.random() < 0.5 else 0.0


def _jump_h(rng: random.Random) -> float:
    """A short while, or about the day of the bank's keys, the week of its holds, the month of our keys."""
    about_h = rng.choice(((0.01, 2.0), (22.0, 26.0), (166.0, 170.0), (717.0, 723.0)))
    return rng.uniform(*about_h)


class Fate:
    """Throws the dice of one run. `weather` may change while it runs."""

    def __init__(self, weather: Weather, rng: random.Random) -> None:
        self.weather = weather
        self._rng = rng

    def happens(self, probability: float) -> bool:
        """Throw once; no dice are thrown for what cannot happen or must."""
        return probability > 0 and self._rng.random() < probability

    def pick(self, among: Sequence[T]) -> T:
        """Choose one."""
        return self._rng.choice(among)

    def between(self, low: float, high: float) -> float:
        """Draw a number."""
        return self._rng.uniform(low, high)

    def kills(self, _where: str) -> bool:
        """Say whether a process dies at this crossing."""
        return self.happens(self.weather.dies)

    def breaks(self, where: str) -> bool:
        """Say whether the database connection breaks at this crossing."""
        return where.startswith("store") and self.happens(self.weather.database_breaks)

    def delay_s(self, where: str) -> float:
        """Draw how long a crossing takes: a moment, or a stall."""
        if self.happens(self.weather.stalls):
            longest_s = MARGIN_STALL_S if where == SEND else self.weather.longest_stall_s
            return self._rng.uniform(0.0, longest_s)
        return self._rng.uniform(0.0001, 0.005)

    def quieten(self) -> None:
        """End the storm."""
        self.weather = replace(self.weather.calm(), jumps_h=())
