"""One held trace: its spans, which of them is the root, and the moment at which it leaves."""

import msgspec

from traced.store.packed import unpack_head

_BEFORE_ALL_TIME = -(2**63)


class HeldTrace(msgspec.Struct, gc=False):
    """A trace while it is held.

    `leaves_by_ns` is the start of its root, or of its newest span while no root has come: the trace leaves
    when the window's cut-off passes it. `gc=False`, and a dict of nothing but `bytes`: a million spans give
    the garbage collector nothing to walk.
    """

    trace_id: bytes
    spans: dict[bytes, bytes]  # span id → packed record
    first_segment: int  # of the log: what it needs to come back is in this segment and later ones
    leaves_by_ns: int = _BEFORE_ALL_TIME
    leaves_with: bytes = b""  # the id of that span
    root_id: bytes | None = None
    errors: int = 0
    is_unsettled: bool = False
    placed_at_ns: int | None = None  # where it stands in its timeline, see timeline.py
    is_listed: bool = False  # it stands in the timeline of traces that have a root

    def consider(self, span_id: bytes, start_time_ns: int, *, is_root: bool) -> None:
        """Let a span that is now stored compete: the smallest (start, id) of the roots is the root."""
        if is_root:
            if self.root_id is None or (start_time_ns, span_id) < (self.leaves_by_ns, self.root_id):
                self.root_id, self.leaves_with, self.leaves_by_ns = span_id, span_id, start_time_ns
        elif self.root_id is None and start_time_ns > self.leaves_by_ns:
            self.leaves_with, self.leaves_by_ns = span_id, start_time_ns

    def withdraw(self, span_id: bytes, packed: bytes, start_time_ns: int, *, is_root: bool) -> None:
        """Take back what a span counted for that is about to be replaced by one of this start and kind."""
        self.errors -= unpack_head(packed).is_error
        if span_id == self.leaves_with and not self._leads_still(start_time_ns, is_root=is_root):
            self.is_unsettled = True

    def settle(self) -> None:
        """Find root and leaving time anew if a span that decided them was replaced by one that may not.

        This walks all spans, so it is done once a batch and not once a span.
        """
        if not self.is_unsettled:
            return
        self.is_unsettled = False
        self.root_id, self.leaves_by_ns = None, _BEFORE_ALL_TIME
        for span_id, packed in self.spans.items():
            head = unpack_head(packed)
            self.consider(span_id, head.start_time_ns, is_root=head.parent_span_id is None)

    def _leads_still(self, start_time_ns: int, *, is_root: bool) -> bool:
        """Say whether the span by which the trace leaves would win again with this start, as this kind."""
        if self.root_id is None:
            return is_root or start_time_ns >= self.leaves_by_ns
        return is_root and start_time_ns <= self.leaves_by_ns
