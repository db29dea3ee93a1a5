"""`traced serve`, `traced dashboard` and `traced config show`."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from groundwork import cli
from traced.errors import OneProcessOnly
from traced.log import Durability
from traced.settings import Settings
from traced.target import origin_of

if TYPE_CHECKING:
    from groundwork.config import Loaded

SWITCH_S = 0.0005
"""How long the event loop waits at most for a thread that computes; Python's own 5 ms shows in every p99."""

app = cli.app(
    name="traced",
    help="""Collect spans, keep the last minutes of traces, and show them.

    [bold]Try it[/bold]: [green]traced serve[/green], then in another terminal
    [green]traced-emitter emit --duration 20s[/green], and open http://127.0.0.1:8080/.""",
)

Host = Annotated[
    str | None, typer.Option(help="Address to listen on. [dim](TRACED_HOST, default 127.0.0.1)[/dim]")
]
Port = Annotated[
    int | None,
    typer.Option(help="Port to listen on; 0 takes a free one. [dim](TRACED_PORT, default 8080)[/dim]"),
]
WindowMinutes = Annotated[
    float | None,
    typer.Option(
        help="Minutes that a trace is kept. [dim](TRACED_WINDOW_MINUTES or WINDOW_MINUTES, default 30)[/dim]"
    ),
]
DataDir = Annotated[
    str | None,  # as a path, an empty text would be the current folder
    typer.Option(
        help="Folder of the write-ahead log. [dim](TRACED_DATA_DIR, default .traced)[/dim]",
        metavar="DIRECTORY",
    ),
]
DurabilityOption = Annotated[
    Durability | None,
    typer.Option(
        help="What a 202 is worth: fsync survives a power cut, os survives the process, none neither. "
        "[dim](TRACED_DURABILITY, default fsync)[/dim]"
    ),
]
DatabaseUrl = Annotated[
    str | None,
    typer.Option(
        help="PostgreSQL database to keep the window in; several processes may share one. "
        "[dim](TRACED_DATABASE_URL, default: in memory)[/dim]"
    ),
]
Processes = Annotated[
    int,
    typer.Option(
        min=1, max=64, metavar="N", help="Serve from N processes on one port; only with --database-url."
    ),
]
SettingsFile = Annotated[
    Path | None,
    typer.Option("--settings", help="A TOML or JSON file of settings.", dir_okay=False, exists=True),
]


@app.command()
def serve(
    host: Host = None,
    port: Port = None,
    data_dir: DataDir = None,
    durability: DurabilityOption = None,
    database_url: DatabaseUrl = None,
    window_minutes: WindowMinutes = None,
    processes: Processes = 1,
    settings: SettingsFile = None,
) -> None:
    """Take spans in and serve traces and the dashboard, until Ctrl-C or SIGTERM.

    A 202 means that the spans are visible to the next read and as durable as --durability says.
    A restart reads them back from the data directory; until then /health is 503.
    With --database-url they are in PostgreSQL, and any number of processes share one window.
    SIGTERM finishes the requests under way, then exits 0.

    Examples:
      traced serve

      traced serve --port 9000 --window-minutes 5

      traced serve --database-url postgresql://traced@localhost/traced --processes 2

      TRACED_HOST=0.0.0.0 traced serve

    """
    from groundwork.config import load

    flags = {
        "host": host,
        "port": port,
        "data_dir": data_dir,
        "durability": durability,
        "database_url": database_url,
        "window_minutes": window_minutes,
    }
    chosen = load(Settings, flags=flags, file=settings).settings
    if processes > 1 and chosen.database_url is None:
        raise OneProcessOnly(processes)
    raise typer.Exit(_serve(chosen, processes))


def _serve(chosen: Settings, processes: int) -> int:
    """Put the parts together and run them; returns the exit code."""
    from groundwork import logs, web
    from groundwork.clock import SystemClock
    from traced.app import build_collector, build_served, envelope

    logs.configure(service="traced", level=chosen.log_level)
    clock, drain = SystemClock(), web.Drain()
    collector = build_collector(
        window_minutes=chosen.window_minutes,
        clock=clock,
        data_dir=chosen.data_dir,
        durability=chosen.durability,
        memory_limit_mb=chosen.memory_limit_mb,
        database_url=chosen.database_url.get_secret_value() if chosen.database_url else None,
    )
    served = build_served(
        collector,
        clock=clock,
        drain=drain,
        access_log=chosen.access_log,
        allowed_origins=chosen.allowed_origins,
    )
    gc.collect()
    gc.disable()
    gc.freeze()  # what is here now stays, the store's index included: never look at it again
    sys.setswitchinterval(SWITCH_S)
    return web.serve(
        served.app,
        host=chosen.host,
        port=chosen.port,
        drain=drain,
        on_ready=_announce,
        envelope=envelope,
        express=served.express,
        processes=processes,
    )


@app.command()
def dashboard(
    target: Annotated[str, typer.Option(help="The server to show, as http(s)://host\\[:port].")],
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)
    ] = 8081,
) -> None:
    """Serve the dashboard alone, for any server that speaks the contract, until Ctrl-C or SIGTERM.

    The browser asks that server itself, so it must answer with `Access-Control-Allow-Origin: *`.
    Nothing passes through here and nothing is stored.
    Exit codes are those of `serve`; 2 when the target is not an origin.

    Examples:
      traced dashboard --target http://127.0.0.1:8080

      traced dashboard --target https://traces.example.org --port 9001

    """
    origin = origin_of(target)  # before the slow imports: a typing error is told at once

    from groundwork import logs, web
    from groundwork.clock import SystemClock
    from traced.app import build_dashboard, envelope

    logs.configure(service="traced-dashboard")
    drain = web.Drain()
    page = build_dashboard(origin, clock=SystemClock(), drain=drain)

    def announce(url: str) -> None:
        typer.echo(f"the dashboard of {origin} is on {url}/", err=True)

    raise typer.Exit(web.serve(page, host=host, port=port, drain=drain, on_ready=announce, envelope=envelope))


def _load(file: Path | None) -> "Loaded[Settings]":
    from groundwork.config import load

    return load(Settings, file=file)


cli.add_config(app, _load, file_option="--settings")


def _announce(url: str) -> None:
    typer.echo(f"traced is listening on {url} (dashboard: {url}/, API: {url}/docs)", err=True)


def main() -> NoReturn:
    """Run the command line."""
    cli.run(app)
