"""Speaks one gateway's language: fills its requests in, and reads its answers as ours.

Whatever the gateway's receipts look like, what comes out of here has the shape of this repository's own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Literal

from ficmart.route_map import WORD, RouteMap

Document = Mapping[str, Any]
Outcome = Literal["done", "declined", "failed", "in_doubt", "again", "refused"]
IN_FLIGHT = frozenset({"pending", "capturing", "voiding", "refunding"})
BANK_IDS = ("authorization_id", "capture_id", "void_id", "refund_id")
SERVER_ERROR = 500
READS = frozenset({"look", "poll"})


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A request, ready to be sent; no answer and no log shows its body."""

    method: str
    path: str
    body: Any
    headers: Mapping[str, str]


class Dialect:
    """One route map, put to use."""

    def __init__(self, routes: RouteMap, *, api_key: str | None = None) -> None:
        self.routes = routes
        self._api_key = api_key
        self._headers = {name: str(_fill(text, self._secrets())) for name, text in routes.headers.items()}
        if api_key is not None and not any("{api_key}" in text for text in routes.headers.values()):
            self._headers["Authorization"] = f"Bearer {api_key}"

    def do(self, action: str, words: Document, key: str) -> Asked:
        """Write the request for an action: authorize, capture, void or refund."""
        wanted = getattr(self.routes, action)
        words = {**words, **self._secrets(), "key": key}
        headers = dict(self._headers)
        if self.routes.key.header:
            headers[self.routes.key.header] = key
        return Asked(
            method=wanted.method,
            path=str(_fill(wanted.path, words)),
            body=_fill(wanted.body, words),
            headers=headers,
        )

    def read(self, what: str, words: Document) -> Asked | None:
        """Write the request that reads a payment, an order or events; None when the gateway has none."""
        place = getattr(self.routes, what)
        if place is None:
            return None
        path = str(_fill(place.path, {**words, **self._secrets()}))
        return Asked(method=place.method, path=path, body=None, headers=self._headers)

    def receipt(self, document: Any) -> dict[str, Any]:
        """Read a receipt; {} when the document is none."""
        fields = self.routes.receipt
        inner = _at(document, fields.inside) if fields.inside else document
        inner = inner if inner is not None else document
        payment_id, state = _at(inner, fields.id), _at(inner, fields.state)
        if payment_id is None or state is None:
            return {}
        state = self.state(state)
        in_doubt = _at(inner, fields.in_doubt) if fields.in_doubt else state in IN_FLIGHT
        return {
            "id": str(payment_id),
            "order_id": _at(inner, fields.order_id),
            "amount": self._cents(_at(inner, fields.amount)),
            "state": state,
            "in_doubt": bool(in_doubt),
            "needs_review": bool(_at(inner, fields.needs_review)),
            "decline_code": _at(inner, fields.decline_code),
            "card": {"last4": _at(inner, fields.last4)},
            "bank": {name: _at(inner, getattr(fields, name)) for name in BANK_IDS},
            "created_at": _at(inner, fields.created_at),
        }

    def payments(self, document: Any) -> list[dict[str, Any]]:
        """Read the payments of an order; those that are no receipts are left out."""
        place = self.routes.order.payments if self.routes.order else ""
        listed = _at(document, place) if place else document
        return [receipt for item in _items(listed) if (receipt := self.receipt(item))]

    def is_shippable(self, document: Any, receipts: Iterable[Document]) -> bool:
        """Say whether the gateway lets an order go; where it does not say so, a held payment must do."""
        field = self.routes.order.shippable if self.routes.order else None
        if field is not None:
            return bool(_at(document, field))
        return any(receipt["state"] in {"authorized", "captured"} for receipt in receipts)

    def events(self, document: Any) -> list[dict[str, Any]]:
        """Read a payment's history, oldest first."""
        place = self.routes.events
        if place is None:
            return []
        listed = _at(document, place.list) if place.list else document
        return [
            {
                "sequence": _at(event, place.sequence),
                "from_state": self.state(_at(event, place.from_state)),
                "to_state": self.state(_at(event, place.to_state)),
            }
            for event in _items(listed)
        ]

    def code(self, document: Any) -> str | None:
        """Read a problem's stable code."""
        code = _at(document, self.routes.answers.code)
        return None if code is None else str(code)

    def outcome(self, action: str, status: int, receipt: Document, *, told_when: bool) -> Outcome:
        """Say what an answer means for what the shop wanted; `told_when`: it came with a Retry-After."""
        if (by_status := self._by_status(status, told_when=told_when)) is not None:
            return by_status
        done = [200] if action in READS else getattr(self.routes, action).done
        if status not in done:
            return "refused" if status < SERVER_ERROR else "again"
        return "done" if action in READS else _by_state(receipt.get("state"))

    def _by_status(self, status: int, *, told_when: bool) -> Outcome | None:
        answers = self.routes.answers
        if status in answers.again or (status in answers.later and told_when):
            return "again"
        meant: tuple[tuple[list[int], Outcome], ...] = (
            (answers.in_doubt, "in_doubt"),
            (answers.declined, "declined"),
            (answers.failed, "failed"),
        )
        return next((outcome for statuses, outcome in meant if status in statuses), None)

    def state(self, theirs: Any) -> Any:
        """Give our name of a state, or theirs in lower case where the map has none."""
        if not isinstance(theirs, str):
            return None
        return self.routes.states.get(theirs.casefold(), theirs.casefold())

    def _cents(self, amount: Any) -> int | None:
        if amount is None or self.routes.receipt.amount_unit == "cents":
            return amount if isinstance(amount, int) else None
        try:
            return int((Decimal(str(amount)) * 100).to_integral_value())
        except InvalidOperation:
            return None

    def _secrets(self) -> dict[str, str]:
        return {"api_key": self._api_key or ""}


def _by_state(state: str | None) -> Outcome:
    if state == "declined":
        return "declined"
    if state == "failed":
        return "failed"
    return "in_doubt" if state in IN_FLIGHT else "done"


def decimal_amount(cents: int) -> str:
    """Write cents as a decimal number: 1234 is 12.34."""
    return f"{cents // 100}.{cents % 100:02d}"


def _fill(template: Any, words: Document) -> Any:
    """Fill a template in; a text that is one word and nothing else keeps the word's type."""
    match template:
        case str():
            whole = WORD.fullmatch(template)
            if whole is not None:
                return words.get(whole[1], template)
            return WORD.sub(lambda word: str(words.get(word[1], word[0])), template)
        case dict():
            return {name: _fill(value, words) for name, value in template.items()}
        case list():
            return [_fill(value, words) for value in template]
        case _:
            return template


def _at(document: Any, place: str | None) -> Any:
    """Go down a dotted path; None where it ends early."""
    if not place:
        return None
    for name in place.split("."):
        document = document.get(name) if isinstance(document, Mapping) else None
    return document


def _items(listed: Any) -> list[Any]:
    if isinstance(listed, list):
        return listed
    return [] if listed is None else [listed]
