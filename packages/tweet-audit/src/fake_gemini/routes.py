"""The HTTP face: the routes of Gemini's own API. What is under `/_` is in `control`."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from fake_gemini import answers
from fake_gemini.batch_wire import decode_batch
from fake_gemini.cutting import cut
from fake_gemini.decision_wire import decode_decision
from fake_gemini.decisions import Decisions
from fake_gemini.errors import BadApiKey, NoApiKey, NoSuchJob, PayloadTooLarge, Refusal, UnknownModel
from fake_gemini.faults import Fault
from fake_gemini.jobs import Jobs
from fake_gemini.journal import Entry, Journal, fingerprint
from fake_gemini.service import FakeModel, Outcome
from fake_gemini.wire import MAX_BODY_BYTES, decode_request
from groundwork.clock import Clock, utc_now

_FAMILIES = ("gemini-", "gemma-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long an answer takes: between the two latencies, `slow_s` more with the fault `slow`."""

    min_latency_s: float = 0.0
    max_latency_s: float = 0.0
    slow_s: float = 5.0


@dataclass(frozen=True, slots=True)
class Call:
    """One request as the handlers see it."""

    version: str
    model: str
    job: str
    method: str
    query: Mapping[str, str]
    body: bytes


Handler = Callable[[Call], tuple[str, Outcome]]


class Gemini:
    """Every route of the API; each request passes the same door: key, body, pace, journal, delivery."""

    def __init__(
        self,
        model: FakeModel,
        jobs: Jobs,
        decisions: Decisions,
        journal: Journal,
        *,
        pace: Pace,
        api_key: str | None,
        clock: Clock,
        rng: random.Random,
    ) -> None:
        self._model = model
        self._jobs = jobs
        self._decisions = decisions
        self._journal = journal
        self._pace = pace
        self._api_key = api_key
        self._clock = clock
        self._rng = rng
        self._in_flight = 0

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/{version}/models/{model}:{method}", self._door(self._ask), methods=["POST"]),
            Route("/{version}/decisions", self._door(self._decide, "decisions"), methods=["POST"]),
            Route("/{version}/batches", self._door(self._list, "batches.list"), methods=["GET"]),
            Route("/{version}/batches/{job}:{method}", self._door(self._cancel), methods=["POST"]),
            Route("/{version}/batches/{job}", self._door(self._get, "batches.get"), methods=["GET"]),
            Route("/{version}/batches/{job}", self._door(self._delete, "batches.delete"), methods=["DELETE"]),
        ]

    # The handlers: the model asked, and what came of it

    def _ask(self, call: Call) -> tuple[str, Outcome]:
        known = {"generateContent", "batchGenerateContent"}
        if call.method not in known or not call.model.startswith(_FAMILIES):
            raise UnknownModel(call.model, method=call.method, version=call.version)
        if call.method == "batchGenerateContent":
            return call.model, self._jobs.submit(call.model, decode_batch(call.body))
        return call.model, self._model.generate(call.model, decode_request(call.body))

    def _decide(self, call: Call) -> tuple[str, Outcome]:
        request = decode_decision(call.body)
        model = request.model.removeprefix("models/")
        if not model.startswith(_FAMILIES):
            raise UnknownModel(model, method=call.method, version=call.version)
        return model, self._decisions.create(model, request)

    def _list(self, call: Call) -> tuple[str, Outcome]:
        return "", self._jobs.list(call.query.get("pageSize", ""), call.query.get("pageToken", ""))

    def _get(self, call: Call) -> tuple[str, Outcome]:
        return "", self._jobs.get(call.job)

    def _cancel(self, call: Call) -> tuple[str, Outcome]:
        if call.method != "cancel":
            raise NoSuchJob
        return "", self._jobs.cancel(call.job)

    def _delete(self, call: Call) -> tuple[str, Outcome]:
        return "", self._jobs.delete(call.job)

    # The door

    def _door(self, handler: Handler, method: str = "") -> ASGIApp:
        """One route's application: answers a request and writes it into the journal, whatever comes of it."""
        return _App(self, handler, method)

    async def serve(self, handler: Handler, method: str, scope: Scope, receive: Receive, send: Send) -> None:
        """Take one request through the door."""
        request = Request(scope, receive, send)
        with self._counted():
            started_s, at, in_flight = self._clock.monotonic(), utc_now(self._clock), self._in_flight
            call = _call(request, method)
            model, outcome = await self._outcome(request, call, handler)
            await self._clock.sleep(self._delay_s(outcome.fault))
            self._journal.add(
                Entry(
                    number=self._journal.next_number,
                    at=at.isoformat(timespec="milliseconds"),
                    at_s=started_s,
                    latency_s=self._clock.monotonic() - started_s,
                    method=f"batches.{call.method}" if call.job and not method else call.method,
                    api_version=call.version,
                    model=model,
                    key="********" if _key(request) else "none",
                    tweets=len(outcome.tweets),
                    items=outcome.items,
                    texts=[fingerprint(tweet.text) for tweet in outcome.tweets],
                    fault=outcome.fault,
                    status=outcome.answer.status,
                    finish_reason=outcome.answer.finish_reason,
                    prompt_tokens=outcome.answer.prompt_tokens,
                    answer_tokens=outcome.answer.answer_tokens,
                    in_flight=in_flight,
                )
            )
            await _deliver(outcome, scope, receive, send)

    async def _outcome(self, request: Request, call: Call, handler: Handler) -> tuple[str, Outcome]:
        try:
            self._check_key(request)
            body = await read_body(request, MAX_BODY_BYTES)
            return handler(replace(call, body=body))
        except Refusal as refusal:
            return call.model, Outcome(answer=answers.refused(refusal))

    def _check_key(self, request: Request) -> None:
        key = _key(request)
        if not key:
            raise NoApiKey
        if self._api_key is not None and key != self._api_key:
            raise BadApiKey

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


class _App:
    """An ASGI application: starlette tells it from a function of a request by its not being one."""

    def __init__(self, gemini: Gemini, handler: Handler, method: str) -> None:
        self._gemini = gemini
        self._handler = handler
        self._method = method

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._gemini.serve(self._handler, self._method, scope, receive, send)


def _call(request: Request, method: str) -> Call:
    path = request.path_params
    return Call(
        path["version"],
        path.get("model", ""),
        path.get("job", ""),
        method or path.get("method", ""),
        request.query_params,
        b"",
    )


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


async def read_body(request: Request, limit_bytes: int) -> bytes:
    """The whole body; raises `PayloadTooLarge` once it is over the limit."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit_bytes:
            raise PayloadTooLarge(limit_bytes)
    return bytes(body)


def _key(request: Request) -> str:
    return request.headers.get("x-goog-api-key") or request.query_params.get("key", "")
