"""Whatever a server sends, over real HTTP and through the real SDK, is sorted and never a crash."""

import asyncio
import contextlib
import gzip
import json
import random
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from groundwork.clock import SystemClock
from groundwork.testing import Server
from tweet_audit.domain.criteria import DEFAULT
from tweet_audit.errors import (
    AnswerUnusable,
    Blocked,
    CertificatesUnusable,
    DailyQuotaReached,
    JudgeError,
    ProxyUnusable,
    RefusedForGood,
    Throttled,
    TooSlow,
    Transient,
)
from tweet_audit.gemini import batch, connection
from tweet_audit.gemini.batch import BatchService
from tweet_audit.gemini.client import GeminiJudge
from tweet_audit.gemini.connection import Connection
from tweet_audit.gemini.decide import DecisionJudge
from tweet_audit.gemini.prompt import DecisionPrompt, Prompt
from tweet_audit.ports import JobGone, JobRequest, Pending

BATCH = [Pending(b"k", "a fine day")]
KEY = "a-secret-key"


@contextlib.asynccontextmanager
async def asked() -> AsyncIterator[SimpleNamespace]:
    """The engines, before a server that sends the same answer to everything until `say` gives it another."""
    saying: dict[str, Any] = {}

    async def odd(request: Request) -> Response:
        said = saying["body"]
        body = json.dumps(said(request)).encode() if callable(said) else said
        return Response(body, saying["status"], saying["headers"])

    def say(body: object, status: int = 200, **headers: str) -> None:
        content = body if isinstance(body, bytes) or callable(body) else json.dumps(body).encode()
        saying.update(
            body=content, status=status, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )

    app = Starlette(routes=[Route("/{path:path}", odd, methods=["GET", "POST"])])
    with Server(app) as url:
        connection = Connection(
            api_key=KEY, model="m", base_url=url, connections=2, timeout_s=20, clock=SystemClock()
        )
        async with connection:
            judge = GeminiJudge(connection, Prompt(DEFAULT, rng=random.Random(1)), max_output_tokens=100)
            decide = DecisionJudge(connection, DecisionPrompt(DEFAULT), most_output_tokens=100)
            jobs = BatchService(connection, judge)
            yield SimpleNamespace(
                say=say,
                calls={
                    "generate": lambda: judge.judge(BATCH),
                    "decide": lambda: decide.judge(BATCH),
                    "submit": lambda: jobs.submit("label", [JobRequest(1, BATCH)]),
                    "find": lambda: jobs.find("label"),
                    "poll": lambda: jobs.poll("batches/1"),
                },
                jobs=jobs,
            )


async def failure(call: Callable[[], Any]) -> Exception:
    with pytest.raises((JudgeError, JobGone)) as caught:
        await call()
    return caught.value


def candidate(text: object, **usage: object) -> dict[str, Any]:
    part = {"content": {"parts": [{"text": text}], "role": "model"}, "finishReason": "STOP"}
    return {"candidates": [part], "usageMetadata": usage}


DEEP = b"[" * 20_000 + b"]" * 20_000
ODD = {
    "a number": b"5",
    "nothing": b"",
    "a word": b'"fine"',
    "null": b"null",
    "a list": b"[]",
    "a page": b"<html>please log in</html>",
    "not UTF-8": '{"candidates": "überlastet"}'.encode("latin-1"),
    "without end": DEEP,
    "without end inside": b'{"candidates": ' + DEEP + b', "answers": ' + DEEP + b"}",
    "a number for a candidate": {"candidates": [1], "answers": [1]},
    "a number for candidates": {"candidates": 1, "answers": 1},
    "numbers for parts": {"candidates": [{"content": {"parts": [1]}, "finishReason": "STOP"}]},
    "half a character": candidate("\ud800"),
    "a number for a text": candidate(7),
    "a list for the feedback": {"promptFeedback": [1], "prompt_feedback": [1]},
    "a number for why": {"promptFeedback": {"blockReason": 5}, "prompt_feedback": {"block_reason": 5}},
    "words for answers": {"answers": {"tone": "yes", "professional": 5, "politics": None}},
}


@pytest.mark.requirement("ta-fail-07")
async def test_no_odd_answer_is_a_crash_or_a_verdict():
    async with asked() as server:
        for name, body in ODD.items():
            for engine in ("generate", "decide"):
                server.say(body, content_type="application/json")
                try:
                    answer = await server.calls[engine]()
                except (AnswerUnusable, Blocked):
                    continue
                assert (answer.verdicts, answer.missing) == ({}, (0,)), (name, engine)


@pytest.mark.requirement("ta-flow-05")
async def test_a_count_that_is_not_told_or_half_told_is_none():
    whole, useless = json.dumps({"flagged": [], "kept": [1]}), "7"
    half, both = {"promptTokenCount": 9}, {"promptTokenCount": 9, "candidatesTokenCount": 1}
    async with asked() as server:
        for usage, counted in (({}, None), (half, None), (both, (9, 1))):
            server.say(candidate(whole, **usage))
            assert (await server.calls["generate"]()).tokens == counted
        for usage, counted in (({}, None), (half, (9, 0)), (both, (9, 1))):
            server.say(candidate(useless, **usage))
            assert (await failure(server.calls["generate"])).tokens == counted


@pytest.mark.requirement("ta-fail-07")
async def test_no_odd_answer_about_a_job_is_a_crash_or_its_end():
    jobs = [
        *ODD.values(),
        {"name": 5, "metadata": {"state": 7}},
        {},
        {"name": "batches/1"},
        {"name": "batches/1", "metadata": {"state": "BATCH_STATE_SUCCEEDED", "output": [1]}},
        {"operations": [1]},
        {"operations": 5},
    ]
    async with asked() as server:
        for body in jobs:
            for call in ("submit", "find", "poll"):
                server.say(body, content_type="application/json")
                try:
                    found = await server.calls[call]()
                except (AnswerUnusable, Transient):
                    continue
                named = call == "submit" and body.get("name") == found == "batches/1"
                assert named or (call == "find" and found is None), (call, body, found)


@pytest.mark.requirement("ta-fail-07")
async def test_an_error_takes_the_place_of_no_answer_in_a_job_and_of_two_answers_none_is_guessed():
    def about(number: object, **said: object) -> dict[str, object]:
        return {"metadata": {"request": str(number)}, **said}

    error = {"error": {"code": 13, "message": "again, please"}}
    one, other = ({"response": candidate(text, promptTokenCount=9)} for text in ("one", "other"))
    mine, yours, both, stray = (
        {"response": candidate(json.dumps({"flagged": [], "kept": ids}), promptTokenCount=9)}
        for ids in ([50, 51], [60, 61], [60, 1, 61], [90, 100])
    )
    responses = [
        about(1, **one), about(1, **error), about(2, **error), about(2, **one), about(2, **one),
        about(3, **one), about(3, **other), about(4, **error), about(4, **error), about("x", **one),
        about(6, **mine), about(5, **yours), {**mine}, about(6, **both), about(7, **mine),
        about(9, **stray), about(10, **error),
    ]  # fmt: skip
    output = {"inlinedResponses": {"inlinedResponses": responses}}
    async with asked() as server:
        server.say({"name": "batches/1", "metadata": {"state": "BATCH_STATE_SUCCEEDED", "output": output}})
        status = await server.calls["poll"]()
    said = {}
    for number in range(1, 11):
        first = {5: 50, 6: 60, 9: 90, 10: 100}.get(number, 1_000 * number)
        found = batch._response(status, JobRequest(number, [*BATCH, *BATCH], first=first))
        said[number] = found and (found.response.text if found.response else "error")
    assert said == {
        1: "one",
        2: "one",
        3: None,
        4: "error",
        7: None,
        8: None,
        5: mine["response"]["candidates"][0]["content"]["parts"][0]["text"],
        6: both["response"]["candidates"][0]["content"]["parts"][0]["text"],
        9: stray["response"]["candidates"][0]["content"]["parts"][0]["text"],
        10: "error",
    }


@pytest.mark.requirement("ta-fail-07")
@pytest.mark.parametrize("count", ["many", -5, 10**30, 1.5])
async def test_what_is_no_count_of_tokens_is_no_count(count):
    text = json.dumps({"flagged": [], "kept": [1]})
    async with asked() as server:
        server.say(candidate(text, promptTokenCount=count, candidatesTokenCount=1))
        with contextlib.suppress(AnswerUnusable):  # by the SDK, which knows what a number is
            answer = await server.calls["generate"]()
            assert (answer.input_tokens, answer.output_tokens) == (0, 0)


UMLAUT = "<h1>Der Server ist überlastet</h1>".encode("latin-1")
RETRY = {"error": {"details": [{"@type": "…RetryInfo", "retryDelay": "6.5s"}]}}
BODIES: dict[str, tuple[object, dict[str, str]]] = {
    "latin-1": (UMLAUT, {"content_type": "text/html"}),
    "declared": (UMLAUT, {"content_type": "text/html; charset=iso-8859-1"}),
    "an encoding of no text": (UMLAUT, {"content_type": "text/html; charset=rot13"}),
    "not compressed as it says": (UMLAUT, {"content_encoding": "gzip"}),
    "compressed": (gzip.compress(UMLAUT), {"content_encoding": "gzip"}),
    "nothing": (b"", {}),
    "a number": (b"5", {"content_type": "application/json"}),
    "a number for an error": ({"error": 5}, {}),
    "a number for a message": ({"error": {"message": 5, "status": 5, "details": 5, "code": "x"}}, {}),
    "numbers for details": (
        {"error": {"message": None, "details": [5, {"violations": [5]}, {"violations": 5}]}},
        {},
    ),
    "without end": (DEEP, {"content_type": "application/json"}),
    "in a list": ([RETRY], {}),
}
MEANING: dict[int, type[Exception]] = {
    429: Throttled,
    408: TooSlow,
    504: TooSlow,
    500: Transient,
    502: Transient,
    503: Transient,
    400: RefusedForGood,
    401: RefusedForGood,
    403: RefusedForGood,
    404: RefusedForGood,
    302: RefusedForGood,
    202: AnswerUnusable,
}


@pytest.mark.requirement("ta-fail-06")
@pytest.mark.parametrize("call", ["generate", "decide", "poll"])
async def test_a_failure_is_what_its_status_says_whatever_its_body_is(call):
    async with asked() as server:
        for status, meaning in MEANING.items():
            for name in BODIES if status in {429, 502} else ("latin-1", "a number for a message"):
                body, headers = BODIES[name]
                server.say(body, status, **headers)
                error = await failure(server.calls[call])
                assert type(error) is meaning, (status, name, error)
                assert error.is_free or status == 202


@pytest.mark.parametrize(
    "proxy", ["socks5://user:secret@127.0.0.1:9", "gopher://127.0.0.1:9", "http://user:secret@proxy:port"]
)
async def test_a_proxy_of_a_kind_that_cannot_be_used_is_named_with_its_cure(proxy, monkeypatch):
    monkeypatch.setenv("ALL_PROXY", proxy)
    how = {"api_key": KEY, "model": "m", "connections": 1, "timeout_s": 1, "clock": SystemClock()}
    with pytest.raises(ProxyUnusable) as caught:
        Connection(base_url=None, **how)
    assert "ALL_PROXY" in caught.value.cure
    assert "secret" not in f"{caught.value} {caught.value.cure}"
    async with Connection(base_url="http://127.0.0.1:9", **how):  # a fake on this machine needs none
        pass


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSLKEYLOGFILE"])
def test_certificates_that_cannot_be_read_are_named_with_their_cure(name, tmp_path, monkeypatch):
    monkeypatch.setenv(name, str(tmp_path / "moved" / "cert.pem"))
    with pytest.raises(CertificatesUnusable) as caught:
        connection._certificates.__wrapped__()
    assert name in caught.value.cure


async def test_what_the_project_lacks_is_not_blamed_on_the_request():
    where = {"code": 400, "status": "FAILED_PRECONDITION", "message": "User location is not supported"}
    async with asked() as server:
        server.say({"error": where}, 400)
        error = await failure(server.calls["generate"])
        assert type(error) is RefusedForGood
        assert "billing" in error.cure


async def test_the_message_of_a_refusal_is_kept_without_the_key():
    async with asked() as server:
        for body in (
            {"error": {"message": f"no such key: {KEY}"}},
            f"no such key: {KEY} für Sie".encode("latin-1"),
        ):
            server.say(body, 403)
            error = await failure(server.calls["generate"])
            assert "no such key" in str(error)
            assert KEY not in str(error)


@pytest.mark.requirement("ta-fail-10")
async def test_only_gemini_itself_can_say_that_a_job_is_not_there():
    async with asked() as server:
        server.say({"error": {"code": 404, "status": "NOT_FOUND"}}, 404)
        assert type(await failure(server.calls["poll"])) is JobGone
        server.say(b"<h1>404 Not Found</h1>", 404, content_type="text/html")
        assert type(await failure(server.calls["poll"])) is RefusedForGood


async def test_a_days_quota_is_told_apart_by_its_name_alone():
    violation = {"quotaId": "GenerateRequestsPerDayPerProject", "quotaValue": 5}
    async with asked() as server:
        server.say({"error": {"details": [{"violations": [5, violation]}]}}, 429)
        assert type(await failure(server.calls["decide"])) is DailyQuotaReached


@pytest.mark.requirement("ta-fail-06")
async def test_an_error_page_that_never_ends_is_still_the_error_that_its_status_says(monkeypatch):
    monkeypatch.setattr("tweet_audit.gemini.refusal._MAX_BODY_S", 0.05)

    hung_up = asyncio.Event()

    async def drips(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 429 Too Many Requests\r\nContent-Length: 99\r\nRetry-After: 7\r\n\r\nwait")
        await writer.drain()
        await reader.read()
        writer.close()
        hung_up.set()

    async with await asyncio.start_server(drips, "127.0.0.1", 0) as server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with Connection(
            api_key=KEY, model="m", base_url=url, connections=1, timeout_s=20, clock=SystemClock()
        ) as connection:
            judge = GeminiJudge(connection, Prompt(DEFAULT, rng=random.Random(1)), max_output_tokens=100)
            error = await failure(lambda: judge.judge(BATCH))
        assert (type(error), error.retry_after_s) == (Throttled, 7)
        await hung_up.wait()


@pytest.mark.requirement("ta-judge-08")
async def test_a_job_is_found_behind_an_empty_page_of_the_list_and_by_naming_a_page_size():
    """The real service lists nothing without one; Google's lists may have empty pages in the middle."""
    job = {"name": "batches/9", "metadata": {"displayName": "label"}}
    pages = {None: {"nextPageToken": "a"}, "a": {"operations": [], "nextPageToken": "b"}}
    pages["b"] = {"operations": [job]}

    def page(request: Request) -> object:
        return pages[request.query_params.get("pageToken")] if "pageSize" in request.query_params else {}

    async with asked() as wire:
        wire.say(page)
        assert await wire.calls["find"]() == "batches/9"
        del pages["b"]["operations"]
        assert await wire.calls["find"]() is None
