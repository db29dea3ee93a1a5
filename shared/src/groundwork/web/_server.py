"""Run a service until it is told to stop, and stop it without dropping anything."""

from __future__ import annotations

import asyncio
import errno
import math
import os
import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Final, Literal

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from typing_extensions import override

from groundwork.clock import Clock, SystemClock
from groundwork.logs import get_logger
from groundwork.web._crew import Crew
from groundwork.web._drain import Drain
from groundwork.web._express import ExpressLane, protocol_of
from groundwork.web._head import DEFAULT_HEADS, BoundedProtocol, HeadLimits
from groundwork.web._refusal import Envelope

__all__ = ["CannotListenError", "serve"]

log = get_logger(__name__)
_BACKLOG: Final = 2048
_KEEP_ALIVE_S: Final = 5
_UNDO_S: Final = 1.0
_HANG_UP_BEFORE_S: Final = 0.5  # uvicorn cancels what is left at the deadline, with a traceback for each

Lifespan = Literal["auto", "on", "off"]


class CannotListenError(Exception):
    """The address is not to be had; `cure` says what to do."""

    exit_code = 4

    def __init__(self, host: str, port: int, error: OSError) -> None:
        self.host, self.port = host, port
        reason, self.cure = _reason_and_cure(host, port, error)
        super().__init__(f"cannot listen on {_host_port(host, port)}: {reason}")


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
    `drain_s` seconds to finish before it is cancelled and the application's lifespan ends. A second
    Ctrl-C does not wait. A request whose head is over the limits of `heads`, or is no HTTP, is refused
    before the application sees it, in the form that `envelope` gives (plain text without one). `express` lets
    one hot route pass by the application, see `_express`. With `processes` the program is copied before it
    serves, and the copies share the address: nothing that the application holds may be in use yet.

    Raises `CannotListenError`, what the application's start raised, or later what `Drain.fail` was given.
    """
    listener = _listen(host, port)
    crew = Crew() if processes > 1 else None
    number = 0 if crew is None else crew.muster(processes)
    if crew is not None and number is None:
        listener.close()
        return crew.wait()
    stopping = _Stopping(drain or Drain(), drain_s, SystemClock(), crew)
    config = uvicorn.Config(
        _LifespanGate(app, stopping),
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
        timeout_graceful_shutdown=_cancel_s(drain_s),
    )
    url = f"http://{_host_port(_reachable(host), listener.getsockname()[1])}"
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
    if stopping.drain.failure is not None:
        raise stopping.drain.failure
    return 130 if stopping.signal == signal.SIGINT else 0


class _Stopping:
    """What the parts of a stopping server share: the drain, the time that is left, the first signal."""

    def __init__(self, drain: Drain, drain_s: float, clock: Clock, crew: Crew | None) -> None:
        self._crew = crew
        self.drain, self._drain_s, self._clock = drain, drain_s, clock
        self._deadline_s: float | None = None
        self._has_finished = False
        self.signal: int | None = None
        self.start_error: BaseException | None = None

    @property
    def is_due(self) -> bool:
        """Whether the server is to stop without a signal of its own."""
        return self.drain.failure is not None or (self._crew is not None and self._crew.is_orphaned())

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
            await self.drain.wait_idle(_UNDO_S)


class _Server(uvicorn.Server):
    """uvicorn, except that a signal drains and is not raised again, and that readiness is announced."""

    def __init__(self, config: uvicorn.Config, stopping: _Stopping, *, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._stopping, self._on_ready = stopping, on_ready

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._stopping.begin(sig)
        if self.should_exit and sig == signal.SIGINT:
            self.force_exit = True
        self.should_exit = True

    @override
    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self._stopping.is_due

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        hang_up_s = _hang_up_s(self._stopping.left_s)
        timer = asyncio.get_running_loop().call_later(hang_up_s, self._hang_up)
        try:
            await super().shutdown(sockets)
        finally:
            timer.cancel()
        if not self.force_exit:
            await self._stopping.finish_work()  # the lifespan has waited for it, if there is one

    def _hang_up(self) -> None:
        """End what only waits for its client, before it is cancelled."""
        connections = [each for each in self.server_state.connections if isinstance(each, BoundedProtocol)]
        hung_up = sum([each.end_if_client_is_late() for each in connections])
        if hung_up:
            log.warning("drain.hung_up", connections=hung_up, problem="their clients take or send nothing")

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and not self.should_exit:
            self._on_ready()


class _LifespanGate:
    """Let spawned work finish before the application closes what that work uses.

    It also keeps the error of a failed start, which uvicorn would turn into a log line.
    """

    def __init__(self, app: ASGIApp, stopping: _Stopping) -> None:
        self._app, self._stopping = app, stopping

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await self._app(scope, receive, send)
            return
        started = False

        async def gated_receive() -> Message:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                await self._stopping.finish_work()
            return message

        async def noting_send(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "lifespan.startup.complete"
            # Its message is a traceback; `serve` raises the error itself.
            await send(
                {**message, "message": ""} if message["type"] == "lifespan.startup.failed" else message
            )

        try:
            await self._app(scope, gated_receive, noting_send)
        except BaseException as error:  # kept, not handled: it goes on
            if not started:
                self._stopping.start_error = error
            raise


def _cancel_s(drain_s: float) -> int:
    """Return when uvicorn cancels what is left; it knows whole seconds only, and 0 for never."""
    return max(1, math.ceil(drain_s))


def _hang_up_s(drain_s: float) -> float:
    """Return when what only waits for a client is given up: a little before it would be cancelled."""
    return min(drain_s, _cancel_s(drain_s) - _HANG_UP_BEFORE_S)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise CannotListenError(host, port, error) from error
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        listener.close()
        raise CannotListenError(host, port, error) from error
    return listener


def _reason_and_cure(host: str, port: int, error: OSError) -> tuple[str, str]:
    if isinstance(error, socket.gaierror):
        return (
            f"there is no host {host!r}",
            "use 127.0.0.1 for this machine only, or 0.0.0.0 for every network",
        )
    if error.errno == errno.EADDRINUSE:
        return (
            f"port {port} is in use by another program",
            f"stop that program (`lsof -i :{port}` shows it), or choose another --port; 0 takes a free one",
        )
    if error.errno == errno.EACCES:
        return (
            f"port {port} needs more rights than this user has",
            "choose a port of 1024 or above with --port",
        )
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine", "use 127.0.0.1, or 0.0.0.0 for every network"
    return error.strerror or str(error), "choose another --host or --port"


def _reachable(host: str) -> str:
    """Return where this machine itself reaches a server on `host`."""
    return {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104  compared, not bound


def _host_port(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
