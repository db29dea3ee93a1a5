"""What some traces have in common that others don't: features of traces, ranked by a stated score.

score = lower bound of the share with the feature among those asked about
      − upper bound of the share with it among the others

with the bounds of Wilson's interval at 95 % (E. B. Wilson, JASA 22, 1927). So a feature that all of three
traces share scores less than one that nine tenths of three hundred do, and what the sample's luck could
explain scores 0 or less and is not told. An operation is slow in a trace when its own time is above the 95th
percentile of the *others*: so the culprit stands out even where every trace has it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from traced.domain.baseline import spread_of
from traced.domain.span import Span
from traced.domain.tree import build_tree

_Z = 1.959964  # 95 %
_FEWEST_FOR_SLOW = 20  # spans of an operation from which on it makes sense to call some of them slow


class Feature(NamedTuple):
    """Something that is true of a trace: `first` and `second` are service and operation, or tag and value."""

    kind: str  # "service" | "operation" | "tag" | "failing_operation" | "slow_operation"
    first: str
    second: str | None


class Difference(NamedTuple):
    """A feature, how many share it on either side, and the score."""

    feature: Feature
    asked_share: float
    others_share: float
    score: float


def differences(
    asked: Sequence[Sequence[Span]], others: Sequence[Sequence[Span]], *, at_most: int
) -> list[Difference]:
    """Return the features with the highest scores above 0; at equal scores the more particular come first."""
    traces = [(trace, _own_times(trace)) for trace in (*asked, *others)]
    slow_from_ns = _slow_from(traces[len(asked) :])
    here, there = Counter[Feature](), Counter[Feature]()
    for number, (trace, own_ns) in enumerate(traces):
        (here if number < len(asked) else there).update(set(_features(trace, own_ns, slow_from_ns)))
    found = [
        Difference(
            feature,
            count / len(asked),
            there[feature] / len(others) if others else 0.0,
            wilson(count, len(asked))[0] - wilson(there[feature], len(others))[1],
        )
        for feature, count in here.items()
    ]
    ranked = sorted(
        (each for each in found if each.score > 0), key=lambda each: (-each.score, _place(each.feature))
    )
    return ranked[:at_most]


def wilson(count: int, total: int) -> tuple[float, float]:
    """Return the bounds between which the true share lies with 95 %, when `count` of `total` were seen."""
    if total == 0:
        return 0.0, 1.0
    share, z2 = count / total, _Z * _Z
    middle = share + z2 / (2 * total)
    reach = _Z * math.sqrt(share * (1 - share) / total + z2 / (4 * total * total))
    return max(0.0, (middle - reach) / (1 + z2 / total)), min(1.0, (middle + reach) / (1 + z2 / total))


def _own_times(trace: Sequence[Span]) -> Mapping[bytes, int]:
    return {node.span.span_id: node.self_time_ns for node in build_tree(trace).nodes}


_Operation = tuple[str, str]


def _slow_from(traces: Iterable[tuple[Sequence[Span], Mapping[bytes, int]]]) -> Mapping[_Operation, int]:
    """Return for each operation the own time that nineteen of twenty spans of these traces stay within."""
    seen: dict[_Operation, list[int]] = defaultdict(list)
    for trace, own_ns in traces:
        for span in trace:
            seen[span.service, span.operation].append(own_ns[span.span_id])
    return {name: spread_of(times).p95_ns for name, times in seen.items() if len(times) >= _FEWEST_FOR_SLOW}


def _features(
    trace: Sequence[Span], own_ns: Mapping[bytes, int], slow_from_ns: Mapping[_Operation, int]
) -> Iterable[Feature]:
    for span in trace:
        yield Feature("service", span.service, None)
        yield Feature("operation", span.service, span.operation)
        for name, value in span.tags.items():
            yield Feature("tag", name, value)
        if span.is_error:
            yield Feature("failing_operation", span.service, span.operation)
        limit_ns = slow_from_ns.get((span.service, span.operation))
        if limit_ns is not None and own_ns[span.span_id] > limit_ns:
            yield Feature("slow_operation", span.service, span.operation)


def _place(feature: Feature) -> tuple[int, str, str]:
    kinds = ("tag", "slow_operation", "failing_operation", "operation", "service")
    return kinds.index(feature.kind), feature.first, feature.second or ""
