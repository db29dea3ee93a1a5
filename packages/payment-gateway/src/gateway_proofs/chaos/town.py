"""A town besieged: a bank that fails, gateway processes on one PostgreSQL, a shop, and somebody who kills."""

import asyncio
import contextlib
import random
import secrets
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gateway_proofs.chaos.balancer import Balancer
from groundwork.clock import Clock, SystemClock
from groundwork.report import Report, read
from groundwork.testing import NotReady, Program, clean_env, free_port
from groundwork.testing.postgres import PostgresServer, postgres_database, postgres_server

QUIET_WITHIN_S = 150
STARTS = 5
BANK = {
    "BANK_MIN_LATENCY_MS": "5",
    "BANK_MAX_LATENCY_MS": "150",
    "BANK_TEST_ROUTES": "1",
    "BANK_FAULTS": "commit_then_drop=0.02,reset=0.01,internal_error_before=0.01,slow_body=0.01",
    "BANK_FAULT_DELAY_S": "1.5",
}
"""On top of the bank's own 5 % of failures. Its latency is scaled down, and with it what waits for it."""
GATEWAY = {
    "GATEWAY_BANK_TIMEOUT_S": "1",
    "GATEWAY_BANK_CONNECT_TIMEOUT_S": "1",
    "GATEWAY_BANK_DEADLINE_S": "2",
    "GATEWAY_LEASE_MARGIN_S": "2",
    "GATEWAY_RECOVERY_MIN_AGE_S": "1.5",
    "GATEWAY_RECOVERY_POLL_S": "0.3",
    "GATEWAY_LOG_LEVEL": "WARNING",
}


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How long the shop is open, how many processes serve it, and how often something is killed."""

    seconds: float = 120.0
    processes: int = 3
    orders_per_s: float = 12.0
    kill_every_s: float = 4.0
    restart_database_every: int = 8
    """Every so many kills PostgreSQL goes down as well, as in a crash. 0: never."""
    seed: int = 1


@dataclass
class Damage:
    """What was done to the town."""

    kills: int = 0
    database_crashes: int = 0


@dataclass(frozen=True, kw_only=True)
class Aftermath:
    """What was done, and what the judge says; `quiet` tells that nothing stayed in doubt."""

    damage: Damage
    quiet: bool
    verdict: int
    report: Report
    judged: str

    @property
    def held(self) -> bool:
        """Whether every promise was kept."""
        return self.quiet and self.verdict == 0 and self.report.summary["double_charges"] == 0


@dataclass
class Town:
    """The programs, their ports and their logs."""

    plan: Plan
    folder: Path
    database_url: str
    server: PostgresServer
    clock: Clock
    damage: Damage = field(default_factory=Damage)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.plan.seed)
        self.bank_port, self.front_port = free_port(), free_port()
        self.ports = [free_port() for _ in range(self.plan.processes)]
        self.bank_url, self.url = (f"http://127.0.0.1:{port}" for port in (self.bank_port, self.front_port))
        self.journal = self.folder / "journal.jsonl"
        fingerprint_key = secrets.token_hex(32)
        self.bank = self.program(
            "bank", "mock_bank", "serve", "--port", self.bank_port, **BANK, BANK_SEED=str(self.plan.seed)
        )
        self.gateways = [
            self.program(
                f"gateway-{number}",
                "payment_gateway",
                *("serve", "--port", port, "--bank-url", self.bank_url),
                **GATEWAY,
                GATEWAY_DATABASE_URL=self.database_url,
                GATEWAY_FINGERPRINT_KEY=fingerprint_key,
            )
            for number, port in enumerate(self.ports)
        ]

    def program(self, name: str, module: str, *arguments: object, **environment: str) -> Program:
        """Prepare a command of ours in a process of its own, with a log of its own."""
        argv = [sys.executable, "-c", f"from {module}.cli import main; main()", *map(str, arguments)]
        return Program(
            argv,
            log_path=self.folder / f"{name}.log",
            env=clean_env(**environment),
            cwd=self.folder,
            name=name,
        )

    def shop(self, name: str, *arguments: object) -> Program:
        """Prepare a command of the shop."""
        return self.program(name, "ficmart", name, "--url", self.url, "--journal", self.journal, *arguments)

    async def open(self) -> None:
        """Migrate, and start bank and gateways."""
        migration = self.program(
            "migrate", "payment_gateway", "migrate", GATEWAY_DATABASE_URL=self.database_url
        )
        await _ended(migration.start(), 60.0)
        self.bank.start()
        for gateway in self.gateways:
            gateway.start()
        await asyncio.to_thread(self.bank.wait_ready, f"{self.bank_url}/health", 60.0)
        for gateway, port in zip(self.gateways, self.ports, strict=True):
            await asyncio.to_thread(gateway.wait_ready, f"http://127.0.0.1:{port}/readyz", 60.0)

    async def trades(self, shop: Program) -> None:
        """Return once the shop has sold something: it gives up where it finds no gateway at its start."""
        while shop.running and not await asyncio.to_thread(self._has_sold):
            await self.clock.sleep(0.1)

    def _has_sold(self) -> bool:
        return self.journal.exists() and '"told"' in self.journal.read_text(encoding="utf-8")

    async def besiege(self, tell: Callable[[str], None]) -> None:
        """Kill one thing after the other while the shop is open, and raise it again a little later."""
        until_s = self.clock.monotonic() + self.plan.seconds
        every = self.plan.restart_database_every
        while self.clock.monotonic() < until_s:
            await self.clock.sleep(self.rng.uniform(0.5, 1.5) * self.plan.kill_every_s)
            victim = self.rng.choice(self.gateways)
            await asyncio.to_thread(victim.kill)
            self.damage.kills += 1
            tell(f"SIGKILL of {victim.name}")
            if every and self.damage.kills % every == 0:
                await self._crash_database(tell)
            await self.clock.sleep(self.rng.uniform(0.0, 1.0))
            self._start_the_fallen()
        await self._stand_again(tell)

    def _start_the_fallen(self) -> None:
        """Do a supervisor's work: also one that met a database on its knees, and gave up, starts again."""
        for gateway in self.gateways:
            if not gateway.running:
                gateway.start()

    async def _stand_again(self, tell: Callable[[str], None]) -> None:
        """Return when every process is ready."""
        for _ in range(STARTS):
            self._start_the_fallen()
            try:
                for gateway, port in zip(self.gateways, self.ports, strict=True):
                    await asyncio.to_thread(gateway.wait_ready, f"http://127.0.0.1:{port}/readyz", 60.0)
            except NotReady as fallen:
                tell(f"{fallen.name} {fallen.problem}")
            else:
                return
        raise AssertionError(f"after {STARTS} starts not every process is ready; their logs: {self.folder}")

    async def _crash_database(self, tell: Callable[[str], None]) -> None:
        await asyncio.to_thread(self.server.stop)
        self.damage.database_crashes += 1
        tell("PostgreSQL is stopped as by a crash")
        await self.clock.sleep(self.rng.uniform(0.2, 1.0))
        await asyncio.to_thread(self.server.start)

    async def judge(self) -> Aftermath:
        """Wait until nothing is in doubt, and let the shop's judge compare journal, receipts and bank."""
        waited = await _ended(self.shop("wait", "--deadline", QUIET_WITHIN_S).start(), QUIET_WITHIN_S + 30.0)
        report_path = self.folder / "report.json"
        judge = self.shop("judge", "--bank-url", self.bank_url, "--report", report_path).start()
        verdict = await _ended(judge, 120.0)
        return Aftermath(
            damage=self.damage,
            quiet=waited == 0,
            verdict=verdict,
            report=read(report_path),
            judged=judge.log_tail(40),
        )


async def run(plan: Plan, folder: Path, *, tell: Callable[[str], None]) -> Aftermath:
    """Live through one siege in `folder`, and judge it."""
    with _database() as (server, url):
        town = Town(plan, folder, url, server, SystemClock())
        async with _peopled(town), Balancer(town.front_port, town.ports, rng=town.rng):
            await town.open()
            orders = max(1, int(plan.seconds * plan.orders_per_s))
            stream = ("--orders", orders, "--rate", f"{plan.orders_per_s:g}/s", "--seed", plan.seed)
            shop = town.shop("run", *stream, "--doubles", "0.4", "--patience", "90").start()
            tell(f"{plan.processes} processes on one PostgreSQL, {orders} orders in {plan.seconds:g} s")
            await town.trades(shop)
            await town.besiege(tell)
            await _ended(shop, plan.seconds + 180.0)
            return await town.judge()


@contextlib.contextmanager
def _database() -> Iterator[tuple[PostgresServer, str]]:
    with postgres_server(durable=True) as server, postgres_database(server) as url:
        yield server, url


@contextlib.asynccontextmanager
async def _peopled(town: Town) -> AsyncIterator[None]:
    """Leave no process behind, whatever happens."""
    try:
        yield
    finally:
        for program in (*town.gateways, town.bank):
            if program.running:
                program.kill()


async def _ended(program: Program, timeout_s: float) -> int:
    try:
        return await asyncio.to_thread(program.wait, timeout_s)
    finally:
        if program.running:
            program.kill()
