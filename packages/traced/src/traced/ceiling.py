"""A ceiling for the memory of this process: better a 503 than a SIGKILL by the kernel."""

import sys
from collections.abc import Callable

from traced.errors import CeilingReached, CeilingTooLow, CeilingUnknown
from traced.process import resident_bytes

MB = 10**6
LEAST_ROOM_MB = 32  # above what the process holds before the first span


class Ceiling:
    """Says whether the process has reached `limit_mb`, 0 for no limit.

    It is asked a few times a second and for each piece of a large body, not on each request: between two
    readings a server at full load grows by some megabytes, so leave that much room. Raises `CeilingUnknown`
    where the system does not tell.
    """

    def __init__(self, limit_mb: int, *, read_bytes: Callable[[], int | None] = resident_bytes) -> None:
        if limit_mb and read_bytes() is None:
            raise CeilingUnknown(sys.platform)
        self.limit_mb = limit_mb
        self._read_bytes = read_bytes
        self._idle_bytes = 0

    def check_low(self) -> None:
        """Raise `CeilingTooLow` when there is no room for spans; asked before the first one."""
        self._idle_bytes = self._read_bytes() or 0
        idle_mb = -(-self._idle_bytes // MB)
        if self.limit_mb and self.limit_mb < idle_mb + LEAST_ROOM_MB:
            raise CeilingTooLow(self.limit_mb, idle_mb, idle_mb + LEAST_ROOM_MB)

    @property
    def room_bytes(self) -> int | None:
        """How much fits under it in an idle server; None if there is no limit."""
        return self.limit_mb * MB - self._idle_bytes if self.limit_mb else None

    def check_reached(self, doing: str) -> None:
        """Raise `CeilingReached` when it is, with what the process was doing."""
        if self.is_reached():
            raise CeilingReached(self.limit_mb, doing)

    def is_reached(self, more_bytes: int = 0) -> bool:
        """Read it, and say whether it would be with so much more."""
        return bool(self.limit_mb) and (self._read_bytes() or 0) + more_bytes >= self.limit_mb * MB
