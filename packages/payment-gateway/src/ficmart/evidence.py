"""What a judge has before it: journal, receipts with their events, and the bank's ledger. Pure values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ficmart.journal import Entry

Document = Mapping[str, Any]
ACTIONS = ("authorize", "capture", "void", "refund")
FORGOTTEN = frozenset({"client_hung_up", "fault", "uncacheable_key", "bank_died"})


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """A payment as the gateway shows it; the events are its history, oldest first."""

    id: str
    order_id: str
    amount_cents: int
    state: str
    in_doubt: bool
    needs_review: bool
    card_last4: str
    bank: Mapping[str, str | None]
    created_at: datetime
    events: tuple[Document, ...] = ()

    @property
    def authorization_id(self) -> str | None:
        """The bank's id of the hold."""
        return self.bank.get("authorization_id")


@dataclass(frozen=True, kw_only=True)
class BankEntry:
    """A transaction of the bank with its trail; `parent_id` is the hold or capture that it belongs to.

    `cache` says whether the bank remembers the answer under its key (`stored`), or why not.
    """

    id: str
    parent_id: str | None
    amount_cents: int
    key: str
    cache: str
    answered: bool
    created_at: datetime
    card_last4: str = ""
    status: str = ""

    @property
    def forgotten(self) -> bool:
        """True when the bank committed it and cannot tell any more: its own flaw."""
        return self.cache in FORGOTTEN


@dataclass(frozen=True, kw_only=True)
class Bank:
    """The bank's books: holds by id; captures and voids by their hold's id, refunds by their capture's."""

    accounts: tuple[Document, ...]
    holds: Mapping[str, BankEntry]
    captures: Mapping[str, tuple[BankEntry, ...]]
    voids: Mapping[str, tuple[BankEntry, ...]]
    refunds: Mapping[str, tuple[BankEntry, ...]]

    def capture_of(self, hold_id: str | None) -> BankEntry | None:
        """Find the (first) capture of a hold."""
        return next(iter(self.captures.get(hold_id or "", ())), None)

    def void_of(self, hold_id: str | None) -> BankEntry | None:
        """Find the (first) void of a hold."""
        return next(iter(self.voids.get(hold_id or "", ())), None)

    def refund_of(self, capture: BankEntry | None) -> BankEntry | None:
        """Find the (first) refund of a capture."""
        return next(iter(self.refunds.get(capture.id, ())), None) if capture else None


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Everything that is compared; holds from before the shop opened are no business of the judge.

    `names_holds` is False for a gateway whose receipts keep the bank's ids to themselves.
    """

    journal: tuple[Entry, ...]
    receipts: Mapping[str, Receipt]
    bank: Bank
    names_holds: bool = True

    @property
    def opened_at(self) -> datetime:
        """The time of the first entry."""
        return min(parse_time(entry["at"]) for entry in self.journal)

    @property
    def ordered(self) -> Iterable[Entry]:
        """Give the orders as they came in."""
        return (entry for entry in self.journal if entry["kind"] == "ordered")

    @property
    def told(self) -> Iterable[Entry]:
        """Give what the shop was told about what it wanted done; looks and polls are left out."""
        for entry in self.journal:
            if entry["kind"] == "told" and entry["action"] in ACTIONS:
                yield entry


def read_receipt(document: Document, events: Iterable[Document] = (), *, ordered: Entry) -> Receipt:
    """Read a receipt in our shape; what it leaves out is taken from the journal's entry of the order."""
    amount = document["amount"]
    return Receipt(
        id=document["id"],
        order_id=ordered["order_id"],
        amount_cents=ordered["amount"] if amount is None else amount,
        state=document["state"],
        in_doubt=document["in_doubt"],
        needs_review=document["needs_review"],
        card_last4=str(document["card"]["last4"] or ordered["card_last4"])[-4:],
        bank=document["bank"],
        created_at=parse_time(document["created_at"] or ordered["at"]),
        events=tuple(events),
    )


def payment_ids(journal: Iterable[Entry]) -> dict[str, set[str]]:
    """Give the payments that the shop was told of, by order."""
    told: dict[str, set[str]] = {}
    for entry in journal:
        if entry.get("payment_id"):
            told.setdefault(entry["order_id"], set()).add(entry["payment_id"])
    return told


def read_bank(ledger: Document) -> Bank:
    """Read the bank's oracle; raises KeyError or ValueError when it is not one."""
    return Bank(
        accounts=tuple(ledger["accounts"]),
        holds={entry.id: entry for entry in _entries(ledger["authorizations"], parent=None)},
        captures=_by_parent(_entries(ledger["captures"], parent="authorization_id")),
        voids=_by_parent(_entries(ledger["voids"], parent="authorization_id")),
        refunds=_by_parent(_entries(ledger["refunds"], parent="capture_id")),
    )


def parse_time(text: str) -> datetime:
    """Read RFC 3339; a time without a zone is in UTC."""
    time = datetime.fromisoformat(text)
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _entries(documents: Iterable[Document], *, parent: str | None) -> list[BankEntry]:
    return [
        BankEntry(
            id=document["id"],
            parent_id=document[parent] if parent else None,
            amount_cents=document.get("amount", 0),
            key=document["idempotency_key"],
            cache=document["cache"],
            answered=document["answered"],
            created_at=parse_time(document["created_at"]),
            card_last4=document.get("card_last4", ""),
            status=document.get("status", ""),
        )
        for document in documents
    ]


def _by_parent(entries: Iterable[BankEntry]) -> dict[str, tuple[BankEntry, ...]]:
    children: dict[str, tuple[BankEntry, ...]] = {}
    for entry in entries:
        parent = entry.parent_id or ""
        children[parent] = (*children.get(parent, ()), entry)
    return children
