"""Put verdicts into whatever shape the client's response schema asks for.

The schema's names say what belongs where; they are read word by word ("shouldDelete" is should + delete):

- an **array of objects** gets one item a tweet. If the array's own name says flagged (flagged, delete, …) or
  kept (kept, keep, clean, …) and its items hold no decision, it gets only those tweets.
- an **array of strings or numbers** named so gets the ids of the flagged or of the kept tweets.
- an **object with free keys** gets one entry a tweet, under its id.
- an **object with a decision in it** is the verdict of the only tweet asked about.

Inside a verdict a field is filled by its name and type: the id; a boolean or enum that says flagged or kept;
the rules that fired; a confidence (0–1, or 0–100 for an integer); the text; any other text gets the reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fake_gemini.judge.rules import Judgement, Rule
from fake_gemini.judge.schema import Shape, UnknownShape

SPOILED = "MAYBE"  # a decision that no schema allows


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ID = _words_of("id ids index idx i n number key")
_FLAGGED = _words_of("""
    flag flagged delete deleted deletion deletions remove removal violate violates violating violation
    violations problematic inappropriate unprofessional unsafe unaligned misaligned offensive bad fail failed
    reject rejected yes true unacceptable breaks
""")
_KEPT = _words_of("""
    keep kept ok okay clean safe aligned compliant pass passes acceptable allowed allow appropriate good fine
    approve approved no false none retain harmless
""")
_DECISION = _words_of("""
    decision verdict action label status classification result recommendation judgement judgment answer
""")
_RULES = _words_of("""
    criteria criterion rule rules category categories violations violation reasons tags labels matched topics
""")
_TEXT = _words_of("text tweet content")
_SYNONYMS = {
    Rule.DOXXING: {"doxxing", "privacy", "personal", "private"},
    Rule.INSULT: {"insult", "insults", "respectful", "tone", "harassment", "toxic", "offensive"},
    Rule.SWEARING: {"swearing", "profanity", "swear", "language", "tone"},
    Rule.POLITICS: {"politics", "political", "topics"},
    Rule.UNPROFESSIONAL: {"unprofessional", "professional", "professionalism", "work"},
    Rule.SPAM: {"spam", "crypto", "scam", "topics"},
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One tweet's verdict on its way into an answer; `spoiled` gets a decision outside the schema."""

    id: str
    text: str
    judgement: Judgement
    spoiled: bool = False

    @property
    def flagged(self) -> bool:
        """Whether the tweet breaks a rule."""
        return self.judgement.flagged


def shape_answer(shape: Shape, verdicts: Sequence[Verdict], *, asked: int) -> Any:
    """Return the JSON value that answers; raises `UnknownShape` when the schema leaves no room for verdicts.

    `asked` is how many tweets the request held; a fault may have made the verdicts more or fewer.
    """
    if _holds_list(shape):
        return _fill_root(shape, "", verdicts)
    if asked != 1:
        raise UnknownShape(
            f"the response schema has room for one verdict, but the prompt holds {asked} tweets: "
            "fake-gemini needs an array of objects with an id and a decision, or arrays of ids named like "
            "`flagged` and `kept`"
        )
    return _fill_field(shape, "", verdicts[0]) if verdicts else {}


def default_shape() -> Shape:
    """The shape of an answer when the request has no schema: an array of id, decision, reason, confidence."""
    fields = {
        "id": Shape(type="string"),
        "decision": Shape(type="string", enum=("DELETE", "KEEP")),
        "reason": Shape(type="string"),
        "confidence": Shape(type="number"),
    }
    return Shape(type="array", items=Shape(type="object", properties=fields))


def words(name: str) -> frozenset[str]:
    """Split a name into lower-case words, at underscores, dashes, spaces and capitals."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
    return frozenset(word.lower() for word in re.split(r"[^A-Za-z0-9]+", spaced) if word)


# The lists


def _holds_list(shape: Shape) -> bool:
    if shape.type == "array":
        return True
    if (
        shape.values is not None
        and shape.values.type in {"object", "boolean", "string"}
        and not shape.properties
    ):
        return True
    if any(_is_decision(name, child) for name, child in shape.properties.items()):
        return False  # a verdict: its arrays are the rules that fired
    return any(_holds_list(child) for child in shape.properties.values())


def _fill_root(shape: Shape, name: str, verdicts: Sequence[Verdict]) -> Any:
    if shape.type == "array" and shape.items is not None:
        return _fill_list(shape.items, name, verdicts)
    if shape.values is not None and not shape.properties:
        return {verdict.id: _fill_field(shape.values, "", verdict) for verdict in verdicts}
    if shape.type == "object":
        return {key: _fill_root(child, key, verdicts) for key, child in shape.properties.items()}
    return _fill_total(shape, name, verdicts)


def _fill_list(item: Shape, name: str, verdicts: Sequence[Verdict]) -> list[Any]:
    decides = any(_is_decision(key, child) for key, child in item.properties.items())
    chosen = list(verdicts) if decides else _chosen(name, verdicts)
    if item.type == "object":
        return [_fill_field(item, "", verdict) for verdict in chosen]
    if item.enum or item.type == "boolean":
        return [_fill_field(item, "decision", verdict) for verdict in verdicts]
    if _side(name) is None:
        chosen = [verdict for verdict in verdicts if verdict.flagged]
    return [SPOILED if verdict.spoiled else _typed_id(item, verdict) for verdict in chosen]


def _chosen(name: str, verdicts: Sequence[Verdict]) -> list[Verdict]:
    side = _side(name)
    return [verdict for verdict in verdicts if side is None or verdict.flagged is side]


def _fill_total(shape: Shape, name: str, verdicts: Sequence[Verdict]) -> Any:
    """Fill a field beside the lists: how many (flagged, kept, all), or a sentence."""
    if shape.type in {"integer", "number"}:
        return len(_chosen(name, verdicts))
    if shape.type == "boolean":
        return any(verdict.flagged for verdict in verdicts)
    return f"{sum(verdict.flagged for verdict in verdicts)} of {len(verdicts)} tweets break the criteria."


# One verdict


def _fill_field(  # noqa: PLR0911  a table of kinds, one line each
    shape: Shape, name: str, verdict: Verdict
) -> Any:
    if shape.type == "object":
        return {key: _fill_field(child, key, verdict) for key, child in shape.properties.items()}
    if shape.type == "array":
        return _fired(shape.items or Shape(type="string"), verdict)
    if words(name) & _ID and shape.type in {"string", "integer", "number", ""}:
        return _typed_id(shape, verdict)
    if shape.type == "boolean":
        return SPOILED if verdict.spoiled else _truth(name, verdict)
    if shape.enum:
        return _enum(shape, name, verdict)
    if shape.type in {"integer", "number"}:
        return _confidence(shape, verdict)
    return _string(name, verdict)


def _truth(name: str, verdict: Verdict) -> bool:
    named = [rule for rule in Rule if words(name) & {rule.value}]
    if named and named != [Rule.UNPROFESSIONAL]:
        return named[0] in verdict.judgement.rules
    return verdict.flagged is not (_side(name) is False)


def _enum(shape: Shape, name: str, verdict: Verdict) -> Any:
    sides = {_side(str(value)): value for value in reversed(shape.enum)}
    if {True, False} <= sides.keys() and not words(name) & _RULES - _DECISION:
        return SPOILED if verdict.spoiled else sides[verdict.flagged]
    if not verdict.flagged:
        return sides.get(False, shape.enum[-1])
    return next(iter(_fired(shape, verdict)), shape.enum[0])


def _fired(shape: Shape, verdict: Verdict) -> list[Any]:
    """The rules that fired, in the schema's own words where it has some; never empty for a flagged tweet."""
    if verdict.spoiled:
        return [SPOILED]
    if not shape.enum:
        return [str(rule) for rule in verdict.judgement.rules]
    wanted = set().union(*(_SYNONYMS[rule] for rule in verdict.judgement.rules))
    fired = [value for value in shape.enum if words(str(value)) & wanted]
    return fired or (list(shape.enum[:1]) if verdict.flagged else [])


def _confidence(shape: Shape, verdict: Verdict) -> float:
    share = verdict.judgement.confidence
    if shape.type == "integer" or (shape.maximum or 1) > 1:
        return round(share * (shape.maximum or 100))
    return round(share, 2)


def _string(name: str, verdict: Verdict) -> str:
    said = words(name)
    if said & _DECISION:
        return SPOILED if verdict.spoiled else ("DELETE" if verdict.flagged else "KEEP")
    if said & _RULES and not said & {"reason", "reasons"}:
        return ", ".join(verdict.judgement.rules)
    return verdict.text if said & _TEXT else verdict.judgement.reason


def _typed_id(shape: Shape, verdict: Verdict) -> str | int:
    if shape.type in {"integer", "number"} and re.fullmatch(r"-?\d+", verdict.id):
        return int(verdict.id)
    return verdict.id


def _is_decision(name: str, shape: Shape) -> bool:
    if shape.type == "boolean" or words(name) & _DECISION:
        return shape.type in {"boolean", "string", ""}
    return {True, False} <= {_side(str(value)) for value in shape.enum}


def _side(name: str) -> bool | None:
    """Tell what a name speaks of: True flagged, False kept, None neither."""
    said = words(name)
    negated = len(said) > 1 and bool(said & {"not", "non", "no", "isnt"})
    if said & _FLAGGED:
        return not negated
    return negated if said & _KEPT else None
