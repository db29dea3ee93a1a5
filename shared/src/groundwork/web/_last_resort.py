"""The answer to an error that nobody caught."""

from __future__ import annotations

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork.logs import get_logger
from groundwork.web._refusal import Envelope, Refusal, send_refusal

__all__ = ["LastResort"]

log = get_logger("http")


class LastResort:
    """Log an error that the application let through, and answer 500 in the program's envelope.

    Starlette answers such an error with a 500 in plain text first and raises it afterwards. So the
    beginning of a 500 is held back until the application has returned or sends a second part.
    """

    def __init__(self, app: ASGIApp, *, envelope: Envelope) -> None:
        self._app, self._envelope = app, envelope

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope; an error is raised again only when its answer had already begun."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False
        held: list[Message] = []

        async def holding_send(message: Message) -> None:
            nonlocal started
            if not started and _may_be_replaced(message, held):
                held.append(message)
                return
            started = True
            for early in held:
                await send(early)
            held.clear()
            await send(message)

        try:
            await self._app(scope, receive, holding_send)
        except ClientDisconnect:
            log.info("http.client_left", path=scope["path"])  # amid its body: nobody is there to be answered
            return
        except Exception as error:  # whatever the application let through is told once, here
            log.exception("http.unhandled_error", path=scope["path"], error=type(error).__name__)
            if started:
                raise
            await send_refusal(scope, send, _INTERNAL_ERROR, self._envelope)
            return
        for message in held:
            await send(message)


def _may_be_replaced(message: Message, held: list[Message]) -> bool:
    if message["type"] == "http.response.start":
        return bool(message["status"] == 500)
    return len(held) == 1 and not message.get("more_body", False)


_INTERNAL_ERROR = Refusal(
    status=500,
    code="internal_error",
    detail="Something went wrong here, not with the request. The log has it under the request id.",
)
