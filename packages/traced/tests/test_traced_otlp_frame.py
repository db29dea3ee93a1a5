"""Bodies over OTLP that become many times their size are refused before they do; others are read as ever."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from google.protobuf.message import DecodeError
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, InstrumentationScope, KeyValue
from opentelemetry.proto.resource.v1.resource_pb2 import Resource
from opentelemetry.proto.trace.v1.trace_pb2 import ResourceSpans, ScopeSpans, Span

from traced.errors import BadOtlp, TooManyParts
from traced.otlp import frame, json_in, protobuf_in
from traced.otlp.json_in import read_json
from traced.otlp.protobuf_in import read_protobuf
from traced.otlp.wire import Carried


def at_once(body: bytes) -> Iterator[Carried]:
    """The spans of a body that the protobuf library reads in one go."""
    for outer in ExportTraceServiceRequest.FromString(body).resource_spans:
        for inner in outer.scope_spans:
            for span in inner.spans:
                yield Carried(
                    protobuf_in._span(span),
                    protobuf_in._resource(outer.resource),
                    protobuf_in._scope(inner.scope),
                    outer.schema_url,
                    inner.schema_url,
                )


def scopes(*names: str) -> list[ScopeSpans]:
    return [
        ScopeSpans(
            scope=InstrumentationScope(name=name),
            spans=[Span(name=f"{name}{number}", start_time_unix_nano=number) for number in range(3)],
            schema_url="https://schema/" + name * 40,
        )
        for name in names
    ]


PAIR = KeyValue(key="service.name", value=AnyValue(string_value="shop"))
WHOLE = ExportTraceServiceRequest(
    resource_spans=[
        ResourceSpans(resource=Resource(attributes=[PAIR]), scope_spans=scopes("a", "b"), schema_url="one"),
        ResourceSpans(scope_spans=scopes("c")),
        ResourceSpans(),
    ]
).SerializeToString()
MERGED = b"".join(  # a field that comes twice, and after what is repeated: the library puts it together
    (b"\x0a", bytes([len(parts)]), parts)[number]
    for parts in [
        ResourceSpans(scope_spans=[ScopeSpans(spans=[Span(name="x")])]).SerializeToString()
        + ResourceSpans(resource=Resource(attributes=[PAIR])).SerializeToString()
        + ResourceSpans(resource=Resource(dropped_attributes_count=3), schema_url="one").SerializeToString()
    ]
    for number in range(3)
)


@pytest.mark.requirement("tr-otlp-01")
@pytest.mark.parametrize("body", [WHOLE, MERGED, b""], ids=["whole", "merged", "empty"])
def test_a_body_that_is_read_span_by_span_is_what_it_is_read_at_once(body: bytes) -> None:
    assert list(read_protobuf(body)) == list(at_once(body))


@pytest.mark.requirement("tr-in-13")
@given(
    st.tuples(
        st.sampled_from([WHOLE, MERGED]),
        st.integers(0, len(WHOLE)),
        st.integers(0, 3),
        st.binary(max_size=4)
        | st.sampled_from([b"\x00", b"\x80\x00", b"\xff" * 10, b"\x12\x00", b"\x78\x01"]),
    )
)
def test_a_broken_body_is_judged_as_the_library_judges_it(parts: tuple[bytes, int, int, bytes]) -> None:
    whole, at, skipped, instead = parts
    body = whole[:at] + instead + whole[at + skipped :]
    try:
        expected: Any = list(at_once(body))
    except DecodeError:
        expected = None
    try:
        found: Any = list(read_protobuf(body))
    except BadOtlp:
        found = None
    assert found == expected


def field(number: int, content: bytes) -> bytes:
    size, length = len(content), bytearray()
    while size > 0x7F:
        length.append(size & 0x7F | 0x80)
        size >>= 7
    return bytes([number << 3 | 2, *length, size]) + content


def as_json(spans: str) -> bytes:
    return b'{"resourceSpans":[{"scopeSpans":[{"spans":[%s]}]}]}' % spans.encode()


EMPTY = b"\x12\x00" * 101
BOMBS = {
    "scopes": field(1, EMPTY),
    "spans": field(1, field(2, EMPTY)),
    "spans in several scopes": field(1, field(2, EMPTY[:102]) * 2),
    "what is unknown": b"\x78\x01" * 101,
    "attributes": field(1, field(2, field(2, b"\x4a\x00" * 101))),
    "attributes with long lengths": field(1, field(2, field(2, b"\x4a\x80\x00" * 101))),
    "attributes of a resource": field(1, field(1, b"\x0a\x00" * 101)),
    "attributes of a scope": field(1, field(2, field(1, b"\x1a\x00" * 101))),
}
JSON_BOMBS = {
    "numbers": as_json(",".join("0" * 102)),
    "objects": as_json('{"a":{}}' * 51),
    "lists": as_json("[" * 101),
}


@pytest.mark.requirement("tr-in-15")
@pytest.mark.parametrize("body", BOMBS.values(), ids=BOMBS)
def test_protobuf_of_too_many_small_parts_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    monkeypatch.setattr(frame, "SMALL_FROM_BYTES", 100)
    assert list(read_protobuf(body)) is not None  # it is no other fault
    monkeypatch.setattr(frame, "MAX_FIELDS", 100)
    monkeypatch.setattr(frame, "MAX_SMALL_PARTS", 100)
    with pytest.raises(TooManyParts, match="more than 100 parts; send fewer spans"):
        list(read_protobuf(body))


@pytest.mark.requirement("tr-in-15")
@pytest.mark.parametrize("body", JSON_BOMBS.values(), ids=JSON_BOMBS)
def test_json_of_too_many_small_parts_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    monkeypatch.setattr(json_in, "MAX_PARTS", 100)
    with pytest.raises(TooManyParts, match="more than 100 parts; send fewer spans"):
        list(read_json(body))
    one = json.dumps({"name": "x" * 200})
    assert [each.span for each in read_json(as_json(one))] == [json.loads(one)]
