"""An answer that refuses, in the words of the program that gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope, Send

__all__ = ["Envelope", "Refusal", "error_handlers", "send_refusal"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """What a client is told when the answer is no: facts only; the envelope gives them their form."""

    status: int
    code: str
    detail: str
    headers: Mapping[str, str] = field(default_factory=dict)


Envelope = Callable[[Refusal], tuple[str, bytes]]
"""Turns a refusal into (content type, body): each program has its own format of errors."""


async def send_refusal(scope: Scope, send: Send, refusal: Refusal, envelope: Envelope) -> None:
    """Send a refusal as the whole response."""
    content_type, body = envelope(refusal)
    headers = {"content-type": content_type, "content-length": str(len(body)), **refusal.headers}
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": refusal.status, "headers": raw})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


_CODES = {404: "not_found", 405: "method_not_allowed", 413: "body_too_large", 415: "unsupported_media_type"}


def error_handlers(
    envelope: Envelope,
) -> Mapping[type[Exception], Callable[[Request, Exception], Response]]:
    """Return Starlette's `exception_handlers`: its own 404 and 405 in the program's envelope."""

    def refuse(_request: Request, error: Exception) -> Response:
        if not isinstance(error, HTTPException):
            raise error
        code = _CODES.get(error.status_code, "http_error")
        headers = dict(error.headers or {})
        refusal = Refusal(status=error.status_code, code=code, detail=error.detail, headers=headers)
        content_type, body = envelope(refusal)
        return Response(body, error.status_code, headers, media_type=content_type)

    return {HTTPException: refuse}
