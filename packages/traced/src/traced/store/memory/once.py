"""Lets one question count each trace once, also one that moves to another partition while it is asked."""

from collections.abc import Iterator

import numpy as np

from traced.pace import STEP_RECORDS, Pace
from traced.store import PartitionedStore
from traced.store.memory.digest import Digest, Mask

_IDS_AS_A_RECORD = 5  # to look at one id costs a fifth of reading a record


class Once:
    """The traces that one question has taken so far, digest by digest.

    Partitions are read one after the other, and a large one is not read again at once. A trace that moved in
    between, as it got its root for instance, may stand in two digests. It then has left the partition of one
    of them after that was read, for one that has changed since. So only such digests are compared, and where
    nothing changes none is.
    """

    def __init__(self, store: PartitionedStore) -> None:
        self._store = store
        self._since = store.latest_version  # nothing has moved unseen into what has not changed since
        self._taken: list[tuple[Digest, Mask]] = []

    async def leave_out(self, digest: Digest, mask: Mask, pace: Pace) -> None:
        """Take what a mask chooses, after taking out of the mask what was taken before."""
        is_old = self._is_old(digest)
        if is_old:
            self._since = min(self._since, digest.version)
        might_be_twice = is_old or digest.version > self._since
        for other, taken in self._taken if might_be_twice else ():
            if is_old if other.version > digest.version else self._is_old(other):
                await _leave_out(digest, mask, other, taken, pace)
        self._taken.append((digest, mask))

    def _is_old(self, digest: Digest) -> bool:
        number = digest.first_ns // self._store.partition_ns
        return self._store.version_of(number, is_rooted=digest.is_rooted) != digest.version


async def _leave_out(digest: Digest, mask: Mask, other: Digest, taken: Mask, pace: Pace) -> None:
    there: set[bytes] = set()
    for some in _in_steps(taken):
        there.update(map(other.trace_id, some))
        await pace.spent(len(some) // _IDS_AS_A_RECORD)
    for some in _in_steps(mask):
        mask[[at for at in some if digest.trace_id(at) in there]] = False
        await pace.spent(len(some) // _IDS_AS_A_RECORD)


def _in_steps(mask: Mask) -> Iterator[list[int]]:
    positions = np.flatnonzero(mask)
    for at in range(0, len(positions), STEP_RECORDS):
        yield positions[at : at + STEP_RECORDS].tolist()
