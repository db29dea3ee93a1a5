"""The composition root: builds the parts and wires them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.routing import BaseRoute, Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from groundwork.clock import Clock, SystemClock
from traced.domain.window import NS_PER_MINUTE, NS_PER_S, Window
from traced.encoding import OK
from traced.errors import UnknownRoute
from traced.evictor import evict_forever
from traced.routes.ingest import Ingest
from traced.routes.resource import Answer, Resource, refusal, respond
from traced.routes.traces import Traces
from traced.service import Collector
from traced.store.memory import MemoryStore

PARTITIONS_PER_WINDOW = 600


def build_collector(*, window_minutes: float, clock: Clock) -> Collector:
    """Return a collector on the memory engine with a window of this width."""
    window = Window(round(window_minutes * NS_PER_MINUTE))
    partition_ns = max(NS_PER_S, window.width_ns // PARTITIONS_PER_WINDOW)
    return Collector(store=MemoryStore(partition_ns=partition_ns), window=window, clock=clock)


def build_app(collector: Collector, clock: Clock) -> ASGIApp:
    @asynccontextmanager
    async def lifespan(_: object) -> AsyncIterator[None]:
        task = asyncio.create_task(evict_forever(collector, clock))
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    ingest, traces = Ingest(collector), Traces(collector)
    async def health(scope, receive): return Answer(OK)
    routes: list[BaseRoute] = [
        Route("/spans", Resource({"POST": ingest.post})),
        Route("/traces", Resource({"GET": traces.list})),
        Route("/traces/{trace_id}", Resource({"GET": traces.detail})),
        Route("/health", Resource({"GET": health})),
    ]
    return Router(routes, redirect_slashes=False, default=not_found, lifespan=lifespan)

async def not_found(scope: Scope, receive: Receive, send: Send) -> None:
    await respond(refusal(UnknownRoute()), send)
