"""The price of a model: from the settings, else from the list in prompts/prices.toml, else unknown."""

import tomllib
from importlib.resources import files

from tweet_audit.domain.price import Price

BATCH_DISCOUNT = 0.5


def price_of(model: str, *, input_usd: float | None = None, output_usd: float | None = None) -> Price | None:
    """The price; None if nobody knows it."""
    listed = tomllib.loads(
        files("tweet_audit").joinpath("prompts", "prices.toml").read_text(encoding="utf-8")
    ).get(model, {})
    found_input = input_usd if input_usd is not None else listed.get("input_usd")
    found_output = output_usd if output_usd is not None else listed.get("output_usd")
    if found_input is None or found_output is None:
        return None
    return Price(float(found_input), float(found_output))
