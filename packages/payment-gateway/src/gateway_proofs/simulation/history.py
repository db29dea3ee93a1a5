"""What happened, in order. Printed for a seed that failed; equal, line by line, when a seed is run again."""

import hashlib
from collections.abc import Callable, Iterator


class History:
    """Lines of (time, who, where, what), kept raw and written out only when somebody wants to read them."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._lines: list[tuple[float, str, str, str]] = []

    def note(self, who: str, where: str, what: str) -> None:
        """Add a line."""
        self._lines.append((self._now_s(), who, where, what))

    def lines(self) -> Iterator[str]:
        """Write it out, oldest first."""
        for at_s, who, where, what in self._lines:
            yield f"{at_s:14.6f}  {who:<10} {where:<22} {what}"

    def digest(self) -> str:
        """Give a fingerprint of the whole, to compare two runs by."""
        return hashlib.sha256("\n".join(self.lines()).encode()).hexdigest()[:16]

    def __len__(self) -> int:
        return len(self._lines)
