"""The breaker against a plain model that keeps every outcome and decides by counting them anew."""

import asyncio
import contextlib
from dataclasses import dataclass, field

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from groundwork.resilience import BreakerOpen, CircuitBreaker
from groundwork.testing import VirtualClock

SLICE_S = 3.0
OPEN_S = 10.0
MIN_CALLS = 2
TRIALS = 2


class DownError(Exception):
    pass


@dataclass
class Model:
    now_s: float = 0.0
    opened_at_s: float | None = None
    era: int = 0
    outcomes: list[tuple[float, bool]] = field(default_factory=list)  # (when, failed) of this era
    trials: int = 0
    good_trials: int = 0

    @property
    def state(self) -> str:
        if self.opened_at_s is None:
            return "closed"
        return "half_open" if self.now_s >= self.opened_at_s + OPEN_S else "open"

    @property
    def lets_through(self) -> bool:
        return self.state == "closed" or (self.state == "half_open" and self.trials < TRIALS)

    def change(self, opened_at_s: float | None) -> None:
        self.opened_at_s, self.era, self.outcomes, self.trials, self.good_trials = (
            opened_at_s, self.era + 1, [], 0, 0,
        )  # fmt: skip

    def ended(self, era: int, *, trial: bool, outcome: str) -> None:
        if era != self.era:
            return
        if outcome == "cancelled":
            self.trials -= trial
        elif trial and outcome == "failed":
            self.change(self.now_s)
        elif trial:
            self.good_trials += 1
            if self.good_trials == TRIALS:
                self.change(None)
        else:
            self.outcomes.append((self.now_s, outcome == "failed"))
            recent = [bad for at_s, bad in self.outcomes if at_s // SLICE_S > self.now_s // SLICE_S - 10]
            if len(recent) >= MIN_CALLS and sum(recent) >= len(recent) / 2:
                self.change(self.now_s)


class BreakerMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.clock = VirtualClock()
        self.model = Model()
        self.breaker = CircuitBreaker(
            name="m", window_s=10 * SLICE_S, min_calls=MIN_CALLS, failure_rate=0.5, open_s=OPEN_S,
            half_open_calls=TRIALS, counts=lambda error: isinstance(error, DownError), clock=self.clock,
        )  # fmt: skip
        self.under_way: list[tuple[contextlib.ExitStack, int, bool]] = []

    @rule()
    def begin_a_call(self) -> None:
        stack = contextlib.ExitStack()
        allowed = self.model.lets_through
        try:
            stack.enter_context(self.breaker.guard())
        except BreakerOpen:
            assert not allowed
        else:
            assert allowed
            trial = self.model.state == "half_open"
            self.model.trials += trial
            self.under_way.append((stack, self.model.era, trial))

    @precondition(lambda self: self.under_way)
    @rule(data=st.data(), outcome=st.sampled_from(["worked", "declined", "failed", "failed", "cancelled"]))
    def end_a_call(self, data: st.DataObject, outcome: str) -> None:
        stack, era, trial = self.under_way.pop(data.draw(st.integers(0, len(self.under_way) - 1)))
        errors = {"failed": DownError(), "declined": ValueError(), "cancelled": asyncio.CancelledError()}
        with contextlib.suppress(DownError, ValueError, asyncio.CancelledError), stack:
            if outcome in errors:
                raise errors[outcome]
        self.model.ended(era, trial=trial, outcome=outcome)

    @rule(tenths=st.integers(1, 150))
    def let_time_pass(self, tenths: int) -> None:
        asyncio.run(self.clock.advance(tenths / 10))
        self.model.now_s = self.clock.monotonic()

    @invariant()
    def the_states_agree(self) -> None:
        assert self.breaker.state == self.model.state

    @invariant()
    def check_and_guard_agree(self) -> None:
        try:
            self.breaker.check()
        except BreakerOpen:
            assert not self.model.lets_through
        else:
            assert self.model.lets_through


TestBreakerMachine = BreakerMachine.TestCase
TestBreakerMachine.settings = settings(max_examples=60, stateful_step_count=60, deadline=None)
