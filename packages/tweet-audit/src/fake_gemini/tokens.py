"""How many tokens a text has, roughly.

The real tokenizer is not public in a form that runs here. Four characters a token is what Google's own
documentation gives for English; a character outside ASCII is counted as half a token, an emoji as two.
"""

import math


def count_tokens(text: str) -> int:
    """Return the tokens: (ASCII characters)/4 + (other characters)/2 + 1.5 for each emoji, rounded up."""
    ascii_characters = len(text.encode("ascii", "ignore"))
    others = len(text) - ascii_characters
    if not others:
        return math.ceil(ascii_characters / 4)
    # Characters beyond U+FFFF, most of them emoji, take two units of UTF-16 and all others one.
    emoji = len(text.encode("utf-16-le", "surrogatepass")) // 2 - len(text)
    return math.ceil(ascii_characters / 4 + others / 2 + emoji * 1.5)
