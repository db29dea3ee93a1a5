"""The Batch API: jobs of many requests that are answered later, at half the price.

A job waits, runs and ends by the clock alone: nothing works in the background, whoever asks is told where it
stands. Its requests are judged when it is submitted, with a fault for each of them; the answers come out when
it has succeeded. Limits are its own, as with the real service: the submissions a minute and a day, and the
tokens of all jobs that have not ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import msgspec

from fake_gemini import answers
from fake_gemini.answers import Answer
from fake_gemini.batch_wire import BatchRequest, Item
from fake_gemini.errors import InvalidArgument, NoSuchJob, OverQuota, Violation
from fake_gemini.faults import ITEM, JOB, LIST, WIRE, Fault
from fake_gemini.service import FakeModel, Outcome, Prepared, prepare
from groundwork.clock import Clock, utc_now

MAX_JOBS = 1_000
MAX_OPEN_JOBS = 100
MAX_PAGE = 100
_MAX_DIGITS = 9
PENDING_SHARE = 0.2
_TYPE = "type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch"
_FULL_METRIC = "batch_enqueued_tokens"
_FULL_ID = "BatchEnqueuedTokensPerModel"
_INTERNAL = {"code": 13, "message": "An internal error has occurred. Please retry the request."}
_ENDINGS = {Fault.JOB_FAILED: "BATCH_STATE_FAILED", Fault.JOB_EXPIRED: "BATCH_STATE_EXPIRED"}


@dataclass(kw_only=True)
class _Job:
    name: str
    model: str
    display_name: str
    created_at: datetime
    tokens: int
    ends_as: str
    takes_s: float
    responses: list[dict[str, Any]] = field(repr=False)
    errors: int
    cancelled_at: datetime | None = None

    def ended_at(self, now: datetime) -> datetime | None:
        end = self.cancelled_at or self.created_at + timedelta(seconds=self.takes_s)
        return end if end <= now else None

    def state(self, now: datetime) -> str:
        if self.ended_at(now) is None:
            running = now >= self.created_at + timedelta(seconds=self.takes_s * PENDING_SHARE)
            return "BATCH_STATE_RUNNING" if running else "BATCH_STATE_PENDING"
        return "BATCH_STATE_CANCELLED" if self.cancelled_at else self.ends_as


class Jobs:
    """All jobs, by name; the oldest that have ended are forgotten over `MAX_JOBS`."""

    def __init__(
        self, model: FakeModel, *, clock: Clock, takes_s: float, enqueued_tokens: int | None = None
    ) -> None:
        self._model = model
        self._clock = clock
        self._takes_s = takes_s
        self._enqueued_tokens = enqueued_tokens
        self._jobs: dict[str, _Job] = {}

    def submit(self, model: str, batch: BatchRequest) -> Outcome:
        """Start a job; raises `Refusal`. A fault of the request itself comes first: then no job starts."""
        prepared = [prepare(item.request) for item in batch.items]
        tokens = sum(each.tokens for each in prepared)
        self._refuse_if_full(model, tokens)
        self._model.take(f"{model}/batch", 0)
        fault = self._model.plan.deal(WIRE | JOB)
        refused = self._model.wire_fault(fault, model)
        if refused is not None:
            return Outcome(answer=refused, fault=fault, items=len(batch.items))
        responses = [
            self._response(model, item, each) for item, each in zip(batch.items, prepared, strict=True)
        ]
        job = _Job(
            name=f"batches/{self._model.new_id()}",
            model=model,
            display_name=batch.display_name,
            created_at=utc_now(self._clock),
            tokens=tokens,
            ends_as=_ENDINGS.get(fault, "BATCH_STATE_SUCCEEDED"),
            takes_s=self._takes_s,
            responses=_delivered(responses, fault),
            errors=sum("error" in each for each in responses),
        )
        self._jobs[job.name] = job
        self._forget()
        answer = self._shown(job, prompt_tokens=tokens)
        asked = [tweet for each in prepared for tweet in each.tweets]
        return Outcome(answer=answer, fault=fault, tweets=asked, items=len(batch.items))

    def get(self, name: str) -> Outcome:
        """Where a job stands, with its answers once it has succeeded; raises `NoSuchJob`."""
        job = self._find(name)
        fault = self._model.plan.deal(WIRE)
        return Outcome(answer=self._model.wire_fault(fault, job.model) or self._shown(job), fault=fault)

    def list(self, page_size: str = "", page_token: str = "") -> Outcome:
        """A page of the jobs, the newest first, without their answers; raises `InvalidArgument`.

        Like the real service it shows none to whoever does not say how many.
        """
        size, start = _count(page_size, "pageSize"), _count(page_token, "pageToken")
        fault = self._model.plan.deal(WIRE | LIST)
        jobs = [*reversed(self._jobs.values())][fault is Fault.STALE_LIST :]
        end = start + min(size, MAX_PAGE)
        page: dict[str, Any] = {}
        if shown := [self._operation(job, answers_too=False) for job in jobs[start:end]]:
            page["operations"] = shown
        if start < end < len(jobs):
            page["nextPageToken"] = str(end)
        return Outcome(answer=self._model.wire_fault(fault, "") or _json(page), fault=fault)

    def cancel(self, name: str) -> Outcome:
        """End a job that has not ended, without answers; raises `NoSuchJob` or `InvalidArgument`."""
        job, now = self._find(name), utc_now(self._clock)
        if job.ended_at(now) is not None:
            raise InvalidArgument(f"{job.name} has ended already and cannot be cancelled.", field="name")
        job.cancelled_at = now
        return Outcome(answer=_json({}))

    def delete(self, name: str) -> Outcome:
        """Forget a job; raises `NoSuchJob`."""
        del self._jobs[self._find(name).name]
        return Outcome(answer=_json({}))

    def _find(self, name: str) -> _Job:
        job = self._jobs.get(f"batches/{name}")
        if job is None:
            raise NoSuchJob
        return job

    def _response(self, model: str, item: Item, prepared: Prepared) -> dict[str, Any]:
        fault = self._model.plan.deal(ITEM)
        told = {"metadata": item.metadata} if item.metadata else {}
        if fault is Fault.ITEM_ERROR:
            return {**told, "error": _INTERNAL}
        return {
            **told,
            "response": msgspec.Raw(self._model.answered(model, prepared, fault).body),
        }

    def _shown(self, job: _Job, *, prompt_tokens: int = 0) -> Answer:
        return _json(self._operation(job, answers_too=True), prompt_tokens=prompt_tokens)

    def _operation(self, job: _Job, *, answers_too: bool) -> dict[str, Any]:
        now = utc_now(self._clock)
        state, ended_at = job.state(now), job.ended_at(now)
        succeeded = state == "BATCH_STATE_SUCCEEDED"
        count = len(job.responses)
        stats = {"requestCount": str(count)}
        if succeeded:
            stats |= {
                "successfulRequestCount": str(count - job.errors),
                "failedRequestCount": str(job.errors),
            }
        else:
            stats["pendingRequestCount"] = str(count)
        metadata: dict[str, Any] = {
            "@type": _TYPE,
            "name": job.name,
            "model": f"models/{job.model}",
            "displayName": job.display_name,
            "state": state,
            "createTime": _time(job.created_at),
            "updateTime": _time(ended_at or now),
            "batchStats": stats,
        }
        if ended_at is not None:
            metadata["endTime"] = _time(ended_at)
        operation: dict[str, Any] = {"name": job.name, "metadata": metadata}
        if ended_at is not None:
            operation["done"] = True
        if succeeded and answers_too:
            metadata["output"] = {"inlinedResponses": {"inlinedResponses": job.responses}}
        if ended_at is not None and not succeeded:
            operation["error"] = {"code": 13, "message": f"The job ended as {state}."}
        return operation

    def _refuse_if_full(self, model: str, tokens: int) -> None:
        now = utc_now(self._clock)
        open_jobs = [job for job in self._jobs.values() if job.model == model and job.ended_at(now) is None]
        limit, used = self._enqueued_tokens, sum(job.tokens for job in open_jobs) + tokens
        if len(open_jobs) >= MAX_OPEN_JOBS:
            violation = Violation(
                "batch_concurrent_jobs", "BatchConcurrentJobsPerModel", MAX_OPEN_JOBS, model
            )
        elif limit is not None and used > limit:
            violation = Violation(_FULL_METRIC, _FULL_ID, limit, model)
        else:
            return
        ends = [job.created_at + timedelta(seconds=job.takes_s) - now for job in open_jobs]
        delay_s = min((end.total_seconds() for end in ends), default=self._takes_s)
        raise OverQuota((violation,), retry_delay_s=max(0.001, delay_s))

    def _forget(self) -> None:
        now = utc_now(self._clock)
        ended = (name for name, job in self._jobs.items() if job.ended_at(now) is not None)
        while len(self._jobs) > MAX_JOBS and (name := next(ended, None)) is not None:
            del self._jobs[name]
            ended = (name for name, job in self._jobs.items() if job.ended_at(now) is not None)


def _delivered(responses: Sequence[dict[str, Any]], fault: Fault) -> list[dict[str, Any]]:
    if fault is Fault.JOB_UNLABELLED:
        return [{k: v for k, v in each.items() if k != "metadata"} for each in reversed(responses)]
    if fault is Fault.JOB_MIXED_UP:
        others = [*responses[1:], *responses[:1]]
        return [
            each | {"metadata": other["metadata"]} if "metadata" in other else each
            for each, other in zip(responses, others, strict=True)
        ]
    return [*responses]


def _json(value: dict[str, Any], *, prompt_tokens: int = 0) -> Answer:
    return answers.Answer(status=200, body=msgspec.json.encode(value), prompt_tokens=prompt_tokens)


def _count(value: str, field: str) -> int:
    if value and not (value.isdecimal() and len(value) <= _MAX_DIGITS):
        raise InvalidArgument(f"Invalid value: {value!r}.", field=field)
    return int(value or 0)


def _time(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
