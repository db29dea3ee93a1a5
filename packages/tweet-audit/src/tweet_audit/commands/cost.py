"""What requests cost, as far as it is known: without a price for the model nobody knows."""


def cost_usd(microusd: int, *, asked: bool) -> float | None:
    """Dollars, or None if something was asked and no price was set."""
    return None if asked and microusd == 0 else microusd / 1_000_000


def cost_words(usd: float | None) -> str:
    """The same for people."""
    return "cost unknown (no price is set)" if usd is None else f"${usd:.6f}"
