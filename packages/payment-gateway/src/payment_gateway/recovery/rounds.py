"""One round of recovery: lease an operation whose outcome is unknown, ask the bank, save what it says.

A capture, void or refund is sent again with the same bank key, which is always safe. An authorization is
never sent again: a probe with a card that is no account asks whether the bank kept an answer for its key.
"""

import asyncio
import itertools
from collections.abc import Callable
from contextlib import suppress

from groundwork.clock import Clock
from groundwork.logs import bound, get_logger
from payment_gateway.answers import answer_for, effect_of
from payment_gateway.domain.operations import (
    NS,
    Owner,
    Result,
    Settlement,
    Timing,
    abandon,
    disown,
    settle,
    settle_probe,
)
from payment_gateway.domain.outcomes import BankResult
from payment_gateway.domain.payment import Operation, Payment
from payment_gateway.domain.states import Actor, Kind
from payment_gateway.ports import Ask, Bank, HoldTaken, KeyEffect, Shield, Store

log = get_logger("payment_gateway.recovery")

Observe = Callable[[Kind, Result], None]


class Recovery:
    """Finds out what became of operations: for the worker's sweeps, and for a reader who asks now."""

    def __init__(
        self,
        *,
        store: Store,
        bank: Bank,
        shield: Shield,
        clock: Clock,
        timing: Timing,
        process: str,
        batch: int,
        observe: Observe,
    ) -> None:
        self._store = store
        self._bank = bank
        self._shield = shield
        self._clock = clock
        self._timing = timing
        self._process = process
        self._numbers = itertools.count(1)
        self._batch = batch
        self._observe = observe

    async def sweep(self) -> int:
        """Lease what is due, at most one batch, and run a round for each; returns how many."""
        now_ns, owner = self._clock.time_ns(), self._owner()
        claimed = await self._store.claim_due(
            owner=owner, now_ns=now_ns, lease_until_ns=self._lease_until_ns(now_ns), limit=self._batch
        )
        async with asyncio.TaskGroup() as rounds:
            for payment in claimed:
                rounds.create_task(self._guarded_round(payment, owner))
        return len(claimed)

    async def repair(self, payment_id: str) -> bool:
        """Run a round for one payment now, if nobody else has it in hand; tells whether one was run.

        An authorization is not probed until its last send is old enough for a probe to mean something; if
        its owner is dead, it is taken from it all the same, so that a late save of that owner cannot free the
        key of somebody who was told 202.
        The round goes on when the caller hangs up.
        """
        return await self._shield.run(self._repair(payment_id))

    async def _repair(self, payment_id: str) -> bool:
        now_ns, owner = self._clock.time_ns(), self._owner()
        probe_sent_by_ns = now_ns - int(self._timing.recovery_min_age_s * NS)
        payment = await self._store.claim_one(
            payment_id,
            owner=owner,
            now_ns=now_ns,
            lease_until_ns=self._lease_until_ns(now_ns),
            probe_sent_by_ns=probe_sent_by_ns,
        )
        if payment is None:
            return False
        operation = payment.open_operation
        if operation.kind is Kind.AUTHORIZE and operation.sent_by_ns > probe_sent_by_ns:
            await self._store.save(disown(payment, timing=self._timing), owner=owner, effect=KeyEffect())
            return False
        await self._guarded_round(payment, owner)
        return True

    def nudge(self, payment: Payment) -> None:
        """Start a round in the background if one is due: somebody is looking at this payment."""
        due_at_ns = payment.operation.due_at_ns if payment.operation else None
        if due_at_ns is not None and due_at_ns <= self._clock.time_ns():
            self._shield.start(self._repair(payment.id))

    async def _guarded_round(self, payment: Payment, owner: str) -> None:
        """Keep one payment's trouble from the others: its lease runs out and the next sweep has it again."""
        with bound(payment_id=payment.id):
            try:
                await self._round(payment, owner)
            except Exception:  # in a task group, one payment's trouble would cancel the rounds of the others
                log.exception("recovery.round_failed")

    async def _round(self, payment: Payment, owner: str) -> None:
        operation = payment.open_operation
        too_old = self._age_s(operation) >= self._timing.probe_stop_age_s
        if operation.kind is Kind.AUTHORIZE and too_old:
            await self._store.save(abandon(payment), owner=owner, effect=KeyEffect())
            log.error("recovery.abandoned", cure="compare with the bank's books by hand")
            return
        ask = Ask.about(payment, timing=self._timing)
        if operation.kind is Kind.AUTHORIZE:
            call = await self._bank.probe(ask)
        else:
            call = await self._bank.ask(ask)
        with suppress(HoldTaken):
            await self._save(payment, call, owner)
            return
        log.error("bank.hold_given_twice", hold=call.last.reference)
        await self._save(payment, call.disbelieved(), owner)

    async def _save(self, payment: Payment, call: BankResult, owner: str) -> None:
        operation = payment.open_operation
        settlement = self._settlement(payment, operation, call, owner)
        after = settlement.change.after
        answer = answer_for(operation.kind, settlement.result, after, now_ns=self._clock.time_ns())
        saved = await self._store.save(
            settlement.change, owner=owner, effect=effect_of(settlement.result, answer)
        )
        if not saved:
            log.info("recovery.not_saved", operation=operation.kind.value)
            return
        self._observe(operation.kind, settlement.result)
        log.info(
            "recovery.round",
            operation=operation.kind.value,
            result=settlement.result.value,
            state=after.state.value,
            rounds=operation.rounds + 1,
        )

    def _settlement(self, payment: Payment, operation: Operation, call: BankResult, owner: str) -> Settlement:
        actor = Actor.EXPIRY if operation.actor is Actor.EXPIRY else Actor.RECOVERY
        acting = Owner(name=owner, actor=actor, request_id=operation.request_id)
        decide = settle_probe if operation.kind is Kind.AUTHORIZE else settle
        return decide(payment, call, owner=acting, now_ns=self._clock.time_ns(), timing=self._timing)

    def _age_s(self, operation: Operation) -> float:
        return (self._clock.time_ns() - operation.started_at_ns) / NS

    def _lease_until_ns(self, now_ns: int) -> int:
        return now_ns + int(self._timing.lease_s * NS)

    def _owner(self) -> str:
        return f"{self._process}.recovery{next(self._numbers)}"
