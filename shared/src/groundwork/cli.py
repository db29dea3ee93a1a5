"""The house style of every command line: one kind of help, of error, and of exit code.

    app = cli.app(name="payment-gateway", help="…")

    def main() -> NoReturn:
        cli.run(app, errors={GatewayError: 1})

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | failed; also an error that nobody foresaw, whose traceback is printed |
| 2 | the command line is wrong |
| 3 | the settings are wrong |
| 4 | the address to listen on is not to be had |
| 130 | stopped with Ctrl-C |
| 141 | whoever read the output went away (1 if that was noticed in the middle of writing) |
| 143 | stopped with SIGTERM (a server that drains exits with 0 instead) |

A program's own error families add to these.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, Final, NoReturn

import typer

from groundwork.redaction import redact_text
from groundwork.terminal import visible

if TYPE_CHECKING:
    from groundwork.config import Loaded

__all__ = ["add_config", "app", "print_settings", "run"]

_NO_ERRORS: Final[Mapping[type[Exception], int]] = {}


def app(*, name: str, help: str) -> typer.Typer:  # noqa: A002  typer's word for it, and the caller's
    """Return an application without commands; it shows its help when it is called without any."""
    program = typer.Typer(
        name=name,
        help=help,
        no_args_is_help=True,
        rich_markup_mode="rich",
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    def print_version(wanted: bool) -> None:  # typer calls it with the flag's value
        if wanted:
            typer.echo(f"{name} {_version(name)}")
            raise typer.Exit

    # Not Annotated: typer evaluates the annotation as text, where a function of this scope is unknown.
    flag: bool = typer.Option(
        False, "--version", help="Print the version and exit.", callback=print_version, is_eager=True
    )

    @program.callback()
    def options(*, version: bool = flag) -> None:
        """Take the options that come before a command."""

    # typer would show this function's docstring instead of the program's help.
    options.__doc__ = help
    return program


def run(app: typer.Typer, *, errors: Mapping[type[Exception], int] = _NO_ERRORS) -> NoReturn:
    """Run the command line and end the process with the right exit code.

    `errors` gives the exit code of the program's own families; the nearest class counts. An error that
    is in none of them may have an attribute `exit_code`, as `SettingsError` does. Such an error is
    printed as `error: …`, and as `cure: …` when it has an attribute `cure`; control characters in it are
    written out. Any other error is a fault of the program: its traceback is printed, with secrets masked.
    """
    _open_what_is_closed()
    _end_on_sigterm()
    try:
        app(prog_name=app.info.name if isinstance(app.info.name, str) else None)
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        code = _leave_quietly()
    except Exception as error:  # noqa: BLE001  the outermost boundary: what arrives here ends the process
        code = _report(error, errors)
    except SystemExit as exit_:
        code = _exit_code(exit_)
    else:
        code = 0
    sys.exit(_flush(code))


def add_config(
    program: typer.Typer, load: Callable[[Path | None], Loaded[Any]], *, file_option: str | None = "--config"
) -> None:
    """Give the program the command `config show`.

    `load` reads the settings, with a file if the command line names one. `file_option` is what the
    program's other commands call that option; None for a program whose settings know no file.
    """
    name = program.info.name
    group = typer.Typer(no_args_is_help=True, help="Look at the settings.")
    # Not Annotated: typer evaluates the annotation as text, where a name of this scope is unknown.
    as_json_flag: bool = typer.Option(False, "--json", help="Print JSON, for a script.")
    file_flag: Path | None = typer.Option(None, file_option or "", help="TOML or JSON file with settings.")
    about = f"""Print every setting, secrets hidden, and where its value comes from.

    Example:
      {name} config show --json

    """

    def show(*, as_json: bool = as_json_flag) -> None:
        print_settings(load(None), as_json=as_json)

    def show_with_file(*, file: Path | None = file_flag, as_json: bool = as_json_flag) -> None:
        print_settings(load(file), as_json=as_json)

    group.command("show", help=about)(show if file_option is None else show_with_file)
    program.add_typer(group, name="config")


def print_settings(loaded: Loaded[Any], *, as_json: bool) -> None:
    """Print the effective settings and where each came from: a table, or JSON keyed by variable."""
    from groundwork.config import show  # pydantic is slow to import, and needed here only

    rows = show(loaded)
    if as_json:
        table = {row.name: {"value": row.value, "origin": row.origin} for row in rows}
        typer.echo(json.dumps(table, indent=2, ensure_ascii=False))
        return
    names = max((len(row.name) for row in rows), default=0)
    values = max((len(row.value) for row in rows), default=0)
    for row in rows:
        typer.echo(f"{row.name:<{names}}  {row.value:<{values}}  {row.origin}")


def _version(name: str) -> str:
    """Return the version of the distribution that has a console script of this name."""
    from importlib.metadata import entry_points  # only `--version` needs it

    for script in entry_points(group="console_scripts", name=name):
        if script.dist is not None:
            return script.dist.version
    return "(not installed)"


def _report(error: Exception, errors: Mapping[type[Exception], int]) -> int:
    for family in type(error).__mro__:
        if family in errors:
            _print_error(error)
            return errors[family]
    code = getattr(error, "exit_code", None)
    if isinstance(code, int):
        _print_error(error)
        return code
    return _report_fault(error)


def _report_fault(error: Exception) -> int:
    trace = "".join(traceback.format_exception(error))
    typer.echo(visible(redact_text(trace)).rstrip(), err=True)
    typer.echo("error: this is a fault of the program; the lines above say where", err=True)
    return 1


def _print_error(error: Exception) -> None:
    typer.echo(f"error: {visible(redact_text(str(error))) or type(error).__name__}", err=True)
    cure = getattr(error, "cure", None)
    if cure:
        typer.echo(f"cure: {visible(redact_text(str(cure)))}", err=True)


def _open_what_is_closed() -> None:
    """Put nothing in the place of a standard stream that the caller has closed (`2>&-`).

    There is no object for it then, and the first file that is opened would get its number: a database, say,
    into which some library prints its complaints.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  for the whole run


def _end_on_sigterm() -> None:
    """Let SIGTERM unwind the stack as Ctrl-C does, so that `finally` blocks close what they opened."""

    def end(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise SystemExit(143)

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, end)


def _exit_code(exit_: SystemExit) -> int:
    if exit_.code is None or isinstance(exit_.code, int):
        return exit_.code or 0
    typer.echo(f"error: {visible(str(exit_.code))}", err=True)
    return 1


def _flush(code: int) -> int:
    """Write out what is still buffered; a reader that has gone away is no error worth a traceback."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _leave_quietly()
    return code


def _leave_quietly() -> int:
    """Point stdout at nothing, so that the interpreter's own last flush fails for nobody."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141
