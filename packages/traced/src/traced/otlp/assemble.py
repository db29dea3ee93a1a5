"""From a span in the canonical form to a span of ours; one that is at fault is rejected on its own.

What the contract has caps for is cut to them. The whole of what was sent, less what the span says already,
is kept beside it as `extras`, so nothing is lost by the cutting.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from traced.decoding import MAX_NAME_LENGTH, MAX_TAG_VALUE_LENGTH, MAX_TAGS
from traced.domain.ids import ID_BYTES
from traced.domain.span import Span
from traced.otlp.load import MAX_EXTRAS_BYTES, too_much_beside
from traced.otlp.wire import Carried, Json

SPAN_ID_BYTES = 8
SPAN_ID_PREFIX = bytes(ID_BYTES - SPAN_ID_BYTES)  # an OTLP span id becomes a UUID with these in front
_NO_SPAN = "00" * SPAN_ID_BYTES
UNKNOWN_SERVICE = "unknown_service"
_STATUS_ERROR = 2
_HEX = re.compile(r"[0-9a-fA-F]*")
_DECIMAL = re.compile(r"-?[0-9]{1,20}")
_LARGEST = 2**63 - 1
_TOLD = frozenset({"traceId", "spanId", "parentSpanId", "startTimeUnixNano", "endTimeUnixNano"})
_MAX_FAULTS_TOLD = 3

_encode = msgspec.json.Encoder().encode


class Assembled(NamedTuple):
    """The spans that are right, how many are not, and for people why the first of these are not."""

    spans: list[Span]
    rejected: int
    message: str


class _AtFaultError(Exception):
    """One span cannot be taken in."""


def assemble(request: Iterable[Carried]) -> Assembled:
    """Return a request's spans; raises `BatchTooLarge`."""
    spans: list[Span] = []
    extras_bytes = 0
    faults: list[str] = []
    rejected = 0
    for index, carried in enumerate(request):
        try:
            span = _span(carried)
        except _AtFaultError as fault:
            rejected += 1
            if rejected <= _MAX_FAULTS_TOLD:
                faults.append(f"span {index}: {fault}")
            continue
        spans.append(span)
        extras_bytes += len(span.extras or b"")
        if extras_bytes > MAX_EXTRAS_BYTES:
            raise too_much_beside(MAX_EXTRAS_BYTES)
    more = f", and {rejected - len(faults)} more" if rejected > len(faults) else ""
    return Assembled(spans, rejected, "; ".join(faults) + more)


def _span(carried: Carried) -> Span:
    sent = carried.span
    if not isinstance(sent, dict):
        raise _AtFaultError("is not an object")
    start_ns, end_ns = _time(sent, "startTimeUnixNano"), _time(sent, "endTimeUnixNano")
    if end_ns < start_ns:
        raise _AtFaultError("endTimeUnixNano is before startTimeUnixNano")
    attributes = _list(sent, "attributes")
    return Span(
        _id(sent, "traceId", ID_BYTES),
        SPAN_ID_PREFIX + _id(sent, "spanId", SPAN_ID_BYTES),
        _parent(sent),
        _service(carried.resource),
        _text(sent, "name")[:MAX_NAME_LENGTH],
        start_ns,
        end_ns,
        _is_error(sent),
        tags_of(attributes),
        _extras(carried, sent),
    )


def tags_of(attributes: Sequence[Any]) -> dict[str, str]:
    """Return attributes as tags: the first of them, their values as text, cut."""
    tags: dict[str, str] = {}
    for attribute in attributes:
        if not isinstance(attribute, dict) or not isinstance(attribute.get("key"), str):
            raise _AtFaultError("an attribute is not {key, value}")
        if len(tags) < MAX_TAGS or attribute["key"] in tags:
            tags[attribute["key"]] = _as_text(attribute.get("value") or {})[:MAX_TAG_VALUE_LENGTH]
    return tags


def _as_text(value: Any) -> str:
    """Return an attribute's value as text: a string as it is, `true`, a number, all else as JSON."""
    if not isinstance(value, dict):
        raise _AtFaultError("an attribute's value is not an object")
    kind, content = next(iter(value.items()), ("stringValue", ""))
    if isinstance(content, str):  # also whole numbers, bytes, and doubles that JSON cannot say
        return content
    return _encode(_plain(kind, content)).decode()


def _plain(kind: str, content: Any) -> Any:
    """Return a value without the names of its types: a list, a mapping, or what it is."""
    if kind == "arrayValue" and isinstance(content, dict):
        return [_plain_value(each) for each in _list(content, "values")]
    if kind == "kvlistValue" and isinstance(content, dict):
        return {
            str(each.get("key", "")): _plain_value(each.get("value"))
            for each in _list(content, "values")
            if isinstance(each, dict)
        }
    if kind == "intValue" and isinstance(content, str) and _DECIMAL.fullmatch(content):
        return int(content)  # OTLP's JSON has it as text or as a number, and it is one
    return content


def _plain_value(value: Any) -> Any:
    if not isinstance(value, dict) or not value:
        return None
    return _plain(*next(iter(value.items())))


def _service(resource: Json) -> str:
    for attribute in _list(resource, "attributes"):
        if isinstance(attribute, dict) and attribute.get("key") == "service.name":
            return _as_text(attribute.get("value") or {})[:MAX_NAME_LENGTH] or UNKNOWN_SERVICE
    return UNKNOWN_SERVICE


def _extras(carried: Carried, sent: Json) -> bytes:
    kept = {
        "span": {name: value for name, value in sent.items() if name not in _TOLD and value is not None},
        "resource": carried.resource,
        "scope": carried.scope,
        "resourceSchemaUrl": carried.resource_schema_url,
        "scopeSchemaUrl": carried.scope_schema_url,
    }
    return _encode({name: value for name, value in kept.items() if value})


def _id(sent: Json, name: str, size: int) -> bytes:
    text = sent.get(name)
    if not isinstance(text, str) or _HEX.fullmatch(text) is None or len(text) != 2 * size:
        raise _AtFaultError(f"{name} is not {2 * size} hexadecimal digits")
    found = bytes.fromhex(text)
    if not any(found):
        raise _AtFaultError(f"{name} is all zero")
    return found


def _parent(sent: Json) -> bytes | None:
    """Return the parent's id; a root has none, or one of zeros: the id that OpenTelemetry calls invalid."""
    if not sent.get("parentSpanId") or sent["parentSpanId"] == _NO_SPAN:
        return None
    return SPAN_ID_PREFIX + _id(sent, "parentSpanId", SPAN_ID_BYTES)


def _time(sent: Json, name: str) -> int:
    value = sent.get(name, 0)
    if isinstance(value, str) and _DECIMAL.fullmatch(value) is not None:
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _LARGEST:
        raise _AtFaultError(f"{name} is no whole number of nanoseconds from 0 to {_LARGEST}")
    return value


def _text(sent: Json, name: str) -> str:
    value = sent.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _AtFaultError(f"{name} is not a string")
    return value


def _list(sent: Mapping[str, Any], name: str) -> Sequence[Any]:
    value = sent.get(name)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise _AtFaultError(f"{name} is not a list")
    return value


def _is_error(sent: Json) -> bool:
    status = sent.get("status")
    if status is None:
        return False
    if not isinstance(status, dict):
        raise _AtFaultError("status is not an object")
    return status.get("code") in (_STATUS_ERROR, "STATUS_CODE_ERROR")
