"""POST /spans: what is taken, what is refused, and how it is said."""

import asyncio
import gzip
import json
import uuid
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from groundwork.testing import VirtualClock
from traced.app import MAX_BODY_BYTES, build_app, build_collector
from traced.decoding import decode_batch, decode_packed
from traced.domain.ids import format_id, parse_id, parse_ids
from traced.errors import BadBatch, BodyTooSlow, Overloaded
from traced.routes.ingest import Ingest
from traced.store.packed import entries_of
from traced.testing import MINUTE, batch, id_of, span, wire

TRACE = format_id(id_of(1))


@pytest.fixture
async def api(clock: VirtualClock) -> AsyncIterator[httpx.AsyncClient]:
    app = build_app(build_collector(window_minutes=30, clock=clock), clock=clock)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://traced") as client:
        yield client


def body_with(clock: VirtualClock, **changes: Any) -> bytes:
    """A batch of two whose second span has these fields changed; `...` takes a field away."""
    good, changed = wire(span(1, 1, clock.time_ns())), wire(span(1, 2, clock.time_ns()))
    changed.update(changes)
    return json.dumps(
        {"spans": [good, {name: value for name, value in changed.items() if value is not ...}]}
    ).encode()


@pytest.mark.requirement("tr-in-01")
@pytest.mark.parametrize("count", [1, 500])
async def test_a_batch_of_1_to_500_spans_is_answered_202_and_is_readable_at_once(
    api: httpx.AsyncClient, clock: VirtualClock, count: int
) -> None:
    spans = [span(1, number, clock.time_ns()) for number in range(1, count + 1)]
    answer = await api.post("/spans", content=batch(*spans))
    assert (answer.status_code, answer.json()) == (202, {"status": "ok"})
    assert len((await api.get(f"/traces/{TRACE}")).json()["spans"]) == count


BAD_FIELDS: list[tuple[dict[str, Any], str]] = [
    ({"trace_id": ...}, "spans[1].trace_id: is missing"),
    ({"span_id": ...}, "spans[1].span_id: is missing"),
    ({"service": ...}, "spans[1].service: is missing"),
    ({"operation": ...}, "spans[1].operation: is missing"),
    ({"start_time": ...}, "spans[1].start_time: is missing"),
    ({"end_time": ...}, "spans[1].end_time: is missing"),
    ({"status": ...}, "spans[1].status: is missing"),
    ({"trace_id": 7}, "spans[1].trace_id: expected str"),
    ({"trace_id": None}, "spans[1].trace_id: expected str"),
    ({"trace_id": ""}, "spans[1].trace_id: expected a UUID"),
    ({"trace_id": "0af7651916cd43dd8448eb211c80319c"}, "spans[1].trace_id: expected a UUID"),
    ({"span_id": "{" + TRACE + "}"}, "spans[1].span_id: expected a UUID"),
    ({"span_id": TRACE + "\n"}, "spans[1].span_id: expected a UUID"),
    ({"span_id": TRACE[:-2] + " 1"}, "spans[1].span_id: expected a UUID"),
    ({"span_id": TRACE[:-1] + "１"}, "spans[1].span_id: expected a UUID"),
    ({"span_id": "0af765191-6cd-43dd-8448-eb211c80319c"}, "spans[1].span_id: expected a UUID"),
    ({"parent_span_id": ""}, "spans[1].parent_span_id: expected a UUID"),
    ({"parent_span_id": 5}, "spans[1].parent_span_id: expected str"),
    ({"service": "x" * 257}, "spans[1].service: expected str of length <= 256"),
    ({"operation": "é" * 257}, "spans[1].operation: expected str of length <= 256"),
    ({"operation": None}, "spans[1].operation: expected str"),
    ({"start_time": "5"}, "spans[1].start_time: expected int"),
    ({"start_time": True}, "spans[1].start_time: expected int"),
    ({"start_time": 1.0}, "spans[1].start_time: expected int"),
    ({"start_time": 1.5}, "spans[1].start_time: expected int"),
    ({"start_time": 1e18}, "spans[1].start_time: expected int"),
    ({"end_time": 2**63}, "spans[1].end_time: expected int <= "),
    ({"start_time": -(2**63) - 1}, "spans[1].start_time: expected int >= "),
    ({"end_time": 10**400}, "spans[1].end_time: expected int <= "),
    ({"end_time": 5, "start_time": 6}, "spans[1].end_time: is before start_time"),
    ({"status": "OK"}, "spans[1].status: invalid enum value"),
    ({"status": None}, "spans[1].status: expected str"),
    ({"tags": None}, "spans[1].tags: expected object"),
    ({"tags": []}, "spans[1].tags: expected object"),
    ({"tags": {"a": 1}}, "spans[1].tags[...]: expected str"),
    ({"tags": {"a": None}}, "spans[1].tags[...]: expected str"),
    ({"tags": {"a": "x" * 1025}}, "spans[1].tags[...]: expected str of length <= 1024"),
    ({"tags": {str(n): "" for n in range(51)}}, "spans[1].tags: expected object of length <= 50"),
]


@pytest.mark.requirement("tr-in-02")
@pytest.mark.requirement("tr-in-03")
@pytest.mark.requirement("tr-in-07")
@pytest.mark.requirement("tr-in-08")
@pytest.mark.parametrize(("changes", "text"), BAD_FIELDS, ids=[text for _, text in BAD_FIELDS])
async def test_a_bad_field_is_400_names_the_span_and_field_and_stores_nothing(
    api: httpx.AsyncClient, clock: VirtualClock, changes: dict[str, Any], text: str
) -> None:
    answer = await api.post("/spans", content=body_with(clock, **changes))
    assert answer.status_code == 400
    assert list(answer.json()) == ["error"]
    assert answer.json()["error"].startswith(text)
    assert (await api.get("/traces")).json() == {"traces": [], "total": 0}
    assert (await api.get(f"/traces/{TRACE}")).status_code == 404


BAD_BODIES = {
    "empty": b"",
    "not JSON": b"spans",
    "cut off": b'{"spans":[',
    "trailing text": b'{"spans":[]} x',
    "byte order mark": b'\xef\xbb\xbf{"spans":[{}]}',
    "UTF-16": '{"spans":[]}'.encode("utf-16"),
    "a list": b"[]",
    "null": b"null",
    "no spans": b"{}",
    "spans null": b'{"spans":null}',
    "spans an object": b'{"spans":{}}',
    "no span in spans": b'{"spans":[]}',
    "a span that is a number": b'{"spans":[1]}',
    "a span that is null": b'{"spans":[null]}',
    "not a number": b'{"spans":[{"start_time":NaN}]}',
    "half of a surrogate pair": b'{"spans":[{"service":"\\ud800"}]}',
    "deeply nested": b'{"x":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
}


@pytest.mark.requirement("tr-in-02")
@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES)
async def test_a_body_that_is_no_batch_is_400(api: httpx.AsyncClient, body: bytes) -> None:
    answer = await api.post("/spans", content=body)
    assert answer.status_code == 400
    assert list(answer.json()) == ["error"]


@pytest.mark.requirement("tr-in-02")
@pytest.mark.parametrize("path", ["/spans", "/v1/traces"])
@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (gzip.compress(b"{}"), "is gzip; send the header Content-Encoding: gzip with it"),
        (b"\xef\xbb\xbf{}", "begins with a byte order mark; send it without"),
    ],
)
async def test_a_body_that_needs_only_a_header_or_a_mark_less_says_so(
    api: httpx.AsyncClient, path: str, body: bytes, problem: str
) -> None:
    answer = await api.post(path, content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, problem in answer.text) == (400, True)
    answer = await api.post("/v1/traces", content=body, headers={"content-type": "application/x-protobuf"})
    assert (answer.status_code, problem.encode() in answer.content) == (400, True)


@pytest.mark.requirement("tr-in-02")
async def test_a_batch_of_501_spans_is_400(api: httpx.AsyncClient, clock: VirtualClock) -> None:
    spans = [span(1, number, clock.time_ns()) for number in range(501)]
    assert (await api.post("/spans", content=batch(*spans))).status_code == 400


@pytest.mark.requirement("tr-in-09")
async def test_invalid_utf_8_is_400_even_in_a_field_that_is_ignored(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    body = body_with(clock, unknown="@").replace(b"@", b"\xff")
    assert (await api.post("/spans", content=body)).status_code == 400


@pytest.mark.requirement("tr-in-09")
@pytest.mark.parametrize(
    "changes",
    [
        {"unknown": {"a": [1, {"b": None}]}},
        {"service": "", "operation": ""},
        {"service": "é" * 256, "operation": "\x00<b>"},
        {"tags": {str(n): "x" * 1024 for n in range(50)}},
        {"tags": ...},
        {"parent_span_id": None},
    ],
    ids=["unknown field", "empty names", "odd names", "full tags", "no tags", "null parent"],
)
async def test_what_the_contract_allows_is_taken(
    api: httpx.AsyncClient, clock: VirtualClock, changes: dict[str, Any]
) -> None:
    answer = await api.post("/spans", content=body_with(clock, **changes))
    assert (answer.status_code, answer.text) == (202, '{"status":"ok"}')
    stored = (await api.get(f"/traces/{TRACE}")).json()["spans"][1]
    for name in ("service", "operation", "tags"):
        if changes.get(name, ...) is not ...:
            assert stored[name] == changes[name]
    assert isinstance(stored["tags"], dict)
    assert "unknown" not in stored
    assert "parent_span_id" not in stored


@pytest.mark.requirement("tr-in-06")
async def test_ids_in_capitals_are_answered_in_lower_case(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    name = "ABCDEF01-2345-6789-ABCD-EF0123456789"
    fields = wire(span(1, 1, clock.time_ns())) | {"trace_id": name, "span_id": name, "parent_span_id": name}
    assert (await api.post("/spans", json={"spans": [fields]})).status_code == 202
    for path in (f"/traces/{name}", f"/traces/{name.lower()}"):
        answer = (await api.get(path)).json()
        assert answer["trace_id"] == name.lower()
        assert {answer["spans"][0][key] for key in ("trace_id", "span_id", "parent_span_id")} == {
            name.lower()
        }


@pytest.mark.requirement("tr-in-05")
async def test_self_parents_and_cycles_are_stored(api: httpx.AsyncClient, clock: VirtualClock) -> None:
    now_ns = clock.time_ns()
    spans = [span(1, 1, now_ns, parent=1), span(1, 2, now_ns, parent=3), span(1, 3, now_ns, parent=2)]
    assert (await api.post("/spans", content=batch(*spans))).status_code == 202
    assert len((await api.get(f"/traces/{TRACE}")).json()["spans"]) == 3
    assert (await api.get("/traces")).json()["total"] == 0


@pytest.mark.requirement("tr-in-08")
async def test_nanoseconds_come_back_to_the_last_digit(api: httpx.AsyncClient, clock: VirtualClock) -> None:
    start_ns = clock.time_ns() - 1
    await api.post("/spans", content=batch(span(1, 1, start_ns, length_ns=2**40 + 1)))
    (stored,) = (await api.get(f"/traces/{TRACE}")).json()["spans"]
    assert (stored["start_time"], stored["end_time"]) == (start_ns, start_ns + 2**40 + 1)


@pytest.mark.requirement("tr-in-12")
async def test_a_stale_copy_of_a_stored_span_is_dropped_and_the_stored_one_stays(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    now_ns = clock.time_ns()
    kept, stale = span(1, 1, now_ns), span(1, 1, now_ns - 31 * MINUTE, service="other")
    for each in (kept, stale):
        assert (await api.post("/spans", content=batch(each))).status_code == 202
    assert (await api.get(f"/traces/{TRACE}")).json()["spans"] == [wire(kept)]


@pytest.mark.requirement("tr-win-01")
@pytest.mark.parametrize("start_ns", [0, -1, -(2**63), 2**63 - 6_000_000])
async def test_any_int64_time_outside_the_window_is_dropped_with_a_202(
    api: httpx.AsyncClient, start_ns: int
) -> None:
    assert (await api.post("/spans", content=batch(span(1, 1, start_ns)))).status_code == 202
    assert (await api.get(f"/traces/{TRACE}")).status_code == 404


@pytest.mark.requirement("tr-in-03")
async def test_a_batch_that_is_malformed_and_stale_is_400(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    assert (await api.post("/spans", content=body_with(clock, start_time=1, end_time=0))).status_code == 400


@pytest.mark.requirement("tr-in-10")
async def test_gzip_is_understood_and_the_cap_counts_after_unpacking(
    api: httpx.AsyncClient, clock: VirtualClock
) -> None:
    packed = {"content-encoding": "gzip"}
    good = gzip.compress(batch(span(1, 1, clock.time_ns())))
    assert (await api.post("/spans", content=good, headers=packed)).status_code == 202
    bomb = gzip.compress(b" " * (MAX_BODY_BYTES + 1))
    assert len(bomb) < 100_000
    broken = good[:-8] + bytes(4) + good[-4:]
    for content, headers, status in [
        (bomb, packed, 413),
        (b" " * (MAX_BODY_BYTES + 1), {}, 413),
        (broken, packed, 400),
        (good[:-3], packed, 400),
        (b"plain", packed, 400),
        (good, {"content-encoding": "br"}, 415),
    ]:
        answer = await api.post("/spans", content=content, headers=headers)
        assert (answer.status_code, list(answer.json())) == (status, ["error"])
    assert (await api.get("/traces")).json()["total"] == 1


@pytest.mark.requirement("tr-in-10")
@pytest.mark.parametrize("kind", ["text/plain", "application/xml", None])
async def test_the_content_type_is_not_checked(
    api: httpx.AsyncClient, clock: VirtualClock, kind: str | None
) -> None:
    headers = {} if kind is None else {"content-type": kind}
    body = batch(span(1, 1, clock.time_ns()))
    assert (await api.post("/spans", content=body, headers=headers)).status_code == 202


async def test_bodies_that_arrive_in_pieces_share_one_bound(clock: VirtualClock) -> None:
    ingest = Ingest(build_collector(window_minutes=30, clock=clock), max_held_bytes=1_000)
    body = batch(span(1, 1, clock.time_ns()))
    waiting, proceed = asyncio.Event(), asyncio.Event()

    async def slow() -> dict[str, Any]:
        if not waiting.is_set():
            waiting.set()
            return {"type": "http.request", "body": body, "more_body": True}
        await proceed.wait()
        return {"type": "http.request", "body": b"", "more_body": False}

    async def second() -> dict[str, Any]:
        return {"type": "http.request", "body": bytes(1_001 - len(body)), "more_body": True}

    first = asyncio.create_task(ingest.post({}, slow))
    await waiting.wait()
    await asyncio.sleep(0)
    with pytest.raises(Overloaded) as refused:
        await ingest.post({}, second)
    assert (b"retry-after", b"1") in refused.value.headers
    proceed.set()
    assert (await first).status == 202
    with pytest.raises(BadBatch):  # the bound is free again: it is now read, and is no batch
        await ingest.post({}, iter_messages(bytes(500), bytes(500)))


def iter_messages(*pieces: bytes) -> Any:
    left = list(pieces)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

    return receive


async def test_a_client_that_leaves_in_the_middle_of_its_body_stores_nothing(clock: VirtualClock) -> None:
    collector = build_collector(window_minutes=30, clock=clock)
    messages = [
        {"type": "http.request", "body": batch(span(1, 1, clock.time_ns())), "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> Any:
        return messages.pop(0)

    with pytest.raises(Exception, match="the connection ended"):
        await Ingest(collector).post({}, receive)
    assert collector.held().spans == 0


@pytest.mark.parametrize("pieces", [[], [b'{"spans":']], ids=["nothing at all", "a piece and no more"])
async def test_a_body_that_does_not_come_is_given_up(clock: VirtualClock, pieces: list[bytes]) -> None:
    collector = build_collector(window_minutes=30, clock=clock)
    ingest = Ingest(collector, body_timeout_s=0.01, max_held_bytes=20)

    async def receive() -> dict[str, Any]:
        if not pieces:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": pieces.pop(), "more_body": True}

    with pytest.raises(BodyTooSlow):
        await asyncio.wait_for(ingest.post({}, receive), 60)
    with pytest.raises(BadBatch):  # and its share of the bound is free again
        await ingest.post({}, iter_messages(bytes(10), bytes(10)))


texts = st.one_of(
    st.uuids().map(str),
    st.uuids().map(lambda each: str(each).upper()),
    st.from_regex(r"[0-9a-fA-F,\- \n]{36}", fullmatch=True),
    st.text(max_size=40),
    st.tuples(
        st.uuids().map(str), st.integers(0, 36), st.sampled_from(["", " ", "-", ",", "g", "é", "\n"])
    ).map(lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] + 1 :]),
)


@example(["0af765191-6cd-43dd-8448-eb211c80319c"])
@example(["0af76519-16cd4-3dd-8448-eb211c80319c"])
@example([f"{TRACE[:-1]} "])
@given(st.lists(texts, max_size=6))
def test_many_ids_are_judged_at_once_exactly_as_one_by_one(ids: list[str]) -> None:
    one_by_one = [parse_id(text) for text in ids]
    assert parse_ids(ids) == (None if None in one_by_one else one_by_one)


@given(st.uuids())
def test_an_id_survives_both_ways(identity: uuid.UUID) -> None:
    assert parse_id(str(identity)) == identity.bytes
    assert format_id(identity.bytes) == str(identity)


@given(
    st.binary(max_size=200)
    | st.text(max_size=60).map(lambda text: ('{"spans":[' + text).encode("utf-8", "replace"))
)
def test_no_bytes_make_the_decoder_fail_in_another_way(body: bytes) -> None:
    with pytest.raises(BadBatch):
        decode_batch(body)


@pytest.mark.requirement("tr-in-01")
def test_spans_are_packed_straight_from_the_body_as_they_would_be_from_spans() -> None:
    child = span(1, 2, 7, parent=1, error=True, tags={"a": "ü"})
    body = batch(span(1, 1, 5), child, span(3, 3, 6))
    assert decode_packed(body) == entries_of(decode_batch(body))
    with pytest.raises(BadBatch, match=r"spans\[1\].end_time"):
        decode_packed(batch(span(1, 1, 5), child._replace(end_time_ns=6)))
