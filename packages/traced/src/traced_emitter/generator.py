"""The shop's load: what its traces look like, and how fast they come. Pure and seeded.

The numbers are the contract's. At the defaults (20 workers, 5 traces a second each) surges lift the
load from 100 to about 243 traces a second, with 3.5 spans a trace on average.
"""

from __future__ import annotations

import math
import random

from traced_emitter.span import Span, Status, new_id

__all__ = ["OPERATIONS", "Rhythm", "make_trace"]

OPERATIONS = (
    ("checkout", "place_order"),
    ("checkout", "apply_discount"),
    ("checkout", "calculate_tax"),
    ("inventory", "reserve_stock"),
    ("inventory", "check_availability"),
    ("payment", "authorise"),
    ("payment", "capture"),
    ("shipping", "create_label"),
    ("shipping", "estimate_delivery"),
    ("notification", "send_confirmation"),
)
"""The ten (service, operation) pairs of the shop, all equally likely."""

_MS = 1_000_000
_ROOT_MS = (50, 500)
_CHILDREN = (1, 4)
_SHORTEST_CHILD_MS = 10
_ERROR_PROBABILITY = 0.05

_SURGE_PROBABILITY = 0.05
_SURGE_S = (2.0, 6.0)
_SURGE_FACTOR = 4.0


def make_trace(rng: random.Random, ids: random.Random, *, start_ns: int, disorder: float) -> list[Span]:
    """Return one trace: a root that starts at `start_ns` and one to four children of it.

    With probability `disorder` the spans are shuffled; else the root comes first. Ids have dice of
    their own, so that a seed can give the same load again under fresh ids.
    """
    trace_id, root_id = new_id(ids), new_id(ids)
    root_ms = rng.randint(*_ROOT_MS)
    spans = [_span(rng, trace_id, root_id, None, start_ns, root_ms)]
    for _ in range(rng.randint(*_CHILDREN)):
        offset_ms = rng.randrange(root_ms)
        child_ms = _child_ms(rng, remaining_ms=root_ms - offset_ms)
        spans.append(_span(rng, trace_id, new_id(ids), root_id, start_ns + offset_ms * _MS, child_ms))
    if rng.random() < disorder:
        rng.shuffle(spans)
    return spans


def _child_ms(rng: random.Random, *, remaining_ms: int) -> int:
    """A child lasts 10 ms and up to what is left of its root, so it may outlive the root by 10 ms."""
    if remaining_ms <= _SHORTEST_CHILD_MS:
        return _SHORTEST_CHILD_MS
    return _SHORTEST_CHILD_MS + rng.randrange(remaining_ms)


def _span(
    rng: random.Random, trace_id: str, span_id: str, parent: str | None, start_ns: int, length_ms: int
) -> Span:
    service, operation = rng.choice(OPERATIONS)
    status: Status = "error" if rng.random() < _ERROR_PROBABILITY else "ok"
    return Span(
        trace_id=trace_id,
        span_id=span_id,
        parent_span_id=parent,
        service=service,
        operation=operation,
        start_time=start_ns,
        end_time=start_ns + length_ms * _MS,
        status=status,
        tags={},
    )


class Rhythm:
    """The pauses of one worker between two traces: exponential, with surges of four times the rate.

    Before each pause a calm worker has a 5 % chance to start a surge of 2 to 6 s, which begins with
    the pause after this one. `speed` runs the whole rhythm faster, surges included, so that the load
    is multiplied by exactly `speed`.
    """

    def __init__(self, rng: random.Random, *, rate_per_s: float, speed: float = 1.0) -> None:
        self._rng = rng
        self._rate_per_s = rate_per_s
        self._speed = speed
        self._surge_until_s = -math.inf

    def next_pause_s(self, now_s: float) -> float:
        """Return how long to sleep before the next trace; `now_s` is any monotonic reading."""
        nominal_s = now_s * self._speed
        rate = self._rate_per_s
        if nominal_s < self._surge_until_s:
            rate *= _SURGE_FACTOR
        elif self._rng.random() < _SURGE_PROBABILITY:
            self._surge_until_s = nominal_s + self._rng.uniform(*_SURGE_S)
        # 1 − U lies in (0, 1], where the logarithm is finite.
        return -math.log(1.0 - self._rng.random()) / rate / self._speed
