"""Heads of requests over raw sockets: too large, too slow, no HTTP, and all that is still well."""

import asyncio
import contextlib
import json
import socket
import sys
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from groundwork.clock import SystemClock
from groundwork.testing import Server
from groundwork.web import Drain, ExpressLane, HeadLimits, ServiceMetrics

LIMITS = HeadLimits(max_bytes=16_384, timeout_s=60.0, body_timeout_s=60.0)
HASTY = HeadLimits(max_bytes=16_384, timeout_s=0.3, body_timeout_s=0.3)  # for what is to be too late
ROOM = 4096  # the limit is exact to one slice


async def app(scope: Any, receive: Any, send: Any) -> None:
    assert scope["type"] == "http"
    seen, more = 0, True
    while more:
        message = await receive()
        seen, more = seen + len(message.get("body", b"")), message.get("more_body", False)
    body = f"{scope['method']} {scope['path']} {len(scope['headers'])} {seen}".encode()
    headers = [(b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


@contextlib.contextmanager
def served(heads: HeadLimits) -> Iterator[str]:
    with Server(
        app, heads=heads, envelope=lambda told: ("application/problem+json", told.code.encode())
    ) as url:
        yield url


@pytest.fixture
def url() -> Iterator[str]:
    with served(LIMITS) as url:
        yield url


@pytest.fixture
def hasty_url() -> Iterator[str]:
    with served(HASTY) as url:
        yield url


def connected(url: str) -> socket.socket:
    return socket.create_connection((httpx.URL(url).host, httpx.URL(url).port or 0), timeout=60.0)


def answer(url: str, *parts: bytes) -> bytes:
    """Send and read until the server hangs up."""
    with connected(url) as wire:
        for part in parts:
            try:
                wire.sendall(part)
            except OSError:
                break  # it has hung up already: what it said is still to be read
        return rest(wire)


def rest(wire: socket.socket) -> bytes:
    found = b""
    try:
        while more := wire.recv(65_536):
            found += more
    except ConnectionResetError:
        pass  # bytes that the server did not read turn its goodbye into a reset
    return found


HEAD = b"GET / HTTP/1.1\r\nHost: x\r\n"


@pytest.mark.parametrize(
    "filler",
    [b"X-Long: " + b"a" * 20_480, b"X: y\r\n" * 4000, b"X-" + b"n" * 20_480 + b": v"],
    ids=["one value", "many headers", "one name"],
)
def test_a_head_over_the_limit_is_431_in_the_services_envelope(url: str, filler: bytes) -> None:
    told = answer(url, HEAD, filler)
    assert told.startswith(b"HTTP/1.1 431 Request Header Fields Too Large\r\n")
    assert b"content-type: application/problem+json" in told
    assert b"connection: close" in told
    assert told.endswith(b"\r\n\r\nhead_too_large")


@pytest.mark.parametrize("size", [20_480, 60_000])  # in one piece: the system hands over more than the limit
def test_the_head_of_a_second_request_has_the_same_limit(url: str, size: int) -> None:
    with connected(url) as wire:
        wire.sendall(HEAD + b"\r\n")
        assert b"200 OK" in wire.recv(4096)
        wire.sendall(HEAD + b"X-Long: " + b"a" * size + b"\r\n\r\n")
        assert rest(wire).endswith(b"head_too_large")


def test_an_endless_url_and_endless_blank_lines_are_refused_too(url: str) -> None:
    assert b"head_too_large" in answer(url, b"GET /" + b"a" * 40_000)
    assert b"head_too_large" in answer(url, b"\r\n" * 40_000)


def test_trailers_after_a_body_have_the_same_limit(url: str) -> None:
    """Trailers come after the application has begun, so the connection just ends; memory is what counts."""
    with connected(url) as wire:
        wire.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nT: ")
        sent = 0
        try:
            while sent < 8_000_000:
                sent += wire.send(b"t" * 65_536)
        except OSError:
            pass
        assert b"200 OK" not in rest(wire)
    assert sent < 8_000_000


def test_a_head_just_under_the_limit_is_served(url: str) -> None:
    with httpx.Client(trust_env=False) as http:
        told = http.get(url, headers={"X-Long": "a" * (LIMITS.max_bytes - ROOM)})
    assert told.status_code == 200


def test_a_head_that_does_not_end_in_time_is_408_however_it_drips(hasty_url: str) -> None:
    assert b"HTTP/1.1 408 Request Timeout" in answer(hasty_url, HEAD + b"X-Slow: a")
    with connected(hasty_url) as wire:
        wire.sendall(HEAD)
        wire.settimeout(0.05)
        told = b""
        for _ in range(200):  # a byte every 50 ms: each alone would restart a timer of idleness
            try:
                told = wire.recv(4096)
                break
            except TimeoutError:
                wire.sendall(b"X")
        assert told.endswith(b"head_timeout")


@pytest.mark.parametrize("framing", [b"Content-Length: 900", b"Transfer-Encoding: chunked"])
def test_a_body_that_does_not_end_in_time_is_408_however_it_drips(hasty_url: str, framing: bytes) -> None:
    head = b"POST / HTTP/1.1\r\nHost: x\r\n" + framing + b"\r\n\r\n"
    chunked = b"chunked" in framing
    told = answer(hasty_url, head + (b"5\r\nab" if chunked else b"ab"))
    assert b"HTTP/1.1 408 Request Timeout" in told
    assert told.endswith(b"body_timeout")
    with connected(hasty_url) as wire:
        wire.sendall(head)
        wire.settimeout(0.05)
        told = b""
        for _ in range(200):
            try:
                told = wire.recv(4096)
                break
            except TimeoutError:
                wire.sendall(b"1\r\nX\r\n" if chunked else b"X")
        assert told.endswith(b"body_timeout")


def slow_until(go_on: threading.Event) -> Any:
    """The app, whose `/slow` waits for this."""

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        if scope["path"] == "/slow":
            await asyncio.get_running_loop().run_in_executor(None, go_on.wait, 60)
        await app(scope, receive, send)

    return slow


def test_a_late_body_behind_an_unanswered_request_is_refused_after_that_has_its_answer() -> None:
    """A 408 before it would be taken for the answer to the first."""
    go_on = threading.Event()
    with Server(slow_until(go_on), heads=HASTY) as url, connected(url) as wire:
        wire.sendall(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n")
        wire.sendall(b"POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab")
        assert not go_on.wait(2 * HASTY.body_timeout_s)
        go_on.set()
        told = rest(wire)
    assert told.index(b"200 OK") < told.index(b"408 Request Timeout")


@pytest.mark.parametrize(
    "behind", [b"garbage\r\n\r\n" * 9_000, HEAD[:9], HEAD + b"Host: y\r\n\r\n", HEAD + b"X: " + b"a" * 99_999]
)
def test_what_is_refused_behind_a_request_costs_that_request_no_answer(
    behind: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    go_on = threading.Event()
    with Server(slow_until(go_on), heads=HASTY) as url, connected(url) as wire:
        wire.sendall(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n" + behind)
        while "http.refused" not in caplog.text:
            assert not go_on.wait(0.01)
        wire.sendall(HEAD[9:] + b"\r\n")  # it is too late for this
        go_on.set()
        told = rest(wire)
    assert told.endswith(b"GET /slow 1 0")
    assert (told.count(b"HTTP/1.1 "), caplog.text.count("http.refused")) == (1, 1)


def test_a_client_that_leaves_while_its_next_request_waits_ends_the_answer_to_its_first() -> None:
    """uvicorn tells only the last request of a connection that the client has left."""
    has_ended = threading.Event()

    async def endless(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        leaving = asyncio.ensure_future(receive())
        while not leaving.done():
            await send({"type": "http.response.body", "body": b"more", "more_body": True})
            await asyncio.sleep(0.01)
        has_ended.set()

    with Server(endless, heads=LIMITS) as url:
        with connected(url) as wire:
            wire.sendall(2 * (HEAD + b"\r\n"))
            assert wire.recv(1)
        assert has_ended.wait(60)


def test_a_late_body_that_nobody_waits_for_ends_without_a_second_answer() -> None:
    """The service has answered before it: what else is said would be taken for the next request's answer."""

    async def quick(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 401, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body"})

    with Server(quick, heads=HASTY) as url:
        told = answer(url, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab")
    assert told.count(b"HTTP/1.1 ") == 1
    assert told.startswith(b"HTTP/1.1 401 ")


def test_a_client_that_sends_on_after_its_answer_is_hung_up_on() -> None:
    """Nobody will read it. A little of it is let in, as a small body may already be on its way."""

    async def quick(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 401, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body"})

    with Server(quick, heads=HeadLimits(body_timeout_s=600.0)) as url, connected(url) as wire:
        for size in (100_000, 100_000):
            wire.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % size + b"a" * size)
            assert b" 401 " in wire.recv(4096)
        wire.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40000000\r\n\r\n")
        wire.sendall(bytes(40_000_000))  # as a body that is too large: it hears so when it has sent all
        assert b" 401 " in wire.recv(4096)
        wire.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000000\r\n\r\n")
        assert b" 401 " in wire.recv(4096)
        with pytest.raises(OSError, match=r"reset|pipe|abort"):
            wire.sendall(bytes(300_000_000))


def test_a_message_that_took_the_express_lane_whole_leaves_no_timer_for_a_body() -> None:
    lane = ExpressLane(
        method=b"POST",
        path=b"/x",
        handle=lambda _body, tell: tell(202, b"", ()),
        headers=(),
        metrics=ServiceMetrics(),
        drain=Drain(),
        clock=SystemClock(),
    )
    whole = b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab"
    with Server(app, heads=HASTY, express=lane) as url:
        for _ in range(2):  # the second connection begins with a head that is known by then
            with connected(url) as wire:
                wire.sendall(whole)
                assert b"202 Accepted" in wire.recv(4096)
                wire.sendall(b"\r\n")  # between two messages, and no part of either
                assert not threading.Event().wait(2 * HASTY.body_timeout_s)
                wire.sendall(whole)
                assert b"202 Accepted" in wire.recv(4096)


def test_time_in_which_the_service_does_not_read_is_not_the_clients() -> None:
    """64 KiB wait unread, so the rest is not even taken from the wire; the timer starts anew until it is."""

    async def late_reader(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            await asyncio.get_running_loop().run_in_executor(None, read_now.wait, 60)
        await app(scope, receive, send)

    read_now = threading.Event()
    size = 400_000  # far more than 64 KiB
    limits = HeadLimits(
        max_bytes=16_384, timeout_s=0.3, body_timeout_s=1.5
    )  # once read, nobody is in a hurry
    with Server(late_reader, heads=limits) as url, connected(url) as wire:
        sending = threading.Thread(
            target=wire.sendall,
            args=(
                b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % size
                + b"b" * size,
            ),
        )
        sending.start()
        assert not read_now.wait(limits.body_timeout_s + 0.1)
        read_now.set()
        told = b""
        while not told.endswith(b" 400000"):
            more = wire.recv(65_536)
            assert more, told
            told += more
        sending.join(60)


PIECE = bytes(65_536)
PIECES = 400  # more than the kernel keeps for two sockets


@pytest.mark.parametrize("is_whole", [False, True])
def test_a_client_that_takes_nothing_of_its_answer_is_hung_up_on(is_whole: bool) -> None:
    has_ended = threading.Event()

    async def large(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for piece in [PIECE * PIECES] if is_whole else [PIECE] * PIECES:
            await send({"type": "http.response.body", "body": piece, "more_body": not is_whole})
        has_ended.set()

    limits = HeadLimits(send_timeout_s=0.1)
    with Server(large, heads=limits) as url, connected(url) as wire:
        wire.sendall(HEAD + b"\r\n")
        assert has_ended.wait(60)
        assert not is_whole or not threading.Event().wait(4 * limits.send_timeout_s)  # it had ended at once
        assert 0 < len(rest(wire)) < len(PIECE) * PIECES


def narrow(url: str) -> socket.socket:
    """Connect as over a real network, in packets of 1,400 bytes, and with next to no buffer of one's own."""
    wire = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 1_400)
    wire.settimeout(60.0)
    wire.connect((httpx.URL(url).host, httpx.URL(url).port or 0))
    return wire


async def as_long_as_the_path(scope: Any, receive: Any, send: Any) -> None:
    length = int(scope["path"][1:])
    headers = [(b"content-length", b"%d" % length)]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": bytes(length)})


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell what they hold for a client")
def test_a_client_that_takes_its_answer_slowly_gets_all_of_it() -> None:
    """It takes 1.6 s until the system's buffer has room for more, which is no standing still."""
    limits = HeadLimits(send_timeout_s=0.7)
    with Server(as_long_as_the_path, heads=limits) as url, narrow(url) as wire:
        wire.sendall(b"GET /500000 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        seen, is_slow = 0, threading.Event()
        while more := wire.recv(1_400):
            seen += len(more)
            if seen < 50_000:
                assert not is_slow.wait(0.05)
        assert seen > 500_000


def test_a_client_that_does_not_take_the_little_rest_of_its_answer_is_hung_up_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Less than the 64 KiB at which an application has to wait stays with us too, and holds up a stop."""
    with contextlib.ExitStack() as wires:
        with Server(as_long_as_the_path, heads=HeadLimits(send_timeout_s=0.1)) as url:
            for length in range(60_000, 260_000, 10_000):
                wire = wires.enter_context(narrow(url))
                wire.sendall(b"GET /%d HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" % length)
                wire.recv(1)
        assert "http.hung_up" in caplog.text
        assert "Cancel" not in caplog.text  # as uvicorn calls it when the last ones do not go


@pytest.mark.parametrize("pieces", [1, 2, 3])
@pytest.mark.parametrize(
    ("framing", "body"),
    [(b"Content-Length: 4", b"abcd"), (b"Transfer-Encoding: chunked", b"4\r\nabcd\r\n0\r\n\r\n")],
)
def test_an_offer_to_go_on_in_another_protocol_costs_no_body(
    url: str, framing: bytes, body: bytes, pieces: int
) -> None:
    """As Java's HTTP client makes it with the first request on a connection."""
    offer = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIA\r\n"
    first = b"POST /first HTTP/1.1\r\nHost: x\r\n" + offer + framing + b"\r\n\r\n"
    second = b"POST /second HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1\r\n\r\nz"
    parts = {
        1: [first + body + second],
        2: [first, body + second],
        3: [first[:99], first[99:] + body, second],
    }
    told = answer(url, *parts[pieces])
    assert [told.count(line) for line in (b"POST /first 2 4", b"POST /second 3 1")] == [1, 1]


def test_an_offer_is_ignored_also_on_a_connection_that_is_to_close(url: str) -> None:
    told = answer(url, HEAD + b"Connection: close, Upgrade\r\nUpgrade: h2c\r\n\r\n")
    assert b"connection: close" in told
    assert told.endswith(b"GET / 2 0")


def test_a_tunnel_is_refused(url: str) -> None:
    assert answer(url, b"CONNECT x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n").endswith(b"malformed_request")


def test_the_head_after_two_that_wait_for_their_answers_is_given_time() -> None:
    """Nothing more is read before the first has its answer, so it is not the client who is late."""
    go_on = threading.Event()
    last = b"GET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    with Server(slow_until(go_on), heads=HASTY) as url, connected(url) as wire:
        wire.sendall(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n" + HEAD + b"\r\n" + last[:9])
        assert not go_on.wait(2 * HASTY.timeout_s)
        go_on.set()
        wire.sendall(last[9:])
        assert rest(wire).count(b"200 OK") == 3


@pytest.mark.parametrize(
    "head",
    [
        b"GET http://x HTTP/1.1\r\nHost: x\r\n\r\n",  # a target without a path
        b"GET / HTTP/1.1\r\n\r\n",
        HEAD + b"Host: y\r\n\r\n",
        b"POST /x HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nhost: x\r\n\r\n",
        b"POST /x HTTP/1.1\r\nHost: x/y\r\nContent-Length: 0\r\n\r\n",
        b"GET / HTTP/1.0\r\nHost: x\r\nHost: y\r\n\r\n",
        b"POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        b"POST /x HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
)
def test_a_head_that_two_parties_may_read_differently_is_refused_whatever_came_before(
    head: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """RFC 9112, 3.2 and 6.1: a target without a path, not one host or none that is one, a strange framing."""
    lane = ExpressLane(
        method=b"POST",
        path=b"/x",
        handle=lambda _body, tell: tell(202, b"", ()),
        headers=(),
        metrics=ServiceMetrics(),
        drain=Drain(),
        clock=SystemClock(),
    )
    with Server(app, heads=LIMITS, express=lane) as url:
        for before in (b"", HEAD + b"\r\n", b"POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"):
            with connected(url) as wire:
                wire.sendall(before)
                assert not before or wire.recv(4096).startswith(b"HTTP/1.1 20")
                wire.sendall(head)
                assert b"HTTP/1.1 400 Bad Request" in rest(wire)
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "host", [b"", b"a_b.example:80", b"[::1]:8080 ", b"127.0.0.1", b"xn--bcher-kva.example."]
)
def test_every_host_that_is_one_will_do(url: str, host: bytes) -> None:
    told = answer(url, b"GET / HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n")
    assert told.endswith(b"GET / 2 0")


def test_the_old_protocol_needs_no_host(url: str) -> None:
    assert answer(url, b"GET / HTTP/1.0\r\n\r\n").endswith(b"GET / 0 0")


def test_a_connection_that_says_nothing_is_closed_without_an_answer(hasty_url: str) -> None:
    assert answer(hasty_url) == b""


def test_a_second_request_on_a_connection_has_a_timer_of_its_own(hasty_url: str) -> None:
    told = answer(hasty_url, b"POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab" + HEAD)
    assert b"200 OK" in told
    assert told.count(b"HTTP/1.1") == 2
    assert told.endswith(b"head_timeout")


def test_what_is_no_http_is_400_in_the_services_envelope_and_quotes_nothing(url: str) -> None:
    for noise in (
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"PAY 4111111111111111\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/2.0\r\nHost: x\r\n\r\n",
        b"GET /\r\n\r\n",
    ):
        told = answer(url, noise)
        assert told.startswith(b"HTTP/1.1 400 Bad Request\r\n")
        assert told.endswith(b"\r\n\r\nmalformed_request")
        assert b"4111" not in told


@pytest.mark.parametrize(
    ("noise", "problem"),
    [
        (
            b"nonsense\r\n\r\n",
            b"This is not an HTTP/1.1 request with one Host and no Transfer-Encoding but chunked.",
        ),
        (
            b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfour\r\n",
            b"The body is not chunked as HTTP/1.1 says.",
        ),
    ],
)
def test_without_an_envelope_the_refusal_is_plain_text(noise: bytes, problem: bytes) -> None:
    with Server(app, heads=LIMITS) as url:
        told = answer(url, noise)
    assert b"content-type: text/plain" in told
    assert told.endswith(problem)


def test_bodies_pipelines_and_kept_connections_are_untouched(url: str) -> None:
    """A limit on heads must not count bodies: a megabyte in one request, then pipelined ones."""
    with httpx.Client(base_url=url, trust_env=False) as http:
        for size in (0, 1, 4095, 4096, 4097, 1_000_000):
            assert http.post("/b", content=b"b" * size).text.endswith(f" {size}")
        chunked = http.post("/c", content=(b"c" * 5000 for _ in range(40)))
        assert chunked.text.endswith(" 200000")
    one = b"POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n" + b"p" * 5000
    last = b"GET /end HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    told = answer(url, one * 30 + last)
    assert told.count(b"POST /p 2 5000") == 30
    assert told.count(b"GET /end") == 1


def test_the_refusal_is_logged_without_a_word_of_the_request(url: str, caplog: Any) -> None:
    answer(url, b"PAY 4111111111111111\r\n\r\n")
    assert "4111" not in caplog.text
    assert json.dumps("malformed_request").strip('"') in caplog.text
