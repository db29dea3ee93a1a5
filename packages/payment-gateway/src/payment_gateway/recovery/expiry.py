"""Releasing holds that nobody captured in time."""

import uuid
from collections.abc import Callable, Sequence
from typing import Protocol

from groundwork.clock import Clock
from groundwork.logs import get_logger
from payment_gateway.domain.operations import NS, Timing, open_expiry
from payment_gateway.domain.payment import Change, Payment

log = get_logger("payment_gateway.expiry")


class ExpiryStore(Protocol):
    """What expiry needs of the store."""

    async def expired(self, *, before_ns: int, limit: int) -> Sequence[Payment]:
        """Read authorized payments whose hold ended before this moment; flagged ones are left to a person."""
        ...

    async def open(self, change: Change) -> bool:
        """Begin an operation that no request asked for; False if the payment has moved on."""
        ...


class Expiry:
    """Opens a void for each hold past its time; recovery sends it, again and again if need be.

    `grace_s` is for clocks that differ: a hold that the bank still honours would be released too early.
    """

    def __init__(
        self,
        store: ExpiryStore,
        *,
        clock: Clock,
        timing: Timing,
        grace_s: float,
        batch: int,
        new_uuid: Callable[[], uuid.UUID],
    ) -> None:
        self._store = store
        self._clock = clock
        self._timing = timing
        self._grace_ns = int(grace_s * NS)
        self._batch = batch
        self._new_uuid = new_uuid

    async def sweep(self) -> int:
        """Open the voids of at most one batch; returns how many were found."""
        now_ns = self._clock.time_ns()
        found = await self._store.expired(before_ns=now_ns - self._grace_ns, limit=self._batch)
        for payment in found:
            change = open_expiry(
                payment, operation_id=str(self._new_uuid()), now_ns=now_ns, timing=self._timing
            )
            if await self._store.open(change):
                log.info("expiry.opened", payment_id=payment.id)
        return len(found)
