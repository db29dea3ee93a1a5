"""Options that several commands share, and how they become settings."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from groundwork.config import Loaded
    from payment_gateway.settings import GatewaySettings

E = TypeVar("E", bound=StrEnum)
DataDir = Annotated[
    Path | None, typer.Option(help="Folder of the SQLite file and the fingerprint key (.payment-gateway).")
]
BankUrl = Annotated[str | None, typer.Option(help="Where the bank listens (http://127.0.0.1:8787).")]
DatabaseUrl = Annotated[
    str | None, typer.Option(help="postgresql://… or sqlite:///…; without it, SQLite in the data folder.")
]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="TOML or JSON file with settings.")]


def one_of(kind: type[E]) -> Callable[[str], E]:
    """Make a parser of an option: Typer's own begins its refusal with "Value error,"."""

    def parse(text: str) -> E:
        if text not in list(kind):
            raise typer.BadParameter(f"{text!r} is none of {', '.join(kind)}")
        return kind(text)

    return parse


def load(config: Path | None, **flags: object) -> "Loaded[GatewaySettings]":
    """Read the settings: defaults < file < .env < environment < flags that were given."""
    from groundwork import config as configuration
    from payment_gateway.settings import GatewaySettings

    return configuration.load(GatewaySettings, flags=flags, file=config)
