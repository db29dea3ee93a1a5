"""What a stopping server's parts share, and the gate through which its application hears of start and end."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.web._crew import Crew
from groundwork.web._drain import Drain

__all__ = ["UNDO_S", "LifespanGate", "Stopping"]

log = get_logger(__name__)
UNDO_S: Final = 1.0
"""What is cancelled at the deadline has this long to undo itself."""


class Stopping:
    """What the parts of a stopping server share: the drain, the time that is left, the first signal."""

    def __init__(self, drain: Drain, drain_s: float, clock: Clock, crew: Crew | None) -> None:
        self._crew = crew
        self.drain, self._drain_s, self._clock = drain, drain_s, clock
        self._deadline_s: float | None = None
        self._has_finished = False
        self.signal: int | None = None
        self.starting: asyncio.Task[Any] | None = None
        self.has_given_start_up = False
        self.is_forced = False  # by a second Ctrl-C
        self.is_over = False  # whatever is still worked on is cancelled
        self.start_error: BaseException | None = None

    @property
    def is_due(self) -> bool:
        """Whether the server is to stop without a signal of its own."""
        return self.drain.failure is not None or (self._crew is not None and self._crew.is_orphaned())

    @property
    def failure(self) -> BaseException | None:
        """What the server ended with: what was said to the drain, or what a start that was to stop raised."""
        return self.drain.failure or (self.start_error if self.has_given_start_up else None)

    @property
    def left_s(self) -> float:
        """How long what is in flight still has."""
        if self._deadline_s is None:
            return self._drain_s
        return max(0.0, self._deadline_s - self._clock.monotonic())

    def begin(self, signal_number: int | None = None) -> None:
        """Note the first signal and start the countdown; safe in a signal handler."""
        if self.signal is None:
            self.signal = signal_number
        if self._deadline_s is None:
            self._deadline_s = self._clock.monotonic() + self._drain_s
        self.drain.begin()

    def give_start_up(self) -> None:
        """Cancel the application's start, if it is under way."""
        self.has_given_start_up = True
        if self.starting is not None:
            self.starting.cancel()

    async def finish_work(self) -> None:
        """Wait, once, for what is in flight until the deadline, then cancel it and let it undo itself."""
        if self._has_finished:
            return
        self._has_finished = True
        self.begin()
        if not await self.drain.wait_idle(self.left_s):
            log.warning(
                "drain.deadline_passed", in_flight=self.drain.in_flight, cancelled=self.drain.cancel_rest()
            )
            await self.drain.wait_idle(UNDO_S)


class LifespanGate:
    """Let spawned work finish before the application closes what that work uses.

    It also keeps the error of a failed start, which uvicorn would turn into a log line. What is cancelled at
    the end of a drain, or as the start was given up, is no error.
    """

    def __init__(self, app: ASGIApp, stopping: Stopping) -> None:
        self._app, self._stopping = app, stopping

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(scope, receive, send)
            return
        try:
            await self._app(scope, receive, send)
        except asyncio.CancelledError:
            if not self._stopping.is_over:
                raise

    async def _live(self, scope: Scope, receive: Receive, send: Send) -> None:
        stopping = self._stopping

        async def gated_receive() -> Message:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                await stopping.finish_work()
            return message

        async def noting_send(message: Message) -> None:
            noted = self._noted(message)
            if noted is not None:
                await send(noted)

        stopping.starting = asyncio.current_task()
        try:
            await self._app(scope, gated_receive, noting_send)
        except BaseException as error:  # kept, not handled: it goes on
            if stopping.starting is not None:
                if stopping.has_given_start_up and isinstance(error, asyncio.CancelledError):
                    log.info("start.given_up")
                    return
                stopping.start_error = error
            raise

    def _noted(self, message: Message) -> Message | None:
        """Note how far the application is, and leave out what uvicorn would log in vain: a traceback."""
        stopping, kind = self._stopping, message["type"]
        if kind == "lifespan.startup.complete":
            stopping.starting = None
        if kind == "lifespan.startup.failed":  # `serve` raises the error itself
            return None if stopping.has_given_start_up else {**message, "message": ""}
        if kind == "lifespan.shutdown.failed" and stopping.is_forced:  # it was cut off, as somebody wished
            return {**message, "message": ""}
        return message
