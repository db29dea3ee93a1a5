"""The bank's books: accounts, holds, captures, voids and refunds. Pure rules, in the contract's order.

Every method either commits one whole transaction or raises `Refusal` and leaves the books as they were.
What only a database can do wrong is asked of a `Database`: each of its moments may fail, and the contract
says what is answered then. Amounts are cents. `available` is what can still be held, `balance` what was not
yet paid out; an account's money is conserved: balance = opening − captured + refunded, available = balance −
active holds.
"""

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from mock_bank.cards import Card, is_luhn_valid
from mock_bank.errors import DatabaseFailed, Refusal

HOUR_NS = 3_600_000_000_000
_UUID = re.compile(
    r"[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}", re.ASCII | re.IGNORECASE
)


class HoldStatus(StrEnum):
    """What became of a hold; the bank's own answers always say `approved`."""

    ACTIVE = "active"
    CAPTURED = "captured"
    VOIDED = "voided"


@dataclass(slots=True)
class Account:
    """One customer's card and money."""

    card: Card
    balance_cents: int
    available_cents: int


@dataclass(slots=True)
class Hold:
    """An authorization: money set aside until it is captured or voided. It never lapses by itself."""

    id: str
    account: Account
    amount_cents: int
    created_at_ns: int
    expires_at_ns: int
    status: HoldStatus = HoldStatus.ACTIVE


@dataclass(frozen=True, slots=True)
class Capture:
    """A hold's money, paid out."""

    id: str
    hold: Hold
    amount_cents: int
    captured_at_ns: int


@dataclass(frozen=True, slots=True)
class Void:
    """A hold's money, set free."""

    id: str
    hold: Hold
    voided_at_ns: int


@dataclass(frozen=True, slots=True)
class Refund:
    """A capture's money, paid back."""

    id: str
    capture: Capture
    amount_cents: int
    refunded_at_ns: int


Transaction = Hold | Capture | Void | Refund


class Database(Protocol):
    """The three moments of a database in one operation; each may raise DatabaseFailed."""

    def begin(self) -> None:
        """Begin a transaction."""

    def look_up(self) -> None:
        """Find a row."""

    def write(self, transaction: Transaction) -> None:
        """Insert a row, and commit."""


class InMemory:
    """A database that nothing is asked of, so that it never fails."""

    def begin(self) -> None:
        """Begin."""

    def look_up(self) -> None:
        """Look up."""

    def write(self, transaction: Transaction) -> None:
        """Keep nothing: the ledger itself is the memory."""


IN_MEMORY = InMemory()


class Ledger:
    """All accounts and transactions; the caller gives the time and the source of ids."""

    def __init__(
        self, cards: tuple[Card, ...], *, auth_expiry_hours: int, new_uuid: Callable[[], uuid.UUID]
    ) -> None:
        self._auth_expiry_ns = auth_expiry_hours * HOUR_NS
        self._new_uuid = new_uuid
        self._cards = cards
        self.holds: dict[str, Hold] = {}
        self.captures: dict[str, Capture] = {}
        self.voids: dict[str, Void] = {}
        self.refunds: dict[str, Refund] = {}
        self._refunded_captures: set[str] = set()
        self.accounts: dict[str, Account] = {}
        self.reset()

    def reset(self) -> None:
        """Begin anew: no transactions, every account as at its opening."""
        for book in (self.holds, self.captures, self.voids, self.refunds, self._refunded_captures):
            book.clear()
        self.accounts.update(
            (card.number, Account(card, card.opening_cents, card.opening_cents)) for card in self._cards
        )

    def authorize(
        self, *, card_number: str, cvv: str, amount_cents: int, now_ns: int, database: Database = IN_MEMORY
    ) -> Hold:
        """Hold money; the ten checks of the contract's table, in its order."""
        _check_card_shape(card_number, cvv, amount_cents)
        _begin(database)
        account = self._account(card_number, database)
        if account.card.cvv != cvv:
            raise Refusal("invalid_cvv", "CVV does not match")
        if account.card.has_expired(now_ns):
            raise Refusal("card_expired", "card has expired")
        if account.available_cents < amount_cents:
            raise Refusal("insufficient_funds", "insufficient funds", status=402)
        hold = Hold(self._new_id("auth_"), account, amount_cents, now_ns, now_ns + self._auth_expiry_ns)
        _write(database, hold, status=400)
        self.post(hold)
        return hold

    def capture(
        self, *, authorization_id: str, amount_cents: int, now_ns: int, database: Database = IN_MEMORY
    ) -> Capture:
        """Pay out a hold, whole and before it expires."""
        hold = self._active_hold(authorization_id, database)
        if now_ns > hold.expires_at_ns:
            raise Refusal("authorization_expired", "authorization has expired")
        if amount_cents != hold.amount_cents:
            raise Refusal("amount_mismatch", "capture amount must equal the authorized amount")
        capture = Capture(self._new_id("cap_"), hold, amount_cents, now_ns)
        _write(database, capture)
        self.post(capture)
        return capture

    def void(self, *, authorization_id: str, now_ns: int, database: Database = IN_MEMORY) -> Void:
        """Set a hold free, expired or not."""
        hold = self._active_hold(authorization_id, database)
        void = Void(self._new_id("void_"), hold, now_ns)
        _write(database, void)
        self.post(void)
        return void

    def refund(
        self, *, capture_id: str, amount_cents: int, now_ns: int, database: Database = IN_MEMORY
    ) -> Refund:
        """Pay a capture back, whole and once."""
        capture = self._known_capture(capture_id, database)
        if amount_cents != capture.amount_cents:
            raise Refusal("amount_mismatch", "refund amount must equal the captured amount")
        if capture.id in self._refunded_captures:
            raise Refusal("already_refunded", "capture has already been refunded")
        refund = Refund(self._new_id("ref_"), capture, amount_cents, now_ns)
        _write(database, refund)
        self.post(refund)
        return refund

    def post(self, transaction: Transaction) -> None:
        """Enter a transaction that is known to be good: one just checked, or one read back from a disk."""
        match transaction:
            case Hold(account=account, amount_cents=amount_cents):
                self.holds[transaction.id] = transaction
                account.available_cents -= amount_cents
            case Capture(hold=hold, amount_cents=amount_cents):
                self.captures[transaction.id] = transaction
                hold.status = HoldStatus.CAPTURED
                hold.account.balance_cents -= amount_cents
            case Void(hold=hold):
                self.voids[transaction.id] = transaction
                hold.status = HoldStatus.VOIDED
                hold.account.available_cents += hold.amount_cents
            case Refund(capture=capture, amount_cents=amount_cents):
                self.refunds[transaction.id] = transaction
                self._refunded_captures.add(capture.id)
                capture.hold.account.balance_cents += amount_cents
                capture.hold.account.available_cents += amount_cents

    def find_hold(self, authorization_id: str) -> Hold | None:
        """Look a hold up by its id in any accepted spelling."""
        return self.holds.get(canonical_id("auth_", authorization_id) or "")

    def find_capture(self, capture_id: str) -> Capture | None:
        """Look a capture up by its id in any accepted spelling."""
        return self.captures.get(canonical_id("cap_", capture_id) or "")

    def find_refund(self, refund_id: str) -> Refund | None:
        """Look a refund up by its id in any accepted spelling."""
        return self.refunds.get(canonical_id("ref_", refund_id) or "")

    def _account(self, card_number: str, database: Database) -> Account:
        account = self.accounts.get(card_number)
        if account is None or _fails(database.look_up):
            raise Refusal("invalid_card", "card not found or invalid")
        return account

    def _active_hold(self, authorization_id: str, database: Database) -> Hold:
        not_found = Refusal("authorization_not_found", "authorization not found")
        hold_id = canonical_id("auth_", authorization_id)
        if hold_id is None:
            raise not_found
        _begin(database)
        hold = self.holds.get(hold_id)
        if hold is None or _fails(database.look_up):
            raise not_found
        if hold.status is not HoldStatus.ACTIVE:
            raise Refusal("authorization_already_used", "authorization has already been used")
        return hold

    def _known_capture(self, capture_id: str, database: Database) -> Capture:
        not_found = Refusal("capture_not_found", "capture not found")
        which = canonical_id("cap_", capture_id)
        if which is None:
            raise not_found
        _begin(database)
        capture = self.captures.get(which)
        if capture is None or _fails(database.look_up):
            raise not_found
        return capture

    def _new_id(self, prefix: str) -> str:
        # A seed gives the same ids again after a restart; those in the books are taken.
        new = f"{prefix}{self._new_uuid()}"
        while any(new in book for book in (self.holds, self.captures, self.voids, self.refunds)):
            new = f"{prefix}{self._new_uuid()}"
        return new


def canonical_id(prefix: str, text: str) -> str | None:
    """Bring an id to lower case with hyphens, as the bank issued it; None when it cannot be one."""
    if not text.startswith(prefix) or not _UUID.fullmatch(text, len(prefix)):
        return None
    return f"{prefix}{uuid.UUID(text[len(prefix) :])}"


def _check_card_shape(card_number: str, cvv: str, amount_cents: int) -> None:
    digits = [int(character) for character in card_number if character in "0123456789"]
    if not 13 <= len(digits) <= 19:
        raise Refusal("invalid_card", "card number must have 13 to 19 digits")
    if not is_luhn_valid(digits):
        raise Refusal("invalid_card", "card number fails the Luhn check")
    if not re.fullmatch(r"[0-9]{3,4}", cvv):
        raise Refusal("invalid_cvv", "CVV must be 3 or 4 digits")
    if amount_cents <= 0:
        raise Refusal("invalid_amount", "amount must be positive")


def _begin(database: Database) -> None:
    if _fails(database.begin):
        raise Refusal("internal_error", "internal error")


def _write(database: Database, transaction: Transaction, *, status: int = 500) -> None:
    try:
        database.write(transaction)
    except DatabaseFailed as failed:
        raise Refusal("internal_error", "internal error", status=status) from failed


def _fails(moment: Callable[[], None]) -> bool:
    try:
        moment()
    except DatabaseFailed:
        return True
    return False
