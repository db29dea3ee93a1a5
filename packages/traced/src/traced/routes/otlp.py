"""`POST /v1/traces`: OTLP/HTTP, so that any OpenTelemetry SDK can send.

Refusals leave here in the envelope of all errors; `OtlpErrors` turns them into OTLP's.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec
from google.rpc.status_pb2 import Status
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTracePartialSuccess,
    ExportTraceServiceResponse,
)
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from traced.errors import UnknownContentType
from traced.otlp.assemble import Assembled
from traced.otlp.json_in import read_json, weigh_json
from traced.otlp.load import Bounds
from traced.otlp.protobuf_in import read_protobuf, weigh_protobuf
from traced.otlp.wire import Carried
from traced.routes.resource import JSON, Answer

PATH = "/v1/traces"
PROTOBUF = b"application/x-protobuf"
# google.rpc.Code, by HTTP status, as google.api maps them; what is not here is UNKNOWN.
_CODES = {400: 3, 404: 5, 405: 12, 408: 4, 413: 8, 415: 3, 500: 13, 503: 14}
_UNKNOWN = 2

_encode = msgspec.json.Encoder().encode


class Encoding(NamedTuple):
    """One of the two encodings of OTLP/HTTP."""

    content_type: bytes
    read: Callable[[bytes], Iterable[Carried]]
    accepted: Callable[[Assembled], bytes]
    failed: Callable[[int, str], bytes]
    weigh: Callable[[bytes, Bounds], int]  # the bytes that reading it may take; `TooManyParts` beyond


def encoding_of(scope: Scope) -> Encoding:
    """Return the encoding that the request names; raises `UnknownContentType`."""
    sent = b"".join(value for name, value in scope["headers"] if name == b"content-type")
    found = _ENCODINGS.get(sent.partition(b";")[0].strip().lower())
    if found is None:
        raise UnknownContentType(sent.decode("latin-1"))
    return found


def answer_to(assembled: Assembled, encoding: Encoding) -> Answer:
    """Return the 200 that says what was rejected, if anything was."""
    return Answer(encoding.accepted(assembled), content_type=encoding.content_type)


class OtlpErrors:
    """Turns what any layer answers with an error under `PATH` into a status in the request's encoding."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] != "http" or scope["path"] != PATH:
            await self._app(scope, receive, send)
            return
        try:
            encoding = encoding_of(scope)
        except UnknownContentType:
            encoding = _AS_JSON
        start: Message | None = None

        async def send_status(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and message["status"] >= 400:
                start = message
            elif start is None:
                await send(message)
            else:
                await _send_failure(start, message, encoding, send)

        await self._app(scope, receive, send_status)


async def _send_failure(start: Message, message: Message, encoding: Encoding, send: Send) -> None:
    told = msgspec.json.decode(message["body"], type=dict[str, str]) if message["body"] else {}
    body = encoding.failed(start["status"], told.get("error", ""))
    replaced = (b"content-type", b"content-length")
    headers = [pair for pair in start["headers"] if pair[0].lower() not in replaced]
    headers += [(b"content-type", encoding.content_type), (b"content-length", str(len(body)).encode())]
    await send({**start, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _accepted_json(assembled: Assembled) -> bytes:
    if not assembled.rejected:
        return b"{}"
    told = {"rejectedSpans": str(assembled.rejected), "errorMessage": assembled.message}
    return _encode({"partialSuccess": told})


def _accepted_protobuf(assembled: Assembled) -> bytes:
    if not assembled.rejected:
        return ExportTraceServiceResponse().SerializeToString()
    told = ExportTracePartialSuccess(rejected_spans=assembled.rejected, error_message=assembled.message)
    return ExportTraceServiceResponse(partial_success=told).SerializeToString()


def _failed_json(status: int, text: str) -> bytes:
    return _encode({"code": _CODES.get(status, _UNKNOWN), "message": text})


def _failed_protobuf(status: int, text: str) -> bytes:
    return bytes(Status(code=_CODES.get(status, _UNKNOWN), message=text).SerializeToString())


_AS_JSON = Encoding(JSON, read_json, _accepted_json, _failed_json, weigh_json)
_ENCODINGS = {
    JSON: _AS_JSON,
    PROTOBUF: Encoding(PROTOBUF, read_protobuf, _accepted_protobuf, _failed_protobuf, weigh_protobuf),
}
