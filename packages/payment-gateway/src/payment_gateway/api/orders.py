"""The routes of orders and customers."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from payment_gateway.api import documents
from payment_gateway.api.payments import json_response, require_plausible
from payment_gateway.api.schemas import CustomerPage, OrderView
from payment_gateway.domain.states import State
from payment_gateway.payments.queries import CUSTOMER_LIMIT, PaymentQueries


def routes(queries: PaymentQueries) -> APIRouter:
    """Give the routes under /v1/orders and /v1/customers."""
    router = APIRouter(tags=["questions"])

    @router.get(
        "/v1/orders/{order_id:path}",
        summary="May this order ship?",
        responses={
            200: documents.success("The order's payments, newest first.", model=OrderView),
            **documents.problems_of("not_found"),
        },
    )
    async def order(order_id: Annotated[str, Path(description="FicMart's id.")]) -> Response:
        require_plausible(order_id)
        return json_response(await queries.order(order_id))

    @router.get(
        "/v1/customers/{customer_id:path}/payments",
        summary="A customer's payments, newest first",
        responses={
            200: documents.success("A page; an unknown customer has none.", model=CustomerPage),
            **documents.problems_of("validation_failed", "not_found"),
        },
    )
    async def payments(
        customer_id: Annotated[str, Path(description="FicMart's id.")],
        limit: Annotated[int, Query(ge=1, le=CUSTOMER_LIMIT)] = 20,
        cursor: Annotated[str | None, Query(max_length=200, description="`next_cursor` of a page.")] = None,
        state: Annotated[State | None, Query(description="Only payments in this state.")] = None,
    ) -> Response:
        require_plausible(customer_id)
        return json_response(await queries.customer(customer_id, state=state, cursor=cursor, limit=limit))

    return router
