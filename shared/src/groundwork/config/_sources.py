"""Where values come from: a file, `.env`, the environment, flags. Each source says what it found."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any, Final

from dotenv.parser import Binding, Original, parse_stream
from pydantic_settings import EnvSettingsSource

from groundwork.config._problems import Problem, SettingsError, did_you_mean
from groundwork.config._settings import (
    ServiceSettings,
    is_secret,
    neighbours_of,
    prefix_of,
    variable,
    variables,
)

__all__ = ["Found", "from_file", "from_flags", "from_variables", "read_dotenv"]

_FILE: Final = "_FILE"
_MAX_FILE_BYTES: Final = 1_000_000
# What Kubernetes adds for every service of a namespace, named after the service, e.g. `GATEWAY_PORT_80_TCP`.
_KUBERNETES: Final = re.compile(r".*_(SERVICE_(HOST|PORT)(_.*)?|PORT_\d+_(TCP|UDP|SCTP)(_.*)?)")

_QUOTED_VALUE: Final = re.compile(
    r"""\s*(?:export\s+)?(?P<name>\w+)\s*=\s*(?P<mark>["'])(?:\\.|(?!(?P=mark))[^\\])*(?P<closing>(?P=mark))?"""
)


@dataclass(slots=True)
class Found:
    """What one source holds: raw values by field, where each came from, and what is wrong with it."""

    values: dict[str, Any] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, name: str, value: object, origin: str) -> None:
        """Note the value of one field."""
        self.values[name] = value
        self.origins[name] = origin


def from_variables(
    settings: type[ServiceSettings], env: Mapping[str, str], *, dotenv: Path | None = None
) -> Found:
    """Take the program's variables from the environment, or from the `.env` file that `dotenv` names.

    An empty value counts as not set. Of several names of one field the first in its list wins.
    """
    where = "environment" if dotenv is None else str(dotenv)
    found, decoder = Found(), EnvSettingsSource(settings)
    for name, info in settings.model_fields.items():
        names = variables(settings, name)
        plain = next((candidate for candidate in names if env.get(candidate)), None)
        if is_secret(info):
            _add_secret_file(found, name, plain, names, env, where)
        if plain is not None:
            origin = f"environment {plain}" if dotenv is None else where
            try:
                value = decoder.prepare_field_value(name, info, env[plain], value_is_complex=False)
            except ValueError:
                problem = f"the value in {where} is not JSON, which this setting asks for."
                found.problems.append(Problem(plain, problem, _json_example(plain, info.examples)))
            else:
                found.add(name, value, origin)
    found.problems += _unknown_variables(settings, env, where)
    return found


def from_file(settings: type[ServiceSettings], path: Path) -> Found:
    """Take the values of a TOML or JSON file, whose keys are the names of the fields in lower case."""
    found = Found()
    known = {name: name for name in settings.model_fields}
    secret = {f"{name}_file": name for name, info in settings.model_fields.items() if is_secret(info)}
    for key, value in _read_table(path).items():
        if key in known:
            found.add(key, value, f"file {path}")
        elif key in secret:
            _read_secret(
                found, secret[key], variable(settings, secret[key]), Path(str(value)), f"file {path}"
            )
        else:
            problem = f"unknown key in {path}.{did_you_mean(key, [*known, *secret])}"
            found.problems.append(Problem(key, problem))
    return found


def from_flags(settings: type[ServiceSettings], flags: Mapping[str, object]) -> Found:
    """Take the command line's values, keyed by field; None means that the flag was not given."""
    unknown = set(flags) - set(settings.model_fields)
    if unknown:
        message = f"{settings.__name__} has no field {', '.join(sorted(unknown))}"
        raise TypeError(message)
    found = Found()
    for name, value in flags.items():
        if value is not None:
            found.add(name, value, f"flag --{name.replace('_', '-')}")
    return found


def read_dotenv(path: Path) -> dict[str, str]:
    """Return the variables of a `.env` file; `$` is a plain character in it. No file, no variables."""
    if not path.is_file():
        return {}
    found = list(parse_stream(StringIO(_read_text(path))))
    if broken := [each.original for each in found if _says_nothing(each)]:
        raise SettingsError(
            [Problem(f"{path}, line {_line_of(each)}", _what_is_wrong(each)) for each in broken]
        )
    return {each.key: each.value or "" for each in found if each.key is not None}


def _says_nothing(piece: Binding) -> bool:
    """Tell what is no `NAME=value`; a name alone is one without a value, but `NAME:value` is not a name."""
    return piece.error or (piece.value is None and not (piece.key or "none").isidentifier())


def _what_is_wrong(original: Original) -> str:
    """Say it without what stands there: that may be a secret."""
    begun = _QUOTED_VALUE.match(original.string)
    if begun is None:
        return "is no NAME=value."
    if begun["closing"] is None:
        return f"the quotation mark after {begun['name']}= is not closed."
    return f"something stands behind the closing quotation mark of {begun['name']}."


def _line_of(original: Original) -> int:
    """Return where a piece begins that says something; empty lines before it belong to it."""
    text = original.string
    return original.line + text[: len(text) - len(text.lstrip())].count("\n")


def _add_secret_file(
    found: Found, name: str, plain: str | None, names: tuple[str, ...], env: Mapping[str, str], where: str
) -> None:
    pointer = next((candidate + _FILE for candidate in names if env.get(candidate + _FILE)), None)
    if pointer is None:
        return
    if plain is not None:
        found.problems.append(Problem(plain, f"{plain} and {pointer} are both set in {where}; keep one."))
        return
    origin = f"environment {pointer}" if where == "environment" else where
    _read_secret(found, name, pointer, Path(env[pointer]), origin)


def _read_secret(found: Found, name: str, pointer: str, path: Path, origin: str) -> None:
    try:
        secret = _read_text(path).strip()
    except SettingsError as error:
        found.problems += [Problem(pointer, f"{path} {problem.problem}") for problem in error.problems]
        return
    if secret:
        found.add(name, secret, f"{origin} (read from {path})")
    else:
        # No secret is what an empty variable says; a file that is there but empty went wrong on its way here.
        problem = f"{path} is empty. Write the secret into it, or leave {pointer} out."
        found.problems.append(Problem(pointer, problem))


def _unknown_variables(settings: type[ServiceSettings], env: Mapping[str, str], where: str) -> list[Problem]:
    prefix, known = prefix_of(settings), set[str]()
    for name, info in settings.model_fields.items():
        known.update(variables(settings, name))
        if is_secret(info):
            known.update(candidate + _FILE for candidate in variables(settings, name))
    return [
        Problem(name, f"unknown variable in {where}.{did_you_mean(name.upper(), sorted(known))}")
        for name in env
        if prefix and name.upper().startswith(prefix) and name not in known
        if not name.startswith(neighbours_of(settings)) and not _KUBERNETES.fullmatch(name)
    ]


def _read_table(path: Path) -> dict[str, Any]:
    text = _read_text(path)
    try:
        table = (
            tomllib.loads(text)
            if path.suffix.lower() == ".toml"
            else json.loads(text, object_pairs_hook=_table)
        )
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([Problem(str(path), f"is not TOML: {error}.")]) from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise SettingsError([Problem(str(path), f"is not JSON: {error.msg} ({where}).")]) from None
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, a thousand brackets
        raise SettingsError([Problem(str(path), f"cannot be read: {error}.")]) from None
    if not isinstance(table, dict):
        raise SettingsError([Problem(str(path), "holds no table of settings.", '{"port": 8080}')])
    return table


def _table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse what TOML refuses by itself: of two values of one key nobody knows which is meant."""
    table = dict(pairs)
    if len(table) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(name for name in names if names.count(name) > 1)!r} stands there twice")
    return table


def _read_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that no system takes
        reason = getattr(error, "strerror", None) or error
        raise SettingsError([Problem(str(path), f"cannot be read: {reason}.")]) from error
    if len(content) > _MAX_FILE_BYTES:
        raise SettingsError([Problem(str(path), f"is larger than {_MAX_FILE_BYTES} bytes.")])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SettingsError([Problem(str(path), "is not UTF-8 text.")]) from None


def _json_example(name: str, examples: list[Any] | None) -> str:
    return f"{name}={json.dumps(examples[0])}" if examples else f"{name}=[]"
