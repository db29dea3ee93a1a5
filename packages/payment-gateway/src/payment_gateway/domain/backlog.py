"""What is not settled, counted."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Backlog:
    """One look at what is not settled."""

    in_doubt: int
    oldest_in_doubt_ns: int | None
    needs_review: int
    heartbeat_ns: int | None
    """When a worker last finished a sweep, in whatever process."""
