"""Settings of a program: defaults < file < `.env` < environment < flags, and the origin of each value.

    class Settings(ServiceSettings):
        model_config = service_config(prefix="GATEWAY_")
        port: int = Field(8000, ge=0, le=65535, description="Port to listen on.", examples=[8000])
        api_key: SecretStr | None = Field(None, description="…")

    loaded = load(Settings, flags={"port": port})

A field's variable is the prefix and its name in capitals; a `validation_alias=AliasChoices(…)` of
variables replaces that, the first one being the strongest. A file's keys are the fields' names. What is
unknown or wrong is a `SettingsError`, which names all problems at once and never shows a secret.
"""

from groundwork.config._example_file import env_example_problems
from groundwork.config._load import Loaded, Shown, load, show
from groundwork.config._problems import Problem, SettingsError, did_you_mean
from groundwork.config._settings import ServiceSettings, service_config

__all__ = [
    "Loaded",
    "Problem",
    "ServiceSettings",
    "SettingsError",
    "Shown",
    "did_you_mean",
    "env_example_problems",
    "load",
    "service_config",
    "show",
]
