"""The digests of all partitions: worked out as partitions come to rest, kept until their partition changes.

A digest is worked out in the background once its partition has not changed for a while, or by the question
that comes before that. So a first question over a full window has only the newest seconds to read.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import NamedTuple

from groundwork.clock import Clock
from traced.domain.filters import Roots, TraceFilter
from traced.pace import Pace
from traced.store import PartitionedStore, TimePartition
from traced.store.memory.digest import Digest, Draft

_ALL_TIME_NS = -(2**63)
_LARGE = 10_000  # spans of a partition: up to here, a question sees everything that came before it
_KEPT_S_A_SPAN = 20e-6  # ten times what reading a span costs
_AS_RECORDS = 150  # a question's arithmetic on one digest costs about as much as reading so many records
_ROOTED = {Roots.ARRIVED: (True,), Roots.MISSING: (False,), Roots.ANY: (True, False)}


class _Kept(NamedTuple):
    read_at_s: float
    digest: Digest


class Digests:
    """Keeps one digest for each partition that was asked about, and drops those of partitions that left.

    A partition of more than `_LARGE` spans that goes on changing (several thousand spans a second) is read
    again only after ten times as long as that takes. So questions about the newest seconds take a tenth of
    the CPU at the most, however many are asked, and what they see there may be half a second old.
    """

    def __init__(self, store: PartitionedStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._kept: dict[tuple[int, bool], _Kept] = {}
        self._reading = asyncio.Lock()  # who comes second finds what the first has read
        self._versions: dict[tuple[int, bool], int] = {}  # as `keep_up` saw them last

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

    async def keep_up(self, *, cutoff_ns: int, at_most: int, pace: Pace) -> int:
        """Read partitions that have not changed since the last call, the newest first.

        Stops after `at_most` spans and the rest of their partition; returns how many spans were read.
        """
        partitions = self._store.time_partitions(cutoff_ns=cutoff_ns)
        self._forget_all_but(partitions)
        before, self._versions = self._versions, {_place(each): each.version for each in partitions}
        spans = 0
        for each in partitions:
            kept = self._kept.get(_place(each))
            if before.get(_place(each)) == each.version and (
                kept is None or kept.digest.version != each.version
            ):
                async with self._reading:
                    if self._still_good(each) is None:
                        spans += len((await self._read(each, pace)).digest.name)
                if spans >= at_most:
                    break
        return spans

    async def _digest(self, partition: TimePartition, pace: Pace) -> Digest:
        kept = self._still_good(partition)
        if kept is None:
            async with self._reading:
                kept = self._still_good(partition) or await self._read(partition, pace)
        await pace.spent(_AS_RECORDS + len(kept.digest) // 10)
        return kept.digest

    def _still_good(self, partition: TimePartition) -> "_Kept | None":
        kept = self._kept.get(_place(partition))
        if kept is None:
            return None
        version = self._store.version_of(partition.number, is_rooted=partition.is_rooted)
        return kept if kept.digest.version == version or self._is_young(kept) else None

    async def _read(self, partition: TimePartition, pace: Pace) -> "_Kept":
        digest = await self._work_out(partition, pace)
        kept = _Kept(self._clock.monotonic(), digest)
        self._kept[_place(partition)] = kept
        return kept

    def _is_young(self, kept: "_Kept") -> bool:
        """Say whether a changed partition need not be read again yet: a large one is, a tenth of the time."""
        spans = len(kept.digest.name)
        return spans >= _LARGE and self._clock.monotonic() - kept.read_at_s < spans * _KEPT_S_A_SPAN

    async def _work_out(self, partition: TimePartition, pace: Pace) -> Digest:
        first_ns = partition.number * self._store.partition_ns
        version = self._store.version_of(partition.number, is_rooted=partition.is_rooted)
        draft = Draft(first_ns=first_ns, is_rooted=partition.is_rooted, version=version)
        ids = self._store.traces_in(partition.number, is_rooted=partition.is_rooted, cutoff_ns=_ALL_TIME_NS)
        for trace_id in ids:
            records = self._store.records_of(trace_id)
            if records:  # else it was evicted meanwhile
                await draft.add(trace_id, records, pace)
        return draft.finished()

    def _forget_all_but(self, partitions: list[TimePartition]) -> None:
        still = set(map(_place, partitions))
        for at in [at for at in self._kept if at not in still]:
            del self._kept[at]


def _place(partition: TimePartition) -> tuple[int, bool]:
    return partition.number, partition.is_rooted


def _overlaps(number: int, width_ns: int, chosen: TraceFilter) -> bool:
    starts_ns, ends_ns = number * width_ns, (number + 1) * width_ns
    return (chosen.after_ns is None or chosen.after_ns < ends_ns) and (
        chosen.before_ns is None or starts_ns < chosen.before_ns
    )
