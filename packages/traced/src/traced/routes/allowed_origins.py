"""What we add beyond the contract, for pages of the origins that the operator has named, and of no others."""

from collections.abc import Collection

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PATHS = ("/api/v1/", "/v1/traces")
_VARY = (b"vary", b"origin")
_PREFLIGHT = (
    (b"access-control-allow-methods", b"GET, HEAD, POST, OPTIONS"),
    (b"access-control-allow-headers", b"*"),
    (b"access-control-max-age", b"86400"),
)
_EXPOSED = (b"access-control-expose-headers", b"Retry-After, X-Request-ID, Content-Disposition")


class AllowedOrigins:
    """Answers preflights of the named origins and marks answers as theirs to read."""

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        self._app = app
        self._origins = frozenset(origin.encode() for origin in origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if not self._origins or scope["type"] != "http" or not scope["path"].startswith(_PATHS):
            await self._app(scope, receive, send)
            return
        origin = next((value for name, value in scope["headers"] if name == b"origin"), b"")
        theirs = ((b"access-control-allow-origin", origin),) if origin in self._origins else ()
        if theirs and scope["method"] == "OPTIONS":
            await send(
                {"type": "http.response.start", "status": 204, "headers": [*theirs, _VARY, *_PREFLIGHT]}
            )
            await send({"type": "http.response.body", "body": b""})
            return

        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], _VARY, *theirs, *((_EXPOSED,) if theirs else ())]
            await send(message)

        await self._app(scope, receive, send_marked)
