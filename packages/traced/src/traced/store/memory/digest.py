"""What sums are made of: a partition's traces and spans as columns of numbers.

A partition is read once, record by record, into a few arrays. Every question over the window is then a
handful of operations on arrays, about 20 ns a span where reading a record costs over a microsecond. Names
are positions in a list of the digest's own, so names that leave the window leave the memory too. A span
costs 21 bytes here, a trace 44.
"""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from traced.domain.ids import ID_BYTES
from traced.pace import STEP_RECORDS, TRACE_AS_RECORDS, Pace
from traced.store.memory.reading import in_slices
from traced.store.packed import Head, unpack_head

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]
_Place: TypeAlias = tuple[int, bytes, int]  # start, span id, position among the spans

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
        self._ids = bytes(draft.trace_ids)
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
    """A digest while it is put together, trace by trace.

    The columns are numbers side by side from the first: an array of them is copied as a block in the end,
    where a list would be gone through number by number, all in one step.
    """

    def __init__(self, *, first_ns: int, is_rooted: bool) -> None:
        self._first_ns = first_ns
        self._is_rooted = is_rooted
        self.names: dict[tuple[str, str], int] = {}
        self.trace_ids = bytearray()
        self.start_ns = array("q")
        self.lead = array("i")
        self.span_count = array("i")
        self.error_count = array("i")
        self.name = array("i")
        self.parent_name = array("i")
        self.duration_ns = array("q")
        self.is_error = array("b")

    async def add(self, trace_id: bytes, records: Mapping[bytes, bytes], pace: Pace) -> None:
        """Take in one trace as it is at this moment, whole, giving way in the middle of a large one.

        One that got or lost its root meanwhile belongs elsewhere. This is the one place that works record
        by record: each is unpacked once and looked at once.
        """
        first, roots, errors, cost = len(self.name), 0, 0, TRACE_AS_RECORDS
        lead: _Place | None = None
        parents: list[bytes | None] = []
        name_of: dict[bytes | None, int] = {}
        for some in in_slices(records):
            heads = [unpack_head(packed) for _, packed in some]
            lead = self._lead(lead, heads, some)
            name_of.update(zip((span_id for span_id, _ in some), self._looked_at(heads), strict=True))
            parents_here = [head.parent_span_id for head in heads]
            roots += parents_here.count(None)
            errors += sum(head.is_error for head in heads)
            parents += parents_here
            await pace.spent(cost + len(some))
            cost = 0
        if lead is None or bool(roots) != self._is_rooted:
            del self.name[first:], self.duration_ns[first:], self.is_error[first:]
            return
        await self._note_parents(parents, name_of, pace)
        self.trace_ids += trace_id
        self.start_ns.append(lead[0])
        self.lead.append(lead[2])
        self.span_count.append(len(self.name) - first)
        self.error_count.append(errors)

    def finished(self) -> Digest:
        """Return the columns."""
        return Digest(self, first_ns=self._first_ns, is_rooted=self._is_rooted)

    def _looked_at(self, heads: Sequence[Head]) -> list[int]:
        """Note how long spans took and whether they failed; returns their names' numbers."""
        names, numbers = self.names, []
        for head in heads:
            key = (head.service, head.operation)
            numbers.append(names.setdefault(key, len(names)))
            self.duration_ns.append(min(head.end_time_ns - head.start_time_ns, _LONGEST))
            self.is_error.append(head.is_error)
        self.name.extend(numbers)
        return numbers

    def _lead(
        self, so_far: _Place | None, heads: Sequence[Head], records: Sequence[tuple[bytes, bytes]]
    ) -> _Place | None:
        """Return the place of the trace's lead: its earliest root, or its newest span where it has none."""
        places = [
            (head.start_time_ns, span_id, at)
            for at, (head, (span_id, _)) in enumerate(zip(heads, records, strict=True), len(self.name))
            if head.parent_span_id is None or not self._is_rooted
        ]
        if so_far is not None:
            places.append(so_far)
        if len(places) < 2:
            return places[0] if places else None
        return min(places) if self._is_rooted else max(places)

    async def _note_parents(
        self, parents: list[bytes | None], name_of: dict[bytes | None, int], pace: Pace
    ) -> None:
        """Note the name of each span's parent; takes both apart, as freeing a huge one is work too."""
        parents.reverse()
        while parents:
            some = parents[: -STEP_RECORDS - 1 : -1]
            del parents[-STEP_RECORDS:]
            self.parent_name.extend([name_of.get(each, NO_PARENT) for each in some])
            if parents:
                await pace.spent(STEP_RECORDS)
        while len(name_of) > STEP_RECORDS:
            for _ in range(STEP_RECORDS):
                name_of.popitem()
            await pace.spent(STEP_RECORDS)


def joined(columns: list[NDArray[Any]], dtype: type) -> NDArray[Any]:
    """Return columns one after the other, also when there are none."""
    return np.concatenate(columns) if columns else np.array([], dtype=dtype)
