"""The part of a run that asks Gemini: builds an engine's parts and sees to an orderly end of each day."""

import asyncio
import random
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from groundwork.clock import Clock
from tweet_audit.audit.allowance import Allowance
from tweet_audit.audit.batches import Batches
from tweet_audit.audit.jobs import JobJudging
from tweet_audit.audit.judging import Judging
from tweet_audit.audit.lane import Lane
from tweet_audit.audit.waiting import MAX_DAYS_IN_VAIN, DaysInVain, sleep_until
from tweet_audit.commands.engines import BATCH, DECIDE, GENERATE, RULES
from tweet_audit.commands.interrupts import interrupts
from tweet_audit.commands.limits import key_of, limits_of, price_for
from tweet_audit.domain.criteria import Criteria
from tweet_audit.domain.outcome import Stop
from tweet_audit.domain.verdict import Question
from tweet_audit.gemini.prompt import DecisionPrompt, Prompt
from tweet_audit.ports import Judge, Pending, Progress, VerdictStore, View
from tweet_audit.settings import Settings
from tweet_audit.state.jobs import Jobs
from tweet_audit.state.second import SecondOpinions
from tweet_audit.state.store import Run

if TYPE_CHECKING:
    from tweet_audit.gemini.client import GeminiJudge
    from tweet_audit.gemini.connection import Connection


class Stoppable(Protocol):
    """A way of judging, as the signals see it."""

    async def run(self) -> Stop | None:
        """Judge until nothing is left, or until it is stopped."""
        ...

    def stop(self, stop: Stop) -> None:
        """End in order."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """How to ask: by which engine, with a second opinion or without, and whether to wait for tomorrow.

    `retry`: only once more, and what the Batch API does not know is given up.
    """

    engine: str
    confirm: bool = False
    wait: bool = False
    retry: bool = False


class Asking:
    """Everything between the texts that have no verdict and the verdicts."""

    def __init__(
        self,
        wishes: Wishes,
        settings: Settings,
        criteria: Criteria,
        *,
        allowance: Allowance,
        clock: Clock,
        rng: random.Random,
        progress: Progress,
    ) -> None:
        self._wishes = wishes
        self._settings = settings
        self._criteria = criteria
        self._allowance = allowance
        self._budget = allowance.budget
        self._clock = clock
        self._rng = rng
        self._progress = progress
        self._prompt = Prompt(criteria, rng=rng)
        self._decision = DecisionPrompt(criteria)
        self._current: Stoppable | None = None
        self._interrupted: Stop | None = None
        self._woken: asyncio.Event | None = None
        self._settled = False  # a text came to its end on this day
        self.second: SecondOpinions | None = None

    @property
    def question(self) -> Question:
        """What the verdicts of this run answer."""
        engine, settings = self._wishes.engine, self._settings
        if engine == RULES:
            return Question(engine, "", "", "")
        version = self._decision.version if engine == DECIDE else self._prompt.version
        return Question(engine, settings.gemini_model, version, self._criteria.fingerprint)

    def ask(
        self,
        run: Run,
        shown: View,
        *,
        drained: Callable[[Stop], None],
        loop: Callable[[Coroutine[None, None, Stop | None]], Stop | None] = asyncio.run,
    ) -> Stop | None:
        """Ask about everything that is open; `drained` is called before each wait for another day.

        Whoever asks several times with one allowance gives the `loop` in which all of it waits.
        """
        self.second = SecondOpinions(run) if self._wishes.confirm else None
        if not (self._progress.to_judge or Jobs(run).open_jobs() or (self.second and self.second.count())):
            return None
        try:
            return loop(self._ask(run, shown, drained))
        except asyncio.CancelledError:  # the second Ctrl-C
            raise KeyboardInterrupt from None

    async def _ask(self, run: Run, shown: View, drained: Callable[[Stop], None]) -> Stop | None:
        """Day after day; the SDK is imported only if something is to be asked."""
        from tweet_audit.gemini.connection import Connection

        settings = self._settings
        connection = Connection(
            api_key=key_of(settings),
            model=settings.gemini_model,
            base_url=settings.google_gemini_base_url,
            connections=settings.concurrency,
            timeout_s=settings.request_timeout_s,
            clock=self._clock,
        )
        self._woken = asyncio.Event()
        async with connection:
            with interrupts(self._interrupt):
                stop = await self._day(connection, run, shown)
                in_vain = DaysInVain(self._clock)
                while self._wishes.wait and stop is not None and stop.resumes_at is not None:
                    if in_vain.are_enough(stop, settled=self._settled):
                        told = f"{stop.message}, and nothing was settled on {MAX_DAYS_IN_VAIN} days in a row"
                        return replace(stop, message=told)
                    drained(stop)
                    self._progress.phase, self._progress.resumes_at = "waiting", stop.resumes_at
                    came = await sleep_until(
                        stop.resumes_at,
                        clock=self._clock,
                        woken=self._woken,
                        tick=lambda: shown.update(self._progress),
                    )
                    stop = await self._day(connection, run, shown) if came else self._interrupted
        return stop

    async def _day(self, connection: "Connection", run: Run, shown: View) -> Stop | None:
        """Ask until nothing is left or something stops it; then the second opinions."""
        self._progress.phase = "judging"
        self._budget.reprice(price_for(self._settings, self._wishes.engine))
        judged = self._progress.judged
        stop = await self._until_done(self._first(connection, run, shown))
        self._settled = self._progress.judged > judged
        if stop is None and self.second is not None and (count := self.second.count()):
            self._progress.phase, self._progress.to_judge, self._progress.judged = "confirming", count, 0
            self._budget.reprice(price_for(self._settings, GENERATE))  # a second opinion waits for no job
            judge = self._generate(connection)
            lane = self._lane(judge, run, shown)
            judging = self._judging(
                lane,
                judge,
                batches(self.second, self._settings, size=1, tokens=judge.tokens),
                self.second,
                shown,
            )
            stop = await self._until_done(judging)
            if stop is not None and self._settled:
                stop = replace(stop, in_vain="")
            self._settled |= self._progress.judged > 0
        return stop

    async def _until_done(self, judging: Stoppable) -> Stop | None:
        if self._interrupted is not None:
            return self._interrupted
        self._current = judging
        self._progress.phase_began_s = self._clock.monotonic()
        return await judging.run()

    # -- the parts ----------------------------------------------------------------------------------------

    def _first(self, connection: "Connection", run: Run, shown: View) -> Stoppable:
        """The engine's way of judging."""
        if self._wishes.engine == BATCH:
            return self._jobs(connection, run, shown)
        judge: Judge
        size = self._settings.batch_size
        if self._wishes.engine == DECIDE:
            from tweet_audit.gemini.decide import DecisionJudge

            most = self._settings.decide_output_tokens
            judge, size = DecisionJudge(connection, self._decision, most_output_tokens=most), 1
        else:
            judge = self._generate(connection)
        return self._judging(
            self._lane(judge, run, shown),
            judge,
            batches(run, self._settings, size=size, tokens=judge.tokens),
            run,
            shown,
        )

    def _generate(self, connection: "Connection") -> "GeminiJudge":
        from tweet_audit.gemini.client import GeminiJudge

        return GeminiJudge(connection, self._prompt, max_output_tokens=self._settings.max_output_tokens)

    def _jobs(self, connection: "Connection", run: Run, shown: View) -> JobJudging:
        from tweet_audit.gemini.batch import BatchService

        judge = self._generate(connection)
        service = BatchService(connection, judge)
        return JobJudging(
            self._lane(judge, run, shown),
            service,
            batches(run, self._settings, size=self._settings.batch_size, tokens=service.tokens),
            run,
            Jobs(run),
            requests_per_job=self._settings.requests_per_job,
            poll_s=self._settings.poll_s,
            find_s=self._settings.find_job_s,
            clock=self._clock,
            rng=self._rng,
            progress=self._progress,
            view=shown,
            give_up_unknown=self._wishes.retry,
        )

    def _judging(
        self, lane: Lane, judge: Judge, batches: Batches, store: VerdictStore, shown: View
    ) -> Judging:
        return Judging(
            lane, batches, store, workers=self._settings.concurrency, progress=self._progress, view=shown
        )

    def _lane(self, judge: Judge, run: Run, shown: View) -> Lane:
        return Lane(
            judge,
            run,
            limits=limits_of(self._settings),
            allowance=self._allowance,
            clock=self._clock,
            rng=self._rng,
            progress=self._progress,
            view=shown,
        )

    def _interrupt(self, stop: Stop) -> None:
        self._interrupted = stop
        if self._woken is not None:
            self._woken.set()
        if self._current is not None:
            self._current.stop(stop)


def batches(
    source: "Run | SecondOpinions",
    settings: Settings,
    *,
    size: int,
    tokens: Callable[[Sequence[Pending]], int],
) -> Batches:
    """What is open in `source`, in batches of `size` texts and of no more tokens than the settings allow."""
    most = settings.max_batch_tokens
    return Batches(
        source.pages(size * 4), size=size, max_tokens=min(most, settings.tpm or most), tokens=tokens
    )
