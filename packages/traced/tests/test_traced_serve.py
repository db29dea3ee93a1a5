"""The program as a user runs it: a real process, real sockets, real signals."""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from groundwork.config import SettingsError, env_example_problems, load
from groundwork.testing import Program, clean_env, proof
from groundwork.testing.fixtures import RunProgram
from traced.cli import main
from traced.settings import Settings
from traced.testing import RunTraced, batch, span, wire

Ran = Callable[..., subprocess.CompletedProcess[str]]
TRACED = Path(sys.executable).with_name("traced")


def serve(run_program: RunProgram, port: int, **env: str) -> tuple[Program, str]:
    url = f"http://127.0.0.1:{port}"
    argv = [TRACED, "serve", "--port", str(port), "--durability", "none"]
    return run_program(argv, ready_url=f"{url}/health", env=clean_env(**env)), url


def traced(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [TRACED, *arguments], env=clean_env(**env), capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture(scope="module")
def shared(run_traced: RunTraced) -> Iterator[str]:
    """A server for what changes nothing in it."""
    with run_traced("serve", "--durability", "none") as address:
        yield address


@pytest.mark.requirement("tr-stop-01")
def test_sigterm_finishes_the_batch_that_is_under_way_then_exits_0(
    run_program: RunProgram, free_port: int
) -> None:
    program, _ = serve(run_program, free_port)
    body = batch(span(1, 1, time.time_ns()))
    head = f"POST /spans HTTP/1.1\r\nhost: traced\r\ncontent-length: {len(body)}\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", free_port), timeout=60) as connection:
        connection.sendall(head + body[:20])
        wait_until_in_flight(free_port)
        program.send(signal.SIGTERM)
        connection.sendall(body[20:])
        assert connection.recv(1_000).startswith(b"HTTP/1.1 202 ")
    assert program.wait() == 0


def wait_until_in_flight(port: int) -> None:
    """Wait until the server is busy with two requests: this question and the half-sent batch."""
    deadline = time.monotonic() + 60
    while "http_requests_in_flight 2.0" not in httpx.get(f"http://127.0.0.1:{port}/metrics").text:
        assert time.monotonic() < deadline


@pytest.mark.requirement("tr-err-01")
@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        (b"POST /spans HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", 400),
        (b"GET /traces HTTP/1.1\r\nx-large: " + b"x" * 80_000, 431),
    ],
)
def test_what_is_no_request_is_refused_in_the_shape_of_every_error(
    shared: str, head: bytes, status: int
) -> None:
    with socket.create_connection(("127.0.0.1", int(shared.rpartition(":")[2])), timeout=60) as connection:
        connection.sendall(head)
        answer = b""
        while received := connection.recv(4_096):
            answer += received
    said, _, body = answer.partition(b"\r\n\r\n")
    assert said.startswith(b"HTTP/1.1 %d " % status)
    assert b"content-type: application/json" in said
    assert list(json.loads(body)) == ["error"]


@pytest.mark.requirement("tr-in-01")
def test_a_real_server_takes_spans_from_many_connections_and_shows_every_one(
    run_program: RunProgram, free_port: int
) -> None:
    _, url = serve(run_program, free_port, WINDOW_MINUTES="2")
    now_ns = time.time_ns()
    for client_number in range(5):
        with httpx.Client(base_url=url) as client:
            for at in range(20):
                number = client_number * 100 + at
                sent = [
                    span(number, each, now_ns + number, parent=1 if each > 1 else None) for each in (1, 2, 3)
                ]
                assert client.post("/spans", content=batch(*sent)).status_code == 202
                assert client.get(f"/traces/{wire(sent[0])['trace_id']}").json()["spans"] == [
                    wire(each) for each in sent
                ]
    page = httpx.get(f"{url}/traces?limit=1000").json()
    assert (len(page["traces"]), page["total"]) == (100, 100)
    stale = httpx.post(f"{url}/spans", content=batch(span(999, 1, now_ns - 121 * 10**9)))
    assert (stale.status_code, httpx.get(f"{url}/traces").json()["total"]) == (202, 100)


def test_a_port_that_is_taken_is_named_with_a_cure(run_program: RunProgram, free_port: int) -> None:
    serve(run_program, free_port)
    second = traced("serve", "--port", str(free_port), "--durability", "none")
    assert second.returncode == 4
    assert str(free_port) in second.stderr
    assert "cure:" in second.stderr
    assert "Traceback" not in second.stderr


@pytest.mark.requirement("tr-log-04")
def test_several_processes_on_the_memory_engine_are_refused_with_the_reason(in_process: Ran) -> None:
    done = in_process(main, "serve", "--port", "0", "--processes", "2", "--durability", "none")
    assert done.returncode == 2
    assert "each process would hold a part of the spans" in done.stderr
    assert "cure: give a database with --database-url" in done.stderr


@pytest.mark.requirement("tr-log-10")
def test_a_data_directory_without_a_name_is_refused_and_not_the_current_one(
    in_process: Ran, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "settings.toml").write_text('data_dir = ""', encoding="utf-8")
    for words in (("--data-dir", ""), ("--settings", "settings.toml")):
        done = in_process(main, "serve", "--processes", "2", *words)  # which would be refused next
        assert done.returncode == 3
        assert "is empty; name a folder, or . for the current one" in done.stderr


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that root cannot read either")
@pytest.mark.requirement("tr-log-10")
def test_a_log_that_cannot_be_read_ends_the_server_with_a_cure(tmp_path: Path) -> None:
    (tmp_path / "000000000001.log").symlink_to("/proc/self/mem")  # its beginning nobody can read, nor root
    done = traced("serve", "--port", "0", "--data-dir", str(tmp_path))
    assert done.returncode == 5
    assert f"error: {tmp_path / '000000000001.log'} could not be replayed" in done.stderr
    assert "cure: make the file readable" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.requirement("tr-in-14")
@pytest.mark.parametrize(
    "options", [["--durability", "none"], ["--database-url", "postgresql://127.0.0.1:1/x"]]
)
def test_a_memory_ceiling_below_what_an_idle_server_holds_is_refused_with_a_cure(options: list[str]) -> None:
    done = traced("serve", "--port", "0", *options, TRACED_MEMORY_LIMIT_MB="50")
    assert done.returncode == 3
    assert "error: TRACED_MEMORY_LIMIT_MB=50 leaves no room for spans" in done.stderr
    assert "cure: set it to 1" in done.stderr
    assert "Traceback" not in done.stderr


def test_config_show_tells_each_value_and_where_it_comes_from(in_process: Ran) -> None:
    shown = in_process(main, "config", "show", "--json", WINDOW_MINUTES="5", TRACED_PORT="9000")
    settings = json.loads(shown.stdout)
    assert settings["TRACED_WINDOW_MINUTES"] == {"value": "5.0", "origin": "environment WINDOW_MINUTES"}
    assert settings["TRACED_PORT"] == {"value": "9000", "origin": "environment TRACED_PORT"}
    assert settings["TRACED_HOST"]["origin"] == "default"


def test_the_prefixed_name_of_the_window_wins_over_the_authors() -> None:
    env = {"WINDOW_MINUTES": "5", "TRACED_WINDOW_MINUTES": "7"}
    assert load(Settings, env=env, dotenv=None).settings.window_minutes == 7


@pytest.mark.parametrize("value", ["0", "-1", "soon", "nan", "inf", "1e9"])
def test_a_bad_window_is_refused_naming_the_variable_and_an_example(value: str) -> None:
    with pytest.raises(SettingsError, match="For example: TRACED_WINDOW_MINUTES=30") as refused:
        load(Settings, env={"WINDOW_MINUTES": value}, dotenv=None)
    assert "WINDOW_MINUTES" in str(refused.value)


def test_a_setting_that_is_none_is_refused_not_ignored(in_process: Ran) -> None:
    refused = in_process(main, "serve", TRACED_DATADIR="/tmp/spans")
    assert refused.returncode == 3
    assert "TRACED_DATADIR" in refused.stderr


def test_the_example_of_settings_agrees_with_the_settings() -> None:
    text = (Path(__file__).parent.parent / ".env.example").read_text()
    assert env_example_problems(Settings, text) == []


def test_the_readme_tells_every_setting_and_option() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text()
    for name in (
        "TRACED_HOST",
        "TRACED_PORT",
        "TRACED_DATA_DIR",
        "TRACED_DURABILITY",
        "TRACED_MEMORY_LIMIT_MB",
        "TRACED_WINDOW_MINUTES",
        "TRACED_ACCESS_LOG",
        "TRACED_LOG_LEVEL",
    ):
        assert name in readme
    for option in (
        "--host",
        "--port",
        "--data-dir",
        "--durability",
        "--window-minutes",
        "--settings",
        "--json",
    ):
        assert option in readme


@pytest.mark.requirement("tr-dur-01")
@pytest.mark.requirement("tr-log-04")
def test_a_killed_server_comes_back_with_what_it_acknowledged_and_shares_its_data_with_nobody(
    run_program: RunProgram, free_port: int, tmp_path: Path
) -> None:
    argv = [TRACED, "serve", "--port", str(free_port), "--data-dir", str(tmp_path / "log")]
    url = f"http://127.0.0.1:{free_port}"
    sent = span(1, 1, time.time_ns())
    first = run_program(argv, ready_url=f"{url}/health", env=clean_env())
    assert httpx.post(f"{url}/spans", content=batch(sent)).status_code == 202
    second = traced("serve", "--port", "0", "--data-dir", str(tmp_path / "log"))
    assert second.returncode == 5
    assert f"in use by process {first.pid}" in second.stderr
    assert "--database-url" in second.stderr
    assert "Traceback" not in second.stderr
    first.send(signal.SIGKILL)
    first.wait()
    run_program(argv, ready_url=f"{url}/health", env=clean_env())
    assert httpx.get(f"{url}/traces/{wire(sent)['trace_id']}").json()["spans"] == [wire(sent)]


@pytest.mark.requirement("tr-win-03")
@pytest.mark.requirement("tr-win-06")
@pytest.mark.requirement("tr-log-08")
def test_in_real_time_a_trace_leaves_at_its_instant_and_without_traffic_memory_and_log_follow(
    run_program: RunProgram, free_port: int, tmp_path: Path
) -> None:
    """The window is of three seconds, and of the contract's one minute in `make proof`."""
    url, width_s = f"http://127.0.0.1:{free_port}", proof.count(quick=3, full=60)
    width_ns = width_s * 10**9
    argv = [TRACED, "serve", "--port", str(free_port), "--data-dir", str(tmp_path / "log")]
    run_program(argv, ready_url=f"{url}/health", env=clean_env(WINDOW_MINUTES=str(width_s / 60)))
    with httpx.Client(base_url=url) as client:
        was_seen = False
        while not was_seen:  # more than once only where this machine stood still for a whole window
            start_ns = time.time_ns()
            sent = [span(1, 1, start_ns), span(1, 2, start_ns + 1, parent=1), span(2, 1, start_ns, parent=9)]
            assert client.post("/spans", content=batch(*sent)).status_code == 202
            asked_ns = time.time_ns()
            while client.get("/traces").json()["total"]:
                assert asked_ns <= start_ns + width_ns  # it was inside when this was asked, or later
                was_seen, asked_ns = True, time.time_ns()
            assert start_ns + width_ns < time.time_ns()
    deadline = time.monotonic() + 150 + 11 * width_s  # segments end by age, and follow the future's edge
    while list((tmp_path / "log").glob("*.log")):  # not a request meanwhile
        assert time.monotonic() < deadline
    metrics = httpx.get(f"{url}/metrics").text
    assert "traced_spans_held 0.0" in metrics
    assert "traced_log_bytes 0.0" in metrics


@pytest.mark.skipif(shutil.which("pgrep") is None, reason="this system has no pgrep")
def test_the_readme_finds_the_one_process_that_serves_beside_the_uv_that_started_it() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    found = re.search(r'--pid "\$\((pgrep .*?)\)"', readme)
    assert found is not None
    stays = [sys.executable, "-c", "input()"]
    ours_alone = ["-P", str(os.getpid())]  # another run of these tests may be serving right now
    with (
        subprocess.Popen([*stays, "/x/bin/traced", "serve"], stdin=subprocess.PIPE) as server,
        subprocess.Popen([*stays, "uv", "run", "traced", "serve"], stdin=subprocess.PIPE) as parent,
    ):
        told = subprocess.check_output([*shlex.split(found[1]), *ours_alone], text=True).split()
        for each in (parent, server):
            each.communicate(b"\n")
    assert told == [str(server.pid)]
