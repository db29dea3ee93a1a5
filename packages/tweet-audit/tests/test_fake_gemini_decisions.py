"""Decisions as the real SDK sees them: a probability for each question, blocks, faults and refusals."""

import asyncio
import contextlib
from typing import Any

import httpx
import httpx2
import pytest
from google import genai
from google.genai import types

from fake_gemini.faults import Fault
from fake_gemini.quota import Limits
from fake_gemini.testing import fake_gemini_app
from groundwork.testing import Server

URL = "/v1beta/decisions"
TONE = {"type": "noul", "instructions": "Is its tone disrespectful?"}
POLITICS = {"type": "noul", "instructions": "Is it about politics?"}


async def ask(content: Any, **options: Any) -> httpx.Response:
    transport = httpx.ASGITransport(fake_gemini_app(**options))
    headers = {"x-goog-api-key": "k"}
    async with httpx.AsyncClient(transport=transport, base_url="http://gemini", headers=headers) as client:
        return await client.post(URL, json=content)


def body(text: str, **questions: Any) -> dict[str, Any]:
    return {
        "model": "models/gemini-2.5-flash",
        "input": text,
        "questions": questions or {"tone": TONE, "politics": POLITICS},
    }


@pytest.mark.requirement("ta-fake-05")
def test_the_real_sdk_gets_a_probability_for_each_question() -> None:
    async def decide(url: str) -> Any:
        async with httpx2.AsyncClient() as http:
            options = types.HttpOptions(base_url=url, httpx_async_client=http)
            with contextlib.closing(genai.Client(api_key="k", http_options=options)) as client:
                return await client.aio.decisions.create(
                    model="models/gemini-2.5-flash",
                    input='{"id": 1, "text": "what an idiot"}',
                    questions={"tone": TONE, "politics": POLITICS},
                    api_version="v1beta",
                )

    with Server(fake_gemini_app()) as url:
        found = asyncio.run(decide(url))
        entry = httpx.get(f"{url}/_journal").json()["requests"][0]
    assert found.answers["tone"].noul > 0.8
    assert found.answers["politics"].noul < 0.1
    assert found.answers["politics"].confidence == 1 - found.answers["politics"].noul
    assert found.usage.total_input_tokens == entry["prompt_tokens"] > 0
    assert (entry["method"], entry["api_version"], entry["tweets"]) == ("decisions", "v1beta", 1)


@pytest.mark.requirement("ta-fake-05")
@pytest.mark.parametrize("text", ["a fine day", "what an idiot", "vote for me", "crypto to the moon"])
async def test_a_tweet_has_a_yes_exactly_if_it_breaks_a_rule(text: str) -> None:
    answers = (await ask(body(text))).json()["answers"]
    assert any(answer["noul"] >= 0.5 for answer in answers.values()) is (text != "a fine day")


@pytest.mark.requirement("ta-fake-05")
async def test_choices_and_scores_are_answered_as_well() -> None:
    choice = {"type": "choice", "instructions": "What to do?", "criteria": {"delete": "", "keep": ""}}
    score = {
        "type": "score",
        "instructions": "How insulting is its tone?",
        "criteria": ["not", "a bit", "very"],
    }
    answers = (await ask(body("what an idiot", tone=choice, insult=score))).json()["answers"]
    assert answers["tone"]["choice"] == "delete"
    assert abs(sum(answers["tone"]["probabilities"].values()) - 1) < 0.001
    assert answers["insult"]["score"] > 1.5


@pytest.mark.requirement("ta-fake-01")
@pytest.mark.parametrize(
    ("fault", "shows"),
    [
        (Fault.SAFETY, '"block_reason":"safety"'),
        (Fault.BLOCKED_PROMPT, '"block_reason":"prohibited_content"'),
        (Fault.EMPTY_STOP, '"answers":{}'),
        (Fault.FOREIGN_ID, "987654321"),
        (Fault.WRONG_ENUM, "MAYBE"),
        (Fault.QUOTA_DAY, "PerDay"),
        (Fault.UNAVAILABLE, "UNAVAILABLE"),
        (Fault.OVERLOADED, "retryDelay"),
        (Fault.SERVER_ERROR, "<!DOCTYPE html>"),
        (Fault.BAD_KEY, "API_KEY_INVALID"),
    ],
    ids=str,
)
async def test_a_fault_shows_in_the_answer(fault: Fault, shows: str) -> None:
    assert shows in (await ask(body("fine"), faults=str(fault))).text


@pytest.mark.requirement("ta-fake-01")
@pytest.mark.parametrize("fault", [Fault.TRUNCATED_JSON, Fault.MAX_TOKENS], ids=str)
async def test_a_cut_answer_is_no_json(fault: Fault) -> None:
    answer = await ask(body("fine"), faults=str(fault))
    with pytest.raises(ValueError, match=r"Expecting|Unterminated|delimiter"):
        answer.json()


@pytest.mark.requirement("ta-fake-01")
async def test_a_missing_answer_leaves_one_question_open() -> None:
    assert len((await ask(body("fine"), faults="missing-id")).json()["answers"]) == 1


@pytest.mark.requirement("ta-fake-04")
async def test_decisions_use_up_the_same_limits() -> None:
    answer = await ask(body("fine"), limits=Limits(requests_per_minute=0))
    assert (answer.status_code, "limit: 0" in answer.text) == (429, True)


REFUSED: dict[str, tuple[Any, str, int]] = {
    "no model": ({"input": "x", "questions": {"a": TONE}}, "model is not specified", 400),
    "an unknown model": (body("x") | {"model": "models/gpt"}, "is not found", 404),
    "no input": (body(" "), "input is not specified", 400),
    "no questions": (body("x") | {"questions": {}}, "questions: 1 to", 400),
    "an unknown kind": (body("x", a={"type": "maybe", "instructions": "?"}), "Invalid value", 400),
    "no instructions": (body("x", a={"type": "noul", "instructions": " "}), "must not be empty", 400),
    "one option": (
        body("x", a={"type": "choice", "instructions": "?", "criteria": {"a": ""}}),
        "between 2 and",
        400,
    ),
    "an unknown field": (body("x") | {"temperature": 1}, 'Unknown name "temperature"', 400),
    "two tweets": (body('[{"id": 1, "text": "a"}, {"id": 2, "text": "b"}]'), "holds 2", 400),
}


@pytest.mark.requirement("ta-fake-05")
@pytest.mark.parametrize(("content", "says", "status"), REFUSED.values(), ids=REFUSED)
async def test_what_the_service_would_refuse_is_refused(content: Any, says: str, status: int) -> None:
    answer = await ask(content)
    assert answer.status_code == status
    assert says in answer.json()["error"]["message"]
