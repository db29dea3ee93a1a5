"""A count per calendar day of some time zone, kept in SQLite."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from groundwork.clock import Clock, utc_now

__all__ = ["DailyCounter", "DailyLimitReached"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS daily_counts (
    name      TEXT    NOT NULL,
    day       TEXT    NOT NULL,            -- the date in the counter's zone, 2030-01-31
    used      INTEGER NOT NULL,
    exhausted INTEGER NOT NULL DEFAULT 0,  -- 1 once the server said that the day is used up
    PRIMARY KEY (name, day)
)
"""
# One statement, so that two processes on one file can neither lose a count nor pass the limit together.
_TAKE = """
INSERT INTO daily_counts (name, day, used) VALUES (:name, :day, 1)
ON CONFLICT (name, day) DO UPDATE SET used = used + 1
    WHERE exhausted = 0 AND (:limit IS NULL OR used < :limit)
RETURNING used
"""
_EXHAUST = """
INSERT INTO daily_counts (name, day, used, exhausted) VALUES (:name, :day, 0, 1)
ON CONFLICT (name, day) DO UPDATE SET exhausted = 1
"""
_READ = "SELECT used, exhausted FROM daily_counts WHERE name = :name AND day = :day"


class DailyLimitReached(Exception):  # noqa: N818  it reads as what happened
    """The day's quota is used up; `resets_at` (UTC) is the next midnight of the counter's zone."""

    def __init__(self, *, name: str, limit: int | None, resets_at: datetime) -> None:
        self.name = name
        self.limit = limit
        self.resets_at = resets_at
        quota = "the day's quota" if limit is None else f"the day's {limit}"
        super().__init__(f"{name}: {quota} is used up until {resets_at:%Y-%m-%d %H:%M} UTC")


class DailyCounter:
    """Counts what is taken each day, across restarts and across processes that share the file.

    The day is the date in `zone`, so it turns at that zone's midnight and may have 23 or 25 hours. The
    table `daily_counts` lies in the caller's database. A take joins the connection's open transaction; if
    there is none it is committed at once, so that a crash cannot forget a request that was sent.
    """

    def __init__(
        self, connection: sqlite3.Connection, *, name: str, limit: int | None, zone: ZoneInfo, clock: Clock
    ) -> None:
        if limit is not None and limit < 1:
            raise ValueError(f"{name}: a daily limit must be at least 1, not {limit}")
        self.name = name
        self.limit = limit
        self._connection = connection
        self._zone = zone
        self._clock = clock
        self._write(_SCHEMA)

    def take(self) -> None:
        """Count one; raises `DailyLimitReached`, and counts nothing, when the day is used up."""
        if self._write(_TAKE) is None:
            raise DailyLimitReached(name=self.name, limit=self.limit, resets_at=self.resets_at())

    def today(self) -> tuple[int, bool]:
        """Return how many were taken today, and whether the server calls the day used up."""
        row = self._connection.execute(_READ, self._parameters()).fetchone()
        return (int(row[0]), bool(row[1])) if row else (0, False)

    def exhaust(self) -> None:
        """Note that the server calls the day used up, whatever our own count says."""
        self._write(_EXHAUST)

    def resets_at(self) -> datetime:
        """Return the next midnight of the zone, in UTC.

        In UTC because Python subtracts two datetimes of one zone by their wall clocks: on a day of 23 hours
        the wait would be an hour wrong.
        """
        tomorrow = self.day() + timedelta(days=1)
        return datetime.combine(tomorrow, time.min, tzinfo=self._zone).astimezone(UTC)

    def day(self) -> date:
        """Return the date in the zone."""
        return utc_now(self._clock).astimezone(self._zone).date()

    def _write(self, statement: str) -> tuple[int] | None:
        joins = self._connection.in_transaction
        try:
            row: tuple[int] | None = self._connection.execute(statement, self._parameters()).fetchone()
        except sqlite3.Error:
            if not joins:  # sqlite3 has begun a transaction before it failed: the next take would join that
                self._connection.rollback()
            raise
        if not joins:
            self._connection.commit()
        return row

    def _parameters(self) -> dict[str, str | int | None]:
        return {"name": self.name, "day": self.day().isoformat(), "limit": self.limit}
