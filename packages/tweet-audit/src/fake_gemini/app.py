"""The parts of the server and how they are put together."""

from __future__ import annotations

import contextlib
import random
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from fake_gemini import answers
from fake_gemini.control import Control
from fake_gemini.cutting import Cuttable
from fake_gemini.decisions import Decisions
from fake_gemini.faults import Fault, FaultPlan
from fake_gemini.jobs import Jobs
from fake_gemini.journal import Journal
from fake_gemini.quota import Limits, Quota
from fake_gemini.routes import Gemini, Pace
from fake_gemini.service import FakeModel
from groundwork.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a server can be told. `api_key` None accepts any key that is not empty."""

    limits: Limits = field(default_factory=Limits)
    pace: Pace = field(default_factory=Pace)
    fault_rates: Mapping[Fault, float] = field(default_factory=dict)
    fault_script: tuple[Fault, ...] = ()
    retry_delay_s: float = 37.5
    job_s: float = 2.0
    enqueued_tokens: int | None = None
    thought_tokens: int = 0
    api_key: str | None = None
    journal_path: Path | None = None


def build(options: Options, *, clock: Clock, rng: random.Random) -> ASGIApp:
    """Build the server's application.

    Faults and everything else draw from generators of their own, both seeded from `rng`: with one seed the
    n-th request gets the same fault however long answers take.
    """
    fault_rng, other_rng = random.Random(rng.getrandbits(64)), random.Random(rng.getrandbits(64))
    journal = Journal(path=options.journal_path)
    plan = FaultPlan(rng=fault_rng, rates=options.fault_rates, script=options.fault_script)
    quota = Quota(options.limits, clock=clock)
    model = FakeModel(plan=plan, quota=quota, rng=other_rng, retry_delay_s=options.retry_delay_s)
    gemini = Gemini(
        model,
        Jobs(model, clock=clock, takes_s=options.job_s, enqueued_tokens=options.enqueued_tokens),
        Decisions(model, rng=other_rng, thought_tokens=options.thought_tokens),
        journal,
        pace=options.pace,
        api_key=options.api_key,
        clock=clock,
        rng=random.Random(rng.getrandbits(64)),
    )

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        journal.close()

    routes = [
        *gemini.routes(),
        Route("/", _welcome),
        *Control(journal=journal, plan=plan, quota=quota).routes(),
    ]
    handlers = {404: _not_found, 405: _not_found}
    return Cuttable(Starlette(routes=routes, exception_handlers=handlers, lifespan=lifespan))


async def _welcome(_: Request) -> Response:
    return JSONResponse(
        {
            "name": "fake-gemini",
            "generate": "POST /v1/models/{model}:generateContent (and /v1beta)",
            "batch": "POST /v1/models/{model}:batchGenerateContent, then GET /v1/batches/{job}",
            "decide": "POST /v1beta/decisions",
            "see": ["/_stats", "/_journal", "/_faults"],
        }
    )


async def _not_found(request: Request, _: Exception) -> Response:
    answer = answers.error(
        404, "NOT_FOUND", f"fake-gemini has nothing at {request.method} {request.url.path}."
    )
    return Response(answer.body, answer.status, media_type="application/json")
