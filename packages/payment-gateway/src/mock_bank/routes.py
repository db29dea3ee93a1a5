"""Which path and method mean what, with the plain answers that Go's router gives for the rest."""

from functools import partial

from mock_bank.errors import Refusal, Unreadable
from mock_bank.exchange import Answer, Handler, Request, json_answer, text_answer
from mock_bank.handlers import ENDPOINTS, READABLE, Desk, refusal_answer

API = "/api/v1/"
READ_METHODS = ("GET", "HEAD")
HEALTHY = json_answer(200, {"status": "healthy"})
UNHEALTHY = json_answer(503, {"status": "unhealthy"})
TO_DOCS = Answer(
    status=301,
    body=b'<a href="/docs">Moved Permanently</a>.\n\n',
    content_type="text/html; charset=utf-8",
    headers=(("location", "/docs"),),
)
NOT_FOUND = text_answer(404, "404 page not found")


class Router:
    """The link of the chain that finds the handler, and turns what it raises into an answer."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def __call__(self, request: Request) -> Answer:
        """Answer 404 or 405 in plain text when no handler fits; CallerGone passes through."""
        found = self._find(request.path)
        if found is None:
            return NOT_FOUND
        methods, handler = found
        if request.method not in methods:
            return text_answer(405, "Method Not Allowed", (("allow", ", ".join(methods)),))
        try:
            return await handler(request)
        except Refusal as refusal:
            return refusal_answer(refusal)
        except Unreadable as unreadable:
            return text_answer(400, unreadable.text)

    async def _health(self, _request: Request) -> Answer:
        return HEALTHY if self._desk.is_healthy() else UNHEALTHY

    def _find(self, path: str) -> tuple[tuple[str, ...], Handler] | None:
        if path == "/health":
            return READ_METHODS, self._health
        if path == "/":
            return READ_METHODS, _to_docs
        match path.removeprefix(API).split("/") if path.startswith(API) else []:
            case [noun] if noun in ENDPOINTS:
                return ("POST",), partial(self._desk.post, noun)
            case [noun, transaction_id] if noun in READABLE and transaction_id:
                return READ_METHODS, partial(self._desk.get, noun, transaction_id)
        return None


async def _to_docs(_request: Request) -> Answer:
    return TO_DOCS
