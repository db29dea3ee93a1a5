"""The service behind the `batch` engine: many requests in one job of the Batch API, at half the price.

Which answer belongs to which request is told by the ids of the tweets: those of a job are numbered through.
The answers may come in any order, and the metadata that should name their request may be absent or, worse,
that of another one.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

from google.genai import types

from tweet_audit.errors import AnswerUnusable, JudgeError, RefusedForGood, Transient
from tweet_audit.gemini.answer import ids_in, text_of, understood
from tweet_audit.gemini.client import GeminiJudge
from tweet_audit.gemini.connection import Connection
from tweet_audit.ports import Answer, JobGone, JobRequest, JobStatus, Pending

_KEY = "request"
_MAX_DIGITS = 18
# Who does not say how many to list is shown none at all.
_PAGE_SIZE = 100
# No job has so many tweets.
_LAST_ID = 200_000
_ENDED_WELL = {types.JobState.JOB_STATE_SUCCEEDED, types.JobState.JOB_STATE_PARTIALLY_SUCCEEDED}
# A job that was cancelled or has expired half-way may have been charged for its first half.
_ENDED_BADLY = {
    types.JobState.JOB_STATE_FAILED: JobStatus(ended=True, failed="job-failed", free=True),
    types.JobState.JOB_STATE_CANCELLED: JobStatus(ended=True, failed="job-cancelled"),
    types.JobState.JOB_STATE_EXPIRED: JobStatus(ended=True, failed="job-expired"),
}


class BatchService:
    """Submits, finds, polls and reads jobs whose requests are those of the `generate` engine."""

    def __init__(self, connection: Connection, judge: GeminiJudge) -> None:
        self._connection = connection
        self._judge = judge
        self._jobs = connection.sdk.batches

    def tokens(self, batch: Sequence[Pending]) -> int:
        """An estimate of the input tokens of one request of a job."""
        return self._judge.tokens(batch)

    def most_tokens(self, batch: Sequence[Pending]) -> tuple[int, int]:
        """More tokens than one request of a job can take."""
        return self._judge.most_tokens(batch, first=_LAST_ID)

    def size_bytes(self, batch: Sequence[Pending]) -> int:
        """How much one request adds to the size of a job, about."""
        return self._judge.size_bytes(batch)

    async def submit(self, label: str, requests: Sequence[JobRequest]) -> str:
        """Submit a job under this label; returns its name. Raises a JudgeError."""
        inlined = [
            types.InlinedRequest(
                contents=self._judge.user(each.batch, first=each.first),
                config=self._judge.config,
                metadata={_KEY: str(each.request)},
            )
            for each in requests
        ]
        job = await self._connection.once(
            self._jobs.create(model=self._connection.model, src=inlined, config={"display_name": label})
        )
        if not job.name:
            raise AnswerUnusable("bad-answer", "a job without a name")
        return job.name

    async def find(self, label: str) -> str | None:
        """The name of the job with this label, if the service has one. Raises a JudgeError."""
        return await self._connection.once(self._find(label))

    async def _find(self, label: str) -> str | None:
        pager = await self._jobs.list(config={"page_size": _PAGE_SIZE})
        while True:
            for job in pager.page:
                if job.display_name == label and job.name:
                    return job.name
            try:
                await pager.next_page()  # an empty page in the middle would end an `async for` in an error
            except IndexError:
                return None

    async def poll(self, name: str) -> JobStatus:
        """Where a job stands. Raises JobGone if the service has forgotten it, or a JudgeError."""
        try:
            job = await self._connection.once(self._jobs.get(name=name))
        except RefusedForGood as error:
            if error.gone:
                raise JobGone(name) from error
            raise
        with understood():
            return _status(job)

    def read(self, status: JobStatus, request: JobRequest) -> Answer:
        """The answer to one request of a job; raises a JudgeError."""
        response = _response(status, request)
        if response is None:
            raise AnswerUnusable("missing-in-job", "the job has no answer to this request")
        if response.error is not None:
            raise Transient(f"http-item-{response.error.code}", response.error.message or "", free=True)
        if response.response is None:
            raise AnswerUnusable("empty-answer", "neither an answer nor an error")
        return self._judge.answer(response.response, len(request.batch), first=request.first)


def _status(job: types.BatchJob) -> JobStatus:
    if job.state is None:
        raise AnswerUnusable("bad-answer", "a job without a state")
    if job.state in _ENDED_BADLY:
        return _ENDED_BADLY[job.state]
    if job.state not in _ENDED_WELL:
        return JobStatus(ended=False)
    responses = (job.dest.inlined_responses if job.dest else None) or []
    return JobStatus(ended=True, responses=[_Told.by(each) for each in responses])


@dataclass(frozen=True, slots=True)
class _Told:
    """A response, the ids that it names, in order, and the request that its metadata names."""

    response: types.InlinedResponse
    ids: list[int]
    request: int | None

    @classmethod
    def by(cls, response: types.InlinedResponse) -> "_Told":
        """Whatever is odd about one response spoils no other."""
        ids: list[int] = []
        if response.response is not None:
            with contextlib.suppress(JudgeError), understood():
                ids = sorted(ids_in(text_of(response.response)))
        named = (response.metadata or {}).get(_KEY, "")
        is_number = named.isdecimal() and len(named) <= _MAX_DIGITS
        return cls(response, ids, int(named) if is_number else None)

    def answers(self, request: JobRequest) -> bool:
        """Whether it belongs to this request: by the ids that it names, or, without any, by its metadata."""
        labelled = self.request == request.request
        if not self.ids or not request.numbered:
            return labelled
        return self.names(request) or (labelled and any(_asks(request, each) for each in self.ids))

    def names(self, request: JobRequest) -> bool:
        """Whether it is about this request: the ids in the middle, as strangers may stand at either end."""
        middle = len(self.ids) // 2
        return bool(self.ids) and _asks(request, self.ids[middle]) and _asks(request, self.ids[~middle])


def _asks(request: JobRequest, tweet: int) -> bool:
    return request.first <= tweet < request.first + len(request.batch)


def _response(status: JobStatus, request: JobRequest) -> types.InlinedResponse | None:
    """The answer to a request: an error takes the place of none, and of two that differ none is guessed.

    One that names its tweets goes before one of which only the metadata says whose it is, such as a block.
    """
    several = [each for each in status.responses if isinstance(each, _Told) and each.answers(request)]
    answers = [each for each in several if each.response.error is None]
    named = [each for each in answers if each.names(request)]
    certain = [each for each in named if each.request == request.request]
    found = [each.response for each in certain or named or answers or several[:1]]
    return found[0] if found and all(each.response == found[0].response for each in found) else None
