"""Spans assembled into traces: traces by id, and two timelines of them, those with a root and those without.

Each method runs to its end without giving way, on the one thread of the event loop. That makes a batch
atomic and a read consistent without a lock; it also means that each must be short. What each costs:

    apply     two look-ups in dicts a span, one move in a timeline a trace
    page      O(limit) and O(partitions)
    evict     O(at_most), never a scan of what stays
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from traced.domain.trace import TracePage, TraceQuery, TraceSummary
from traced.store import Held, TimePartition
from traced.store.memory.timeline import Changes, Timeline, trace_id_of
from traced.store.memory.traces import HeldTrace
from traced.store.packed import Entry, unpack, unpack_head

SCAN_KEYS = 2_000
BEFORE_ALL_TIME = -(2**63)


class Assembly:
    """The window in memory."""

    def __init__(self, *, partition_ns: int) -> None:
        self._traces: dict[bytes, HeldTrace] = {}
        self._changes = Changes()
        self._rooted = Timeline(partition_ns=partition_ns, changes=self._changes)
        self._rootless = Timeline(partition_ns=partition_ns, changes=self._changes)
        self._span_count = 0
        self._doomed: list[HeldTrace] = []  # large traces that left, freed bit by bit
        self._lost: list[list[bytes]] = []  # keys of what had left when the clock was set back
        self._is_deferring = False
        self.cutoff_ns = BEFORE_ALL_TIME
        # segment of the log → traces that need it to come back
        self.traces_from: defaultdict[int, int] = defaultdict(int)

    def apply(self, entries: Sequence[Entry], *, cutoff_ns: int, segment: int) -> int:
        """Store a batch that was judged by this cut-off and lies in this segment of the log.

        Returns on how many records it worked: those of the batch, and of small traces that lost their lead.
        """
        touched: dict[bytes, HeldTrace] = {}
        added = 0
        for trace_id, span_id, packed, start_ns, is_error, is_root in entries:
            trace = touched.get(trace_id)
            if trace is None:
                trace = touched[trace_id] = self._open(trace_id, cutoff_ns, segment)
            stored = trace.spans.setdefault(span_id, packed)
            if stored is packed:
                added += 1
            elif stored == packed:
                continue
            else:
                trace.withdraw(span_id, stored, start_ns, is_root=is_root)
                trace.spans[span_id] = packed
            if is_error:
                trace.errors += 1
            if trace.order is not None:
                trace.order.add(start_ns, span_id, is_root=is_root)
            if is_root or not trace.roots:
                trace.consider(span_id, start_ns, is_root=is_root)
        self._span_count += added
        return len(entries) + sum(map(self._place, touched.values()))

    def page(self, query: TraceQuery, *, cutoff_ns: int) -> TracePage:
        """List traces; see `SpanStore.page`."""
        after_ns = cutoff_ns if query.after_ns is None else max(cutoff_ns, query.after_ns)
        keys = self._rooted.newest(query.limit, after_ns, query.before_ns)
        total = self._rooted.count(after_ns, query.before_ns)
        return TracePage([self._summary(trace_id_of(key)) for key in keys], total)

    def is_inside(self, trace_id: bytes, *, cutoff_ns: int) -> bool:
        """Say whether a trace is held and has not left."""
        trace = self._traces.get(trace_id)
        return trace is not None and trace.leaves_by_ns >= cutoff_ns and not self._is_lost(trace)

    def records_of(self, trace_id: bytes) -> Mapping[bytes, bytes]:
        """Return a trace's packed records; see `PartitionedStore.records_of`."""
        trace = self._traces.get(trace_id)
        return {} if trace is None else trace.spans

    def held(self) -> Held:
        """Count what is held."""
        partitions = self._rooted.partition_count + self._rootless.partition_count
        return Held(self._span_count, len(self._traces), len(self._rootless), partitions)

    def timeline(self, *, is_rooted: bool) -> Timeline:
        """Return the timeline of traces that have a root, or of those that don't."""
        return self._rooted if is_rooted else self._rootless

    @property
    def latest_version(self) -> int:
        """The highest version of all partitions; see `PartitionedStore.latest_version`."""
        return self._changes.latest

    def time_partitions(self, *, cutoff_ns: int) -> list[TimePartition]:
        """Return all partitions; see `PartitionedStore.time_partitions`."""
        first = cutoff_ns // self._rooted.partition_ns
        found = [
            TimePartition(number, is_rooted, version)
            for is_rooted in (True, False)
            for number, version in self.timeline(is_rooted=is_rooted).partitions()
            if number >= first
        ]
        return sorted(found, reverse=True)

    def move_window(self, cutoff_ns: int) -> int | None:
        """Follow the cut-off; returns the old one when the clock was set back.

        What left is forgotten for good even when it is not freed yet. Normally a comparison of times tells;
        when the clock is set back that comparison would bring traces back to life. So whatever has left by
        the old time is taken out of the timelines, which touches partitions and no trace: it is *lost* from
        then on, whatever the time, and the evictor frees it like all else, slice by slice.
        """
        old_ns, self.cutoff_ns = self.cutoff_ns, cutoff_ns
        if cutoff_ns >= old_ns:
            return None
        assert not self._is_deferring, "what leaves is looked for in the timelines"
        for timeline in (self._rooted, self._rootless):
            self._lost += timeline.cut_before(old_ns)
        return old_ns

    def defer_placing(self) -> None:
        """Keep traces out of the timelines until `place_deferred`: a replay asks nothing before its end."""
        self._is_deferring = True

    def place_deferred(self) -> Iterator[None]:
        """Put all traces where they belong in time, if that was deferred.

        It yields after each `SCAN_KEYS` of them, and then after each partition: time to give way.
        """
        if not self._is_deferring:
            return
        for at, trace in enumerate(self._traces.values(), 1):
            trace.placed_at_ns, trace.is_listed = trace.leaves_by_ns, trace.roots > 0
            self.timeline(is_rooted=trace.is_listed).gather(trace.leaves_by_ns, trace.trace_id)
            if not at % SCAN_KEYS:
                yield
        for timeline in (self._rooted, self._rootless):
            yield from timeline.sort()
        self._is_deferring = False

    def evict(self, cutoff_ns: int, at_most: int) -> int:
        """Free up to `at_most` records of what has left; returns how many."""
        freed = self._bury(at_most)
        freed += self._free_lost(at_most - freed)
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

    def needing(self, segment: int) -> Iterator[bytes | None]:
        """Yield the ids of the traces that need this segment of the log or an earlier one.

        It looks at every trace, so it yields None after each `SCAN_KEYS`: time to give way.
        """
        for timeline in (self._rooted, self._rootless):
            for number, _ in timeline.partitions():
                for at, key in enumerate(timeline.keys_of(number, BEFORE_ALL_TIME), 1):
                    trace = self._traces.get(trace_id_of(key))
                    if trace is not None and trace.first_segment <= segment:
                        yield trace.trace_id
                    if not at % SCAN_KEYS:
                        yield None
                yield None

    def span_ids_of(self, trace_id: bytes) -> Iterator[bytes]:
        """Yield the ids of the spans that a trace has now, first that of the one by which it leaves."""
        trace = self._traces.get(trace_id)
        if trace is None:
            return iter(())
        first = trace.leaves_with
        others = list(trace.spans)  # it may change while it is carried
        return chain((first,), (span_id for span_id in others if span_id != first))

    def entry_of(self, trace_id: bytes, span_id: bytes) -> Entry | None:
        """Return what would bring a span back, None if it is not held."""
        packed = self.records_of(trace_id).get(span_id)
        if packed is None:
            return None
        head = unpack_head(packed)
        return trace_id, span_id, packed, head.start_time_ns, head.is_error, head.parent_span_id is None

    def note_carried(self, trace_id: bytes, segment: int) -> None:
        """Note that all of a trace lies in this segment and later ones."""
        trace = self._traces.get(trace_id)
        if trace is not None and trace.first_segment < segment:
            self.traces_from[trace.first_segment] -= 1
            self.traces_from[segment] += 1
            trace.first_segment = segment

    def _open(self, trace_id: bytes, cutoff_ns: int, segment: int) -> HeldTrace:
        """Return the trace to add to: the one held, or a new one if that has left (and is forgotten)."""
        trace = self._traces.get(trace_id)
        if trace is not None:
            is_lost = self._is_lost(trace)
            if trace.leaves_by_ns >= cutoff_ns and not is_lost:
                return trace
            if not is_lost:
                self._unplace(trace)
            self._forget(trace)
        trace = self._traces[trace_id] = HeldTrace(trace_id, {}, segment)
        self.traces_from[segment] += 1
        return trace

    def _place(self, trace: HeldTrace) -> int:
        """Put a changed trace where it now belongs in time; returns how many records it walked for that."""
        trace.keep_order()
        walked = trace.settle() if trace.is_unsettled else 0
        if self._is_deferring:
            return walked
        is_listed = trace.roots > 0
        timeline = self._rooted if is_listed else self._rootless
        if trace.leaves_by_ns == trace.placed_at_ns and is_listed == trace.is_listed:
            timeline.touch(trace.leaves_by_ns)
            return walked
        self._unplace(trace)
        trace.placed_at_ns, trace.is_listed = trace.leaves_by_ns, is_listed
        timeline.add(trace.leaves_by_ns, trace.trace_id)
        return walked

    def _unplace(self, trace: HeldTrace) -> None:
        if trace.placed_at_ns is not None:
            (self._rooted if trace.is_listed else self._rootless).remove(trace.placed_at_ns, trace.trace_id)

    def _summary(self, trace_id: bytes) -> TraceSummary:
        trace = self._traces[trace_id]
        root = unpack(trace.spans[trace.leaves_with])
        return TraceSummary(
            trace_id,
            root.service,
            root.operation,
            len(trace.spans),
            root.start_time_ns,
            root.end_time_ns,
            trace.errors > 0,
        )

    def _forget(self, trace: HeldTrace, at_once: int = 0) -> int:
        """Forget a trace that left; free its spans now if they are few, else bit by bit later."""
        del self._traces[trace.trace_id]
        self.traces_from[trace.first_segment] -= 1
        self._span_count -= len(trace.spans)
        if len(trace.spans) <= at_once:
            return len(trace.spans)
        self._doomed.append(trace)
        return 1

    def _is_lost(self, trace: HeldTrace) -> bool:
        """Say whether a trace had left when the clock was set back: it stands in no timeline any more."""
        if not self._lost or trace.placed_at_ns is None:
            return False
        timeline = self._rooted if trace.is_listed else self._rootless
        return not timeline.has(trace.placed_at_ns, trace.trace_id)

    def _free_lost(self, at_most: int) -> int:
        """Free up to `at_most` records of what is lost; a key counts as one, as its trace may be gone."""
        freed = 0
        while self._lost and freed < at_most:
            keys = self._lost[-1]
            trace = self._traces.get(trace_id_of(keys.pop()))
            is_lost = trace is not None and self._is_lost(trace)
            freed += self._forget(trace, at_most - freed) if trace is not None and is_lost else 1
            if not keys:
                self._lost.pop()
        return freed

    def _bury(self, at_most: int) -> int:
        """Free up to `at_most` of the doomed spans."""
        freed = 0
        while self._doomed and freed < at_most:
            trace = self._doomed[-1]
            freed += trace.shrink(at_most - freed)
            if not trace.spans:
                self._doomed.pop()
        return freed
