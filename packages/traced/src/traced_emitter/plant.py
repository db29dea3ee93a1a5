"""One slow place in an otherwise healthy load, for a reader to find with a dashboard."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from traced_emitter.errors import BadPlant
from traced_emitter.generator import OPERATIONS
from traced_emitter.span import Span

__all__ = ["SLOWER_NS", "Plant"]

SLOWER_NS = 800_000_000
"""How much longer each planted span takes; the longest span of the healthy load takes half a second."""


@dataclass(frozen=True, slots=True)
class Plant:
    """The slow service, and its slow operation if only one of them is."""

    service: str
    operation: str | None = None

    @classmethod
    def parse(cls, word: str) -> Plant:
        """Read `SERVICE` or `SERVICE/OPERATION`; raises `BadPlant` for what the load does not have."""
        service, slash, operation = word.partition("/")
        plant = cls(service, operation if slash else None)
        if not any(plant.slows(*pair) for pair in OPERATIONS):
            raise BadPlant(word, ", ".join("/".join(pair) for pair in OPERATIONS))
        return plant

    def slows(self, service: str, operation: str) -> bool:
        """Say whether spans of this service and operation are slow."""
        return service == self.service and self.operation in {None, operation}

    def slowed(self, trace: list[Span]) -> list[Span]:
        """Return the trace with its planted children slow, and a root that waits for them.

        Without dice: a seed gives the same load with and without it, but for this.
        """
        slow = {
            span.span_id: replace(span, end_time=span.end_time + SLOWER_NS)
            for span in trace
            if not span.is_root and self.slows(span.service, span.operation)
        }
        if not slow:
            return trace
        ends = max(span.end_time for span in slow.values())
        return [
            replace(span, end_time=max(span.end_time, ends)) if span.is_root else slow.get(span.span_id, span)
            for span in trace
        ]
