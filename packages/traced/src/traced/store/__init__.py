"""Where spans are kept while they are inside the window: one Protocol, one engine a folder.

The life of an engine, in the order in which the app calls it:

    start    quick; takes what it needs for itself (a directory's lock, a pool) or raises what is wrong
    recover  may take long (the memory engine replays its log); runs in the background, gives way often
    …        `add`, `page`, `weight_of`, `spans_of`, `evict`, in any number at once
    close    waits for what is being committed, then lets go

Until `recover` has returned, `readiness().is_ready` is False, `GET /health` is 503, and `add`, `page`,
`weight_of` and `spans_of` raise `NotReady`.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

from traced.domain.span import Span
from traced.domain.trace import TracePage, TraceQuery
from traced.errors import TracedError

Done: TypeAlias = Callable[[TracedError | None], None]
"""Told once: a batch is durable and visible, or why it is not. It raises nothing."""


WHOLE_SPANS = 500  # what `POST /spans` takes in one batch


def settling(told: asyncio.Future[None]) -> Done:
    """Return a `Done` that settles this future, unless whoever awaits it was cancelled."""

    def done(error: TracedError | None) -> None:
        if told.done():
            return
        if error is None:
            told.set_result(None)
        else:
            told.set_exception(error)

    return done


class Held(NamedTuple):
    """What a store holds at this moment, traces that left but are not freed yet included.

    An engine that shares its data with others may answer with what it knew a moment ago.
    """

    spans: int
    traces: int
    rootless_traces: int
    partitions: int


class Readiness(NamedTuple):
    """Whether an engine can take in and answer; `detail` is for people: what it waits for, what failed."""

    is_ready: bool
    detail: str = ""


class EngineStatus(NamedTuple):
    """How an engine is doing; plain numbers that cost nothing to read, for metrics and `/api/v1/status`.

    `waiting_batches` are handed over and not yet durable. `commits` counts the times that many batches were
    made durable at once: `batches / commits` is the size of a group. `log_bytes` is 0 where the log is
    somebody else's business.
    """

    engine: str
    durability: str
    waiting_batches: int
    waiting_bytes: int
    batches: int
    commits: int
    log_bytes: int
    log_segments: int
    recovered_spans: int
    recovery_faults: Sequence[str] = ()  # one sentence for each place of the log that could not be read


class SpanStore(Protocol):
    """Spans assembled into traces.

    `cutoff_ns` is the oldest start time inside the window at the moment of the call. A trace whose root
    (without a root: whose newest span) starts before it has left: no call may show it again.
    """

    takes_packed: bool  # `submit` wants batches of `traced.store.packed.Entry`; else of `Span`

    async def start(self) -> None:
        """Take what the engine needs, quickly; raises a `TracedError` with an exit code when it cannot."""
        ...

    async def recover(self, *, cutoff_ns: int) -> None:
        """Bring back what was acknowledged before; on return the engine is ready."""
        ...

    async def close(self) -> None:
        """Finish what is being committed, then let go; no call may follow."""
        ...

    def readiness(self) -> Readiness:
        """Say whether the engine can take in and answer."""
        ...

    async def add(self, spans: Sequence[Span], *, cutoff_ns: int) -> None:
        """Store a batch; on return it is as durable as promised and visible to the next read.

        Up to `WHOLE_SPANS` become so together; of more, some may come before the others.

        The caller has checked that every span is inside the window. The same (trace_id, span_id) again
        replaces what was stored; of two batches the one that was handed over later is the last write.
        Many calls wait at once: engines commit them in groups. A caller that is cancelled while it waits
        leaves the batch whole or absent.

        Raises `Overloaded` when too much waits already, or a `StorageFailed` when the batch could not be made
        durable. Nothing of it is visible then.
        """
        ...

    def submit(self, batch: Sequence[Any], /, *, cutoff_ns: int, done: Done) -> None:
        """Store a batch like `add`, and tell `done` later, or at once: no task waits for it.

        Raises what `add` raises where it refuses at once; `done` is not told then.
        """
        ...

    async def page(self, query: TraceQuery, *, cutoff_ns: int) -> TracePage:
        """List traces that have a root, newest root first, ties by trace id."""
        ...

    async def weight_of(self, trace_id: bytes, *, cutoff_ns: int) -> int | None:
        """Return as how many records a trace counts, or None when it is not in the window; always quick.

        That is how many spans it has, or more where a few of them have many bytes; see `pace`.
        """
        ...

    async def spans_of(self, trace_id: bytes, *, cutoff_ns: int) -> list[Span] | None:
        """Return a trace's spans by (start time, span id), or None when it is not in the window."""
        ...

    async def evict(self, *, cutoff_ns: int, at_most: int) -> int:
        """Free up to `at_most` records of what has left; returns how many, 0 when nothing is left."""
        ...

    def held(self) -> Held:
        """Count what is held."""
        ...

    def status(self) -> EngineStatus:
        """Tell how the engine is doing."""
        ...


class TimePartition(NamedTuple):
    """A slice of time of a store in memory: the traces that leave between two moments.

    A trace belongs to the partition of its root's start (without a root: of its newest span's). `version`
    changes whenever any trace in it is added, changed, moved or evicted; it never takes an old value again.
    """

    number: int  # start time // partition width
    is_rooted: bool
    version: int


class PartitionedStore(Protocol):
    """How aggregates over everything in the window see a store in memory, without a cost at ingest.

    An observer that is called for each span would take a tenth of the throughput for figures that nobody may
    be looking at. So the engine only counts a version for each partition of time, and whoever wants sums
    keeps them by (partition, version): worked out when first asked for, kept until the version changes.
    Nearly all partitions are old and still. A new one holds a 600th of the window.

    All of it is synchronous: within one call nothing changes, between two anything may. So take a
    partition's traces in slices, give way between them, and keep the sum only if the version still stands.
    """

    @property
    def partition_ns(self) -> int:
        """How wide a partition is."""
        ...

    def time_partitions(self, *, cutoff_ns: int) -> list[TimePartition]:
        """Return all partitions that are not wholly before the cut-off, the newest first: O(partitions)."""
        ...

    def version_of(self, number: int, *, is_rooted: bool) -> int:
        """Return the version of a partition as it is now; 0 when it holds nothing."""
        ...

    @property
    def latest_version(self) -> int:
        """The highest version that any partition has had: versions are in the order of the changes."""
        ...

    def traces_in(self, number: int, *, is_rooted: bool, cutoff_ns: int) -> Iterator[bytes]:
        """Yield the ids of a partition's traces that are still inside, oldest first, as of this step."""
        ...

    def records_of(self, trace_id: bytes) -> Mapping[bytes, bytes]:
        """Return a trace's records as they are packed, by span id; read only, and not beyond this step.

        Whether it is inside is for the caller to know, as from `traces_in`. Without a trace it is empty.
        """
        ...
