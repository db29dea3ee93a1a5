"""Lets one question count each trace at most once, also one that moves while it is asked."""

from collections.abc import Iterator

import numpy as np

from traced.pace import STEP_RECORDS, Pace
from traced.store import PartitionedStore
from traced.store.memory.digest import Digest, Mask

_IDS_AS_A_RECORD = 5  # to look at one id costs a fifth of reading a record


class Once:
    """The traces that one question has taken so far.

    Partitions are read one after the other, and a large one is not read again at once. A trace that moves to
    another partition in between, as it gets its root for instance, may stand in two digests. The one of them
    that was read first is *old* then: its partition has changed since. So ids are looked at only where one is
    old: those of a digest once to look them up, and once to note them for all digests that come later.

    What moves to a partition that was read before, as a trace without a root does when a newer span of it
    comes, is not counted at all.
    """

    def __init__(self, store: PartitionedStore) -> None:
        self._store = store
        self._since = store.latest_version  # nothing has moved unseen into what has not changed since
        self._taken: list[tuple[Digest, Mask]] = []  # but for those whose ids are noted
        self._ids: set[bytes] = set()

    async def leave_out(self, digest: Digest, mask: Mask, pace: Pace) -> None:
        """Take what a mask chooses, after taking out of the mask what was taken before."""
        is_old = self._is_old(digest)
        if is_old:
            self._since = min(self._since, digest.version)
        if is_old or digest.version > self._since:
            await self._note_ids(digest, pace)
            for some in _in_steps(mask) if self._ids else ():
                mask[[at for at in some if digest.trace_id(at) in self._ids]] = False
                await pace.spent(len(some) // _IDS_AS_A_RECORD)
        self._taken.append((digest, mask))

    async def let_go(self, pace: Pace) -> None:
        """Forget the ids in steps; leaving it to whoever drops this would free them in one."""
        while self._ids:
            count = min(len(self._ids), STEP_RECORDS)
            for _ in range(count):
                self._ids.pop()
            await pace.spent(count)

    async def _note_ids(self, digest: Digest, pace: Pace) -> None:
        """Note what was taken of the digests that may have a trace in common with this one."""
        taken, self._taken = self._taken, []
        for other, mask in taken:
            first = min(digest, other, key=lambda each: each.version)
            if not self._is_old(first):
                self._taken.append((other, mask))
                continue
            for some in _in_steps(mask):
                self._ids.update(map(other.trace_id, some))
                await pace.spent(len(some) // _IDS_AS_A_RECORD)

    def _is_old(self, digest: Digest) -> bool:
        number = digest.first_ns // self._store.partition_ns
        return self._store.version_of(number, is_rooted=digest.is_rooted) != digest.version


def _in_steps(mask: Mask) -> Iterator[list[int]]:
    positions = np.flatnonzero(mask)
    for at in range(0, len(positions), STEP_RECORDS):
        yield positions[at : at + STEP_RECORDS].tolist()
