"""The `Store` port in memory, without a thread or a driver: every transaction is one synchronous step.

It keeps the guards of the SQL statements, and takes a `trip` to the database where they take theirs, so that
a simulation can slow, break or kill a process before a commit, and after it. The suite that the SQL stores
pass (`test_gateway_store_port.py`) holds it to the same behaviour.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from payment_gateway.domain.ledger import Posting
from payment_gateway.domain.outcomes import Attempt
from payment_gateway.domain.payment import Change, Event, Operation, Payment
from payment_gateway.domain.reconciling import Finding, Run
from payment_gateway.domain.states import Kind, State
from payment_gateway.errors import IdempotencyKeyInUse, OperationInProgress
from payment_gateway.ports import (
    Answer,
    Decide,
    Found,
    HoldTaken,
    KeyClaim,
    KeyEffect,
    KeyRecord,
    Page,
    Step,
    Subject,
)

_QUICK_RETRY_S = 1.0

Trip = Callable[[str], Awaitable[None]]


class UnevenLedgerError(AssertionError):
    """A commit would leave the double-entry ledger uneven."""


@dataclass(frozen=True, slots=True)
class Closed:
    """What became of an operation: the last word of its event (`resolved` by a person), and the payment."""

    payment_id: str
    kind: Kind
    word: str
    at_ns: int


@dataclass(frozen=True, slots=True)
class Reaped:
    """The end of an idempotency key, by the true time, and whether it had its answer."""

    key: str
    made_at_ns: int
    at_s: float
    answered: bool


@dataclass
class Books:
    """What is committed. It outlives every process, and several stores may share it."""

    payments: dict[str, Payment] = field(default_factory=dict)
    keys: dict[tuple[str, str], KeyRecord] = field(default_factory=dict)
    events: dict[str, list[Event]] = field(default_factory=dict)
    attempts: list[Attempt] = field(default_factory=list)
    ledger: list[tuple[str, Posting]] = field(default_factory=list)
    opened: dict[str, Operation] = field(default_factory=dict)
    """Every operation that was ever opened, by its id: not part of the port, kept for the judge."""
    owner_of: dict[str, str] = field(default_factory=dict)
    closed: dict[str, Closed] = field(default_factory=dict)
    begun_by: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """The operations that each idempotency key began, over all of its lives."""
    made_at_ns: dict[tuple[str, str], int] = field(default_factory=dict)
    reaped: list[Reaped] = field(default_factory=list)
    runs: dict[str, Run] = field(default_factory=dict)
    findings: dict[tuple[str, str, str], Finding] = field(default_factory=dict)

    def write(self, change: Change) -> None:
        """Commit a change: the payment, and what it adds."""
        if sum(posting.amount_cents for posting in change.postings) != 0:
            raise UnevenLedgerError(change.after.id)
        payment = change.after
        self._note_operations(change)
        self.payments[payment.id] = payment
        self.events.setdefault(payment.id, []).extend(change.events)
        self.attempts.extend(change.attempts)
        self.ledger.extend((payment.id, posting) for posting in change.postings)

    def refuse_second_hold(self, payment: Payment) -> None:
        """Raise HoldTaken for a payment that would newly have a hold that another one has."""
        hold = payment.authorization_id
        if hold is None or self.payments[payment.id].authorization_id == hold:
            return
        if any(other.authorization_id == hold for other in self.payments.values()):
            raise HoldTaken

    def _note_operations(self, change: Change) -> None:
        before = change.before.operation if change.before else None
        after = change.after.operation
        if after is not None:
            self.opened.setdefault(after.id, after)
            self.owner_of[after.id] = change.after.id
        if before is not None and (after is None or after.id != before.id):
            words = (f"{before.kind}.", "review.")
            ended = next(event for event in change.events if event.kind.startswith(words))
            word = ended.kind.partition(".")[2]
            self.closed[before.id] = Closed(change.after.id, before.kind, word, ended.at_ns)

    def settle_key(self, operation_id: str, effect: KeyEffect) -> None:
        """Give the key of an operation its answer, or free it."""
        for place, key in list(self.keys.items()):
            if key.operation_id != operation_id or key.answer is not None:
                continue
            if effect.answer is not None:
                self.keys[place] = replace(key, answer=_stored(effect.answer, key.payment_id))
            elif effect.free:
                del self.keys[place], self.made_at_ns[place]

    def reap(self, place: tuple[str, str], *, at_s: float) -> None:
        """Forget a key that is old."""
        key, made_ns = self.keys.pop(place), self.made_at_ns.pop(place)
        self.reaped.append(Reaped(place[1], made_ns, at_s, key.answer is not None))

    def unmoved(self, read: Payment) -> bool:
        """Say whether a payment without an open operation is still as it was read."""
        now = self.payments[read.id]
        return (now.sequence, now.needs_review, now.operation) == (read.sequence, read.needs_review, None)

    def live_payment_of(self, order_id: str) -> Payment | None:
        """Find the one live payment of an order."""
        found = (
            payment for payment in self.payments.values() if payment.order_id == order_id and payment.live
        )
        return next(found, None)


async def no_trip(_where: str) -> None:
    """Take no time and never fail."""


class MemoryStore:
    """One process's connection to the books."""

    def __init__(self, books: Books, *, trip: Trip = no_trip) -> None:
        self._books = books
        self._trip = trip

    async def begin(self, claim: KeyClaim, subject: Subject, decide: Decide) -> Step:
        """Look up, decide, and write the intent; between the two, others may commit."""
        await self._trip("store: begin")
        step = decide(self._look(claim, subject))
        if step.change is None and step.answer is None:
            return step
        await self._trip("store: begin, looked")
        step = self._begin(claim, step)
        await self._trip("store: begun")
        return step

    async def save(self, change: Change, *, owner: str, effect: KeyEffect) -> bool:
        """Save a result, if the lease is still the owner's."""
        await self._trip("store: save")
        saved = self._save(change, owner, effect)
        await self._trip("store: saved")
        return saved

    async def find(self, claim: KeyClaim, subject: Subject) -> Found:
        """Look without writing."""
        await self._trip("store: find")
        return self._look(claim, subject)

    async def claim_due(
        self, *, owner: str, now_ns: int, lease_until_ns: int, limit: int
    ) -> Sequence[Payment]:
        """Lease what is due and in nobody's hands."""
        await self._trip("store: claim")
        due = sorted(self._due(now_ns), key=_due_at_ns)[:limit]
        claimed = [self._lease(payment, owner, lease_until_ns) for payment in due]
        if claimed:
            await self._trip("store: claimed")
        return claimed

    async def claim_one(
        self, payment_id: str, *, owner: str, now_ns: int, lease_until_ns: int, probe_sent_by_ns: int
    ) -> Payment | None:
        """Lease one payment's open operation, by the port's rules."""
        await self._trip("store: claim one")
        payment = self._books.payments.get(payment_id)
        if payment is None or not _claimable(payment, now_ns, probe_sent_by_ns):
            return None
        claimed = self._lease(payment, owner, lease_until_ns)
        await self._trip("store: claimed one")
        return claimed

    async def flag(self, payment: Payment, reason: str) -> bool:
        """Flag a settled payment for review."""
        await self._trip("store: flag")
        now = self._books.payments[payment.id]
        unchanged = now.sequence == payment.sequence and now.operation is None and not now.needs_review
        if unchanged:
            self._books.payments[now.id] = replace(now, needs_review=True, review_reason=reason)
        return unchanged

    async def get(self, payment_id: str) -> Payment | None:
        """Read one payment."""
        await self._trip("store: get")
        return self._books.payments.get(payment_id)

    async def events(self, payment_id: str) -> Sequence[Event]:
        """Read a payment's history."""
        await self._trip("store: events")
        return tuple(self._books.events.get(payment_id, ()))

    async def order(self, order_id: str, *, limit: int) -> Sequence[Payment]:
        """Read an order's payments, the live one first, then newest first."""
        await self._trip("store: order")
        found = [payment for payment in self._books.payments.values() if payment.order_id == order_id]
        found.sort(key=lambda payment: (payment.live, payment.created_at_ns, payment.id), reverse=True)
        return found[:limit]

    async def customer(
        self, customer_id: str, *, state: State | None, page: Page | None, limit: int
    ) -> Sequence[Payment]:
        """Read a page of a customer's payments, newest first."""
        await self._trip("store: customer")
        found = [
            payment
            for payment in self._books.payments.values()
            if payment.customer_id == customer_id
            and (state is None or payment.state is state)
            and (page is None or _age(payment) < (page.before_created_at_ns, page.before_id))
        ]
        return sorted(found, key=_age, reverse=True)[:limit]

    def _look(self, claim: KeyClaim, subject: Subject) -> Found:
        key = self._books.keys.get((claim.caller, claim.key))
        named = subject.payment_id or (key.payment_id if key else None)
        payment = self._books.payments.get(named) if named else None
        taken = subject.order_id is not None and self._books.live_payment_of(subject.order_id) is not None
        return Found(key=key, payment=payment, order_taken=taken)

    def _begin(self, claim: KeyClaim, step: Step) -> Step:
        """Write what was decided, or nothing: the guards come first."""
        place = (claim.caller, claim.key)
        if place in self._books.keys:
            raise IdempotencyKeyInUse(retry_after_s=_QUICK_RETRY_S)
        change = step.change
        if change is not None and change.before is None:
            rival = self._books.live_payment_of(change.after.order_id) if change.after.live else None
            if rival is not None:
                assert step.order_taken is not None, (
                    "a new payment says what to answer when its order is taken"
                )
                step = Step(at_ns=step.at_ns, answer=step.order_taken)
        elif change is not None:
            self._refuse_if_moved(change.before)
        if step.change is not None:
            self._books.write(step.change)
        self._books.keys[place] = _key_record(claim, step)
        self._books.made_at_ns[place] = step.at_ns
        if step.operation_id is not None:
            self._books.begun_by.setdefault(place, []).append(step.operation_id)
        return step

    def _refuse_if_moved(self, read: Payment | None) -> None:
        assert read is not None
        if not self._books.unmoved(read):
            raise OperationInProgress(retry_after_s=_QUICK_RETRY_S)

    def _save(self, change: Change, owner: str, effect: KeyEffect) -> bool:
        assert change.before is not None
        ours = change.before.open_operation
        stored = self._books.payments[change.after.id]
        operation = stored.operation
        if operation is None or operation.id != ours.id or operation.lease_owner != owner:
            return False
        self._books.refuse_second_hold(change.after)
        self._books.write(change)
        self._books.settle_key(ours.id, effect)
        return True

    def _due(self, now_ns: int) -> Iterator[Payment]:
        for payment in self._books.payments.values():
            operation = payment.operation
            if operation is None or operation.due_at_ns is None or operation.due_at_ns > now_ns:
                continue
            if not operation.owned_at(now_ns):
                yield payment

    def _lease(self, payment: Payment, owner: str, lease_until_ns: int) -> Payment:
        """Take an operation over; an owner that let its lease run out died, and what it sent nobody knows."""
        operation = payment.open_operation
        died = operation.lease_owner is not None
        taken = replace(
            operation,
            lease_owner=owner,
            lease_until_ns=lease_until_ns,
            in_doubt=operation.in_doubt or died,
            ambiguous=operation.ambiguous or died,
            due_at_ns=lease_until_ns,
        )
        claimed = replace(payment, operation=taken)
        self._books.payments[payment.id] = claimed
        return claimed


def _claimable(payment: Payment, now_ns: int, probe_sent_by_ns: int) -> bool:
    operation = payment.operation
    if operation is None or operation.owned_at(now_ns):
        return False
    died = operation.lease_owner is not None
    if operation.kind is not Kind.AUTHORIZE or died:
        return True
    due = operation.due_at_ns is not None and operation.due_at_ns <= now_ns
    return operation.sent_by_ns <= probe_sent_by_ns and (operation.negatives == 0 or due)


def _key_record(claim: KeyClaim, step: Step) -> KeyRecord:
    return KeyRecord(
        fingerprint=claim.fingerprint,
        fingerprint_key_id=claim.fingerprint_key_id,
        operation_id=step.operation_id,
        payment_id=step.payment_id,
        answer=_stored(step.answer, step.payment_id) if step.answer else None,
    )


def _stored(answer: Answer, payment_id: str | None) -> Answer:
    """Keep of an answer what a database keeps."""
    return Answer(status=answer.status, body=answer.body, payment_id=payment_id)


def _due_at_ns(payment: Payment) -> int:
    return payment.open_operation.due_at_ns or 0


def _age(payment: Payment) -> tuple[int, str]:
    return payment.created_at_ns, payment.id
