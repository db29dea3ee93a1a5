"""Adding up figures by group and bucket of time, from columns."""

from collections.abc import Hashable
from typing import Generic, TypeVar

import numpy as np

from traced.domain.findings import Figures
from traced.domain.histogram import CLASSES, LOG_GAMMA, duration_of, rank_of
from traced.store.memory.digest import Ints, Mask, joined

Key = TypeVar("Key", bound=Hashable)

_SHARES = (0.50, 0.95, 0.99)
_NOTHING = Figures(0, 0, None, None, None)
_PENDING = 20_000  # numbers that a bucket gathers before they are sorted and counted: under 2 ms
_PER_GROUP = 2 * CLASSES


def classes_of(duration_ns: Ints) -> Ints:
    """Return the size class of each duration; see `traced.domain.histogram`."""
    logs = np.log(np.maximum(duration_ns, 1)) / LOG_GAMMA
    return np.where(duration_ns > 0, 1 + np.ceil(logs).astype(np.int64), 0)


class _Counted:
    """Numbers and how often each came; new ones are put in order a good many at a time."""

    def __init__(self) -> None:
        self.codes: Ints = np.zeros(0, dtype=np.int64)
        self.counts: Ints = np.zeros(0, dtype=np.int64)
        self._pending: list[Ints] = []
        self._pending_count = 0

    def add(self, codes: Ints) -> None:
        self._pending.append(codes)
        self._pending_count += len(codes)
        if self._pending_count >= _PENDING:
            self.settle()

    def settle(self) -> None:
        if self._pending:
            codes, counts = np.unique(joined(self._pending, np.int64), return_counts=True)
            self._pending, self._pending_count = [], 0
            self.merge(codes, counts.astype(np.int64))

    def merge(self, codes: Ints, counts: Ints) -> None:
        self.codes, where = np.unique(np.concatenate([self.codes, codes]), return_inverse=True)
        # Weights are floats: exact up to 2⁵³, more spans than any window holds.
        weights = np.concatenate([self.counts, counts])
        self.counts = np.bincount(where, weights=weights).astype(np.int64)


class Tally(Generic[Key]):
    """Counts, errors and size classes of durations, by group and bucket.

    A span is one number: its group, its size class and whether it failed. What is kept is how often each
    number came, so a tally is as large as its histograms are, however many spans it was made of.
    """

    def __init__(self, *, buckets: int) -> None:
        self._groups: dict[Key, int] = {}
        self._buckets = [_Counted() for _ in range(buckets)]
        self._overall = _Counted()

    def __len__(self) -> int:
        return len(self._groups)

    def number(self, key: Key) -> int:
        """Return the number of a group, a new one for a new group."""
        return self._groups.setdefault(key, len(self._groups))

    def add(self, groups: Ints, duration_ns: Ints, is_error: Mask, bucket: Ints) -> None:
        """Take in spans, each with the number of its group and its bucket."""
        codes = groups * _PER_GROUP + 2 * classes_of(duration_ns) + is_error
        for number in np.flatnonzero(np.bincount(bucket)).tolist():
            self._buckets[number].add(codes[bucket == number])

    def settle(self, bucket: int) -> int:
        """Finish a bucket, after the last `add`: each once. Returns the work it was, in numbers."""
        counted = self._buckets[bucket]
        counted.settle()
        self._overall.merge(counted.codes, counted.counts)
        return len(self._overall.codes)

    def largest(self, at_most: int) -> list[Key]:
        """Return the groups with the most spans, most first; equals in the order of their text."""
        totals = np.bincount(
            self._overall.codes // _PER_GROUP, weights=self._overall.counts, minlength=len(self._groups)
        )
        return sorted(self._groups, key=lambda key: (-totals[self._groups[key]], str(key)))[:at_most]

    def overall(self, key: Key) -> Figures:
        """Return a group's figures, all buckets together."""
        return self._figures(key, self._overall)

    def series(self, key: Key) -> list[Figures]:
        """Return a group's figures in each bucket."""
        return [self._figures(key, each) for each in self._buckets]

    def _figures(self, key: Key, counted: _Counted) -> Figures:
        first = self._groups[key] * _PER_GROUP
        low, high = np.searchsorted(counted.codes, (first, first + _PER_GROUP))
        if low == high:
            return _NOTHING
        codes, counts = counted.codes[low:high] - first, counted.counts[low:high]
        seen = np.cumsum(counts)
        total = int(seen[-1])
        at = np.searchsorted(seen, [rank_of(share, total) for share in _SHARES])
        p50_ns, p95_ns, p99_ns = (duration_of(int(code) // 2) for code in codes[at])
        return Figures(total, int(counts[codes % 2 == 1].sum()), p50_ns, p95_ns, p99_ns)
