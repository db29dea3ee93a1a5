"""`tweet-audit run` and `retry`: builds the parts, connects them, and writes what came of it."""

import contextlib
import json
import random
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import Console

from groundwork.clock import Clock, SystemClock, system_random, utc_now
from groundwork.terminal import counted, visible
from tweet_audit.archive.discovery import Archive, discover
from tweet_audit.archive.source import sources
from tweet_audit.audit.allowance import Allowance
from tweet_audit.audit.intake import take_in
from tweet_audit.audit.reading import Reading
from tweet_audit.commands.asking import Asking, Wishes
from tweet_audit.commands.engines import BY_RULES, RULES
from tweet_audit.commands.limits import allowance, budget_of
from tweet_audit.commands.strategy import Strategy, applied
from tweet_audit.criteria_file import load_criteria
from tweet_audit.domain.criteria import DEFAULT, Criteria
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.domain.rules import LocalRules
from tweet_audit.domain.verdict import Verdict
from tweet_audit.errors import (
    KeyMissing,
    NothingRecorded,
    NothingToRetry,
    StateUnusable,
    UsageInvalid,
    UsernameUnknown,
)
from tweet_audit.outputs.audit_csv import is_audit, write_audit
from tweet_audit.outputs.flagged import read_marks, write_flagged
from tweet_audit.outputs.place import Place, refuse_foreign
from tweet_audit.outputs.summary import Summary, as_json, print_summary
from tweet_audit.outputs.views import view
from tweet_audit.ports import Progress, View
from tweet_audit.settings import Settings
from tweet_audit.state.lock import exclusive
from tweet_audit.state.scratch import Scratch
from tweet_audit.state.store import Run, StateFile

_KEPT = "make room on the disk and run the same command again: what was stored is kept"


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
    strategy: Strategy = Strategy.ASYNC
    confirm: bool = False
    wait: bool = False
    retry: bool = False

    @property
    def place(self) -> Place:
        """Where its files lie."""
        return Place(self.out, self.state)


def run(job: Job, settings: Settings, *, clock: Clock | None = None) -> Outcome:
    """One whole audit; everything that can be refused is refused before the first request."""
    criteria = criteria_of(job.criteria)
    engine = job.engine if criteria.asked else RULES
    if engine != RULES and not (settings.gemini_api_key or settings.google_gemini_base_url):
        raise KeyMissing
    settings = applied(job.strategy, settings)
    budget = budget_of(settings, engine)
    if not job.out.parent.is_dir():
        raise UsageInvalid(
            f"the folder {job.out.parent} does not exist", cure="make it, or choose another --out"
        )
    _refuse_overwriting(job.place)
    if job.retry and not job.place.state.exists():
        raise NothingRecorded(str(job.place.state))
    clock = clock or SystemClock()
    with _saying_what_is_kept(), exclusive(job.place.state), sources(job.archives) as opened:
        archive = discover(opened, strict=job.strict)
        username = archive.username or settings.x_username
        if username is None:
            raise UsernameUnknown
        with (
            writable(job.place.state, cure=_KEPT),
            contextlib.closing(StateFile(job.place.state)) as state,
            allowance(settings, engine, budget, clock) as allowed,
        ):
            parts = _Audit(
                job,
                settings,
                criteria,
                state,
                engine=engine,
                allowed=allowed,
                clock=clock,
                rng=system_random(),
            )
            summary = parts.run(archive, username)
    if job.as_json:
        typer.echo(json.dumps(as_json(summary), indent=2, ensure_ascii=False))
    else:
        print_summary(summary, Console())
    return summary.outcome


@contextlib.contextmanager
def _saying_what_is_kept() -> Iterator[None]:
    """A Ctrl-C while nothing is asked yet, and the second one, end the run at once, without its summary."""
    try:
        yield
    except KeyboardInterrupt:
        typer.echo("interrupted: what was answered is stored; the same command goes on from there", err=True)
        raise


def _refuse_overwriting(place: Place) -> None:
    """Whatever the run will write may take the place of nothing but its own earlier self."""
    place.refuse_clash()
    read_marks(place.out)
    cure = "move it away, or choose another --out"
    refuse_foreign(place.audit, ours=is_audit(place.audit), cure=cure)


# The cure for a file that only lives as long as a command.
ROOM = "make room there, or choose another folder for such files with TMPDIR"


@contextlib.contextmanager
def writable(state: Path, *, cure: str) -> Iterator[None]:
    """Say so if the disk is full, or the file cannot be written. A worker's error comes in a group."""
    try:
        yield
    except (sqlite3.Error, ExceptionGroup) as error:
        found = error.subgroup(sqlite3.Error) if isinstance(error, ExceptionGroup) else error
        if found is None:
            raise
        while isinstance(found, ExceptionGroup):
            found = found.exceptions[0]
        raise StateUnusable(f"{state} cannot be written: {found}", cure=cure) from error


def criteria_of(path: Path | None) -> Criteria:
    """The criteria of a file, or the built-in ones, which is said."""
    if path is not None:
        return load_criteria(path)
    typer.echo(
        "no --criteria: the built-in ones are used (professional, respectful and thoughtful, no politics)",
        err=True,
    )
    return DEFAULT


def read_in(
    archive: Archive,
    criteria: Criteria,
    run: Run,
    *,
    otherwise: Verdict | None = None,
    strict: bool,
    progress: Progress,
    shown: View,
) -> tuple[str, ...]:
    """Read an archive into a run, with the verdicts of the local rules; returns what the user should know.

    `otherwise`: the verdict of a tweet to which no rule applies, if nobody will be asked.
    """
    with Scratch() as scratch:
        reading = Reading(
            archive.files,
            scratch,
            strict=strict,
            keep=criteria.keep,
            unreadable=lambda count, error: run.add_unreadable(count.name, error),
        )
        take_in(reading, LocalRules(criteria, otherwise=otherwise), run, progress=progress, view=shown)
        return (*archive.warnings, *reading.warnings())


class _Audit:
    """The parts of one run."""

    def __init__(
        self,
        job: Job,
        settings: Settings,
        criteria: Criteria,
        state: StateFile,
        *,
        engine: str,
        allowed: Allowance,
        clock: Clock,
        rng: random.Random,
    ) -> None:
        self._job = job
        self._engine = engine
        self._criteria = criteria
        self._state = state
        self._clock = clock
        self._progress = Progress(priced=allowed.budget.priced, at_once=min(2, settings.concurrency))
        self._asking = Asking(
            Wishes(engine=engine, confirm=job.confirm, wait=job.wait, retry=job.retry),
            settings,
            criteria,
            allowance=allowed,
            clock=clock,
            rng=rng,
            progress=self._progress,
        )

    def run(self, archive: Archive, username: str) -> Summary:
        """Read, judge, write."""
        started_s = self._clock.monotonic()
        asks = self._engine != RULES
        if self._job.retry and asks and not self._state.has_asked(self._asking.question):
            raise NothingToRetry(str(self._job.place.state), self._engine)
        run = self._state.begin(
            self._asking.question, utc_now(self._clock), username=username, retry=self._job.retry
        )
        stop: Stop | None = None
        with view(self._clock) as shown:
            warnings = read_in(
                archive,
                self._criteria,
                run,
                otherwise=None if asks else BY_RULES,
                strict=self._job.strict,
                progress=self._progress,
                shown=shown,
            )
            if asks:
                self._progress.phase, self._progress.to_judge = "judging", run.count_pending()
                shown.update(self._progress)
                stop = self._asking.ask(run, shown, drained=lambda stop: self._drained(run, username, stop))
        rows = self._write(run, username)
        second = self._asking.second
        summary = Summary(
            username=username,
            totals=run.totals(),
            progress=self._progress,
            stop=stop,
            warnings=(*warnings, *self._progress.warnings),
            csv_rows=rows,
            place=self._job.place,
            elapsed_s=self._clock.monotonic() - started_s,
            second_opinions=second.counts() if second else None,
        )
        run.end(summary.outcome.name, utc_now(self._clock))
        return summary

    def _drained(self, run: Run, username: str, stop: Stop) -> None:
        """The day is over and the run will wait: what there is is written, and when it goes on is said."""
        rows = self._write(run, username)
        told = visible(f"{stop.message}; {self._job.out} has {counted(rows, 'row')} so far", lines=False)
        typer.echo(told, err=True)
        typer.echo(f"waiting until {stop.resumes_at:%Y-%m-%d %H:%M} UTC (Ctrl-C ends the run)", err=True)

    def _write(self, run: Run, username: str) -> int:
        try:
            rows = write_flagged(self._job.out, username, run.flagged())
            write_audit(self._job.place.audit, username, run.audited(), run.unreadable())
        except OSError as error:
            raise UsageInvalid(
                f"{self._job.out} cannot be written: {error.strerror}",
                cure="mend that and run the same command again: all verdicts are stored",
            ) from error
        return rows
