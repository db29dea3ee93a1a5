"""Bound what a request may make the service hold in memory."""

from __future__ import annotations

import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from groundwork.web._refusal import Envelope, Refusal, send_refusal

__all__ = ["BodyLimit"]

_GZIP: Final = frozenset({b"gzip", b"x-gzip"})
_GZIP_WINDOW: Final = 31  # zlib's number for "a gzip header, then at most 32 KiB of window"
_PART_BYTES: Final = 256 * 1024


class _BodyRefusedError(Exception):
    """Ends the application's reading; `BodyLimit` answers in its place."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.detail)


class BodyLimit:
    """Refuse a body over `max_body_bytes`, declared, chunked or unpacked, and unpack gzip.

    Nothing is refused before the application reads the body, so an application that first looks at
    who is asking answers 401 before 413. When it reads, it gets an exception, and whatever it makes
    of that, the client gets 413, 415 (unknown `Content-Encoding`) or 400 (broken gzip).
    """

    def __init__(self, app: ASGIApp, *, max_body_bytes: int, envelope: Envelope) -> None:
        self._app, self._limit, self._envelope = app, max_body_bytes, envelope

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head = _head(scope)
        # The server holds the client to its declared length, so a plain short body needs no counting.
        bounded = not head.chunked and (head.length is None or head.length <= self._limit)
        if bounded and not head.encoding:
            await self._app(scope, receive, send)
        else:
            await self._serve_checked(scope, self._reader(head, scope, receive), send)

    def _reader(self, head: _Head, scope: Scope, receive: Receive) -> Receive:
        if head.length is not None and head.length > self._limit:
            return _refusing(_too_large(self._limit))
        if not head.encoding:
            return _counting(receive, self._limit)
        if head.encoding in _GZIP:
            # Changed in place: an outer layer reads the route from this very dictionary afterwards.
            scope["headers"] = [
                pair for pair in scope["headers"] if pair[0] not in (b"content-encoding", b"content-length")
            ]
            return _Unpacker(receive, self._limit)
        return _refusing(_unknown_encoding(head.encoding))

    async def _serve_checked(self, scope: Scope, read: Receive, send: Send) -> None:
        refusal: Refusal | None = None
        started = False

        async def checked_receive() -> Message:
            nonlocal refusal
            try:
                return await read()
            except _BodyRefusedError as error:
                refusal = error.refusal
                raise

        async def checked_send(message: Message) -> None:
            nonlocal started
            if refusal is None or started:
                started = True
                await send(message)

        try:
            await self._app(scope, checked_receive, checked_send)
        except Exception:  # what the service makes of a body that was cut off is no matter: it is refused
            if refusal is None or started:
                raise
        if refusal is not None and not started:
            await send_refusal(scope, send, refusal, self._envelope)


@dataclass(frozen=True, slots=True)
class _Head:
    """What the request's headers say about its body."""

    length: int | None
    encoding: bytes
    chunked: bool


def _head(scope: Scope) -> _Head:
    length, encodings, chunked = None, [], False
    for name, value in scope["headers"]:
        if name == b"content-length":
            length = int(value) if value.isdigit() else None
        elif name == b"content-encoding":
            encodings.append(value.strip().lower())
        elif name == b"transfer-encoding":
            chunked = True
    # HTTP/2 and a test's transport need not declare either: a method with a body is counted then.
    chunked = chunked or (length is None and scope["method"] in ("POST", "PUT", "PATCH"))
    encoding = b", ".join(encodings)
    return _Head(length, b"" if encoding == b"identity" else encoding, chunked)


def _refusing(refusal: Refusal) -> Callable[[], Awaitable[Message]]:
    async def refuse() -> Message:
        raise _BodyRefusedError(refusal)

    return refuse


def _counting(receive: Receive, limit: int) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise _BodyRefusedError(_too_large(limit))
        return message

    return counted


class _Unpacker:
    """Read gzip as it arrives, never holding more than a part of what it unpacks to."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive, self._limit = receive, limit
        self._stream = zlib.decompressobj(_GZIP_WINDOW)
        self._packed, self._seen_packed, self._seen = b"", 0, 0
        self._more, self._ended = True, False

    async def __call__(self) -> Message:
        """Return the next part of the unpacked body; after its end, whatever comes (a disconnect)."""
        if self._ended:
            return await self._receive()
        while not self._packed and self._more:
            message = await self._receive()
            if message["type"] != "http.request":
                return message
            self._packed, self._more = message.get("body", b""), message.get("more_body", False)
            self._seen_packed += len(self._packed)
            self._check(self._seen_packed)
        part = self._unpack()
        self._seen += len(part)
        self._check(self._seen)
        more = self._more or bool(self._packed)
        if not more and not self._stream.eof and self._seen_packed:
            raise _BodyRefusedError(_broken_gzip("it ends too early"))
        self._ended = not more
        return {"type": "http.request", "body": part, "more_body": more}

    def _check(self, size: int) -> None:
        if size > self._limit:
            raise _BodyRefusedError(_too_large(self._limit))

    def _unpack(self) -> bytes:
        if self._stream.eof and self._packed:
            self._stream = zlib.decompressobj(_GZIP_WINDOW)  # another member follows (RFC 1952, 2.2)
        try:
            part = self._stream.decompress(self._packed, _PART_BYTES)
        except zlib.error as error:
            raise _BodyRefusedError(_broken_gzip(str(error))) from error
        self._packed = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail
        return part


def _too_large(limit: int) -> Refusal:
    return Refusal(status=413, code="body_too_large", detail=f"The body is larger than {limit} bytes.")


def _unknown_encoding(encoding: bytes) -> Refusal:
    named = encoding.decode("latin-1")[:64]
    return Refusal(
        status=415,
        code="unsupported_media_type",
        detail=f"The Content-Encoding {named!r} is not known here; send gzip, or none.",
        headers={"Accept-Encoding": "gzip"},
    )


def _broken_gzip(reason: str) -> Refusal:
    return Refusal(status=400, code="malformed_body", detail=f"The body is not valid gzip: {reason}.")
