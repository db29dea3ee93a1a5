"""`tweet-audit eval LABELLED.csv`: how well each engine agrees with labels of your own.

The file has a column `text` and a column `criteria`: the names of the criteria that apply, separated by `;`,
empty for a tweet to keep. Each engine and batch size judges the texts anew, in a state file of its own. The
caps and the limits hold for all of them together, and their requests count for the day as those of a run do.
Keep rules count for nothing here: a text that somebody has labelled is to be judged. One that a forbidden
word has decided is in the scores of "any" and of the words only: nobody was asked what else is wrong with it.
"""

import asyncio
import contextlib
import csv
import dataclasses
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from groundwork.clock import Clock, SystemClock, system_random, utc_now
from groundwork.terminal import visible
from tweet_audit.audit.allowance import Allowance
from tweet_audit.commands.allowing import allowance
from tweet_audit.commands.asking import Asking, Wishes
from tweet_audit.commands.engines import BY_RULES, DECIDE, RULES
from tweet_audit.commands.pricing import spending_of
from tweet_audit.commands.run import criteria_of, writable
from tweet_audit.domain.criteria import Criteria, KeepRules
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.domain.rules import FORBIDDEN, LocalRules
from tweet_audit.domain.scores import Score, by_criterion, score
from tweet_audit.domain.tweet import Tweet
from tweet_audit.domain.verdict import Decision
from tweet_audit.errors import KeyMissing, LabelsInvalid
from tweet_audit.outputs.views import view
from tweet_audit.ports import Progress
from tweet_audit.settings import Settings
from tweet_audit.state.store import Run, StateFile

MAX_LABELS = 100_000
MAX_TEXT_CHARACTERS = 100_000
COLUMNS = ("text", "criteria")
_ROOM = "make room there, or choose another folder for such files with TMPDIR"
# What ends one engine's run by one of these, or by a stop for all, ends the others too. A refusal (a key that
# may make no jobs) and an error that nobody foresaw may concern one engine only.
_ENDS_ALL = frozenset({Outcome.INTERRUPTED, Outcome.QUOTA, Outcome.CAP})
# The exit code of several is the first of these that one of them has: unjudged texts hide no bug.
_GRAVEST_FIRST = (
    Outcome.INTERRUPTED,
    Outcome.UNFORESEEN,
    Outcome.REFUSED,
    Outcome.CAP,
    Outcome.QUOTA,
    Outcome.INCOMPLETE,
    Outcome.DONE,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the criteria that a person says apply to it."""

    text: str
    criteria: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One engine at one batch size. Texts without a verdict are in no score: `unjudged` counts them.

    `reasons`: why, and how many each.
    """

    engine: str
    batch_size: int
    texts: int
    unjudged: int
    requests: int
    cost_usd: float | None
    flagged: Score
    criteria: dict[str, Score]
    outcome: Outcome = Outcome.DONE
    stop: Stop | None = None
    reasons: dict[str, int] = dataclasses.field(default_factory=dict)

    @property
    def ends_all(self) -> bool:
        """Whether what has ended it ends the other engines and batch sizes too."""
        return self.outcome in _ENDS_ALL or (self.stop is not None and self.stop.for_all)


def read_labels(path: Path, names: Sequence[str]) -> list[Label]:
    """The labels of a CSV; raises LabelsInvalid, which names the line."""
    csv.field_size_limit(MAX_TEXT_CHARACTERS)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(_labels(csv.DictReader(file), path, names))
    except OSError as error:
        raise LabelsInvalid(
            str(path), f"cannot be read: {error.strerror}", cure="name the CSV with your labels"
        ) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise LabelsInvalid(str(path), str(error)) from error


def _labels(rows: "csv.DictReader[str]", path: Path, names: Sequence[str]) -> Iterator[Label]:
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise LabelsInvalid(str(path), f"has no column {missing[0]!r}")
    for number, row in enumerate(rows, 2):
        if number > MAX_LABELS + 1:
            raise LabelsInvalid(str(path), f"has more than {MAX_LABELS:,} rows")
        found = frozenset(name for each in (row["criteria"] or "").split(";") if (name := each.strip()))
        unknown = sorted(found - {*names})
        if unknown:
            raise LabelsInvalid(
                str(path), f"line {number}: no criterion is called {unknown[0]!r}: {', '.join(names)}"
            )
        if not (row["text"] or "").strip():
            raise LabelsInvalid(str(path), f"line {number} has no text")
        yield Label(row["text"], found)


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
    clock, spending = SystemClock(), spending_of(settings, asked)
    with allowance(settings, asked, spending, clock) as allowed, asyncio.Runner() as runner:
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
    priced = allowed.spending.priced
    with (
        tempfile.TemporaryDirectory(prefix="tweet-audit-") as folder,
        writable(state_file := Path(folder) / "eval.sqlite", cure=_ROOM),
        contextlib.closing(StateFile(state_file)) as state,
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


def tell(evaluations: Iterable[Evaluation], *, as_json: bool) -> Outcome:
    """Show all of them, also if an error comes between, which is raised on; returns how they ended."""
    found: list[Evaluation] = []
    try:
        for each in evaluations:
            found.append(each)  # noqa: PERF402  what is there has to be there when the next one fails
    finally:
        if found:
            show(found, as_json=as_json)
    return min((each.outcome for each in found), key=_GRAVEST_FIRST.index)


def show(found: Sequence[Evaluation], *, as_json: bool) -> None:
    """Print a table, or JSON."""
    if as_json:
        typer.echo(json.dumps([_as_json(each) for each in found], indent=2))
        return
    table = Table(title="agreement with your labels", title_justify="left")
    for column in ("engine", "batch", "criterion", "precision", "recall", "F1", "unjudged", "requests"):
        table.add_column(column, justify="left" if column in {"engine", "criterion"} else "right")
    for each in found:
        for name, one in {"any": each.flagged, **each.criteria}.items():
            first = name == "any"
            table.add_row(
                each.engine if first else "",
                str(each.batch_size) if first else "",
                name,
                *("–" if ratio is None else f"{ratio:.2f}" for ratio in (one.precision, one.recall, one.f1)),
                str(each.unjudged) if first else "",
                str(each.requests) if first else "",
            )
        table.add_section()
    console = Console()
    console.print(table)
    for each in found:
        if each.reasons:
            told = ", ".join(f"{number:,} {reason}" for reason, number in sorted(each.reasons.items()))
            line = f"{each.engine}, batch {each.batch_size}: not judged: {visible(told, lines=False)}"
            console.print(line, markup=False)
        if each.stop:
            told = f"{each.engine}, batch {each.batch_size}: stopped: {each.stop.message}"
            for line in (told, f"cure: {each.stop.cure}") if each.stop.cure else (told,):
                console.print(visible(line, lines=False), markup=False)
    if any(each.stop for each in found):
        console.print("eval stores no verdict: the next one asks about every text again", markup=False)


def _as_json(each: Evaluation) -> dict[str, object]:
    told = dataclasses.asdict(each)
    told["outcome"] = each.outcome.name.lower()
    del told["stop"]
    told["stopped"] = each.stop.message if each.stop else ""
    told["cure"] = each.stop.cure if each.stop else ""
    told["flagged"] = _with_ratios(each.flagged)
    told["criteria"] = {name: _with_ratios(one) for name, one in each.criteria.items()}
    return told


def _with_ratios(one: Score) -> dict[str, float | None]:
    ratios = {"precision": one.precision, "recall": one.recall, "f1": one.f1}
    return dataclasses.asdict(one) | {
        name: None if value is None else round(value, 4) for name, value in ratios.items()
    }
