"""Bodies over OTLP that become many times their size are refused before they do; others are read as ever."""

import json
from collections.abc import Iterator
from contextlib import nullcontext, suppress
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
from traced.otlp import json_in, load, protobuf_in
from traced.otlp.json_in import parts_in, read_json, weigh_json
from traced.otlp.load import MOST, QUICK, Bounds
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


def parts_of(message: Message) -> int:
    """How many messages the library made within one, of those that may come many times."""
    found = 0
    for kind, value in message.ListFields():
        if kind.message_type is not None:
            within = [value] if isinstance(value, Message) else value
            found += sum(kind.is_repeated + parts_of(each) for each in within)
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
    try:
        found: Any = list(read_protobuf(body))
    except BadOtlp:
        found = None
    assert found == expected
    for bounds in (QUICK, MOST):
        with suppress(BadOtlp) if expected is None else nullcontext():  # and nothing else
            assert weigh_protobuf(body, bounds) >= len(body)


@pytest.mark.requirement("tr-in-15")
@given(FIELDS)
def test_no_part_that_the_library_makes_goes_uncounted(content: bytes) -> None:
    try:
        made = parts_of(Span.FromString(content))
    except DecodeError:
        return
    counted = protobuf_in._PARTS.exactly(content, protobuf_in._KINDS[Span], 1_000)
    assert made <= counted <= protobuf_in._PARTS.at_most(content)


IDS = field(1, b"7" * 16) + field(2, b"7" * 8)
LARGE = field(1, b"\x0a\x10" + field(1, b"k" * 14)) * 500
LONG, EMPTY_PAIRS = field(5, b"x" * 20_000), b"\x4a\x00" * 5_000
SHORT_PAIRS = [KeyValue(key=f"{number:02}", value=AnyValue(string_value="ab")) for number in range(50)]
SHORT_TAGS = Span(attributes=SHORT_PAIRS).SerializeToString()
WEIGHED = {  # what it is, how much it takes at least: measured; and how much it may be said to take
    "the smallest spans": (field(1, field(2, field(2, IDS) * 500)), 420 * 500, 800 * 500),
    "spans with long texts": (
        field(1, field(2, field(2, IDS + LONG) * 50)),
        10**6,
        8 * 10**6,
    ),
    "one span with a long text": (
        field(1, field(2, field(2, IDS + field(5, b"x" * 450_000)))),
        450_000,
        5 * 450_000,
    ),
    "one span of many parts": (
        field(1, field(2, field(2, IDS + EMPTY_PAIRS))),
        330 * 5_000,
        4 * 10**6,
    ),
    "spans with many short tags": (
        field(1, field(2, field(2, IDS + SHORT_TAGS) * 50)),
        15 * 50 * len(SHORT_TAGS),
        36 * 50 * len(SHORT_TAGS),
    ),
    "a large resource": (field(1, LARGE + field(2, field(2, IDS) * 50)), 50 * 2 * len(LARGE), 5 * 10**6),
}


@pytest.mark.requirement("tr-in-14")
@pytest.mark.parametrize("bounds", [QUICK, MOST], ids=["quick", "exact"])
@pytest.mark.parametrize(("body", "least", "most"), WEIGHED.values(), ids=WEIGHED)
def test_what_a_body_takes_is_told_by_what_is_in_it(
    bounds: Bounds, body: bytes, least: int, most: int
) -> None:
    assert least <= weigh_protobuf(body, bounds) <= most


@pytest.mark.requirement("tr-in-14")
def test_what_a_body_in_json_takes_is_told_by_what_is_in_it() -> None:
    resource = b'{"resourceSpans":[{"resource":{"a":[%s]},"scopeSpans":[{"spans":[{}%s]}]}]}'
    bombs = b",".join([b'{"":0}'] * 5_000)
    assert 26 * len(bombs) <= weigh_json(resource % (bombs, b""), QUICK) <= 60 * len(bombs)
    texts = json.dumps("[,{" * 10_000).encode()
    assert len(texts) <= weigh_json(resource % (texts, b""), MOST) <= 8 * len(texts)
    beside = weigh_json(resource % (texts, b",{}" * 40), MOST)
    assert 40 * len(texts) <= beside <= 90 * len(texts)


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


A_HUNDRED = Bounds(10**6, 100, 100, 10**6)
EMPTY = b"\x12\x00" * 101
BOMBS = {
    "scopes": field(1, EMPTY),
    "spans": field(1, field(2, EMPTY)),
    "spans in several scopes": field(1, field(2, EMPTY[:102]) * 2),
    "what is unknown": b"\x78\x01" * 101,
}
PART_BOMBS = {
    "attributes": field(1, field(2, field(2, b"\x4a\x00" * 101))),
    "attributes with long lengths": field(1, field(2, field(2, b"\x4a\x80\x00" * 101))),
    "attributes with long tags": field(1, field(2, field(2, b"\xca\x00\x00" * 101))),
    "attributes within attributes": field(
        1, field(2, field(2, field(9, field(2, field(5, b"\x0a\x00" * 101)))))
    ),
    "events that say when": field(1, field(2, field(2, field(11, bytes([9, *bytes(8)])) * 101))),
    "links with attributes": field(1, field(2, field(2, field(13, b"\x22\x00") * 51))),
    "attributes of a resource": field(1, field(1, b"\x0a\x00" * 101)),
    "attributes of a scope": field(1, field(2, field(1, b"\x1a\x00" * 101))),
}
JSON_BOMBS = {
    "numbers": as_json(",".join("0" * 203)),
    "objects": as_json(",".join(['{"a":{}}'] * 101)),
    "lists": as_json("[" * 203 + "]" * 203),
}


@pytest.mark.requirement("tr-in-15")
@pytest.mark.parametrize("is_last", [False, True], ids=["quick", "exact"])
@pytest.mark.parametrize("body", (BOMBS | PART_BOMBS).values(), ids=BOMBS | PART_BOMBS)
def test_protobuf_of_too_many_small_parts_is_refused_before_it_is_read(body: bytes, is_last: bool) -> None:
    assert list(read_protobuf(body)) is not None  # it is no other fault
    with pytest.raises(TooManyParts, match=r"the body has more than 100 (parts|spans); send fewer spans"):
        weigh_protobuf(body, A_HUNDRED._replace(is_last=is_last))


@pytest.mark.requirement("tr-in-15")
@pytest.mark.parametrize("body", PART_BOMBS.values(), ids=PART_BOMBS)
def test_a_message_of_too_many_parts_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    monkeypatch.setattr(protobuf_in, "MAX_PARTS_OF_ONE", 100)
    with pytest.raises(TooManyParts, match="100 parts; send it with fewer attributes, events and links"):
        list(read_protobuf(body))


@pytest.mark.requirement("tr-in-15")
def test_fields_without_end_are_counted_to_a_bound_although_they_are_no_parts() -> None:
    body = field(1, field(2, field(2, IDS + b"\x78\x01" * 700)))
    with pytest.raises(TooManyParts):
        weigh_protobuf(body, A_HUNDRED._replace(is_last=True))


@pytest.mark.requirement("tr-in-15")
def test_what_is_in_a_text_is_no_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protobuf_in, "MAX_PARTS_OF_ONE", 5)
    text = "\n\tat x.y.Z\r\n\x12\x00" * 100
    told = KeyValue(key=text, value=AnyValue(string_value=text))
    body = field(1, field(2, field(2, Span(name=text, attributes=[told]).SerializeToString())))
    assert list(read_protobuf(body)) == list(at_once(body))
    assert weigh_protobuf(body, A_HUNDRED._replace(is_last=True)) > len(body)
    with pytest.raises(TooManyParts):  # it may be more, for all that is known without a look at the lengths
        weigh_protobuf(body, A_HUNDRED)


@pytest.mark.requirement("tr-in-15")
@pytest.mark.parametrize("is_last", [False, True], ids=["quick", "exact"])
@pytest.mark.parametrize("body", JSON_BOMBS.values(), ids=JSON_BOMBS)
def test_json_of_too_many_small_parts_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch, body: bytes, is_last: bool
) -> None:
    assert list(read_json(body)) is not None
    with pytest.raises(TooManyParts, match="the body has more than 100 parts; send fewer spans"):
        weigh_json(body, A_HUNDRED._replace(is_last=is_last))
    with pytest.raises(
        TooManyParts, match="the body has more than 2 spans, resources and scopes; send fewer spans"
    ):
        weigh_json(as_json("{}"), A_HUNDRED._replace(spans=2, is_last=is_last))
    assert weigh_json(as_json("{}"), A_HUNDRED._replace(spans=3, is_last=is_last)) > 0


@pytest.mark.requirement("tr-in-15")
@pytest.mark.parametrize(
    "sent",
    [
        '{"resource":{"a":[%s]},"scopeSpans":[{"spans":[{}]}]}',
        '{"scopeSpans":[{"scope":{"a":[%s]},"spans":[{}]}]}',
        '{"scopeSpans":[{"spans":[{"a":[%s]}]}]}',
    ],
    ids=["resource", "scope", "span"],
)
def test_what_is_read_in_one_step_has_a_bound_of_its_own_in_json(
    monkeypatch: pytest.MonkeyPatch, sent: str
) -> None:
    monkeypatch.setattr(json_in, "MAX_PARTS_OF_ONE", 100)
    text, numbers = (
        b'{"resourceSpans":[%s]}' % (sent % each).encode()
        for each in (json.dumps("," * 300), ",".join("0" * 300))
    )
    assert len(list(read_json(text))) == 1
    with pytest.raises(TooManyParts, match="100 parts; send it with fewer attributes, events and links"):
        list(read_json(numbers))


def marks_of(value: Any) -> int:
    """How many commas and opening brackets a value has in JSON, outside of its texts."""
    if not isinstance(value, dict | list):
        return 0
    return max(1, len(value)) + sum(map(marks_of, value.values() if isinstance(value, dict) else value))


MARKED = st.text(alphabet='",\\[{a', max_size=6)


@pytest.mark.requirement("tr-in-15")
@given(
    st.recursive(
        MARKED,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(MARKED, inner, max_size=4),
        max_leaves=20,
    ),
    st.integers(1, 8),
)
def test_what_is_in_a_text_is_no_part_in_json_wherever_a_slice_ends(value: Any, slice_bytes: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(load, "_SLICE_BYTES", slice_bytes)
        assert parts_in(json.dumps(value).encode()) == marks_of(value) // 2
