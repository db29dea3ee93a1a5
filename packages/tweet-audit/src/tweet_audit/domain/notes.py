"""Long posts: the tweet has only their beginning, the note has all of it, and no key joins the two."""

import hashlib
from dataclasses import dataclass

PREFIX_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Note:
    """The full text of a long post, as the archive has it. `created_s` is Unix time."""

    created_s: int
    text: str

    @property
    def readings(self) -> dict[bytes, str]:
        """What the text may be, by the key that its tweet then has.

        X encodes `&`, `<` and `>` in tweets. Whether it does in notes is written nowhere: the tweet that a
        note belongs to tells. Where both readings begin alike, the text is decoded: nobody posts `&amp;`.
        """
        return {join_key(self.created_s, text): text for text in (self.text, unescape(self.text))}


def unescape(text: str) -> str:
    """X encodes only these three, and once; `&amp;` last, or `&amp;lt;` would be decoded twice."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def join_key(created_s: int, text: str) -> bytes:
    """What a note and its tweet have in common: the second, and the first 200 characters."""
    return hashlib.blake2b(f"{created_s}\n{text[:PREFIX_CHARACTERS]}".encode(), digest_size=16).digest()
