"""The documentation page in a real browser."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from groundwork.testing import Server
from groundwork.testing.browser import Sight
from groundwork.web import docs_routes

OPENAPI = {
    "openapi": "3.1.0",
    "info": {"title": "Demo", "version": "1", "description": "What **it** does."},
    "paths": {
        "/echo": {
            "post": {
                "summary": "Echo what comes",
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Said"}}}
                },
                "responses": {"200": {"description": "the same", "content": {"application/json": {}}}},
            }
        }
    },
    "components": {"schemas": {"Said": {"type": "object", "properties": {"said": {"type": "string"}}}}},
}


def application() -> Starlette:
    async def openapi(_request: Request) -> Response:
        return JSONResponse(OPENAPI)

    async def echo(request: Request) -> Response:
        return JSONResponse(await request.json())

    routes = [Route("/openapi.json", openapi), Route("/echo", echo, methods=["POST"])]
    return Starlette(routes=[*routes, *docs_routes(title="Demo & more")])


def test_in_a_real_browser_an_operation_can_be_tried_and_nothing_is_refused(sight: Sight) -> None:
    with Server(application()) as url:
        sight.page.goto(f"{url}/docs")
        sight.page.get_by_text("Echo what comes").click()
        sight.page.emulate_media(color_scheme="dark")
        sight.page.locator("html.dark-mode").wait_for(state="attached")
        sight.page.get_by_role("button", name="Try it out").click()
        sight.page.locator("textarea").fill('{"said": "hello there"}')
        sight.page.get_by_role("button", name="Execute").click()
        answer = sight.page.locator(".live-responses-table")
        answer.get_by_text("200", exact=True).wait_for()
        shown = answer.inner_text()
    assert "hello there" in shown
    assert sight.strangers == []
    assert sight.errors == []  # a breach of the Content-Security-Policy would be one
