"""Batch jobs as the real SDK sees them: submitted, polled, fetched, found, cancelled, and every fault."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import httpx2
import pytest
from google import genai
from google.genai import errors, types
from google.genai.batches import AsyncBatches

from fake_gemini.faults import Fault
from fake_gemini.jobs import MAX_JOBS
from fake_gemini.testing import fake_gemini_app
from groundwork.testing import Server, VirtualClock

URL = "/v1/models/gemini-2.5-flash:batchGenerateContent"
SCHEMA = {
    "type": "object",
    "properties": {
        "flagged": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}}}},
        "kept": {"type": "array", "items": {"type": "integer"}},
    },
}


def inlined(key: str, *texts: str) -> types.InlinedRequest:
    tweets = json.dumps([{"id": number, "text": text} for number, text in enumerate(texts, 1)])
    config = types.GenerateContentConfig(
        system_instruction="judge", response_mime_type="application/json", response_json_schema=SCHEMA
    )
    return types.InlinedRequest(contents=tweets, config=config, metadata={"key": key})


@asynccontextmanager
async def batches(url: str) -> AsyncIterator[AsyncBatches]:
    async with httpx2.AsyncClient() as http:
        options = types.HttpOptions(
            base_url=url, httpx_async_client=http, retry_options=types.HttpRetryOptions(attempts=1)
        )
        with contextlib.closing(genai.Client(api_key="k", vertexai=False, http_options=options)) as client:
            yield client.aio.batches


def submitted(url: str, *requests: types.InlinedRequest, name: str = "one") -> types.BatchJob:
    async def submit() -> types.BatchJob:
        async with batches(url) as sdk:
            return await sdk.create(
                model="gemini-2.5-flash", src=list(requests), config={"display_name": name}
            )

    return asyncio.run(submit())


def polled(url: str, job: types.BatchJob) -> types.BatchJob:
    async def poll() -> types.BatchJob:
        async with batches(url) as sdk:
            return await sdk.get(name=str(job.name))

    return asyncio.run(poll())


def answers(job: types.BatchJob) -> dict[str, Any]:
    assert job.dest is not None
    found = {}
    for each in job.dest.inlined_responses or []:
        assert each.metadata is not None
        found[each.metadata["key"]] = each.error or json.loads(each.response.text)
    return found


@pytest.mark.requirement("ta-fake-05")
def test_the_real_sdk_gets_the_answers_of_a_job_under_their_keys() -> None:
    with Server(fake_gemini_app(job_s=0.0)) as url:
        job = submitted(url, inlined("a", "fine", "what an idiot"), inlined("b", "a fine day"))
        done = polled(url, job)
        found = httpx.get(f"{url}/_journal").json()["requests"]
    assert done.state is types.JobState.JOB_STATE_SUCCEEDED
    assert answers(done) == {
        "a": {"flagged": [{"id": 2}], "kept": [1]},
        "b": {"flagged": [], "kept": [1]},
    }
    assert [(entry["method"], entry["items"], entry["tweets"]) for entry in found] == [
        ("batchGenerateContent", 2, 3),
        ("batches.get", 1, 0),
    ]
    assert found[0]["prompt_tokens"] > 0


@pytest.mark.requirement("ta-fake-05")
async def test_a_job_waits_runs_and_succeeds_by_the_clock() -> None:
    clock = VirtualClock()
    async with talking(clock=clock, job_s=100.0) as http:
        name = (await http.post(URL, json=body("a fine day"))).json()["name"]
        states = []
        for _ in range(3):
            job = (await http.get(f"/v1/{name}")).json()
            states.append((job["metadata"]["state"], job.get("done", False), "output" in job["metadata"]))
            await clock.advance(60)
    assert states == [
        ("BATCH_STATE_PENDING", False, False),
        ("BATCH_STATE_RUNNING", False, False),
        ("BATCH_STATE_SUCCEEDED", True, True),
    ]


@pytest.mark.requirement("ta-fake-05")
def test_a_job_is_found_again_by_its_name_without_its_answers() -> None:
    async def listed(url: str) -> list[types.BatchJob]:
        async with batches(url) as sdk:
            return [job async for job in await sdk.list(config={"page_size": 10})]

    with Server(fake_gemini_app(job_s=0.0)) as url:
        job = submitted(url, inlined("a", "fine"), name="tweet-audit 7")
        found = asyncio.run(listed(url))
    assert [(each.name, each.display_name, each.dest) for each in found] == [
        (job.name, "tweet-audit 7", None)
    ]


@pytest.mark.requirement("ta-fake-05")
def test_the_list_of_jobs_comes_in_pages_of_the_size_asked_for_and_not_at_all_without_one() -> None:
    async def listed(url: str, **config: int) -> list[str | None]:
        async with batches(url) as sdk:
            return [job.display_name async for job in await sdk.list(config=config or None)]

    with Server(fake_gemini_app(faults="none*6,stale-list")) as url:
        for name in ("a", "b", "c"):
            submitted(url, inlined("a", "fine"), name=name)
        assert asyncio.run(listed(url, page_size=10)) == ["b", "a"]
        assert asyncio.run(listed(url, page_size=10)) == ["c", "b", "a"]
        assert asyncio.run(listed(url, page_size=2)) == ["c", "b", "a"]
        assert asyncio.run(listed(url)) == []
        with httpx.Client(base_url=url, headers={"x-goog-api-key": "k"}) as http:
            assert http.get("/v1beta/batches?pageSize=x").status_code == 400


@pytest.mark.requirement("ta-fake-05")
async def test_a_cancelled_job_has_no_answers_and_one_that_has_ended_cannot_be_cancelled() -> None:
    clock = VirtualClock()
    async with talking(clock=clock, job_s=10.0) as http:
        name = (await http.post(URL, json=body("fine"))).json()["name"]
        assert (await http.post(f"/v1/{name}:cancel")).json() == {}
        job = (await http.get(f"/v1/{name}")).json()
        again = await http.post(f"/v1/{name}:cancel")
        assert (await http.delete(f"/v1/{name}")).status_code == 200
        gone = await http.get(f"/v1/{name}")
    assert job["metadata"]["state"] == "BATCH_STATE_CANCELLED"
    assert "output" not in job["metadata"]
    assert (again.status_code, gone.status_code) == (400, 404)


@pytest.mark.requirement("ta-fake-05")
@pytest.mark.parametrize(
    ("fault", "state"),
    [(Fault.JOB_FAILED, "JOB_STATE_FAILED"), (Fault.JOB_EXPIRED, "JOB_STATE_EXPIRED")],
)
def test_a_job_can_end_without_answers(fault: Fault, state: str) -> None:
    with Server(fake_gemini_app(job_s=0.0, faults=str(fault))) as url:
        done = polled(url, submitted(url, inlined("a", "fine")))
    assert done.state == state
    assert done.dest is None


@pytest.mark.requirement("ta-fake-05")
def test_one_request_of_a_job_can_fail_or_be_blocked_and_the_others_do_not() -> None:
    with Server(fake_gemini_app(job_s=0.0, faults="none,item-error,safety")) as url:
        done = polled(url, submitted(url, inlined("a", "x"), inlined("b", "y"), inlined("c", "z")))
    assert done.dest is not None
    first, second, third = done.dest.inlined_responses or []
    assert (first.error is not None and first.error.code, first.response) == (13, None)
    assert second.response is not None
    assert second.response.candidates[0].finish_reason == "SAFETY"
    assert json.loads(third.response.text)["kept"] == [1]


@pytest.mark.requirement("ta-fake-01")
@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault.QUOTA_MINUTE, 429),
        (Fault.QUOTA_DAY, 429),
        (Fault.QUOTA_ZERO, 429),
        (Fault.UNAVAILABLE, 503),
        (Fault.OVERLOADED, 503),
        (Fault.SERVER_ERROR, 500),
        (Fault.TIMEOUT, 504),
        (Fault.BAD_KEY, 400),
    ],
    ids=str,
)
def test_a_fault_of_the_wire_meets_the_submission_and_then_the_poll(fault: Fault, code: int) -> None:
    with Server(fake_gemini_app(job_s=0.0, faults=str(fault))) as url:
        with pytest.raises(errors.APIError) as caught:
            submitted(url, inlined("a", "fine"))
        job = submitted(url, inlined("a", "fine"))
        httpx.post(f"{url}/_faults", json=[str(fault)])
        with pytest.raises(errors.APIError) as polling:
            polled(url, job)
        assert answers(polled(url, job))["a"]["kept"] == [1]
    assert (caught.value.code, polling.value.code) == (code, code)


async def test_jobs_have_limits_of_their_own_and_a_full_queue_says_when_to_come_back() -> None:
    clock = VirtualClock()
    async with talking(clock=clock, job_s=10.0, enqueued_tokens=60) as http:
        assert (await http.post(URL, json=body("x " * 60))).status_code == 200
        full = await http.post(URL, json=body("x " * 60))
        await clock.advance(10)
        assert (await http.post(URL, json=body("x " * 60))).status_code == 200
    assert full.status_code == 429
    delay = [each for each in full.json()["error"]["details"] if "retryDelay" in each]
    assert delay[0]["retryDelay"] == "10s"


async def test_the_oldest_jobs_that_have_ended_are_forgotten() -> None:
    async with talking(clock=VirtualClock(), job_s=0.0) as http:
        names = [(await http.post(URL, json=body("x"))).json()["name"] for _ in range(MAX_JOBS + 1)]
        assert (await http.get(f"/v1/{names[0]}")).status_code == 404
        assert (await http.get(f"/v1/{names[1]}")).status_code == 200


REFUSED: dict[str, tuple[Any, str]] = {
    "no batch": ({}, "missing input"),
    "no input": ({"batch": {"displayName": "x"}}, "missing input"),
    "a file": ({"batch": {"inputConfig": {"fileName": "files/1"}}}, "no Files API"),
    "no requests": ({"batch": {"inputConfig": {"requests": {"requests": []}}}}, "1 to 10000"),
    "an unknown field": ({"batch": {"inputConfig": {}, "colour": 1}}, 'Unknown name "colour"'),
    "a request without contents": (
        {"batch": {"inputConfig": {"requests": {"requests": [{"request": {}}]}}}},
        "requests[0].request: * GenerateContentRequest.contents",
    ),
    "a request without tweets": (
        {
            "batch": {
                "inputConfig": {"requests": {"requests": [{"request": {"contents": [{"parts": [{}]}]}}]}}
            }
        },
        "requests[0].request",
    ),
}


@pytest.mark.requirement("ta-fake-05")
@pytest.mark.parametrize(("content", "says"), REFUSED.values(), ids=REFUSED)
async def test_a_job_that_the_service_would_refuse_is_refused_with_its_place(content: Any, says: str) -> None:
    async with talking() as http:
        answer = await http.post(URL, json=content)
    assert answer.status_code == 400
    assert says in answer.json()["error"]["message"]


async def test_a_browser_gets_the_journal_as_a_page_without_a_key_or_a_text() -> None:
    async with talking(job_s=0.0) as http:
        await http.post(URL, json=body("<b>a secret</b>"))
        page = await http.get("/_journal", headers={"accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    assert "batchGenerateContent" in page.text
    assert "a secret" not in page.text
    assert "a-key" not in page.text
    assert "//" not in page.text  # it loads nothing from anywhere


def body(*texts: str) -> dict[str, Any]:
    requests = [
        {
            "request": {"contents": [{"parts": [{"text": json.dumps({"id": 1, "text": text})}]}]},
            "metadata": {"key": str(number)},
        }
        for number, text in enumerate(texts)
    ]
    return {"batch": {"displayName": "x", "inputConfig": {"requests": {"requests": requests}}}}


def talking(**options: Any) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(fake_gemini_app(**options))
    headers = {"x-goog-api-key": "a-key"}
    return httpx.AsyncClient(transport=transport, base_url="http://gemini", headers=headers)
