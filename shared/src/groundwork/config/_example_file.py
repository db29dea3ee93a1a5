"""Check that a `.env.example` says what the settings class says."""

from __future__ import annotations

import re
from typing import Final

from pydantic import TypeAdapter, ValidationError
from pydantic_settings import EnvSettingsSource

from groundwork.config._problems import did_you_mean
from groundwork.config._settings import ServiceSettings, is_secret, variable, variables

__all__ = ["env_example_problems"]

_LINE: Final = re.compile(r"^\s*(?:#\s*)?([A-Z][A-Z0-9_]*)=(.*)$", re.MULTILINE)


def env_example_problems(settings: type[ServiceSettings], text: str) -> list[str]:
    """Return what is wrong with a `.env.example`: nothing when it and the class agree.

    Every setting must have a line `NAME=value` (a `#` before it is fine), there is no line for a setting
    that does not exist, and the value is the default. A setting without a default, or whose default is
    None, may show any value that is accepted. A secret's line shows no value.
    """
    lines = {match[1]: match[2].strip() for match in _LINE.finditer(text)}
    known = {name: field for field in settings.model_fields for name in variables(settings, field)}
    problems = [
        f"{name} is no setting of {settings.__name__}.{did_you_mean(name, known)}"
        for name in lines
        if name not in known and known.get(name.removesuffix("_FILE")) is None
    ]
    for field in settings.model_fields:
        shown = variable(settings, field)
        if shown in lines:
            problems += _value_problems(settings, field, shown, lines[shown])
        else:
            problems.append(f"{shown} is missing")
    return problems


def _value_problems(settings: type[ServiceSettings], field: str, shown: str, raw: str) -> list[str]:
    info = settings.model_fields[field]
    if is_secret(info):
        return [f"{shown} shows a value, but it is a secret"] if raw else []
    default = None if info.is_required() else info.get_default(call_default_factory=True, validated_data={})
    if not raw:
        return [] if default in (None, "") else [f"{shown} is empty, but its default is {default!r}"]
    try:
        decoded = EnvSettingsSource(settings).prepare_field_value(field, info, raw, value_is_complex=False)
        value = TypeAdapter[object](info.rebuild_annotation()).validate_python(decoded)
    except (ValidationError, ValueError):
        return [f"{shown}={raw} is a value that would be refused"]
    if default is None or value == default:
        return []
    return [f"{shown}={raw}, but its default is {default!r}"]
