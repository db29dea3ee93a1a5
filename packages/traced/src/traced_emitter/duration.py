"""Durations as Go writes them: `60s`, `1m30s`, `1.5h`, `250ms`."""

from __future__ import annotations

import re

__all__ = ["format_duration", "parse_duration"]

_UNITS_S = {"ns": 1e-9, "us": 1e-6, "µs": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0}
_PART = re.compile(r"(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)", re.ASCII)


def parse_duration(text: str) -> float:
    """Return the seconds that `text` stands for.

    Raises ValueError for anything else, a number without a unit included (`90` could be anything).
    """
    parts = _PART.findall(text.strip())
    if not parts or "".join(number + unit for number, unit in parts) != text.strip():
        raise ValueError(f"{text!r} is not a duration: write it with units, like 60s, 1m30s or 500ms")
    return float(sum(float(number) * _UNITS_S[unit] for number, unit in parts))


def format_duration(seconds: float) -> str:
    """Return seconds in the same style, with hours and minutes only where there are some."""
    if 0 < seconds < 1:
        return f"{seconds * 1000:g}ms"
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    parts = [f"{hours:.0f}h" if hours else "", f"{minutes:.0f}m" if minutes else ""]
    return "".join(parts) + (f"{rest:g}s" if rest or not any(parts) else "")
