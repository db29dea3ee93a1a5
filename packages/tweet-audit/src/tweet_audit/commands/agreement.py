"""What `eval` has found, an engine and a batch size at a time: how it is told, and its exit code."""

import dataclasses
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import typer
from rich.console import Console, JustifyMethod
from rich.table import Table

from groundwork.terminal import visible
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.domain.scores import Score

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
        justify: JustifyMethod = "left" if column in {"engine", "criterion"} else "right"
        table.add_column(column, justify=justify, overflow="fold")  # never half a number
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
            for line in (told, f"cure: {each.stop.advice}"):
                console.print(visible(line, lines=False), markup=False)


def _as_json(each: Evaluation) -> dict[str, object]:
    told = dataclasses.asdict(each)
    told["outcome"] = each.outcome.name.lower()
    del told["stop"]
    told["stopped"] = each.stop.message if each.stop else ""
    told["cure"] = each.stop.advice if each.stop else ""
    told["flagged"] = _with_ratios(each.flagged)
    told["criteria"] = {name: _with_ratios(one) for name, one in each.criteria.items()}
    return told


def _with_ratios(one: Score) -> dict[str, float | None]:
    ratios = {"precision": one.precision, "recall": one.recall, "f1": one.f1}
    return dataclasses.asdict(one) | {
        name: None if value is None else round(value, 4) for name, value in ratios.items()
    }
