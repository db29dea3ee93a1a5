"""Waits for the next day's quota, hours perhaps, and can be woken at any time."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from groundwork.clock import Clock, utc_now

# A server's midnight need not be ours to the second.
MARGIN_S = 5.0
# A machine that was asleep has missed time on its monotonic clock: look at the calendar now and then.
LOOK_EVERY_S = 60.0


async def sleep_until(
    moment: datetime, *, clock: Clock, woken: asyncio.Event, tick: Callable[[], None]
) -> bool:
    """Sleep until `moment`; True if it came, False if `woken` was set before. Calls `tick` now and then."""
    while not woken.is_set():
        left_s = (moment - utc_now(clock)).total_seconds() + MARGIN_S
        if left_s <= 0:
            return True
        tick()
        await sleep_unless(woken, min(left_s, LOOK_EVERY_S), clock=clock)
    return False


async def sleep_unless(woken: asyncio.Event, delay_s: float, *, clock: Clock) -> None:
    """Sleep for `delay_s`, or until `woken` is set."""
    sleeping = asyncio.ensure_future(clock.sleep(delay_s))
    waking = asyncio.ensure_future(woken.wait())
    try:
        await asyncio.wait([sleeping, waking], return_when=asyncio.FIRST_COMPLETED)
    finally:
        sleeping.cancel()
        waking.cancel()
        await asyncio.wait([sleeping, waking])  # raises only if this wait is cancelled itself
