"""Reads an answer: whether it is whole, fits the schema, and has every tweet exactly once.

What a server says is never trusted to be of the type that the SDK promises.
"""

import contextlib
import traceback
from collections.abc import Collection, Iterator
from typing import Any

import msgspec
from google.genai import types

from groundwork.logs import get_logger
from groundwork.terminal import visible
from tweet_audit.domain.verdict import Decision, Verdict
from tweet_audit.errors import AnswerCut, AnswerUnusable, Blocked, JudgeError
from tweet_audit.ports import Answer

# The reasons for which Gemini stops because of what it would have to read or to write.
_FILTERED = frozenset({"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE"})
_MAX_REASON_CHARACTERS = 500
_MAX_NAME_CHARACTERS = 60
# No request takes as many tokens; who counts so many is no Gemini.
_MAX_TOKENS = 1_000_000_000


class _Flagged(msgspec.Struct, gc=False):
    id: int
    criteria: list[str]
    reason: str = ""
    confidence: float | None = None


class _Answer(msgspec.Struct, gc=False):
    flagged: list[Any]
    kept: list[Any]


log = get_logger("tweet_audit.answer")

_DECODER = msgspec.json.Decoder(_Answer)


@contextlib.contextmanager
def understood() -> Iterator[None]:
    """Whatever breaks in here for an answer that is odder than anybody thought is AnswerUnusable."""
    try:
        yield
    except JudgeError:
        raise
    except Exception as error:  # an answer that cannot be read ends no run
        # Not its message: that may quote the answer, and so a tweet.
        where = traceback.extract_tb(error.__traceback__)[-1]
        log.warning(
            "answer.not_understood", error=type(error).__name__, function=where.name, line=where.lineno
        )
        raise AnswerUnusable("bad-answer", type(error).__name__) from error


def tokens_of(prompt: object, *answered: object) -> tuple[int, int] | None:
    """Input and output tokens as the server counted them, None if that is no count, or if it told none."""
    if prompt is None and all(number is None for number in answered):
        return None
    told = [0 if number is None else number for number in (prompt, *answered)]
    counts = [number for number in told if isinstance(number, int) and 0 <= number <= _MAX_TOKENS]
    return (counts[0], sum(counts[1:])) if len(counts) == len(told) else None


def name_of(value: object) -> str:
    """What the server calls a reason, fit to be stored and shown."""
    return visible(str(getattr(value, "value", value)), lines=False)[:_MAX_NAME_CHARACTERS]


def text_of(response: types.GenerateContentResponse) -> str:
    """The text of a whole answer.

    Looks at the prompt's feedback first, then at the finish reason, and only then at the text: `.text` and
    `.parsed` say nothing about why there is nothing. Raises Blocked, AnswerCut or AnswerUnusable.
    """
    feedback = response.prompt_feedback
    if feedback is not None and feedback.block_reason is not None:
        raise Blocked("blocked", f"prompt: {name_of(feedback.block_reason)}")
    if not response.candidates:
        raise AnswerUnusable("empty-answer", "no candidates")
    candidate = response.candidates[0]
    finish = name_of(candidate.finish_reason)
    if finish in _FILTERED:
        raise Blocked("blocked", finish)
    if finish == "MAX_TOKENS":
        raise AnswerCut("answer-cut", finish)
    parts = (candidate.content.parts if candidate.content else None) or []
    text = "".join(part.text for part in parts if part.text and not part.thought)
    if finish != "STOP" or not text.strip():
        raise AnswerUnusable("empty-answer", f"finish reason {finish}")
    return text


def read(text: str, *, size: int, names: Collection[str], first: int = 1) -> Answer:
    """Partition so many ids from `first` into judged, missing and conflicting.

    Raises AnswerCut or AnswerUnusable.
    """
    answer, before = _decode(text), first - 1
    flags = [_flag(item) for item in answer.flagged]
    flagged: dict[int, list[_Flagged]] = {}
    for flag in flags:
        if flag is not None:
            flagged.setdefault(flag.id - before, []).append(flag)
    kept = {number - before for number in _ids(answer.kept)}
    asked = set(range(1, size + 1))
    unclear = {
        number
        for number, items in flagged.items()
        if number in kept or any(not item.criteria or not set(item.criteria) <= set(names) for item in items)
    }
    if None in flags:
        unclear |= kept  # somebody is flagged, and it may be anybody who is kept as well
    verdicts = {number - 1: Verdict(decision=Decision.KEEP) for number in (kept & asked) - unclear}
    verdicts |= {number - 1: _delete(flagged[number]) for number in (set(flagged) & asked) - unclear}
    return Answer(
        verdicts=verdicts,
        missing=tuple(sorted(number - 1 for number in asked - kept - set(flagged))),
        conflicting=tuple(sorted(number - 1 for number in unclear & asked)),
        strangers=len((kept | set(flagged)) - asked),
    )


def ids_in(text: str) -> list[int]:
    """All ids that an answer names, as far as they can be read. Raises AnswerCut or AnswerUnusable."""
    answer = _decode(text)
    flags = [_flag(item) for item in answer.flagged]
    return [*_ids(answer.kept), *(flag.id for flag in flags if flag is not None)]


def _flag(item: object) -> _Flagged | None:
    """One flag: without criteria, hence unclear, if only its id can be read; None if not even that.

    It is never dropped: its tweet may stand among the kept as well, and that is a contradiction and no KEEP.
    """
    with contextlib.suppress(msgspec.ValidationError):
        return msgspec.convert(item, _Flagged, strict=False)
    number = next(_ids([item.get("id") if isinstance(item, dict) else item]), None)
    return None if number is None else _Flagged(id=number, criteria=[])


def _ids(items: list[Any]) -> Iterator[int]:
    """The ids; what is none leaves its tweet missing, and spoils nothing for the others."""
    for item in items:
        with contextlib.suppress(msgspec.ValidationError):
            yield msgspec.convert(item, int, strict=False)


def _decode(text: str) -> _Answer:
    try:
        return _DECODER.decode(text)
    except (msgspec.ValidationError, UnicodeError, RecursionError) as error:
        raise AnswerUnusable("bad-answer", str(error)) from error
    except msgspec.DecodeError as error:
        # Half an object can end anywhere; what does not even end in a brace was cut, whatever it says.
        if "truncated" in str(error) or not text.rstrip().endswith("}"):
            raise AnswerCut("answer-cut", str(error)) from error
        raise AnswerUnusable("bad-answer", str(error)) from error


def _delete(items: list[_Flagged]) -> Verdict:
    """A tweet that is flagged twice is flagged; the criteria are put together."""
    criteria = tuple(dict.fromkeys(name for item in items for name in item.criteria))
    confidences = [item.confidence for item in items if item.confidence is not None]
    return Verdict(
        decision=Decision.DELETE,
        criteria=criteria,
        reason=items[0].reason[:_MAX_REASON_CHARACTERS],
        confidence=min(1.0, max(0.0, *confidences)) if confidences else None,
    )
