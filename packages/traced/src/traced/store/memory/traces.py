"""One held trace: its spans, which of them is the root, and the moment at which it leaves."""

import msgspec

from traced.store.memory.order import SpanOrder
from traced.store.packed import unpack_head

LARGE_SPANS = 64  # a trace of more keeps its spans in order; others are walked, so many in one step
_BEFORE_ALL_TIME = -(2**63)


class HeldTrace(msgspec.Struct, gc=False):
    """A trace while it is held.

    `leaves_by_ns` is the start of its lead: its root, or its newest span while no root has come. The trace
    leaves when the window's cut-off passes it. `gc=False`, and a dict of nothing but `bytes`: a million spans
    give the garbage collector nothing to walk.
    """

    trace_id: bytes
    spans: dict[bytes, bytes]  # span id → packed record
    first_segment: int  # of the log: what it needs to come back is in this segment and later ones
    leaves_by_ns: int = _BEFORE_ALL_TIME
    leaves_with: bytes = b""  # the id of its lead
    roots: int = 0  # spans without a parent; the lead is one of them if there are any
    errors: int = 0
    is_unsettled: bool = False
    placed_at_ns: int | None = None  # where it stands in its timeline, see timeline.py
    is_listed: bool = False  # it stands in the timeline of traces that have a root
    order: SpanOrder | None = None  # its spans by start; a small trace is walked instead

    def consider(self, span_id: bytes, start_time_ns: int, *, is_root: bool) -> None:
        """Let a span that is now stored compete: the smallest (start, id) of the roots is the root."""
        if is_root:
            if not self.roots or (start_time_ns, span_id) < (self.leaves_by_ns, self.leaves_with):
                self.leaves_with, self.leaves_by_ns = span_id, start_time_ns
            self.roots += 1
        elif not self.roots and start_time_ns > self.leaves_by_ns:
            self.leaves_with, self.leaves_by_ns = span_id, start_time_ns

    def withdraw(self, span_id: bytes, packed: bytes, start_time_ns: int, *, is_root: bool) -> None:
        """Take back what a span counted for that is about to be replaced by one of this start and kind."""
        head = unpack_head(packed)
        was_root = head.parent_span_id is None
        self.errors -= head.is_error
        self.roots -= was_root
        if self.order is not None:
            self.order.remove(head.start_time_ns, span_id, is_root=was_root)
        if span_id == self.leaves_with and not self._leads_still(start_time_ns, was_root, is_root):
            self.is_unsettled = True

    def settle(self) -> int:
        """Find lead and leaving time anew: a span that decided them was replaced by one that may not.

        This walks all spans of a small trace, so it is done once a batch and not once a span. Returns how
        many it walked.
        """
        self.is_unsettled = False
        if self.order is not None:
            self.leaves_by_ns, self.leaves_with = self.order.lead()
            return 0
        self.roots, self.leaves_by_ns = 0, _BEFORE_ALL_TIME
        for span_id, packed in self.spans.items():
            head = unpack_head(packed)
            self.consider(span_id, head.start_time_ns, is_root=head.parent_span_id is None)
        return len(self.spans)

    def keep_order(self) -> None:
        """Keep the spans in order from now on, if they have become many."""
        if self.order is None and len(self.spans) > LARGE_SPANS:
            self.order = SpanOrder()
            for span_id, packed in self.spans.items():
                head = unpack_head(packed)
                self.order.add(head.start_time_ns, span_id, is_root=head.parent_span_id is None)

    def shrink(self, at_most: int) -> int:
        """Free up to `at_most` spans of a trace that was forgotten; returns how many."""
        count = min(len(self.spans), at_most)
        for _ in range(count):
            self.spans.popitem()
            if self.order is not None:
                self.order.pop()
        return count

    def _leads_still(self, start_time_ns: int, was_root: bool, is_root: bool) -> bool:
        """Say whether the lead, which is taken back, would win again with this start, as this kind."""
        if is_root:  # at any time, if it is the only one
            return not self.roots or start_time_ns <= self.leaves_by_ns
        return not was_root and start_time_ns >= self.leaves_by_ns
