"""Upkeep goes on whatever fails: a segment that is gone, one that cannot be deleted, a task beside it."""

import asyncio
import errno
import gc
import os
import weakref
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from typing_extensions import override

from groundwork.testing import VirtualClock
from traced.ceiling import Ceiling
from traced.domain.window import Window
from traced.errors import Overloaded
from traced.evictor import PAUSE_S, evict_forever, sweep
from traced.log import Disk, Durability
from traced.service import Collector
from traced.store.memory import MemoryStore
from traced.store.memory.upkeep import RETRY_S
from traced.testing import MINUTE, SECOND, span

WIDTH_NS = 2 * MINUTE


class Keeping(Disk):
    """A disk that deletes nothing while it is read-only."""

    def __init__(self) -> None:
        self.is_read_only = False
        self.tries = 0

    @override
    def delete(self, path: Path) -> None:
        self.tries += 1
        if self.is_read_only:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        super().delete(path)


async def four_segments(folder: Path, clock: VirtualClock, disk: Disk) -> Collector:
    """A collector whose log has four segments, which nothing needs any more."""
    store = MemoryStore(
        partition_ns=7 * SECOND,
        data_dir=folder,
        durability=Durability.OS,
        segment_s=10.0,
        keep_ns=WIDTH_NS,
        clock=clock,
        disk=disk,
    )
    collector = Collector(store=store, window=Window(WIDTH_NS), clock=clock)
    await collector.start()
    await collector.recover()
    for number in range(1, 5):
        await collector.take_in([span(number, 1, clock.time_ns())])
        await clock.advance(11)
    await clock.advance(WIDTH_NS / SECOND + 1)
    return collector


def segments_of(folder: Path) -> list[int]:
    return sorted(int(path.stem) for path in folder.glob("*.log"))


async def evicted(collector: Collector, rounds: int = 12) -> None:
    for _ in range(rounds):
        await collector.evict(at_most=100)


@pytest.mark.requirement("tr-log-08")
async def test_a_segment_that_somebody_else_removed_counts_as_deleted(
    tmp_path: Path, clock: VirtualClock
) -> None:
    collector = await four_segments(tmp_path, clock, Disk())
    (tmp_path / "000000000001.log").unlink()
    await evicted(collector)
    assert segments_of(tmp_path) == []
    assert collector.engine_status().log_bytes == 0
    await collector.close()


@pytest.mark.requirement("tr-log-08")
async def test_a_segment_that_cannot_be_deleted_is_told_once_and_tried_again_later(
    tmp_path: Path, clock: VirtualClock
) -> None:
    disk = Keeping()
    collector = await four_segments(tmp_path, clock, disk)
    disk.is_read_only = True
    with capture_logs() as told:
        await evicted(collector)
        assert disk.tries == 1
        await clock.advance(RETRY_S)
        await evicted(collector)
        assert disk.tries == 2
    assert [(each["event"], each["segment"]) for each in told] == [("log.segment_not_deleted", 1)]
    assert segments_of(tmp_path) == [1, 2, 3, 4]
    disk.is_read_only = False
    await clock.advance(RETRY_S)
    await evicted(collector)
    assert segments_of(tmp_path) == []
    await collector.close()


class Failing(MemoryStore):
    """An engine whose eviction fails."""

    @override
    async def evict(self, *, cutoff_ns: int, at_most: int) -> int:
        raise OSError("out of order")


class Counting(Collector):
    """A collector that counts how often it was let work ahead."""

    kept_up = 0

    @override
    async def keep_up(self) -> int:
        self.kept_up += 1
        return 0


@pytest.mark.requirement("tr-in-14")
async def test_while_eviction_fails_the_ceiling_is_watched_and_work_goes_on_and_it_is_told_once(
    clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    swept = []
    monkeypatch.setattr("traced.evictor.sweep", lambda: swept.append(1))
    held_mb = 99
    ceiling = Ceiling(100, read_bytes=lambda: held_mb * 10**6)
    store = Failing(partition_ns=7 * SECOND)
    collector = Counting(store=store, window=Window(WIDTH_NS), clock=clock, ceiling=ceiling)
    with capture_logs() as told:
        task = asyncio.create_task(evict_forever(collector, clock))
        await clock.advance(PAUSE_S)
        await collector.take_in([span(1, 1, clock.time_ns())])
        held_mb = 100
        await clock.advance(3 * PAUSE_S)
        with pytest.raises(Overloaded, match="memory ceiling"):
            await collector.take_in([span(2, 1, clock.time_ns())])
        held_mb = 99
        await clock.advance(3 * PAUSE_S)
        await collector.take_in([span(3, 1, clock.time_ns())])
    events = [each["event"] for each in told]
    assert events == ["evictor.failed", "memory.ceiling_reached", "memory.room_again"]
    assert min(len(swept), collector.kept_up) >= 6
    task.cancel()
    await asyncio.wait([task])


class Knot:
    """Refers to itself."""

    def __init__(self) -> None:
        self.itself = self


def test_a_cycle_that_outlived_the_sweeps_of_the_young_is_collected_in_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("traced.evictor.GARBAGE_OBJECTS", -1)
    monkeypatch.setattr("traced.evictor.OLD_SWEEPS", 5)
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        knot = Knot()
        is_there = weakref.ref(knot)
        sweep()
        sweep()
        del knot
        sweep()
        assert is_there()  # a sweep of the young does not look at it
        for _ in range(5):
            sweep()
        assert is_there() is None
    finally:
        if was_enabled:
            gc.enable()
