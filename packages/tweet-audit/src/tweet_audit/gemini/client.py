"""The judge behind the `generate` engine: one request to Gemini for a batch of texts."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Self
from urllib.parse import urlsplit

import httpx2
import pydantic
from google import genai
from google.genai import types

from tweet_audit.errors import AnswerUnusable
from tweet_audit.gemini.answer import read, text_of
from tweet_audit.gemini.failures import explain
from tweet_audit.gemini.prompt import Prompt
from tweet_audit.ports import Answer, Pending

_CONNECT_TIMEOUT_S = 10.0

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
    """Asks Gemini through the official SDK; use it as an async context manager.

    The SDK is kept from deciding three things by itself: the transport (it would switch to aiohttp if that
    can be imported), the key (GOOGLE_API_KEY in the environment would win) and retries (it ignores the
    server's delay), which belong to the lane.
    """

    def __init__(
        self,
        *,
        api_key: str,
        model: str,
        base_url: str | None,
        prompt: Prompt,
        connections: int,
        timeout_s: float,
        max_output_tokens: int,
    ) -> None:
        self._key = api_key
        self._model = model
        self._prompt = prompt
        self._timeout_s = timeout_s
        self._http = httpx2.AsyncClient(
            timeout=httpx2.Timeout(timeout_s, connect=_CONNECT_TIMEOUT_S),
            limits=httpx2.Limits(max_connections=connections, max_keepalive_connections=connections),
            # A proxy of the environment is for the world outside, not for a fake on this machine.
            trust_env=not _is_loopback(base_url),
        )
        options = types.HttpOptions(
            base_url=base_url,
            timeout=int(timeout_s * 1000),
            httpx_async_client=self._http,
            retry_options=types.HttpRetryOptions(attempts=1),
        )
        self._client = genai.Client(api_key=api_key, vertexai=False, http_options=options)
        self._config = types.GenerateContentConfig(
            system_instruction=prompt.system,
            response_mime_type="application/json",
            response_json_schema=prompt.schema,
            max_output_tokens=max_output_tokens,
            safety_settings=_UNFILTERED,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()
        self._client.close()

    def tokens(self, batch: Sequence[Pending]) -> int:
        """An estimate of the input tokens of one request for these texts."""
        return self._prompt.tokens([pending.text for pending in batch])

    async def judge(self, batch: Sequence[Pending]) -> Answer:
        """One request; raises a JudgeError for everything that the service or the network can do to it."""
        response = await self._generate(self._prompt.user([pending.text for pending in batch]))
        answer = read(text_of(response), size=len(batch), names=self._prompt.names)
        usage = response.usage_metadata
        if usage is None:
            return answer
        output = (usage.candidates_token_count or 0) + (usage.thoughts_token_count or 0)
        return replace(answer, input_tokens=usage.prompt_token_count or 0, output_tokens=output)

    async def _generate(self, user: str) -> types.GenerateContentResponse:
        try:
            # The transport's timeouts are for each read: a server that drips would never run into them.
            async with asyncio.timeout(self._timeout_s):
                return await self._client.aio.models.generate_content(
                    model=self._model, contents=user, config=self._config
                )
        except (pydantic.ValidationError, ValueError) as error:
            # A 200 whose body is no JSON, or not Gemini's: a proxy's page, for example.
            raise AnswerUnusable("bad-answer", type(error).__name__) from error
        except Exception as error:
            explained = explain(error, key=self._key)
            if explained is None:
                raise
            raise explained from error


def _is_loopback(base_url: str | None) -> bool:
    return (urlsplit(base_url or "").hostname or "") in {"127.0.0.1", "::1", "localhost"}
