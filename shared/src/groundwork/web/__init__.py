"""What every HTTP service here needs around its routes, as pure ASGI layers.

| part | what it does |
| --- | --- |
| `wrap` | puts all layers around an application, each in a module of its own: |
| `_context` | `X-Request-ID` and `traceparent` in, out, and into the logs |
| `_metrics` | metrics and access log by the route's template |
| `_drain` | 503 for new work while the service stops |
| `_last_resort` | 500 in the program's envelope for an error that nobody caught |
| `_head` | 431, 408 and 400 for heads that are too large, too slow, or no HTTP |
| `_body` | 413, 415 and 400 for bodies that are too large or badly packed; unpacks gzip |
| `health_routes`, `docs_routes`, `ServiceMetrics.endpoint` | the routes for operators and callers |
| `ExpressLane` | lets one hot route with small bodies pass by all of these |
| `serve` | runs it all until SIGTERM, and drains |
"""

from groundwork.web._docs import docs_routes
from groundwork.web._drain import DRAIN_KEY, Drain
from groundwork.web._express import ExpressAnswer, ExpressLane
from groundwork.web._head import HeadLimits
from groundwork.web._health import Check, health_routes
from groundwork.web._listen import CannotListenError
from groundwork.web._metrics import ServiceMetrics
from groundwork.web._refusal import Envelope, Refusal
from groundwork.web._server import serve
from groundwork.web._wrap import WebSettings, wrap

__all__ = [
    "DRAIN_KEY",
    "CannotListenError",
    "Check",
    "Drain",
    "Envelope",
    "ExpressAnswer",
    "ExpressLane",
    "HeadLimits",
    "Refusal",
    "ServiceMetrics",
    "WebSettings",
    "docs_routes",
    "health_routes",
    "serve",
    "wrap",
]
