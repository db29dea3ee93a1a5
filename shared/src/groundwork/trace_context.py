"""Who asked, and as part of what: the request id and the W3C trace context that ride along.

A request that enters a service gets a `RequestContext`. It lies in a context variable, so every task
that the request starts sees it: log events carry its ids, and `groundwork.http.client` sends them on.

`traceparent` is `version-traceid-parentid-flags` in lower-case hexadecimal, 2-32-16-2 digits
(W3C Trace Context, level 1). An unreadable one is treated as absent, as that document asks.
"""

from __future__ import annotations

import os
import re
from contextvars import ContextVar
from dataclasses import dataclass

__all__ = ["RequestContext", "TraceParent", "current", "new_request_id", "new_trace", "parse_traceparent"]

_TRACEPARENT = re.compile(r"([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class TraceParent:
    """One position in a trace: the trace, the span that is the parent of what comes next, the flags."""

    trace_id: str
    span_id: str
    flags: str = "01"

    def header(self) -> str:
        """Return the value of the `traceparent` header."""
        return f"00-{self.trace_id}-{self.span_id}-{self.flags}"

    def child(self) -> TraceParent:
        """Return a new span of the same trace."""
        return TraceParent(self.trace_id, os.urandom(8).hex(), self.flags)


@dataclass(frozen=True, slots=True)
class RequestContext:
    """What one request carries through logs and outgoing calls."""

    request_id: str
    trace: TraceParent
    trace_state: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers that hand this context on to another service."""
        headers = {"X-Request-ID": self.request_id, "traceparent": self.trace.header()}
        if self.trace_state is not None:
            headers["tracestate"] = self.trace_state
        return headers


current: ContextVar[RequestContext | None] = ContextVar("groundwork_request_context", default=None)


def parse_traceparent(value: str) -> TraceParent | None:
    """Return what a `traceparent` header says, or None when it is not one.

    Ids of nothing but zeros and the version `ff` are invalid. A version above `00` may have more parts;
    version `00` may not.
    """
    match = _TRACEPARENT.fullmatch(value.strip())
    if match is None:
        return None
    version, trace_id, span_id, flags, more = match.groups()
    if version == "ff" or (version == "00" and more) or not int(trace_id, 16) or not int(span_id, 16):
        return None
    return TraceParent(trace_id, span_id, flags)


def new_trace() -> TraceParent:
    """Return the first position of a new trace, with random ids."""
    random_bytes = os.urandom(24).hex()
    return TraceParent(random_bytes[:32], random_bytes[32:])


def new_request_id() -> str:
    """Return 32 random hexadecimal digits."""
    return os.urandom(16).hex()
