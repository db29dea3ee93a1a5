"""What tokens cost in a run, and the account that it gets."""

from tweet_audit.audit.spending import Spending
from tweet_audit.commands.engines import BATCH, RULES
from tweet_audit.domain.price import MICRO_PER_USD, Price
from tweet_audit.errors import PriceUnknown
from tweet_audit.gemini.prices import BATCH_DISCOUNT, listed, price_of
from tweet_audit.settings import Settings


def price_for(settings: Settings, engine: str) -> Price | None:
    """What tokens cost with this model and engine; None if nobody knows."""
    price = price_of(
        settings.gemini_model, input_usd=settings.price_input_usd, output_usd=settings.price_output_usd
    )
    return price.times(BATCH_DISCOUNT) if price and engine == BATCH else price


def spending_of(settings: Settings, engine: str) -> Spending:
    """The account of a run; raises PriceUnknown if there is a cap and no price."""
    price, cap_usd = price_for(settings, engine), settings.max_cost_usd
    if cap_usd is not None and price is None and engine != RULES:
        raise PriceUnknown(settings.gemini_model, listed=tuple(listed()))
    cap = None if cap_usd is None or price is None else int(cap_usd * MICRO_PER_USD)
    return Spending(price, cap_microusd=cap, max_requests=settings.max_requests)
