"""How operations begin and end: the rules that turn a payment and a verdict into a change.

Everything the gateway decides about money is in this module, and nothing else is.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from payment_gateway.domain.outcomes import BankResult, Reply, ReplyClass, Verdict, is_ambiguous, judge
from payment_gateway.domain.payment import BANK_ID, Change, Operation, Payment
from payment_gateway.domain.states import PATHS, Actor, Kind, State

NS = 1_000_000_000


@dataclass(frozen=True, kw_only=True)
class Timing:
    """How long things may take, in seconds. Ages are counted on the wall clock, which survives a restart."""

    bank_deadline_s: float = 15.0
    lease_s: float = 30.0
    """Longer than the deadline, the last read time-out and the save together."""
    recovery_min_age_s: float = 30.0
    probe_stop_age_s: float = 23 * 3600.0
    """The bank forgets keys after 24 hours; a probe later than this proves nothing."""
    negatives_wanted: int = 2

    def send_until_ns(self, lease_until_ns: int) -> int:
        """Give the latest moment for an attempt under a lease; the rest of the lease is for its end."""
        return lease_until_ns - int((self.lease_s - self.bank_deadline_s) * NS)

    def wait_after_ns(self, rounds: int) -> int:
        """Give the wait after so many fruitless rounds: 30 s after none, then 1, 5, 15 min, and 1 h."""
        steps = (1, 2, 10, 30, 120)
        return int(self.recovery_min_age_s * steps[min(rounds, len(steps) - 1)] * NS)


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Who takes an operation in hand, and for which request."""

    name: str
    actor: Actor
    request_id: str | None = None


class Result(StrEnum):
    """How an operation stands after a change, before HTTP puts a number on it."""

    DONE = "done"
    DECLINED = "declined"
    EXPIRED = "expired"
    CONFLICT = "conflict"
    UNAVAILABLE = "unavailable"
    CONTRACT_ERROR = "contract_error"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True)
class Settlement:
    """A change to save and what to tell the caller."""

    change: Change
    result: Result


def open_operation(
    payment: Payment, kind: Kind, *, operation_id: str, owner: Owner, now_ns: int, timing: Timing
) -> Change:
    """Write the intent: the payment moves in flight and its operation is leased to `owner`."""
    lease_until_ns = now_ns + int(timing.lease_s * NS)
    sent_by_ns = timing.send_until_ns(lease_until_ns)
    operation = Operation(
        id=operation_id,
        kind=kind,
        actor=owner.actor,
        request_id=owner.request_id,
        started_at_ns=now_ns,
        sent_by_ns=sent_by_ns,
        lease_owner=owner.name,
        lease_until_ns=lease_until_ns,
        due_at_ns=max(lease_until_ns, sent_by_ns + int(timing.recovery_min_age_s * NS)),
    )
    change = Change.to(payment) if payment.sequence else Change(None, payment)
    return change.move(
        PATHS[kind].in_flight,
        at_ns=now_ns,
        actor=owner.actor,
        kind=f"{kind}.started",
        request_id=owner.request_id,
        operation=operation,
    )


def open_expiry(
    payment: Payment, *, operation_id: str, now_ns: int, timing: Timing, request_id: str | None = None
) -> Change:
    """Open the void that releases a hold past its time. Nobody owns it yet: recovery finds it due at once."""
    release = Owner(name="expiry", actor=Actor.EXPIRY, request_id=request_id)
    opened = open_operation(
        payment, Kind.VOID, operation_id=operation_id, owner=release, now_ns=now_ns, timing=timing
    )
    waiting = replace(
        opened.after.open_operation, lease_owner=None, lease_until_ns=0, sent_by_ns=now_ns, due_at_ns=now_ns
    )
    return opened.edit(operation=waiting)


def decline_here(payment: Payment, code: str, *, owner: Owner, now_ns: int) -> Change:
    """Decline a card without asking the bank; the payment leaves the same trace as any decline."""
    begun = Change(None, payment).move(
        State.PENDING, at_ns=now_ns, actor=owner.actor, kind="authorize.started", request_id=owner.request_id
    )
    return begun.move(
        State.DECLINED,
        at_ns=now_ns,
        actor=owner.actor,
        kind="authorize.declined",
        reason=code,
        request_id=owner.request_id,
        decline_code=code,
    )


@dataclass(frozen=True)
class _Ending:
    """One open operation on its way to a settlement."""

    payment: Payment
    operation: Operation
    owner: Owner
    now_ns: int
    timing: Timing

    def finish(
        self, to_state: State, result: Result, *, word: str, reply: Reply, **facts: object
    ) -> Settlement:
        """Close the operation with one move."""
        return Settlement(self._moved(to_state, word, reply, operation=None, **facts), result)

    def _moved(self, to_state: State, word: str, reply: Reply, **facts: object) -> Change:
        return Change.to(self.payment).move(
            to_state,
            at_ns=self.now_ns,
            actor=self.owner.actor,
            kind=f"{self.operation.kind}.{word}",
            reason=reply.code,
            bank_reference=reply.reference,
            request_id=self.owner.request_id,
            **facts,
        )

    @property
    def done_state(self) -> State:
        """A void that expiry opened ends in EXPIRED."""
        expiring = self.operation.kind is Kind.VOID and self.operation.actor is Actor.EXPIRY
        return State.EXPIRED if expiring else PATHS[self.operation.kind].done

    def succeeded(self, reply: Reply) -> Settlement:
        """Close with the bank's id for the work."""
        facts: dict[str, object] = {BANK_ID[self.operation.kind]: reply.reference}
        if self.operation.kind is Kind.AUTHORIZE:
            facts["expires_at_ns"] = reply.expires_at_ns
        if self.payment.review_reason in _PASSING_REASONS:
            facts |= {"needs_review": False, "review_reason": None}
        return self.finish(self.done_state, Result.DONE, word="succeeded", reply=reply, **facts)

    def failed(self, result: Result, reply: Reply, *, review: str | None = None) -> Settlement:
        """Return to the last stable state; `review` flags the payment for a person."""
        facts = _flag(self.payment, review)
        if review is None and self.payment.review_reason in _PASSING_REASONS:
            facts = {"needs_review": False, "review_reason": None}
        back_to = PATHS[self.operation.kind].back_to
        return self.finish(back_to, result, word="failed", reply=reply, **facts)

    def declined(self, reply: Reply) -> Settlement:
        """Close an authorization that the bank refused."""
        return self.finish(
            State.DECLINED, Result.DECLINED, word="declined", reply=reply, decline_code=reply.code
        )

    def expired(self, reply: Reply) -> Settlement:
        """Give up the capture of an expired hold and open the void that releases it, in one change."""
        back = self._moved(PATHS[self.operation.kind].back_to, "failed", reply)
        opened = open_expiry(
            back.after,
            operation_id=follow_up_id(self.operation.id),
            now_ns=self.now_ns,
            timing=self.timing,
            request_id=self.owner.request_id,
        )
        change = replace(
            opened, before=self.payment, events=back.events + opened.events, postings=back.postings
        )
        return Settlement(change, Result.EXPIRED)

    def unknown(
        self, *, result: Result, review: str | None, ambiguous: bool, sent_by_ns: int, negatives: int = 0
    ) -> Settlement:
        """Leave the operation open, release it, and say when recovery looks next."""
        rounds = self.operation.rounds + (1 if self.owner.actor is not Actor.API else 0)
        wait_ns = self.timing.wait_after_ns(0 if negatives else rounds)
        waiting = replace(
            self.operation,
            lease_owner=None,
            lease_until_ns=0,
            in_doubt=True,
            ambiguous=self.operation.ambiguous or ambiguous,
            sent_by_ns=sent_by_ns,
            rounds=rounds,
            negatives=negatives,
            due_at_ns=self.now_ns + wait_ns,
        )
        facts = _flag(self.payment, review)
        return Settlement(Change.to(self.payment).edit(operation=waiting, **facts), result)


SUSPECT_REASON = "bank_id_unknown"
OVERDUE_REASON = "unresolved"
_PASSING_REASONS = frozenset({SUSPECT_REASON, OVERDUE_REASON})
"""Reasons for review that a later success removes: the bank had only lost its memory for a while."""


def _flag(payment: Payment, reason: str | None) -> dict[str, object]:
    """Flag for a person, if there is a reason. One that passes by itself never hides one that does not."""
    if reason is None:
        return {}
    lasting = payment.needs_review and payment.review_reason not in _PASSING_REASONS
    if lasting and reason in _PASSING_REASONS:
        return {}
    return {"needs_review": True, "review_reason": reason}


def follow_up_id(operation_id: str) -> str:
    """Derive the id of the void that follows an expired capture: the same on every replay of the decision."""
    head, tail = operation_id[:-1], operation_id[-1]
    return head + format(int(tail, 16) ^ 1, "x")


def settle(payment: Payment, call: BankResult, *, owner: Owner, now_ns: int, timing: Timing) -> Settlement:
    """Turn what the bank said about the open operation into a change, for API calls and resends alike."""
    ending = _Ending(payment, payment.open_operation, owner, now_ns, timing)
    verdict = judge(call.replies, ambiguous_before=ending.operation.ambiguous)
    settlement = _SETTLE[verdict](ending, call)
    return replace(settlement, change=replace(settlement.change, attempts=call.attempts))


def _unavailable(ending: _Ending, call: BankResult) -> Settlement:
    """Nothing was done. A caller who waits may come again; one who was told 202 is still owed an answer."""
    if ending.operation.in_doubt or ending.operation.actor is Actor.EXPIRY:
        return _in_doubt(ending, call)
    return ending.failed(Result.UNAVAILABLE, call.last)


def _in_doubt(ending: _Ending, call: BankResult) -> Settlement:
    ambiguous = is_ambiguous(call.replies)
    overdue = _age_s(ending) >= ending.timing.probe_stop_age_s
    review = OVERDUE_REASON if overdue else None
    return ending.unknown(
        result=Result.IN_DOUBT, review=review, ambiguous=ambiguous, sent_by_ns=ending.now_ns
    )


def _suspect(ending: _Ending, call: BankResult) -> Settlement:
    """The bank disowns an id it issued: keep asking for as long as its database may be to blame."""
    if _age_s(ending) >= ending.timing.probe_stop_age_s:
        return ending.failed(Result.FAILED, call.last, review="bank_id_lost")
    return ending.unknown(
        result=Result.IN_DOUBT, review=SUSPECT_REASON, ambiguous=False, sent_by_ns=ending.now_ns
    )


def _nonsense(ending: _Ending, call: BankResult) -> Settlement:
    """A success that cannot be read: the money may have moved, so the payment stays in flight.

    Who waits for the first answer is told at once. Who was told 202 is still owed the outcome.
    """
    result = Result.IN_DOUBT if ending.operation.in_doubt else Result.CONTRACT_ERROR
    return ending.unknown(result=result, review="bank_nonsense", ambiguous=True, sent_by_ns=ending.now_ns)


def _conflict(ending: _Ending, call: BankResult) -> Settlement:
    return ending.failed(Result.CONFLICT, call.last, review="bank_disagrees")


def _contract_error(ending: _Ending, call: BankResult) -> Settlement:
    return ending.failed(Result.CONTRACT_ERROR, call.last, review="bank_contract_error")


def _inferred(ending: _Ending, call: BankResult) -> Settlement:
    """The work was done and is ours, but the bank's id for it is lost."""
    return ending.finish(
        ending.done_state,
        Result.DONE,
        word="inferred",
        reply=call.last,
        needs_review=True,
        review_reason="bank_id_missing",
    )


_SETTLE: dict[Verdict, Callable[[_Ending, BankResult], Settlement]] = {
    Verdict.SUCCEEDED: lambda ending, call: ending.succeeded(call.last),
    Verdict.DECLINED: lambda ending, call: ending.declined(call.last),
    Verdict.EXPIRED: lambda ending, call: ending.expired(call.last),
    Verdict.INFERRED: _inferred,
    Verdict.CONFLICT: _conflict,
    Verdict.CONTRACT_ERROR: _contract_error,
    Verdict.UNAVAILABLE: _unavailable,
    Verdict.IN_DOUBT: _in_doubt,
    Verdict.SUSPECT: _suspect,
    Verdict.NONSENSE: _nonsense,
}


def settle_probe(
    payment: Payment, call: BankResult, *, owner: Owner, now_ns: int, timing: Timing
) -> Settlement:
    """Turn a probe for a lost authorization into a change.

    Found → AUTHORIZED. Two negatives in a row → FAILED. No verdict → ask again later, for at most 23 hours.
    A probe is no attempt of the authorization: `sent_by_ns` stays as it was.
    """
    ending = _Ending(payment, payment.open_operation, owner, now_ns, timing)
    verdict = judge(call.replies[-1:])
    if verdict is Verdict.SUCCEEDED:
        settlement = ending.succeeded(call.last)
    else:
        settlement = _no_hold_found(ending, call.last)
    return replace(settlement, change=replace(settlement.change, attempts=call.attempts))


def _no_hold_found(ending: _Ending, reply: Reply) -> Settlement:
    negatives = ending.operation.negatives + 1 if reply.reply_class is ReplyClass.NEGATIVE else 0
    if negatives >= ending.timing.negatives_wanted:
        return ending.failed(Result.FAILED, reply)
    review = "bank_nonsense" if reply.reply_class is ReplyClass.NONSENSE else None
    return ending.unknown(
        result=Result.IN_DOUBT,
        review=review,
        ambiguous=True,
        sent_by_ns=ending.operation.sent_by_ns,
        negatives=negatives,
    )


def abandon(payment: Payment) -> Change:
    """Stop asking about an authorization that the bank no longer remembers: only a person can decide."""
    waiting = replace(
        payment.open_operation, lease_owner=None, lease_until_ns=0, in_doubt=True, due_at_ns=None
    )
    return Change.to(payment).edit(operation=waiting, **_flag(payment, OVERDUE_REASON))


def disown(payment: Payment, *, timing: Timing) -> Change:
    """Release a dead owner's authorization that is too young to be probed: from now on it is in doubt."""
    operation = payment.open_operation
    due_at_ns = operation.sent_by_ns + int(timing.recovery_min_age_s * NS)
    waiting = replace(operation, lease_owner=None, lease_until_ns=0, due_at_ns=due_at_ns)
    return Change.to(payment).edit(operation=waiting)


def _age_s(ending: _Ending) -> float:
    return (ending.now_ns - ending.operation.started_at_ns) / NS
