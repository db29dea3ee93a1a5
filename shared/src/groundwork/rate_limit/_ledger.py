"""One limit, and the exact account of what was granted under it within the last period."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

__all__ = ["Entry", "Ledger", "Limit"]

_GRAINS = 1000


@dataclass(frozen=True)
class Limit:
    """At most `amount` (of requests, of tokens, …) in any window of `period_s` seconds.

    `name` is the keyword under which `reserve` takes the weight: `Limit("requests", 15, 60.0)`.
    """

    name: str
    amount: float
    period_s: float

    def __post_init__(self) -> None:
        if not self.name.isidentifier():
            raise ValueError(f"a limit's name is used as a keyword, so it cannot be {self.name!r}")
        if not (self.amount > 0 and self.period_s > 0):  # which NaN is not either
            raise ValueError(
                f"{self.name}: amount and period_s must be above 0, not {self.amount} and {self.period_s}"
            )


@dataclass(slots=True)
class Entry:
    """Weight granted between `first_s` and `last_s`, a thousandth of a period apart at most."""

    first_s: float
    last_s: float
    weight: float


class Ledger:
    """A sliding-window log of one limit.

    Why a log and not a bucket. A token bucket of capacity C and refill rate R lets C + R·period through
    in its worst window. To keep that at `amount` while using 97 % of it, C may be 3 % of `amount`: for 15
    requests a minute less than half a request. GCRA without burst spaces unit weights perfectly, but with
    weights its worst window holds `amount` plus one more request. The log is exact for both: what was
    granted counts for one period and not a moment longer, and whatever is free may be used at once.

    Its price is memory, so what is granted within a thousandth of a period shares one entry, which
    leaves when its youngest part does. That keeps it to about a thousand entries whatever the load, is never
    too early, and costs at most 0.1 % of the rate.
    """

    def __init__(self, limit: Limit) -> None:
        self.limit = limit
        self._grain_s = limit.period_s / _GRAINS
        self._entries: deque[Entry] = deque()
        self._total = 0.0

    def book(self, weight: float, now_s: float) -> Entry:
        """Count `weight` as granted now, and return the entry that holds it."""
        self._drop_expired(now_s)
        self._total += weight
        if self._entries and now_s - self._entries[-1].first_s < self._grain_s:
            entry = self._entries[-1]
            entry.last_s = now_s
            entry.weight += weight
        else:
            entry = Entry(now_s, now_s, weight)
            self._entries.append(entry)
        return entry

    def give_back(self, entry: Entry, weight: float, now_s: float) -> None:
        """Take up to `weight` out of an entry; one that has left the window has nothing to give."""
        self._drop_expired(now_s)
        returned = min(weight, entry.weight)
        entry.weight -= returned
        self._total -= returned

    def wait_s(self, weight: float, now_s: float) -> float:
        """Return the seconds until `weight` fits (0.0: now), if nothing else is booked before."""
        self._drop_expired(now_s)
        excess = self._total + weight - self.limit.amount
        if weight == 0 or excess <= 0 or not self._entries:
            return 0.0
        for entry in self._entries:
            excess -= entry.weight
            if excess <= 0:
                break
        return self._expiry_s(entry) - now_s

    def _drop_expired(self, now_s: float) -> None:
        while self._entries and self._expiry_s(self._entries[0]) <= now_s:
            entry = self._entries.popleft()
            self._total -= entry.weight
            entry.weight = 0.0
        if not self._entries:
            self._total = 0.0  # fractional weights may leave a hair of rounding behind

    def _expiry_s(self, entry: Entry) -> float:
        return entry.last_s + self.limit.period_s
