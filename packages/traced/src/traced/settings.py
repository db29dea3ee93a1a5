"""The settings of `traced serve`."""

from pydantic import AliasChoices, Field

from groundwork.config import ServiceSettings, service_config


class Settings(ServiceSettings):
    """Where traced listens and how much time it keeps."""

    model_config = service_config(prefix="TRACED_")

    host: str = Field("127.0.0.1", description="Address to listen on.", examples=["0.0.0.0"])  # noqa: S104  an example of opening it to the network
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 takes a free one.", examples=[8080])
    window_minutes: float = Field(
        30.0,
        gt=0,
        le=7 * 24 * 60,
        allow_inf_nan=False,
        description="How long a trace is kept after its root started, in minutes.",
        examples=[30],
        validation_alias=AliasChoices("TRACED_WINDOW_MINUTES", "WINDOW_MINUTES"),
    )
    log_level: str = Field("INFO", description="Least severe event that is logged.", examples=["WARNING"])
