"""The limiter that waits: several limits at once, fair, correctable, pausable."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Mapping

from groundwork.clock import Clock
from groundwork.rate_limit._ledger import Entry, Ledger, Limit

__all__ = ["OverLimit", "RateLimiter", "Reservation"]


class OverLimit(ValueError):  # noqa: N818  it reads as what happened
    """The weight is above the limit's whole amount, so no wait would ever be long enough."""

    def __init__(self, *, limit: Limit, weight: float) -> None:
        self.limit = limit
        self.weight = weight
        super().__init__(
            f"{weight:g} {limit.name} at once can never fit into {limit.amount:g} per {limit.period_s:g} s"
        )


class _Books:
    """The ledgers of one limiter, by name, as the limiter and its reservations share them."""

    def __init__(self, limits: tuple[Limit, ...], clock: Clock) -> None:
        self._ledgers = {limit.name: Ledger(limit) for limit in limits}
        if not limits or len(self._ledgers) != len(limits):
            raise ValueError("a rate limiter needs one or more limits, each with a name of its own")
        self._clock = clock
        self.freed = asyncio.Event()  # set whenever something was given back

    def limit(self, name: str) -> Limit:
        if name not in self._ledgers:
            raise ValueError(f"no limit is called {name!r}; there are {', '.join(self._ledgers)}")
        return self._ledgers[name].limit

    def wait_s(self, name: str, weight: float) -> float:
        return self._ledgers[name].wait_s(weight, self._clock.monotonic())

    def book(self, name: str, weight: float) -> Entry:
        return self._ledgers[name].book(weight, self._clock.monotonic())

    def give_back(self, name: str, entry: Entry, weight: float) -> None:
        self._ledgers[name].give_back(entry, weight, self._clock.monotonic())
        self.freed.set()


class Reservation:
    """What one call was granted; tell it what the call really took."""

    def __init__(self, books: _Books, weights: Mapping[str, float]) -> None:
        self._books = books
        self._shares: dict[str, list[tuple[Entry, float]]] = {}
        self.correct(**weights)

    def correct(self, **actual: float) -> None:
        """Replace the reserved weights by the real ones, as far as they are named.

        What was too much is given back, and waiters get it at once. What was too little is counted from
        now on for a whole period, even above the limit's amount: later calls wait for it. May be called
        again with a newer figure. Raises ValueError as `reserve` does, but never `OverLimit`.
        """
        for name, weight in actual.items():
            _refuse_negative(self._books.limit(name), weight)
        for name, weight in actual.items():
            shares = self._shares.setdefault(name, [])
            change = weight - sum(share for _, share in shares)
            if change > 0:
                shares.append((self._books.book(name, change), change))
            elif change < 0:
                self._give_back(name, -change)

    def cancel(self) -> None:
        """Give everything back: the call was never sent. Twice is as good as once."""
        self.correct(**dict.fromkeys(self._shares, 0.0))

    def _give_back(self, name: str, weight: float) -> None:
        """Give back the youngest shares first: they would be counted the longest."""
        shares = self._shares[name]
        while weight > 0 and shares:
            entry, share = shares.pop()
            returned = min(share, weight)
            self._books.give_back(name, entry, returned)
            if share > returned:
                shares.append((entry, share - returned))
            weight -= returned


def _refuse_negative(limit: Limit, weight: float) -> None:
    if not weight >= 0:  # also refuses NaN, which would fit everywhere
        raise ValueError(f"a weight must not be negative, but {limit.name}={weight}")


class RateLimiter:
    """Lets calls through as fast as every limit allows, and never faster.

    The promise: in any half-open window of `period_s`, the weights granted under a limit sum to at most
    its `amount`; and under steady demand at least 97 % of it are granted (a weight that is a large part of
    the amount can leave more unused, as no two such calls fit into one window). What is free may be used at
    once, so a start from rest is a burst of up to `amount`.

    Callers are served strictly in the order in which they came; a heavy one is never overtaken by light
    ones. A cancelled waiter leaves no trace.

    The promise holds where the clock is read. A server sees the calls after the network has shaken them:
    to stay under its limit too, make the period longer by the jitter (`Limit("requests", 15, 60.5)`).
    """

    def __init__(self, *limits: Limit, clock: Clock) -> None:
        self._books = _Books(limits, clock)
        self._clock = clock
        # asyncio.Lock wakes its waiters in order and survives their cancellation: it is the queue.
        self._turn = asyncio.Lock()
        self._paused_until_s = -math.inf

    async def reserve(self, **weights: float) -> Reservation:
        """Wait until all `weights` fit under their limits, take them, and return the reservation.

        A limit that is not named is not touched. Raises `OverLimit` at once for a weight that can never
        fit, and ValueError for a negative one or one for which there is no limit.
        """
        self._check(weights)
        async with self._turn:
            while (wait_s := self._wait_s(weights)) > 0:
                await self._sleep_unless_freed(wait_s)
            # From here on nothing is awaited: a cancellation comes before the booking or after the return.
            return Reservation(self._books, weights)

    def pause_for(self, delay_s: float) -> None:
        """Let nobody through for `delay_s` from now; a longer pause that is under way stays."""
        self._paused_until_s = max(self._paused_until_s, self._clock.monotonic() + delay_s)

    def _check(self, weights: Mapping[str, float]) -> None:
        for name, weight in weights.items():
            limit = self._books.limit(name)
            _refuse_negative(limit, weight)
            if weight > limit.amount:
                raise OverLimit(limit=limit, weight=weight)

    def _wait_s(self, weights: Mapping[str, float]) -> float:
        waits_s = [self._books.wait_s(name, weight) for name, weight in weights.items()]
        return max(self._paused_until_s - self._clock.monotonic(), *waits_s, 0.0)

    async def _sleep_unless_freed(self, delay_s: float) -> None:
        """Sleep, but wake when something is given back: there may be room sooner."""
        self._books.freed.clear()
        timer = asyncio.ensure_future(self._clock.sleep(delay_s))
        freed = asyncio.ensure_future(self._books.freed.wait())
        try:
            await asyncio.wait([timer, freed], return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()
            freed.cancel()
