"""Search, scatter, services and operations."""

from collections.abc import Sequence
from typing import Any

import msgspec

from traced.domain.filters import Cursor, Order
from traced.domain.findings import FoundTrace, OperationCount, SearchPage
from traced.domain.ids import format_id

MAX_NAMES = 1_000

_encode = msgspec.json.Encoder().encode


def encode_search(page: SearchPage, order: Order) -> bytes:
    """Return the body of `GET /api/v1/search`."""
    following = None if page.cursor is None else _cursor_text(page.cursor, order)
    return _encode({"traces": [trace_row(each) for each in page.traces], "next": following})


def _cursor_text(cursor: Cursor, order: Order) -> str:
    """Return a cursor as it stands in a URL. It names its order: in the other one it would skip traces."""
    return f"{order.value}.{cursor.duration_ns}.{cursor.start_time_ns}.{cursor.trace_id.hex()}"


def trace_row(found: FoundTrace) -> dict[str, Any]:
    """Return one trace of a search, or of the stream."""
    return {
        "trace_id": format_id(found.trace_id),
        "service": found.service,
        "operation": found.operation,
        "span_count": found.span_count,
        "error_count": found.error_count,
        "start_time": found.start_time_ns,
        "start_time_text": str(found.start_time_ns),
        "duration_ns": found.duration_ns,
        "status": "error" if found.is_error else "ok",
        "has_root": found.has_root,
    }


def encode_scatter(page: SearchPage) -> bytes:
    """Return the body of `GET /api/v1/scatter`."""
    traces = page.traces
    base_ns = min((each.start_time_ns for each in traces), default=0)
    services, operations = _Names(), _Names()
    columns = {
        "trace_id": [format_id(each.trace_id) for each in traces],
        "start_offset_ns": [each.start_time_ns - base_ns for each in traces],
        "duration_ns": [each.duration_ns for each in traces],
        "span_count": [each.span_count for each in traces],
        "error_count": [each.error_count for each in traces],
        "service": [services.position(each.service) for each in traces],
        "operation": [operations.position(each.operation) for each in traces],
    }
    return _encode(
        {
            "base_time_text": str(base_ns),
            "services": services.listed,
            "operations": operations.listed,
            "is_complete": page.cursor is None,
            "columns": columns,
        }
    )


class _Names:
    """Names by the order in which they come, each once."""

    def __init__(self) -> None:
        self._positions: dict[str, int] = {}

    def position(self, name: str) -> int:
        return self._positions.setdefault(name, len(self._positions))

    @property
    def listed(self) -> list[str]:
        return list(self._positions)


def encode_services(counts: Sequence[OperationCount]) -> bytes:
    """Return the body of `GET /api/v1/services`."""
    rows: dict[str, dict[str, Any]] = {}
    for each in counts:
        row = rows.setdefault(
            each.service,
            {
                "service": each.service,
                "span_count": 0,
                "error_count": 0,
                "root_count": 0,
                "operation_count": 0,
            },
        )
        row["span_count"] += each.span_count
        row["error_count"] += each.error_count
        row["root_count"] += each.lead_count
        row["operation_count"] += 1
    return _encode({"count": len(rows), "services": list(rows.values())[:MAX_NAMES]})


def encode_operations(counts: Sequence[OperationCount]) -> bytes:
    """Return the body of `GET /api/v1/operations`."""
    rows = [
        {
            "service": each.service,
            "operation": each.operation,
            "span_count": each.span_count,
            "error_count": each.error_count,
            "root_count": each.lead_count,
        }
        for each in counts[:MAX_NAMES]
    ]
    return _encode({"count": len(counts), "operations": rows})
