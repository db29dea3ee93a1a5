"""The composition root: settings in, a gateway out. Reads like a parts list."""

import asyncio
import contextlib
import random
import secrets
import uuid
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx
from fastapi import FastAPI
from starlette.types import ASGIApp

from groundwork.clock import Clock, SystemClock, system_random
from groundwork.rate_limit import Limit
from groundwork.web import Check, Drain, ServiceMetrics, WebSettings, docs_routes, health_routes, wrap
from payment_gateway.access.key_ring import KeyRing
from payment_gateway.api import documents, orders, payments, problems
from payment_gateway.api.guard import Guard
from payment_gateway.bank.client import BankClient, BankOptions
from payment_gateway.domain.operations import Timing
from payment_gateway.errors import GatewayError
from payment_gateway.fingerprints import Fingerprints, key_from_file
from payment_gateway.metrics import GatewayMetrics
from payment_gateway.payments.queries import PaymentQueries
from payment_gateway.payments.service import PaymentService
from payment_gateway.recovery.rounds import Recovery
from payment_gateway.recovery.worker import Worker
from payment_gateway.settings import GatewaySettings
from payment_gateway.store.engine import Database, sqlite_url
from payment_gateway.store.keys import SqlKeys
from payment_gateway.store.sql import SqlStore

T = TypeVar("T")


@dataclass(frozen=True)
class DrainShield:
    """Implements the `Shield` port: what was begun outlives its caller, and a shutdown waits for it."""

    drain: Drain

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Await `work`, which a cancelled caller leaves running.

        A refusal is an answer, so it comes back as a value: a task that raises is logged as a failure.
        """
        answer = await asyncio.shield(self.drain.spawn(_refusal_as_value(work)))
        if isinstance(answer, GatewayError):
            raise answer
        return answer

    def start(self, work: Coroutine[Any, Any, object]) -> None:
        """Let `work` run by itself."""
        self.drain.spawn(work)


@dataclass(frozen=True)
class Gateway:
    """A gateway ready to serve: `app` is the ASGI application with every layer around it."""

    app: ASGIApp
    drain: Drain
    database: Database
    store: SqlStore
    bank: BankClient
    service: PaymentService
    queries: PaymentQueries
    recovery: Recovery
    worker: Worker

    async def close(self) -> None:
        """Close what was opened, once nothing is in flight."""
        await self.bank.close()
        await self.database.close()


def database_url(settings: GatewaySettings) -> str:
    """Name the database: the one that was set, or a file in the data directory, which is made."""
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    return sqlite_url(settings.data_dir)


def fingerprints(settings: GatewaySettings) -> Fingerprints:
    """Find the fingerprint key: set, or kept in the data directory; never made up for PostgreSQL.

    Raises FingerprintKeyMissing: several processes on one database must share one key.
    """
    if settings.fingerprint_key is not None:
        return Fingerprints(settings.fingerprint_key.get_secret_value().encode())
    settings.require_fingerprint_key()
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Fingerprints(key_from_file(settings.data_dir / "fingerprint.key"))


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


@dataclass(frozen=True)
class _Core:
    """The use cases, wired to a store and a bank."""

    service: PaymentService
    queries: PaymentQueries
    recovery: Recovery
    worker: Worker


def build(
    settings: GatewaySettings,
    *,
    clock: Clock | None = None,
    rng: random.Random | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Gateway:
    """Build a gateway on a database that is migrated already.

    `transport` replaces the network to the bank; a virtual `clock` and a seeded `rng` make runs repeatable.
    """
    clock, rng = clock or SystemClock(), rng or system_random()
    metrics, drain = ServiceMetrics(), Drain()
    watch = GatewayMetrics(metrics.registry)
    database = Database(database_url(settings), connections=settings.database_connections)
    store = SqlStore(database)
    bank = BankClient(
        bank_options(settings), clock=clock, rng=rng, observe=watch.attempted, transport=transport
    )
    core = _core(settings, store=store, bank=bank, clock=clock, drain=drain, watch=watch)
    api = _api(settings, core, store=store, bank=bank, metrics=metrics)
    keys = KeyRing(SqlKeys(database), clock=clock, refresh_s=settings.key_refresh_s)
    api.router.lifespan_context = _lifespan(settings, core.worker, keys, drain, bank, database)
    limit = Limit("requests", settings.rate_limit_requests, settings.rate_limit_period_s)
    web = WebSettings(
        service="payment-gateway",
        max_body_bytes=settings.max_body_bytes,
        envelope=problems.envelope,
        clock=clock,
    )
    guarded = Guard(api, keys=keys, listens_on_loopback=settings.on_loopback, limit=limit, clock=clock)
    app = wrap(guarded, web, metrics=metrics, drain=drain)
    return Gateway(app, drain, database, store, bank, core.service, core.queries, core.recovery, core.worker)


def _core(
    settings: GatewaySettings,
    *,
    store: SqlStore,
    bank: BankClient,
    clock: Clock,
    drain: Drain,
    watch: GatewayMetrics,
) -> _Core:
    shield = DrainShield(drain)
    timing = Timing(
        bank_deadline_s=settings.bank_deadline_s,
        lease_s=settings.lease_s,
        recovery_min_age_s=settings.recovery_min_age_s,
    )
    process = f"gw-{secrets.token_hex(4)}"
    recovery = Recovery(
        store=store,
        bank=bank,
        shield=shield,
        clock=clock,
        timing=timing,
        process=process,
        batch=settings.recovery_batch,
        observe=watch.settled,
    )
    service = PaymentService(
        store=store,
        bank=bank,
        recovery=recovery,
        shield=shield,
        clock=clock,
        timing=timing,
        process=process,
        new_uuid=uuid.uuid4,
        observe=watch.settled,
    )
    queries = PaymentQueries(store=store, bank=bank, recovery=recovery, clock=clock)
    worker = Worker(
        recovery,
        shield=shield,
        clock=clock,
        poll_s=settings.recovery_poll_s,
        batch=settings.recovery_batch,
        stopping=lambda: drain.draining,
    )
    return _Core(service, queries, recovery, worker)


def _lifespan(
    settings: GatewaySettings,
    worker: Worker,
    keys: KeyRing,
    drain: Drain,
    bank: BankClient,
    database: Database,
) -> Callable[[object], AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        work = [asyncio.create_task(keys.keep_fresh())]
        if settings.recovery_in_api:
            work.append(asyncio.create_task(worker.run()))
        try:
            yield
        finally:
            for task in work:
                await _stop(task)
            await drain.wait_idle(settings.shutdown_s)
            await bank.close()
            await database.close()

    return lifespan


def _api(
    settings: GatewaySettings, core: _Core, *, store: SqlStore, bank: BankClient, metrics: ServiceMetrics
) -> FastAPI:
    async def ready() -> Mapping[str, Check]:
        # A bank that is away makes nothing unready: replays, reads and refusals need no bank.
        return {
            "database": await _check_database(store),
            "bank": Check(ok=True, detail=f"breaker {bank.breaker_state}"),
        }

    app = FastAPI(
        title="Payment gateway",
        version="1",
        description="Authorize, capture, void and refund, whatever the bank does meanwhile.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        redirect_slashes=False,
    )
    problems.install(app)
    documents.install(app)
    app.include_router(payments.routes(payments.Parts(core.service, core.queries, fingerprints(settings))))
    app.include_router(orders.routes(core.queries))
    app.router.routes.extend(health_routes(ready=ready))
    app.router.routes.append(metrics.endpoint())
    app.router.routes.extend(docs_routes(title="Payment gateway"))
    return app


async def _refusal_as_value(work: Coroutine[Any, Any, T]) -> T | GatewayError:
    try:
        return await work
    except GatewayError as refusal:
        return refusal


async def _check_database(store: SqlStore) -> Check:
    """Read one row that is not there: the cheapest proof that the database answers."""
    await store.get("pay_none")
    return Check(ok=True)


async def _stop(task: "asyncio.Task[None]") -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
