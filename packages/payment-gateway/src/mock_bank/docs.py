"""The bank's API, described and shown offline under /docs, free of chaos."""

from functools import cache
from importlib.resources import files

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

OPENAPI_PATH = "/docs/openapi.json"


@cache
def openapi_bytes() -> bytes:
    """Read the packaged OpenAPI document."""
    return files("mock_bank").joinpath("openapi.json").read_bytes()


def docs_app() -> ASGIApp:
    """Build the application that serves the documentation page and its document."""
    from groundwork.web import docs_routes

    pages = docs_routes(title="Mock bank", openapi_url=OPENAPI_PATH)
    return Starlette(routes=[Route(OPENAPI_PATH, _document), *pages])


async def _document(_request: Request) -> Response:
    return Response(openapi_bytes(), media_type="application/json")
