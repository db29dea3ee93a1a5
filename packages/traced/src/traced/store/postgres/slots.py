"""How a total is put together: whole slots are counted already, what is left at the two edges is counted now.

after                                                       before
  │ low edge  │     whole slots: sum of `counts`     │ high edge │
──┼───────────┼──────┬──────┬──────┬──────┬──────┬───┼───────────┼──▶ root's start
"""

from typing import NamedTuple

INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1


class Total(NamedTuple):
    """What to add up for the traces with `after_ns` ≤ start < `before_ns`: two ranges of times, one of slots.

    Each range is from its first up to, and without, its second number.
    """

    low_ns: tuple[int, int]
    slots: tuple[int, int]
    high_ns: tuple[int, int]


def split(after_ns: int, before_ns: int | None, slot_ns: int) -> Total:
    """Cut a range of times at the edges of slots. No `before_ns`: up to the end of time."""
    after_ns = _clamped(after_ns)
    first = -(-after_ns // slot_ns)
    if before_ns is None:
        return Total((after_ns, _clamped(first * slot_ns)), (first, INT64_MAX), (0, 0))
    before_ns = _clamped(before_ns)
    last = before_ns // slot_ns
    if last <= first:
        return Total((after_ns, before_ns), (0, 0), (0, 0))
    return Total((after_ns, first * slot_ns), (first, last), (last * slot_ns, before_ns))


def _clamped(time_ns: int) -> int:
    return min(max(time_ns, INT64_MIN), INT64_MAX)
