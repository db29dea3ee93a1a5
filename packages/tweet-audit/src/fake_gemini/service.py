"""The model: from a decoded request to the answer, through limits, fault, judgement and shape."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fake_gemini import answers
from fake_gemini.answers import Answer, Usage
from fake_gemini.errors import BadApiKey, InvalidArgument, Overloaded, OverQuota, Refusal, Violation
from fake_gemini.faults import Fault, FaultPlan
from fake_gemini.judge.reading import UNDERSTOOD, AskedTweet, find_tweets
from fake_gemini.judge.rules import Block, Judgement, Rule, block, judge
from fake_gemini.judge.schema import Shape, UnknownShape, read_schema
from fake_gemini.judge.shaping import Verdict, default_shape, shape_answer
from fake_gemini.quota import PER_DAY, PER_MINUTE, REQUESTS_METRIC, SHORT_DELAY_S, Quota
from fake_gemini.tokens import count_tokens
from fake_gemini.wire import GenerateRequest

MAX_INPUT_TOKENS = 1_048_576
FOREIGN_ID = "987654321"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one request came to: the answer, the fault dealt, and the tweets that were asked about.

    `items`: how many requests a batch job holds, 1 for everything else.
    """

    answer: Answer
    fault: Fault = Fault.NONE
    tweets: Sequence[AskedTweet] = ()
    items: int = 1


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request that the service would not refuse: what it costs, what it asks about, what it wants back."""

    request: GenerateRequest
    tokens: int
    tweets: Sequence[AskedTweet]
    shape: Shape


def prepare(request: GenerateRequest) -> Prepared:
    """Check a well-formed request; raises `Refusal` for one that the service would refuse."""
    tweets = _tweets(request)
    return Prepared(request, _tokens(request), tweets, _shape(request, asked=len(tweets)))


class FakeModel:
    """Answers requests: truthfully by `judge.rules`, unless the plan deals a fault."""

    def __init__(self, *, plan: FaultPlan, quota: Quota, rng: random.Random, retry_delay_s: float) -> None:
        self.plan = plan
        self._quota = quota
        self._rng = rng
        self._retry_delay_s = retry_delay_s

    def generate(self, model: str, request: GenerateRequest) -> Outcome:
        """Answer one request at once; raises `Refusal`.

        A request over a limit consumes no fault, so that a script meets the requests it was written for.
        """
        prepared = prepare(request)
        self._quota.take(model, prepared.tokens)
        fault = self.plan.deal()
        answer = self.wire_fault(fault, model) or self.answered(model, prepared, fault)
        return Outcome(answer=answer, fault=fault, tweets=prepared.tweets)

    def take(self, name: str, tokens: int) -> None:
        """Count a request of another kind against limits of its own; raises `OverQuota`."""
        self._quota.take(name, tokens)

    def new_id(self) -> str:
        """A name that nobody can guess."""
        return f"{self._rng.getrandbits(64):016x}"

    def wire_fault(self, fault: Fault, model: str) -> Answer | None:
        """Return the answer of a fault that the model never gets to see."""
        match fault:
            case Fault.UNAVAILABLE:
                return answers.error(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")
            case Fault.TIMEOUT:
                return answers.error(
                    504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete."
                )
            case Fault.SERVER_ERROR:
                return answers.html_error(500, "Server Error")
        refusal = self._refusal(fault, model)
        return answers.refused(refusal) if refusal else None

    def _refusal(self, fault: Fault, model: str) -> Refusal | None:
        match fault:
            case Fault.QUOTA_MINUTE:
                violation, delay_s = Violation(REQUESTS_METRIC, PER_MINUTE, 15, model), self._retry_delay_s
            case Fault.QUOTA_DAY:
                violation, delay_s = Violation(REQUESTS_METRIC, PER_DAY, 250, model), SHORT_DELAY_S
            case Fault.QUOTA_ZERO:
                violation, delay_s = Violation(REQUESTS_METRIC, PER_DAY, 0, model), SHORT_DELAY_S
            case Fault.OVERLOADED:
                return Overloaded(retry_delay_s=self._retry_delay_s)
            case Fault.BAD_KEY:
                return BadApiKey()
            case _:
                return None
        return OverQuota((violation,), retry_delay_s=delay_s)

    def answered(self, model: str, prepared: Prepared, fault: Fault) -> Answer:
        """The model's own answer, as true as the fault lets it be."""
        usage = Usage(model=model, response_id=self.new_id(), prompt_tokens=prepared.tokens)
        tweets = prepared.tweets
        blocks = {block(tweet.text) for tweet in tweets}
        if fault is Fault.BLOCKED_PROMPT or Block.PROMPT in blocks:
            return answers.blocked_prompt(usage)
        if fault is Fault.SAFETY or Block.SAFETY in blocks:
            return answers.stopped_by_safety(usage)
        if fault is Fault.EMPTY_STOP:
            return answers.candidate(None, usage)
        verdicts = _VERDICT_FAULTS.get(fault, _unchanged)(_verdicts(tweets), self._rng)
        value = shape_answer(prepared.shape, verdicts, asked=len(tweets))
        return _cut_to_length(_text(prepared.request, value), fault, prepared.request, usage)


def _tokens(request: GenerateRequest) -> int:
    tokens = count_tokens(request.all_text)
    if tokens > MAX_INPUT_TOKENS:
        raise InvalidArgument(
            f"The input token count ({tokens}) exceeds the maximum number of tokens allowed "
            f"({MAX_INPUT_TOKENS})."
        )
    return tokens


def _tweets(request: GenerateRequest) -> list[AskedTweet]:
    tweets = find_tweets(request.last_user_turn)
    if not tweets:
        raise InvalidArgument(UNDERSTOOD, field="contents")
    return tweets


def _shape(request: GenerateRequest, *, asked: int) -> Shape:
    """Return the answer's shape.

    One that no verdict fits into is refused here, before a limit is used up and a fault consumed.
    """
    config = request.generation_config
    try:
        shape = read_schema(config.schema) if config.schema else default_shape()
        shape_answer(shape, _SAMPLES, asked=asked)
    except UnknownShape as error:
        raise InvalidArgument(str(error), field="generation_config.response_schema") from error
    return shape


def _text(request: GenerateRequest, value: Any) -> str:
    """Return the answer's text: JSON in the schema's shape; without a schema as a model would chat it."""
    config = request.generation_config
    if isinstance(value, str) and config.response_mime_type == "text/x.enum":
        return value
    if config.schema or config.response_mime_type == "application/json":
        return json.dumps(value, ensure_ascii=False)
    return f"```json\n{json.dumps(value, ensure_ascii=False, indent=2)}\n```"


def _cut_to_length(text: str, fault: Fault, request: GenerateRequest, usage: Usage) -> Answer:
    """End the answer where a fault or the request's own maxOutputTokens says."""
    tokens, limit = count_tokens(text), request.generation_config.max_output_tokens
    finish_reason = "STOP"
    if fault in {Fault.MAX_TOKENS, Fault.TRUNCATED_JSON}:
        text = text[: len(text) // 2]
        finish_reason = "MAX_TOKENS" if fault is Fault.MAX_TOKENS else "STOP"
    elif limit is not None and tokens > limit:
        text, finish_reason = text[: len(text) * limit // tokens], "MAX_TOKENS"
    return answers.candidate(
        text, replace(usage, answer_tokens=count_tokens(text)), finish_reason=finish_reason
    )


# Verdicts, and what the faults make of them


_SAMPLES = (Verdict("1", "", Judgement(())), Verdict("2", "", Judgement(((Rule.INSULT, ""),))))


def _verdicts(tweets: Sequence[AskedTweet]) -> list[Verdict]:
    return [
        Verdict(tweet.id if tweet.id is not None else str(number), tweet.text, judge(tweet.text))
        for number, tweet in enumerate(tweets, start=1)
    ]


_Change = Callable[[list[Verdict], random.Random], list[Verdict]]


def _unchanged(verdicts: list[Verdict], _: random.Random) -> list[Verdict]:
    return verdicts


def _without_one(verdicts: list[Verdict], rng: random.Random) -> list[Verdict]:
    gone = rng.randrange(len(verdicts))
    return verdicts[:gone] + verdicts[gone + 1 :]


def _with_a_stranger(verdicts: list[Verdict], rng: random.Random) -> list[Verdict]:
    stranger = replace(rng.choice(verdicts), id=FOREIGN_ID)
    return [*verdicts, _opposite(stranger)]


def _with_a_contradiction(verdicts: list[Verdict], rng: random.Random) -> list[Verdict]:
    return [*verdicts, _opposite(rng.choice(verdicts))]


def _with_nonsense(verdicts: list[Verdict], rng: random.Random) -> list[Verdict]:
    spoiled = rng.randrange(len(verdicts))
    return [replace(one, spoiled=number == spoiled) for number, one in enumerate(verdicts)]


def _opposite(verdict: Verdict) -> Verdict:
    hits = () if verdict.flagged else ((Rule.INSULT, "something it does not say"),)
    return replace(verdict, judgement=Judgement(hits))


_VERDICT_FAULTS: dict[Fault, _Change] = {
    Fault.MISSING_ID: _without_one,
    Fault.FOREIGN_ID: _with_a_stranger,
    Fault.DUPLICATE_ID: _with_a_contradiction,
    Fault.WRONG_ENUM: _with_nonsense,
}
