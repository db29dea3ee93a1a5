"""Copies traces forward in the log, in parts that are no larger than a record of it may be.

A trace of any size is carried in parts of up to `PART_ENTRIES` and `PART_BYTES`, one group of batches after
the other. What happens to the trace in between is in the log behind the first part, so the parts and what
follows them bring back all of it. The span by which the trace leaves, its root or its newest one, goes with
the first part: then a replay judges by the parts alone as it would by the whole trace. Only when every part
is written does the trace need nothing older.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from traced.store.memory.assembly import Assembly
from traced.store.memory.records import LoggedBatch
from traced.store.packed import Entry

PART_ENTRIES = 2_000  # in front of one group
PART_BYTES = 8 * 2**20


@dataclass(slots=True, eq=False)
class _Trace:
    """A trace on its way: the spans that no part has yet, and the segment of its first part."""

    trace_id: bytes
    span_ids: Iterator[bytes]
    first_segment: int | None = None


class Carrying:
    """The traces that are to be copied forward, and those of which some parts are."""

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self._waiting: deque[bytes] = deque()
        self._begun: _Trace | None = None
        self._handed_out: deque[tuple[_Trace, bool]] = deque()  # and whether it is the trace's last part

    def __bool__(self) -> bool:
        """Say whether something is left to copy."""
        return bool(self._waiting or self._begun)

    def add(self, trace_id: bytes) -> None:
        """Let a trace be copied."""
        self._waiting.append(trace_id)

    def parts(self, cutoff_ns: int) -> list[LoggedBatch]:
        """Return what goes in front of the next group; all that was returned before is decided.

        A part that was not written costs its trace all parts: whoever looks for it will find it again.
        """
        if self._handed_out:
            self._handed_out.clear()
            self._begun = None
        parts: list[LoggedBatch] = []
        entries_left, bytes_left = PART_ENTRIES, PART_BYTES
        while self and entries_left > 0 and bytes_left > 0:
            trace = self._begun or self._begin(self._waiting.popleft())
            entries, is_last = self._take(trace, cutoff_ns, entries_left, bytes_left)
            self._begun = None if is_last else trace
            if entries:
                self._handed_out.append((trace, is_last))
                parts.append(LoggedBatch(cutoff_ns, entries, is_carried=True))
                entries_left -= len(entries)
                bytes_left -= sum(len(packed) for _, _, packed, *_ in entries)
            elif trace.first_segment is not None:  # the last part had just enough room for the last span
                self._assembly.note_carried(trace.trace_id, trace.first_segment)
        return parts

    def note_written(self, segment: int) -> None:
        """Note that the first part which was not noted yet lies in this segment."""
        trace, is_last = self._handed_out.popleft()
        if trace.first_segment is None:
            trace.first_segment = segment
        if is_last:
            self._assembly.note_carried(trace.trace_id, trace.first_segment)

    def _begin(self, trace_id: bytes) -> _Trace:
        return _Trace(trace_id, self._assembly.span_ids_of(trace_id))

    def _take(
        self, trace: _Trace, cutoff_ns: int, entries_left: int, bytes_left: int
    ) -> tuple[list[Entry], bool]:
        """Return the trace's next part, and whether it is the last; a trace that has left has none."""
        if not self._assembly.is_inside(trace.trace_id, cutoff_ns=cutoff_ns):
            return [], True
        entries: list[Entry] = []
        for span_id in trace.span_ids:
            entry = self._assembly.entry_of(trace.trace_id, span_id)
            if entry is not None:
                entries.append(entry)
                bytes_left -= len(entry[2])
            if len(entries) >= entries_left or bytes_left <= 0:
                return entries, False
        return entries, True
