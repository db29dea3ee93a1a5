"""May this process be given work? What `/readyz` looks at."""

from collections.abc import Callable, Mapping

from groundwork.clock import Clock
from groundwork.web import Check
from payment_gateway.recovery.watch import NS, Heartbeat, Watch


class Readiness:
    """Three checks, for one statement.

    The database must answer. A worker in this process must have finished a sweep lately and written that
    down, else its loop is stuck and the process with it, or the database takes nothing, and so no payment. A
    worker elsewhere is only reported, because taking the API out of service would help nobody. A bank that is
    away makes nothing unready: replays, reads and refusals need no bank.
    """

    def __init__(
        self,
        watch: Watch,
        *,
        clock: Clock,
        breaker: Callable[[], str],
        own: Heartbeat | None,
        stale_s: float,
    ) -> None:
        self._watch = watch
        self._clock = clock
        self._breaker = breaker
        self._own = own
        self._stale_s = stale_s
        self._started_at_ns = clock.time_ns()

    async def checks(self) -> Mapping[str, Check]:
        """Look at everything; an error of the database is the caller's to report."""
        backlog = await self._watch.look()
        return {
            "database": Check(ok=True),
            "worker": self._worker(self._own.written_at_ns if self._own else backlog.heartbeat_ns),
            "bank": Check(ok=True, detail=f"breaker {self._breaker()}"),
        }

    def _worker(self, heartbeat_ns: int | None) -> Check:
        # A process that has just started has had no time for a sweep.
        seen_ns = max(heartbeat_ns or 0, self._started_at_ns)
        age_s = max(0.0, (self._clock.time_ns() - seen_ns) / NS)
        if age_s <= self._stale_s:
            return Check(ok=True, detail="alive" if heartbeat_ns else "no sweep yet")
        return Check(ok=self._own is None, detail=f"no sweep was finished and written down for {age_s:.0f} s")
