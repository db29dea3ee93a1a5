"""Which hold of the bank belongs to which payment. Pure.

A receipt names its hold. Other holds with the same bank key were made for the same operation, so they are
the same payment's. What is left has no receipt that knows of it: a hold that the bank committed and forgot,
or one that the gateway lost. The bank's trail tells them apart, and amount, card and time say whose such a
hold must be. Where receipts name no holds at all, card, amount and time must do for every one: the shop never
has two orders of the same amount at once.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from ficmart.evidence import BankEntry, Evidence, Receipt, parse_time
from ficmart.journal import Entry

SKEW = timedelta(seconds=2)  # gateway and bank need not read the same clock
WINDOW = timedelta(minutes=10)  # from a payment's creation to its last possible call


@dataclass(frozen=True, kw_only=True)
class Matched:
    """Every hold of the run in exactly one place.

    `by_payment` holds with a receipt that names them, or of the same bank key; `forgotten` by the bank,
    with the payment that fits (None: no payment fits); `lost` are remembered by the bank and known to no
    receipt.
    """

    by_payment: dict[str, list[BankEntry]] = field(default_factory=lambda: defaultdict(list))
    forgotten: list[tuple[BankEntry, Receipt | None]] = field(default_factory=list)
    lost: list[BankEntry] = field(default_factory=list)


def match_holds(evidence: Evidence) -> Matched:
    """Put every hold of the run where it belongs."""
    matched = Matched()
    holds = _of_this_run(evidence)
    owner_of_id = _named(evidence) if evidence.names_holds else _guessed(evidence, holds)
    owner_of_key = {hold.key: owner_of_id[hold.id] for hold in holds if hold.id in owner_of_id}
    orphans = []
    for hold in holds:
        if (owner := owner_of_id.get(hold.id) or owner_of_key.get(hold.key)) is not None:
            matched.by_payment[owner].append(hold)
        elif hold.forgotten:
            orphans.append(hold)
        else:
            matched.lost.append(hold)
    matched.forgotten.extend(_attribute(orphans, evidence.receipts.values()))
    return matched


def reveal(evidence: Evidence) -> Evidence:
    """Give receipts that name no holds the bank's ids for what fits them, the earliest hold first."""
    if evidence.names_holds:
        return evidence
    first: dict[str, str] = {}
    for guessed_id, owner_id in _guessed(evidence, _of_this_run(evidence)).items():
        first.setdefault(owner_id, guessed_id)
    bank, receipts = evidence.bank, {}
    for payment_id, receipt in evidence.receipts.items():
        hold_id: str | None = first.get(payment_id)
        capture = bank.capture_of(hold_id)
        children = {"capture": capture, "void": bank.void_of(hold_id), "refund": bank.refund_of(capture)}
        ids = {f"{name}_id": entry.id if entry else None for name, entry in children.items()}
        ids["authorization_id"] = hold_id
        receipts[payment_id] = replace(receipt, bank=ids)
    return replace(evidence, receipts=receipts)


def _named(evidence: Evidence) -> dict[str, str]:
    return {
        receipt.authorization_id: receipt.id
        for receipt in evidence.receipts.values()
        if receipt.authorization_id is not None
    }


def _guessed(evidence: Evidence, holds: Iterable[BankEntry]) -> dict[str, str]:
    """Give each hold, oldest first, the payment that it fits; one that was refused owns none."""
    owners = [
        receipt for receipt in evidence.receipts.values() if receipt.state not in {"declined", "failed"}
    ]
    guessed = {}
    for hold in sorted(holds, key=lambda hold: hold.created_at):
        fitting = [receipt for receipt in owners if _fits(hold, receipt)]
        if fitting:
            guessed[hold.id] = max(fitting, key=lambda fit: fit.created_at).id
    return guessed


def _of_this_run(evidence: Evidence) -> list[BankEntry]:
    # No allowance for skew: it would blame the gateway for what somebody bought just before the opening.
    named = {receipt.authorization_id for receipt in evidence.receipts.values()}
    return [
        hold
        for hold in evidence.bank.holds.values()
        if hold.created_at >= evidence.opened_at or hold.id in named
    ]


def _attribute(
    orphans: Iterable[BankEntry], receipts: Iterable[Receipt]
) -> list[tuple[BankEntry, Receipt | None]]:
    """Give each forgotten hold the payment that it fits best: same card, same amount, soonest before it.

    Only a payment that failed, is flagged or not yet known can be one whose hold the bank forgot: a declined
    one was answered.
    """
    free = [receipt for receipt in receipts if receipt.authorization_id is None and _is_unknown(receipt)]
    found: list[tuple[BankEntry, Receipt | None]] = []
    owner_of_key: dict[str, Receipt] = {}
    for hold in sorted(orphans, key=lambda hold: hold.created_at):
        fitting = [receipt for receipt in free if _fits(hold, receipt)]
        owner = owner_of_key.get(hold.key) or max(fitting, key=lambda fit: fit.created_at, default=None)
        if owner is not None and hold.key not in owner_of_key:
            owner_of_key[hold.key] = owner
            free.remove(owner)
        found.append((hold, owner))
    return found


def fits_order(hold: BankEntry, order: Entry) -> bool:
    """Say whether a hold can be an order's: same card, same amount, and made soon after it came in."""
    same_card = (hold.amount_cents, hold.card_last4) == (order["amount"], order["card_last4"])
    came_at = parse_time(order["at"])
    return same_card and came_at - SKEW <= hold.created_at <= came_at + WINDOW


def _is_unknown(receipt: Receipt) -> bool:
    return receipt.state == "failed" or receipt.needs_review or receipt.in_doubt or receipt.state == "pending"


def _fits(hold: BankEntry, receipt: Receipt) -> bool:
    same_card = (hold.amount_cents, hold.card_last4) == (receipt.amount_cents, receipt.card_last4)
    return same_card and receipt.created_at - SKEW <= hold.created_at <= receipt.created_at + WINDOW
