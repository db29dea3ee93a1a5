"""The rules by which the fake model judges a tweet.

They stand in for the criteria of `sample/criteria.json`; the fake never reads the prompt's criteria. A tweet
breaks a rule when one of the rule's words or phrases stands in it as whole words: after NFKC and case
folding, with no letter, digit or underscore beside it, and with any white space between a phrase's words.
So "Scunthorpe" and "cryptography" are clean, and "#CRYPTO" is not.

Two markers decide what no rule can: a request with a tweet that holds `BLOCKED_PROMPT_MARKER` is blocked
before the model answers, one that holds `SAFETY_MARKER` is stopped by the safety filter. Both happen every
time, so the only truth about such a tweet is that nobody can judge it.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

BLOCKED_PROMPT_MARKER = "#FakeBlockedPrompt"
SAFETY_MARKER = "#FakeSafetyStop"


class Rule(StrEnum):
    """What a tweet can be flagged for, most serious first."""

    DOXXING = "doxxing"
    INSULT = "insult"
    SWEARING = "swearing"
    POLITICS = "politics"
    UNPROFESSIONAL = "unprofessional"
    SPAM = "spam"


VOCABULARY: MappingProxyType[Rule, tuple[str, ...]] = MappingProxyType(
    {
        Rule.DOXXING: ("home address is", "phone number is", "lives at number"),
        Rule.INSULT: ("idiot", "idiots", "moron", "numpty", "nincompoop", "absolute donkey", "shut up"),
        Rule.SWEARING: ("damn", "bloody", "crap", "arse", "bollocks"),
        Rule.POLITICS: ("election", "parliament", "senator", "prime minister", "vote for", "politicians"),
        Rule.UNPROFESSIONAL: ("hungover at work", "hate my boss", "called in sick to", "worst client ever"),
        Rule.SPAM: ("crypto", "giveaway", "dm me to win", "to the moon"),
    }
)


class Block(StrEnum):
    """Why a tweet cannot be judged at all."""

    PROMPT = "blocked-prompt"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rules say about one text. `hits` are (rule, word that fired), most serious rule first."""

    hits: tuple[tuple[Rule, str], ...]

    @property
    def flagged(self) -> bool:
        """Whether any rule fired."""
        return bool(self.hits)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that fired, each once."""
        return tuple(dict.fromkeys(rule for rule, _ in self.hits))

    @property
    def reason(self) -> str:
        """One sentence for a reader."""
        if not self.hits:
            return "Nothing in it breaks the criteria."
        return "; ".join(f'says "{word}" ({rule})' for rule, word in self.hits).capitalize() + "."

    @property
    def confidence(self) -> float:
        """0.97 for a clean text; 0.85 for one hit, 0.05 more for each further one, 0.99 at most."""
        return min(0.99, 0.80 + 0.05 * len(self.hits)) if self.hits else 0.97


def judge(text: str) -> Judgement:
    """Apply every rule to a text whose entities are decoded."""
    plain = fold(text)
    found = (_PATTERNS[rule].findall(plain) for rule in Rule)
    hits = (
        (rule, re.sub(r"\s+", " ", word))
        for rule, words in zip(Rule, found, strict=True)
        for word in dict.fromkeys(words)
    )
    return Judgement(tuple(hits))


def block(text: str) -> Block | None:
    """Tell whether a text can never be judged."""
    if BLOCKED_PROMPT_MARKER in text:
        return Block.PROMPT
    return Block.SAFETY if SAFETY_MARKER in text else None


def fold(text: str) -> str:
    """Bring a text to the form in which words are compared: NFKC, then case folding."""
    return unicodedata.normalize("NFKC", text).casefold()


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    # The longest first: of "idiot" and "idiots" the text's own word shall be named.
    ordered = sorted((fold(word) for word in words), key=len, reverse=True)
    choice = "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered)
    return re.compile(rf"(?<!\w)(?:{choice})(?!\w)")


_PATTERNS = {rule: _pattern(words) for rule, words in VOCABULARY.items()}
