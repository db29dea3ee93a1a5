"""Card numbers in a text: found to be masked, or to be refused.

A card number has 13 to 19 digits that pass the Luhn check. It is found in whatever script its digits are,
with blanks and dashes between them or not; with other signs if the groups are those of a card; and where a
digit or a sign is escaped, as in a URL or in JSON.

What is none: UUIDs and hexadecimal ids, whose digits pass the Luhn check now and then.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate
from typing import Final

__all__ = ["LONGEST_CARD", "holds_card_number", "mask_card_numbers", "masked_card"]

LONGEST_CARD: Final = 400
"""More characters than a card number takes: 19 digits, three signs between any two, each of them escaped."""

# Ids made of hexadecimal digits: UUIDs, spans, traces, SHA-1 and SHA-256 sums; one letter at least.
_UUID: Final = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_HEX: Final = r"(?=[0-9]*[a-fA-F])[0-9a-fA-F]{16}(?:[0-9a-fA-F]{16}(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{32})?)?"
_ID: Final = rf"(?<![0-9A-Za-z])(?:{_UUID}|{_HEX})(?![0-9A-Za-z])"
# Or groups of digits, not the digits behind a decimal point, and not running on into an id.
_ID_OR_DIGITS: Final = re.compile(rf"({_ID})|(?<![0-9])(?<![0-9]\.)[0-9]+(?:[ -](?!{_ID})[0-9]+)*")
# As people write a card's number for each other: groups with one to three signs between them.
_ID_OR_GROUPS: Final = re.compile(rf"({_ID})|(?<![0-9])[0-9]+(?:[^0-9A-Za-z]{{1,3}}(?!{_ID})[0-9]+)*")
_THIRTEEN_DIGITS: Final = re.compile(r"[0-9](?:[^0-9A-Za-z]{0,3}[0-9]){12}")
_THIRTEEN_OF_ANY_SCRIPT: Final = re.compile(r"\d(?:[^\dA-Za-z]{0,3}\d){12}")
_DIGIT_GROUP: Final = re.compile(r"[0-9]+")
# Byte tables for the Luhn check: a digit's value, and the sum of the digits of its double.
_VALUE: Final = bytes.maketrans(b"0123456789", bytes((0, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
_DOUBLED: Final = bytes.maketrans(b"0123456789", bytes((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)))
# How the card numbers of the payment networks begin. With a 2: Mir, and Mastercard from 2221 to 2720, so that
# neither a day nor a year of this century does.
_CARD_BEGINNING: Final = re.compile(r"[3-6]|220[0-4]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720")
# Decimal digits, blanks and dashes beyond ASCII.
_FOREIGN: Final = re.compile(
    r"(?![0-9])\d|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u058a\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
)
# A character as a URL writes it, or JSON, however often it is packed, or a literal of Python's.
_ESCAPED: Final = re.compile(r"%([0-7][0-9a-fA-F])|(?<!\\)\\+(?:u([0-9a-fA-F]{4})|[nrt])")
_SIGNS: Final = frozenset("+,-./:_")


def holds_card_number(text: str) -> bool:
    """Tell whether a text shows a card number: 13 to 19 digits, Luhn, and the beginning of a network's.

    For text that is to be *refused*, so it is narrower than what is masked: a number that begins as no card
    does passes (a time in milliseconds, a day). Of all other whole numbers of that length one in ten is taken
    for a card: nobody could tell them apart. Groups of digits are taken for one number, whatever one to three
    signs are between them, if they are as long as on a card: an order's number before a customer's, or before
    a time, is none.
    """
    runs = (match[0] for match in _ID_OR_GROUPS.finditer(_in_ascii(_written_out(text))) if not match[1])
    return any(_holds_one(run) for run in runs)


def mask_card_numbers(text: str) -> str:
    """Return the text with the last four digits of each card number; a text without one as it is."""
    plain = _written_out(text)
    if (_THIRTEEN_DIGITS if plain.isascii() else _THIRTEEN_OF_ANY_SCRIPT).search(plain) is None:
        return text
    plain = _in_ascii(plain)
    masked = _ID_OR_GROUPS.sub(_mask_printed, _ID_OR_DIGITS.sub(_mask_digits, plain))
    return text if masked == plain else masked


def masked_card(number: int) -> str:
    """Return what is shown of a whole number that is a card number; nothing for any other."""
    digits = str(number) if number < 10**19 else ""
    is_one = 13 <= len(digits) <= 19 and _CARD_BEGINNING.match(digits) and _Digits([digits]).card_at(0)[1]
    return _shown(digits) if is_one else ""


def _written_out(text: str) -> str:
    return _ESCAPED.sub(_unescaped, text) if "%" in text or "\\" in text else text


def _unescaped(escape: re.Match[str]) -> str:
    """Write out what may stand in a card number; a quotation mark for one would end what it stands in."""
    sign = chr(int(escape[1] or escape[2] or "20", 16))
    is_meant = sign.isdecimal() or sign in _SIGNS or _FOREIGN.match(sign)
    return sign if is_meant else " " if sign.isspace() else escape[0]


def _in_ascii(text: str) -> str:
    """Write digits, blanks and dashes of any script as those of ASCII."""
    return text if text.isascii() else _FOREIGN.sub(_sign_in_ascii, text)


def _sign_in_ascii(sign: re.Match[str]) -> str:
    if sign[0].isdecimal():
        return str(int(sign[0]))
    return " " if sign[0].isspace() else "-"


def _mask_digits(match: re.Match[str]) -> str:
    """Mask in a run of digit groups every row of whole groups that passes the check."""
    return match[0] if match[1] else _masked(match[0], lambda _digits, _groups: True)


def _mask_printed(match: re.Match[str]) -> str:
    """Mask only groups as on a card: whatever signs are between, a point in a number for example."""
    return match[0] if match[1] else _masked(match[0], _looks_printed)


def _masked(run: str, is_meant: Callable[[str, list[str]], bool]) -> str:
    matches = list(_DIGIT_GROUP.finditer(run))
    groups = [match[0] for match in matches]
    run_digits = _Digits(groups)
    pieces, done, first = [], 0, 0
    while first < len(groups):
        count, digits = run_digits.card_at(first)
        if digits and is_meant(digits, groups[first : first + count]):
            pieces += [run[done : matches[first].start()], _shown(digits)]
            done = matches[first + count - 1].end()
            first += count
        else:
            first += 1
    return "".join([*pieces, run[done:]])


def _holds_one(run: str) -> bool:
    groups = _DIGIT_GROUP.findall(run)
    run_digits = _Digits(groups)
    for first in range(len(groups)):
        count, digits = run_digits.card_at(first)
        if digits and _looks_like_a_card(digits, groups[first : first + count]):
            return True
    return False


def _looks_printed(digits: str, groups: list[str]) -> bool:
    return len(groups) > 1 and _looks_like_a_card(digits, groups)


def _looks_like_a_card(digits: str, groups: list[str]) -> bool:
    return _CARD_BEGINNING.match(digits) is not None and _is_as_printed(groups)


def _is_as_printed(groups: list[str]) -> bool:
    """Tell whether a number is in one piece or in groups as on a card: 4-4-4-4, 8-8, 4-6-5, and the like."""
    first, *others = lengths = [len(group) for group in groups]
    if not others or all(length % 4 == 0 for length in lengths):
        return True
    *middle, last = others
    return 4 <= first <= 6 and last <= 8 and bool(middle) and all(3 <= length <= 6 for length in middle)


class _Digits:
    """The digits of a run of groups, with running sums: the Luhn check of any row is a subtraction."""

    def __init__(self, groups: list[str]) -> None:
        self._digits = "".join(groups)
        self._starts = list(accumulate(map(len, groups), initial=0))
        value, doubled = self._digits.encode().translate(_VALUE), self._digits.encode().translate(_DOUBLED)
        even, odd = bytearray(value), bytearray(value)
        even[::2], odd[1::2] = doubled[::2], doubled[1::2]
        # Which digits count double depends on where the number ends: the last one of all does not.
        self._sums = list(accumulate(even, initial=0)), list(accumulate(odd, initial=0))

    def card_at(self, first: int) -> tuple[int, str]:
        """Return how many groups from `first` on are a card number, and its digits; else (1, "")."""
        start = self._starts[first]
        last = bisect_left(self._starts, start + 13, first + 1)
        while last < len(self._starts) and (end := self._starts[last]) - start <= 19:
            sums = self._sums[end % 2]
            if (sums[end] - sums[start]) % 10 == 0:
                return last - first, self._digits[start:end]
            last += 1
        return 1, ""


def _shown(digits: str) -> str:
    return f"[card …{digits[-4:]}]"
