"""The plain version to beat: Starlette, pydantic models, a dict of lists, everything scanned on each read.

uvicorn --app-dir packages/traced/benchmarks plain_dict:app
"""

import time
import uuid
from typing import Literal

from pydantic import BaseModel, Field, ValidationError, model_validator
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

WINDOW_NS = 30 * 60 * 10**9


class Span(BaseModel):
    trace_id: uuid.UUID
    span_id: uuid.UUID
    parent_span_id: uuid.UUID | None = None
    service: str = Field(max_length=256)
    operation: str = Field(max_length=256)
    start_time: int
    end_time: int
    status: Literal["ok", "error"]
    tags: dict[str, str] = Field(default_factory=dict, max_length=50)

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> "Span":
        if self.end_time < self.start_time:
            raise ValueError("end_time is before start_time")
        return self


class Batch(BaseModel):
    spans: list[Span] = Field(min_length=1, max_length=500)


TRACES: dict[uuid.UUID, dict[uuid.UUID, Span]] = {}


async def take_in(request: Request) -> JSONResponse:
    try:
        batch = Batch.model_validate_json(await request.body())
    except ValidationError as error:
        return JSONResponse({"error": str(error)}, 400)
    cutoff_ns = time.time_ns() - WINDOW_NS
    for span in batch.spans:
        if span.start_time >= cutoff_ns:
            TRACES.setdefault(span.trace_id, {})[span.span_id] = span
    return JSONResponse({"status": "ok"}, 202)


async def listing(request: Request) -> JSONResponse:
    cutoff_ns = time.time_ns() - WINDOW_NS
    rooted = []
    for spans in TRACES.values():
        roots = [span for span in spans.values() if span.parent_span_id is None]
        if roots and (root := min(roots, key=lambda span: span.start_time)).start_time >= cutoff_ns:
            rooted.append((root, len(spans)))
    rooted.sort(key=lambda pair: -pair[0].start_time)
    limit = int(request.query_params.get("limit", "20"))
    traces = [{"trace_id": str(root.trace_id), "span_count": count} for root, count in rooted[:limit]]
    return JSONResponse({"traces": traces, "total": len(rooted)})


app = Starlette(routes=[Route("/spans", take_in, methods=["POST"]), Route("/traces", listing)])
