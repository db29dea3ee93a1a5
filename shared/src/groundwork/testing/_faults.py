"""An ASGI wrapper that makes a good server behave like a bad one."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any, Literal

import httpx

from groundwork.clock import Clock, SystemClock

__all__ = ["PASS", "Fault", "dice", "faulty"]

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What happens to one request; the parts combine, and the delay comes first.

    `cut="before"` drops the connection before the handler runs: the work was not done. `cut="after"`
    runs the handler to its end and drops the connection then: the work was done, and nobody is told.
    `status` answers in place of the handler.
    """

    delay_s: float = 0.0
    cut: Literal["before", "after"] | None = None
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


PASS = Fault()
"""No fault: the request goes through untouched."""


def dice(seed: int, odds: Mapping[Fault, float]) -> Iterator[Fault]:
    """Roll one fault per request, for ever: each with its probability, `PASS` with the rest."""
    if sum(odds.values()) > 1:
        raise ValueError(f"the probabilities of the faults sum to more than 1: {sum(odds.values())}")
    outcomes = [*odds, PASS]
    weights = [*odds.values(), 1 - sum(odds.values())]
    rng = random.Random(seed)
    while True:
        yield rng.choices(outcomes, weights)[0]


def faulty(app: ASGIApp, faults: Iterable[Fault], *, clock: Clock | None = None) -> ASGIApp:
    """Wrap `app` so that each HTTP request takes the next of `faults`; when they run out, all is well.

    Give a list for a script, or `dice(seed, {...})` for chance. It must be the outermost wrapper,
    because it cuts the server's own connection. Behind `httpx.ASGITransport`, where there is none, the
    client gets the `RemoteProtocolError` that a cut would have caused.
    """
    return _Faulty(app, iter(faults), clock or SystemClock())


class _Faulty:
    def __init__(self, app: ASGIApp, faults: Iterator[Fault], clock: Clock) -> None:
        self._app = app
        self._faults = faults
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        fault = next(self._faults, PASS)
        if fault.delay_s:
            await self._clock.sleep(fault.delay_s)
        if fault.cut == "before":
            await _cut(receive, send)
        elif fault.status is not None:
            await _answer(fault, fault.status, send)
        elif fault.cut == "after":
            await self._app(scope, receive, _swallow)
            await _cut(receive, send)
        else:
            await self._app(scope, receive, send)


async def _swallow(message: Message) -> None:
    """Take an answer that the client will never see."""


async def _answer(fault: Fault, status: int, send: Send) -> None:
    headers = [(name.lower().encode(), value.encode()) for name, value in fault.headers]
    headers.append((b"content-length", str(len(fault.body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": fault.body})


async def _cut(receive: Receive, send: Send) -> None:
    """Abort the TCP connection and return once the server has noticed, so that it answers nothing."""
    # ASGI has no message for it. uvicorn's `send` is a method of the object that holds the transport.
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is None:
        raise httpx.RemoteProtocolError("Server disconnected without sending a response.")
    transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass  # what is left of the request's body
