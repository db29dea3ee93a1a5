"""Put the sources together, check the result, and remember where every value came from."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from groundwork.config._problems import Problem, SettingsError
from groundwork.config._settings import ServiceSettings, is_secret, variable
from groundwork.config._sources import Found, from_file, from_flags, from_variables, read_dotenv
from groundwork.redaction import MASK, redact_text

__all__ = ["Loaded", "Shown", "load", "show"]

S = TypeVar("S", bound=ServiceSettings)
_MAX_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class Loaded(Generic[S]):
    """Settings that passed every check, and where each field came from.

    An origin reads `default`, `file gateway.toml`, `.env`, `environment GATEWAY_PORT` or `flag --port`.
    """

    settings: S
    origins: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of `config show`; `value` is safe to print."""

    name: str
    value: str
    origin: str


def load(
    settings: type[S],
    *,
    flags: Mapping[str, object] | None = None,
    file: Path | None = None,
    env: Mapping[str, str] | None = None,
    dotenv: Path | None = Path(".env"),
) -> Loaded[S]:
    """Read the settings of a program: defaults < file < `.env` < environment < flags.

    `env` None is the process's environment; `dotenv` None reads no `.env`. Flags are keyed by field, and
    a flag of None was not given. `<NAME>_FILE` reads a secret from a file.

    Raises `SettingsError` with all problems at once: unknown keys of the file, unknown variables with
    the program's prefix, bad values, values that are missing.
    """
    found = _merge(
        from_file(settings, file) if file is not None else Found(),
        from_variables(settings, read_dotenv(dotenv), dotenv=dotenv) if dotenv is not None else Found(),
        from_variables(settings, os.environ if env is None else env),
        from_flags(settings, flags or {}),
    )
    try:
        checked = settings(**found.values)
    except ValidationError as error:
        raise SettingsError([*found.problems, *_problems_of(settings, error, found)]) from None
    if found.problems:
        raise SettingsError(found.problems)
    return Loaded(checked, {name: found.origins.get(name, "default") for name in settings.model_fields})


def show(loaded: Loaded[S]) -> list[Shown]:
    """Return every setting as text, with its origin; secrets and passwords inside URLs are masked."""
    settings = type(loaded.settings)
    return [
        Shown(variable(settings, name), _shown(getattr(loaded.settings, name), info), loaded.origins[name])
        for name, info in settings.model_fields.items()
    ]


def _merge(*sources: Found) -> Found:
    merged = Found()
    for source in sources:
        merged.values |= source.values
        merged.origins |= source.origins
        merged.problems += source.problems
    return merged


def _shown(value: object, info: FieldInfo) -> str:
    if value is None or value == "":
        return ""
    if is_secret(info):
        return MASK if value else ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple | dict):
        return redact_text(json.dumps(value, default=str, ensure_ascii=False))
    return redact_text(str(value))


def _problems_of(settings: type[S], error: ValidationError, found: Found) -> list[Problem]:
    refused = {problem.variable for problem in found.problems}
    problems = [_problem(settings, detail, found) for detail in error.errors(include_url=False)]
    return [problem for problem in dict.fromkeys(problems) if problem.variable not in refused]


def _problem(settings: type[S], detail: Any, found: Found) -> Problem:
    name = str(detail["loc"][0]) if detail["loc"] else ""
    info = settings.model_fields.get(name)
    message = _without_secrets(_sentence(detail["msg"]), settings, found)
    if info is None:
        return Problem("settings", message)
    example = _example(settings, name, info)
    if detail["type"] == "missing":
        return Problem(variable(settings, name), "is not set.", example)
    path = ".".join(str(part) for part in detail["loc"][1:])
    inside = f" at {path}" if path else ""
    origin = found.origins.get(name, "default")
    if detail["type"] == "string_pattern_mismatch" and info.description:
        message = f"it has to match {detail['ctx']['pattern']}: {info.description.rstrip('.')}"
    value = MASK if is_secret(info) else _quoted(detail["input"])
    return Problem(
        variable(settings, name), f"{value} is refused: {message}{inside} (from {origin}).", example
    )


def _sentence(message: str) -> str:
    for prefix in ("Value error, ", "Assertion failed, "):
        message = message.removeprefix(prefix)
    message = message.rstrip(".")
    return message[:1].lower() + message[1:] if message.startswith("Input ") else message


def _without_secrets(message: str, settings: type[S], found: Found) -> str:
    """Mask the values of secrets in a message, which a validator of the program may have put there."""
    for name, value in found.values.items():
        info = settings.model_fields.get(name)
        if info is not None and is_secret(info) and str(value):
            message = message.replace(str(value), MASK)
    return redact_text(message)


def _quoted(value: object) -> str:
    text = redact_text(repr(value))
    return text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}…"


def _example(settings: type[S], name: str, info: FieldInfo) -> str:
    if is_secret(info):
        return f"{variable(settings, name)}_FILE=/run/secrets/{name}"
    shown = (info.examples or [None if info.is_required() else info.default])[0]
    if shown is None:
        return ""
    text = shown if isinstance(shown, str) else json.dumps(shown, default=str)
    return f"{variable(settings, name)}={text}"
