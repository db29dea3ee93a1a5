"""Rate limits: for the calls that a program makes, and for the calls that it takes.

Outbound, towards an API with quotas: `RateLimiter` waits until every limit has room, `AdaptiveConcurrency`
finds out how many calls at once the service bears, `DailyCounter` keeps a day's count across restarts.
Inbound: `InboundLimiter` refuses a caller that asks too often, with the standard headers.
"""

from groundwork.rate_limit._adaptive import AdaptiveConcurrency
from groundwork.rate_limit._daily import DailyCounter, DailyLimitReached
from groundwork.rate_limit._inbound import Decision, InboundLimiter
from groundwork.rate_limit._ledger import Limit
from groundwork.rate_limit._limiter import OverLimit, RateLimiter, Reservation

__all__ = [
    "AdaptiveConcurrency",
    "DailyCounter",
    "DailyLimitReached",
    "Decision",
    "InboundLimiter",
    "Limit",
    "OverLimit",
    "RateLimiter",
    "Reservation",
]
