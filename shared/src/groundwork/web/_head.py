"""Bound what a request may cost: the bytes of its head, the seconds that head, body and answer stand still.

uvicorn's httptools protocol has no limit on any, and answers what it cannot parse in a text of its own.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import ClassVar, Final

from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from groundwork.logs import get_logger
from groundwork.web._refusal import Envelope, Refusal

if sys.platform == "linux":
    import fcntl
    import termios

__all__ = ["DEFAULT_HEADS", "BoundedProtocol", "HeadLimits", "bounded_protocol"]

log = get_logger("http")
_SLICE_BYTES: Final = 4096


@dataclass(frozen=True, kw_only=True)
class HeadLimits:
    """The most that a request's head (request line and headers) may take, and how long its body may.

    `max_bytes` is exact to 4 KiB. `timeout_s` counts from the connection's start, or from the first byte of a
    later request on it, to the end of the head; `body_timeout_s` from there to the end of the body, and anew
    where the service itself did not read on meanwhile. An answer has all the time it needs, but a client
    whose machine takes nothing of it for `send_timeout_s` is hung up on: what waits for it is held in memory.
    """

    max_bytes: int = 65_536
    timeout_s: float = 10.0
    body_timeout_s: float = 30.0
    send_timeout_s: float = 30.0


DEFAULT_HEADS: Final = HeadLimits()


def bounded_protocol(limits: HeadLimits, envelope: Envelope | None) -> type[BoundedProtocol]:
    """Make a protocol for uvicorn's `http` setting; refusals speak through `envelope`, or in plain text."""

    class _Protocol(BoundedProtocol):
        _rules = _Rules(limits, envelope or _plain)

    return _Protocol


@dataclass(frozen=True)
class _Rules:
    limits: HeadLimits
    envelope: Envelope


class BoundedProtocol(HttpToolsProtocol):
    """uvicorn's protocol, with a count of the bytes that brought no progress, and a timer on head and body.

    A request that comes in one piece, as nearly all do, sets no timer for its body.
    """

    _rules: ClassVar[_Rules]

    # Of a connection: what is being read, and since when.
    _begun = False
    _in_head = True
    _in_body = False
    _held_up = False
    _progress = False
    _idle_bytes = 0
    _timer: asyncio.TimerHandle | None = None
    _send_timer: asyncio.TimerHandle
    _waited_bytes: int | None = None

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch_head()
        self._watch_sending()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        self._send_timer.cancel()
        super().connection_lost(exc)

    @override
    def data_received(self, data: bytes) -> None:
        position = 0
        while position < len(data) and not self.transport.is_closing():
            # A body is passed on as it came; a head in slices, so that its end is seen soon.
            end = min(position + _SLICE_BYTES, len(data)) if self._in_head else len(data)
            self._feed(data if end - position == len(data) else data[position:end])
            position = end
        if not self.transport.is_closing():
            self._watch()

    @override
    def resume_writing(self) -> None:
        self._waited_bytes = None
        super().resume_writing()

    @property
    def is_held_up(self) -> bool:
        """Whether all that is still to be done here is the client's: to take what is sent."""
        return self.flow.write_paused or (
            self.transport.is_closing() and self.transport.get_write_buffer_size() > 0
        )

    def hang_up_if_held_up(self) -> bool:
        """End a connection whose client does not take what is sent; says whether it did."""
        is_held_up = self.is_held_up
        if is_held_up:
            self.transport.abort()
        return is_held_up

    def _watch_sending(self) -> None:
        self._send_timer = self.loop.call_later(self._rules.limits.send_timeout_s, self._look_at_sending)

    def _look_at_sending(self) -> None:
        """Hang up if nothing was taken since the last look; nothing is added while it is held up."""
        waits_bytes = _waiting_bytes(self.transport) if self.is_held_up else None
        if waits_bytes is not None and self._waited_bytes is not None and waits_bytes >= self._waited_bytes:
            log.warning("http.hung_up", problem="the client takes nothing", waits_bytes=waits_bytes)
            self.transport.abort()
            return
        self._waited_bytes = waits_bytes
        self._watch_sending()

    def _feed(self, part: bytes) -> None:
        self._progress = False
        super().data_received(part)
        # Bytes that only fill the parser's memory: a head, or the trailers after a body.
        self._idle_bytes = 0 if self._progress else self._idle_bytes + len(part)
        if self._idle_bytes > self._rules.limits.max_bytes and not self.transport.is_closing():
            self._refuse(_head_too_large(self._rules.limits))

    def _watch(self) -> None:
        """Keep a timer on whatever is waited for; uvicorn has stopped its own at the first byte."""
        if self._in_head:
            self._watch_head()
        elif self._in_body:
            self._watch_body()
        elif self._idle and self.timeout_keep_alive_task is None:
            self.timeout_keep_alive_task = self.loop.call_later(
                self.timeout_keep_alive, self.timeout_keep_alive_handler
            )

    @property
    def _idle(self) -> bool:
        """No answer is under way; before the first request there is no cycle, whatever uvicorn declares."""
        return self.cycle is None or self.cycle.response_complete  # type: ignore[redundant-expr]

    @override
    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._begun = self._in_head = self._progress = True

    @override
    def on_headers_complete(self) -> None:
        self._head_has_come()
        super().on_headers_complete()

    @override
    def on_body(self, body: bytes) -> None:
        self._progress = True
        super().on_body(body)
        # More waits unread than uvicorn takes in: for now the client is kept waiting, not we.
        self._held_up = self._held_up or self.flow.read_paused

    @override
    def on_message_complete(self) -> None:
        self._message_has_come()
        super().on_message_complete()

    @override
    def send_400_response(self, msg: str) -> None:
        """Answer what is not HTTP; the parser's own sentence may quote the client, so it is left out."""
        self._refuse(_NOT_HTTP)

    def _head_has_come(self) -> None:
        self._in_head, self._in_body, self._progress = False, True, True
        self._stop_timer()

    def _message_has_come(self) -> None:
        self._in_head, self._in_body, self._progress, self._held_up = False, False, True, False
        self._stop_timer()

    def _watch_head(self) -> None:
        if self._timer is None:
            self._timer = self.loop.call_later(self._rules.limits.timeout_s, self._too_slow)

    def _watch_body(self) -> None:
        if self._timer is None:
            self._timer = self.loop.call_later(self._rules.limits.body_timeout_s, self._body_too_slow)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _too_slow(self) -> None:
        if self.transport.is_closing():
            return
        if not self._begun:
            self.transport.close()  # not a byte of a request came: nobody waits for an answer
            return
        self._refuse(_head_too_slow(self._rules.limits))

    def _body_too_slow(self) -> None:
        self._timer = None
        if self.transport.is_closing():
            return
        if self._held_up or self.flow.read_paused:
            self._held_up = False
            self._watch_body()
            return
        self._refuse(_body_timeout(self._rules.limits))

    @property
    def _only_question(self) -> bool:
        """The request whose body is awaited is the only one on the wire, and not a byte answers it yet."""
        return self._in_body and not self.pipeline and not self.cycle.response_started

    def _refuse(self, refusal: Refusal) -> None:
        """Answer and hang up; amid another answer only hang up, for this one would be taken for its part.

        The application, which may wait for the body, is told that the client is gone.
        """
        self._stop_timer()
        log.warning("http.refused", code=refusal.code, status=refusal.status)
        if self._idle or self._only_question:
            told = self._rules.envelope(refusal)
            self.transport.write(_response(refusal, told, self.server_state.default_headers))
        self.transport.close()


def _waiting_bytes(transport: asyncio.Transport) -> int:
    """Count what the client's machine has not taken yet, here and (on Linux) in the system's own buffer.

    The system takes more from us only when a third of its buffer is free, and that may be a megabyte.
    """
    waits_bytes: int = transport.get_write_buffer_size()
    if sys.platform == "linux":
        wire = transport.get_extra_info("socket")
        waits_bytes += int.from_bytes(fcntl.ioctl(wire.fileno(), termios.TIOCOUTQ, bytes(4)), sys.byteorder)
    return waits_bytes


def _response(refusal: Refusal, told: tuple[str, bytes], more: list[tuple[bytes, bytes]]) -> bytes:
    content_type, body = told
    headers: Mapping[str, str] = {
        "content-type": content_type,
        "content-length": str(len(body)),
        "connection": "close",
        **refusal.headers,
    }
    lines = [f"HTTP/1.1 {refusal.status} {HTTPStatus(refusal.status).phrase}".encode()]
    lines += [name + b": " + value for name, value in more]
    lines += [f"{name}: {value}".encode("latin-1") for name, value in headers.items()]
    return b"\r\n".join([*lines, b"", body])


def _plain(refusal: Refusal) -> tuple[str, bytes]:
    return "text/plain; charset=utf-8", refusal.detail.encode()


_NOT_HTTP: Final = Refusal(status=400, code="malformed_request", detail="This is not an HTTP/1.1 request.")


def _head_too_large(limits: HeadLimits) -> Refusal:
    detail = f"The request line and headers together are larger than {limits.max_bytes} bytes."
    return Refusal(status=431, code="head_too_large", detail=detail)


def _head_too_slow(limits: HeadLimits) -> Refusal:
    detail = f"The request line and headers were not complete within {limits.timeout_s:g} s."
    return Refusal(status=408, code="head_timeout", detail=detail)


def _body_timeout(limits: HeadLimits) -> Refusal:
    detail = f"The body was not complete within {limits.body_timeout_s:g} s."
    return Refusal(status=408, code="body_timeout", detail=detail)
