"""What a run has done so far: shared by all workers, read by the progress line and the report."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from traced_emitter.send import Reply

__all__ = ["Counts", "EmitReport", "Latencies", "Share"]

_BUCKET_GROWTH = 1.05  # each bucket of the histogram is 5 % wider than the one before


class Latencies:
    """Durations in buckets of 5 %, so memory stays flat and a percentile is at most 5 % off."""

    def __init__(self) -> None:
        self._buckets: Counter[int] = Counter()
        self._worst_s = 0.0

    def add(self, seconds: float) -> None:
        """Count one duration."""
        self._buckets[math.ceil(math.log(max(seconds, 1e-6), _BUCKET_GROWTH))] += 1
        self._worst_s = max(self._worst_s, seconds)

    def add_all(self, others: Latencies) -> None:
        """Count what another one has counted."""
        self._buckets += others._buckets
        self._worst_s = max(self._worst_s, others._worst_s)

    def summary_ms(self) -> dict[str, float]:
        """Return p50, p95, p99 and the worst, in milliseconds; empty before the first duration."""
        if not self._buckets:
            return {}
        quantiles = {f"p{percent}": self._quantile_s(percent / 100) for percent in (50, 95, 99)}
        return {
            name: round(seconds * 1000, 2) for name, seconds in (quantiles | {"max": self._worst_s}).items()
        }

    def _quantile_s(self, quantile: float) -> float:
        wanted = quantile * self._buckets.total()
        seen = 0
        for bucket in sorted(self._buckets):
            seen += self._buckets[bucket]
            if seen >= wanted:
                break
        return float(min(_BUCKET_GROWTH**bucket, self._worst_s))


class Share(NamedTuple):
    """The part of a run that this process does: of its workers, and of the numbers of its batches."""

    number: int = 0
    of: int = 1


class Counts:
    """Running totals; `traces` and `spans` count only what a server acknowledged."""

    def __init__(self, share: Share = Share()) -> None:  # noqa: B008  it cannot change
        self._share = share
        self.batches = 0
        self.acknowledged = 0
        self.traces = 0
        self.spans = 0
        self.discarded_spans = 0
        self.dropped: Counter[str] = Counter()
        self.latencies = Latencies()

    def number_batch(self) -> int:
        """Return the next batch's number, which no other process of the run has."""
        self.batches += 1
        return (self.batches - 1) * self._share.of + self._share.number

    @classmethod
    def together(cls, parts: Iterable[Counts]) -> Counts:
        """Return the totals of several processes."""
        whole = cls()
        for part in parts:
            whole.batches += part.batches
            whole.acknowledged += part.acknowledged
            whole.traces += part.traces
            whole.spans += part.spans
            whole.discarded_spans += part.discarded_spans
            whole.dropped += part.dropped
            whole.latencies.add_all(part.latencies)
        return whole

    def note(self, reply: Reply, *, traces: int, spans: int, took_s: float) -> None:
        """Count the outcome of one batch."""
        self.latencies.add(took_s)
        if not reply.acknowledged:
            self.dropped[reply.reason] += 1
            return
        self.acknowledged += 1
        self.traces += traces
        self.spans += spans


class EmitReport(msgspec.Struct, frozen=True, kw_only=True):
    """What a run did, as `--json` prints it. Rates are a second, over `elapsed_s`."""

    target: str
    seed: int
    speed: float
    elapsed_s: float
    interrupted: bool
    batches: int
    batches_acknowledged: int
    batches_dropped: dict[str, int]
    traces_acknowledged: int
    spans_acknowledged: int
    spans_discarded_at_the_end: int
    traces_per_s: float
    spans_per_s: float
    posts_per_s: float
    post_latency_ms: dict[str, float]
