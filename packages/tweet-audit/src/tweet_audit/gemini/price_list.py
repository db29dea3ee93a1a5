"""The price of a model: from the settings, else from the list in prompts/prices.toml, else unknown."""

import tomllib
from importlib.resources import files
from typing import Any

from tweet_audit.domain.price import Price

BATCH_DISCOUNT = 0.5


def listed() -> dict[str, Any]:
    """The list: prices by model."""
    return tomllib.loads(files("tweet_audit").joinpath("prompts/prices.toml").read_text(encoding="utf-8"))


def price_of(model: str, *, input_usd: float | None = None, output_usd: float | None = None) -> Price | None:
    """The price; None if nobody knows it."""
    found = listed().get(model, {})
    found_input = input_usd if input_usd is not None else found.get("input_usd")
    found_output = output_usd if output_usd is not None else found.get("output_usd")
    if found_input is None or found_output is None:
        return None
    return Price(float(found_input), float(found_output))
