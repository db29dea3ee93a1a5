"""The memory engine: the window in memory, and a log from which it comes back.

    submit ─▶ Committer ─▶ LogWriter, in a thread ─▶ Assembly ─▶ whoever waits is told
              (commit.py)   (traced.log)             (assembly.py)

A batch becomes visible only after it is durable. So nobody has ever read what a crash takes away, and a
batch that the log refused leaves no trace.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from groundwork.clock import Clock, SystemClock
from groundwork.logs import get_logger
from traced.ceiling import Ceiling
from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceQuery
from traced.errors import LogBroken, NotReady, TracedError
from traced.log import Disk, Durability, LogFolder, LogWriter
from traced.pace import BYTES_AS_A_RECORD, LARGE_RECORDS
from traced.store import WHOLE_SPANS, Done, EngineStatus, Held, Readiness, TimePartition, settling
from traced.store.memory.assembly import BEFORE_ALL_TIME, Assembly
from traced.store.memory.commit import GATHER_S, INLINE_BYTES, Committer
from traced.store.memory.reading import in_order
from traced.store.memory.records import LoggedBatch
from traced.store.memory.replay import Replay
from traced.store.memory.timeline import trace_id_of
from traced.store.memory.upkeep import Upkeep
from traced.store.packed import Entry, entries_of

_log = get_logger(__name__)


class MemoryStore:
    """A `SpanStore` in the memory of one process, and a `PartitionedStore` for sums over it.

    Without a data directory, or with `Durability.NONE`, nothing is written anywhere. `keep_ns` is how long a
    span can stay inside the window, from the moment at which it comes.
    """

    takes_packed = True

    def __init__(
        self,
        *,
        partition_ns: int,
        data_dir: Path | None = None,
        durability: Durability = Durability.NONE,
        segment_s: float = 60.0,
        keep_ns: int = 2**62,
        clock: Clock | None = None,
        disk: Disk | None = None,
        ceiling: Ceiling | None = None,
    ) -> None:
        self._assembly = Assembly(partition_ns=partition_ns)
        self._data_dir = None if durability is Durability.NONE else data_dir
        self._durability = Durability.NONE if self._data_dir is None else durability
        self._keep_ns = keep_ns
        self._segment_s, self._clock, self._disk = segment_s, clock or SystemClock(), disk or Disk()
        self._folder: LogFolder | None = None
        self._writer: LogWriter | None = None
        self._committer: Committer | None = None
        self._upkeep: Upkeep | None = None
        self._replay = Replay(self._assembly, self._clock, ceiling or Ceiling(0))
        self._is_recovered = self._data_dir is None
        self._batches = 0
        self._mark_ns = BEFORE_ALL_TIME  # the clock was set back from here, and the log does not know yet
        self._mark_on_its_way_ns = BEFORE_ALL_TIME  # nor if the group in front of which it was put is refused

    async def start(self) -> None:
        """Lock the data directory; raises `DataDirBusy` or `DataDirUnusable`."""
        if self._data_dir is None:
            return
        self._folder = LogFolder(self._data_dir, self._disk)
        self._writer = LogWriter(
            self._folder,
            durability=self._durability,
            segment_s=self._segment_s,
            clock=self._clock,
            disk=self._disk,
        )
        waits = self._durability is Durability.FSYNC
        self._committer = Committer(
            write=self._writer.append,
            apply=self._apply_logged,
            before=self._in_front,
            gather_s=GATHER_S if waits else 0.0,
            inline_bytes=0 if waits else INLINE_BYTES,
        )
        self._upkeep = Upkeep(
            self._assembly, self._folder, self._writer, keep_ns=self._keep_ns, clock=self._clock
        )

    async def recover(self, *, cutoff_ns: int) -> None:
        """Replay the log, in slices; then the engine is ready."""
        if self._folder is not None:
            assert self._upkeep is not None
            assert self._writer is not None
            await self._replay.run(self._folder, cutoff_ns=cutoff_ns, note=self._upkeep.note)
            self._upkeep.note_damaged(self._replay.damaged, cutoff_ns)
            self._writer.measure()
        self._move_window(cutoff_ns)  # what has left by now is forgotten, also if the clock is set back next
        self._is_recovered = True

    async def close(self) -> None:
        """Wait for the batches that are being committed, close the log and release the directory."""
        if self._committer is not None:
            await self._committer.close()
        if self._writer is not None:
            self._writer.close()
        if self._folder is not None:
            self._folder.release()

    def readiness(self) -> Readiness:
        """Say whether the engine can take in and answer."""
        if not self._is_recovered:
            return Readiness(is_ready=False, detail=self._replay.progress)
        broken = self._writer.broken if self._writer is not None else None
        return Readiness(is_ready=broken is None, detail=broken or "")

    async def add(self, spans: Sequence[Span], *, cutoff_ns: int) -> None:
        """Store a batch; see `SpanStore.add`. Its parts are handed over together: one fsync will do."""
        entries, told = entries_of(spans), list[asyncio.Future[None]]()
        try:
            for at in range(0, max(1, len(entries)), WHOLE_SPANS):
                if at and self._committer is None:
                    await self._clock.sleep(0)  # without a log each part is applied within its call
                told.append(asyncio.get_running_loop().create_future())
                part = entries[at : at + WHOLE_SPANS]
                self.submit(part, cutoff_ns=cutoff_ns, done=settling(told[-1]))
        except TracedError:
            told.pop()
            raise
        finally:
            await (told[0] if len(told) == 1 else asyncio.gather(*told))  # gathering costs a turn of the loop

    def submit(self, entries: Sequence[Entry], *, cutoff_ns: int, done: Done) -> None:
        """Store a packed batch like `add`, and call `done` instead of being awaited.

        Without a log that is at once, within this call. Raises what `add` raises when it refuses at once.
        """
        self._check_ready()
        self._move_window(cutoff_ns)
        logged = LoggedBatch(cutoff_ns, entries)
        if self._committer is None:
            self._apply(logged, 0)
            self._batches += 1
        elif self._writer is not None and self._writer.broken is not None:
            raise LogBroken(self._writer.broken)
        elif entries:
            self._committer.submit(logged, done)
            return
        done(None)

    async def page(self, query: TraceQuery, *, cutoff_ns: int) -> TracePage:
        """List traces; see `SpanStore.page`."""
        self._check_ready()
        self._move_window(cutoff_ns)
        return self._assembly.page(query, cutoff_ns=cutoff_ns)

    async def weight_of(self, trace_id: bytes, *, cutoff_ns: int) -> int | None:
        """Weigh a trace; see `SpanStore.weight_of`. One of many spans is not looked through."""
        self._check_ready()
        self._move_window(cutoff_ns)
        if not self._assembly.is_inside(trace_id, cutoff_ns=cutoff_ns):
            return None
        records = self._assembly.records_of(trace_id)
        if len(records) > LARGE_RECORDS:
            return len(records)
        return max(len(records), sum(map(len, records.values())) // BYTES_AS_A_RECORD)

    async def spans_of(self, trace_id: bytes, *, cutoff_ns: int) -> list[Span] | None:
        """Return a trace's spans; see `SpanStore.spans_of`. A huge one is unpacked and sorted in slices."""
        self._check_ready()
        self._move_window(cutoff_ns)
        if not self._assembly.is_inside(trace_id, cutoff_ns=cutoff_ns):
            return None
        return await in_order(trace_id, self._assembly.records_of(trace_id), self._clock)

    async def evict(self, *, cutoff_ns: int, at_most: int) -> int:
        """Free what has left; see `SpanStore.evict`.

        Never ahead of a batch that waits for the log: that was judged by an earlier cut-off, and must find
        the traces that it belongs to.
        """
        self._move_window(cutoff_ns)
        waiting_ns = self._committer.oldest_cutoff_ns() if self._committer is not None else None
        freed = self._assembly.evict(cutoff_ns if waiting_ns is None else min(cutoff_ns, waiting_ns), at_most)
        if not freed and self._upkeep is not None and self._committer is not None and self._is_recovered:
            await self._upkeep.step(self._committer, cutoff_ns)
        return freed

    def held(self) -> Held:
        """Count what is held."""
        return self._assembly.held()

    def status(self) -> EngineStatus:
        """Tell how the engine is doing."""
        committer, writer = self._committer, self._writer
        return EngineStatus(
            engine="memory",
            durability=self._durability,
            waiting_batches=committer.waiting_batches if committer is not None else 0,
            waiting_bytes=committer.waiting_bytes if committer is not None else 0,
            batches=committer.batches if committer is not None else self._batches,
            commits=committer.commits if committer is not None else 0,
            log_bytes=writer.written_bytes if writer is not None else 0,
            log_segments=len(self._folder.segments()) if self._folder is not None else 0,
            recovered_spans=self._replay.spans,
            recovery_faults=tuple(self._replay.faults),
        )

    @property
    def partition_ns(self) -> int:
        """How wide a partition is."""
        return self._assembly.timeline(is_rooted=True).partition_ns

    def time_partitions(self, *, cutoff_ns: int) -> list[TimePartition]:
        """Return all partitions; see `PartitionedStore.time_partitions`."""
        self._check_ready()
        self._move_window(cutoff_ns)
        return self._assembly.time_partitions(cutoff_ns=cutoff_ns)

    def version_of(self, number: int, *, is_rooted: bool) -> int:
        """Return the version of a partition; see `PartitionedStore.version_of`."""
        return self._assembly.timeline(is_rooted=is_rooted).version_of(number)

    @property
    def latest_version(self) -> int:
        """The highest version so far; see `PartitionedStore.latest_version`."""
        return self._assembly.latest_version

    def traces_in(self, number: int, *, is_rooted: bool, cutoff_ns: int) -> Iterator[bytes]:
        """Yield the ids of a partition's traces; see `PartitionedStore.traces_in`."""
        keys = self._assembly.timeline(is_rooted=is_rooted).keys_of(number, cutoff_ns)
        return map(trace_id_of, keys)

    def records_of(self, trace_id: bytes) -> Mapping[bytes, bytes]:
        """Return a trace's packed records; see `PartitionedStore.records_of`."""
        return self._assembly.records_of(trace_id)

    def _apply_logged(self, logged: LoggedBatch, segment: int) -> int:
        """Take in a batch that is in the log; returns on how many records it worked.

        Raises `LogBroken`, from the first time on that it fails. It never should. But were memory to run out
        within a batch, only the log would still be whole.
        """
        assert self._writer is not None
        if self._writer.broken is None:
            try:
                return self._apply(logged, segment)
            except Exception as error:  # noqa: BLE001  a boundary: whoever waits must be told
                _log.exception("log.not_applied", segment=segment)
                self._writer.broken = f"memory failed to take in what is in the log ({type(error).__name__})"
        raise LogBroken(self._writer.broken)

    def _apply(self, logged: LoggedBatch, segment: int) -> int:
        worked = len(logged.entries)
        if logged.is_carried:
            assert self._upkeep is not None
            self._upkeep.carrying.note_written(segment)
        else:
            if not logged.entries:
                self._mark_on_its_way_ns = BEFORE_ALL_TIME
            worked = self._assembly.apply(logged.entries, cutoff_ns=logged.cutoff_ns, segment=segment)
        if self._upkeep is not None:
            self._upkeep.note(segment, logged.cutoff_ns)
        return worked

    def _check_ready(self) -> None:
        if not self._is_recovered:
            raise NotReady(self._replay.progress)

    def _move_window(self, cutoff_ns: int) -> None:
        was_ns = self._assembly.move_window(cutoff_ns)
        if was_ns is not None:
            _log.warning("clock.set_back", by_s=(was_ns - cutoff_ns) / 1e9)
            self._mark_ns = max(self._mark_ns, was_ns)

    def _in_front(self) -> Sequence[LoggedBatch]:
        """Return what the log must have before the next group."""
        carried = self._upkeep.carrying.parts(self._assembly.cutoff_ns) if self._upkeep is not None else []
        mark_ns = self._mark_on_its_way_ns = max(self._mark_ns, self._mark_on_its_way_ns)
        self._mark_ns = BEFORE_ALL_TIME
        marks = [] if mark_ns == BEFORE_ALL_TIME else [LoggedBatch(mark_ns, [])]
        return marks + carried
