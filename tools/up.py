"""Start everything, send it life, and stay: one coloured log, until Ctrl-C stops all of it.

    python -m tools.up            the usual ports where they are free, else any free one
    python -m tools.up --quiet    without the load (no shop, no emitter)

Logs and the gateway's data are in up-output/, anew at each start. Requests that went well are left out of
the printed log. Exit code 130 after Ctrl-C, 1 when a program died or another `make up` runs.
"""

from __future__ import annotations

import json
import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

from groundwork.testing import NotReady, Program, free_port
from tools.command_line import parser_of
from tools.folder import FolderRefused, fresh_folder
from tools.stage import ROOT, SAMPLE, Stage

COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")
LOOK_EVERY_S = 0.25
QUIET_EVENT = b'"http.request"'  # one a request would drown the rest; the log files have them
LOUD = {"level", "event", "timestamp", "service", "logger"}


@dataclass(frozen=True, slots=True)
class Urls:
    """Where everything answers."""

    gemini: str
    bank: str
    gateway: str
    traced: str


def usual_or_free(port: int) -> int:
    """`port` if nobody listens there, else a free one."""
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) != 0:
            return port
    other = free_port()
    print(f"port {port} is taken, using {other}")
    return other


def start_all(stage: Stage) -> Urls:
    """Start the four servers and wait until each is ready."""
    ports = [usual_or_free(port) for port in (8085, 8787, 8000, 8080)]
    urls = Urls(*(f"http://127.0.0.1:{port}" for port in ports))
    gemini, bank, gateway, traced = map(str, ports)
    stage.program("fake-gemini", "serve", "--port", gemini, "--fault-rate", "0.05")
    stage.program("mock-bank", "serve", "--port", bank, BANK_TEST_ROUTES="1")
    data = str(stage.folder / "gateway")
    arguments = ("--port", gateway, "--data-dir", data, "--bank-url", urls.bank)
    stage.program("payment-gateway", "serve", *arguments)
    stage.program("traced", "serve", "--port", traced, "--data-dir", str(stage.folder / "traced"))
    ready = {
        "fake-gemini": f"{urls.gemini}/_stats",
        "mock-bank": f"{urls.bank}/health",
        "payment-gateway": f"{urls.gateway}/readyz",
        "traced": f"{urls.traced}/health",
    }
    for name in ready:
        stage.programs[name].start()
    for name, url in ready.items():
        stage.programs[name].wait_ready(url)
    return urls


def start_life(stage: Stage, urls: Urls) -> None:
    """Start the shop and the emitter: one order a second, the usual load with one slow service in it."""
    shop = ("--orders", "86400", "--rate", "1", "--journal", str(stage.folder / "journal.jsonl"))
    stage.program("ficmart", "run", "--url", urls.gateway, *shop).start()
    endless = ("--duration", "24h", "--no-verify", "--plant", "payment/capture")
    stage.program("traced-emitter", "emit", "--target", urls.traced, *endless).start()


def follow(programs: dict[str, Program]) -> Iterator[Text]:
    """Every new line of every log, as it comes; ends when a program has ended."""
    seen = dict.fromkeys(programs, 0)
    colours = {name: COLOURS[i % len(COLOURS)] for i, name in enumerate(programs)}
    while True:
        for name, program in programs.items():
            with program.log_path.open("rb") as log:
                log.seek(seen[name])
                lines = log.read().split(b"\n")
                seen[name] = log.tell() - len(lines[-1])
            for line in lines[:-1]:
                if QUIET_EVENT not in line:
                    yield Text.assemble(
                        (f"{name:<16}", colours[name]), readable(line.decode(errors="replace"))
                    )
        dead = [program for program in programs.values() if not program.running]
        if dead:
            yield Text(f"{dead[0].name} has ended with exit code {dead[0].exit_code}", style="bold red")
            return
        time.sleep(LOOK_EVERY_S)


def readable(line: str) -> str:
    """A JSON event as `event key=value …`; any other line as it is."""
    try:
        event = json.loads(line)
    except ValueError:
        return line
    if not isinstance(event, dict):
        return line
    fields = " ".join(f"{key}={value}" for key, value in event.items() if key not in LOUD)
    return f"{event.get('event', '')} {fields}"


def main() -> int:
    """Run until Ctrl-C or until a program dies."""
    parser = parser_of(__file__, __doc__)
    parser.add_argument("--quiet", action="store_true", help="no shop and no emitter")
    parser.add_argument("--folder", type=Path, default=ROOT / "up-output", help="where data and logs go")
    arguments = parser.parse_args()
    console = Console(highlight=False, soft_wrap=True)
    try:
        with fresh_folder(arguments.folder.resolve()) as folder, Stage(folder) as stage:
            urls = start_all(stage)
            if not arguments.quiet:
                start_life(stage, urls)
            greet(console, urls)
            for line in follow(stage.programs):
                console.print(line)
            return 1
    except (FolderRefused, NotReady) as problem:
        console.print(f"error: {problem}", style="bold red", markup=False)
        return 1
    except KeyboardInterrupt:
        console.print("stopped, nothing is left running")
        return 130


def greet(console: Console, urls: Urls) -> None:
    """Say where everything is and what to try."""
    sample = Path(SAMPLE).relative_to(ROOT)
    console.print(f"""
traced           {urls.traced}/          the dashboard; {urls.traced}/docs
payment-gateway  {urls.gateway}/docs      the API; for operators: {urls.gateway}/ops
mock-bank        {urls.bank}/docs      the bank; its ledger: {urls.bank}/_test/ledger
fake-gemini      {urls.gemini}/_journal  what was asked; try:
                 GEMINI_API_KEY=any GOOGLE_GEMINI_BASE_URL={urls.gemini} \\
                   uv run tweet-audit run {sample}/archive --criteria {sample}/criteria.json --out flagged.csv

Ctrl-C stops everything.
""")


if __name__ == "__main__":
    sys.exit(main())
