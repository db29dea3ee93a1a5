"""The judge: what the shop was told, what the receipts say, and what the bank has done. Pure comparison.

One function for each invariant of the gateway's contract; each returns its verdict with the evidence. A
hold that the bank committed and forgot is no fault of the gateway's: it is counted apart, and its payment
must be FAILED or flagged for review.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ficmart.dialect import IN_FLIGHT
from ficmart.evidence import Bank, BankEntry, Evidence, Receipt
from ficmart.matching import Matched, fits_order, match_holds, reveal

Verdict = Literal["pass", "fail", "warn", "untestable"]
EXAMPLES = 3
CHARGED = frozenset({"capturing", "captured", "refunding", "refunded"})
RELEASED = frozenset({"voiding", "voided", "expired"})
HELD = frozenset({"authorized"}) | CHARGED | RELEASED
LEGAL = {
    None: {"pending", "declined"},
    "pending": {"authorized", "declined", "failed"},
    "authorized": {"capturing", "voiding", "expired"},
    "capturing": {"captured", "authorized", "expired"},
    "voiding": {"voided", "authorized", "expired"},
    "captured": {"refunding"},
    "refunding": {"refunded", "captured"},
}
REACHED = {
    "authorize": HELD,
    "capture": CHARGED,
    "void": frozenset({"voided"}),
    "refund": frozenset({"refunded"}),
}
REFUSALS = frozenset({"declined", "failed"})
HOLD_STATUS = {
    "authorized": "active",
    "captured": "captured",
    "refunded": "captured",
    "voided": "voided",
    "expired": "voided",
}


@dataclass(frozen=True)
class Ruling:
    """The verdict on one invariant."""

    requirement: str
    verdict: Verdict
    evidence: str


@dataclass(frozen=True)
class Judgement:
    """All rulings, and the figures worth a line."""

    rulings: tuple[Ruling, ...]
    summary: dict[str, int]


def judge(evidence: Evidence) -> Judgement:
    """Rule on every invariant that can be seen from outside."""
    evidence = reveal(evidence)
    matched = match_holds(evidence)
    double = [*double_holds(matched), *double_operations(evidence), *double_charges(evidence)]
    lost = [*lost_payments(evidence, matched)]
    payments, keys = len(evidence.receipts), len({entry["key"] for entry in evidence.told})
    rulings = (
        _ruling("pg-inv-1", double, f"{payments} payments, none held, captured, voided or refunded twice"),
        _quiet(evidence, matched, lost),
        _ruling("pg-inv-3", second_answers(evidence), f"{keys} keys, each with one final answer"),
        _chains(evidence),
        _ruling(
            "pg-inv-5", unbalanced(evidence.bank), "every account: balance = opening − captured + refunded"
        ),
        _ruling(
            "pg-inv-6",
            [*contradictions(evidence), *charged_although_refused(evidence, matched)],
            "no answer contradicts the final state",
        ),
        Ruling(
            "pg-inv-7", "untestable", "databases and logs cannot be read from here; the gateway's tests do"
        ),
        Ruling(
            "pg-inv-8", "untestable", "the gateway's own ledger has no route; the gateway's tests read it"
        ),
    )
    return Judgement(rulings, _summary(evidence, matched, double, lost))


def double_holds(matched: Matched) -> Iterable[str]:
    """Tell of payments with more than one hold, and of keys under which a card was sent again."""
    for payment_id, holds in matched.by_payment.items():
        if len(holds) > 1:
            yield f"{payment_id} has {len(holds)} holds: {', '.join(hold.id for hold in holds)}"
    by_key = defaultdict(list)
    for hold, _ in matched.forgotten:
        by_key[hold.key].append(hold.id)
    for key, hold_ids in by_key.items():
        if len(hold_ids) > 1:
            yield f"the card was sent again under bank key {key}: {', '.join(hold_ids)}"


def double_operations(evidence: Evidence) -> Iterable[str]:
    """Tell of payments with two captures, voids or refunds, or with a capture and a void."""
    bank = evidence.bank
    for receipt in evidence.receipts.values():
        hold_id = receipt.authorization_id or ""
        captures, voids = bank.captures.get(hold_id, ()), bank.voids.get(hold_id, ())
        refunds = [refund for capture in captures for refund in bank.refunds.get(capture.id, ())]
        if len(captures) + len(voids) > 1 or len(refunds) > 1:
            yield f"{receipt.id} has {len(captures)} captures, {len(voids)} voids, {len(refunds)} refunds"


def double_charges(evidence: Evidence) -> Iterable[str]:
    """Tell of orders whose money was taken by more than one payment and not given back."""
    charged = defaultdict(list)
    for receipt in evidence.receipts.values():
        capture = evidence.bank.capture_of(receipt.authorization_id)
        if capture is not None and evidence.bank.refund_of(capture) is None:
            charged[receipt.order_id].append(capture.id)
    for order_id, captures in charged.items():
        if len(captures) > 1:
            yield f"{order_id} is charged {len(captures)} times: {', '.join(captures)}"


def lost_payments(evidence: Evidence, matched: Matched) -> Iterable[str]:
    """Tell of money that the bank holds, and of payments the shop was promised, that no receipt knows."""
    for hold in matched.lost:
        yield f"hold {hold.id} of {hold.amount_cents} cents ({hold.cache}) belongs to no receipt"
    for hold, owner in matched.forgotten:
        if owner is None:
            yield f"forgotten hold {hold.id} fits no payment that is failed or flagged"
    promised = {entry["payment_id"] for entry in evidence.told if entry.get("outcome") == "done"}
    for payment_id in sorted(promised - set(evidence.receipts) - {None}):
        yield f"{payment_id} was promised to the shop, and the gateway does not know it"


def differences(evidence: Evidence) -> Iterable[str]:
    """Tell of receipts that are settled, not flagged, and differ from the bank's books."""
    for receipt in evidence.receipts.values():
        if receipt.needs_review or _is_restless(receipt):
            continue
        if (problem := _difference(evidence.bank, receipt)) is not None:
            yield f"{receipt.id} is {receipt.state}, but {problem}"


def second_answers(evidence: Evidence) -> Iterable[str]:
    """Tell of keys that got two final answers which are not the same, byte for byte."""
    answers = defaultdict(set)
    for entry in evidence.told:
        if entry.get("final"):
            answers[entry["key"]].add((entry["status"], entry["body_sha256"][:12]))
    for key, seen in answers.items():
        if len(seen) > 1:
            yield f"{key} got {sorted(seen)}"


def broken_chains(evidence: Evidence) -> Iterable[str]:
    """Tell of histories with a gap, an illegal step, or an end that is not the receipt's state."""
    for receipt in evidence.receipts.values():
        numbers = [event["sequence"] for event in receipt.events]
        if numbers != list(range(1, len(numbers) + 1)):
            yield f"{receipt.id}: the events are numbered {numbers}"
        steps = [(event["from_state"], event["to_state"]) for event in receipt.events]
        steps = [(before, after) for before, after in steps if after not in {None, before}]
        ends = [None, *(after for _, after in steps)]
        for (before, after), state in zip(steps, ends, strict=False):
            if before != state or after not in LEGAL.get(before, frozenset()):
                yield f"{receipt.id}: a step from {before} to {after}, where the state was {state}"
        if steps and ends[-1] != receipt.state:
            yield f"{receipt.id}: the events end in {ends[-1]}, the receipt says {receipt.state}"


def unbalanced(bank: Bank) -> Iterable[str]:
    """Tell of accounts whose money is not what their transactions make of it."""
    for account in bank.accounts:
        holds = [hold for hold in bank.holds.values() if hold.card_last4 == account["card_last4"]]
        captures = [capture for hold in holds for capture in bank.captures.get(hold.id, ())]
        refunds = [refund for capture in captures for refund in bank.refunds.get(capture.id, ())]
        balance = account["opening"] - _sum(captures) + _sum(refunds)
        available = balance - _sum(hold for hold in holds if hold.status == "active")
        if (account["balance"], account["available"]) != (balance, available):
            yield (
                f"account …{account['card_last4']}: balance {account['balance']}, available "
                f"{account['available']}; the transactions make {balance} and {available}"
            )


def contradictions(evidence: Evidence) -> Iterable[str]:
    """Tell of final answers that the end of the story belies.

    A refusal is not belied by what a later try with a new key was granted.
    """
    granted = defaultdict(set)
    for entry in evidence.told:
        if entry.get("outcome") == "done":
            granted[entry["order_id"]].add(entry["action"])
            receipt = evidence.receipts.get(entry["payment_id"])
            if receipt is not None and not _keeps(entry["action"], receipt):
                yield f"{entry['key']} was told {entry['status']}, and {receipt.id} is {receipt.state}"
    by_order = defaultdict(list)
    for receipt in evidence.receipts.values():
        by_order[receipt.order_id].append(receipt)
    for entry in evidence.told:
        if entry.get("outcome") not in REFUSALS or entry["action"] in granted[entry["order_id"]]:
            continue
        for receipt in by_order[entry["order_id"]]:
            if receipt.state in REACHED[entry["action"]] and not receipt.needs_review:
                yield f"{entry['key']} was told {entry['status']}, and {receipt.id} is {receipt.state}"


def charged_although_refused(evidence: Evidence, matched: Matched) -> Iterable[str]:
    """Tell of orders that were declined or failed, and whose money the bank holds for no receipt."""
    paid = {entry["order_id"] for entry in evidence.told if entry.get("outcome") == "done"}
    refused = {
        entry["order_id"]: entry["outcome"]
        for entry in evidence.told
        if entry["action"] == "authorize" and entry.get("outcome") in REFUSALS
    }
    for hold in matched.lost:
        for order in evidence.ordered:
            order_id = order["order_id"]
            if order_id in refused and order_id not in paid and fits_order(hold, order):
                yield f"{order_id} was told {refused[order_id]}, and the bank has {hold.id}"


def _keeps(action: str, receipt: Receipt) -> bool:
    return receipt.needs_review or receipt.state in REACHED[action] - {"capturing"}


def _difference(bank: Bank, receipt: Receipt) -> str | None:
    hold = bank.holds.get(receipt.authorization_id or "")
    if receipt.state in {"declined", "failed"}:
        return f"it names hold {receipt.authorization_id}" if receipt.authorization_id else None
    if hold is None:
        return f"the bank has no hold {receipt.authorization_id}"
    if hold.amount_cents != receipt.amount_cents:
        return f"the hold is of {hold.amount_cents} cents, not {receipt.amount_cents}"
    if hold.status != HOLD_STATUS[receipt.state]:
        return f"the bank's hold {hold.id} is {hold.status}"
    capture, void = bank.capture_of(hold.id), bank.void_of(hold.id)
    refund = bank.refund_of(capture)
    if (refund is not None) != (receipt.state == "refunded"):
        return f"the bank has {'a' if refund else 'no'} refund"
    return _other_ids(receipt, {"capture_id": capture, "void_id": void, "refund_id": refund})


def _other_ids(receipt: Receipt, entries: Mapping[str, BankEntry | None]) -> str | None:
    for name, entry in entries.items():
        if receipt.bank.get(name) != (entry.id if entry else None):
            return f"its {name} is {receipt.bank.get(name)}, the bank's {entry.id if entry else None}"
    return None


def _is_restless(receipt: Receipt) -> bool:
    """A flagged payment waits for a person, so it is at rest whatever its state."""
    return not receipt.needs_review and (receipt.in_doubt or receipt.state in IN_FLIGHT)


def _quiet(evidence: Evidence, matched: Matched, lost: list[str]) -> Ruling:
    receipts = evidence.receipts.values()
    restless = [f"{receipt.id} is still {receipt.state}" for receipt in receipts if _is_restless(receipt)]
    problems = [*restless, *differences(evidence), *lost]
    if problems:
        return _ruling("pg-inv-2", problems, "")
    flagged = [receipt for receipt in receipts if receipt.needs_review]
    unhit = [receipt.id for receipt in flagged if not _was_hit(evidence.bank, matched, receipt)]
    settled = f"{len(receipts) - len(flagged)} receipts equal the bank, {len(flagged)} more are flagged"
    if unhit:
        return Ruling("pg-inv-2", "warn", f"{settled}; the bank shows no fault behind {_some(unhit)}")
    return Ruling("pg-inv-2", "pass", settled)


def _was_hit(bank: Bank, matched: Matched, receipt: Receipt) -> bool:
    """Say whether any of a flagged payment's transactions was forgotten by the bank."""
    if any(owner is receipt for _, owner in matched.forgotten):
        return True
    hold_id = receipt.authorization_id
    capture = bank.capture_of(hold_id)
    entries = (bank.holds.get(hold_id or ""), capture, bank.void_of(hold_id), bank.refund_of(capture))
    return any(entry is not None and entry.forgotten for entry in entries)


def _chains(evidence: Evidence) -> Ruling:
    events = sum(len(receipt.events) for receipt in evidence.receipts.values())
    if evidence.receipts and not events:
        return Ruling("pg-inv-4", "untestable", "the gateway shows no events")
    return _ruling("pg-inv-4", broken_chains(evidence), f"{events} events, legal and gapless")


def _ruling(requirement: str, problems: Iterable[str], well: str) -> Ruling:
    found = list(problems)
    if not found:
        return Ruling(requirement, "pass", well)
    return Ruling(requirement, "fail", f"{len(found)} found: {_some(found)}")


def _some(problems: list[str]) -> str:
    shown = "; ".join(problems[:EXAMPLES])
    return shown if len(problems) <= EXAMPLES else f"{shown}; and {len(problems) - EXAMPLES} more"


def _sum(entries: Iterable[BankEntry]) -> int:
    return sum(entry.amount_cents for entry in entries)


def _summary(evidence: Evidence, matched: Matched, double: list[str], lost: list[str]) -> dict[str, int]:
    bank, receipts = evidence.bank, evidence.receipts.values()
    holds = [hold for holds_of_one in matched.by_payment.values() for hold in holds_of_one]
    captures = [capture for hold in holds for capture in bank.captures.get(hold.id, ())]
    return {
        "orders": len({entry["order_id"] for entry in evidence.told}),
        "payments": len(receipts),
        "holds": len(holds),
        "captures": len(captures),
        "voids": sum(len(bank.voids.get(hold.id, ())) for hold in holds),
        "refunds": sum(len(bank.refunds.get(capture.id, ())) for capture in captures),
        "double_charges": len(double),
        "lost": len(lost),
        "forgotten_by_the_bank": len(matched.forgotten),
        "flagged": sum(receipt.needs_review for receipt in receipts),
        "in_doubt": sum(_is_restless(receipt) for receipt in receipts),
    }
