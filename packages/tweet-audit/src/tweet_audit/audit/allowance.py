"""What one command may send, over all its engines, lanes and days: one minute, one day, one budget."""

from dataclasses import dataclass, field
from pathlib import Path

from groundwork.clock import Clock
from groundwork.rate_limit import DailyCounter, Limit, RateLimiter
from groundwork.retry import FullJitter
from tweet_audit.audit.budget import Budget
from tweet_audit.audit.patience import Bounds

# What "no limit" means: far above anything that one process can send.
_UNLIMITED = 10_000_000.0
# A second more than a minute: the server sees the requests as the network has shaken them.
_MINUTE_S = 61.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the plan grants, and how to send within it; None: no limit of ours, the server's answers hold."""

    concurrency: int = 8
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    attempts: int = 6
    deadline_s: float = 900.0
    bounds: Bounds = field(default_factory=Bounds)
    backoff: FullJitter


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """Each lane of a command gets the same: the server knows of one key, and of no lanes.

    `counted_in`: the file of the day's count, for whoever has to be told of it.
    """

    minute: RateLimiter
    daily: DailyCounter
    budget: Budget
    counted_in: Path | None = None


def minute_of(limits: Limits, clock: Clock) -> RateLimiter:
    """The minute that all lanes of a command share, one after the other too."""
    return RateLimiter(
        Limit("requests", limits.requests_per_minute or _UNLIMITED, _MINUTE_S),
        Limit("tokens", limits.tokens_per_minute or _UNLIMITED, _MINUTE_S),
        clock=clock,
    )
