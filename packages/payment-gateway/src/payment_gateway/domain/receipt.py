"""The receipt and the event list: what the outside sees of a payment."""

from collections.abc import Sequence
from datetime import UTC, datetime

from payment_gateway.domain.payment import Event, Payment

RECEIPT_TIMES = (
    "created_at",
    "authorized_at",
    "declined_at",
    "captured_at",
    "voided_at",
    "refunded_at",
    "expired_at",
    "failed_at",
    "expires_at",
)


def rfc3339(time_ns: int | None) -> str | None:
    """Write Unix nanoseconds as RFC 3339 in UTC with microseconds, e.g. `2030-01-01T00:00:00.000000Z`."""
    if time_ns is None:
        return None
    seconds, rest_ns = divmod(time_ns, 1_000_000_000)
    moment = datetime.fromtimestamp(seconds, UTC).isoformat()
    return f"{moment.removesuffix('+00:00')}.{rest_ns // 1000:06d}Z"


def receipt(payment: Payment, *, now_ns: int) -> dict[str, object]:
    """Give the receipt as plain data. `now_ns` decides whether a dead owner leaves it in doubt."""
    return {
        "id": payment.id,
        "order_id": payment.order_id,
        "customer_id": payment.customer_id,
        "amount": payment.amount_cents,
        "currency": payment.currency,
        "state": payment.state.value,
        "in_doubt": payment.in_doubt_at(now_ns),
        "needs_review": payment.needs_review,
        "decline_code": payment.decline_code,
        "card": {"brand": payment.card_brand, "last4": payment.card_last4},
        "bank": {
            "authorization_id": payment.authorization_id,
            "capture_id": payment.capture_id,
            "void_id": payment.void_id,
            "refund_id": payment.refund_id,
        },
        **{name: rfc3339(getattr(payment, f"{name}_ns")) for name in RECEIPT_TIMES},
    }


def event_list(events: Sequence[Event]) -> dict[str, object]:
    """Give a payment's history, oldest first."""
    return {"events": [_event(event) for event in events]}


def _event(event: Event) -> dict[str, object]:
    return {
        "sequence": event.sequence,
        "at": rfc3339(event.at_ns),
        "actor": event.actor.value,
        "kind": event.kind,
        "from_state": event.from_state.value if event.from_state else None,
        "to_state": event.to_state.value,
        "reason": event.reason,
        "bank_reference": event.bank_reference,
        "request_id": event.request_id,
    }


def order_view(order_id: str, payments: Sequence[Payment], *, now_ns: int) -> dict[str, object]:
    """Give what FicMart asks before it ships; `payments` is not empty. They are shown newest first."""
    live = next((payment for payment in payments if payment.live), None)
    payments = sorted(payments, key=lambda payment: (payment.created_at_ns, payment.id), reverse=True)
    return {
        "order_id": order_id,
        "status": (live or payments[0]).state.value,
        "shippable": live is not None and live.shippable_at(now_ns),
        "payments": [receipt(payment, now_ns=now_ns) for payment in payments],
    }
