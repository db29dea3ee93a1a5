"""Give every request its id and its place in a trace, and hand both back."""

from __future__ import annotations

import re
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork.card_numbers import holds_card_number
from groundwork.redaction import redact_text
from groundwork.trace_context import (
    RequestContext,
    current,
    new_request_id,
    new_trace,
    parse_traceparent,
)

__all__ = ["ContextMiddleware"]

_REQUEST_ID: Final = re.compile(rb"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
_MAX_TRACE_STATE: Final = 512
_LONG_RUN: Final = re.compile(r"[0-9]{13,}")


class ContextMiddleware:
    """Take `X-Request-ID` and `traceparent` from the request, or make them, and answer with both.

    A request id is taken over when it has 1 to 128 letters, digits, dots, dashes or underscores;
    anything else could forge a line in somebody's log, so a new one is made instead. So it is for one that
    holds a secret, a card number for example: ids are stored, and told to the next service. A `traceparent`
    whose digits show a card number begins a new trace, and a `tracestate` with a secret goes no further.
    (About one random pair of ids in 850 shows one by chance.)
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        context = _context(scope)
        headers = [
            (b"x-request-id", context.request_id.encode()),
            (b"traceparent", context.trace.header().encode()),
        ]

        async def send_with_ids(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *headers]
            await send(message)

        token = current.set(context)
        try:
            await self._app(scope, receive, send_with_ids)
        finally:
            current.reset(token)


def _context(scope: Scope) -> RequestContext:
    request_id = traceparent = trace_state = None
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            request_id = value
        elif name == b"traceparent":
            traceparent = value
        elif name == b"tracestate" and len(value) <= _MAX_TRACE_STATE and value.isascii():
            trace_state = value.decode("latin-1")
    parent = parse_traceparent(traceparent.decode("latin-1")) if traceparent is not None else None
    if parent is not None and (_shows_card(parent.trace_id) or _shows_card(parent.span_id)):
        parent = None
    if trace_state is not None and redact_text(trace_state) != trace_state:
        trace_state = None
    return RequestContext(
        request_id=_taken_over(request_id) or new_request_id(),
        trace=parent.child() if parent is not None else new_trace(),
        trace_state=trace_state if parent is not None else None,
    )


def _shows_card(hex_id: str) -> bool:
    """Look at each run of digits alone: letters and leading zeros around it hide nothing."""
    return any(holds_card_number(run.lstrip("0")) for run in _LONG_RUN.findall(hex_id))


def _taken_over(request_id: bytes | None) -> str | None:
    """Return a request id as text if it can be used, else None."""
    if request_id is None or not _REQUEST_ID.fullmatch(request_id):
        return None
    text = request_id.decode()
    return text if redact_text(text) == text and not holds_card_number(text) else None
