"""The options of `traced-emitter`: what the commands accept, and what `--help` says of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from traced_emitter.chaos import DEFAULT_PROBABILITY, Chaos

__all__ = [
    "AsJson",
    "Batch",
    "BenchDuration",
    "Compat",
    "Connections",
    "Disorder",
    "Duration",
    "Gzipped",
    "Modes",
    "NewRecord",
    "OldRecord",
    "Planted",
    "Processes",
    "Rate",
    "ReportFile",
    "RequestRate",
    "Rulings",
    "Seed",
    "ServerPid",
    "ShowAll",
    "SpansARequest",
    "Speed",
    "Target",
    "VerifyAfter",
    "WarmUp",
    "Window",
    "Workers",
]

_LOAD, _JUDGE, _OUTPUT = "The load", "The verdict", "Output"

Target = Annotated[
    str | None,
    typer.Option(
        "--target", metavar="URL", help="Server under test (TARGET_URL, default http://localhost:8080)."
    ),
]
Window = Annotated[
    str | None,
    typer.Option("--window", metavar="MINUTES", help="The server's window (WINDOW_MINUTES, default 30)."),
]
Seed = Annotated[
    str | None,
    typer.Option(
        "--seed",
        metavar="N",
        help="Give the same load and checks again (default: drawn, printed).",
    ),
]
Compat = Annotated[
    bool,
    typer.Option(
        "--compat/--strict",
        help="The author's own verdict, or every promise of the contract.",
        rich_help_panel=_JUDGE,
    ),
]
Rulings = Annotated[
    bool,
    typer.Option(
        "--rulings", help="Judge by our rulings too, not by the contract alone.", rich_help_panel=_JUDGE
    ),
]
ReportFile = Annotated[
    Path | None,
    typer.Option("--report", metavar="FILE", help="Write the findings as JSON.", rich_help_panel=_OUTPUT),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print one JSON document instead of text.", rich_help_panel=_OUTPUT)
]
ShowAll = Annotated[bool, typer.Option("--all", help="Print what passed as well.", rich_help_panel=_OUTPUT)]
Workers = Annotated[
    str | None,
    typer.Option(metavar="N", help="Parallel clients (WORKERS, default 20).", rich_help_panel=_LOAD),
]
Duration = Annotated[
    str | None,
    typer.Option(metavar="TIME", help="1m30s, 500ms, … (DURATION, default 60s).", rich_help_panel=_LOAD),
]
Disorder = Annotated[
    str | None,
    typer.Option(
        metavar="P",
        help="Probability of shuffled spans (OUT_OF_ORDER_PROB, default 0.3).",
        rich_help_panel=_LOAD,
    ),
]
Batch = Annotated[
    str | None,
    typer.Option(
        metavar="N",
        help="Spans a request, at least (BATCH_SIZE, default 10).",
        rich_help_panel=_LOAD,
    ),
]
Rate = Annotated[
    str | None,
    typer.Option(
        metavar="R",
        help="Traces a second and worker, without surges (RATE_PER_WORKER, default 5).",
        rich_help_panel=_LOAD,
    ),
]
Speed = Annotated[
    str | None,
    typer.Option(metavar="X", help="Multiply the whole load (default 1).", rich_help_panel=_LOAD),
]
Processes = Annotated[
    int,
    typer.Option(
        min=1,
        max=64,
        metavar="N",
        help="Spread the workers over N processes: the same load, for a machine with cores to spare.",
        rich_help_panel=_LOAD,
    ),
]
Modes = Annotated[
    list[str] | None,
    typer.Option(
        metavar="MODE[=P]",
        help=f"Misbehave, with probability P (default {DEFAULT_PROBABILITY}); repeatable. "
        f"Modes: {', '.join(Chaos.modes())}, all.",
        rich_help_panel=_LOAD,
    ),
]
Planted = Annotated[
    str | None,
    typer.Option(
        "--plant",
        metavar="SERVICE[/OPERATION]",
        help="Make this service (or one operation of it) 0.8 s slower, for a reader to find.",
        rich_help_panel=_LOAD,
    ),
]
Connections = Annotated[
    int,
    typer.Option(
        min=1, max=1000, help="Connections, each with one request at a time.", rich_help_panel=_LOAD
    ),
]
SpansARequest = Annotated[
    int, typer.Option("--spans", min=1, max=500, help="Spans a request.", rich_help_panel=_LOAD)
]
RequestRate = Annotated[
    float | None,
    typer.Option(
        "--rate",
        metavar="R",
        min=0.01,
        help="Requests a second over all connections, whatever the server does (open loop). "
        "Without it, as fast as it answers (closed loop).",
        rich_help_panel=_LOAD,
    ),
]
WarmUp = Annotated[
    str,
    typer.Option(
        "--warm-up", metavar="TIME", help="Load before the measuring begins.", rich_help_panel=_LOAD
    ),
]
BenchDuration = Annotated[
    str, typer.Option("--duration", metavar="TIME", help="How long to measure.", rich_help_panel=_LOAD)
]
Gzipped = Annotated[bool, typer.Option("--gzip", help="Pack every body.", rich_help_panel=_LOAD)]
ServerPid = Annotated[
    int | None,
    typer.Option(
        "--pid",
        metavar="PID",
        min=1,
        help="The server's process on this machine: count the CPU time of it and of all below it.",
        rich_help_panel=_OUTPUT,
    ),
]
VerifyAfter = Annotated[
    bool | None,
    typer.Option(
        "--verify/--no-verify",
        help="Judge the server when done, by a journal of about 1 GB an hour (VERIFY, default verify).",
        rich_help_panel=_JUDGE,
    ),
]
NewRecord = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Journal every batch and its answer.", rich_help_panel=_OUTPUT),
]
OldRecord = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Judge by what this record of `emit` says was acknowledged, instead of a probe load.",
        rich_help_panel=_JUDGE,
    ),
]
