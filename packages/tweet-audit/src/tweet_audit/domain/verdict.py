"""Verdicts: the five classes in which every tweet ends."""

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """Every tweet of the input ends in exactly one of these."""

    KEEP = "KEEP"
    DELETE = "DELETE"
    SKIPPED = "SKIPPED"
    BLOCKED = "BLOCKED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was decided and why.

    `reason` is a sentence of the model for KEEP and DELETE, and a short code (such as `retweet`) for the
    others. `confidence` is between 0 and 1, or None where nobody estimated it.
    """

    decision: Decision
    reason: str = ""
    criteria: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Everything, beside the text, on which a model's verdict depends: the rest of the cache's key."""

    engine: str
    model: str
    prompt_version: str
    criteria: str

    @property
    def key(self) -> str:
        """One string for all of it."""
        return f"{self.engine}\n{self.model}\n{self.prompt_version}\n{self.criteria}"
