"""What may be wrong with one span."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

__all__ = ["UUID", "Checker", "Span", "dashed"]

Span = dict[str, Any]

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_UUID_V4 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE)


def dashed(text: str) -> str:
    """Return what Python's UUID type makes of a text: it takes braces and any dashes, or none."""
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return text


class Checker:
    """Says what is wrong with one span; the field's name comes first."""

    def __init__(self, bad: Callable[[str], bool]) -> None:
        self._bad = bad

    def problem(self, span: object) -> str | None:
        """Return the first problem, or None."""
        if not isinstance(span, dict):
            return " is no object"
        checks = (self._ids, self._names, self._times, self._status, self._tags, self._extras)
        return next((problem for check in checks if (problem := check(span))), None)

    def _ids(self, span: Span) -> str | None:
        pattern = _UUID_V4 if self._bad("only version 4 UUIDs") else UUID
        for name in ("trace_id", "span_id", "parent_span_id"):
            value = span.get(name)
            if name == "parent_span_id":
                if value is None or (value == "" and self._bad("empty parents are taken")):
                    continue
                if value == span.get("span_id") and self._bad("cycles are refused"):
                    return "parent_span_id is the span itself"
            if isinstance(value, str) and self._bad("ids in any form are taken"):
                span[name] = value = dashed(value)
            if not isinstance(value, str) or not pattern.fullmatch(value):
                return f"{name} is no UUID"
        return None

    def _names(self, span: Span) -> str | None:
        for name in ("service", "operation"):
            value = span.get(name)
            if not isinstance(value, str):
                return f"{name} is no text"
            size = len(value.encode()) if self._bad("counts bytes, not characters") else len(value)
            if size > 256:
                return f"{name} is longer than 256"
        return None

    def _times(self, span: Span) -> str | None:
        for name in ("start_time", "end_time"):
            value = span.get(name)
            if isinstance(value, bool) and self._bad("a time may be true"):
                span[name] = value = int(value)
            if type(value) is not int or not -(2**63) <= value < 2**63:
                return f"{name} is no 64-bit whole number"
        return "end_time is before start_time" if span["end_time"] < span["start_time"] else None

    def _status(self, span: Span) -> str | None:
        known = span.get("status") in {"ok", "error"} if isinstance(span.get("status"), str) else False
        return None if known or self._bad("any status goes") else "status is neither ok nor error"

    def _tags(self, span: Span) -> str | None:
        tags = span.get("tags", {})
        if tags is None and self._bad("null tags are taken"):
            span["tags"] = {}
            return None
        if not isinstance(tags, dict) or len(tags) > 50:
            return "tags is no object of 50 at most"
        good = all(isinstance(value, str) and len(value) <= 1024 for value in tags.values())
        return None if good else "tags holds a value that is no text of 1024 characters at most"

    def _extras(self, span: Span) -> str | None:
        return "kind is unknown" if "kind" in span and self._bad("unknown fields are refused") else None
