"""Who may ask, and how often. The outermost of our own layers: it refuses before a body is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork.clock import Clock
from groundwork.rate_limit import InboundLimiter, Limit
from payment_gateway.api.problems import problem_response
from payment_gateway.errors import Forbidden, RateLimited
from payment_gateway.loopback import is_loopback

ALWAYS_OPEN = frozenset({"/livez", "/readyz"})
_CALLER = "payment_gateway.caller"


@dataclass(frozen=True)
class Caller:
    """Who sends a request; idempotency keys and rate limits are counted by its name.

    With no API key defined there is one caller, everybody on this machine.
    """

    name: str


LOCAL = Caller("local")


def caller_of(request: Request) -> Caller:
    """Give the caller that the guard let in."""
    caller: Caller = request.scope[_CALLER]
    return caller


class Guard:
    """Let loopback callers in, and nobody faster than the limit.

    A page in a browser on this machine could reach a loopback port too: its Origin gives it away, and a
    name that was rebound to 127.0.0.1 shows in Host. Both must be loopback.
    """

    def __init__(self, app: ASGIApp, *, limit: Limit, clock: Clock) -> None:
        self._app = app
        self._limit = limit
        self._limiter = InboundLimiter(limit, clock=clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope; each answer tells the caller how much of its rate is left."""
        if scope["type"] != "http" or scope["path"] in ALWAYS_OPEN:
            await self._app(scope, receive, send)
            return
        try:
            _require_loopback(scope)
        except Forbidden as refused:
            await problem_response(refused)(scope, receive, send)
            return
        scope[_CALLER] = LOCAL
        decision = self._limiter.check(LOCAL.name)
        telling = _with_headers(send, decision.headers(self._limit))
        if decision.allowed:
            await self._app(scope, receive, telling)
        else:
            refusal = problem_response(RateLimited(retry_after_s=decision.retry_after_s))
            await refusal(scope, receive, telling)


def _require_loopback(scope: Scope) -> None:
    hosts = [value for name, value in scope["headers"] if name == b"host"]
    origins = [value for name, value in scope["headers"] if name == b"origin"]
    if len(hosts) != 1 or not is_loopback(f"//{hosts[0].decode('latin-1')}"):
        raise Forbidden("Without API keys the gateway serves this machine only: use http://127.0.0.1.")
    if not all(is_loopback(origin.decode("latin-1")) for origin in origins):
        raise Forbidden("Without API keys no page from another origin may call the gateway.")


def _with_headers(send: Send, headers: Mapping[str, str]) -> Send:
    async def telling(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(raw=message.setdefault("headers", [])).update(headers)
        await send(message)

    return telling
