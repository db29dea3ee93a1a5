"""A path and what its methods do, as a plain ASGI application.

This stands where a framework's request and response objects would: on the hot path those cost more than
the work itself.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from typing import NamedTuple

from starlette.types import Receive, Scope, Send

from traced.encoding import encode_error
from traced.errors import MethodNotAllowed, TracedError
from traced.routes.outgoing import Outgoing

JSON = b"application/json"
PIECE_BYTES = 64 * 2**10  # the next one is handed over when the client has taken most of this one


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

    @property
    def size_bytes(self) -> int:
        """How many bytes its body has."""
        return len(self.body) + (0 if self.rest is None else self.rest.size_bytes)


Handler = Callable[[Scope, Receive], Awaitable[Answer]]


class Resource:
    """Dispatches on the method; HEAD is answered like GET, a refusal becomes the error envelope."""

    def __init__(self, methods: Mapping[str, Handler], outgoing: Outgoing | None = None) -> None:
        self._methods = dict(methods)
        self._outgoing = outgoing
        if "GET" in self._methods:
            self._methods["HEAD"] = self._methods["GET"]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        async with AsyncExitStack() as sending:
            try:
                handler = self._methods.get(scope["method"])
                if handler is None:
                    raise MethodNotAllowed(sorted(self._methods))
                answer = await handler(scope, receive)
                if self._outgoing is not None:  # nothing waits in between: who is next sees what is held
                    await sending.enter_async_context(self._outgoing.sending(answer.size_bytes))
            except TracedError as error:
                answer = refusal(error)
            await respond(answer, send)


def refusal(error: TracedError) -> Answer:
    """Return the answer that tells of a refusal."""
    return Answer(encode_error(str(error)), status=error.status, headers=error.headers)


async def respond(answer: Answer, send: Send) -> None:
    """Send an answer, a large one in pieces; the server leaves the body out where the method is HEAD.

    On return the client has taken all but what its connection's buffer holds.
    """
    headers = [(b"content-type", answer.content_type), *answer.headers]
    if answer.status != 304:  # there it would be the length of what is not sent
        headers.append((b"content-length", str(answer.size_bytes).encode()))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    if answer.rest is None and len(answer.body) <= PIECE_BYTES:
        await send({"type": "http.response.body", "body": answer.body})
        return
    for at in range(0, len(answer.body), PIECE_BYTES):
        piece = answer.body[at : at + PIECE_BYTES]
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    if answer.rest is not None:
        async for piece in answer.rest.pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body", "body": b""})
