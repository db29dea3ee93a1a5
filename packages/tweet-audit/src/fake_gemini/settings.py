"""The server's settings: variables that begin with FAKE_GEMINI_, or flags of the same names."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import Field, SecretStr, field_validator

from fake_gemini.app import Options
from fake_gemini.faults import read_plan, spread
from fake_gemini.quota import Limits
from fake_gemini.routes import Pace
from groundwork.config import ServiceSettings, service_config

_LATENCY = re.compile(r"(\d+)(?:-(\d+))?")


class FakeGeminiSettings(ServiceSettings):
    """Everything that can be set about `fake-gemini serve`."""

    model_config = service_config(prefix="FAKE_GEMINI_")

    host: str = Field("127.0.0.1", description="Address to listen on.", examples=["127.0.0.1"])
    port: int = Field(
        8085, ge=0, le=65535, description="Port to listen on; 0 takes a free one.", examples=[8085]
    )
    seed: int | None = Field(
        None, description="Seed of faults and latencies, to repeat a run; unset is chance.", examples=[7]
    )
    faults: str = Field(
        "",
        description="Rates (unavailable=0.05), a script (unavailable*2,none,cut) or a JSON/TOML file.",
        examples=["unavailable=0.05,cut=0.02"],
    )
    fault_rate: float = Field(
        0.0, ge=0, le=1, description="One rate, spread evenly over all transient faults.", examples=[0.05]
    )
    latency_ms: str = Field(
        "0", description="How long an answer takes: 300, or 100-400 for chance between.", examples=["100-400"]
    )
    slow_s: float = Field(5.0, ge=0, description="How much longer the fault `slow` takes.", examples=[5.0])
    retry_delay_s: float = Field(
        37.5, ge=0, description="The delay that the fault `quota-minute` names.", examples=[37.5]
    )
    rpm: int | None = Field(None, ge=0, description="Requests a minute; unset is no limit.", examples=[15])
    tpm: int | None = Field(
        None, ge=0, description="Input tokens a minute; unset is no limit.", examples=[250000]
    )
    rpd: int | None = Field(
        None, ge=0, description="Requests a day (US/Pacific); unset is no limit.", examples=[250]
    )
    job_s: float = Field(2.0, ge=0, description="How long a batch job takes.", examples=[2.0])
    enqueued_tokens: int | None = Field(
        None, ge=0, description="Input tokens of all open batch jobs; unset is no limit.", examples=[3000000]
    )
    thought_tokens: int = Field(
        0,
        ge=0,
        description="Tokens that each decision takes for thoughts, charged as output.",
        examples=[500],
    )
    api_key: SecretStr | None = Field(
        None, description="The only key that is valid; unset takes any that is not empty."
    )
    journal: Path | None = Field(
        None, description="File that gets each request as a line of JSON.", examples=["journal.jsonl"]
    )
    log_level: str = Field(
        "info",
        pattern="^(?i:debug|info|warning|error)$",
        description="debug, info, warning or error.",
        examples=["info"],
    )

    @field_validator("latency_ms")
    @classmethod
    def _latency_is_a_range(cls, value: str) -> str:
        found = _LATENCY.fullmatch(value)
        if not found or (found[2] is not None and int(found[2]) < int(found[1])):
            raise ValueError("must be milliseconds like 300, or a range like 100-400")
        return value

    def options(self) -> Options:
        """Give the server what it needs of them; raises `BadFaultPlan` for faults that do not exist."""
        rates, script = read_plan(self.faults) if self.faults else ({}, [])
        low, _, high = self.latency_ms.partition("-")
        return Options(
            limits=Limits(
                requests_per_minute=self.rpm, tokens_per_minute=self.tpm, requests_per_day=self.rpd
            ),
            pace=Pace(
                min_latency_s=int(low) / 1000, max_latency_s=int(high or low) / 1000, slow_s=self.slow_s
            ),
            fault_rates=(spread(self.fault_rate) if self.fault_rate else {}) | rates,
            fault_script=tuple(script),
            retry_delay_s=self.retry_delay_s,
            job_s=self.job_s,
            enqueued_tokens=self.enqueued_tokens,
            thought_tokens=self.thought_tokens,
            api_key=self.api_key.get_secret_value() if self.api_key else None,
            journal_path=self.journal,
        )
