"""A real server under what nobody would send: requests from its own description, and bytes at random.

Whatever comes, it answers, with nothing of 500 and more, soon, and without growing.
"""

import contextlib
import errno
import gzip
import random
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from groundwork.testing import Program, clean_env, free_port
from groundwork.testing.proof import count
from traced.testing import MS, batch, span

TRACED = Path(sys.executable).with_name("traced")
ANSWER_S = 60.0
ROUTES = ("/spans", "/v1/traces")
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    unsupported_method,
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Program, str]]:
    """One server for all of it: what one request does to it, the next ones meet."""
    folder, port = tmp_path_factory.mktemp("fuzzed"), free_port()
    argv = [TRACED, "serve", "--port", str(port), "--data-dir", str(folder / "data")]
    url = f"http://127.0.0.1:{port}"
    with Program(argv, env=clean_env(TRACED_DURABILITY="os"), log_path=folder / "log") as program:
        yield program.wait_ready(f"{url}/health"), url


@pytest.mark.requirement("tr-doc-01")
@pytest.mark.timeout(900)
@pytest.mark.parametrize("mode", GenerationMode)
def test_every_answer_is_one_that_the_served_description_knows(
    server: tuple[Program, str], mode: GenerationMode
) -> None:
    described = schemathesis.openapi.from_url(f"{server[1]}/openapi.json")
    asked = 0
    for found in described.get_all_operations():
        operation = found.ok()
        if operation.path == "/api/v1/stream":  # it goes on for as long as one listens
            continue
        ask(operation, mode)
        asked += 1
    assert asked > 15


def ask(operation: Any, mode: GenerationMode) -> None:
    """Send requests of one operation, as described (positive) or not (negative), and judge the answers."""

    @settings(
        max_examples=count(quick=10, full=200),
        deadline=None,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def holds(case: Any) -> None:
        case.call_and_validate(checks=CHECKS, timeout=ANSWER_S)

    if mode is GenerationMode.NEGATIVE:
        with contextlib.suppress(Unsatisfiable):  # nothing can be wrong with a request that has no parts
            holds()
    else:
        holds()


def valid(rng: random.Random, route: str) -> bytes:
    """A body that the route accepts."""
    now_ns = time.time_ns()
    spans = [span(rng.randrange(1, 50), n, now_ns - n * MS, parent=1 if n > 1 else None) for n in range(1, 6)]
    if route == "/spans":
        return batch(*spans)
    return OTLP_JSON % (now_ns, now_ns + MS) if rng.random() < 0.5 else OTLP_PROTOBUF


OTLP_JSON = (
    b'{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c",'
    b'"spanId":"b7ad6b7169203331","name":"n","startTimeUnixNano":"%d","endTimeUnixNano":"%d"}]}]}]}'
)
# The same shape as protobuf: resource_spans { scope_spans { spans { trace_id span_id name } } }
_SPAN = b"\x0a\x10" + bytes(range(1, 17)) + b"\x12\x08" + bytes(range(1, 9)) + b"\x2a\x01n"
_SCOPE = b"\x12" + bytes([len(_SPAN)]) + _SPAN
_RESOURCE = b"\x12" + bytes([len(_SCOPE)]) + _SCOPE
OTLP_PROTOBUF = b"\x0a" + bytes([len(_RESOURCE)]) + _RESOURCE


def bent(rng: random.Random, body: bytes) -> bytes:
    """The body with something wrong: bytes changed, cut out, put in, said again, or all of it noise."""
    at, length = rng.randrange(len(body)), rng.randrange(1, 40)
    ways = (
        lambda: body,
        lambda: body[:at],
        lambda: body[:at] + rng.randbytes(length) + body[at + length :],
        lambda: body[:at] + body[at + length :],
        lambda: body[:at] + body + body[at:],
        lambda: rng.randbytes(length * 50),
        lambda: b"[" * rng.randrange(1, 200_000),
        lambda: b'{"spans":' * rng.randrange(1, 20_000),
        lambda: body.replace(b"1", rng.choice([b"-", b"1e999", b"9" * 400, b"\xff", b"\\u0000", b"null"])),
    )
    return rng.choice(ways)()


def headers(rng: random.Random) -> dict[str, str]:
    kinds = (
        "application/json",
        "application/x-protobuf",
        "text/plain",
        "application/json; charset=utf-16",
        "",
    )
    chosen = {"content-type": rng.choice(kinds)}
    if rng.random() < 0.3:
        chosen["content-encoding"] = rng.choice(("gzip", "br", "gzip, gzip", "identity", "x" * 300))
    return chosen


@pytest.mark.requirement("tr-in-13")
@pytest.mark.parametrize("route", ROUTES)
def test_bytes_at_random_are_answered_and_never_with_a_fault_of_the_server(
    server: tuple[Program, str], route: str
) -> None:
    program, url = server
    before_mb = resident_mb(program.pid)
    statuses: set[int] = set()
    with httpx.Client(base_url=url, timeout=ANSWER_S) as client:
        for seed in range(count(quick=400, full=20_000)):
            rng = random.Random(f"{route}/{seed}")
            chosen, body = headers(rng), bent(rng, valid(rng, route))
            if chosen.get("content-encoding") == "gzip" and rng.random() < 0.8:
                body = bent(rng, gzip.compress(body, 1)) if rng.random() < 0.5 else gzip.compress(body, 1)
            answer = client.post(route, content=body, headers=chosen)
            assert answer.status_code < 500, (seed, chosen, body[:200], answer.text)
            statuses.add(answer.status_code)
        assert client.get("/health").status_code == 200
    assert {200 if route == "/v1/traces" else 202, 400, 415} <= statuses
    assert resident_mb(program.pid) - before_mb < 200


@pytest.mark.requirement("tr-in-13")
@pytest.mark.parametrize("route", ROUTES)
def test_bodies_that_unpack_to_gigabytes_are_refused_at_the_cap(
    server: tuple[Program, str], route: str
) -> None:
    program, url = server
    bomb = gzip.compress(b" " * 2**28, 9)  # 256 MiB in a quarter of a megabyte
    before_mb = resident_mb(program.pid)
    with httpx.Client(base_url=url, timeout=ANSWER_S) as client:
        for _ in range(8):
            packed = {"content-encoding": "gzip", "content-type": "application/json"}
            assert client.post(route, content=bomb, headers=packed).status_code == 413
    assert resident_mb(program.pid) - before_mb < 200


@pytest.mark.requirement("tr-in-13")
def test_what_is_no_http_is_answered_or_hung_up_on_and_the_next_one_is_served(
    server: tuple[Program, str],
) -> None:
    program, url = server
    port = int(url.rpartition(":")[2])
    head = b"POST /spans HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
    for seed in range(count(quick=60, full=2_000)):
        rng = random.Random(seed)
        body = valid(rng, "/spans")
        told = rng.choice([b"content-length: %d", b"content-length: -%d", b"content-length: %dx"]) % len(body)
        chunked = b"transfer-encoding: chunked\r\n\r\n%x\r\n" % len(body)
        request = rng.choice(
            [
                bent(rng, head + told + b"\r\n\r\n" + body),
                head + told + b"\r\n" + told + b"\r\n\r\n" + body,
                head + chunked + body + b"\r\nzz\r\n",
                head + chunked.replace(b"\r\n\r\n", b"\r\n" + told + b"\r\n\r\n") + body,
                rng.randbytes(300),
            ]
        )
        with socket.create_connection(("127.0.0.1", port), timeout=ANSWER_S) as connection:
            try:
                connection.sendall(request)
                connection.shutdown(socket.SHUT_WR)  # nothing more comes: a server that waits waits in vain
                answer = connection.recv(4096)
            except OSError as error:
                if isinstance(error, ConnectionError) or error.errno == errno.ENOTCONN:
                    continue  # it has hung up
                raise
        assert not answer or answer.startswith(b"HTTP/1.1 "), (seed, answer)
        assert not answer.startswith(b"HTTP/1.1 5"), (seed, request[:300], answer)
    assert httpx.get(f"{url}/health").status_code == 200
    assert program.running


def resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
