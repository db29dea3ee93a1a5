"""The routes of /api/v1 over HTTP: what they refuse and what they find."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from groundwork.testing import VirtualClock
from traced.app import build_app, build_collector
from traced.domain.ids import format_id
from traced.domain.span import Span
from traced.testing import MS, SECOND, id_of, send, span

API = "/api/v1"
TRACE = format_id(id_of(1))


@pytest.fixture
async def api(clock: VirtualClock) -> AsyncIterator[httpx.AsyncClient]:
    app = build_app(build_collector(window_minutes=30, clock=clock), clock=clock)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://traced") as client:
        yield client


async def get(api: httpx.AsyncClient, path: str, **parameters: Any) -> Any:
    answer = await api.get(f"{API}/{path}", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def checkout(trace: int, now_ns: int, *, capture_ms: int = 20, failed: bool = False) -> list[Span]:
    """A root of 100 ms with an authorisation and a capture below it."""
    return [
        span(trace, 1, now_ns, length_ns=(80 + capture_ms) * MS),
        span(trace, 2, now_ns + MS, parent=1, length_ns=30 * MS, service="payment", operation="authorise"),
        span(
            trace,
            3,
            now_ns + 40 * MS,
            parent=1,
            length_ns=capture_ms * MS,
            service="payment",
            operation="capture",
            error=failed,
            tags={"bank": "north" if failed else "south"},
        ),
    ]


FILTERED = ["search", "scatter", "stats", "heatmap", "graph", "differences"]
BAD_FILTERS = {
    "after=-1": "after",
    "after=1e9": "after",
    "after=9223372036854775808": "after",
    "after=5&before=5": "after",
    "before=x": "before",
    "before=": "before",
    "min_duration_ns=1.5": "min_duration_ns",
    "max_duration_ns=-1": "max_duration_ns",
    "min_duration_ns=2&max_duration_ns=1": "min_duration_ns",
    "root=maybe": "root",
    "span_status=OK": "span_status",
    "tag=novalue": "tag",
    "&".join(f"tag=a={n}" for n in range(11)): "tag",
    "tag=a=" + "x" * 1_600: "tag",
    "text=": "text",
    "text=" + "x" * 257: "text",
    "service=" + "x" * 257: "service",
    "service=a&service=b": "service",
    "operation=%ff": "query",
    "servcie=a": "servcie",
    "&".join(f"x{n}=" for n in range(101)): "query",
}
BAD_VALUES = {
    "search": {
        "order=best": "order",
        "limit=0": "limit",
        "limit=1001": "limit",
        "cursor=x": "cursor",
        f"cursor=newest.{2**63}.0.{'0' * 32}": "cursor",
        f"cursor=newest.0.-{2**63}.{'0' * 32}": "cursor",
        f"cursor=slowest.0.5.{'0' * 32}": "cursor",
        f"cursor=newest.0.5.{'0' * 32}&order=slowest": "cursor",
        "status=x": "status",
    },
    "scatter": {"limit=5001": "limit", "cursor=x": "cursor"},
    "operations": {"service=" + "x" * 257: "service", "text=a": "text"},
    "services": {"after=x": "after"},
    "stats": {"by=me": "by", "buckets=241": "buckets", "buckets=0": "buckets", "groups=201": "groups"},
    "heatmap": {"buckets=x": "buckets", "per_doubling=17": "per_doubling"},
    "baseline": {
        "": "service",
        "service=a": "operation",
        "service=a&operation=b&trace_id=x": "trace_id",
    },
    f"traces/{TRACE}": {"tiem=1": "tiem"},
    f"traces/{TRACE}/tree": {"tiem=1": "tiem"},
    f"traces/{TRACE}/spans/{TRACE}": {"tiem=1": "tiem"},
    "differences": {"of=all": "of", "slower_than_ns=x": "slower_than_ns", "limit=201": "limit"},
}


@pytest.mark.requirement("tr-api-09")
@pytest.mark.parametrize(
    ("path", "query", "name"),
    [
        *((path, query, name) for path in FILTERED for query, name in BAD_FILTERS.items()),
        *((path, query, name) for path, bad in BAD_VALUES.items() for query, name in bad.items()),
    ],
)
async def test_a_bad_value_is_400_and_the_text_names_the_parameter(
    api: httpx.AsyncClient, path: str, query: str, name: str
) -> None:
    answer = await api.get(f"{API}/{path}?{query}")
    assert (answer.status_code, list(answer.json())) == (400, ["error"])
    assert answer.json()["error"].startswith(f"{name}: ")


@pytest.mark.requirement("tr-api-09")
async def test_ids_that_are_none_are_400_and_unknown_ones_404(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    await send(api, span(1, 1, clock.time_ns()))
    for path, status in {
        "traces/x": 400,
        "traces/x/tree": 400,
        f"traces/{TRACE}/spans/x": 400,
        f"traces/{format_id(id_of(9))}": 404,
        f"traces/{format_id(id_of(9))}/tree": 404,
        f"traces/{TRACE}/spans/{format_id(id_of(9))}": 404,
        f"baseline?service=a&operation=b&trace_id={TRACE}": 400,
        f"baseline?service=a&operation=b&trace_id={format_id(id_of(9))}": 404,
    }.items():
        answer = await api.get(f"{API}/{path}")
        assert (answer.status_code, list(answer.json())) == (status, ["error"]), path


@pytest.mark.requirement("tr-api-09")
async def test_what_lies_under_api_v1_may_be_read_from_its_own_origin_only(api: httpx.AsyncClient) -> None:
    for path in (*FILTERED, "services", f"traces/{TRACE}"):
        answer = await api.get(f"{API}/{path}", headers={"origin": "http://elsewhere"})
        assert "access-control-allow-origin" not in answer.headers


@pytest.mark.requirement("tr-api-09")
async def test_pages_of_a_named_origin_may_read_and_send_and_of_others_may_not(clock: VirtualClock) -> None:
    collector = build_collector(window_minutes=30, clock=clock)
    app = build_app(collector, clock=clock, allowed_origins=["https://shop.example.org"])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://traced") as api:
        for origin, allowed in {
            "https://shop.example.org": True,
            "https://shop.example.org.evil": False,
        }.items():
            headers = {"origin": origin}
            for answer in (
                await api.get(f"{API}/search", headers=headers),
                await api.get(f"{API}/search?limit=0", headers=headers),
                await api.post("/v1/traces", headers=headers),
                await api.options("/v1/traces", headers=headers),
            ):
                assert answer.headers.get("access-control-allow-origin") == (origin if allowed else None)
                assert "origin" in answer.headers["vary"]
            preflight = await api.options("/v1/traces", headers=headers)
            assert preflight.status_code == (204 if allowed else 405)
        assert (await api.get("/", headers={"origin": "https://shop.example.org"})).headers.get(
            "access-control-allow-origin"
        ) is None


@pytest.mark.requirement("tr-api-01")
async def test_a_search_goes_on_where_the_page_before_ended(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    for number in range(1, 8):
        await send(api, span(number, 1, now_ns - number // 2, length_ns=number % 3))
    for order in ("newest", "slowest"):
        listed: list[str] = []
        asked: dict[str, Any] = {"limit": 3, "order": order}
        while True:
            page = await get(api, "search", **asked)
            listed += [each["trace_id"] for each in page["traces"]]
            if page["next"] is None:
                break
            asked["cursor"] = page["next"]
        assert sorted(listed) == [format_id(id_of(number)) for number in range(1, 8)], order
    assert page["traces"][0]["start_time_text"] == str(page["traces"][0]["start_time"])


@pytest.mark.requirement("tr-api-01")
async def test_a_trace_without_a_root_is_found_when_asked_for_and_says_so(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    await send(api, span(1, 2, now_ns, parent=1), span(1, 3, now_ns + 5, parent=1, service="payment"))
    assert (await get(api, "search"))["traces"] == []
    for root in ("missing", "any"):
        (found,) = (await get(api, "search", root=root))["traces"]
        assert (found["has_root"], found["service"], found["span_count"]) == (False, "payment", 2)


@pytest.mark.requirement("tr-api-01")
async def test_conditions_on_a_span_hold_for_one_span_together(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    await send(api, *checkout(1, now_ns), *checkout(2, now_ns, failed=True))

    async def count(**asked: Any) -> int:
        return len((await get(api, "search", **asked))["traces"])

    assert await count(service="payment", operation="capture", tag="bank=north") == 1
    assert await count(service="payment", operation="authorise", tag="bank=north") == 0
    assert await count(service="checkout", span_status="error") == 0
    assert await count(service="payment", span_status="error") == 1
    assert await count(text="NORTH") == 1
    assert await count(tag=["bank=north", "bank=south"]) == 0


@pytest.mark.requirement("tr-api-03")
async def test_stats_tell_rate_errors_and_percentiles_over_time(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    for number in range(1, 21):
        await send(api, *checkout(number, now_ns - number * SECOND, capture_ms=number, failed=number == 7))
    after = now_ns - 30 * SECOND
    stats = await get(
        api, "stats", by="operation", of_service="payment", after=after, before=now_ns, buckets=6
    )
    assert (stats["range"]["bucket_ns"], stats["range"]["bucket_count"]) == (5 * SECOND, 6)
    assert stats["group_count"] == 2
    capture = next(each for each in stats["groups"] if each["operation"] == "capture")
    assert (capture["count"], capture["error_count"], capture["error_share"]) == (20, 1, 0.05)
    assert capture["per_second"] == pytest.approx(20 / 30, abs=1e-6)
    assert capture["p50_ns"] == pytest.approx(10 * MS, rel=stats["relative_error"])
    assert capture["p99_ns"] == pytest.approx(20 * MS, rel=stats["relative_error"])
    assert capture["series"]["count"] == [0, 0, 5, 5, 5, 5]
    assert capture["series"]["p50_ns"][0] is None


@pytest.mark.requirement("tr-api-10")
async def test_a_large_answer_is_packed_for_those_who_can_unpack_it(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    await send(api, *(span(number, 1, now_ns - number) for number in range(1, 400)))
    plain = await api.get(f"{API}/scatter", headers={"accept-encoding": "identity"})
    packed = await api.get(f"{API}/scatter", headers={"accept-encoding": "gzip"})
    for refusing in ("gzip;q=0", "br, gzip; q=0.000", "x-gzip"):
        answer = await api.get(f"{API}/scatter", headers={"accept-encoding": refusing})
        assert "content-encoding" not in answer.headers
    weighed = await api.get(f"{API}/scatter", headers={"accept-encoding": "br;q=0, GZIP;q=0.5"})
    assert weighed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.json() == plain.json()
    assert int(packed.headers["content-length"]) < len(plain.content) // 4


@pytest.mark.requirement("tr-api-11")
async def test_the_part_that_grew_is_named_first_among_the_departures(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    for number in range(2, 42):
        await send(api, *checkout(number, now_ns - number * SECOND, capture_ms=20 + number % 5))
    slow = checkout(1, now_ns, capture_ms=900)
    extra = span(1, 9, now_ns + 41 * MS, parent=3, length_ns=MS, service="bank", operation="retry")
    await send(api, *[each for each in slow if each.operation != "authorise"], extra)
    told = await get(api, "baseline", service="checkout", operation="place_order", trace_id=TRACE)
    assert (told["matching_traces"], told["sampled_spans"], sum(told["histogram"]["count"])) == (41, 41, 41)
    by_path = {tuple(map(tuple, part["path"])): part for part in told["parts"]}
    capture = by_path[(("payment", "capture"),)]
    assert (capture["presence"], capture["calls"]) == (1.0, 1.0)
    assert capture["self_time"]["p50_ns"] == 22 * MS
    first, *others = told["this"]["departures"]
    assert (first["kind"], first["path"]) == ("longer", [["payment", "capture"]])
    assert (first["excess_ns"], first["span_id"]) == (877 * MS, format_id(id_of(3)))
    assert told["this"]["rank"] == 1.0
    assert {(each["kind"], each["path"][-1][1]) for each in others if each["path"]} == {
        ("missing", "authorise"),
        ("extra", "retry"),
    }


@pytest.mark.requirement("tr-api-12")
async def test_what_errors_and_slow_traces_share_and_others_do_not_comes_first(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    for number in range(1, 101):
        bad = number % 5 == 0
        capture_ms = 500 if bad else 20 + number % 7
        await send(api, *checkout(number, now_ns - number * SECOND, capture_ms=capture_ms, failed=bad))
    errors = await get(api, "differences")
    assert errors["asked"] == {"matching": 20, "sampled": 20}
    assert errors["others"] == {"matching": 80, "sampled": 80}
    first = errors["features"][0]
    assert (first["kind"], first["tag"], first["value"]) == ("tag", "bank", "north")
    assert (first["asked_share"], first["others_share"]) == (1.0, 0.0)
    assert 0.75 < first["score"] < 1
    kinds = {(each["kind"], each.get("operation")) for each in errors["features"]}
    assert kinds == {("tag", None), ("failing_operation", "capture"), ("slow_operation", "capture")}
    slow = await get(api, "differences", of="slow", slower_than_ns=200 * MS)
    assert slow["asked"]["matching"] == 20
    assert ("slow_operation", "capture") in {
        (each["kind"], each.get("operation")) for each in slow["features"]
    }
    by_default = await get(api, "differences", of="slow")
    assert by_default["slower_than_ns"] == pytest.approx(580 * MS, rel=0.01)


@pytest.mark.requirement("tr-api-07")
async def test_a_trace_is_told_in_full_as_a_tree_and_span_by_span(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns() + 1  # a double cannot hold it
    late = span(1, 9, now_ns - 2 * MS, parent=2, length_ns=MS, error=True, tags={"a": "b"})
    await send(api, *checkout(1, now_ns), span(1, 8, now_ns, parent=77), late)
    full = await get(api, f"traces/{TRACE}")
    assert [row["depth"] for row in full["spans"]] == [0, 1, 2, 1, 0]
    assert full["trace"]["start_time_text"] == str(now_ns - 2 * MS)
    assert [each["kind"] for each in full["trace"]["warnings"]] == ["orphans", "starts_before_parent"]
    assert sum(piece["duration_ns"] for piece in full["critical_path"]) == 100 * MS
    tree = await get(api, f"traces/{TRACE}/tree")
    assert tree["trace"] == full["trace"]
    columns = tree["columns"]
    assert columns["span_id"] == [row["span_id"] for row in full["spans"]]
    assert columns["parent"] == [-1, 0, 1, 0, -1]
    assert columns["self_time_ns"] == [row["self_time_ns"] for row in full["spans"]]
    assert columns["critical_ns"] == [row["critical_ns"] for row in full["spans"]]
    assert columns["flags"] == [2, 2, 1 + 16, 2, 4]
    assert columns["start_offset_ns"][0] == 2 * MS
    assert [tree["names"][name] for name in columns["name"]][1] == ["payment", "authorise"]
    one = await get(api, f"traces/{TRACE}/spans/{format_id(id_of(9))}")
    assert one == full["spans"][2]
    assert (one["starts_before_parent_ns"], one["tags"]) == (3 * MS, {"a": "b"})


@pytest.mark.requirement("tr-api-07")
async def test_a_huge_trace_is_told_whole(api: httpx.AsyncClient, clock: VirtualClock) -> None:
    now_ns = clock.time_ns()
    spans = [span(1, n, now_ns + n, parent=n // 3 if n > 1 else None) for n in range(1, 5_001)]
    for at in range(0, 5_000, 500):
        await send(api, *spans[at : at + 500])
    tree = await get(api, f"traces/{TRACE}/tree")
    full = await get(api, f"traces/{TRACE}")
    assert len(tree["columns"]["span_id"]) == len(full["spans"]) == 5_000
    assert tree["columns"]["span_id"] == [row["span_id"] for row in full["spans"]]
