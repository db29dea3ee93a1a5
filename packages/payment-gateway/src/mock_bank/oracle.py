"""What only the bank can know, for judges: which key made each transaction, and whether the bank forgot it.

Outside the contract; served by the test routes alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mock_bank.ledger import Ledger, Transaction
from mock_bank.wire import in_microseconds


class CacheFate(StrEnum):
    """What became of the write that should have remembered an answer under its key."""

    PENDING = "pending"  # the store has not been tried yet
    STORED = "stored"
    KEY_TAKEN = "key_taken"  # another request with the same key was remembered first: two ran at once
    CLIENT_HUNG_UP = "client_hung_up"  # the bank's flaw: done, and forgotten
    BANK_DIED = "bank_died"  # the bank was killed between commit and store
    FAULT = "fault"  # forgotten by script, or because the disk is full
    UNCACHEABLE_KEY = "uncacheable_key"  # over 255 characters, or not UTF-8


@dataclass(slots=True)
class Trail:
    """How one transaction came about; `answered` says that its answer was sent to a client still there."""

    idempotency_key: str
    cache: CacheFate = CacheFate.PENDING
    answered: bool = False


class Oracle:
    """The trail of every transaction, by its id; `keep` is told of every change after the commit."""

    def __init__(self, keep: Callable[[str, Trail], None] = lambda _id, _trail: None) -> None:
        self._trails: dict[str, Trail] = {}
        self._keep = keep

    def committed(self, transaction_id: str, idempotency_key: str) -> None:
        """Open the trail of a transaction that was just committed."""
        self._trails[transaction_id] = Trail(idempotency_key)

    def cache_decided(self, transaction_id: str, fate: CacheFate) -> None:
        """Note whether the transaction's answer is remembered, unless a reset came in between."""
        if transaction_id in self._trails:
            self._trails[transaction_id].cache = fate
            self._keep(transaction_id, self._trails[transaction_id])

    def answered(self, transaction_id: str) -> None:
        """Note that the transaction's own answer (not a replay) was sent, unless a reset came in between."""
        if transaction_id in self._trails:
            self._trails[transaction_id].answered = True
            self._keep(transaction_id, self._trails[transaction_id])

    def restore(self, transaction_id: str, trail: Trail) -> None:
        """Take over the trail of a transaction that was read back from a disk."""
        self._trails[transaction_id] = trail

    def clear(self) -> None:
        """Forget all trails."""
        self._trails.clear()

    def picture(self, ledger: Ledger) -> dict[str, object]:
        """Show the books with every transaction's trail; times in microseconds, cards by their last four."""
        return {
            "accounts": [
                {
                    "card_last4": account.card.last4,
                    "opening": account.card.opening_cents,
                    "balance": account.balance_cents,
                    "available": account.available_cents,
                }
                for account in ledger.accounts.values()
            ],
            "authorizations": [
                self._trace(hold)
                | {
                    "amount": hold.amount_cents,
                    "card_last4": hold.account.card.last4,
                    "status": hold.status.value,
                    "created_at": in_microseconds(hold.created_at_ns),
                    "expires_at": in_microseconds(hold.expires_at_ns),
                }
                for hold in ledger.holds.values()
            ],
            "captures": [
                self._trace(capture)
                | {
                    "amount": capture.amount_cents,
                    "authorization_id": capture.hold.id,
                    "created_at": in_microseconds(capture.captured_at_ns),
                }
                for capture in ledger.captures.values()
            ],
            "voids": [
                self._trace(void)
                | {"authorization_id": void.hold.id, "created_at": in_microseconds(void.voided_at_ns)}
                for void in ledger.voids.values()
            ],
            "refunds": [
                self._trace(refund)
                | {
                    "amount": refund.amount_cents,
                    "capture_id": refund.capture.id,
                    "created_at": in_microseconds(refund.refunded_at_ns),
                }
                for refund in ledger.refunds.values()
            ],
        }

    def _trace(self, transaction: Transaction) -> dict[str, object]:
        trail = self._trails[transaction.id]
        return {
            "id": transaction.id,
            "idempotency_key": trail.idempotency_key,
            "cache": trail.cache.value,
            "answered": trail.answered,
        }
