"""One proof in two sizes: small in `make test`, full in `make proof`."""

from __future__ import annotations

import os

__all__ = ["count", "full"]

_FULL = bool(os.environ.get("PYTEST_PROOF_FULL"))


def full() -> bool:
    """Return whether this run is `make proof` (the variable PYTEST_PROOF_FULL is set and not empty)."""
    return _FULL


def count(*, quick: int, full: int) -> int:
    """Return how many seeds, kills or examples to try in this run."""
    return full if _FULL else quick
