"""What every HTTP service here needs around its routes, as pure ASGI layers.

`wrap` puts all of them around an application; each is public, for a service that wants fewer.

| part | what it does |
| --- | --- |
| `ContextMiddleware` | `X-Request-ID` and `traceparent` in, out, and into the logs |
| `Recorder` | metrics and access log by the route's template |
| `DrainGate` | 503 for new work while the service stops |
| `LastResort` | 500 in the program's envelope for an error that nobody caught |
| `BodyLimit` | 413, 415 and 400 for bodies that are too large or badly packed; unpacks gzip |
| `health_routes`, `docs_routes`, `ServiceMetrics.endpoint` | the routes for operators and callers |
| `serve` | runs it all until SIGTERM, and drains |
"""

from groundwork.web._body import BodyLimit
from groundwork.web._context import ContextMiddleware
from groundwork.web._docs import docs_routes
from groundwork.web._drain import Drain, DrainGate
from groundwork.web._health import Check, health_routes
from groundwork.web._last_resort import LastResort
from groundwork.web._metrics import Recorder, ServiceMetrics, route_template
from groundwork.web._refusal import Envelope, Refusal, error_handlers, send_refusal
from groundwork.web._server import CannotListenError, serve
from groundwork.web._wrap import WebSettings, wrap

__all__ = [
    "BodyLimit",
    "CannotListenError",
    "Check",
    "ContextMiddleware",
    "Drain",
    "DrainGate",
    "Envelope",
    "LastResort",
    "Recorder",
    "Refusal",
    "ServiceMetrics",
    "WebSettings",
    "docs_routes",
    "error_handlers",
    "health_routes",
    "route_template",
    "send_refusal",
    "serve",
    "wrap",
]
