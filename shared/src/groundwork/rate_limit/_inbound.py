"""The limiter that refuses: per caller, with the headers that tell a good client what to do."""

from __future__ import annotations

import math
from dataclasses import dataclass

from groundwork.clock import Clock
from groundwork.rate_limit._ledger import Limit

__all__ = ["Decision", "InboundLimiter"]


@dataclass(frozen=True, kw_only=True)
class Decision:
    """Whether one request may pass, and what its caller should know.

    `remaining` requests could follow at once; after `reset_s` the whole amount is free again; a refused
    request makes sense again after `retry_after_s`.
    """

    allowed: bool
    remaining: int
    reset_s: float
    retry_after_s: float

    def headers(self, limit: Limit) -> dict[str, str]:
        """Return RateLimit-Policy and RateLimit, and Retry-After for a refusal; whole seconds, rounded up.

        The form is that of the IETF draft "RateLimit header fields for HTTP"
        (draft-ietf-httpapi-ratelimit-headers): lists of items named after the policy, with q = quota,
        w = window, r = remaining, t = seconds until it is restored.
        """
        headers = {
            "RateLimit-Policy": f'"{limit.name}";q={math.floor(limit.amount)};w={math.ceil(limit.period_s)}',
            "RateLimit": f'"{limit.name}";r={self.remaining};t={_whole(self.reset_s)}',
        }
        if not self.allowed:
            headers["Retry-After"] = str(max(1, _whole(self.retry_after_s)))
        return headers


class InboundLimiter:
    """GCRA for each caller: a burst of up to `amount`, then `amount` per `period_s`.

    Per caller it keeps one number, the time at which the caller is fully recovered (the theoretical
    arrival time of the cell rate algorithm of ATM Forum TM 4.0). A recovered caller is the same as an
    unknown one, so forgetting it loses nothing: that is how at most `max_callers` are kept. When all of
    them are in use, newcomers are refused until one recovers: better than to let anybody reset their own
    limit by pushing themselves out with invented names.
    """

    def __init__(self, limit: Limit, *, clock: Clock, max_callers: int = 10_000) -> None:
        if limit.amount < 1 or max_callers < 1:
            raise ValueError("an inbound limit needs an amount and max_callers of at least 1")
        self.limit = limit
        self._interval_s = limit.period_s / limit.amount
        self._clock = clock
        self._max_callers = max_callers
        self._recovered_at_s: dict[str, float] = {}
        self._full_until_s = -math.inf  # nobody recovers before: no need to look again

    def __len__(self) -> int:
        """How many callers are kept."""
        return len(self._recovered_at_s)

    def check(self, caller: str) -> Decision:
        """Decide about one request of `caller`, and count it if it is allowed."""
        now_s = self._clock.monotonic()
        if caller not in self._recovered_at_s and not self._makes_place(now_s):
            wait_s = self._full_until_s - now_s
            return Decision(allowed=False, remaining=0, reset_s=wait_s, retry_after_s=wait_s)
        debt_s = max(0.0, self._recovered_at_s.get(caller, now_s) - now_s)
        # Rounded to the nanosecond: sums of floats may miss the very moment of recovery by a hair.
        wait_s = round(debt_s + self._interval_s - self.limit.period_s, 9)
        if wait_s > 0:
            return Decision(allowed=False, remaining=0, reset_s=debt_s, retry_after_s=wait_s)
        debt_s += self._interval_s
        self._recovered_at_s[caller] = now_s + debt_s
        return Decision(allowed=True, remaining=self._remaining(debt_s), reset_s=debt_s, retry_after_s=0.0)

    def _remaining(self, debt_s: float) -> int:
        return math.floor(round((self.limit.period_s - debt_s) / self._interval_s, 9))

    def _makes_place(self, now_s: float) -> bool:
        """Forget every recovered caller if there is no place for a new one; say whether there is now."""
        if len(self._recovered_at_s) >= self._max_callers and now_s >= self._full_until_s:
            owing = {caller: at_s for caller, at_s in self._recovered_at_s.items() if at_s > now_s}
            self._recovered_at_s = owing
            self._full_until_s = min(owing.values(), default=-math.inf)
        return len(self._recovered_at_s) < self._max_callers


def _whole(seconds: float) -> int:
    return math.ceil(round(seconds, 9))
