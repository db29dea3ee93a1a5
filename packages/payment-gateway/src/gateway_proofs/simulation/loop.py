"""An event loop whose time is a number. It jumps to the next timer as soon as nobody can take a step.

Everything that asyncio times (`asyncio.timeout`, `wait(timeout=…)`, a clock built on the loop) follows, so an
hour costs nothing, and the same seed gives the same order of steps, always.
"""

import asyncio
import math
import selectors
from typing import Any

from typing_extensions import override

START_NS = 1_830_297_600 * 1_000_000_000  # 2028-01-01T00:00:00Z: the test cards are still good
MAX_PASSES = 2_000_000


class NothingToWaitForError(AssertionError):
    """Every task waits, and no timer is set: the simulated world has come to a standstill."""


class NeverIdleError(AssertionError):
    """Some task takes steps without end, so time never moves on."""


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop, with a selector that moves the time instead of waiting for it."""

    def __init__(self) -> None:
        self._now_s = 0.0
        super().__init__(_Jumping(self))

    @override
    def time(self) -> float:
        """Return the virtual seconds since the loop was made."""
        return self._now_s

    def jump(self, seconds: float) -> None:
        """Let time pass in one leap, as for a machine that was suspended: all timers of it fire together."""
        self._now_s = max(self._now_s + seconds, math.nextafter(self._now_s, math.inf))


class _Jumping(selectors.SelectSelector):
    """Waits for no file. What it is asked to wait, it adds to the loop's time."""

    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop
        self._passes = 0

    @override
    def select(self, timeout: float | None = None) -> list[Any]:
        self._passes += 1
        if self._passes > MAX_PASSES:
            raise NeverIdleError
        if timeout is None:
            raise NothingToWaitForError
        if timeout > 0:
            self._loop.jump(timeout)
        return []


class LoopClock:
    """A `groundwork.clock.Clock` on the loop's time; `skew_s` is how wrong this machine's wall clock is."""

    def __init__(self, loop: VirtualLoop, *, skew_s: float = 0.0) -> None:
        self._loop = loop
        self._skew_ns = int(skew_s * 1e9)

    def monotonic(self) -> float:
        """Return the loop's time."""
        return self._loop.time()

    def time_ns(self) -> int:
        """Return this machine's wall clock."""
        return START_NS + int(self._loop.time() * 1e9) + self._skew_ns

    async def sleep(self, delay_s: float) -> None:
        """Wait in virtual time."""
        await asyncio.sleep(max(0.0, delay_s))  # noqa: TID251  on a loop whose time is virtual
