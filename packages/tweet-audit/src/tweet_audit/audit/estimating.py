"""What a run would take: counted from the very batches that it would send, priced and timed by its limits."""

import math
from dataclasses import dataclass

from tweet_audit.audit.allowance import Limits
from tweet_audit.audit.batches import Batches
from tweet_audit.domain.price import MICRO_PER_USD, Price

# Guesses, good enough to tell an evening from a week: most tweets are kept, which is an id in the answer.
OUTPUT_TOKENS_PER_TWEET = 9
OUTPUT_TOKENS_PER_REQUEST = 20
SECONDS_PER_REQUEST = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """One engine's work. `cost_usd` is None if no price is known, `days` if there is no quota.

    The days are counted from today on, and today is one of them even if nothing of it is left.
    """

    engine: str
    texts: int
    requests: int
    input_tokens: int
    output_tokens: int
    cost_usd: float | None
    seconds: float
    days: int | None


async def count(batches: Batches) -> tuple[int, int, int]:
    """How many texts, requests and input tokens are in these batches."""
    texts = requests = tokens = 0
    while batch := await batches.take():
        batches.settle()
        texts += len(batch)
        requests += 1
        tokens += batches.tokens(batch)
    return texts, requests, tokens


def estimate(
    engine: str,
    counted: tuple[int, int, int],
    *,
    price: Price | None,
    limits: Limits,
    requests_per_day: int | None,
    left_today: int | None = None,
) -> Estimate:
    """Cost, time and days of what was counted; `left_today`: what others have left of the first day."""
    texts, requests, input_tokens = counted
    output_tokens = texts * OUTPUT_TOKENS_PER_TWEET + requests * OUTPUT_TOKENS_PER_REQUEST
    cost = None if price is None else price.cost_microusd(input_tokens, output_tokens) / MICRO_PER_USD
    return Estimate(
        engine=engine,
        texts=texts,
        requests=requests,
        input_tokens=input_tokens,
        output_tokens=output_tokens,
        cost_usd=cost,
        seconds=seconds(requests, input_tokens, limits),
        days=None if requests_per_day is None else days(requests, requests_per_day, left_today),
    )


def days(requests: int, a_day: int, left_today: int | None) -> int:
    """How many days so many requests take, today counted."""
    used = a_day - (a_day if left_today is None else left_today)
    return math.ceil((used + requests) / a_day) if requests else 0


def seconds(requests: int, tokens: int, limits: Limits) -> float:
    """How long so many requests take: the slowest of the server's answers and the two limits a minute."""
    waits = [requests * SECONDS_PER_REQUEST / limits.concurrency]
    for amount, allowed in ((requests, limits.requests_per_minute), (tokens, limits.tokens_per_minute)):
        # The first minute's share goes out at once.
        waits.append(max(0.0, amount - allowed) / allowed * 60 if allowed else 0.0)
    return max(waits)
