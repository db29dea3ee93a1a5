import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from groundwork.clock import utc_now
from groundwork.rate_limit import DailyCounter, DailyLimitReached
from groundwork.testing import VirtualClock

PACIFIC = ZoneInfo("US/Pacific")
opened: list[sqlite3.Connection] = []


@pytest.fixture(autouse=True)
def every_connection_is_closed() -> Iterator[None]:
    yield
    while opened:
        opened.pop().close()


def connect(path: Path | str, **options: Any) -> sqlite3.Connection:
    opened.append(sqlite3.connect(path, **options))
    return opened[-1]


def counter(
    clock: VirtualClock, path: Path | str = ":memory:", *, limit: int | None = 3, name: str = "gemini"
) -> DailyCounter:
    return DailyCounter(connect(path), name=name, limit=limit, zone=PACIFIC, clock=clock)


def used(counter: DailyCounter) -> int:
    return counter.today()[0]


def test_the_day_ends_after_its_limit_and_says_until_when(clock: VirtualClock) -> None:
    day = counter(clock)
    for _ in range(3):
        day.take()
    with pytest.raises(DailyLimitReached) as reached:
        day.take()
    assert (reached.value.limit, reached.value.resets_at) == (3, datetime(2030, 1, 1, 8, tzinfo=UTC))
    assert used(day) == 3  # the refused one was not counted


async def test_the_count_begins_anew_at_midnight_of_the_zone_not_of_utc(clock: VirtualClock) -> None:
    day = counter(clock)  # 2030-01-01 00:00 UTC is 16:00 of the day before in California
    day.take()
    await clock.advance(8 * 3600 - 1)
    assert used(day) == 1
    await clock.advance(1)
    assert used(day) == 0
    assert utc_now(clock) == datetime(2030, 1, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("noon_utc", "midnight_utc", "hours"),
    [
        ("2030-03-10T20:00:00Z", datetime(2030, 3, 11, 7, tzinfo=UTC), 23),
        ("2030-11-03T20:00:00Z", datetime(2030, 11, 4, 8, tzinfo=UTC), 25),
        ("2030-06-15T20:00:00Z", datetime(2030, 6, 16, 7, tzinfo=UTC), 24),
    ],
    ids=["clocks go forward", "clocks go back", "an ordinary day"],
)
def test_a_day_may_have_23_or_25_hours(noon_utc: str, midnight_utc: datetime, hours: int) -> None:
    day = counter(VirtualClock(noon_utc))
    assert day.resets_at() == midnight_utc
    begun = day.resets_at()
    morning = counter(VirtualClock(f"{noon_utc[:10]}T09:00:00Z"))  # 01:00 or 02:00 of the same day
    assert morning.resets_at() == begun
    eve = VirtualClock(f"{noon_utc[:10]}T06:59:00Z")  # still the day before, in summer and in winter
    assert (midnight_utc - counter(eve).resets_at()).total_seconds() == hours * 3600


def test_the_wait_until_the_reset_is_right_on_the_day_the_clocks_change() -> None:
    """Two datetimes of one zone are subtracted by their wall clocks: that would be an hour wrong here."""
    clock = VirtualClock("2030-03-10T08:30:00Z")  # 00:30 in California, an hour and a half before the change
    assert (counter(clock).resets_at() - utc_now(clock)).total_seconds() == 22.5 * 3600


def test_the_servers_word_ends_the_day_whatever_our_count_says(clock: VirtualClock) -> None:
    day = counter(clock, limit=1_000)
    day.take()
    assert day.today() == (1, False)
    day.exhaust()
    assert day.today() == (1, True)
    with pytest.raises(DailyLimitReached):
        day.take()


async def test_exhausted_before_the_first_take_and_fresh_the_next_day(clock: VirtualClock) -> None:
    day = counter(clock, limit=None)
    day.exhaust()
    with pytest.raises(DailyLimitReached, match="the day's quota is used up until 2030-01-01 08:00 UTC"):
        day.take()
    await clock.advance(86_400)
    assert day.today() == (0, False)
    day.take()
    assert used(day) == 1


def test_the_count_survives_a_restart_and_is_kept_by_name(clock: VirtualClock, tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    counter(clock, path).take()
    counter(clock, path, name="other").take()
    assert used(counter(clock, path)) == 1


def test_a_take_joins_an_open_transaction_and_is_undone_with_it(clock: VirtualClock, tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    connection = connect(path)
    day = DailyCounter(connection, name="gemini", limit=3, zone=PACIFIC, clock=clock)
    connection.execute("CREATE TABLE verdicts (id INTEGER)")
    connection.execute("INSERT INTO verdicts VALUES (1)")
    day.take()
    assert used(counter(clock, path)) == 0
    connection.rollback()
    assert used(day) == 0


def test_a_locked_database_is_an_error_and_leaves_no_transaction_open(
    clock: VirtualClock, tmp_path: Path
) -> None:
    path = tmp_path / "state.sqlite"
    connection = connect(path, timeout=0)
    day = DailyCounter(connection, name="gemini", limit=3, zone=PACIFIC, clock=clock)
    other = connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        day.take()
    assert not connection.in_transaction
    other.execute("ROLLBACK")
    day.take()
    assert used(counter(clock, path)) == 1  # committed, not joined to the failed attempt


_TAKER = """
import sqlite3, sys
from zoneinfo import ZoneInfo
from groundwork.rate_limit import DailyCounter, DailyLimitReached
from groundwork.testing import VirtualClock
connection = sqlite3.connect(sys.argv[1], timeout=30)
connection.execute("PRAGMA synchronous = OFF")  # the race is the same, and quicker
day = DailyCounter(connection, name="gemini", limit=2_000, zone=ZoneInfo("US/Pacific"), clock=VirtualClock())
taken = 0
try:
    while True:
        day.take()
        taken += 1
except DailyLimitReached:
    print(taken)
"""


def test_two_processes_lose_no_count_and_do_not_pass_the_limit_together(
    clock: VirtualClock, tmp_path: Path
) -> None:
    path = tmp_path / "state.sqlite"
    command = [sys.executable, "-c", _TAKER, str(path)]
    takers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    taken = [int(taker.communicate(timeout=120)[0]) for taker in takers]
    assert sum(taken) == used(counter(clock, path, limit=2_000)) == 2_000


def test_a_limit_of_nothing_is_refused(clock: VirtualClock) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        counter(clock, limit=0)
