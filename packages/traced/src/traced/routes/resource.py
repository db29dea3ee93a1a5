"""A path and what its methods do, as a plain ASGI application.

This stands where a framework's request and response objects would: on the hot path those cost more than
the work itself.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import NamedTuple

from starlette.types import Receive, Scope, Send

from traced.encoding import encode_error
from traced.errors import MethodNotAllowed, TracedError

JSON = b"application/json"


class Rest(NamedTuple):
    """What follows the first piece of a large body, to be sent piece by piece as the client takes it."""

    size_bytes: int
    pieces: AsyncIterator[bytes]


class Answer(NamedTuple):
    """What a handler gives back."""

    body: bytes
    status: int = 200
    content_type: bytes = JSON
    headers: Sequence[tuple[bytes, bytes]] = ()
    rest: Rest | None = None


Handler = Callable[[Scope, Receive], Awaitable[Answer]]


class Resource:
    """Dispatches on the method; HEAD is answered like GET, a refusal becomes the error envelope."""

    def __init__(self, methods: Mapping[str, Handler]) -> None:
        self._methods = dict(methods)
        if "GET" in self._methods:
            self._methods["HEAD"] = self._methods["GET"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            handler = self._methods.get(scope["method"])
            if handler is None:
                raise MethodNotAllowed(sorted(self._methods))
            answer = await handler(scope, receive)
        except TracedError as error:
            answer = refusal(error)
        await respond(answer, send)


def refusal(error: TracedError) -> Answer:
    """Return the answer that tells of a refusal."""
    return Answer(encode_error(str(error)), status=error.status, headers=error.headers)


async def respond(answer: Answer, send: Send) -> None:
    """Send an answer; the server leaves the body out where the method is HEAD."""
    rest = answer.rest
    size_bytes = len(answer.body) + (0 if rest is None else rest.size_bytes)
    headers = [
        (b"content-type", answer.content_type),
        (b"content-length", str(size_bytes).encode()),
        *answer.headers,
    ]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    if rest is None:
        await send({"type": "http.response.body", "body": answer.body})
        return
    await send({"type": "http.response.body", "body": answer.body, "more_body": True})
    async for piece in rest.pieces:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})
