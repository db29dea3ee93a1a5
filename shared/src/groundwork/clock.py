"""Time, sleep and randomness as things that are handed in.

Code that asks the operating system for the time cannot be tested without waiting for it. So a
program here takes a `Clock` and a `random.Random`, and this is the only module that reaches for
the real ones. Tests hand in `groundwork.testing.VirtualClock`, where an hour passes in a moment.
"""

from __future__ import annotations

import asyncio
import random
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

__all__ = ["Clock", "SystemClock", "system_random", "utc_now"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Clock(Protocol):
    """Two readings and a sleep: everything that a program may know about time."""

    def monotonic(self) -> float:
        """Return seconds since some fixed moment; it never goes back, so it measures durations."""
        ...

    def time_ns(self) -> int:
        """Return the wall clock in nanoseconds since 1970; it may be set forth and back."""
        ...

    async def sleep(self, delay_s: float) -> None:
        """Return after `delay_s` seconds; zero or less only lets other tasks run."""
        ...


class SystemClock:
    """The real clock of this machine."""

    def monotonic(self) -> float:
        """Return seconds of the system's monotonic clock."""
        return time.monotonic()  # noqa: TID251  this is the one place that may

    def time_ns(self) -> int:
        """Return the system's wall clock in nanoseconds since 1970."""
        return time.time_ns()  # noqa: TID251  this is the one place that may

    async def sleep(self, delay_s: float) -> None:
        """Sleep for real."""
        await asyncio.sleep(max(0.0, delay_s))  # noqa: TID251  this is the one place that may


def utc_now(clock: Clock) -> datetime:
    """Return the clock's wall time as an aware datetime in UTC, cut to microseconds.

    The sum is made of integers: a float of seconds since 1970 cannot hold a microsecond exactly.
    """
    return _EPOCH + timedelta(microseconds=clock.time_ns() // 1_000)


def system_random() -> random.Random:
    """Return a generator that the operating system seeded; tests pass `random.Random(seed)` instead."""
    return random.Random()
