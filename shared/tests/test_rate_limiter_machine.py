"""The limiter against a plain model, under every order of asking, waiting, correcting and giving up."""

import asyncio
from dataclasses import dataclass

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from groundwork.rate_limit import Limit, RateLimiter, Reservation
from groundwork.testing import VirtualClock

LIMITS = {"requests": Limit("requests", 4, 10.0), "tokens": Limit("tokens", 100, 30.0)}
GRAIN = 0.001  # of a period: so much later may the ledger forget, never earlier


@dataclass
class Call:
    weights: dict[str, float]
    task: asyncio.Task[Reservation]
    granted: bool = False


class LimiterMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.clock = VirtualClock()
        self.limiter = RateLimiter(*LIMITS.values(), clock=self.clock)
        self.calls: list[Call] = []
        self.granted: list[Call] = []
        # The model's books: per limit, what was taken when: [when, weight, whose].
        self.books: dict[str, list[tuple[float, float, Call]]] = {name: [] for name in LIMITS}
        self.paused_until_s = 0.0

    def teardown(self) -> None:
        self.runner.close()

    @property
    def waiting(self) -> list[Call]:
        return [call for call in self.calls if not call.task.done()]

    def step(self, delay_s: float = 0.0) -> None:
        self.runner.run(self.clock.advance(delay_s))

    def in_window(self, name: str, slack: float = 0.0) -> float:
        now_s, counts_s = self.clock.monotonic(), LIMITS[name].period_s * (1 + slack)
        return sum(weight for at_s, weight, _ in self.books[name] if at_s + counts_s > now_s)

    @rule(requests=st.integers(0, 4), tokens=st.integers(0, 100))
    def ask(self, requests: int, tokens: int) -> None:
        async def ask() -> Call:
            weights: dict[str, float] = {"requests": requests, "tokens": tokens}

            async def reserve() -> Reservation:
                reservation = await self.limiter.reserve(**weights)
                self.note_grant(call)
                return reservation

            call = Call(weights, asyncio.create_task(reserve()))
            return call

        self.calls.append(self.runner.run(ask()))
        self.step()

    def note_grant(self, call: Call) -> None:
        now_s = self.clock.monotonic()
        assert now_s >= self.paused_until_s - 1e-6, "granted during a pause"
        ahead = self.calls[: self.calls.index(call)] if call in self.calls else self.calls
        assert all(other.granted or other.task.done() for other in ahead), "overtook somebody"
        call.granted = True
        self.granted.append(call)
        for name, weight in call.weights.items():
            if weight:
                assert self.in_window(name) + weight <= LIMITS[name].amount, f"over the limit of {name}"
                self.books[name].append((now_s, weight, call))

    @rule(tenths=st.integers(0, 200))
    def let_time_pass(self, tenths: int) -> None:
        self.step(tenths / 10)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def a_waiter_gives_up(self, data: st.DataObject) -> None:
        self.waiting[data.draw(st.integers(0, len(self.waiting) - 1))].task.cancel()
        self.step()

    @precondition(lambda self: self.granted)
    @rule(data=st.data(), tokens=st.integers(0, 150))
    def correct(self, data: st.DataObject, tokens: int) -> None:
        call = self.granted[data.draw(st.integers(0, len(self.granted) - 1))]
        change = tokens - call.weights["tokens"]
        call.weights["tokens"] = tokens
        self.book_change("tokens", call, change)
        call.task.result().correct(tokens=tokens)
        self.step()

    @precondition(lambda self: self.granted)
    @rule(data=st.data())
    def a_call_was_never_sent(self, data: st.DataObject) -> None:
        call = self.granted[data.draw(st.integers(0, len(self.granted) - 1))]
        for name in LIMITS:
            self.book_change(name, call, -call.weights[name])
            call.weights[name] = 0
        call.task.result().cancel()
        self.step()

    def book_change(self, name: str, call: Call, change: float) -> None:
        book = self.books[name]
        if change > 0:
            book.append((self.clock.monotonic(), change, call))
        for index in reversed(range(len(book))):
            at_s, weight, whose = book[index]
            if change < 0 and whose is call:
                book[index] = (at_s, max(0.0, weight + change), call)
                change += min(weight, -change)

    @rule(tenths=st.integers(1, 300))
    def pause(self, tenths: int) -> None:
        self.limiter.pause_for(tenths / 10)
        self.paused_until_s = max(self.paused_until_s, self.clock.monotonic() + tenths / 10)

    @invariant()
    def no_call_has_failed(self) -> None:
        for call in self.calls:
            if call.task.done() and not call.task.cancelled():
                call.task.result()  # raises what note_grant found

    @invariant()
    def nobody_waits_in_vain(self) -> None:
        """The first in the queue waits only because of the pause, or because it does not fit."""
        if self.waiting and self.clock.monotonic() > self.paused_until_s + 1e-6:
            weights = self.waiting[0].weights
            assert any(
                weight and self.in_window(name, slack=GRAIN) + weight > LIMITS[name].amount
                for name, weight in weights.items()
            )

    @invariant()
    def in_the_end_everyone_is_served(self) -> None:
        if len(self.calls) > 40:
            self.step(10_000)
            assert not self.waiting
            self.calls.clear()


TestLimiterMachine = LimiterMachine.TestCase
TestLimiterMachine.settings = settings(max_examples=60, stateful_step_count=60, deadline=None)
