"""The lane to Gemini: everything that decides whether, when and how often a request leaves.

In this order for each attempt: a slot (adaptive concurrency), the breaker, the minute's quota (requests and
tokens), the run's cap, the day's quota, the journal; then the request. All waiting happens before the
journal's row is written, so a row in flight is a request that has left.
"""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass

from groundwork.clock import Clock, utc_now
from groundwork.rate_limit import (
    AdaptiveConcurrency,
    DailyCounter,
    DailyLimitReached,
    Limit,
    OverLimit,
    RateLimiter,
    Reservation,
)
from groundwork.resilience import BreakerOpen, CircuitBreaker
from groundwork.retry import FullJitter, RetryBudget, RetryPolicy
from tweet_audit.domain.outcome import Outcome, Stop, StopRun
from tweet_audit.errors import DailyQuotaReached, JudgeError, RefusedForGood, Throttled, TooSlow, Transient
from tweet_audit.ports import Answer, Judge, Pending, Progress, RunState

# What "no limit" means: far above anything that one process can send.
_UNLIMITED = 10_000_000.0
_MINUTE_S = 60.0
# A 429 that does not say how long: a quarter of its window.
_PAUSE_WITHOUT_A_DELAY_S = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the user allows and the plan grants; None: no limit of ours (the server's answers still hold).

    `outage_s`: so long may every request fail before the run ends. `unreachable_s`: the same for a server
    that could not even be connected to, ever: a wrong URL does not mend itself.
    """

    concurrency: int = 8
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    max_requests: int | None = None
    attempts: int = 6
    deadline_s: float = 900.0
    outage_s: float = 120.0
    unreachable_s: float = 20.0
    backoff: FullJitter


def _is_transient(error: Exception) -> bool:
    return isinstance(error, Transient)


def _server_delay_s(error: Exception) -> float | None:
    return error.retry_after_s if isinstance(error, Transient) else None


def _is_outage(error: BaseException) -> bool:
    """A streak of these opens the breaker; being asked to slow down is not an outage."""
    return isinstance(error, (Transient, TooSlow)) and not isinstance(error, Throttled)


class Lane:
    """Sends batches to the judge, as fast as everybody allows and never faster."""

    def __init__(
        self,
        judge: Judge,
        run: RunState,
        *,
        limits: Limits,
        daily: DailyCounter,
        clock: Clock,
        rng: random.Random,
        progress: Progress,
    ) -> None:
        self._judge = judge
        self._run = run
        self._limits = limits
        self._daily = daily
        self._clock = clock
        self._rng = rng
        self._progress = progress
        self._slots = AdaptiveConcurrency(start=min(2, limits.concurrency), maximum=limits.concurrency)
        self._minute = RateLimiter(
            Limit("requests", limits.requests_per_minute or _UNLIMITED, _MINUTE_S),
            Limit("tokens", limits.tokens_per_minute or _UNLIMITED, _MINUTE_S),
            clock=clock,
        )
        self._breaker = CircuitBreaker(name="gemini", counts=_is_outage, clock=clock)
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
        self._failing_since_s: float | None = None
        self._reached = False

    async def ask(self, batch: Sequence[Pending]) -> tuple[int, Answer]:
        """The answer for a batch, and the number of the request that brought it.

        Raises StopRun, RetriesExhausted, or the JudgeError that no repetition would mend.
        """
        try:
            return await self._policy.call(self._attempt, batch)
        except OverLimit as error:
            raise TooSlow("too-long", str(error)) from error  # a half of it may fit
        except DailyQuotaReached as error:
            self._daily.exhaust()
            raise StopRun(self._daily_stop()) from error
        except RefusedForGood as error:
            raise StopRun(
                Stop(Outcome.REFUSED, f"Gemini refuses: {error.detail}", cure=error.cure)
            ) from error

    async def breathe(self, time: int) -> None:
        """Wait as before retry number `time`: a server that ran out of time gets some, with jitter."""
        await self._clock.sleep(self._limits.backoff.delay_s(time, self._rng))

    async def _attempt(self, batch: Sequence[Pending]) -> tuple[int, Answer]:
        async with self._slots.slot():
            while True:
                try:
                    with self._breaker.guard():
                        return await self._send(batch)
                except BreakerOpen as is_open:
                    await self._clock.sleep(is_open.retry_after_s)

    async def _send(self, batch: Sequence[Pending]) -> tuple[int, Answer]:
        reservation = await self._minute.reserve(requests=1, tokens=self._judge.tokens(batch))
        request = self._admit(batch, reservation)
        task = asyncio.current_task()
        if task is not None:
            self.sending.add(task)
        self._progress.in_flight += 1
        try:
            answer = await self._judge.judge(batch)
        except JudgeError as error:
            self._failed(request, reservation, error)
            stop = self.stopped or self._outage(error)
            if stop is not None:
                raise StopRun(stop) from error
            raise
        finally:
            self._progress.in_flight -= 1
            if task is not None:
                self.sending.discard(task)
        if answer.input_tokens:
            reservation.correct(tokens=answer.input_tokens)
        self._slots.succeeded()
        self._outage(None)
        return request, answer

    def _admit(self, batch: Sequence[Pending], reservation: Reservation) -> int:
        """The last gate; what was reserved is given back if it stays shut."""
        try:
            stop = self._closed()
            if stop is None:
                self._daily.take()
        except DailyLimitReached:
            stop = self._daily_stop()
        if stop is not None:
            reservation.cancel()
            raise StopRun(stop)
        self._progress.sent += 1
        return self._run.sending(len(batch), utc_now(self._clock))

    def _closed(self) -> Stop | None:
        """Why nothing may be sent any more, if so."""
        cap = self._limits.max_requests
        if self.stopped is None and cap is not None and self._progress.sent >= cap:
            return Stop(Outcome.CAP, f"--max-requests {cap} is reached", cure="run again to go on")
        return self.stopped

    def _failed(self, request: int, reservation: Reservation, error: JudgeError) -> None:
        self._run.request_failed(request, error.code)
        if isinstance(error, Throttled):
            self._minute.pause_for(error.retry_after_s or _PAUSE_WITHOUT_A_DELAY_S)
        if isinstance(error, TooSlow) or (isinstance(error, Transient) and error.overloaded):
            self._slots.overloaded()
        if isinstance(error, Transient):
            self._progress.retried += 1
            if error.not_sent:
                reservation.cancel()

    def _outage(self, error: JudgeError | None) -> Stop | None:
        """Why the run has to end because nothing works any more, if so; None as an error: something did."""
        self._reached |= not (isinstance(error, Transient) and error.not_sent)
        if error is None or not _is_outage(error):
            self._failing_since_s = None
            return None
        now_s = self._clock.monotonic()
        if self._failing_since_s is None:
            self._failing_since_s = now_s
        failing_s = now_s - self._failing_since_s
        if failing_s < (self._limits.outage_s if self._reached else self._limits.unreachable_s):
            return None
        return Stop(
            Outcome.INCOMPLETE,
            f"Gemini cannot be used now: every request of the last {failing_s:.0f} s failed ({error})",
            cure="check GOOGLE_GEMINI_BASE_URL if you set it; run the same command later, and it goes on",
        )

    def _daily_stop(self) -> Stop:
        resets_at = self._daily.resets_at()
        return Stop(
            Outcome.DAILY_QUOTA,
            f"the day's quota is used up until {resets_at:%Y-%m-%d %H:%M} UTC (midnight Pacific)",
            cure="run the same command again after that: it goes on where this run ended",
            resumes_at=resets_at,
        )
