"""Words in guillemets: filled in where a request is sent, matched and bound where an answer came."""

import re
from collections.abc import Callable, Mapping

_TOKEN = re.compile("«([a-z_.0-9]+)»")
_MARK = "«".encode()
_HEX = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
_SECOND = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
_FREE = {
    "time": rf"{_SECOND}(?:\.\d{{0,8}}[1-9])?Z",
    "time_us": rf"{_SECOND}(?:\.\d{{0,5}}[1-9])?Z",
    "text": r'[^"]+',
}
_BOUND = {name: f"{name}_{_HEX}" for name in ("auth", "cap", "void", "ref")}
_SPELLINGS: Mapping[str, Callable[[str, str], str]] = {
    "upper": lambda prefix, digits: f"{prefix}_{digits.upper()}",
    "bare": lambda prefix, digits: f"{prefix}_{digits.replace('-', '')}",
}


def fill(template: str, bound: Mapping[str, str]) -> str:
    """Put in what is bound; a word that is not stays as it is."""
    return _TOKEN.sub(lambda token: _spelled(token[1], bound) or token[0], template)


def fill_bytes(template: bytes, bound: Mapping[str, str]) -> bytes:
    """Fill bytes in; those without a guillemet need not be text."""
    return fill(template.decode(), bound).encode() if _MARK in template else template


def match(template: str, text: str, bound: dict[str, str]) -> bool:
    """Compare a text with a template byte for byte, and bind the ids that appear in it first."""
    found = re.fullmatch(_pattern(template, bound), text)
    if found is None:
        return False
    bound.update(found.groupdict())
    return True


def _pattern(template: str, bound: Mapping[str, str]) -> str:
    parts, end = [], 0
    for token in _TOKEN.finditer(template):
        name = token[1]
        parts.append(re.escape(template[end : token.start()]))
        if name in bound:
            parts.append(re.escape(bound[name]))
        else:
            parts.append(_FREE[name] if name in _FREE else f"(?P<{name}>{_BOUND[name]})")
        end = token.end()
    return "".join([*parts, re.escape(template[end:])])


def _spelled(name: str, bound: Mapping[str, str]) -> str | None:
    plain, _, spelling = name.partition(".")
    value = bound.get(plain)
    if value is None or not spelling:
        return value
    if spelling.isdigit():
        return value.ljust(int(spelling), "k")
    prefix, _, digits = value.partition("_")
    return _SPELLINGS[spelling](prefix, digits)
