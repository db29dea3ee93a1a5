"""Secrets and card numbers, taken out of anything that is about to be written down.

Every value of every log event passes here, so the way for a harmless value is short: a few substring
tests decide whether one of the regular expressions can match at all.

What is masked: values under a telling name (`authorization`, `api_key`, `cvv` …), pydantic's secret
types, runs of 13 to 19 digits of whatever script that pass the Luhn check (blanks and dashes between them or
not; other signs if the groups are those of a card), bearer and basic credentials, Google API keys, passwords
in URLs, and `name=value` pairs inside a text.

What is not: UUIDs and hexadecimal ids, whose digits pass the Luhn check now and then; whole numbers
that are times or that begin as no card of a payment network does, which leaves nanosecond timestamps alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import Final

__all__ = ["MASK", "holds_card_number", "redact", "redact_text"]

MASK: Final = "********"
_MAX_DEPTH: Final = 12
_MAX_CHARACTERS: Final = 32_768

_NAMES: Final = (
    "authorization|proxy_authorization|cookie|set_cookie|password|passwd|passphrase|secret|client_secret"
    "|api_?keys?|x_goog_api_key|access_key|private_key|signing_key|fingerprint_key|token|access_token"
    "|refresh_token|id_token|session_token|credentials?|cvv2?|cvc2?|card_?number|card_?no|pan"
    "|expiry_month|expiry_year"
)
_NAMES_IN_TEXT: Final = re.sub("_[?]?", "[_-]?", _NAMES)
_SECRET_NAME: Final = re.compile(rf"(?:^|.*_)(?:{_NAMES})$")
_ID_NAMES: Final = frozenset({"trace_id", "span_id", "parent_span_id", "traceparent"})
_TIME_UNITS: Final = ("_ns", "_us", "_ms", "_s", "_bytes")

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
# Byte tables for the Luhn check: a digit's value, and the sum of the digits of its double.
_VALUE: Final = bytes.maketrans(b"0123456789", bytes((0, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
_DOUBLED: Final = bytes.maketrans(b"0123456789", bytes((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)))
_DIGIT_GROUP: Final = re.compile(r"[0-9]+")
_CREDENTIALS: Final = re.compile(r"\b(Bearer|Basic)(\s+)[A-Za-z0-9._~+/=-]+", re.IGNORECASE)
# How the card numbers of the payment networks begin. With a 2: Mir, and Mastercard from 2221 to 2720, so that
# neither a day nor a year of this century does.
_CARD_BEGINNING: Final = re.compile(r"[3-6]|220[0-4]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720")
# Decimal digits, blanks and dashes beyond ASCII.
_FOREIGN: Final = re.compile(
    r"(?![0-9])\d|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u058a\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
)
_GOOGLE_KEY: Final = re.compile(r"AIza[0-9A-Za-z_-]{8,}")
_URL_PASSWORD: Final = re.compile(r"(://[^\s/:@]*:)[^\s/]+(@)")  # up to the last @: a password may hold one
_QUOTED: Final = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
_PAIR: Final = re.compile(
    rf"""((?<![A-Za-z0-9])(?:{_NAMES_IN_TEXT}|key)["']?\s*[=:]\s*)"""
    rf"""({_QUOTED}|(?!(?:Bearer|Basic)\s)[^\s"',;&)}}\]]+)""",
    re.IGNORECASE,
)
# Their values hold blanks and semicolons (`ApiKey …`, `a=1; b=2`), so they end with the line.
_HEADER: Final = re.compile(
    rf"""((?<![A-Za-z0-9])(?:authorization|cookie)["']?\s*:\s*)"""
    rf"""({_QUOTED}|(?!(?:Bearer|Basic)\s)[^\s"'][^\r\n]*)""",
    re.IGNORECASE,
)


def redact(value: object) -> object:
    """Return a copy of `value` with every secret in it masked; a value without one is returned as it is.

    Mappings, lists, tuples and sets are walked, to a depth of 12; a text is cut after 32 768 characters.
    A value of another type is turned into text first, so nothing that a `repr` would show can slip through.
    """
    return _redact(value, "", 0)


def redact_text(text: str) -> str:
    """Return `text` with the secrets in it masked."""
    if len(text) >= 13 and (_THIRTEEN_DIGITS if text.isascii() else _THIRTEEN_OF_ANY_SCRIPT).search(text):
        plain = _plain(text)
        masked = _ID_OR_GROUPS.sub(_mask_printed, _ID_OR_DIGITS.sub(_mask_digits, plain))
        text = text if masked == plain else masked
    if "AIza" in text:
        text = _GOOGLE_KEY.sub(MASK, text)
    if "=" in text or ":" in text:
        text = _HEADER.sub(_mask_pair, text)
        text = _PAIR.sub(_mask_pair, text)
        if "@" in text:
            text = _URL_PASSWORD.sub(rf"\1{MASK}\2", text)
    if "earer" in text or "asic" in text or "EARER" in text or "ASIC" in text:
        text = _CREDENTIALS.sub(rf"\1\2{MASK}", text)
    return text


def holds_card_number(text: str) -> bool:
    """Tell whether a text shows a card number: 13 to 19 digits, Luhn, and the beginning of a network's.

    For text that is to be *refused*, so it is narrower than what `redact_text` masks: a number that begins
    as no card does passes (a time in milliseconds, a day), and so do UUIDs and hexadecimal ids. Of all
    other whole numbers of that length one in ten is taken for a card: nobody could tell them apart. Groups
    of digits are taken for one number, whatever one to three signs are between them, if they are as long as
    on a card: an order's number before a customer's, or before a time, is none.
    """
    runs = (match[0] for match in _ID_OR_GROUPS.finditer(_plain(text)) if not match[1])
    return any(_cards_in(list(_DIGIT_GROUP.finditer(run))) for run in runs)


def _plain(text: str) -> str:
    """Write digits, blanks and dashes of any script as those of ASCII, one sign for one."""
    return text if text.isascii() else _FOREIGN.sub(_in_ascii, text)


def _in_ascii(sign: re.Match[str]) -> str:
    if sign[0].isdecimal():
        return str(int(sign[0]))
    return " " if sign[0].isspace() else "-"


def _redact(value: object, name: str, depth: int) -> object:
    kind = type(value)
    handler = _HANDLERS.get(kind)
    if handler is not None:
        return handler(value, name, depth)
    if value is None or kind is bool:
        return value
    return _redact_other(value, name, depth)


def _redact_str(value: str, name: str, depth: int) -> object:
    if name in _ID_NAMES:
        return value
    if len(value) > _MAX_CHARACTERS:
        # Not in the middle of a number: half a card's digits would no longer be known as such.
        whole = len(_plain(value[:_MAX_CHARACTERS]).rstrip("0123456789 -"))
        value = value[:whole] + "…"
    return redact_text(value)


def _redact_int(value: int, name: str, depth: int) -> object:
    if value < 10**12 or name.endswith(_TIME_UNITS):
        return value
    digits = str(value)
    if 13 <= len(digits) <= 19 and _CARD_BEGINNING.match(digits) and _passes_luhn(digits):
        return _masked_card(digits)
    return value


def _redact_float(value: float, name: str, depth: int) -> object:
    if value < 10**12 or not value.is_integer():
        return value
    masked = _redact_int(int(value), name, depth)
    return value if isinstance(masked, int) else masked


def _redact_mapping(value: Mapping[object, object], name: str, depth: int) -> object:
    if depth >= _MAX_DEPTH:
        return "…"
    return {
        _redact_key(key): MASK
        if _is_secret_name(text := _text(key)) and item not in (None, "")
        else _redact(item, text, depth + 1)
        for key, item in value.items()
    }


def _redact_list(value: Collection[object], name: str, depth: int) -> object:
    if depth >= _MAX_DEPTH:
        return "…"
    items = [_redact(item, name, depth + 1) for item in value]
    if len(items) == 2 and isinstance(items[0], str) and _is_secret_name(items[0]):
        items[1] = MASK  # a header, as ASGI and httpx list them
    return tuple(items) if isinstance(value, tuple) else items


def _redact_other(value: object, name: str, depth: int) -> object:
    if hasattr(value, "get_secret_value"):
        return MASK
    for kind, handler in _KINDS.items():
        if isinstance(value, kind):
            return handler(value, name, depth)
    return redact_text(_text(value))


def _redact_key(key: object) -> object:
    return _redact_int(key, "", 0) if isinstance(key, int) else redact_text(_text(key))


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bytes | bytearray):
        return value.decode("utf-8", "replace")
    try:
        return f"{type(value).__name__}: {value}" if isinstance(value, BaseException) else str(value)
    except Exception:  # noqa: BLE001  somebody's __str__ is broken: the rest of the event is still worth a line
        return f"<{type(value).__name__} without text>"


@lru_cache(maxsize=4096)
def _is_secret_name(name: str) -> bool:
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().replace("-", "_")
    return _SECRET_NAME.match(snake) is not None


def _mask_pair(match: re.Match[str]) -> str:
    quote = match[2][0] if match[2][0] in "\"'" else ""
    return f"{match[1]}{quote}{MASK}{quote}"


def _mask_digits(match: re.Match[str]) -> str:
    """Mask in a run of digit groups every row of whole groups that passes the check."""
    return match[0] if match[1] else _masked(match[0], lambda _digits, _groups: True)


def _mask_printed(match: re.Match[str]) -> str:
    """Mask only groups as on a card: whatever signs are between, a point in a number for example."""
    return match[0] if match[1] else _masked(match[0], _looks_printed)


def _masked(run: str, is_meant: Callable[[str, list[re.Match[str]]], bool]) -> str:
    groups = list(_DIGIT_GROUP.finditer(run))
    pieces, done, first = [], 0, 0
    while first < len(groups):
        count, digits = _card_at(groups, first)
        if digits and is_meant(digits, groups[first : first + count]):
            pieces += [run[done : groups[first].start()], _masked_card(digits)]
            done = groups[first + count - 1].end()
            first += count
        else:
            first += 1
    return "".join([*pieces, run[done:]])


def _cards_in(groups: list[re.Match[str]]) -> bool:
    for first in range(len(groups)):
        count, digits = _card_at(groups, first)
        if _looks_like_a_card(digits, groups[first : first + count]):
            return True
    return False


def _looks_printed(digits: str, groups: list[re.Match[str]]) -> bool:
    return len(groups) > 1 and _looks_like_a_card(digits, groups)


def _looks_like_a_card(digits: str, groups: list[re.Match[str]]) -> bool:
    return _CARD_BEGINNING.match(digits) is not None and _is_as_printed(groups)


def _is_as_printed(groups: list[re.Match[str]]) -> bool:
    """Tell whether a number is in one piece or in groups as on a card: 4-4-4-4, 8-8, 4-6-5, and the like."""
    first, *others = lengths = [len(group[0]) for group in groups]
    if not others or all(length % 4 == 0 for length in lengths):
        return True
    *middle, last = others
    return 4 <= first <= 6 and last <= 8 and bool(middle) and all(3 <= length <= 6 for length in middle)


def _card_at(groups: list[re.Match[str]], first: int) -> tuple[int, str]:
    """Return the number of groups, from `first` on, that are a card number, and its digits; else (1, "")."""
    digits = ""
    for count, group in enumerate(groups[first : first + 19], start=1):
        digits += group[0]
        if len(digits) > 19:
            break
        if len(digits) >= 13 and _passes_luhn(digits):
            return count, digits
    return 1, ""


def _masked_card(digits: str) -> str:
    return f"[card …{digits[-4:]}]"


def _passes_luhn(digits: str) -> bool:
    raw = digits.encode()
    return (sum(raw[-1::-2].translate(_VALUE)) + sum(raw[-2::-2].translate(_DOUBLED))) % 10 == 0


_KINDS: Final[dict[type, Callable[..., object]]] = {
    str: _redact_str,
    int: _redact_int,
    float: _redact_float,
    Mapping: _redact_mapping,
    list: _redact_list,
    tuple: _redact_list,
    set: _redact_list,
    frozenset: _redact_list,
}
_HANDLERS: Final[dict[type, Callable[..., object]]] = {**_KINDS, dict: _redact_mapping}
