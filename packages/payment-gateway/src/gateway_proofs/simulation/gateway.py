"""One process of the gateway, put together from its own service, recovery, worker and bank client."""

import asyncio
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from gateway_proofs.simulation.back_office import MemoryReconciliation, MemoryReview, MemoryUpkeep
from gateway_proofs.simulation.history import History
from gateway_proofs.simulation.loop import LoopClock
from gateway_proofs.simulation.process import Process
from gateway_proofs.simulation.store import Books, MemoryStore
from gateway_proofs.simulation.weather import Fate
from gateway_proofs.simulation.wire import BankSide, Wire
from groundwork.web import Drain
from payment_gateway.bank.client import BankClient, BankOptions
from payment_gateway.domain.operations import Timing
from payment_gateway.parts import DrainShield
from payment_gateway.payments.queries import PaymentQueries
from payment_gateway.payments.review import Review
from payment_gateway.payments.service import PaymentService
from payment_gateway.recovery.expiry import Expiry
from payment_gateway.recovery.reaper import Reaper
from payment_gateway.recovery.reconciliation import Reconciler
from payment_gateway.recovery.rounds import Recovery
from payment_gateway.recovery.worker import Job, Worker

EXPIRY_GRACE_S = 60.0
EXPIRY_EVERY_S = 60.0
BATCH = 3  # small, so that full batches and the sweep that follows at once happen
KEEP_S = 30 * 86_400.0
RECONCILE_EVERY_S = 3_600.0
WINDOW_S = 400 * 86_400.0
LEASE_S = 15.0 + 8.0 + 10.0  # deadline, time-outs, margin: the defaults of the settings


@dataclass(frozen=True)
class Parts:
    """What the processes of one world share: the database, the bank, fate, and the sources of numbers."""

    books: Books
    bank: BankSide
    fate: Fate
    history: History
    rng: random.Random

    def new_uuid(self) -> uuid.UUID:
        """Draw an id."""
        return uuid.UUID(int=self.rng.getrandbits(128), version=4)


@dataclass(frozen=True)
class SimulatedGateway:
    """A living process and what it serves."""

    process: Process
    service: PaymentService
    queries: PaymentQueries
    recovery: Recovery
    review: Review


def start(
    name: str, parts: Parts, *, clock: LoopClock, on_death: Callable[[Process], None]
) -> SimulatedGateway:
    """Start a process: its bank client, breaker, retry budget and worker are new, the database is not."""
    process = Process(name, fate=parts.fate, history=parts.history, on_death=on_death)
    store = MemoryStore(parts.books, trip=process.cross)
    timing = Timing(bank_deadline_s=15.0, lease_s=LEASE_S)
    shield = DrainShield(Drain())
    bank = BankClient(
        BankOptions(url="http://bank"),
        clock=clock,
        rng=parts.rng,
        observe=lambda *_: None,
        transport=Wire(process, parts.bank, parts.fate, parts.history),
    )
    recovery = Recovery(
        store=store,
        bank=bank,
        shield=shield,
        clock=clock,
        timing=timing,
        process=name,
        batch=BATCH,
        observe=lambda *_: None,
    )
    service = PaymentService(
        store=store,
        bank=bank,
        recovery=recovery,
        shield=shield,
        clock=clock,
        timing=timing,
        process=name,
        new_uuid=parts.new_uuid,
        observe=lambda *_: None,
    )
    jobs = _jobs(name, parts, process, recovery, bank, clock)
    worker = Worker(jobs, shield=shield, clock=clock, stopping=lambda: not process.alive)
    process.spawn(worker.run())
    queries = PaymentQueries(store=store, bank=bank, recovery=recovery, clock=clock)
    reviews = MemoryReview(parts.books, trip=process.cross)
    review = Review(store=store, reviews=reviews, bank=bank, clock=clock)
    return SimulatedGateway(process, service, queries, recovery, review)


def _jobs(
    name: str, parts: Parts, process: Process, recovery: Recovery, bank: BankClient, clock: LoopClock
) -> tuple[Job, ...]:
    """Put together what a worker does beside recovery: expiry, reaping, reconciliation."""
    upkeep = MemoryUpkeep(parts.books, trip=process.cross)
    timing = Timing(bank_deadline_s=15.0, lease_s=LEASE_S)
    expiry = Expiry(
        upkeep, clock=clock, timing=timing, grace_s=EXPIRY_GRACE_S, batch=BATCH, new_uuid=parts.new_uuid
    )
    reaper = Reaper(upkeep, clock=clock, keep_s=KEEP_S, batch=BATCH)
    reconciler = Reconciler(
        MemoryReconciliation(parts.books, trip=process.cross),
        payments=MemoryStore(parts.books, trip=process.cross),
        bank=bank,
        clock=clock,
        owner=name,
        new_uuid=parts.new_uuid,
        every_s=RECONCILE_EVERY_S,
        window_s=WINDOW_S,
        grace_s=EXPIRY_GRACE_S + 2 * EXPIRY_EVERY_S,
        batch=BATCH,
    )
    return (
        Job(name="recovery", run=recovery.sweep, every_s=parts.rng.uniform(5.0, 30.0), batch=BATCH),
        Job(name="expiry", run=expiry.sweep, every_s=EXPIRY_EVERY_S, batch=BATCH),
        Job(name="reaper", run=reaper.sweep, every_s=300.0, batch=BATCH),
        Job(name="reconciliation", run=reconciler.sweep, every_s=120.0, batch=BATCH),
    )


async def unhurried(parts: Parts, low_s: float, high_s: float) -> None:
    """Wait a random while."""
    await asyncio.sleep(parts.fate.between(low_s, high_s))  # noqa: TID251  virtual time
