"""The loop that sweeps, in the API process or alone."""

from collections.abc import Callable

from groundwork.clock import Clock
from groundwork.logs import get_logger
from payment_gateway.ports import Shield
from payment_gateway.recovery.rounds import Recovery

log = get_logger("payment_gateway.recovery")


class Worker:
    """Sweeps every `poll_s`, and at once again while a full batch comes back."""

    def __init__(
        self,
        recovery: Recovery,
        *,
        shield: Shield,
        clock: Clock,
        poll_s: float,
        batch: int,
        stopping: Callable[[], bool],
    ) -> None:
        self._recovery = recovery
        self._stopping = stopping
        self._shield = shield
        self._clock = clock
        self._poll_s = poll_s
        self._batch = batch

    async def run(self) -> None:
        """Sweep until cancelled or stopping. The shield ends a sweep under way."""
        while not self._stopping():
            found = await self._sweep()
            if found < self._batch:
                await self._clock.sleep(self._poll_s)

    async def _sweep(self) -> int:
        """Sweep once; a database that is away is logged and tried again after the next pause."""
        try:
            return await self._shield.run(self._recovery.sweep())
        except Exception:
            log.exception("recovery.sweep_failed")
            return 0
