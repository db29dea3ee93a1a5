"""A run of the emitter in several processes: one Python process sends a few thousand spans a second at most.

    this process ── counts, twice a second ◀── process 0: workers 0, 2, 4, …  ── its own journal
                                           ◀── process 1: workers 1, 3, 5, …  ── its own journal

A worker's load depends on the seed and its number alone, so the load is the same in one process or several.
When all are done their journals are put together, and counts are added up.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from groundwork.clock import Clock, SystemClock
from traced_emitter.counts import Counts, EmitReport, Share
from traced_emitter.emit import EmitterRun, Load, report_of, stopped_by_signals
from traced_emitter.errors import EmitterError, ProcessDied
from traced_emitter.progress import Progress, Telling
from traced_emitter.record import Journal, NoJournal, Recorder, Run
from traced_emitter.send import HttpSender

__all__ = ["ProcessesRun"]

_LOOK_EVERY_S = 0.05


@dataclass(slots=True)
class _Child:
    """One process, what it told last, and whether it has told its last."""

    process: SpawnProcess
    told: Connection
    counts: Counts
    is_done: bool = False


class ProcessesRun:
    """Runs the load in `processes` processes until the deadline, or until `stop`."""

    def __init__(
        self, load: Load, run: Run, *, processes: int, journal: Path | None, progress: Progress, clock: Clock
    ) -> None:
        self._load, self._run, self._journal = load, run, journal
        self._progress, self._clock = progress, clock
        self._shares = [Share(number, processes) for number in range(processes)]
        self._children: list[_Child] = []
        self._interrupted = False

    async def run(self) -> EmitReport:
        """Emit, and report on all processes together; raises what one of them raised, or `ProcessDied`."""
        started_s = self._clock.monotonic()
        try:
            with _deaf_to_ctrl_c():
                self._children = [self._started(share) for share in self._shares]
            await self._watch(started_s)
        finally:
            for child in self._children:
                child.process.terminate()
                child.process.join()
            self._progress.close()
            if self._journal is not None:  # also when one has died: what it noted was sent
                _put_together(self._journal, [_part(self._journal, share) for share in self._shares])
        elapsed_s = self._clock.monotonic() - started_s
        return report_of(self._load, self._counts(), elapsed_s, interrupted=self._interrupted)

    def stop(self) -> None:
        """End the run early, in every process."""
        self._interrupted = True
        for child in self._children:
            child.process.terminate()

    def _started(self, share: Share) -> _Child:
        context = multiprocessing.get_context("spawn")  # a fork would take threads and event loop along
        here, there = context.Pipe(duplex=False)
        path = None if self._journal is None else _part(self._journal, share)
        process = context.Process(target=_emit, args=(self._load, self._run, share, path, there), daemon=True)
        process.start()
        there.close()
        return _Child(process, here, Counts())

    async def _watch(self, started_s: float) -> None:
        """Read what the processes tell until each has told its last."""
        shown_s = started_s
        while not all(child.is_done for child in self._children):
            await self._clock.sleep(_LOOK_EVERY_S)
            for child in self._children:
                self._listen(child)
            now_s = self._clock.monotonic()
            if now_s - shown_s >= self._progress.every_s:
                shown_s = now_s
                self._progress.update(self._counts(), now_s - started_s)

    def _listen(self, child: _Child) -> None:
        try:
            while not child.is_done and child.told.poll():
                told = child.told.recv()
                if isinstance(told, EmitterError):
                    raise told
                child.is_done = told is None
                child.counts = child.counts if told is None else told
        except EOFError:
            child.is_done = True
            if not self._interrupted:  # told to stop before it had begun, it just ends
                raise ProcessDied(child.process.pid or 0) from None

    def _counts(self) -> Counts:
        return Counts.together(child.counts for child in self._children)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Let the processes that are started in this block never hear Ctrl-C, which goes to all on a terminal.

    This one hears it and tells them; one that is still being imported would end with a traceback.
    """
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # it comes before the first one, and would undo what follows
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # they get it from here
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _emit(load: Load, run: Run, share: Share, path: Path | None, tell: Connection) -> None:
    """Send one share of the load, in a process of its own."""
    try:
        tell.send(asyncio.run(_emit_share(load, run, share, path, tell)))
        tell.send(None)
    except EmitterError as error:
        tell.send(error)
    except BrokenPipeError:
        return  # the process that began the run was killed: it has stopped, and there is nobody to tell


async def _emit_share(load: Load, run: Run, share: Share, path: Path | None, tell: Connection) -> Counts:
    recorder: Recorder = NoJournal() if path is None else Journal(path, run)
    emitting = EmitterRun(
        load,
        connect=lambda: HttpSender(load.target),
        recorder=recorder,
        progress=Telling(lambda counts: _tell_or_stop(tell, counts, emitting)),
        clock=SystemClock(),
        share=share,
    )
    async with stopped_by_signals(emitting):
        await emitting.run()
    return emitting.counts


def _tell_or_stop(tell: Connection, counts: Counts, emitting: EmitterRun) -> None:
    try:
        tell.send(counts)
    except BrokenPipeError:
        emitting.stop()


def _part(journal: Path, share: Share) -> Path:
    return journal.with_name(f"{journal.name}.{share.number}")


def _put_together(journal: Path, parts: Sequence[Path]) -> None:
    """Write the parts' batches into one journal, behind the one line that describes the run.

    A process that was killed may have left half a line at its end: that is dropped.
    """
    with journal.open("ab") as whole:
        for part in parts:
            if part.exists():
                with part.open("rb") as file:
                    file.readline()
                    whole.writelines(line for line in file if line.endswith(b"\n"))
                part.unlink()
