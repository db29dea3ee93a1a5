"""What the settings allow a command to send and to spend: its limits, its day and its budget."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from zoneinfo import ZoneInfo

from groundwork.clock import Clock
from groundwork.rate_limit import DailyCounter
from groundwork.retry import FullJitter
from tweet_audit.audit.allowance import Allowance, Limits, minute_of
from tweet_audit.audit.budget import Budget
from tweet_audit.audit.patience import Bounds
from tweet_audit.commands.engines import BATCH, RULES
from tweet_audit.domain.price import MICRO_PER_USD, Price
from tweet_audit.errors import PriceUnknown
from tweet_audit.gemini.price_list import BATCH_DISCOUNT, listed, price_of
from tweet_audit.settings import Settings
from tweet_audit.state.quota import quota_counts, quota_file, quota_name, uncountable

# Gemini's day begins at midnight in California.
QUOTA_ZONE = ZoneInfo("America/Los_Angeles")
# Sent to another server (GOOGLE_GEMINI_BASE_URL) if there is no key: the SDK wants to send something.
NO_KEY = "no-key"


def key_of(settings: Settings) -> str:
    """The key that is sent."""
    return settings.gemini_api_key.get_secret_value() if settings.gemini_api_key else NO_KEY


def day_of(settings: Settings, counts: sqlite3.Connection, clock: Clock) -> DailyCounter:
    """Today's requests with this key and model, whatever audit they are for."""
    server, model = settings.google_gemini_base_url, settings.gemini_model
    name = quota_name(model, server=server, key=key_of(settings))
    try:
        return DailyCounter(counts, name=name, limit=settings.rpd, zone=QUOTA_ZONE, clock=clock)
    except sqlite3.Error as error:
        raise uncountable(quota_file(settings.quota_file), error) from error


@contextmanager
def allowance(settings: Settings, engine: str, budget: Budget, clock: Clock) -> Iterator[Allowance]:
    """Everything that bounds what a command sends. The rules ask nobody, so they touch no file."""
    opened = closing(sqlite3.connect(":memory:")) if engine == RULES else None
    path = quota_file(settings.quota_file)
    with opened or quota_counts(path) as counts:
        yield Allowance(
            minute=minute_of(limits_of(settings), clock),
            daily=day_of(settings, counts, clock),
            budget=budget,
            counted_in=path,
        )


def limits_of(settings: Settings) -> Limits:
    """The limits of the settings.

    A batch is given the time to be halved down to a single tweet, and to wait before each attempt for as long
    as a server may ask for; a server may ask three times in vain.
    """
    backoff_cap_s = max(settings.backoff_base_s, settings.backoff_cap_s)
    halvings = (settings.batch_size - 1).bit_length()
    return Limits(
        concurrency=settings.concurrency,
        requests_per_minute=settings.rpm,
        tokens_per_minute=settings.tpm,
        attempts=settings.attempts,
        deadline_s=max(900.0, settings.attempts * (settings.max_delay_s + settings.request_timeout_s)),
        bounds=Bounds(
            throttled_s=max(1_800.0, 3 * settings.max_delay_s),
            slow_s=(halvings + 1) * (settings.request_timeout_s + backoff_cap_s),
            delay_s=settings.max_delay_s,
        ),
        backoff=FullJitter(base_s=settings.backoff_base_s, cap_s=backoff_cap_s),
    )


def price_for(settings: Settings, engine: str) -> Price | None:
    """What tokens cost with this model and engine; None if nobody knows."""
    price = price_of(
        settings.gemini_model, input_usd=settings.price_input_usd, output_usd=settings.price_output_usd
    )
    return price.times(BATCH_DISCOUNT) if price and engine == BATCH else price


def budget_of(settings: Settings, engine: str) -> Budget:
    """What a run may spend; raises PriceUnknown if there is a cap and no price."""
    price, cap_usd = price_for(settings, engine), settings.max_cost_usd
    if cap_usd is not None and price is None and engine != RULES:
        raise PriceUnknown(settings.gemini_model, listed=tuple(listed()))
    cap = None if cap_usd is None or price is None else int(cap_usd * MICRO_PER_USD)
    return Budget(price, cap_microusd=cap, max_requests=settings.max_requests)
