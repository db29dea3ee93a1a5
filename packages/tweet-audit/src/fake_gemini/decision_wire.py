"""The request of `POST /v1beta/decisions`: one input, and questions to which the answers are probabilities.

Three kinds of question: `noul` (yes or no), `choice` (one of several options) and `score` (a level).
"""

from __future__ import annotations

import msgspec

from fake_gemini.errors import InvalidArgument
from fake_gemini.wire import decoded_object, payload_error

MAX_QUESTIONS = 64
MAX_OPTIONS = 255


class _Text(msgspec.Struct, tag_field="type", tag="text"):
    text: str


Blocks = str | _Text | list[_Text]


class _Sides(msgspec.Struct, forbid_unknown_fields=True):
    true_description: str = ""
    false_description: str = ""


class Noul(msgspec.Struct, forbid_unknown_fields=True, tag_field="type", tag="noul"):
    """A question with the answers true and false."""

    instructions: Blocks
    criteria: _Sides | None = None


class Choice(msgspec.Struct, forbid_unknown_fields=True, tag_field="type", tag="choice"):
    """A question with one answer out of several: option id and what it means."""

    instructions: Blocks
    criteria: dict[str, str]


class Score(msgspec.Struct, forbid_unknown_fields=True, tag_field="type", tag="score"):
    """A question whose answer is a level, counted from 0."""

    instructions: Blocks
    criteria: list[str]


Question = Noul | Choice | Score


class DecisionRequest(msgspec.Struct, forbid_unknown_fields=True):
    """The body of `/decisions`."""

    model: str = ""
    input: Blocks = ""
    questions: dict[str, Question] = {}

    @property
    def all_text(self) -> str:
        """Every text that counts as input."""
        asked = (text_of(question.instructions) for question in self.questions.values())
        return "\n".join((text_of(self.input), *asked))


def text_of(blocks: Blocks) -> str:
    """The text of a string, a block or several blocks."""
    if isinstance(blocks, str):
        return blocks
    return "\n".join(block.text for block in (blocks if isinstance(blocks, list) else [blocks]))


def decode_decision(body: bytes) -> DecisionRequest:
    """Decode and check a body; raises `InvalidArgument` that names the field."""
    try:
        request = msgspec.convert(decoded_object(body), DecisionRequest, strict=True)
    except msgspec.ValidationError as error:
        raise payload_error(str(error)) from None
    if not request.model:
        raise InvalidArgument("* CreateDecisionRequest.model: model is not specified\n", field="model")
    if not text_of(request.input).strip():
        raise InvalidArgument("* CreateDecisionRequest.input: input is not specified\n", field="input")
    if not 1 <= len(request.questions) <= MAX_QUESTIONS:
        raise InvalidArgument(
            f"* CreateDecisionRequest.questions: 1 to {MAX_QUESTIONS}, not {len(request.questions)}\n",
            field="questions",
        )
    for key, question in request.questions.items():
        _check_question(key, question)
    return request


def _check_question(key: str, question: Question) -> None:
    path = f"questions[{key}]"
    if not text_of(question.instructions).strip():
        raise InvalidArgument(
            f"* CreateDecisionRequest.{path}.instructions: must not be empty\n", field=f"{path}.instructions"
        )
    if not isinstance(question, Noul) and not 2 <= len(question.criteria) <= MAX_OPTIONS:
        raise InvalidArgument(
            f"* CreateDecisionRequest.{path}.criteria: between 2 and {MAX_OPTIONS}\n",
            field=f"{path}.criteria",
        )
