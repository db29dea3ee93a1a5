"""Who may ask, for what, and how often. The outermost of our own layers: it refuses before a body is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.rate_limit import InboundLimiter, Limit
from payment_gateway.access.key_ring import KeyRing
from payment_gateway.api.problems import problem_response
from payment_gateway.domain import access
from payment_gateway.errors import Forbidden, GatewayError, RateLimited, Unauthorized
from payment_gateway.loopback import is_loopback

log = get_logger("payment_gateway.access")

ALWAYS_OPEN = frozenset({"/livez", "/readyz"})
PAGES = ("/ops", "/ops/", "/errors")
_CALLER = "payment_gateway.caller"
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="payment-gateway"'}


@dataclass(frozen=True)
class Caller:
    """Who sends a request: idempotency keys belong to its `name`, the rate limit counts its `key_id`.

    With no API key defined there is one caller, everybody on this machine.
    """

    name: str
    key_id: str


LOCAL = Caller("local", "local")
_ANYBODY = Caller("anybody", "anybody")


def caller_of(request: Request) -> Caller:
    """Give the caller that the guard let in."""
    caller: Caller = request.scope[_CALLER]
    return caller


def scope_for(method: str, path: str) -> access.Scope:
    """Say what a route asks of a key. What is no route of the API may be read by whoever has a key."""
    if path.startswith(("/v1/operations", "/v1/review")):
        return access.Scope.OPERATOR
    if path.startswith("/v1/") and method not in {"GET", "HEAD"}:
        return access.Scope.PAYMENTS
    return access.Scope.READ


class Guard:
    """Let in whoever shows a good key, and nobody faster than the limit.

    With no key defined it lets loopback in instead. A page in a browser on this machine could reach a
    loopback port too: its Origin gives it away, and a name that was rebound to 127.0.0.1 shows in Host. Both
    must be loopback, and so must the address that the gateway listens on: Host is what the caller says it is.
    """

    def __init__(
        self, app: ASGIApp, *, keys: KeyRing, listens_on_loopback: bool, limit: Limit, clock: Clock
    ) -> None:
        self._app = app
        self._keys = keys
        self._listens_on_loopback = listens_on_loopback
        self._limit = limit
        self._limiter = InboundLimiter(limit, clock=clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope; each answer tells the caller how much of its rate is left."""
        if scope["type"] != "http" or scope["path"] in ALWAYS_OPEN:
            await self._app(scope, receive, send)
            return
        try:
            caller = await self._caller(scope)
        except Forbidden as refused:
            headers = _CHALLENGE if isinstance(refused, Unauthorized) else {}
            await problem_response(refused, headers)(scope, receive, send)
            return
        scope[_CALLER] = caller
        decision = self._limiter.check(caller.key_id)
        telling = _with_headers(send, decision.headers(self._limit))
        if decision.allowed:
            await self._app(scope, receive, telling)
        else:
            refusal = problem_response(RateLimited(retry_after_s=decision.retry_after_s))
            await refusal(scope, receive, telling)

    async def _caller(self, scope: Scope) -> Caller:
        """Tell who asks; raises Unauthorized or Forbidden, and logs that without the key."""
        if not await self._keys.any_defined():
            if not self._listens_on_loopback:
                raise _noted(scope, Unauthorized("No API key is defined, so nobody is served here."))
            _require_loopback(scope)
            return LOCAL
        if scope["path"] in PAGES or scope["path"].startswith("/ops/"):
            return _ANYBODY  # pages without data; what the operator's page shows, it asks for with a key
        token = _bearer(scope)
        key = await self._keys.find(token) if token else None
        if key is None:
            detail = "Send an API key as Authorization: Bearer <key>."
            reason = "no_key" if token is None else "unknown_key"
            raise _noted(scope, Unauthorized(detail), reason=reason, key_id=access.id_in(token or ""))
        wanted = scope_for(scope["method"], scope["path"])
        if not key.allows(wanted):
            refused = Forbidden(f"This key does not have the scope {wanted.value!r}.")
            raise _noted(scope, refused, reason="scope", key_id=key.id, caller=key.caller)
        return Caller(key.caller, key.id)


def _noted(scope: Scope, refused: GatewayError, **facts: str | None) -> GatewayError:
    """Write the audit log: which key by its id, which route; never the secret in it."""
    log.warning("access.refused", code=refused.code, method=scope["method"], path=scope["path"], **facts)
    return refused


def _bearer(scope: Scope) -> str | None:
    """Read the token; None without exactly one Authorization header that has one."""
    values = [value for name, value in scope["headers"] if name == b"authorization"]
    if len(values) != 1:
        return None
    scheme, _, token = values[0].decode("latin-1").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def _require_loopback(scope: Scope) -> None:
    hosts = [value for name, value in scope["headers"] if name == b"host"]
    origins = [value for name, value in scope["headers"] if name == b"origin"]
    if len(hosts) != 1 or not is_loopback(f"//{hosts[0].decode('latin-1')}"):
        detail = "Without API keys the gateway serves this machine only: use http://127.0.0.1."
        raise _noted(scope, Forbidden(detail), reason="host")
    if not all(is_loopback(origin.decode("latin-1")) for origin in origins):
        detail = "Without API keys no page from another origin may call the gateway."
        raise _noted(scope, Forbidden(detail), reason="origin")


def _with_headers(send: Send, headers: Mapping[str, str]) -> Send:
    async def telling(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(raw=message.setdefault("headers", [])).update(headers)
        await send(message)

    return telling
