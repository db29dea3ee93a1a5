"""The requirements that can be judged from outside, over HTTP: id, origin, sentence, what to read.

`requirements.toml` is the manifest of the whole project; a test holds this table against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["CATALOGUE", "Origin", "Requirement"]

Origin = Literal["spec", "ruling"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One promise: `origin` spec is the author's text, ruling is ours where that text is silent."""

    id: str
    origin: Origin
    heading: str
    behaviour: str
    level: Literal["must", "should"] = "must"

    @property
    def read(self) -> str:
        """Where the promise is written down."""
        return f"docs/spec/traced.md#{self.heading}"


def _table(*rows: tuple[str, Origin, str, str]) -> dict[str, Requirement]:
    return {row[0]: Requirement(*row) for row in rows}


CATALOGUE = _table(
    (
        "tr-in-01",
        "spec",
        "routes",
        "A valid batch of 1 to 500 spans is answered 202 and is readable at once.",
    ),
    (
        "tr-in-02",
        "spec",
        "span",
        (
            "Every field and limit of a span is checked; "
            "a bad one is 400 and the text names the span and the field."
        ),
    ),
    (
        "tr-in-03",
        "ruling",
        "batches-are-atomic",
        "One bad span means that nothing of the batch is stored.",
    ),
    ("tr-in-04", "ruling", "same-span-again", "The last write of a span wins, and it counts once."),
    (
        "tr-in-05",
        "ruling",
        "parents",
        "A null parent is no parent, an empty one is 400, self-parents and cycles are stored.",
    ),
    (
        "tr-in-06",
        "ruling",
        "ids",
        "Ids are syntax-checked UUIDs in any case and are answered in lower case.",
    ),
    ("tr-in-07", "ruling", "tags", "tags is always answered as an object, and null is 400."),
    (
        "tr-in-08",
        "ruling",
        "numbers-in-queries-and-spans",
        "Span times are whole 64-bit numbers, kept exactly.",
    ),
    (
        "tr-in-09",
        "ruling",
        "unknown-and-empty",
        "Unknown fields are ignored, empty names allowed, a byte order mark refused.",
    ),
    (
        "tr-in-10",
        "ruling",
        "size-and-overload",
        "The body cap counts after unpacking; 413, 415 and 400 come as ruled.",
    ),
    (
        "tr-in-12",
        "ruling",
        "stale-copies",
        "A stale copy of a stored span is dropped, and the stored one stays.",
    ),
    (
        "tr-list-01",
        "spec",
        "listing",
        "Traces are listed newest root first, 20 by default, 1000 at most.",
    ),
    (
        "tr-list-02",
        "spec",
        "listing",
        "after is inclusive, before is exclusive, and total counts before the limit.",
    ),
    ("tr-list-03", "spec", "listing", "Only traces whose root has arrived are listed."),
    (
        "tr-list-04",
        "ruling",
        "order-among-equals",
        "Ties stand by trace id, then span id, and empty lists are [].",
    ),
    ("tr-list-05", "spec", "listing", "A limit, after or before outside its range is 400."),
    (
        "tr-list-06",
        "ruling",
        "numbers-in-queries-and-spans",
        "Query values other than plain decimal whole numbers are 400.",
    ),
    (
        "tr-sum-01",
        "spec",
        "summary",
        "A summary's count, duration, start and status are worked out from all spans of the trace.",
    ),
    (
        "tr-sum-02",
        "ruling",
        "several-roots",
        "The root is the one with the smallest start and id, whatever came first.",
    ),
    (
        "tr-sum-03",
        "spec",
        "summary",
        "A root that arrives late makes its trace listed with the children that came before.",
    ),
    (
        "tr-detail-01",
        "spec",
        "routes",
        "A trace's detail has every span with every field, by start time.",
    ),
    ("tr-detail-02", "spec", "routes", "An unknown trace is 404, and what is no UUID is 400."),
    ("tr-detail-03", "ruling", "rootless-traces", "The detail of a rootless trace is 200."),
    ("tr-health-01", "spec", "routes", "/health is 200 with status ok once ready."),
    (
        "tr-err-01",
        "ruling",
        "error-envelope",
        "Every error is an object with the key error, whatever went wrong.",
    ),
    ("tr-cors-01", "ruling", "across-origins", "The contract's routes may be read from any origin."),
    (
        "tr-doc-01",
        "ruling",
        "described",
        "The OpenAPI document is served and agrees with the server.",
    ),
    (
        "tr-doc-02",
        "ruling",
        "routes",
        "/metrics and /docs are served, and nothing of them from elsewhere.",
    ),
    ("tr-win-01", "spec", "window", "Spans outside the window are dropped with a 202."),
    (
        "tr-win-02",
        "ruling",
        "edges-of-the-window",
        "A span exactly at the cut-off is inside; more than ten minutes ahead is outside.",
    ),
    (
        "tr-win-03",
        "spec",
        "window",
        "Aged data is evicted in the background, without any request.",
    ),
    (
        "tr-win-04",
        "ruling",
        "when-a-trace-leaves",
        "A whole trace leaves with its root, a rootless one with its newest span.",
    ),
    (
        "tr-win-05",
        "ruling",
        "when-a-trace-leaves",
        "A child that comes after its root has left starts a rootless trace.",
    ),
    (
        "tr-win-06",
        "ruling",
        "edges-of-the-window",
        "Reads apply the exact cut-off, whether or not the evictor has run.",
    ),
    (
        "tr-dur-02",
        "ruling",
        "batches-are-atomic",
        "A batch that was never answered is afterwards whole or absent.",
    ),
)
