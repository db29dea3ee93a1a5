"""One request and its answer, between ASGI and the bank's chain.

ASGI tells of a client that hung up only to those who ask: `receive()` returns `http.disconnect`. A `Caller`
therefore listens for as long as the exchange lasts, so that every step can see whether anybody is still
there.
"""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus

from starlette.types import Receive

from groundwork.web import Refusal as HeadRefusal
from mock_bank.errors import CallerGone, Unreadable

MAX_BODY_BYTES = 1_048_576
JSON_TYPE = "application/json"
TEXT_TYPE = "text/plain; charset=utf-8"


class Delivery(StrEnum):
    """How an answer travels; all but `whole` are scripted faults or the 15 s cut."""

    WHOLE = "whole"
    DROPPED = "dropped"  # the connection closes without a byte
    RESET = "reset"  # the connection is reset (RST)
    SLOW = "slow"  # the headers and half of the body at once, the rest later


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the bank says, and what the chain must know about it.

    `transaction_id` is set when the answer tells of a commit; `cacheable` is false for a fault that forgets
    it; `pause_before_store_s` lies between the commit and the write of the key, `pause_in_body_s` inside
    the body.
    """

    status: int
    body: bytes
    content_type: str = JSON_TYPE
    headers: tuple[tuple[str, str], ...] = ()
    transaction_id: str | None = None
    cacheable: bool = True
    delivery: Delivery = Delivery.WHOLE
    pause_before_store_s: float = 0.0
    pause_in_body_s: float = 0.0


def json_answer(status: int, payload: object) -> Answer:
    """Encode as Go's bank does: keys in alphabetical order, no spaces, a newline at the end."""
    text = json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return Answer(status=status, body=text.encode() + b"\n")


def text_answer(status: int, text: str, headers: tuple[tuple[str, str], ...] = ()) -> Answer:
    """Answer as Go's `http.Error` does: plain text, a newline, and `nosniff`."""
    return Answer(
        status=status,
        body=text.encode() + b"\n",
        content_type=TEXT_TYPE,
        headers=(*headers, ("x-content-type-options", "nosniff")),
    )


def no_http(told: HeadRefusal) -> tuple[str, bytes]:
    """Answer what is no request as Go's server does, before the bank is asked: the status, as text."""
    return TEXT_TYPE, f"{told.status} {HTTPStatus(told.status).phrase}".encode()


class Caller:
    """The client's end of one exchange: the body that it sends, and whether it is still there."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._body = bytearray()
        self._too_large = False
        self._arrived = asyncio.Event()
        self._gone = asyncio.Event()
        self._listener: asyncio.Task[None] | None = None

    @property
    def gone(self) -> bool:
        """True once the client hung up."""
        return self._gone.is_set()

    def listen(self) -> None:
        """Start to take in the body and to watch for the end of the connection."""
        if self._listener is None:
            self._listener = asyncio.create_task(self._listen())

    async def body(self) -> bytes:
        """Wait for the whole body; raises CallerGone or Unreadable (over 1 MiB)."""
        self.listen()
        await self._arrived.wait()
        self.check()
        if self._too_large:
            raise Unreadable("http: request body too large")
        return bytes(self._body)

    def check(self) -> None:
        """Raise CallerGone when the client hung up: the request's own context is cancelled."""
        if self.gone:
            raise CallerGone

    async def wait_gone(self) -> None:
        """Wait until the connection is closed."""
        self.listen()
        await self._gone.wait()

    async def close(self) -> None:
        """Stop listening."""
        if self._listener is not None:
            self._listener.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listener

    async def _listen(self) -> None:
        while (message := await self._receive())["type"] == "http.request":
            self._keep(message.get("body", b""))
            if not message.get("more_body", False):
                self._arrived.set()
        self._gone.set()
        self._arrived.set()

    def _keep(self, chunk: bytes) -> None:
        self._too_large = self._too_large or len(self._body) + len(chunk) > MAX_BODY_BYTES
        if not self._too_large:
            self._body += chunk


@dataclass(frozen=True, kw_only=True)
class Request:
    """What the chain sees of a request; `idempotency_keys` are the raw header values in order of arrival."""

    method: str
    path: str
    caller: Caller
    idempotency_keys: tuple[bytes, ...] = ()


Handler = Callable[[Request], Awaitable[Answer]]
