"""A trace as OTLP/JSON. What came in over OTLP goes out as it came; other spans get the form of one.

A span id is eight bytes there. One of ours that has more in it goes out as its last eight bytes, and whole
as an attribute (`traced.span_id`, `traced.parent_span_id`), so that nothing is lost.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from traced.domain.ids import format_id
from traced.domain.span import Span
from traced.otlp.assemble import SPAN_ID_BYTES, SPAN_ID_PREFIX

_STATUS_ERROR = 2

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


def encode_otlp(spans: Sequence[Span]) -> bytes:
    """Return spans as the JSON body of `POST /v1/traces`, those of one resource and scope together."""
    resources: dict[bytes, dict[str, Any]] = {}
    for span in spans:
        kept = _decode(span.extras) if span.extras is not None else {}
        resource = kept.get("resource") or _resource(span)
        outer = _within(resources, resource, kept.get("resourceSchemaUrl", ""), "resource")
        inner = _within(outer["scopes"], kept.get("scope", {}), kept.get("scopeSchemaUrl", ""), "scope")
        told = msgspec.Raw(_encode(_span(span, kept.get("span"))))  # now: no step is longer than a span
        inner.setdefault("spans", []).append(told)
    return _encode({"resourceSpans": [_told(outer) for outer in resources.values()]})


def _within(groups: dict[bytes, dict[str, Any]], content: Any, schema_url: str, name: str) -> dict[str, Any]:
    """Return the group of this resource, or scope, made when it comes first."""
    group = groups.setdefault(_encode([content, schema_url]), {name: content, "scopes": {}})
    if schema_url:
        group["schemaUrl"] = schema_url
    return group


def _told(outer: Mapping[str, Any]) -> dict[str, Any]:
    scopes = [{name: each[name] for name in each if name != "scopes"} for each in outer["scopes"].values()]
    return {name: outer[name] for name in outer if name != "scopes"} | {"scopeSpans": scopes}


def _span(span: Span, sent: dict[str, Any] | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "traceId": span.trace_id.hex(),
        "spanId": span.span_id[-SPAN_ID_BYTES:].hex(),
        "startTimeUnixNano": str(span.start_time_ns),
        "endTimeUnixNano": str(span.end_time_ns),
    }
    if span.parent_span_id is not None:
        told["parentSpanId"] = span.parent_span_id[-SPAN_ID_BYTES:].hex()
    return told | (_in_form(span) if sent is None else sent)


def _in_form(span: Span) -> dict[str, Any]:
    """Return what an SDK would have sent for a span that came over `POST /spans`."""
    attributes = dict(span.tags)
    if not span.span_id.startswith(SPAN_ID_PREFIX):
        attributes["traced.span_id"] = format_id(span.span_id)
    if span.parent_span_id is not None and not span.parent_span_id.startswith(SPAN_ID_PREFIX):
        attributes["traced.parent_span_id"] = format_id(span.parent_span_id)
    told: dict[str, Any] = {
        "name": span.operation,
        "attributes": [_attribute(name, value) for name, value in attributes.items()],
    }
    return told | ({"status": {"code": _STATUS_ERROR}} if span.is_error else {})


def _resource(span: Span) -> dict[str, Any]:
    return {"attributes": [_attribute("service.name", span.service)]}


def _attribute(name: str, value: str) -> dict[str, Any]:
    return {"key": name, "value": {"stringValue": value}}
