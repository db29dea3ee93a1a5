"""`traced dashboard`: the page alone, pointed at a server of somebody else."""

import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from groundwork.testing import VirtualClock, clean_env
from groundwork.testing.fixtures import RunProgram
from traced.app import build_app, build_collector, build_dashboard
from traced.errors import BadTarget
from traced.target import origin_of

TRACED = Path(sys.executable).with_name("traced")
TARGET = "http://127.0.0.1:8080"


@pytest.mark.requirement("tr-dash-05")
@pytest.mark.parametrize(
    ("target", "origin"),
    [
        (TARGET, TARGET),
        (f"{TARGET}/", TARGET),
        ("HTTPS://Traces.Example.org", "https://traces.example.org"),
        ("http://a-b.c:65535", "http://a-b.c:65535"),
    ],
)
def test_a_target_is_an_origin(target: str, origin: str) -> None:
    assert origin_of(target) == origin


@pytest.mark.requirement("tr-dash-05")
@pytest.mark.parametrize(
    "target",
    [
        *("", "8080", "127.0.0.1:8080", "localhost", "http://", "http:///", "http://:8080", "//host"),
        *("ftp://host", "file:///etc/passwd", "javascript:alert(1)", "ws://host", "data:text/html,x"),
        *("http://host/traces", "http://host//", "http://host?x=1", "http://host#x", "http://user:pw@host"),
        *("http://*", "http://*.example.org", "http://host:*", "http://[::1]:8080", "http://ho st"),
        *(
            "http://host:0",
            "http://host:65536",
            "http://host:",
            "http://host:80x",
            "http://-host",
            "http://hôst",
        ),
        *(
            "http://host; script-src *",
            "http://host 'unsafe-inline'",
            'http://host"><script>',
            "http://host\n",
        ),
    ],
)
def test_a_target_that_is_no_origin_is_refused_with_the_cure(target: str) -> None:
    with pytest.raises(BadTarget) as refused:
        origin_of(target)
    assert "http://127.0.0.1:8080" in refused.value.cure


@pytest.mark.requirement("tr-dash-05")
async def test_exactly_the_target_is_added_to_whom_the_page_may_ask(clock: VirtualClock) -> None:
    ours = build_app(build_collector(window_minutes=30, clock=clock), clock=clock)
    theirs = build_dashboard(TARGET, clock=clock)
    policies = []
    for app in (ours, theirs):
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://page") as client:
            page = await client.get("/")
        policies.append(page.headers["content-security-policy"])
    assert "connect-src 'self';" in policies[0]
    assert policies[0].replace("connect-src 'self';", f"connect-src 'self' {TARGET};") == policies[1]
    assert f'<meta name="traced-api" content="{TARGET}">' in page.text


@pytest.mark.requirement("tr-dash-05")
@pytest.mark.parametrize("path", ["/traces", "/spans", "/health", "/docs", "/openapi.json"])
async def test_nothing_but_the_page_is_served_and_nothing_relayed(clock: VirtualClock, path: str) -> None:
    transport = httpx.ASGITransport(build_dashboard(TARGET, clock=clock))
    async with httpx.AsyncClient(transport=transport, base_url="http://page") as client:
        assert (await client.get("/static/main.js")).status_code == 200
        for method in ("GET", "POST"):
            answer = await client.request(method, path)
            assert (answer.status_code, list(answer.json())) == (404, ["error"])
            assert answer.json()["error"] == "no such route; this is the page alone, at /"


@pytest.mark.requirement("tr-dash-05")
def test_it_ends_with_0_on_sigterm_and_names_a_port_that_is_taken(
    run_program: RunProgram, free_port: int
) -> None:
    argv = [str(TRACED), "dashboard", "--target", TARGET, "--port", str(free_port)]
    program = run_program(argv, ready_url=f"http://127.0.0.1:{free_port}/", env=clean_env())
    second = run(*argv)
    assert (second.returncode, str(free_port) in second.stderr, "cure:" in second.stderr) == (4, True, True)
    program.send(signal.SIGTERM)
    assert program.wait() == 0


@pytest.mark.requirement("tr-dash-05")
def test_a_refused_target_ends_the_command_with_2_and_the_cure() -> None:
    refused = run(str(TRACED), "dashboard", "--target", f"{TARGET}/traces")
    assert refused.returncode == 2
    assert "cure: give scheme, host and port and nothing more" in refused.stderr
    assert "Traceback" not in refused.stderr


def run(*argv: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(argv, env=clean_env(), capture_output=True, text=True, timeout=120, check=False)
