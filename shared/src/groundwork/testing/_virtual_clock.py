"""A clock that jumps from timer to timer while nothing else has anything to do."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
import math
from collections.abc import Awaitable, Iterator
from datetime import datetime
from typing import TypeVar

__all__ = ["NeverIdle", "NothingToWaitFor", "VirtualClock"]

T = TypeVar("T")

_MAX_PASSES = 100_000  # a task that spins on sleep(0) would otherwise hang the test without a word
_NS = 1_000_000_000


class NothingToWaitFor(AssertionError):  # noqa: N818  it reads as what happened, like StopIteration
    """Every task waits for something, and no timer is set: in virtual time nothing can ever happen."""

    def __init__(self) -> None:
        super().__init__(
            "the awaited task is not done, no timer is set and no task can run: a deadlock, "
            "or a wait for real I/O, which a virtual clock does not see"
        )


class NeverIdle(AssertionError):  # noqa: N818  it reads as what happened
    """Some task stays ready for ever, so virtual time can never move on."""

    def __init__(self) -> None:
        super().__init__(f"some task was still ready after {_MAX_PASSES} passes: does it spin on sleep(0)?")


class VirtualClock:
    """A `groundwork.clock.Clock` whose time moves only when the test says so, or when all is idle.

    `await clock.run_until(job)` runs `job` to its end. Whenever no task can take another step, the
    clock jumps to the next timer that a `sleep` has set, so hours pass in milliseconds and always in
    the same order. `await clock.advance(30)` moves on by exactly 30 s and lets everything due happen.

    What it does not see: real I/O (sockets, threads, subprocesses) and timers of the event loop
    itself (`asyncio.sleep`, `asyncio.timeout`). A task that waits for one of these looks idle, and
    time jumps on without it. So use it with code that takes its time from the clock and does its I/O
    in process (`httpx.ASGITransport`, SQLite called inline).
    """

    def __init__(self, start: str = "2030-01-01T00:00:00Z") -> None:
        wall = datetime.fromisoformat(start)
        if wall.tzinfo is None:
            raise ValueError(f"start needs a time zone, like 2030-01-01T00:00:00Z, not {start!r}")
        self._elapsed_ns = 0
        self._wall_start_ns = int(wall.timestamp()) * _NS + wall.microsecond * 1_000
        self._timers: list[tuple[int, int, asyncio.Future[None]]] = []
        self._timers_set = 0
        self._driven = False

    def monotonic(self) -> float:
        """Return the virtual seconds since this clock was made; the first reading is 0.0."""
        return self._elapsed_ns / _NS

    def time_ns(self) -> int:
        """Return the virtual wall clock in nanoseconds since 1970."""
        return self._wall_start_ns + self._elapsed_ns

    async def sleep(self, delay_s: float) -> None:
        """Wait until virtual time has moved on by `delay_s`; zero or less only lets other tasks run."""
        if delay_s <= 0:
            await asyncio.sleep(0)  # noqa: TID251  a bare step of the loop, no time passes
            return
        timer: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._timers_set += 1  # equal times fire in the order in which they were set
        # Rounded up: a sleeper never wakes before its time, and each sleep moves time by at least 1 ns.
        due_ns = self._elapsed_ns + math.ceil(delay_s * _NS)
        heapq.heappush(self._timers, (due_ns, self._timers_set, timer))
        await timer

    def jump(self, seconds: float) -> None:
        """Set the wall clock forth or back, as an operator or a leap does; no timer notices."""
        self._wall_start_ns += round(seconds * _NS)

    async def advance(self, seconds: float) -> None:
        """Move time on by exactly `seconds`, firing every timer on the way in order."""
        with self._driving():
            target_ns = self._elapsed_ns + round(seconds * _NS)
            await self._settle()
            while (due_ns := self._next_due_ns()) is not None and due_ns <= target_ns:
                await self._fire(due_ns)
            self._elapsed_ns = target_ns

    async def run_until(self, awaitable: Awaitable[T]) -> T:
        """Run `awaitable` to its end in virtual time and return its result (or raise its error).

        Raises `NothingToWaitFor` when it can never end, and cancels it then.
        """
        with self._driving():
            task = asyncio.ensure_future(awaitable)
            try:
                await self._run_until_done(task)
            except BaseException:  # a cancelled test too must not leave its task behind
                await _cancel(task)
                raise
            return task.result()

    async def _run_until_done(self, task: asyncio.Future[T]) -> None:
        await self._settle()
        while not task.done():
            due_ns = self._next_due_ns()
            if due_ns is None:
                raise NothingToWaitFor
            await self._fire(due_ns)

    async def _fire(self, due_ns: int) -> None:
        """Jump to one timer, wake its sleeper, and let all that follows from it happen."""
        self._elapsed_ns = max(self._elapsed_ns, due_ns)
        _, _, timer = heapq.heappop(self._timers)
        if not timer.done():
            timer.set_result(None)
        await self._settle()

    def _next_due_ns(self) -> int | None:
        while self._timers and self._timers[0][2].done():  # its sleeper was cancelled
            heapq.heappop(self._timers)
        return self._timers[0][0] if self._timers else None

    async def _settle(self) -> None:
        """Return once no task can take another step.

        asyncio keeps what is ready to run in `loop._ready`. While we run, it holds everybody else
        who is ready, so "empty" is exactly "idle". The attribute is private; a loop without it
        (uvloop) gets a fixed number of passes, enough for chains of that many hand-overs.
        """
        ready = getattr(asyncio.get_running_loop(), "_ready", None)
        for turn in range(_MAX_PASSES):
            await asyncio.sleep(0)  # noqa: TID251  a bare step of the loop, no time passes
            if (ready is not None and not ready) or (ready is None and turn >= 1_000):
                return
        raise NeverIdle

    @contextlib.contextmanager
    def _driving(self) -> Iterator[None]:
        """Refuse two drivers: each would see the other as a task that is never idle."""
        if self._driven:
            raise RuntimeError("this clock is already being advanced by another task")
        self._driven = True
        try:
            yield
        finally:
            self._driven = False


async def _cancel(task: asyncio.Future[T]) -> None:
    task.cancel()
    await asyncio.wait([task])
