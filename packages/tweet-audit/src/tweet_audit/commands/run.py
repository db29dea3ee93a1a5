"""`tweet-audit run`: builds the parts, connects them, and sees to an orderly end."""

import asyncio
import contextlib
import json
import random
import signal
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from zoneinfo import ZoneInfo

import typer
from rich.console import Console

from groundwork.clock import Clock, SystemClock, system_random, utc_now
from groundwork.rate_limit import DailyCounter
from groundwork.retry import FullJitter
from tweet_audit.archive.discovery import Archive, discover
from tweet_audit.archive.source import sources
from tweet_audit.audit.batches import Batches
from tweet_audit.audit.intake import take_in
from tweet_audit.audit.judging import Judging
from tweet_audit.audit.lane import Lane, Limits
from tweet_audit.audit.reading import Reading
from tweet_audit.criteria_file import load_criteria
from tweet_audit.domain.criteria import DEFAULT, Criteria
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.domain.rules import LocalRules
from tweet_audit.domain.verdict import Decision, Question, Verdict
from tweet_audit.errors import KeyMissing, StateUnusable, UsageInvalid, UsernameUnknown
from tweet_audit.gemini.prompt import Prompt
from tweet_audit.outputs.audit_csv import write_audit
from tweet_audit.outputs.flagged import read_marks, write_flagged
from tweet_audit.outputs.summary import Summary, as_json, print_summary
from tweet_audit.outputs.views import view
from tweet_audit.ports import Judge, Progress, View
from tweet_audit.settings import Settings
from tweet_audit.state.lock import exclusive
from tweet_audit.state.scratch import Scratch
from tweet_audit.state.store import Run, StateFile

# Gemini's day begins at midnight in California.
QUOTA_ZONE = ZoneInfo("America/Los_Angeles")
# Sent to another server (GOOGLE_GEMINI_BASE_URL) if there is no key: the SDK wants to send something.
NO_KEY = "no-key"
GENERATE, RULES = "generate", "rules"
_BY_RULES = Verdict(decision=Decision.KEEP, reason="no local rule applies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What the user asked for."""

    archives: Sequence[Path]
    criteria: Path | None
    out: Path
    state: Path | None
    engine: str
    as_json: bool
    strict: bool = False

    @property
    def state_path(self) -> Path:
        """Beside the output, unless it was said."""
        return self.state or self.out.with_name(f"{self.out.stem}.state.sqlite")

    @property
    def audit_path(self) -> Path:
        """Always beside the output."""
        return self.out.with_name(f"{self.out.stem}.audit.csv")


def run(job: Job, settings: Settings) -> Outcome:
    """One whole audit; everything that can be refused is refused before the first request."""
    criteria = _criteria(job)
    engine = job.engine if criteria.asked else RULES
    if engine == GENERATE and not (settings.gemini_api_key or settings.google_gemini_base_url):
        raise KeyMissing
    if not job.out.parent.is_dir():
        raise UsageInvalid(
            f"the folder {job.out.parent} does not exist", cure="make it, or choose another --out"
        )
    read_marks(job.out)
    clock = SystemClock()
    with exclusive(job.state_path), sources(job.archives) as opened:
        archive = discover(opened)
        username = archive.username or settings.x_username
        if username is None:
            raise UsernameUnknown
        with _writable(job.state_path), contextlib.closing(StateFile(job.state_path)) as state:
            audit = _Audit(job, settings, criteria, state, clock=clock, rng=system_random())
            summary = audit.run(archive, username, engine=engine)
    if job.as_json:
        typer.echo(json.dumps(as_json(summary), indent=2, ensure_ascii=False))
    else:
        print_summary(summary, Console())
    return summary.outcome


@contextlib.contextmanager
def _writable(state: Path) -> Iterator[None]:
    """Say so if the disk is full, or the file cannot be written. A worker's error comes in a group."""
    try:
        yield
    except (sqlite3.Error, ExceptionGroup) as error:
        found = error.subgroup(sqlite3.Error) if isinstance(error, ExceptionGroup) else error
        if found is None:
            raise
        while isinstance(found, ExceptionGroup):
            found = found.exceptions[0]
        raise StateUnusable(
            f"{state} cannot be written: {found}",
            cure="make room on the disk and run the same command again: what was stored is kept",
        ) from error


def _criteria(job: Job) -> Criteria:
    if job.criteria is not None:
        return load_criteria(job.criteria)
    typer.echo(
        "no --criteria: the built-in ones are used (professional, respectful and thoughtful, no politics)",
        err=True,
    )
    return DEFAULT


class _Audit:
    """The parts of one run."""

    def __init__(
        self,
        job: Job,
        settings: Settings,
        criteria: Criteria,
        state: StateFile,
        *,
        clock: Clock,
        rng: random.Random,
    ) -> None:
        self._job = job
        self._settings = settings
        self._criteria = criteria
        self._state = state
        self._clock = clock
        self._rng = rng
        self._prompt = Prompt(criteria, rng=rng)
        self._progress = Progress()

    def run(self, archive: Archive, username: str, *, engine: str) -> Summary:
        """Read, judge, write."""
        started_s = self._clock.monotonic()
        asks = engine == GENERATE
        run = self._state.begin(self._question(engine), utc_now(self._clock), username=username)
        rules = LocalRules(self._criteria, otherwise=None if asks else _BY_RULES)
        with view(self._clock) as shown, Scratch() as scratch:
            reading = Reading(
                archive.files,
                scratch,
                strict=self._job.strict,
                threads=self._criteria.keep.threads,
                unreadable=lambda count, error: run.add_unreadable(count.name, error),
            )
            take_in(reading, rules, run, progress=self._progress, view=shown)
            warnings = (*archive.warnings, *reading.warnings())
            self._progress.phase, self._progress.to_judge = "judging", run.count_pending() if asks else 0
            shown.update(self._progress)
            stop = self._asked(run, shown) if self._progress.to_judge else None
        rows = self._write(run, username)
        summary = Summary(
            username=username,
            totals=run.totals(),
            progress=self._progress,
            stop=stop,
            warnings=warnings,
            csv_rows=rows,
            csv=self._job.out,
            audit=self._job.audit_path,
            state=self._job.state_path,
            elapsed_s=self._clock.monotonic() - started_s,
        )
        run.end(summary.outcome.name, utc_now(self._clock))
        return summary

    def _write(self, run: Run, username: str) -> int:
        try:
            rows = write_flagged(self._job.out, username, run.flagged())
            write_audit(self._job.audit_path, username, run.audited(), run.unreadable())
        except OSError as error:
            raise UsageInvalid(
                f"{self._job.out} cannot be written: {error.strerror}",
                cure="mend that and run the same command again: all verdicts are stored",
            ) from error
        return rows

    def _question(self, engine: str) -> Question:
        if engine == GENERATE:
            return Question(
                engine, self._settings.gemini_model, self._prompt.version, self._criteria.fingerprint
            )
        return Question(engine, "", "", "")

    def _asked(self, run: Run, shown: View) -> Stop | None:
        try:
            return asyncio.run(self._judge(run, shown))
        except asyncio.CancelledError:  # the second Ctrl-C
            raise KeyboardInterrupt from None

    async def _judge(self, run: Run, shown: View) -> Stop | None:
        """Ask about everything that is still open; the SDK is imported only if something is."""
        from tweet_audit.gemini.client import GeminiJudge

        settings = self._settings
        async with GeminiJudge(
            api_key=settings.gemini_api_key.get_secret_value() if settings.gemini_api_key else NO_KEY,
            model=settings.gemini_model,
            base_url=settings.google_gemini_base_url,
            prompt=self._prompt,
            connections=settings.concurrency,
            timeout_s=settings.request_timeout_s,
            max_output_tokens=settings.max_output_tokens,
        ) as judge:
            judging = Judging(
                self._lane(judge, run),
                Batches(
                    run.pages(settings.batch_size * 4),
                    size=settings.batch_size,
                    max_tokens=min(settings.max_batch_tokens, settings.tpm or settings.max_batch_tokens),
                    tokens=judge.tokens,
                ),
                run,
                workers=settings.concurrency,
                progress=self._progress,
                view=shown,
            )
            with _stop_on_signals(judging):
                return await judging.run()

    def _lane(self, judge: Judge, run: Run) -> Lane:
        settings = self._settings
        daily = DailyCounter(
            self._state.connection,
            name=settings.gemini_model,
            limit=settings.rpd,
            zone=QUOTA_ZONE,
            clock=self._clock,
        )
        return Lane(
            judge,
            run,
            limits=_limits(settings),
            daily=daily,
            clock=self._clock,
            rng=self._rng,
            progress=self._progress,
        )


def _limits(settings: Settings) -> Limits:
    return Limits(
        concurrency=settings.concurrency,
        requests_per_minute=settings.rpm,
        tokens_per_minute=settings.tpm,
        max_requests=settings.max_requests,
        attempts=settings.attempts,
        backoff=FullJitter(
            base_s=settings.backoff_base_s, cap_s=max(settings.backoff_base_s, settings.backoff_cap_s)
        ),
    )


@contextlib.contextmanager
def _stop_on_signals(judging: Judging) -> Iterator[None]:
    """The first Ctrl-C or SIGTERM ends the run in order, the second one at once."""
    loop = asyncio.get_running_loop()
    main = asyncio.current_task()
    asked = False

    def interrupt(number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked and main is not None:
            loop.call_soon_threadsafe(main.cancel)
            return
        asked = True
        typer.echo("\nstopping: waiting for the requests that have left (again: stop at once)", err=True)
        stop = Stop(
            Outcome.INTERRUPTED,
            f"by {signal.Signals(number).name}",
            cure="run the same command again to go on",
        )
        loop.call_soon_threadsafe(judging.stop, stop)

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
