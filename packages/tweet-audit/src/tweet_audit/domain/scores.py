"""Precision, recall and F1: how well what was flagged agrees with what a person would flag."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one criterion (or of "flagged at all"): hits, false alarms, misses."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    @property
    def precision(self) -> float | None:
        """Of what was flagged, the share that should be; None if nothing was flagged."""
        return _share(self.hits, self.hits + self.false_alarms)

    @property
    def recall(self) -> float | None:
        """Of what should be flagged, the share that was; None if nothing should be."""
        return _share(self.hits, self.hits + self.misses)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None if there was nothing to flag, and nothing was flagged."""
        return _share(2 * self.hits, 2 * self.hits + self.false_alarms + self.misses)


def _share(part: int, whole: int) -> float | None:
    """Nothing of nothing is not all of it: that would be a perfect score for no work."""
    return part / whole if whole else None


def score(pairs: Iterable[tuple[bool, bool]]) -> Score:
    """The score of (wanted, flagged) pairs."""
    hits = false_alarms = misses = 0
    for wanted, flagged in pairs:
        hits += wanted and flagged
        false_alarms += flagged and not wanted
        misses += wanted and not flagged
    return Score(hits, false_alarms, misses)


def by_criterion(
    names: Iterable[str], pairs: Iterable[tuple[frozenset[str], frozenset[str]]]
) -> dict[str, Score]:
    """The score of each criterion, from (wanted, flagged) sets of names."""
    found = list(pairs)
    return {name: score((name in wanted, name in flagged) for wanted, flagged in found) for name in names}
