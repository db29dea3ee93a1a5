"""A real HTTP server around an ASGI application, for as long as a `with` block."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any

import uvicorn
from typing_extensions import override

from groundwork.web import Envelope, ExpressLane, HeadLimits
from groundwork.web._express import protocol_of

__all__ = ["Server"]

_START_S = 60.0
_STOP_S = 60.0
_DRAIN_S = 3


class Server:
    """Serve `app` with uvicorn on a free loopback port; the block gets its URL.

    `async with Server(app) as url` runs in this event loop. `with Server(app) as url` runs in a
    thread with a loop of its own, for synchronous tests and for clients that block. Lifespan events
    are sent when the application knows them. Leaving the block ends open requests after 3 s. Heads of
    requests have the limits of `groundwork.web.serve`.
    """

    def __init__(
        self,
        app: Any,
        *,
        heads: HeadLimits | None = None,
        envelope: Envelope | None = None,
        express: ExpressLane | None = None,
    ) -> None:
        config = uvicorn.Config(
            app,
            http=protocol_of(heads or HeadLimits(), envelope, express),
            log_config=None,
            lifespan="auto",
            ws="none",
            access_log=False,
            timeout_graceful_shutdown=_DRAIN_S,
        )
        self._uvicorn = _QuietUvicorn(config)
        self._task: asyncio.Task[None] | None = None
        self._thread: threading.Thread | None = None

    async def __aenter__(self) -> str:
        listener, url = self._listen()
        settled = asyncio.Event()
        self._uvicorn.on_settled = settled.set
        self._task = asyncio.create_task(self._uvicorn.serve(sockets=[listener]))
        await asyncio.wait_for(settled.wait(), _START_S)
        if not self._uvicorn.started:
            await self._task
            listener.close()
            raise RuntimeError("the application's lifespan start-up failed; its log says why")
        return url

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._uvicorn.should_exit = True
        if self._task is not None:
            await asyncio.wait_for(self._task, _STOP_S)

    def __enter__(self) -> str:
        listener, url = self._listen()
        settled = threading.Event()
        self._uvicorn.on_settled = settled.set
        self._thread = threading.Thread(target=self._run_in_thread, args=(listener,), daemon=True)
        self._thread.start()
        if not settled.wait(_START_S) or not self._uvicorn.started:
            self._thread.join(_STOP_S)
            listener.close()
            raise RuntimeError("the application did not start; its log says why")
        return url

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._uvicorn.should_exit = True
        if self._thread is not None:
            self._thread.join(_STOP_S)

    def _run_in_thread(self, listener: socket.socket) -> None:
        asyncio.run(self._uvicorn.serve(sockets=[listener]))

    def _listen(self) -> tuple[socket.socket, str]:
        # The protocol is named because asyncio switches Nagle's algorithm off only where it reads TCP; with
        # it on, every answer on a kept connection may wait 40 ms for the client's delayed acknowledgement.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.bind(("127.0.0.1", 0))
        listener.listen(2048)
        return listener, f"http://127.0.0.1:{listener.getsockname()[1]}"


class _QuietUvicorn(uvicorn.Server):
    """uvicorn that leaves the process's signal handlers alone and says when it is up (or failed)."""

    on_settled: Callable[[], None]

    @contextlib.contextmanager
    @override
    def capture_signals(self) -> Iterator[None]:
        yield

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        except SystemExit:  # uvicorn's way to say that the lifespan failed; it must not end the test run
            self.should_exit = True
        finally:
            self.on_settled()
