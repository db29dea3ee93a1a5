"""Double-entry bookkeeping of a payment: every move of money is two postings that sum to zero.

customer ──authorized──▶ held ──captured──▶ merchant ──refunded──▶ customer
                          └──── voided, expired ────▶ customer
"""

from dataclasses import dataclass
from enum import StrEnum

from payment_gateway.domain.states import State


class Account(StrEnum):
    """Where the money of a payment can be."""

    CUSTOMER = "customer"
    HELD = "held"
    MERCHANT = "merchant"


@dataclass(frozen=True)
class Posting:
    """One line of the ledger: `amount_cents` is positive for money in, negative for money out."""

    account: Account
    amount_cents: int


_FLOWS: dict[tuple[State, State], tuple[Account, Account]] = {
    (State.PENDING, State.AUTHORIZED): (Account.CUSTOMER, Account.HELD),
    (State.CAPTURING, State.CAPTURED): (Account.HELD, Account.MERCHANT),
    (State.VOIDING, State.VOIDED): (Account.HELD, Account.CUSTOMER),
    (State.AUTHORIZED, State.EXPIRED): (Account.HELD, Account.CUSTOMER),
    (State.CAPTURING, State.EXPIRED): (Account.HELD, Account.CUSTOMER),
    (State.VOIDING, State.EXPIRED): (Account.HELD, Account.CUSTOMER),
    (State.REFUNDING, State.REFUNDED): (Account.MERCHANT, Account.CUSTOMER),
}


def postings(from_state: State | None, to_state: State, amount_cents: int) -> tuple[Posting, ...]:
    """Give the two postings of a move, or none for a move that moves no money."""
    flow = _FLOWS.get((from_state, to_state)) if from_state else None
    if flow is None:
        return ()
    source, target = flow
    return Posting(source, -amount_cents), Posting(target, amount_cents)
