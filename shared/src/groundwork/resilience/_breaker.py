"""A circuit breaker over a rolling time window.

closed ──(enough calls, too many failed)──▶ open ──(open_s have passed)──▶ half-open
   ▲                                          ▲                               │
   └───────────(all trial calls succeeded)────┼───────────────────────────────┤
                                              └────────(one trial failed)─────┘

Open and half-open differ by the passing of time only, so no timer runs.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Iterator
from typing import Literal

from groundwork.clock import Clock

__all__ = ["BreakerOpen", "BreakerState", "CircuitBreaker"]

BreakerState = Literal["closed", "open", "half_open"]

_SLICES = 10


class BreakerOpen(Exception):  # noqa: N818  it reads as what happened
    """The call was refused without being made; asking again makes sense after `retry_after_s`."""

    def __init__(self, *, name: str, retry_after_s: float) -> None:
        self.name = name
        self.retry_after_s = retry_after_s
        super().__init__(f"{name}: the circuit breaker is open; try again in {retry_after_s:.1f} s")


class CircuitBreaker:
    """Refuses calls to a service while most of them fail.

    It opens when, of at least `min_calls` calls that ended within the last `window_s`, a share of
    `failure_rate` or more failed. After `open_s` it lets `half_open_calls` trial calls through: all must
    succeed to close it, one failure opens it again. `counts(error)` says which errors are the service's
    fault; an error that does not count (a declined card) is an answer, so a success. A cancelled call says
    nothing about the service and counts as neither, and so does an error of which `counts` says None (our
    own side had no connection free). A call that began before the last change of state
    is old news and counts no more.

    The window is kept as ten slices with two counters each, so its memory does not grow with the load;
    outcomes leave it a slice at a time, at most `window_s / 10` early.
    """

    def __init__(
        self,
        *,
        name: str,
        window_s: float = 30.0,
        min_calls: int = 10,
        failure_rate: float = 0.5,
        open_s: float = 10.0,
        half_open_calls: int = 1,
        counts: Callable[[BaseException], bool | None],
        clock: Clock,
    ) -> None:
        if window_s <= 0 or open_s <= 0 or min_calls < 1 or half_open_calls < 1 or not 0 < failure_rate <= 1:
            raise ValueError(f"{name}: times and counts must be positive, failure_rate within 0–1")
        self.name = name
        self._window = _Window(window_s, clock)
        self._min_calls = min_calls
        self._failure_rate = failure_rate
        self._open_s = open_s
        self._half_open_calls = half_open_calls
        self._counts = counts
        self._clock = clock
        self._opened_at_s: float | None = None
        self._trials_begun = 0
        self._trials_succeeded = 0
        self._generation = 0  # grows with each change of state, so that late outcomes are known as such

    @property
    def state(self) -> BreakerState:
        """The state right now; an open breaker becomes half-open by the passing of time."""
        if self._opened_at_s is None:
            return "closed"
        return "open" if self._wait_s() > 0 else "half_open"

    def check(self) -> None:
        """Raise `BreakerOpen` if a call would be refused now; takes no trial call's place."""
        state = self.state
        if state == "open":
            raise BreakerOpen(name=self.name, retry_after_s=self._wait_s())
        if state == "half_open" and self._trials_begun >= self._half_open_calls:
            # A trial is under way, and its end is near: nobody knows how near, so ask again in a while.
            raise BreakerOpen(name=self.name, retry_after_s=min(1.0, self._open_s))

    @contextlib.contextmanager
    def guard(self) -> Iterator[None]:
        """Wrap one call: refuses it with `BreakerOpen`, or lets it through and notes how it ended."""
        self.check()
        trial = self.state == "half_open"
        self._trials_begun += trial
        generation = self._generation
        try:
            yield
        except BaseException as error:  # a cancelled call is an outcome too
            self._note(generation, trial=trial, outcome=self._outcome_of(error))
            raise
        self._note(generation, trial=trial, outcome="success")

    def _outcome_of(self, error: BaseException) -> _Outcome:
        if isinstance(error, (asyncio.CancelledError, GeneratorExit, KeyboardInterrupt, SystemExit)):
            return "unknown"
        counts = self._counts(error)
        if counts is None:
            return "unknown"
        return "failure" if counts else "success"

    def _note(self, generation: int, *, trial: bool, outcome: _Outcome) -> None:
        if generation != self._generation:
            return
        if trial:
            self._note_trial(outcome)
        elif outcome != "unknown":
            self._window.add(failed=outcome == "failure")
            if self._failing():
                self._open()

    def _note_trial(self, outcome: _Outcome) -> None:
        if outcome == "failure":
            self._open()
        elif outcome == "unknown":
            self._trials_begun -= 1  # its place is free for another trial
        else:
            self._trials_succeeded += 1
            if self._trials_succeeded >= self._half_open_calls:
                self._close()

    def _failing(self) -> bool:
        calls, failures = self._window.totals()
        return calls >= self._min_calls and failures >= self._failure_rate * calls

    def _open(self) -> None:
        self._change(opened_at_s=self._clock.monotonic())

    def _close(self) -> None:
        self._change(opened_at_s=None)

    def _change(self, *, opened_at_s: float | None) -> None:
        self._opened_at_s = opened_at_s
        self._trials_begun = self._trials_succeeded = 0
        self._generation += 1
        self._window.clear()

    def _wait_s(self) -> float:
        if self._opened_at_s is None:
            return 0.0
        wait_s = self._opened_at_s + self._open_s - self._clock.monotonic()
        return max(0.0, round(wait_s, 9))  # to the nanosecond: the sum of floats may miss zero by a hair


_Outcome = Literal["success", "failure", "unknown"]


class _Window:
    """Calls and failures of the last `window_s`, in slices of a tenth of it."""

    def __init__(self, window_s: float, clock: Clock) -> None:
        self._slice_s = window_s / _SLICES
        self._clock = clock
        self._slices: deque[list[int]] = deque()  # [number of the slice, calls, failures], oldest first

    def add(self, *, failed: bool) -> None:
        number = self._number()
        if not self._slices or self._slices[-1][0] != number:
            self._slices.append([number, 0, 0])
        self._slices[-1][1] += 1
        self._slices[-1][2] += failed

    def totals(self) -> tuple[int, int]:
        oldest = self._number() - _SLICES + 1
        while self._slices and self._slices[0][0] < oldest:
            self._slices.popleft()
        return sum(s[1] for s in self._slices), sum(s[2] for s in self._slices)

    def clear(self) -> None:
        self._slices.clear()

    def _number(self) -> int:
        return int(self._clock.monotonic() // self._slice_s)
