"""Figures over time, the heatmap and the map of services."""

from collections.abc import Sequence
from typing import Any

import msgspec

from traced.answers.numbers import rounded
from traced.domain.buckets import Buckets, row_starts_ns
from traced.domain.findings import Figures, Graph, Group, Grouping, Heatmap, Stats
from traced.domain.histogram import RELATIVE_ERROR
from traced.domain.window import NS_PER_S

MAX_GRAPH = 500

_encode = msgspec.json.Encoder().encode


def encode_stats(stats: Stats, *, by: Grouping, buckets: Buckets) -> bytes:
    """Return the body of `GET /api/v1/stats`."""
    return _encode(
        {
            "range": _range(buckets),
            "by": by.value,
            "relative_error": RELATIVE_ERROR,
            "group_count": stats.group_count,
            "groups": [_group(each, buckets) for each in stats.groups],
        }
    )


def encode_heatmap(heatmap: Heatmap, *, buckets: Buckets, per_doubling: int) -> bytes:
    """Return the body of `GET /api/v1/heatmap`."""
    cells = heatmap.cells
    rows = [each.row for each in cells]
    first, count = (min(rows), max(rows) - min(rows) + 1) if rows else (0, 0)
    starts_ns = row_starts_ns(first, count, per_doubling=per_doubling) if rows else []
    return _encode(
        {
            "range": _range(buckets),
            "total": heatmap.total,
            "error_count": heatmap.error_count,
            "row_starts_ns": [rounded(each) for each in starts_ns],
            "columns": {
                "column": [each.column for each in cells],
                "row": [row - first for row in rows],
                "count": [each.total for each in cells],
                "error_count": [each.error_count for each in cells],
            },
        }
    )


def encode_graph(graph: Graph, *, buckets: Buckets) -> bytes:
    """Return the body of `GET /api/v1/graph`; of too many those with the most spans are told."""
    services = _largest([(figures, {"service": name}) for name, figures in graph.services])
    edges = _largest(
        [(edge.figures, {"caller": edge.caller, "service": edge.service}) for edge in graph.edges]
    )
    return _encode(
        {
            "range": _range(buckets),
            "service_count": len(graph.services),
            "edge_count": len(graph.edges),
            "services": [names | _told(figures, buckets) for figures, names in services],
            "edges": [names | _told(figures, buckets) for figures, names in edges],
        }
    )


def _largest(
    listed: Sequence[tuple[Figures, dict[str, Any]]],
) -> Sequence[tuple[Figures, dict[str, Any]]]:
    if len(listed) <= MAX_GRAPH:
        return listed
    return sorted(listed, key=lambda each: -each[0].total)[:MAX_GRAPH]


def _range(buckets: Buckets) -> dict[str, Any]:
    return {
        "after_text": str(buckets.after_ns),
        "before_text": str(buckets.before_ns),
        "first_bucket_text": str(buckets.first_ns),
        "bucket_ns": buckets.width_ns,
        "bucket_count": buckets.count,
    }


def _group(group: Group, buckets: Buckets) -> dict[str, Any]:
    series = group.series
    return {
        "service": group.service,
        "operation": group.operation,
        **_told(group.overall, buckets),
        "series": {
            "count": [each.total for each in series],
            "error_count": [each.error_count for each in series],
            "p50_ns": [each.p50_ns for each in series],
            "p95_ns": [each.p95_ns for each in series],
            "p99_ns": [each.p99_ns for each in series],
        },
    }


def _told(figures: Figures, buckets: Buckets) -> dict[str, Any]:
    range_s = (buckets.before_ns - buckets.after_ns) / NS_PER_S
    return {
        "count": figures.total,
        "error_count": figures.error_count,
        "error_share": rounded(figures.error_count / figures.total) if figures.total else 0.0,
        "per_second": rounded(figures.total / range_s),
        "p50_ns": figures.p50_ns,
        "p95_ns": figures.p95_ns,
        "p99_ns": figures.p99_ns,
    }
