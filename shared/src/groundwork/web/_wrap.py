"""The layers around a service, put together in their usual order."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.types import ASGIApp

from groundwork.clock import Clock
from groundwork.web._body import BodyLimit
from groundwork.web._context import ContextMiddleware
from groundwork.web._drain import Drain, DrainGate
from groundwork.web._last_resort import LastResort
from groundwork.web._metrics import Recorder, ServiceMetrics
from groundwork.web._refusal import Envelope

__all__ = ["WebSettings", "wrap"]


@dataclass(frozen=True, kw_only=True)
class WebSettings:
    """What the layers must know about a service."""

    max_body_bytes: int
    envelope: Envelope
    clock: Clock
    access_log: bool = True


def wrap(app: ASGIApp, settings: WebSettings, *, metrics: ServiceMetrics, drain: Drain) -> ASGIApp:
    """Return `app` inside all layers; a service that needs fewer puts its own together like this.

    From the outside in: ids of the request, metrics and access log, refusing while draining, 500 as a
    last resort, body limit. A refusal of an inner layer has its ids and is counted and logged.
    """
    app = BodyLimit(app, max_body_bytes=settings.max_body_bytes, envelope=settings.envelope)
    app = LastResort(app, envelope=settings.envelope)
    app = DrainGate(app, drain=drain, envelope=settings.envelope)
    app = Recorder(app, metrics=metrics, clock=settings.clock, access_log=settings.access_log)
    return ContextMiddleware(app)
