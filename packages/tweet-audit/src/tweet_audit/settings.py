"""The settings of tweet-audit. Variables begin with TWEET_AUDIT_; the names in common use work as well."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, field_validator

from groundwork.config import ServiceSettings, service_config

MAX_BATCH_SIZE = 100
MAX_CONCURRENCY = 64
MIN_TPM = 1_000
MAX_REQUESTS_PER_JOB = 2_000
MAX_USD = 1_000_000


def _either(name: str) -> AliasChoices:
    """The prefixed variable, which wins, and the one that everybody knows."""
    return AliasChoices(f"TWEET_AUDIT_{name}", name)


class Settings(ServiceSettings):
    """Everything that can be set; `tweet-audit config show` prints it with where each value comes from."""

    model_config = service_config(prefix="TWEET_AUDIT_")

    gemini_api_key: SecretStr | None = Field(
        None,
        description="Your Gemini key, from Google AI Studio; or GEMINI_API_KEY_FILE names a file with it.",
        validation_alias=_either("GEMINI_API_KEY"),
    )
    gemini_model: str = Field(
        "gemini-3.5-flash-lite",
        min_length=1,
        description="The model to ask. Quotas and prices differ by model.",
        examples=["gemini-3.5-flash-lite"],
        validation_alias=_either("GEMINI_MODEL"),
    )
    google_gemini_base_url: str | None = Field(
        None,
        pattern="^https?://",
        description="Another server that speaks Gemini's API, such as fake-gemini.",
        examples=["http://127.0.0.1:8085"],
        validation_alias=_either("GOOGLE_GEMINI_BASE_URL"),
    )
    x_username: str | None = Field(
        None,
        pattern="^[A-Za-z0-9_]{1,50}$",
        description="Your name on X, without the @. Only needed if the archive does not say it.",
        examples=["jane"],
        validation_alias=_either("X_USERNAME"),
    )
    log_level: str = Field(
        "ERROR",
        pattern="^(?i:DEBUG|INFO|WARNING|ERROR|CRITICAL)$",
        description="Log events from this level on go to stderr.",
        examples=["INFO"],
        validation_alias=_either("LOG_LEVEL"),
    )
    batch_size: int = Field(40, ge=1, le=MAX_BATCH_SIZE, description="Tweets in one request, at most.")
    max_batch_tokens: int = Field(
        20_000, ge=500, description="Estimated input tokens of one request, at most."
    )
    concurrency: int = Field(
        8,
        ge=1,
        le=MAX_CONCURRENCY,
        description="Requests at the same time, at most; it starts with 2 and adapts.",
    )
    rpm: int | None = Field(None, ge=1, description="Requests a minute that your plan grants.", examples=[15])
    tpm: int | None = Field(
        None, ge=MIN_TPM, description="Input tokens a minute that your plan grants.", examples=[250_000]
    )
    rpd: int | None = Field(None, ge=1, description="Requests a day (Pacific time).", examples=[1_000])
    quota_file: Path | None = Field(
        None,
        description="The file in which the day's requests are counted, for all your audits; by default in "
        "your own folder.",
        examples=["/var/lib/tweet-audit/quota.sqlite"],
    )
    max_requests: int | None = Field(None, ge=1, description="Requests in one run, at most.", examples=[100])
    max_cost_usd: float | None = Field(
        None,
        gt=0,
        le=MAX_USD,
        description="US dollars that one run may cost, at most; needs a price.",
        examples=[0.5],
    )
    price_input_usd: float | None = Field(
        None,
        ge=0,
        le=MAX_USD,
        description="US dollars for a million input tokens, if not the list's.",
        examples=[0.3],
    )
    price_output_usd: float | None = Field(
        None,
        ge=0,
        le=MAX_USD,
        description="US dollars for a million output tokens, if not the list's.",
        examples=[2.5],
    )
    requests_per_job: int = Field(
        200, ge=1, le=MAX_REQUESTS_PER_JOB, description="Requests in one job of the engine `batch`, at most."
    )
    poll_s: float = Field(
        20.0,
        gt=0,
        le=3600,
        description="Seconds between two looks at open jobs, at most: the first ones come sooner.",
    )
    find_job_s: float = Field(
        30.0,
        ge=0,
        le=3600,
        description="Seconds for which a job that may have arrived is looked for before it is sent anew.",
    )
    request_timeout_s: float = Field(90.0, gt=0, le=600, description="Seconds that one request may take.")
    max_output_tokens: int = Field(16_384, ge=256, description="Output tokens of one answer, at most.")
    decide_output_tokens: int = Field(
        65_536,
        ge=1,
        description="Output tokens that one request of `decide` can cost: it cannot be told to take fewer.",
    )
    attempts: int = Field(6, ge=1, le=20, description="Attempts for one batch, the first one counted.")
    max_delay_s: float = Field(
        600.0,
        gt=0,
        le=86_400,
        description="Seconds that the server may ask to wait, three times in a row. "
        "More at once: the run ends and says until when.",
    )
    backoff_base_s: float = Field(1.0, gt=0, le=60, description="Seconds: the first retry waits U(0, this).")
    backoff_cap_s: float = Field(30.0, gt=0, le=600, description="Seconds that a retry waits, at most.")

    @field_validator("google_gemini_base_url")
    @classmethod
    def _names_a_server(cls, url: str | None) -> str | None:
        """What names none would look as if nobody answered. A port that is none raises ValueError as well."""
        if url is not None and (not (parts := urlsplit(url)).hostname or parts.port == 0):
            raise ValueError("it names no server")
        return url

    @field_validator("gemini_api_key")
    @classmethod
    def _can_be_sent(cls, key: SecretStr | None) -> SecretStr | None:
        """It goes into a header. What cannot stand there would look as if nobody answered."""
        if key is not None and not re.fullmatch("[!-~]*", key.get_secret_value()):
            raise ValueError("it has a space, a line break or a letter that no key has; copy it once more")
        return key
