"""What bodies hold: counted from the first byte until what is in them is stored, and bounded."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import AnyValue, KeyValue
from opentelemetry.proto.resource.v1.resource_pb2 import Resource
from opentelemetry.proto.trace.v1.trace_pb2 import ResourceSpans, ScopeSpans, Span

from groundwork.testing import VirtualClock
from traced.app import build_collector
from traced.ceiling import MB, Ceiling
from traced.domain.window import Window
from traced.errors import BadOtlp, BatchTooLarge, Overloaded
from traced.otlp.json_in import weigh_json
from traced.otlp.load import IN_THE_LOOP, MOST, QUICK
from traced.routes import ingest as routes
from traced.routes.ingest import Ingest
from traced.service import Collector
from traced.store.memory import MemoryStore
from traced.testing import MINUTE, SECOND, batch, span

SCOPE = {"headers": [(b"content-type", b"application/json")]}
PROTOBUF = {"headers": [(b"content-type", b"application/x-protobuf")]}
LARGE = IN_THE_LOOP.size_bytes + 1


def in_pieces(*pieces: bytes) -> Callable[[], Any]:
    left = list(pieces)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

    return receive


def otlp(clock: VirtualClock, size_bytes: int) -> bytes:
    """A body of one span that is as large as that."""
    now = str(clock.time_ns())
    sent = {"traceId": "7" * 32, "spanId": "7" * 16, "startTimeUnixNano": now, "endTimeUnixNano": now}
    body = json.dumps({"resourceSpans": [{"scopeSpans": [{"spans": [sent | {"name": "x"}]}]}]}).encode()
    return body.replace(b'"x"', b'"%s"' % (b"x" * (size_bytes - len(body) + 1)))


class Slow(Collector):
    """A collector whose engine takes nothing in until it is told to go on."""

    def __init__(self, clock: VirtualClock, ceiling: Ceiling | None = None) -> None:
        store = MemoryStore(partition_ns=7 * SECOND)
        super().__init__(store=store, window=Window(30 * MINUTE), clock=clock, ceiling=ceiling)
        self.begun, self.has_begun, self.go_on = 0, asyncio.Event(), asyncio.Event()

    async def take_in_batch(self, batch: Any) -> None:
        await self._wait()
        await super().take_in_batch(batch)

    async def take_in(self, spans: Any) -> None:
        await self._wait()
        await super().take_in(spans)

    async def _wait(self) -> None:
        self.begun += 1
        self.has_begun.set()
        await self.go_on.wait()


async def turns(count: int = 20) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


@pytest.fixture
def in_the_loop(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Unfold large bodies in the loop, three turns each, and tell how many were being unfolded each time."""
    running, at_once = 0, list[int]()

    async def to_thread(work: Callable[..., Any], *args: Any) -> Any:
        nonlocal running
        running += 1
        at_once.append(running)
        await turns(3)
        running -= 1
        return work(*args)

    monkeypatch.setattr(routes.asyncio, "to_thread", to_thread)
    return at_once


@pytest.mark.requirement("tr-in-15")
@pytest.mark.parametrize("route", ["/spans", "/v1/traces", "/v1/traces, large"])
async def test_a_body_counts_until_its_spans_are_stored(clock: VirtualClock, route: str) -> None:
    collector = Slow(clock)
    if route == "/spans":
        body = batch(*(span(1, number, clock.time_ns()) for number in range(1, 9)))
        unfolded_bytes = 0
    else:
        body = otlp(clock, LARGE if "large" in route else 1_000)
        unfolded_bytes = 0 if "large" in route else weigh_json(body, IN_THE_LOOP)
    ingest = Ingest(collector, max_held_bytes=len(body) + unfolded_bytes + 10)

    def post(*pieces: bytes) -> Any:
        post_to = ingest.post if route == "/spans" else ingest.post_otlp
        return post_to(SCOPE, in_pieces(*pieces))

    first = asyncio.create_task(post(body[:100], body[100:]))
    await collector.has_begun.wait()  # all of it is there, and its spans wait for the engine
    for pieces in ([bytes(11)], [bytes(5), bytes(6)]):
        with pytest.raises(Overloaded, match="bodies that are being read or stored") as refused:
            await post(*pieces)
        assert (b"retry-after", b"1") in refused.value.headers
    collector.go_on.set()
    assert (await first).status in (200, 202)
    assert (await post(body)).status in (200, 202)  # the bound is free again
    assert collector.tally.batches == 2


@pytest.mark.requirement("tr-in-15")
async def test_of_large_bodies_over_otlp_one_at_a_time_is_unfolded(
    clock: VirtualClock, in_the_loop: list[int]
) -> None:
    collector = Slow(clock)
    ingest, body = Ingest(collector), otlp(clock, LARGE)
    posts = [asyncio.create_task(ingest.post_otlp(SCOPE, in_pieces(body))) for _ in range(4)]
    await turns()
    assert (collector.begun, in_the_loop) == (1, [1, 1])  # nor before what is unfolded has been stored
    collector.go_on.set()
    assert [answer.status for answer in await asyncio.gather(*posts)] == [200] * 4
    assert in_the_loop == [1] * 8  # weighed, and unfolded
    with pytest.raises(BadOtlp):  # one that is refused makes way as well
        await ingest.post_otlp(SCOPE, in_pieces(bytes(LARGE)))
    assert (await ingest.post_otlp(SCOPE, in_pieces(body))).status == 200


@pytest.mark.requirement("tr-in-15")
async def test_a_large_body_waits_for_no_long_one_and_for_its_like_not_for_ever(
    clock: VirtualClock, in_the_loop: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "QUICK", QUICK._replace(size_bytes=LARGE))
    collector = Slow(clock)
    ingest = Ingest(collector, turn_timeout_s=0.01)

    def post(size_bytes: int) -> Any:
        return asyncio.create_task(ingest.post_otlp(SCOPE, in_pieces(otlp(clock, size_bytes))))

    held = [post(LARGE + 1), post(LARGE)]
    await turns()
    assert collector.begun == 2  # the second is unfolded while the first is not stored
    for size_bytes in (LARGE, LARGE + 1):
        with pytest.raises(Overloaded, match="large bodies that came before") as refused:
            await asyncio.wait_for(post(size_bytes), 60)
        assert (b"retry-after", b"5") in refused.value.headers
    collector.go_on.set()
    assert [answer.status for answer in await asyncio.gather(*held)] == [200, 200]
    assert (await post(LARGE)).status == 200  # what was given up holds no turn


def spans_in_protobuf(*spans: Span, resource: Resource | None = None) -> bytes:
    outer = ResourceSpans(resource=resource, scope_spans=[ScopeSpans(spans=spans)])
    return ExportTraceServiceRequest(resource_spans=[outer]).SerializeToString()


PAIR = KeyValue(key="http.request.method", value=AnyValue(string_value="GET"))
DENSE = {
    "spans": (PROTOBUF, spans_in_protobuf(*[Span()] * 32_000)),
    "links": (PROTOBUF, spans_in_protobuf(Span(links=[Span.Link()] * 32_000))),
    "a resource beside each span": (
        PROTOBUF,
        spans_in_protobuf(*[Span(name="x" * 50)] * 900, resource=Resource(attributes=[PAIR] * 2_000)),
    ),
    "what is unknown": (PROTOBUF, b"\x78\x01" * 65_000),
    "spans in JSON": (
        SCOPE,
        b'{"resourceSpans":[{"scopeSpans":[{"spans":[%s]}]}]}' % (b"{}," * 40_000 + b"{}"),
    ),
}


@pytest.mark.requirement("tr-in-15")
@pytest.mark.parametrize(("scope", "body"), DENSE.values(), ids=DENSE)
async def test_a_small_body_with_much_in_it_is_not_unfolded_in_the_event_loop(
    clock: VirtualClock, in_the_loop: list[int], scope: dict[str, Any], body: bytes
) -> None:
    assert len(body) <= IN_THE_LOOP.size_bytes
    collector = Slow(clock)
    collector.go_on.set()
    assert (await Ingest(collector).post_otlp(scope, in_pieces(body))).status == 200
    assert len(in_the_loop) >= 2  # weighed in the quick lane, unfolded there or in the long one


@pytest.mark.requirement("tr-in-15")
async def test_what_an_sdk_sends_is_unfolded_at_once(clock: VirtualClock, in_the_loop: list[int]) -> None:
    span = Span(trace_id=b"7" * 16, span_id=b"7" * 8, name="GET /orders/{id}", attributes=[PAIR] * 8)
    body = spans_in_protobuf(*[span] * 400, resource=Resource(attributes=[PAIR] * 6))
    assert 100_000 < len(body) <= IN_THE_LOOP.size_bytes
    collector = Slow(clock)
    collector.go_on.set()
    assert (await Ingest(collector).post_otlp(PROTOBUF, in_pieces(body))).status == 200
    assert in_the_loop == []


@pytest.mark.requirement("tr-in-15")
async def test_a_body_with_much_in_it_goes_to_the_long_lane_whatever_its_size(
    clock: VirtualClock, in_the_loop: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "QUICK", QUICK._replace(spans=2_000))
    collector = Slow(clock)
    ingest = Ingest(collector)
    dense = spans_in_protobuf(*[Span()] * 2_000)
    posts = [asyncio.create_task(ingest.post_otlp(PROTOBUF, in_pieces(dense)))]
    await turns()
    posts.append(asyncio.create_task(ingest.post_otlp(SCOPE, in_pieces(otlp(clock, LARGE)))))
    await turns()
    assert collector.begun == 2  # the second did not wait for the first
    collector.go_on.set()
    assert [answer.status for answer in await asyncio.gather(*posts)] == [200, 200]


@pytest.mark.requirement("tr-in-15")
async def test_long_bodies_that_wait_leave_half_of_the_bound_to_others(
    clock: VirtualClock, in_the_loop: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "QUICK", QUICK._replace(size_bytes=LARGE - 1))
    collector = Slow(clock)
    ingest, long = Ingest(collector, max_held_bytes=4 * LARGE), otlp(clock, LARGE)
    posts = [asyncio.create_task(ingest.post_otlp(SCOPE, in_pieces(long))) for _ in range(2)]
    await turns()
    with pytest.raises(Overloaded, match="long bodies that are being stored") as refused:
        await ingest.post_otlp(SCOPE, in_pieces(long))
    assert (b"retry-after", b"1") in refused.value.headers
    posts.append(asyncio.create_task(ingest.post_otlp(SCOPE, in_pieces(otlp(clock, LARGE // 10)))))
    await turns()
    assert collector.begun == 2  # the one that is not long, beside the first that is
    collector.go_on.set()
    assert [answer.status for answer in await asyncio.gather(*posts)] == [200] * 3
    assert (await ingest.post_otlp(SCOPE, in_pieces(long))).status == 200  # all of it was given back


@pytest.mark.requirement("tr-in-14")
async def test_a_long_text_that_looks_like_many_parts_fits_under_a_ceiling(
    clock: VirtualClock, in_the_loop: list[int]
) -> None:
    collector = Slow(clock, Ceiling(50, read_bytes=lambda: 10 * MB))
    collector.go_on.set()
    await collector.start()
    body = spans_in_protobuf(Span(name="\n" * 450_000))
    assert (await Ingest(collector).post_otlp(PROTOBUF, in_pieces(body))).status == 200


@pytest.mark.requirement("tr-in-14")
async def test_the_memory_ceiling_is_looked_at_before_a_body_is_read_and_before_it_is_unfolded(
    clock: VirtualClock, in_the_loop: list[int]
) -> None:
    body, held_bytes = otlp(clock, LARGE), 99 * MB
    collector = Slow(clock, Ceiling(100, read_bytes=lambda: held_bytes))
    ingest = Ingest(collector)
    read = list[int]()

    async def endless() -> dict[str, Any]:
        read.append(1)
        return {"type": "http.request", "body": bytes(MB), "more_body": True}

    for post in (ingest.post, ingest.post_otlp):
        with pytest.raises(Overloaded, match="memory ceiling of 100 MB") as refused:
            await post(SCOPE, endless)
        assert (b"retry-after", b"5") in refused.value.headers
    assert len(read) == 2  # not a second piece of either
    held_bytes = 100 * MB - weigh_json(body, QUICK)
    with pytest.raises(Overloaded, match="memory ceiling"):
        await ingest.post_otlp(SCOPE, in_pieces(body))
    assert in_the_loop == [1]  # weighed
    held_bytes -= 1
    first = asyncio.create_task(ingest.post_otlp(SCOPE, in_pieces(body)))
    await turns()
    with pytest.raises(Overloaded, match="memory ceiling"):  # what is being unfolded counts
        await ingest.post(SCOPE, in_pieces(b" ", b" "))
    collector.go_on.set()
    assert (await first).status == 200
    with pytest.raises(Exception, match="not JSON"):
        await ingest.post(SCOPE, in_pieces(b" ", b" "))


@pytest.mark.requirement("tr-in-14")
async def test_a_body_that_would_not_fit_in_an_idle_server_is_not_asked_for_again(
    clock: VirtualClock, in_the_loop: list[int]
) -> None:
    collector = Slow(clock, Ceiling(50, read_bytes=lambda: 10 * MB))
    collector.go_on.set()
    await collector.start()
    ingest, room_bytes = Ingest(collector), 40 * MB
    size_bytes = next(
        size_bytes
        for size_bytes in range(2 * MB, 40 * MB, MB)
        if size_bytes + weigh_json(otlp(clock, size_bytes), MOST) >= room_bytes
    )
    fits, does_not = otlp(clock, size_bytes - MB), otlp(clock, size_bytes)
    assert (await ingest.post_otlp(SCOPE, in_pieces(fits))).status == 200
    with pytest.raises(BatchTooLarge, match=f"more than {room_bytes} bytes; send fewer spans") as refused:
        await ingest.post_otlp(SCOPE, in_pieces(does_not))
    assert refused.value.status == 413


@pytest.mark.requirement("tr-in-15")
async def test_reading_gives_way_after_each_piece_although_the_next_is_there(clock: VirtualClock) -> None:
    """A packed body of thirty kilobytes is all there, and is a hundred pieces of 256 KiB."""
    ingest = Ingest(build_collector(window_minutes=30, clock=clock))
    body = batch(span(1, 1, clock.time_ns()))
    read = list[str]()

    async def post(name: str) -> None:
        left = [body[:50], body[50:100], body[100:]]

        async def receive() -> dict[str, Any]:
            read.append(name)
            return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}

        await ingest.post(SCOPE, receive)

    await asyncio.gather(post("a"), post("b"))
    assert read == ["a", "b"] * 3
