"""The bank's test cards, from its contract: public numbers that are nobody's.

The schemes publish such numbers for tests; no real account has one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card and the money its account opens with, in cents."""

    number: str
    cvv: str
    expiry_month: int
    expiry_year: int
    opening_cents: int

    @property
    def last4(self) -> str:
        """The last four digits: all that may be shown."""
        return self.number[-4:]

    def has_expired(self, now_ns: int) -> bool:
        """Say whether the last instant of the expiry month, in UTC, has passed."""
        years, month = divmod(self.expiry_month, 12)
        first_instant_after = datetime(self.expiry_year + years, month + 1, 1, tzinfo=UTC)
        return now_ns >= int(first_instant_after.timestamp()) * 1_000_000_000


TEST_CARDS = (
    Card(number="4111111111111111", cvv="123", expiry_month=12, expiry_year=2030, opening_cents=1_000_000),
    Card(number="4242424242424242", cvv="456", expiry_month=6, expiry_year=2030, opening_cents=50_000),
    Card(number="5555555555554444", cvv="789", expiry_month=9, expiry_year=2030, opening_cents=0),
    Card(number="5105105105105100", cvv="321", expiry_month=3, expiry_year=2020, opening_cents=500_000),
)


def is_luhn_valid(digits: Sequence[int]) -> bool:
    """Check by Luhn: every second digit from the right doubled, all digits summed: a multiple of ten."""
    doubled = (sum(divmod(2 * digit, 10)) for digit in reversed(digits[-2::-2]))
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0
