"""The routes of payments. Each reads the request in the order in which the contract refuses."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from groundwork.trace_context import current
from payment_gateway.answers import encode
from payment_gateway.api import documents
from payment_gateway.api.bodies import read_nothing, read_order, require_json
from payment_gateway.api.guard import caller_of
from payment_gateway.api.idempotency_key import read_key
from payment_gateway.api.schemas import EventList, Receipt
from payment_gateway.domain.states import Kind
from payment_gateway.errors import PROBLEM_JSON, IdempotencyKeyInvalid, NotFound
from payment_gateway.fingerprints import Fingerprints
from payment_gateway.payments.queries import PaymentQueries
from payment_gateway.payments.service import Order, PaymentService
from payment_gateway.ports import Answer, KeyClaim

PaymentId = Annotated[str, Path(description="The `id` of a receipt.", examples=["pay_5f1d3c0b6c2b4b7e"])]
_MAX_ID = 128


@dataclass(frozen=True)
class Parts:
    """What the routes are served by."""

    service: PaymentService
    queries: PaymentQueries
    fingerprints: Fingerprints


def respond(answer: Answer) -> Response:
    """Make the response of an answer, new or replayed."""
    headers: dict[str, str] = {}
    if answer.retry_after_s is not None:
        headers["Retry-After"] = str(max(1, math.ceil(answer.retry_after_s)))
    if answer.replayed:
        headers["Idempotent-Replayed"] = "true"
    if answer.payment_id is not None and answer.status in {201, 202}:
        headers["Location"] = f"/v1/payments/{answer.payment_id}"
    media_type = PROBLEM_JSON if answer.status >= 400 else "application/json"
    return Response(answer.body, answer.status, headers=headers, media_type=media_type)


def json_response(document: dict[str, object]) -> Response:
    """Make the response of a query."""
    return Response(encode(document), media_type="application/json")


def require_plausible(identifier: str) -> None:
    """Raise NotFound for an id that no payment can have; a database may choke on some of these."""
    if not 0 < len(identifier) <= _MAX_ID or not identifier.isprintable():
        raise NotFound("There is nothing with such an id.")


def _key_values(request: Request) -> list[bytes]:
    return [value for name, value in request.scope["headers"] if name == b"idempotency-key"]


def _claim(parts: Parts, request: Request, key: str, print_with: Callable[[Fingerprints], bytes]) -> KeyClaim:
    context = current.get()
    prints = parts.fingerprints
    return KeyClaim(
        caller=caller_of(request).name,
        key=key,
        fingerprint=print_with(prints),
        fingerprint_key_id=prints.key_id,
        older_fingerprints=tuple((older.key_id, print_with(older)) for older in prints.older),
        request_id=context.request_id if context else None,
    )


def routes(parts: Parts) -> APIRouter:
    """Give the routes under /v1/payments."""
    router = APIRouter(tags=["payments"])
    _add_authorize(router, parts)
    for kind in (Kind.CAPTURE, Kind.VOID, Kind.REFUND):
        _add_operation(router, parts, kind)
    _add_queries(router, parts)
    return router


def _add_authorize(router: APIRouter, parts: Parts) -> None:
    @router.post(
        "/v1/payments",
        summary="Authorize: hold the money of an order",
        status_code=201,
        responses={
            201: documents.success(
                "The money is held.",
                model=Receipt,
                replays=True,
                location=True,
                leads_to=("capture", "void", "receipt", "events"),
            ),
            202: documents.pending(Receipt),
            **documents.problems_of(
                "card_declined", "order_already_paid", *documents.KEYED, *documents.BODY, *documents.BANK
            ),
        },
        openapi_extra={
            "parameters": [documents.KEY_PARAMETER],
            "requestBody": documents.body_of("PaymentBody", required=True, example=documents.PAYMENT_EXAMPLE),
        },
    )
    async def authorize(request: Request) -> Response:
        body = await request.body()
        require_json(request)
        key = read_key(_key_values(request))
        order = read_order(body)
        if order.card.stands_in(key):
            raise IdempotencyKeyInvalid("An Idempotency-Key must not contain the card number.")
        claim = _claim(parts, request, key, lambda prints: _print_of(prints, order))
        return respond(await parts.service.authorize(claim, order))


def _print_of(prints: Fingerprints, order: Order) -> bytes:
    return prints.of_order(
        order_id=order.order_id,
        customer_id=order.customer_id,
        amount_cents=order.amount_cents,
        currency=order.currency,
        card=order.card,
    )


_SUMMARIES = {
    Kind.CAPTURE: "Capture: take the money that is held, all of it",
    Kind.VOID: "Void: release the money that is held",
    Kind.REFUND: "Refund: give the captured money back, all of it",
}
_EXTRA_CODES = {Kind.CAPTURE: ("authorization_expired",), Kind.VOID: (), Kind.REFUND: ("capture_id_unknown",)}


def _add_operation(router: APIRouter, parts: Parts, kind: Kind) -> None:
    responses: dict[int | str, dict[str, Any]] = {
        200: documents.success("Done.", model=Receipt, replays=True, leads_to=("receipt", "events")),
        202: documents.pending(Receipt),
        **documents.problems_of(
            "not_found",
            "invalid_state",
            "operation_in_progress",
            *_EXTRA_CODES[kind],
            *documents.KEYED,
            *documents.BODY,
            *documents.BANK,
        ),
    }

    @router.post(
        f"/v1/payments/{{payment_id}}/{kind.value}",
        name=kind.value,
        summary=_SUMMARIES[kind],
        responses=responses,
        openapi_extra={
            "parameters": [documents.KEY_PARAMETER],
            "requestBody": documents.body_of("EmptyBody", required=False, example={}),
        },
    )
    async def operate(request: Request, payment_id: PaymentId) -> Response:
        body = await request.body()
        if body:
            require_json(request)
        key = read_key(_key_values(request))
        read_nothing(body)
        require_plausible(payment_id)
        claim = _claim(parts, request, key, lambda prints: prints.of_operation(kind.value, payment_id))
        return respond(await parts.service.operate(claim, kind, payment_id))


def _add_queries(router: APIRouter, parts: Parts) -> None:
    @router.post(
        "/v1/payments/{payment_id}/reconcile",
        summary="Ask the bank about one payment; no key needed",
        responses={
            200: documents.success("The receipt after asking.", model=Receipt),
            **documents.problems_of("not_found", "bank_unavailable", *documents.BODY),
        },
        openapi_extra={"requestBody": documents.body_of("EmptyBody", required=False, example={})},
    )
    async def reconcile(request: Request, payment_id: PaymentId) -> Response:
        body = await request.body()
        if body:
            require_json(request)
        read_nothing(body)
        require_plausible(payment_id)
        return json_response(await parts.queries.reconcile(payment_id))

    @router.get(
        "/v1/payments/{payment_id}",
        summary="A payment's receipt",
        responses={
            200: documents.success("The receipt.", model=Receipt),
            **documents.problems_of("not_found"),
        },
    )
    async def receipt(payment_id: PaymentId) -> Response:
        require_plausible(payment_id)
        return json_response(await parts.queries.receipt(payment_id))

    @router.get(
        "/v1/payments/{payment_id}/events",
        summary="A payment's history",
        responses={
            200: documents.success("Ascending, without gaps.", model=EventList),
            **documents.problems_of("not_found"),
        },
    )
    async def events(payment_id: PaymentId) -> Response:
        require_plausible(payment_id)
        return json_response(await parts.queries.events(payment_id))
