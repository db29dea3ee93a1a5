"""What a check may find: a broken promise, or that it cannot be judged here."""

from __future__ import annotations

__all__ = ["Broken", "Untestable"]


class Broken(Exception):  # noqa: N818  it is a finding about a server, not an error of this program
    """The server broke a promise: the three things that whoever mends it needs to know."""

    def __init__(self, *, sent: str, expected: str, got: str) -> None:
        self.sent = sent
        self.expected = expected
        self.got = got
        super().__init__(f"sent {sent}; expected {expected}; got {got}")


class Untestable(Exception):  # noqa: N818  the same
    """The promise cannot be judged here; the message says why."""
