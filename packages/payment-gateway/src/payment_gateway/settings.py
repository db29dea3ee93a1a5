"""Every setting of the gateway, with its limit and its reason."""

import re
from pathlib import Path
from typing import Annotated, Final, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator

from groundwork.config import ServiceSettings, service_config
from payment_gateway.fingerprints import MIN_KEY_CHARACTERS
from payment_gateway.loopback import is_loopback_host


class FingerprintKeyMissing(Exception):  # noqa: N818  it reads as what is wrong
    """PostgreSQL without GATEWAY_FINGERPRINT_KEY: each process would make fingerprints of its own."""

    exit_code = 3
    cure = "set GATEWAY_FINGERPRINT_KEY (for example to the output of: openssl rand -hex 32)"

    def __init__(self) -> None:
        super().__init__("a PostgreSQL database needs GATEWAY_FINGERPRINT_KEY, the same for every process")


class DataDirUnusable(Exception):  # noqa: N818  it reads as what is wrong
    """The data directory cannot be made, or not be written to."""

    exit_code = 4
    cure = "choose another --data-dir (GATEWAY_DATA_DIR), or give this user the right to write there"

    def __init__(self, path: Path, error: OSError) -> None:
        self.path = path
        super().__init__(f"cannot use the data directory {path}: {error.strerror or error}")


class KeylessBinding(Exception):  # noqa: N818  it reads as what is wrong
    """Listening beyond this machine while no API key is active."""

    exit_code = 4
    cure = "make one first: payment-gateway keys create ficmart --scope payments; or listen on 127.0.0.1"

    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(f"without API keys the gateway serves loopback only, and {host} is not loopback")


_DATABASE: Final = re.compile(r"postgres(ql)?(\+asyncpg)?://.|sqlite(\+aiosqlite)?:///.")
_BEAT_AND_LATE_S: Final = 10.0  # the sign of life is written every 5 s
Seconds = Annotated[float, Field(gt=0, le=86_400)]


class GatewaySettings(ServiceSettings):
    """Settings of `payment-gateway`; each is a variable with the prefix GATEWAY_."""

    model_config = service_config(prefix="GATEWAY_")

    host: str = Field("127.0.0.1", description="Address to listen on.", examples=["127.0.0.1"])
    port: int = Field(
        8000, ge=0, le=65_535, description="Port to listen on; 0 takes any free one.", examples=[8000]
    )
    data_dir: Path = Field(
        Path(".payment-gateway"),
        description="Folder of the SQLite file and the fingerprint key; made when missing.",
        examples=["/var/lib/payment-gateway"],
    )
    database_url: SecretStr | None = Field(
        None,
        description="Database; without it, an SQLite file in the data directory.",
        examples=["postgresql://gateway@db.internal/gateway"],
    )
    database_connections: int = Field(
        8,
        ge=1,
        le=200,
        description="Database connections of one process (SQLite: at most 4; PostgreSQL: as many again for"
        " the statements of a payment).",
        examples=[8],
    )
    database_timeout_s: Seconds = Field(
        10.0,
        description="Longest wait for a connection to the database, SQLite's lock, or (PostgreSQL) a read,"
        " the statement that begins a payment and the one that saves a result; twice that when the network is"
        " silent.",
        examples=[10.0],
    )
    database_slow_timeout_s: Seconds = Field(
        60.0,
        description="Longest wait for any other statement (PostgreSQL): reads that go over all payments, and"
        " transactions of more than one statement; twice that when the network is silent.",
        examples=[60.0],
    )
    fingerprint_key: SecretStr | None = Field(
        None,
        description="Key of the request fingerprints, at least 32 characters; needed for PostgreSQL.",
        examples=["the output of: openssl rand -hex 32"],
    )
    fingerprint_old_keys: SecretStr | None = Field(
        None,
        description="Keys that are being retired, separated by commas: compared with, never written with.",
        examples=["the GATEWAY_FINGERPRINT_KEY of last month"],
    )
    bank_url: str = Field(
        "http://127.0.0.1:8787",
        pattern=r"^https?://[^/\s@]+/?$",
        description="Where the bank listens.",
        examples=["http://127.0.0.1:8787"],
    )
    bank_timeout_s: Seconds = Field(
        6.0, description="Wait for one answer of the bank; well above its worst latency.", examples=[6.0]
    )
    bank_connect_timeout_s: Seconds = Field(
        2.0, description="Wait for a connection to the bank.", examples=[2.0]
    )
    bank_deadline_s: Seconds = Field(
        15.0, description="No attempt at the bank starts later than this after the first.", examples=[15.0]
    )
    bank_attempts: int = Field(
        4, ge=1, le=20, description="Attempts at the bank within one request.", examples=[4]
    )
    bank_backoff_base_s: Seconds = Field(
        0.2, description="Upper bound of the first wait between attempts.", examples=[0.2]
    )
    bank_backoff_cap_s: Seconds = Field(
        2.0, description="Upper bound of any wait between attempts.", examples=[2.0]
    )
    bank_connections: int = Field(
        64, ge=1, le=1000, description="Operations at the bank at once.", examples=[64]
    )
    bank_waiting: int = Field(
        256, ge=0, le=10_000, description="Operations that may queue for the bank.", examples=[256]
    )
    bank_max_wait_s: Seconds = Field(
        2.0, description="Longest wait in that queue before a 503.", examples=[2.0]
    )
    bank_max_answer_bytes: int = Field(
        65_536,
        ge=1024,
        le=10_000_000,
        description="Longest answer that is read from the bank.",
        examples=[65_536],
    )
    breaker_min_calls: int = Field(
        20, ge=1, le=10_000, description="Calls within 30 s before the breaker may open.", examples=[20]
    )
    breaker_failure_rate: float = Field(
        0.6, gt=0, le=1, description="Share of failed calls that opens the breaker.", examples=[0.6]
    )
    breaker_open_s: Seconds = Field(5.0, description="How long an open breaker refuses.", examples=[5.0])
    lease_margin_s: Seconds = Field(
        10.0,
        description="Time to save, on top of deadline and time-outs, before an owner counts as dead.",
        examples=[10.0],
    )
    recovery_min_age_s: Seconds = Field(
        30.0,
        description="Wait after the last send before recovery asks; lower only for a bank known to be quick.",
        examples=[30.0],
    )
    recovery_poll_s: Seconds = Field(
        1.0, description="Pause between two looks for operations in doubt.", examples=[1.0]
    )
    recovery_batch: int = Field(
        16, ge=1, le=500, description="Operations that one look takes in hand.", examples=[16]
    )
    recovery_in_api: bool = Field(
        True, description="Run the worker (recovery and all below) in the API process.", examples=[True]
    )
    worker_stale_s: Seconds = Field(
        60.0,
        description="Without a sign of life of its own worker for so long, a process is not ready; never"
        " less than a look for operations in doubt and the pause after it may take.",
        examples=[60.0],
    )
    expiry_poll_s: Seconds = Field(
        60.0, description="Pause between two looks for holds past their time.", examples=[60.0]
    )
    expiry_grace_s: float = Field(
        60.0,
        ge=0,
        le=86_400,
        description="Wait after the end of a hold before it is released: clocks differ.",
        examples=[60.0],
    )
    key_keep_days: float = Field(
        30.0, gt=0, le=3650, description="Age at which idempotency keys are forgotten.", examples=[30.0]
    )
    reap_poll_s: Seconds = Field(
        3600.0, description="Pause between two looks for keys to forget.", examples=[3600.0]
    )
    reap_batch: int = Field(
        500, ge=1, le=10_000, description="Keys that are forgotten in one transaction.", examples=[500]
    )
    reconcile_every_s: float = Field(
        86_400.0,
        gt=0,
        le=31 * 86_400,
        description="Pause between the starts of two reconciliation runs.",
        examples=[86_400.0],
    )
    reconcile_window_days: float = Field(
        8.0,
        gt=0,
        le=3650,
        description="Age of the payments that a run compares; longer than a hold lasts.",
        examples=[8.0],
    )
    reconcile_batch: int = Field(
        50, ge=1, le=1000, description="Payments that are compared between two commits.", examples=[50]
    )
    max_body_bytes: int = Field(
        16_384, ge=256, le=10_000_000, description="Longest request body.", examples=[16_384]
    )
    max_head_bytes: int = Field(
        16_384,
        ge=1024,
        le=1_000_000,
        description="Longest request line and headers together.",
        examples=[16_384],
    )
    head_timeout_s: Seconds = Field(
        10.0, description="Wait for a request's headers to be complete.", examples=[10.0]
    )
    body_timeout_s: Seconds = Field(
        15.0, description="Wait for a request's body to be complete.", examples=[15.0]
    )
    key_refresh_s: Seconds = Field(
        5.0, description="How soon a new or revoked API key is known to a running gateway.", examples=[5.0]
    )
    rate_limit_requests: int = Field(
        1000,
        ge=1,
        le=1_000_000,
        description="Requests that one API key may send in a period.",
        examples=[1000],
    )
    rate_limit_period_s: Seconds = Field(1.0, description="That period.", examples=[1.0])
    shutdown_s: Seconds = Field(
        30.0, description="Wait at SIGTERM for requests and bank calls under way.", examples=[30.0]
    )
    log_level: str = Field(
        "INFO",
        pattern="^(DEBUG|INFO|WARNING|ERROR)$",
        description="Least level that is logged.",
        examples=["INFO"],
    )

    @field_validator("database_url")
    @classmethod
    def _database_is_of_a_kind_we_speak(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and _DATABASE.match(url.get_secret_value()) is None:
            # Written apart: the value, which may be the bare beginning, is masked wherever it stands.
            raise ValueError(
                "must name a PostgreSQL server (postgresql, then ://user@host/name)"
                " or an SQLite file (sqlite, then :////folder/gateway.db)"
            )
        return url

    @field_validator("fingerprint_key")
    @classmethod
    def _key_is_not_to_be_guessed(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and len(key.get_secret_value()) < MIN_KEY_CHARACTERS:
            raise ValueError(f"must have at least {MIN_KEY_CHARACTERS} characters")
        return key

    @field_validator("bank_url")
    @classmethod
    def _bank_has_a_place(cls, url: str) -> str:
        try:
            place = urlsplit(url)
            usable = bool(place.hostname) and place.port != 0
        except ValueError:  # a port beyond 65535, or half an IPv6 address
            usable = False
        if not usable:
            raise ValueError("must name a host, and if a port, one from 1 to 65535")
        return url

    @model_validator(mode="after")
    def _deadline_is_longer_than_a_call(self) -> Self:
        if self.bank_backoff_base_s > self.bank_backoff_cap_s:
            raise ValueError("GATEWAY_BANK_BACKOFF_BASE_S must not be above GATEWAY_BANK_BACKOFF_CAP_S")
        return self

    @property
    def on_loopback(self) -> bool:
        """Tell whether only this machine can reach the address to listen on."""
        return is_loopback_host(self.host)

    def require_fingerprint_key(self) -> None:
        """Raise FingerprintKeyMissing for a shared database without a key that is shared as well."""
        shared = self.database_url is not None and not self.database_url.get_secret_value().startswith(
            "sqlite"
        )
        if shared and self.fingerprint_key is None:
            raise FingerprintKeyMissing

    @property
    def older_fingerprint_keys(self) -> tuple[bytes, ...]:
        """The keys that are being retired."""
        told = self.fingerprint_old_keys.get_secret_value() if self.fingerprint_old_keys else ""
        return tuple(key.strip().encode() for key in told.split(",") if key.strip())

    @property
    def lease_s(self) -> float:
        """How long an operation belongs to its owner: longer than it can take to call and save."""
        call_s = self.bank_timeout_s + self.bank_connect_timeout_s
        return self.bank_deadline_s + call_s + self.lease_margin_s

    @property
    def worker_silent_s(self) -> float:
        """How long this process's own worker may be silent: a bank that hangs makes nothing unready."""
        return max(self.worker_stale_s, self.recovery_poll_s + self.lease_s + _BEAT_AND_LATE_S)
