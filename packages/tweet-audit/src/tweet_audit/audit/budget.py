"""What a command may still send and spend, under --max-requests and --max-cost.

    the price list              gemini/price_list, prompts/prices.toml   what a model's tokens cost
    a run before it is sent     audit/estimating                         what it would cost, about
    a request before it leaves  hold, keep                               the most that it can cost: set aside
    a request with its answer   settle, settle_kept                      what it really cost: spent
    what may still be spent     using, CapReached, requests_used_up      the cap, less both

The cap is hard. What a request will cost is known only afterwards, so the most that it can cost is set aside
before it leaves: no tokenizer makes more tokens than a text has bytes, and no answer is longer than its
limit. What was too much comes back with the answer.
"""

import asyncio
import math
from collections.abc import Callable

from tweet_audit.domain.price import Price


class CapReached(Exception):  # noqa: N818  it reads as what happened
    """The next request could cost more than what is left; `most_microusd` is how much it could cost."""

    def __init__(self, most_microusd: int) -> None:
        super().__init__(f"the next request could cost {most_microusd} millionths of a dollar")
        self.most_microusd = most_microusd


class Budget:
    """One command's account. Without a price everything costs 0, and there can be no cap on the cost."""

    def __init__(
        self, price: Price | None, *, cap_microusd: int | None = None, max_requests: int | None = None
    ) -> None:
        if cap_microusd is not None and price is None:
            raise ValueError("a cap needs a price")
        self._price = price
        self._cap_microusd = cap_microusd
        self._held_microusd = 0
        # What is held for jobs, whose numbers begin anew with each state file: what an earlier one has left
        # open stays in the sum, also when a later one uses its number.
        self._kept_microusd: dict[int, int] = {}
        self._all_kept_microusd = 0
        self._freed = asyncio.Event()
        self.max_requests = max_requests
        self.requests = 0
        self.spent_microusd = 0
        self.overdrawn = False
        self.priced = price is not None

    @property
    def requests_used_up(self) -> bool:
        """Whether as many requests were sent as the user allows."""
        return self.max_requests is not None and self.requests >= self.max_requests

    def using(self, *, parts: int) -> Callable[[], bool]:
        """Return what says whether one of so many parts of all that is left now is used or held.

        One request is in every part. Without a cap it is never used up.
        """
        requests = microusd = math.inf
        if self.max_requests is not None:
            requests = self.requests + max(1, (self.max_requests - self.requests) // parts)
        if self._cap_microusd is not None:
            used = self.spent_microusd + self._held_microusd
            microusd = used + (self._cap_microusd - used) / parts
        return lambda: self.requests >= requests or self.spent_microusd + self._held_microusd >= microusd

    def count_request(self) -> None:
        """One more is sent."""
        self.requests += 1

    def give_back_requests(self, requests: int) -> None:
        """So many were counted, and could not be sent."""
        self.requests -= requests

    def reprice(self, price: Price | None) -> None:
        """From now on tokens cost this: what was held and spent before keeps its amount."""
        if self.priced:
            self._price = price

    async def hold(self, most_tokens: tuple[int, int]) -> int:
        """Set aside the most that a request with these (input, output) tokens can cost; returns how much.

        Waits while requests in flight hold what it needs. Raises CapReached if no wait would help: what is
        kept for jobs comes back when they are fetched, and nobody fetches them meanwhile.
        """
        most_microusd = self.cost_microusd(*most_tokens)
        while self._is_over(most_microusd + self._held_microusd):
            if self._held_microusd == self._all_kept_microusd:
                raise CapReached(most_microusd)
            self._freed.clear()
            await self._freed.wait()
        self._held_microusd += most_microusd
        return most_microusd

    def hold_now(self, most_tokens: tuple[int, int]) -> int:
        """As `hold`, but raises CapReached at once: for jobs, which hold what they need for hours.

        `keep` what it returns. Nobody waits for it, also if an error comes before that.
        """
        most_microusd = self.cost_microusd(*most_tokens)
        if self._is_over(most_microusd + self._held_microusd):
            raise CapReached(most_microusd)
        self._held_microusd += most_microusd
        self._all_kept_microusd += most_microusd
        return most_microusd

    def keep(self, request: int, held_microusd: int) -> None:
        """Note for which request of a job something is held: this run's, on whichever day it is fetched."""
        self._kept_microusd[request] = held_microusd

    def settle_kept(self, request: int, cost_microusd: int) -> bool:
        """As `settle`, for a request of a job. False if an earlier run has sent it: it is in that account."""
        held_microusd = self._kept_microusd.pop(request, None)
        if held_microusd is None:
            return False
        self._all_kept_microusd -= held_microusd
        self.settle(held_microusd, cost_microusd)
        return True

    def settle(self, held_microusd: int, cost_microusd: int) -> None:
        """Give back what was held, and count what it did cost.

        If that was more, what is set aside under a cap cannot be trusted: `overdrawn` is set.
        """
        self.overdrawn |= self._cap_microusd is not None and 0 < held_microusd < cost_microusd
        self._held_microusd -= held_microusd
        self.spent_microusd += cost_microusd
        self._freed.set()

    def cost_of(self, tokens: tuple[int, int] | None, *, most_microusd: int, free: bool = False) -> int:
        """What a request costs: what the server counted; nothing if that is certain; else the most."""
        if tokens is not None:
            return self.cost_microusd(*tokens)
        return 0 if free else most_microusd

    def cost_microusd(self, input_tokens: int, output_tokens: int) -> int:
        """What so many tokens cost."""
        return self._price.cost_microusd(input_tokens, output_tokens) if self._price else 0

    def _is_over(self, more_microusd: int) -> bool:
        return self._cap_microusd is not None and self.spent_microusd + more_microusd > self._cap_microusd
