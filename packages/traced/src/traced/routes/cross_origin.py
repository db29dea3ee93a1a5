"""Lets pages from any origin use the contract's routes; what we add beyond the contract stays same-origin."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PATHS = frozenset({"/health", "/spans", "/traces", "/metrics", "/docs"})
_ANY_ORIGIN = (b"access-control-allow-origin", b"*")
_PREFLIGHT = [
    _ANY_ORIGIN,
    (b"access-control-allow-methods", b"GET, HEAD, POST, OPTIONS"),
    (b"access-control-allow-headers", b"*"),
    (b"access-control-max-age", b"86400"),
]
OPEN_HEADERS = (_ANY_ORIGIN, (b"access-control-expose-headers", b"Retry-After, X-Request-ID"))


class CrossOrigin:
    """The outermost layer: refusals of every other layer carry the headers too.

    They are sent without an `Origin` as well: the answer does not depend on it, so no cache can mix up two.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] != "http" or not _is_open(scope["path"]):
            await self._app(scope, receive, send)
        elif scope["method"] == "OPTIONS":
            await send({"type": "http.response.start", "status": 204, "headers": _PREFLIGHT})
            await send({"type": "http.response.body", "body": b""})
        else:

            async def send_open(message: Message) -> None:
                if message["type"] == "http.response.start":
                    message["headers"] = [*message["headers"], *OPEN_HEADERS]
                await send(message)

            await self._app(scope, receive, send_open)


def _is_open(path: str) -> bool:
    return path in _PATHS or path.startswith("/traces/")
