"""Edited tweets: every edit makes a new id, and only the last version is judged."""


def superseded(there: set[int]) -> set[int]:
    """Of the versions of one tweet that are in the input, those that a later one replaces.

    The last version *that is there* is judged, or an edit that X left out would let all others go.
    """
    return there - {max(there)} if there else set()
