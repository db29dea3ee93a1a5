"""The critical path: which span the root was waiting for, at each moment of its duration.

Read backwards from the root's end: whatever finished last is what the span waited for. So at a moment t
inside a span, the next one on the path is the child that ends last of those that end at or before t (and
run before t at all); between that child's end and t the span itself is on the path. Within the child the
same holds, and at the child's start the path is back in its parent. A child that outlives its parent counts
up to the parent's end, since nobody waited for the rest.

This is the definition of Zhang et al., "CRISP: Critical Path Analysis of Large-Scale Microservice
Architectures" (USENIX ATC 2022), which Jaeger draws too. The pieces touch and add up to the root's duration.
"""

from collections.abc import Sequence
from typing import NamedTuple

from traced.domain.tree import Node, Tree


class Piece(NamedTuple):
    """A stretch of time that one span is to blame for; `position` is its place in the tree."""

    position: int
    start_time_ns: int
    end_time_ns: int


class _Visit(NamedTuple):
    """A span of which the path from `until_ns` back to `starts_ns` is still to be found.

    It counts from `starts_ns` to `ends_ns`: the part of it that its parent's visit leaves.
    """

    position: int
    starts_ns: int
    ends_ns: int
    until_ns: int
    children: list[int]  # by end; the last is the next to be considered


def critical_path(tree: Tree) -> list[Piece]:
    """Return the pieces in the order of time; without a root there is no path. O(n log n)."""
    if tree.root is None:
        return []
    root = tree.nodes[tree.root]
    pieces: list[Piece] = []
    open_visits = [_visit(tree, tree.root, root.span.start_time_ns, root.span.end_time_ns)]
    while open_visits:
        visit = open_visits.pop()
        child = _waited_for(tree.nodes, visit)
        if child is None:
            _add(pieces, visit.position, visit.starts_ns, visit.until_ns)
            continue
        span = tree.nodes[child].span
        ends_ns, starts_ns = min(span.end_time_ns, visit.ends_ns), max(span.start_time_ns, visit.starts_ns)
        _add(pieces, visit.position, ends_ns, visit.until_ns)
        open_visits.append(visit._replace(until_ns=starts_ns))
        open_visits.append(_visit(tree, child, starts_ns, ends_ns))
    pieces.reverse()
    return pieces


def critical_ns(tree: Tree, pieces: Sequence[Piece]) -> list[int]:
    """Return how much of the path each span of the tree is, by position."""
    shares = [0] * len(tree.nodes)
    for piece in pieces:
        shares[piece.position] += piece.end_time_ns - piece.start_time_ns
    return shares


def _visit(tree: Tree, position: int, starts_ns: int, ends_ns: int) -> _Visit:
    def ends(child: int) -> tuple[int, int, int]:
        span = tree.nodes[child].span
        return min(span.end_time_ns, ends_ns), span.start_time_ns, -child

    return _Visit(position, starts_ns, ends_ns, ends_ns, sorted(tree.nodes[position].children, key=ends))


def _waited_for(nodes: Sequence[Node], visit: _Visit) -> int | None:
    """Return the child that ends last of those still to be considered, and use it up."""
    while visit.children:
        child = visit.children.pop()
        span = nodes[child].span
        ends_ns = min(span.end_time_ns, visit.ends_ns)
        if ends_ns <= visit.until_ns and max(span.start_time_ns, visit.starts_ns) < ends_ns:
            return child
    return None


def _add(pieces: list[Piece], position: int, starts_ns: int, ends_ns: int) -> None:
    """Add a piece in front of those found, as one with the one that it touches if that is the same span's."""
    if ends_ns <= starts_ns:
        return
    if pieces and pieces[-1].position == position and pieces[-1].start_time_ns == ends_ns:
        pieces[-1] = pieces[-1]._replace(start_time_ns=starts_ns)
    else:
        pieces.append(Piece(position, starts_ns, ends_ns))
