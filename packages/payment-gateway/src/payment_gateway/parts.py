"""The parts of a gateway, each made from the settings: what `app` puts together."""

import random
import secrets
import uuid
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import httpx

from groundwork.clock import Clock
from groundwork.web import Drain
from payment_gateway.bank.client import BankClient, BankOptions
from payment_gateway.domain.operations import Timing
from payment_gateway.errors import GatewayError
from payment_gateway.fingerprints import Fingerprints, key_from_file
from payment_gateway.metrics import GatewayMetrics
from payment_gateway.payments.overview import Overview
from payment_gateway.payments.queries import PaymentQueries
from payment_gateway.payments.review import Review
from payment_gateway.payments.service import PaymentService
from payment_gateway.recovery.expiry import Expiry
from payment_gateway.recovery.reaper import Reaper
from payment_gateway.recovery.reconciliation import Reconciler
from payment_gateway.recovery.rounds import Recovery
from payment_gateway.recovery.watch import Heartbeat, Watch
from payment_gateway.recovery.worker import Job, Worker
from payment_gateway.settings import DataDirUnusable, GatewaySettings
from payment_gateway.store.engine import Database
from payment_gateway.store.postgresql import store_on
from payment_gateway.store.reconciliation import SqlReconciliation
from payment_gateway.store.review import SqlReview
from payment_gateway.store.sql import SqlStore
from payment_gateway.store.upkeep import SqlUpkeep
from payment_gateway.store.url import sqlite_url

T = TypeVar("T")
_HEARTBEAT_S = 5.0
_RECONCILE_POLL_S = 60.0


@dataclass(frozen=True)
class DrainShield:
    """Implements the `Shield` port: what was begun outlives its caller, and a shutdown waits for it."""

    drain: Drain

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Await `work`, which a cancelled caller leaves running.

        A refusal is an answer, so it comes back as a value: it is no failure when its caller is gone.
        """
        answer = await self.drain.run(_refusal_as_value(work))
        if isinstance(answer, GatewayError):
            raise answer
        return answer

    def start(self, work: Coroutine[Any, Any, object]) -> None:
        """Let `work` run by itself."""
        self.drain.spawn(work)


async def _refusal_as_value(work: Coroutine[Any, Any, T]) -> T | GatewayError:
    try:
        return await work
    except GatewayError as refusal:
        return refusal


def database_url(settings: GatewaySettings) -> str:
    """Name the database: the one that was set, or a file in the data directory, which is made.

    Raises DataDirUnusable.
    """
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    return sqlite_url(_data_dir(settings))


def fingerprints(settings: GatewaySettings) -> Fingerprints:
    """Find the fingerprint key: set, or kept in the data directory; never made up for PostgreSQL.

    Raises FingerprintKeyMissing: several processes on one database must share one key. FingerprintKeyUnusable
    and DataDirUnusable for the file.
    """
    older = settings.older_fingerprint_keys
    if settings.fingerprint_key is not None:
        return Fingerprints(settings.fingerprint_key.get_secret_value().encode(), older=older)
    settings.require_fingerprint_key()
    path = _data_dir(settings) / "fingerprint.key"
    try:
        return Fingerprints(key_from_file(path), older=older)
    except OSError as error:
        raise DataDirUnusable(path.parent, error) from error


def _data_dir(settings: GatewaySettings) -> Path:
    """Make the data directory, for its owner only; raises DataDirUnusable."""
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise DataDirUnusable(settings.data_dir, error) from error
    return settings.data_dir


def bank_options(settings: GatewaySettings) -> BankOptions:
    """Gather the limits of the conversation with the bank."""
    return BankOptions(
        url=settings.bank_url,
        timeout_s=settings.bank_timeout_s,
        connect_timeout_s=settings.bank_connect_timeout_s,
        deadline_s=settings.bank_deadline_s,
        attempts=settings.bank_attempts,
        backoff_base_s=settings.bank_backoff_base_s,
        backoff_cap_s=settings.bank_backoff_cap_s,
        connections=settings.bank_connections,
        waiting=settings.bank_waiting,
        max_wait_s=settings.bank_max_wait_s,
        max_answer_bytes=settings.bank_max_answer_bytes,
        breaker_min_calls=settings.breaker_min_calls,
        breaker_failure_rate=settings.breaker_failure_rate,
        breaker_open_s=settings.breaker_open_s,
    )


@dataclass(frozen=True, kw_only=True)
class World:
    """What every part is made with: time, chance, the database, the bank, and what counts and waits."""

    settings: GatewaySettings
    clock: Clock
    rng: random.Random
    drain: Drain
    metrics: GatewayMetrics
    database: Database
    store: SqlStore
    upkeep: SqlUpkeep
    bank: BankClient
    process: str

    @property
    def timing(self) -> Timing:
        """How long things may take."""
        return Timing(
            bank_deadline_s=self.settings.bank_deadline_s,
            lease_s=self.settings.lease_s,
            recovery_min_age_s=self.settings.recovery_min_age_s,
        )


def world(
    settings: GatewaySettings,
    *,
    clock: Clock,
    rng: random.Random,
    drain: Drain,
    metrics: GatewayMetrics,
    transport: httpx.AsyncBaseTransport | None,
) -> World:
    """Make the parts that touch the outside."""
    database = Database(
        database_url(settings),
        connections=settings.database_connections,
        busy_timeout_s=settings.database_timeout_s,
        statement_timeout_s=settings.database_slow_timeout_s,
        clock=clock,
    )
    bank = BankClient(
        bank_options(settings), clock=clock, rng=rng, observe=metrics.attempted, transport=transport
    )
    metrics.watch_breaker(lambda: bank.breaker_state)
    return World(
        settings=settings,
        clock=clock,
        rng=rng,
        drain=drain,
        metrics=metrics,
        database=database,
        store=store_on(database),
        upkeep=SqlUpkeep(database),
        bank=bank,
        process=f"gw-{secrets.token_hex(4)}",
    )


@dataclass(frozen=True, kw_only=True)
class Core:
    """The use cases, wired to a store and a bank."""

    service: PaymentService
    queries: PaymentQueries
    recovery: Recovery
    expiry: Expiry
    reaper: Reaper
    watch: Watch
    heartbeat: Heartbeat
    reconciler: Reconciler
    review: Review
    overview: Overview


def core(world: World) -> Core:
    """Wire the use cases."""
    shield, settings = DrainShield(world.drain), world.settings
    recovery = Recovery(
        store=world.store,
        bank=world.bank,
        shield=shield,
        clock=world.clock,
        timing=world.timing,
        process=world.process,
        batch=settings.recovery_batch,
        observe=world.metrics.settled,
    )
    service = PaymentService(
        store=world.store,
        bank=world.bank,
        recovery=recovery,
        shield=shield,
        clock=world.clock,
        timing=world.timing,
        process=world.process,
        new_uuid=uuid.uuid4,
        observe=world.metrics.settled,
        replayed=world.metrics.replayed,
    )
    return Core(
        service=service,
        queries=PaymentQueries(store=world.store, bank=world.bank, recovery=recovery, clock=world.clock),
        recovery=recovery,
        expiry=Expiry(
            world.upkeep,
            clock=world.clock,
            timing=world.timing,
            grace_s=settings.expiry_grace_s,
            batch=settings.recovery_batch,
            new_uuid=uuid.uuid4,
        ),
        reaper=Reaper(
            world.upkeep,
            clock=world.clock,
            keep_s=settings.key_keep_days * 86_400,
            batch=settings.reap_batch,
        ),
        watch=Watch(world.upkeep, clock=world.clock, show=world.metrics.backlog),
        heartbeat=Heartbeat(world.upkeep, clock=world.clock, worker=world.process),
        reconciler=_reconciler(world),
        review=Review(
            store=world.store, reviews=SqlReview(world.database), bank=world.bank, clock=world.clock
        ),
        overview=Overview(
            world.upkeep,
            reports=SqlReconciliation(world.database),
            clock=world.clock,
            breaker=lambda: world.bank.breaker_state,
        ),
    )


def _reconciler(world: World) -> Reconciler:
    settings = world.settings
    return Reconciler(
        SqlReconciliation(world.database),
        payments=world.store,
        bank=world.bank,
        clock=world.clock,
        owner=world.process,
        new_uuid=uuid.uuid4,
        every_s=settings.reconcile_every_s,
        window_s=settings.reconcile_window_days * 86_400,
        grace_s=settings.expiry_grace_s + 2 * settings.expiry_poll_s,
        batch=settings.reconcile_batch,
    )


def worker(world: World, core: Core) -> Worker:
    """Put the worker's jobs together: recovery, expiry, reaping, reconciling, and the sign that it lives."""
    settings = world.settings

    async def recover() -> int:
        found = await core.recovery.sweep()
        first = core.heartbeat.swept_at_ns is None
        core.heartbeat.swept()
        if first:
            await core.heartbeat.beat()  # or whoever looks within the first seconds sees a silent worker
        return found

    jobs = (
        Job(name="recovery", run=recover, every_s=settings.recovery_poll_s, batch=settings.recovery_batch),
        Job(
            name="expiry",
            run=core.expiry.sweep,
            every_s=settings.expiry_poll_s,
            batch=settings.recovery_batch,
        ),
        Job(name="reaper", run=core.reaper.sweep, every_s=settings.reap_poll_s, batch=settings.reap_batch),
        Job(
            name="reconciliation",
            run=core.reconciler.sweep,
            every_s=_RECONCILE_POLL_S,
            batch=settings.reconcile_batch,
        ),
        Job(name="heartbeat", run=core.heartbeat.beat, every_s=_HEARTBEAT_S),
    )
    return Worker(
        jobs,
        shield=DrainShield(world.drain),
        clock=world.clock,
        stopping=lambda: world.drain.draining,
    )
