"""The eight invariants of the contract, after the run. The bank's own ledger is the judge.

The simulation knows more than a judge outside can: which operation each bank key belongs to. So nothing here
is guessed by amount or time.
"""

import itertools
from collections.abc import Iterator

from gateway_proofs.simulation.loop import START_NS
from gateway_proofs.simulation.records import BankRecords
from gateway_proofs.simulation.shop import Journal, Told
from gateway_proofs.simulation.store import Books
from gateway_proofs.simulation.weather import SKEW_S
from gateway_proofs.simulation.wire import BankSide
from mock_bank.ledger import HoldStatus
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.reconciling import BreakKind
from payment_gateway.domain.states import IN_FLIGHT, Actor, Kind, State, may_move

HOUR_NS = 3_600_000_000_000
STOP_NS = 23 * HOUR_NS
PROMISE_NS = 30 * 24 * HOUR_NS - int(2e9 * SKEW_S)
"""A key is kept for 30 days, by clocks that differ."""
SEAM_S = 200.0
"""An answer given so shortly after its key was reaped may have been read before."""
HOLD_IN = {
    State.AUTHORIZED: HoldStatus.ACTIVE,
    State.CAPTURED: HoldStatus.CAPTURED,
    State.REFUNDED: HoldStatus.CAPTURED,
    State.VOIDED: HoldStatus.VOIDED,
    State.EXPIRED: HoldStatus.VOIDED,
}

_PASSING = frozenset({BreakKind.EXPIRED, BreakKind.IN_DOUBT})
"""Breaks that a hold may show while it is being released after its time."""


class Judge:
    """Reads the books, the bank and the journal of one run, once all is quiet."""

    def __init__(
        self,
        books: Books,
        bank: BankSide,
        journal: Journal,
        now_ns: int,
        *,
        run_id: str | None,
        bank_fails: bool,
    ) -> None:
        self._books = books
        self._side = bank
        self._ledger = bank.bank.ledger
        self._journal = journal
        self._now_ns = now_ns
        self._run_id = run_id
        self._bank_fails = bank_fails
        self._records = BankRecords(books, bank)

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
        yield from self._one_charge_a_key()
        yield from self._reaped_in_time()
        yield from self._reconciled()
        yield from self._money()
        yield from self._no_contradiction()
        yield from self._ledger_is_even()

    def _strangers(self) -> Iterator[str]:
        for key, transactions in self._records.by_key.items():
            if key not in self._books.owner_of:
                yield f"pg-inv-1: the bank did {transactions[0].id} for {key}, which is no operation"

    def _once(self, payment: Payment) -> Iterator[str]:
        holds = [
            hold for hold in self._records.of(payment.id, Kind.AUTHORIZE) if not self._records.forgot(hold)
        ]
        counts = {"holds": len(holds)}
        counts |= {
            kind.value: len(self._records.of(payment.id, kind))
            for kind in (Kind.CAPTURE, Kind.VOID, Kind.REFUND)
        }
        for what, number in counts.items():
            if number > 1:
                yield f"pg-inv-1: {payment.id} has {number} of {what} at the bank"
        if counts["capture"] and counts["void"]:
            yield f"pg-inv-1: {payment.id} was captured and voided"
        for hold in self._records.of(payment.id, Kind.AUTHORIZE):
            known = payment.authorization_id == hold.id
            if self._records.forgot(hold) and not (
                known or payment.state is State.FAILED or payment.needs_review
            ):
                yield f"pg-inv-1: the bank forgot {hold.id}, and {payment.id} is {payment.state}, unflagged"

    def _quiet(self, payment: Payment) -> Iterator[str]:
        if payment.state in IN_FLIGHT and not payment.needs_review:
            yield f"pg-inv-2: {payment.id} is still {payment.state}"
        if (payment.operation is not None) != (payment.state in IN_FLIGHT):
            yield f"pg-inv-2: {payment.id} is {payment.state} with operation {payment.operation}"

    def _equals_the_bank(self, payment: Payment) -> Iterator[str]:
        holds = self._records.of(payment.id, Kind.AUTHORIZE)
        if payment.state in {State.DECLINED, State.FAILED}:
            lost = [hold for hold in holds if not self._records.forgot(hold)]
            if lost:
                yield f"pg-inv-2: {payment.id} is {payment.state}, and the bank holds {lost[0].id}"
            return
        hold = self._ledger.holds.get(payment.authorization_id or "")
        if hold is None:
            yield f"pg-inv-2: {payment.id} is {payment.state}, and the bank has no {payment.authorization_id}"
            return
        if hold.status is not HOLD_IN.get(payment.state) or hold.amount_cents != payment.amount_cents:
            yield f"pg-inv-2: {payment.id} is {payment.state}, and {hold.id} is {hold.status}"
        for kind in (Kind.CAPTURE, Kind.VOID, Kind.REFUND):
            reference, done = (
                payment.bank_id(kind),
                [found.id for found in self._records.of(payment.id, kind)],
            )
            unnamed = reference is None and self._decided(payment)  # a person need not know the id
            if done != ([reference] if reference else []) and not unnamed:
                yield f"pg-inv-2: {payment.id} says of its {kind} {reference}, and the bank {done}"

    def _decided(self, payment: Payment) -> bool:
        return any(event.actor is Actor.OPERATOR for event in self._books.events[payment.id])

    def _flag_has_a_reason(self, payment: Payment) -> Iterator[str]:
        """A flag is for what nobody can undo: work forgotten, an id disowned, a day without answer."""
        keys = [key for key, owner in self._books.owner_of.items() if owner == payment.id]
        forgot = any(self._records.forgot(done) for key in keys for done in self._records.by_key.get(key, ()))
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
            noted = event.kind == "review.resolved" and event.to_state == state  # a person saw it so
            legal = noted or may_move(state, event.to_state)
            if event.sequence != number or event.from_state != state or not legal:
                yield f"pg-inv-4: {payment.id}: {event.sequence} goes {event.from_state} → {event.to_state}"
            state = event.to_state
        if state is not payment.state or payment.sequence != len(events):
            yield f"pg-inv-4: {payment.id} is {payment.state}, and its last event says {state}"

    def _one_answer_a_key(self) -> Iterator[str]:
        final: dict[tuple[str, int], Told] = {}
        promised: dict[tuple[str, int], str] = {}
        for told in self._journal.told:
            life = self._life(told)
            if life is None:
                continue
            elsewhere = promised.get(life, told.payment_id) != told.payment_id
            if elsewhere and (told.final or told.status == 202):
                yield f"pg-inv-3: {told.key} was told 202 of {promised[life]}, then {told.code}"
            if told.status == 202 and told.payment_id is not None:
                promised[life] = told.payment_id
            first = final.setdefault(life, told) if told.final else None
            if first is not None and (told.status, told.body) != (first.status, first.body):
                yield f"pg-inv-3: {told.key} was told {first.status}, then {told.status}"

    def _life(self, told: Told) -> tuple[str, int] | None:
        """Say in which life of its key an answer was given: a reaped key is a new one. None for the seam."""
        ends_s = [end.at_s for end in self._books.reaped if end.key == told.key]
        if any(0 <= told.at_s - end_s < SEAM_S for end_s in ends_s):
            return None
        return told.key, sum(end_s < told.at_s for end_s in ends_s)

    def _one_charge_a_key(self) -> Iterator[str]:
        """Within the month of its promise a key does a thing once, whatever was reaped or freed meanwhile."""
        for (_caller, key), operations in self._books.begun_by.items():
            kept = (
                self._books.opened[operation].started_at_ns
                for operation in operations
                if any(not self._records.forgot(done) for done in self._records.by_key.get(operation, ()))
            )
            for first_ns, second_ns in itertools.pairwise(sorted(kept)):
                if second_ns - first_ns < PROMISE_NS:
                    yield f"pg-idem-09: {key} was served twice by the bank within its time"

    def _reaped_in_time(self) -> Iterator[str]:
        for end in self._books.reaped:
            age_ns = START_NS + int(end.at_s * 1e9) - end.made_at_ns
            if age_ns < PROMISE_NS or not end.answered:
                yield f"pg-idem-09: {end.key} was reaped after {age_ns / HOUR_NS:.1f} h, {end.answered=}"

    def _reconciled(self) -> Iterator[str]:
        """In good weather a run sees every payment, and finds nothing where nothing is wrong."""
        run = self._books.runs.get(self._run_id or "")
        if run is None or run.payments != len(self._books.payments):
            yield f"pg-recon-01: no run saw all {len(self._books.payments)} payments: {run}"
            return
        for (run_id, payment_id, kind), finding in self._books.findings.items():
            payment = self._books.payments[payment_id]
            if run_id != run.id or (kind is BreakKind.UNANSWERED and self._bank_fails):
                continue  # of the latter, one request in so many fails in the best of weathers, too
            ended_ns = payment.expires_at_ns
            lapsing = kind in _PASSING and ended_ns is not None and ended_ns < (run.finished_at_ns or 0)
            if not (payment.needs_review or self._decided(payment) or lapsing):
                yield f"pg-recon-02: {payment_id} is right, and the run finds {kind}: {finding.detail}"
            if kind in {BreakKind.MISSING, BreakKind.AMOUNT}:
                yield f"pg-recon-02: {payment_id} is as the bank has it, and the run finds {kind}"

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
            done = [
                transaction
                for transaction in self._records.by_key.get(key, ())
                if not self._records.forgot(transaction)
            ]
            payment = self._books.payments[closed.payment_id]
            if closed.word in {"failed", "declined"} and done and not payment.needs_review:
                yield f"pg-inv-6: {payment.id}'s {closed.kind} {closed.word}, and the bank did {done[0].id}"
            if closed.word in {"succeeded", "inferred"} and not self._records.by_key.get(key):
                yield f"pg-inv-6: {payment.id}'s {closed.kind} {closed.word}, and the bank did nothing"
        for told in self._journal.told:
            if told.status in {200, 201} and told.payment_id is not None:
                payment = self._books.payments[told.payment_id]
                if not payment.needs_review and not self._records.of(payment.id, told.kind):
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
