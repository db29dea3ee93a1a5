"""Sends batches over HTTP: a line of its own for each worker, ten seconds for everything."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import Protocol

import httpx

from traced_emitter.line import LINE_FAILURES, Line
from traced_emitter.otlp import OTLP_PATH

__all__ = ["SPANS_PATH", "TIMEOUT_S", "HttpSender", "Reply", "Sender"]

TIMEOUT_S = 10.0
SPANS_PATH = "/spans"
_FAST_GZIP = 1


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of one request; status 0 means that no answer came, and `failure` says why."""

    status: int
    failure: str | None = None

    @property
    def acknowledged(self) -> bool:
        """Only a 2xx counts."""
        return 200 <= self.status < 300

    @property
    def reason(self) -> str:
        """Return a short name to count this outcome by."""
        return self.failure or str(self.status)


class Sender(Protocol):
    """Carries the body of a batch to the server."""

    async def post(self, body: bytes, *, compress: bool = False, path: str = SPANS_PATH) -> Reply:
        """Send one batch to a path; a failure to send is a reply too, never an exception."""
        ...

    async def close(self) -> None:
        """Let go of the connection."""
        ...


class HttpSender:
    """A worker's own line to the server."""

    def __init__(self, target: str, *, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._line = Line(target, timeout_s=TIMEOUT_S, transport=transport)
        self._at = {path: self._line.at(path) for path in (SPANS_PATH, OTLP_PATH)}

    async def post(self, body: bytes, *, compress: bool = False, path: str = SPANS_PATH) -> Reply:
        """Send one batch, gzipped if asked."""
        headers = {"content-type": "application/json"}
        if compress:
            body = gzip.compress(body, _FAST_GZIP)
            headers["content-encoding"] = "gzip"
        try:
            answer = await self._line.ask("POST", self._at[path], headers=headers, body=body)
        except LINE_FAILURES as error:
            return Reply(0, type(error).__name__)
        return Reply(answer.status)

    async def close(self) -> None:
        """Close the connection."""
        await self._line.close()
