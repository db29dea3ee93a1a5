"""Where a request's time went: at the bank, in the database, or with us. For the Server-Timing header.

The sums ride along in the request's context, into every task that it starts, so that nobody has to pass them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal

from groundwork.clock import Clock

Place = Literal["bank", "database"]


@dataclass(slots=True)
class Spent:
    """Seconds of one request, so far."""

    bank: float = 0.0
    database: float = 0.0


current: ContextVar[Spent | None] = ContextVar("payment_gateway_spent", default=None)


@contextmanager
def spending(place: Place, clock: Clock) -> Iterator[None]:
    """Add the time of the block to the request at hand, if there is one."""
    spent = current.get()
    if spent is None:
        yield
        return
    started_s = clock.monotonic()
    try:
        yield
    finally:
        setattr(spent, place, getattr(spent, place) + clock.monotonic() - started_s)
