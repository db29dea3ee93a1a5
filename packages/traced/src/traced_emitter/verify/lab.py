"""What a check works with: the server, the time, fresh spans, and quiet places to put them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from groundwork.clock import Clock
from traced_emitter.expected import Ledger
from traced_emitter.progress import Progress
from traced_emitter.verify.api import Answer, Api, Listing
from traced_emitter.verify.findings import Broken, Untestable
from traced_emitter.verify.probes import Probes, RawSpan, batch

__all__ = ["MARGIN_S", "Lab", "Slice"]

MARGIN_S = 5.0
"""How close to an edge of the window nothing is judged: clocks differ, and requests take time."""

NS = 1_000_000_000
_SLICE_NS = 100_000
_SLICE_TRIES = 10
_PATIENCE_S = 2.0
_POLL_S = 0.05
_LISTED_AT_MOST = 1000


@dataclass(frozen=True, slots=True)
class Slice:
    """0.1 ms of the past, inside the window, in which no other trace begins."""

    after: int
    before: int

    def at(self, offset_ns: int) -> int:
        """Return an instant inside, never one of the edges: only the checks of the edges stand there."""
        if not 0 <= offset_ns < self.before - self.after - 1:
            raise ValueError(f"{offset_ns} ns lies outside of a slice of {self.before - self.after} ns")
        return self.after + 1 + offset_ns


class Lab:
    """The place where one server is judged; `sweep` and `aging` are run once and shared by checks."""

    def __init__(
        self,
        api: Api,
        *,
        clock: Clock,
        rng: random.Random,
        window_s: float,
        rulings: bool,
        ledger: Ledger,
        progress: Progress,
    ) -> None:
        self.api = api
        self.clock = clock
        self.rng = rng
        self.window_s = window_s
        self.rulings = rulings
        self.ledger = ledger
        self.progress = progress
        self.probes = Probes(rng)
        self.shared: dict[str, object] = {}
        self._patience_s = _PATIENCE_S

    def now_ns(self) -> int:
        """Return our wall clock."""
        return self.clock.time_ns()

    def cutoff_ns(self) -> int:
        """Return the oldest start_time that is inside the window, by our clock."""
        return self.now_ns() - round(self.window_s * NS)

    async def quiet_slice(self) -> Slice:
        """Find a slice of the window's younger half where the server lists nothing.

        So the checks get exact numbers from a server that others use at the same time. Raises
        `Untestable` when ten random slices in a row are taken: then the filters do nothing, for which
        there is a check of its own.
        """
        for _ in range(_SLICE_TRIES):
            found = self.any_slice()
            if not (await self.within(found, limit=1)).traces:
                return found
        raise Untestable(
            f"{_SLICE_TRIES} random slices of 0.1 ms were all taken: "
            "do after and before filter at all? see tr-list-02"
        )

    def any_slice(self) -> Slice:
        """Return a random slice, quiet or not."""
        after = self.now_ns() - round(self.rng.uniform(0.1, 0.5) * self.window_s * NS)
        return Slice(after, after + _SLICE_NS)

    async def within(self, where: Slice, *, limit: int = _LISTED_AT_MOST) -> Listing:
        """List a slice."""
        return await self.api.page(limit=limit, after=where.after, before=where.before)

    async def send(self, *spans: RawSpan) -> Answer:
        """Send a batch that must be accepted, and wait a moment for a server that shows it later.

        Raises `Broken` unless it is answered 202.
        """
        answer = (await self.api.post_spans(batch(*spans))).require(202, '202 {"status":"ok"}')
        rooted = {span["trace_id"] for span in spans if span.get("parent_span_id") is None}
        newest = next((span for span in reversed(spans) if span["trace_id"] in rooted), None)
        if newest is not None:
            await self._shown(str(newest["trace_id"]), str(newest["span_id"]))
        return answer

    async def _shown(self, trace_id: str, span_id: str) -> None:
        """Wait until a span is shown, for two seconds at most, and only once in vain.

        That a 202 is readable at once is judged by its own check; here it must not spoil the others.
        """
        deadline_s = self.clock.monotonic() + self._patience_s
        while True:
            try:
                spans = await self.api.detail(trace_id) or []
            except Broken:  # whatever is wrong with details, their own checks will say
                spans = []
            if any(str(span.get("span_id", "")).lower() == span_id.lower() for span in spans):
                return
            if self.clock.monotonic() >= deadline_s:
                self._patience_s = 0.0
                return
            await self.clock.sleep(_POLL_S)

    async def shown(self, trace_id: str) -> list[RawSpan]:
        """Return the spans of a trace that must be there."""
        spans = await self.api.detail(trace_id)
        if spans is None:
            raise Broken(
                sent=f"a 202-answered batch, then GET /traces/{trace_id}",
                expected="200 with its spans",
                got="404",
            )
        return spans

    async def absent(self, trace_id: str, why: str) -> None:
        """Require that a trace is unknown; `why` tells what was sent."""
        spans = await self.api.detail(trace_id)
        if spans:
            raise Broken(
                sent=f"{why}, then GET /traces/{trace_id}",
                expected="404: nothing of it is stored",
                got=f"200 with {len(spans)} spans",
            )
