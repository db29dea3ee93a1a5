"""The shop's settings: flags, and the same as variables with the prefix FICMART_."""

from pathlib import Path

from pydantic import Field, SecretStr, model_validator

from ficmart.arrivals import Mix, Pattern
from groundwork.config import ServiceSettings, service_config


class FicmartSettings(ServiceSettings):
    """Where the gateway and the bank's oracle are, and what the customers are like."""

    model_config = service_config(prefix="FICMART_")

    url: str = Field("http://127.0.0.1:8000", description="The gateway.", examples=["http://127.0.0.1:8000"])
    bank_url: str = Field(
        "http://127.0.0.1:8787",
        description="The bank whose oracle the judge reads.",
        examples=["http://127.0.0.1:8787"],
    )
    api_key: SecretStr | None = Field(
        None,
        description="Sent to the gateway as Bearer, if it wants one.",
        examples=["(a key of the gateway)"],
    )
    orders: int = Field(300, ge=1, le=1_000_000, description="How many orders come in.", examples=[300])
    rate_per_s: float = Field(
        20.0, gt=0, le=10_000, description="Orders a second, on average.", examples=[20]
    )
    pattern: Pattern = Field(
        Pattern.STEADY, description="How the rate changes: steady, surge or sale.", examples=["surge"]
    )
    routes: Path | None = Field(
        None,
        description="Route map of a gateway that looks different; ours without one.",
        examples=["their-routes.toml"],
    )
    doubles: float = Field(0.2, ge=0, le=1, description="Share of orders clicked twice.", examples=[0.2])
    cancel: float = Field(0.15, ge=0, le=1, description="Share cancelled before shipping.", examples=[0.15])
    returns: float = Field(0.15, ge=0, le=1, description="Share sent back.", examples=[0.15])
    declines: float = Field(
        0.08, ge=0, le=1, description="Share paid with a card that the bank refuses.", examples=[0.08]
    )
    impatient: float = Field(
        0.05, ge=0, le=1, description="Share whose customer hangs up and asks again.", examples=[0.05]
    )
    patience_s: float = Field(
        60.0,
        gt=0,
        description="How long one request is repeated before its order is left open.",
        examples=[60],
    )
    seed: int | None = Field(None, description="Repeats the customers' choices.", examples=[7])

    @model_validator(mode="after")
    def _shares_fit(self) -> "FicmartSettings":
        if self.cancel + self.returns > 1:
            raise ValueError(
                "cancel and returns are shares of all orders and sum to at most 1, for example 0.15"
            )
        return self

    def secret(self) -> str | None:
        """Give the API key in the clear, for the one place that sends it."""
        return None if self.api_key is None else self.api_key.get_secret_value()

    def mix(self) -> Mix:
        """Give the stream of orders what it needs of them."""
        return Mix(
            orders=self.orders,
            rate_per_s=self.rate_per_s,
            pattern=self.pattern,
            declines=self.declines,
            impatient=self.impatient,
            doubles=self.doubles,
            cancel=self.cancel,
            returns=self.returns,
        )
