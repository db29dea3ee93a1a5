"""Edited tweets: every edit makes a new id, and only the last version is judged."""

from collections.abc import Iterable


def superseded(chains: Iterable[tuple[int, tuple[int, ...]]]) -> set[int]:
    """The ids that a later version in the same input replaces.

    Each item is (id of the record, all ids of its chain that the record knows). Records know chains of
    different lengths, so the chains are joined by their first id. The last version *that is there* is never
    superseded: if X left the newest one out, the one before it is judged rather than none.
    """
    versions: dict[int, set[int]] = {}
    for tweet_id, edit_ids in chains:
        versions.setdefault(min(tweet_id, *edit_ids), set()).add(tweet_id)
    return {old for ids in versions.values() for old in ids - {max(ids)}}
