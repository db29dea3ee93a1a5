"""The eight invariants of the contract, after the run. The bank's own ledger is the judge.

The simulation knows more than a judge outside can: which operation each bank key belongs to. So nothing here
is guessed by amount or time.
"""

from collections import defaultdict
from collections.abc import Iterator

from gateway_proofs.simulation.shop import Journal, Told
from gateway_proofs.simulation.store import Books
from gateway_proofs.simulation.wire import BankSide
from mock_bank.ledger import Capture, Hold, HoldStatus, Refund, Transaction, Void
from mock_bank.oracle import CacheFate
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.states import IN_FLIGHT, Kind, State, may_move

HOUR_NS = 3_600_000_000_000
STOP_NS = 23 * HOUR_NS
FORGOTTEN = frozenset(
    {CacheFate.FAULT.value, CacheFate.CLIENT_HUNG_UP.value, CacheFate.UNCACHEABLE_KEY.value}
)
HOLD_IN = {
    State.AUTHORIZED: HoldStatus.ACTIVE,
    State.CAPTURED: HoldStatus.CAPTURED,
    State.REFUNDED: HoldStatus.CAPTURED,
    State.VOIDED: HoldStatus.VOIDED,
    State.EXPIRED: HoldStatus.VOIDED,
}
KIND_OF: dict[type[Transaction], Kind] = {
    Hold: Kind.AUTHORIZE,
    Capture: Kind.CAPTURE,
    Void: Kind.VOID,
    Refund: Kind.REFUND,
}


class Judge:
    """Reads the books, the bank and the journal of one run, once all is quiet."""

    def __init__(self, books: Books, bank: BankSide, journal: Journal, now_ns: int) -> None:
        self._books = books
        self._side = bank
        self._ledger = bank.bank.ledger
        self._journal = journal
        self._now_ns = now_ns
        self._trails = self._read_trails()
        self._by_key = self._transactions_by_key()

    def problems(self) -> Iterator[str]:
        """Name every broken promise."""
        yield from self._side.problems
        yield from self._journal.problems
        yield from self._strangers()
        for payment in self._books.payments.values():
            yield from self._once(payment)
            yield from self._quiet(payment)
            yield from self._chain(payment)
            if payment.needs_review:
                yield from self._flag_has_a_reason(payment)
            else:
                yield from self._equals_the_bank(payment)
        yield from self._one_answer_a_key()
        yield from self._money()
        yield from self._no_contradiction()
        yield from self._ledger_is_even()

    def _read_trails(self) -> dict[str, tuple[str, str]]:
        """Give each transaction's bank key and whether the bank remembers it."""
        trails = {}
        picture = self._side.bank.picture()
        for table in ("authorizations", "captures", "voids", "refunds"):
            entries = picture[table]
            assert isinstance(entries, list)
            for entry in entries:
                trails[entry["id"]] = (entry["idempotency_key"], entry["cache"])
        return trails

    def _transactions_by_key(self) -> dict[str, list[Transaction]]:
        found: dict[str, list[Transaction]] = defaultdict(list)
        books = (self._ledger.holds, self._ledger.captures, self._ledger.voids, self._ledger.refunds)
        for book in books:
            for transaction in book.values():
                found[self._trails[transaction.id][0]].append(transaction)
        return found

    def _of(self, payment: Payment, kind: Kind) -> list[Transaction]:
        """Give what the bank did for a payment, by the bank keys of its operations."""
        return [
            transaction
            for key, owner in self._books.owner_of.items()
            if owner == payment.id
            for transaction in self._by_key.get(key, ())
            if KIND_OF[type(transaction)] is kind
        ]

    def _forgot(self, transaction: Transaction) -> bool:
        return self._trails[transaction.id][1] in FORGOTTEN

    def _strangers(self) -> Iterator[str]:
        for key, transactions in self._by_key.items():
            if key not in self._books.owner_of:
                yield f"pg-inv-1: the bank did {transactions[0].id} for {key}, which is no operation"

    def _once(self, payment: Payment) -> Iterator[str]:
        holds = [hold for hold in self._of(payment, Kind.AUTHORIZE) if not self._forgot(hold)]
        counts = {"holds": len(holds)}
        counts |= {
            kind.value: len(self._of(payment, kind)) for kind in (Kind.CAPTURE, Kind.VOID, Kind.REFUND)
        }
        for what, number in counts.items():
            if number > 1:
                yield f"pg-inv-1: {payment.id} has {number} of {what} at the bank"
        if counts["capture"] and counts["void"]:
            yield f"pg-inv-1: {payment.id} was captured and voided"
        for hold in self._of(payment, Kind.AUTHORIZE):
            known = payment.authorization_id == hold.id
            if self._forgot(hold) and not (known or payment.state is State.FAILED or payment.needs_review):
                yield f"pg-inv-1: the bank forgot {hold.id}, and {payment.id} is {payment.state}, unflagged"

    def _quiet(self, payment: Payment) -> Iterator[str]:
        if payment.state in IN_FLIGHT and not payment.needs_review:
            yield f"pg-inv-2: {payment.id} is still {payment.state}"
        if (payment.operation is not None) != (payment.state in IN_FLIGHT):
            yield f"pg-inv-2: {payment.id} is {payment.state} with operation {payment.operation}"

    def _equals_the_bank(self, payment: Payment) -> Iterator[str]:
        holds = self._of(payment, Kind.AUTHORIZE)
        if payment.state in {State.DECLINED, State.FAILED}:
            lost = [hold for hold in holds if not self._forgot(hold)]
            if lost:
                yield f"pg-inv-2: {payment.id} is {payment.state}, and the bank holds {lost[0].id}"
            return
        hold = self._ledger.holds.get(payment.authorization_id or "")
        if hold is None:
            yield f"pg-inv-2: {payment.id} is {payment.state}, and the bank has no {payment.authorization_id}"
            return
        if hold.status is not HOLD_IN.get(payment.state) or hold.amount_cents != payment.amount_cents:
            yield f"pg-inv-2: {payment.id} is {payment.state}, and {hold.id} is {hold.status}"
        known = {
            Kind.CAPTURE: payment.capture_id,
            Kind.VOID: payment.void_id,
            Kind.REFUND: payment.refund_id,
        }
        for kind, reference in known.items():
            done = [transaction.id for transaction in self._of(payment, kind)]
            if done != ([reference] if reference else []):
                yield f"pg-inv-2: {payment.id} says of its {kind} {reference}, and the bank {done}"

    def _flag_has_a_reason(self, payment: Payment) -> Iterator[str]:
        """A flag is for what nobody can undo: work forgotten, an id disowned, a day without answer."""
        keys = [key for key, owner in self._books.owner_of.items() if owner == payment.id]
        forgot = any(self._forgot(done) for key in keys for done in self._by_key.get(key, ()))
        disowned = any(b"_not_found" in said for key in keys for said in self._side.replies.get(key, ()))
        lied = any(key in self._side.misled_about for key in keys)
        if not (forgot or disowned or lied or any(self._took_a_day(key) for key in keys)):
            yield f"pg-inv-2: {payment.id} is flagged {payment.review_reason} without a fault of the bank"

    def _took_a_day(self, key: str) -> bool:
        closed = self._books.closed.get(key)
        ended_ns = closed.at_ns if closed else self._now_ns
        return ended_ns - self._books.opened[key].started_at_ns >= STOP_NS

    def _chain(self, payment: Payment) -> Iterator[str]:
        events = self._books.events[payment.id]
        state = None
        for number, event in enumerate(events, start=1):
            if event.sequence != number or event.from_state != state or not may_move(state, event.to_state):
                yield f"pg-inv-4: {payment.id}: {event.sequence} goes {event.from_state} → {event.to_state}"
            state = event.to_state
        if state is not payment.state or payment.sequence != len(events):
            yield f"pg-inv-4: {payment.id} is {payment.state}, and its last event says {state}"

    def _one_answer_a_key(self) -> Iterator[str]:
        final: dict[str, Told] = {}
        promised: dict[str, str] = {}
        for told in self._journal.told:
            elsewhere = promised.get(told.key, told.payment_id) != told.payment_id
            if elsewhere and (told.final or told.status == 202):
                yield f"pg-inv-3: {told.key} was told 202 of {promised[told.key]}, then {told.code}"
            if told.status == 202 and told.payment_id is not None:
                promised[told.key] = told.payment_id
            first = final.get(told.key)
            if told.final and first is None:
                final[told.key] = told
            elif told.final and first is not None and (told.status, told.body) != (first.status, first.body):
                yield f"pg-inv-3: {told.key} was told {first.status}, then {told.status}"

    def _money(self) -> Iterator[str]:
        for account in self._ledger.accounts.values():
            mine = [hold for hold in self._ledger.holds.values() if hold.account is account]
            captured = sum(
                c.amount_cents for c in self._ledger.captures.values() if c.hold.account is account
            )
            back = sum(
                r.amount_cents for r in self._ledger.refunds.values() if r.capture.hold.account is account
            )
            active = sum(hold.amount_cents for hold in mine if hold.status is HoldStatus.ACTIVE)
            balance = account.card.opening_cents - captured + back
            if (account.balance_cents, account.available_cents) != (balance, balance - active):
                yield f"pg-inv-5: the account {account.card.last4} does not add up"

    def _no_contradiction(self) -> Iterator[str]:
        """What was closed as not done is not done; what was told done is done."""
        for key, closed in self._books.closed.items():
            done = [transaction for transaction in self._by_key.get(key, ()) if not self._forgot(transaction)]
            payment = self._books.payments[closed.payment_id]
            if closed.word in {"failed", "declined"} and done and not payment.needs_review:
                yield f"pg-inv-6: {payment.id}'s {closed.kind} {closed.word}, and the bank did {done[0].id}"
            if closed.word in {"succeeded", "inferred"} and not self._by_key.get(key):
                yield f"pg-inv-6: {payment.id}'s {closed.kind} {closed.word}, and the bank did nothing"
        for told in self._journal.told:
            if told.status in {200, 201} and told.payment_id is not None:
                payment = self._books.payments[told.payment_id]
                if not payment.needs_review and not self._of(payment, told.kind):
                    yield f"pg-inv-6: {told.key} was told {told.status}, and the bank did nothing"
            if told.status == 402 and told.payment_id is not None:
                payment = self._books.payments[told.payment_id]
                if payment.state is not State.DECLINED:
                    yield f"pg-inv-6: {told.key} was told declined, and {payment.id} is {payment.state}"

    def _ledger_is_even(self) -> Iterator[str]:
        if total := sum(posting.amount_cents for _, posting in self._books.ledger):
            yield f"pg-inv-8: the ledger sums to {total}"
        if any(card in repr(self._books) for card in self._ledger.accounts):
            yield "pg-inv-7: a card number stands in the database"
