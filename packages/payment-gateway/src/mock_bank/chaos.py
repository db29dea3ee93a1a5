"""The bank's bad days: latency first, then perhaps a failure, before anything else is looked at.

A chaos 500 always comes before the handler: nothing was done. A client that hangs up does not shorten the
sleep, and the request that it left behind does nothing.
"""

import random
from dataclasses import dataclass

from groundwork.clock import Clock
from mock_bank.exchange import Answer, Handler, Request, json_answer

EXEMPT_PREFIXES = ("/health", "/docs")
FAILURE = json_answer(500, {"error": "internal_error", "message": "Random failure injection"})


@dataclass(frozen=True, kw_only=True)
class ChaosOptions:
    """How often the bank fails (0–1) and how slow it is: a whole number of ms in [min, max)."""

    failure_rate: float = 0.05
    min_latency_ms: int = 100
    max_latency_ms: int = 2000


class Chaos:
    """The link of the chain that delays and fails requests by dice."""

    def __init__(self, handler: Handler, options: ChaosOptions, *, clock: Clock, rng: random.Random) -> None:
        self._handler = handler
        self._options = options
        self._clock = clock
        self._rng = rng

    async def __call__(self, request: Request) -> Answer:
        """Sleep, then fail or pass the request on; raises CallerGone after the sleep when nobody is left."""
        if request.path.startswith(EXEMPT_PREFIXES):
            return await self._handler(request)
        # Both dice are thrown on arrival, so that a seed gives the same run whatever happens meanwhile.
        latency_ms, fails = self._latency_ms(), self._rng.random() < self._options.failure_rate
        if latency_ms > 0:
            await self._clock.sleep(latency_ms / 1000)
        request.caller.check()
        return FAILURE if fails else await self._handler(request)

    def _latency_ms(self) -> int:
        low, high = self._options.min_latency_ms, self._options.max_latency_ms
        return self._rng.randrange(low, high) if high > low else low
