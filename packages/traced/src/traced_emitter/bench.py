"""Load for measuring: closed loop, as fast as the server answers, or open loop, at a rate whatever it does.

In an open loop each request has a time at which it is due. Its latency counts from then, not from when a
connection was free to send it: a server that stops for a second has kept everybody waiting who came in that
second, and not just the one request that was under way ("coordinated omission", Gil Tene).

    due      │1   │2   │3   │4   │5            latency of 3: from its due time, although
    sent      1━━━━━━━━━━━━━━━┓ 2━┓3━┓4━┓5━┓     the one connection could send it only later
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from groundwork.clock import Clock
from traced_emitter.counts import Counts, Latencies
from traced_emitter.generator import make_trace
from traced_emitter.send import Sender
from traced_emitter.span import Span, encode_batch

__all__ = ["BenchPlan", "BenchReport", "BenchRun"]


@dataclass(frozen=True, kw_only=True)
class BenchPlan:
    """What to send. `rate_per_s` is in requests over all connections; None is a closed loop."""

    target: str
    connections: int
    spans: int
    duration_s: float
    warm_up_s: float
    rate_per_s: float | None
    compress: bool
    seed: int


class BenchReport(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured after the warm-up. `waited_ms` is the part of the latency before it was sent."""

    target: str
    loop: str
    connections: int
    spans_a_request: int
    elapsed_s: float
    requests: int
    acknowledged: int
    refused: dict[str, int]
    requests_per_s: float
    spans_per_s: float
    latency_ms: dict[str, float]
    waited_ms: dict[str, float]
    server_cpu_s: float | None
    spans_per_cpu_s: float | None


class BenchRun:
    """Runs all connections until the time is over; requests that are due by then are still sent."""

    def __init__(
        self,
        plan: BenchPlan,
        *,
        connect: Callable[[], Sender],
        clock: Clock,
        server_cpu_s: Callable[[], float] | None = None,
    ) -> None:
        self._plan = plan
        self._connect = connect
        self._clock = clock
        self._server_cpu_s = server_cpu_s
        self._ids = random.Random(f"{plan.seed}/{clock.time_ns()}")
        self._rng = random.Random(plan.seed)
        self._sent = 0
        self._begin()

    async def run(self) -> BenchReport:
        """Warm up, measure, report; raises `NoSuchProcess` if the server's process has ended."""
        if self._plan.warm_up_s > 0:
            await self._phase(self._plan.warm_up_s)
            self._begin()
        cpu_before_s = self._server_cpu_s() if self._server_cpu_s else 0.0
        started_s = self._clock.monotonic()
        await self._phase(self._plan.duration_s)
        elapsed_s = max(self._clock.monotonic() - started_s, 1e-9)
        used_s = self._server_cpu_s() - cpu_before_s if self._server_cpu_s else None
        return self._report(elapsed_s, used_s)

    def _begin(self) -> None:
        self._counts = Counts()
        self._waits = Latencies()

    async def _phase(self, length_s: float) -> None:
        started_s, self._sent = self._clock.monotonic(), 0
        async with asyncio.TaskGroup() as connections:
            for _ in range(self._plan.connections):
                connections.create_task(self._connection(started_s, started_s + length_s))

    async def _connection(self, started_s: float, ends_s: float) -> None:
        sender = self._connect()
        try:
            while (due_s := self._next_due_s(started_s)) < ends_s:
                await self._clock.sleep(due_s - self._clock.monotonic())
                await self._request(sender, due_s)
        finally:
            await sender.close()

    def _next_due_s(self, started_s: float) -> float:
        """Take the next request: of an open loop the next one of all, of a closed loop one due now."""
        if self._plan.rate_per_s is None:
            return self._clock.monotonic()
        self._sent += 1
        return started_s + (self._sent - 1) / self._plan.rate_per_s

    async def _request(self, sender: Sender, due_s: float) -> None:
        body, traces = self._body()
        sent_s = self._clock.monotonic()
        if self._plan.rate_per_s is None:
            due_s = sent_s  # making the body is our own work, and nobody waits for it
        reply = await sender.post(body, compress=self._plan.compress)
        done_s = self._clock.monotonic()
        self._counts.batches += 1
        self._waits.add(max(sent_s - due_s, 0.0))
        self._counts.note(reply, traces=traces, spans=self._plan.spans, took_s=done_s - due_s)

    def _body(self) -> tuple[bytes, int]:
        """Return a batch of exactly so many spans that begin now: a prepared one would grow stale."""
        spans: list[Span] = []
        traces = 0
        while len(spans) < self._plan.spans:
            spans += make_trace(self._rng, self._ids, start_ns=self._clock.time_ns(), disorder=0.0)
            traces += 1
        return encode_batch(spans[: self._plan.spans]), traces

    def _report(self, elapsed_s: float, used_s: float | None) -> BenchReport:
        plan, counts = self._plan, self._counts
        return BenchReport(
            target=plan.target,
            loop="closed" if plan.rate_per_s is None else f"open, {plan.rate_per_s:g} requests/s",
            connections=plan.connections,
            spans_a_request=plan.spans,
            elapsed_s=round(elapsed_s, 3),
            requests=counts.batches,
            acknowledged=counts.acknowledged,
            refused=dict(counts.dropped),
            requests_per_s=round(counts.batches / elapsed_s, 1),
            spans_per_s=round(counts.spans / elapsed_s, 1),
            latency_ms=counts.latencies.summary_ms(),
            waited_ms=self._waits.summary_ms(),
            server_cpu_s=None if used_s is None else round(used_s, 2),
            spans_per_cpu_s=round(counts.spans / used_s) if used_s else None,
        )
