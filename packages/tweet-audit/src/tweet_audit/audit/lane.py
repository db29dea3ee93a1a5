"""The lane to Gemini: everything that decides whether, when and how often a request leaves.

In this order for each attempt: a slot (adaptive concurrency), the breaker, the budget, the minute's quota
(requests and tokens), the run's cap, the day's quota, the journal; then the request. All waiting happens
before the journal's row is written, so a row in flight is a request that has left.
"""

import asyncio
import itertools
import random
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from groundwork.clock import Clock, utc_now
from groundwork.rate_limit import (
    AdaptiveConcurrency,
    DailyLimitReached,
    OverLimit,
    Reservation,
)
from groundwork.resilience import BreakerOpen, CircuitBreaker
from groundwork.retry import RetryBudget, RetryPolicy
from tweet_audit.audit.allowance import Allowance, Limits
from tweet_audit.audit.budget import CapReached
from tweet_audit.audit.patience import Manageable, Patience, is_outage
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.errors import DailyQuotaReached, JudgeError, RefusedForGood, Throttled, TooSlow, Transient
from tweet_audit.ports import Answer, Judge, Pending, Progress, RunState, View

T = TypeVar("T")

# A 429 that does not say how long: a quarter of its window.
_PAUSE_WITHOUT_A_DELAY_S = 15.0


def _is_transient(error: Exception) -> bool:
    return isinstance(error, Transient)


def _server_delay_s(error: Exception) -> float | None:
    return error.retry_after_s if isinstance(error, JudgeError) else None


class Lane:
    """Sends batches to the judge, as fast as everybody allows and never faster."""

    def __init__(
        self,
        judge: Judge,
        run: RunState,
        *,
        limits: Limits,
        allowance: Allowance,
        clock: Clock,
        rng: random.Random,
        progress: Progress,
        view: View,
    ) -> None:
        self._judge = judge
        self._run = run
        self._limits = limits
        self._minute = allowance.minute
        self._daily = allowance.daily
        self._counted_in = allowance.counted_in or "memory"
        self.budget = allowance.budget
        self._clock = clock
        self._rng = rng
        self._progress = progress
        self._view = view
        self._slots = AdaptiveConcurrency(start=min(2, limits.concurrency), maximum=limits.concurrency)
        self._breaker = CircuitBreaker(name="gemini", counts=is_outage, clock=clock)
        self._policy = RetryPolicy(
            name="gemini",
            on=_is_transient,
            attempts=limits.attempts,
            deadline_s=limits.deadline_s,
            backoff=limits.backoff,
            hint_s=_server_delay_s,
            budget=RetryBudget(ratio=0.5, reserve=20),
            clock=clock,
            rng=rng,
        )
        self.sending: set[asyncio.Task[object]] = set()
        self.stopped: Stop | None = None
        self._patience = Patience(limits.bounds, clock)
        self._manageable = Manageable()

    async def ask(self, batch: Sequence[Pending]) -> tuple[int, Answer]:
        """The answer for a batch, and the number of the request that brought it.

        Raises StopRun, RetriesExhausted, or the JudgeError that no repetition would mend.
        """
        return await self._persistently(lambda again: self._send(batch, again=again))

    async def call(self, what: Callable[[], Awaitable[T]]) -> T:
        """Any other call to the same service, such as the poll of a job: it costs nothing and counts nowhere.

        It waits while the service asked everybody to wait, and is tried again like a request for a batch.
        """
        return await self._persistently(lambda again: self._send_plain(what, again=again))

    async def breathe(self, time: int) -> None:
        """Wait as before retry number `time`: a server that ran out of time gets some, with jitter."""
        await self._clock.sleep(self._limits.backoff.delay_s(time, self._rng))

    async def _persistently(self, send: Callable[[bool], Awaitable[T]]) -> T:
        """`send` is told whether it is another attempt."""
        tries = itertools.count()
        try:
            return await self._policy.call(self._attempt, lambda: send(next(tries) > 0))
        except OverLimit as error:
            raise TooSlow("too-long", str(error), not_sent=True) from error  # a half of it may fit
        except DailyQuotaReached as error:
            raise StopRun(self.daily_stop()) from error
        except RefusedForGood as error:
            raise StopRun(
                Stop(Outcome.REFUSED, f"Gemini refuses: {error.detail}", cure=error.cure)
            ) from error

    async def _attempt(self, send: Callable[[], Awaitable[T]]) -> T:
        """One attempt. Being asked to wait is none: the lane waits, and the batch keeps its attempts."""
        async with self._slots.slot():
            while True:
                try:
                    with self._breaker.guard():
                        return await send()
                except BreakerOpen as is_open:
                    self._progress.paused_until_s = self._clock.monotonic() + is_open.retry_after_s
                    await self._clock.sleep(is_open.retry_after_s)
                except Throttled as error:
                    if (stop := self._patience.throttled()) is not None:
                        raise StopRun(stop) from error

    async def _send_plain(self, what: Callable[[], Awaitable[T]], *, again: bool) -> T:
        await self._minute.reserve(requests=0)
        if self.stopped is not None:
            raise StopRun(self.stopped)
        self._progress.retried += again
        with self._in_flight():
            try:
                answer = await what()
            except JudgeError as error:
                self._learn(error)
                self._stop_if_nothing_works(error)
                raise
        self._all_is_well()
        return answer

    async def _send(self, batch: Sequence[Pending], *, again: bool) -> tuple[int, Answer]:
        self._manageable.refuse(len(batch))
        held = await self._hold(batch)
        try:
            reservation = await self._reserve(batch)
            request = self._admit(batch, reservation, held)
        except BaseException:  # nothing was sent, whoever stopped it; it is raised on
            self.budget.settle(held, 0)
            raise
        self._progress.retried += again
        with self._in_flight():
            try:
                answer = await self._judge.judge(batch)
            except JudgeError as error:
                self._run.request_failed(
                    request,
                    error.code,
                    tokens=error.tokens,
                    cost_microusd=self._charge(held, error.tokens, free=error.is_free),
                )
                if isinstance(error, Transient) and error.not_sent:
                    reservation.cancel()
                if isinstance(error, DailyQuotaReached):
                    self._exhaust()  # here and not for jobs: their quota is another one
                if error.tokens and error.tokens[0]:
                    reservation.correct(tokens=error.tokens[0])
                if isinstance(error, TooSlow):
                    self._manageable.ran_out_of_time(len(batch))
                self._learn(error)
                self._stop_if_nothing_works(error)
                raise
            except BaseException:  # sent and given up: it may cost all that was held; it is raised on
                self.budget.settle(held, held)
                raise
        if answer.input_tokens:
            reservation.correct(tokens=answer.input_tokens)
        self._all_is_well()
        self._manageable.answered()
        cost = self._charge(held, answer.tokens)
        return request, replace(answer, cost_microusd=cost)

    async def _hold(self, batch: Sequence[Pending]) -> int:
        try:
            return await self.budget.hold(self._judge.most_tokens(batch))
        except CapReached as error:
            raise StopRun(self.cap_stop(error)) from error

    async def _reserve(self, batch: Sequence[Pending]) -> Reservation:
        self._progress.waiting += 1
        try:
            return await self._minute.reserve(requests=1, tokens=self._judge.tokens(batch))
        finally:
            self._progress.waiting -= 1

    def _in_flight(self) -> "_InFlight":
        return _InFlight(self.sending, self._progress)

    def _admit(self, batch: Sequence[Pending], reservation: Reservation, held_microusd: int) -> int:
        """The last gate; what was reserved is given back if it stays shut.

        The day's count comes first: a crash behind it has counted one too many, never one too few.
        """
        stop = self.closed()
        if stop is None:
            try:
                self._daily.take()
            except DailyLimitReached:
                stop = self.daily_stop()
            except sqlite3.Error as error:
                stop = self._uncounted_stop(error)
            else:
                self.budget.count_request()
                self._progress.sent += 1
                return self._run.sending(len(batch), utc_now(self._clock), most_microusd=held_microusd)
        reservation.cancel()
        raise StopRun(stop)

    def _exhaust(self) -> None:
        try:
            self._daily.exhaust()
        except sqlite3.Error as error:
            raise StopRun(self._uncounted_stop(error)) from error

    def closed(self) -> Stop | None:
        """Why nothing may be sent any more, if so."""
        if self.stopped is None and self.budget.requests_used_up:
            cap = self.budget.max_requests
            return Stop(Outcome.CAP, f"--max-requests {cap} is reached")
        if self.stopped is None and self.budget.overdrawn:
            return Stop(
                Outcome.CAP,
                "a request cost more than the most that was set aside for it: --max-cost could not be kept",
                cure="raise TWEET_AUDIT_DECIDE_OUTPUT_TOKENS if you had set it",
            )
        return self.stopped

    def _charge(self, held_microusd: int, tokens: tuple[int, int] | None, *, free: bool = False) -> int:
        cost = self.budget.cost_of(tokens, most_microusd=held_microusd, free=free)
        self.budget.settle(held_microusd, cost)
        self._progress.paid(tokens, cost)
        return cost

    def _learn(self, error: JudgeError) -> None:
        """What a failure says about the service; raises StopRun if it asks to come back much later."""
        if (stop := self._patience.much_later(error)) is not None:
            raise StopRun(stop) from error
        unsaid_s = _PAUSE_WITHOUT_A_DELAY_S if isinstance(error, Throttled) else 0.0
        self._pause(error.retry_after_s or unsaid_s)
        if isinstance(error, TooSlow) or error.overloaded:
            self._slots.overloaded()
        self._progress.at_once = self._slots.current

    def _pause(self, delay_s: float) -> None:
        """Nobody sends for so long: a 503 with a delay means everybody, as a 429 does."""
        if delay_s > 0:
            self._minute.pause_for(delay_s)
            self._progress.paused_until_s = self._clock.monotonic() + delay_s
            self._view.update(self._progress)

    def _all_is_well(self) -> None:
        self._slots.succeeded()
        self._progress.at_once = self._slots.current
        self._patience.well()

    def _stop_if_nothing_works(self, error: JudgeError) -> None:
        """Raise StopRun instead of trying again, if the run has ended or should.

        An answer that is final (a block, say) is no reason to try again, so it is never thrown away.
        """
        stop = self._patience.failed(error) or (self.stopped if isinstance(error, Transient) else None)
        if stop is not None:
            raise StopRun(stop) from error

    def cap_stop(self, error: CapReached) -> Stop:
        """The stop of --max-cost."""
        spent_usd, most_usd = self.budget.spent_microusd / 1e6, error.most_microusd / 1e6
        return Stop(
            Outcome.CAP,
            f"--max-cost is reached: ${spent_usd:.4f} spent, and the next request could cost ${most_usd:.4f}",
            cure="choose a higher --max-cost, if you like",
        )

    def _uncounted_stop(self, error: sqlite3.Error) -> Stop:
        """The day is counted in its own file: verdicts can still be stored, so the run ends in order."""
        return Stop(
            Outcome.REFUSED,
            f"the day's requests cannot be counted in {self._counted_in}: {error}",
            cure="make it writable (if it is locked: end the program that holds it), or name another file "
            "with TWEET_AUDIT_QUOTA_FILE",
            for_all=True,
        )

    def daily_stop(self) -> Stop:
        """The stop of the day's quota."""
        resets_at = self._daily.resets_at()
        return Stop(
            Outcome.QUOTA,
            f"the day's quota is used up until {resets_at:%Y-%m-%d %H:%M} UTC (midnight Pacific)",
            cure="wait until then, or choose another model or a key of another project, which has a day of "
            f"its own (if your quota was raised: delete {self._counted_in}, where the days of all your keys "
            "are counted)",
            resumes_at=resets_at,
        )


class _InFlight:
    """Counts a request that has left, and protects its task from being cancelled by an orderly stop."""

    def __init__(self, sending: set[asyncio.Task[object]], progress: Progress) -> None:
        self._sending = sending
        self._progress = progress
        self._task = asyncio.current_task()

    def __enter__(self) -> None:
        self._progress.in_flight += 1
        if self._task is not None:
            self._sending.add(self._task)

    def __exit__(self, *_: object) -> None:
        self._progress.in_flight -= 1
        if self._task is not None:
            self._sending.discard(self._task)
