"""What the words of a name say: the name of a field, of a list, or of a value that a schema allows.

Names are read word by word ("shouldDelete" is should + delete), and every word stands in one table below.
"""

from __future__ import annotations

import re

from fake_gemini.judge.rules import Rule


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FLAGGED = _words_of("""
    flag flagged delete deleted deletion deletions remove removed removal violate violates violating violation
    violations problem problems problematic issue issues inappropriate unprofessional disrespectful unsafe
    harmful unaligned misaligned offensive bad fail failed fails reject rejected yes true unacceptable breaks
""")
_KEPT = _words_of("""
    keep kept ok okay clean safe aligned compliant pass passed passes acceptable allowed allow appropriate
    professional respectful polite neutral good fine approve approved false none retain harmless
""")
_NOT = _words_of("no not non isnt doesnt never without free")
_ID = _words_of("id ids index idx i n number key")
_DECISION = _words_of("""
    decision verdict action label status classification result recommendation judgement judgment answer
""")
_RULES = _words_of("""
    criteria criterion rule rules category categories violation violations tags labels matched topics
""")
_TEXT = _words_of("text tweet content")
_RISK = _words_of("risk severity toxicity")
_SPEAKS_OF = {
    Rule.DOXXING: _words_of("doxxing privacy private personal"),
    Rule.INSULT: _words_of("insult insults insulting harassment toxic offensive respectful tone"),
    Rule.SWEARING: _words_of("swearing swear profanity profane language tone"),
    Rule.POLITICS: _words_of("politics political topic topics"),
    Rule.UNPROFESSIONAL: _words_of("unprofessional professional professionalism work"),
    Rule.SPAM: _words_of("spam scam crypto topic topics"),
}


def words(name: str) -> frozenset[str]:
    """Split a name into lower-case words, at underscores, dashes, spaces and capitals."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
    return frozenset(word.lower() for word in re.split(r"[^A-Za-z0-9]+", spaced) if word)


def side(name: str) -> bool | None:
    """Tell what a name speaks of: True flagged, False kept, None neither. "Not" turns it round."""
    said = words(name)
    negated = bool(said & _NOT)
    if said & _FLAGGED:
        return not negated
    if said & _KEPT:
        return negated
    return False if negated else None


def rules_in(name: str) -> list[Rule]:
    """Return the rules that a name speaks of, by any of their words."""
    said = words(name)
    return [rule for rule, spoken in _SPEAKS_OF.items() if said & spoken]


def single_rules_in(name: str) -> list[Rule]:
    """Return the rules that a name speaks of alone: "profanity" does, "offensive" may mean any of them."""
    return rules_in(" ".join(words(name) - _FLAGGED - _KEPT))


def is_id(name: str) -> bool:
    """Whether the name is that of a tweet's id."""
    return bool(words(name) & _ID)


def is_decision(name: str) -> bool:
    """Whether the name announces a decision."""
    return bool(words(name) & _DECISION)


def is_rules(name: str) -> bool:
    """Whether the name announces the rules that fired."""
    return bool(words(name) & _RULES)


def is_text(name: str) -> bool:
    """Whether the name is that of the tweet's text."""
    return bool(words(name) & _TEXT)


def is_risk(name: str) -> bool:
    """Whether a number of this name is high for a guilty tweet."""
    return bool(words(name) & _RISK) or side(name) is True
