"""The limits of the service: requests and input tokens a minute, requests a day, each by model.

The minute is a sliding window: at no moment do the last 60 seconds hold more than the limit. The day is that
of US/Pacific, where the real service turns over. A request that was refused is not counted. A limit of 0 is
the real service's way to say that a key may not use a model at all.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from fake_gemini.errors import OverQuota, Violation
from groundwork.clock import Clock, utc_now

WINDOW_S = 60.0
MAX_MODELS = 1_000  # anyone may make up a name; who does so for ever finds old counts forgotten
SHORT_DELAY_S = 7.5  # what a refusal by the day says: the real service's delay is far too short as well
PACIFIC = ZoneInfo("America/Los_Angeles")

REQUESTS_METRIC = "generate_content_free_tier_requests"
TOKENS_METRIC = "generate_content_free_tier_input_token_count"
PER_MINUTE = "GenerateRequestsPerMinutePerProjectPerModel-FreeTier"
TOKENS_PER_MINUTE = "GenerateContentInputTokensPerModelPerMinute-FreeTier"
PER_DAY = "GenerateRequestsPerDayPerProjectPerModel-FreeTier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What each model allows; None is no limit."""

    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    requests_per_day: int | None = None


class _Usage:
    """What one model has been asked: the last minute's requests, and the day's count."""

    def __init__(self) -> None:
        self.window: deque[tuple[float, int]] = deque()  # bounded: no more than the limits let in
        self.tokens = 0
        self.day: date | None = None
        self.today = 0

    def forget_before(self, moment_s: float, today: date) -> None:
        while self.window and self.window[0][0] <= moment_s:
            self.tokens -= self.window.popleft()[1]
        if self.day != today:
            self.day, self.today = today, 0


class Quota:
    """Counts requests and refuses those over a limit."""

    def __init__(self, limits: Limits, *, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._models: dict[str, _Usage] = {}

    def take(self, model: str, tokens: int) -> None:
        """Count one request; raises `OverQuota` with every limit that it would break, counting nothing."""
        usage = self._current(model)
        broken = self._broken(usage, model, tokens)
        if broken:
            raise OverQuota(
                tuple(violation for violation, _ in broken), retry_delay_s=max(delay for _, delay in broken)
            )
        usage.window.append((self._clock.monotonic(), tokens))
        usage.tokens += tokens
        usage.today += 1
        if self._limits.requests_per_minute is None and self._limits.tokens_per_minute is None:
            usage.window.clear()  # nobody asks about the minute: keep no record of it
            usage.tokens = 0

    def state(self) -> dict[str, dict[str, int]]:
        """Requests and tokens of the last minute and requests of the day, by model."""
        models = {model: self._current(model) for model in self._models}
        return {
            model: {
                "minute_requests": len(one.window),
                "minute_tokens": one.tokens,
                "day_requests": one.today,
            }
            for model, one in models.items()
        }

    def _current(self, model: str) -> _Usage:
        if model not in self._models and len(self._models) >= MAX_MODELS:
            del self._models[next(iter(self._models))]  # the one that was met first
        usage = self._models.setdefault(model, _Usage())
        today = utc_now(self._clock).astimezone(PACIFIC).date()
        usage.forget_before(self._clock.monotonic() - WINDOW_S, today)
        return usage

    def _broken(self, usage: _Usage, model: str, tokens: int) -> list[tuple[Violation, float]]:
        """Return each limit that one more request would break, and the delay until it would fit."""
        limits, broken = self._limits, []
        per_minute, per_day = limits.requests_per_minute, limits.requests_per_day
        if per_minute is not None and len(usage.window) >= per_minute:
            broken.append(
                (Violation(REQUESTS_METRIC, PER_MINUTE, per_minute, model), self._until_fits(usage, 0))
            )
        allowed = limits.tokens_per_minute
        if allowed is not None and usage.tokens + tokens > allowed:
            delay = self._until_fits(usage, usage.tokens + tokens - allowed)
            broken.append((Violation(TOKENS_METRIC, TOKENS_PER_MINUTE, allowed, model), delay))
        if per_day is not None and usage.today >= per_day:
            broken.append((Violation(REQUESTS_METRIC, PER_DAY, per_day, model), SHORT_DELAY_S))
        return broken

    def _until_fits(self, usage: _Usage, excess_tokens: int) -> float:
        """Seconds until enough of the window has passed; for requests, until its oldest one has."""
        freed = 0
        for at_s, tokens in usage.window:
            freed += tokens
            if freed >= excess_tokens:
                return max(0.001, at_s + WINDOW_S - self._clock.monotonic())
        return WINDOW_S
