"""The memory engine itself: traces by id, and two timelines of them, those with a root and those without.

Each method runs to its end without giving way, on the one thread of the event loop. That makes a batch
atomic and a read consistent without a lock; it also means that each must be short. What each costs:

    add       a dict look-up and a packed record a span, one timeline move a trace
    page      O(limit) and O(partitions)
    spans_of  O(spans of the trace)
    evict     O(at_most), never a scan of what stays
"""

from collections.abc import Mapping, Sequence

from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceQuery, TraceSummary
from traced.store import EngineStatus, Held, Readiness, TimePartition
from traced.store.memory.records import to_span, unpack
from traced.store.memory.timeline import Timeline, key_of, trace_id_of
from traced.store.memory.traces import HeldTrace

_EVERYTHING = 2**62


class MemoryStore:
    """A `SpanStore` in the memory of one process, and a `PartitionedStore` for sums over it."""

    def __init__(self, *, partition_ns: int) -> None:
        self._traces: dict[bytes, HeldTrace] = {}
        self._rooted = Timeline(partition_ns=partition_ns)
        self._rootless = Timeline(partition_ns=partition_ns)
        self._span_count = 0
        self._doomed: list[dict[bytes, bytes]] = []  # spans of large traces that left, freed bit by bit
        self._cutoff_ns = -(2**63)
        self._batches = 0

    async def start(self) -> None:
        """Take nothing: there is no log yet; see `SpanStore.start`."""

    async def recover(self, *, cutoff_ns: int) -> None:
        """Bring nothing back; see `SpanStore.recover`."""

    async def close(self) -> None:
        """Let nothing go; see `SpanStore.close`."""

    def readiness(self) -> Readiness:
        """Say yes; see `SpanStore.readiness`."""
        return Readiness(is_ready=True)

    async def add(self, spans: Sequence[Span], *, cutoff_ns: int) -> None:
        """Store a batch; see `SpanStore.add`."""
        self._move_window(cutoff_ns)
        touched: dict[bytes, HeldTrace] = {}
        for span in spans:
            trace = touched.get(span.trace_id)
            if trace is None:
                trace = touched[span.trace_id] = self._open(span.trace_id)
            self._span_count -= len(trace.spans)
            trace.put(span)
            self._span_count += len(trace.spans)
        for trace in touched.values():
            self._place(trace)
        self._batches += 1

    async def page(self, query: TraceQuery, *, cutoff_ns: int) -> TracePage:
        """List traces; see `SpanStore.page`."""
        self._move_window(cutoff_ns)
        after_ns = cutoff_ns if query.after_ns is None else max(cutoff_ns, query.after_ns)
        keys = self._rooted.newest(query.limit, after_ns, query.before_ns)
        total = self._rooted.count(after_ns, query.before_ns)
        return TracePage([self._summary(trace_id_of(key)) for key in keys], total)

    async def spans_of(self, trace_id: bytes, *, cutoff_ns: int) -> list[Span] | None:
        """Return a trace's spans; see `SpanStore.spans_of`."""
        spans = self.trace(trace_id, cutoff_ns=cutoff_ns)
        if spans is None:
            return None
        spans.sort(key=lambda span: (span.start_time_ns, span.span_id))
        return spans

    async def evict(self, *, cutoff_ns: int, at_most: int) -> int:
        """Free what has left; see `SpanStore.evict`."""
        self._move_window(cutoff_ns)
        return self._evict(cutoff_ns, at_most)

    def held(self) -> Held:
        """Count what is held."""
        partitions = self._rooted.partition_count + self._rootless.partition_count
        return Held(self._span_count, len(self._traces), len(self._rootless), partitions)

    def status(self) -> EngineStatus:
        """Tell how the engine is doing."""
        return EngineStatus("memory", "none", 0, 0, self._batches, 0, 0, 0, 0)

    @property
    def partition_ns(self) -> int:
        """How wide a partition is."""
        return self._rooted.partition_ns

    def time_partitions(self, *, cutoff_ns: int) -> list[TimePartition]:
        """Return all partitions; see `PartitionedStore.time_partitions`."""
        self._move_window(cutoff_ns)
        first = cutoff_ns // self.partition_ns
        found = [
            TimePartition(number, is_rooted, version, count)
            for is_rooted, timeline in ((True, self._rooted), (False, self._rootless))
            for number, version, count in timeline.partitions()
            if number >= first
        ]
        return sorted(found, reverse=True)

    def version_of(self, number: int, *, is_rooted: bool) -> int:
        """Return the version of a partition; see `PartitionedStore.version_of`."""
        return (self._rooted if is_rooted else self._rootless).version_of(number)

    def traces_in(self, number: int, *, is_rooted: bool, cutoff_ns: int) -> list[bytes]:
        """Return the ids of a partition's traces; see `PartitionedStore.traces_in`."""
        timeline = self._rooted if is_rooted else self._rootless
        return [trace_id_of(key) for key in timeline.keys_of(number, cutoff_ns)]

    def records_of(self, trace_id: bytes) -> Mapping[bytes, bytes]:
        """Return a trace's packed records; see `PartitionedStore.records_of`."""
        trace = self._traces.get(trace_id)
        return {} if trace is None else trace.spans

    def trace(self, trace_id: bytes, *, cutoff_ns: int) -> list[Span] | None:
        """Return a trace's spans, unsorted; see `PartitionedStore.trace`."""
        self._move_window(cutoff_ns)
        trace = self._traces.get(trace_id)
        if trace is None or trace.leaves_by_ns < cutoff_ns:
            return None
        return [to_span(trace_id, span_id, packed) for span_id, packed in trace.spans.items()]

    def _open(self, trace_id: bytes) -> HeldTrace:
        """Return the trace to add to: the one held, or a new one if that has left (and is forgotten)."""
        trace = self._traces.get(trace_id)
        if trace is not None and trace.leaves_by_ns < self._cutoff_ns:
            self._unplace(trace)
            self._forget(trace)
            trace = None
        if trace is None:
            trace = self._traces[trace_id] = HeldTrace(trace_id, {})
        return trace

    def _place(self, trace: HeldTrace) -> None:
        """Put a changed trace where it now belongs in time."""
        trace.settle()
        key, is_listed = key_of(trace.leaves_by_ns, trace.trace_id), trace.root_id is not None
        if key == trace.key and is_listed == trace.is_listed:
            (self._rooted if is_listed else self._rootless).touch(key)
            return
        self._unplace(trace)
        trace.key, trace.is_listed = key, is_listed
        (self._rooted if is_listed else self._rootless).add(key)

    def _unplace(self, trace: HeldTrace) -> None:
        if trace.key is not None:
            (self._rooted if trace.is_listed else self._rootless).remove(trace.key)

    def _summary(self, trace_id: bytes) -> TraceSummary:
        trace = self._traces[trace_id]
        assert trace.root_id is not None
        root = unpack(trace.spans[trace.root_id])
        return TraceSummary(
            trace_id,
            root.service,
            root.operation,
            len(trace.spans),
            root.start_time_ns,
            root.end_time_ns,
            trace.errors > 0,
        )

    def _move_window(self, cutoff_ns: int) -> None:
        """Follow the cut-off.

        What left is forgotten for good even when it is not freed yet. Normally a comparison of times tells;
        when the clock is set back that comparison would bring traces back to life, so whatever has left by
        the old time is freed first. This is the one piece of work without a bound, and it is as small as the
        evictor was prompt.
        """
        if cutoff_ns < self._cutoff_ns:
            while self._evict(self._cutoff_ns, _EVERYTHING):
                pass
        self._cutoff_ns = cutoff_ns

    def _evict(self, cutoff_ns: int, at_most: int) -> int:
        freed = self._bury(at_most)
        for timeline in (self._rooted, self._rootless):
            while freed < at_most and (keys := timeline.oldest(at_most - freed, cutoff_ns)):
                dropped = 0
                for key in keys:
                    if freed >= at_most:
                        break
                    freed += self._forget(self._traces[trace_id_of(key)], at_most - freed)
                    dropped += 1
                timeline.drop_oldest(dropped)
        return freed

    def _forget(self, trace: HeldTrace, at_once: int = 0) -> int:
        """Forget a trace that left; free its spans now if they are few, else bit by bit later."""
        del self._traces[trace.trace_id]
        self._span_count -= len(trace.spans)
        if len(trace.spans) <= at_once:
            return len(trace.spans)
        self._doomed.append(trace.spans)
        return 1

    def _bury(self, at_most: int) -> int:
        """Free up to `at_most` of the doomed spans."""
        freed = 0
        while self._doomed and freed < at_most:
            spans = self._doomed[-1]
            for _ in range(min(len(spans), at_most - freed)):
                spans.popitem()
                freed += 1
            if not spans:
                self._doomed.pop()
        return freed
