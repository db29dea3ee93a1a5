"""The shapes of answers, for the OpenAPI document. The answers themselves are encoded once, elsewhere."""

from typing import Literal

from pydantic import BaseModel, Field

from payment_gateway.domain.states import Actor, State


class CardView(BaseModel):
    """What is kept of a card."""

    brand: str = Field(examples=["visa"])
    last4: str = Field(examples=["1111"])


class BankIds(BaseModel):
    """The bank's ids, as far as there are any."""

    authorization_id: str | None
    capture_id: str | None
    void_id: str | None
    refund_id: str | None


class Receipt(BaseModel):
    """The truth about a payment, for FicMart. Amounts in cents, times in RFC 3339 UTC."""

    id: str = Field(examples=["pay_5f1d3c0b6c2b4b7e9d0a1b2c3d4e5f60"])
    order_id: str
    customer_id: str
    amount: int
    currency: Literal["USD"]
    state: State
    in_doubt: bool = Field(description="The outcome of the open operation is unknown; recovery is on it.")
    needs_review: bool = Field(description="Something happened that only a person can judge.")
    decline_code: str | None
    card: CardView
    bank: BankIds
    created_at: str
    authorized_at: str | None
    declined_at: str | None
    captured_at: str | None
    voided_at: str | None
    refunded_at: str | None
    expired_at: str | None
    failed_at: str | None
    expires_at: str | None


class EventView(BaseModel):
    """One link of a payment's history."""

    sequence: int
    at: str
    actor: Actor
    kind: str = Field(examples=["authorize.succeeded"])
    from_state: State | None
    to_state: State
    reason: str | None
    bank_reference: str | None
    request_id: str | None


class EventList(BaseModel):
    """A payment's history, oldest first, without gaps."""

    events: list[EventView]


class OrderView(BaseModel):
    """What FicMart asks before it ships."""

    order_id: str
    status: State
    shippable: bool
    payments: list[Receipt]


class CustomerPage(BaseModel):
    """A page of a customer's payments, newest first."""

    payments: list[Receipt]
    next_cursor: str | None


class ProblemField(BaseModel):
    """What is wrong with one field."""

    field: str
    problem: str


class Problem(BaseModel):
    """An RFC 9457 problem. `code` is stable; the other members after it belong to some codes only."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    state: State | None = None
    decline_code: str | None = None
    payment_id: str | None = None
    errors: list[ProblemField] | None = None
