"""Long posts: the tweet has only their beginning, the note has all of it, and no key joins the two."""

import hashlib
from dataclasses import dataclass

PREFIX_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Note:
    """The full text of a long post. `created_s` is Unix time."""

    created_s: int
    text: str


def join_key(created_s: int, text: str) -> bytes:
    """What a note and its tweet have in common: the second, and the first 200 characters."""
    return hashlib.blake2b(f"{created_s}\n{text[:PREFIX_CHARACTERS]}".encode(), digest_size=16).digest()
