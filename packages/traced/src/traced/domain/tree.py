"""A trace as a tree: who called whom, what each span spent on its own, and what does not fit.

The tops of the forest are the roots, the orphans (their parent has not come) and, where spans are each
other's ancestors, one span of each such cycle: the one that starts first (of equals the smallest id).
Children and tops stand by (start, span id), and roots before other tops, so that a tree is the same whatever
came first. Nothing here is recursive: a chain of 50 000 spans is as good as any other trace.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Flag

from traced.domain.span import Span

NO_PARENT = -1


class Oddity(Flag):
    """What does not fit about a span; `Tree.flags` of the API are made of these."""

    NONE = 0
    ORPHAN = 4
    IN_CYCLE = 8  # its parent was taken from it, to break a cycle
    STARTS_BEFORE_PARENT = 16
    ENDS_AFTER_PARENT = 32


@dataclass(frozen=True, slots=True)
class Node:
    """One span in its place. `parent` and `children` are positions in the tree's order."""

    span: Span
    parent: int
    depth: int
    children: Sequence[int]
    descendant_count: int
    self_time_ns: int
    oddity: Oddity
    starts_before_parent_ns: int
    ends_after_parent_ns: int

    @property
    def duration_ns(self) -> int:
        """How long the span took."""
        return self.span.end_time_ns - self.span.start_time_ns


@dataclass(frozen=True, slots=True)
class Tree:
    """The spans of a trace, each parent before its children; `root` is the position of the trace's root."""

    nodes: list[Node]
    root: int | None


def build_tree(spans: Sequence[Span]) -> Tree:
    """Return the tree of one trace's spans, each id once and at least one span; O(n log n)."""
    ordered = sorted(spans, key=lambda span: (span.start_time_ns, span.span_id))
    parents, oddities = _parents(ordered)
    children: list[list[int]] = [[] for _ in ordered]
    tops: list[int] = []
    for index, parent in enumerate(parents):
        (tops if parent == NO_PARENT else children[parent]).append(index)
    tops.sort(key=lambda index: (oddities[index] is not Oddity.NONE, index))
    order = _walked(tops, children)
    place = {index: position for position, index in enumerate(order)}
    depths, sizes = _depths(order, parents), _sizes(order, parents)
    nodes = []
    for index in order:
        parent = parents[index]
        early_ns, late_ns = _outside(ordered[index], None if parent == NO_PARENT else ordered[parent])
        nodes.append(
            Node(
                span=ordered[index],
                parent=NO_PARENT if parent == NO_PARENT else place[parent],
                depth=depths[index],
                children=[place[child] for child in children[index]],
                descendant_count=sizes[index] - 1,
                self_time_ns=self_time_ns(ordered[index], [ordered[child] for child in children[index]]),
                oddity=oddities[index]
                | (Oddity.STARTS_BEFORE_PARENT if early_ns else Oddity.NONE)
                | (Oddity.ENDS_AFTER_PARENT if late_ns else Oddity.NONE),
                starts_before_parent_ns=early_ns,
                ends_after_parent_ns=late_ns,
            )
        )
    has_root = ordered[order[0]].parent_span_id is None
    return Tree(nodes, 0 if has_root else None)


def self_time_ns(span: Span, children: Iterable[Span]) -> int:
    """Return a span's duration less the time in which at least one of its children ran.

    Children count only while their parent runs. They are given by start.
    """
    covered_ns, reached_ns = 0, span.start_time_ns
    for child in children:
        starts_ns = max(child.start_time_ns, reached_ns)
        ends_ns = min(child.end_time_ns, span.end_time_ns)
        if ends_ns > starts_ns:
            covered_ns += ends_ns - starts_ns
            reached_ns = ends_ns
    return span.end_time_ns - span.start_time_ns - covered_ns


def _parents(ordered: Sequence[Span]) -> tuple[list[int], list[Oddity]]:
    """Return each span's parent by index, cycles broken, and why it has none where it should."""
    index_of = {span.span_id: index for index, span in enumerate(ordered)}
    parents, oddities = [], []
    for span in ordered:
        parent = NO_PARENT if span.parent_span_id is None else index_of.get(span.parent_span_id, NO_PARENT)
        parents.append(parent)
        is_orphan = parent == NO_PARENT and span.parent_span_id is not None
        oddities.append(Oddity.ORPHAN if is_orphan else Oddity.NONE)
    for index in _cycle_breakers(parents):
        parents[index], oddities[index] = NO_PARENT, Oddity.IN_CYCLE
    return parents, oddities


def _cycle_breakers(parents: Sequence[int]) -> list[int]:
    """Return the first span of each cycle: spans are walked upwards once each."""
    walked_in = [0] * len(parents)  # the number of the walk that came by, 0 for none
    breakers = []
    for start in range(len(parents)):
        walk, index = start + 1, start
        while index != NO_PARENT and walked_in[index] == 0:
            walked_in[index] = walk
            index = parents[index]
        if index != NO_PARENT and walked_in[index] == walk:  # this walk has met itself
            first, other = index, parents[index]
            while other != index:
                first, other = min(first, other), parents[other]
            breakers.append(first)
    return breakers


def _walked(tops: Sequence[int], children: Sequence[Sequence[int]]) -> list[int]:
    order, waiting = [], list(reversed(tops))
    while waiting:
        index = waiting.pop()
        order.append(index)
        waiting.extend(reversed(children[index]))
    return order


def _depths(order: Sequence[int], parents: Sequence[int]) -> list[int]:
    depths = [0] * len(order)
    for index in order:
        if parents[index] != NO_PARENT:
            depths[index] = depths[parents[index]] + 1
    return depths


def _sizes(order: Sequence[int], parents: Sequence[int]) -> list[int]:
    sizes = [1] * len(order)
    for index in reversed(order):
        if parents[index] != NO_PARENT:
            sizes[parents[index]] += sizes[index]
    return sizes


def _outside(span: Span, parent: Span | None) -> tuple[int, int]:
    """Return by how much a span starts before its parent, and ends after it."""
    if parent is None:
        return 0, 0
    return (
        max(0, parent.start_time_ns - span.start_time_ns),
        max(0, span.end_time_ns - parent.end_time_ns),
    )
