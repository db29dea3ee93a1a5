"""Run a service until it is told to stop, and stop it without dropping anything."""

from __future__ import annotations

import asyncio
import math
import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Final, Literal

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

from groundwork.clock import SystemClock
from groundwork.logs import get_logger
from groundwork.web._crew import Crew
from groundwork.web._drain import Drain
from groundwork.web._express import ExpressLane, protocol_of
from groundwork.web._head import DEFAULT_HEADS, BoundedProtocol, HeadLimits
from groundwork.web._listen import listen, url_of
from groundwork.web._refusal import Envelope
from groundwork.web._stopping import UNDO_S, LifespanGate, Stopping

__all__ = ["serve"]

log = get_logger(__name__)
_BACKLOG: Final = 2048
_KEEP_ALIVE_S: Final = 5

Lifespan = Literal["auto", "on", "off"]


def serve(
    app: ASGIApp,
    *,
    host: str,
    port: int,
    drain: Drain | None = None,
    drain_s: float = 10.0,
    on_ready: Callable[[str], None] | None = None,
    lifespan: Lifespan = "auto",
    heads: HeadLimits = DEFAULT_HEADS,
    envelope: Envelope | None = None,
    express: ExpressLane | None = None,
    processes: int = 1,
) -> int:
    """Serve `app` on one address until SIGTERM or SIGINT, and return the exit code: 0, or 130 for SIGINT.

    Port 0 takes any free port. `on_ready` is called with the URL once connections are accepted. After a
    signal nothing new is accepted, readiness is off, and what is in flight, spawned work included, has
    `drain_s` seconds to finish before it is cancelled and the application's lifespan ends; whoever still
    waits for an answer gets 503. A start that is under way is cancelled at once. A second Ctrl-C does not
    wait.

    A request whose head is over the limits of `heads`, or is no HTTP, is refused before the application sees
    it, in the form that `envelope` gives (plain text without one). `express` lets one hot route pass by the
    application, see `_express`. With `processes` the program is copied before it serves, and the copies share
    the address: nothing that the application holds may be in use yet.

    Raises `CannotListenError`, what the application's start raised, or later what `Drain.fail` was given.
    """
    listener = listen(host, port)
    crew = Crew() if processes > 1 else None
    number = 0 if crew is None else crew.muster(processes)
    if crew is not None and number is None:
        listener.close()
        return crew.wait()
    stopping = Stopping(drain or Drain(), drain_s, SystemClock(), crew)
    config = uvicorn.Config(
        LifespanGate(app, stopping),
        loop="auto",
        http=protocol_of(heads, envelope, express),
        ws="none",
        lifespan=lifespan,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        backlog=_BACKLOG,
        timeout_keep_alive=_KEEP_ALIVE_S,
        timeout_graceful_shutdown=math.ceil(drain_s + UNDO_S),  # for what does not end when it is cancelled
    )
    url = url_of(host, listener)
    announce = on_ready if number == 0 else None
    server = _Server(config, stopping, on_ready=lambda: announce(url) if announce is not None else None)
    try:
        server.run(sockets=[listener])
    except SystemExit:
        # uvicorn's way to say that the start failed; the reason itself says more.
        if stopping.start_error is not None:
            raise stopping.start_error from None
        raise
    finally:
        listener.close()
    if (failure := stopping.failure) is not None:
        raise failure
    return 130 if stopping.signal == signal.SIGINT else 0


class _Server(uvicorn.Server):
    """uvicorn, except that a signal drains and is not raised again, and that readiness is announced."""

    def __init__(self, config: uvicorn.Config, stopping: Stopping, *, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._stopping, self._on_ready = stopping, on_ready
        self._loop: asyncio.AbstractEventLoop | None = None
        self._to_open: list[socket.socket] = []

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._stopping.begin(sig)
        if self.should_exit and sig == signal.SIGINT:
            self.force_exit = self._stopping.is_forced = True
        self.should_exit = True
        if self._loop is not None and not self.started:
            self._loop.call_soon_threadsafe(self._give_start_up)

    @override
    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self._stopping.is_due

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        timer = asyncio.get_running_loop().call_later(self._stopping.left_s, self._end_rest)
        try:
            await super().shutdown(sockets)
        finally:
            timer.cancel()
        if self.force_exit:
            self._end_rest()
        else:
            await self._stopping.finish_work()  # the lifespan has waited for it, if there is one

    def _end_rest(self) -> None:
        """Tell the clients whose requests are still worked on, hang up on those that are late; cancel all."""
        self._stopping.is_over = True
        connections = [each for each in self.server_state.connections if isinstance(each, BoundedProtocol)]
        hung_up = sum([each.end() for each in connections])
        if hung_up:
            log.warning("drain.hung_up", connections=hung_up, problem="their clients take or send nothing")
        for task in self.server_state.tasks:
            task.cancel()

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop, self._to_open = asyncio.get_running_loop(), [*(sockets or ())]
        if not self.should_exit:
            await super().startup(self._to_open)
        if self.started and not self.should_exit:
            self._on_ready()

    def _give_start_up(self) -> None:
        """Let a start that was told to stop undo itself, and open no socket for it."""
        if not self.started:
            self._to_open.clear()
            self._stopping.give_start_up()
