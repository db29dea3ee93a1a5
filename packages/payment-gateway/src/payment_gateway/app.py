"""The composition root: settings in, a gateway out. Reads like a parts list."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

import httpx
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from groundwork.clock import Clock, SystemClock, system_random
from groundwork.rate_limit import Limit
from groundwork.web import Drain, ServiceMetrics, WebSettings, docs_routes, health_routes, wrap
from payment_gateway import parts
from payment_gateway.access.key_ring import KeyRing
from payment_gateway.api import documents, operators, orders, payments, problems
from payment_gateway.api.error_map import error_map_routes
from payment_gateway.api.guard import Guard
from payment_gateway.api.ops_page import ops_page_routes
from payment_gateway.api.readiness import Readiness
from payment_gateway.api.timing import ServerTiming
from payment_gateway.bank.client import BankClient
from payment_gateway.metrics import GatewayMetrics
from payment_gateway.parts import Core, World
from payment_gateway.recovery.rounds import Recovery
from payment_gateway.recovery.worker import Worker
from payment_gateway.settings import GatewaySettings
from payment_gateway.store.engine import Database
from payment_gateway.store.keys import SqlKeys
from payment_gateway.store.sql import SqlStore

_WATCH_S = 5.0


@dataclass(frozen=True)
class Gateway:
    """A gateway ready to serve: `app` is the ASGI application with every layer around it."""

    app: ASGIApp
    world: World
    core: Core
    worker: Worker

    @property
    def drain(self) -> Drain:
        """What is in flight."""
        return self.world.drain

    @property
    def database(self) -> Database:
        """The database."""
        return self.world.database

    @property
    def store(self) -> SqlStore:
        """Payments and keys."""
        return self.world.store

    @property
    def bank(self) -> BankClient:
        """The bank."""
        return self.world.bank

    @property
    def recovery(self) -> Recovery:
        """Recovery of what is in doubt."""
        return self.core.recovery

    async def close(self) -> None:
        """Close what was opened, once nothing is in flight."""
        await self.bank.close()
        await self.database.close()


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
    metrics = ServiceMetrics()
    world = parts.world(
        settings,
        clock=clock or SystemClock(),
        rng=rng or system_random(),
        drain=Drain(),
        metrics=GatewayMetrics(metrics.registry),
        transport=transport,
    )
    core = parts.core(world)
    worker = parts.worker(world, core)
    keys = KeyRing(SqlKeys(world.database), clock=world.clock, refresh_s=settings.key_refresh_s)
    api = _api(world, core, metrics)
    api.router.lifespan_context = _lifespan(world, core, worker, keys)
    return Gateway(_layers(api, world, keys, metrics), world, core, worker)


def _layers(api: ASGIApp, world: World, keys: KeyRing, metrics: ServiceMetrics) -> ASGIApp:
    """Put the layers around the routes: who may ask, then those of groundwork.web, and where time went."""
    settings = world.settings
    guarded = Guard(
        api,
        keys=keys,
        listens_on_loopback=settings.on_loopback,
        limit=Limit("requests", settings.rate_limit_requests, settings.rate_limit_period_s),
        clock=world.clock,
    )
    web = WebSettings(
        max_body_bytes=settings.max_body_bytes,
        envelope=problems.envelope,
        clock=world.clock,
    )
    wrapped = wrap(guarded, web, metrics=metrics, drain=world.drain)
    return ServerTiming(wrapped, clock=world.clock)


def _lifespan(
    world: World, core: Core, worker: Worker, keys: KeyRing
) -> Callable[[object], AbstractAsyncContextManager[None]]:
    async def watch() -> None:
        while True:
            await core.watch.try_to_look()
            await world.clock.sleep(_WATCH_S)

    @contextlib.asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        work = [asyncio.create_task(keys.keep_fresh()), asyncio.create_task(watch())]
        if world.settings.recovery_in_api:
            work.append(asyncio.create_task(worker.run()))
        try:
            yield
        finally:
            for task in work:
                await _stop(task)
            await world.drain.wait_idle(world.settings.shutdown_s)
            await keys.stop()
            await core.watch.stop()
            await world.bank.close()
            await world.database.close()

    return lifespan


def _api(world: World, core: Core, metrics: ServiceMetrics) -> FastAPI:
    app = FastAPI(
        title="Payment gateway",
        version="1",
        description="Authorize, capture, void and refund, whatever the bank does meanwhile.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
    )
    problems.install(app)
    documents.install(app)
    prints = parts.fingerprints(world.settings)
    app.include_router(payments.routes(payments.Parts(core.service, core.queries, prints)))
    app.include_router(orders.routes(core.queries))
    app.include_router(operators.routes(operators.OperatorParts(core.overview, core.review)))
    readiness = Readiness(
        core.watch,
        clock=world.clock,
        breaker=lambda: world.bank.breaker_state,
        own=core.heartbeat if world.settings.recovery_in_api else None,
        stale_s=world.settings.worker_silent_s,
    )
    app.router.routes.extend(health_routes(ready=readiness.checks))
    app.router.routes.append(metrics.endpoint())
    app.router.routes.extend(docs_routes(title="Payment gateway"))
    app.router.routes.append(Route("/", _to_the_docs, include_in_schema=False))
    app.router.routes.extend(error_map_routes())
    app.router.routes.extend(ops_page_routes())
    return app


async def _to_the_docs(_request: Request) -> RedirectResponse:
    return RedirectResponse("/docs")


async def _stop(task: "asyncio.Task[None]") -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
