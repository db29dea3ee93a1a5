"""What sums are made of: a partition's traces and spans as columns of numbers.

A partition is read once, record by record, into a few arrays. Every question over the window is then a
handful of operations on arrays, about 20 ns a span where reading a record costs over a microsecond. Names
are positions in a list of the digest's own, so names that leave the window leave the memory too. A span
costs 21 bytes here, a trace 44.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from traced.domain.ids import ID_BYTES
from traced.pace import STEP_RECORDS, Pace
from traced.store.packed import Head, unpack_head

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

NO_PARENT = -1
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
        self._ids = b"".join(draft.trace_ids)
        halves = np.frombuffer(self._ids, dtype=">u8").reshape(-1, 2)
        self.id_high: NDArray[np.uint64] = halves[:, 0]  # both are views of the same bytes
        self.id_low: NDArray[np.uint64] = halves[:, 1]
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
        return self._ids[position * ID_BYTES : (position + 1) * ID_BYTES]


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

    async def add(self, trace_id: bytes, records: Mapping[bytes, bytes], pace: Pace) -> None:
        """Take in one trace as it is at this moment, whole, giving way in the middle of a large one.

        One that got or lost its root meanwhile belongs elsewhere. This is the one place that works record
        by record: each is unpacked once and looked at once.
        """
        span_ids, packed = list(records), list(records.values())
        heads: list[Head] = []
        for at in range(0, len(packed), STEP_RECORDS):
            some = packed[at : at + STEP_RECORDS]
            heads.extend(map(unpack_head, some))
            await pace.spent(len(some))
        lead = self._lead(heads, span_ids)
        if lead is None:
            return
        numbers: list[int] = []
        for at in range(0, len(heads), STEP_RECORDS):
            if at:  # the first step is paid for already
                await pace.spent(STEP_RECORDS)
            numbers += self._looked_at(heads[at : at + STEP_RECORDS])
        name_of: dict[bytes | None, int] = dict(zip(span_ids, numbers, strict=True))
        self.parent_name += [name_of.get(head.parent_span_id, NO_PARENT) for head in heads]
        self.trace_ids.append(trace_id)
        self.start_ns.append(heads[lead].start_time_ns)
        self.lead.append(len(self.name) + lead)
        self.name += numbers
        self.span_count.append(len(heads))
        self.error_count.append(sum(head.is_error for head in heads))

    def _looked_at(self, heads: Sequence[Head]) -> list[int]:
        """Note how long spans took and whether they failed; returns their names' numbers."""
        names, numbers = self.names, []
        for head in heads:
            key = (head.service, head.operation)
            numbers.append(names.setdefault(key, len(names)))
            self.duration_ns.append(min(head.end_time_ns - head.start_time_ns, _LONGEST))
            self.is_error.append(head.is_error)
        return numbers

    def finished(self) -> Digest:
        """Return the columns."""
        return Digest(self, first_ns=self._first_ns, is_rooted=self._is_rooted)

    def _lead(self, heads: Sequence[Head], span_ids: Iterable[bytes]) -> int | None:
        """Return the position of the lead; None when the trace is not of this kind any more."""
        roots = [at for at, head in enumerate(heads) if head.parent_span_id is None]
        if bool(roots) != self._is_rooted:
            return None
        if len(roots) == 1:
            return roots[0]
        ids = list(span_ids)
        if roots:
            return min(roots, key=lambda at: (heads[at].start_time_ns, ids[at]))
        return max(range(len(heads)), key=lambda at: (heads[at].start_time_ns, ids[at]))


def joined(columns: list[NDArray[Any]], dtype: type) -> NDArray[Any]:
    """Return columns one after the other, also when there are none."""
    return np.concatenate(columns) if columns else np.array([], dtype=dtype)
