"""The memory engine and its log: what a 202 is worth when the process, the disk or the clock fails."""

import asyncio
import errno
import itertools
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from prometheus_client import CollectorRegistry, generate_latest
from typing_extensions import override

from groundwork.testing import VirtualClock
from traced.ceiling import Ceiling
from traced.domain.filters import SearchQuery, TraceFilter
from traced.domain.span import Span
from traced.domain.trace import TraceQuery
from traced.domain.window import Window
from traced.errors import (
    BatchTooLarge,
    CeilingReached,
    DataDirBusy,
    LogBroken,
    LogUnreadable,
    NotReady,
    Overloaded,
    StorageFailed,
)
from traced.log import Disk, Durability
from traced.metrics import TracedMetrics
from traced.routes.outgoing import Outgoing
from traced.service import Collector
from traced.store.memory import MemoryStore, commit
from traced.store.memory.queries import MemoryQueries
from traced.store.memory.traces import HeldTrace
from traced.testing import MINUTE, SECOND, Model, id_of, span

WIDTH_NS = 2 * MINUTE


def store_in(folder: Path, clock: VirtualClock, *, disk: Disk | None = None, **options: Any) -> MemoryStore:
    options = {"durability": Durability.FSYNC, "segment_s": 10.0} | options
    return MemoryStore(partition_ns=7 * SECOND, data_dir=folder, clock=clock, disk=disk, **options)


async def started(store: MemoryStore, clock: VirtualClock) -> Collector:
    collector = Collector(store=store, window=Window(WIDTH_NS), clock=clock)
    await collector.start()
    await collector.recover()
    return collector


def killed(store: MemoryStore) -> None:
    """Let go of the directory as a killed process does: nothing is finished, nothing is flushed."""
    assert store._folder is not None
    store._folder.release()


@pytest.mark.requirement("tr-dur-01")
async def test_what_was_acknowledged_is_there_after_a_kill_exactly_once(
    tmp_path: Path, clock: VirtualClock
) -> None:
    store = store_in(tmp_path, clock)
    collector = await started(store, clock)
    sent = [[span(trace, number, clock.time_ns()) for number in (1, 2, 3)] for trace in range(20)]
    await asyncio.gather(*(collector.take_in(batch) for batch in sent))
    await collector.take_in([span(3, 2, clock.time_ns(), error=True)])
    before = [await collector.spans_of(id_of(trace)) for trace in range(20)]
    killed(store)
    again = await started(store_in(tmp_path, clock), clock)
    assert [await again.spans_of(id_of(trace)) for trace in range(20)] == before
    assert again.held().spans == 60
    assert (await again.page(TraceQuery())).total == 20
    await again.close()


steps = st.lists(
    st.one_of(
        st.tuples(
            st.just("send"),
            st.lists(
                st.tuples(
                    st.integers(1, 3),
                    st.integers(1, 4),
                    st.none() | st.integers(1, 4),
                    st.integers(-WIDTH_NS // SECOND - 1, 5),
                    st.booleans(),
                ),
                min_size=1,
                max_size=5,
            ),
        ),
        st.tuples(st.just("wait"), st.integers(1, 100)),
        st.tuples(st.just("set back"), st.integers(1, 100)),
        st.tuples(st.just("read"), st.none()),
        st.tuples(st.just("evict"), st.integers(1, 10)),
        st.tuples(st.just("kill"), st.booleans()),
    ),
    max_size=25,
)


@pytest.mark.requirement("tr-dur-01")
@pytest.mark.timeout(600)
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example([("send", [(2, 3, None, -120, True)]), ("wait", 5), ("kill", None), ("set back", 27)])
@example([("send", [(1, 1, 4, -100, False), (1, 2, 4, 0, False)]), ("wait", 60), ("kill", True)])
@given(steps)
def test_a_log_that_is_replayed_gives_the_very_window_that_was_lost(
    tmp_path_factory: pytest.TempPathFactory, history: Sequence[tuple[str, Any]]
) -> None:
    asyncio.run(replayed(tmp_path_factory.mktemp("log"), history))


async def replayed(folder: Path, history: Sequence[tuple[str, Any]]) -> None:
    clock = VirtualClock()
    model = Model(width_ns=WIDTH_NS, clock=clock)
    store = store_in(folder, clock, durability=Durability.OS)
    collector = await started(store, clock)
    for step, detail in history:
        if step == "send":
            spans = [draft(clock, *each) for each in detail]
            await collector.take_in(spans)
            model.take_in(spans)
        elif step == "wait":
            clock.jump(detail)
        elif step == "set back":  # the log learns of it with the next batch
            clock.jump(-detail)
            marker = [span(9, 1, clock.time_ns())]
            await collector.take_in(marker)
            model.take_in(marker)
        elif step == "read":
            assert await collector.page(TraceQuery()) == model.page(TraceQuery())
        elif step == "evict":
            model.page(TraceQuery())
            await collector.evict(at_most=detail)
        else:
            model.page(TraceQuery())  # a restart looks at the time, as whoever asks does
            killed(store)
            ceiling = Ceiling(int(bool(detail)), read_bytes=lambda: 0)  # with one, the dead are left out
            store = store_in(folder, clock, durability=Durability.OS, ceiling=ceiling)
            collector = await started(store, clock)
    assert await collector.page(TraceQuery()) == model.page(TraceQuery())
    for trace in (1, 2, 3):
        assert await collector.spans_of(id_of(trace)) == model.spans_of(id_of(trace))
    await collector.close()


def draft(
    clock: VirtualClock, trace: int, number: int, parent: int | None, offset_s: int, error: bool
) -> Span:
    return span(trace, number, clock.time_ns() + offset_s * SECOND, parent=parent, error=error)


class Held(Disk):
    """A disk whose fsync waits for the test, and fails if it says so."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.syncs = 0
        self.reached = asyncio.Event()
        self.release = asyncio.Event()
        self.error: OSError | None = None

    @override
    def sync(self, descriptor: int) -> None:
        self.syncs += 1
        self._loop.call_soon_threadsafe(self.reached.set)
        asyncio.run_coroutine_threadsafe(self.release.wait(), self._loop).result(60)
        if self.error is not None:
            raise self.error
        super().sync(descriptor)


@pytest.mark.requirement("tr-dur-03")
async def test_a_batch_is_neither_acknowledged_nor_visible_before_the_fsync_has_returned(
    tmp_path: Path, clock: VirtualClock
) -> None:
    disk = Held(asyncio.get_running_loop())
    collector = await started(store_in(tmp_path, clock, disk=disk), clock)
    sending = asyncio.create_task(collector.take_in([span(1, 1, clock.time_ns())]))
    await disk.reached.wait()
    assert not sending.done()
    assert await collector.spans_of(id_of(1)) is None
    disk.release.set()
    await sending
    assert await collector.spans_of(id_of(1)) is not None
    await collector.close()


@pytest.mark.requirement("tr-log-01")
async def test_batches_that_come_while_the_disk_is_busy_share_the_next_fsync(
    tmp_path: Path, clock: VirtualClock
) -> None:
    disk = Held(asyncio.get_running_loop())
    collector = await started(store_in(tmp_path, clock, disk=disk), clock)
    first = asyncio.create_task(collector.take_in([span(1, 1, clock.time_ns())]))
    await disk.reached.wait()
    rest = [
        asyncio.create_task(collector.take_in([span(trace, 1, clock.time_ns())])) for trace in range(2, 22)
    ]
    await asyncio.sleep(0)
    assert collector.engine_status().waiting_batches == 21
    disk.release.set()
    await asyncio.gather(first, *rest)
    status = collector.engine_status()
    assert (disk.syncs, status.commits, status.batches, status.waiting_batches) == (2, 2, 21, 0)
    await collector.close()


@pytest.mark.requirement("tr-log-06")
async def test_after_a_failed_fsync_nothing_of_the_group_is_visible_and_the_server_is_not_ready(
    tmp_path: Path, clock: VirtualClock
) -> None:
    disk = Held(asyncio.get_running_loop())
    disk.release.set()
    store = store_in(tmp_path, clock, disk=disk)
    collector = await started(store, clock)
    await collector.take_in([span(1, 1, clock.time_ns())])
    disk.error = OSError(errno.EIO, os.strerror(errno.EIO))
    with pytest.raises(LogBroken, match="fsync failed"):
        await collector.take_in([span(2, 1, clock.time_ns())])
    disk.error = None
    with pytest.raises(LogBroken, match="fsync failed"):
        await collector.take_in([span(3, 1, clock.time_ns())])
    assert await collector.spans_of(id_of(2)) is None
    assert await collector.spans_of(id_of(1)) is not None  # what was durable is still shown
    asked = SearchQuery(filter=TraceFilter(), limit=9)
    found = await MemoryQueries(store, clock=clock).search(asked, cutoff_ns=0)
    assert [each.trace_id for each in found.traces] == [id_of(1)]
    assert not collector.readiness().is_ready
    assert "fsync failed" in collector.readiness().detail
    await collector.close()


class Full(Disk):
    """A disk that has room for this many more bytes."""

    def __init__(self) -> None:
        self.room_bytes = 10**9

    @override
    def write(self, descriptor: int, content: bytes) -> None:
        taken = content[: self.room_bytes]
        self.room_bytes -= len(taken)
        super().write(descriptor, taken)
        if len(taken) < len(content):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.requirement("tr-log-06")
async def test_after_a_batch_of_the_log_failed_in_memory_all_are_refused_until_a_restart_brings_it_back_whole(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_in(tmp_path, clock)
    collector = await started(store, clock)
    await collector.take_in([span(1, 1, clock.time_ns())])
    place, placed = store._assembly._place, itertools.count(1)

    def place_all_but_one(trace: HeldTrace) -> int:
        if next(placed) == 2:
            raise MemoryError
        return place(trace)

    monkeypatch.setattr(store._assembly, "_place", place_all_but_one)
    batches = [[span(trace, 1, clock.time_ns()), span(trace + 1, 1, clock.time_ns())] for trace in (2, 4, 6)]
    found = await asyncio.gather(*map(collector.take_in, batches), return_exceptions=True)
    assert [type(each) for each in found] == [LogBroken] * 3
    monkeypatch.undo()
    with pytest.raises(
        LogBroken, match=r"memory failed to take in .* \(MemoryError\); nothing is taken in until"
    ):
        await collector.take_in([span(8, 1, clock.time_ns())])
    assert not collector.readiness().is_ready
    await collector.close()
    again = await started(store_in(tmp_path, clock), clock)
    assert (await again.page(TraceQuery())).total == 7
    await again.close()


@pytest.mark.requirement("tr-log-05")
async def test_a_full_disk_refuses_batches_whole_and_takes_them_again_when_there_is_room(
    tmp_path: Path, clock: VirtualClock
) -> None:
    disk = Full()
    store = store_in(tmp_path, clock, disk=disk)
    collector = await started(store, clock)
    await collector.take_in([span(1, 1, clock.time_ns())])
    disk.room_bytes = 50
    with pytest.raises(StorageFailed, match="No space left on device") as refused:
        await collector.take_in([span(2, 1, clock.time_ns()), span(2, 2, clock.time_ns())])
    assert dict(refused.value.headers)[b"retry-after"] == b"5"
    assert await collector.spans_of(id_of(2)) is None
    assert collector.readiness().is_ready
    disk.room_bytes = 10**9
    await collector.take_in([span(3, 1, clock.time_ns())])
    killed(store)
    again = await started(store_in(tmp_path, clock), clock)
    assert [(await again.spans_of(id_of(trace))) is not None for trace in (1, 2, 3)] == [True, False, True]
    assert again.engine_status().recovery_faults == ()
    await again.close()


async def three_batches(folder: Path, clock: VirtualClock) -> Path:
    """Fill a log with three batches of one trace each, one record after the other."""
    store = store_in(folder, clock)
    collector = await started(store, clock)
    for trace in (1, 2, 3):
        await collector.take_in([span(trace, number, clock.time_ns()) for number in range(1, 11)])
    killed(store)
    return folder / "000000000001.log"


@pytest.mark.requirement("tr-log-02")
async def test_a_torn_end_is_cut_off_counted_and_told_and_told_only_once(
    tmp_path: Path, clock: VirtualClock
) -> None:
    segment = await three_batches(tmp_path, clock)
    content = segment.read_bytes()
    segment.write_bytes(content[:-5])
    store = store_in(tmp_path, clock)
    collector = await started(store, clock)
    assert [await collector.spans_of(id_of(trace)) is not None for trace in (1, 2, 3)] == [True, True, False]
    status = collector.engine_status()
    (fault,) = status.recovery_faults
    assert segment.name in fault
    assert "torn end" in fault
    assert status.recovered_spans == 20
    assert status.log_bytes == segment.stat().st_size
    registry = CollectorRegistry()
    TracedMetrics(collector, Outgoing().status, registry)
    assert b"traced_log_faults 1.0" in generate_latest(registry)
    assert b"traced_recovered_spans 20.0" in generate_latest(registry)
    killed(store)
    again = await started(store_in(tmp_path, clock), clock)
    assert again.engine_status().recovery_faults == ()
    assert again.held().spans == 20
    await again.close()


@pytest.mark.requirement("tr-log-03")
async def test_a_flipped_byte_in_the_middle_costs_one_batch_and_is_located(
    tmp_path: Path, clock: VirtualClock
) -> None:
    segment = await three_batches(tmp_path, clock)
    content = bytearray(segment.read_bytes())
    content[len(content) // 2] ^= 0x01
    segment.write_bytes(content)
    collector = await started(store_in(tmp_path, clock), clock)
    assert [await collector.spans_of(id_of(trace)) is not None for trace in (1, 2, 3)] == [True, False, True]
    (fault,) = collector.engine_status().recovery_faults
    assert f"{segment.name}: damaged" in fault
    assert "from byte" in fault
    await collector.close()


@pytest.mark.requirement("tr-log-03")
async def test_a_damaged_end_of_an_older_segment_is_no_torn_end_and_nothing_is_cut_off_there(
    tmp_path: Path, clock: VirtualClock
) -> None:
    segment = await three_batches(tmp_path, clock)
    collector = await started(second := store_in(tmp_path, clock), clock)
    await collector.take_in([span(4, 1, clock.time_ns())])
    killed(second)
    content = bytearray(segment.read_bytes())
    content[-1] ^= 0x01
    segment.write_bytes(content)
    collector = await started(store_in(tmp_path, clock), clock)
    (fault,) = collector.engine_status().recovery_faults
    assert f"{segment.name}: damaged" in fault
    assert segment.read_bytes() == content
    assert [await collector.spans_of(id_of(trace)) is not None for trace in (2, 3, 4)] == [True, False, True]
    await collector.close()


@pytest.mark.requirement("tr-log-04")
async def test_a_second_process_on_the_same_data_is_refused(tmp_path: Path, clock: VirtualClock) -> None:
    collector = await started(store_in(tmp_path, clock), clock)
    with pytest.raises(DataDirBusy):
        await store_in(tmp_path, clock).start()
    await collector.close()


@pytest.mark.requirement("tr-log-07")
async def test_nothing_is_answered_before_the_log_is_replayed_which_happens_in_slices(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await three_batches(tmp_path, clock)
    monkeypatch.setattr("traced.store.memory.replay.SLICE_ENTRIES", 10)
    store = store_in(tmp_path, clock)
    await store.start()
    replay = asyncio.create_task(store.recover(cutoff_ns=0))
    seen = set()
    while not replay.done():
        assert not store.readiness().is_ready
        seen.add(store._replay.spans)
        with pytest.raises(NotReady, match="replay"):
            await store.page(TraceQuery(), cutoff_ns=0)
        with pytest.raises(NotReady, match="replay"):
            await store.add([span(9, 1, clock.time_ns())], cutoff_ns=0)
        await asyncio.sleep(0)
    assert seen >= {10, 20}
    assert store.readiness().is_ready
    assert store.held().spans == 30
    await store.close()


@pytest.mark.requirement("tr-log-07")
@pytest.mark.parametrize("set_back_s", [0, 5])
async def test_a_replay_gives_traces_their_places_in_time_in_steps(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, set_back_s: int
) -> None:
    collector = await started(store_in(tmp_path, clock), clock)
    await collector.take_in([span(trace, 1, clock.time_ns()) for trace in range(1, 31)])
    clock.jump(-set_back_s)
    await collector.take_in([span(31, 1, clock.time_ns())])
    before = await collector.page(TraceQuery(limit=31))
    await collector.close()
    monkeypatch.setattr("traced.store.memory.assembly.SCAN_KEYS", 10)
    store = store_in(tmp_path, clock)
    await store.start()
    cutoff_ns = clock.time_ns() - WIDTH_NS
    replay = asyncio.create_task(store.recover(cutoff_ns=cutoff_ns))
    placed = set()
    while not replay.done():
        await asyncio.sleep(0)
        placed.add(sum(trace.placed_at_ns is not None for trace in store._assembly._traces.values()))
    await replay
    assert placed >= {10, 20, 30}, "ten between two yields, and no more"
    assert await store.page(TraceQuery(limit=31), cutoff_ns=cutoff_ns) == before
    await store.close()


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that root cannot read either")
@pytest.mark.requirement("tr-log-10")
async def test_a_log_that_cannot_be_read_is_an_error_that_names_the_file(
    tmp_path: Path, clock: VirtualClock
) -> None:
    segment = tmp_path / "000000000001.log"
    segment.symlink_to("/proc/self/mem")  # its beginning nobody can read, nor root
    collector = Collector(store=store_in(tmp_path, clock), window=Window(WIDTH_NS), clock=clock)
    await collector.start()
    with pytest.raises(LogUnreadable, match=str(segment)):
        await collector.recover()
    assert not collector.readiness().is_ready
    assert str(segment) in collector.readiness().detail
    with pytest.raises(NotReady, match="could not be replayed"):
        await collector.take_in([span(1, 1, clock.time_ns())])
    await collector.close()


@pytest.mark.requirement("tr-log-10")
@pytest.mark.requirement("tr-in-14")
async def test_a_log_that_does_not_fit_under_the_memory_ceiling_ends_the_replay_and_stays_as_it_was(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = await started(store_in(tmp_path, clock), clock)
    for number in range(1, 31):
        await collector.take_in([span(number, 1, clock.time_ns())])
    await collector.close()
    monkeypatch.setattr("traced.store.memory.replay.SLICE_ENTRIES", 10)
    readings = iter([10, 99, 100])
    store = store_in(tmp_path, clock, ceiling=Ceiling(100, read_bytes=lambda: next(readings) * 10**6))
    await store.start()
    with pytest.raises(CeilingReached, match=r"ceiling of 100 MB was reached .replaying the log"):
        await store.recover(cutoff_ns=0)
    await store.close()
    assert store.held().spans == 20
    again = await started(store_in(tmp_path, clock), clock)
    assert again.held().spans == 30
    await again.close()


@pytest.mark.requirement("tr-log-10")
@pytest.mark.requirement("tr-in-14")
async def test_a_log_that_had_reached_the_memory_ceiling_starts_again_once_enough_has_left(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("traced.store.memory.replay.SLICE_ENTRIES", 10)
    collector = await started(store_in(tmp_path, clock), clock)
    for number in range(1, 7):
        await collector.take_in([span(number, each, clock.time_ns()) for each in range(1, 11)])
        clock.jump(10)
    await collector.close()
    outcomes = []
    for _ in range(3):
        store = store_in(tmp_path, clock, ceiling=Ceiling(50, read_bytes=lambda: 0))
        monkeypatch.setattr(store._replay._ceiling, "_read_bytes", lambda: store.held().spans * 10**6)  # noqa: B023
        try:
            collector = await started(store, clock)
            outcomes.append((await collector.page(TraceQuery())).total)
        except CeilingReached:
            outcomes.append(-1)
        await store.close()
        clock.jump(WIDTH_NS / SECOND - 30)
    assert outcomes == [-1, 3, 0]


@pytest.mark.requirement("tr-log-09")
async def test_a_batch_that_the_replay_would_take_for_damage_is_refused_and_costs_nobody_else(
    tmp_path: Path, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commit, "MAX_PAYLOAD_BYTES", 1_000)
    collector = await started(store_in(tmp_path, clock), clock)
    with pytest.raises(BatchTooLarge, match="1000 bytes"):
        await collector.take_in([span(1, number, clock.time_ns()) for number in range(100)])
    await collector.take_in([span(2, 1, clock.time_ns())])
    assert collector.held().spans == 1
    await collector.close()


@pytest.mark.requirement("tr-dur-01")
async def test_a_clock_that_is_set_back_twice_between_two_batches_is_replayed_from_its_furthest_point(
    tmp_path: Path, clock: VirtualClock
) -> None:
    store = store_in(tmp_path, clock)
    collector = await started(store, clock)
    await collector.take_in([span(1, 1, clock.time_ns())])
    clock.jump(WIDTH_NS // SECOND + 1)
    assert await collector.spans_of(id_of(1)) is None  # it has left, and is forgotten
    for jump in (-60, 30, -60):
        clock.jump(jump)
        await collector.page(TraceQuery())
    await collector.take_in([span(1, 2, clock.time_ns(), parent=1)])
    before = await collector.spans_of(id_of(1))
    assert before is not None
    assert len(before) == 1
    killed(store)
    again = await started(store_in(tmp_path, clock), clock)
    assert await again.spans_of(id_of(1)) == before
    await again.close()


@pytest.mark.requirement("tr-dur-01")
async def test_a_clock_that_was_set_back_is_told_again_to_a_log_that_could_not_be_written(
    tmp_path: Path, clock: VirtualClock
) -> None:
    disk = Full()
    store = store_in(tmp_path, clock, disk=disk)
    collector = await started(store, clock)
    await collector.take_in([span(1, 1, clock.time_ns())])
    clock.jump(WIDTH_NS // SECOND + 1)
    assert await collector.spans_of(id_of(1)) is None
    clock.jump(-60)
    disk.room_bytes = 0
    with pytest.raises(StorageFailed):
        await collector.take_in([span(1, 2, clock.time_ns(), parent=1)])
    disk.room_bytes = 10**9
    await collector.take_in([span(1, 3, clock.time_ns(), parent=1)])
    before = await collector.spans_of(id_of(1))
    killed(store)
    again = await started(store_in(tmp_path, clock), clock)
    assert await again.spans_of(id_of(1)) == before
    await again.close()


@pytest.mark.requirement("tr-in-11")
@pytest.mark.parametrize(
    "bound", [lambda patch: patch("MAX_WAITING_BATCHES", 2), lambda patch: patch("MAX_WAITING_BYTES", 200)]
)
async def test_what_waits_for_the_log_is_bounded_and_more_is_refused(
    tmp_path: Path,
    clock: VirtualClock,
    monkeypatch: pytest.MonkeyPatch,
    bound: Callable[[Callable[[str, int], None]], None],
) -> None:
    bound(lambda name, value: monkeypatch.setattr(commit, name, value))
    disk = Held(asyncio.get_running_loop())
    collector = await started(store_in(tmp_path, clock, disk=disk), clock)
    tasks = [asyncio.create_task(collector.take_in([span(trace, 1, clock.time_ns())])) for trace in range(10)]
    await disk.reached.wait()
    disk.release.set()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    refused = [each for each in results if each is not None]
    assert 0 < len(refused) < 10
    assert all(isinstance(each, Overloaded) for each in refused)
    assert (await collector.page(TraceQuery())).total == 10 - len(refused)
    await collector.close()


async def test_a_caller_that_is_cancelled_leaves_its_batch_whole(tmp_path: Path, clock: VirtualClock) -> None:
    disk = Held(asyncio.get_running_loop())
    collector = await started(store_in(tmp_path, clock, disk=disk), clock)
    sending = asyncio.create_task(
        collector.take_in([span(1, 1, clock.time_ns()), span(1, 2, clock.time_ns())])
    )
    await disk.reached.wait()
    sending.cancel()
    disk.release.set()
    await asyncio.wait([sending])
    await collector.take_in([span(2, 1, clock.time_ns())])
    assert len(await collector.spans_of(id_of(1)) or ()) == 2
    await collector.close()


async def test_closing_waits_for_what_is_being_committed(tmp_path: Path, clock: VirtualClock) -> None:
    disk = Held(asyncio.get_running_loop())
    collector = await started(store_in(tmp_path, clock, disk=disk), clock)
    sending = asyncio.create_task(collector.take_in([span(1, 1, clock.time_ns())]))
    await disk.reached.wait()
    closing = asyncio.create_task(collector.close())
    await asyncio.sleep(0)
    assert not closing.done()
    disk.release.set()
    await asyncio.gather(sending, closing)


@pytest.mark.requirement("tr-dur-04")
async def test_with_durability_none_nothing_is_written(tmp_path: Path, clock: VirtualClock) -> None:
    collector = await started(store_in(tmp_path / "log", clock, durability=Durability.NONE), clock)
    await collector.take_in([span(1, 1, clock.time_ns())])
    assert not (tmp_path / "log").exists()
    await collector.close()


def segments_of(folder: Path) -> list[str]:
    return sorted(path.name[:-4].lstrip("0") for path in folder.glob("*.log"))


async def evicted(collector: Collector, ticks: int = 40) -> None:
    """Let the evictor do its rounds."""
    for _ in range(ticks):
        await collector.evict(at_most=100)


@pytest.mark.requirement("tr-log-08")
async def test_a_segment_is_deleted_when_nothing_inside_the_window_needs_it_and_not_before(
    tmp_path: Path, clock: VirtualClock
) -> None:
    store = store_in(tmp_path, clock, keep_ns=WIDTH_NS + 10 * MINUTE)
    collector = await started(store, clock)
    for number in range(1, 5):  # a segment every 10 s
        await collector.take_in([span(number, 1, clock.time_ns())])
        clock.jump(15)
        clock._elapsed_ns += 15 * SECOND
        clock._wall_start_ns -= 15 * SECOND
    await evicted(collector)
    assert segments_of(tmp_path) == ["1", "2", "3", "4"]
    clock.jump(WIDTH_NS / SECOND - 60)
    await evicted(collector)
    assert segments_of(tmp_path) == ["1", "2", "3", "4"]  # the first is exactly at the edge
    clock.jump(1)
    await evicted(collector)
    assert segments_of(tmp_path) == ["2", "3", "4"]
    killed(store)
    again = await started(store_in(tmp_path, clock), clock)
    assert (await again.page(TraceQuery())).total == 3
    clock.jump(200)
    await evicted(again)
    assert segments_of(tmp_path) == []  # without any traffic
    assert again.engine_status().log_bytes == 0
    await again.close()


@pytest.mark.requirement("tr-log-08")
async def test_a_trace_that_is_added_to_for_ever_is_carried_forward_and_holds_up_no_segment(
    tmp_path: Path, clock: VirtualClock
) -> None:
    store = store_in(tmp_path, clock, keep_ns=WIDTH_NS + 10 * MINUTE)
    collector = await started(store, clock)
    sent = []
    for minute in range(30):
        sent.append(span(1, minute + 1, clock.time_ns(), parent=99))
        await collector.take_in([sent[-1], span(100 + minute, 1, clock.time_ns())])
        await clock.advance(60)
        await evicted(collector)
    assert len(segments_of(tmp_path)) < 20
    assert await collector.spans_of(id_of(1)) == sent
    killed(store)
    again = await started(store_in(tmp_path, clock), clock)
    assert await again.spans_of(id_of(1)) == sent
    await again.close()


@pytest.mark.requirement("tr-win-05")
@pytest.mark.requirement("tr-dur-01")
async def test_a_child_that_came_after_its_root_had_left_is_still_on_its_own_after_a_restart(
    tmp_path: Path, clock: VirtualClock
) -> None:
    store = store_in(tmp_path, clock)
    collector = await started(store, clock)
    start_ns = clock.time_ns()
    stays = span(2, 1, start_ns + WIDTH_NS)  # keeps the first segment from being of no use
    await collector.take_in([span(1, 1, start_ns), span(1, 2, start_ns + MINUTE, parent=1), stays])
    clock.jump(WIDTH_NS / SECOND + 1)
    late = span(1, 3, start_ns + MINUTE, parent=1)
    await collector.take_in([late])
    assert await collector.spans_of(id_of(1)) == [late]
    killed(store)
    again = await started(store_in(tmp_path, clock), clock)
    assert await again.spans_of(id_of(1)) == [late]
    assert (await again.page(TraceQuery())).total == 1
    await again.close()


@pytest.mark.requirement("tr-log-03")
async def test_a_damaged_segment_stays_for_as_long_as_it_could_have_mattered(
    tmp_path: Path, clock: VirtualClock
) -> None:
    segment = await three_batches(tmp_path, clock)
    content = bytearray(segment.read_bytes())
    content[20] ^= 0x01
    segment.write_bytes(content)
    keep_ns = WIDTH_NS + 10 * MINUTE
    collector = await started(store_in(tmp_path, clock, keep_ns=keep_ns), clock)
    clock.jump(WIDTH_NS / SECOND + 1)
    await evicted(collector)
    assert collector.held().spans == 0
    assert segments_of(tmp_path) == ["1"]
    clock.jump(keep_ns / SECOND)
    await evicted(collector)
    assert segments_of(tmp_path) == []
    await collector.close()
