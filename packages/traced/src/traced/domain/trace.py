"""What is told about a trace in a list, and what can be asked of the list."""

from dataclasses import dataclass
from typing import NamedTuple

DEFAULT_LIMIT = 20
MAX_LIMIT = 1000
NS_PER_MS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceQuery:
    """Which traces to list: `after_ns` ≤ root start < `before_ns`, the newest `limit` of them."""

    limit: int = DEFAULT_LIMIT
    after_ns: int | None = None
    before_ns: int | None = None


class TraceSummary(NamedTuple):
    """One line of the list; times are the root's."""

    trace_id: bytes
    root_service: str
    root_operation: str
    span_count: int
    start_time_ns: int
    end_time_ns: int
    is_error: bool

    @property
    def duration_ms(self) -> int:
        """Whole milliseconds of the root: floor((end − start) / 10⁶)."""
        return (self.end_time_ns - self.start_time_ns) // NS_PER_MS


class TracePage(NamedTuple):
    """The newest traces that match, and how many match in all."""

    traces: list[TraceSummary]
    total: int
