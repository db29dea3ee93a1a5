"""Authorize, capture, void, refund: intent, call, result.

1. The intent is committed: key, payment, event, and a lease on the operation.
2. The bank is called. No transaction and no connection is held meanwhile.
3. The result is committed: payment, event, attempts, ledger, and the key's answer.

Whoever dies between two steps leaves a lease that runs out, and recovery goes on from there.
"""

import hmac
import itertools
import uuid
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, replace

from groundwork.clock import Clock, utc_now
from groundwork.logs import get_logger
from payment_gateway.answers import answer_for, effect_of, pending_answer, refusal
from payment_gateway.domain.card import Card
from payment_gateway.domain.operations import (
    Owner,
    Result,
    Settlement,
    Timing,
    decline_here,
    open_operation,
    settle,
)
from payment_gateway.domain.outcomes import BankResult
from payment_gateway.domain.payment import Payment
from payment_gateway.domain.states import PATHS, Actor, Kind, State
from payment_gateway.errors import (
    BankUnavailable,
    CaptureIdUnknown,
    CardDeclined,
    IdempotencyKeyInUse,
    IdempotencyKeyReused,
    InvalidState,
    NotFound,
    OperationInProgress,
    OrderAlreadyPaid,
)
from payment_gateway.ports import (
    Answer,
    Ask,
    Bank,
    Decide,
    Found,
    HoldTaken,
    KeyClaim,
    KeyRecord,
    Shield,
    Step,
    Store,
    Subject,
)
from payment_gateway.recovery.rounds import Recovery

log = get_logger("payment_gateway.payments")

Observe = Callable[[Kind, Result], None]
_RETRY_S = 1.0
_OTHER_KEY = (
    "the same GATEWAY_FINGERPRINT_KEY in every process, a retired one in GATEWAY_FINGERPRINT_OLD_KEYS"
)


@dataclass(frozen=True, kw_only=True)
class Order:
    """A request to authorize, checked for shape."""

    order_id: str
    customer_id: str
    amount_cents: int
    currency: str
    card: Card


class PaymentService:
    """The four operations. One instance serves a process; it holds no state of a request."""

    def __init__(
        self,
        *,
        store: Store,
        bank: Bank,
        recovery: Recovery,
        shield: Shield,
        clock: Clock,
        timing: Timing,
        process: str,
        new_uuid: Callable[[], uuid.UUID],
        observe: Observe,
        replayed: Callable[[Kind], None] = lambda _kind: None,
    ) -> None:
        self._store = store
        self._bank = bank
        self._recovery = recovery
        self._shield = shield
        self._clock = clock
        self._timing = timing
        self._process = process
        self._numbers = itertools.count(1)
        self._new_uuid = new_uuid
        self._observe = observe
        self._replayed = replayed

    async def authorize(self, claim: KeyClaim, order: Order) -> Answer:
        """Hold the money of an order; 201, 402, 202, or a refusal of the family.

        Raises GatewayError for refusals that are not stored (key reused or in use, bank unavailable).
        """
        subject = Subject(order_id=order.order_id)
        run = _Run(claim, subject, Kind.AUTHORIZE, self._owner(claim), order.card)
        return await self._shield.run(
            self._perform(run, lambda found: self._decide_authorize(run, order, found))
        )

    async def operate(self, claim: KeyClaim, kind: Kind, payment_id: str) -> Answer:
        """Capture, void or refund a payment; 200, 202, a stored 409, or a raised refusal."""
        run = _Run(claim, Subject(payment_id=payment_id), kind, self._owner(claim))
        return await self._shield.run(self._perform(run, lambda found: self._decide_operate(run, found)))

    async def _perform(self, run: "_Run", decide: Decide) -> Answer:
        async with AsyncExitStack() as place:
            try:
                await place.enter_async_context(self._bank.admission())
            except BankUnavailable as refused:
                return await self._without_bank(run, decide, refused)
            step = await self._store.begin(run.claim, run.subject, decide)
            if step.change is not None and step.operation_id is not None:
                return await self._call_and_save(run, step.change.after)
        return await self._told(run, step)

    async def _without_bank(self, run: "_Run", decide: Decide, refused: BankUnavailable) -> Answer:
        """Give what needs no bank all the same: replays and refusals. An intent is not even written."""

        def decide_alone(found: Found) -> Step:
            step = decide(found)
            if step.operation_id is not None:
                raise refused
            return step

        step = decide_alone(await self._store.find(run.claim, run.subject))
        if step.answer is not None:
            step = await self._store.begin(run.claim, run.subject, decide_alone)
        return await self._told(run, step)

    async def _told(self, run: "_Run", step: Step) -> Answer:
        """Give the answer of a step that asked no bank; take over first what a dead owner left behind."""
        if step.takeover and step.payment_id is not None:
            await self._recovery.repair(step.payment_id)
            found = await self._store.find(run.claim, run.subject)
            step = self._replay(run, found) or step
        if step.change is not None and step.change.after.state is State.DECLINED:
            self._observe(Kind.AUTHORIZE, Result.DECLINED)
        answer = step.reply or step.answer
        assert answer is not None, "a step without an operation carries its answer"
        if answer.replayed:
            self._replayed(run.kind)
        return answer

    async def _call_and_save(self, run: "_Run", payment: Payment) -> Answer:
        call = await self._bank.ask(Ask.about(payment, timing=self._timing, card=run.card))
        with suppress(HoldTaken):
            return await self._save(run, payment, call)
        log.error("bank.hold_given_twice", payment_id=payment.id, hold=call.last.reference)
        return await self._save(run, payment, call.disbelieved())

    async def _save(self, run: "_Run", payment: Payment, call: BankResult) -> Answer:
        now_ns = self._clock.time_ns()
        settlement = settle(payment, call, owner=run.owner, now_ns=now_ns, timing=self._timing)
        answer = answer_for(run.kind, settlement.result, settlement.change.after, now_ns=now_ns)
        saved = await self._store.save(
            settlement.change, owner=run.owner.name, effect=effect_of(settlement.result, answer)
        )
        if not saved:
            return await self._not_saved(run, payment)
        self._note(run.kind, settlement)
        if settlement.result is Result.EXPIRED:
            self._shield.start(self._recovery.repair(payment.id))
        return answer

    async def _not_saved(self, run: "_Run", payment: Payment) -> Answer:
        """Somebody else settled the operation while we were stuck: their result counts."""
        log.warning("payment.not_saved", payment_id=payment.id, operation=run.kind.value)
        step = self._replay(run, await self._store.find(run.claim, run.subject))
        if step is None or step.reply is None:
            raise BankUnavailable(retry_after_s=_RETRY_S)
        return step.reply

    def _note(self, kind: Kind, settlement: Settlement) -> None:
        self._observe(kind, settlement.result)
        payment = settlement.change.after
        log.info(
            "payment.settled",
            payment_id=payment.id,
            operation=kind.value,
            result=settlement.result.value,
            state=payment.state.value,
        )

    def _decide_authorize(self, run: "_Run", order: Order, found: Found) -> Step:
        replayed = self._replay(run, found)
        if replayed is not None:
            return replayed
        now_ns = self._clock.time_ns()
        if found.order_taken:
            # Before the card is looked at: an order that is paid takes no payment at all, good card or bad.
            return Step(at_ns=now_ns, answer=refusal(OrderAlreadyPaid()))
        payment = self._new_payment(order, now_ns)
        code = order.card.declined_here(utc_now(self._clock))
        if code is not None:
            change = decline_here(payment, code, owner=run.owner, now_ns=now_ns)
            answer = refusal(CardDeclined(decline_code=code, payment_id=payment.id), payment.id)
            return Step(at_ns=now_ns, change=change, payment_id=payment.id, answer=answer)
        return replace(self._open(run, payment, now_ns), order_taken=refusal(OrderAlreadyPaid()))

    def _decide_operate(self, run: "_Run", found: Found) -> Step:
        replayed = self._replay(run, found)
        if replayed is not None:
            return replayed
        payment = found.payment
        if payment is None:
            raise NotFound("There is no such payment.")
        now_ns = self._clock.time_ns()
        if payment.operation is not None:
            raise OperationInProgress(retry_after_s=_RETRY_S)
        if payment.state is not PATHS[run.kind].begins_in:
            error = InvalidState(payment_id=payment.id, state=payment.state.value, wanted=run.kind.value)
            return Step(at_ns=now_ns, payment_id=payment.id, answer=refusal(error, payment.id))
        if run.kind is Kind.REFUND and payment.capture_id is None:
            lost = refusal(CaptureIdUnknown(payment_id=payment.id), payment.id)
            return Step(at_ns=now_ns, payment_id=payment.id, answer=lost)
        return self._open(run, payment, now_ns)

    def _open(self, run: "_Run", payment: Payment, now_ns: int) -> Step:
        operation_id = str(self._new_uuid())
        change = open_operation(
            payment,
            run.kind,
            operation_id=operation_id,
            owner=run.owner,
            now_ns=now_ns,
            timing=self._timing,
        )
        return Step(at_ns=now_ns, change=change, operation_id=operation_id, payment_id=payment.id)

    def _new_payment(self, order: Order, now_ns: int) -> Payment:
        return Payment(
            id=f"pay_{self._new_uuid().hex}",
            order_id=order.order_id,
            customer_id=order.customer_id,
            amount_cents=order.amount_cents,
            currency=order.currency,
            card_brand=order.card.brand,
            card_last4=order.card.last4,
            created_at_ns=now_ns,
        )

    def _replay(self, run: "_Run", found: Found) -> Step | None:
        """Answer from what the key knows; None for a key that is new.

        Raises IdempotencyKeyReused for another request, IdempotencyKeyInUse while the first one runs.
        """
        key = found.key
        if key is None:
            return None
        if not _same_request(run.claim, key):
            raise IdempotencyKeyReused
        now_ns = self._clock.time_ns()
        if key.answer is not None:
            return Step(at_ns=now_ns, reply=replace(key.answer, replayed=True))
        payment = found.payment
        assert payment is not None, "a key without an answer belongs to a payment's operation"
        return self._replay_open(payment, now_ns)

    def _replay_open(self, payment: Payment, now_ns: int) -> Step:
        """The outcome is unknown, or the first request is still at it."""
        operation = payment.operation
        if operation is not None and not operation.unknown_at(now_ns):
            raise IdempotencyKeyInUse(retry_after_s=_RETRY_S)
        answer = replace(pending_answer(payment, now_ns=now_ns), replayed=True)
        abandoned = operation is not None and not operation.in_doubt
        if not abandoned:
            self._recovery.nudge(payment)
        return Step(at_ns=now_ns, payment_id=payment.id, reply=answer, takeover=abandoned)

    def _owner(self, claim: KeyClaim) -> Owner:
        """Name an owner that no other call shares, so that a stuck call cannot save after its lease."""
        name = f"{self._process}.api{next(self._numbers)}"
        return Owner(name=name, actor=Actor.API, request_id=claim.request_id)


@dataclass(frozen=True)
class _Run:
    """One request on its way through."""

    claim: KeyClaim
    subject: Subject
    kind: Kind
    owner: Owner
    card: Card | None = None


def _same_request(claim: KeyClaim, key: KeyRecord) -> bool:
    """Compare under the key that the stored fingerprint was made with; one that nobody has fits nothing."""
    known = dict(claim.older_fingerprints) | {claim.fingerprint_key_id: claim.fingerprint}
    if key.fingerprint_key_id not in known:
        log.error("idempotency.fingerprint_key_unknown", made_with=key.fingerprint_key_id, cure=_OTHER_KEY)
    return hmac.compare_digest(known.get(key.fingerprint_key_id, b""), key.fingerprint)
