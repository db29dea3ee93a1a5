"""`tweet-audit status`: how far an audit is, what it cost, and what is left of today's quota."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from groundwork.rate_limit import DailyCounter
from groundwork.terminal import counted, visible
from tweet_audit.domain.outcome import Outcome
from tweet_audit.domain.price import cost_usd, cost_words
from tweet_audit.domain.totals import Totals
from tweet_audit.domain.verdict import Decision
from tweet_audit.outputs.place import Place
from tweet_audit.state.lock import is_held
from tweet_audit.state.past import PastRun, past


def status(place: Place, *, model: str, daily: DailyCounter) -> dict[str, Any]:
    """Everything that a state file tells about its audit; raises StateUnusable."""
    with past(place.state) as found:
        last, run = found.last()
        totals = run.totals()
        return {
            "state": str(place.state),
            "state_bytes": place.state.stat().st_size,
            "username": last.username,
            "running": is_held(place.state),
            "classes": _classes(totals),
            "tweets": totals.tweets,
            "reconciled": totals.reconciled,
            "to_ask": sum(
                number
                for (decision, reason), number in totals.classes.items()
                if decision == Decision.FAILED and reason != "unreadable"
            ),
            "runs": [_shown(each) for each in found.runs()],
            "open_jobs": [
                {"name": name, "submitted_at": at, "most_cost_usd": cost_usd(most, asked=True)}
                for name, at, most in found.open_jobs()
            ],
            "today": today(model, daily),
        }


def _classes(totals: Totals) -> dict[str, Any]:
    found: dict[str, Any] = {"KEEP": 0, "DELETE": 0, "SKIPPED": {}, "BLOCKED": {}, "FAILED": {}}
    for (decision, reason), number in totals.classes.items():
        if isinstance(found[decision], dict):
            found[decision][reason] = number
        else:
            found[decision] += number
    return found


def _shown(run: PastRun) -> dict[str, Any]:
    fields = asdict(run)
    fields["cost_usd"] = cost_usd(fields.pop("cost_microusd"), asked=fields.pop("settled") > 0)
    fields["unanswered_most_usd"] = cost_usd(fields.pop("unanswered_microusd"), asked=run.unanswered > 0)
    fields["fetched_cost_usd"] = cost_usd(fields.pop("fetched_microusd"), asked=run.fetched > 0)
    del fields["question"], fields["username"]
    return fields


def today(model: str, daily: DailyCounter) -> dict[str, Any]:
    """What this key and model have used of the day, in all audits, and what is left."""
    used, exhausted = daily.today()
    left = 0 if exhausted else None if daily.limit is None else max(0, daily.limit - used)
    return {
        "model": model,
        "day": daily.day().isoformat(),
        "requests": used,
        "limit": daily.limit,
        "left": left,
        "resets_at": daily.resets_at().strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def _beside(run: dict[str, Any], *, running: bool) -> Iterator[str]:
    """What the account of a run does not hold."""
    if run["unanswered"]:
        what = "still without an answer" if running else "whose answers were lost"
        yield (
            f"besides, {counted(run['unanswered'], 'request')} {what}; "
            f"cost at most: {cost_words(run['unanswered_most_usd'])}"
        )
    if run["fetched"]:
        yield (
            f"it has fetched the answers to {counted(run['fetched'], 'request')} that an earlier run had "
            f"sent: the cost is in the account of that run ({cost_words(run['fetched_cost_usd'])})"
        )


def _ended(outcome: str | None) -> str | None:
    """Name the end of a run, with the exit code that the manual explains; an older state may name others."""
    known = Outcome.__members__.get(outcome or "")
    return outcome if known is None else f"{outcome} (exit code {known.value})"


def show(found: dict[str, Any], console: Console) -> None:
    """The same for people."""
    title = Text(f"@{found['username']}, {visible(found['state'], lines=False)}", style="table.title")
    table = Table(title=title, title_justify="left", show_header=False)
    for decision, number in found["classes"].items():
        whole = sum(number.values()) if isinstance(number, dict) else number
        reasons = (
            ", ".join(f"{n:,} {reason}" for reason, n in number.items()) if isinstance(number, dict) else ""
        )
        table.add_row(decision, f"{whole:,}", reasons)
    table.add_row("sum", f"{found['tweets']:,}", "" if found["reconciled"] else "≠ what the archive holds")
    console.print(table)
    console.print(
        f"a run is going on: {'yes' if found['running'] else 'no'}; to be asked: {found['to_ask']:,}"
    )
    for run in found["runs"]:
        unfinished = "running" if found["running"] and run is found["runs"][0] else "killed"
        started, ended = run["started_at"][:16].replace("T", " "), _ended(run["outcome"]) or unfinished
        console.print(
            f"run {run['number']}, {started}: {ended}, {run['engine']} {run['model']}".rstrip()
            + f", {counted(run['requests'], 'request')}, tokens in {run['input_tokens']:,}, "
            f"out {run['output_tokens']:,}, cost {cost_words(run['cost_usd'])}",
            markup=False,
            highlight=False,
        )
        for line in _beside(run, running=unfinished == "running"):
            console.print(f"  {line}", markup=False, highlight=False)
    for job in found["open_jobs"]:
        console.print(
            f"a job is open: {visible(job['name'], lines=False)}, submitted {job['submitted_at'][:19]}; "
            f"it costs at most: {cost_words(job['most_cost_usd'])}",
            markup=False,
        )
    console.print(day_told(found["today"]), markup=False)


def day_told(day: dict[str, Any]) -> str:
    """What `today` found, in a line."""
    limit = "no --rpd was set" if day["limit"] is None else f"{day['left']:,} of {day['limit']:,} left"
    limit = "the day is used up" if day["left"] == 0 else limit
    return (
        f"{day['model']} today ({day['day']}, Pacific): {counted(day['requests'], 'request')}, {limit}"
        f"; a new day begins {day['resets_at']}"
    )
