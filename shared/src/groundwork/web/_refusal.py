"""An answer that refuses, in the words of the program that gives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from starlette.types import Scope, Send

__all__ = ["Envelope", "Refusal", "send_refusal"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """What a client is told when the answer is no: facts only; the envelope gives them their form."""

    status: int
    code: str
    detail: str
    headers: Mapping[str, str] = field(default_factory=dict)


Envelope = Callable[[Refusal], tuple[str, bytes]]
"""Turns a refusal into (content type, body): each program has its own format of errors."""


async def send_refusal(scope: Scope, send: Send, refusal: Refusal, envelope: Envelope) -> None:
    """Send a refusal as the whole response."""
    content_type, body = envelope(refusal)
    headers = {"content-type": content_type, "content-length": str(len(body)), **refusal.headers}
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": refusal.status, "headers": raw})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
