"""The background task that frees what has left the window, with or without traffic."""

import gc

from groundwork.clock import Clock
from groundwork.logs import get_logger
from traced.service import Collector

PAUSE_S = 0.2
SLICE_RECORDS = 1_000  # between two yields of the event loop: less than a millisecond on a machine at rest
GARBAGE_OBJECTS = 20_000
OLD_SWEEPS = 1_000

_log = get_logger(__name__)


async def evict_forever(collector: Collector, clock: Clock) -> None:
    """Free what has left, slice by slice, until cancelled.

    Nobody's answer depends on it: reads apply the exact cut-off themselves. It gives way to requests after
    each slice, so a window's worth of spans that leaves at once delays no request by more than one slice.
    What fails is told once for as long as it goes on, and keeps nothing else from being done.
    """

    async def free() -> None:
        while await collector.evict(at_most=SLICE_RECORDS):
            await clock.sleep(0)

    told: set[str] = set()
    while True:
        failed: set[str] = set()
        for work in (free, collector.keep_up):
            try:
                await work()
            except Exception as error:  # noqa: BLE001  a boundary: memory that stays must not end the server
                failed.add(repr(error))
                if repr(error) not in told:
                    _log.exception("evictor.failed")
        told = failed
        sweep()
        await clock.sleep(PAUSE_S)


def sweep() -> None:
    """Collect the cycles among young objects, when the collector is off and enough of them have come.

    `traced serve` switches the collector off: left to itself it would look through everything that is held,
    in the middle of some request. What forms cycles here are errors with their tracebacks; they die young.
    Connections and streams, which live long, leave none. Should something else do: every `OLD_SWEEPS` sweeps,
    which is days, the old are collected too. With a million spans held that takes 10 ms, or 50 to 75 where
    all of them are in traces that keep an order: `benchmarks/store.py --per-trace 200`.
    """
    if gc.isenabled() or gc.get_count()[0] <= GARBAGE_OBJECTS:
        return
    gc.collect(2 if gc.get_count()[2] >= OLD_SWEEPS else 1)
