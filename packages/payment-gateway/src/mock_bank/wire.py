"""How the bank writes transactions, and times: nanoseconds when new, microseconds when read back."""

from collections.abc import Callable
from datetime import UTC, datetime

from mock_bank.ledger import Capture, Hold, Refund, Void

WriteTime = Callable[[int], str]


def in_nanoseconds(time_ns: int) -> str:
    """Write a time as Go's RFC3339Nano does: up to nine digits, trailing zeros and a bare point left out."""
    seconds, fraction_ns = divmod(time_ns, 1_000_000_000)
    fraction = f".{fraction_ns:09d}".rstrip("0").rstrip(".")
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


def in_microseconds(time_ns: int) -> str:
    """Write a time as it comes back from the database, which keeps microseconds."""
    return in_nanoseconds(time_ns // 1000 * 1000)


def hold_payload(hold: Hold, write: WriteTime) -> dict[str, object]:
    """Show an authorization: always `approved`, whatever became of it."""
    return {
        "amount": hold.amount_cents,
        "authorization_id": hold.id,
        "created_at": write(hold.created_at_ns),
        "currency": "USD",
        "expires_at": write(hold.expires_at_ns),
        "status": "approved",
    }


def capture_payload(capture: Capture, write: WriteTime) -> dict[str, object]:
    """Show a capture: always `captured`, even when refunded."""
    return {
        "amount": capture.amount_cents,
        "authorization_id": capture.hold.id,
        "capture_id": capture.id,
        "captured_at": write(capture.captured_at_ns),
        "currency": "USD",
        "status": "captured",
    }


def void_payload(void: Void, write: WriteTime) -> dict[str, object]:
    """Show a void; there is no GET for it."""
    return {
        "authorization_id": void.hold.id,
        "status": "voided",
        "void_id": void.id,
        "voided_at": write(void.voided_at_ns),
    }


def refund_payload(refund: Refund, write: WriteTime) -> dict[str, object]:
    """Show a refund."""
    return {
        "amount": refund.amount_cents,
        "capture_id": refund.capture.id,
        "currency": "USD",
        "refund_id": refund.id,
        "refunded_at": write(refund.refunded_at_ns),
        "status": "refunded",
    }
