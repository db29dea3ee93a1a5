"""What sums over a store in memory can rely on: partitions of time whose version tells every change."""

import pytest

from traced.store.memory import MemoryStore
from traced.testing import SECOND, id_of, span

ALWAYS = -(2**63)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(partition_ns=10 * SECOND)


async def test_the_version_of_a_partition_changes_with_whatever_changes_in_it_and_with_nothing_else(
    store: MemoryStore,
) -> None:
    await store.add([span(1, 1, 5 * SECOND), span(2, 1, 15 * SECOND)], cutoff_ns=ALWAYS)
    seen = {store.version_of(0, is_rooted=True)}
    other = store.version_of(1, is_rooted=True)
    changes = [
        span(1, 2, 6 * SECOND, parent=1),  # a child
        span(1, 2, 6 * SECOND, parent=1, error=True),  # a span again, changed
        span(3, 1, 7 * SECOND),  # another trace
        span(3, 0, 3 * SECOND),  # another root, within the partition
    ]
    for change in changes:
        await store.add([change], cutoff_ns=ALWAYS)
        seen.add(store.version_of(0, is_rooted=True))
    await store.evict(cutoff_ns=4 * SECOND, at_most=10)
    seen.add(store.version_of(0, is_rooted=True))
    assert len(seen) == 1 + len(changes) + 1
    assert store.version_of(1, is_rooted=True) == other


async def test_a_trace_that_gets_its_root_leaves_one_partition_and_enters_another(store: MemoryStore) -> None:
    await store.add([span(1, 2, 25 * SECOND, parent=1)], cutoff_ns=ALWAYS)
    assert [each[:2] for each in store.time_partitions(cutoff_ns=ALWAYS)] == [(2, False)]
    await store.add([span(1, 1, 5 * SECOND)], cutoff_ns=ALWAYS)
    assert [each[:2] for each in store.time_partitions(cutoff_ns=ALWAYS)] == [(0, True)]
    assert store.version_of(2, is_rooted=False) == 0


async def test_a_version_never_takes_an_old_value_again(store: MemoryStore) -> None:
    await store.add([span(1, 1, 5 * SECOND)], cutoff_ns=ALWAYS)
    first = store.version_of(0, is_rooted=True)
    await store.evict(cutoff_ns=6 * SECOND, at_most=10)
    assert store.version_of(0, is_rooted=True) == 0
    await store.add([span(2, 1, 7 * SECOND)], cutoff_ns=6 * SECOND)
    assert store.version_of(0, is_rooted=True) not in (0, first)


async def test_what_has_left_is_in_no_partition_although_it_is_not_freed_yet(store: MemoryStore) -> None:
    await store.add(
        [span(number, 1, number * SECOND) for number in (1, 2, 3)] + [span(9, 1, 25 * SECOND)],
        cutoff_ns=ALWAYS,
    )
    assert list(store.traces_in(0, is_rooted=True, cutoff_ns=2 * SECOND)) == [id_of(2), id_of(3)]
    assert [each.number for each in store.time_partitions(cutoff_ns=2 * SECOND)] == [2, 0]
    assert [each.number for each in store.time_partitions(cutoff_ns=12 * SECOND)] == [2]


async def test_what_a_sender_told_beyond_the_contract_is_kept_as_it_is(store: MemoryStore) -> None:
    told = span(1, 1, 5 * SECOND)._replace(extras=b'{"kind":"server"}')
    plain = span(1, 2, 6 * SECOND)
    await store.add([told, plain], cutoff_ns=ALWAYS)
    assert await store.spans_of(id_of(1), cutoff_ns=ALWAYS) == [told, plain]
