"""Count and time every request, and log it: one event each, labelled by the route's template."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from prometheus_client import REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from prometheus_client.utils import floatToGoString
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from typing_extensions import override

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.web._drain import OPERATIONS_PATHS

__all__ = ["Recorder", "ServiceMetrics"]

log = get_logger("http")

_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_BUCKETS_S: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class _Durations:
    """How long the requests of one route took: how many ended in each bucket, and their sum."""

    def __init__(self) -> None:
        self.counts = [0] * (len(_BUCKETS_S) + 1)
        self.sum_s = 0.0

    def buckets(self) -> list[tuple[str, float]]:
        """Return (upper bound, how many took at most that) as Prometheus has it."""
        bounds = [*map(floatToGoString, _BUCKETS_S), "+Inf"]
        return list(zip(bounds, accumulate(self.counts), strict=True))


class ServiceMetrics:
    """The metrics of one application; a program adds its own to `registry`.

    What happens on every request is counted in plain numbers and made into metric families when somebody
    asks: prometheus-client's own counters take a lock each, a tenth of a small request. So this belongs to
    one event loop.

    The endpoint also shows prometheus-client's global registry: the process, the garbage collector, and
    the counters of `groundwork.retry`.
    """

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.in_flight = 0
        self._requests: dict[tuple[str, str, int], int] = {}
        self._durations: dict[tuple[str, str], _Durations] = {}
        self.registry.register(_Families(self))

    def observe(self, method: str, route: str, status: int, duration_s: float) -> None:
        """Count one request. `route` must be a template: a raw path would make a series per client."""
        counted = (method, route, status)
        self._requests[counted] = self._requests.get(counted, 0) + 1
        durations = self._durations.get((method, route))
        if durations is None:
            durations = self._durations[method, route] = _Durations()
        durations.counts[bisect_left(_BUCKETS_S, duration_s)] += 1
        durations.sum_s += duration_s

    def families(self) -> Iterator[Metric]:
        """Yield what was counted; called by the registry."""
        requests = CounterMetricFamily(
            "http_requests",
            "Requests answered, by method, route template and status.",
            labels=["method", "route", "status"],
        )
        for (method, route, status), count in self._requests.items():
            requests.add_metric([method, route, str(status)], count)
        yield requests
        latency = HistogramMetricFamily(
            "http_request_duration_seconds",
            "Time from the request's head to the end of its answer.",
            labels=["method", "route"],
        )
        for labels, durations in self._durations.items():
            latency.add_metric(labels, durations.buckets(), durations.sum_s)
        yield latency
        yield GaugeMetricFamily("http_requests_in_flight", "Requests being answered now.", self.in_flight)

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


class _Families(Collector):
    """What the registry asks."""

    def __init__(self, metrics: ServiceMetrics) -> None:
        self._metrics = metrics

    @override
    def collect(self) -> Iterator[Metric]:
        return self._metrics.families()


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

        self._metrics.in_flight += 1
        started_s = self._clock.monotonic()
        try:
            await self._app(scope, receive, counting_send)
        except asyncio.CancelledError:
            status = status or 503  # the end of a drain: the server has told the client
            raise
        finally:
            self._metrics.in_flight -= 1
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
