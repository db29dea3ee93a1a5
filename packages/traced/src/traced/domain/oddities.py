"""What a reader of a trace should be warned of, in sentences."""

from collections.abc import Sequence
from typing import NamedTuple

from traced.domain.tree import NO_PARENT, Node, Oddity, Tree


class Warned(NamedTuple):
    """One kind of oddity: how many spans it is about, and the worst of them (or the first)."""

    kind: str
    span_count: int
    span_id: bytes
    text: str


def warnings_of(tree: Tree) -> list[Warned]:
    """Return what is odd about a trace, what is most so first."""
    tops = [node for node in tree.nodes if node.parent == NO_PARENT]
    roots = [node for node in tops if node.span.parent_span_id is None]
    early = _having(tree, Oddity.STARTS_BEFORE_PARENT)
    late = _having(tree, Oddity.ENDS_AFTER_PARENT)
    earliest_ns = max((node.starts_before_parent_ns for node in early), default=0)
    latest_ns = max((node.ends_after_parent_ns for node in late), default=0)
    found = [
        _warn("no_root", tops[:1] if tree.root is None else [], "the root has not arrived"),
        _warn("several_roots", roots if len(roots) > 1 else [], "more than one span has no parent"),
        _warn("orphans", _having(tree, Oddity.ORPHAN), "the parent of some spans has not arrived"),
        _warn("cycles", _having(tree, Oddity.IN_CYCLE), "some spans are their own ancestors"),
        _warn(
            "starts_before_parent",
            sorted(early, key=lambda node: -node.starts_before_parent_ns),
            f"spans start before their parent, up to {_ms(earliest_ns)}: two clocks differ",
        ),
        _warn(
            "ends_after_parent",
            sorted(late, key=lambda node: -node.ends_after_parent_ns),
            f"spans end after their parent, up to {_ms(latest_ns)}: not waited for, or two clocks differ",
        ),
    ]
    return [each for each in found if each is not None]


def _having(tree: Tree, oddity: Oddity) -> list[Node]:
    return [node for node in tree.nodes if oddity in node.oddity]


def _warn(kind: str, nodes: Sequence[Node], text: str) -> Warned | None:
    return Warned(kind, len(nodes), nodes[0].span.span_id, text) if nodes else None


def _ms(duration_ns: int) -> str:
    return f"{duration_ns / 1e6:.3f} ms"
