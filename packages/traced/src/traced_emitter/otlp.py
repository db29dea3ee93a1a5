"""Our spans as OpenTelemetry sends them: OTLP/HTTP in JSON.

OpenTelemetry's span ids have 8 bytes, the contract's 16, and a server puts eight zero bytes in front. So
spans that may travel this way get such ids first (`narrowed`), and are the same spans on either way.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from traced_emitter.span import Span

__all__ = ["OTLP_PATH", "encode_otlp", "narrowed"]

OTLP_PATH = "/v1/traces"
_ZERO = "00000000-0000-0000-"
_STATUS_ERROR = 2

_encoder = msgspec.json.Encoder()


def narrowed(span: Span) -> Span:
    """Return the span with ids that fit into 8 bytes: the last 16 digits of what it had."""
    parent = span.parent_span_id
    return replace(
        span,
        span_id=_ZERO + span.span_id[-17:],
        parent_span_id=None if parent is None else _ZERO + parent[-17:],
    )


def encode_otlp(spans: list[Span]) -> bytes:
    """Return the body of `POST /v1/traces`; every span's ids must be narrow."""
    by_service: dict[str, list[dict[str, Any]]] = {}
    for span in spans:
        by_service.setdefault(span.service, []).append(_otlp_span(span))
    resources = [
        {
            "resource": {"attributes": [_attribute("service.name", service)]},
            "scopeSpans": [{"scope": {"name": "traced-emitter"}, "spans": told}],
        }
        for service, told in by_service.items()
    ]
    return _encoder.encode({"resourceSpans": resources})


def _otlp_span(span: Span) -> dict[str, Any]:
    told: dict[str, Any] = {
        "traceId": span.trace_id.replace("-", ""),
        "spanId": _digits(span.span_id),
        "name": span.operation,
        "startTimeUnixNano": str(span.start_time),
        "endTimeUnixNano": str(span.end_time),
        "attributes": [_attribute(key, value) for key, value in span.tags.items()],
        "status": {"code": _STATUS_ERROR} if span.status == "error" else {},
    }
    if span.parent_span_id is not None:
        told["parentSpanId"] = _digits(span.parent_span_id)
    return told


def _attribute(key: str, value: str) -> dict[str, Any]:
    return {"key": key, "value": {"stringValue": value}}


def _digits(span_id: str) -> str:
    return span_id.replace("-", "")[16:]
