"""The service behind the `batch` engine: many requests in one job of the Batch API, at half the price."""

from collections import defaultdict
from collections.abc import Sequence

from google.genai import types

from tweet_audit.errors import AnswerUnusable, RefusedForGood, Transient
from tweet_audit.gemini.answer import understood
from tweet_audit.gemini.client import GeminiJudge
from tweet_audit.gemini.connection import Connection
from tweet_audit.ports import Answer, JobGone, JobRequest, JobStatus, Pending

_KEY = "request"
_MAX_DIGITS = 18
# Who does not say how many to list is shown none at all.
_PAGE_SIZE = 100
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
        return self._judge.most_tokens(batch)

    async def submit(self, label: str, requests: Sequence[JobRequest]) -> str:
        """Submit a job under this label; returns its name. Raises a JudgeError."""
        inlined = [
            types.InlinedRequest(
                contents=self._judge.user(each.batch),
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

    def read(self, response: object, size: int) -> Answer:
        """The answer to one request of a job; raises a JudgeError."""
        if not isinstance(response, types.InlinedResponse):
            raise AnswerUnusable("missing-in-job", "the job has no answer to this request")
        if response.error is not None:
            raise Transient(f"http-item-{response.error.code}", response.error.message or "", free=True)
        if response.response is None:
            raise AnswerUnusable("empty-answer", "neither an answer nor an error")
        return self._judge.answer(response.response, size)


def _status(job: types.BatchJob) -> JobStatus:
    if job.state is None:
        raise AnswerUnusable("bad-answer", "a job without a state")
    if job.state in _ENDED_BADLY:
        return _ENDED_BADLY[job.state]
    if job.state not in _ENDED_WELL:
        return JobStatus(ended=False)
    responses = (job.dest.inlined_responses if job.dest else None) or []
    return JobStatus(ended=True, responses=_by_number(responses))


def _by_number(responses: Sequence[types.InlinedResponse]) -> dict[int, object]:
    """Each request's answer: an error takes the place of none, and of two that differ none is guessed."""
    sent: defaultdict[int, list[types.InlinedResponse]] = defaultdict(list)
    for each in responses:
        if (number := _number(each)) is not None:
            sent[int(number)].append(each)
    found: dict[int, object] = {}
    for request, several in sent.items():
        first, *others = [each for each in several if each.error is None] or several[:1]
        if all(each.response == first.response for each in others):
            found[request] = first
    return found


def _number(response: types.InlinedResponse) -> str | None:
    found = (response.metadata or {}).get(_KEY, "")
    return found if found.isdecimal() and len(found) <= _MAX_DIGITS else None
