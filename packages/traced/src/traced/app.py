"""The composition root: builds the parts and wires them.

traced serve:
CrossOrigin ─▶ groundwork.web ─▶ routes ─▶ Collector ─▶ MemoryStore
      │        (ids, metrics, drain,       ▲                 │
      │         body limit, 500)           ├── evictor       └── log
      └── ExpressLane: plain POST /spans ──┘
traced dashboard:
groundwork.web ─▶ the page, which asks the server that it is pointed at
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.web import Drain, ExpressLane, Refusal, ServiceMetrics, WebSettings, docs_routes, wrap
from traced.ceiling import Ceiling
from traced.domain.window import NS_PER_MINUTE, NS_PER_S, Window
from traced.encoding import OK, encode_error
from traced.errors import MethodNotAllowed, NotReady, UnknownRoute
from traced.evictor import evict_forever
from traced.log import Durability
from traced.metrics import TracedMetrics
from traced.routes.allowed_origins import AllowedOrigins
from traced.routes.api import api_routes
from traced.routes.cross_origin import OPEN_HEADERS, CrossOrigin
from traced.routes.ingest import Ingest
from traced.routes.otlp import PATH as OTLP_PATH
from traced.routes.otlp import OtlpErrors
from traced.routes.outgoing import Outgoing
from traced.routes.pages import Pages
from traced.routes.resource import Answer, Resource, refusal, respond
from traced.routes.traces import Traces
from traced.service import Collector
from traced.store.memory import MemoryStore
from traced.store.memory.queries import MemoryQueries

MAX_BODY_BYTES = 32 * 2**20
MIN_SEGMENT_S = 5.0
SEGMENTS_PER_WINDOW = 30  # of the log: fewer hold on to more of what has left
PARTITIONS_PER_WINDOW = 600  # more make `total` slower, fewer make each insertion move more memory

_log = get_logger(__name__)

Lifespan = Callable[[object], AbstractAsyncContextManager[None]]


class Served(NamedTuple):
    """What `groundwork.web.serve` is given."""

    app: ASGIApp
    express: ExpressLane | None


def build_collector(
    *,
    window_minutes: float,
    clock: Clock,
    data_dir: Path | None = None,
    durability: Durability = Durability.NONE,
    database_url: str | None = None,
    memory_limit_mb: int = 0,
) -> Collector:
    """Return a collector with a window of this width: in memory, or in the database if there is one."""
    window = Window(round(window_minutes * NS_PER_MINUTE))
    ceiling = Ceiling(memory_limit_mb)
    if database_url is not None:
        return _on_postgres(database_url, window, clock, durability, ceiling)
    store = MemoryStore(
        partition_ns=max(NS_PER_S, window.width_ns // PARTITIONS_PER_WINDOW),
        segment_s=max(MIN_SEGMENT_S, window.width_ns / NS_PER_S / SEGMENTS_PER_WINDOW),
        keep_ns=window.width_ns + window.ahead_ns,
        data_dir=data_dir,
        durability=durability,
        clock=clock,
        ceiling=ceiling,
    )
    queries = MemoryQueries(store, clock=clock)
    return Collector(store=store, queries=queries, window=window, clock=clock, ceiling=ceiling)


def _on_postgres(
    database_url: str, window: Window, clock: Clock, durability: Durability, ceiling: Ceiling
) -> Collector:
    from traced.store.postgres import PostgresQueries, PostgresStore  # whoever has no database need not wait

    store = PostgresStore(database_url, window=window, durability=durability.value, clock=clock)
    queries = PostgresQueries(store)
    return Collector(store=store, queries=queries, window=window, clock=clock, ceiling=ceiling)


def build_app(
    collector: Collector,
    *,
    clock: Clock,
    drain: Drain | None = None,
    access_log: bool = False,
    allowed_origins: Sequence[str] = (),
) -> ASGIApp:
    """Return the whole application; its lifespan starts the engine and runs the evictor."""
    return build_served(
        collector,
        clock=clock,
        drain=drain or Drain(),
        access_log=access_log,
        allowed_origins=allowed_origins,
    ).app


def build_served(
    collector: Collector,
    *,
    clock: Clock,
    drain: Drain,
    access_log: bool = False,
    allowed_origins: Sequence[str] = (),
) -> Served:
    """Return the application and the lane that plain batches take past it.

    With an access log there is no lane: every request is to be logged, and that costs more than the lane
    saves.
    """
    metrics = ServiceMetrics()
    ingest, outgoing = Ingest(collector), Outgoing()
    TracedMetrics(collector, outgoing.status, metrics.registry)
    router = Router(
        [
            *_contract_routes(collector, ingest, outgoing, metrics),
            *api_routes(collector, clock, outgoing),
            *_page_routes(Pages("static")),
            *_description_routes(),
        ],
        redirect_slashes=False,
        default=_refusing(UnknownRoute()),
        lifespan=_living(collector, clock, drain),
    )
    express = ExpressLane(
        method=b"POST",
        path=b"/spans",
        handle=ingest.express,
        headers=OPEN_HEADERS,
        metrics=metrics,
        drain=drain,
        clock=clock,
    )
    layered = OtlpErrors(_in_layers(router, metrics, clock, drain, access_log=access_log))
    app = CrossOrigin(AllowedOrigins(layered, allowed_origins))
    return Served(app, None if access_log else express)


def build_dashboard(api_origin: str, *, clock: Clock, drain: Drain | None = None) -> ASGIApp:
    """Return the page alone, pointed at the server of this origin, which the browser asks itself."""
    pages = Pages("static", api_origin=api_origin)
    told = UnknownRoute("this is the page alone, at /")
    router = Router(_page_routes(pages), redirect_slashes=False, default=_refusing(told))
    return _in_layers(router, ServiceMetrics(), clock, drain, access_log=False)


def _in_layers(
    router: Router, metrics: ServiceMetrics, clock: Clock, drain: Drain | None, *, access_log: bool
) -> ASGIApp:
    settings = WebSettings(
        max_body_bytes=MAX_BODY_BYTES,
        envelope=envelope,
        clock=clock,
        access_log=access_log,
    )
    return wrap(_enveloped(router), settings, metrics=metrics, drain=drain or Drain())


def _contract_routes(
    collector: Collector, ingest: Ingest, outgoing: Outgoing, metrics: ServiceMetrics
) -> list[BaseRoute]:
    traces = Traces(collector, outgoing)

    async def health(scope: Scope, receive: Receive) -> Answer:
        readiness = collector.readiness()
        if not readiness.is_ready:
            raise NotReady(readiness.detail)
        return Answer(OK)

    async def scrape(scope: Scope, receive: Receive) -> Answer:
        return Answer(metrics.text(), content_type=b"text/plain; version=0.0.4; charset=utf-8")

    return [
        Route("/spans", Resource({"POST": ingest.post})),
        Route(OTLP_PATH, Resource({"POST": ingest.post_otlp})),
        Route("/traces", Resource({"GET": traces.list}, outgoing)),
        Route("/traces/{trace_id}", Resource({"GET": traces.detail}, outgoing)),
        Route("/health", Resource({"GET": health})),
        Route("/metrics", Resource({"GET": scrape})),
    ]


def _page_routes(pages: Pages) -> list[BaseRoute]:
    return [
        Route("/", Resource({"GET": pages.one("index.html")})),
        Route("/static/{name:path}", Resource({"GET": pages.any})),
    ]


def _description_routes() -> list[BaseRoute]:
    openapi = Pages("openapi")
    return [
        Route("/openapi.yaml", Resource({"GET": openapi.one("openapi.yaml")})),
        Route("/openapi.json", Resource({"GET": openapi.one("openapi.json")})),
        *docs_routes(title="traced", home="/"),
    ]


def _living(collector: Collector, clock: Clock, drain: Drain) -> Lifespan:
    @asynccontextmanager
    async def lifespan(_: object) -> AsyncIterator[None]:
        await collector.start()
        background = asyncio.create_task(_recover_then_evict(collector, clock, drain))
        yield
        background.cancel()
        with suppress(asyncio.CancelledError):
            await background
        await collector.close()

    return lifespan


async def _recover_then_evict(collector: Collector, clock: Clock, drain: Drain) -> None:
    try:
        await collector.recover()
    except Exception as error:  # noqa: BLE001  a boundary: whatever it is, `serve` ends with it
        _log.error("recovery.failed", problem=str(error))
        drain.fail(error)
        return
    await evict_forever(collector, clock)


def _enveloped(router: Router) -> ASGIApp:
    """Return the router with the refusals of routes that are not ours in our envelope."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        scope["app"] = router  # makes starlette raise its 404 and 405 instead of answering them itself
        try:
            await router(scope, receive, send)
        except HTTPException as error:
            allowed = (error.headers or {}).get("Allow", "").split(", ")
            told = MethodNotAllowed(allowed) if error.status_code == 405 else UnknownRoute()
            await respond(refusal(told), send)

    return app


def _refusing(told: UnknownRoute) -> ASGIApp:
    async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
        await respond(refusal(told), send)

    return refuse


def envelope(told: Refusal) -> tuple[str, bytes]:
    """Return content type and body of what is refused before any route sees it."""
    return "application/json", encode_error(told.detail)
