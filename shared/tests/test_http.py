"""What a failed request means, how long to wait, and a client without open limits."""

import asyncio
import errno
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import ModuleType

import httpx
import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from groundwork import trace_context
from groundwork.clock import SystemClock
from groundwork.http import Line, Sent, Timeouts, classify, client, retry_after_s
from groundwork.http._client import tls
from groundwork.http._transport import PooledTransport
from groundwork.testing import Server, VirtualClock, free_port

Connect = Callable[..., httpx.AsyncClient]
QUICK = Timeouts(connect_s=2.0, read_s=0.2, write_s=2.0, pool_s=0.2)
PATIENT = Timeouts(connect_s=31.0, read_s=32.0, write_s=33.0, pool_s=34.0)  # for what is to be answered

EXPECTED = {
    "ConnectError": Sent.NOT_SENT,
    "ConnectTimeout": Sent.NOT_SENT,
    "PoolTimeout": Sent.NOT_SENT,
    "ProxyError": Sent.NOT_SENT,
    "UnsupportedProtocol": Sent.NOT_SENT,
    "InvalidURL": Sent.NOT_SENT,
    "CookieConflict": Sent.NOT_SENT,
    "ReadError": Sent.MAYBE_DONE,
    "ReadTimeout": Sent.MAYBE_DONE,
    "WriteError": Sent.MAYBE_DONE,
    "WriteTimeout": Sent.MAYBE_DONE,
    "CloseError": Sent.MAYBE_DONE,
    "LocalProtocolError": Sent.MAYBE_DONE,
    "RemoteProtocolError": Sent.MAYBE_DONE,
    "NetworkError": Sent.MAYBE_DONE,
    "ProtocolError": Sent.MAYBE_DONE,
    "TimeoutException": Sent.MAYBE_DONE,
    "TransportError": Sent.MAYBE_DONE,
    "RequestError": Sent.MAYBE_DONE,
    "HTTPError": Sent.MAYBE_DONE,
    "DecodingError": Sent.ANSWERED,
    "TooManyRedirects": Sent.ANSWERED,
    "HTTPStatusError": Sent.ANSWERED,
    "SSEError": Sent.ANSWERED,  # httpx2 only
    # misuse of a stream by our own code: no failure of HTTP
    "StreamError": None,
    "StreamConsumed": None,
    "StreamClosed": None,
    "ResponseNotRead": None,
    "RequestNotRead": None,
}


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_every_exception_of_both_libraries_is_sorted(library: ModuleType) -> None:
    found = {
        name: kind
        for name, kind in vars(library).items()
        if isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, Warning)
    }
    known = set(EXPECTED) - ({"SSEError"} if library is httpx else set())
    assert set(found) == known, "the library has another set of exceptions now: sort the new ones"
    for name, kind in found.items():
        assert classify(kind.__new__(kind)) == EXPECTED[name], name


def test_a_subclass_of_ours_counts_as_its_parent_and_a_namesake_does_not() -> None:
    class Slower(httpx.ConnectTimeout):
        pass

    class ConnectError(Exception):
        pass

    assert classify(Slower("late")) is Sent.NOT_SENT
    assert classify(ConnectError()) is None
    assert classify(ValueError()) is None
    assert classify(OSError(errno.ECONNREFUSED, "refused")) is None


def test_neither_library_is_imported_for_sorting() -> None:
    code = (
        "import sys; from groundwork.http import classify, Sent; assert classify(ValueError()) is None;"
        "assert not {'httpx', 'httpx2'} & set(sys.modules);"
        "import httpx2; assert classify(httpx2.ReadTimeout('x')) is Sent.MAYBE_DONE;"
        "assert 'httpx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


@asynccontextmanager
async def raw_server(
    serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
) -> AsyncIterator[str]:
    serving: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await serve(reader, writer)
        writer.close()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving.add(asyncio.create_task(handle(reader, writer)))

    async with await asyncio.start_server(connected, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    await asyncio.gather(*serving, return_exceptions=True)


@pytest.fixture(params=["httpx", "aiohttp"])
def connect(request: pytest.FixtureRequest) -> Connect:
    """Give clients over httpx's own connections, and over aiohttp's: a failure means the same on both."""

    def make(url: str, timeouts: Timeouts = PATIENT, connections: int = 1) -> httpx.AsyncClient:
        theirs = request.param == "aiohttp"
        transport = PooledTransport(connections=connections, tls=tls()) if theirs else None
        return client(base_url=url, timeouts=timeouts, connections=connections, transport=transport)

    return make


async def failure_of(connect: Connect, url: str, timeouts: Timeouts = PATIENT) -> Exception:
    async with connect(url, timeouts) as http:
        with pytest.raises(httpx.HTTPError) as caught:
            (await http.post("/", content=b"body")).raise_for_status()
        return caught.value


async def test_a_refused_connection_was_not_sent(connect: Connect) -> None:
    assert classify(await failure_of(connect, f"http://127.0.0.1:{free_port()}")) is Sent.NOT_SENT


async def test_a_name_without_address_was_not_sent(connect: Connect) -> None:
    assert classify(await failure_of(connect, "http://name.invalid", QUICK)) is Sent.NOT_SENT


async def test_a_connection_cut_before_the_answer_may_be_done(connect: Connect) -> None:
    async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0"
        )  # close with a reset

    async with raw_server(cut) as url:
        assert classify(await failure_of(connect, url)) is Sent.MAYBE_DONE


async def test_an_answer_that_never_comes_may_be_done(connect: Connect) -> None:
    end = asyncio.Event()

    async def wait(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await end.wait()

    async with raw_server(wait) as url:
        error = await failure_of(connect, url, QUICK)
        end.set()
    assert isinstance(error, httpx.ReadTimeout)
    assert classify(error) is Sent.MAYBE_DONE


async def test_nonsense_instead_of_an_answer_may_be_done(connect: Connect) -> None:
    async def lie(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.write(b"hello\r\n\r\n")
        await writer.drain()

    async with raw_server(lie) as url:
        assert classify(await failure_of(connect, url)) is Sent.MAYBE_DONE


async def test_a_status_is_an_answer(connect: Connect) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.write(b"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()

    async with raw_server(refuse) as url:
        assert classify(await failure_of(connect, url)) is Sent.ANSWERED


async def test_no_place_in_the_pool_was_not_sent(connect: Connect) -> None:
    asked, end = asyncio.Event(), asyncio.Event()

    async def wait(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await end.wait()

    hasty = Timeouts(connect_s=30.0, read_s=30.0, write_s=30.0, pool_s=0.05)
    async with raw_server(wait) as url, connect(url, hasty) as http:
        first = asyncio.create_task(http.get("/"))
        await asked.wait()
        with pytest.raises(httpx.PoolTimeout) as caught:
            await http.get("/")
        end.set()
        with pytest.raises(httpx.TransportError):  # the server closes without an answer
            await first
    assert classify(caught.value) is Sent.NOT_SENT


async def test_a_server_that_hangs_up_on_a_kept_connection_may_have_done_it(connect: Connect) -> None:
    """The request is out, the answer never comes: a proof of "not sent" it is not, kept connection or new."""

    async def answer_once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        await reader.readuntil(b"body")

    async with raw_server(answer_once) as url, connect(url) as http:
        assert (await http.post("/", content=b"body")).text == "ok"
        with pytest.raises(httpx.TransportError) as caught:
            await http.post("/", content=b"body")
    assert classify(caught.value) is Sent.MAYBE_DONE


async def test_an_answer_that_comes_twice_is_not_the_answer_to_the_next_request(connect: Connect) -> None:
    """It lies in the kept connection when the next request is made, and would be taken for its answer."""
    heard, again, doubled = [], asyncio.Event(), asyncio.Event()

    async def answer_twice(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"body"))
        answer = f"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n{len(heard)}".encode()
        writer.write(answer)
        await again.wait()
        writer.write(answer)
        await writer.drain()
        doubled.set()
        await reader.read()

    async with raw_server(answer_twice) as url, connect(url) as http:
        assert (await http.post("/", content=b"body")).text == "1"
        again.set()
        await doubled.wait()
        for _ in range(10):
            await SystemClock().sleep(0)  # let the loop look at its sockets
        assert (await http.post("/", content=b"body")).text == "2"
    assert len(heard) == 2


async def test_an_answer_that_breaks_off_may_be_done(connect: Connect) -> None:
    async def break_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nok")

    async with raw_server(break_off) as url:
        assert classify(await failure_of(connect, url)) is Sent.MAYBE_DONE


async def test_a_request_that_failed_or_was_given_up_leaves_its_place(connect: Connect) -> None:
    asked = asyncio.Event()

    async def wait_forever_for_slow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        if b"/slow" in head:
            asked.set()
            await reader.read()
        writer.write(b"HTTP/1.1 204 No\r\n\r\n" if b"/good" in head else b"nonsense\r\n\r\n")

    async with raw_server(wait_forever_for_slow) as url, connect(url) as http:
        with pytest.raises(httpx.RemoteProtocolError):
            await http.get("/nonsense")
        given_up = asyncio.create_task(http.get("/slow"))
        await asked.wait()
        given_up.cancel()
        with pytest.raises(asyncio.CancelledError):
            await given_up
        assert (await http.get("/good")).status_code == 204


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_a_request_is_sent_once_whatever_its_method_and_never_called_unsent(
    connect: Connect, method: str
) -> None:
    """A second try that nobody asked for would be refused here, and would say "not sent" of the first."""
    heard: list[bytes] = []

    async def hang_up_on_the_second(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        server.close()
        writer.close()

    server = await asyncio.start_server(hang_up_on_the_second, "127.0.0.1", 0)
    async with server, connect(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}") as http:
        await http.get("/")
        with pytest.raises(httpx.HTTPError) as caught:
            await http.request(method, "/")
    assert classify(caught.value) is Sent.MAYBE_DONE
    assert len(heard) == 2


async def test_a_name_that_is_looked_up_for_ever_was_not_sent(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def look_up_for_ever(*_given: object, **_options: object) -> list[object]:
        await asyncio.Event().wait()
        return []

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", look_up_for_ever)
    impatient = Timeouts(connect_s=0.1, read_s=30.0, write_s=30.0, pool_s=30.0)
    async with connect("http://bank.example", impatient) as http:
        with pytest.raises(httpx.ConnectTimeout) as caught:
            await http.post("/", content=b"body")
    assert classify(caught.value) is Sent.NOT_SENT


async def test_a_server_that_does_not_speak_tls_was_not_sent_anything(connect: Connect) -> None:
    async def answer_in_the_clear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")

    async with raw_server(answer_in_the_clear) as url:
        assert classify(await failure_of(connect, url.replace("http:", "https:"))) is Sent.NOT_SENT


@pytest.mark.filterwarnings("ignore:Sending a large body:ResourceWarning")
async def test_a_body_that_nobody_takes_may_be_done(connect: Connect) -> None:
    end = asyncio.Event()

    async def never_read(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await end.wait()

    impatient = Timeouts(connect_s=1.0, read_s=0.1, write_s=0.1, pool_s=1.0)
    async with raw_server(never_read) as url, connect(url, impatient) as http:
        with pytest.raises(httpx.TimeoutException) as caught:
            await http.post("/", content=b"x" * 50_000_000)
        end.set()
    assert classify(caught.value) is Sent.MAYBE_DONE


async def test_connections_are_kept_and_never_more_than_allowed(connect: Connect) -> None:
    open_now, most, made = 0, 0, 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal open_now, most, made
        made += 1
        open_now += 1
        most = max(most, open_now)
        while await reader.readline():
            while await reader.readline() != b"\r\n":
                pass
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        open_now -= 1

    async with raw_server(serve) as url, connect(url, PATIENT, 3) as http:
        answers = await asyncio.gather(*(http.get("/") for _ in range(60)))
        assert {answer.text for answer in answers} == {"ok"}
    assert most <= 3
    assert made <= 3


async def test_a_line_cuts_an_endless_answer_and_hangs_up() -> None:
    hung_up = asyncio.Event()

    async def pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\n\r\n")
        try:
            for _ in range(1024):
                writer.write(b"x" * 65_536)
                await writer.drain()
        except ConnectionError:
            hung_up.set()

    async with raw_server(pour) as url:
        line = Line(base_url=url, timeouts=PATIENT, connections=1, max_answer_bytes=10_000)
        answer = await line.exchange("POST", "/", headers={}, body=b"body")
        await asyncio.wait_for(hung_up.wait(), 60.0)
        await line.aclose()
    assert (answer.status, len(answer.body)) == (200, 10_000)


async def test_a_line_sends_what_it_is_given_and_hands_on_the_ids() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(201, headers={"X-Bank": "b"}, stream=httpx.ByteStream(b"done"))

    line = Line(
        base_url="http://bank/base/",
        timeouts=QUICK,
        connections=1,
        max_answer_bytes=100,
        transport=httpx.MockTransport(answer),
    )
    context = trace_context.RequestContext("req-1", trace_context.new_trace(), None)
    token = trace_context.current.set(context)
    got = await line.exchange("POST", "/pay?x=1", headers={"Idempotency-Key": "k"}, body=b"{}")
    trace_context.current.reset(token)
    assert (got.status, got.headers["x-bank"], got.body) == (201, "b", b"done")
    [request] = seen
    assert str(request.url) == "http://bank/base/pay?x=1"
    assert (request.headers["idempotency-key"], request.headers["x-request-id"]) == ("k", "req-1")
    assert request.content == b"{}"
    assert request.extensions["timeout"] == {"connect": 2.0, "read": 0.2, "write": 2.0, "pool": 0.2}


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("Tue, 01 Jan 2030 00:01:30 GMT", 90.0),
        ("Tuesday, 01-Jan-30 00:01:30 GMT", 90.0),
        ("Mon, 31 Dec 2029 23:00:00 GMT", 0.0),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("", None),
        ("٣", None),
        ("9" * 400, None),
        ("Tue, 99 Jan 2030 00:00:00 GMT", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_date(value: str, seconds: float | None) -> None:
    clock = VirtualClock("2030-01-01T00:00:00Z")
    for headers in (
        {"Retry-After": value},
        {"retry-after": value},
        httpx.Headers({"RETRY-AFTER": value.encode()}),
    ):
        assert retry_after_s(headers, clock=clock) == seconds


def test_a_date_is_counted_from_the_clock_of_whoever_names_it() -> None:
    headers = {"Retry-After": "Tue, 01 Jan 2030 00:01:30 GMT", "Date": "Tue, 01 Jan 2030 00:00:00 GMT"}
    for ours in ("2030-01-01T00:20:00Z", "2029-12-31T23:00:00Z"):
        assert retry_after_s(headers, clock=VirtualClock(ours)) == 90.0
    headers["Date"] = "today"
    assert retry_after_s(headers, clock=VirtualClock("2030-01-01T00:01:00Z")) == 30.0


def test_no_retry_after_is_none() -> None:
    assert retry_after_s({"Date": "x"}, clock=VirtualClock()) is None


@given(st.text(max_size=60))
def test_no_retry_after_header_can_raise_or_be_negative(value: str) -> None:
    seconds = retry_after_s({"Retry-After": value}, clock=VirtualClock())
    assert seconds is None or seconds >= 0


async def test_the_client_keeps_to_its_limits_and_ignores_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")

    async def app(scope: dict[str, object], receive: object, send: Callable[..., Awaitable[None]]) -> None:
        location = [(b"location", b"http://127.0.0.1:1/")]
        await send({"type": "http.response.start", "status": 302, "headers": location})
        await send({"type": "http.response.body"})

    async with Server(app) as url, client(base_url=url, timeouts=PATIENT, connections=1) as http:
        assert (await http.get("/")).status_code == 302
        assert http.timeout == httpx.Timeout(connect=31.0, read=32.0, write=33.0, pool=34.0)


async def test_the_ids_of_the_request_in_hand_are_sent_on() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=dict(request.headers))

    context = trace_context.RequestContext("req-1", trace_context.new_trace(), "vendor=1")
    async with client(
        base_url="http://bank", timeouts=QUICK, connections=1, transport=httpx.MockTransport(answer)
    ) as http:
        without = (await http.get("/")).json()
        token = trace_context.current.set(context)
        with_ids = (await http.get("/")).json()
        own = (await http.get("/", headers={"X-Request-ID": "mine"})).json()
        trace_context.current.reset(token)

    assert "traceparent" not in without
    assert with_ids["traceparent"] == context.trace.header()
    assert (with_ids["x-request-id"], with_ids["tracestate"]) == ("req-1", "vendor=1")
    assert own["x-request-id"] == "mine"
