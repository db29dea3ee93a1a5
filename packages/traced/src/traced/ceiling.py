"""A ceiling for the memory of this process: better a 503 than a SIGKILL by the kernel."""

import sys
from collections.abc import Callable

from traced.errors import CeilingUnknown
from traced.process import resident_bytes

MB = 10**6


class Ceiling:
    """Says whether the process has reached `limit_mb`, 0 for no limit.

    It is asked a few times a second, not on each request: between two readings a server at full load grows
    by some megabytes, so leave that much room. Raises `CeilingUnknown` where the system does not tell.
    """

    def __init__(self, limit_mb: int, *, read_bytes: Callable[[], int | None] = resident_bytes) -> None:
        if limit_mb and read_bytes() is None:
            raise CeilingUnknown(sys.platform)
        self.limit_mb = limit_mb
        self._read_bytes = read_bytes

    def is_reached(self) -> bool:
        """Read it."""
        return bool(self.limit_mb) and (self._read_bytes() or 0) >= self.limit_mb * MB
