"""The HTTP client's side: what a failure means for the request, how long to wait, and a bounded client.

A failed request is one of three things, and everything that retries rests on the difference:

| | when | may it be sent again? |
| --- | --- | --- |
| `NOT_SENT` | no connection, no place in the pool, refused by our own side | yes |
| `MAYBE_DONE` | lost or timed out after sending began | only if doing it twice is harmless |
| `ANSWERED` | there is a status | the status says |

httpx and httpx2 (which google-genai uses) have the same tree of exceptions, but not the same classes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from groundwork.http._client import Timeouts, client
from groundwork.http._failures import Sent, classify, retry_after_s

if TYPE_CHECKING:
    from groundwork.http._line import Exchange, Line

__all__ = [
    "Exchange",
    "Line",
    "Sent",
    "Timeouts",
    "classify",
    "client",
    "retry_after_s",
]


def __getattr__(name: str) -> Any:
    """Import what needs httpx only for those who ask for it: it is an extra, and slow to import."""
    if name in {"Exchange", "Line"}:
        from groundwork.http import _line

        return getattr(_line, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
