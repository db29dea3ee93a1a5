"""The judge behind the `generate` engine: one request to Gemini for a batch of texts."""

from collections.abc import Sequence
from dataclasses import replace

from google.genai import types

from tweet_audit.errors import JudgeError
from tweet_audit.gemini.answer import read, text_of, tokens_of, understood
from tweet_audit.gemini.connection import Connection
from tweet_audit.gemini.prompt import Prompt
from tweet_audit.ports import Answer, Pending

# The author's own tweets are to be judged, not to be filtered: with the default thresholds it is the very
# tweets that matter most for which no verdict would come.
_UNFILTERED = [
    types.SafetySetting(category=category, threshold=types.HarmBlockThreshold.BLOCK_NONE)
    for category in (
        types.HarmCategory.HARM_CATEGORY_HARASSMENT,
        types.HarmCategory.HARM_CATEGORY_HATE_SPEECH,
        types.HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
        types.HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT,
    )
]


class GeminiJudge:
    """Asks Gemini about many texts at once, with reasons."""

    def __init__(self, connection: Connection, prompt: Prompt, *, max_output_tokens: int) -> None:
        self._connection = connection
        self._prompt = prompt
        self._max_output_tokens = max_output_tokens
        self.config = types.GenerateContentConfig(
            system_instruction=prompt.system,
            response_mime_type="application/json",
            response_json_schema=prompt.schema,
            max_output_tokens=max_output_tokens,
            safety_settings=_UNFILTERED,
        )

    def tokens(self, batch: Sequence[Pending]) -> int:
        """An estimate of the input tokens of one request for these texts."""
        return self._prompt.tokens([pending.text for pending in batch])

    def most_tokens(self, batch: Sequence[Pending], *, first: int = 1) -> tuple[int, int]:
        """As many input tokens as bytes, and the answer's limit."""
        texts = [pending.text for pending in batch]
        return self._prompt.most_tokens(texts, first=first), self._max_output_tokens

    def size_bytes(self, batch: Sequence[Pending]) -> int:
        """How large a request for these texts is, about."""
        return self._prompt.size_bytes([pending.text for pending in batch])

    def user(self, batch: Sequence[Pending], *, first: int = 1) -> str:
        """The user turn for these texts, with ids from `first`."""
        return self._prompt.user([pending.text for pending in batch], first=first)

    async def judge(self, batch: Sequence[Pending]) -> Answer:
        """One request; raises a JudgeError for everything that the service or the network can do to it."""
        response = await self._connection.once(
            self._connection.sdk.models.generate_content(
                model=self._connection.model, contents=self.user(batch), config=self.config
            )
        )
        return self.answer(response, len(batch))

    def answer(self, response: types.GenerateContentResponse, size: int, *, first: int = 1) -> Answer:
        """What a response says about so many ids from `first`; raises a JudgeError that knows its tokens."""
        tokens = _counted(response)
        try:
            with understood():
                answer = read(text_of(response), size=size, names=self._prompt.names, first=first)
        except JudgeError as error:
            error.tokens = tokens
            raise
        if tokens is None or not all(tokens):  # a whole answer takes some of both
            return answer
        return replace(answer, input_tokens=tokens[0], output_tokens=tokens[1])


def _counted(response: types.GenerateContentResponse) -> tuple[int, int] | None:
    """Thoughts are paid for as output."""
    usage = response.usage_metadata
    if usage is None:
        return None
    return tokens_of(usage.prompt_token_count, usage.candidates_token_count, usage.thoughts_token_count)
