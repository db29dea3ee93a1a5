"""The pages that show a service's OpenAPI document, made of bundled files only."""

from __future__ import annotations

import html
import json
from functools import cache
from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

__all__ = ["docs_routes"]

# Swagger UI draws its icons from data: URLs; everything else comes from here.
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ASSETS: Final = {
    "swagger-ui.css": "text/css",
    "swagger-ui-bundle.js": "text/javascript",
    "favicon-32x32.png": "image/png",
}
_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="docs/favicon-32x32.png">
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
{home}<div id="docs"></div>
<noscript>This page needs JavaScript; the document itself is at <a href="{url}">{url}</a>.</noscript>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/init.js"></script>
</body>
</html>
"""
_INIT: Final = """"use strict";
const dark = matchMedia("(prefers-color-scheme: dark)");
const dress = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", dress);
dress();
SwaggerUIBundle({{
  url: {url},
  dom_id: "#docs",
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
}});
"""


def docs_routes(
    *, title: str, openapi_url: str = "/openapi.json", home: str | None = None
) -> list[BaseRoute]:
    """Return `GET /docs` and the files it needs; nothing on the page is loaded from elsewhere.

    The Content-Security-Policy of the page forbids it, inline scripts included. `home` is the address of the
    service's own page, where it has one: a link above the document leads there.
    """
    link = f'<p><a href="{html.escape(home)}">← {html.escape(title)}</a></p>\n' if home else ""
    page = _PAGE.format(title=html.escape(title), url=html.escape(openapi_url), home=link).encode()
    init = _INIT.format(url=json.dumps(openapi_url)).encode()

    async def show_page(_request: Request) -> Response:
        headers = {
            "content-security-policy": _POLICY,
            "x-content-type-options": "nosniff",
            "referrer-policy": "no-referrer",
        }
        return Response(page, media_type="text/html", headers=headers)

    async def send_init(_request: Request) -> Response:
        return Response(init, media_type="text/javascript", headers=_HEADERS)

    return [
        Route("/docs", show_page, include_in_schema=False),
        Route("/docs/init.js", send_init, include_in_schema=False),
        *(_asset_route(name, media_type) for name, media_type in _ASSETS.items()),
    ]


_HEADERS: Final = {"cache-control": "no-cache", "x-content-type-options": "nosniff"}
_ASSET_HEADERS: Final = {"cache-control": "public, max-age=86400", "x-content-type-options": "nosniff"}


def _asset_route(name: str, media_type: str) -> Route:
    async def send_asset(_request: Request) -> Response:
        return Response(_asset(name), media_type=media_type, headers=_ASSET_HEADERS)

    return Route(f"/docs/{name}", send_asset, include_in_schema=False)


@cache
def _asset(name: str) -> bytes:
    return files("groundwork.web").joinpath("static", "vendor", "swagger-ui", name).read_bytes()
