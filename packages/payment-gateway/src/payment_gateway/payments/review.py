"""Flagged payments: listing them, and writing down what a person found out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Protocol

from groundwork.card_numbers import holds_card_number
from groundwork.clock import Clock
from groundwork.logs import get_logger
from payment_gateway.answers import answer_for, effect_of
from payment_gateway.domain.outcomes import ReplyClass
from payment_gateway.domain.payment import Change, Payment
from payment_gateway.domain.receipt import receipt, rfc3339
from payment_gateway.domain.review import (
    PREFIX,
    WORK,
    Decision,
    Resolution,
    choices,
    needs_reference,
    resolve,
)
from payment_gateway.domain.states import Kind
from payment_gateway.errors import (
    BankUnavailable,
    FieldProblem,
    InvalidState,
    NotFound,
    OperationInProgress,
    ValidationFailed,
)
from payment_gateway.ports import Bank, HoldTaken, KeyEffect, Store

log = get_logger("payment_gateway.review")

LIST_LIMIT: Final = 100
MAX_REASON: Final = 64
_RETRY_S: Final = 2.0
# As the bank writes it: it takes other spellings, too, but answers with this one, and answers are compared.
_REFERENCE: Final = re.compile(r"(auth|cap|void|ref)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OWN_BOOKS: Final = {Kind.AUTHORIZE: "hold", Kind.VOID: "void", Kind.REFUND: "refund"}
_MANY_DIGITS: Final = re.compile(r"(?:\d[ -]?){12,}")


class ReviewStore(Protocol):
    """What reviewing needs of the database."""

    async def flagged(self, *, limit: int) -> Sequence[Payment]:
        """Read payments that need review, oldest first."""
        ...

    async def has_other(self, payment_id: str, kind: Kind, reference: str) -> bool:
        """Tell whether a payment other than this one has this hold, void or refund."""
        ...

    async def resolve(self, change: Change, *, effect: KeyEffect) -> bool:
        """Save a decision in one commit; False if the payment has moved on, or somebody is at work on it.

        Raises HoldTaken.
        """
        ...


class Review:
    """A person's part in it. Every decision is an event with actor `operator` and the reason."""

    def __init__(self, *, store: Store, reviews: ReviewStore, bank: Bank, clock: Clock) -> None:
        self._store = store
        self._reviews = reviews
        self._bank = bank
        self._clock = clock

    async def flagged(self, *, limit: int = LIST_LIMIT) -> list[dict[str, object]]:
        """List what waits for a person, oldest first, each with the states that may be decided for."""
        now_ns = self._clock.time_ns()
        return [self._entry(payment, now_ns) for payment in await self._reviews.flagged(limit=limit)]

    async def look(self, payment_id: str) -> dict[str, object]:
        """Give one payment as the list shows it, however long the list; flagged or not. Raises NotFound."""
        return self._entry(await self._payment(payment_id), self._clock.time_ns())

    async def resolve(
        self,
        payment_id: str,
        decision: Decision,
        *,
        operator: str,
        sequence: int | None = None,
        rounds: int | None = None,
    ) -> dict[str, object]:
        """Write a decision down and give the receipt.

        `sequence` and `rounds` are those of the list that the person saw. A payment that has moved on since
        is refused, and one about which recovery has asked again: what the bank said on the telephone before
        that is no longer worth anything. An id of the bank is looked up there first, as far as it shows it.

        Raises NotFound, InvalidState, ValidationFailed, OperationInProgress or BankUnavailable.
        """
        _check_words(decision)
        payment = await self._payment(payment_id)
        stale = sequence not in {None, payment.sequence} or rounds not in {None, payment.rounds}
        if stale or decision.state not in choices(payment):
            wanted = f"review decision for {decision.state}"
            raise InvalidState(payment_id=payment.id, state=payment.state.value, wanted=wanted)
        decision = await self._proven(payment, decision)
        now_ns = self._clock.time_ns()
        resolution = resolve(payment, decision, now_ns=now_ns)
        effect = _effect(resolution, now_ns)
        try:
            saved = await self._reviews.resolve(resolution.change, effect=effect)
        except HoldTaken as refusal:
            raise _of_another(Kind.AUTHORIZE) from refusal
        if not saved:
            raise OperationInProgress(retry_after_s=_RETRY_S)
        after = resolution.change.after
        log.warning(
            "review.resolved",
            payment_id=payment.id,
            operator=operator,
            state=after.state.value,
            from_state=payment.state.value,
            was=payment.review_reason,
        )
        return receipt(after, now_ns=now_ns)

    async def _payment(self, payment_id: str) -> Payment:
        payment = await self._store.get(payment_id)
        if payment is None:
            raise NotFound("There is no such payment.")
        return payment

    async def _proven(self, payment: Payment, decision: Decision) -> Decision:
        """Check an id, here and at the bank: a slip of the pen must not bind somebody else's money.

        A void cannot be proven at the bank, which shows none: it is compared with our own books only. What
        has no parent that we know (a hold, the refund of a capture whose id is lost) is compared with both.
        """
        kind, reference = WORK.get(decision.state), decision.bank_reference
        if reference is None:
            if needs_reference(payment, decision.state):
                raise _bad("bank_reference", "is required: the bank's authorization_id of the hold")
            return decision
        if kind is None or not reference.startswith(PREFIX[kind]):
            raise _bad("bank_reference", _wanted(kind))
        untold = kind is Kind.VOID or payment.parent_id(kind) is None
        if untold and kind in _OWN_BOOKS and await self._reviews.has_other(payment.id, kind, reference):
            raise _of_another(kind)
        if kind is Kind.VOID:
            return decision
        reply = await self._bank.look_up(
            kind, reference, payment.amount_cents, parent_id=payment.parent_id(kind)
        )
        if reply.reply_class is ReplyClass.NONSENSE:
            raise _bad(
                "bank_reference", "is at the bank something else, of another payment, or of another amount"
            )
        if reply.reply_class is not ReplyClass.SUCCESS:
            detail = "The bank does not show this id now. Is it written right? If so, decide again later."
            raise BankUnavailable(detail, retry_after_s=_RETRY_S)
        return replace(decision, expires_at_ns=reply.expires_at_ns)

    def _entry(self, payment: Payment, now_ns: int) -> dict[str, object]:
        operation = payment.operation
        return {
            "payment": receipt(payment, now_ns=now_ns),
            "reason": payment.review_reason,
            "sequence": payment.sequence,
            "rounds": payment.rounds,
            "operation": operation.kind.value if operation else None,
            "operation_since": rfc3339(operation.started_at_ns) if operation else None,
            "choices": [state.value for state in choices(payment)],
        }


def _effect(resolution: Resolution, now_ns: int) -> KeyEffect:
    """Give the key that began the operation its final answer."""
    if resolution.kind is None or resolution.result is None:
        return KeyEffect()
    after = resolution.change.after
    answer = answer_for(resolution.kind, resolution.result, after, now_ns=now_ns)
    return effect_of(resolution.result, answer)


def _wanted(kind: Kind | None) -> str:
    if kind is None:
        return "is not for this state: nothing at the bank belongs to it"
    return f"is for this state the bank's id of the {kind}: {PREFIX[kind]}…"


def _check_words(decision: Decision) -> None:
    """Refuse what could not be stored, or should not: a reason is text, and people paste card numbers."""
    reason = decision.reason
    if not 1 <= len(reason) <= MAX_REASON or not reason.isprintable() or not reason.strip():
        raise _bad("reason", f"must have 1 to {MAX_REASON} printable characters")
    if _MANY_DIGITS.search(reason) or holds_card_number(reason):
        raise _bad("reason", "must not contain a long number: it could be a card's")
    if decision.bank_reference is not None and not _REFERENCE.fullmatch(decision.bank_reference):
        raise _bad(
            "bank_reference", "must be an id of the bank: auth_…, then a UUID in small letters with hyphens"
        )


def _of_another(kind: Kind) -> ValidationFailed:
    return _bad("bank_reference", f"is the {_OWN_BOOKS[kind]} of another payment")


def _bad(field: str, problem: str) -> ValidationFailed:
    return ValidationFailed((FieldProblem(field, problem),))
