"""One span: a piece of work that one service did for one trace."""

from collections.abc import Mapping
from typing import NamedTuple


class Span(NamedTuple):
    """A span as it is kept: ids are 16 bytes, times are Unix nanoseconds, `end_time_ns` ≥ `start_time_ns`.

    A span without a parent is a root of its trace. `extras` is what its sender told beyond the contract
    (OTLP: kind, events, links, typed attributes, scope, resource), as the bytes of one JSON object. Nothing
    between ingest and the detail view looks into it; engines keep and return it as it is.
    """

    trace_id: bytes
    span_id: bytes
    parent_span_id: bytes | None
    service: str
    operation: str
    start_time_ns: int
    end_time_ns: int
    is_error: bool
    tags: Mapping[str, str]
    extras: bytes | None = None
