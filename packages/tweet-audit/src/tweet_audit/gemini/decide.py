"""The judge behind the `decide` engine: one tweet a request, a calibrated probability for each criterion."""

from collections.abc import Sequence

from google.genai.decisions import CreateDecisionResponse, NoulAnswer

from tweet_audit.domain.verdict import Decision, Verdict
from tweet_audit.errors import AnswerUnusable, Blocked, JudgeError
from tweet_audit.gemini.answer import name_of, tokens_of, understood
from tweet_audit.gemini.connection import Connection
from tweet_audit.gemini.prompt import DecisionPrompt
from tweet_audit.ports import Answer, Pending

# The decisions endpoint exists in this version only; the SDK would send it to its default one.
API_VERSION = "v1beta"


class DecisionJudge:
    """Asks about one text at a time."""

    def __init__(self, connection: Connection, prompt: DecisionPrompt, *, most_output_tokens: int) -> None:
        self._connection = connection
        self._prompt = prompt
        self._most_output_tokens = most_output_tokens

    def tokens(self, batch: Sequence[Pending]) -> int:
        """An estimate of the input tokens of one request."""
        return self._prompt.tokens([pending.text for pending in batch])

    def most_tokens(self, batch: Sequence[Pending]) -> tuple[int, int]:
        """As many input tokens as bytes, and as much output as the model can make.

        The request has no field that would limit its answer, and thoughts are paid for as well.
        """
        return sum(self._prompt.size_bytes(pending.text) for pending in batch), self._most_output_tokens

    async def judge(self, batch: Sequence[Pending]) -> Answer:
        """One request about the only text of this batch; raises a JudgeError."""
        (pending,) = batch
        response = await self._connection.once(
            self._connection.sdk.decisions.create(
                model=f"models/{self._connection.model}",
                input=self._prompt.input(pending.text),
                questions=self._prompt.questions,
                api_version=API_VERSION,
            )
        )
        with understood():
            tokens = _counted(response)
        try:
            with understood():
                verdict, strangers = verdict_of(self._prompt, response)
        except JudgeError as error:
            error.tokens = tokens
            raise
        counted = tokens or (0, 0)
        return Answer(
            verdicts={} if verdict is None else {0: verdict},
            missing=() if verdict is not None else (0,),
            strangers=strangers,
            input_tokens=counted[0],
            output_tokens=counted[1],
        )


def verdict_of(prompt: DecisionPrompt, response: CreateDecisionResponse) -> tuple[Verdict | None, int]:
    """The verdict, None if a question has no usable answer; and how many answers nobody asked for.

    Raises Blocked or AnswerUnusable. The SDK hands answers on unchecked: a probability can be missing, or be
    a word.
    """
    feedback = response.prompt_feedback
    if feedback is not None and feedback.block_reason:
        raise Blocked("blocked", f"prompt: {name_of(feedback.block_reason).upper()}")
    if not response.answers:
        raise AnswerUnusable("empty-answer", "no answers")
    yes = {name: _probability(response.answers.get(name)) for name in prompt.questions}
    strangers = len(set(response.answers) - set(yes))
    sure = {name: noul for name, noul in yes.items() if noul is not None}
    if len(sure) < len(yes):
        return None, strangers
    return _decided(sure, threshold=prompt.threshold), strangers


def _decided(yes: dict[str, float], *, threshold: float) -> Verdict:
    fired = {name: noul for name, noul in yes.items() if noul >= threshold}
    if not fired:
        return Verdict(decision=Decision.KEEP, confidence=round(1 - max(yes.values()), 4))
    reason = ", ".join(f"{name} {noul:.0%}" for name, noul in fired.items())
    return Verdict(
        decision=Decision.DELETE,
        criteria=tuple(fired),
        reason=f"probability of yes: {reason}",
        confidence=max(fired.values()),
    )


def _probability(answer: object) -> float | None:
    noul = answer.noul if isinstance(answer, NoulAnswer) else None
    usable = isinstance(noul, (int, float)) and not isinstance(noul, bool) and 0 <= noul <= 1
    return float(noul) if usable and noul is not None else None


def _counted(response: CreateDecisionResponse) -> tuple[int, int] | None:
    usage = response.usage
    if usage is None:
        return None
    return tokens_of(usage.total_input_tokens, usage.total_output_tokens, usage.total_thought_tokens)
