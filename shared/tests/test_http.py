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
from groundwork.http import PoolLimits, Sent, Timeouts, classify, client, retry_after_s
from groundwork.testing import Server, VirtualClock, free_port

QUICK = Timeouts(connect_s=2.0, read_s=0.2, write_s=2.0, pool_s=0.2)
ONE = PoolLimits(connections=1, keepalive=1)

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
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@asynccontextmanager
async def raw_server(
    serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
) -> AsyncIterator[str]:
    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await serve(reader, writer)
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def failure_of(url: str, **options: object) -> Exception:
    async with client(base_url=url, timeouts=QUICK, pool=ONE) as http:
        with pytest.raises(httpx.HTTPError) as caught:
            (await http.post("/", content=b"body")).raise_for_status()
        return caught.value


async def test_a_refused_connection_was_not_sent() -> None:
    assert classify(await failure_of(f"http://127.0.0.1:{free_port()}")) is Sent.NOT_SENT


async def test_a_name_without_address_was_not_sent() -> None:
    assert classify(await failure_of("http://name.invalid")) is Sent.NOT_SENT


async def test_a_connection_cut_before_the_answer_may_be_done() -> None:
    async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0"
        )  # close with a reset

    async with raw_server(cut) as url:
        assert classify(await failure_of(url)) is Sent.MAYBE_DONE


async def test_an_answer_that_never_comes_may_be_done() -> None:
    end = asyncio.Event()

    async def wait(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await end.wait()

    async with raw_server(wait) as url:
        error = await failure_of(url)
        end.set()
    assert isinstance(error, httpx.ReadTimeout)
    assert classify(error) is Sent.MAYBE_DONE


async def test_nonsense_instead_of_an_answer_may_be_done() -> None:
    async def lie(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.write(b"hello\r\n\r\n")
        await writer.drain()

    async with raw_server(lie) as url:
        assert classify(await failure_of(url)) is Sent.MAYBE_DONE


async def test_a_status_is_an_answer() -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"body")
        writer.write(b"HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()

    async with raw_server(refuse) as url:
        assert classify(await failure_of(url)) is Sent.ANSWERED


async def test_no_place_in_the_pool_was_not_sent() -> None:
    asked, end = asyncio.Event(), asyncio.Event()

    async def wait(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await end.wait()

    patient = Timeouts(connect_s=2.0, read_s=30.0, write_s=2.0, pool_s=0.05)
    async with raw_server(wait) as url, client(base_url=url, timeouts=patient, pool=ONE) as http:
        first = asyncio.create_task(http.get("/"))
        await asked.wait()
        with pytest.raises(httpx.PoolTimeout) as caught:
            await http.get("/")
        end.set()
        with pytest.raises(httpx.TransportError):  # the server closes without an answer
            await first
    assert classify(caught.value) is Sent.NOT_SENT


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

    async with Server(app) as url, client(base_url=url, timeouts=QUICK, pool=ONE) as http:
        assert (await http.get("/")).status_code == 302
        assert http.timeout == httpx.Timeout(connect=2.0, read=0.2, write=2.0, pool=0.2)


async def test_the_ids_of_the_request_in_hand_are_sent_on() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=dict(request.headers))

    context = trace_context.RequestContext("req-1", trace_context.new_trace(), "vendor=1")
    async with client(
        base_url="http://bank", timeouts=QUICK, pool=ONE, transport=httpx.MockTransport(answer)
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
