"""The window: which span times are taken in, and when what is held leaves.

leaves      │ inside: start_time ≥ now − W, and ≤ now + ahead      │ future: dropped
────────────┼───────────────────────────────────────┬──────────────┼───────────────▶ time
cut-off = now − W                         now          horizon
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from traced.domain.span import Span

NS_PER_S = 1_000_000_000
NS_PER_MINUTE = 60 * NS_PER_S
AHEAD_NS = 10 * NS_PER_MINUTE  # the clocks of senders differ; emitters run up to half a second ahead


class Sorted(NamedTuple):
    """A batch, sorted by the window: what to keep, and how many spans were dropped and why."""

    inside: Sequence[Span]
    stale: int
    future: int


@dataclass(frozen=True, slots=True)
class Window:
    """A rolling window that is `width_ns` wide and open `ahead_ns` into the future."""

    width_ns: int
    ahead_ns: int = AHEAD_NS

    def cutoff_ns(self, now_ns: int) -> int:
        """Return the oldest start time that is still inside."""
        return now_ns - self.width_ns

    def sort(self, spans: Sequence[Span], now_ns: int) -> Sorted:
        """Part the spans that are inside the window from those that came too late or too early."""
        cutoff_ns, horizon_ns = self.cutoff_ns(now_ns), now_ns + self.ahead_ns
        inside = [span for span in spans if cutoff_ns <= span.start_time_ns <= horizon_ns]
        stale = sum(span.start_time_ns < cutoff_ns for span in spans) if len(inside) < len(spans) else 0
        return Sorted(inside, stale, len(spans) - len(inside) - stale)
