"""Traces in the order of time, cut into partitions so that no question touches all of them.

A trace stands in a timeline as one `bytes` key that holds both what orders it and who it is:

    8 bytes  start time, shifted to be unsigned, big-endian      } compared as bytes, keys ascend with
    16 bytes trace id, every bit flipped                         } the start time and *descend* with the id

so that reading a sorted list backwards gives the newest first and, among equals, the ids ascending, while
new traces, which mostly have the newest times, are appended at its cheap end. `number` of a partition is
start time // partition width.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator

_SHIFT = 2**63
_FLIP = bytes(255 - byte for byte in range(256))
_START_BYTES = 8


def key_of(start_ns: int, trace_id: bytes) -> bytes:
    """Return the key of a trace that starts at `start_ns` (int64)."""
    return (start_ns + _SHIFT).to_bytes(_START_BYTES, "big") + trace_id.translate(_FLIP)


def trace_id_of(key: bytes) -> bytes:
    """Return the trace id that a key was made of."""
    return key[_START_BYTES:].translate(_FLIP)


def _edge(start_ns: int) -> bytes:
    """Return what sorts after every key that starts before `start_ns` and before all others."""
    return (min(max(start_ns, -_SHIFT), _SHIFT - 1) + _SHIFT).to_bytes(_START_BYTES, "big")


class Changes:
    """Numbers changes, those of several timelines in one order."""

    def __init__(self) -> None:
        self.latest = 0


class Timeline:
    """Keys sorted by time, in partitions that are `partition_ns` wide; their versions are `changes`."""

    def __init__(self, *, partition_ns: int, changes: Changes | None = None) -> None:
        self.partition_ns = partition_ns
        self._versions: dict[int, int] = {}
        self._changes = changes or Changes()
        self._partitions: dict[int, list[bytes]] = {}
        self._numbers: list[int] = []  # of the partitions, ascending
        self._count = 0
        self._gathered: defaultdict[int, list[bytes]] = defaultdict(list)  # by number, until `sort`

    def __len__(self) -> int:
        return self._count

    @property
    def partition_count(self) -> int:
        """How many partitions there are; none of them is empty."""
        return len(self._numbers)

    def add(self, start_ns: int, trace_id: bytes) -> None:
        """Take in a trace that is not there yet: O(log n) and a short move of memory, mostly at the end."""
        number = start_ns // self.partition_ns
        partition = self._partitions.get(number)
        if partition is None:
            partition = self._partitions[number] = []
            insort(self._numbers, number)
        key = key_of(start_ns, trace_id)
        if partition and key < partition[-1]:
            insort(partition, key)
        else:
            partition.append(key)
        self._count += 1
        self._note(number)

    def gather(self, start_ns: int, trace_id: bytes) -> None:
        """Take in a trace while the timeline is empty; it stands there once `sort` is through."""
        self._gathered[start_ns // self.partition_ns].append(key_of(start_ns, trace_id))

    def sort(self) -> Iterator[None]:
        """Make partitions of what was gathered, and yield after each: a sort costs less than many moves."""
        while self._gathered:
            number, keys = self._gathered.popitem()
            keys.sort()
            self._partitions[number] = keys
            insort(self._numbers, number)
            self._count += len(keys)
            self._note(number)
            yield

    def touch(self, start_ns: int) -> None:
        """Note that a trace which stands at this time has changed."""
        self._note(start_ns // self.partition_ns)

    def remove(self, start_ns: int, trace_id: bytes) -> None:
        """Take out a trace that is there."""
        number = start_ns // self.partition_ns
        partition = self._partitions[number]
        del partition[bisect_left(partition, key_of(start_ns, trace_id))]
        self._count -= 1
        self._note(number)
        if not partition:
            self._drop(number)

    def count(self, after_ns: int, before_ns: int | None) -> int:
        """Count the keys with `after_ns` ≤ start < `before_ns`: O(partitions)."""
        return sum(high - low for _, low, high in self._slices(after_ns, before_ns))

    def newest(self, limit: int, after_ns: int, before_ns: int | None) -> list[bytes]:
        """Return up to `limit` keys with `after_ns` ≤ start < `before_ns`, newest first: O(limit)."""
        keys: list[bytes] = []
        for partition, low, high in self._slices(after_ns, before_ns):
            keys += reversed(partition[max(low, high - (limit - len(keys))) : high])
            if len(keys) == limit:
                break
        return keys

    def oldest(self, limit: int, before_ns: int) -> list[bytes]:
        """Return up to `limit` of the oldest partition's keys with start < `before_ns`, oldest first."""
        if not self._numbers:
            return []
        partition = self._partitions[self._numbers[0]]
        return partition[: min(limit, bisect_left(partition, _edge(before_ns)))]

    def drop_oldest(self, count: int) -> None:
        """Take out the first `count` keys of the oldest partition."""
        number = self._numbers[0]
        partition = self._partitions[number]
        del partition[:count]
        self._count -= count
        self._note(number)
        if not partition:
            self._drop(number)

    def cut_before(self, before_ns: int) -> list[list[bytes]]:
        """Take out all keys with start < `before_ns`; only the partition at the edge is searched."""
        taken = []
        while self._numbers and self._numbers[0] <= before_ns // self.partition_ns:
            number = self._numbers[0]
            partition = self._partitions[number]
            at = bisect_left(partition, _edge(before_ns))
            if at == 0:
                break
            taken.append(partition[:at])
            self.drop_oldest(at)
        return taken

    def has(self, start_ns: int, trace_id: bytes) -> bool:
        """Say whether a trace stands at this time."""
        key, partition = key_of(start_ns, trace_id), self._partitions.get(start_ns // self.partition_ns, [])
        at = bisect_left(partition, key)
        return at < len(partition) and partition[at] == key

    def partitions(self) -> list[tuple[int, int]]:
        """Return (number, version) of each partition, the oldest first."""
        return [(number, self._versions[number]) for number in self._numbers]

    def version_of(self, number: int) -> int:
        """Return a partition's version, 0 when there is no such partition."""
        return self._versions.get(number, 0)

    def keys_of(self, number: int, after_ns: int) -> list[bytes]:
        """Return a partition's keys with `after_ns` ≤ start, oldest first."""
        partition = self._partitions.get(number, [])
        return partition[bisect_left(partition, _edge(after_ns)) :]

    def _note(self, number: int) -> None:
        self._changes.latest += 1
        self._versions[number] = self._changes.latest

    def _drop(self, number: int) -> None:
        del self._partitions[number]
        del self._versions[number]
        del self._numbers[bisect_left(self._numbers, number)]

    def _slices(self, after_ns: int, before_ns: int | None) -> Iterator[tuple[list[bytes], int, int]]:
        """Yield (partition, from, to) for the keys between the two times, newest partition first.

        Only the partitions at the two edges are searched, the others count whole.
        """
        first = after_ns // self.partition_ns
        last = None if before_ns is None else before_ns // self.partition_ns
        for number in reversed(self._numbers):
            if last is not None and number > last:
                continue
            if number < first:
                return
            partition = self._partitions[number]
            low = bisect_left(partition, _edge(after_ns)) if number == first else 0
            at_end = before_ns is not None and number == last
            high = bisect_left(partition, _edge(before_ns or 0)) if at_end else len(partition)
            yield partition, low, max(high, low)
