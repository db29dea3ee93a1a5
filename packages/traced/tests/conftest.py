"""What this project's tests share: storage on each engine, and the installed program as a process."""

import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from groundwork.testing import Program, VirtualClock, clean_env, free_port
from traced.domain.window import Window
from traced.service import Collector
from traced.testing import ENGINES, MINUTE, RunTraced, new_store

pytest_plugins = ["groundwork.testing.fixtures", "groundwork.testing.browser"]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine on which a test of storage runs: each of them, always."""
    return str(request.param)


@pytest.fixture
async def collector(
    engine: str, request: pytest.FixtureRequest, clock: VirtualClock
) -> AsyncIterator[Collector]:
    """A collector with a window of half an hour on that engine, ready."""
    window = Window(30 * MINUTE)
    store = new_store(engine, window=window, database_url=lambda: request.getfixturevalue("postgres_url"))
    collector = Collector(store=store, window=window, clock=clock)
    await collector.start()
    await collector.recover()
    yield collector
    await collector.close()


@pytest.fixture(scope="session")
def run_traced(tmp_path_factory: pytest.TempPathFactory) -> RunTraced:
    """Run `traced` with these arguments until the context ends, and tell its address."""

    @contextmanager
    def running(*arguments: str) -> Iterator[str]:
        folder, port = tmp_path_factory.mktemp("traced"), free_port()
        argv = [str(Path(sys.executable).parent / "traced"), *arguments, "--port", str(port)]
        with Program(argv, log_path=folder / "program.log", cwd=folder, env=clean_env()) as program:
            address = f"http://127.0.0.1:{port}"
            program.wait_ready(address)
            yield address

    return running


@pytest.fixture
def in_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Iterator[Callable[..., subprocess.CompletedProcess[str]]]:
    """Run `main()`, exit codes and printing of errors included, without the price of another process."""
    monkeypatch.chdir(tmp_path)  # no .env of a developer
    before = signal.getsignal(signal.SIGTERM)

    def run(main: Callable[[], None], *words: str, **env: str) -> subprocess.CompletedProcess[str]:
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["program", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        return subprocess.CompletedProcess(words, int(str(ended.value.code)), told.out, told.err)

    yield run
    signal.signal(signal.SIGTERM, before)
