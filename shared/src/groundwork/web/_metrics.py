"""Count and time every request, and log it: one event each, labelled by the route's template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.metrics_core import Metric
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.web._drain import OPERATIONS_PATHS

__all__ = ["Recorder", "ServiceMetrics"]

log = get_logger("http")

_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_BUCKETS_S: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class ServiceMetrics:
    """The metrics of one application; a program adds its own to `registry`.

    The endpoint also shows prometheus-client's global registry: the process, the garbage collector, and
    the counters of `groundwork.retry`.
    """

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "http_requests_total",
            "Requests answered, by method, route template and status.",
            ["method", "route", "status"],
            registry=self.registry,
        )
        self._latency = Histogram(
            "http_request_duration_seconds",
            "Time from the request's head to the end of its answer.",
            ["method", "route"],
            buckets=_BUCKETS_S,
            registry=self.registry,
        )
        self.in_flight = Gauge(
            "http_requests_in_flight", "Requests being answered now.", registry=self.registry
        )
        # `labels()` takes a lock and builds a key: the few children that there are get remembered.
        self._counters: dict[tuple[str, str, int], Counter] = {}
        self._timers: dict[tuple[str, str], Histogram] = {}

    def observe(self, method: str, route: str, status: int, duration_s: float) -> None:
        """Count one request. `route` must be a template: a raw path would make a series per client."""
        key = (method, route, status)
        counter = self._counters.get(key)
        if counter is None:
            counter = self._counters[key] = self._requests.labels(method, route, str(status))
        timer = self._timers.get((method, route))
        if timer is None:
            timer = self._timers[method, route] = self._latency.labels(method, route)
        counter.inc()
        timer.observe(duration_s)

    def collect(self) -> Iterator[Metric]:
        """Yield this application's metrics, then the process's."""
        yield from self.registry.collect()
        yield from REGISTRY.collect()

    def text(self) -> bytes:
        """Return all metrics in Prometheus' text format."""
        return generate_latest(self)

    def endpoint(self) -> Route:
        """Return the route `GET /metrics`."""

        async def metrics(_request: Request) -> Response:
            return Response(self.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

        return Route("/metrics", metrics, include_in_schema=False)


class Recorder:
    """Measure each request, count it in the metrics and log it as `http.request`.

    Liveness, readiness and metrics are asked for all day: they are logged at the level debug.
    """

    def __init__(
        self, app: ASGIApp, *, metrics: ServiceMetrics, clock: Clock, access_log: bool = True
    ) -> None:
        self._app, self._metrics, self._clock, self._access_log = app, metrics, clock, access_log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, size = 0, 0

        async def counting_send(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        self._metrics.in_flight.inc()
        started_s = self._clock.monotonic()
        try:
            await self._app(scope, receive, counting_send)
        finally:
            self._metrics.in_flight.dec()
            self._record(scope, status, size, self._clock.monotonic() - started_s)

    def _record(self, scope: Scope, status: int, size: int, duration_s: float) -> None:
        route = _route_template(scope)
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        # 499: the client left, or the answer was cut off, before there was a status.
        self._metrics.observe(method, route, status or 499, duration_s)
        if self._access_log:
            write = log.debug if scope["path"] in OPERATIONS_PATHS else log.info
            write(
                "http.request",
                method=method,
                route=route,
                path=scope["path"],
                status=status or 499,
                duration_ms=round(duration_s * 1e3, 3),
                bytes=size,
            )


def _route_template(scope: Scope) -> str:
    """Return the template of the route that Starlette or FastAPI has noted; `unmatched` without one."""
    return str(getattr(scope.get("route"), "path", "unmatched"))
