"""`GET /api/v1/status`."""

from importlib.metadata import version

from starlette.types import Receive, Scope

from groundwork.clock import Clock
from traced.answers.status import Ingested, Streamed, encode_status
from traced.live import Live
from traced.process import resident_bytes
from traced.routes.outgoing import Outgoing
from traced.routes.parameters import Parameters
from traced.routes.resource import Answer
from traced.service import Collector


class Status:
    """Puts together what the parts say about themselves; none of it costs anything to ask."""

    def __init__(self, collector: Collector, live: Live, outgoing: Outgoing, clock: Clock) -> None:
        self._collector = collector
        self._live, self._outgoing = live, outgoing
        self._clock = clock
        self._version = version("traced")

    async def get(self, scope: Scope, receive: Receive) -> Answer:
        """Answer `GET /api/v1/status`."""
        Parameters(scope["query_string"], set())
        collector, tally = self._collector, self._collector.tally
        body = encode_status(
            version=self._version,
            now_ns=self._clock.time_ns(),
            window=collector.window,
            readiness=collector.readiness(),
            engine=collector.engine_status(),
            ingested=Ingested(
                collector.spans_per_second,
                tally.batches,
                tally.batches_refused,
                tally.spans_accepted,
                tally.spans_stale,
                tally.spans_future,
                tally.spans_rejected,
                tally.lag_s,
            ),
            held=collector.held(),
            memory_bytes=resident_bytes(),
            answering=self._outgoing.status(),
            streamed=Streamed(self._live.clients, self._live.max_clients),
        )
        return Answer(body)
