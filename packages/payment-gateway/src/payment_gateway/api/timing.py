"""The Server-Timing header: how long the bank, the database and the gateway itself took."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork.clock import Clock
from payment_gateway.spent import Spent, current


class ServerTiming:
    """Tell every caller where its time went, e.g. `bank;dur=612.4, db;dur=3.1, app;dur=1.2` (milliseconds).

    Waiting between two attempts counts as the bank's, waiting for a connection as the database's.
    """

    def __init__(self, app: ASGIApp, *, clock: Clock) -> None:
        self._app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        spent, started_s = Spent(), self._clock.monotonic()

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                header = _header(spent, self._clock.monotonic() - started_s)
                message["headers"] = [*message.get("headers", ()), (b"server-timing", header)]
            await send(message)

        token = current.set(spent)
        try:
            await self._app(scope, receive, telling)
        finally:
            current.reset(token)


def _header(spent: Spent, total_s: float) -> bytes:
    own_s = max(0.0, total_s - spent.bank - spent.database)
    parts = (("bank", spent.bank), ("db", spent.database), ("app", own_s))
    return ", ".join(f"{name};dur={seconds * 1e3:.3f}" for name, seconds in parts).encode()
