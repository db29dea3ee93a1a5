"""Why a run ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class Outcome(IntEnum):
    """How a run ended; the value is the exit code."""

    DONE = 0
    UNFORESEEN = 1
    REFUSED = 3
    INCOMPLETE = 5
    QUOTA = 6
    CAP = 7
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Stop:
    """Why no further request is sent in this run, in a sentence, and what to do about it.

    `for_all`: it is no matter of one engine, so no other one of the same command may send anything either.
    `in_vain`: answers came, and not one text has come to its end before it.
    """

    outcome: Outcome
    message: str
    cure: str = ""
    resumes_at: datetime | None = None
    for_all: bool = False
    in_vain: bool = False


class StopRun(Exception):  # noqa: N818  an instruction, not a failure
    """Ends the asking: nothing is wrong with the batch, but it must not be sent now."""

    def __init__(self, stop: Stop) -> None:
        super().__init__(stop.message)
        self.stop = stop
