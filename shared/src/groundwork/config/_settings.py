"""The class that a program's settings derive from, and the variables that belong to its fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast, get_args

from pydantic import AliasChoices, SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict
from typing_extensions import override

__all__ = ["ServiceSettings", "is_secret", "prefix_of", "service_config", "variable", "variables"]

_NEIGHBOURS = "groundwork_neighbours"


class ServiceSettings(BaseSettings):
    """The settings of one program.

    Made directly, it takes nothing but the values handed to it: only `load` reads files and the
    environment, so a test cannot pick up what happens to be set on the machine.
    """

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, validate_by_name=True, validate_default=True
    )

    @classmethod
    @override
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def service_config(*, prefix: str, neighbours: tuple[str, ...] = ()) -> SettingsConfigDict:
    """Return the `model_config` of a program whose variables begin with `prefix`, e.g. `"GATEWAY_"`.

    `neighbours` are longer prefixes of other programs, e.g. `("TRACED_EMITTER_",)` for `TRACED_`:
    variables that begin with one of them are none of this program's business.
    """
    return SettingsConfigDict(
        env_prefix=prefix,
        json_schema_extra={_NEIGHBOURS: [*neighbours]},
        extra="forbid",
        frozen=True,
        validate_by_name=True,
        validate_by_alias=True,
        validate_default=True,
        loc_by_alias=False,
        hide_input_in_errors=True,
        allow_inf_nan=False,
    )


def prefix_of(settings: type[ServiceSettings]) -> str:
    """Return what the program's variables begin with."""
    return str(settings.model_config.get("env_prefix", ""))


def neighbours_of(settings: type[ServiceSettings]) -> tuple[str, ...]:
    """Return the longer prefixes that belong to other programs."""
    extra = settings.model_config.get("json_schema_extra") or {}
    return tuple(cast("dict[str, list[str]]", extra).get(_NEIGHBOURS, ()))


def variables(settings: type[ServiceSettings], name: str) -> tuple[str, ...]:
    """Return the environment variables of one field, the strongest first."""
    alias = settings.model_fields[name].validation_alias
    if isinstance(alias, AliasChoices):
        return tuple(choice for choice in alias.choices if isinstance(choice, str))
    if isinstance(alias, str):
        return (alias,)
    return (prefix_of(settings) + name.upper(),)


def variable(settings: type[ServiceSettings], name: str) -> str:
    """Return the name under which messages and listings show a field."""
    return variables(settings, name)[0]


def is_secret(field: FieldInfo) -> bool:
    """Tell whether a field holds a secret, alone or inside an optional, a list or a mapping."""
    return SecretStr in _parts(field.annotation)


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)
