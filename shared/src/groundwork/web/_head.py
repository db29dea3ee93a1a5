"""Bound what a request may cost: the bytes of its head, the seconds that head and body take.

uvicorn's httptools protocol has no limit on any, and answers what it cannot parse in a text of its own. It
also loses the body of a request that offers to go on in another protocol, as Java's HTTP client does.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, ClassVar, Final

import httptools
from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from groundwork.logs import get_logger
from groundwork.web._drain import SHUTTING_DOWN, STOPPED_AMID
from groundwork.web._refusal import Envelope, Refusal
from groundwork.web._sending import SendingWatch
from groundwork.web._wire import unread_bytes

__all__ = ["DEFAULT_HEADS", "BoundedProtocol", "HeadLimits", "bounded_protocol", "is_sound"]

log = get_logger("http")
_SLICE_BYTES: Final = 4096
_LEFTOVER_BYTES: Final = 64 * 2**20  # whose body is somewhat too large is to see its 413
_LINGER_S: Final = 0.5
_HOP: Final = frozenset({b"connection", b"upgrade", b"http2-settings"})
_HOST: Final = re.compile(rb"(?:[\w.~!$&'()*+,;=%-]*|\[[\w.~:%-]+\])(?::[0-9]*)?[ \t]*", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class HeadLimits:
    """The most that a request's head (request line and headers) may take, and how long its body may.

    `max_bytes` is exact to 4 KiB. `timeout_s` counts from the connection's start, or from the first byte of a
    later request on it, to the end of the head; `body_timeout_s` from there to the end of the body. Both
    begin anew where it is the service that did not read on: it was busy, or its process was stopped for a
    while. An answer has all the time it needs, but a client whose machine takes nothing of it for
    `send_timeout_s` is hung up on.
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
    _is_refused = False
    _progress = False
    _idle_bytes = 0
    _timer: asyncio.TimerHandle | None = None
    sending: SendingWatch
    answered: Any = None  # what the answer on the wire is to; `cycle` is the last request that came

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._watch_head()
        self.sending = SendingWatch(transport, self.flow, self._rules.limits.send_timeout_s)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        self.sending.stop()
        self._note_that_nobody_waits()
        super().connection_lost(exc)

    @override
    def data_received(self, data: bytes) -> None:
        position = 0
        while position < len(data) and not self._is_deaf:
            # A body is passed on as it came; all else in slices, so that the end of a head is seen soon.
            end = len(data) if self._in_body else min(position + _SLICE_BYTES, len(data))
            self._feed(data if end - position == len(data) else data[position:end])
            position = end
        if not self._is_deaf:
            self._watch()

    @override
    def resume_writing(self) -> None:
        self.sending.begin_anew()
        super().resume_writing()

    @override
    def timeout_keep_alive_handler(self) -> None:
        if not self.transport.is_closing() and unread_bytes(self.transport):
            self._watch_idle()
        else:
            super().timeout_keep_alive_handler()

    def end(self) -> bool:
        """End the connection at the end of a drain; says whether it waited for its client.

        That is for an answer to be taken, or for the rest of a body. One whose request is still worked on is
        told that its time is up.
        """
        if self.sending.hang_up_if_held_up():
            self._note_that_nobody_waits()
            return True
        is_late = self._in_body and self.cycle is self.answered
        if not self._idle and not self.transport.is_closing():
            is_begun = getattr(self.answered, "response_started", False)
            self._end_with(SHUTTING_DOWN if is_late else STOPPED_AMID, is_told=not is_begun)
        return is_late

    def _feed(self, part: bytes) -> None:
        self._progress, was_in_body = False, self._in_body
        self._unset_keepalive_if_required()
        self._parse(part)
        # What only fills the parser's memory, a head or the trailers after a body, or what nobody will read.
        if not self._progress:
            self._idle_bytes += len(part)
        else:
            self._idle_bytes = len(part) if self._in_head and not was_in_body else 0
        if self._is_deaf:
            return
        if self._in_body and self._idle:
            if self._idle_bytes > _LEFTOVER_BYTES:
                self._end_flood()
        elif self._idle_bytes > self._rules.limits.max_bytes:
            self._refuse(_head_too_large(self._rules.limits))

    def _end_flood(self) -> None:
        """Take no more of a body whose request is answered. The client has a moment to see that it is.

        If the connection ended at once, it would hear of an error while it sends, and maybe of no answer.
        """
        log.warning("http.hung_up", problem="the client sends on after its answer")
        self._stop_timer()
        self.transport.pause_reading()
        self.transport.write_eof()
        self.loop.call_later(_LINGER_S, self.transport.close)

    def _parse(self, part: bytes) -> None:
        """Feed the parser. A head that wishes for another protocol is fed once more, without the wish.

        To the parser all that follows such a head is of that protocol; a server may stay with its own
        (RFC 9110, 7.8).
        """
        while True:
            try:
                self.parser.feed_data(part)
            except httptools.HttpParserUpgrade as wish:
                if self.parser.get_method() == b"CONNECT":  # no wish, but all that it means
                    self._refuse(_NOT_HTTP)
                    return
                part = self._head_without_wish() + part[wish.args[0] :]
                self.parser = httptools.HttpRequestParser(self)
                self.parser.set_dangerous_leniencies(lenient_data_after_close=True)  # as uvicorn's own
            except httptools.HttpParserError:  # its own sentence may quote the client, so it is left out
                self._refuse(_BAD_CHUNKS if self._in_body else _NOT_HTTP)
                return
            else:
                return

    def _head_without_wish(self) -> bytes:
        method, version = self.parser.get_method(), self.parser.get_http_version().encode()
        lines = [b"%s %s HTTP/%s" % (method, self.url, version)]
        lines += [b"%s: %s" % (name, value) for name, value in self.headers if name not in _HOP]
        if not self.parser.should_keep_alive():
            lines.append(b"connection: close")
        return b"\r\n".join([*lines, b"", b""])

    def _watch(self) -> None:
        """Keep a timer on whatever is waited for; uvicorn has stopped its own at the first byte."""
        # More waits than uvicorn takes in, bodies or requests: for now the client is kept waiting, not we.
        self._held_up = self._held_up or self.flow.read_paused
        if self._in_head:
            self._watch_head()
        elif self._in_body:
            self._watch_body()
        elif self._idle and self.timeout_keep_alive_task is None:
            self._watch_idle()

    def _watch_idle(self) -> None:
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
        if self.parser.should_upgrade():
            return  # see `_parse`
        if not is_sound(self.parser.get_http_version(), self.headers):
            raise ValueError("`_parse` refuses it")
        is_next = self._idle
        super().on_headers_complete()  # raises for a target without a path: that head is none
        if is_next:
            self.answered = self.cycle
        self._head_has_come()

    @override
    def on_response_complete(self) -> None:
        if self.pipeline:
            self.answered = self.pipeline[-1][0]
        super().on_response_complete()

    @override
    def on_body(self, body: bytes) -> None:
        self._progress = self._progress or not self._idle
        super().on_body(body)

    @override
    def on_message_complete(self) -> None:
        if self.parser.should_upgrade():
            return
        self._message_has_come()
        super().on_message_complete()

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
        self._timer = None
        if self.transport.is_closing():
            return
        if self._is_our_delay():
            self._watch_head()
        elif self._begun:
            self._refuse(_head_too_slow(self._rules.limits))
        else:
            self.transport.close()  # not a byte of a request came: nobody waits for an answer

    def _body_too_slow(self) -> None:
        self._timer = None
        if self.transport.is_closing():
            return
        if self._is_our_delay():
            self._watch_body()
        else:
            self._refuse(_body_timeout(self._rules.limits))

    def _is_our_delay(self) -> bool:
        """Say whether in the time that has passed it was the service that did not read on."""
        is_ours = self._held_up or unread_bytes(self.transport) > 0
        self._held_up = self.flow.read_paused  # so a part of the next time is ours, too
        return is_ours

    @property
    def _is_deaf(self) -> bool:
        """What comes is of no interest: the connection ends, now or with the answers that are under way."""
        return self._is_refused or self.transport.is_closing()

    @property
    def _owes_an_answer(self) -> bool:
        """What is being read is the only question on the wire, and not a byte answers it yet."""
        return self._idle if not self._in_body else not (self.pipeline or self.cycle.response_started)

    def _refuse(self, refusal: Refusal) -> None:
        """Answer and hang up; behind a request that is being answered, hang up after that answer."""
        if self._idle or self._in_body:
            self._end_with(refusal, is_told=self._owes_an_answer)
            return
        self._stop_timer()
        log.warning("http.refused", code=refusal.code, status=refusal.status, told=False)
        self._is_refused, self.cycle.keep_alive = True, False

    def _end_with(self, refusal: Refusal, *, is_told: bool) -> None:
        """Hang up, with an answer or without. The application, which may wait for a body, hears that."""
        self._stop_timer()
        log.warning("http.refused", code=refusal.code, status=refusal.status, told=is_told)
        if is_told:
            told = self._rules.envelope(refusal)
            self.transport.write(_response(refusal, told, self.server_state.default_headers))
        self._note_that_nobody_waits()
        self.transport.close()

    def _note_that_nobody_waits(self) -> None:
        """Let the application answer nobody from now on, and not only when the connection is lost."""
        for cycle in (self.answered, self.cycle):
            if cycle is not None and not cycle.response_complete:
                cycle.disconnected = True
                cycle.message_event.set()


def is_sound(version: str, headers: Sequence[tuple[bytes, bytes]]) -> bool:
    """Say whether the head is of a version that is spoken here, and who is asked and what follows is clear.

    Of two parties on the way each may believe another of two hosts, or see another end of the body
    (RFC 9112, 3.2 and 6.1).
    """
    hosts = 0
    for name, value in headers:
        if name == b"host":
            hosts += 1
            if _HOST.fullmatch(value) is None:
                return False
        elif name == b"transfer-encoding" and (version != "1.1" or value.strip().lower() != b"chunked"):
            return False
    return hosts == 1 if version == "1.1" else version == "1.0" and hosts < 2


def _response(refusal: Refusal, told: tuple[str, bytes], more: list[tuple[bytes, bytes]]) -> bytes:
    content_type, body = told
    headers: Mapping[str, str] = {
        "content-type": content_type,
        "content-length": str(len(body)),
        "connection": "close",
        **{name.lower(): value for name, value in refusal.headers.items()},
    }
    lines = [f"HTTP/1.1 {refusal.status} {HTTPStatus(refusal.status).phrase}".encode()]
    lines += [name + b": " + value for name, value in more]
    lines += [f"{name}: {value}".encode("latin-1") for name, value in headers.items()]
    return b"\r\n".join([*lines, b"", body])


def _plain(refusal: Refusal) -> tuple[str, bytes]:
    return "text/plain; charset=utf-8", refusal.detail.encode()


_NOT_HTTP: Final = Refusal(
    status=400,
    code="malformed_request",
    detail="This is not an HTTP/1.1 request with one Host and no Transfer-Encoding but chunked.",
)
_BAD_CHUNKS: Final = Refusal(
    status=400, code="malformed_request", detail="The body is not chunked as HTTP/1.1 says."
)


def _head_too_large(limits: HeadLimits) -> Refusal:
    detail = f"The request line and headers together are larger than {limits.max_bytes} bytes."
    return Refusal(status=431, code="head_too_large", detail=detail)


def _head_too_slow(limits: HeadLimits) -> Refusal:
    detail = f"The request line and headers were not complete within {limits.timeout_s:g} s."
    return Refusal(status=408, code="head_timeout", detail=detail)


def _body_timeout(limits: HeadLimits) -> Refusal:
    detail = f"The body was not complete within {limits.body_timeout_s:g} s."
    return Refusal(status=408, code="body_timeout", detail=detail)
