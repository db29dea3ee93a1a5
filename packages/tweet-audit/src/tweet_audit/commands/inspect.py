"""`tweet-audit inspect`: what an archive holds, without asking anybody anything."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from tweet_audit.archive.discovery import discover
from tweet_audit.archive.source import sources
from tweet_audit.audit.reading import Reading
from tweet_audit.domain.tweet import FileKind
from tweet_audit.state.scratch import Scratch


def inspect(archives: Sequence[Path], *, username: str | None, strict: bool = False) -> dict[str, Any]:
    """Count everything; raises ArchiveUnreadable."""
    with sources(archives) as opened, Scratch() as scratch:
        archive = discover(opened)
        reading = Reading(archive.files, scratch, strict=strict)
        retweets = 0
        first_s: int | None = None
        last_s: int | None = None
        for _, tweet in reading.tweets():
            retweets += tweet.is_retweet
            first_s = tweet.created_s if first_s is None else min(first_s, tweet.created_s)
            last_s = tweet.created_s if last_s is None else max(last_s, tweet.created_s)
        joined, warnings = scratch.count_joined(), [*archive.warnings, *reading.warnings()]
        superseded = sum(1 for _ in reading.superseded(lambda ids: ids))

    def records(kind: FileKind) -> int:
        return sum(count.records for count in reading.counts if count.kind is kind)

    return {
        "username": archive.username or username,
        "tweets": records(FileKind.TWEETS),
        "community_tweets": records(FileKind.COMMUNITY),
        "note_tweets": records(FileKind.NOTES),
        "notes_joined": joined,
        "retweets": retweets,
        "superseded_edits": superseded,
        "first": _date(first_s),
        "last": _date(last_s),
        "files": [{"name": c.name, "records": c.records, "expected": c.expected} for c in reading.counts],
        "warnings": warnings,
    }


def _date(time_s: int | None) -> str | None:
    return None if time_s is None else datetime.fromtimestamp(time_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def show(found: dict[str, Any], *, as_json: bool) -> None:
    """Print what was found."""
    if as_json:
        typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
        return
    console = Console()
    table = Table(title=f"@{found['username'] or '(unknown)'}", title_justify="left", show_header=False)
    for key, value in found.items():
        if key not in {"username", "files", "warnings"}:
            table.add_row(key.replace("_", " "), f"{value:,}" if isinstance(value, int) else str(value))
    for file in found["files"]:
        expected = "" if file["expected"] is None else f" (manifest: {file['expected']:,})"
        table.add_row(file["name"], f"{file['records']:,}{expected}")
    console.print(table)
    for warning in found["warnings"]:
        console.print(f"warning: {warning}", style="yellow", markup=False)
