"""What the bank did for each payment, read from the bank's own books by the keys of our operations."""

from collections import defaultdict

from gateway_proofs.simulation.store import Books
from gateway_proofs.simulation.wire import BankSide
from mock_bank.ledger import Capture, Hold, Refund, Transaction, Void
from mock_bank.oracle import CacheFate
from payment_gateway.domain.states import Kind

FORGOTTEN = frozenset(
    {CacheFate.FAULT.value, CacheFate.CLIENT_HUNG_UP.value, CacheFate.UNCACHEABLE_KEY.value}
)
KIND_OF: dict[type[Transaction], Kind] = {
    Hold: Kind.AUTHORIZE,
    Capture: Kind.CAPTURE,
    Void: Kind.VOID,
    Refund: Kind.REFUND,
}


class BankRecords:
    """The bank's books at one moment."""

    def __init__(self, books: Books, side: BankSide) -> None:
        self._books = books
        self._ledger = side.bank.ledger
        self._trails = _trails(side)
        self.by_key = self._transactions_by_key()

    def of(self, payment_id: str, kind: Kind) -> list[Transaction]:
        """Give what the bank did for a payment, by the bank keys of its operations."""
        return [
            transaction
            for key, owner in self._books.owner_of.items()
            if owner == payment_id
            for transaction in self.by_key.get(key, ())
            if KIND_OF[type(transaction)] is kind
        ]

    def forgot(self, transaction: Transaction) -> bool:
        """Tell whether the bank did this and does not remember it."""
        return self._trails[transaction.id][1] in FORGOTTEN

    def _transactions_by_key(self) -> dict[str, list[Transaction]]:
        found: dict[str, list[Transaction]] = defaultdict(list)
        ledger = self._ledger
        for book in (ledger.holds, ledger.captures, ledger.voids, ledger.refunds):
            for transaction in book.values():
                found[self._trails[transaction.id][0]].append(transaction)
        return found


def _trails(side: BankSide) -> dict[str, tuple[str, str]]:
    """Give each transaction's bank key and whether the bank remembers it."""
    trails = {}
    picture = side.bank.picture()
    for table in ("authorizations", "captures", "voids", "refunds"):
        entries = picture[table]
        assert isinstance(entries, list)
        for entry in entries:
            trails[entry["id"]] = (entry["idempotency_key"], entry["cache"])
    return trails
