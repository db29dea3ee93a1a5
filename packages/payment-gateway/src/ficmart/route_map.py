"""How a gateway is spoken to, as a file: routes, fields, headers, states. `maps/reference.toml` explains it.

Nothing here is sent; a map that makes no sense is refused whole, with every problem named.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from ficmart.errors import RouteMapInvalid
from groundwork.config import did_you_mean

STATES = frozenset(
    {"pending", "authorized", "declined", "failed", "expired"}
    | {"capturing", "captured", "voiding", "voided", "refunding", "refunded"}
)
WORDS = frozenset(
    {"order_id", "customer_id", "payment_id", "key", "api_key", "amount", "amount_decimal", "currency"}
    | {"card_number", "cvv", "expiry_month", "expiry_year"}
)
WORD = re.compile(r"\{(\w+)\}")
_REQUEST = re.compile(r"(GET|POST|PUT|PATCH|DELETE) (/\S*)")
_MAX_FILE_BYTES = 100_000


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Place(_Part):
    """A request: method and path."""

    request: str

    @field_validator("request")
    @classmethod
    def _is_a_request(cls, text: str) -> str:
        if not _REQUEST.fullmatch(text):
            raise ValueError('a request looks like "POST /v1/payments/{payment_id}/capture"')
        _check_words(text)
        return text

    @property
    def method(self) -> str:
        """The first word."""
        return self.request.partition(" ")[0]

    @property
    def path(self) -> str:
        """The rest."""
        return self.request.partition(" ")[2]


class Action(Place):
    """Something that the shop wants done; `done` are the statuses that say that it is."""

    body: dict[str, Any] | None = None
    done: list[int] = [200]

    @field_validator("body")
    @classmethod
    def _words_are_known(cls, body: dict[str, Any] | None) -> dict[str, Any] | None:
        _check_words(repr(body))
        return body


class OrderPlace(Place):
    """Where an order is read."""

    payments: str = "payments"
    shippable: str | None = None


class EventsPlace(Place):
    """Where a payment's history is read."""

    list: str = "events"
    sequence: str = "sequence"
    from_state: str = "from_state"
    to_state: str = "to_state"


class KeyPlace(_Part):
    """The header of the idempotency key; "" when the bodies carry it."""

    header: str = "Idempotency-Key"


class ReceiptFields(_Part):
    """Where the fields of a receipt are; None for those that it does not have."""

    inside: str = ""
    id: str
    state: str
    order_id: str | None = None
    amount: str | None = None
    amount_unit: Literal["cents", "decimal"] = "cents"
    in_doubt: str | None = None
    needs_review: str | None = None
    decline_code: str | None = None
    last4: str | None = None
    created_at: str | None = None
    authorization_id: str | None = None
    capture_id: str | None = None
    void_id: str | None = None
    refund_id: str | None = None


class Answers(_Part):
    """What statuses mean."""

    in_doubt: list[int] = [202]
    declined: list[int] = [402]
    failed: list[int] = [502, 503]
    again: list[int] = [500]
    later: list[int] = [409, 429, 503]
    code: str | None = "code"
    new_key: list[str] = []


class RouteMap(_Part):
    """One gateway, as a shop sees it."""

    name: str
    headers: dict[str, str] = {}
    key: KeyPlace = Field(default_factory=KeyPlace)
    authorize: Action
    capture: Action
    void: Action
    refund: Action
    payment: Place | None = None
    order: OrderPlace | None = None
    events: EventsPlace | None = None
    receipt: ReceiptFields
    states: dict[str, str] = {}
    answers: Answers = Field(default_factory=Answers)

    @field_validator("headers")
    @classmethod
    def _headers_are_known(cls, headers: dict[str, str]) -> dict[str, str]:
        _check_words(" ".join(headers.values()))
        return headers

    @field_validator("states")
    @classmethod
    def _states_are_known(cls, states: dict[str, str]) -> dict[str, str]:
        for theirs, ours in states.items():
            if ours not in STATES:
                raise ValueError(f"{theirs} is {ours!r}, which is no state.{did_you_mean(ours, STATES)}")
        return {theirs.casefold(): ours for theirs, ours in states.items()}

    @model_validator(mode="after")
    def _something_can_be_read(self) -> "RouteMap":
        if self.payment is None and self.order is None:
            raise ValueError("a gateway needs [payment] or [order], or nothing can be judged")
        return self

    @property
    def shows_bank_ids(self) -> bool:
        """False when receipts do not name the bank's holds: the judge then goes by card, amount and time."""
        return self.receipt.authorization_id is not None


@cache
def reference() -> RouteMap:
    """Give the map of this repository's gateway."""
    return read_text(reference_text(), "maps/reference.toml")


def reference_text() -> str:
    """Give that map as it is written."""
    return files("ficmart").joinpath("maps", "reference.toml").read_text(encoding="utf-8")


def read_map(path: Path | None) -> RouteMap:
    """Read a map; the reference when no file is named; raises RouteMapInvalid."""
    if path is None:
        return reference()
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_FILE_BYTES + 1)
        if len(content) > _MAX_FILE_BYTES:
            raise RouteMapInvalid(str(path), [f"is larger than {_MAX_FILE_BYTES} bytes"])
        return read_text(content.decode("utf-8-sig"), str(path))
    except OSError as error:
        raise RouteMapInvalid(str(path), [error.strerror or "cannot be read"]) from error
    except UnicodeDecodeError as error:
        raise RouteMapInvalid(str(path), ["is not UTF-8 text"]) from error


def read_text(text: str, where: str) -> RouteMap:
    """Read a map's text; raises RouteMapInvalid, which names every problem with its place."""
    try:
        return RouteMap.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise RouteMapInvalid(where, [f"is not TOML: {error}"]) from error
    except ValidationError as error:
        raise RouteMapInvalid(where, [_problem(dict(found)) for found in error.errors()]) from error


def _problem(error: dict[str, Any]) -> str:
    place = ".".join(str(part) for part in error["loc"]) or "the map"
    if error["type"] == "extra_forbidden":
        return f"{place}: unknown key.{did_you_mean(str(error['loc'][-1]), _names_at(error['loc'][:-1]))}"
    if error["type"] == "missing":
        return f"{place}: is missing"
    return f"{place}: {error['msg'].removeprefix('Value error, ')}"


def _names_at(place: tuple[str, ...]) -> list[str]:
    part: type[BaseModel] = RouteMap
    for name in place:
        annotation = part.model_fields[name].annotation
        options = [annotation, *getattr(annotation, "__args__", ())]
        part = next(
            option for option in options if isinstance(option, type) and issubclass(option, BaseModel)
        )
    return list(part.model_fields)


def _check_words(text: str) -> None:
    for word in WORD.findall(text):
        if word not in WORDS:
            raise ValueError(f"{{{word}}} is unknown.{did_you_mean(word, WORDS)}")
