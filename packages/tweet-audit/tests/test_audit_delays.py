"""Where a server says for how long nobody should ask: in RetryInfo or in a header, with any error."""

import random
from datetime import timedelta
from email.utils import format_datetime

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from groundwork.clock import Clock, SystemClock, utc_now
from groundwork.testing import Server
from tweet_audit.commands.engines import DECIDE, GENERATE
from tweet_audit.domain.criteria import DEFAULT
from tweet_audit.errors import JudgeError, Throttled, TooSlow, Transient
from tweet_audit.gemini.client import GeminiJudge
from tweet_audit.gemini.connection import Connection
from tweet_audit.gemini.decide import DecisionJudge
from tweet_audit.gemini.prompt import DecisionPrompt, Prompt
from tweet_audit.ports import Pending

KINDS = {429: Throttled, 503: Transient, 500: Transient, 504: TooSlow, 408: TooSlow}


async def failure(answer: Response, engine: str, clock: Clock | None = None) -> JudgeError:
    """What a judge makes of this answer."""

    async def always(_: Request) -> Response:
        return answer

    with Server(Starlette(routes=[Route("/{path:path}", always, methods=["POST"])])) as url:
        async with Connection(
            api_key="k",
            model="m",
            base_url=url,
            connections=1,
            timeout_s=10,
            clock=clock or SystemClock(),
        ) as connection:
            if engine == DECIDE:
                judge = DecisionJudge(connection, DecisionPrompt(DEFAULT), most_output_tokens=100)
            else:
                prompt = Prompt(DEFAULT, rng=random.Random(1))
                judge = GeminiJudge(connection, prompt, max_output_tokens=100)
            with pytest.raises(JudgeError) as caught:
                await judge.judge([Pending(b"k", "text")])
    return caught.value


@pytest.mark.requirement("ta-fail-02")
@pytest.mark.parametrize("engine", [GENERATE, DECIDE])
@pytest.mark.parametrize(("status", "kind"), KINDS.items())
async def test_a_delay_is_read_from_a_page_that_is_not_geminis(status, kind, engine):
    page = PlainTextResponse("come back later", status, headers={"Retry-After": "37"})
    error = await failure(page, engine)
    assert (type(error), error.retry_after_s) == (kind, 37.0)


@pytest.mark.requirement("ta-fail-02")
@pytest.mark.parametrize(("status", "kind"), KINDS.items())
async def test_geminis_own_delay_is_read_from_every_error_and_goes_before_a_header(status, kind):
    info = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "6.5s"}
    body = {"error": {"code": status, "message": "busy", "status": "BUSY", "details": [info]}}
    error = await failure(JSONResponse(body, status, headers={"Retry-After": "37"}), GENERATE)
    assert (type(error), error.retry_after_s) == (kind, 6.5)


@pytest.mark.requirement("ta-fail-02")
async def test_a_delay_that_is_a_date_is_counted_from_the_clock_of_the_server(clock):
    until = format_datetime(utc_now(SystemClock()) + timedelta(days=10), usegmt=True)
    error = await failure(PlainTextResponse("busy", 503, headers={"Retry-After": until}), GENERATE, clock)
    assert timedelta(days=9) < timedelta(seconds=error.retry_after_s) <= timedelta(days=10)


@pytest.mark.parametrize("header", ["soon", "", "-1"])
async def test_a_header_that_says_nothing_is_no_delay(header):
    error = await failure(PlainTextResponse("busy", 503, headers={"Retry-After": header}), GENERATE)
    assert error.retry_after_s is None
