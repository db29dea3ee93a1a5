"""Put verdicts into whatever shape the client's response schema asks for.

`judge.names` says what the schema's names mean. Where the verdicts go:

- an **array of objects with a decision** gets one object a tweet;
- an **array whose name says** flagged (flagged, delete, …) or kept (kept, clean, …) gets those tweets only,
  as objects or as bare ids; an array of bare ids without such a name gets the flagged ones;
- an **object with free keys** gets one entry a tweet, under its id;
- any **other object** is the verdict of the only tweet asked about.

Inside a verdict a field is filled by its name and type: the id; a boolean or an enum that says flagged or
kept; the rules that fired; a confidence or a risk (0 to 1, or 0 to 100 for an integer); the text; any other
text gets the reason. A schema that could only be answered with a guess is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fake_gemini.judge import names
from fake_gemini.judge.rules import Judgement
from fake_gemini.judge.schema import Shape, UnknownShape

SPOILED = "MAYBE"  # a decision that no schema allows
_BOTH = {True, False}


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
        return _fill_root(shape, "", verdicts if _sides(shape, "") == _BOTH else _first_of_each(verdicts))
    if asked != 1:
        raise UnknownShape(
            f"the response schema has room for one verdict, but the prompt holds {asked} tweets: "
            "fake-gemini needs an array of objects with an id and a decision, or arrays of ids named like "
            "`flagged` and `kept`"
        )
    _refuse_to_guess(shape, "")
    return _fill(shape, "decision", verdicts[0]) if verdicts else {}


def default_shape() -> Shape:
    """The shape of an answer when the request has no schema: an array of id, decision, reason, confidence."""
    fields = {
        "id": Shape(type="string"),
        "decision": Shape(type="string", enum=("DELETE", "KEEP")),
        "reason": Shape(type="string"),
        "confidence": Shape(type="number"),
    }
    return Shape(type="array", items=Shape(type="object", properties=fields))


# The lists


def _holds_list(shape: Shape) -> bool:
    if shape.items is not None or shape.values is not None:
        return True
    if _decides(shape):
        return False  # a verdict: its arrays are the rules that fired
    return any(_holds_list(child) for child in shape.properties.values())


def _sides(shape: Shape, name: str) -> set[bool]:
    """Tell which verdicts an answer of this shape can name: only with both does a contradiction show."""
    if shape.items is not None:
        named = names.side(name)
        return _BOTH if _decides(shape.items) else {True if named is None else named}
    return set().union(*(_sides(child, key) for key, child in shape.properties.items()))


def _first_of_each(verdicts: Sequence[Verdict]) -> list[Verdict]:
    return list({verdict.id: verdict for verdict in reversed(verdicts)}.values())[::-1]


def _fill_root(shape: Shape, name: str, verdicts: Sequence[Verdict]) -> Any:
    if shape.items is not None:
        return _fill_list(shape.items, name, verdicts)
    if shape.values is not None:
        _refuse_to_guess(shape.values, name)
        return {verdict.id: _fill(shape.values, "decision", verdict) for verdict in verdicts}
    if shape.type == "object":
        return {key: _fill_root(child, key, verdicts) for key, child in shape.properties.items()}
    return _fill_total(shape, name, verdicts)


def _fill_list(item: Shape, name: str, verdicts: Sequence[Verdict]) -> list[Any]:
    if item.type != "object" and _decides(item):
        return [_fill(item, "decision", verdict) for verdict in verdicts]  # in the tweets' order
    named = names.side(name)
    if item.type != "object":
        return [_id_in_list(item, verdict) for verdict in verdicts if verdict.flagged is (named is not False)]
    if named is None:
        _refuse_to_guess(item, name)
    everyone = named is None or _decides(item)
    return [_fill(item, "", one) for one in verdicts if everyone or one.flagged is named]


def _id_in_list(item: Shape, verdict: Verdict) -> str | int:
    return SPOILED if verdict.spoiled else _typed_id(item, verdict)


def _fill_total(shape: Shape, name: str, verdicts: Sequence[Verdict]) -> Any:
    """Fill a field beside the lists: how many (flagged, kept, all), whether any, or a sentence."""
    named = names.side(name)
    if shape.type in {"integer", "number"}:
        return sum(named is None or verdict.flagged is named for verdict in verdicts)
    flagged = sum(verdict.flagged for verdict in verdicts)
    if shape.type == "boolean":
        return bool(flagged) is (named is not False)
    return f"{flagged} of {len(verdicts)} tweets break the criteria."


# What can say flagged or kept


def _decides(shape: Shape, name: str = "") -> bool:
    """Whether a verdict's field, or one of its own fields, says flagged as well as kept."""
    if shape.enum:
        return {names.side(str(value)) for value in shape.enum} >= _BOTH
    if shape.type == "object":
        return any(_decides(child, key) for key, child in shape.properties.items())
    return shape.type == "boolean" or (shape.type in {"string", ""} and names.is_decision(name))


def _refuse_to_guess(verdict: Shape, name: str) -> None:
    """Refuse a verdict that says it not even in passing: by the rules that fired, or a value like `none`."""
    said_in_passing = any(
        child.items is not None or False in {names.side(str(value)) for value in child.enum}
        for child in verdict.properties.values()
    )
    if not said_in_passing and not _decides(verdict, "decision"):
        raise UnknownShape(
            f"nothing in {name or 'the schema'!r} says flagged or kept: fake-gemini needs a boolean like "
            "`flagged`, an enum like DELETE and KEEP, or arrays named like `flagged` and `kept`"
        )


# One verdict


def _fill(  # noqa: PLR0911  a table of kinds, one line each
    shape: Shape, name: str, verdict: Verdict
) -> Any:
    if shape.type == "object":
        return {key: _fill(child, key, verdict) for key, child in shape.properties.items()}
    if shape.type == "array":
        return _fired(shape.items or Shape(), verdict)
    if shape.type == "boolean":
        return SPOILED if verdict.spoiled else _truth(name, verdict)
    if shape.enum:
        return SPOILED if verdict.spoiled and _decides(shape) else _allowed(shape, verdict)
    if names.is_id(name):
        return _typed_id(shape, verdict)
    if shape.type in {"integer", "number"}:
        return _number(shape, name, verdict)
    return _string(name, verdict)


def _truth(name: str, verdict: Verdict) -> bool:
    """Answer a boolean about a rule (`contains_profanity`) or about the whole (`flagged`, `is_safe`)."""
    side, rules = names.side(name), names.single_rules_in(name)
    if side is None and not rules and not names.is_decision(name):
        raise UnknownShape(
            f"fake-gemini cannot tell what the boolean {name!r} means: it knows names like `flagged`, "
            "`should_delete`, `violates_criteria`, `keep`, `is_safe`, `contains_profanity` and `is_political`"
        )
    guilty = any(rule in rules for rule in verdict.judgement.rules) if rules else verdict.flagged
    return guilty is (side is not False)


def _allowed(shape: Shape, verdict: Verdict) -> Any:
    """Return the value that says it: DELETE or KEEP, else a rule that fired, else one that is no `none`."""
    said = [value for value in shape.enum if names.side(str(value)) is verdict.flagged]
    if not verdict.flagged:
        return said[0] if said else shape.enum[-1]
    guilty = [value for value in shape.enum if names.side(str(value)) is not False]
    return (said or _matching(guilty, verdict) or guilty or list(shape.enum))[0]


def _fired(shape: Shape, verdict: Verdict) -> list[Any]:
    """The rules that fired, in the schema's own words where it has some; never empty for a flagged tweet."""
    if verdict.spoiled:
        return [SPOILED]
    if not shape.enum:
        return [str(rule) for rule in verdict.judgement.rules]
    return _matching(shape.enum, verdict) or (list(shape.enum[:1]) if verdict.flagged else [])


def _matching(values: Sequence[Any], verdict: Verdict) -> list[Any]:
    return [value for value in values if set(names.rules_in(str(value))) & set(verdict.judgement.rules)]


def _number(shape: Shape, name: str, verdict: Verdict) -> float:
    """Return how sure the verdict is, or how guilty the tweet where the name speaks of a risk."""
    share = verdict.judgement.confidence
    if names.is_risk(name) and not verdict.flagged:
        share = 1 - share
    if shape.type == "integer" or (shape.maximum or 1) > 1:
        return round(share * (shape.maximum or 100))
    return round(share, 2)


def _string(name: str, verdict: Verdict) -> str:
    if names.is_decision(name):
        return SPOILED if verdict.spoiled else ("DELETE" if verdict.flagged else "KEEP")
    if names.is_rules(name):
        return ", ".join(verdict.judgement.rules)
    return verdict.text if names.is_text(name) else verdict.judgement.reason


def _typed_id(shape: Shape, verdict: Verdict) -> str | int:
    if shape.type in {"integer", "number"} and re.fullmatch(r"-?\d+", verdict.id):
        return int(verdict.id)
    return verdict.id
