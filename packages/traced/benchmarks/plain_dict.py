"""The plain version to beat: FastAPI, pydantic models, a dict of dicts, everything scanned on each read.

uvicorn --app-dir packages/traced/benchmarks --no-access-log plain_dict:app
"""

import time
import uuid
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from plain_models import Batch, Span

WINDOW_NS = 30 * 60 * 10**9
TRACES: dict[uuid.UUID, dict[uuid.UUID, Span]] = {}

app = FastAPI()


@app.exception_handler(RequestValidationError)
async def bad_request(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse({"error": str(error)}, 400)


@app.post("/spans", status_code=202)
async def take_in(batch: Batch) -> dict[str, str]:
    cutoff_ns = time.time_ns() - WINDOW_NS
    for span in batch.spans:
        if span.start_time >= cutoff_ns:
            TRACES.setdefault(span.trace_id, {})[span.span_id] = span
    return {"status": "ok"}


@app.get("/traces")
async def listing(limit: int = 20) -> dict[str, Any]:
    cutoff_ns = time.time_ns() - WINDOW_NS
    rooted = []
    for spans in TRACES.values():
        roots = [span for span in spans.values() if span.parent_span_id is None]
        if roots and (root := min(roots, key=lambda span: span.start_time)).start_time >= cutoff_ns:
            rooted.append((root, len(spans)))
    rooted.sort(key=lambda pair: -pair[0].start_time)
    traces = [{"trace_id": str(root.trace_id), "span_count": count} for root, count in rooted[:limit]]
    return {"traces": traces, "total": len(rooted)}


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
