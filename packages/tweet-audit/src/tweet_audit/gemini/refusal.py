"""What a server sends instead of an answer: the status first, and then whatever its body can add to that.

The SDK reads the body of a failure before it tells of the status, and trips over a page that is not UTF-8. A
hook of the transport comes before both halves of the SDK, and shows a failure the same way for both.
"""

import asyncio
import contextlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2

from groundwork.clock import Clock
from groundwork.http import retry_after_s

_DELAY = re.compile(r"(\d+(?:\.\d+)?)s")
# What is longer than this, or takes longer, explains nothing; the status stands without it.
_MAX_BODY_BYTES = 65_536
_MAX_BODY_S = 5.0


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer with another status than 200. `retry_after_s`: how long the server asks everybody to wait."""

    code: int
    status: str
    message: str
    details: tuple[Mapping[str, Any], ...] = ()
    retry_after_s: float | None = None

    @property
    def violations(self) -> list[Mapping[str, Any]]:
        """The limits that it names."""
        return [each for detail in self.details for each in _objects(detail.get("violations"))]


class Refused(Exception):  # noqa: N818  it reads as what happened
    """Carries a refusal through the SDK."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"HTTP {refusal.code}")
        self.refusal = refusal


async def refuse(response: httpx2.Response, *, clock: Clock) -> None:
    """A hook for responses; raises Refused for every status but 200."""
    if response.status_code != 200:
        text = _decoded(await _body(response), response.encoding or "utf-8")
        raise Refused(refusal_of(response.status_code, text, response.headers, clock=clock))


async def _body(response: httpx2.Response) -> bytes:
    body = bytearray()
    # Cut, without an end, or not compressed as it says: the status is known, and the rest is decoration.
    with contextlib.suppress(TimeoutError, httpx2.HTTPError):
        async with asyncio.timeout(_MAX_BODY_S):
            async for part in response.aiter_bytes():
                body += part[: max(0, _MAX_BODY_BYTES - len(body))]
    return bytes(body)


def _decoded(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding, errors="replace")
    except (LookupError, ValueError):  # "rot13" is an encoding too, but none of text
        return body.decode("utf-8", errors="replace")


def refusal_of(code: int, text: str, headers: Mapping[str, str], *, clock: Clock) -> Refusal:
    """Read a refusal; anything in it may be missing or of another type, since proxies answer too."""
    body = _object(text)
    told = body.get("error")
    inner = told if isinstance(told, dict) else body
    details = tuple(_objects(inner.get("details")))
    delay_s = _retry_info_s(details)
    return Refusal(
        code,
        _text(inner.get("status")),
        _text(inner.get("message")) if body else text,
        details,
        retry_after_s(headers, clock=clock) if delay_s is None else delay_s,
    )


def _object(text: str) -> dict[str, Any]:
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if isinstance(body, list) and len(body) == 1:
        body = body[0]
    return body if isinstance(body, dict) else {}


def _objects(found: object) -> list[dict[str, Any]]:
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _text(found: object) -> str:
    return "" if found is None else str(found)


def _retry_info_s(details: tuple[Mapping[str, Any], ...]) -> float | None:
    """RetryInfo says it as a string, such as "37.5s"."""
    for detail in details:
        match = _DELAY.fullmatch(str(detail.get("retryDelay", "")))
        if match:
            return float(match[1])
    return None
