"""What sums are made of: a partition's traces and spans as columns of numbers.

A partition is read once, record by record, into a few arrays. Every question over the window is then a
handful of operations on arrays, about 20 ns a span where reading a record costs over a microsecond. Names
are positions in a list of the digest's own, so names that leave the window leave the memory too. A span
costs 21 bytes here, a trace 44.
"""

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
_Place: TypeAlias = tuple[int, bytes, int]  # start, span id, position among its spans

NO_PARENT = -1
_LONGEST = 2**63 - 1


class Digest:
    """The columns of one partition. Traces stand in no particular order, the spans of one side by side.

    `lead` is the position of a trace's lead among the spans; `trace` of a span the position of its trace;
    `name` and `parent_name` are positions in `names`, pairs of service and operation.
    """

    def __init__(self, draft: "Draft", *, first_ns: int, is_rooted: bool, version: int) -> None:
        self.first_ns = first_ns  # where the partition begins
        self.version = version  # of the partition, before it was read
        self.is_rooted = is_rooted
        self.names = list(draft.names)
        self._ids = bytes(draft.trace_ids)
        halves = np.frombuffer(self._ids, dtype=">u8").reshape(-1, 2)
        self.id_high: NDArray[np.uint64] = halves[:, 0]  # both are views of the same bytes
        self.id_low: NDArray[np.uint64] = halves[:, 1]
        self.start_ns: Ints = draft.start_ns.whole()
        self.lead: NDArray[np.int32] = draft.lead.whole()
        self.span_count: NDArray[np.int32] = draft.span_count.whole()
        self.error_count: NDArray[np.int32] = draft.error_count.whole()
        self.trace: NDArray[np.int32] = np.repeat(
            np.arange(len(self.span_count), dtype=np.int32), self.span_count
        )
        self.name: NDArray[np.int32] = draft.name.whole()
        self.parent_name: NDArray[np.int32] = draft.parent_name.whole()
        self.duration_ns: Ints = draft.duration_ns.whole()
        self.is_error: Mask = draft.is_error.whole()

    def __len__(self) -> int:
        return len(self.start_ns)

    @property
    def lead_duration_ns(self) -> Ints:
        """How long each trace's lead took."""
        return self.duration_ns[self.lead]

    def trace_id(self, position: int) -> bytes:
        """Return the id of the trace at a position."""
        return self._ids[position * ID_BYTES : (position + 1) * ID_BYTES]


class Column:
    """Numbers on their way into an array: a step's worth at a time, as a list is gone through one by one."""

    def __init__(self, dtype: type) -> None:
        self._dtype = dtype
        self._packed: list[NDArray[Any]] = []
        self.waiting: list[int] = []

    def __len__(self) -> int:
        return sum(map(len, self._packed)) + len(self.waiting)

    def pack(self) -> None:
        """Pack the first of what waits."""
        self._packed.append(np.array(self.waiting[:STEP_RECORDS], dtype=self._dtype))
        del self.waiting[:STEP_RECORDS]

    def whole(self) -> NDArray[Any]:
        """Pack what is left, which is less than a step's worth, and return everything."""
        self.pack()
        return np.concatenate(self._packed)


class Draft:
    """A digest while it is put together, trace by trace."""

    def __init__(self, *, first_ns: int, is_rooted: bool, version: int) -> None:
        self._first_ns = first_ns
        self._version = version
        self._is_rooted = is_rooted
        self._spans = 0
        self.names: dict[tuple[str, str], int] = {}
        self.trace_ids = bytearray()
        self.start_ns = Column(np.int64)
        self.lead, self.span_count, self.error_count = Column(np.int32), Column(np.int32), Column(np.int32)
        self.name, self.parent_name = Column(np.int32), Column(np.int32)
        self.duration_ns, self.is_error = Column(np.int64), Column(np.bool_)

    async def add(self, trace_id: bytes, records: Mapping[bytes, bytes], pace: Pace) -> None:
        """Take in one trace as it is at this moment, whole, giving way in the middle of a large one.

        One that got or lost its root meanwhile belongs elsewhere. This is the one place that works record
        by record: each is unpacked once and looked at once.
        """
        roots, errors, cost = 0, 0, TRACE_AS_RECORDS
        lead: _Place | None = None
        parents: list[bytes | None] = []
        name_of: dict[bytes | None, int] = {}
        for span_ids, packed, _ in in_slices(records):
            heads = list(map(unpack_head, packed))
            lead = self._lead(lead, heads, span_ids, len(parents))
            numbers, errors_here = self._looked_at(heads)
            name_of.update(zip(span_ids, numbers, strict=True))
            parents_here = [head.parent_span_id for head in heads]
            roots += parents_here.count(None)
            errors += errors_here
            parents += parents_here
            await pace.spent(cost + len(heads))
            cost = 0
        if lead is None or bool(roots) != self._is_rooted:
            for each in (self.name, self.duration_ns, self.is_error):
                del each.waiting[len(each.waiting) - len(name_of) :]
            return
        spans = len(name_of)
        if spans <= STEP_RECORDS:
            self.parent_name.waiting += [name_of.get(each, NO_PARENT) for each in parents]
        else:
            await self._note_parents(parents, name_of, pace)
        self.trace_ids += trace_id
        self.start_ns.waiting.append(lead[0])
        self.lead.waiting.append(self._spans + lead[2])
        self.span_count.waiting.append(spans)
        self.error_count.waiting.append(errors)
        self._spans += spans
        if max(len(self.name.waiting), len(self.lead.waiting)) >= STEP_RECORDS:
            await self._pack(pace)

    async def _pack(self, pace: Pace) -> None:
        """Pack what waits, where it is enough: numbers of spans, and then those of traces."""
        while len(self.name.waiting) >= STEP_RECORDS:
            for each in (self.name, self.parent_name, self.duration_ns, self.is_error):
                each.pack()
            await pace.spent(STEP_RECORDS)
        while len(self.lead.waiting) >= STEP_RECORDS:
            for each in (self.start_ns, self.lead, self.span_count, self.error_count):
                each.pack()
            await pace.spent(STEP_RECORDS)

    def finished(self) -> Digest:
        """Return the columns."""
        return Digest(self, first_ns=self._first_ns, is_rooted=self._is_rooted, version=self._version)

    def _looked_at(self, heads: Sequence[Head]) -> tuple[list[int], int]:
        """Note how long spans took and whether they failed; returns their names' numbers, and the errors."""
        names = self.names
        numbers = [names.setdefault((head.service, head.operation), len(names)) for head in heads]
        is_error = [head.is_error for head in heads]
        self.name.waiting += numbers
        self.is_error.waiting += is_error
        self.duration_ns.waiting += [min(head.end_time_ns - head.start_time_ns, _LONGEST) for head in heads]
        return numbers, sum(is_error)

    def _lead(
        self, so_far: _Place | None, heads: Sequence[Head], span_ids: Sequence[bytes], first: int
    ) -> _Place | None:
        """Return the place of the trace's lead: its earliest root, or its newest span where it has none."""
        places = [
            (head.start_time_ns, span_ids[at], first + at)
            for at, head in enumerate(heads)
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
        """Note the names of a huge trace's parents; takes both apart, as freeing them is work too."""
        parents.reverse()
        while parents:
            some = parents[: -STEP_RECORDS - 1 : -1]
            del parents[-STEP_RECORDS:]
            self.parent_name.waiting += [name_of.get(each, NO_PARENT) for each in some]
            if parents:
                await pace.spent(STEP_RECORDS)
        while len(name_of) > STEP_RECORDS:
            for _ in range(STEP_RECORDS):
                name_of.popitem()
            await pace.spent(STEP_RECORDS)


def joined(columns: list[NDArray[Any]], dtype: type) -> NDArray[Any]:
    """Return columns one after the other, also when there are none."""
    return np.concatenate(columns) if columns else np.array([], dtype=dtype)
