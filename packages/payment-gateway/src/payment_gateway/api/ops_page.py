"""The operator's page at /ops: a static shell that asks for a key, if keys are defined, and then the API."""

from functools import cache
from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from payment_gateway.api.guard import LOCAL, caller_of

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_HEADERS: Final = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-cache",
}
_FILES: Final = {
    "/ops": ("ops.html", "text/html"),
    "/ops/ops.js": ("ops.js", "text/javascript"),
    "/ops/ops.css": ("ops.css", "text/css"),
    "/ops/icon.svg": ("icon.svg", "image/svg+xml"),
}
_ASKS_FOR_A_KEY: Final = b'<html lang="en">'
_NEEDS_NO_KEY: Final = b'<html lang="en" data-keys="none">'


def ops_page_routes() -> list[BaseRoute]:
    """Give the page and its files; nothing on it is loaded from elsewhere, and the policy forbids it."""
    return [_route(path, name, media_type) for path, (name, media_type) in _FILES.items()]


def _route(path: str, name: str, media_type: str) -> BaseRoute:
    async def send(request: Request) -> Response:
        content = _bytes(name)
        if caller_of(request) == LOCAL:  # no key is defined: the page is told, and asks for none
            content = content.replace(_ASKS_FOR_A_KEY, _NEEDS_NO_KEY)
        return Response(content, media_type=media_type, headers=_HEADERS)

    return Route(path, send, include_in_schema=False)


@cache
def _bytes(name: str) -> bytes:
    return files("payment_gateway.api").joinpath("static", name).read_bytes()
