"""What goes to a terminal: texts and names of strangers are shown there, and must not steer it."""

import unicodedata

__all__ = ["counted", "visible"]

# They order letters anew, so one name could be shown as another one. The joiners of emoji do not.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str, *, lines: bool = True) -> str:
    """Return the text with its control characters written out: an escape sequence is seen and not obeyed.

    Line ends and tabs stay, unless `lines` is False: a name cannot begin a line of its own then. Written out
    as well are Unicode's own line ends, the marks that turn the direction of writing, and half surrogates,
    which names of files can hold and no terminal could take.
    """
    if text.isprintable():
        return text
    kept = "\n\t" if lines else ""
    return "".join(char if char in kept else _written_out(char) for char in text)


def counted(number: int, what: str) -> str:
    """Return a number with its noun, whose plural ends in s: "1 request", "1,250 requests"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _written_out(char: str) -> str:
    kind = unicodedata.category(char)
    if kind == "Cc":
        return f"\\x{ord(char):02x}"
    return f"\\u{ord(char):04x}" if kind in {"Cs", "Zl", "Zp"} or char in _BIDI else char
