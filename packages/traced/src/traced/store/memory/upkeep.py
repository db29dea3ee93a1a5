"""Keeps the log as short as what is held: deletes what nothing needs, copies forward what holds it up.

A trace knows the first segment that it needs to come back. The oldest segment that no trace needs is deleted;
as nothing in the window is older than the window, that is how the log follows it.

One thing could hold it up for ever: a trace that is added to all the time, such as one without a root whose
next child always comes in time. So what still needs a segment that should have left by now is *carried*: all
its spans are written once more, at the newest end, and the old segment is free (carrying.py).
"""

from collections import deque
from collections.abc import Iterable, Iterator
from math import inf

from groundwork.clock import Clock
from groundwork.logs import get_logger
from traced.log import LogFolder, LogWriter
from traced.store.memory.assembly import Assembly
from traced.store.memory.carrying import Carrying
from traced.store.memory.commit import Committer

RETRY_S = 60.0  # a segment that could not be deleted is tried again

_log = get_logger(__name__)


class Upkeep:
    """The evictor's part for the log. `keep_ns` is how long after its judging a span can naturally stay."""

    def __init__(
        self, assembly: Assembly, folder: LogFolder, writer: LogWriter, *, keep_ns: int, clock: Clock
    ) -> None:
        self._assembly, self._writer, self._clock = assembly, writer, clock
        self._keep_ns = keep_ns
        self._stuck: int | None = None  # the segment that could not be deleted
        self._retry_s = -inf
        self._segments = deque(number for number, _ in folder.segments())
        self._last_cutoff_ns: dict[int, int] = {}
        self._damaged: frozenset[int] = frozenset()
        self._search: Iterator[bytes | None] | None = None
        self.carrying = Carrying(assembly)

    def note(self, segment: int, cutoff_ns: int) -> None:
        """Note that a batch which was judged by this cut-off lies in this segment."""
        if not self._segments or segment > self._segments[-1]:
            self._segments.append(segment)
        self._last_cutoff_ns[segment] = cutoff_ns

    def note_damaged(self, segments: Iterable[int], cutoff_ns: int) -> None:
        """Note which segments the replay could not read in full: they stay for as long as others would."""
        self._damaged = frozenset(segments)
        for each in self._damaged:
            self._last_cutoff_ns.setdefault(each, cutoff_ns)

    async def step(self, committer: Committer, cutoff_ns: int) -> None:
        """Do one bounded piece of upkeep."""
        await committer.run(self._writer.close_if_old)
        oldest = self._segments[0] if self._segments else None
        if oldest is None or oldest == self._writer.open_number:
            return
        # What was written to a segment that is closed by now was applied before: the thread does one thing
        # after the other, and the loop learns of it in that order. So its traces are counted.
        is_due = self._last_cutoff_ns.get(oldest, cutoff_ns) + self._keep_ns < cutoff_ns
        if oldest in self._damaged and not is_due:
            return  # somebody may want to look at it
        if not self._assembly.traces_from[oldest]:
            if self._clock.monotonic() >= self._retry_s:
                await self._delete(oldest, committer)
        elif is_due:
            self._look_for_what_holds(oldest, committer)

    async def _delete(self, segment: int, committer: Committer) -> None:
        """Delete the oldest segment; while that fails the younger ones stay: they may undo what it has."""
        try:
            await committer.run(lambda: self._writer.delete(segment))
        except OSError as error:
            self._retry_s = self._clock.monotonic() + RETRY_S
            if self._stuck != segment:
                _log.error("log.segment_not_deleted", segment=segment, error=str(error), retry_s=RETRY_S)
            self._stuck = segment
            return
        self._segments.popleft()
        self._assembly.traces_from.pop(segment, None)
        self._last_cutoff_ns.pop(segment, None)
        _log.info("log.segment_deleted", segment=segment)

    def _look_for_what_holds(self, segment: int, committer: Committer) -> None:
        if self.carrying:
            committer.nudge()
            return
        if self._search is None:
            self._search = self._assembly.needing(segment)
        for trace_id in self._search:
            if trace_id is None:
                break
            self.carrying.add(trace_id)
        else:
            self._search = None
        if self.carrying:
            committer.nudge()
