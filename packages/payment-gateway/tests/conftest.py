import asyncio
import random
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import text

from groundwork.clock import SystemClock
from groundwork.testing.postgres import PostgresServer, postgres_database
from mock_bank.app import QUIET, Bank, BankOptions
from mock_bank.app import build as build_bank
from mock_bank.faults import Fault, FaultKind, Operation
from mock_bank.testing import InProcessTransport
from payment_gateway.app import Gateway
from payment_gateway.app import build as build_gateway
from payment_gateway.cli import main
from payment_gateway.settings import GatewaySettings
from payment_gateway.store.engine import Database
from payment_gateway.store.migrate import migrate
from payment_gateway.testing import Shop, SkippingClock

pytest_plugins = ["groundwork.testing.fixtures", "groundwork.testing.browser"]

LOCAL = "http://127.0.0.1"


@dataclass
class World:
    """A gateway on a real database and a bank in process, both on one clock that waits for nobody."""

    gateway: Gateway
    bank: Bank
    clock: SkippingClock
    shop: Shop
    wire: InProcessTransport

    def fault(self, operation: str, kind: FaultKind, *, times: int = 1) -> None:
        """Script what goes wrong with the bank's next requests."""
        self.bank.faults.add(Operation(operation), Fault(kind), times=times)

    def hold_the_bank(self) -> tuple[asyncio.Event, asyncio.Event]:
        """Stop requests on their way to the bank: one event says that one has come, the other frees them."""
        reached, release = asyncio.Event(), asyncio.Event()
        bank_send = self.wire.handle_async_request

        async def held(request: httpx.Request) -> httpx.Response:
            reached.set()
            await release.wait()
            return await bank_send(request)

        self.wire.handle_async_request = held
        return reached, release

    async def http_post(self, path: str, body: bytes, key: str) -> httpx.Response:
        """Send any bytes as JSON."""
        headers = {"Idempotency-Key": key, "Content-Type": "application/json"}
        return await self.shop.http.post(path, content=body, headers=headers)

    def books(self, table: str) -> list[dict[str, Any]]:
        """Read the bank's own books: authorizations, captures, voids, refunds."""
        found = self.bank.picture()[table]
        assert isinstance(found, list)
        return found

    async def later(self, seconds: float = 31.0) -> int:
        """Let time pass and recovery look once; returns how many operations it took in hand."""
        self.clock.advance(seconds)
        return await self.gateway.recovery.sweep()

    async def settled(self, rounds: int = 12) -> None:
        """Let hours pass until nothing is in doubt."""
        for _ in range(rounds):
            await self.later(4000)


MakeWorld = Callable[..., Any]
UntilOneWaits = Callable[[Database], Awaitable[None]]
Cli = Callable[..., tuple[int, str]]


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One migrated SQLite file, to copy: a migration a test would cost more than most tests."""
    path = tmp_path_factory.mktemp("migrated") / "gateway.db"
    asyncio.run(migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def migrated_database(postgres: PostgresServer) -> Iterator[str]:
    """One migrated database on PostgreSQL, to copy; nobody connects to it."""
    with postgres_database(postgres) as url:
        with ThreadPoolExecutor(1) as beside:  # whoever asks for this may have a loop that runs
            beside.submit(asyncio.run, migrate(url)).result()
        yield url


@pytest.fixture
def migrated_url(postgres: PostgresServer, migrated_database: str) -> Iterator[str]:
    """The URL of a migrated database of this test's own."""
    with postgres_database(postgres, like=migrated_database) as url:
        yield url


@pytest.fixture
def until_one_waits() -> UntilOneWaits:
    """Wait until somebody waits for a lock in a database; PostgreSQL itself waits a little at each look."""
    waiting = (
        "SELECT count(*) FROM pg_stat_activity, pg_sleep(0.01)"
        " WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )

    async def look(database: Database) -> bool:
        # A transaction for each look: it would see no connection that has come after its first one.
        async with database.reading() as watch:
            return bool((await watch.execute(text(waiting))).scalar())

    async def until(database: Database) -> None:
        while not await look(database):
            pass

    return until


@pytest_asyncio.fixture
async def make_world(tmp_path: Path, migrated_file: Path) -> AsyncIterator[MakeWorld]:
    """Build worlds; several with one `database_url` and `bank` are several processes of a gateway."""
    async with AsyncExitStack() as worlds:

        async def make(
            database_url: str | None = None,
            *,
            bank: Bank | None = None,
            clock: SkippingClock | None = None,
            name: str = "data",
            **settings: Any,
        ) -> World:
            clock = clock or SkippingClock()
            data_dir = tmp_path / name
            data_dir.mkdir(exist_ok=True)
            if database_url is None and not (data_dir / "gateway.db").exists():
                shutil.copy(migrated_file, data_dir / "gateway.db")
            bank = bank or build_bank(
                BankOptions(chaos=QUIET, write_ms=0.0), clock=clock, rng=random.Random(7)
            )
            values: dict[str, Any] = {
                "data_dir": data_dir,
                "database_url": database_url,
                "fingerprint_key": "k" * 32,
                "recovery_in_api": False,
                "rate_limit_requests": 1_000_000,
            }
            wire = InProcessTransport(bank, clock=SystemClock())
            transport = settings.pop("transport", wire)
            gateway = build_gateway(
                GatewaySettings(**(values | settings)), clock=clock, rng=random.Random(7), transport=transport
            )
            worlds.push_async_callback(gateway.close)
            http = httpx.AsyncClient(transport=httpx.ASGITransport(gateway.app), base_url=LOCAL)
            await worlds.enter_async_context(http)
            return World(gateway, bank, clock, Shop(http), wire)

        yield make


@pytest_asyncio.fixture
async def world(make_world: MakeWorld) -> World:
    """A gateway on SQLite."""
    made: World = await make_world()
    return made


@pytest_asyncio.fixture(params=["sqlite", "postgresql"])
async def either(request: pytest.FixtureRequest, make_world: MakeWorld) -> World:
    """A gateway on SQLite, then the same test again on PostgreSQL."""
    if request.param == "sqlite":
        made: World = await make_world()
        return made
    return await make_world(request.getfixturevalue("migrated_url"))


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Iterator[Cli]:
    """Run `main()`, exit codes and printing of errors included, without the price of another process."""
    monkeypatch.chdir(tmp_path)  # no .env of a developer
    before = signal.getsignal(signal.SIGTERM)

    def run(*arguments: object, **env: str) -> tuple[int, str]:
        for name, value in env.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["payment-gateway", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        return int(str(ended.value.code)), "".join(capsys.readouterr())

    yield run
    signal.signal(signal.SIGTERM, before)
