import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, settings

from groundwork.testing import (
    PASS,
    Fault,
    NotReady,
    Program,
    Server,
    VirtualClock,
    _ports,
    clean_env,
    dice,
    faulty,
    fixtures,
    free_port,
    proof,
)  # fmt: skip

SERVE = [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1"]


async def hello(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] != "http":
        raise NotImplementedError
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]})
    await send({"type": "http.response.body", "body": b"hello"})


# -- Server


async def test_the_server_answers_real_http_in_this_loop(run_server: Callable[[Any], Awaitable[str]]) -> None:
    url = await run_server(hello)
    async with httpx.AsyncClient() as client:
        assert (await client.get(url)).text == "hello"


def test_the_server_answers_a_blocking_client_from_its_thread() -> None:
    with Server(hello) as url:
        assert httpx.get(url).text == "hello"
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


async def test_a_server_whose_lifespan_fails_says_so_and_ends_nothing_else() -> None:
    async def broken(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "lifespan.startup.failed", "message": "no database"})

    with pytest.raises(RuntimeError, match="start-up failed"):
        async with Server(broken):
            pytest.fail("it started")
    with pytest.raises(RuntimeError, match="did not start"), Server(broken):
        pytest.fail("it started")


# -- faulty


@pytest.mark.parametrize("real", [True, False], ids=["real server", "in process"])
async def test_faults_follow_the_script_and_then_all_is_well(real: bool) -> None:
    handled: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            handled.append(scope["path"])
        await hello(scope, receive, send)

    script = [
        Fault(cut="before"),
        Fault(cut="after"),
        Fault(status=503, headers=(("Retry-After", "1"),), body=b"no"),
        PASS,
    ]
    bad = faulty(app, script)
    async with Server(bad) if real else httpx.ASGITransport(bad) as target:
        transport = None if real else target
        url = target if isinstance(target, str) else "http://test"
        async with httpx.AsyncClient(transport=transport, base_url=url) as client:
            for path in ("/not-done", "/done-untold"):
                with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
                    await client.post(path, content=b"x" * 100_000)
            refused = await client.get("/refused")
            assert (refused.status_code, refused.headers["retry-after"], refused.text) == (503, "1", "no")
            assert (await client.get("/fine")).text == (await client.get("/fine")).text == "hello"
    assert handled == ["/done-untold", "/fine", "/fine"]


async def test_a_delay_is_taken_from_the_clock(clock: VirtualClock) -> None:
    slow = faulty(hello, [Fault(delay_s=3_600)], clock=clock)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(slow), base_url="http://test") as client:
        assert (await clock.run_until(client.get("/"))).text == "hello"
    assert clock.monotonic() == 3_600


def test_dice_fall_the_same_for_the_same_seed_and_close_to_their_odds() -> None:
    down = Fault(status=503)
    rolls = [next(fault) for fault in [dice(3, {down: 0.3})] for _ in range(2_000)]
    again = dice(3, {down: 0.3})
    assert rolls == [next(again) for _ in range(2_000)]
    assert rolls.count(down) == pytest.approx(600, abs=60)
    with pytest.raises(ValueError, match="more than 1"):
        next(dice(3, {down: 0.6, PASS: 0.6}))


# -- Program


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().split()[2] if Path("/proc").is_dir() else ""
    except (ProcessLookupError, FileNotFoundError):  # gone, maybe between the two questions
        return False
    return state not in ("Z", "X")


def test_a_program_runs_answers_and_ends_on_sigterm(run_program: Callable[..., Program]) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    program = run_program([*SERVE, str(port)], ready_url=url)
    assert program.running
    assert httpx.get(url).status_code == 200
    assert program.terminate() == -signal.SIGTERM
    assert not program.running
    program.start().wait_ready(url)  # it can be started again, and the log goes on
    assert program.kill() == -signal.SIGKILL
    assert program.log_path.read_text().count("Serving HTTP") == 2


def test_a_program_that_dies_early_is_reported_at_once_with_the_end_of_its_log(
    run_program: Callable[..., Program],
) -> None:
    with pytest.raises(NotReady, match=r"ended with exit code 3[\s\S]*no such setting") as died:
        run_program(
            [sys.executable, "-c", "print('no such setting'); raise SystemExit(3)"],
            ready_url=f"http://127.0.0.1:{free_port()}/",
        )
    assert died.value.log_tail == "no such setting"


def test_a_program_that_stays_silent_is_reported_at_the_deadline(run_program: Callable[..., Program]) -> None:
    program = run_program([sys.executable, "-c", "import signal; signal.pause()"])
    with pytest.raises(NotReady, match="was not ready"):
        program.wait_ready(f"http://127.0.0.1:{free_port()}/", timeout_s=0.2)
    with pytest.raises(TimeoutError, match="still runs"):
        program.wait(0.05)


def test_a_program_that_ignores_sigterm_is_killed_after_the_deadline(
    tmp_path: Path, run_program: Callable[..., Program]
) -> None:
    port = free_port()
    stubborn = (
        "import signal, http.server as h; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        f"h.HTTPServer(('127.0.0.1', {port}), h.SimpleHTTPRequestHandler).serve_forever()"
    )
    program = run_program(
        [sys.executable, "-c", stubborn], ready_url=f"http://127.0.0.1:{port}/", cwd=tmp_path
    )
    assert program.terminate(timeout_s=0.2) == -signal.SIGKILL


def test_nothing_is_left_behind_even_when_the_test_fails_and_the_child_has_children(tmp_path: Path) -> None:
    port = free_port()
    with_child = (
        "import subprocess, sys, http.server as h;"
        "print(subprocess.Popen([sys.executable, '-c', 'import signal; signal.pause()']).pid, flush=True);"
        f"h.HTTPServer(('127.0.0.1', {port}), h.SimpleHTTPRequestHandler).serve_forever()"
    )
    program = Program([sys.executable, "-c", with_child], log_path=tmp_path / "log", env=clean_env())
    with pytest.raises(ZeroDivisionError), program:  # noqa: PT012
        program.wait_ready(f"http://127.0.0.1:{port}/")
        child = int(program.log_tail().splitlines()[0])
        assert alive(child)
        _ = 1 / 0
    assert not program.running
    assert gone(child)


def gone(pid: int) -> bool:
    """Wait until it has died; the time limit of a test ends this if it does not."""
    while alive(pid):
        os.sched_yield()
    return True


def test_a_program_that_was_not_started_says_so(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="was not started"):
        Program(["true"], log_path=tmp_path / "log").kill()


# -- environment


def test_no_service_variable_reaches_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "GEMINI_API_KEY",
        "GATEWAY_PORT",
        "WORKERS",
        "LOG_LEVEL",
        "DATABASE_URL",
        "http_proxy",
        "VERIFY",
        "FORCE_COLOR",  # a program prints the same everywhere
        "COLUMNS",
    ):
        monkeypatch.setenv(name, "from the developer's shell")
    monkeypatch.setenv("TEST_DATABASE_URL", "postgresql://here")
    env = clean_env(GATEWAY_PORT="8081")
    assert "from the developer's shell" not in env.values()
    assert (env["GATEWAY_PORT"], env["TEST_DATABASE_URL"]) == ("8081", "postgresql://here")
    assert env["PATH"] == os.environ["PATH"]


def test_the_plugin_clears_service_variables_before_every_test() -> None:
    assert not {"GEMINI_API_KEY", "DATABASE_URL", "WORKERS", "LOG_LEVEL", "DURATION"} & os.environ.keys()


def test_free_ports_differ() -> None:
    assert len({free_port() for _ in range(120)}) == 120


def test_a_free_port_is_lent_to_no_outgoing_connection() -> None:
    """A program that was killed found its port taken: a client of another suite had it as its far end."""
    usual, wide, all_of_them = _ports._kept("32768 60999"), _ports._kept("16000 65535"), "1024 65535"
    assert (len(usual), list(wide)) == (22_000, list(range(10_000, 16_000)))
    assert _ports._kept(all_of_them) == _ports._kept(None) == range(10_000, 32_000)


@pytest.mark.skipif(not _ports._LENT.exists(), reason="other systems do not tell what they lend")
def test_the_free_ports_are_not_those_that_this_system_says_it_lends() -> None:
    first, last = map(int, _ports._LENT.read_text().split())
    assert not first <= free_port() <= last or (first <= 10_000 and last >= 31_999)


def test_two_processes_get_no_port_of_each_other() -> None:
    ports = free_port(), free_port()  # one block, which no other process asks for
    one, two = _ports._reserved(ports), _ports._reserved(ports)
    with contextlib.closing(one), contextlib.closing(two):
        assert next(one) == ports[1]
        with pytest.raises(RuntimeError, match=f"no free port is left from {ports[0]} to {ports[1]}"):
            next(two)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks on this system")
def test_a_forked_process_gets_ports_of_its_own() -> None:
    code = (
        "import os; from groundwork.testing import free_port; free_port()\n"
        "pid = os.fork(); pid and os.waitpid(pid, 0); print(free_port(), flush=True)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert len(set(done.stdout.split())) == 2


def test_a_port_that_somebody_listens_on_is_not_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(RuntimeError, match="no free port is left"):
            next(_ports._reserved((free_port(), port)))


async def test_the_tools_work_beside_each_other(clock: VirtualClock) -> None:
    """A real server in this loop, while a virtual clock is used for what takes its time from it."""
    async with Server(hello) as url, httpx.AsyncClient() as client:
        answer = await client.get(url)
        await clock.run_until(asyncio.gather(clock.sleep(60), clock.sleep(30)))
    assert (answer.text, clock.monotonic()) == ("hello", 60)


def test_in_the_background_ctrl_c_is_heard_too() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell does it
    try:
        fixtures.pytest_configure()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_client_that_names_no_timeout_waits_for_a_busy_machine() -> None:
    with httpx.Client() as client:
        assert client.timeout == httpx.Timeout(60.0)


def test_an_example_of_hypothesis_may_take_as_long_as_a_busy_machine_needs() -> None:
    assert settings().deadline is None
    assert HealthCheck.too_slow in settings().suppress_health_check
    assert settings().derandomize is not proof.full()
