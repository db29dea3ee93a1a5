"""Edited tweets: every edit makes a new id, and only the last version is judged."""

from collections.abc import Callable, Iterable

Chain = tuple[int, ...]


def superseded(chains: Iterable[Chain], present: Callable[[set[int]], set[int]]) -> set[int]:
    """The ids that a later version in the same input replaces.

    Each chain is what one record knows of its own versions, itself included. Records know different lengths
    of the same chain, so they are joined by their first id. `present` tells which of some ids are in the
    input: the last version *that is there* is judged, or an edit that X left out would let all others go.
    """
    versions: dict[int, set[int]] = {}
    for chain in chains:
        versions.setdefault(min(chain), set()).update(chain)
    there = present(set().union(*versions.values()))
    return {old for ids in versions.values() if ids & there for old in (ids & there) - {max(ids & there)}}
