"""What a failed request means for the request, and how long to wait before another."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Final

from groundwork.clock import Clock, utc_now

__all__ = ["Sent", "classify", "retry_after_s"]


class Sent(StrEnum):
    """What became of a request that failed."""

    NOT_SENT = "not_sent"
    MAYBE_DONE = "maybe_done"
    ANSWERED = "answered"


# Looked up along the class's ancestors, nearest first, so a subclass may differ from its parent.
_BY_NAME: Final = {
    "ConnectError": Sent.NOT_SENT,
    "ConnectTimeout": Sent.NOT_SENT,
    "PoolTimeout": Sent.NOT_SENT,
    "UnsupportedProtocol": Sent.NOT_SENT,
    "ProxyError": Sent.NOT_SENT,  # the tunnel was refused; the request is sent through it, not before
    "InvalidURL": Sent.NOT_SENT,
    "CookieConflict": Sent.NOT_SENT,
    "HTTPStatusError": Sent.ANSWERED,
    "TooManyRedirects": Sent.ANSWERED,
    "DecodingError": Sent.ANSWERED,
    "SSEError": Sent.ANSWERED,
    # ReadError, ReadTimeout, WriteError, WriteTimeout, CloseError, both protocol errors (ours may strike
    # in the middle of a body) and whatever a later version adds: some bytes may have arrived.
    "HTTPError": Sent.MAYBE_DONE,
}


def classify(error: BaseException) -> Sent | None:
    """Tell what a failure of httpx or httpx2 means; None when the error is not one of theirs.

    A status is an answer (`HTTPStatusError`), and what it means stands in the service's contract: a 5xx may
    still be a request that was done. Neither library is imported here: an exception of a module that nobody
    imported cannot exist.
    """
    libraries = [module for name in ("httpx", "httpx2") if (module := sys.modules.get(name)) is not None]
    for ancestor in type(error).__mro__:
        sent = _BY_NAME.get(ancestor.__name__)
        if sent is not None and any(
            getattr(module, ancestor.__name__, None) is ancestor for module in libraries
        ):
            return sent
    return None


def retry_after_s(headers: Mapping[str, str], *, clock: Clock) -> float | None:
    """Return the seconds that `Retry-After` asks to wait, 0 for a date in the past (RFC 9110, 10.2.3).

    A date is one of the server's clock, which may differ from ours: it is counted from the answer's own
    `Date`, or from `clock` without one. None when the header is absent or neither whole seconds nor a date.
    Any mapping will do: names are compared without regard to case.
    """
    value = _header(headers, "retry-after")
    if value.isascii() and value.isdigit():
        seconds = float(value)
        return seconds if math.isfinite(seconds) else None
    date = _date(value)
    if date is None:
        return None
    now = _date(_header(headers, "date")) or utc_now(clock)
    return max(0.0, (date - now).total_seconds())


def _header(headers: Mapping[str, str], name: str) -> str:
    return next((text.strip() for each, text in headers.items() if each.lower() == name), "")


def _date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date.replace(tzinfo=UTC) if date.tzinfo is None else date
