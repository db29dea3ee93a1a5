"""What goes to a terminal: texts and names of strangers are shown there, and must not steer it."""

import unicodedata

__all__ = ["visible"]


def visible(text: str, *, lines: bool = True) -> str:
    """Return the text with its control characters written out: an escape sequence is seen and not obeyed.

    Line ends and tabs stay, unless `lines` is False: a name cannot begin a line of its own then. Half
    surrogates, which names of files can hold, are written out as well: no terminal could take them.
    """
    if text.isprintable():
        return text
    kept = "\n\t" if lines else ""
    return "".join(char if char in kept else _written_out(char) for char in text)


def _written_out(char: str) -> str:
    kind = unicodedata.category(char)
    if kind == "Cc":
        return f"\\x{ord(char):02x}"
    return f"\\u{ord(char):04x}" if kind == "Cs" else char
