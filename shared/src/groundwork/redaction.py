"""Secrets and card numbers, taken out of anything that is about to be written down.

Every value of every log event passes here, so the way for a harmless value is short: a few substring
tests decide whether one of the regular expressions can match at all.

What is masked: values under a telling name (`authorization`, `api_key`, `cvv` …), pydantic's secret
types, card numbers (`groundwork.card_numbers`), bearer and basic credentials, Google API keys, passwords in
URLs, and `name=value` pairs inside a text: of JSON, JSON within JSON, a literal, a URL, a list of headers,
elements of XML; also where HTML writes a sign by its name (`&quot;`).

What is not: a secret that no name and `=`, `:` or tag stand before (`--password x`, a private key); what HTML
or a URL escapes twice; UUIDs and hexadecimal ids; whole numbers that are times or that begin as no card of a
payment network does, which leaves nanosecond timestamps alone.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import Final

from groundwork.card_numbers import LONGEST_CARD, mask_card_numbers, masked_card

__all__ = ["MASK", "redact", "redact_text"]

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

_CREDENTIALS: Final = re.compile(r"\b(Bearer|Basic)(\s+|%20)[A-Za-z0-9._~+/=%-]+", re.IGNORECASE)
_GOOGLE_KEY: Final = re.compile(r"AIza[0-9A-Za-z_-]{8,}")
# Up to the last @: a password may hold one, and a slash too unless what stands before it is a port.
_URL_PASSWORD: Final = re.compile(r"""(://[^\s/:@\[]*:)(?:[^\s/]+|(?![0-9]{1,5}[/?#])[^\s"'<>]{1,200})(@)""")
_CLOSED: Final = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
# JSON within JSON has a backslash before each quotation mark; what is cut off is never closed.
_QUOTED: Final = rf"""b?(?:{_CLOSED}|(?P<mark>\\+["']).*?(?<!\\)(?P=mark)|\\*["'][^\r\n]*)"""
_OPENING: Final = re.compile(r"""b?(\\*["'])""")
_CAMEL: Final = "(?-i:(?=[A-Z])(?<=[a-z0-9]))"
_BARE: Final = r"""(?!(?:Bearer|Basic)\s)[^\s"',;&)}\]]+"""
_PAIR: Final = re.compile(
    rf"""(?P<name>(?:(?<![A-Za-z0-9])(?:{_NAMES_IN_TEXT}|key)|{_CAMEL}(?:{_NAMES_IN_TEXT}))"""
    rf"""(?:\\*["'])?\s*[=:]+>?\s*)(?P<value>{_QUOTED}|{_BARE})""",
    re.IGNORECASE,
)
_ELEMENT: Final = re.compile(
    rf"""(?P<name>(?:(?<=[<:_.-])|{_CAMEL})(?:{_NAMES_IN_TEXT})(?:\s[^<>]{{0,200}})?>\s*+(?:<!\[CDATA\[)?)"""
    r"(?P<value>[^<]{1,4096}+)(?=</)",
    re.IGNORECASE,
)
_PAIR_IN_URL: Final = re.compile(
    rf"""(?P<name>(?:(?<![A-Za-z0-9])|(?<=%[0-9A-F]{{2}}))(?:{_NAMES_IN_TEXT}|key)%3[AD])(?P<value>{_BARE})""",
    re.IGNORECASE,
)
# Their values hold blanks and semicolons (`ApiKey …`, `a=1; b=2`), so they end with the line.
_HEADER: Final = re.compile(
    rf"""(?P<name>(?<![A-Za-z0-9])(?:authorization|cookie)(?:\\*["'])?\s*:\s*)"""
    rf"""(?P<value>{_QUOTED}|(?!(?:Bearer|Basic)\s)[^\s"'][^\r\n]*)""",
    re.IGNORECASE,
)
# A header as ASGI and httpx list them, written down: `(b'x-api-key', b'…')`.
_LISTED: Final = re.compile(
    rf"""(?P<name>[(\[]b?["'](?:[\w-]*[_-])?(?:{_NAMES_IN_TEXT})["'],\s*)(?P<value>b?(?:{_CLOSED}))(?=\s*[)\]])""",
    re.IGNORECASE,
)


def redact(value: object) -> object:
    """Return a copy of `value` with every secret in it masked; a value without one is returned as it is.

    Mappings, lists, tuples and sets are walked, to a depth of 12; a text is cut after 32 768 characters.
    A value of another type is turned into text first, so nothing that a `repr` would show can slip through;
    so are numbers for which JSON has no word.
    """
    return _redact(value, "", 0)


def redact_text(text: str) -> str:
    """Return `text` with the secrets in it masked."""
    text = _redact_written(text)
    if "&" in text and ";" in text:
        plain = html.unescape(text)
        masked = _redact_written(plain)
        if masked != plain:
            return masked
    return text


def _redact_written(text: str) -> str:
    if len(text) >= 13:
        text = mask_card_numbers(text)
    if "AIza" in text:
        text = _GOOGLE_KEY.sub(MASK, text)
    if ":" in text:
        text = _HEADER.sub(_mask_pair, text)
        if "@" in text:
            text = _URL_PASSWORD.sub(rf"\1{MASK}\2", text)
    if ":" in text or "=" in text:
        text = _PAIR.sub(_mask_pair, text)
    if "%3" in text:
        text = _PAIR_IN_URL.sub(_mask_pair, text)
    if "', " in text or '", ' in text:
        text = _LISTED.sub(_mask_pair, text)
    if "</" in text:
        text = _ELEMENT.sub(_mask_pair, text)
    lower = text.lower()
    if "bearer" in lower or "basic" in lower:
        text = _CREDENTIALS.sub(rf"\1\2{MASK}", text)
    return text


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
        # What the cut goes through may be half a card's digits, and no longer known as such: it is left out.
        return redact_text(value[:_MAX_CHARACTERS])[:-LONGEST_CARD] + "…"
    return redact_text(value)


def _redact_int(value: int, name: str, depth: int) -> object:
    if value < 10**12 or name.endswith(_TIME_UNITS):
        return value
    return masked if (masked := masked_card(value)) else value


def _redact_float(value: float, name: str, depth: int) -> object:
    if not math.isfinite(value):
        return str(value)
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
    return _redact_str(_text(value), name, depth)


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
    opening = _OPENING.match(match["value"])
    return f"{match['name']}{opening[0]}{MASK}{opening[1]}" if opening else f"{match['name']}{MASK}"


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
