"""What the user wants to have deleted, and what they want to keep whatever the model says."""

import hashlib
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing the model looks for. `name` comes back in its answers, `text` is what it reads."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepRules:
    """Tweets that are not judged at all. Dates are UTC days."""

    ids: frozenset[int] = frozenset()
    posted_before: date | None = None
    posted_from: date | None = None
    min_likes: int | None = None
    min_retweets: int | None = None
    threads: bool = False
    media: bool = False
    replies: bool = False
    originals: bool = False

    @property
    def needs(self) -> frozenset[str]:
        """The fields of a tweet that only these rules look at; without a rule nobody misses such a field."""
        rules = {
            "likes": self.min_likes is not None,
            "retweets": self.min_retweets is not None,
            "has_media": self.media,
            "reply_to": self.threads or self.replies or self.originals,
        }
        return frozenset(field for field, asked in rules.items() if asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """The user's criteria, whichever of the two shapes the file had.

    `forbidden_words` and `keep` are applied here, without a model; `asked` is what the model is asked.
    """

    forbidden_words: tuple[str, ...] = ()
    asked: tuple[Criterion, ...] = ()
    keep: KeepRules = field(default_factory=KeepRules)

    @property
    def fingerprint(self) -> str:
        """A hash of what the model sees: changing a word list or a keep rule asks nothing again."""
        seen = [f"{criterion.name}\0{criterion.text}" for criterion in self.asked]
        return hashlib.sha256("\1".join(seen).encode()).hexdigest()[:16]


PROFESSIONAL = Criterion(
    "professional", "It would look unprofessional to an employer, a customer or a colleague."
)
POLITICS = Criterion("politics", "It is about politics: parties, politicians, elections or political causes.")
INSTRUCTIONS_NAME = "instructions"


def tone(wanted: str) -> Criterion:
    """The criterion for a tone in the author's own words."""
    return Criterion("tone", f"Its tone is not {wanted}.")


def topic(name: str) -> Criterion:
    """The criterion for a topic that should not appear."""
    return Criterion(f"topic: {name}", f"It is about {name}.")


def tone_requirement(wanted: str) -> Criterion:
    """The criterion for one of several required tones."""
    return Criterion(f"tone: {wanted}", f"Its tone does not meet this requirement: {wanted}.")


def instructions(text: str) -> Criterion:
    """The criterion for free instructions of the user."""
    return Criterion(INSTRUCTIONS_NAME, f"The author's own instruction says to flag it: {text}")


DEFAULT = Criteria(asked=(PROFESSIONAL, tone("respectful and thoughtful"), POLITICS))
