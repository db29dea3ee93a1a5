"""The settings of `traced serve`."""

import re
from pathlib import Path

from pydantic import AliasChoices, Field, SecretStr, field_validator

from groundwork.config import ServiceSettings, service_config
from traced.log import Durability


class Settings(ServiceSettings):
    """Where traced listens, how much time it keeps and how safely."""

    model_config = service_config(prefix="TRACED_", neighbours=("TRACED_EMITTER_",))

    host: str = Field(
        "127.0.0.1",
        description="Address to listen on; 0.0.0.0 opens it to the network.",
        examples=["127.0.0.1"],
    )
    port: int = Field(
        8080, ge=0, le=65535, description="Port to listen on; 0 takes a free one.", examples=[8080]
    )
    data_dir: Path = Field(
        Path(".traced"),
        description="Folder of the write-ahead log; made when missing. One process at a time has it.",
        examples=["/var/lib/traced"],
    )
    durability: Durability = Field(
        Durability.FSYNC,
        description=(
            "What a 202 is worth. fsync: on the disk, it survives a power cut. os: with the system, it "
            "survives the process. none: in memory only, and nothing is written."
        ),
        examples=["os"],
    )
    window_minutes: float = Field(
        30.0,
        gt=0,
        le=7 * 24 * 60,
        allow_inf_nan=False,
        description="How long a trace is kept after its root started, in minutes.",
        examples=[30],
        validation_alias=AliasChoices("TRACED_WINDOW_MINUTES", "WINDOW_MINUTES"),
    )
    database_url: SecretStr | None = Field(
        None,
        description=(
            "PostgreSQL database that holds the window and that any number of processes may share; without "
            "one it is in this process's memory."
        ),
        examples=["postgresql://traced@db.internal/traced"],
    )
    allowed_origins: list[str] = Field(
        [],
        description=(
            "Origins whose pages may read /api/v1 and send to /v1/traces, as a JSON list. The contract's "
            "routes are open to all, these to our own pages."
        ),
        examples=['["https://shop.example.org"]'],
    )
    memory_limit_mb: int = Field(
        0,
        ge=0,
        description="Refuse spans with 503 while the process holds this many megabytes or more; 0: no limit.",
        examples=[4000],
    )
    access_log: bool = Field(
        default=False,
        description="Log every request; with small batches it costs a quarter to a half of the throughput.",
        examples=["true"],
    )
    log_level: str = Field(
        "INFO",
        pattern="^(DEBUG|INFO|WARNING|ERROR)$",
        description="The least severe event that is logged: DEBUG, INFO, WARNING or ERROR.",
        examples=["WARNING"],
    )

    @field_validator("data_dir", mode="before")
    @classmethod
    def _is_named(cls, folder: object) -> object:
        if folder == "":  # as a path it would be the current folder
            raise ValueError("is empty; name a folder, or . for the current one")
        return folder

    @field_validator("allowed_origins")
    @classmethod
    def _are_origins(cls, origins: list[str]) -> list[str]:
        for origin in origins:
            if re.fullmatch(r"https?://[^/\s*?#]+", origin) is None:
                raise ValueError(f"{origin!r} is not of the form http(s)://host[:port]")
        return origins

    @field_validator("database_url")
    @classmethod
    def _is_postgresql(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not url.get_secret_value().startswith(("postgresql://", "postgres://")):
            raise ValueError("expected a URL that begins with postgresql://")
        return url
