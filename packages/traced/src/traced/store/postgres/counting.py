"""From counts by size class, as SQL groups them, to figures; see `domain/histogram.py` for the classes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Generic, NamedTuple, TypeVar

from traced.domain.findings import Figures
from traced.domain.histogram import LOG_GAMMA, percentile_ns

Key = TypeVar("Key")

NOTHING = Figures(0, 0, None, None, None)


def class_of(duration: str) -> str:
    """Return the SQL that works out the size class of a duration."""
    return f"CASE WHEN {duration} > 0 THEN 1 + ceil(ln(({duration})::float8) / {LOG_GAMMA!r})::int ELSE 0 END"


class Counted(NamedTuple):
    """How many durations fell into one size class, and how many of those were errors."""

    size_class: int
    total: int
    errors: int


class Tallies(Generic[Key]):
    """Counts by key and size class."""

    def __init__(self) -> None:
        self._classes: defaultdict[Key, Counter[int]] = defaultdict(Counter)
        self._errors: Counter[Key] = Counter()

    def add(self, key: Key, counted: Counted) -> None:
        """Count some more."""
        self._classes[key][counted.size_class] += counted.total
        self._errors[key] += counted.errors

    def keys(self) -> Iterable[Key]:
        """Return what was counted, in no particular order."""
        return self._classes.keys()

    def total(self, key: Key) -> int:
        """Return how many were counted."""
        return self._classes[key].total() if key in self._classes else 0

    def figures(self, key: Key) -> Figures:
        """Return the figures of what was counted."""
        classes: Mapping[int, int] | None = self._classes.get(key)
        if not classes:
            return NOTHING
        return Figures(
            sum(classes.values()),
            self._errors[key],
            percentile_ns(classes, 0.50),
            percentile_ns(classes, 0.95),
            percentile_ns(classes, 0.99),
        )
