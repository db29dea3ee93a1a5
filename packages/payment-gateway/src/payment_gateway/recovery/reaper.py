"""Forgetting idempotency keys that are old enough."""

from typing import Protocol

from groundwork.clock import Clock
from groundwork.logs import get_logger

log = get_logger("payment_gateway.reaper")


class KeyGraveyard(Protocol):
    """What reaping needs of the store."""

    async def reap_keys(self, *, before_ns: int, limit: int) -> int:
        """Delete answered keys made before this moment, oldest first; returns how many."""
        ...


class Reaper:
    """Deletes keys after `keep_s` (30 days), a batch at a time, so that no lock is held for long.

    A key without an answer stays: its operation is still open, and the answer is owed.
    """

    def __init__(self, store: KeyGraveyard, *, clock: Clock, keep_s: float, batch: int) -> None:
        self._store = store
        self._clock = clock
        self._keep_s = keep_s
        self._batch = batch

    async def sweep(self) -> int:
        """Delete at most one batch; returns how many were deleted."""
        before_ns = self._clock.time_ns() - int(self._keep_s * 1e9)
        reaped = await self._store.reap_keys(before_ns=before_ns, limit=self._batch)
        if reaped:
            log.info("reaper.reaped", keys=reaped)
        return reaped
