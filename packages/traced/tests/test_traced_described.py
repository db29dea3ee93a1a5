"""The hand-written OpenAPI document agrees with the server: routes, methods, answers and limits."""

import json
import re
from collections.abc import AsyncIterator
from importlib.resources import files
from typing import Any

import httpx
import pytest
import yaml

from groundwork.testing import VirtualClock
from traced import decoding
from traced.app import build_app, build_collector
from traced.domain.ids import format_id
from traced.domain.trace import DEFAULT_LIMIT, MAX_LIMIT
from traced.testing import SECOND, batch, id_of, span, wire

FOLDER = files("traced") / "openapi"
DOCUMENT: dict[str, Any] = yaml.safe_load((FOLDER / "openapi.yaml").read_text())
SCHEMAS = DOCUMENT["components"]["schemas"]
TRACE = format_id(id_of(1))
TYPES = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "null": (type(None),),
    "number": (int, float),
    "boolean": (bool,),
}
KNOWN = {
    *("type", "description", "format", "example", "default", "$ref", "required", "properties", "items"),
    *("additionalProperties", "minItems", "maxItems", "minLength", "maxLength", "maxProperties", "pattern"),
    *("minimum", "maximum", "enum", "const", "oneOf"),
}


@pytest.fixture
async def api(clock: VirtualClock) -> AsyncIterator[httpx.AsyncClient]:
    app = build_app(build_collector(window_minutes=30, clock=clock), clock=clock)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://traced") as client:
        yield client


def faults(value: Any, schema: dict[str, Any], where: str = "$") -> list[str]:
    """What of a schema a value breaks; a keyword that this does not know is an error, not a pass."""
    assert set(schema) <= KNOWN, set(schema) - KNOWN
    found = faults(value, resolved(schema["$ref"]), where) if "$ref" in schema else []
    if "oneOf" in schema and sum(not faults(value, each, where) for each in schema["oneOf"]) != 1:
        found.append(f"{where}: not exactly one of the choices")
    if "type" in schema and not any(is_of(value, kind) for kind in listed(schema["type"])):
        return [*found, f"{where}: {value!r} is no {schema['type']}"]
    if ("enum" in schema and value not in schema["enum"]) or ("const" in schema and value != schema["const"]):
        found.append(f"{where}: {value!r} is not allowed")
    if isinstance(value, str):
        found += [f"{where}: {value!r}"] if not re.search(schema.get("pattern", ""), value) else []
        found += [f"{where}: length"] if not in_range(len(value), schema, "Length") else []
    if isinstance(value, int | float):
        found += [f"{where}: {value}"] if not in_range(value, schema, "imum") else []
    if isinstance(value, list):
        found += [f"{where}: {len(value)} items"] if not in_range(len(value), schema, "Items") else []
        for index, item in enumerate(value):
            found += faults(item, schema.get("items", {}), f"{where}[{index}]")
    if isinstance(value, dict):
        found += faults_of_object(value, schema, where)
    return found


def faults_of_object(value: dict[str, Any], schema: dict[str, Any], where: str) -> list[str]:
    found = [f"{where}.{name} is missing" for name in schema.get("required", ()) if name not in value]
    rest = schema.get("additionalProperties", {})
    for name, item in value.items():
        of_name = schema.get("properties", {}).get(name, rest)
        found += (
            [f"{where}.{name} is unknown"] if of_name is False else faults(item, of_name, f"{where}.{name}")
        )
    return found


def listed(kinds: str | list[str]) -> list[str]:
    return [kinds] if isinstance(kinds, str) else kinds


def is_of(value: Any, kind: str) -> bool:
    return isinstance(value, TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))


def in_range(size: float, schema: dict[str, Any], what: str) -> bool:
    return schema.get(f"min{what}", size) <= size <= schema.get(f"max{what}", size)


def resolved(reference: str) -> dict[str, Any]:
    node: Any = DOCUMENT
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return dict(node)


async def served(api: httpx.AsyncClient, method: str, template: str, path: str, **options: Any) -> None:
    """Send a request, and hold the answer against what the document says of that route and status."""
    answer = await api.request(method, path, **options)
    responses = DOCUMENT["paths"][template][method.lower()]["responses"]
    assert str(answer.status_code) in responses, f"{method} {path} gave {answer.status_code}"
    described = responses[str(answer.status_code)]
    described = resolved(described["$ref"]) if "$ref" in described else described
    (kind, content), *_ = described["content"].items()
    assert answer.headers["content-type"].split(";")[0] == kind
    assert set(map(str.lower, described.get("headers", ()))) <= set(answer.headers)
    if kind == "application/json":
        assert faults(answer.json(), content["schema"]) == []


@pytest.mark.requirement("tr-doc-01")
def test_both_forms_of_the_document_say_the_same() -> None:
    """After a change, write the JSON anew from the YAML."""
    assert json.loads((FOLDER / "openapi.json").read_text()) == DOCUMENT


@pytest.mark.requirement("tr-doc-01")
async def test_the_document_is_served_as_it_lies_here(api: httpx.AsyncClient) -> None:
    for name in ("openapi.yaml", "openapi.json"):
        answer = await api.get(f"/{name}")
        assert answer.content == (FOLDER / name).read_bytes()
        again = await api.get(f"/{name}", headers={"if-none-match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert "content-length" not in again.headers  # a cache would take it for that of the file


@pytest.mark.requirement("tr-doc-01")
async def test_real_answers_have_the_described_statuses_headers_and_schemas(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    await served(api, "GET", "/traces", "/traces")
    spans = [span(1, 1, now_ns, tags={"a": "b"}), span(1, 2, now_ns, parent=1, error=True)]
    await served(api, "POST", "/spans", "/spans", content=batch(*spans))
    await served(api, "POST", "/spans", "/spans", content=b"{}")
    await served(api, "POST", "/spans", "/spans", content=b"{}", headers={"content-encoding": "br"})
    await served(api, "POST", "/spans", "/spans", content=bytes(2**25 + 1))
    await served(api, "GET", "/traces", "/traces?limit=1000&after=0")
    await served(api, "GET", "/traces", "/traces?limit=0")
    for identity in (TRACE, "x", format_id(id_of(9))):
        await served(api, "GET", "/traces/{trace_id}", f"/traces/{identity}")
    await served(api, "GET", "/health", "/health")
    await served(api, "GET", "/metrics", "/metrics")


# Every route under /api/v1 with what it is asked; `{}` is the trace.
EXPLORED = [
    "search",
    "search?root=any&limit=1",
    "search?cursor=x",
    "scatter",
    "services",
    "services?after=x",
    "operations?service=checkout",
    "stats",
    "stats?by=operation",
    "stats?by=x",
    "heatmap",
    "heatmap?service=nobody",
    "graph",
    "baseline?service=checkout&operation=place_order&trace_id={}",
    "baseline?service=nobody&operation=none",
    "baseline",
    "differences",
    "differences?of=slow&slower_than_ns=0",
    "differences?of=x",
    "traces/{}",
    "traces/x",
    "status",
    "status?x=1",
    "stream?per_second=0",
    "traces/{}/tree",
    "traces/{}/export",
    "traces/{}/export?format=otlp",
    "traces/{}/export?format=x",
    "traces/{}/spans/{}",
    "traces/{}/spans/00000000-0000-0000-0000-000000000099",
]


@pytest.mark.requirement("tr-doc-01")
async def test_real_answers_under_api_v1_have_the_described_statuses_and_schemas(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    for number in range(1, 30):
        spans = [
            span(number, 1, now_ns, length_ns=number, error=number == 3),
            span(number, 2, now_ns - 1, parent=1, service="payment", tags={"a": "b"}, error=number == 3),
            span(number, 3, now_ns + 1, parent=99, length_ns=9**9),
        ]
        await api.post("/spans", content=batch(*spans))
    await api.post("/spans", content=batch(span(40, 1, now_ns, parent=2)))
    for path in EXPLORED:
        where = path.partition("?")[0]
        template = where.replace("traces/{}", "traces/{trace_id}").replace("spans/{}", "spans/{span_id}")
        template = re.sub("traces/x", "traces/{trace_id}", re.sub("spans/0.*", "spans/{span_id}", template))
        await served(api, "GET", f"/api/v1/{template}", f"/api/v1/{path}".replace("{}", TRACE))


@pytest.mark.requirement("tr-doc-01")
@pytest.mark.parametrize("template", DOCUMENT["paths"])
async def test_each_described_route_exists_and_has_no_other_method(
    api: httpx.AsyncClient, template: str
) -> None:
    path = template.replace("{trace_id}", TRACE).replace("{span_id}", TRACE)
    described = {method.upper() for method in DOCUMENT["paths"][template]}
    if template.endswith("/stream"):  # a good question would be answered for ever
        path += "?per_second=0"
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE"):
        status = (await api.request(method, path)).status_code
        assert (status == 405) == (method not in described), f"{method} {path}: {status}"


@pytest.mark.requirement("tr-doc-01")
def test_the_documents_limits_are_the_codes() -> None:
    limit = DOCUMENT["paths"]["/traces"]["get"]["parameters"][0]["schema"]
    assert (limit["maximum"], limit["default"]) == (MAX_LIMIT, DEFAULT_LIMIT)
    assert SCHEMAS["Batch"]["properties"]["spans"]["maxItems"] == decoding.MAX_BATCH_SPANS
    assert SCHEMAS["Name"]["maxLength"] == decoding.MAX_NAME_LENGTH
    assert SCHEMAS["Tags"]["maxProperties"] == decoding.MAX_TAGS
    assert SCHEMAS["Tags"]["additionalProperties"]["maxLength"] == decoding.MAX_TAG_VALUE_LENGTH


@pytest.mark.requirement("tr-doc-01")
def test_the_checker_of_schemas_finds_faults() -> None:
    good = wire(span(1, 1, 5))
    assert faults(good, SCHEMAS["Span"]) == []
    for change in (
        {"trace_id": TRACE.upper()[:-1] + "F"},
        {"start_time": 2**63},
        {"status": "OK"},
        {"tags": {"a": 1}},
        {"service": "x" * 257},
        {"other": 1},
        {"start_time": 1.5},
        {"parent_span_id": None},
    ):
        assert faults(good | change, SCHEMAS["Span"]) != [], change


@pytest.mark.requirement("tr-doc-02")
async def test_the_pages_load_nothing_from_elsewhere_under_a_strict_policy(api: httpx.AsyncClient) -> None:
    for path in ("/", "/docs"):
        answer = await api.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy or path == "/docs"
        assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", answer.text)
        for source in re.findall(r"""(?:src|href)=["']([^"']+)["']""", answer.text):
            assert (await api.get(f"/{source.lstrip('/')}")).status_code == 200, source


@pytest.mark.requirement("tr-doc-02")
async def test_the_metrics_tell_what_was_taken_dropped_refused_and_held(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    kept = [span(2, 1, now_ns, parent=9), span(1, 1, now_ns - 3 * SECOND)]
    dropped = [span(1, 2, 0), span(1, 3, now_ns + 10**15)]
    await api.post("/spans", content=batch(*kept, *dropped))
    await api.post("/spans", content=b"{}")
    await api.post("/spans", content=b"{}", headers={"content-encoding": "br"})
    await api.post("/spans", content=batch(span(1, 4, 0)))
    lines = set((await api.get("/metrics")).text.splitlines())
    assert {
        'traced_batches_total{outcome="accepted"} 2.0',
        'traced_batches_total{outcome="refused"} 2.0',
        "traced_spans_accepted_total 2.0",
        'traced_spans_dropped_total{reason="stale"} 2.0',
        'traced_spans_dropped_total{reason="future"} 1.0',
        "traced_spans_held 2.0",
        "traced_traces_held 2.0",
        "traced_rootless_traces_held 1.0",
        "traced_lag_seconds 3.0",
    } <= lines
