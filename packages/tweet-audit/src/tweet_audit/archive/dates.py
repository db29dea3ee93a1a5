"""Twitter's dates: `Wed Mar 06 08:00:00 +0000 2024`."""

import re
from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CREATED_AT = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d) (\d{4})", re.ASCII
)
_EPOCH_DAY = date(1970, 1, 1).toordinal()
# Outside of these a moment has no date in UTC, or none that a file could hold.
_FIRST_YEAR, _LAST_YEAR = 1970, 9998
_MOST_DAYS = 20_000  # remembered; fifty years have 18 000


class Dates:
    """Turns dates into Unix time, remembering the days and minutes that it has seen.

    A date is cut into its day (with zone and year), its minute and its second. If each of the three was seen
    in a valid date, the whole is valid too, and three look-ups find its time: a fifth of what the pattern
    takes. Not strptime: that reads names in the user's locale, and takes fifty times as long.
    """

    def __init__(self) -> None:
        self._days: dict[str, int] = {}
        self._minutes: dict[str, int] = {}
        self._seconds = {f"{second:02d}": second for second in range(61)}

    def unix_s(self, created_at: str) -> int:
        """Seconds since 1970; ValueError if it is not such a date."""
        try:
            return (
                self._days[created_at[:10] + created_at[19:]]
                + self._minutes[created_at[10:17]]
                + self._seconds[created_at[17:19]]
            )
        except KeyError:
            return self._first(created_at)

    def _first(self, created_at: str) -> int:
        match = _CREATED_AT.fullmatch(created_at)
        if match is None or match[1] not in _MONTHS:
            raise ValueError(f"{created_at[:60]!r} is not a date like 'Wed Mar 06 08:00:00 +0000 2024'")
        month, day, hour, minute, second, sign, zone_hours, zone_minutes, year = match.groups()
        if int(hour) > 23 or int(minute) > 59 or int(second) > 60:
            raise ValueError(f"{created_at!r} has no such time of day")
        if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
            raise ValueError(f"{created_at!r} is in a year that no tweet can be of")
        zone_s = int(zone_hours) * 3600 + int(zone_minutes) * 60
        days = date(int(year), _MONTHS.index(month) + 1, int(day)).toordinal() - _EPOCH_DAY
        day_s = days * 86_400 - (zone_s if sign == "+" else -zone_s)
        minute_s = int(hour) * 3600 + int(minute) * 60
        if len(self._days) >= _MOST_DAYS:
            self._days.clear()
        self._days[created_at[:10] + created_at[19:]] = day_s
        self._minutes[created_at[10:17]] = minute_s
        return day_s + minute_s + int(second)
