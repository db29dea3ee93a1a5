"""OTLP: the real SDK and its exporters as clients, faults one by one, and the way back out."""

import gzip
import json
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from google.rpc.status_pb2 import Status
from hypothesis import given, settings
from hypothesis import strategies as st
from opentelemetry.exporter.otlp.json.http.trace_exporter import OTLPSpanExporter as JsonExporter
from opentelemetry.exporter.otlp.proto.http import Compression
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter as ProtobufExporter
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import Tracer, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import Link, SpanKind, StatusCode
from opentelemetry.trace import Status as SpanStatus

from groundwork.clock import SystemClock
from groundwork.testing import Server, VirtualClock, clean_env, proof
from groundwork.testing.fixtures import RunProgram
from traced.app import build_app, build_collector
from traced.domain.ids import format_id
from traced.otlp.assemble import assemble
from traced.otlp.export import encode_otlp
from traced.otlp.json_in import read_json
from traced.otlp.protobuf_in import read_protobuf

PATH = "/v1/traces"
TRACED = Path(sys.executable).with_name("traced")
NOW_NS = time.time_ns()
TRACE_HEX, SPAN_HEX = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
AS_JSON = {"content-type": "application/json"}
AS_PROTOBUF = {"content-type": "application/x-protobuf"}


@pytest.fixture
def url() -> Iterator[str]:
    clock = SystemClock()
    with Server(build_app(build_collector(window_minutes=30, clock=clock), clock=clock)) as url:
        yield url


@pytest.fixture
async def api(clock: VirtualClock) -> Any:
    app = build_app(build_collector(window_minutes=30, clock=clock), clock=clock)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://traced") as client:
        yield client


def sent(clock: VirtualClock | None = None, **changes: Any) -> dict[str, Any]:
    """A span in OTLP/JSON; a change to None takes the field out."""
    now_ns = NOW_NS if clock is None else clock.time_ns()
    whole = {
        "traceId": TRACE_HEX,
        "spanId": SPAN_HEX,
        "name": "place_order",
        "startTimeUnixNano": str(now_ns),
        "endTimeUnixNano": str(now_ns + 5_000_001),
    } | changes
    return {name: value for name, value in whole.items() if value is not None}


def request(*spans: Any, resource: Any = None) -> dict[str, Any]:
    scope_spans = [{"scope": {"name": "shop"}, "spans": list(spans)}]
    return {"resourceSpans": [{"resource": resource or {}, "scopeSpans": scope_spans}]}


def exported(tracer: Tracer) -> str:
    """A trace as a service of the shop would write it; returns its id as a UUID."""
    linked = tracer.start_span("earlier")
    linked.end()
    with tracer.start_as_current_span("POST /orders", kind=SpanKind.SERVER) as root:
        root.set_attributes({"vip": True, "items": 3, "price": 9.5, "sizes": ["s", "m"], "customer": "17"})
        links = [Link(linked.get_span_context(), {"why": "retry"})]
        with tracer.start_as_current_span("charge", kind=SpanKind.CLIENT, links=links) as child:
            child.add_event("declined", {"code": 51})
            child.set_status(SpanStatus(StatusCode.ERROR, "no money"))
    number = root.get_span_context().trace_id
    return format_id(number.to_bytes(16, "big"))


EXPORTERS = {
    "protobuf": lambda url: ProtobufExporter(endpoint=url + PATH),
    "protobuf with gzip": lambda url: ProtobufExporter(endpoint=url + PATH, compression=Compression.Gzip),
    "json": lambda url: JsonExporter(endpoint=url + PATH),
}


@pytest.mark.requirement("tr-otlp-01")
@pytest.mark.parametrize("kind", EXPORTERS)
def test_what_an_sdk_exports_is_listed_shown_and_goes_out_again(url: str, kind: str) -> None:
    exporter: SpanExporter = EXPORTERS[kind](url)
    resource = Resource.create({"service.name": "orders", "service.version": "2.1"})
    provider = TracerProvider(resource=resource)
    provider.add_span_processor(BatchSpanProcessor(exporter))
    trace_id = exported(provider.get_tracer("shop.orders", "1.0"))
    assert provider.force_flush()
    provider.shutdown()
    root, child = httpx.get(f"{url}/traces/{trace_id}").json()["spans"]
    assert (root["service"], root["operation"], root["status"]) == ("orders", "POST /orders", "ok")
    expected = {"vip": "true", "items": "3", "price": "9.5", "sizes": '["s","m"]', "customer": "17"}
    assert root["tags"] == expected
    assert child["parent_span_id"] == root["span_id"]
    assert root["span_id"].startswith("00000000-0000-0000-")
    assert (child["operation"], child["status"]) == ("charge", "error")
    full = httpx.get(f"{url}/api/v1/traces/{trace_id}").json()["spans"][1]["otlp"]
    assert (full["span"]["kind"], full["scope"]["name"]) == (3, "shop.orders")
    assert full["span"]["status"] == {"code": 2, "message": "no money"}
    assert full["span"]["events"][0]["attributes"] == [{"key": "code", "value": {"intValue": "51"}}]
    assert full["span"]["links"][0]["attributes"][0]["value"] == {"stringValue": "retry"}
    file = httpx.get(f"{url}/api/v1/traces/{trace_id}/export?format=otlp")
    assert f'filename="trace-{trace_id}.otlp.json"' in file.headers["content-disposition"]
    again = httpx.post(url + PATH, content=file.content, headers=AS_JSON)
    assert (again.status_code, again.json()) == (200, {})
    assert httpx.get(f"{url}/api/v1/traces/{trace_id}/export?format=otlp").content == file.content
    assert httpx.get(f"{url}/traces/{trace_id}").json()["spans"] == [root, child]


@pytest.mark.requirement("tr-otlp-01")
async def test_both_encodings_of_one_request_are_the_same_spans(api: httpx.AsyncClient) -> None:
    typed = [
        {"key": "s", "value": {"stringValue": "größe"}},
        {"key": "b", "value": {"boolValue": False}},
        {"key": "i", "value": {"intValue": "-9007199254740993"}},
        {"key": "d", "value": {"doubleValue": 0.1}},
        {"key": "y", "value": {"bytesValue": "AAE="}},
        {"key": "l", "value": {"arrayValue": {"values": [{"intValue": "1"}, {"boolValue": True}]}}},
        {"key": "m", "value": {"kvlistValue": {"values": [{"key": "a", "value": {"stringValue": "b"}}]}}},
        {"key": "e", "value": {}},
    ]
    as_json = request(sent(attributes=typed), resource={"attributes": typed[:1]})
    message = ExportTraceServiceRequest()
    span = (
        message.resource_spans.add()
        .scope_spans.add()
        .spans.add(
            trace_id=bytes.fromhex(TRACE_HEX),
            span_id=bytes.fromhex(SPAN_HEX),
            name="place_order",
            start_time_unix_nano=NOW_NS,
            end_time_unix_nano=NOW_NS + 5_000_001,
        )
    )
    message.resource_spans[0].resource.attributes.add(key="s").value.string_value = "größe"
    message.resource_spans[0].scope_spans[0].scope.name = "shop"
    span.attributes.add(key="s").value.string_value = "größe"
    span.attributes.add(key="b").value.bool_value = False
    span.attributes.add(key="i").value.int_value = -9007199254740993
    span.attributes.add(key="d").value.double_value = 0.1
    span.attributes.add(key="y").value.bytes_value = b"\x00\x01"
    listed = span.attributes.add(key="l").value.array_value.values
    listed.add().int_value = 1
    listed.add().bool_value = True
    span.attributes.add(key="m").value.kvlist_value.values.add(key="a").value.string_value = "b"
    span.attributes.add(key="e")
    (one,) = assemble(read_json(json.dumps(as_json).encode())).spans
    (other,) = assemble(read_protobuf(message.SerializeToString())).spans
    assert one == other
    assert one.tags == {
        "s": "größe",
        "b": "false",
        "i": "-9007199254740993",
        "d": "0.1",
        "y": "AAE=",
        "l": "[1,true]",
        "m": '{"a":"b"}',
        "e": "",
    }


@pytest.mark.requirement("tr-otlp-02")
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (7, "is not an object"),
        (sent(traceId=None), "traceId"),
        (sent(traceId=""), "traceId"),
        (sent(traceId="0" * 32), "traceId is all zero"),
        (sent(traceId=TRACE_HEX + "00"), "traceId"),
        (sent(traceId="x" * 32), "traceId"),
        (sent(spanId="0" * 16), "spanId is all zero"),
        (sent(spanId=SPAN_HEX[2:]), "spanId"),
        (sent(spanId=5), "spanId"),
        (sent(parentSpanId="abc"), "parentSpanId"),
        (sent(endTimeUnixNano=str(NOW_NS - 1)), "endTimeUnixNano is before"),
        (sent(startTimeUnixNano="soon"), "startTimeUnixNano"),
        (sent(attributes=[{"key": "k", "value": {"arrayValue": {"values": 5}}}]), "values is not a list"),
        (sent(attributes=[{"key": "k", "value": {"kvlistValue": {"values": True}}}]), "values is not a list"),
        (sent(startTimeUnixNano=1.5), "startTimeUnixNano"),
        (sent(endTimeUnixNano=str(2**64)), "endTimeUnixNano"),
        (sent(name=5), "name"),
        (sent(attributes={}), "attributes"),
        (sent(attributes=[5]), "attribute"),
        (sent(attributes=[{"key": "a", "value": 5}]), "value"),
        (sent(status=5), "status"),
    ],
)
async def test_a_span_at_fault_is_rejected_alone(
    api: httpx.AsyncClient, clock: VirtualClock, fault: Any, told: str
) -> None:
    good = sent(clock, spanId="00000000000000aa")
    answer = await api.post(PATH, json=request(fault, good))
    assert answer.status_code == 200
    partial = answer.json()["partialSuccess"]
    assert partial["rejectedSpans"] == "1"
    assert "span 0" in partial["errorMessage"]
    assert told in partial["errorMessage"]
    assert (await api.get("/traces")).json()["total"] == 1


@pytest.mark.requirement("tr-otlp-05")
@pytest.mark.parametrize("parent", [None, "", "0" * 16])
async def test_a_root_has_no_parent_or_one_of_zeros(
    api: httpx.AsyncClient, clock: VirtualClock, parent: str | None
) -> None:
    assert (await api.post(PATH, json=request(sent(clock, parentSpanId=parent)))).json() == {}
    assert (await api.get("/traces")).json()["total"] == 1
    (told,) = (await api.get(f"/traces/{format_id(bytes.fromhex(TRACE_HEX))}")).json()["spans"]
    assert "parent_span_id" not in told


@pytest.mark.requirement("tr-otlp-02")
async def test_rejections_are_told_in_protobuf_too(api: httpx.AsyncClient, clock: VirtualClock) -> None:
    message = ExportTraceServiceRequest()
    spans = message.resource_spans.add().scope_spans.add().spans
    for span_id in (b"", b"12345678"):
        spans.add(
            trace_id=b"x" * 16,
            span_id=span_id,
            start_time_unix_nano=clock.time_ns(),
            end_time_unix_nano=clock.time_ns(),
        )
    answer = await api.post(PATH, content=message.SerializeToString(), headers=AS_PROTOBUF)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/x-protobuf")
    told = ExportTraceServiceResponse.FromString(answer.content).partial_success
    assert told.rejected_spans == 1
    assert (await api.get("/traces")).json()["total"] == 1


@pytest.mark.requirement("tr-otlp-02")
async def test_stale_spans_are_dropped_and_not_rejected(api: httpx.AsyncClient, clock: VirtualClock) -> None:
    old = clock.time_ns() - 31 * 60 * 10**9
    answer = await api.post(PATH, json=request(sent(clock, startTimeUnixNano=old, endTimeUnixNano=old)))
    assert (answer.status_code, answer.json()) == (200, {})
    assert (await api.get("/traces")).json()["total"] == 0
    assert 'traced_spans_dropped_total{reason="stale"} 1.0' in (await api.get("/metrics")).text


@pytest.mark.requirement("tr-otlp-01")
async def test_what_is_over_the_caps_is_cut_in_the_contract_and_whole_in_the_detail(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    attributes = [{"key": f"k{n}", "value": {"stringValue": "v" * 2_000}} for n in range(60)]
    resource = {"attributes": [{"key": "service.name", "value": {"stringValue": "s" * 300}}]}
    many = [sent(clock, spanId=f"{n:016x}", name="n" * 300) for n in range(1, 602)]
    many[0]["attributes"] = attributes
    answer = await api.post(PATH, json=request(*many, resource=resource))
    assert (answer.status_code, answer.json()) == (200, {})
    trace_id = format_id(bytes.fromhex(TRACE_HEX))
    shown = (await api.get(f"/traces/{trace_id}")).json()["spans"]
    assert len(shown) == 601
    assert (len(shown[0]["service"]), len(shown[0]["operation"])) == (256, 256)
    assert (len(shown[0]["tags"]), len(shown[0]["tags"]["k0"])) == (50, 1_024)
    one = (await api.get(f"/api/v1/traces/{trace_id}/spans/{shown[0]['span_id']}")).json()
    assert (one["otlp"]["span"]["attributes"], one["otlp"]["resource"]) == (attributes, resource)
    assert one["otlp"]["span"]["name"] == "n" * 300


@pytest.mark.requirement("tr-otlp-01")
async def test_without_a_service_name_it_is_unknown(api: httpx.AsyncClient, clock: VirtualClock) -> None:
    await api.post(PATH, json=request(sent(clock)))
    assert (await api.get("/traces")).json()["traces"][0]["root_service"] == "unknown_service"


@pytest.mark.requirement("tr-otlp-03")
@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        (b"{", AS_JSON, 400, 3),
        (b"[]", AS_JSON, 400, 3),
        (b'{"resourceSpans": 5}', AS_JSON, 400, 3),
        (b'{"resourceSpans": [{"scopeSpans": [5]}]}', AS_JSON, 400, 3),
        (b'{"resourceSpans": [{"scopeSpans": [{"spans": "x"}]}]}', AS_JSON, 400, 3),
        (b'{"a": "\xff"}', AS_JSON, 400, 3),
        (b'{"resourceSpans": [{"schemaUrl": "\xff"}]}', AS_JSON, 400, 3),
        (b"[" * 100_000, AS_JSON, 400, 3),
        (b"\xff\xff", AS_PROTOBUF, 400, 3),
        (b"", {"content-type": "text/plain"}, 415, 3),
        (b"", {}, 415, 3),
        (b"not gzip", AS_JSON | {"content-encoding": "gzip"}, 400, 3),
        (b"not gzip", AS_PROTOBUF | {"content-encoding": "gzip"}, 400, 3),
        (b"", AS_PROTOBUF | {"content-encoding": "br"}, 415, 3),
        (gzip.compress(bytes(2**25 + 1)), AS_PROTOBUF | {"content-encoding": "gzip"}, 413, 8),
    ],
)
async def test_what_cannot_be_read_is_refused_with_a_status_in_its_own_encoding(
    api: httpx.AsyncClient, body: bytes, headers: dict[str, str], status: int, code: int
) -> None:
    answer = await api.post(PATH, content=body, headers=headers)
    assert answer.status_code == status
    if headers.get("content-type") == "application/x-protobuf":
        assert answer.headers["content-type"] == "application/x-protobuf"
        told = Status.FromString(answer.content)
        assert (told.code, bool(told.message)) == (code, True)
    else:
        assert answer.headers["content-type"] == "application/json"
        assert (answer.json()["code"], bool(answer.json()["message"])) == (code, True)


@pytest.mark.requirement("tr-in-11")
async def test_a_small_body_that_unfolds_to_more_than_any_body_may_be_is_refused(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    large = {"attributes": [{"key": "large", "value": {"stringValue": "x" * 2**20}}]}
    spans = [sent(clock, spanId=f"{number:016x}") for number in range(1, 66)]
    for count, status in ((60, 200), (65, 413)):
        body = gzip.compress(json.dumps(request(*spans[:count], resource=large)).encode())
        answer = await api.post(PATH, content=body, headers=AS_JSON | {"content-encoding": "gzip"})
        assert answer.status_code == status
    assert "fewer spans" in answer.json()["message"]
    assert len((await api.get(f"/traces/{format_id(bytes.fromhex(TRACE_HEX))}")).json()["spans"]) == 60


@pytest.mark.requirement("tr-otlp-03")
async def test_an_empty_request_is_fine_and_another_method_is_not(api: httpx.AsyncClient) -> None:
    assert (await api.post(PATH, content=b"", headers=AS_PROTOBUF)).status_code == 200
    assert (await api.post(PATH, content=b"{}", headers=AS_JSON)).json() == {}
    refused = await api.get(PATH)
    assert (refused.status_code, refused.headers["allow"], refused.json()["code"]) == (405, "POST", 12)


@pytest.mark.requirement("tr-otlp-01")
def test_what_an_sdk_was_told_is_stored_survives_a_sigkill(
    run_program: RunProgram, free_port: int, tmp_path: Path
) -> None:
    url = f"http://127.0.0.1:{free_port}"
    argv = [TRACED, "serve", "--port", str(free_port), "--data-dir", str(tmp_path / "log")]
    program = run_program(argv, ready_url=f"{url}/health", env=clean_env())
    now_ns = time.time_ns()
    attributes = [{"key": "items", "value": {"intValue": "3"}}]
    body = request(sent(startTimeUnixNano=now_ns, endTimeUnixNano=now_ns + 1, attributes=attributes))
    assert httpx.post(url + PATH, json=body).json() == {}
    path = f"{url}/api/v1/traces/{format_id(bytes.fromhex(TRACE_HEX))}"
    before = httpx.get(path).json()
    program.send(signal.SIGKILL)
    program.wait()
    run_program(argv, ready_url=f"{url}/health", env=clean_env())
    assert httpx.get(path).json() == before
    assert before["spans"][0]["otlp"]["span"]["attributes"] == attributes


values = st.recursive(
    st.one_of(
        st.builds(lambda text: {"stringValue": text}, st.text(max_size=5)),
        st.builds(lambda flag: {"boolValue": flag}, st.booleans()),
        st.builds(lambda number: {"intValue": str(number)}, st.integers(-(2**63), 2**63 - 1)),
        st.builds(lambda number: {"doubleValue": number}, st.floats(allow_nan=False, allow_infinity=False)),
        st.just({"doubleValue": "NaN"}),
        st.just({}),
    ),
    lambda inner: st.builds(lambda found: {"arrayValue": {"values": found}}, st.lists(inner, max_size=3)),
    max_leaves=4,
)
attribute_lists = st.lists(st.fixed_dictionaries({"key": st.text(max_size=3), "value": values}), max_size=3)
otlp_spans = st.fixed_dictionaries(
    {
        "traceId": st.sampled_from([TRACE_HEX, "f" * 32]),
        "spanId": st.integers(1, 2**64 - 1).map(lambda number: f"{number:016x}"),
        "startTimeUnixNano": st.integers(0, 5).map(str),
        "endTimeUnixNano": st.integers(5, 2**63 - 1).map(str),
        "name": st.text(max_size=300),
    },
    optional={
        "parentSpanId": st.just(SPAN_HEX),
        "attributes": attribute_lists,
        "kind": st.integers(1, 5),
        "traceState": st.just("a=b"),
        "events": st.lists(st.fixed_dictionaries({"name": st.text(max_size=3)}), min_size=1, max_size=2),
        "status": st.sampled_from([{"code": 2}, {"code": 1}, {"code": 2, "message": "no"}]),
    },
)


@pytest.mark.requirement("tr-otlp-04")
@settings(max_examples=proof.count(quick=100, full=2_000), deadline=None)
@given(st.lists(otlp_spans, min_size=1, max_size=4, unique_by=lambda each: each["spanId"]), attribute_lists)
def test_what_came_in_goes_out_as_it_came(spans: list[dict[str, Any]], attributes: list[Any]) -> None:
    resource = {"attributes": [{"key": "host", "value": {"stringValue": "a"}}, *attributes]}
    taken_in = assemble(read_json(json.dumps(request(*spans, resource=resource)).encode()))
    assert taken_in.rejected == 0
    out = json.loads(encode_otlp(taken_in.spans))
    assert out == request(*spans, resource=resource)
    assert assemble(read_json(json.dumps(out).encode())).spans == taken_in.spans


@pytest.mark.requirement("tr-otlp-04")
async def test_a_span_of_ours_goes_out_as_otlp_with_its_whole_ids(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    ours = {
        "trace_id": format_id(bytes.fromhex(TRACE_HEX)),
        "span_id": "12345678-0000-0000-b7ad-6b7169203331",
        "parent_span_id": "00000000-0000-0000-b7ad-6b7169203332",
        "service": "checkout",
        "operation": "place_order",
        "start_time": clock.time_ns(),
        "end_time": clock.time_ns() + 1,
        "status": "error",
        "tags": {"a": "b"},
    }
    assert (await api.post("/spans", json={"spans": [ours]})).status_code == 202
    path = f"/api/v1/traces/{ours['trace_id']}/export"
    assert (await api.get(path)).json() == {"spans": [ours]}
    (outer,) = (await api.get(path, params={"format": "otlp"})).json()["resourceSpans"]
    (span,) = outer["scopeSpans"][0]["spans"]
    assert (span["spanId"], span["parentSpanId"]) == ("b7ad6b7169203331", "b7ad6b7169203332")
    assert span["attributes"] == [
        {"key": "a", "value": {"stringValue": "b"}},
        {"key": "traced.span_id", "value": {"stringValue": ours["span_id"]}},
    ]
    assert span["status"] == {"code": 2}
    assert outer["resource"]["attributes"][0]["value"] == {"stringValue": "checkout"}
