"""Giving way: work on the event loop is cut into steps of so many records."""

from typing import Any

from groundwork.clock import Clock

STEP_RECORDS = 2_000  # between two yields: one to three milliseconds
TRACE_AS_RECORDS = 3  # going from one trace to the next costs about as much as reading so many records
LARGE_RECORDS = 500  # a trace that counts as more takes turns with others; see routes/outgoing.py
BYTES_AS_A_RECORD = 1_500  # so many cost what unpacking a record does, which has 150


class Pace:
    """Counts the records that were worked on, and lets other tasks run after each `step_records`."""

    def __init__(self, clock: Clock, step_records: int = STEP_RECORDS) -> None:
        self._clock = clock
        self._step_records = step_records
        self._since_yield = 0

    async def spent(self, records: int) -> None:
        """Note work on so many records; gives way when it was enough."""
        self._since_yield += records
        if self._since_yield >= self._step_records:
            self._since_yield = 0
            await self._clock.sleep(0)


async def let_go(clock: Clock, *lists: list[Any]) -> None:
    """Empty lists, giving way in between: leaving a function frees all that it held in one step."""
    pace = Pace(clock)
    for each in lists:
        while each:
            count = min(len(each), STEP_RECORDS)
            del each[-count:]
            await pace.spent(count)
