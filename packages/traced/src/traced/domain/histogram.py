"""Percentiles of durations from counts by size class: small, mergeable, with a stated error.

A duration d ≥ 1 falls into class k = 1 + ⌈log_γ d⌉, γ = (1 + α)/(1 − α), and is told as 2γᵏ⁻¹/(γ + 1), the
point of its class from which no member is further away than α times itself. Class 0 is the duration 0.
Counts of two sets add up to those of their union, so partitions, buckets and processes can be put together
without going back to the spans. (Masson, Rim, Lee: "DDSketch", VLDB 2019; classes are never collapsed here:
α = 1 % needs 2 184 of them for all of int64.)
"""

import math
from collections.abc import Mapping

RELATIVE_ERROR = 0.01
GAMMA = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR)
LOG_GAMMA = math.log(GAMMA)
CLASSES = 2 + math.ceil(63 * math.log(2) / LOG_GAMMA)


def class_of(duration_ns: int) -> int:
    """Return the class of a duration."""
    return 1 + math.ceil(math.log(duration_ns) / LOG_GAMMA) if duration_ns > 0 else 0


def duration_of(number: int) -> int:
    """Return the duration that stands for a class, in whole nanoseconds."""
    return round(2 * GAMMA ** (number - 1) / (GAMMA + 1)) if number > 0 else 0


def rank_of(share: float, total: int) -> int:
    """Return the place, from 1 on, of the smallest value that at least `share` of `total` do not exceed."""
    return max(1, math.ceil(share * total))


def percentile_ns(counts: Mapping[int, int], share: float) -> int | None:
    """Return the percentile of what is counted by class, None where nothing is."""
    total = sum(counts.values())
    if total == 0:
        return None
    rank, seen = rank_of(share, total), 0
    for number in sorted(counts):
        seen += counts[number]
        if seen >= rank:
            return duration_of(number)
    raise AssertionError("the counts add up to their total")
