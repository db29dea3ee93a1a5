"""The shapes of what the audit service needs from outside, and the values that pass between them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from tweet_audit.domain.notes import Note
from tweet_audit.domain.totals import FileCount
from tweet_audit.domain.tweet import FileKind, Tweet
from tweet_audit.domain.verdict import Decision, Verdict
from tweet_audit.errors import RecordInvalid

Unreadable = Callable[[RecordInvalid], None]


class Tweets(Protocol):
    """The tweets of one file; `replaced` counts the characters that could not be read as text."""

    replaced: int

    def __iter__(self) -> Iterator[Tweet]: ...


class InputFile(Protocol):
    """One file of an archive. `expected`: how many records the manifest promises, if there is one."""

    @property
    def name(self) -> str: ...  # noqa: D102  a Protocol's attribute

    @property
    def kind(self) -> FileKind: ...  # noqa: D102

    @property
    def expected(self) -> int | None: ...  # noqa: D102

    def tweets(self, unreadable: Unreadable, *, needed: Collection[str]) -> Tweets:
        """Read its tweets while iterating; tells `unreadable` of every record that cannot be understood.

        `needed`: the fields that it cannot do without, of those that only keep rules look at.
        """
        ...

    def notes(self, unreadable: Unreadable) -> Iterator[Note]:
        """Read its notes while iterating, likewise."""
        ...


class Scratch(Protocol):
    """Keeps what can only be put together after the last record."""

    notes: int

    def add_note(self, note: Note) -> None:
        """Remember a note, once."""
        ...

    def offer(self, tweet: Tweet) -> None:
        """Remember a tweet, if it could belong to a note."""
        ...

    def joined(self) -> Iterator[tuple[Tweet, str]]:
        """Tweets that belong to exactly one note, and its text."""
        ...

    def count_joined(self) -> int:
        """How many these are."""
        ...

    def add_versions(self, ids: tuple[int, ...]) -> None:
        """Remember a chain of edits, ascending."""
        ...

    def chains(self) -> Iterator[set[int]]:
        """The chains, joined by their first ids."""
        ...

    def add_reply(self, tweet_id: int, parent: int) -> None:
        """Remember which tweet a tweet answers."""
        ...

    def replies(self) -> Iterator[tuple[int, int]]:
        """Each tweet that answers one, with that one."""
        ...


@dataclass(frozen=True, slots=True)
class Pending:
    """A text to be judged. `asks`: how often it was asked in vain in this run; `order`: when it came."""

    key: bytes
    text: str
    asks: int = 0
    order: int = field(default=0, compare=False)

    def again(self) -> "Pending":
        """The same text after one more vain request."""
        return replace(self, asks=self.asks + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a judge made of a batch; positions count from 0.

    Every position is in exactly one of `verdicts`, `missing` (not in the answer) and `conflicting` (flagged
    and kept, or flagged for something that is no criterion). `strangers`: ids that nobody asked about.
    """

    verdicts: dict[int, Verdict]
    missing: tuple[int, ...] = ()
    conflicting: tuple[int, ...] = ()
    strangers: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_microusd: int = 0

    @property
    def tokens(self) -> tuple[int, int] | None:
        """(Input, output) tokens as the server counted them; None if it told no count."""
        counted = self.input_tokens, self.output_tokens
        return counted if any(counted) else None


class Judge(Protocol):
    """Somebody who decides about texts."""

    def tokens(self, batch: Sequence[Pending]) -> int:
        """An estimate of the input tokens of one request for these texts."""
        ...

    def most_tokens(self, batch: Sequence[Pending]) -> tuple[int, int]:
        """More input and output tokens than one request for these texts can ever take."""
        ...

    async def judge(self, batch: Sequence[Pending]) -> Answer:
        """One request, no retry; raises a JudgeError."""
        ...


@dataclass(frozen=True, slots=True)
class JobRequest:
    """One request of a job of the Batch API: its number, its texts, and what it can cost at most.

    `first`: the id of its first text. Those of a job are numbered through, so ids tell its requests apart;
    if not `numbered`, a version before this one has submitted it, and each of its requests began with 1.
    """

    request: int
    batch: list[Pending]
    most_microusd: int = 0
    first: int = 1
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class OpenJob:
    """A job that has not been fetched; `name` is None while nobody knows whether it arrived."""

    id: int
    label: str
    name: str | None
    submitted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class JobStatus:
    """Where a job stands. `failed`: the code of why it ended without answers; `responses` are for `read`.

    `free`: one that failed costs nothing for certain.
    """

    ended: bool
    failed: str = ""
    free: bool = False
    responses: Sequence[object] = ()


class JobGone(Exception):  # noqa: N818  it reads as what happened
    """The service does not know this job any more."""


class JobService(Protocol):
    """Somebody who decides about many batches in one job, later."""

    def tokens(self, batch: Sequence[Pending]) -> int:
        """An estimate of the input tokens of one request of a job."""
        ...

    def most_tokens(self, batch: Sequence[Pending]) -> tuple[int, int]:
        """More input and output tokens than one request of a job can ever take."""
        ...

    def size_bytes(self, batch: Sequence[Pending]) -> int:
        """How much one request adds to the size of a job, about."""
        ...

    async def submit(self, label: str, requests: Sequence[JobRequest]) -> str:
        """Submit a job under a label of our own; returns its name. Raises a JudgeError."""
        ...

    async def find(self, label: str) -> str | None:
        """The name of the job with this label, if there is one. Raises a JudgeError."""
        ...

    async def poll(self, name: str) -> JobStatus:
        """Where a job stands. Raises JobGone or a JudgeError."""
        ...

    def read(self, status: JobStatus, request: JobRequest) -> Answer:
        """The answer to one request of a job; raises a JudgeError."""
        ...


Decided = Sequence[tuple[Pending, Verdict]]


class JobStore(Protocol):
    """Which jobs are on their way. Every method that writes is one transaction."""

    def open_jobs(self) -> list[OpenJob]:
        """The jobs of this question that were not fetched yet, whichever run submitted them."""
        ...

    def submitting(
        self, label: str, batches: Sequence[tuple[list[Pending], int]], at: datetime
    ) -> tuple[int, list[int]]:
        """Note a job before it is submitted: its batches, and what each can cost at most.

        Returns its number and those of its requests.
        """
        ...

    def submitted(self, job: int, name: str) -> None:
        """Note what the service calls it."""
        ...

    def requests(self, job: int) -> list[JobRequest]:
        """The requests of a job that have no answer yet, with their texts ("": not wanted any more)."""
        ...

    def fetched(self, job: int) -> None:
        """Note that a job is dealt with."""
        ...

    def lost(self, job: int) -> None:
        """Note that a job never arrived, which costs nothing: its texts are pending again."""
        ...


class VerdictStore(Protocol):
    """Where verdicts are kept. Every method that writes is one transaction."""

    def answered(self, request: int, answer: Answer, decided: Decided) -> None:
        """Write the verdicts of an answer and the request that brought them."""
        ...

    def gave_up(self, decided: Decided) -> None:
        """Write BLOCKED and FAILED verdicts."""
        ...


class RunState(VerdictStore, Protocol):
    """The state of one run, as the services see it. Every method that writes is one transaction."""

    def add_tweets(self, tweets: Sequence[tuple[Tweet, Verdict | None]]) -> int:
        """Write tweets of this run's input; returns how many ids were new to it."""
        ...

    def count_differing(self, tweets: Sequence[Tweet]) -> int:
        """How many of these have another text than the tweet that this run has under their id."""
        ...

    def add_file(self, count: FileCount) -> None:
        """Note a file that was read to its end."""
        ...

    def add_unreadable(self, file: str, error: RecordInvalid) -> None:
        """Note a record that cannot be understood: a FAILED tweet, as far as anybody knows."""
        ...

    def replace_tweets(self, tweets: Sequence[tuple[Tweet, Verdict | None]]) -> None:
        """Write tweets of this run's input anew: their full texts were found."""
        ...

    def present(self, tweet_ids: set[int]) -> set[int]:
        """Those of these ids that this run has read."""
        ...

    def skip(self, tweet_ids: Sequence[int], reason: str) -> None:
        """Turn tweets of the input into SKIPPED(reason), but for those that are SKIPPED already."""
        ...

    def pages(self, size: int) -> Iterator[list[Pending]]:
        """Texts without a verdict, each once, a page at a time; what was asked longest ago comes first."""
        ...

    def transaction(self) -> AbstractContextManager[object]:
        """Several writes as one, or none of them."""
        ...

    def sending(self, tweets: int, at: datetime, *, most_microusd: int = 0) -> int:
        """Note a request before it leaves, and what it can cost at most; returns its number."""
        ...

    def request_failed(
        self, request: int, error: str, *, tokens: tuple[int, int] | None = None, cost_microusd: int = 0
    ) -> None:
        """Note that a request brought nothing, its (input, output) tokens, and what it may have cost."""
        ...


@dataclass(slots=True, kw_only=True)
class Progress:
    """Where a run stands; a view reads it whenever it likes.

    `flagged`, `blocked` and `failed` count first verdicts; a second opinion may take one back (`overruled`).
    `looking_until_s`: for how long a job is looked for that may have arrived. `warnings`: what else there is
    to know of the asking, told at once.
    """

    phase: str = "reading"
    records: int = 0
    to_judge: int = 0
    judged: int = 0
    flagged: int = 0
    blocked: int = 0
    failed: int = 0
    overruled: int = 0
    sent: int = 0
    retried: int = 0
    in_flight: int = 0
    strangers: int = 0
    asked_again: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_microusd: int = 0
    priced: bool = False
    at_once: int = 0
    waiting: int = 0
    paused_until_s: float = 0.0
    looking_until_s: float = 0.0
    phase_began_s: float = 0.0
    resumes_at: datetime | None = None
    jobs_open: int = 0
    warnings: list[str] = field(default_factory=list)

    def decided(self, decision: Decision) -> None:
        """Count a verdict, or a second opinion."""
        self.judged += 1
        if self.phase == "confirming":
            self.overruled += decision is Decision.KEEP
            return
        self.flagged += decision is Decision.DELETE
        self.blocked += decision is Decision.BLOCKED
        self.failed += decision is Decision.FAILED

    def paid(self, tokens: tuple[int, int] | None, cost_microusd: int) -> None:
        """Count what a request of this run has taken, (input, output) tokens if they are known."""
        self.input_tokens += tokens[0] if tokens else 0
        self.output_tokens += tokens[1] if tokens else 0
        self.cost_microusd += cost_microusd


class View(Protocol):
    """Somebody who watches a run."""

    def update(self, progress: Progress) -> None:
        """Something has changed."""
        ...
