"""The states of a payment, the moves between them, and the four operations that make the moves."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Where a payment stands. The value is what the receipt shows."""

    PENDING = "pending"
    AUTHORIZED = "authorized"
    DECLINED = "declined"
    FAILED = "failed"
    CAPTURING = "capturing"
    CAPTURED = "captured"
    VOIDING = "voiding"
    VOIDED = "voided"
    EXPIRED = "expired"
    REFUNDING = "refunding"
    REFUNDED = "refunded"


MOVES: dict[State, frozenset[State]] = {
    State.PENDING: frozenset({State.AUTHORIZED, State.DECLINED, State.FAILED}),
    State.AUTHORIZED: frozenset({State.CAPTURING, State.VOIDING, State.EXPIRED}),
    State.CAPTURING: frozenset({State.CAPTURED, State.AUTHORIZED, State.EXPIRED}),
    State.VOIDING: frozenset({State.VOIDED, State.AUTHORIZED, State.EXPIRED}),
    State.CAPTURED: frozenset({State.REFUNDING}),
    State.REFUNDING: frozenset({State.REFUNDED, State.CAPTURED}),
}

IN_FLIGHT = frozenset({State.PENDING, State.CAPTURING, State.VOIDING, State.REFUNDING})
"""An operation is open in exactly these states."""

LIVE = IN_FLIGHT | {State.AUTHORIZED, State.CAPTURED}
"""An order may have one payment in these states; any other end allows a new one."""


class Kind(StrEnum):
    """What is asked of the bank."""

    AUTHORIZE = "authorize"
    CAPTURE = "capture"
    VOID = "void"
    REFUND = "refund"


class Actor(StrEnum):
    """Who moved a payment: the shop through the API, recovery, the expiry of a hold, or a person."""

    API = "api"
    RECOVERY = "recovery"
    EXPIRY = "expiry"
    OPERATOR = "operator"


@dataclass(frozen=True)
class Path:
    """The states that one operation leads through.

    `back_to` is where a failure for good leads; for an authorization that is an end of its own.
    """

    begins_in: State | None
    in_flight: State
    done: State
    back_to: State


PATHS: dict[Kind, Path] = {
    Kind.AUTHORIZE: Path(None, State.PENDING, State.AUTHORIZED, State.FAILED),
    Kind.CAPTURE: Path(State.AUTHORIZED, State.CAPTURING, State.CAPTURED, State.AUTHORIZED),
    Kind.VOID: Path(State.AUTHORIZED, State.VOIDING, State.VOIDED, State.AUTHORIZED),
    Kind.REFUND: Path(State.CAPTURED, State.REFUNDING, State.REFUNDED, State.CAPTURED),
}


def may_move(from_state: State | None, to_state: State) -> bool:
    """Tell whether the contract's table allows this move; a payment begins in PENDING."""
    if from_state is None:
        return to_state is State.PENDING
    return to_state in MOVES.get(from_state, frozenset())
