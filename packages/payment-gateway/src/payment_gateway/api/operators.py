"""The routes of operators: how things stand, decisions about flagged payments, reconciliation."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.requests import Request
from starlette.responses import Response

from groundwork.trace_context import current
from payment_gateway.api import documents
from payment_gateway.api.bodies import read_as, require_json
from payment_gateway.api.csv_report import csv_of, wants_csv
from payment_gateway.api.guard import caller_of
from payment_gateway.api.operator_schemas import (
    DecisionBody,
    OperationsView,
    ReconciliationView,
    ReviewEntry,
    ReviewList,
)
from payment_gateway.api.payments import json_response, require_plausible
from payment_gateway.api.schemas import Receipt
from payment_gateway.domain.review import Decision
from payment_gateway.payments.overview import Overview
from payment_gateway.payments.review import LIST_LIMIT, Review


@dataclass(frozen=True)
class OperatorParts:
    """What the routes are served by."""

    overview: Overview
    review: Review


def routes(parts: OperatorParts) -> APIRouter:
    """Give the routes under /v1/operations, /v1/review and /v1/reconciliation."""
    router = APIRouter(tags=["operators"])
    _add_overview(router, parts.overview)
    _add_review(router, parts.review)
    return router


def _add_overview(router: APIRouter, overview: Overview) -> None:
    @router.get(
        "/v1/operations",
        summary="How things stand: payments by state, what is in doubt, bank and worker",
        responses={
            200: documents.success("The moment's picture.", model=OperationsView),
            **documents.problems_of(),
        },
    )
    async def operations() -> Response:
        return json_response(await overview.operations())

    csv = {"text/csv": {"schema": {"type": "string"}, "example": "payment_id,kind,detail,order_id,…"}}
    latest = documents.success("The latest finished run.", model=ReconciliationView)

    @router.get(
        "/v1/reconciliation",
        summary="The latest reconciliation run; CSV on Accept: text/csv",
        responses={200: latest | {"content": csv}, **documents.problems_of("not_found")},
    )
    async def reconciliation(request: Request) -> Response:
        report = await overview.reconciliation()
        vary = {"Vary": "Accept"}
        if wants_csv(request.headers.get("accept", "")):
            return Response(csv_of(report), media_type="text/csv; charset=utf-8", headers=vary)
        response = json_response(report)
        response.headers.update(vary)
        return response


def _add_review(router: APIRouter, review: Review) -> None:
    @router.get(
        "/v1/review",
        summary="Payments that wait for a person, oldest first",
        responses={
            200: documents.success("The oldest, each with what may be decided.", model=ReviewList),
            **documents.problems_of("validation_failed"),
        },
    )
    async def flagged(limit: Annotated[int, Query(ge=1, le=LIST_LIMIT)] = LIST_LIMIT) -> Response:
        return json_response({"payments": await review.flagged(limit=limit)})

    @router.get(
        "/v1/review/{payment_id}",
        summary="One payment as that list shows it; where nothing waits for a person, with no choices",
        responses={
            200: documents.success("The payment, and what may be decided.", model=ReviewEntry),
            **documents.problems_of("not_found"),
        },
    )
    async def one(payment_id: Annotated[str, Path(description="The payment.")]) -> Response:
        require_plausible(payment_id)
        return json_response(await review.look(payment_id))

    @router.put(
        "/v1/review/{payment_id}",
        summary="Decide about a flagged payment; needs no Idempotency-Key, `sequence` and `rounds` guard it",
        responses={
            200: documents.success("The receipt after the decision.", model=Receipt),
            **documents.problems_of(
                "not_found", "invalid_state", "operation_in_progress", "bank_unavailable", *documents.BODY
            ),
        },
        openapi_extra={
            "requestBody": documents.body_of("DecisionBody", required=True, example=_DECISION_EXAMPLE)
        },
    )
    async def resolve(
        request: Request, payment_id: Annotated[str, Path(description="The payment.")]
    ) -> Response:
        body = await request.body()
        require_json(request)
        asked = read_as(DecisionBody, body)
        require_plausible(payment_id)
        context = current.get()
        decision = Decision(
            state=asked.state,
            reason=asked.reason,
            bank_reference=asked.bank_reference,
            request_id=context.request_id if context else None,
        )
        operator = caller_of(request).name
        found = await review.resolve(
            payment_id, decision, operator=operator, sequence=asked.sequence, rounds=asked.rounds
        )
        return json_response(found)


_DECISION_EXAMPLE = {
    "state": "captured",
    "reason": "bank confirmed by phone, ticket 812",
    "bank_reference": "cap_6f0c6c1e-6b8e-4a55-9e0a-0f6f2f2a7c11",
    "sequence": 3,
    "rounds": 0,
}
