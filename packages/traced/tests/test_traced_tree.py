"""The tree of a trace, self time and the critical path: examples to read, and properties at random."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from groundwork.testing import proof
from traced.domain.critical_path import Piece, critical_ns, critical_path
from traced.domain.span import Span
from traced.domain.tree import NO_PARENT, Oddity, Tree, build_tree
from traced.testing import span

many = settings(max_examples=proof.count(quick=200, full=5_000), deadline=None)


def spanned(number: int, start: int, end: int, parent: int | None = None) -> Span:
    return span(1, number, start, parent=parent, length_ns=end - start)


def told(tree: Tree) -> list[tuple[int, int, int]]:
    """Each span as (number, number of its parent or 0, depth), in the tree's order."""
    numbers = [int.from_bytes(node.span.span_id, "big") for node in tree.nodes]
    return [
        (number, 0 if node.parent == NO_PARENT else numbers[node.parent], node.depth)
        for number, node in zip(numbers, tree.nodes, strict=True)
    ]


def path(*spans: Span) -> list[tuple[int, int, int]]:
    tree = build_tree(spans)
    return [
        (int.from_bytes(tree.nodes[piece.position].span.span_id, "big"), *piece[1:])
        for piece in critical_path(tree)
    ]


forests = st.lists(
    st.builds(
        lambda number, start, length, parent: spanned(number, start, start + length, parent),
        st.integers(1, 8),
        st.integers(0, 20),
        st.integers(0, 12),
        st.none() | st.integers(1, 9),
    ),
    min_size=1,
    max_size=9,
    unique_by=lambda each: each.span_id,
)


@pytest.mark.requirement("tr-api-07")
def test_a_parent_stands_before_its_children_and_children_by_start() -> None:
    tree = build_tree([spanned(3, 5, 6, 2), spanned(4, 2, 3, 1), spanned(1, 0, 10), spanned(2, 4, 8, 1)])
    assert told(tree) == [(1, 0, 0), (4, 1, 1), (2, 1, 1), (3, 2, 2)]
    assert [node.descendant_count for node in tree.nodes] == [3, 0, 1, 0]
    assert [node.self_time_ns for node in tree.nodes] == [10 - 1 - 4, 1, 3, 1]


@pytest.mark.requirement("tr-api-07")
def test_overlapping_children_are_taken_off_once_and_only_while_their_parent_runs() -> None:
    tree = build_tree(
        [spanned(1, 10, 20), spanned(2, 8, 13, 1), spanned(3, 12, 15, 1), spanned(4, 19, 30, 1)]
    )
    root = tree.nodes[0]
    assert root.self_time_ns == 10 - (15 - 10) - (20 - 19)
    early, _, late = (tree.nodes[child] for child in root.children)
    assert (early.oddity, early.starts_before_parent_ns) == (Oddity.STARTS_BEFORE_PARENT, 2)
    assert (late.oddity, late.ends_after_parent_ns) == (Oddity.ENDS_AFTER_PARENT, 10)


@pytest.mark.requirement("tr-api-07")
def test_orphans_and_cycles_have_a_place_after_the_roots() -> None:
    tree = build_tree(
        [
            spanned(2, 1, 2, 99),  # its parent has not come
            spanned(3, 4, 5, 4),  # two that are each other's parents,
            spanned(4, 3, 5, 3),
            spanned(5, 4, 5, 3),  # and a child of one of them
            spanned(6, 0, 1, 6),  # its own parent
            spanned(1, 7, 9),
        ]
    )
    assert told(tree) == [(1, 0, 0), (6, 0, 0), (2, 0, 0), (4, 0, 0), (3, 4, 1), (5, 3, 2)]
    assert [node.oddity for node in tree.nodes[1:4]] == [Oddity.IN_CYCLE, Oddity.ORPHAN, Oddity.IN_CYCLE]
    assert (tree.root, build_tree([spanned(2, 1, 2, 99)]).root) == (0, None)


@pytest.mark.requirement("tr-api-08")
def test_the_path_goes_back_from_the_end_through_whatever_finished_last() -> None:
    assert path(
        spanned(1, 0, 100),
        spanned(2, 10, 40, 1),
        spanned(3, 30, 70, 1),
        spanned(4, 80, 90, 1),
        spanned(5, 82, 90, 4),
    ) == [(1, 0, 30), (3, 30, 70), (1, 70, 80), (4, 80, 82), (5, 82, 90), (1, 90, 100)]


@pytest.mark.requirement("tr-api-08")
def test_nobody_waits_for_what_outlives_its_parent() -> None:
    assert path(spanned(1, 0, 50), spanned(2, 20, 90, 1), spanned(3, 70, 80, 2)) == [(1, 0, 20), (2, 20, 50)]
    assert path(spanned(1, 0, 50), spanned(2, 60, 90, 1)) == [(1, 0, 50)]


@pytest.mark.requirement("tr-api-08")
def test_a_trace_without_a_root_has_no_path_and_a_root_of_no_length_an_empty_one() -> None:
    assert path(spanned(2, 0, 50, 1)) == path(spanned(1, 5, 5)) == []


def waited_for(tree: Tree, position: int, starts: int, ends: int) -> list[tuple[int, int, int]]:
    """The definition again, as a recursion that looks at all children at each step; newest piece first."""
    pieces, until = [], ends
    while True:
        clipped = [
            (min(node.span.end_time_ns, ends), node.span.start_time_ns, -child)
            for child in tree.nodes[position].children
            for node in [tree.nodes[child]]
        ]
        before = [each for each in clipped if each[0] <= until and max(each[1], starts) < each[0]]
        if not before:
            return [*pieces, (position, starts, until)]
        child_ends, child_starts, child = max(before)
        pieces.append((position, child_ends, until))
        pieces += waited_for(tree, -child, max(child_starts, starts), child_ends)
        until = max(child_starts, starts)


@many
@pytest.mark.requirement("tr-api-08")
@given(forests)
def test_the_pieces_touch_and_add_up_to_the_root(spans: list[Span]) -> None:
    tree = build_tree(spans)
    pieces = critical_path(tree)
    shares = critical_ns(tree, pieces)
    assert sum(shares) == (0 if tree.root is None else tree.nodes[tree.root].duration_ns)
    if not pieces or tree.root is None:
        return
    root = tree.nodes[tree.root].span
    assert (pieces[0].start_time_ns, pieces[-1].end_time_ns) == (root.start_time_ns, root.end_time_ns)
    for one, other in itertools.pairwise(pieces):
        assert one.end_time_ns == other.start_time_ns
        assert one.position != other.position
    for piece in pieces:
        owner = tree.nodes[piece.position].span
        assert owner.start_time_ns <= piece.start_time_ns < piece.end_time_ns <= owner.end_time_ns
    naive = [piece for piece in waited_for(tree, tree.root, *root[5:7])[::-1] if piece[1] < piece[2]]
    assert covered(pieces) == covered([Piece(*piece) for piece in naive])


def covered(pieces: list[Piece]) -> list[tuple[int, int]]:
    """Who is to blame for each nanosecond."""
    return [(at, piece.position) for piece in pieces for at in range(piece.start_time_ns, piece.end_time_ns)]


@many
@pytest.mark.requirement("tr-api-07")
@given(forests, st.randoms(use_true_random=False))
def test_a_tree_has_each_span_once_and_is_the_same_whatever_came_first(
    spans: list[Span], random: object
) -> None:
    tree = build_tree(spans)
    assert sorted(node.span for node in tree.nodes) == sorted(spans)
    random.shuffle(spans)  # type: ignore[attr-defined]
    assert build_tree(spans) == tree
    for position, node in enumerate(tree.nodes):
        assert node.parent < position
        inside = tree.nodes[position + 1 : position + 1 + node.descendant_count]
        assert all(each.depth > node.depth for each in inside)
        assert [at for at, each in enumerate(tree.nodes) if each.parent == position] == list(node.children)
        running = set()
        for child in node.children:
            running |= set(range(tree.nodes[child].span.start_time_ns, tree.nodes[child].span.end_time_ns))
        own = set(range(node.span.start_time_ns, node.span.end_time_ns)) - running
        assert node.self_time_ns == len(own)


@pytest.mark.requirement("tr-api-07")
def test_a_chain_of_fifty_thousand_is_no_deeper_than_any_other_trace() -> None:
    spans = [spanned(n, n, 200_000 - n, n - 1 if n > 1 else None) for n in range(1, 50_001)]
    tree = build_tree(spans)
    assert tree.nodes[-1].depth == 49_999
    assert sum(critical_ns(tree, critical_path(tree))) == tree.nodes[0].duration_ns
