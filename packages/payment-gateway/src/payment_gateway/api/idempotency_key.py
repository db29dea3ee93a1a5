"""Reading the Idempotency-Key header: bare, or a quoted structured-field string (RFC 8941). Pure."""

import re
from collections.abc import Sequence

from groundwork.card_numbers import holds_card_number
from payment_gateway.errors import IdempotencyKeyInvalid, IdempotencyKeyMissing

MAX_CHARACTERS = 255
_VISIBLE = re.compile(rb"[!-~]+")
_QUOTED = re.compile(rb'"((?:[^"\\]|\\["\\])*)"')
_ESCAPED = re.compile(rb"\\(.)")


def read_key(values: Sequence[bytes]) -> str:
    """Read the key from all values of its header; `"k"` and `k` are the same key.

    Raises IdempotencyKeyMissing for none or an empty one, IdempotencyKeyInvalid for a repeated header,
    blanks, characters that are not visible ASCII, bad quoting, more than 255 characters, or what looks like a
    card number: keys are stored as they are.
    """
    if len(values) > 1:
        raise IdempotencyKeyInvalid("Send the Idempotency-Key header once.")
    value = values[0].strip(b" \t") if values else b""
    if not value:
        raise IdempotencyKeyMissing
    key = _unquoted(value) if value.startswith(b'"') else value
    if not key:
        raise IdempotencyKeyMissing
    if len(key) > MAX_CHARACTERS:
        raise IdempotencyKeyInvalid(f"An Idempotency-Key has at most {MAX_CHARACTERS} characters.")
    if _VISIBLE.fullmatch(key) is None:
        raise IdempotencyKeyInvalid("An Idempotency-Key has visible ASCII characters only, and no blanks.")
    text = key.decode("ascii")
    if holds_card_number(text):
        raise IdempotencyKeyInvalid("This Idempotency-Key looks like a card number. Use a UUID, for example.")
    return text


def _unquoted(value: bytes) -> bytes:
    found = _QUOTED.fullmatch(value)
    if found is None:
        raise IdempotencyKeyInvalid("An Idempotency-Key that begins with a quote must end with one.")
    return _ESCAPED.sub(rb"\1", found[1])
