"""Refusals become RFC 9457 responses, whoever refuses: our routes, the framework, or the layers around."""

from typing import Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from groundwork.web import Refusal
from payment_gateway.answers import encode
from payment_gateway.api.bodies import problems
from payment_gateway.errors import (
    PROBLEM_JSON,
    GatewayError,
    InternalError,
    MethodNotAllowed,
    NotFound,
    ValidationFailed,
    problem_type,
)


def problem_response(error: GatewayError, headers: dict[str, str] | None = None) -> Response:
    """Make the response of a refusal."""
    return Response(
        encode(error.problem()),
        error.status,
        headers=error.headers | (headers or {}),
        media_type=PROBLEM_JSON,
    )


def envelope(refusal: Refusal) -> tuple[str, bytes]:
    """Give the layers of groundwork.web our error format: body limit, last resort, drain."""
    known = families()
    error_class = known.get(refusal.code)
    document = {
        "type": problem_type(refusal.code),
        "title": error_class.title if error_class else _layers_title(refusal.code),
        "status": refusal.status,
        "detail": refusal.detail,
        "code": refusal.code,
    }
    return PROBLEM_JSON, encode(document)


OF_THE_LAYERS: Final = {
    "shutting_down": (503, "The service is stopping"),
    "malformed_request": (400, "This is not HTTP"),
    "head_too_large": (431, "The headers are too large"),
    "head_timeout": (408, "The headers took too long"),
    "body_timeout": (408, "The body took too long"),
}
"""Codes of `groundwork.web`, which refuses before our routes are asked: status and title."""


def _layers_title(code: str) -> str:
    return OF_THE_LAYERS.get(code, (500, InternalError.title))[1]


def families() -> dict[str, type[GatewayError]]:
    """Give every refusal by its code."""
    found: dict[str, type[GatewayError]] = {}
    waiting = [GatewayError]
    while waiting:
        error_class = waiting.pop()
        found.setdefault(error_class.code, error_class)
        waiting.extend(error_class.__subclasses__())
    return found


def install(app: FastAPI) -> None:
    """Replace the framework's handlers, whose answers have another shape and repeat the input."""

    @app.exception_handler(GatewayError)
    async def refused(_request: Request, error: GatewayError) -> Response:
        return problem_response(error)

    @app.exception_handler(RequestValidationError)
    async def invalid(_request: Request, error: RequestValidationError) -> Response:
        return problem_response(ValidationFailed(problems(error.errors(), skip=1)))

    @app.exception_handler(HTTPException)
    async def not_routed(_request: Request, error: HTTPException) -> Response:
        headers = dict(error.headers or {})
        if error.status_code == 405:
            return problem_response(MethodNotAllowed("See the API documentation at /docs."), headers)
        return problem_response(
            NotFound("There is no such route. See the API documentation at /docs."), headers
        )
