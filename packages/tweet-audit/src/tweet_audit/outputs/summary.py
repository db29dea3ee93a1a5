"""The reconciliation: every record of the input in exactly one class, as a table or as JSON."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from groundwork.terminal import counted, visible
from tweet_audit.domain.outcome import Outcome, Stop
from tweet_audit.domain.totals import Totals
from tweet_audit.domain.verdict import Decision
from tweet_audit.outputs.place import Place
from tweet_audit.ports import Progress

_MEANING = {
    Decision.KEEP: "judged, and fine",
    Decision.DELETE: "flagged: in the CSV",
    Decision.SKIPPED: "not judged",
    Decision.BLOCKED: "Gemini's filter refuses to judge it",
    Decision.FAILED: "no verdict: asked again by the next run",
}

# Reasons that are the user's to mend.
_IN_WORDS = {
    "connection": "connection: Gemini was not reached (network, proxy, GOOGLE_GEMINI_BASE_URL)",
    "timeout": "timeout: no answer came in time (TWEET_AUDIT_REQUEST_TIMEOUT_S)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """All that is said at the end of a run."""

    username: str
    totals: Totals
    progress: Progress
    stop: Stop | None
    warnings: tuple[str, ...]
    csv_rows: int
    place: Place
    elapsed_s: float
    second_opinions: dict[str, int] | None = None

    @property
    def outcome(self) -> Outcome:
        """How the run ended; a tweet without a verdict makes it incomplete."""
        if self.stop is not None:
            return self.stop.outcome
        unclear = self.count(Decision.FAILED) + self.count(Decision.BLOCKED)
        unclear += (self.second_opinions or {}).get("open", 0)
        return Outcome.INCOMPLETE if unclear or not self.totals.reconciled else Outcome.DONE

    def count(self, decision: Decision) -> int:
        """How many tweets ended in this class."""
        return sum(number for (name, _), number in self.totals.classes.items() if name == decision)

    def reasons(self, decision: Decision) -> dict[str, int]:
        """The reasons within a class."""
        return {
            reason: number
            for (name, reason), number in self.totals.classes.items()
            if name == decision and reason
        }


def as_json(summary: Summary) -> dict[str, Any]:
    """Everything as one object, for scripts."""
    totals, progress, stop = summary.totals, summary.progress, summary.stop
    return {
        "outcome": summary.outcome.name.lower(),
        "exit_code": int(summary.outcome),
        "username": summary.username,
        "input": {
            "records": totals.records,
            "repeated": totals.repeated,
            "tweets": totals.tweets,
            "kinds": {
                kind: {
                    "records": count.records,
                    "listed": count.listed,
                    "expected": count.expected,
                    "agrees": count.agrees,
                }
                for kind, count in totals.kinds.items()
            },
            "files": [
                {"name": file.name, "kind": file.kind, "records": file.records, "expected": file.expected}
                for file in totals.files
            ],
        },
        "classes": {
            "KEEP": summary.count(Decision.KEEP),
            "DELETE": summary.count(Decision.DELETE),
            "SKIPPED": summary.reasons(Decision.SKIPPED),
            "BLOCKED": summary.reasons(Decision.BLOCKED),
            "FAILED": summary.reasons(Decision.FAILED),
        },
        "reconciled": totals.reconciled,
        "decided_by": {
            "rules": totals.by_rule,
            "cache": totals.from_cache,
            "duplicates": totals.duplicates,
        },
        "requests": {
            "sent": totals.requests,
            "retried": progress.retried,
            "asked_again": progress.asked_again,
            "strangers": progress.strangers,
            "lost_in_flight": totals.lost_in_flight,
            "in_jobs": totals.in_jobs,
            "fetched": totals.fetched,
        },
        "tokens": {"input": totals.input_tokens, "output": totals.output_tokens},
        "cost_usd": totals.cost_microusd / 1e6 if progress.priced else None,
        "lost_most_usd": totals.lost_microusd / 1e6 if progress.priced else None,
        "in_jobs_most_usd": totals.in_jobs_microusd / 1e6 if progress.priced else None,
        "fetched_cost_usd": totals.fetched_microusd / 1e6 if progress.priced else None,
        "second_opinions": summary.second_opinions,
        "stopped": None
        if stop is None
        else {
            "message": stop.message,
            "cure": stop.advice,
            "resumes_at": stop.resumes_at.isoformat() if stop.resumes_at else None,
        },
        "warnings": list(summary.warnings),
        "csv_rows": summary.csv_rows,
        "csv": str(summary.place.out),
        "audit": str(summary.place.audit),
        "state": str(summary.place.state),
        "elapsed_s": round(summary.elapsed_s, 3),
    }


def print_summary(summary: Summary, console: Console) -> None:
    """The same for people."""
    totals, progress = summary.totals, summary.progress
    table = Table(title=f"@{summary.username}: every tweet in exactly one class", title_justify="left")
    table.add_column("class")
    table.add_column("tweets", justify="right")
    table.add_column("meaning", overflow="fold")
    for decision in Decision:
        table.add_row(decision, f"{summary.count(decision):,}", _MEANING[decision])
        for reason, number in summary.reasons(decision).items():
            table.add_row("", f"{number:,}", f"  {_IN_WORDS.get(reason, reason)}", style="dim")
    table.add_section()
    table.add_row("sum", f"{sum(totals.classes.values()):,}", _sum_line(totals))
    console.print(table)
    if manifest := _manifest_line(totals):
        console.print(manifest)
    console.print(
        f"decided by rules {totals.by_rule:,}, from cache {totals.from_cache:,}, "
        f"as duplicate of a judged text {totals.duplicates:,}"
    )
    console.print(
        f"requests {totals.requests:,} (retried {progress.retried:,}, asked again {progress.asked_again:,}, "
        f"strangers {progress.strangers:,})"
    )
    cost = f"${totals.cost_microusd / 1e6:.4f}" if progress.priced else "cost unknown (no price is set)"
    console.print(
        f"tokens in {totals.input_tokens:,}, out {totals.output_tokens:,}; {cost}; {summary.elapsed_s:.1f} s"
    )
    for line in _beside(totals, priced=progress.priced):
        console.print(line)
    if summary.second_opinions is not None:
        counts = ", ".join(f"{number:,} {name}" for name, number in summary.second_opinions.items())
        console.print(f"second opinions: {counts}")
    print_warnings(summary.warnings, console)
    csv, audit = visible(str(summary.place.out), lines=False), visible(str(summary.place.audit), lines=False)
    console.print(f"{csv}: {counted(summary.csv_rows, 'row')}; everything else: {audit}", markup=False)
    if summary.csv_rows:
        usual = summary.place.state == Place(summary.place.out).state
        state = "" if usual else f" --state {visible(str(summary.place.state), lines=False)}"
        console.print(f"look at them: tweet-audit report --out {csv}{state}", markup=False)
    if summary.stop is not None:
        console.print(f"stopped: {visible(summary.stop.message)}", style="bold", markup=False)
        console.print(f"then: {summary.stop.advice}", markup=False)


def _beside(totals: Totals, *, priced: bool) -> Iterator[str]:
    """Requests that are in no account yet, or in that of another run."""

    def at_most(microusd: int) -> str:
        return f", which cost at most ${microusd / 1e6:.4f}" if priced else ""

    if totals.fetched:
        cost = f", ${totals.fetched_microusd / 1e6:.4f}," if priced else ""
        yield (
            f"fetched the answers to {counted(totals.fetched, 'request')} of an earlier run; their cost{cost}"
            " is in the account of that run (tweet-audit status)"
        )
    if totals.in_jobs:
        waiting = f"{counted(totals.in_jobs, 'request')}{at_most(totals.in_jobs_microusd)}"
        yield f"on their way in a job: {waiting}; the next run with --engine batch fetches the answers"
    if totals.lost_in_flight:
        lost = f"{counted(totals.lost_in_flight, 'request')}{at_most(totals.lost_microusd)}"
        yield f"killed runs have lost the answers to {lost}"


def _manifest_line(totals: Totals) -> str:
    """The records against the manifest, kind by kind; "" if there is none."""
    listed = [
        f"{kind.replace('_', ' ')} {count.listed:,} {'=' if count.listed == count.expected else '≠'} "
        f"{count.expected:,}{'' if count.agrees or count.listed != count.expected else ' but not by file'}"
        for kind, count in totals.kinds.items()
        if count.expected is not None
    ]
    return f"records and manifest: {', '.join(listed)}" if listed else ""


def _sum_line(totals: Totals) -> str:
    """The other side of the equation: what the archive holds."""
    repeated = f", {totals.repeated:,} of them repeated ids" if totals.repeated else ""
    sign = "=" if totals.reconciled else "≠"
    return f"{sign} {counted(totals.records, 'record')} in {counted(len(totals.files), 'file')}{repeated}"


def print_warnings(warnings: Iterable[str], console: Console) -> None:
    """What an archive may lack, a line each."""
    for warning in warnings:
        console.print(f"warning: {visible(warning, lines=False)}", style="yellow", markup=False)
