"""How much work and memory a body over OTLP is, known before it is read, and how much is done in one way.

A part is what a span, a resource or a scope may have any number of: an attribute, an event, a link, an item
of a list. Reading costs some twenty microseconds a span and three a part, and next to nothing for texts.
"""

from collections.abc import Iterator
from typing import NamedTuple

from traced.decoding import MAX_TAGS
from traced.errors import BatchTooLarge, TooManyParts

MAX_EXTRAS_BYTES = 64 * 2**20  # of one request: its resource is kept with each of its spans
MAX_PARTS_OF_ONE = (
    200_000  # of a span, resource or scope, which is read in one call: up to forty milliseconds
)

THE_BODY, ONE_OF_IT = "the body", "one span, resource or scope"

_TEXT_TIMES = 2  # texts as Python has them: one byte a character of Latin-1, two of most others
_JSON_TIMES = 2  # texts in JSON, some of their characters escaped
_SPAN_BYTES = 500  # a span without texts and tags: measured
_TAG_BYTES = 170  # a tag of two letters: measured
_KEPT_PART_BYTES = 25  # an empty part, in the JSON that is kept beside its span
_SLICE_BYTES = 256 * 1024


class Bounds(NamedTuple):
    """What is read in one way. Beyond the last of them is 413, so for that parts are counted exactly."""

    size_bytes: int
    spans: int
    parts: int
    beside_bytes: int
    is_last: bool = False


IN_THE_LOOP = Bounds(128 * 1024, 1_000, 12_000, 2 * 2**20)  # twenty milliseconds at most
QUICK = Bounds(4 * 2**20, 10_000, 200_000, 16 * 2**20)  # more than SDKs send; a second at most
MOST = Bounds(32 * 2**20, 100_000, 1_000_000, MAX_EXTRAS_BYTES, is_last=True)


class Load(NamedTuple):
    """What a body is made of."""

    size_bytes: int
    spans: int  # with the resources and scopes that they are in
    parts: int
    tags: int
    beside_bytes: int  # of resources and scopes as they are kept, once for each of their spans: at most
    parts_at_once: int  # of one span and what it is within: read as objects, and let go again: at most

    def check(self, most: Bounds) -> None:
        """Raise `TooManyParts` or `BatchTooLarge`."""
        if self.spans > most.spans:
            raise TooManyParts(THE_BODY, most.spans, "spans, resources and scopes")
        if self.beside_bytes > most.beside_bytes and not most.is_last:  # there it is counted as it is kept
            raise too_much_beside(most.beside_bytes)

    def takes_bytes(self, part_bytes: int) -> int:
        """Return how much memory it may take until it is stored, with what a part takes as an object."""
        spans = _SPAN_BYTES * self.spans + _TAG_BYTES * min(self.tags, MAX_TAGS * self.spans)
        kept = _TEXT_TIMES * self.size_bytes + kept_bytes(self.size_bytes, self.parts)
        beside = min(self.beside_bytes, MAX_EXTRAS_BYTES)
        at_once = part_bytes * min(self.parts, self.parts_at_once)
        return spans + kept + beside + at_once


def kept_bytes(size_bytes: int, parts: int) -> int:
    """Return what a message takes as the JSON that is kept beside a span."""
    return _JSON_TIMES * size_bytes + _KEPT_PART_BYTES * parts


def too_much_beside(most_bytes: int) -> BatchTooLarge:
    """Return the refusal of spans that are too much with what is kept beside each."""
    return BatchTooLarge("these spans, each with its resource and scope,", most_bytes)


def check_parts(parts: int, most: int, what: str = THE_BODY) -> int:
    """Return so many parts; raises `TooManyParts`."""
    if parts > most:
        raise TooManyParts(what, most)
    return parts


def slices(body: bytes) -> Iterator[bytes]:
    """Cut a body up: nothing else runs during one call."""
    for at in range(0, len(body), _SLICE_BYTES):
        yield body[at : at + _SLICE_BYTES]
