"""An express lane: one hot route that is answered inside the HTTP protocol, past ASGI and its layers.

For a request of a few hundred bytes the way there costs more than the work: a task, a scope, five layers
and two messages out take about 70 µs. A service that takes thousands of small requests a second on one
route may let that route pass by them:

    data ──▶ parser ──▶ plain POST /spans, all of it there? ──yes──▶ handle(body, answer) … answer(202, …)
                                    │ no
                                    └──▶ uvicorn's usual way: scope, task, layers, application

Only *plain* requests take it: the route's exact path, a declared length of at most 64 KiB, all of which has
come at once, no header that some layer would have to look at (`_LOOKED_AT`), nothing before it on the
connection that is not answered yet. All others are served by the application as if there were no lane, so
the lane carries no rule of its own, and the application must answer the same.

A client mostly sends the same head again, byte for byte, as its batches have few lengths. What such a head
means was found out the first time: where it stands at the beginning of a message and its whole body follows,
it is looked up (`_KnownHeads`) instead of parsed once more.

What the layers do for everybody is done here for its requests too: ids, metrics, drain, the last resort.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import STATUS_LINE

from groundwork.clock import Clock
from groundwork.logs import get_logger
from groundwork.web._drain import Drain
from groundwork.web._head import BoundedProtocol, HeadLimits, bounded_protocol, is_sound
from groundwork.web._metrics import ServiceMetrics
from groundwork.web._refusal import Envelope

__all__ = ["ExpressAnswer", "ExpressLane", "protocol_of"]

log = get_logger("http")

_MAX_BODY_BYTES: Final = 65_536  # uvicorn stops reading at more, until the application asks
_LOOKED_AT: Final = frozenset(
    {
        b"content-encoding", b"transfer-encoding", b"expect", b"upgrade",
        b"x-request-id", b"traceparent", b"tracestate",
    }
)  # fmt: skip
_MAX_KNOWN_HEADS: Final = 4_096
_MAX_KNOWN_HEAD_BYTES: Final = 1_024
_POOL_BYTES: Final = 4_000
_IDS_DIGITS: Final = 80  # of a request id, a trace id and a span id

ExpressAnswer = Callable[[int, bytes, Sequence[tuple[bytes, bytes]]], None]
"""Sends status, JSON body and headers of an answer; to be called once, at any time, in the event loop."""


@dataclass(frozen=True, kw_only=True)
class ExpressLane:
    """The route that has the lane, and what is done for it.

    `handle` gets a whole body and must not block. It answers within the call or later, and raises nothing.
    `headers` go out with every answer.
    """

    method: bytes
    path: bytes
    handle: Callable[[bytes, ExpressAnswer], None]
    headers: Sequence[tuple[bytes, bytes]]
    metrics: ServiceMetrics
    drain: Drain
    clock: Clock


def protocol_of(
    limits: HeadLimits, envelope: Envelope | None, express: ExpressLane | None = None
) -> type[BoundedProtocol]:
    """Return the protocol class for uvicorn's `http` setting, with a lane or without."""
    if express is None:
        return bounded_protocol(limits, envelope)
    chosen = express

    class _WithLane(_ExpressProtocol, bounded_protocol(limits, envelope)):  # type: ignore[misc]
        lane, method, route = chosen, chosen.method.decode(), chosen.path.decode()
        fixed = _head_lines([(b"content-type", b"application/json"), *chosen.headers])
        known = _KnownHeads()

    return _WithLane


class _KnownHeads:
    """Heads of plain requests that the parser has read, and the length of the body that each declares."""

    def __init__(self) -> None:
        self._lengths: dict[bytes, int] = {}

    def body_of(self, data: bytes) -> bytes | None:
        """Return the body if this is one of the heads and exactly what it declares, else None."""
        end = data.find(b"\r\n\r\n", 0, _MAX_KNOWN_HEAD_BYTES) + 4
        return data[end:] if self._lengths.get(data[:end]) == len(data) - end else None

    def learn(self, data: bytes, body_length: int) -> None:
        """Take the head of a message that was parsed as plain, and begins and ends with this data."""
        end = data.find(b"\r\n\r\n", 0, _MAX_KNOWN_HEAD_BYTES) + 4
        if end < 4 or len(data) - end != body_length:
            return  # too long to keep, or there is more in the data than this message
        if len(self._lengths) >= _MAX_KNOWN_HEADS:
            self._lengths.clear()
        self._lengths[data[:end]] = body_length


class _ExpressProtocol(BoundedProtocol):
    """The protocol with an exchange of our own in the place of uvicorn's cycle, for plain requests."""

    lane: ClassVar[ExpressLane]
    method: ClassVar[str]
    route: ClassVar[str]
    fixed: ClassVar[bytes]
    known: ClassVar[_KnownHeads]

    _at_start = True  # of a message: the parser holds nothing of one, and reads on

    @override
    def data_received(self, data: bytes) -> None:
        before: Any = self.cycle
        at_start = self._at_start
        if at_start and self._is_free():
            body = self.known.body_of(data)
            if body is not None:
                self._begin(body)
                return
        super().data_received(data)
        exchange: Any = self.cycle
        if type(exchange) is not _Exchange or self.transport.is_closing():
            return
        if exchange.more_body:
            self._hand_over(exchange)
        elif at_start and exchange is not before and exchange.keep_alive:
            self.known.learn(data, len(exchange.body))

    def _begin(self, body: bytes) -> None:
        """Do with a request of a known head what the parser and its callbacks lead to."""
        self._unset_keepalive_if_required()
        self._idle_bytes = 0
        if self._in_head:  # the first on its connection
            self._begun = True
            self._message_has_come()
        exchange: Any = _Exchange(self, keep_alive=True)
        exchange.body, exchange.more_body = body, False
        self.cycle = self.answered = exchange
        exchange.begin()

    @override
    def on_message_begin(self) -> None:
        self._at_start = False
        super().on_message_begin()

    @override
    def on_headers_complete(self) -> None:
        if self._is_plain():
            self._head_has_come()
            exchange: Any = _Exchange(self, keep_alive=self.parser.should_keep_alive())
            self.cycle = self.answered = exchange
        else:
            super().on_headers_complete()

    @override
    def on_message_complete(self) -> None:
        super().on_message_complete()
        if self.parser.should_upgrade():
            return
        self._at_start = self.parser.should_keep_alive() and not self.parser.should_upgrade()
        exchange: Any = self.cycle
        if type(exchange) is _Exchange:
            exchange.begin()

    def _is_plain(self) -> bool:
        """Say whether the request whose head has come may take the lane."""
        lane = self.lane
        if self.url != lane.path or self.parser.get_method() != lane.method:
            return False
        version = self.parser.get_http_version()
        if version != "1.1" or not self._is_free() or not is_sound(version, self.headers):
            return False
        length = -1
        for name, value in self.headers:
            if name in _LOOKED_AT:
                return False
            if name == b"content-length":
                length = int(value)
        return 0 <= length <= _MAX_BODY_BYTES

    def _is_free(self) -> bool:
        """Say whether a request may take the lane now: no answer is owed to one before it, or piles up."""
        before: Any = self.cycle
        if before is not None and not before.response_complete:
            return False
        return not (self.lane.drain.draining or self.flow.write_paused or self.transport.is_closing())

    def _hand_over(self, exchange: _Exchange) -> None:
        """Let uvicorn go on with a request of which only a part has come."""
        none: Any = None
        self.cycle = none
        super().on_headers_complete()
        self.cycle.body += exchange.body
        if exchange.body:
            self.cycle.message_event.set()
        self._watch_body()


class _NoEvent:
    """Stands where a cycle has an event: nobody waits for an exchange."""

    def set(self) -> None:
        """Do nothing."""


class _Exchange:
    """One plain request and its answer; has the attributes that uvicorn touches on its own cycles."""

    __slots__ = (
        "_protocol", "_started_s", "body", "disconnected", "keep_alive", "message_event", "more_body",
        "response_complete",
    )  # fmt: skip
    _no_event = _NoEvent()

    def __init__(self, protocol: _ExpressProtocol, *, keep_alive: bool) -> None:
        self._protocol = protocol
        self._started_s = protocol.lane.clock.monotonic()
        self.body: bytes | bytearray = bytearray()
        self.more_body = True
        self.keep_alive = keep_alive
        self.disconnected = False
        self.response_complete = False
        self.message_event = self._no_event

    def begin(self) -> None:
        """Hand the body over; it is all there."""
        lane = self._protocol.lane
        lane.drain.enter()
        lane.metrics.in_flight += 1
        try:
            lane.handle(bytes(self.body), self.answer)
        except Exception as error:  # whatever the lane let through is told once, here
            log.exception("http.unhandled_error", path=lane.path.decode(), error=type(error).__name__)
            if not self.response_complete:
                self.answer(500, b'{"error":"Something went wrong here, not with the request."}', ())

    def answer(self, status: int, body: bytes, headers: Sequence[tuple[bytes, bytes]]) -> None:
        """Send the answer and count the request; a client that has left is counted as 499."""
        protocol, lane = self._protocol, self._protocol.lane
        gone = self.disconnected or protocol.transport.is_closing()
        lane.drain.leave()
        lane.metrics.in_flight -= 1
        took_s = lane.clock.monotonic() - self._started_s
        lane.metrics.observe(protocol.method, protocol.route, 499 if gone else status, took_s)
        self.response_complete = True
        if gone:
            return
        lines = b"" if not headers and self.keep_alive else _head_lines(
            [*headers, *(() if self.keep_alive else ((b"connection", b"close"),))]
        )  # fmt: skip
        protocol.transport.write(
            b"%s%s%s%s%scontent-length: %d\r\n\r\n%s"
            % (STATUS_LINE[status], _defaults(protocol), protocol.fixed, lines, _ids(), len(body), body)
        )
        if not self.keep_alive:
            protocol.transport.close()
        protocol.on_response_complete()


class _Pool:
    """Random digits in reserve: asking the system each time would cost more than all the rest."""

    digits = b""
    at = 0


def _ids() -> bytes:
    """Return the header lines with a new request id and a new trace."""
    at, digits = _Pool.at, _Pool.digits
    if at >= len(digits):
        at, digits = 0, os.urandom(_POOL_BYTES).hex().encode()
        _Pool.digits = digits
    _Pool.at = at + _IDS_DIGITS
    return b"x-request-id: %s\r\ntraceparent: 00-%s-%s-01\r\n" % (
        digits[at : at + 32],
        digits[at + 32 : at + 64],
        digits[at + 64 : at + _IDS_DIGITS],
    )


class _Lines:
    """uvicorn's default headers as bytes: it makes a new list each second, for the date."""

    of: list[tuple[bytes, bytes]] | None = None
    lines = b""


def _defaults(protocol: BoundedProtocol) -> bytes:
    current = protocol.server_state.default_headers
    if _Lines.of is not current:
        _Lines.of, _Lines.lines = current, _head_lines(current)
    return _Lines.lines


def _head_lines(headers: Sequence[tuple[bytes, bytes]]) -> bytes:
    return b"".join(b"%s: %s\r\n" % pair for pair in headers)
