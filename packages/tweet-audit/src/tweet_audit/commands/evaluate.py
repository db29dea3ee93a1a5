"""`tweet-audit eval LABELLED.csv`: how well each engine agrees with labels of your own.

Each engine and batch size judges the texts anew, in a state file of its own. The caps and the limits hold for
all of them together, and their requests count for the day as those of a run do. Keep rules count for nothing
here: a text that somebody has labelled is to be judged. One that a forbidden word has decided is
in the scores of "any" and of the words only: nobody was asked what else is wrong with it.
"""

import asyncio
import contextlib
import dataclasses
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from groundwork.clock import Clock, SystemClock, system_random, utc_now
from tweet_audit.audit.allowance import Allowance
from tweet_audit.commands.agreement import Evaluation
from tweet_audit.commands.asking import Asking, Wishes
from tweet_audit.commands.engines import BY_RULES, DECIDE, RULES
from tweet_audit.commands.labels import Label, read_labels
from tweet_audit.commands.limits import allowance, budget_of
from tweet_audit.commands.run import ROOM, criteria_of, writable
from tweet_audit.domain.criteria import Criteria, KeepRules
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.domain.rules import FORBIDDEN, LocalRules
from tweet_audit.domain.scores import by_criterion, score
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Decision
from tweet_audit.errors import KeyMissing
from tweet_audit.outputs.views import view
from tweet_audit.ports import Progress
from tweet_audit.settings import Settings
from tweet_audit.state.store import Run, StateFile

# A run would go on where it ended; eval begins anew.
_AGAIN = "run it again: eval stores no verdict, so it asks about every text anew"
_FEWER = "allow more, or label fewer texts"


def evaluate(
    labelled: Path,
    criteria_path: Path | None,
    engines: Sequence[str],
    sizes: Sequence[int],
    settings: Settings,
) -> Iterator[Evaluation]:
    """Judge the labelled texts by every engine at every batch size, or until something ends it for all.

    Each is given as soon as it is there: what it has cost is not lost if a later one ends with an error.
    """
    criteria = dataclasses.replace(criteria_of(criteria_path), keep=KeepRules())
    names = names_of(criteria)
    labels = read_labels(labelled, names)
    engines = engines if criteria.asked else [RULES]
    if {*engines} - {RULES} and not (settings.gemini_api_key or settings.google_gemini_base_url):
        raise KeyMissing
    asked = next((engine for engine in engines if engine != RULES), RULES)
    clock, budget = SystemClock(), budget_of(settings, asked)
    with allowance(settings, asked, budget, clock) as allowed, asyncio.Runner() as runner:
        for engine, size in _ways(engines, sizes):
            used = settings.model_copy(update={"batch_size": size})
            found = _evaluated(
                labels, criteria, names, engine, used, allowed=allowed, runner=runner, clock=clock
            )
            yield found
            if found.ends_all:
                return


def _ways(engines: Sequence[str], sizes: Sequence[int]) -> Iterator[tuple[str, int]]:
    """Each engine with each batch size, if it has batches."""
    for engine in engines:
        for size in (1,) if engine in {DECIDE, RULES} else sizes:
            yield engine, size


def names_of(criteria: Criteria) -> tuple[str, ...]:
    """What a label can say: the criteria that are asked, and the words that are matched here."""
    words = (FORBIDDEN,) if criteria.forbidden_words else ()
    return (*words, *(each.name for each in criteria.asked))


def _evaluated(
    labels: Sequence[Label],
    criteria: Criteria,
    names: Sequence[str],
    engine: str,
    settings: Settings,
    *,
    allowed: Allowance,
    runner: asyncio.Runner,
    clock: Clock,
) -> Evaluation:
    priced = allowed.budget.priced
    with (
        tempfile.TemporaryDirectory(prefix="tweet-audit-") as folder,
        writable(state_file := Path(folder) / "eval.sqlite", cure=ROOM),
        contextlib.closing(StateFile(state_file, cure=ROOM)) as state,
    ):
        progress = Progress(priced=priced, at_once=1)
        asking = Asking(
            Wishes(engine=engine),
            settings,
            criteria,
            allowance=allowed,
            clock=clock,
            rng=system_random(),
            progress=progress,
        )
        run = state.begin(asking.question, utc_now(clock))
        rules = LocalRules(criteria, otherwise=BY_RULES if engine == RULES else None)
        tweets = (Tweet(id=n, text=label.text, created_s=0) for n, label in enumerate(labels, 1))
        run.add_tweets([(tweet, rules.verdict(tweet)) for tweet in tweets])
        progress.to_judge = run.count_pending()
        with view(clock) as shown:
            stop = asking.ask(run, shown, drained=lambda _: None, loop=runner.run)
        if stop is not None:
            cure = _FEWER if stop.outcome is Outcome.CAP and not stop.cure else stop.cure
            stop = dataclasses.replace(stop, cure=cure, goes_on=_AGAIN)
        return _scored(labels, names, run, engine, settings, priced=priced, stop=stop)


def _scored(
    labels: Sequence[Label],
    names: Sequence[str],
    run: Run,
    engine: str,
    settings: Settings,
    *,
    priced: bool,
    stop: Stop | None,
) -> Evaluation:
    judged: dict[int, frozenset[str]] = {}
    reasons: Counter[str] = Counter()
    for each in run.audited():
        if each.decision in {Decision.KEEP, Decision.DELETE}:
            judged[each.id] = frozenset(each.criteria)
        else:
            reasons[each.reason] += 1
    pairs = [(label.criteria, judged[n]) for n, label in enumerate(labels, 1) if n in judged]
    asked = [(wanted, found) for wanted, found in pairs if FORBIDDEN not in found]
    criteria = by_criterion(names, asked) | by_criterion({FORBIDDEN} & {*names}, pairs)
    totals = run.totals()
    unjudged = len(labels) - len(pairs)
    return Evaluation(
        engine=engine,
        batch_size=settings.batch_size,
        texts=len(labels),
        unjudged=unjudged,
        requests=totals.requests,
        cost_usd=totals.cost_microusd / 1e6 if priced else None,
        flagged=score((bool(wanted), bool(found)) for wanted, found in pairs),
        criteria=criteria,
        reasons=dict(reasons),
        outcome=stop.outcome if stop else Outcome.INCOMPLETE if unjudged else Outcome.DONE,
        stop=stop,
    )
