"""Jobs whose end this run could not learn: they are paid for, so they are left alone and named.

One that the service does not know may be in the project of another key, or at another URL. One that cannot be
read (the page of a proxy) is there. Both hold up no other, and only the user gives them up.
"""

from collections import Counter
from datetime import timedelta

from groundwork.clock import Clock, utc_now
from groundwork.logs import get_logger
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.ports import OpenJob

# A service may need a while to know its own job: so many looks in a row, with the pauses between them.
MAX_LOOKS_FOR_OUR_OWN = 10
# A job lives for two days at most: one that cannot be read by then may be given up.
LIFE = timedelta(hours=48)

# What to change, and what the next run does then.
_UNKNOWN = (
    "set the GEMINI_API_KEY and GOOGLE_GEMINI_BASE_URL with which it was submitted",
    (
        "run again: it is paid for, so nothing in it is asked again; if it was deleted, "
        "tweet-audit retry --engine batch gives it up and asks anew"
    ),
)
_OUR_OWN = ("wait a while", "run the same command again: it is paid for, so nothing in it is asked again")
_UNREADABLE = (
    "look at your proxy",
    (
        "run again: it is there and paid for; if it still cannot be read after {until}, "
        "tweet-audit retry --engine batch gives it up and asks anew"
    ),
)

log = get_logger("tweet_audit.unfetched")


class Unfetched:
    """Which jobs are left alone, and why. `give_up`: the user wants to be rid of them (retry)."""

    def __init__(self, clock: Clock, *, give_up: bool) -> None:
        self._clock = clock
        self._give_up = give_up
        self._own: set[int] = set()
        self._looks: Counter[int] = Counter()
        self._cures: dict[tuple[str, str], None] = {}
        self.left_alone: dict[int, str] = {}

    def submitted(self, job: int) -> None:
        """This run has submitted it, and never gives it up."""
        self._own.add(job)

    def known(self, job: OpenJob) -> None:
        """The service knows it."""
        self._looks.pop(job.id, None)

    def unknown(self, job: OpenJob) -> bool:
        """The service does not know it; returns whether it is given up."""
        log.warning("job.unknown", job=job.name)
        if job.id not in self._own:
            return self._give_up or self._leave(job, f"this key's project has no {job.name}", _UNKNOWN)
        self._looks[job.id] += 1
        if self._looks[job.id] >= MAX_LOOKS_FOR_OUR_OWN:
            return self._leave(job, f"Gemini does not know {job.name}, which it has just taken", _OUR_OWN)
        return False

    def unreadable(self, job: OpenJob) -> bool:
        """What the service says of it cannot be read; returns whether it is given up."""
        log.warning("job.unreadable", job=job.name)
        until = job.submitted_at + LIFE
        if self._give_up and job.id not in self._own and utc_now(self._clock) >= until:
            return True
        cure, goes_on = _UNREADABLE
        cures = (cure, goes_on.format(until=f"{until:%Y-%m-%d %H:%M} UTC"))
        return self._leave(job, f"what Gemini says of {job.name} cannot be read", cures)

    def stop(self) -> Stop:
        """What the run says of them in the end."""
        told = f"not every job could be fetched: {'; '.join(self.left_alone.values())}"
        cures, going_on = zip(*self._cures, strict=True)
        return Stop(Outcome.INCOMPLETE, told, cure="; ".join(cures), goes_on="; ".join(going_on))

    def _leave(self, job: OpenJob, why: str, cures: tuple[str, str]) -> bool:
        self.left_alone[job.id] = why
        self._cures[cures] = None
        return False
