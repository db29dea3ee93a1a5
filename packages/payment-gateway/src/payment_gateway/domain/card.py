"""A card in flight. It exists for the length of one bank call and is never stored."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

DeclineCode = Literal["invalid_card", "invalid_cvv", "card_expired", "insufficient_funds"]

_NO_DIGITS = re.compile("[^0-9]+")
_BRANDS: tuple[tuple[str, tuple[tuple[int, int], ...]], ...] = (
    ("visa", ((4, 4),)),
    ("mastercard", ((51, 55), (2221, 2720))),
    ("amex", ((34, 34), (37, 37))),
    ("discover", ((6011, 6011), (644, 649), (65, 65))),
    ("diners", ((300, 305), (36, 36), (38, 39))),
    ("jcb", ((3528, 3589),)),
)


@dataclass(frozen=True)
class Card:
    """What the bank needs to authorize. Number and CVV are left out of `repr`."""

    number: str = field(repr=False)
    cvv: str = field(repr=False)
    expiry_month: int
    expiry_year: int

    @property
    def last4(self) -> str:
        """The last four digits, the only part of the number that may be kept."""
        return self.number[-4:]

    @property
    def brand(self) -> str:
        """The scheme by its published number ranges, or `unknown`."""
        return next((name for name, ranges in _BRANDS if self._begins_in(ranges)), "unknown")

    def _begins_in(self, ranges: tuple[tuple[int, int], ...]) -> bool:
        return any(low <= int(self.number[: len(str(low))]) <= high for low, high in ranges)

    def stands_in(self, text: str) -> bool:
        """Tell whether a text shows the number, whatever is between its digits and whatever their script."""
        return self.number in _digits_of(text)

    def declined_here(self, now: datetime) -> DeclineCode | None:
        """Name the decline that needs no bank: a failed Luhn check, or an expiry that is past.

        A card is good through the last day of its expiry month (UTC).
        """
        if not passes_luhn(self.number):
            return "invalid_card"
        if (self.expiry_year, self.expiry_month) < (now.year, now.month):
            return "card_expired"
        return None


def _digits_of(text: str) -> str:
    if text.isascii():
        return _NO_DIGITS.sub("", text)
    values = (unicodedata.digit(character, None) for character in text)
    return "".join(str(value) for value in values if value is not None)


def passes_luhn(digits: str) -> bool:
    """Check the Luhn sum (ISO/IEC 7812-1): every second digit from the right is doubled."""
    total = 0
    for place, character in enumerate(reversed(digits)):
        digit = int(character)
        if place % 2:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    return total % 10 == 0
