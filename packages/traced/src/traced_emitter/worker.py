"""One worker: fill a batch at the shop's rhythm, post it, back off when the server will not have it."""

from __future__ import annotations

import asyncio
import heapq
import random
from dataclasses import dataclass, field

from groundwork.clock import Clock
from traced_emitter.chaos import Chaos, Mischief, Part
from traced_emitter.counts import Counts
from traced_emitter.generator import Rhythm, make_trace
from traced_emitter.otlp import OTLP_PATH, encode_otlp
from traced_emitter.plant import Plant
from traced_emitter.record import Answered, Recorder
from traced_emitter.send import Reply, Sender
from traced_emitter.span import MAX_SPANS_PER_BATCH, Span, encode_batch

__all__ = ["Worker", "WorkerPlan", "backoff_s"]

_BACKOFF_FIRST_S = 0.1
_BACKOFF_LAST_S = 6.4
_MAX_HELD_PARTS = 10_000


@dataclass(frozen=True, kw_only=True)
class WorkerPlan:
    """What every worker of a run has in common."""

    batch_spans: int
    rate_per_s: float
    disorder: float
    speed: float
    window_s: float
    chaos: Chaos
    plant: Plant | None = None


@dataclass
class _Batch:
    """Spans that wait for their request."""

    spans: list[Span] = field(default_factory=list)
    traces: int = 0


def backoff_s(failures: int, rng: random.Random) -> float:
    """Return how long to wait after the n-th failure in a row: 100 ms doubling to 6.4 s, plus jitter.

    The jitter is U(0, 100 ms).
    """
    doubled = _BACKOFF_FIRST_S * 2.0 ** min(failures - 1, 32)
    return min(doubled, _BACKOFF_LAST_S) + rng.uniform(0, _BACKOFF_FIRST_S)


class Worker:
    """Emits until it is stopped; a failed batch is dropped, a half-built one is discarded at the end."""

    def __init__(
        self,
        plan: WorkerPlan,
        *,
        sender: Sender,
        recorder: Recorder,
        counts: Counts,
        clock: Clock,
        seed: str,
        ids_seed: str,
    ) -> None:
        self._plan = plan
        self._sender = sender
        self._recorder = recorder
        self._counts = counts
        self._clock = clock
        self._rng = random.Random(seed)
        self._ids = random.Random(ids_seed)
        self._mischief = Mischief(
            plan.chaos, random.Random(seed + "/chaos"), self._ids, window_s=plan.window_s
        )
        self._rhythm = Rhythm(random.Random(seed + "/rhythm"), rate_per_s=plan.rate_per_s, speed=plan.speed)
        self._batch = _Batch()
        self._held: list[tuple[float, int, list[Span]]] = []
        self._parts_held = 0
        self._failures = 0
        self._pausing: asyncio.Task[None] | None = None
        self._stopping = False

    async def run(self) -> None:
        """Emit until `stop`; a request that is under way then is still finished and noted."""
        try:
            while not self._stopping:
                await self._build()
                await self._deliver()
        except asyncio.CancelledError:
            if not self._stopping:
                raise
        finally:
            self._counts.discarded_spans += len(self._batch.spans)
            await self._sender.close()

    def stop(self) -> None:
        """End at the next chance: a pause is cut short, a request is not."""
        self._stopping = True
        if self._pausing is not None:
            self._pausing.cancel()

    async def _build(self) -> None:
        """Add traces until the batch has enough spans: the size is a soft minimum, as traces stay whole.

        A batch that cannot take what is due next without exceeding 500 spans is full as well.
        """
        full = not self._take_due_parts()
        while len(self._batch.spans) < self._plan.batch_spans and not full:
            now_ns = self._clock.time_ns()
            trace = make_trace(self._rng, self._ids, start_ns=now_ns, disorder=self._plan.disorder)
            if self._plan.plant is not None:
                trace = self._plan.plant.slowed(trace)
            self._hold(self._mischief.parts(trace))
            full = not self._take_due_parts()
            self._batch.traces += 1
            await self._pause(self._rhythm.next_pause_s(self._clock.monotonic()))

    def _hold(self, parts: list[Part]) -> None:
        now_s = self._clock.monotonic()
        for part in parts:
            self._parts_held += 1
            if len(self._held) < _MAX_HELD_PARTS:  # while a server is down, what is held back is lost too
                heapq.heappush(self._held, (now_s + part.delay_s, self._parts_held, part.spans))

    def _take_due_parts(self) -> bool:
        """Move what may go now into the batch; False if the contract's 500 spans leave something behind."""
        while self._held and self._held[0][0] <= self._clock.monotonic():
            if len(self._batch.spans) + len(self._held[0][2]) > MAX_SPANS_PER_BATCH:
                return False
            self._batch.spans += heapq.heappop(self._held)[2]
        return True

    async def _deliver(self) -> None:
        batch, self._batch = self._batch, _Batch()
        body = encode_batch(batch.spans)
        acknowledged = await self._post(body, batch)
        if acknowledged and self._mischief.hits(self._plan.chaos.retry):
            await self._post(body, _Batch(batch.spans, traces=0))
        if not acknowledged:
            self._failures += 1
            await self._pause(backoff_s(self._failures, self._rng))
        else:
            self._failures = 0

    async def _post(self, body: bytes, batch: _Batch) -> bool:
        number = self._counts.number_batch()
        self._recorder.sent(number, self._clock.time_ns(), body)
        started_s = self._clock.monotonic()
        reply = await self._send(body, batch.spans)
        took_s = self._clock.monotonic() - started_s
        self._recorder.answered(Answered(number, self._clock.time_ns(), reply.status, reply.failure))
        self._counts.note(reply, traces=batch.traces, spans=len(batch.spans), took_s=took_s)
        return reply.acknowledged

    async def _send(self, body: bytes, spans: list[Span]) -> Reply:
        compress = self._mischief.hits(self._plan.chaos.gzip)
        if self._mischief.hits(self._plan.chaos.otlp):
            return await self._sender.post(encode_otlp(spans), compress=compress, path=OTLP_PATH)
        return await self._sender.post(body, compress=compress)

    async def _pause(self, delay_s: float) -> None:
        if self._stopping:
            raise asyncio.CancelledError
        self._pausing = asyncio.current_task()
        try:
            await self._clock.sleep(delay_s)
        finally:
            self._pausing = None
