"""Cutting a range of time and the axis of durations into buckets that stay where they are.

Buckets of time begin at whole multiples of their width since 1970, and rows of durations at fixed powers of
two. So a picture that is drawn again a few seconds later has the same cells, only more of them, and two
engines, or two partitions of one, cut in the same places.
"""

import math
from dataclasses import dataclass

_NS_PER_MS = 1_000_000
_SECOND_MS = 1_000
_MINUTE_MS = 60 * _SECOND_MS
_HOUR_MS = 60 * _MINUTE_MS
# Widths that a reader of a clock finds natural.
_WIDTHS_MS = (
    *(1, 2, 5, 10, 20, 50, 100, 200, 500),
    *(each * _SECOND_MS for each in (1, 2, 5, 10, 15, 30)),
    *(each * _MINUTE_MS for each in (1, 2, 5, 10, 15, 30)),
    *(each * _HOUR_MS for each in (1, 2, 3, 6, 12, 24)),
)


@dataclass(frozen=True, slots=True)
class Buckets:
    """`count` buckets of time of `width_ns` each, the first from `first_ns` on.

    The range asked for is `after_ns` to `before_ns`; the first and the last bucket may reach beyond it, and
    nothing outside the range is counted in them.
    """

    after_ns: int
    before_ns: int
    first_ns: int
    width_ns: int
    count: int

    def index_of(self, time_ns: int) -> int:
        """Return the bucket of a time; outside the range it is negative, or `count` and more."""
        return (time_ns - self.first_ns) // self.width_ns


def cut_time(after_ns: int, before_ns: int, *, at_most: int) -> Buckets:
    """Cut `after_ns` ≤ time < `before_ns` into at most `at_most` buckets (and 1 at least)."""
    width_ns = next(
        (width for width in _widths() if _count(after_ns, before_ns, width) <= at_most),
        -(-(before_ns - after_ns) // max(at_most - 1, 1)),
    )
    first_ns = after_ns // width_ns * width_ns
    return Buckets(after_ns, before_ns, first_ns, width_ns, _count(after_ns, before_ns, width_ns))


def _widths() -> list[int]:
    return [width * _NS_PER_MS for width in _WIDTHS_MS]


def _count(after_ns: int, before_ns: int, width_ns: int) -> int:
    return max(1, -(-before_ns // width_ns) - after_ns // width_ns)


def row_of(duration_ns: int, *, per_doubling: int) -> int:
    """Return the row of a duration: floor(log₂(duration) · `per_doubling`), 0 for nothing and 1 ns.

    Durations that differ by less than a few in 10¹⁵ may fall on either side of a border.
    """
    return math.floor(math.log2(duration_ns) * per_doubling) if duration_ns > 1 else 0


def row_starts_ns(first_row: int, count: int, *, per_doubling: int) -> list[float]:
    """Return where each of `count` rows begins, and after them where the last one ends."""
    return [2 ** ((first_row + number) / per_doubling) for number in range(count + 1)]
