"""The settings of `traced-emitter`: the author's names, ours in front, and what falls back.

A bad value does not stop the emitter: the contract says that what is blank or cannot be parsed falls
back to the default. It is said aloud, though.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    AliasChoices,
    BeforeValidator,
    Field,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from groundwork.config import Loaded, ServiceSettings, load, service_config
from groundwork.redaction import redact_text
from traced_emitter.duration import parse_duration

__all__ = ["Settings", "load_settings"]

_fallbacks: ContextVar[dict[str, str | None] | None] = ContextVar("fallbacks", default=None)


def _names(*names: str) -> AliasChoices:
    return AliasChoices(f"TRACED_EMITTER_{names[0]}", *names)


def _seconds(value: object) -> object:
    return parse_duration(value) if isinstance(value, str) else value


def _http_url(value: str) -> str:
    """Refuse what no request could reach; `urlsplit` and the codec raise ValueError on their own."""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.port == 0:
        raise ValueError("it is no http:// or https:// URL")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("it has more than a host, a port and a path")
    parts.hostname.encode("idna")
    return value.rstrip("/")


class Settings(ServiceSettings):
    """Where to, how much, how fast, for how long."""

    model_config = service_config(prefix="TRACED_EMITTER_")

    target_url: Annotated[str, AfterValidator(_http_url)] = Field(
        "http://localhost:8080",
        description="The server under test.",
        examples=["http://localhost:8080"],
        validation_alias=_names("TARGET_URL"),
    )
    workers: int = Field(
        20,
        ge=1,
        le=1000,
        description="Clients that send at the same time.",
        validation_alias=_names("WORKERS"),
    )
    duration: Annotated[float, BeforeValidator(_seconds)] = Field(
        60.0,
        gt=0,
        le=7 * 86_400,
        description="How long to emit: 60s, 1m30s, 500ms.",
        examples=["1m30s"],
        validation_alias=_names("DURATION"),
    )
    window_minutes: float = Field(
        30.0,
        gt=0,
        le=7 * 1440,
        allow_inf_nan=False,
        description="The server's window, which the verifier has to know.",
        validation_alias=AliasChoices(
            "TRACED_EMITTER_WINDOW_MINUTES", "TRACED_WINDOW_MINUTES", "WINDOW_MINUTES"
        ),
    )
    out_of_order_prob: float = Field(
        0.3,
        ge=0,
        le=1,
        description="Probability that a trace's spans are shuffled.",
        validation_alias=_names("OUT_OF_ORDER_PROB"),
    )
    batch_size: int = Field(
        10,
        ge=1,
        le=500,
        description="A request leaves once it has this many spans or a few more.",
        validation_alias=_names("BATCH_SIZE"),
    )
    rate_per_worker: float = Field(
        5.0,
        gt=0,
        le=100_000,
        description="Traces a second of each worker outside of surges.",
        validation_alias=_names("RATE_PER_WORKER"),
    )
    verify: bool = Field(True, description="Verify when done emitting.", validation_alias=_names("VERIFY"))
    speed: float = Field(
        1.0, gt=0, le=10_000, description="Multiplies the whole load; 10 is ten times as much a second."
    )
    seed: int | None = Field(
        None, ge=0, lt=2**63, description="Gives the same load again; without it one is drawn and printed."
    )

    @field_validator("*", mode="wrap")
    @classmethod
    def _fall_back(cls, value: Any, check: Callable[[Any], Any], info: ValidationInfo) -> Any:
        """Take the default for what cannot be used, and note it for whoever asked."""
        try:
            return check(value)
        except ValidationError as error:
            name = str(info.field_name)
            default = cls.model_fields[name].default
            if (noted := _fallbacks.get()) is not None:
                problem = error.errors(include_url=False)[0]["msg"].removeprefix("Value error, ")
                shown = redact_text(repr(value))
                told = f"{name} = {shown} cannot be used ({problem}); taking {default!r}"
                noted[name] = told if value != "" else None  # a blank is no mistake
            return default


def load_settings(
    flags: Mapping[str, object],
    *,
    env: Mapping[str, str] | None = None,
    dotenv: Path | None = Path(".env"),
) -> tuple[Loaded[Settings], tuple[str, ...]]:
    """Return the settings, and a sentence for each value that could not be used.

    What fell back has the origin of its default, and of what it stands for: `default (environment WORKERS
    cannot be used)`.
    """
    noted: dict[str, str | None] = {}
    token = _fallbacks.set(noted)
    try:
        loaded = load(Settings, flags=flags, env=env, dotenv=dotenv)
    finally:
        _fallbacks.reset(token)
    instead = {
        name: f"default ({loaded.origins[name]} {'is blank' if told is None else 'cannot be used'})"
        for name, told in noted.items()
    }
    sentences = tuple(told for told in noted.values() if told is not None)
    return Loaded(loaded.settings, {**loaded.origins, **instead}), sentences
