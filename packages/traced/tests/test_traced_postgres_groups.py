"""Group commit for the database: who is committed together, who is refused, and who is told what."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from structlog.testing import capture_logs

from traced.errors import DatabaseLost, Overloaded, StorageFailed, TracedError
from traced.store.postgres.groups import Batch, GroupCommit, StoreInHalves, size_of
from traced.testing import span


@pytest.mark.requirement("tr-pg-05")
async def test_who_comes_during_a_commit_is_committed_with_all_the_others_that_came() -> None:
    sizes: list[int] = []
    go_on = asyncio.Event()

    async def commit(group: Any) -> None:
        sizes.append(len(group))
        await go_on.wait()

    groups = GroupCommit(commit)
    jobs = [asyncio.create_task(groups.add([span(1, 1, 1)], 0)) for _ in range(20)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    jobs += [asyncio.create_task(groups.add([span(1, 1, 1)], 0)) for _ in range(30)]
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(*jobs)
    assert sizes == [20, 30]
    assert (groups.batches, groups.commits, groups.waiting_batches) == (50, 2, 0)


@pytest.mark.requirement("tr-pg-05")
@pytest.mark.parametrize(("gather_s", "expected"), [(3600.0, [2, 3]), (0.0, [2, 1, 2])])
async def test_who_waits_is_joined_by_those_who_were_answered_just_now(
    gather_s: float, expected: list[int]
) -> None:
    sizes: list[int] = []
    go_on = asyncio.Event()

    async def commit(group: Any) -> None:
        sizes.append(len(group))
        await go_on.wait()

    groups = GroupCommit(commit, gather_s=gather_s)
    first = [asyncio.create_task(groups.add([span(1, 1, 1)], 0)) for _ in range(2)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiting = asyncio.create_task(groups.add([span(1, 1, 1)], 0))
    await asyncio.sleep(0)
    go_on.set()
    await asyncio.gather(*first)
    if not gather_s:
        await waiting
    again = [groups.add([span(1, 1, 1)], 0) for _ in range(2)]
    async with asyncio.timeout(60):  # not the hour: enough are there as soon as they are back
        await asyncio.gather(waiting, *again)
    assert sizes == expected


@pytest.mark.requirement("tr-pg-05")
async def test_more_spans_than_may_wait_are_refused_and_those_that_wait_are_stored() -> None:
    go_on, stored = asyncio.Event(), 0

    async def commit(group: list[Batch]) -> None:
        nonlocal stored
        await go_on.wait()
        stored += sum(len(each.spans) for each in group)

    groups = GroupCommit(commit, max_waiting_spans=10, max_group_spans=4)
    jobs = [asyncio.create_task(groups.add([span(1, 1, 1)] * 2, 0)) for _ in range(7)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    results = [job.exception() for job in jobs if job.done()]
    assert [type(each) for each in results] == [Overloaded, Overloaded]
    go_on.set()
    await asyncio.gather(*jobs, return_exceptions=True)
    assert stored == 10


@pytest.mark.requirement("tr-in-15")
async def test_more_bytes_than_may_wait_are_refused_and_those_in_the_transaction_count() -> None:
    go_on, sizes = asyncio.Event(), list[int]()

    async def commit(group: list[Batch]) -> None:
        sizes.append(len(group))
        await go_on.wait()

    large = [span(1, 1, 1, tags={f"key{number}": "x" * 1_024 for number in range(50)})]
    one = size_of(large)
    assert 50 * 1_024 < one < 60 * 1_024
    groups = GroupCommit(commit, max_waiting_bytes=4 * one, max_group_bytes=2 * one)
    jobs = [asyncio.create_task(groups.add(large, 0))]
    for _ in range(6):  # the first is in the transaction, three wait, and three are refused
        await asyncio.sleep(0)
        jobs.append(asyncio.create_task(groups.add(large, 0)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert (groups.waiting_bytes, groups.waiting_batches, sizes) == (4 * one, 4, [1])
    assert [type(job.exception()) for job in jobs if job.done()] == [Overloaded] * 3
    go_on.set()
    await asyncio.gather(*jobs, return_exceptions=True)
    assert sizes == [1, 2, 1]
    assert (groups.waiting_bytes, groups.waiting_batches, groups.batches) == (0, 0, 4)


@pytest.mark.requirement("tr-in-15")
async def test_a_batch_is_taken_however_large_it_is_if_nothing_waits() -> None:
    async def commit(group: list[Batch]) -> None: ...

    groups = GroupCommit(commit, max_waiting_bytes=1, max_group_bytes=1)
    await groups.add([span(1, 1, 1)], 0)
    await groups.add([span(1, 1, 1)._replace(extras=bytes(1_000))], 0)
    assert groups.batches == 2
    assert size_of([span(1, 1, 1)._replace(extras=bytes(1_000))]) - size_of([span(1, 1, 1)]) == 1_000


@pytest.mark.requirement("tr-pg-06")
async def test_of_a_group_in_halves_each_is_told_what_became_of_it() -> None:
    """The database goes away between the two: what is committed is no 503, and is counted."""
    asked: list[int] = []

    async def commit(group: Sequence[Batch]) -> None:
        asked.append(len(group))
        if len(group) > 2:
            raise StoreInHalves
        if len(asked) > 2:
            raise DatabaseLost("cut off")

    groups = GroupCommit(commit)
    jobs = (groups.add([span(number, 1, 1)], 0) for number in range(4))
    told = await asyncio.gather(*jobs, return_exceptions=True)
    assert asked == [4, 2, 2]
    assert [type(each) for each in told] == [type(None), type(None), StorageFailed, StorageFailed]
    assert (groups.batches, groups.commits, groups.waiting_batches, groups.waiting_bytes) == (2, 1, 0, 0)


@pytest.mark.requirement("tr-in-15")
async def test_what_fails_together_only_is_stored_apart_and_logged() -> None:
    async def commit(group: Sequence[Batch]) -> None:
        if len(group) > 1:
            raise ZeroDivisionError("a fault of ours")

    groups = GroupCommit(commit)
    with capture_logs() as logged:
        await asyncio.gather(*(groups.add([span(number, 1, 1)], 0) for number in range(3)))
    assert [(each["event"], each["batches"]) for each in logged] == [("group.failed", 3)]
    assert groups.batches == 3


@pytest.mark.requirement("tr-in-15")
async def test_who_fails_at_being_told_takes_no_room_and_nobody_else_along() -> None:
    async def commit(group: Sequence[Batch]) -> None: ...

    def fail(error: TracedError | None) -> None:
        raise ConnectionError("it has hung up")

    groups = GroupCommit(commit)
    groups.submit([span(1, 1, 1)], 0, fail)
    with capture_logs() as logged:
        await groups.add([span(2, 1, 1)], 0)
        await groups.finish()
    assert [each["event"] for each in logged] == ["batch.not_told"]
    assert (groups.batches, groups.waiting_batches, groups.waiting_bytes) == (2, 0, 0)
