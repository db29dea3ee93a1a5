"""What a person may decide about a flagged payment, and what follows from it. Pure.

A decision walks the same moves as an operation would, so the history stays legal and the ledger even. It says
what happened at the bank; it never asks the bank for anything.
"""

from dataclasses import dataclass
from typing import Any

from payment_gateway.domain.operations import Result
from payment_gateway.domain.payment import BANK_ID, Change, Payment
from payment_gateway.domain.states import IN_FLIGHT, MOVES, PATHS, Actor, Kind, State

_FROM_SETTLED: dict[State, tuple[State, ...]] = {
    State.AUTHORIZED: (State.AUTHORIZED, State.CAPTURED, State.VOIDED, State.EXPIRED),
    State.CAPTURED: (State.CAPTURED, State.REFUNDED),
}
_THROUGH = {
    (State.AUTHORIZED, State.CAPTURED): State.CAPTURING,
    (State.AUTHORIZED, State.VOIDED): State.VOIDING,
    (State.CAPTURED, State.REFUNDED): State.REFUNDING,
}
WORK: dict[State, Kind] = {
    State.AUTHORIZED: Kind.AUTHORIZE,
    State.CAPTURED: Kind.CAPTURE,
    State.VOIDED: Kind.VOID,
    State.EXPIRED: Kind.VOID,
    State.REFUNDED: Kind.REFUND,
}
"""The bank's work behind each state, whose id a decision for it may name."""
PREFIX: dict[Kind, str] = {
    Kind.AUTHORIZE: "auth_",
    Kind.CAPTURE: "cap_",
    Kind.VOID: "void_",
    Kind.REFUND: "ref_",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """The state that a person found the payment to be in, why, and the bank's id for it if it was found."""

    state: State
    reason: str
    bank_reference: str | None = None
    expires_at_ns: int | None = None
    request_id: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """A change to save, and how the open operation (if there was one) ended by it."""

    change: Change
    kind: Kind | None = None
    result: Result | None = None


def choices(payment: Payment) -> tuple[State, ...]:
    """Give the states that a person may decide for; none while nothing is flagged."""
    if not payment.needs_review:
        return ()
    if payment.state in IN_FLIGHT:
        return tuple(sorted(MOVES[payment.state] - {State.DECLINED}))
    return _FROM_SETTLED.get(payment.state, (payment.state,))


def needs_reference(payment: Payment, state: State) -> bool:
    """Tell whether a decision must name the bank's id: a hold that cannot be named could never be used."""
    return payment.state is State.PENDING and state is State.AUTHORIZED


def resolve(payment: Payment, decision: Decision, *, now_ns: int) -> Resolution:
    """Turn a decision into a change; the caller has checked that it is one of `choices`."""
    change = Change.to(payment)
    between = _THROUGH.get((payment.state, decision.state))
    steps = [state for state in (between, decision.state) if state is not None]
    if decision.state is payment.state:
        change = change.note(**_words(decision, now_ns))
        steps = []
    for state in steps:
        change = change.move(state, **_words(decision, now_ns))
    facts: dict[str, object] = {"operation": None, "needs_review": False, "review_reason": None}
    if decision.bank_reference is not None and decision.state in WORK:
        facts[BANK_ID[WORK[decision.state]]] = decision.bank_reference
    if decision.expires_at_ns is not None:
        facts["expires_at_ns"] = decision.expires_at_ns
    operation = payment.operation
    if operation is None:
        return Resolution(change.edit(**facts))
    return Resolution(change.edit(**facts), operation.kind, _result(operation.kind, decision.state))


def _words(decision: Decision, now_ns: int) -> dict[str, Any]:
    return {
        "at_ns": now_ns,
        "actor": Actor.OPERATOR,
        "kind": "review.resolved",
        "reason": decision.reason,
        "bank_reference": decision.bank_reference,
        "request_id": decision.request_id,
    }


def _result(kind: Kind, state: State) -> Result:
    """Say what the one who began the operation is told from now on."""
    if state is PATHS[kind].done or (kind is Kind.VOID and state is State.EXPIRED):
        return Result.DONE
    return Result.EXPIRED if state is State.EXPIRED else Result.FAILED
