"""What the service refuses, and in which words; and what it takes though it looks odd."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_gemini.cutting import ConnectionCut
from fake_gemini.quota import Limits
from fake_gemini.testing import fake_gemini_app
from fake_gemini.wire import MAX_BODY_BYTES

URL = "/v1beta/models/gemini-2.5-flash:generateContent"
TURN = {"role": "user", "parts": [{"text": "1: hello"}]}
ARRAY = {"type": "ARRAY", "items": {"type": "OBJECT", "properties": {"id": {"type": "STRING"}}}}


async def post(body: Any, *, url: str = URL, key: str | None = "k", **options: Any) -> httpx.Response:
    headers = {"x-goog-api-key": key} if key else {}
    transport = httpx.ASGITransport(fake_gemini_app(**options))
    async with httpx.AsyncClient(transport=transport, base_url="http://gemini", headers=headers) as client:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        return await client.post(url, content=content)


def with_config(**config: Any) -> dict[str, Any]:
    return {"contents": [TURN], "generationConfig": config}


REFUSED: dict[str, tuple[Any, str]] = {
    "no JSON": (b"{not json", "Invalid JSON payload received"),
    "no object": ([1], "Expected an object"),
    "no contents": ({}, "contents is not specified"),
    "a field that does not exist": ({"contents": [TURN], "prompt": "x"}, 'Unknown name "prompt"'),
    "a field of a part that does not exist": (
        {"contents": [{"parts": [{"txt": "x"}]}]},
        'Unknown name "txt"',
    ),
    "a text that is a number": ({"contents": [{"parts": [{"text": 5}]}]}, "Invalid value at"),
    "a role of another service": ({"contents": [TURN | {"role": "assistant"}]}, "valid role: user, model"),
    "no parts": ({"contents": [{"role": "user", "parts": []}]}, "parts must not be empty"),
    "a part without data": ({"contents": [{"parts": [{}]}]}, "required oneof field 'data'"),
    "a schema for plain text": (with_config(responseSchema=ARRAY), "only allowed when response_mime_type"),
    "a media type it does not write": (with_config(responseMimeType="text/csv"), "allowed mimetypes"),
    "an object schema without properties": (
        with_config(responseMimeType="application/json", responseSchema={"type": "OBJECT"}),
        "should be non-empty for OBJECT type",
    ),
    "an array schema without items": (
        with_config(responseMimeType="application/json", responseSchema={"type": "ARRAY"}),
        "items: missing field",
    ),
    "a required property that is not there": (
        with_config(
            responseMimeType="application/json",
            responseSchema={**ARRAY, "items": {**ARRAY["items"], "required": ["name"]}},  # type: ignore[dict-item]
        ),
        "required[0]: property is not defined",
    ),
    "a type that does not exist": (
        with_config(responseMimeType="application/json", responseSchema={"type": "TEXT"}),
        "invalid value",
    ),
    "too hot": (with_config(temperature=3), "temperature"),
    "no output": (with_config(maxOutputTokens=0), "max_output_tokens"),
    "two candidates": (with_config(candidateCount=2), "candidate_count"),
    "a schema whose properties are a list": (
        with_config(
            responseMimeType="application/json", responseSchema={"type": "OBJECT", "properties": [1]}
        ),
        "Expected `object`, got `array`",
    ),
    "no tweets": ({"contents": [{"parts": [{"text": "What is the meaning of life?"}]}]}, "found no tweets"),
    "a schema without room": (
        {
            "contents": [{"parts": [{"text": "1: a\n2: b"}]}],
            "generationConfig": {
                "responseMimeType": "application/json",
                "responseSchema": {"type": "OBJECT", "properties": {"delete": {"type": "BOOLEAN"}}},
            },
        },
        "room for one verdict",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_a_malformed_request_is_refused_with_400_in_the_services_form(name: str) -> None:
    body, words = REFUSED[name]
    answer = await post(body)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["status"]) == (400, 400, "INVALID_ARGUMENT")
    assert words in error["message"]


async def test_without_a_key_the_answer_is_403() -> None:
    answer = await post({"contents": [TURN]}, key=None)
    assert answer.status_code == 403
    assert answer.json()["error"]["status"] == "PERMISSION_DENIED"


async def test_a_wrong_key_is_invalid_and_a_key_in_the_query_is_as_good_as_a_header() -> None:
    wrong = await post({"contents": [TURN]}, key="wrong", api_key="right")
    assert wrong.json()["error"]["details"][0]["reason"] == "API_KEY_INVALID"
    assert "wrong" not in wrong.text
    right = await post({"contents": [TURN]}, key=None, api_key="right", url=f"{URL}?key=right")
    assert right.status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "/v1/models/gpt-9:generateContent",
        "/v1/models/gemini-2.5-flash:countTokens",
        "/v1/models/gemini-2.5-flash",
        "/v1/batches/x:resume",
        "/v1beta/interactions",
    ],
)
async def test_what_is_not_there_is_404_in_the_services_form(url: str) -> None:
    answer = await post({"contents": [TURN]}, url=url)
    assert answer.status_code == 404
    assert answer.json()["error"]["status"] == "NOT_FOUND"


async def test_a_body_over_the_limit_is_refused_before_it_is_read_whole() -> None:
    answer = await post(b'{"contents": "' + b"x" * MAX_BODY_BYTES + b'"}')
    assert answer.status_code == 400
    assert "exceeds the limit" in answer.json()["error"]["message"]


async def test_a_cut_connection_is_an_error_in_process_too() -> None:
    with pytest.raises(ConnectionCut):
        await post({"contents": [TURN]}, faults="cut")


async def test_a_request_over_a_limit_uses_up_no_fault_of_the_script() -> None:
    app = fake_gemini_app(limits=Limits(requests_per_minute=1), faults="none,unavailable")
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://g", headers={"x-goog-api-key": "k"}
    ) as client:
        models = ("gemini-2.5-flash", "gemini-2.5-flash", "gemini-2.5-pro")
        urls = (f"/v1/models/{model}:generateContent" for model in models)
        statuses = [(await client.post(url, json={"contents": [TURN]})).status_code for url in urls]
    assert statuses == [200, 429, 503]


async def test_snake_case_is_as_good_as_camel_case() -> None:
    body = {
        "contents": [TURN],
        "system_instruction": {"parts": [{"text": "be kind"}]},
        "generation_config": {"response_mime_type": "application/json", "max_output_tokens": 500},
    }
    assert (await post(body)).status_code == 200


async def test_nulls_numbers_in_quotes_and_lone_objects_are_taken_as_the_service_takes_them() -> None:
    body = {
        "system_instruction": {"parts": {"text": "be kind"}},
        "contents": {"parts": {"text": "1: you idiot"}},
        "safetySettings": None,
        "generationConfig": {"maxOutputTokens": "500", "temperature": None},
    }
    answer = await post(body)
    assert answer.status_code == 200
    assert "DELETE" in answer.text


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.sampled_from(["ARRAY", "object", "#/$defs/a", "1: x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "type",
                    "properties",
                    "items",
                    "enum",
                    "required",
                    "anyOf",
                    "$ref",
                    "$defs",
                    "a",
                    "additionalProperties",
                    "maximum",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@given(schema=_JSON, dialect=st.sampled_from(["responseSchema", "responseJsonSchema"]))
async def test_no_schema_whatever_it_says_is_more_than_the_server_can_answer(
    schema: Any, dialect: str
) -> None:
    answer = await post(with_config(**{"responseMimeType": "application/json", dialect: schema}))
    assert answer.status_code in {200, 400}


async def test_an_answer_longer_than_the_request_allows_ends_with_max_tokens() -> None:
    answer = (await post(with_config(maxOutputTokens=5))).json()
    assert answer["candidates"][0]["finishReason"] == "MAX_TOKENS"
    assert answer["usageMetadata"]["candidatesTokenCount"] <= 5


async def test_only_the_last_user_turn_is_judged() -> None:
    example = [
        {"role": "user", "parts": [{"text": "7: you idiot"}]},
        {"role": "model", "parts": [{"text": '[{"id": "7", "decision": "DELETE"}]'}]},
    ]
    body = {"contents": [*example, TURN], "generationConfig": {"responseMimeType": "application/json"}}
    text = (await post(body)).json()["candidates"][0]["content"]["parts"][0]["text"]
    assert [verdict["id"] for verdict in json.loads(text)] == ["1"]


async def test_without_a_schema_the_answer_is_fenced_json_as_a_model_would_chat_it() -> None:
    text = (await post({"contents": [TURN]})).json()["candidates"][0]["content"]["parts"][0]["text"]
    assert text.startswith("```json\n")
    assert json.loads(text.strip("`").removeprefix("json"))[0]["decision"] == "KEEP"
