"""OTLP in protobuf, turned into the canonical form.

By hand and not with protobuf's own JSON mapping, which writes ids as base64 where OTLP wants hexadecimal, and
takes several times as long. What is empty is left out, as that mapping does.

The frame is taken apart first (`frame`), and each span read when its turn comes: so no step is longer than a
span, and no more of a request than one span is there as protobuf's objects.
"""

import base64
import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from google.protobuf.message import Message
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, InstrumentationScope, KeyValue
from opentelemetry.proto.resource.v1.resource_pb2 import Resource
from opentelemetry.proto.trace.v1.trace_pb2 import ResourceSpans, ScopeSpans, Span, Status

from traced.decoding import begins_with
from traced.errors import BadOtlp, TooManyParts
from traced.otlp.frame import BROKEN, Frame, Kinds, Parts, between, kinds_of, sizes
from traced.otlp.load import (
    MAX_PARTS_OF_ONE,
    MOST,
    ONE_OF_IT,
    THE_BODY,
    Bounds,
    Load,
    check_parts,
    kept_bytes,
)
from traced.otlp.wire import Carried

_PART_BYTES = 600  # of a part as objects, the library's and ours: measured

_Kind = TypeVar("_Kind", bound=Message)

_RESOURCE_SPANS = ExportTraceServiceRequest.RESOURCE_SPANS_FIELD_NUMBER
_SCOPE_SPANS = ResourceSpans.SCOPE_SPANS_FIELD_NUMBER
_SPANS = ScopeSpans.SPANS_FIELD_NUMBER
_KINDS: dict[type[Message], Kinds] = {
    kind: kinds_of(kind.DESCRIPTOR) for kind in (ExportTraceServiceRequest, ResourceSpans, ScopeSpans, Span)
}
_PARTS = Parts(Resource.DESCRIPTOR, InstrumentationScope.DESCRIPTOR, Span.DESCRIPTOR)


def read_protobuf(body: bytes) -> Iterator[Carried]:
    """Yield the spans of a request in protobuf, each turned when its turn comes; raises `BadOtlp`."""
    try:
        yield from _spans(memoryview(body))
    except BROKEN:
        raise _not_read(body) from None


def weigh_protobuf(body: bytes, most: Bounds) -> int:
    """Return how many bytes reading a request may take, its spans included.

    Raises `BadOtlp`, and `TooManyParts` or `BatchTooLarge` if there is more in it than `most`.
    """
    try:
        load = _load(body, most)
    except BROKEN:
        raise _not_read(body) from None
    load.check(most)
    return load.takes_bytes(_PART_BYTES)


def _not_read(body: bytes) -> BadOtlp:
    return BadOtlp(f"the body {begins_with(body) or 'is no ExportTraceServiceRequest in protobuf'}")


def _load(body: bytes, most: Bounds) -> Load:
    if most.is_last:
        parts = tags = _PARTS.exactly(body, _KINDS[ExportTraceServiceRequest], most.parts)
    else:
        parts = check_parts(_PARTS.at_most(body), most.parts)
        tags = parts // 2  # an attribute is taken for two: its key begins like a part of something else
    frame, spans, beside_bytes = _frame(most), 0, 0
    largest = [0, 0, 0]  # resource, scope, span: one of each is there as objects
    view = memoryview(body)
    for resource_spans in between(view, frame.split(view, _RESOURCE_SPANS)[1]):
        resource, scopes = frame.split(resource_spans, _SCOPE_SPANS)
        resource_bytes = _kept_bytes(resource, parts)
        for scope_spans in between(resource_spans, scopes):
            scope, contents = frame.split(scope_spans, _SPANS)
            spans += len(contents) // 2
            beside_bytes += len(contents) // 2 * (resource_bytes + _kept_bytes(scope, parts))
            of_these = (len(resource), len(scope), max(sizes(contents), default=0))
            largest = list(map(max, largest, of_these))
    return Load(len(body), spans, parts, tags, beside_bytes, parts_at_once=sum(largest) // 2)


def _kept_bytes(head: memoryview, parts: int) -> int:
    return kept_bytes(len(head), min(parts, _PARTS.at_most(bytes(head))))


def _frame(most: Bounds) -> Frame:
    return Frame(most.spans, TooManyParts(THE_BODY, most.spans, "spans"))


def _spans(body: memoryview) -> Iterator[Carried]:
    frame = _frame(MOST)
    head, resources = frame.split(body, _RESOURCE_SPANS)
    _read(ExportTraceServiceRequest, head)  # nothing but what we do not know: is it right?
    for resource_spans in between(body, resources):
        head, scopes = frame.split(resource_spans, _SCOPE_SPANS)
        outer = _read(ResourceSpans, head)
        resource = _resource(outer.resource)
        for scope_spans in between(resource_spans, scopes):
            head, spans = frame.split(scope_spans, _SPANS)
            inner = _read(ScopeSpans, head)
            scope = _scope(inner.scope)
            for span in between(scope_spans, spans):
                told = _span(_read(Span, span))
                yield Carried(told, resource, scope, outer.schema_url, inner.schema_url)


def _read(kind: type[_Kind], message: memoryview) -> _Kind:
    whole = bytes(message)
    if len(whole) > MAX_PARTS_OF_ONE and _PARTS.at_most(whole) > MAX_PARTS_OF_ONE:
        _PARTS.exactly(whole, _KINDS[kind], MAX_PARTS_OF_ONE, ONE_OF_IT)
    return kind.FromString(whole)


def _span(span: Span) -> dict[str, Any]:
    return _filled(
        traceId=span.trace_id.hex(),
        spanId=span.span_id.hex(),
        traceState=span.trace_state,
        parentSpanId=span.parent_span_id.hex(),
        flags=span.flags,
        name=span.name,
        kind=span.kind,
        startTimeUnixNano=str(span.start_time_unix_nano),
        endTimeUnixNano=str(span.end_time_unix_nano),
        attributes=_attributes(span.attributes),
        droppedAttributesCount=span.dropped_attributes_count,
        events=[_event(event) for event in span.events],
        droppedEventsCount=span.dropped_events_count,
        links=[_link(link) for link in span.links],
        droppedLinksCount=span.dropped_links_count,
        status=_status(span.status),
    )


def _event(event: Span.Event) -> dict[str, Any]:
    return _filled(
        timeUnixNano=str(event.time_unix_nano),
        name=event.name,
        attributes=_attributes(event.attributes),
        droppedAttributesCount=event.dropped_attributes_count,
    )


def _link(link: Span.Link) -> dict[str, Any]:
    return _filled(
        traceId=link.trace_id.hex(),
        spanId=link.span_id.hex(),
        traceState=link.trace_state,
        attributes=_attributes(link.attributes),
        droppedAttributesCount=link.dropped_attributes_count,
        flags=link.flags,
    )


def _status(status: Status) -> dict[str, Any]:
    return _filled(message=status.message, code=status.code)


def _resource(resource: Resource) -> dict[str, Any]:
    return _filled(
        attributes=_attributes(resource.attributes),
        droppedAttributesCount=resource.dropped_attributes_count,
    )


def _scope(scope: InstrumentationScope) -> dict[str, Any]:
    return _filled(
        name=scope.name,
        version=scope.version,
        attributes=_attributes(scope.attributes),
        droppedAttributesCount=scope.dropped_attributes_count,
    )


def _attributes(attributes: Iterable[KeyValue]) -> list[dict[str, Any]]:
    return [{"key": each.key, "value": _value(each.value)} for each in attributes]


def _value(value: AnyValue) -> dict[str, Any]:
    kind = value.WhichOneof("value")
    if kind not in _VALUES:
        return {}
    name, told = _VALUES[kind]
    return {name: told(getattr(value, kind))}


def _double(value: float) -> float | str:
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _filled(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


# By the name of the field that is set: the name in JSON, and how its content is told.
_VALUES: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "string_value": ("stringValue", str),
    "bool_value": ("boolValue", bool),
    "int_value": ("intValue", str),
    "double_value": ("doubleValue", _double),
    "array_value": ("arrayValue", lambda array: {"values": [_value(each) for each in array.values]}),
    "kvlist_value": ("kvlistValue", lambda pairs: {"values": _attributes(pairs.values)}),
    "bytes_value": ("bytesValue", lambda content: base64.b64encode(content).decode()),
}
