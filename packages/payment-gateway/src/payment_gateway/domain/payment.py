"""A payment, its open operation, and changes to it. Pure values: nothing here reads a clock or a database."""

from dataclasses import dataclass, field, replace
from typing import Any

from payment_gateway.domain.ledger import Posting, postings
from payment_gateway.domain.outcomes import Attempt
from payment_gateway.domain.states import LIVE, Actor, Kind, State, may_move


@dataclass(frozen=True, kw_only=True, slots=True)
class Operation:
    """The one open operation of a payment. Its id is the bank's idempotency key, ours alone."""

    id: str
    kind: Kind
    actor: Actor
    request_id: str | None
    started_at_ns: int
    sent_by_ns: int
    """No attempt left after this moment. While a call runs it is the latest moment one may leave."""
    lease_owner: str | None
    lease_until_ns: int
    in_doubt: bool = False
    ambiguous: bool = False
    """Some attempt may have been done, so that a later "nothing done" proves nothing."""
    rounds: int = 0
    negatives: int = 0
    """Probes in a row that found nothing (authorize only)."""
    due_at_ns: int | None = None
    """When recovery looks next; None when only a person can help."""

    def owned_at(self, now_ns: int) -> bool:
        """Tell whether somebody is at work on it."""
        return self.lease_owner is not None and now_ns < self.lease_until_ns

    def unknown_at(self, now_ns: int) -> bool:
        """Tell whether the outcome is unknown: said so, or left behind by an owner that died."""
        return self.in_doubt or (self.lease_owner is not None and not self.owned_at(now_ns))


BANK_ID: dict[Kind, str] = {
    Kind.AUTHORIZE: "authorization_id",
    Kind.CAPTURE: "capture_id",
    Kind.VOID: "void_id",
    Kind.REFUND: "refund_id",
}
"""Where a payment keeps the bank's id of each kind of work."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment:
    """What FicMart's receipt is made from."""

    id: str
    order_id: str
    customer_id: str
    amount_cents: int
    currency: str
    card_brand: str
    card_last4: str
    state: State = State.PENDING
    sequence: int = 0
    needs_review: bool = False
    review_reason: str | None = None
    decline_code: str | None = None
    authorization_id: str | None = None
    capture_id: str | None = None
    void_id: str | None = None
    refund_id: str | None = None
    created_at_ns: int
    authorized_at_ns: int | None = None
    declined_at_ns: int | None = None
    captured_at_ns: int | None = None
    voided_at_ns: int | None = None
    refunded_at_ns: int | None = None
    expired_at_ns: int | None = None
    failed_at_ns: int | None = None
    expires_at_ns: int | None = None
    operation: Operation | None = None

    @property
    def live(self) -> bool:
        """Tell whether this payment keeps its order from being paid anew."""
        return self.state in LIVE

    @property
    def open_operation(self) -> Operation:
        """Its open operation; to ask a payment that has none is a mistake in our code."""
        assert self.operation is not None, f"payment {self.id} has no open operation"
        return self.operation

    @property
    def rounds(self) -> int:
        """Count how often recovery has asked the bank about the open operation in vain."""
        return self.operation.rounds if self.operation else 0

    def bank_id(self, kind: Kind) -> str | None:
        """Give the bank's id of what an operation of this kind did, if it is known."""
        known: str | None = getattr(self, BANK_ID[kind])
        return known

    def parent_id(self, kind: Kind) -> str | None:
        """Give the bank's id of what an operation works on: the hold, or the capture that is refunded."""
        if kind is Kind.AUTHORIZE:
            return None
        return self.capture_id if kind is Kind.REFUND else self.authorization_id

    def in_doubt_at(self, now_ns: int) -> bool:
        """Tell whether nobody knows yet what became of its open operation."""
        return self.operation is not None and self.operation.unknown_at(now_ns)

    def shippable_at(self, now_ns: int) -> bool:
        """Tell whether goods may leave: money is held or taken, and nothing about it is uncertain."""
        if self.needs_review or self.in_doubt_at(now_ns):
            return False
        if self.state is State.AUTHORIZED:
            return self.expires_at_ns is None or now_ns < self.expires_at_ns
        return self.state is State.CAPTURED


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One link of a payment's history; `sequence` counts from 1 without gaps."""

    sequence: int
    at_ns: int
    actor: Actor
    kind: str
    from_state: State | None
    to_state: State
    reason: str | None = None
    bank_reference: str | None = None
    request_id: str | None = None


class IllegalMoveError(AssertionError):
    """The program tried a move that the contract forbids: a mistake in our code, never an answer."""

    def __init__(self, payment_id: str, from_state: State | None, to_state: State) -> None:
        super().__init__(f"payment {payment_id}: {from_state} → {to_state} is not a legal move")


_STAMPS = {
    State.DECLINED: "declined_at_ns",
    State.FAILED: "failed_at_ns",
    State.CAPTURED: "captured_at_ns",
    State.VOIDED: "voided_at_ns",
    State.EXPIRED: "expired_at_ns",
    State.REFUNDED: "refunded_at_ns",
    State.AUTHORIZED: "authorized_at_ns",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A payment before and after, with what the change adds to events, ledger and attempts.

    The store writes a change in one commit and only if the payment is still as it was before.
    """

    before: Payment | None
    after: Payment
    events: tuple[Event, ...] = ()
    postings: tuple[Posting, ...] = ()
    attempts: tuple[Attempt, ...] = field(default=())

    @classmethod
    def to(cls, payment: Payment) -> "Change":
        """Begin a change of a stored payment."""
        return cls(payment, payment)

    def edit(self, **fields: Any) -> "Change":
        """Set fields of the payment without a move."""
        return replace(self, after=replace(self.after, **fields))

    def move(
        self,
        to_state: State,
        *,
        at_ns: int,
        actor: Actor,
        kind: str,
        reason: str | None = None,
        bank_reference: str | None = None,
        request_id: str | None = None,
        **facts: Any,
    ) -> "Change":
        """Move the payment: a new state, its time stamp, one event, and the postings of the money.

        `facts` are other fields of the payment that change with it. Raises IllegalMoveError when the
        contract's table has no such move.
        """
        known = self.after.sequence > 0
        from_state = self.after.state if known else None
        if not may_move(from_state, to_state):
            raise IllegalMoveError(self.after.id, from_state, to_state)
        event = Event(
            sequence=self.after.sequence + 1,
            at_ns=at_ns,
            actor=actor,
            kind=kind,
            from_state=from_state,
            to_state=to_state,
            reason=reason,
            bank_reference=bank_reference,
            request_id=request_id,
        )
        facts |= _first_stamp(self.after, to_state, at_ns)
        moved = replace(self.after, state=to_state, sequence=event.sequence, **facts)
        money = postings(from_state, to_state, moved.amount_cents)
        return Change(
            self.before,
            moved,
            events=(*self.events, event),
            postings=(*self.postings, *money),
            attempts=self.attempts,
        )

    def note(self, **words: Any) -> "Change":
        """Add an event without a move: somebody looked, and the state stays. `words` are those of `Event`."""
        state, sequence = self.after.state, self.after.sequence + 1
        event = Event(sequence=sequence, from_state=state, to_state=state, **words)
        return replace(self, after=replace(self.after, sequence=sequence), events=(*self.events, event))


def _first_stamp(payment: Payment, to_state: State, at_ns: int) -> dict[str, Any]:
    """Stamp the first arrival in a state; a return to it (a failed capture) keeps the first time."""
    name = _STAMPS.get(to_state)
    return {name: at_ns} if name is not None and getattr(payment, name) is None else {}
