"""When a run gives up on the service: nothing works any more, or it only ever asks to wait.

And how much the service manages in one request, as far as its time-outs have shown.
"""

from dataclasses import dataclass
from datetime import timedelta

from groundwork.clock import Clock, utc_now
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.errors import JudgeError, Throttled, TooSlow, Transient

# No calendar needs to know more than a year.
_LONGEST_DELAY_S = 366 * 86_400.0
# After so many answers in a row a request of twice the size is tried again.
_ANSWERS_BEFORE_GROWTH = 10
# Who asked for time and got it, so often in a row, and still fails, is down.
_WAITS_IN_VAIN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How long what may go on before the run ends.

    `outage_s`: every request fails, and none of them says for how long. `slow_s`: the same, and some time
    out, while batches are halved down to what the server manages. `throttled_s`: every request is asked to
    wait. `delay_s`: the longest single wait that a server may ask for. `unreachable_s`: as `outage_s`, of a
    server that could not even be connected to, ever: a wrong URL does not mend itself.
    """

    outage_s: float = 120.0
    slow_s: float = 840.0
    throttled_s: float = 1_800.0
    delay_s: float = 600.0
    unreachable_s: float = 20.0


class Patience:
    """Watches how requests end; every method returns why the run has to end, if so."""

    def __init__(self, bounds: Bounds, clock: Clock) -> None:
        self._bounds = bounds
        self._clock = clock
        self._failing_since_s: float | None = None
        self._streak_bound_s = 0.0
        self._throttled_since_s: float | None = None
        self._reached = False

    def well(self) -> None:
        """A request was answered."""
        self._reached = True
        self._throttled_since_s = None
        self._failing_since_s = None

    def failed(self, error: JudgeError) -> Stop | None:
        """A request failed."""
        self._reached |= not (isinstance(error, Transient) and error.not_sent)
        if not is_outage(error):
            self._failing_since_s = None
            return None
        now_s = self._clock.monotonic()
        if self._failing_since_s is None:
            self._failing_since_s, self._streak_bound_s = now_s, 0.0
        failing_s = now_s - self._failing_since_s
        self._streak_bound_s = max(self._streak_bound_s, self._bound_s(error))
        if failing_s < self._streak_bound_s:
            return None
        return Stop(
            Outcome.INCOMPLETE,
            f"Gemini cannot be used now: every request of the last {failing_s:.0f} s failed ({error})",
            cure="check GOOGLE_GEMINI_BASE_URL if you set it, or wait a while",
        )

    def _bound_s(self, error: JudgeError) -> float:
        """For how long this failure may go on; the most patient one of a streak counts."""
        slow_s = self._bounds.slow_s if isinstance(error, TooSlow) else 0.0
        if slow_s or error.retry_after_s:
            return max(slow_s, self._bounds.outage_s, _WAITS_IN_VAIN * (error.retry_after_s or 0.0))
        return self._bounds.outage_s if self._reached else self._bounds.unreachable_s

    def throttled(self) -> Stop | None:
        """A request was asked to wait, and has waited."""
        now_s = self._clock.monotonic()
        if self._throttled_since_s is None:
            self._throttled_since_s = now_s
        waited_s = now_s - self._throttled_since_s
        if waited_s < self._bounds.throttled_s:
            return None
        return Stop(
            Outcome.INCOMPLETE,
            f"Gemini has asked to wait for {waited_s / 60:.0f} minutes, and answered nothing",
            cure="another program may use the same key: end it, or wait a while",
        )

    def much_later(self, error: JudgeError) -> Stop | None:
        """The server says for how long nobody should ask again."""
        delay_s = error.retry_after_s or 0.0
        if delay_s <= self._bounds.delay_s:
            return None
        resumes_at = utc_now(self._clock) + timedelta(seconds=min(delay_s, _LONGEST_DELAY_S))
        return Stop(
            Outcome.QUOTA,
            f"Gemini asks to wait until {resumes_at:%Y-%m-%d %H:%M} UTC ({error.code}), longer than the "
            f"{self._bounds.delay_s:g} s of TWEET_AUDIT_MAX_DELAY_S",
            cure="wait until then",
            resumes_at=resumes_at,
            asks_to_wait=True,
        )


def is_outage(error: BaseException) -> bool:
    """Whether it says that the service is down; being asked to slow down does not."""
    if isinstance(error, TooSlow):
        return not error.not_sent  # what we did not send says nothing
    return isinstance(error, Transient) and not isinstance(error, Throttled)


class Manageable:
    """How many texts the server manages in one request: half of what it failed to do in time, twice running.

    Whoever waits with a larger batch need not find that out once more. One time-out among answers is an
    accident, and says nothing about sizes.
    """

    def __init__(self) -> None:
        self._most: int | None = None
        self._in_a_row = 0
        self._answers = 0

    def refuse(self, size: int) -> None:
        """Raise TooSlow for what was too much a moment ago; nothing is sent."""
        if self._most is not None and size > self._most:
            detail = f"the server ran out of time with {2 * self._most} texts"
            raise TooSlow("too-long", detail, not_sent=True)

    def ran_out_of_time(self, size: int) -> None:
        """A request about so many texts timed out."""
        self._answers = 0
        self._in_a_row += 1
        if size > 1 and self._in_a_row > 1:
            self._most = min(size // 2, self._most or size)

    def answered(self) -> None:
        """A request was answered in time."""
        self._in_a_row = 0
        self._answers += 1
        if self._most is not None and self._answers >= _ANSWERS_BEFORE_GROWTH:
            self._most, self._answers = 2 * self._most, 0
