"""The background task that frees what has left the window, with or without traffic."""

from groundwork.clock import Clock
from groundwork.logs import get_logger
from traced.service import Collector

PAUSE_S = 0.2
SLICE_RECORDS = 2_000  # between two yields of the event loop: about a millisecond

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
        except Exception:  # noqa: BLE001  a boundary: memory that stays must not end the server
            _log.exception("evictor.failed")
        await clock.sleep(PAUSE_S)
