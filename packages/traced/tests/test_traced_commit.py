"""Group commit: which thread writes, and who waits for whom."""

import asyncio
import threading
from collections.abc import Sequence

import pytest

from traced.errors import StorageFailed, TracedError
from traced.store.memory.commit import Committer
from traced.store.memory.records import LoggedBatch
from traced.store.packed import entries_of
from traced.testing import span


class Log:
    """Stands for the log: notes each group, and the thread that brought it."""

    def __init__(self) -> None:
        self.groups: list[int] = []
        self.threads: list[int] = []

    def write(self, frames: Sequence[bytes]) -> int:
        self.groups.append(len(frames))
        self.threads.append(threading.get_ident())
        return 1


def committer_of(log: Log, *, gather_s: float = 0.0, inline_bytes: int = 0) -> Committer:
    return Committer(
        write=log.write,
        apply=lambda logged, segment: len(logged.entries),
        before=lambda: (),
        gather_s=gather_s,
        inline_bytes=inline_bytes,
    )


def submitted(committer: Committer, number: int = 1) -> asyncio.Future[TracedError | None]:
    told: asyncio.Future[TracedError | None] = asyncio.get_running_loop().create_future()
    committer.submit(LoggedBatch(0, entries_of([span(number, 1, 0)])), told.set_result)
    return told


@pytest.mark.requirement("tr-log-11")
async def test_a_small_group_that_need_not_wait_for_the_disk_is_written_by_the_loop() -> None:
    log = Log()
    committer = committer_of(log, inline_bytes=200)
    await submitted(committer)
    await asyncio.gather(*(submitted(committer, number) for number in range(9)))
    own = threading.get_ident()
    assert log.groups == [1, 9]
    assert [each == own for each in log.threads] == [True, False]
    await committer.close()


@pytest.mark.requirement("tr-log-11")
async def test_the_loop_writes_nothing_while_the_thread_is_at_the_log() -> None:
    log, release = Log(), threading.Event()
    committer = committer_of(log, inline_bytes=1_000)
    upkeep = asyncio.create_task(committer.run(lambda: log.groups.append(-release.wait(60))))
    await asyncio.sleep(0)  # the thread has it
    told = submitted(committer)
    for _ in range(5):
        await asyncio.sleep(0)
    assert log.groups == []
    release.set()
    assert await told is None
    await upkeep
    assert log.groups == [-1, 1]
    await committer.close()


@pytest.mark.requirement("tr-log-12")
async def test_after_a_group_of_two_one_waits_for_the_other_only_where_that_saves_an_fsync() -> None:
    for gather_s, groups in ((3600.0, [2, 2]), (0.0, [2, 1, 1])):
        log = Log()
        committer = committer_of(log, gather_s=gather_s)
        await asyncio.gather(submitted(committer, 1), submitted(committer, 2))
        first = submitted(committer, 3)
        for _ in range(5):
            await asyncio.sleep(0)
        second = submitted(committer, 4) if gather_s else None
        assert await asyncio.wait_for(first, 60) is None
        await (second or submitted(committer, 4))
        assert log.groups == groups
        await committer.close()


@pytest.mark.requirement("tr-log-12")
async def test_who_comes_when_the_others_should_be_back_waits_for_nobody() -> None:
    log = Log()
    committer = committer_of(log, gather_s=1e-9)
    await asyncio.gather(submitted(committer, 1), submitted(committer, 2))
    assert await asyncio.wait_for(submitted(committer, 3), 60) is None
    assert log.groups == [2, 1]
    await committer.close()


@pytest.mark.requirement("tr-dur-03")
async def test_a_group_that_could_not_be_formed_is_refused_and_the_next_one_is_tried() -> None:
    log, fails = Log(), [MemoryError()]

    def before() -> list[LoggedBatch]:
        if fails:
            raise fails.pop()
        return []

    committer = Committer(
        write=log.write, apply=lambda logged, segment: len(logged.entries), before=before, gather_s=0.0
    )
    refused = await asyncio.wait_for(submitted(committer, 1), 60)
    assert isinstance(refused, StorageFailed)
    assert await asyncio.wait_for(submitted(committer, 2), 60) is None
    assert (log.groups, committer.waiting_bytes) == ([1], 0)
    await committer.close()
