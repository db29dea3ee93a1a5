"""One trace: in full, as a tree of columns, one of its spans."""

from typing import Any

import msgspec

from traced.domain.critical_path import critical_ns, critical_path
from traced.domain.ids import format_id
from traced.domain.oddities import Warned, warnings_of
from traced.domain.span import Span
from traced.domain.tree import Node, Oddity, Tree

_ERROR, _CRITICAL = 1, 2  # flags beside those of `Oddity`

_encode = msgspec.json.Encoder().encode


def encode_full(tree: Tree) -> bytes:
    """Return the body of `GET /api/v1/traces/{trace_id}`."""
    pieces = critical_path(tree)
    shares = critical_ns(tree, pieces)
    path = [
        {
            "span_id": format_id(tree.nodes[piece.position].span.span_id),
            "start_time_text": str(piece.start_time_ns),
            "duration_ns": piece.end_time_ns - piece.start_time_ns,
        }
        for piece in pieces
    ]
    head = _encode({"trace": _head(tree), "critical_path": path})
    spans = b",".join(map(_encode, map(_span, tree.nodes, shares)))  # one by one: a thread lets others run
    return b'%s,"spans":[%s]}' % (head[:-1], spans)


def encode_span(tree: Tree, span_id: bytes) -> bytes | None:
    """Return the body of `GET /api/v1/traces/{trace_id}/spans/{span_id}`, None where there is none."""
    for position, node in enumerate(tree.nodes):
        if node.span.span_id == span_id:
            return _encode(_span(node, critical_ns(tree, critical_path(tree))[position]))
    return None


def encode_tree(tree: Tree) -> bytes:
    """Return the body of `GET /api/v1/traces/{trace_id}/tree`."""
    first_ns = min(node.span.start_time_ns for node in tree.nodes)
    shares = critical_ns(tree, critical_path(tree))
    names: dict[tuple[str, str], int] = {}
    columns = {
        "span_id": [format_id(node.span.span_id) for node in tree.nodes],
        "parent": [node.parent for node in tree.nodes],
        "depth": [node.depth for node in tree.nodes],
        "name": [names.setdefault(_name(node.span), len(names)) for node in tree.nodes],
        "start_offset_ns": [node.span.start_time_ns - first_ns for node in tree.nodes],
        "duration_ns": [node.duration_ns for node in tree.nodes],
        "self_time_ns": [node.self_time_ns for node in tree.nodes],
        "critical_ns": shares,
        "flags": list(map(_flags, tree.nodes, shares)),
    }
    told = b",".join(_encode(name) + b":" + _encode(column) for name, column in columns.items())
    return b'%s,"columns":{%s}}' % (_encode({"trace": _head(tree), "names": list(names)})[:-1], told)


def _head(tree: Tree) -> dict[str, Any]:
    spans = [node.span for node in tree.nodes]
    errors = sum(span.is_error for span in spans)
    first_ns, last_ns = min(span.start_time_ns for span in spans), max(span.end_time_ns for span in spans)
    root = None if tree.root is None else tree.nodes[tree.root]
    head = {
        "trace_id": format_id(spans[0].trace_id),
        "has_root": root is not None,
        "span_count": len(spans),
        "error_count": errors,
        "service_count": len({span.service for span in spans}),
        "depth": 1 + max(node.depth for node in tree.nodes),
        "status": _status(is_error=errors > 0),
        "start_time": first_ns,
        "start_time_text": str(first_ns),
        "end_time": last_ns,
        "end_time_text": str(last_ns),
        "duration_ns": last_ns - first_ns if root is None else root.duration_ns,
        "warnings": [_warning(each) for each in warnings_of(tree)],
    }
    return head if root is None else head | {"root_span_id": format_id(root.span.span_id)}


def _warning(warned: Warned) -> dict[str, Any]:
    return {
        "kind": warned.kind,
        "count": warned.span_count,
        "span_id": format_id(warned.span_id),
        "text": warned.text,
    }


def _span(node: Node, critical: int) -> dict[str, Any]:
    span = node.span
    answer: dict[str, Any] = {
        "trace_id": format_id(span.trace_id),
        "span_id": format_id(span.span_id),
        "service": span.service,
        "operation": span.operation,
        "start_time": span.start_time_ns,
        "start_time_text": str(span.start_time_ns),
        "end_time": span.end_time_ns,
        "end_time_text": str(span.end_time_ns),
        "duration_ns": node.duration_ns,
        "self_time_ns": node.self_time_ns,
        "critical_ns": critical,
        "depth": node.depth,
        "child_count": len(node.children),
        "descendant_count": node.descendant_count,
        "status": _status(is_error=span.is_error),
        "is_orphan": Oddity.ORPHAN in node.oddity,
        "is_in_cycle": Oddity.IN_CYCLE in node.oddity,
        "starts_before_parent_ns": node.starts_before_parent_ns,
        "ends_after_parent_ns": node.ends_after_parent_ns,
        "tags": span.tags,
    }
    if span.parent_span_id is not None:
        answer["parent_span_id"] = format_id(span.parent_span_id)
    if span.extras is not None:
        answer["otlp"] = msgspec.Raw(span.extras)
    return answer


def _flags(node: Node, critical: int) -> int:
    own = (_ERROR if node.span.is_error else 0) | (_CRITICAL if critical else 0)
    return own | node.oddity.value


def _name(span: Span) -> tuple[str, str]:
    return span.service, span.operation


def _status(*, is_error: bool) -> str:
    return "error" if is_error else "ok"
