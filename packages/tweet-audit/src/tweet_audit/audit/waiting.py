"""Waits for the next day's quota, hours perhaps, and can be woken at any time."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from groundwork.clock import Clock, utc_now
from tweet_audit.domain.outcome import Stop

# A server's midnight need not be ours to the second.
MARGIN_S = 5.0
# A machine that was asleep has missed time on its monotonic clock: look at the calendar now and then.
LOOK_EVERY_S = 60.0
# So many days in a row on which nothing was settled, and one more would be like them.
MAX_DAYS_IN_VAIN = 2


class DaysInVain:
    """Counts the days since a text came to its end: by the day's quota, or else by the calendar.

    A service may ask to wait several times a day, so it is not each of those waits that counts.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._days = 0
        self._since: datetime | None = None

    def are_enough(self, stop: Stop, *, settled: bool) -> bool:
        """Whether to wait no more. `stop` has ended a day, on which something was `settled` or nothing."""
        now = utc_now(self._clock)
        if settled:
            self._days, self._since = 0, None
            return False
        self._since = self._since or now
        self._days += not stop.asks_to_wait
        return max(self._days, (now - self._since).days) >= MAX_DAYS_IN_VAIN


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
