"""Comparing our receipts with the bank, as far as this bank can be asked. Pure.

The bank shows one authorization, capture or refund by its id, and nothing else: no list, no void, and no
later state (a captured authorization reads "approved" for ever). So a run can find an object that is missing
or of another amount; what is held there without our knowing, it cannot find.
"""

from dataclasses import dataclass
from enum import StrEnum

from payment_gateway.domain.payment import Payment
from payment_gateway.domain.states import Kind, State


class BreakKind(StrEnum):
    """Why a payment does not reconcile."""

    MISSING = "missing"
    """The bank does not know the id. It says so of any failure, too, so it was asked repeatedly."""
    AMOUNT = "amount"
    """The bank shows another amount, currency, status or parent."""
    EXPIRED = "expired"
    """The hold is past its time and still not released."""
    ID_LOST = "id_lost"
    """The money moved, and the bank's id for it is not known here."""
    IN_DOUBT = "in_doubt"
    """Nobody knows yet what became of the open operation."""
    UNANSWERED = "unanswered"
    """The bank gives no answer about the id, though it answers about others."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One break, with a sentence of ours about it."""

    payment_id: str
    kind: str
    """A `BreakKind`, or the word of a newer program beside this one, which is read as it is."""
    detail: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """A reconciliation run. It takes payments in the order of their ids; `after_id` says how far it is."""

    id: str
    started_at_ns: int
    since_ns: int
    """Payments that were created before this moment are not looked at."""
    owner: str
    lease_until_ns: int
    finished_at_ns: int | None = None
    after_id: str = ""
    payments: int = 0
    asked: int = 0
    matched: int = 0


_EXPECTED_IDS: dict[State, tuple[str, ...]] = {
    State.AUTHORIZED: ("authorization_id",),
    State.CAPTURING: ("authorization_id",),
    State.VOIDING: ("authorization_id",),
    State.CAPTURED: ("authorization_id", "capture_id"),
    State.REFUNDING: ("authorization_id", "capture_id"),
    State.VOIDED: ("authorization_id", "void_id"),
    State.EXPIRED: ("authorization_id", "void_id"),
    State.REFUNDED: ("authorization_id", "capture_id", "refund_id"),
}


def known_without_asking(payment: Payment, *, now_ns: int, grace_ns: int) -> tuple[Finding, ...]:
    """Give the breaks that our own books show."""
    found = []
    if payment.in_doubt_at(now_ns):
        operation = payment.open_operation
        minutes = (now_ns - operation.started_at_ns) // 60_000_000_000
        found.append(_finding(payment, BreakKind.IN_DOUBT, f"{operation.kind} open for {minutes} min"))
    lost = [name for name in _EXPECTED_IDS.get(payment.state, ()) if getattr(payment, name) is None]
    if lost:
        found.append(_finding(payment, BreakKind.ID_LOST, f"without {', '.join(lost)}"))
    ends_ns = payment.expires_at_ns
    if payment.state is State.AUTHORIZED and ends_ns is not None and ends_ns + grace_ns < now_ns:
        hours = (now_ns - ends_ns) // 3_600_000_000_000
        found.append(_finding(payment, BreakKind.EXPIRED, f"past its time for {hours} h"))
    return tuple(found)


def newest_object(payment: Payment) -> tuple[Kind, str] | None:
    """Give what to ask the bank for: the last thing that it did and can show; None for nothing."""
    objects = (
        (Kind.REFUND, payment.refund_id),
        (Kind.CAPTURE, payment.capture_id),
        (Kind.AUTHORIZE, payment.authorization_id),
    )
    return next(((kind, reference) for kind, reference in objects if reference), None)


def disagreement(payment: Payment, kind: Kind, breaks: BreakKind) -> Finding:
    """Name a break that the bank's answer shows, or the want of one."""
    if breaks is BreakKind.MISSING:
        return _finding(payment, breaks, f"the bank does not know the {kind}")
    if breaks is BreakKind.UNANSWERED:
        return _finding(payment, breaks, f"the bank gives no answer about the {kind}")
    return _finding(payment, breaks, f"the bank shows another {kind}, amount, currency or parent")


def _finding(payment: Payment, kind: BreakKind, detail: str) -> Finding:
    return Finding(payment_id=payment.id, kind=kind, detail=detail)
