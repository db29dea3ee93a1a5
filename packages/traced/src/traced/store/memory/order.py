"""The spans of a large trace in order, so that the span by which it leaves is found without a walk.

A span stands in it as one `bytes` key that sorts roots before children, each by start time and id:

    1 byte   0 a root, 1 a child
    8 bytes  start time, shifted to be unsigned, big-endian
    16 bytes span id

So the root of the trace is the first key of all; while there is no root, the newest span is the last one.
"""

from bisect import bisect_left, bisect_right, insort
from struct import Struct

import msgspec

RUN_KEYS = 1_000
_KEY = Struct(">BQ16s")
_SHIFT = 2**63


class SpanOrder(msgspec.Struct, gc=False):
    """Keys in ascending order, cut into runs so that no change moves more than `RUN_KEYS` of them."""

    runs: list[list[bytes]] = msgspec.field(default_factory=lambda: [[]])  # only the last one left is empty
    edges: list[bytes] = msgspec.field(default_factory=lambda: [b""])  # no key of a run is below its edge

    def add(self, start_ns: int, span_id: bytes, *, is_root: bool) -> None:
        """Take in a span that is not there yet."""
        key = _KEY.pack(not is_root, start_ns + _SHIFT, span_id)
        at = bisect_right(self.edges, key) - 1
        run = self.runs[at]
        insort(run, key)
        if len(run) > RUN_KEYS:
            middle = len(run) // 2
            self.runs.insert(at + 1, run[middle:])
            self.edges.insert(at + 1, run[middle])
            del run[middle:]

    def remove(self, start_ns: int, span_id: bytes, *, is_root: bool) -> None:
        """Take out a span that is there."""
        key = _KEY.pack(not is_root, start_ns + _SHIFT, span_id)
        at = bisect_right(self.edges, key) - 1
        run = self.runs[at]
        del run[bisect_left(run, key)]
        if not run and len(self.runs) > 1:
            del self.runs[at], self.edges[at]
            self.edges[0] = b""

    def pop(self) -> None:
        """Take out the last span, to free what is left of a trace bit by bit."""
        self.runs[-1].pop()
        if not self.runs[-1] and len(self.runs) > 1:
            del self.runs[-1], self.edges[-1]

    def lead(self) -> tuple[int, bytes]:
        """Return start and id of the trace's root, or of its newest span while it has none."""
        is_child, start, span_id = _KEY.unpack(self.runs[0][0])
        if is_child:
            _, start, span_id = _KEY.unpack(self.runs[-1][-1])
        return start - _SHIFT, span_id
