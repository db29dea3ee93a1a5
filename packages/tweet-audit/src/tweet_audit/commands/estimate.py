"""`tweet-audit estimate`: what a run would take, for each engine. Nothing is sent, no state is touched.

The days begin with today, of which other audits may have used a part: that is looked at, and not touched.
"""

import asyncio
import contextlib
import dataclasses
import json
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import typer
from rich.console import Console, JustifyMethod
from rich.table import Table

from groundwork.clock import SystemClock, system_random, utc_now
from groundwork.terminal import visible
from tweet_audit.archive.discovery import discover
from tweet_audit.archive.source import sources
from tweet_audit.audit.estimating import Estimate, count, estimate
from tweet_audit.commands.asking import batches
from tweet_audit.commands.engines import BATCH, DECIDE, GENERATE, RULES
from tweet_audit.commands.limits import day_of, limits_of, price_for
from tweet_audit.commands.run import ROOM, criteria_of, read_in, writable
from tweet_audit.commands.status import day_told, today
from tweet_audit.domain.criteria import Criteria
from tweet_audit.domain.verdict import Question
from tweet_audit.gemini.prompt import DecisionPrompt, Prompt
from tweet_audit.outputs.summary import print_warnings
from tweet_audit.outputs.views import view
from tweet_audit.ports import Pending, Progress
from tweet_audit.settings import Settings
from tweet_audit.state.jobs import Jobs
from tweet_audit.state.past import Past
from tweet_audit.state.quota import quota_file, quota_seen
from tweet_audit.state.store import Run, StateFile, opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What is to be estimated."""

    archives: Sequence[Path]
    criteria: Path | None
    state: Path
    strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The estimates, and what needs no request: decided here, cached is by engine.

    `today`: what is left of the day, as `status` tells it.
    """

    tweets: int
    by_rule: int
    estimates: tuple[Estimate, ...]
    today: dict[str, Any]
    warnings: tuple[str, ...]


def look(inputs: Inputs, settings: Settings) -> Found:
    """Read everything into a copy of the state, and count the batches that each engine would send."""
    criteria, clock = criteria_of(inputs.criteria), SystemClock()
    with quota_seen(quota_file(settings.quota_file)) as counts:
        day = today(settings.gemini_model, day_of(settings, counts, clock))
    with (
        sources(inputs.archives) as opened,
        tempfile.TemporaryDirectory(prefix="tweet-audit-") as folder,
        writable(copy := Path(folder) / "copy.sqlite", cure=ROOM),
        contextlib.closing(copied(inputs.state, copy)) as state,
    ):
        run = state.begin(Question(RULES, "", "", ""), utc_now(clock))
        archive = discover(opened, strict=inputs.strict)
        with view(clock) as shown:
            warnings = read_in(archive, criteria, run, strict=inputs.strict, progress=Progress(), shown=shown)
        totals = run.totals()
        found = tuple(_estimates(run, criteria, settings, left_today=day["left"]))
    return Found(tweets=totals.tweets, by_rule=totals.by_rule, estimates=found, today=day, warnings=warnings)


def copied(state: Path, copy: Path) -> StateFile:
    """A copy of a state file, whole even while a run writes to it; a new one if there is none."""
    if state.exists():
        with opening(state), contextlib.closing(Past(state)) as source:
            source.connection.execute("SELECT count(*) FROM sqlite_master")  # else the copy would be to blame
            with opening(copy, cure=ROOM), contextlib.closing(sqlite3.connect(copy)) as target:
                source.connection.backup(target)
    return StateFile(copy, cure=ROOM)


def _tokens(prompt: Prompt | DecisionPrompt, batch: Sequence[Pending]) -> int:
    return prompt.tokens([pending.text for pending in batch])


def _estimates(
    run: Run, criteria: Criteria, settings: Settings, *, left_today: int | None
) -> Iterator[Estimate]:
    prompt, decision = Prompt(criteria, rng=system_random()), DecisionPrompt(criteria)

    for engine in (GENERATE, BATCH, DECIDE):
        decides = engine == DECIDE
        version = decision.version if decides else prompt.version
        asked = run.asking(Question(engine, settings.gemini_model, version, criteria.fingerprint))
        size = 1 if decides else settings.batch_size
        tokens = partial(_tokens, decision if decides else prompt)
        opened = batches(asked, settings, size=size, tokens=tokens)
        opened.elsewhere |= _in_jobs(asked)
        counted = asyncio.run(count(opened)) if criteria.asked else (0, 0, 0)
        yield estimate(
            engine,
            counted,
            price=price_for(settings, engine),
            limits=limits_of(settings),
            requests_per_day=None if engine == BATCH else settings.rpd,  # jobs have limits of their own
            left_today=left_today,
        )


def _in_jobs(run: Run) -> set[bytes]:
    """The texts that are on their way in a job: a run fetches them, and sends nothing for them."""
    jobs = Jobs(run)
    requests = (request for job in jobs.open_jobs() for request in jobs.requests(job.id))
    return {pending.key for request in requests for pending in request.batch}


def show(found: Found, settings: Settings, *, as_json: bool) -> None:
    """Print a table, or JSON."""
    no_price = (
        f"no price is known for {settings.gemini_model}: set TWEET_AUDIT_PRICE_INPUT_USD and "
        "TWEET_AUDIT_PRICE_OUTPUT_USD, US dollars for a million tokens"
        if any(each.cost_usd is None for each in found.estimates)
        else None
    )
    if as_json:
        told = {**dataclasses.asdict(found), "model": settings.gemini_model, "no_price": no_price}
        typer.echo(json.dumps(told, indent=2))
        return
    table = Table(title=f"{found.tweets:,} tweets, {found.by_rule:,} decided here", title_justify="left")
    for column in ("engine", "texts", "requests", "tokens in", "tokens out", "cost", "time", "days"):
        justify: JustifyMethod = "left" if column == "engine" else "right"
        table.add_column(column, justify=justify, overflow="fold")  # never half a number
    for each in found.estimates:
        table.add_row(
            each.engine,
            f"{each.texts:,}",
            f"{each.requests:,}",
            f"{each.input_tokens:,}",
            f"{each.output_tokens:,}",
            "unknown" if each.cost_usd is None else f"${each.cost_usd:.4f}",
            "up to 24 h" if each.engine == BATCH and each.requests else f"{each.seconds / 60:,.1f} min",
            "-" if each.days is None else str(each.days),
        )
    table.add_row(RULES, "0", "0", "0", "0", "$0.0000", "0.0 min", "-" if settings.rpd is None else "0")
    console = Console()
    console.print(table)
    console.print(
        f"model {settings.gemini_model}; after local rules, repeated texts, stored verdicts and open jobs"
    )
    console.print(day_told(found.today), markup=False)
    print_warnings(found.warnings, console)
    if no_price:
        console.print(visible(no_price, lines=False), markup=False)
