"""The command lines of the tools: each shows its module's docstring as its help."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path

from groundwork.config import did_you_mean

__all__ = ["parser_of", "take_names"]

_FEW = 10


def parser_of(file: str, doc: str | None) -> argparse.ArgumentParser:
    """Return a parser that calls the tool as it is called, and explains it in its module's own words."""
    path = Path(file)
    name = path.parent.name if path.stem == "__main__" else path.stem
    return argparse.ArgumentParser(
        prog=f"python -m tools.{name}",
        description=doc,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def take_names(parser: argparse.ArgumentParser, kind: str, known: Collection[str], help: str = "") -> None:  # noqa: A002  argparse's word for it
    """Let the command line choose among what is known; `names` is empty when it does not."""

    def name(text: str) -> str:
        if text not in known:
            message = f"no {kind} is called {text}.{did_you_mean(text, known) or _listed(known)}"
            raise argparse.ArgumentTypeError(message)
        return text

    parser.add_argument(
        "names",
        nargs="*",
        metavar=kind,
        type=name,
        help=help or f"of {', '.join(known)} (default: all)",
    )


def _listed(known: Collection[str]) -> str:
    return f" There are {', '.join(known)}." if len(known) <= _FEW else ""
