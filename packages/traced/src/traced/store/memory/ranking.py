"""The first traces of an order, gathered digest by digest."""

import heapq
from collections.abc import Iterator

import numpy as np

from traced.domain.filters import Cursor, Order, SearchQuery, TraceFilter
from traced.domain.findings import FoundTrace, SearchPage
from traced.pace import STEP_RECORDS
from traced.store.memory.digest import Digest, Ints, Mask

_BEFORE_ALL_IDS = bytes(16)
Place = tuple[int, int, bytes]  # (−duration or 0, −start, id): ascending, this is the order asked for


class Best:
    """Keeps the first `limit` traces of the query's order, and one more to know whether there are more."""

    def __init__(self, query: SearchQuery) -> None:
        self._query = query
        self._is_slowest = query.order is Order.SLOWEST
        self._found: list[tuple[Place, FoundTrace]] = []

    @property
    def is_settled(self) -> bool:
        """Whether older traces cannot change the page."""
        return not self._is_slowest and len(self._found) > self._query.limit

    def narrowed(self) -> TraceFilter:
        """Return the filter, without the times and durations that the cursor has passed."""
        chosen, cursor = self._query.filter, self._query.cursor
        if cursor is None:
            return chosen
        if self._is_slowest:
            return chosen.with_most(max_duration_ns=cursor.duration_ns)
        return chosen.with_most(before_ns=cursor.start_time_ns + 1)

    def add(self, digest: Digest, mask: Mask) -> Iterator[int]:
        """Take in a digest's chosen traces, some at a time; yields how many were ranked."""
        durations = digest.lead_duration_ns if self._is_slowest else np.zeros(len(digest), dtype=np.int64)
        positions = np.flatnonzero(mask)[::-1]  # the newest first: then most of the others are beaten at once
        for at in range(0, len(positions), STEP_RECORDS):
            some = positions[at : at + STEP_RECORDS]
            self._take(digest, durations, some)
            yield len(some)

    def _take(self, digest: Digest, durations: Ints, positions: Ints) -> None:
        if len(self._found) > self._query.limit:
            duration, start, _ = self._found[-1][0]
            is_better = (
                durations[positions] >= -duration
                if self._is_slowest
                else (digest.start_ns[positions] >= -start)
            )
            positions = positions[is_better]
        keys = (
            digest.id_low[positions],
            digest.id_high[positions],
            -digest.start_ns[positions],
            -durations[positions],
        )
        cursor = self._query.cursor
        passed = None if cursor is None else self._place(*cursor)
        taken = 0
        for at in positions[np.lexsort(keys)].tolist():
            place = self._place(int(durations[at]), int(digest.start_ns[at]), digest.trace_id(at))
            if passed is None or place > passed:
                self._found.append((place, _found(digest, at, place[2])))
                taken += 1
            if taken > self._query.limit:
                break
        self._found = heapq.nsmallest(self._query.limit + 1, self._found)

    def page(self) -> SearchPage:
        """Return the page, once all that could be on it was taken in."""
        first = self._found[: self._query.limit]
        if len(self._found) <= self._query.limit:
            return SearchPage([found for _, found in first], None)
        (duration, start, trace_id), _ = first[-1]
        return SearchPage([found for _, found in first], Cursor(-duration, -start, trace_id))

    def page_until(self, first_ns: int) -> SearchPage:
        """Return what was found so far, where nothing that starts before `first_ns` was looked at."""
        return SearchPage([found for _, found in self._found], Cursor(0, first_ns - 1, _BEFORE_ALL_IDS))

    def _place(self, duration_ns: int, start_ns: int, trace_id: bytes) -> Place:
        return (-duration_ns if self._is_slowest else 0, -start_ns, trace_id)


def _found(digest: Digest, position: int, trace_id: bytes) -> FoundTrace:
    lead = int(digest.lead[position])
    service, operation = digest.names[digest.name[lead]]
    return FoundTrace(
        trace_id,
        service,
        operation,
        int(digest.span_count[position]),
        int(digest.error_count[position]),
        int(digest.start_ns[position]),
        int(digest.duration_ns[lead]),
        digest.is_rooted,
    )
