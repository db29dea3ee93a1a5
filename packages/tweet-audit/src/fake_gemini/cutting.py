"""Close a connection in the middle of an answer, for which ASGI has no word."""

from __future__ import annotations

from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

_KEY = "fake_gemini.connection"


class ConnectionCut(ConnectionResetError):  # noqa: N818  an event of the wire, as its parent is
    """The server closed the connection; raised only in process, where there is no socket to close."""


class Cuttable:
    """The outermost layer: keeps the way to the socket, which every layer below would wrap away."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; the scope carries its transport along."""
        # uvicorn's `send` is a method of its request cycle, which holds the transport.
        transport = getattr(getattr(send, "__self__", None), "transport", None)
        await self._app({**scope, _KEY: transport}, receive, send)


async def cut(scope: Scope, receive: Receive) -> None:
    """Close the request's connection now and return once the server has noticed."""
    transport: Any = scope.get(_KEY)
    if transport is None:
        raise ConnectionCut
    transport.close()  # what was written already still goes out: the client sees an answer that breaks off
    while (await receive())["type"] != "http.disconnect":
        pass
