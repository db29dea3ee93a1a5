"""Rows to values and back."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from payment_gateway.domain.payment import Change, Event, Operation, Payment
from payment_gateway.domain.states import Actor, Kind, State
from payment_gateway.ports import Answer, KeyRecord

PAYMENT_FIELDS = tuple(field.name for field in fields(Payment) if field.name != "operation")
OPERATION_FIELDS = tuple(field.name for field in fields(Operation))
_NO_OPERATION = {f"op_{name}": None for name in OPERATION_FIELDS}


def payment_row(payment: Payment) -> dict[str, Any]:
    """Give the columns of a payment, its open operation's included."""
    row: dict[str, Any] = {name: getattr(payment, name) for name in PAYMENT_FIELDS}
    row["state"] = payment.state.value
    if payment.operation is None:
        return row | _NO_OPERATION
    return row | {f"op_{name}": getattr(payment.operation, name) for name in OPERATION_FIELDS}


def payment_of(row: Mapping[str, Any]) -> Payment:
    """Build a payment from its columns."""
    values = {name: row[name] for name in PAYMENT_FIELDS}
    values["state"] = State(values["state"])
    return Payment(**values, operation=_operation_of(row))


def _operation_of(row: Mapping[str, Any]) -> Operation | None:
    if row["op_id"] is None:
        return None
    values = {name: row[f"op_{name}"] for name in OPERATION_FIELDS}
    values |= {"kind": Kind(values["kind"]), "actor": Actor(values["actor"])}
    return Operation(**values)


def event_rows(change: Change) -> list[dict[str, Any]]:
    """Give the columns of the events that a change adds."""
    return [_event_row(change.after.id, event) for event in change.events]


def _event_row(payment_id: str, event: Event) -> dict[str, Any]:
    return {
        "payment_id": payment_id,
        "sequence": event.sequence,
        "at_ns": event.at_ns,
        "actor": event.actor.value,
        "kind": event.kind,
        "from_state": event.from_state.value if event.from_state else None,
        "to_state": event.to_state.value,
        "reason": event.reason,
        "bank_reference": event.bank_reference,
        "request_id": event.request_id,
    }


def event_of(row: Mapping[str, Any]) -> Event:
    """Build an event from its columns."""
    from_state = row["from_state"]
    return Event(
        sequence=row["sequence"],
        at_ns=row["at_ns"],
        actor=Actor(row["actor"]),
        kind=row["kind"],
        from_state=State(from_state) if from_state else None,
        to_state=State(row["to_state"]),
        reason=row["reason"],
        bank_reference=row["bank_reference"],
        request_id=row["request_id"],
    )


def attempt_rows(change: Change) -> list[dict[str, Any]]:
    """Give the columns of the attempts that a change records."""
    return [
        {
            "payment_id": change.after.id,
            "operation_id": attempt.operation_id,
            "action": attempt.action,
            "at_ns": attempt.at_ns,
            "duration_ns": attempt.duration_ns,
            "outcome": attempt.reply_class.value,
            "status": attempt.status,
            "code": attempt.code,
        }
        for attempt in change.attempts
    ]


def ledger_rows(change: Change) -> list[dict[str, Any]]:
    """Give the columns of the postings that a change makes."""
    at_ns = change.events[-1].at_ns if change.events else 0
    return [
        {
            "payment_id": change.after.id,
            "sequence": change.after.sequence,
            "account": posting.account.value,
            "amount_cents": posting.amount_cents,
            "at_ns": at_ns,
        }
        for posting in change.postings
    ]


def key_of(row: Mapping[str, Any]) -> KeyRecord | None:
    """Build a key record from columns with the prefix `k_`; None when the outer join found none."""
    if row["k_fingerprint"] is None:
        return None
    answer = None
    if row["k_status"] is not None:
        answer = Answer(status=row["k_status"], body=row["k_body"], payment_id=row["k_payment_id"])
    return KeyRecord(
        fingerprint=row["k_fingerprint"],
        fingerprint_key_id=row["k_fingerprint_key_id"],
        operation_id=row["k_operation_id"],
        payment_id=row["k_payment_id"],
        answer=answer,
    )
