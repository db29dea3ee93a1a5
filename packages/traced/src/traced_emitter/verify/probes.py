"""Makes the spans that checks send: plain dictionaries, as some of them have to be wrong."""

from __future__ import annotations

import random
from typing import Any

import msgspec

from traced_emitter.span import new_id

__all__ = ["Probes", "RawSpan", "batch", "body_of"]

RawSpan = dict[str, Any]
"""A span as JSON sees it; a check may put anything into it."""

_LENGTH_NS = 120_000_000


class Probes:
    """Builds right spans; what a check wants otherwise is given as fields."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng

    def id(self) -> str:
        """Return a fresh UUID."""
        return new_id(self._rng)

    def root(self, start_ns: int, **fields: object) -> RawSpan:
        """Return the root of a new trace, 120 ms long."""
        return {
            "trace_id": self.id(),
            "span_id": self.id(),
            "service": "checkout",
            "operation": "place_order",
            "start_time": start_ns,
            "end_time": start_ns + _LENGTH_NS,
            "status": "ok",
            "tags": {},
        } | fields

    def child(self, parent: RawSpan, *, offset_ns: int = 1_000_000, **fields: object) -> RawSpan:
        """Return a child that starts `offset_ns` after its parent and is half as long."""
        start_ns = int(parent["start_time"]) + offset_ns
        return {
            "trace_id": parent["trace_id"],
            "span_id": self.id(),
            "parent_span_id": parent["span_id"],
            "service": "payment",
            "operation": "authorise",
            "start_time": start_ns,
            "end_time": start_ns + _LENGTH_NS // 2,
            "status": "ok",
            "tags": {},
        } | fields


def batch(*spans: RawSpan) -> bytes:
    """Return the body of a request with these spans."""
    return body_of({"spans": list(spans)})


def body_of(value: object) -> bytes:
    """Return any value as JSON."""
    return msgspec.json.encode(value)
