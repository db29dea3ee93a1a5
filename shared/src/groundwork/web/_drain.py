"""Count what is going on, so that a server can stop without dropping any of it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

from starlette.types import ASGIApp, Receive, Scope, Send

from groundwork.logs import get_logger
from groundwork.web._refusal import Envelope, Refusal, send_refusal

__all__ = ["DRAIN_KEY", "OPERATIONS_PATHS", "SHUTTING_DOWN", "STOPPED_AMID", "Drain", "DrainGate"]

T = TypeVar("T")
log = get_logger(__name__)

DRAIN_KEY: Final = "groundwork.drain"
OPERATIONS_PATHS: Final = frozenset({"/livez", "/readyz", "/metrics"})


class Drain:
    """What a service is busy with: requests in flight and work that outlives its request.

    `begin` turns the service away from new work; `wait_idle` returns when the old work is done. It
    belongs to one event loop; `begin` alone may be called from a signal handler.
    """

    def __init__(self) -> None:
        self._draining = False
        self._in_flight = 0
        self._tasks: set[asyncio.Task[Any]] = set()
        self._idle: asyncio.Event | None = None
        self.failure: Exception | None = None

    @property
    def draining(self) -> bool:
        """Tell whether new work is turned away."""
        return self._draining

    @property
    def in_flight(self) -> int:
        """Return the number of requests being answered and of tasks still running."""
        return self._in_flight + len(self._tasks)

    def begin(self) -> None:
        """Turn new work away from now on; there is no way back."""
        self._draining = True

    def fail(self, failure: Exception) -> None:
        """Stop as after a signal, for good: what is served can never become ready; `serve` raises this."""
        self.failure = self.failure or failure
        self.begin()

    def enter(self) -> None:
        """Count a request in."""
        self._in_flight += 1

    def leave(self) -> None:
        """Count a request out."""
        self._in_flight -= 1
        self._note_idle()

    def spawn(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Run `work` in a task of its own. A failure is logged, as nobody waits for it."""
        task = self._begun(work)
        task.add_done_callback(_log_failure)
        return task

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Await `work`, which goes on when its caller is cancelled, as by a client that hangs up.

        A failure is the caller's; it is logged here only if the caller is gone.
        """
        task = self._begun(work)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            task.add_done_callback(_log_failure)
            raise

    async def wait_idle(self, timeout_s: float) -> bool:
        """Wait until nothing is in flight; False when `timeout_s` passed first."""
        if self.in_flight == 0:
            return True
        idle = self._idle = self._idle or asyncio.Event()
        idle.clear()
        try:
            await asyncio.wait_for(idle.wait(), timeout_s)
        except TimeoutError:
            return False
        return True

    def cancel_rest(self) -> int:
        """Cancel the spawned tasks that are still running, and return how many there were."""
        for task in self._tasks:
            task.cancel()
        return len(self._tasks)

    def _begun(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        self._note_idle()

    def _note_idle(self) -> None:
        if self._idle is not None and self.in_flight == 0:
            self._idle.set()


def _log_failure(task: asyncio.Task[Any]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("drain.task_failed", task=task.get_name(), exc_info=error)


class DrainGate:
    """Count requests in and out, and turn new ones away with 503 while the service drains."""

    def __init__(self, app: ASGIApp, *, drain: Drain, envelope: Envelope) -> None:
        self._app, self._drain, self._envelope = app, drain, envelope

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        drain = self._drain
        scope[DRAIN_KEY] = drain
        if drain.draining and scope["path"] not in OPERATIONS_PATHS:
            await send_refusal(scope, send, SHUTTING_DOWN, self._envelope)
            return
        drain.enter()
        try:
            await self._app(scope, receive, send)
        finally:
            drain.leave()


_LATER: Final = {"Retry-After": "1", "Connection": "close"}
SHUTTING_DOWN: Final = Refusal(
    status=503,
    code="shutting_down",
    detail="The service is stopping; send the request again, to another instance or a little later.",
    headers=_LATER,
)
STOPPED_AMID: Final = Refusal(
    status=503,
    code="shutting_down",
    detail="The service stopped amid this request, which may have been carried out, as after a time-out.",
    headers=_LATER,
)
