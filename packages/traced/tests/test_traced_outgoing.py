"""What large answers hold: one is made at a time, and what clients have yet to take is bounded."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from starlette.requests import ClientDisconnect
from starlette.routing import Route, Router
from starlette.types import Message, Receive, Scope

from groundwork.clock import SystemClock
from groundwork.testing import Server, VirtualClock
from traced.app import build_app, build_collector
from traced.domain.ids import format_id
from traced.domain.span import Span
from traced.errors import Overloaded
from traced.pace import LARGE_RECORDS
from traced.routes.api import api_routes
from traced.routes.explore import MAX_AT_ONCE
from traced.routes.outgoing import COUNTED_BYTES, MAX_HELD_BYTES, Outgoing
from traced.routes.resource import Answer, Resource
from traced.routes.traces import Traces
from traced.service import Collector
from traced.store.memory.queries import MemoryQueries
from traced.testing import id_of, span

LARGE, SMALL = format_id(id_of(1)), format_id(id_of(2))
SPANS = LARGE_RECORDS + 1
READS = ["/traces/{}", *(f"/api/v1/traces/{{}}{rest}" for rest in ("", "/tree", "/export?format=otlp"))]


async def fill(collector: Collector, now_ns: int) -> None:
    await collector.take_in([span(1, n, now_ns + n, parent=n - 1 or None) for n in range(1, SPANS + 1)])
    await collector.take_in([span(2, 1, now_ns)])


def client_of(app: Any) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://traced")


class Watched:
    """How many spans the large answers hold that are being made."""

    def __init__(self, collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
        self._read, self._lists, self.most = collector._store.spans_of, list[list[Span]](), 0
        monkeypatch.setattr(collector._store, "spans_of", self.spans_of)

    async def spans_of(self, trace_id: bytes, *, cutoff_ns: int) -> list[Span] | None:
        found = await self._read(trace_id, cutoff_ns=cutoff_ns)
        self._lists.append(found or [])
        self.most = max(self.most, sum(map(len, self._lists)))
        return found

    @property
    def read(self) -> int:
        """How many times a trace was read."""
        return len(self._lists)


@pytest.mark.requirement("tr-out-01")
@pytest.mark.parametrize("path", READS)
async def test_of_many_large_answers_one_is_made_at_a_time(
    filled: Collector, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    watched = Watched(filled, monkeypatch)
    async with client_of(build_app(filled, clock=clock)) as api:
        answers = await asyncio.gather(*(api.get(path.format(LARGE)) for _ in range(5)))
    assert [each.status_code for each in answers] == [200] * 5
    assert len({each.content for each in answers}) == 1
    assert watched.most == SPANS
    assert watched.read == 5


@pytest.mark.requirement("tr-detail-01")
async def test_a_trace_is_counted_as_it_is_shown(collector: Collector, clock: VirtualClock) -> None:
    await fill(collector, clock.time_ns())
    assert await collector.weight_of(id_of(1)) == SPANS
    await collector.take_in([span(1, SPANS, clock.time_ns() + SPANS, operation="again")])
    assert await collector.weight_of(id_of(1)) == SPANS
    assert await collector.weight_of(id_of(3)) is None
    clock.jump(30 * 60 + 1.0)
    assert await collector.weight_of(id_of(1)) is None


@pytest.mark.requirement("tr-out-01")
async def test_a_trace_of_few_spans_with_many_bytes_is_made_alone_too(
    collector: Collector, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    fat = {str(n): "x" * 1_000 for n in range(50)}
    await collector.take_in([span(1, n, clock.time_ns(), tags=fat) for n in range(1, 21)])
    assert 20_000 // 30 < (await collector.weight_of(id_of(1)) or 0) < 20_000 // 25
    watched = Watched(collector, monkeypatch)
    async with client_of(build_app(collector, clock=clock)) as api:
        answers = await asyncio.gather(*(api.get(f"/traces/{LARGE}") for _ in range(4)))
    assert [each.status_code for each in answers] == [200] * 4
    assert (watched.most, watched.read) == (20, 4)


class Held:
    """An application of its own around one bound."""

    def __init__(self, collector: Collector, outgoing: Outgoing, clock: Any) -> None:
        self.outgoing = outgoing
        self.traces = Traces(collector, outgoing)
        self.app = Router(
            [
                Route("/traces", Resource({"GET": self.traces.list}, outgoing)),
                Route("/traces/{trace_id}", Resource({"GET": self.traces.detail}, outgoing)),
                *api_routes(collector, clock, outgoing),
            ]
        )

    def take(self, path: str, takes: Callable[[Message], Awaitable[None]]) -> "asyncio.Task[None]":
        """Ask, with a client that takes what is sent in this way."""
        return asyncio.create_task(self.app(scope_of(path), stays, takes))


def scope_of(path: str) -> Scope:
    return {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}


async def stays() -> Message:
    await asyncio.Event().wait()
    raise AssertionError


async def leaves() -> Message:
    return {"type": "http.disconnect"}


async def never(message: Message) -> None:
    await asyncio.Event().wait()


async def until(is_so: Callable[[], bool]) -> None:
    """Let others go on until it is so, and then for long enough to see that it stays so."""
    for _ in range(60_000):
        if is_so():
            break
        await asyncio.sleep(0.001)
    for _ in range(20):
        await asyncio.sleep(0)
    assert is_so()


@pytest.fixture
async def filled(clock: VirtualClock) -> Collector:
    collector = build_collector(window_minutes=30, clock=clock)
    await fill(collector, clock.time_ns())
    return collector


@pytest.mark.requirement("tr-out-01")
@pytest.mark.parametrize("path", READS)
async def test_while_a_client_takes_nothing_large_traces_wait_then_503_and_small_ones_are_answered(
    filled: Collector, clock: VirtualClock, path: str
) -> None:
    held = Held(filled, Outgoing(max_held_bytes=2 * COUNTED_BYTES, wait_s=0.02), clock)
    stuck = held.take(f"/traces/{LARGE}", never)
    await until(lambda: held.outgoing.held_bytes > COUNTED_BYTES)
    async with client_of(held.app) as api:
        refused = await api.get(path.format(LARGE))
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
        assert refused.json() == {
            "error": "overloaded (large traces that others asked for); try again in 5 s"
        }
        assert (await api.get(path.format(SMALL))).status_code == 200
        assert (await api.get("/traces")).json()["total"] == 2
        stuck.cancel()
        await asyncio.wait([stuck])
        assert held.outgoing.held_bytes == 0
        assert (await api.get(path.format(LARGE))).status_code == 200
    assert (held.outgoing.held_bytes, held.outgoing.waiting) == (0, 0)


@pytest.mark.requirement("tr-out-01")
async def test_large_traces_that_wait_take_no_place_of_other_questions(
    filled: Collector, clock: VirtualClock
) -> None:
    held = Held(
        filled, Outgoing(wait_s=3_600), clock
    )  # none gives up, and its place, before the others are told
    async with held.outgoing.making(SPANS, stays):
        waiting = [held.take(f"/api/v1/traces/{LARGE}", never) for _ in range(MAX_AT_ONCE)]
        await until(lambda: held.outgoing.waiting == MAX_AT_ONCE)
        async with asyncio.timeout(60), client_of(held.app) as api:
            assert (await api.get("/api/v1/services")).status_code == 200
        for each in waiting:
            each.cancel()
        await asyncio.wait(waiting)
    assert held.outgoing.waiting == 0


@pytest.mark.requirement("tr-out-01")
async def test_an_answer_in_one_piece_is_held_until_the_connection_has_taken_it() -> None:
    """The server takes a last piece at once, however large, and keeps it for its client."""
    outgoing, body = Outgoing(), b"x" * 2**24

    async def large(scope: Scope, receive: Receive) -> Answer:
        return Answer(body)

    async with Server(Router([Route("/", Resource({"GET": large}, outgoing))])) as url:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]), limit=2**10)
        writer.write(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")
        assert (await reader.read(15)) == b"HTTP/1.1 200 OK"
        async with httpx.AsyncClient(base_url=url) as api:
            assert (
                await api.get("/nothing")
            ).status_code == 404  # and so the answer has been begun, at least
        assert outgoing.held_bytes == len(body)
        writer.transport.abort()
        await until(lambda: outgoing.held_bytes == 0)


@pytest.mark.requirement("tr-out-01")
async def test_who_waits_is_answered_when_the_one_before_has_its_bytes(
    filled: Collector, clock: VirtualClock
) -> None:
    held = Held(filled, Outgoing(max_held_bytes=2 * COUNTED_BYTES), clock)
    goes_on, most = asyncio.Event(), 0

    async def takes_later(message: Message) -> None:
        nonlocal most
        most = max(most, held.outgoing.held_bytes)
        await goes_on.wait()

    tasks = [held.take(f"/traces/{LARGE}", takes_later) for _ in range(4)]
    await until(lambda: held.outgoing.held_bytes > 0 and held.outgoing.waiting == 3)
    one = held.outgoing.held_bytes
    goes_on.set()
    await asyncio.gather(*tasks)
    assert most == one
    assert (held.outgoing.held_bytes, held.outgoing.waiting) == (0, 0)


@pytest.mark.requirement("tr-out-01")
async def test_more_that_wait_than_may_are_refused_at_once(filled: Collector, clock: VirtualClock) -> None:
    held = Held(filled, Outgoing(max_held_bytes=2 * COUNTED_BYTES, max_waiting=2), clock)
    tasks = [held.take(f"/traces/{LARGE}", never) for _ in range(3)]
    await until(lambda: held.outgoing.waiting == 2)
    async with client_of(held.app) as api:
        assert (await api.get(f"/traces/{LARGE}")).status_code == 503
    for each in tasks:  # two of them wait, one in the line and one for room
        each.cancel()
    await asyncio.wait(tasks)
    assert (held.outgoing.held_bytes, held.outgoing.waiting) == (0, 0)
    async with client_of(held.app) as api:
        assert (await api.get(f"/traces/{LARGE}")).status_code == 200


@pytest.mark.requirement("tr-out-01")
async def test_an_answer_of_any_route_is_refused_when_all_is_held() -> None:
    outgoing = Outgoing(max_held_bytes=3 * COUNTED_BYTES)
    body = b"x" * (2 * COUNTED_BYTES)

    async def large(scope: Scope, receive: Receive) -> Answer:
        return Answer(body)

    async def small(scope: Scope, receive: Receive) -> Answer:
        return Answer(body[:COUNTED_BYTES])

    app = Router(
        [Route("/large", Resource({"GET": large}, outgoing)), Route("/small", Resource({"GET": small}))]
    )
    stuck = [asyncio.create_task(app(scope_of("/large"), stays, never)) for _ in range(2)]
    await until(lambda: outgoing.held_bytes == 4 * COUNTED_BYTES)
    async with client_of(app) as api:
        refused = await api.get("/large")
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
        assert "have yet to take" in refused.json()["error"]
        assert (await api.get("/small")).content == body[:COUNTED_BYTES]
    for each in stuck:
        each.cancel()
    await asyncio.wait(stuck)
    assert outgoing.held_bytes == 0


@pytest.mark.requirement("tr-out-01")
async def test_a_client_that_takes_its_bytes_too_slowly_is_let_go(
    filled: Collector, clock: VirtualClock
) -> None:
    held = Held(filled, Outgoing(grace_s=0.0), clock)
    pieces = 0

    async def takes_one_now_and_then(message: Message) -> None:
        nonlocal pieces
        pieces += 1
        await (asyncio.sleep(0) if pieces < 3 else asyncio.Event().wait())

    async with asyncio.timeout(60):
        await held.take(f"/traces/{LARGE}", takes_one_now_and_then)
    assert pieces == 3
    assert held.outgoing.held_bytes == 0


@pytest.mark.requirement("tr-out-01")
async def test_for_a_client_that_has_left_nothing_is_made(
    filled: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And its place in the line is free at once."""
    watched, outgoing = Watched(filled, monkeypatch), Outgoing(max_waiting=1)
    detail, scope = Traces(filled, outgoing).detail, {"path_params": {"trace_id": LARGE}}
    async with outgoing.making(SPANS, stays):
        with pytest.raises(ClientDisconnect):
            await detail(scope, leaves)
        assert outgoing.waiting == 0
        waiting = asyncio.create_task(detail(scope, stays))
        await until(lambda: outgoing.waiting == 1)
        assert watched.read == 0
    assert (await waiting).status == 200
    assert watched.read == 1


@pytest.mark.requirement("tr-out-01")
async def test_a_body_that_is_refused_while_a_large_trace_waits_is_told(
    filled: Collector, clock: VirtualClock
) -> None:
    outgoing = Outgoing()
    detail, scope = Traces(filled, outgoing).detail, {"path_params": {"trace_id": LARGE}}

    async def is_too_large() -> Message:
        raise ValueError("too large")

    async with outgoing.making(SPANS, stays):
        with pytest.raises(ValueError, match="too large"):
            await detail(scope, is_too_large)


@pytest.mark.requirement("tr-out-02")
async def test_of_questions_that_hold_whole_traces_one_works_at_a_time_and_who_leaves_gives_up_its_place(
    filled: Collector, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, goes_on, asked = Held(filled, Outgoing(), clock), asyncio.Event(), 0
    read = MemoryQueries.sample

    async def sample(self: MemoryQueries, *chosen: Any, **options: Any) -> Any:
        nonlocal asked
        asked += 1
        await goes_on.wait()
        return await read(self, *chosen, **options)

    monkeypatch.setattr(MemoryQueries, "sample", sample)
    path = "/api/v1/baseline?service=checkout&operation=place_order"
    async with client_of(held.app) as api:
        answers = [asyncio.create_task(api.get(path)) for _ in range(3)]
        await until(lambda: asked == 1)
        with pytest.raises(ClientDisconnect):
            await held.app(scope_of("/api/v1/differences"), leaves, never)
        assert (await api.get("/api/v1/services")).status_code == 200
        goes_on.set()
        assert [each.status_code for each in await asyncio.gather(*answers)] == [200] * 3
    assert asked == 3


@pytest.mark.requirement("tr-out-01")
async def test_what_is_held_and_who_waits_is_told(filled: Collector, clock: VirtualClock) -> None:
    app = build_app(filled, clock=clock)
    stuck = asyncio.create_task(app(scope_of(f"/traces/{LARGE}"), stays, never))
    async with client_of(app) as api:
        async with asyncio.timeout(60):
            while not (told := (await api.get("/api/v1/status")).json()["answers"])["held_bytes"]:  # noqa: ASYNC110
                await asyncio.sleep(0)  # a client without a connection lets nobody else go on
        metrics = (await api.get("/metrics")).text
    stuck.cancel()
    await asyncio.wait([stuck])
    assert told["held_bytes"] > COUNTED_BYTES
    assert (told["max_held_bytes"], told["waiting"]) == (MAX_HELD_BYTES, 0)
    assert f"traced_answers_held_bytes {float(told['held_bytes'])}" in metrics
    assert "traced_answers_waiting 0.0" in metrics


@pytest.mark.requirement("tr-out-01")
async def test_the_turn_is_given_back_however_it_ends(filled: Collector) -> None:
    outgoing = Outgoing(wait_s=0.02)

    async def make(raises: BaseException) -> None:
        async with outgoing.making(SPANS, stays):
            raise raises

    for error in (ValueError(), asyncio.CancelledError()):
        with pytest.raises(type(error)):
            await make(error)
    async with outgoing.making(SPANS, stays):
        with pytest.raises(Overloaded):
            await make(ValueError())
        async with outgoing.making(LARGE_RECORDS, stays):
            pass  # a small one needs no turn
    async with outgoing.making(SPANS, stays):
        assert outgoing.waiting == 0


@pytest.mark.requirement("tr-out-01")
async def test_over_a_real_connection_that_ends_amid_its_answer_all_is_given_back() -> None:
    clock, outgoing = SystemClock(), Outgoing()
    collector = build_collector(window_minutes=30, clock=clock)
    held = Held(collector, outgoing, clock)
    many = [
        span(1, n, clock.time_ns(), parent=n - 1 or None, tags={"x": "y" * 1_000}) for n in range(1, 8_001)
    ]
    for at in range(0, len(many), 500):
        await collector.take_in(many[at : at + 500])
    async with Server(held.app) as url:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]), limit=2**10)
        writer.write(f"GET /traces/{LARGE} HTTP/1.1\r\nhost: x\r\n\r\n".encode())
        assert (await reader.read(15)) == b"HTTP/1.1 200 OK"
        assert outgoing.held_bytes > 8_000 * 1_000  # the buffers of the connection do not take so much
        writer.transport.abort()
        await until(lambda: outgoing.held_bytes == 0)
        async with httpx.AsyncClient(base_url=url) as api:
            assert len((await api.get(f"/traces/{LARGE}")).json()["spans"]) == 8_000
    assert MAX_HELD_BYTES > 8_000 * 1_000
