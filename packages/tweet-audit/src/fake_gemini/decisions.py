"""`POST /v1beta/decisions`: one tweet, several questions, a calibrated probability for each answer.

A yes/no question is answered yes if a rule fired of which its key or its instructions speak. A tweet that
breaks a rule of which no question speaks gets a yes to the first one: as with the other endpoints, a tweet is
flagged by at least one answer if and only if it breaks a rule.
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import msgspec

from fake_gemini.answers import Answer
from fake_gemini.decision_wire import Choice, DecisionRequest, Noul, Question, Score, text_of
from fake_gemini.errors import InvalidArgument
from fake_gemini.faults import Fault
from fake_gemini.judge.names import rules_in, side
from fake_gemini.judge.reading import AskedTweet, find_tweets
from fake_gemini.judge.rules import Block, Judgement, block, judge
from fake_gemini.service import FakeModel, Outcome
from fake_gemini.tokens import count_tokens

_LOWEST, _HIGHEST = 0.01, 0.99  # what the real service calls certain
_BLOCKED = {Block.PROMPT: "prohibited_content", Block.SAFETY: "safety"}
_STRANGER = "987654321"


class Decisions:
    """Answers questions about one tweet."""

    def __init__(self, model: FakeModel, *, rng: random.Random, thought_tokens: int = 0) -> None:
        self._model = model
        self._thought_tokens = thought_tokens
        self._rng = rng

    def create(self, model: str, request: DecisionRequest) -> Outcome:
        """Answer one request; raises `Refusal`."""
        tweet = _tweet(text_of(request.input))
        tokens = count_tokens(request.all_text)
        self._model.take(model, tokens)
        fault = self._model.plan.deal()
        answer = self._model.wire_fault(fault, model) or self._answered(request, tweet, fault, tokens)
        return Outcome(answer=answer, fault=fault, tweets=[tweet])

    def _answered(self, request: DecisionRequest, tweet: AskedTweet, fault: Fault, tokens: int) -> Answer:
        blocked = block(tweet.text) or _BLOCK_FAULTS.get(fault)
        if blocked is not None:
            return self._json({"prompt_feedback": {"block_reason": _BLOCKED[blocked]}}, tokens, 0, "BLOCKED")
        found = _answers(request.questions, judge(tweet.text))
        if fault is Fault.EMPTY_STOP:
            found = {}
        elif fault is Fault.MISSING_ID:
            del found[self._rng.choice(list(found))]
        elif fault is Fault.FOREIGN_ID:
            found[_STRANGER] = _yes_or_no(_HIGHEST)
        elif fault is Fault.WRONG_ENUM:
            found[self._rng.choice(list(found))] = {"type": "noul", "noul": "MAYBE", "confidence": 2}
        answer = self._json({"answers": found}, tokens, len(found), "STOP")
        if fault in {Fault.TRUNCATED_JSON, Fault.MAX_TOKENS}:
            return replace(answer, body=answer.body[: len(answer.body) // 2], finish_reason="MAX_TOKENS")
        return answer

    def _json(self, value: dict[str, Any], tokens: int, answered: int, finish_reason: str) -> Answer:
        usage = {
            "total_input_tokens": tokens,
            "total_output_tokens": answered,
            "total_thought_tokens": self._thought_tokens,
            "total_tokens": tokens + answered + self._thought_tokens,
        }
        return Answer(
            status=200,
            body=msgspec.json.encode({**value, "usage": usage}),
            finish_reason=finish_reason,
            prompt_tokens=tokens,
            answer_tokens=answered + self._thought_tokens,
        )


_BLOCK_FAULTS = {Fault.SAFETY: Block.SAFETY, Fault.BLOCKED_PROMPT: Block.PROMPT}


def _tweet(text: str) -> AskedTweet:
    tweets = find_tweets(text)
    if len(tweets) > 1:
        raise InvalidArgument(
            f"fake-gemini answers questions about one tweet, and the input holds {len(tweets)}.",
            field="input",
        )
    return tweets[0] if tweets else AskedTweet(None, text.strip())


def _answers(questions: dict[str, Question], judgement: Judgement) -> dict[str, Any]:
    guilty = {key for key, question in questions.items() if _speaks_of(key, question, judgement)}
    if judgement.flagged and not guilty:
        guilty = {next(iter(questions))}
    return {key: _answer(question, key in guilty, judgement) for key, question in questions.items()}


def _speaks_of(key: str, question: Question, judgement: Judgement) -> bool:
    spoken = rules_in(key) or rules_in(text_of(question.instructions))
    return bool(set(spoken) & set(judgement.rules))


def _answer(question: Question, guilty: bool, judgement: Judgement) -> dict[str, Any]:
    sure = min(_HIGHEST, max(_LOWEST, judgement.confidence))
    match question:
        case Noul():
            return _yes_or_no(sure if guilty else 1 - (sure if not judgement.flagged else 0.97))
        case Choice():
            options = list(question.criteria)
            named = [option for option in options if side(option) is guilty]
            return _choice(options, (named or options)[0], sure)
        case Score():
            return _score(question.criteria, len(question.criteria) - 1 if guilty else 0, sure)


def _yes_or_no(probability: float) -> dict[str, Any]:
    noul = round(min(_HIGHEST, max(_LOWEST, probability)), 4)
    return {"type": "noul", "noul": noul, "confidence": max(noul, round(1 - noul, 4))}


def _choice(options: list[str], chosen: str, sure: float) -> dict[str, Any]:
    rest = round((1 - sure) / (len(options) - 1), 6)
    shares = {option: sure if option == chosen else rest for option in options}
    return {"type": "choice", "choice": chosen, "confidence": sure, "probabilities": shares}


def _score(levels: list[str], level: int, sure: float) -> dict[str, Any]:
    shares = [sure if n == level else (1 - sure) / (len(levels) - 1) for n in range(len(levels))]
    return {
        "type": "score",
        "score": round(sum(n * share for n, share in enumerate(shares)), 4),
        "confidence": sure,
        "legend": {str(n): text for n, text in enumerate(levels)},
        "probabilities": {str(n): round(share, 6) for n, share in enumerate(shares)},
    }
