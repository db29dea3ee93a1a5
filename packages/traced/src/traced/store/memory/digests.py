"""The digests of all partitions: worked out when first asked for, kept until their partition changes."""

from collections.abc import AsyncIterator

from traced.domain.filters import Roots, TraceFilter
from traced.store import PartitionedStore, TimePartition
from traced.store.memory.digest import Digest, Draft
from traced.store.memory.pace import Pace

_ALL_TIME_NS = -(2**63)
_AS_RECORDS = 150  # a question's arithmetic on one digest costs about as much as reading so many records
_ROOTED = {Roots.ARRIVED: (True,), Roots.MISSING: (False,), Roots.ANY: (True, False)}


class Digests:
    """Keeps one digest for each partition that was asked about, and drops those of partitions that left."""

    def __init__(self, store: PartitionedStore) -> None:
        self._store = store
        self._kept: dict[tuple[int, bool], tuple[int, Digest]] = {}

    async def of(self, chosen: TraceFilter, *, cutoff_ns: int, pace: Pace) -> AsyncIterator[list[Digest]]:
        """Yield the digests that may hold chosen traces, the newest partition first.

        With traces with and without a root, those of one slice of time come together. A digest holds its
        whole partition, also what has left the window or was not chosen: mask it.
        """
        partitions = self._store.time_partitions(cutoff_ns=cutoff_ns)
        self._forget_all_but(partitions)
        width_ns = self._store.partition_ns
        beside: list[Digest] = []
        last_number: int | None = None
        for each in partitions:
            if each.is_rooted not in _ROOTED[chosen.roots] or not _overlaps(each.number, width_ns, chosen):
                continue
            if each.number != last_number and beside:
                yield beside
                beside = []
            last_number = each.number
            beside.append(await self._digest(each, pace))
        if beside:
            yield beside

    async def _digest(self, partition: TimePartition, pace: Pace) -> Digest:
        at = (partition.number, partition.is_rooted)
        version = self._store.version_of(partition.number, is_rooted=partition.is_rooted)
        kept = self._kept.get(at)
        if kept is not None and kept[0] == version:
            await pace.spent(_AS_RECORDS + len(kept[1]) // 10)
            return kept[1]
        digest = await self._work_out(partition, pace)
        if self._store.version_of(partition.number, is_rooted=partition.is_rooted) == version:
            self._kept[at] = (version, digest)
        return digest

    async def _work_out(self, partition: TimePartition, pace: Pace) -> Digest:
        first_ns = partition.number * self._store.partition_ns
        draft = Draft(first_ns=first_ns, is_rooted=partition.is_rooted)
        ids = self._store.traces_in(partition.number, is_rooted=partition.is_rooted, cutoff_ns=_ALL_TIME_NS)
        for trace_id in ids:
            records = self._store.records_of(trace_id)
            if records:  # else it was evicted meanwhile
                draft.add(trace_id, records)
            await pace.spent(len(records))
        return draft.finished()

    def _forget_all_but(self, partitions: list[TimePartition]) -> None:
        still = {(each.number, each.is_rooted) for each in partitions}
        for at in [at for at in self._kept if at not in still]:
            del self._kept[at]


def _overlaps(number: int, width_ns: int, chosen: TraceFilter) -> bool:
    starts_ns, ends_ns = number * width_ns, (number + 1) * width_ns
    return (chosen.after_ns is None or chosen.after_ns < ends_ns) and (
        chosen.before_ns is None or starts_ns < chosen.before_ns
    )
