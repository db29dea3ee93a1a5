"""`serve` in real processes: readiness, signals, draining, and an address that is taken."""

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Literal

import httpx
import pytest

from groundwork.clock import SystemClock
from groundwork.testing import clean_env
from groundwork.web import CannotListenError, Drain, serve
from groundwork.web._crew import Crew

PROGRAM = """
import asyncio, contextlib, json, sys
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route
from groundwork import cli, logs
from groundwork.clock import SystemClock
from groundwork.web import *
from groundwork.web import _server

def say(*words): print(*words, flush=True)
envelope = lambda refusal: ("application/json", json.dumps({"code": refusal.code}).encode())
drain, metrics = Drain(), ServiceMetrics()

async def late(request):
    say("late entered")
    await release.wait()
    return PlainTextResponse("late")

async def leave_work(request):
    async def save():
        say("save started")
        await release.wait()
        await SystemClock().sleep(0.5)  # longer than uvicorn itself takes to get to the lifespan's end
        say("saved")
    drain.spawn(save())
    return PlainTextResponse("accepted")

async def forever(request):
    try:
        say("forever entered")
        await asyncio.Event().wait()
    finally:
        say("forever ended")

async def large(request):
    async def pieces():
        say("large entered")
        for _ in range(400):
            yield bytes(65_536)
    return StreamingResponse(pieces())

async def echo(request):
    say("echo entered")
    return PlainTextResponse(await request.body())

async def leave_stubborn(request):
    async def stubborn():
        say("stubborn started")
        try:
            await asyncio.Event().wait()
        finally:
            await SystemClock().sleep(0.2)
            say("stubborn undone")
    drain.spawn(stubborn())
    return PlainTextResponse("accepted")

async def free_when_draining():
    while not drain.draining:
        await SystemClock().sleep(0.01)
    say("draining")
    release.set()

async def ready():
    return {}

@contextlib.asynccontextmanager
async def lifespan(app):
    global release
    release = asyncio.Event()
    if "broken" in sys.argv:
        raise StartError("the database is locked")
    if "slow" in sys.argv:
        try:
            say("starts")
            await asyncio.Event().wait()
        finally:
            say("undone")
    task = asyncio.create_task(free_when_draining())
    if "broken-later" in sys.argv:
        asyncio.get_running_loop().call_later(0.2, drain.fail, StartError("the log cannot be read"))
    yield
    await task
    say("closed")

class StartError(Exception):
    cure = "stop the other process"

routes = [Route("/late", late), Route("/leave-work", leave_work), Route("/forever", forever)]
routes += [Route("/leave-stubborn", leave_stubborn), Route("/large", large)]
routes += [Route("/echo", echo, methods=["POST"])]
app = wrap(
    Starlette(routes=[*routes, *health_routes(ready=ready)], lifespan=lifespan),
    WebSettings(max_body_bytes=1000, envelope=envelope, clock=SystemClock()),
    metrics=metrics, drain=drain,
)
program = cli.app(name="shop", help="A shop.")

@program.command()
def run(mode: str, port: int = 0, drain_s: float = 20.0, patience_s: float = 10.0):
    logs.configure(service="shop")
    _server._KEEP_ALIVE_S = patience_s
    heads = HeadLimits(timeout_s=patience_s, body_timeout_s=patience_s)
    sys.exit(serve(
        app, host="127.0.0.1", port=port, drain=drain, drain_s=drain_s, heads=heads, envelope=envelope,
        on_ready=say,
    ))

cli.run(program, errors={StartError: 5})
"""

Start = Callable[..., tuple["subprocess.Popen[str]", str]]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to drain on")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    script = tmp_path / "shop.py"
    script.write_text(PROGRAM, encoding="utf-8")
    started: list[subprocess.Popen[str]] = []

    def run(*options: str, mode: str = "well") -> tuple["subprocess.Popen[str]", str]:
        process = subprocess.Popen(
            [sys.executable, str(script), "run", mode, *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=clean_env(),
            start_new_session=True,
        )
        started.append(process)
        assert process.stdout is not None
        return process, process.stdout.readline().strip()

    yield run
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=120)


def line_of(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def wait_for_state(process: "subprocess.Popen[str]", letter: str) -> None:
    """Wait until the system gives the process this state: S it sleeps, T it is stopped."""
    while Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != letter:
        assert process.poll() is None


def status_on(wire: socket.socket) -> int:
    """Read one whole answer; 0 if the server hung up without one."""
    answer = http.client.HTTPResponse(wire)
    try:
        answer.begin()
        answer.read()
    except (ConnectionError, http.client.HTTPException):
        return 0
    return answer.status


@pytest.mark.parametrize(("signum", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_a_signal_drains_requests_and_spawned_work_before_the_lifespan_ends(
    start: Start, signum: signal.Signals, code: int
) -> None:
    process, url = start()
    with httpx.Client(base_url=url, trust_env=False) as http, ThreadPoolExecutor() as pool:
        assert http.get("/readyz").status_code == 200
        assert http.get("/leave-work").text == "accepted"
        assert line_of(process) == "save started"
        late = pool.submit(httpx.get, f"{url}/late", timeout=60, trust_env=False)
        assert line_of(process) == "late entered"

        process.send_signal(signum)

        assert late.result(timeout=60).text == "late"
    out, err = process.communicate(timeout=120)
    assert process.returncode == code
    assert sorted(out.splitlines()) == ["closed", "draining", "saved"]
    assert out.splitlines()[-1] == "closed"  # what the work uses is closed last
    assert "Traceback" not in err
    assert all(json.loads(line) for line in err.splitlines())


def test_what_does_not_end_in_time_is_cancelled_and_said(start: Start) -> None:
    """The next request on the connection, whose body has not come, changes nothing for the one before."""
    process, url = start("--drain-s", "0.2")
    with socket.create_connection((httpx.URL(url).host, httpx.URL(url).port or 0), timeout=60) as wire:
        wire.sendall(b"GET /forever HTTP/1.1\r\nHost: x\r\n\r\n")
        wire.sendall(b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nabc")
        assert line_of(process) == "forever entered"
        process.terminate()
        out, err = process.communicate(timeout=120)
        answer = http.client.HTTPResponse(wire)
        answer.begin()
        assert (answer.status, json.loads(answer.read())) == (503, {"code": "shutting_down"})
        assert answer.headers["retry-after"] == "1"
    assert process.returncode == 0
    assert "forever ended" in out
    statuses = {event["event"]: event.get("status") for event in map(json.loads, err.splitlines())}
    assert (statuses["http.refused"], statuses["http.request"]) == (503, 503)
    assert "drain.hung_up" not in statuses
    assert "Traceback" not in err


def test_an_answer_that_its_client_does_not_take_ends_without_a_traceback(start: Start) -> None:
    process, url = start("--drain-s", "0.1")
    with socket.create_connection((httpx.URL(url).host, httpx.URL(url).port or 0)) as wire:
        wire.sendall(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
        assert line_of(process) == "large entered"
        process.terminate()
        _out, err = process.communicate(timeout=120)
    assert process.returncode == 0
    assert "drain.hung_up" in err
    assert "Traceback" not in err
    assert "Cancel" not in err


def test_a_body_that_has_not_come_when_the_drain_ends_is_told_to_be_sent_elsewhere(start: Start) -> None:
    """Nothing was done: a 500 with a traceback, as of an error of the service, would say something else."""
    process, url = start("--drain-s", "0.1")
    with socket.create_connection((httpx.URL(url).host, httpx.URL(url).port or 0)) as wire:
        wire.sendall(b"POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nabc")
        assert line_of(process) == "echo entered"
        process.terminate()
        assert b" 503 " in wire.recv(4096)
    _out, err = process.communicate(timeout=120)
    assert process.returncode == 0
    assert "shutting_down" in err
    assert "Traceback" not in err


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell what waits to be read")
def test_time_in_which_the_process_is_stopped_is_not_the_clients(start: Start) -> None:
    """Its timers end before it looks at what has come meanwhile."""
    patience_s = 1.5
    process, url = start("--patience-s", str(patience_s))
    get, post = b"GET /livez HTTP/1.1\r\nHost: x\r\n\r\n", b"POST /echo HTTP/1.1\r\nHost: x\r\n"
    begun = {
        "a kept connection": (get, get),
        "a new connection": (b"", get),
        "half a head": (get[:9], get[9:]),
        "half a body": (post + b"Content-Length: 6\r\n\r\nabc", b"def"),
    }
    with contextlib.ExitStack() as open_wires:
        wires = {}
        for name, (first, _) in begun.items():
            address = httpx.URL(url).host, httpx.URL(url).port or 0
            wires[name] = open_wires.enter_context(socket.create_connection(address, timeout=60))
            wires[name].sendall(first)
        assert status_on(wires["a kept connection"]) == 200
        assert line_of(process) == "echo entered"
        wait_for_state(process, "S")  # it waits for what comes: else it would look at that first
        process.send_signal(signal.SIGSTOP)
        wait_for_state(process, "T")
        for name, (_, second) in begun.items():
            wires[name].sendall(second)
        assert not threading.Event().wait(patience_s + 0.2)
        process.send_signal(signal.SIGCONT)
        assert {name: status_on(wire) for name, wire in wires.items()} == dict.fromkeys(begun, 200)


def test_a_second_ctrl_c_does_not_wait_and_is_no_fault(start: Start) -> None:
    process, url = start("--drain-s", "600")
    with ThreadPoolExecutor() as pool:
        stuck = pool.submit(httpx.get, f"{url}/forever", timeout=60, trust_env=False)
        assert line_of(process) == "forever entered"
        process.send_signal(signal.SIGINT)
        assert line_of(process) == "draining"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=120)
        assert stuck.result(timeout=60).status_code == 503
    assert (out, process.returncode) == ("forever ended\n", 130)
    assert "Traceback" not in err


def test_work_that_is_cancelled_may_undo_itself_before_the_lifespan_ends(start: Start) -> None:
    process, url = start("--drain-s", "0.2")
    assert httpx.get(f"{url}/leave-stubborn", trust_env=False).text == "accepted"
    assert line_of(process) == "stubborn started"
    process.terminate()
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0
    assert sorted(out.splitlines()) == ["closed", "draining", "stubborn undone"]
    assert out.splitlines()[-1] == "closed"
    assert "drain.deadline_passed" in err


def test_a_port_in_use_is_one_line_with_a_cure(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        process, line = start("--port", str(port))
        out, err = process.communicate(timeout=120)
    assert (line, out, process.returncode) == ("", "", 4)
    assert err.splitlines()[0] == (
        f"error: cannot listen on 127.0.0.1:{port}: port {port} is in use by another program"
    )
    assert err.splitlines()[1].startswith("cure: stop that program")
    assert len(err.splitlines()) == 2


def test_a_start_that_fails_is_the_programs_own_error(start: Start) -> None:
    process, line = start(mode="broken")
    _, err = process.communicate(timeout=120)
    assert (line, process.returncode) == ("", 5)
    assert "error: the database is locked\ncure: stop the other process\n" in err
    assert "Traceback" not in err


def test_a_start_that_is_told_to_stop_undoes_itself_and_ends(start: Start) -> None:
    process, line = start(mode="slow")
    assert line == "starts"
    process.terminate()
    out, err = process.communicate(timeout=120)
    assert (out, process.returncode) == ("undone\n", 0)
    assert [json.loads(line)["event"] for line in err.splitlines()] == ["start.given_up"]


def test_a_start_that_fails_only_later_ends_the_server_with_that_error(start: Start) -> None:
    process, line = start(mode="broken-later")
    out, err = process.communicate(timeout=120)
    assert line.startswith("http://")
    assert (out.splitlines(), process.returncode) == (["draining", "closed"], 5)
    assert "error: the log cannot be read\ncure: stop the other process\n" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("lifespan", ["off", "auto"])
def test_spawned_work_is_waited_for_also_without_a_lifespan(lifespan: Literal["off", "auto"]) -> None:
    drain, saved = Drain(), threading.Event()

    async def save() -> None:
        await SystemClock().sleep(0.4)  # longer than uvicorn itself takes to stop
        saved.set()

    def stop(_url: str) -> None:
        drain.spawn(save())
        drain.fail(RuntimeError("enough"))

    async def app(scope: Any, receive: Any, send: Any) -> None:
        raise RuntimeError(f"no {scope['type']} here")

    with pytest.raises(RuntimeError, match="enough"):
        serve(app, host="127.0.0.1", port=0, drain=drain, on_ready=stop, lifespan=lifespan)
    assert saved.is_set()


def test_the_server_does_not_say_what_it_is(start: Start) -> None:
    _, url = start()
    answer = httpx.get(f"{url}/livez", trust_env=False)
    assert "server" not in answer.headers
    assert url.startswith("http://127.0.0.1:")


def test_a_signal_stops_the_other_processes_also_when_one_has_ended_that_moment() -> None:
    waits = [sys.executable, "-c", "input()"]
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait(120)
    with subprocess.Popen(waits, stdin=subprocess.PIPE) as waiting:
        crew = Crew()
        crew._pids |= {ended.pid, waiting.pid}
        crew._stop(signal.SIGTERM, None)
        assert waiting.wait(120) == -signal.SIGTERM


async def _never(*_: object) -> None:
    raise AssertionError("it must not start")


@pytest.mark.parametrize(
    ("host", "told"),
    [("no.such.host.invalid", "there is no host"), ("203.0.113.1", "no address of this machine")],
)
def test_an_impossible_host_is_named(host: str, told: str) -> None:
    with pytest.raises(CannotListenError, match=told) as caught:
        serve(_never, host=host, port=0)
    assert "127.0.0.1" in caught.value.cure
