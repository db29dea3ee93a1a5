"""Retries as policy values: bounded by attempts and by time, and told what is worth retrying.

    policy = RetryPolicy(
        name="bank", on=is_transient, attempts=5, deadline_s=20.0, backoff=FullJitter(base_s=0.2, cap_s=5.0)
    )
    answer = await policy.call(bank.capture, authorization_id, amount_cents=5000)

A policy holds no state of a call, so one value serves the whole program. What it may hold is a
`RetryBudget`, shared by many calls on purpose: when everything fails at once, retries are what keeps a
struggling service down.

Built on tenacity, which no other module may import. The ideas are those of the AWS Builders' Library,
"Timeouts, retries, and backoff with jitter", and of Finagle's retry budgets.
"""

from __future__ import annotations

import contextlib
import functools
import random
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NoReturn, ParamSpec, TypeVar

import tenacity

from groundwork.clock import Clock, SystemClock, system_random

if TYPE_CHECKING:
    from prometheus_client import Counter
    from structlog.typing import FilteringBoundLogger

__all__ = ["FullJitter", "RetriesExhausted", "RetryBudget", "RetryPolicy", "no_hint", "retries_disabled"]

P = ParamSpec("P")
T = TypeVar("T")

Reason = Literal["attempts", "deadline", "budget"]
_HAIR = 1e-9  # ten times a tenth is a little below one for floats
_Outcome = Literal["succeeded", "retrying", "exhausted", "not_retryable", "cancelled"]


class RetriesExhausted(Exception):  # noqa: N818  it reads as what happened
    """Every attempt that was allowed has failed; `last` is the last one's error, and the `__cause__`.

    `reason` says which bound was met: the number of attempts, the deadline (no further attempt could
    have started in time), or the budget that this call shares with others.
    """

    def __init__(
        self, *, name: str, attempts: int, elapsed_s: float, last: Exception, reason: Reason
    ) -> None:
        self.name = name
        self.attempts = attempts
        self.elapsed_s = elapsed_s
        self.last = last
        self.reason: Reason = reason
        tries = "1 attempt" if attempts == 1 else f"{attempts} attempts"
        super().__init__(
            f"{name}: gave up after {tries} in {elapsed_s:.2f} s ({reason}); "
            f"the last failed with {type(last).__name__}: {last}"
        )


@dataclass(frozen=True, kw_only=True)
class FullJitter:
    """Exponential backoff with full jitter: `delay = U(0, min(cap, base·2ⁿ))`, n = 0 for the first retry.

    The whole delay is random, so that clients which failed together do not come back together.
    """

    base_s: float
    cap_s: float

    def __post_init__(self) -> None:
        if not 0 < self.base_s <= self.cap_s:
            raise ValueError(f"0 < base_s <= cap_s is needed, not {self.base_s} and {self.cap_s}")

    def delay_s(self, retry_number: int, rng: random.Random) -> float:
        """Return the delay before retry `retry_number`, which counts from 1."""
        # 2⁶² seconds are beyond every cap; a larger power would overflow the float after 1000 retries.
        ceiling_s = min(self.cap_s, self.base_s * 2.0 ** min(retry_number - 1, 62))
        return rng.uniform(0.0, ceiling_s)


class RetryBudget:
    """A bound on the retries of many calls together: at most `reserve + ratio × calls`.

    Each call earns `ratio` of a retry (at most `reserve` are kept), each retry costs one. While few
    calls fail, nobody notices; when all fail, the load grows by `ratio` and not by the number of attempts.
    """

    def __init__(self, *, ratio: float = 0.1, reserve: int = 10) -> None:
        if ratio < 0 or reserve < 0:
            raise ValueError(f"ratio and reserve must not be negative, not {ratio} and {reserve}")
        self._ratio = ratio
        self._reserve = float(reserve)
        self._tokens = float(reserve)

    def earn(self) -> None:
        """Note a first attempt."""
        self._tokens = min(self._reserve, self._tokens + self._ratio)

    def spend(self) -> bool:
        """Take one retry out of the budget; False when there is none."""
        if self._tokens < 1.0 - _HAIR:
            return False
        self._tokens -= 1.0
        return True


def no_hint(error: Exception) -> None:
    """Say that the server never tells when to come back."""
    return


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """What to retry, how often, for how long, and how far apart.

    `on` has no default: only the caller knows which errors are worth another try, and which calls may
    be made twice. `attempts` counts the first one too. `deadline_s` bounds the whole call, waits
    included: no attempt starts after it, and none is waited for in vain. A running attempt is never cut
    off, because nobody could say what it has done; bound it with the client's own time-outs.
    `hint_s` reads the server's delay out of an error (Retry-After, RetryInfo); it replaces the backoff.
    """

    name: str
    on: Callable[[Exception], bool]
    attempts: int
    deadline_s: float
    backoff: FullJitter
    hint_s: Callable[[Exception], float | None] = no_hint
    budget: RetryBudget | None = None
    clock: Clock = field(default=SystemClock(), repr=False)
    rng: random.Random = field(default_factory=system_random, repr=False)

    def __post_init__(self) -> None:
        if not (self.attempts >= 1 and self.deadline_s > 0):  # which NaN is not either
            raise ValueError(
                f"{self.name}: attempts must be at least 1 and deadline_s above 0, "
                f"not {self.attempts} and {self.deadline_s}"
            )

    async def call(self, function: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Await `function(*args, **kwargs)` until it succeeds, and return what it returned.

        Raises `RetriesExhausted` from the last error when a bound is met. An error that `on` does not
        accept comes through unchanged and at once, and so does a cancellation.
        """
        if self.budget is not None:
            self.budget.earn()
        call = _Call(self)
        try:
            answer = await function(*args, **kwargs)
        except BaseException as error:  # noqa: BLE001  tenacity raises it again, or tries once more
            failure: BaseException | None = error
        else:
            call.log(1, "succeeded")
            return answer

        async def attempt() -> T:
            nonlocal failure
            if failure is not None:
                first, failure = failure, None
                raise first
            return await function(*args, **kwargs)

        return await call.retrying()(attempt)


class _Call:
    """One call under a policy: where it stands, and the answers to tenacity's questions.

    The first attempt is made without tenacity, whose machinery takes as long as a small request: only when it
    fails does tenacity hear of it, as of its own first attempt. Then, after each failed one, it asks in this
    order: retry? wait how long? stop?
    """

    def __init__(self, policy: RetryPolicy) -> None:
        self._policy = policy
        self._started_s = policy.clock.monotonic()
        self._reason: Reason = "attempts"
        self._failed: tuple[int, Exception]  # the attempt after which it waits, and its error

    def retrying(self) -> tenacity.AsyncRetrying:
        return tenacity.AsyncRetrying(
            sleep=self._wait,
            retry=self._is_retryable,
            wait=self._delay_s,
            stop=self._must_stop,
            before_sleep=self._log_retry,
            retry_error_callback=self._stopped,
        )

    def _is_retryable(self, state: tenacity.RetryCallState) -> bool:
        error = _error_of(state)
        if error is None:
            self.log(state.attempt_number, "succeeded")
        elif not isinstance(error, Exception):
            self.log(state.attempt_number, "cancelled", error)
        elif not self._policy.on(error):
            self.log(state.attempt_number, "not_retryable", error)
        else:
            return True
        return False

    def _delay_s(self, state: tenacity.RetryCallState) -> float:
        hint_s = self._policy.hint_s(_failure_of(state))
        if hint_s is not None:
            return max(0.0, hint_s)
        return self._policy.backoff.delay_s(state.attempt_number, self._policy.rng)

    def _must_stop(self, state: tenacity.RetryCallState) -> bool:
        if _disabled or state.attempt_number >= self._policy.attempts:
            self._reason = "attempts"
        elif self._elapsed_s() + state.upcoming_sleep >= self._policy.deadline_s:
            self._reason = "deadline"
        elif self._policy.budget is not None and not self._policy.budget.spend():
            self._reason = "budget"
        else:
            return False
        return True

    def _log_retry(self, state: tenacity.RetryCallState) -> None:
        self._failed = state.attempt_number, _failure_of(state)
        delay_s = round(state.upcoming_sleep, 3)
        self.log(state.attempt_number, "retrying", _failure_of(state), next_delay_s=delay_s)

    async def _wait(self, delay_s: float) -> None:
        """Sleep before a retry; a process that was stopped meanwhile may wake up too late for one."""
        await self._policy.clock.sleep(delay_s)
        if self._elapsed_s() >= self._policy.deadline_s:
            self._reason = "deadline"
            self._give_up(*self._failed)

    def _stopped(self, state: tenacity.RetryCallState) -> NoReturn:
        self._give_up(state.attempt_number, _failure_of(state))

    def _give_up(self, attempts: int, last: Exception) -> NoReturn:
        self.log(attempts, "exhausted", last, reason=self._reason)
        raise RetriesExhausted(
            name=self._policy.name,
            attempts=attempts,
            elapsed_s=self._elapsed_s(),
            last=last,
            reason=self._reason,
        ) from last

    def _elapsed_s(self) -> float:
        return self._policy.clock.monotonic() - self._started_s

    def log(self, attempt: int, outcome: _Outcome, error: BaseException | None = None, **fields: Any) -> None:
        _attempts_total().labels(policy=self._policy.name, outcome=outcome).inc()
        if error is not None:
            fields["cause"] = type(error).__name__
        # An attempt that went well, or that nobody retries, is the caller's story; the others are ours.
        log = _logger().warning if outcome in ("retrying", "exhausted") else _logger().debug
        log("retry.attempt", name=self._policy.name, attempt=attempt, outcome=outcome, **fields)


def _error_of(state: tenacity.RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome is not None else None


def _failure_of(state: tenacity.RetryCallState) -> Exception:
    error = _error_of(state)
    if not isinstance(error, Exception):
        raise TypeError(f"tenacity asked about an attempt that did not fail: {error!r}")
    return error


# Both are imported with the first attempt: a program that only shows its help pays for neither.
@functools.cache
def _attempts_total() -> Counter:
    from prometheus_client import Counter

    return Counter(
        "groundwork_retry_attempts_total",
        "Attempts made under a retry policy, by outcome.",
        ["policy", "outcome"],
    )


@functools.cache
def _logger() -> FilteringBoundLogger:
    from groundwork.logs import get_logger

    return get_logger("groundwork.retry")


_disabled = 0


@contextlib.contextmanager
def retries_disabled() -> Iterator[None]:
    """Give every policy of the process a single attempt for as long as the block: a switch for tests.

    What fails then still comes as `RetriesExhausted`, so the caller's handling is the one under test.
    """
    global _disabled  # noqa: PLW0603  a switch for the whole process, threads with servers included
    _disabled += 1
    try:
        yield
    finally:
        _disabled -= 1
