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
    def precision(self) -> float:
        """Of what was flagged, the share that should be; 1 if nothing was flagged."""
        flagged = self.hits + self.false_alarms
        return self.hits / flagged if flagged else 1.0

    @property
    def recall(self) -> float:
        """Of what should be flagged, the share that was; 1 if nothing should be."""
        wanted = self.hits + self.misses
        return self.hits / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two; 0 if there is no hit but something to hit."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


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
