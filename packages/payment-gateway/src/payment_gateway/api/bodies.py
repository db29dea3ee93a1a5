"""Reading request bodies: JSON to checked values, and problems in our own words.

The framework's validation errors repeat what was sent, a card number included. Here a problem names the field
and the rule, and nothing of the value; even the name of an unknown field is shown only if it is a plain word.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)
from starlette.requests import Request

from payment_gateway.domain.card import Card
from payment_gateway.errors import FieldProblem, MalformedBody, UnsupportedMediaType, ValidationFailed
from payment_gateway.payments.service import Order

MAX_AMOUNT_CENTS = 99_999_999
MAX_ID_CHARACTERS = 128
_PLAIN_NAME = re.compile(r"[a-z_]{1,40}")


def _printable(value: str) -> str:
    if not value.isprintable():
        raise ValueError
    return value


Id = Annotated[str, StringConstraints(min_length=1, max_length=MAX_ID_CHARACTERS), AfterValidator(_printable)]


class StrictBody(BaseModel):
    """A body with no unknown fields and no silent conversions."""

    model_config = ConfigDict(extra="forbid", strict=True, hide_input_in_errors=True, frozen=True)


class CardBody(StrictBody):
    """A card. It is passed on to the bank and never stored, but for brand and last four."""

    number: str = Field(pattern=r"^[0-9]{13,19}$", description="Digits only.", repr=False)
    cvv: str = Field(pattern=r"^[0-9]{3,4}$", repr=False)
    expiry_month: int = Field(ge=1, le=12)
    expiry_year: int = Field(ge=2000, le=9999)


class PaymentBody(StrictBody):
    """A request to hold the money of an order. `amount` is in cents."""

    order_id: Id
    customer_id: Id
    amount: int = Field(ge=1, le=MAX_AMOUNT_CENTS)
    currency: Literal["USD"]
    card: CardBody


class EmptyBody(StrictBody):
    """Nothing: captures, voids and refunds are always of the whole amount."""


Body = TypeVar("Body", bound=StrictBody)
_PAYMENT = TypeAdapter(PaymentBody)
_EMPTY = TypeAdapter(EmptyBody)


def require_json(request: Request) -> None:
    """Raise UnsupportedMediaType unless the body is announced as JSON."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise UnsupportedMediaType


def read_order(body: bytes) -> Order:
    """Read the body of POST /v1/payments; raises MalformedBody or ValidationFailed."""
    parsed: PaymentBody = _read(_PAYMENT, body)
    card = Card(parsed.card.number, parsed.card.cvv, parsed.card.expiry_month, parsed.card.expiry_year)
    leaking = [name for name in ("order_id", "customer_id") if card.stands_in(getattr(parsed, name))]
    if leaking:
        raise ValidationFailed(
            tuple(FieldProblem(name, "must not contain the card number") for name in leaking)
        )
    return Order(
        order_id=parsed.order_id,
        customer_id=parsed.customer_id,
        amount_cents=parsed.amount,
        currency=parsed.currency,
        card=card,
    )


def read_nothing(body: bytes) -> None:
    """Accept an empty body or `{}`; raises MalformedBody or ValidationFailed for any other."""
    if body:
        _read(_EMPTY, body)


def read_as(shape: type[Body], body: bytes) -> Body:
    """Read a body of some other shape; raises MalformedBody or ValidationFailed."""
    read: Body = _read(TypeAdapter(shape), body)
    return read


def _read(adapter: TypeAdapter[Any], body: bytes) -> Any:
    try:
        return adapter.validate_json(body)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True, include_input=False)
        if any(detail["type"] == "json_invalid" for detail in details):
            raise MalformedBody from None
        raise ValidationFailed(problems(details)) from None


def problems(details: Iterable[Any], *, skip: int = 0) -> tuple[FieldProblem, ...]:
    """Turn pydantic's findings into ours; `skip` drops leading parts of each location."""
    return tuple(
        FieldProblem(_field(detail["loc"][skip:]), _sentence(detail["type"], detail.get("ctx") or {}))
        for detail in details
    )


def _field(location: Sequence[str | int]) -> str:
    return ".".join(_shown(str(part)) for part in location) or "body"


def _shown(name: str) -> str:
    return name if _PLAIN_NAME.fullmatch(name) else "(unknown field)"


_SENTENCES = {
    "missing": "is required",
    "extra_forbidden": "is not a field of this request",
    "string_type": "must be a string",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "string_pattern_mismatch": "has the wrong shape",
    "string_too_short": "must have at least {min_length} character(s)",
    "string_too_long": "must have at most {max_length} characters",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be {expected}",
    "enum": "must be one of {expected}",
    "value_error": "must have printable characters only",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
}


def _sentence(kind: str, facts: dict[str, object]) -> str:
    known = {
        name: value
        for name, value in facts.items()
        if name in {"min_length", "max_length", "ge", "le", "expected"}
    }
    return _SENTENCES.get(kind, "is not valid").format_map(known)
