"""The bank's settings: the original's variable names, and the same with the prefix BANK_, which wins."""

from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field, field_validator, model_validator

from groundwork.config import ServiceSettings, service_config
from mock_bank.app import BankOptions
from mock_bank.chaos import ChaosOptions
from mock_bank.faults import FaultRates, parse_rates


def _names(name: str) -> AliasChoices:
    return AliasChoices(f"BANK_{name}", name)


class BankSettings(ServiceSettings):
    """Everything that can be set; a bank with values that make no sense refuses to start."""

    model_config = service_config(prefix="BANK_")

    host: str = Field("127.0.0.1", description="Address to listen on.", examples=["127.0.0.1"])
    port: int = Field(
        8787,
        ge=0,
        le=65535,
        validation_alias=_names("PORT"),
        description="Port to listen on; 0 takes a free one.",
        examples=[8787],
    )
    failure_rate: float = Field(
        0.05,
        ge=0,
        le=1,
        validation_alias=_names("FAILURE_RATE"),
        description="Share of requests that fail with 500 before anything is done.",
        examples=[0.05],
    )
    min_latency_ms: int = Field(
        100,
        ge=0,
        validation_alias=_names("MIN_LATENCY_MS"),
        description="Shortest delay before a request.",
        examples=[100],
    )
    max_latency_ms: int = Field(
        2000,
        ge=0,
        validation_alias=_names("MAX_LATENCY_MS"),
        description="Delays stay below this; at least MIN_LATENCY_MS.",
        examples=[2000],
    )
    auth_expiry_hours: int = Field(
        168,
        ge=0,
        le=1_000_000,  # a century: what comes later, its database could not write down
        validation_alias=_names("AUTH_EXPIRY_HOURS"),
        description="Hours until a hold expires.",
        examples=[168],
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info",
        validation_alias=_names("LOG_LEVEL"),
        description="debug, info, warning or error.",
        examples=["info"],
    )
    data_dir: Path | None = Field(
        None,
        description="Folder that keeps ledger and keys over a restart; without one they are in memory.",
        examples=["bank-data"],
    )
    faults: str = Field(
        "",
        description="Worse faults by dice, KIND=RATE,…; not in the original.",
        examples=["commit_then_drop=0.02,reset=0.01"],
    )
    fault_delay_s: float = Field(
        10.0,
        ge=0,
        le=3600,
        allow_inf_nan=False,
        description="How long the delays among those faults take; not in the original.",
        examples=[10],
    )
    seed: int | None = Field(
        None,
        description="Seed of latency, failures and ids, to repeat a run; not in the original.",
        examples=[7],
    )
    write_ms: float = Field(
        2.0,
        ge=0,
        description="Time that each of the bank's database writes takes; not in the original.",
        examples=[2.0],
    )
    test_routes: bool = Field(
        False, description="Serve the oracle under /_test; not in the original.", examples=[True]
    )

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_any_case(cls, level: object) -> object:
        level = level.lower() if isinstance(level, str) else level
        return "warning" if level == "warn" else level

    @field_validator("faults")
    @classmethod
    def _readable(cls, faults: str) -> str:
        parse_rates(faults)
        return faults

    @model_validator(mode="after")
    def _latencies_in_order(self) -> "BankSettings":
        if self.max_latency_ms < self.min_latency_ms:
            raise ValueError("MAX_LATENCY_MS must be at least MIN_LATENCY_MS, for example 2000")
        return self

    def options(self) -> BankOptions:
        """Give the bank what it needs of them."""
        return BankOptions(
            chaos=ChaosOptions(
                failure_rate=self.failure_rate,
                min_latency_ms=self.min_latency_ms,
                max_latency_ms=self.max_latency_ms,
            ),
            auth_expiry_hours=self.auth_expiry_hours,
            write_ms=self.write_ms,
            test_routes=self.test_routes,
            dice=FaultRates(rates=parse_rates(self.faults), delay_s=self.fault_delay_s),
            data_dir=self.data_dir,
        )
