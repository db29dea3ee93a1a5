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


GOES_ON = "run the same command again: it goes on where this run ended"


@dataclass(frozen=True, slots=True)
class Stop:
    """Why no further request is sent in this run, in a sentence, and what to do about it.

    `cure`: what to change. `goes_on`: what the same command does after that, if it is a run.
    `asks_to_wait`: the service asked for it, whatever was sent so far.
    `for_all`: it is no matter of one engine, so no other one of the same command may send anything either.
    `in_vain`: answers came, and not one text has come to its end before it; what would help.
    """

    outcome: Outcome
    message: str
    cure: str = ""
    goes_on: str = GOES_ON
    resumes_at: datetime | None = None
    asks_to_wait: bool = False
    for_all: bool = False
    in_vain: str = ""

    @property
    def advice(self) -> str:
        """All of what to do, as it is told."""
        changed = "; ".join(each for each in (self.cure, self.in_vain) if each)
        return f"{changed}; then {self.goes_on}" if changed else self.goes_on


class StopRun(Exception):  # noqa: N818  an instruction, not a failure
    """Ends the asking: nothing is wrong with the batch, but it must not be sent now."""

    def __init__(self, stop: Stop) -> None:
        super().__init__(stop.message)
        self.stop = stop
