"""What goes to a terminal: texts of strangers are shown there, and must not steer it."""

import unicodedata


def visible(text: str) -> str:
    """The text with its control characters written out: an escape sequence is seen and not obeyed."""
    if text.isprintable():
        return text
    return "".join(
        f"\\x{ord(char):02x}" if unicodedata.category(char) == "Cc" and char not in "\n\t" else char
        for char in text
    )
