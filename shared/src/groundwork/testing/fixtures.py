"""The pytest plugin: `pytest_plugins = ["groundwork.testing.fixtures"]` in a conftest.

It gives `clock`, `free_port`, `run_server`, `run_program`, `postgres_url`, clears every service's variable
from the environment of every test (`no_service_env`), undoes what a test did to the logging of the process
(`logging_as_it_was`), and takes the short time limits from Hypothesis' examples and from httpx' clients.
"""

from __future__ import annotations

import contextlib
import inspect
import itertools
import logging
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest
import pytest_asyncio

from groundwork.testing import _environment, _ports, proof
from groundwork.testing._program import Program
from groundwork.testing._server import Server
from groundwork.testing._virtual_clock import VirtualClock
from groundwork.testing.postgres import PostgresServer, postgres_database, postgres_server

RunServer = Callable[[Any], Awaitable[str]]


class RunProgram(Protocol):
    """Start a program that ends with the test: `run_program([...], ready_url=…, env=…)`."""

    def __call__(
        self, argv: Sequence[str | os.PathLike[str]], *, ready_url: str | None = None, **options: Any
    ) -> Program:
        """Start `argv`, wait for `ready_url` if given; `options` are those of `Program`."""
        ...


def pytest_configure() -> None:
    """Make the machine and the shell that a test runs on as good as any other.

    A client that names no timeout waits for a minute: the five seconds that httpx takes are a guess at the
    machine. No terminal has a width or colours. Ctrl-C is heard, which a shell lets what it starts in the
    background ignore, and with it every program that a test starts.
    """
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "LINES", "TERM"):  # some libraries look when imported
        os.environ.pop(name, None)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    usual = inspect.signature(httpx.Client).parameters["timeout"].default
    usual.connect = usual.read = usual.write = usual.pool = 60.0


def pytest_pycollect_makemodule(module_path: Path) -> None:
    """Load our settings before a module that uses Hypothesis, and no other, imports it.

    Its 200 ms for an example, and its second for making some, are measurements: on a busy machine they fail
    a test that is right. `make test` tries the same examples each time; `make proof` looks for new ones.
    """
    if "hypothesis" in module_path.read_text(encoding="utf-8"):
        from hypothesis import HealthCheck, settings

        settings.register_profile(
            "ours", deadline=None, derandomize=not proof.full(), suppress_health_check=[HealthCheck.too_slow]
        )
        settings.load_profile("ours")


@pytest.fixture(autouse=True)
def no_service_env(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clear what the developer's shell has exported for any service; TEST_DATABASE_URL stays."""
    for name in [name for name in os.environ if not _environment.is_system_variable(name)]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """Undo `logs.configure`: in a later test its handler would write to a stream that is closed by then."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
def clock() -> VirtualClock:
    """Give a virtual clock that stands at 2030-01-01T00:00:00Z."""
    return VirtualClock()


@pytest.fixture
def free_port() -> int:
    """Give one free loopback port; for more, call `groundwork.testing.free_port`."""
    return _ports.free_port()


@pytest_asyncio.fixture
async def run_server() -> AsyncIterator[RunServer]:
    """Give a coroutine function that serves an app until the test ends, and returns its URL."""
    async with contextlib.AsyncExitStack() as servers:

        async def start(app: Any) -> str:
            return await servers.enter_async_context(Server(app))

        yield start


@pytest.fixture
def run_program(tmp_path: Path) -> Iterator[RunProgram]:
    """Give a function that runs a `Program` until the test ends; its environment is `clean_env()`."""
    numbers = itertools.count(1)
    with contextlib.ExitStack() as programs:

        def start(
            argv: Sequence[str | os.PathLike[str]], *, ready_url: str | None = None, **options: Any
        ) -> Program:
            options.setdefault("env", _environment.clean_env())
            options.setdefault("log_path", tmp_path / f"program-{next(numbers)}.log")
            program = programs.enter_context(Program(argv, **options))
            return program.wait_ready(ready_url) if ready_url else program

        yield start


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Give the session's PostgreSQL server; it starts with the first test that asks for it."""
    with postgres_server() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """Give the URL of an empty database of this test's own."""
    with postgres_database(postgres) as url:
        yield url
