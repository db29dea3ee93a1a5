"""The typical trace, and what some traces have in common."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from traced.answers.numbers import rounded
from traced.domain.baseline import (
    MAX_PARTS,
    ROWS_PER_DOUBLING,
    Baseline,
    Departure,
    Name,
    Occasion,
    Part,
    Path,
    Seen,
    Spread,
    departures,
)
from traced.domain.buckets import row_starts_ns
from traced.domain.differences import Difference, Feature
from traced.domain.ids import format_id

_encode = msgspec.json.Encoder().encode


class Sides(NamedTuple):
    """How many traces there are on each side of a comparison, and how many of them were looked at."""

    asked: int
    asked_sampled: int
    others: int
    others_sampled: int


def encode_baseline(name: Name, baseline: Baseline, *, matching: int, this: Occasion | None) -> bytes:
    """Return the body of `GET /api/v1/baseline`."""
    service, operation = name
    first, counts = baseline.histogram()
    starts_ns = row_starts_ns(first, len(counts), per_doubling=ROWS_PER_DOUBLING) if counts else []
    answer: dict[str, Any] = {
        "service": service,
        "operation": operation,
        "matching_traces": matching,
        "sampled_spans": len(baseline.durations_ns),
        "duration": _spread(baseline.spread),
        "histogram": {"row_starts_ns": [rounded(each) for each in starts_ns], "count": counts},
        "part_count": len(baseline.parts),
        "parts": [_part(each) for each in baseline.parts[:MAX_PARTS]],
    }
    if this is not None:
        answer["this"] = _this(this, baseline)
    return _encode(answer)


def encode_differences(
    found: Sequence[Difference], *, of: str, slower_than_ns: int | None, sides: Sides
) -> bytes:
    """Return the body of `GET /api/v1/differences`."""
    return _encode(
        {
            "of": of,
            "slower_than_ns": slower_than_ns,
            "asked": {"matching": sides.asked, "sampled": sides.asked_sampled},
            "others": {"matching": sides.others, "sampled": sides.others_sampled},
            "features": [_difference(each) for each in found],
        }
    )


def _spread(spread: Spread | None) -> Mapping[str, int] | None:
    return None if spread is None else spread._asdict()


def _part(part: Part) -> dict[str, Any]:
    return {
        "path": part.path,
        "presence": rounded(part.presence),
        "calls": rounded(part.calls),
        "self_time": _spread(part.self_time),
        "share": rounded(part.share),
    }


def _this(occasion: Occasion, baseline: Baseline) -> dict[str, Any]:
    parts = sorted(occasion.parts.items(), key=lambda each: (-each[1].self_time_ns, each[0]))
    return {
        "span_id": format_id(occasion.span_id),
        "duration_ns": occasion.duration_ns,
        "rank": rounded(baseline.rank(occasion.duration_ns)),
        "parts": [_seen(path, seen) for path, seen in parts[:MAX_PARTS]],
        "departures": [_departure(each) for each in departures(occasion, baseline)],
    }


def _seen(path: Path, seen: Seen) -> dict[str, Any]:
    return {
        "path": path,
        "calls": seen.calls,
        "self_time_ns": seen.self_time_ns,
        "error_count": seen.error_count,
        "span_id": format_id(seen.span_id),
    }


def _departure(departure: Departure) -> dict[str, Any]:
    answer = {
        "kind": departure.kind,
        "path": departure.path,
        "excess_ns": departure.excess_ns,
        "text": departure.text,
    }
    return answer if departure.span_id is None else answer | {"span_id": format_id(departure.span_id)}


def _difference(difference: Difference) -> dict[str, Any]:
    return _named(difference.feature) | {
        "asked_share": rounded(difference.asked_share),
        "others_share": rounded(difference.others_share),
        "score": rounded(difference.score),
    }


def _named(feature: Feature) -> dict[str, Any]:
    if feature.kind == "tag":
        return {"kind": "tag", "tag": feature.first, "value": feature.second}
    told = {"kind": feature.kind, "service": feature.first}
    return told if feature.second is None else told | {"operation": feature.second}
