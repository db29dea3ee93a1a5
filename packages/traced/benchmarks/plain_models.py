"""What both plain servers take in: the contract's span as pydantic models, the way a tutorial writes them."""

import uuid
from typing import Annotated, Literal

from pydantic import BaseModel, Field, model_validator

Name = Annotated[str, Field(max_length=256)]
TagValue = Annotated[str, Field(max_length=1024)]


class Span(BaseModel):
    trace_id: uuid.UUID
    span_id: uuid.UUID
    parent_span_id: uuid.UUID | None = None
    service: Name
    operation: Name
    start_time: int
    end_time: int
    status: Literal["ok", "error"]
    tags: dict[str, TagValue] = Field(default_factory=dict, max_length=50)

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> "Span":
        if self.end_time < self.start_time:
            raise ValueError("end_time is before start_time")
        return self


class Batch(BaseModel):
    spans: list[Span] = Field(min_length=1, max_length=500)
