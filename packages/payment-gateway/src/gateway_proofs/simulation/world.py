"""One run: a world made of a seed, lived through, brought to rest, and judged."""

import asyncio
import contextlib
import logging
import random
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from gateway_proofs.simulation.gateway import RECONCILE_EVERY_S, Parts, SimulatedGateway, start, unhurried
from gateway_proofs.simulation.history import History
from gateway_proofs.simulation.judge import Judge
from gateway_proofs.simulation.loop import LoopClock, VirtualLoop
from gateway_proofs.simulation.operator import Operator
from gateway_proofs.simulation.process import DatabaseAwayError, Process, own_tasks
from gateway_proofs.simulation.shop import Shop
from gateway_proofs.simulation.store import Books
from gateway_proofs.simulation.weather import SKEW_S, Fate, Weather
from gateway_proofs.simulation.wire import BankSide
from mock_bank.app import BankOptions
from mock_bank.app import build as build_bank
from mock_bank.chaos import ChaosOptions
from payment_gateway.domain.states import State

PROCESSES = ("api-1", "api-2", "worker")
ORDERS = 6
QUIET_ROUNDS = 120
QUIET_ROUND_S = 1_800.0
STORM_S = 900.0
CLOCKS_DIFFER_NS = int(1e9 * SKEW_S)


@dataclass(frozen=True, kw_only=True)
class Run:
    """What came of a seed."""

    seed: int
    problems: tuple[str, ...]
    history: History
    payments: int
    bank_transactions: int
    deaths: int
    flagged: int
    decided: int
    reaped: int
    reconciled: int
    """Runs of reconciliation."""


def run(seed: int) -> Run:
    """Live through one seed. The same seed gives the same run, line by line."""
    loop = VirtualLoop()
    try:
        own_tasks(loop)
        with _errors_noted() as errors:
            return loop.run_until_complete(_World(seed, loop).live(errors))
    finally:
        loop.close()


class _World:
    def __init__(self, seed: int, loop: VirtualLoop) -> None:
        rng = random.Random(seed)
        weather = Weather.drawn(rng)
        fate, history = Fate(weather, rng), History(loop.time)
        bank = build_bank(_bank_options(weather), clock=LoopClock(loop), rng=rng)
        self._seed = seed
        self._loop = loop
        self._parts = Parts(Books(), BankSide(bank, history), fate, history, rng)
        self._clocks = [LoopClock(loop, skew_s=fate.between(-1, 1) * weather.skew_s / 2) for _ in PROCESSES]
        self._gateways: dict[str, SimulatedGateway] = {}
        self._later = asyncio.Event()
        self._shop = Shop(self._parts, self._any_gateway, later=self._later)
        self._operator = Operator(self._parts, self._any_gateway)
        self._deaths = 0
        self._over = False
        self._bank_fails = weather.bank_failure_rate > 0  # and goes on failing when all else is calm
        history.note("world", f"seed {seed}", repr(weather))

    async def live(self, errors: list[BaseException]) -> Run:
        """Let the storm pass, let all come to rest, and judge."""
        for number, name in enumerate(PROCESSES):
            self._start(name, number)
        customers = [asyncio.create_task(self._shop.buy(f"order-{n}")) for n in range(ORDERS)]
        reviewing = asyncio.create_task(self._operator.work())
        await self._storm()
        await self._quieten(customers)
        await self._last_review(reviewing)
        run_id = await self._reconciled()
        unexpected = [error for error in errors if not isinstance(error, DatabaseAwayError)]
        judge = Judge(
            self._parts.books,
            self._parts.bank,
            self._shop.journal,
            self._clocks[0].time_ns(),
            run_id=run_id,
            bank_fails=self._bank_fails,
        )
        problems = [
            *judge.problems(),
            *self._operator.journal.problems,
            *(f"an error of ours: {error!r}" for error in unexpected),
        ]
        self._over = True
        for gateway in self._gateways.values():
            gateway.process.die("the end")
        await unhurried(self._parts, 60.0, 60.0)
        return self._result(problems)

    def _result(self, problems: list[str]) -> Run:
        ledger, payments = self._parts.bank.bank.ledger, self._parts.books.payments.values()
        books = (ledger.holds, ledger.captures, ledger.voids, ledger.refunds)
        return Run(
            seed=self._seed,
            problems=tuple(problems),
            history=self._parts.history,
            payments=len(payments),
            bank_transactions=sum(len(book) for book in books),
            deaths=self._deaths,
            flagged=sum(payment.needs_review for payment in payments),
            decided=self._operator.journal.decisions,
            reaped=len(self._parts.books.reaped),
            reconciled=len(self._parts.books.runs),
        )

    async def _storm(self) -> None:
        """Let the shop trade while fate strikes; now and then a day or a week passes in one leap."""
        jumps_h = self._parts.fate.weather.jumps_h
        for jump_h in (*jumps_h, 0.0):
            await unhurried(self._parts, STORM_S / 3, STORM_S)
            self._parts.history.note("world", "time", f"{jump_h:.2f} h pass at once")
            self._loop.jump(jump_h * 3600)
            self._later.set()

    async def _quieten(self, customers: "list[asyncio.Task[None]]") -> None:
        """End all faults, let every customer finish, and let hours pass until nothing is open."""
        self._parts.history.note("world", "time", "the storm is over")
        self._parts.fate.quieten()
        self._parts.bank.bank.faults.clear()
        await asyncio.wait(customers)
        for customer in customers:
            customer.result()
        await self._come_to_rest()
        await self._shop.roll_call()
        await self._come_to_rest()

    async def _last_review(self, reviewing: "asyncio.Task[None]") -> None:
        """In good weather, decide about all that is left and can be decided."""
        reviewing.cancel()
        await asyncio.wait({reviewing})
        if any(payment.needs_review for payment in self._parts.books.payments.values()):
            await self._operator.review()
            await self._come_to_rest()
            await self._shop.roll_call()

    async def _reconciled(self) -> str | None:
        """Wait for a whole run of reconciliation in good weather."""
        since_ns = self._clocks[0].time_ns() + CLOCKS_DIFFER_NS
        self._loop.jump(RECONCILE_EVERY_S)
        for _ in range(QUIET_ROUNDS):
            for run in self._parts.books.runs.values():
                if run.started_at_ns > since_ns and run.finished_at_ns is not None:
                    return run.id
            await unhurried(self._parts, 60.0, 60.0)
        return None

    async def _come_to_rest(self) -> None:
        for _ in range(QUIET_ROUNDS):
            await unhurried(self._parts, 60.0, 60.0)
            if not any(self._restless()):
                return
            self._loop.jump(QUIET_ROUND_S)

    def _restless(self) -> Iterator[bool]:
        now_ns = self._clocks[0].time_ns() + CLOCKS_DIFFER_NS
        for payment in self._parts.books.payments.values():
            yield payment.operation is not None and payment.operation.due_at_ns is not None
            ends_ns = payment.expires_at_ns or now_ns
            yield payment.state is State.AUTHORIZED and not payment.needs_review and ends_ns < now_ns

    def _any_gateway(self) -> SimulatedGateway:
        return self._gateways[self._parts.fate.pick(PROCESSES[:2])]

    def _start(self, name: str, number: int) -> None:
        def died(process: Process) -> None:
            self._deaths += 1
            self._loop.call_later(self._parts.fate.between(0.5, 90.0), self._restart, process, number)

        self._gateways[name] = start(name, self._parts, clock=self._clocks[number], on_death=died)

    def _restart(self, dead: Process, number: int) -> None:
        if not self._over and self._gateways[dead.name].process is dead:
            self._parts.history.note(dead.name, "start", "starts anew")
            self._start(dead.name, number)


def _bank_options(weather: Weather) -> BankOptions:
    chaos = ChaosOptions(
        failure_rate=weather.bank_failure_rate,
        min_latency_ms=0,
        max_latency_ms=weather.bank_max_latency_ms,
    )
    return BankOptions(chaos=chaos, write_ms=weather.bank_write_ms)


class _Errors(logging.Handler):
    """Keeps the errors that the gateway logs and lives on from: a simulation must not swallow them."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[BaseException] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        fields: Any = record.msg if isinstance(record.msg, dict) else {}
        error = fields.get("exc_info")
        found = error if isinstance(error, BaseException) else sys.exc_info()[1]
        if found is not None and error:
            self.seen.append(found)


@contextlib.contextmanager
def _errors_noted() -> Iterator[list[BaseException]]:
    """Silence the logs of the run and keep their errors."""
    handler = _Errors()
    loggers = [logging.getLogger(name) for name in ("payment_gateway", "groundwork", "mock_bank", "asyncio")]
    before = [(logger.level, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
        logger.propagate = False
        logger.addHandler(handler)
    try:
        with warnings.catch_warnings():
            # What a dead process was about to start is never started.
            warnings.filterwarnings("ignore", "coroutine .* was never awaited", RuntimeWarning)
            yield handler.seen
    finally:
        for logger, (level, propagate) in zip(loggers, before, strict=True):
            logger.setLevel(level)
            logger.propagate = propagate
            logger.removeHandler(handler)
