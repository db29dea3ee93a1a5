"""The window: which span times are taken in, and when what is held leaves.

leaves      │ inside: start_time ≥ now − W, and ≤ now + ahead      │ future: dropped
────────────┼───────────────────────────────────────┬──────────────┼───────────────▶ time
cut-off = now − W                         now          horizon
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

NS_PER_S = 1_000_000_000
NS_PER_MINUTE = 60 * NS_PER_S
AHEAD_NS = 10 * NS_PER_MINUTE  # the clocks of senders differ; emitters run up to half a second ahead


Item = TypeVar("Item")


class Sorted(NamedTuple, Generic[Item]):
    """A batch, sorted by the window: what to keep, and how many spans were dropped and why."""

    inside: Sequence[Item]
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

    def sort(self, spans: Sequence[Item], starts_ns: Sequence[int], now_ns: int) -> Sorted[Item]:
        """Part the spans that are inside the window, by their starts, from those too late or too early."""
        cutoff_ns, horizon_ns = self.cutoff_ns(now_ns), now_ns + self.ahead_ns
        if not spans or (cutoff_ns <= min(starts_ns) and max(starts_ns) <= horizon_ns):
            return Sorted(spans, 0, 0)  # nearly always
        starts = zip(spans, starts_ns, strict=True)
        inside = [span for span, start_ns in starts if cutoff_ns <= start_ns <= horizon_ns]
        stale = sum(start_ns < cutoff_ns for start_ns in starts_ns)
        return Sorted(inside, stale, len(spans) - len(inside) - stale)
