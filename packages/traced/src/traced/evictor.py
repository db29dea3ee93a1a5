"""The background task that frees what has left the window, with or without traffic."""

import gc

from groundwork.clock import Clock
from groundwork.logs import get_logger
from traced.service import Collector

PAUSE_S = 0.2
SLICE_RECORDS = 2_000  # between two yields of the event loop: about a millisecond
GARBAGE_OBJECTS = 20_000

_log = get_logger(__name__)


async def evict_forever(collector: Collector, clock: Clock) -> None:
    """Free what has left, slice by slice, until cancelled.

    Nobody's answer depends on it: reads apply the exact cut-off themselves. It gives way to requests after
    each slice, so a window's worth of spans that leaves at once delays no request by more than one slice.
    """
    while True:
        try:
            while await collector.evict(at_most=SLICE_RECORDS):
                await clock.sleep(0)
            await collector.keep_up()
            sweep()
        except Exception:  # noqa: BLE001  a boundary: memory that stays must not end the server
            _log.exception("evictor.failed")
        await clock.sleep(PAUSE_S)


def sweep() -> None:
    """Collect the cycles among young objects, when the collector is off and enough of them have come.

    `traced serve` switches the collector off: left to itself it would look through everything that is held,
    in the middle of some request. What forms cycles here are errors with their tracebacks; they die young.
    """
    if not gc.isenabled() and gc.get_count()[0] > GARBAGE_OBJECTS:
        gc.collect(1)
