"""Bodies over OTLP that become many times their size are refused before they do; others are read as ever."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from google.protobuf.message import DecodeError, Message
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, InstrumentationScope, KeyValue
from opentelemetry.proto.resource.v1.resource_pb2 import Resource
from opentelemetry.proto.trace.v1.trace_pb2 import ResourceSpans, ScopeSpans, Span

from traced.errors import BadOtlp, TooManyParts
from traced.otlp import frame, json_in, protobuf_in
from traced.otlp.json_in import read_json
from traced.otlp.protobuf_in import read_protobuf, weigh_protobuf
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


def varint(number: int, length: int = 1) -> bytes:
    """A number in so many bytes, or in more if it needs them; spare ones hold zeros."""
    length = max(length, -(-number.bit_length() // 7))
    return bytes([number >> 7 * at & 0x7F | (0x80 if at < length - 1 else 0) for at in range(length)])


def field(number: int, content: bytes) -> bytes:
    return varint(number << 3 | 2) + varint(len(content)) + content


LENGTHS = st.integers(1, 11)  # of a varint: all that are right, and one more
NUMBERS = st.sampled_from([0, 1, 2, 3, 5, 6, 9, 11, 13, 15, 16, 2**29 - 1])


def written(content: bytes, number: int, wire_type: int, lengths: tuple[int, int]) -> bytes:
    """A field with that content, its tag and its length, or its number, in varints as long as asked for."""
    tag = varint(number << 3 | wire_type, lengths[0])
    if wire_type == 3:
        return tag + content + varint(number << 3 | 4, lengths[1])
    size = {0: varint(len(content), lengths[1]), 2: varint(len(content), lengths[1]) + content}
    return tag + size.get(wire_type, content)


FIELDS = st.recursive(
    st.binary(max_size=8) | st.sampled_from([b"", bytes(4), bytes(8), b"\xff" * 9 + b"\x01"]),
    lambda inner: st.lists(
        st.builds(
            written,
            inner,
            NUMBERS,
            st.sampled_from([2, 2, 2, 0, 1, 3, 5, 4, 6]),
            st.tuples(st.sampled_from([1, 1, 2, 5]) | LENGTHS, st.sampled_from([1, 1, 2, 5]) | LENGTHS),
        ),
        max_size=3,
    ).map(b"".join),
    max_leaves=12,
)


def messages_in(message: Message) -> int:
    """How many messages the library made within one."""
    found = 0
    for kind, value in message.ListFields():
        if kind.message_type is not None:
            within = [value] if isinstance(value, Message) else value
            found += sum(1 + messages_in(each) for each in within)
    return found


@pytest.mark.requirement("tr-in-13")
@given(FIELDS, st.integers(0, 2))
def test_varints_of_every_length_are_read_as_the_library_reads_them(content: bytes, depth: int) -> None:
    body = content
    for number in (2, 2, 1)[-depth:] if depth else ():
        body = field(number, body)
    try:
        expected: Any = list(at_once(body))
    except DecodeError:
        expected = None
    for small_from_bytes in (0, len(body) + 1):  # counted before it is read, and not
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(frame, "SMALL_FROM_BYTES", small_from_bytes)
            try:
                found: Any = list(read_protobuf(body))
            except BadOtlp:
                found = None
        assert found == expected
    with suppress(BadOtlp):  # and nothing else
        assert weigh_protobuf(body) >= len(body)


@pytest.mark.requirement("tr-in-15")
@given(FIELDS)
def test_no_message_that_the_library_makes_goes_uncounted(content: bytes) -> None:
    try:
        made = messages_in(Span.FromString(content))
    except DecodeError:
        return
    kinds = frame.kinds_of(Span.DESCRIPTOR)
    frame.Frame(1_000, "it").walk(content, kinds)  # what the library reads is right
    if made:
        with pytest.raises(TooManyParts):
            frame.Frame(made - 1, "it").walk(content, kinds)


IDS = field(1, b"7" * 16) + field(2, b"7" * 8)
LARGE = field(1, b"\x0a\x10" + field(1, b"k" * 14)) * 500
LONG, EMPTY_PAIRS = field(5, b"x" * 20_000), b"\x4a\x00" * 5_000
WEIGHED = {  # what it is, how much it takes at least: measured; and how much it may be said to take
    "the smallest spans": (field(1, field(2, field(2, IDS) * 500)), 420 * 500, 600 * 500),
    "spans with long texts": (
        field(1, field(2, field(2, IDS + LONG) * 50)),
        10**6,
        8 * 10**6,
    ),
    "one span of many parts": (
        field(1, field(2, field(2, IDS + EMPTY_PAIRS))),
        330 * 5_000,
        2 * 10**6,
    ),
    "a large resource": (field(1, LARGE + field(2, field(2, IDS) * 50)), 50 * 2 * len(LARGE), 5 * 10**6),
}


@pytest.mark.requirement("tr-in-14")
@pytest.mark.parametrize(("body", "least", "most"), WEIGHED.values(), ids=WEIGHED)
def test_what_a_body_takes_is_told_by_what_is_in_it(body: bytes, least: int, most: int) -> None:
    assert least <= weigh_protobuf(body) <= most


ENDS_AT_ITS_TENTH_BYTE = b"\xff" * 9 + b"\x01"


@pytest.mark.requirement("tr-in-13")
@pytest.mark.parametrize(
    "body",
    [
        b"\x0a" + ENDS_AT_ITS_TENTH_BYTE,
        b"\x0a" + b"\x80" * 5 + b"\x00",
        b"\x0a\xff\xff\xff\xff\x07",
        b"\x8a\x80\x80\x80\x80\x00\x00",
        b"\x0a" + b"\x80" * 1000,
    ],
    ids=["a huge length", "a long length", "past the end", "a long tag", "no end"],
)
def test_a_length_that_cannot_be_is_refused(body: bytes) -> None:
    with pytest.raises(BadOtlp):
        list(read_protobuf(body))


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
    "attributes with long tags": field(1, field(2, field(2, b"\xca\x00\x00" * 101))),
    "attributes within attributes": field(
        1, field(2, field(2, field(9, field(2, field(5, b"\x0a\x00" * 98)))))
    ),
    "events that say when": field(1, field(2, field(2, field(11, bytes([9, *bytes(8)])) * 51))),
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
    monkeypatch.setattr(protobuf_in, "MAX_FIELDS", 100)
    monkeypatch.setattr(frame, "MAX_PARTS", 100)
    with pytest.raises(TooManyParts, match=r"more than 100 parts; send (fewer spans|it with fewer attr)"):
        list(read_protobuf(body))


@pytest.mark.requirement("tr-in-15")
def test_what_is_in_a_text_is_no_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "SMALL_FROM_BYTES", 100)
    monkeypatch.setattr(frame, "MAX_PARTS", 5)
    text = "\n\tat x.y.Z\r\n\x12\x00" * 100
    told = KeyValue(key=text, value=AnyValue(string_value=text))
    body = field(1, field(2, field(2, Span(name=text, attributes=[told]).SerializeToString())))
    assert list(read_protobuf(body)) == list(at_once(body))


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
