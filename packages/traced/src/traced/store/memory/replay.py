"""Brings back what the log holds, in slices between which the event loop goes on."""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from groundwork.clock import Clock
from groundwork.logs import get_logger
from traced.ceiling import Ceiling
from traced.errors import LogUnreadable
from traced.log import LogFolder, Scan, scan
from traced.pace import Pace
from traced.store.memory.assembly import BEFORE_ALL_TIME, Assembly
from traced.store.memory.records import LoggedBatch, from_payload
from traced.store.packed import START_NS

SLICE_ENTRIES = 2_000
MAX_FAULTS_TOLD = 100

_log = get_logger(__name__)


class Replay:
    """Reads all segments in order and applies their batches, each by its own cut-off.

    Under a memory ceiling it looks through the log once before: a trace of which no span is inside the window
    any more cannot come back, and is left out. So a log takes the memory of what is left of it, and a server
    that reached its ceiling starts again once enough has left.

    A torn end of the newest segment is cut off the file and counted: those bytes were never acknowledged, or
    the disk has lost what it had promised. All other damage is stepped over and told with file and offset;
    older segments were once read to their end, so what is damaged there was acknowledged, and stays.
    """

    def __init__(self, assembly: Assembly, clock: Clock, ceiling: Ceiling) -> None:
        self._assembly, self._clock, self._ceiling = assembly, clock, ceiling
        self._read_bytes = self._all_bytes = 0
        self._note: Callable[[int, int], None] = lambda _segment, _cutoff_ns: None
        self._newest = 0  # segment
        self._cutoff_ns = BEFORE_ALL_TIME  # as of now
        self._living: set[bytes] | None = None  # traces that may be inside by then; None: not looked for
        self.batches = 0
        self.spans = 0
        self.faults: list[str] = []
        self._problem: str | None = None  # why it came to no end
        self.damaged: set[int] = set()  # numbers of segments, torn ends not counted

    @property
    def progress(self) -> str:
        """How far it is, for people."""
        if self._problem is not None:
            return self._problem
        if not self._all_bytes:
            return "the log is about to be replayed"
        return f"replaying the log: {100 * self._read_bytes // self._all_bytes} %"

    async def run(self, folder: LogFolder, *, cutoff_ns: int, note: Callable[[int, int], None]) -> None:
        """Replay all that is not gone by this cut-off, and `note` each batch's segment and cut-off.

        Raises `LogUnreadable` when a segment cannot be read, or not be cut, and `CeilingReached`.
        """
        self._note, self._cutoff_ns = note, cutoff_ns
        self._assembly.defer_placing()
        self._newest = max((number for number, _ in folder.segments()), default=0)
        started_s = self._clock.monotonic()
        segments = folder.segments()
        self._all_bytes = sum(path.stat().st_size for _, path in segments)
        for read in (self._look, self._segment) if self._ceiling.limit_mb else (self._segment,):
            for number, path in segments:
                try:
                    await read(number, path)
                except OSError as error:
                    self._problem = str(unreadable := LogUnreadable(path, error))
                    raise unreadable from error
        for _ in self._assembly.place_deferred():
            await self._clock.sleep(0)
        if segments:
            _log.info(
                "log.replayed",
                segments=len(segments),
                batches=self.batches,
                spans=self.spans,
                faults=len(self.faults),
                seconds=round(self._clock.monotonic() - started_s, 3),
            )

    async def _look(self, _number: int, path: Path) -> None:
        """Note which traces of a segment may be inside; what is damaged is told when it is replayed."""
        living = self._living = self._living or set()
        pace = Pace(self._clock, SLICE_ENTRIES)
        for step in scan(await _content(path)):
            if step.payload is not None:
                with contextlib.suppress(msgspec.DecodeError):
                    entries = from_payload(step.payload).entries
                    living.update(entry[0] for entry in entries if entry[START_NS] >= self._cutoff_ns)
                    await pace.spent(len(entries))

    async def _segment(self, number: int, path: Path) -> None:
        content = await _content(path)
        for _ in self._slices(number, path, content):
            self._ceiling.check_reached(self.progress)
            await self._clock.sleep(0)
        self._read_bytes += len(content)

    def _slices(self, number: int, path: Path, content: memoryview) -> Iterator[None]:
        """Apply a segment; yields after each slice."""
        applied = 0
        for step in scan(content):
            logged = self._read(step, number, path)
            if logged is None:
                continue
            if not logged.is_carried and logged.cutoff_ns < self._assembly.cutoff_ns:
                yield from self._assembly.place_deferred()  # the clock was set back: time will be asked for
            applied += self._apply(logged, number)
            if applied >= SLICE_ENTRIES:
                applied = 0
                yield

    def _read(self, step: Scan, number: int, path: Path) -> LoggedBatch | None:
        if step.payload is not None:
            try:
                return from_payload(step.payload)
            except msgspec.DecodeError as error:
                self.damaged.add(number)
                self._fault(f"{path.name}: a record that this version cannot read: {error}")
                return None
        assert step.damage is not None
        at, length, is_tail = step.damage
        if is_tail and number == self._newest:
            self._fault(f"{path.name}: torn end, {length} bytes from byte {at} on were cut off")
            with path.open("r+b") as file:
                file.truncate(at)
        else:
            self.damaged.add(number)
            self._fault(f"{path.name}: damaged, {length} bytes from byte {at} on were skipped")
        return None

    def _apply(self, logged: LoggedBatch, number: int) -> int:
        if not logged.is_carried:
            self._assembly.move_window(logged.cutoff_ns)
        cutoff_ns = BEFORE_ALL_TIME if logged.is_carried else logged.cutoff_ns
        entries = logged.entries
        if self._living is not None:
            entries = [entry for entry in entries if entry[0] in self._living]
        worked = self._assembly.apply(entries, cutoff_ns=cutoff_ns, segment=number)
        self._note(number, logged.cutoff_ns)
        self.batches += bool(logged.entries)
        self.spans += len(logged.entries)
        return max(worked, len(logged.entries))

    def _fault(self, text: str) -> None:
        _log.warning("log.fault", fault=text)
        if len(self.faults) < MAX_FAULTS_TOLD:
            self.faults.append(text)


async def _content(path: Path) -> memoryview:
    return memoryview(await asyncio.get_running_loop().run_in_executor(None, path.read_bytes))
