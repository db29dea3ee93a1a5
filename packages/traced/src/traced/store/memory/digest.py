"""What sums are made of: a partition's traces and spans as columns of numbers.

A partition is read once, record by record, into a few arrays. Every question over the window is then a
handful of operations on arrays, about 20 ns a span where reading a record costs over a microsecond. Names
are positions in a list of the digest's own, so names that leave the window leave the memory too. A span
costs 21 bytes here, a trace 44.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from traced.store.memory.records import Head, unpack_head

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

NO_PARENT = -1
_ID_HALF = 8
_LONGEST = 2**63 - 1


class Digest:
    """The columns of one partition. Traces stand in no particular order, the spans of one side by side.

    `lead` is the position of a trace's lead among the spans; `trace` of a span the position of its trace;
    `name` and `parent_name` are positions in `names`, pairs of service and operation.
    """

    def __init__(self, draft: "Draft", *, first_ns: int, is_rooted: bool) -> None:
        self.first_ns = first_ns  # where the partition begins
        self.is_rooted = is_rooted
        self.names = list(draft.names)
        ids = np.frombuffer(b"".join(draft.trace_ids), dtype=">u8").reshape(-1, 2)
        self.id_high: NDArray[np.uint64] = ids[:, 0].astype(np.uint64)
        self.id_low: NDArray[np.uint64] = ids[:, 1].astype(np.uint64)
        self.start_ns: Ints = np.array(draft.start_ns, dtype=np.int64)
        self.lead: NDArray[np.int32] = np.array(draft.lead, dtype=np.int32)
        self.span_count: NDArray[np.int32] = np.array(draft.span_count, dtype=np.int32)
        self.error_count: NDArray[np.int32] = np.array(draft.error_count, dtype=np.int32)
        self.trace: NDArray[np.int32] = np.repeat(
            np.arange(len(self.span_count), dtype=np.int32), self.span_count
        )
        self.name: NDArray[np.int32] = np.array(draft.name, dtype=np.int32)
        self.parent_name: NDArray[np.int32] = np.array(draft.parent_name, dtype=np.int32)
        self.duration_ns: Ints = np.array(draft.duration_ns, dtype=np.int64)
        self.is_error: Mask = np.array(draft.is_error, dtype=np.bool_)

    def __len__(self) -> int:
        return len(self.start_ns)

    @property
    def lead_duration_ns(self) -> Ints:
        """How long each trace's lead took."""
        return self.duration_ns[self.lead]

    def trace_id(self, position: int) -> bytes:
        """Return the id of the trace at a position."""
        high, low = int(self.id_high[position]), int(self.id_low[position])
        return high.to_bytes(_ID_HALF, "big") + low.to_bytes(_ID_HALF, "big")


class Draft:
    """A digest while it is put together, trace by trace."""

    def __init__(self, *, first_ns: int, is_rooted: bool) -> None:
        self._first_ns = first_ns
        self._is_rooted = is_rooted
        self.names: dict[tuple[str, str], int] = {}
        self.trace_ids: list[bytes] = []
        self.start_ns: list[int] = []
        self.lead: list[int] = []
        self.span_count: list[int] = []
        self.error_count: list[int] = []
        self.name: list[int] = []
        self.parent_name: list[int] = []
        self.duration_ns: list[int] = []
        self.is_error: list[bool] = []

    def add(self, trace_id: bytes, records: Mapping[bytes, bytes]) -> None:
        """Take in one trace, whole; one that got or lost its root meanwhile belongs elsewhere."""
        heads = {span_id: unpack_head(packed) for span_id, packed in records.items()}
        if any(map(_is_root, heads.values())) != self._is_rooted:
            return
        first = len(self.name)
        names = [self._number((head.service, head.operation)) for head in heads.values()]
        name_of = dict(zip(heads, names, strict=True))
        self.name += names
        self.parent_name += [_parent_name(head, name_of) for head in heads.values()]
        self.duration_ns += [min(head.end_time_ns - head.start_time_ns, _LONGEST) for head in heads.values()]
        errors = [head.is_error for head in heads.values()]
        self.is_error += errors
        lead_id = self._lead(heads)
        self.trace_ids.append(trace_id)
        self.start_ns.append(heads[lead_id].start_time_ns)
        self.lead.append(first + list(heads).index(lead_id))
        self.span_count.append(len(heads))
        self.error_count.append(sum(errors))

    def finished(self) -> Digest:
        """Return the columns."""
        return Digest(self, first_ns=self._first_ns, is_rooted=self._is_rooted)

    def _number(self, name: tuple[str, str]) -> int:
        return self.names.setdefault(name, len(self.names))

    def _lead(self, heads: Mapping[bytes, Head]) -> bytes:
        if self._is_rooted:
            roots = ((each.start_time_ns, span_id) for span_id, each in heads.items() if _is_root(each))
            return min(roots)[1]
        return max((each.start_time_ns, span_id) for span_id, each in heads.items())[1]


def _is_root(head: Head) -> bool:
    return head.parent_span_id is None


def _parent_name(head: Head, name_of: Mapping[bytes, int]) -> int:
    return NO_PARENT if head.parent_span_id is None else name_of.get(head.parent_span_id, NO_PARENT)


def joined(columns: list[NDArray[Any]], dtype: type) -> NDArray[Any]:
    """Return columns one after the other, also when there are none."""
    return np.concatenate(columns) if columns else np.array([], dtype=dtype)
