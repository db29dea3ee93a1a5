"""The HTTP face: Gemini's own route, and the control routes under `/_`."""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from fake_gemini import answers
from fake_gemini.cutting import cut
from fake_gemini.errors import BadApiKey, BadFaultPlan, NoApiKey, PayloadTooLarge, Refusal, UnknownModel
from fake_gemini.faults import Fault, FaultPlan, read_document
from fake_gemini.journal import MAX_TEXTS, Entry, Journal, fingerprint
from fake_gemini.quota import Quota
from fake_gemini.service import FakeModel, Outcome
from fake_gemini.wire import MAX_BODY_BYTES, decode_request
from groundwork.clock import Clock, utc_now

MAX_CONTROL_BYTES = 1024 * 1024
_FAMILIES = ("gemini-", "gemma-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long an answer takes: between the two latencies, `slow_s` more with the fault `slow`."""

    min_latency_s: float = 0.0
    max_latency_s: float = 0.0
    slow_s: float = 5.0


class Gemini:
    """`POST /{version}/models/{model}:generateContent` as an ASGI application."""

    def __init__(
        self,
        model: FakeModel,
        journal: Journal,
        *,
        pace: Pace,
        api_key: str | None,
        clock: Clock,
        rng: random.Random,
    ) -> None:
        self._model = model
        self._journal = journal
        self._pace = pace
        self._api_key = api_key
        self._clock = clock
        self._rng = rng
        self._in_flight = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request and write it into the journal, whatever comes of it."""
        request = Request(scope, receive, send)
        with self._counted():
            started_s, at, in_flight = self._clock.monotonic(), utc_now(self._clock), self._in_flight
            outcome = await self._outcome(request)
            await self._clock.sleep(self._delay_s(outcome.fault))
            self._journal.add(
                Entry(
                    number=self._journal.next_number,
                    at=at.isoformat(timespec="milliseconds"),
                    at_s=started_s,
                    latency_s=self._clock.monotonic() - started_s,
                    method=request.path_params["method"],
                    api_version=request.path_params["version"],
                    model=request.path_params["model"],
                    key="********" if _key(request) else "none",
                    tweets=len(outcome.tweets),
                    texts=[fingerprint(tweet.text) for tweet in outcome.tweets[:MAX_TEXTS]],
                    fault=outcome.fault,
                    status=outcome.answer.status,
                    finish_reason=outcome.answer.finish_reason,
                    prompt_tokens=outcome.answer.prompt_tokens,
                    answer_tokens=outcome.answer.answer_tokens,
                    in_flight=in_flight,
                )
            )
            await _deliver(outcome, scope, receive, send)

    async def _outcome(self, request: Request) -> Outcome:
        try:
            self._check_caller(request)
            body = await _read_body(request, MAX_BODY_BYTES)
            return self._model.generate(request.path_params["model"], decode_request(body))
        except Refusal as refusal:
            return Outcome(answer=answers.refused(refusal))

    def _check_caller(self, request: Request) -> None:
        key, path = _key(request), request.path_params
        if not key:
            raise NoApiKey
        if self._api_key is not None and key != self._api_key:
            raise BadApiKey
        if path["method"] != "generateContent" or not path["model"].startswith(_FAMILIES):
            raise UnknownModel(path["model"], method=path["method"], version=path["version"])

    def _delay_s(self, fault: Fault) -> float:
        delay_s = self._rng.uniform(self._pace.min_latency_s, self._pace.max_latency_s)
        return delay_s + (self._pace.slow_s if fault is Fault.SLOW else 0.0)

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        self._in_flight += 1
        try:
            yield
        finally:
            self._in_flight -= 1


async def _deliver(outcome: Outcome, scope: Scope, receive: Receive, send: Send) -> None:
    """Send the answer, or half of it and then nothing more."""
    answer = outcome.answer
    headers = [
        (b"content-type", answer.content_type.encode()),
        (b"content-length", str(len(answer.body)).encode()),
    ]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    if outcome.fault is not Fault.CUT:
        await send({"type": "http.response.body", "body": answer.body})
        return
    await send(
        {"type": "http.response.body", "body": answer.body[: len(answer.body) // 2], "more_body": True}
    )
    await cut(scope, receive)


async def _read_body(request: Request, limit_bytes: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit_bytes:
            raise PayloadTooLarge(limit_bytes)
    return bytes(body)


def _key(request: Request) -> str:
    return request.headers.get("x-goog-api-key") or request.query_params.get("key", "")


# Control


class Control:
    """The routes under `/_`: the journal, the counts and the fault plan. They need no key."""

    def __init__(self, *, journal: Journal, plan: FaultPlan, quota: Quota) -> None:
        self._journal = journal
        self._plan = plan
        self._quota = quota

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/_journal", self.read_journal, methods=["GET"]),
            Route("/_journal", self.clear_journal, methods=["DELETE"]),
            Route("/_stats", self.stats, methods=["GET"]),
            Route("/_faults", self.read_faults, methods=["GET"]),
            Route("/_faults", self.add_faults, methods=["POST"]),
            Route("/_faults", self.clear_faults, methods=["DELETE"]),
        ]

    async def read_journal(self, _: Request) -> Response:
        """Every remembered request, oldest first."""
        return _json({"requests": msgspec.to_builtins(self._journal.entries())})

    async def clear_journal(self, _: Request) -> Response:
        """Forget the requests and their counts."""
        self._journal.clear()
        return Response(status_code=204)

    async def stats(self, _: Request) -> Response:
        """The counts since the start, the limits' use, and what is left of the fault script."""
        left = len(self._plan.state()["script"])
        return _json({**self._journal.stats(), "quota": self._quota.state(), "script_left": left})

    async def read_faults(self, _: Request) -> Response:
        """What is left of the script, and the rates."""
        return _json(self._plan.state())

    async def add_faults(self, request: Request) -> Response:
        """Add to the script, and replace the rates when the body has some."""
        try:
            document = json.loads(await _read_body(request, MAX_CONTROL_BYTES))
            rates, script = read_document(document)
            if isinstance(document, dict) and "rates" in document:
                self._plan.set_rates(rates)
            self._plan.extend(script)
        except (ValueError, BadFaultPlan, PayloadTooLarge) as error:
            return _json({"error": str(error)}, status=400)
        return _json(self._plan.state())

    async def clear_faults(self, _: Request) -> Response:
        """Forget script and rates: from now on all goes well."""
        self._plan.clear()
        return Response(status_code=204)


def _json(value: dict[str, Any], *, status: int = 200) -> Response:
    return JSONResponse(value, status_code=status)
