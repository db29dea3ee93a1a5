"""Group commit: many requests, one transaction.

    request ─▶ waiting ─▶ ┐
    request ─▶ waiting ─▶ ├─ one group ─▶ commit ─▶ all of them are answered
    request ─▶ waiting ─▶ ┘
                                     meanwhile the next group gathers

Whoever comes while nothing is being committed is committed at once, and whoever comes during a commit waits
for that one to end. So groups grow with the load, and only with the load. If somebody waits already, the next
group waits a millisecond at most for those who were answered just now: under load they come right back, and
one transaction for all of them costs half of two.

What waits is bounded, in spans and in bytes: five hundred spans may be thirty kilobytes or thirty megabytes.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from groundwork.logs import get_logger
from traced.domain.span import Span
from traced.errors import DatabaseLost, Overloaded, StorageFailed, TracedError
from traced.store import Done, settling

MAX_WAITING_SPANS = 100_000
MAX_WAITING_BYTES = 64 * 2**20  # with those in the transaction
MAX_GROUP_SPANS = 20_000
MAX_GROUP_BYTES = 8 * 2**20
SPAN_BYTES = 512  # of memory for a span without tags and extras
RETRY_AFTER_S = 1
GATHER_S = 0.001

_memory_of = str.__sizeof__  # a third of what `sys.getsizeof` takes

_log = get_logger(__name__)


@dataclass(slots=True)
class Batch:
    """What one request wants to be stored, and who waits for it."""

    spans: Sequence[Span]
    cutoff_ns: int
    done: Done
    size_bytes: int = 0  # about what its spans take in memory


class StoreInHalves(Exception):  # noqa: N818  nothing is wrong
    """One transaction cannot store this group; nothing of it is stored."""


Commit = Callable[[Sequence[Batch]], Awaitable[None]]
"""Stores a group in one transaction, or raises `StoreInHalves`."""


class GroupCommit:
    """Hands batches to `commit`, one group at a time, in the order in which they came."""

    def __init__(
        self,
        commit: Commit,
        *,
        max_waiting_spans: int = MAX_WAITING_SPANS,
        max_waiting_bytes: int = MAX_WAITING_BYTES,
        max_group_spans: int = MAX_GROUP_SPANS,
        max_group_bytes: int = MAX_GROUP_BYTES,
        gather_s: float = GATHER_S,
    ) -> None:
        self._commit = commit
        self._max_waiting_spans, self._max_waiting_bytes = max_waiting_spans, max_waiting_bytes
        self._max_group_spans, self._max_group_bytes = max_group_spans, max_group_bytes
        self._gather_s = gather_s
        self._waiting: deque[Batch] = deque()
        self._waiting_spans = 0
        self._in_transaction = 0
        self._draining: asyncio.Task[None] | None = None
        self._gathered: asyncio.Future[None] | None = None
        self._enough = 0
        self.waiting_bytes = 0  # of batches that are handed over and not yet decided
        self.batches = 0
        self.commits = 0

    @property
    def waiting_batches(self) -> int:
        """How many batches are handed over and not yet decided, with those in the transaction."""
        return len(self._waiting) + self._in_transaction

    async def add(self, spans: Sequence[Span], cutoff_ns: int) -> None:
        """Return once the batch is committed; raises what went wrong, or `Overloaded` at once."""
        committed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.submit(spans, cutoff_ns, settling(committed))
        await committed

    def submit(self, spans: Sequence[Span], cutoff_ns: int, done: Done) -> None:
        """Tell `done` once the batch is committed, or why it is not; raises `Overloaded` at once."""
        if self._waiting and self._waiting_spans + len(spans) > self._max_waiting_spans:
            raise Overloaded("spans that wait for the database", RETRY_AFTER_S)
        size_bytes = size_of(spans)
        if self.waiting_bytes and self.waiting_bytes + size_bytes > self._max_waiting_bytes:
            raise Overloaded("bytes of spans that wait for the database", RETRY_AFTER_S)
        self._waiting.append(Batch(spans, cutoff_ns, done, size_bytes))
        self._waiting_spans += len(spans)
        self.waiting_bytes += size_bytes
        if self._gathered is not None and len(self._waiting) >= self._enough:
            _end(self._gathered)
        if self._draining is None or self._draining.done():
            self._draining = asyncio.create_task(self._drain())

    async def finish(self) -> None:
        """Return once nothing is being committed any more."""
        if self._draining is not None:
            await self._draining

    async def _drain(self) -> None:
        while self._waiting:
            group = self._next_group()
            self._in_transaction = len(group)
            await self._settle(group)
            if self._waiting:
                await self._gather(len(self._waiting) + len(group))

    async def _gather(self, enough: int) -> None:
        """Wait until so many batches wait, but not long."""
        loop = asyncio.get_running_loop()
        self._gathered, self._enough = loop.create_future(), enough
        timer = loop.call_later(self._gather_s, _end, self._gathered)
        await self._gathered
        timer.cancel()
        self._gathered = None

    def _next_group(self) -> list[Batch]:
        group = [self._waiting.popleft()]
        spans, size_bytes = len(group[0].spans), group[0].size_bytes
        while self._waiting:
            spans += len(self._waiting[0].spans)
            size_bytes += self._waiting[0].size_bytes
            if spans > self._max_group_spans or size_bytes > self._max_group_bytes:
                break
            group.append(self._waiting.popleft())
        self._waiting_spans -= sum(len(batch.spans) for batch in group)
        return group

    async def _settle(self, group: Sequence[Batch]) -> None:
        """Commit a group and tell who waits; if one batch is at fault, the others are not refused."""
        try:
            await self._commit(group)
        except StoreInHalves:
            half = len(group) // 2
            await self._settle(group[:half])  # each by itself: the database may go away in between
            await self._settle(group[half:])
        except DatabaseLost as error:
            self._tell(group, StorageFailed(error.detail))
        except Exception:  # noqa: BLE001  a boundary: whoever waits must be told
            if len(group) == 1:
                _log.exception("batch.failed", spans=len(group[0].spans))
                self._tell(
                    group, TracedError("the batch could not be stored; the server's log has the reason")
                )
            else:
                _log.warning("group.failed", batches=len(group), exc_info=True)
                for batch in group:
                    await self._settle([batch])
        else:
            self.batches += len(group)
            self.commits += 1
            self._tell(group, None)

    def _tell(self, group: Sequence[Batch], error: TracedError | None) -> None:
        """Tell all who wait, also if one of them fails at being told."""
        for batch in group:
            self._in_transaction -= 1
            self.waiting_bytes -= batch.size_bytes
            try:
                batch.done(error)
            except Exception:  # noqa: BLE001  a boundary: it is the fault of who is told
                _log.exception("batch.not_told", spans=len(batch.spans))


def size_of(spans: Sequence[Span]) -> int:
    """Return about how much memory spans take; nearly all of a large one is in its tags and extras."""
    size_bytes = SPAN_BYTES * len(spans)
    for span in spans:
        if span.tags:
            size_bytes += sum(map(_memory_of, span.tags)) + sum(map(_memory_of, span.tags.values()))
        if span.extras is not None:
            size_bytes += len(span.extras)
    return size_bytes


def _end(waiting: "asyncio.Future[None]") -> None:
    if not waiting.done():
        waiting.set_result(None)
