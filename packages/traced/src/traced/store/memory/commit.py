"""Group commit: while the disk is busy with one group of batches, the next one gathers.

    idle ──a batch──▶ gathering ──▶ writing (in a thread) ──▶ applying ──▶ gathering or idle

One write and one fsync make a whole group durable; then its batches become visible in the order in which
they were handed over, and whoever waits is told. There is no fixed timer: a caller on its own is written
at once. Only where a group with several callers has just been answered is it worth a moment to wait for as
many again, as they are about to come back; it is over `GATHER_S` after the answers (PostgreSQL has the same
idea in `commit_delay`).

Where a write does not wait for the disk (durability `os`) none of that pays: it takes some ten microseconds,
and a thread that is woken for it, and wakes the loop again, takes ten times as long. So a small group is then
written by the event loop itself, as Redis does without `appendfsync always`.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence

import msgspec

from groundwork.logs import get_logger
from traced.errors import BatchTooLarge, Overloaded, StorageFailed, TracedError
from traced.log import MAX_PAYLOAD_BYTES, frame
from traced.store import Done
from traced.store.memory.background import Background
from traced.store.memory.records import LoggedBatch, to_payload

GATHER_S = 0.001
MAX_WAITING_BYTES = 64 * 2**20
MAX_WAITING_BATCHES = 20_000
MAX_GROUP_BYTES = 8 * 2**20
INLINE_BYTES = 64 * 2**10  # some 20 µs of copying
SLICE_RECORDS = 2_000  # worked on between two yields of the event loop, the last batch whole
RETRY_AFTER_S = 1

_log = get_logger(__name__)


def _nobody(error: TracedError | None) -> None:
    """Stands where a caller would be told."""


class Waiting(msgspec.Struct, gc=False):
    """A batch that is on its way to the log."""

    logged: LoggedBatch
    framed: bytes
    done: Done


class Committer:
    """Makes batches durable in groups, then hands them to `apply` with the number of their segment.

    `apply` returns on how many records it worked. What it raises, a `TracedError`, is told to the batch's
    caller; the next batch is tried all the same. It belongs to one event loop. `write` is called in a thread
    of its own, never twice at once; for a group of up to `inline_bytes` the loop calls it, if that thread has
    nothing to do. `before` is called when a group is formed, with everything before it applied, and may put
    records of its own in front. `gather_s` is 0 where nothing is saved by waiting for others.
    """

    def __init__(
        self,
        *,
        write: Callable[[Sequence[bytes]], int],
        apply: Callable[[LoggedBatch, int], int],
        before: Callable[[], Sequence[LoggedBatch]],
        gather_s: float = GATHER_S,
        inline_bytes: int = 0,
    ) -> None:
        self._write, self._apply, self._before = write, apply, before
        self._thread = Background("log")
        self._pending: deque[Waiting] = deque()
        self._group: deque[Waiting] = deque()
        self._is_busy = False  # a group is being formed, written or applied
        self._gathering: asyncio.TimerHandle | None = None
        self._expected = 1  # callers that the last group had
        self._gather_s, self._inline_bytes = gather_s, inline_bytes
        self._gather_until_s = 0.0  # by the loop's clock
        self._idle: asyncio.Future[None] | None = None
        self.waiting_bytes = 0
        self.commits = 0
        self.batches = 0

    @property
    def waiting_batches(self) -> int:
        """Batches that are handed over and not yet durable and visible."""
        return len(self._pending) + len(self._group)

    def oldest_cutoff_ns(self) -> int | None:
        """The cut-off by which the oldest waiting batch was judged: nothing younger may be forgotten yet."""
        first = self._group or self._pending
        return first[0].logged.cutoff_ns if first else None

    def submit(self, logged: LoggedBatch, done: Done) -> None:
        """Take a batch; `done` is told later, never from within this call.

        Raises `Overloaded` when too much waits already, `BatchTooLarge` when a reader of the log would take
        the record for a broken one.
        """
        if self.waiting_bytes > MAX_WAITING_BYTES or self.waiting_batches >= MAX_WAITING_BATCHES:
            raise Overloaded("batches waiting for the log", RETRY_AFTER_S)
        payload = to_payload(logged)
        if len(payload) > MAX_PAYLOAD_BYTES:
            raise BatchTooLarge("these spans", MAX_PAYLOAD_BYTES)
        framed = frame(payload)
        self.waiting_bytes += len(framed)
        self._pending.append(Waiting(logged, framed, done))
        if not self._is_busy:
            self._gather()

    def nudge(self) -> None:
        """Form a group soon although nobody hands over a batch: `before` has something."""
        if not self._is_busy and not self._pending:
            self._form_soon()

    async def run(self, function: Callable[[], None]) -> None:
        """Run something that blocks in the log's thread, after what it is at."""
        await self._thread.run(function)

    async def close(self) -> None:
        """Wait until everything that was handed over is decided, then end the thread."""
        if self._is_busy or self._pending:
            self._idle = asyncio.get_running_loop().create_future()
            await self._idle
        self._thread.close()

    def _gather(self) -> None:
        """Form a group now, unless others of the last one may still come back."""
        loop = asyncio.get_running_loop()
        if len(self._pending) >= self._expected or loop.time() >= self._gather_until_s:
            self._form_soon()
        elif self._gathering is None:
            self._gathering = loop.call_at(self._gather_until_s, self._form_soon)

    def _form_soon(self) -> None:
        """Form a group once the loop has dealt with what is ready: those requests may as well join."""
        if self._gathering is not None:
            self._gathering.cancel()
            self._gathering = None
        if not self._is_busy:
            self._is_busy = True
            asyncio.get_running_loop().call_soon(self._form)

    def _form(self) -> None:
        group_bytes = 0
        while self._pending and group_bytes < MAX_GROUP_BYTES:
            waiting = self._pending.popleft()
            self._group.append(waiting)
            group_bytes += len(waiting.framed)
        self.waiting_bytes -= group_bytes
        self._expected = max(1, len(self._group))
        try:
            in_front = [Waiting(each, frame(to_payload(each)), _nobody) for each in self._before()]
        except Exception as error:  # noqa: BLE001  a boundary: whoever waits must be told
            self._written(0, error)
            return
        self._group.extendleft(reversed(in_front))
        frames = [waiting.framed for waiting in self._group]
        is_small = sum(map(len, frames)) <= self._inline_bytes
        run = self._thread.call if is_small and self._thread.is_idle else self._thread.submit
        run(self._written, self._write, frames)

    def _written(self, segment: int, error: BaseException | None) -> None:
        if error is None:
            self.commits += 1
            self._apply_some(segment)
            return
        if not isinstance(error, TracedError):
            _log.error("log.write_failed", exc_info=error)
            error = StorageFailed(f"the log could not be written ({type(error).__name__})")
        while self._group:
            self._tell(self._group.popleft(), error)
        self._finish()

    def _apply_some(self, segment: int) -> None:
        """Make batches of the group visible, one slice between two yields."""
        worked = 0
        while self._group and worked < SLICE_RECORDS:
            waiting = self._group.popleft()
            try:
                worked += self._apply(waiting.logged, segment)
            except TracedError as error:
                self._tell(waiting, error)
                continue
            self.batches += waiting.done is not _nobody
            self._tell(waiting, None)
        if self._group:
            asyncio.get_running_loop().call_soon(self._apply_some, segment)
        else:
            self._finish()

    def _tell(self, waiting: Waiting, error: TracedError | None) -> None:
        try:
            waiting.done(error)
        except Exception:  # noqa: BLE001  a boundary: one caller's fault is not the next one's
            _log.exception("commit.caller_failed")

    def _finish(self) -> None:
        self._is_busy = False
        self._gather_until_s = asyncio.get_running_loop().time() + self._gather_s
        if self._pending:
            self._gather()
        elif self._idle is not None and not self._idle.done():
            self._idle.set_result(None)
