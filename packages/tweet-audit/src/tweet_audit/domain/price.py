"""What tokens cost. Dollars for a million tokens are the same number as millionths of a dollar for one."""

import math
from dataclasses import dataclass

MICRO_PER_USD = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million input tokens, and for a million output tokens (thoughts count as output)."""

    input_usd: float
    output_usd: float

    def cost_microusd(self, input_tokens: int, output_tokens: int) -> int:
        """Millionths of a dollar, rounded up."""
        return math.ceil(self.input_usd * input_tokens + self.output_usd * output_tokens)

    def times(self, factor: float) -> "Price":
        """The same with a discount: the Batch API takes half."""
        return Price(self.input_usd * factor, self.output_usd * factor)


def cost_usd(microusd: int, *, asked: bool) -> float | None:
    """Dollars, or None if something was asked and nobody knows: no price was set, or no answer came."""
    return None if asked and microusd == 0 else microusd / MICRO_PER_USD


def cost_words(usd: float | None) -> str:
    """The same for people."""
    return "unknown (no price, or no answer)" if usd is None else f"${usd:.6f}"
