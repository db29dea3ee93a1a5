"""Each layer around a service, in process: what goes in, what comes out, what is logged."""

import asyncio
import gzip
import json
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Iterable
from typing import Any

import httpx
import pytest
import structlog
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork import trace_context
from groundwork.testing import VirtualClock
from groundwork.web import Check, Drain, Refusal, ServiceMetrics, WebSettings, health_routes, wrap
from groundwork.web._body import BodyLimit

LIMIT = 1000
TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
CARD = "4111111111111111"


def envelope(refusal: Refusal) -> tuple[str, bytes]:
    return "application/problem+json", json.dumps({"code": refusal.code, "detail": refusal.detail}).encode()


class Service:
    """A small service inside all layers, and what an observer may look at."""

    def __init__(self) -> None:
        self.drain, self.metrics, self.clock = Drain(), ServiceMetrics(), VirtualClock()
        self.checks = {"database": Check(ok=True)}
        self.entered, self.release = asyncio.Event(), asyncio.Event()
        self.raising: Exception | None = None
        settings = WebSettings(max_body_bytes=LIMIT, envelope=envelope, clock=self.clock)
        self.app = wrap(self._inner(), settings, metrics=self.metrics, drain=self.drain)

    def _inner(self) -> ASGIApp:  # noqa: C901  eight handlers of two lines, not one of many branches
        async def echo(request: Request) -> Response:
            return Response(await request.body(), media_type="application/octet-stream")

        async def careless(request: Request) -> Response:
            try:
                await request.body()
            except Exception:  # noqa: BLE001  as FastAPI does: any error while reading is a 400 to it
                return Response("could not read", 400)
            return Response("read")

        async def guarded(request: Request) -> Response:
            return Response("who are you?", 401)

        async def context(request: Request) -> Response:
            current = trace_context.current.get()
            assert current is not None
            return JSONResponse(current.headers())

        async def raising(request: Request) -> Response:
            raise ValueError("the card is 4111111111111111")

        async def own_500(request: Request) -> Response:
            return Response("mine", 500)

        async def late(request: Request) -> Response:
            self.entered.set()
            await self.release.wait()
            return Response("late")

        async def ready() -> dict[str, Check]:
            if self.raising is not None:
                raise self.raising
            return self.checks

        return Starlette(
            routes=[
                Route("/echo/{name}", echo, methods=["POST"]),
                Route("/careless", careless, methods=["POST"]),
                Route("/guarded", guarded, methods=["POST"]),
                Route("/context", context),
                Route("/raising", raising),
                Route("/own-500", own_500),
                Route("/late", late),
                Mount("/inner", routes=[Route("/{thing}", context)]),
                self.metrics.endpoint(),
                *health_routes(ready=ready),
            ]
        )


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
async def http(service: Service) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(service.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as client:
        yield client


async def chunks(*parts: bytes) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


# Ids


async def test_a_request_without_ids_gets_some_and_the_answer_tells_them(http: httpx.AsyncClient) -> None:
    answer = await http.get("/context")
    assert len(answer.headers["x-request-id"]) == 32
    assert answer.json()["X-Request-ID"] == answer.headers["x-request-id"]
    assert trace_context.parse_traceparent(answer.headers["traceparent"]) is not None


async def test_sane_ids_are_taken_over(http: httpx.AsyncClient) -> None:
    told = {"X-Request-ID": "Order-7.a_b", "traceparent": f"00-{TRACE}-{SPAN}-00", "tracestate": "a=1"}
    answer = await http.get("/context", headers=told)

    assert answer.headers["x-request-id"] == "Order-7.a_b"
    parent = trace_context.parse_traceparent(answer.headers["traceparent"])
    assert parent is not None
    assert (parent.trace_id, parent.flags) == (TRACE, "00")
    assert parent.span_id != SPAN
    assert answer.json()["tracestate"] == "a=1"


@pytest.mark.parametrize("forged", ["", "x" * 129, "a b", "a\tb", "ä", "-a", 'a","level":"error'])
async def test_an_id_that_could_forge_a_log_line_is_replaced(http: httpx.AsyncClient, forged: str) -> None:
    answer = await http.get("/context", headers={"X-Request-ID": forged.encode()})
    assert answer.headers["x-request-id"] != forged
    assert len(answer.headers["x-request-id"]) == 32


@pytest.mark.parametrize(
    "secret", ["4111111111111111", "order-4111-1111-1111-1111", "4111.1111_1111.1111", "AIzacanarycanary"]
)
async def test_an_id_that_holds_a_secret_is_replaced(http: httpx.AsyncClient, secret: str) -> None:
    answer = await http.get("/context", headers={"X-Request-ID": secret})
    assert len(answer.json()["X-Request-ID"]) == 32
    assert secret not in str(answer.headers)


@pytest.mark.parametrize(
    "told",
    [
        {"traceparent": f"00-{CARD:0>32}-{SPAN}-01"},
        {"traceparent": f"00-{TRACE}-{CARD}-01"},
        {"traceparent": f"00-{'ab' * 8}{CARD}-{SPAN}-01"},
        {"traceparent": f"00-{TRACE}-{SPAN}-01", "tracestate": f"shop={CARD}"},
    ],
)
async def test_a_card_number_in_a_trace_context_goes_no_further(
    http: httpx.AsyncClient, told: dict[str, str]
) -> None:
    answer = await http.get("/context", headers=told)
    assert answer.status_code == 200
    assert CARD not in answer.text + str(answer.headers)


async def test_a_broken_traceparent_starts_a_new_trace_without_the_old_state(http: httpx.AsyncClient) -> None:
    headers = {"traceparent": "00-nonsense", "tracestate": "a=1"}
    answer = await http.get("/context", headers=headers)
    assert "tracestate" not in answer.json()


async def test_a_trace_state_that_is_not_ascii_goes_no_further(http: httpx.AsyncClient) -> None:
    """By the standard it is ASCII, and some clients refuse to send on anything else."""
    told: list[tuple[bytes, bytes]] = [
        (b"traceparent", f"00-{TRACE}-{SPAN}-01".encode()),
        (b"tracestate", b"shop=\xc3\xa9"),
    ]
    answer = (await http.get("/context", headers=told)).json()
    assert TRACE in answer["traceparent"]
    assert "tracestate" not in answer


async def test_ids_of_requests_that_run_at_once_do_not_mix(http: httpx.AsyncClient) -> None:
    answers = await asyncio.gather(
        *(http.get("/context", headers={"X-Request-ID": f"id-{number}"}) for number in range(20))
    )
    assert [answer.json()["X-Request-ID"] for answer in answers] == [f"id-{number}" for number in range(20)]


async def test_no_id_is_left_behind(http: httpx.AsyncClient) -> None:
    await http.get("/context")
    assert trace_context.current.get() is None  # the transport runs the service in this very task


# Metrics and access log


async def test_each_request_is_one_event_with_the_routes_template(
    http: httpx.AsyncClient, service: Service
) -> None:
    with structlog.testing.capture_logs() as events:
        await http.post("/echo/anna", content=b"12345")
    (event,) = events
    assert event == {
        "event": "http.request",
        "log_level": "info",
        "method": "POST",
        "route": "/echo/{name}",
        "path": "/echo/anna",
        "status": 200,
        "duration_ms": 0.0,
        "bytes": 5,
    }


async def test_health_and_metrics_are_not_worth_a_line(http: httpx.AsyncClient) -> None:
    with structlog.testing.capture_logs() as events:
        for path in ("/livez", "/readyz", "/metrics"):
            await http.get(path)
    assert {event["log_level"] for event in events} == {"debug"}


async def test_requests_are_counted_by_template_never_by_path(http: httpx.AsyncClient) -> None:
    for number in range(5):
        await http.post(f"/echo/{number}")
        await http.get(f"/nowhere/{number}")
        await http.request(f"VERB{number}", "/context")
    text = (await http.get("/metrics")).text

    assert 'http_requests_total{method="POST",route="/echo/{name}",status="200"} 5.0' in text
    assert 'http_requests_total{method="GET",route="unmatched",status="404"} 5.0' in text
    assert 'http_requests_total{method="OTHER",route="/context",status="405"} 5.0' in text
    assert 'http_request_duration_seconds_count{method="POST",route="/echo/{name}"} 5.0' in text
    assert "/echo/1" not in text
    assert "http_requests_in_flight 1.0" in text  # the one for the metrics themselves
    assert "python_info" in text


def test_two_services_in_one_process_do_not_count_for_each_other() -> None:
    one, other = ServiceMetrics(), ServiceMetrics()
    one.observe("GET", "/only", 200, 0.1)
    assert b"/only" not in other.text()


# The last resort


async def test_an_error_nobody_caught_is_500_in_the_envelope_and_logged(http: httpx.AsyncClient) -> None:
    with structlog.testing.capture_logs() as events:
        answer = await http.get("/raising")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-request-id"]
    assert "4111" not in answer.text
    assert [event["event"] for event in events] == ["http.unhandled_error", "http.request"]
    assert events[1]["status"] == 500


async def test_a_500_that_the_application_gave_itself_passes(http: httpx.AsyncClient) -> None:
    assert (await http.get("/own-500")).text == "mine"


async def test_an_error_after_the_answer_began_breaks_the_answer_off(service: Service) -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise ValueError("lost")

    settings = WebSettings(max_body_bytes=9, envelope=envelope, clock=service.clock)
    wrapped = wrap(app, settings, metrics=service.metrics, drain=service.drain)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(wrapped), base_url="http://s") as http:
        with pytest.raises(ValueError, match="lost"):
            await http.get("/")
    assert service.drain.in_flight == 0


async def test_a_long_500_is_passed_on_as_it_comes(service: Service) -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 500})
        await send({"type": "http.response.body", "body": b"a", "more_body": True})
        await send({"type": "http.response.body", "body": b"b"})

    settings = WebSettings(max_body_bytes=9, envelope=envelope, clock=service.clock)
    wrapped = wrap(app, settings, metrics=service.metrics, drain=service.drain)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(wrapped), base_url="http://s") as http:
        assert (await http.get("/")).text == "ab"


# Body limit


def packed(data: bytes) -> dict[str, Any]:
    return {"content": data, "headers": {"Content-Encoding": "gzip"}}


@pytest.mark.parametrize("size", [0, 1, LIMIT])
async def test_a_body_up_to_the_limit_arrives_whole_however_it_is_sent(
    http: httpx.AsyncClient, size: int
) -> None:
    body = bytes(range(256)) * 4
    body = body[:size]
    assert (await http.post("/echo/x", content=body)).content == body
    assert (await http.post("/echo/x", content=chunks(body[:300], body[300:]))).content == body
    assert (await http.post("/echo/x", **packed(gzip.compress(body)))).content == body


@pytest.mark.parametrize("path", ["/echo/x", "/careless"])
async def test_a_body_over_the_limit_is_413_whatever_the_application_makes_of_it(
    http: httpx.AsyncClient, path: str
) -> None:
    body = b"x" * (LIMIT + 1)
    for request in (
        {"content": body},
        {"content": chunks(body[:600], body[600:])},
        packed(gzip.compress(body)),
        {
            "content": chunks(*(bytes([byte]) for byte in gzip.compress(body))),
            "headers": {"Content-Encoding": "gzip"},
        },
        packed(gzip.compress(body[:600]) + gzip.compress(body[600:])),
    ):
        answer = await http.post(path, **request)
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


async def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """100 MB of zeros are 100 kB packed: unpacking must stop soon after the limit."""
    unpacked = 0

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal unpacked
        while True:
            message = await receive()
            unpacked += len(message["body"])

    bomb = gzip.compress(b"\0" * 100_000_000, 9)
    limited = BodyLimit(app, max_body_bytes=1_000_000, envelope=envelope)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(limited), base_url="http://s") as http:
        tracemalloc.start()
        answer = await http.post("/", **packed(bomb))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert answer.status_code == 413
    assert unpacked <= 1_000_000
    assert peak < 5_000_000


def wrong_checksum() -> bytes:
    good = bytearray(gzip.compress(b"hello"))
    good[-8] ^= 1
    return bytes(good)


@pytest.mark.parametrize(
    "content",
    [
        wrong_checksum(),
        gzip.compress(b"hello")[:-1],
        gzip.compress(b"hello")[:5],
        gzip.compress(b"hello") + b"trailing",
        b"not gzip at all",
        zlib.compress(b"hello"),
    ],
    ids=["checksum", "cut", "cut head", "trailing", "plain", "zlib"],
)
async def test_broken_gzip_is_400_in_the_envelope(http: httpx.AsyncClient, content: bytes) -> None:
    answer = await http.post("/echo/x", **packed(content))
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed_body")


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip", "gzip, br", "x"])
async def test_an_unknown_encoding_is_415_and_says_what_is_known(
    http: httpx.AsyncClient, encoding: str
) -> None:
    answer = await http.post("/echo/x", content=b"x", headers={"Content-Encoding": encoding})
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")
    assert answer.headers["accept-encoding"] == "gzip"


@pytest.mark.parametrize("encoding", ["GZIP", "x-gzip", " gzip "])
async def test_gzip_has_several_spellings(http: httpx.AsyncClient, encoding: str) -> None:
    answer = await http.post(
        "/echo/x", content=gzip.compress(b"hello"), headers={"Content-Encoding": encoding}
    )
    assert answer.content == b"hello"


async def test_identity_is_no_encoding(http: httpx.AsyncClient) -> None:
    answer = await http.post("/echo/x", content=b"hello", headers={"Content-Encoding": "identity"})
    assert answer.content == b"hello"


async def test_who_is_asking_is_judged_before_the_body(http: httpx.AsyncClient) -> None:
    answer = await http.post("/guarded", content=b"x" * (LIMIT + 1))
    assert answer.status_code == 401


async def test_a_client_that_hangs_up_in_the_middle_is_passed_on() -> None:
    seen: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await Request(scope, receive).body()
        except ClientDisconnect:
            seen.append("hung up")

    messages: Iterable[Message] = iter(
        [
            {"type": "http.request", "body": gzip.compress(b"hello")[:5], "more_body": True},
            {"type": "http.disconnect"},
        ]
    )

    async def receive() -> Message:
        return next(iter(messages))

    async def send(message: Message) -> None:
        raise AssertionError("nobody is there to read it")

    scope = {"type": "http", "method": "POST", "path": "/", "headers": [(b"content-encoding", b"gzip")]}
    await BodyLimit(app, max_body_bytes=99, envelope=envelope)(scope, receive, send)
    assert seen == ["hung up"]


async def test_after_a_packed_body_the_service_hears_of_the_clients_end_and_not_of_more_body() -> None:
    """Starlette reads on while it streams an answer: a body without end would stop the whole server."""
    after: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        assert await Request(scope, receive).body() == b"hello"
        after.append((await receive())["type"])

    messages: Iterable[Message] = iter(
        [{"type": "http.request", "body": gzip.compress(b"hello")}, {"type": "http.disconnect"}]
    )

    async def receive() -> Message:
        return next(iter(messages))

    async def send(message: Message) -> None:
        raise AssertionError("the service said nothing")

    scope = {"type": "http", "method": "POST", "path": "/", "headers": [(b"content-encoding", b"gzip")]}
    await BodyLimit(app, max_body_bytes=99, envelope=envelope)(scope, receive, send)
    assert after == ["http.disconnect"]


async def test_a_chunked_body_is_counted_whatever_length_it_declares(http: httpx.AsyncClient) -> None:
    lying = {"Content-Length": "1", "Transfer-Encoding": "chunked"}
    answer = await http.post("/echo/x", content=b"x" * (LIMIT + 1), headers=lying)
    assert answer.status_code == 413


# Health and drain


async def test_liveness_and_readiness_are_ok_while_all_is_well(http: httpx.AsyncClient) -> None:
    assert (await http.get("/livez")).status_code == 200
    answer = await http.get("/readyz")
    assert (answer.status_code, answer.json()["checks"]) == (200, {"database": {"ok": True, "detail": ""}})


async def test_readiness_names_the_failing_check_and_liveness_does_not_care(
    http: httpx.AsyncClient, service: Service
) -> None:
    service.checks["bank"] = Check(ok=False, detail="the breaker is open")
    answer = await http.get("/readyz")
    assert (answer.status_code, answer.json()["failed"]) == (503, ["bank"])
    assert (await http.get("/livez")).status_code == 200


async def test_a_check_that_raises_is_not_ready_and_gives_nothing_away(
    http: httpx.AsyncClient, service: Service
) -> None:
    service.raising = OSError("postgres://user:canary@db is down")
    answer = await http.get("/readyz")
    assert answer.status_code == 503
    assert "OSError" in answer.text
    assert "canary" not in answer.text


async def test_while_draining_old_requests_finish_and_new_ones_are_turned_away(
    http: httpx.AsyncClient, service: Service
) -> None:
    old = asyncio.create_task(http.get("/late"))
    await service.entered.wait()
    service.drain.begin()

    refused = await http.get("/context")
    assert (refused.status_code, refused.json()["code"]) == (503, "shutting_down")
    assert refused.headers["retry-after"] == "1"
    assert refused.headers["connection"] == "close"
    not_ready = await http.get("/readyz")
    assert (not_ready.status_code, not_ready.json()["failed"]) == (503, ["drain"])
    assert (await http.get("/livez")).status_code == 200
    assert service.drain.in_flight == 1

    assert not await service.drain.wait_idle(0.01)
    idle = asyncio.create_task(service.drain.wait_idle(60))
    service.release.set()
    assert (await old).text == "late"
    assert await idle


async def test_work_outlives_its_cancelled_caller_and_is_waited_for() -> None:
    drain, go, done = Drain(), asyncio.Event(), []

    async def save() -> str:
        await go.wait()
        done.append("saved")
        return "saved"

    caller = asyncio.create_task(drain.run(save()))
    await asyncio.wait([caller], timeout=0)
    await asyncio.wait([caller], timeout=0)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert drain.in_flight == 1

    assert not await drain.wait_idle(0.01)
    go.set()
    assert await drain.wait_idle(60)
    assert done == ["saved"]


@pytest.mark.parametrize("caller", ["none", "gone", "waits"])
async def test_a_failure_that_nobody_waits_for_is_logged_and_any_other_is_the_callers(caller: str) -> None:
    drain, go = Drain(), asyncio.Event()

    async def fail() -> None:
        await go.wait()
        raise ValueError("lost")

    with structlog.testing.capture_logs() as events:
        waiting = drain.spawn(fail()) if caller == "none" else asyncio.create_task(drain.run(fail()))
        await asyncio.wait([waiting], timeout=0)
        if caller == "gone":
            waiting.cancel()
            await asyncio.wait([waiting])
        go.set()
        assert await drain.wait_idle(60)
        with pytest.raises(asyncio.CancelledError if caller == "gone" else ValueError):
            await waiting
    assert [event["event"] for event in events] == ([] if caller == "waits" else ["drain.task_failed"])


async def test_an_idle_drain_waits_for_nothing() -> None:
    assert await Drain().wait_idle(60)
    assert await Drain().wait_idle(0)


async def test_other_kinds_of_scope_pass_every_layer_untouched(service: Service) -> None:
    seen: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])

    async def nothing(*_: Any) -> Any:
        raise AssertionError("nobody asked")

    settings = WebSettings(max_body_bytes=9, envelope=envelope, clock=service.clock)
    wrapped = wrap(app, settings, metrics=service.metrics, drain=service.drain)
    await wrapped({"type": "lifespan"}, nothing, nothing)
    await wrapped({"type": "websocket", "path": "/"}, nothing, nothing)
    assert seen == ["lifespan", "websocket"]
