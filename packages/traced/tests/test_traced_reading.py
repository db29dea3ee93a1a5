"""GET /traces and GET /traces/{trace_id}: what is told of what was sent."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.types import Message, Send

from groundwork.testing import VirtualClock
from traced.app import build_app, build_collector
from traced.domain.ids import format_id
from traced.routes.resource import Answer, respond
from traced.service import Collector
from traced.testing import MS, SECOND, id_of, send, span, wire


@pytest.fixture
async def api(collector: Collector, clock: VirtualClock) -> AsyncIterator[httpx.AsyncClient]:
    """The server on each engine."""
    async with client_of(collector, clock) as client:
        yield client


@pytest.fixture
async def front(clock: VirtualClock) -> AsyncIterator[httpx.AsyncClient]:
    """The server on the memory engine, for what has nothing to do with storage."""
    async with client_of(build_collector(window_minutes=30, clock=clock), clock) as client:
        yield client


def client_of(collector: Collector, clock: VirtualClock) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(build_app(collector, clock=clock))
    return httpx.AsyncClient(transport=transport, base_url="http://traced")


async def listed(api: httpx.AsyncClient, query: str = "") -> list[int]:
    """The numbers of the listed traces."""
    page = (await api.get(f"/traces{query}")).json()
    return [int(trace["trace_id"].replace("-", ""), 16) for trace in page["traces"]]


@pytest.mark.requirement("tr-list-01")
async def test_traces_are_listed_newest_first_20_by_default_1000_at_most(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    spans = [span(number, 1, now_ns - number * MS) for number in range(1, 1_101)]
    for at in range(0, len(spans), 500):
        await send(api, *spans[at : at + 500])
    assert await listed(api) == list(range(1, 21))
    assert await listed(api, "?limit=1000") == list(range(1, 1_001))
    assert (await api.get("/traces?limit=3")).json()["total"] == 1_100


@pytest.mark.requirement("tr-list-02")
async def test_after_is_inclusive_before_exclusive_and_total_counts_before_the_limit(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    times = {number: now_ns - number * 7 * SECOND for number in range(1, 11)}
    await send(api, *(span(number, 1, start_ns) for number, start_ns in times.items()))
    query = f"?after={times[8]}&before={times[3]}"
    assert await listed(api, query) == [4, 5, 6, 7, 8]
    page = (await api.get(f"/traces{query}&limit=2")).json()
    assert (len(page["traces"]), page["total"]) == (2, 5)
    assert await listed(api, f"?after={times[2] + 1}") == [1]
    assert await listed(api, f"?before={times[9] + 1}") == [9, 10]
    assert (await api.get("/traces?after=99999999999999999999999")).json() == {"traces": [], "total": 0}


@pytest.mark.requirement("tr-list-03")
@pytest.mark.requirement("tr-sum-03")
@pytest.mark.requirement("tr-detail-03")
async def test_a_trace_is_listed_once_its_root_has_come_with_the_children_that_came_before(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    children = [span(1, 2, now_ns - 5, parent=1), span(1, 3, now_ns + 5, parent=1, error=True)]
    await send(api, *children)
    assert (await api.get("/traces")).json() == {"traces": [], "total": 0}
    detail = await api.get(f"/traces/{format_id(id_of(1))}")
    assert (detail.status_code, len(detail.json()["spans"])) == (200, 2)
    await send(api, span(1, 1, now_ns, length_ns=12_999_999, service="payment", operation="capture"))
    assert (await api.get("/traces")).json() == {
        "traces": [
            {
                "trace_id": format_id(id_of(1)),
                "root_service": "payment",
                "root_operation": "capture",
                "span_count": 3,
                "duration_ms": 12,
                "start_time": now_ns,
                "status": "error",
            }
        ],
        "total": 1,
    }


@pytest.mark.requirement("tr-list-04")
@pytest.mark.requirement("tr-detail-01")
async def test_ties_stand_by_trace_id_and_spans_by_start_then_span_id(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    await send(api, *(span(number, 1, now_ns) for number in (3, 1, 2)))
    assert await listed(api) == [1, 2, 3]
    spans = [
        span(4, 9, now_ns - 1, error=True, tags={"a": "b", "": ""}),
        span(4, 1, now_ns, parent=9, service="payment"),
        span(4, 2, now_ns, parent=7),
        span(4, 3, now_ns, parent=3),
    ]
    await send(api, *reversed(spans))
    detail = (await api.get(f"/traces/{format_id(id_of(4))}")).json()
    assert detail == {"trace_id": format_id(id_of(4)), "spans": [wire(each) for each in spans]}


@pytest.mark.requirement("tr-sum-02")
@pytest.mark.requirement("tr-in-04")
async def test_root_count_and_status_are_worked_out_anew_whatever_comes_again(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()

    async def summary() -> tuple[str, int, str]:
        (trace,) = (await api.get("/traces")).json()["traces"]
        return trace["root_operation"], trace["span_count"], trace["status"]

    await send(api, span(1, 5, now_ns, operation="first", error=True))
    await send(api, span(1, 7, now_ns - 1, operation="earlier"))
    assert await summary() == ("earlier", 2, "error")
    await send(api, span(1, 3, now_ns - 1, operation="same start, smaller id"))
    assert await summary() == ("same start, smaller id", 3, "error")
    await send(api, span(1, 3, now_ns - 1, parent=7), span(1, 5, now_ns, operation="first"))
    assert await summary() == ("earlier", 3, "ok")


@pytest.mark.requirement("tr-list-05")
@pytest.mark.requirement("tr-list-06")
@pytest.mark.parametrize(
    "query",
    [
        *(
            f"limit={value}"
            for value in ("0", "1001", "-1", "+1", "", "5.0", "1e3", "0x10", "%205", "٣", "x")
        ),
        *(f"after={value}" for value in ("-1", "", "1.0", "1e18", "+5", "null", "9" * 5_000)),
        *(f"before={value}" for value in ("-1", "", "abc")),
        "after=5&before=5",
        "after=6&before=5",
        "limit=1&limit=2",
        "&".join(f"x{number}=1" for number in range(200)),
    ],
)
async def test_a_query_value_that_is_no_plain_number_in_range_is_400(
    front: httpx.AsyncClient, query: str
) -> None:
    answer = await front.get(f"/traces?{query}")
    assert (answer.status_code, list(answer.json())) == (400, ["error"])


@pytest.mark.requirement("tr-list-05")
@pytest.mark.parametrize(
    "query", ["limit=1", "limit=1000", "after=0", "before=1", "after=0&before=1", "other=x"]
)
async def test_values_at_the_edges_of_their_range_are_fine(front: httpx.AsyncClient, query: str) -> None:
    assert (await front.get(f"/traces?{query}")).json() == {"traces": [], "total": 0}


@pytest.mark.requirement("tr-detail-02")
async def test_an_unknown_trace_is_404_and_what_is_no_uuid_400(api: httpx.AsyncClient) -> None:
    assert (await api.get(f"/traces/{format_id(id_of(404))}")).status_code == 404
    for text in ("x", format_id(id_of(1))[:-1], format_id(id_of(1)).replace("-", ""), "%00", "é"):
        answer = await api.get(f"/traces/{text}")
        assert (answer.status_code, list(answer.json())) == (400, ["error"])


@pytest.mark.requirement("tr-err-01")
@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nope", 404),
        ("GET", "/traces/", 404),
        ("GET", "/traces/a/b", 404),
        ("GET", "/static/nope.js", 404),
        ("GET", "/static/..%2fapp.py", 404),
        ("GET", "/spans", 405),
        ("POST", "/traces", 405),
        ("DELETE", f"/traces/{format_id(id_of(1))}", 405),
        ("PUT", "/health", 405),
        ("POST", "/docs", 405),
        ("POST", "/", 405),
    ],
)
async def test_every_refusal_is_an_object_with_the_key_error(
    front: httpx.AsyncClient, method: str, path: str, status: int
) -> None:
    answer = await front.request(method, path)
    assert (answer.status_code, list(answer.json())) == (status, ["error"])
    assert answer.headers["content-type"] == "application/json"
    assert ("allow" in answer.headers) == (status == 405)


@pytest.mark.requirement("tr-err-01")
async def test_a_fault_of_the_server_is_500_in_the_envelope(clock: VirtualClock) -> None:
    collector = build_collector(window_minutes=30, clock=clock)
    transport = httpx.ASGITransport(build_app(collector, clock=clock), raise_app_exceptions=False)
    del collector._store
    async with httpx.AsyncClient(transport=transport, base_url="http://traced") as client:
        answer = await client.get("/traces")
    assert (answer.status_code, list(answer.json())) == (500, ["error"])
    assert "_store" not in answer.text


@pytest.mark.requirement("tr-health-01")
async def test_health_is_ok_also_for_head(front: httpx.AsyncClient) -> None:
    assert (await front.get("/health")).text == '{"status":"ok"}'
    assert (await front.head("/health")).status_code == 200


OPEN_ROUTES = ["/health", "/traces", f"/traces/{format_id(id_of(1))}", "/traces/x", "/metrics", "/docs"]


@pytest.mark.requirement("tr-cors-01")
@pytest.mark.parametrize("path", OPEN_ROUTES)
async def test_the_contracts_routes_may_be_read_from_any_origin_errors_included(
    front: httpx.AsyncClient, path: str
) -> None:
    for headers in ({}, {"origin": "https://elsewhere.example"}):
        assert (await front.get(path, headers=headers)).headers["access-control-allow-origin"] == "*"


@pytest.mark.requirement("tr-cors-01")
async def test_a_refused_batch_and_the_preflight_carry_the_headers_too(front: httpx.AsyncClient) -> None:
    for content, headers in [(b"", {}), (b"x", {"content-encoding": "br"})]:
        answer = await front.post("/spans", content=content, headers=headers)
        assert answer.headers["access-control-allow-origin"] == "*"
    asked = {"origin": "https://elsewhere.example", "access-control-request-method": "POST"}
    for path in ("/spans", *OPEN_ROUTES):
        preflight = await front.options(path, headers=asked)
        assert preflight.status_code in (200, 204)
        assert preflight.headers["access-control-allow-origin"] == "*"
        assert "POST" in preflight.headers["access-control-allow-methods"]
        assert preflight.headers["access-control-allow-headers"] == "*"


@pytest.mark.requirement("tr-cors-01")
@pytest.mark.parametrize("path", ["/", "/static/main.js", "/openapi.json", "/nope"])
async def test_what_is_not_in_the_contract_stays_same_origin(front: httpx.AsyncClient, path: str) -> None:
    assert "access-control-allow-origin" not in (await front.get(path)).headers


@pytest.mark.requirement("tr-win-07")
async def test_a_huge_trace_is_answered_in_slices_between_which_others_have_their_turn(
    front: httpx.AsyncClient, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = [
        span(1, number, clock.time_ns() + number % 7, parent=number - 1 or None) for number in range(1, 401)
    ]
    await send(front, *sent)
    whole = (await front.get(f"/traces/{format_id(id_of(1))}")).content
    monkeypatch.setattr("traced.store.memory.reading.STEP_RECORDS", 40)
    monkeypatch.setattr("traced.encoding.PIECE_SPANS", 40)
    monkeypatch.setattr("traced.routes.traces.LARGE_RECORDS", 40)
    turns, sent_in = 0, list[int]()

    async def another() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async def respond_and_note(answer: Answer, send: Send) -> None:
        async def noting(message: Message) -> None:
            if piece := message.get("body"):
                assert piece.count(b'"span_id"') <= 40
                sent_in.append(turns)
            await send(message)

        await respond(answer, noting)

    monkeypatch.setattr("traced.routes.resource.respond", respond_and_note)
    task = asyncio.create_task(another())
    answer = await front.get(f"/traces/{format_id(id_of(1))}")
    task.cancel()
    assert len({*sent_in}) == len(sent_in) == 12  # one piece in each turn: the begin, ten slices, the end
    assert answer.headers["content-length"] == str(len(whole))
    assert answer.content == whole
    told = [(each["start_time"], each["span_id"]) for each in answer.json()["spans"]]
    assert told == sorted(told)
    assert len(told) == 400
    assert turns >= 3 * 10  # unpacked, merged and encoded in ten slices each
