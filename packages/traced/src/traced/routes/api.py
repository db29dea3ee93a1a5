"""All routes under `/api/v1`."""

from starlette.routing import BaseRoute, Route

from groundwork.clock import Clock
from traced.live import Live
from traced.routes.explore import Explore
from traced.routes.outgoing import Outgoing
from traced.routes.resource import Resource
from traced.routes.status import Status
from traced.routes.stream import Stream
from traced.service import Collector


def api_routes(collector: Collector, clock: Clock, outgoing: Outgoing) -> list[BaseRoute]:
    """Return the routes; none where the engine cannot answer questions beyond the contract."""
    explorer = collector.explorer()
    if explorer is None:
        return []
    explore, live = Explore(explorer, clock, outgoing), Live(explorer, clock)
    return [
        *(
            Route(f"/api/v1/{path}", Resource({"GET": handler}, outgoing))
            for path, handler in explore.handlers().items()
        ),
        Route("/api/v1/status", Resource({"GET": Status(collector, live, outgoing, clock).get})),
        Route("/api/v1/stream", Stream(live, clock)),
    ]
