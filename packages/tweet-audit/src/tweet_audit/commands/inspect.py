"""`tweet-audit inspect`: what an archive holds, without asking anybody anything."""

import json
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from groundwork.terminal import visible
from tweet_audit.archive.discovery import Archive, discover
from tweet_audit.archive.source import sources
from tweet_audit.audit.reading import Reading
from tweet_audit.domain.criteria import Criteria
from tweet_audit.domain.rules import SUPERSEDED, LocalRules
from tweet_audit.domain.totals import FileCount
from tweet_audit.domain.tweet import FileKind
from tweet_audit.domain.verdict import Decision
from tweet_audit.outputs.summary import print_warnings
from tweet_audit.state.scratch import Scratch


@dataclass(slots=True, kw_only=True)
class Found:
    """What an archive holds. `skipped`: how many tweets no run would ask about, by reason."""

    username: str | None
    layout: str
    counts: list[FileCount]
    notes_joined: int
    retweets: int
    superseded: int
    first_s: int | None
    last_s: int | None
    warnings: list[str]
    skipped: Counter[str] = field(default_factory=Counter)

    def records(self, kind: FileKind) -> int:
        """How many records the files of a kind hold."""
        return sum(count.records for count in self.counts if count.kind is kind)


def inspect(archives: Sequence[Path], *, username: str | None, strict: bool = False) -> dict[str, Any]:
    """The object that `--json` prints; raises ArchiveUnreadable."""
    found = look(archives, username=username, strict=strict)
    return {
        "username": found.username,
        "tweets": found.records(FileKind.TWEETS),
        "community_tweets": found.records(FileKind.COMMUNITY),
        "note_tweets": found.records(FileKind.NOTES),
        "notes_joined": found.notes_joined,
        "retweets": found.retweets,
        "superseded_edits": found.superseded,
        "first": _date(found.first_s),
        "last": _date(found.last_s),
        "files": [{"name": c.name, "records": c.records, "expected": c.expected} for c in found.counts],
        "warnings": found.warnings,
    }


def look(archives: Sequence[Path], *, username: str | None, strict: bool = False) -> Found:
    """Read everything and count it."""
    rules = LocalRules(Criteria())
    skipped: Counter[str] = Counter()
    retweets = 0
    skipped_ids = array("q")
    first_s: int | None = None
    last_s: int | None = None
    with sources(archives) as opened, Scratch() as scratch:
        archive = discover(opened, strict=strict)
        reading = Reading(archive.files, scratch, strict=strict)
        for count, tweet in reading.tweets():
            retweets += tweet.is_retweet
            count.differing += scratch.differs(tweet)
            first_s = tweet.created_s if first_s is None else min(first_s, tweet.created_s)
            last_s = tweet.created_s if last_s is None else max(last_s, tweet.created_s)
            verdict = rules.verdict(tweet)
            if verdict is not None and verdict.decision is Decision.SKIPPED:
                skipped[verdict.reason] += 1
                skipped_ids.append(tweet.id)
        reading.check()
        versions = {version for chain in scratch.chains() for version in chain}
        already = versions.intersection(skipped_ids)
        superseded = set(reading.superseded(scratch.present))
        return Found(
            username=archive.username or username,
            layout=_layout(archive),
            counts=reading.counts,
            notes_joined=scratch.count_joined(),
            retweets=retweets,
            superseded=len(superseded),
            first_s=first_s,
            last_s=last_s,
            warnings=[*archive.warnings, *reading.warnings()],
            skipped=skipped + Counter({SUPERSEDED: len(superseded - already)}),
        )


def _layout(archive: Archive) -> str:
    old = any(Path(file.path).name.startswith("tweet.") for file in archive.files)
    listed = any(file.expected is not None for file in archive.files)
    return f"{'before 2022' if old else 'today'}, {'with' if listed else 'without'} a manifest"


def _date(time_s: int | None) -> str | None:
    return None if time_s is None else datetime.fromtimestamp(time_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def show_json(found: dict[str, Any]) -> None:
    """Print it for scripts."""
    typer.echo(json.dumps(found, indent=2, ensure_ascii=False))


def show(found: Found, console: Console) -> None:
    """Print it for people."""
    table = Table(title=f"@{found.username or '(unknown)'}", title_justify="left", show_header=False)
    for _ in range(2):
        table.add_column(overflow="fold")
    table.add_row("layout", found.layout)
    table.add_row("from", f"{_date(found.first_s) or '–'} to {_date(found.last_s) or '–'}")
    for count in found.counts:
        expected = "" if count.expected is None else f" (manifest: {count.expected:,})"
        table.add_row(Text(visible(count.name, lines=False)), f"{count.records:,}{expected}")
    table.add_section()
    table.add_row("tweets", f"{found.records(FileKind.TWEETS) + found.records(FileKind.COMMUNITY):,}")
    for reason, number in sorted(found.skipped.items()):
        table.add_row("  not asked about", f"{number:,} {reason}")
    table.add_row(
        "long posts", f"{found.notes_joined:,} of {found.records(FileKind.NOTES):,} joined to their tweet"
    )
    console.print(table)
    print_warnings(found.warnings, console)
