"""How fast a counter moves, seen over its last readings."""

from collections import deque

READINGS = 11  # at one a second: the last ten seconds
_APART_S = 1.0


class Rate:
    """Keeps the last readings of a counter, a second or more apart."""

    def __init__(self) -> None:
        self._readings: deque[tuple[float, int]] = deque(maxlen=READINGS)

    def read(self, now_s: float, count: int) -> None:
        """Take a reading; one that comes too soon after the last is left out."""
        if not self._readings or now_s - self._readings[-1][0] >= _APART_S:
            self._readings.append((now_s, count))

    @property
    def per_second(self) -> float:
        """The counter's movement a second between the oldest and the newest reading."""
        if len(self._readings) < 2:
            return 0.0
        (first_s, first), (last_s, last) = self._readings[0], self._readings[-1]
        return (last - first) / (last_s - first_s)
