"""The typical trace of an operation: where its time goes, seen over a sample, and how one trace departs.

An *occasion* is one span of the operation. What happens below it is told by *path*: the names (service,
operation) from the occasion down to a span. All spans of one path together are a *part*, and a part's time is
its own: its spans' self time. Own times of all parts add up to the occasion's duration, where no child
outlives its parent and no two run at once, so the part that grew is the one that is to blame.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from traced.domain.buckets import row_of
from traced.domain.histogram import rank_of
from traced.domain.span import Span
from traced.domain.tree import Tree, build_tree

Name = tuple[str, str]
Path = tuple[Name, ...]

MAX_DEPTH = 12  # what lies deeper counts as a part of its ancestor at this depth
MAX_PARTS = 200
MAX_DEPARTURES = 50
ROWS_PER_DOUBLING = 4
_UNUSUAL = 0.25  # a part that fewer occasions have is extra
_RARE = 0.05  # a part that is missing in fewer is missed
_PERCENTILES = (0.50, 0.95, 0.99)


class Spread(NamedTuple):
    """How durations are spread: exact percentiles of a sample."""

    min_ns: int
    p50_ns: int
    p95_ns: int
    p99_ns: int
    max_ns: int


class Seen(NamedTuple):
    """A part in one occasion; `span_id` is that of its span with the most own time."""

    calls: int
    self_time_ns: int
    error_count: int
    span_id: bytes


@dataclass(frozen=True, slots=True)
class Occasion:
    """One span of the operation, and what it consists of; the empty path is its own time."""

    span_id: bytes
    duration_ns: int
    parts: Mapping[Path, Seen]


class Part(NamedTuple):
    """A part over all occasions; `calls` and `self_time` are of those that have it."""

    path: Path
    presence: float
    calls: float
    self_time: Spread
    share: float
    error_presence: float


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is typical; `durations_ns` are all occasions', ascending, `parts` the largest share first."""

    durations_ns: Sequence[int]
    parts: Sequence[Part]

    @property
    def spread(self) -> Spread | None:
        """How the operation's durations are spread; None without an occasion."""
        return spread_of(self.durations_ns) if self.durations_ns else None

    def rank(self, duration_ns: int) -> float:
        """Return the share of occasions that took no longer."""
        if not self.durations_ns:
            return 0.0
        return sum(each <= duration_ns for each in self.durations_ns) / len(self.durations_ns)

    def histogram(self) -> tuple[int, list[int]]:
        """Return the first row (see `buckets.row_of`) and the count of each row from there on."""
        rows = [row_of(each, per_doubling=ROWS_PER_DOUBLING) for each in self.durations_ns]
        first = min(rows, default=0)
        counts = [0] * (max(rows, default=first - 1) - first + 1)
        for row in rows:
            counts[row - first] += 1
        return first, counts


class Departure(NamedTuple):
    """One way in which an occasion is not typical; `span_id` is None for what is missing."""

    kind: str  # "longer" | "extra" | "missing" | "failed"
    path: Path
    span_id: bytes | None
    excess_ns: int
    text: str


def spread_of(durations_ns: Sequence[int]) -> Spread:
    """Return the spread of durations, of which there is at least one."""
    ordered = sorted(durations_ns)
    p50_ns, p95_ns, p99_ns = (ordered[rank_of(share, len(ordered)) - 1] for share in _PERCENTILES)
    return Spread(ordered[0], p50_ns, p95_ns, p99_ns, ordered[-1])


def occasions_in(spans: Sequence[Span], name: Name) -> list[Occasion]:
    """Return the occasions of an operation in one trace; one within another is a part of that."""
    tree = build_tree(spans)
    occasions, position = [], 0
    while position < len(tree.nodes):
        node = tree.nodes[position]
        if (node.span.service, node.span.operation) == name:
            occasions.append(_occasion(tree, position))
            position += node.descendant_count
        position += 1
    return occasions


def baseline_of(occasions: Sequence[Occasion]) -> Baseline:
    """Put occasions together."""
    seen: dict[Path, list[Seen]] = defaultdict(list)
    for occasion in occasions:
        for path, part in occasion.parts.items():
            seen[path].append(part)
    all_ns = sum(occasion.duration_ns for occasion in occasions)
    parts = [_part(path, each, len(occasions), all_ns) for path, each in seen.items()]
    parts.sort(key=lambda part: (-part.share, part.path))
    return Baseline(sorted(occasion.duration_ns for occasion in occasions), parts)


def departures(occasion: Occasion, baseline: Baseline) -> list[Departure]:
    """Return what is not typical of an occasion, the largest excess first."""
    typical = {part.path: part for part in baseline.parts}
    found = [_departure(path, seen, typical.get(path)) for path, seen in occasion.parts.items()]
    found += [
        Departure(
            "missing",
            part.path,
            None,
            part.self_time.p50_ns,
            f"{_called(part.path)} is missing; {part.presence:.0%} of the others have it",
        )
        for part in baseline.parts
        if part.presence >= 1 - _RARE and part.path not in occasion.parts
    ]
    return sorted(
        (each for each in found if each is not None), key=lambda each: (-each.excess_ns, each.path)
    )[:MAX_DEPARTURES]


def _departure(path: Path, seen: Seen, typical: Part | None) -> Departure | None:
    if typical is None or typical.presence < _UNUSUAL:
        others = f"{typical.presence:.1%}" if typical else "hardly any"
        text = f"{_called(path)} took {_ms(seen.self_time_ns)} on its own; {others} of the others have it"
        return Departure("extra", path, seen.span_id, seen.self_time_ns, text)
    usual = typical.self_time
    excess_ns = max(0, seen.self_time_ns - usual.p50_ns)
    if seen.self_time_ns > usual.p95_ns:
        text = (
            f"{_called(path)} took {_ms(seen.self_time_ns)} on its own, where {_ms(usual.p50_ns)} is typical"
        )
        return Departure("longer", path, seen.span_id, excess_ns, text)
    if seen.error_count and typical.error_presence < _RARE:
        text = f"{_called(path)} failed, as in {typical.error_presence:.1%} of the others"
        return Departure("failed", path, seen.span_id, excess_ns, text)
    return None


def _occasion(tree: Tree, position: int) -> Occasion:
    top = tree.nodes[position]
    paths: dict[int, Path] = {position: ()}
    gathered: dict[Path, list[tuple[int, int, bool, bytes]]] = defaultdict(list)
    for at in range(position, position + 1 + top.descendant_count):
        node = tree.nodes[at]
        if at != position:
            above = paths[node.parent]
            name = (node.span.service, node.span.operation)
            paths[at] = (*above, name) if len(above) < MAX_DEPTH else above
        gathered[paths[at]].append((node.self_time_ns, at, node.span.is_error, node.span.span_id))
    parts = {path: _seen(spans) for path, spans in gathered.items()}
    return Occasion(top.span.span_id, top.duration_ns, parts)


def _seen(spans: Sequence[tuple[int, int, bool, bytes]]) -> Seen:
    longest = max(spans, key=lambda each: (each[0], -each[1]))
    return Seen(len(spans), sum(each[0] for each in spans), sum(each[2] for each in spans), longest[3])


def _part(path: Path, seen: Sequence[Seen], occasions: int, all_ns: int) -> Part:
    own_ns = [each.self_time_ns for each in seen]
    return Part(
        path,
        len(seen) / occasions,
        _mean(each.calls for each in seen),
        spread_of(own_ns),
        sum(own_ns) / all_ns if all_ns else 0.0,
        sum(each.error_count > 0 for each in seen) / occasions,
    )


def _mean(values: Iterable[int]) -> float:
    listed = list(values)
    return math.fsum(listed) / len(listed)


def _called(path: Path) -> str:
    return " › ".join(f"{service} {operation}" for service, operation in path) or "the operation itself"


def _ms(duration_ns: int) -> str:
    return f"{duration_ns / 1e6:,.1f} ms"
